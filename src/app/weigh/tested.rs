//! How far priorities and ranks hold, drawn on a thread of its own for the pages that show it.

use crate::analysis::{MatrixAnalysis, Robustness, robustness};
use crate::app::input::PanelInput;
use crate::app::weigh::CacheKey;
use crate::app::worker::{Outcome, Worker};
use crate::model::Matrix;
use egui::Ui;
use std::num::NonZeroUsize;

/// A run under way, or what came of the last.
#[derive(Debug, Default)]
pub(super) struct TestedState {
    run: Option<(CacheKey, Worker<Option<Robustness>>)>,
    found: Option<(CacheKey, Option<Robustness>)>,
}

impl TestedState {
    /// Begins a run where neither its result nor a run is there; takes over what a finished one found.
    pub(super) fn keep_up(&mut self, ui: &Ui, input: &PanelInput<'_>, matrix: &Matrix, analysis: &MatrixAnalysis) {
        self.collect();
        let source = (input.revision, matrix.id);
        let known = self.found.as_ref().map(|(known, _)| *known);
        let under_way = self.run.as_ref().map(|(known, _)| *known);
        if known != Some(source) && under_way != Some(source) {
            self.begin(ui, input, matrix, analysis);
        }
    }

    /// Begins a run; one that is under way is given up.
    pub(super) fn begin(&mut self, ui: &Ui, input: &PanelInput<'_>, matrix: &Matrix, analysis: &MatrixAnalysis) {
        let (people, matrix, analysis) = (input.document.people.clone(), matrix.clone(), analysis.clone());
        let source = (input.revision, matrix.id);
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let worker = Worker::begin(ui.ctx(), move |progress| {
            let found = robustness(&people, &matrix, &analysis, threads, progress).ok().flatten();
            (!progress.is_cancelled()).then_some(found)
        });
        self.run = Some((source, worker));
    }

    /// Takes over what a finished run found.
    pub(super) fn collect(&mut self) {
        match self.run.as_ref().map(|(_, worker)| worker.poll()) {
            Some(Outcome::Done(found)) => self.found = self.run.take().map(|(source, _)| (source, found)),
            Some(Outcome::Stopped) => self.run = None,
            Some(Outcome::Pending) | None => {}
        }
    }

    /// What was found of a matrix in a revision.
    pub(super) fn of(&self, source: CacheKey) -> Option<&Robustness> {
        self.found.as_ref().filter(|(known, _)| *known == source)?.1.as_ref()
    }

    /// How many draws of the run under way are done; none when there is no run.
    pub(super) fn done(&self) -> Option<u64> {
        self.run.as_ref().map(|(_, worker)| worker.progress().done())
    }

    /// Gives the run up.
    pub(super) fn cancel(&mut self) {
        self.run = None;
    }
}
