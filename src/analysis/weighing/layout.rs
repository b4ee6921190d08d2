//! The factors that are weighed, and where each stands.

use crate::analysis::outcome::FactorAnalysis;
use crate::model::{Compared, FactorId, JudgmentSet, PerQuadrant, Quadrant};
use std::collections::HashMap;

/// The factors of a matrix by quadrant, without the tray.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Layout {
    /// The factors of each quadrant, in their order.
    pub(super) factors: PerQuadrant<Vec<FactorId>>,
    /// The quadrants that have factors, in reading order.
    pub(super) quadrants: Vec<Quadrant>,
    /// All factors, in reading order.
    pub(super) all: Vec<FactorId>,
    places: HashMap<FactorId, (Quadrant, usize)>,
}

impl Layout {
    /// The layout of analysed factors.
    pub(in crate::analysis) fn of<'f>(factors: impl IntoIterator<Item = &'f FactorAnalysis>) -> Self {
        let mut all = Vec::new();
        let mut by_quadrant = PerQuadrant::<Vec<FactorId>>::default();
        let mut places = HashMap::new();
        for factor in factors {
            places.insert(factor.id, (factor.quadrant, by_quadrant[factor.quadrant].len()));
            by_quadrant[factor.quadrant].push(factor.id);
            all.push(factor.id);
        }
        let quadrants = Quadrant::ALL.into_iter().filter(|quadrant| !by_quadrant[*quadrant].is_empty()).collect();
        Self { all, factors: by_quadrant, quadrants, places }
    }

    /// The quadrant of a factor, and its place there; none for a factor of the tray.
    pub(super) fn place(&self, factor: FactorId) -> Option<(Quadrant, usize)> {
        self.places.get(&factor).copied()
    }

    /// Whether a factor lies inside the organisation.
    pub(super) fn is_internal(&self, factor: FactorId) -> bool {
        self.place(factor).is_some_and(|(quadrant, _)| quadrant.is_internal())
    }

    /// The place of a quadrant among those that have factors.
    pub(super) fn quadrant_place(&self, quadrant: Quadrant) -> Option<usize> {
        self.quadrants.iter().position(|other| *other == quadrant)
    }

    /// The label of what is compared: "S1", "Strengths".
    pub(super) fn label(&self, compared: Compared) -> String {
        match compared {
            Compared::Quadrant(quadrant) => quadrant.name().to_owned(),
            Compared::Factor(factor) => self
                .place(factor)
                .map_or_else(|| factor.to_string(), |(quadrant, place)| format!("{}{}", quadrant.letter(), place + 1)),
        }
    }

    /// The sets of things to compare that hold at least one.
    pub(super) fn sets(&self) -> impl Iterator<Item = JudgmentSet> {
        JudgmentSet::ALL.into_iter().filter(|set| self.set_size(*set) > 0)
    }

    /// How many things a set compares.
    pub(super) fn set_size(&self, set: JudgmentSet) -> usize {
        match set {
            JudgmentSet::Within(quadrant) => self.factors[quadrant].len(),
            JudgmentSet::Between => self.quadrants.len(),
        }
    }

    /// What a set compares. Between quadrants it is the factors that stand for them, where there are such.
    pub(super) fn compared(&self, set: JudgmentSet, tops: Option<&[FactorId]>) -> Vec<Compared> {
        match (set, tops) {
            (JudgmentSet::Within(quadrant), _) => {
                self.factors[quadrant].iter().copied().map(Compared::Factor).collect()
            }
            (JudgmentSet::Between, Some(tops)) => tops.iter().copied().map(Compared::Factor).collect(),
            (JudgmentSet::Between, None) => self.quadrants.iter().copied().map(Compared::Quadrant).collect(),
        }
    }
}
