//! How often each strategy leads, drawn on a thread of its own.

use crate::analysis::{StrategyDraws, strategy_draws};
use crate::app::input::PanelInput;
use crate::app::worker::{Outcome, Worker};
use crate::model::{Matrix, MatrixId};
use crate::session::Revision;
use egui::Ui;
use std::num::NonZeroUsize;

type Key = (Revision, MatrixId);

/// A run under way, and what came of the last.
#[derive(Debug, Default)]
pub(super) struct DrawnState {
    run: Option<(Key, Worker<Vec<StrategyDraws>>)>,
    found: Option<(Key, Vec<StrategyDraws>)>,
}

impl DrawnState {
    /// What was found of a matrix as it stands; begins a run where there is none.
    pub(super) fn of(&mut self, ui: &Ui, input: &PanelInput<'_>, matrix: &Matrix) -> Option<&[StrategyDraws]> {
        let key = (input.revision, matrix.id);
        match self.run.as_ref().map(|(_, worker)| worker.poll()) {
            Some(Outcome::Done(found)) => self.found = self.run.take().map(|(key, _)| (key, found)),
            Some(Outcome::Stopped) => self.run = None,
            Some(Outcome::Pending) | None => {}
        }
        let is_known = self.found.as_ref().is_some_and(|(known, _)| *known == key);
        if !is_known && self.run.as_ref().is_none_or(|(known, _)| *known != key) {
            self.begin(ui, input, matrix, key);
        }
        self.found.as_ref().filter(|(known, _)| *known == key).map(|(_, found)| found.as_slice())
    }

    fn begin(&mut self, ui: &Ui, input: &PanelInput<'_>, matrix: &Matrix, key: Key) {
        let Some(analysis) = input.analysis.matrix(matrix.id).cloned() else { return };
        let (document, matrix) = (input.document.clone(), matrix.clone());
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let worker = Worker::begin(ui.ctx(), move |progress| {
            let found = strategy_draws(&document, &matrix, &analysis, threads, progress).unwrap_or_default();
            (!progress.is_cancelled()).then_some(found)
        });
        self.run = Some((key, worker));
    }
}
