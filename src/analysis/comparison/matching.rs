//! Matches that nobody has to guess: by id, and by what users said.

use super::{MatchedBy, Subject};
use crate::model::{FactorId, FactorRef, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Two factors that are the same, by their places in the two matrices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Link {
    /// Place in the earlier matrix.
    pub(super) from: usize,
    /// Place in the later matrix.
    pub(super) to: usize,
    /// Who says so.
    pub(super) by: MatchedBy,
    /// How alike the texts are, where it was measured.
    pub(super) similarity: Option<f64>,
}

/// The links between two matrices by id and by users, in the order of the earlier one. A factor has one link at most: an
/// id that both share comes first, unless a user refused it.
pub(super) fn settled(all: &[Subject], from: Subject, to: Subject) -> Vec<Link> {
    let said = Said::new(all, from, to);
    let mut links = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (place, factor) in from.outcome.factors.iter().enumerate() {
        let Some(other) = to.outcome.places.get(&factor.id) else { continue };
        if !said.refused.contains(&(factor.id, factor.id)) {
            links.insert(place, Link { from: place, to: *other, by: MatchedBy::Id, similarity: None });
            taken.insert(*other);
        }
    }
    for (first, second) in &said.confirmed {
        let places = from.outcome.places.get(first).zip(to.outcome.places.get(second));
        let Some((place, other)) = places else { continue };
        if !links.contains_key(place) && taken.insert(*other) {
            links.insert(*place, Link { from: *place, to: *other, by: MatchedBy::User, similarity: None });
        }
    }
    links.into_values().collect()
}

/// What users said of the factors of two matrices, in any of the documents at hand. Where documents contradict each other,
/// the one counts in which matches are decided, and then the first.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Pairs that are the same, in the order in which they were declared.
    confirmed: Vec<(FactorId, FactorId)>,
    /// Pairs that are not, and are not to be suggested.
    pub(super) refused: BTreeSet<(FactorId, FactorId)>,
}

impl Said {
    pub(super) fn new(all: &[Subject], from: Subject, to: Subject) -> Self {
        let stands_in =
            |end: FactorRef, subject: Subject| (end.document, end.matrix) == (subject.document.id, subject.matrix.id);
        let mut said = Self::default();
        let deciding = all.iter().filter_map(|subject| subject.decided_in);
        let documents = deciding.chain(all.iter().map(|subject| subject.document));
        let mut known = BTreeSet::new();
        for decision in documents.flat_map(|document| &document.matches) {
            for (first, second) in [(decision.first, decision.second), (decision.second, decision.first)] {
                let is_here = stands_in(first, from) && stands_in(second, to);
                if is_here && known.insert((first.factor, second.factor)) {
                    said.note((first.factor, second.factor), decision.verdict);
                }
            }
        }
        said
    }

    fn note(&mut self, pair: (FactorId, FactorId), verdict: Verdict) {
        match verdict {
            Verdict::Confirmed => self.confirmed.push(pair),
            Verdict::Refused => drop(self.refused.insert(pair)),
        }
    }
}
