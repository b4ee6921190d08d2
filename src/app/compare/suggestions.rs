//! Matches that texts suggest, found on a thread of their own because many factors take long.

use super::library::{Choice, ComparisonKey, Holder, Library};
use crate::analysis::comparison::{Match, Subject, compare};
use crate::analysis::{Analysis, analyze};
use crate::app::worker::{Outcome, Worker};
use crate::model::Document;
use egui::Context;
use std::collections::BTreeMap;

/// The suggestions for each pair of neighbours.
type Found = Vec<Vec<Match>>;

/// Suggestions as far as they are known.
#[derive(Debug, Default)]
pub(super) struct Suggestions {
    /// What they were last looked for in.
    source: Option<ComparisonKey>,
    search: Option<Worker<Found>>,
    found: Found,
}

impl Suggestions {
    /// Looks for suggestions, unless that was done or is being done for the same matrices. Until then the old ones stay,
    /// as far as they are about the same matrices.
    pub(super) fn look(&mut self, ctx: &Context, library: &Library<'_>, source: &ComparisonKey) {
        if self.source.as_ref() != Some(source) {
            if self.source.as_ref().is_none_or(|before| before.chosen != source.chosen) {
                self.found.clear();
            }
            self.source = Some(source.clone());
            let chosen = source.chosen.clone();
            let held = |holder: Holder| Some((holder, library.held(holder)?.0.clone()));
            let own = library.own().clone();
            let documents: BTreeMap<Holder, Document> = chosen.iter().filter_map(|it| held(it.holder)).collect();
            self.search = Some(Worker::begin(ctx, move |_| {
                let analyses: BTreeMap<Holder, Analysis> =
                    documents.iter().map(|(holder, document)| (*holder, analyze(document))).collect();
                let subject = |it: &Choice| {
                    Some(Subject::new(documents.get(&it.holder)?, &analyses[&it.holder], it.matrix)?.decided_in(&own))
                };
                let subjects: Vec<Subject<'_>> = chosen.iter().filter_map(subject).collect();
                let mut comparison = compare(&subjects).ok()?;
                comparison.suggest(&subjects);
                Some(comparison.pairs.into_iter().map(|pair| pair.suggestions).collect())
            }));
        }
        match self.search.as_ref().map(Worker::poll) {
            Some(Outcome::Done(found)) => {
                self.found = found;
                self.search = None;
            }
            Some(Outcome::Stopped) => self.search = None,
            Some(Outcome::Pending) | None => {}
        }
    }

    /// Whether they are still being looked for.
    pub(super) fn pending(&self) -> bool {
        self.search.is_some()
    }

    /// Lets go of what was decided just now.
    pub(super) fn settle(&mut self, pair: usize, decided: &[Match]) {
        if let Some(found) = self.found.get_mut(pair) {
            found.retain(|found| !decided.contains(found));
        }
    }

    /// What was found for a pair of neighbours.
    pub(super) fn of(&self, pair: usize) -> &[Match] {
        self.found.get(pair).map(Vec::as_slice).unwrap_or_default()
    }
}
