//! Matrices: the factors of one organisation at one time, and how they are weighed.

use super::{
    AnswerSheet, Conventions, Date, Factor, FactorId, MatrixId, PerQuadrant, Place, Quadrant, Round, SheetKey,
    WeightingMethod,
};
use serde::{Deserialize, Deserializer, Serialize};

/// One SWOT matrix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// Stable id within the document.
    pub id: MatrixId,
    /// What the matrix is called.
    pub title: String,
    /// The date it speaks of; comparisons stand in this order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Whether its weights and ratings only show how the program works, and are nobody's finding.
    #[serde(default, skip_serializing_if = "is_false")]
    pub illustration: bool,
    /// Whether its factors are meant to weigh alike: weights as they were created are then a statement. Nothing is ranked by
    /// them all the same.
    #[serde(default, skip_serializing_if = "is_false")]
    pub equal_weights: bool,
    /// Titles and guiding questions of the quadrants.
    #[serde(default, skip_serializing_if = "is_default")]
    pub heads: PerQuadrant<QuadrantHead>,
    /// The factors of each quadrant, in order.
    #[serde(default = "no_factors")]
    pub factors: PerQuadrant<Vec<Factor>>,
    /// Ideas that have no quadrant yet; no analysis counts them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tray: Vec<Factor>,
    /// The method that gives the priorities; the answers of the other methods are kept.
    #[serde(default)]
    pub weighting: WeightingMethod,
    /// Every choice on which the literature differs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub conventions: Conventions,
    /// Rounds of asking, the first first; none is the same as one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    /// Seed of the random draws.
    #[serde(default = "default_seed")]
    pub seed: u64,
    /// Number of random draws.
    #[serde(default = "default_samples")]
    pub samples: u32,
    /// What everybody answered, in the order of rounds and people.
    #[serde(default, deserialize_with = "in_order", skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<AnswerSheet>,
}

/// How a matrix names one of its quadrants.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuadrantHead {
    /// A title in place of the usual one; empty keeps the usual one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// A question that helps to fill the quadrant, shown while it is empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn no_factors() -> PerQuadrant<Vec<Factor>> {
    PerQuadrant::default()
}

fn default_seed() -> u64 {
    Matrix::DEFAULT_SEED
}

fn default_samples() -> u32 {
    Matrix::DEFAULT_SAMPLES
}

/// Sheets typed into a file in another order take theirs, so that taking one away and back leaves no trace.
fn in_order<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<AnswerSheet>, D::Error> {
    let mut sheets = Vec::<AnswerSheet>::deserialize(deserializer)?;
    sheets.sort_by_key(AnswerSheet::key);
    Ok(sheets)
}

impl Matrix {
    /// The seed of a matrix whose user never chose one.
    pub const DEFAULT_SEED: u64 = 1;
    /// The number of draws of a matrix whose user never chose one.
    pub const DEFAULT_SAMPLES: u32 = 10_000;

    /// An empty matrix.
    #[must_use]
    pub fn new(id: MatrixId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            date: None,
            illustration: false,
            equal_weights: false,
            heads: PerQuadrant::default(),
            factors: PerQuadrant::default(),
            tray: Vec::new(),
            weighting: WeightingMethod::default(),
            conventions: Conventions::default(),
            rounds: Vec::new(),
            seed: Self::DEFAULT_SEED,
            samples: Self::DEFAULT_SAMPLES,
            answers: Vec::new(),
        }
    }

    /// The factors at a place.
    #[must_use]
    pub fn at(&self, place: Place) -> &[Factor] {
        match place {
            Place::Quadrant(quadrant) => &self.factors[quadrant],
            Place::Tray => &self.tray,
        }
    }

    pub(super) fn at_mut(&mut self, place: Place) -> &mut Vec<Factor> {
        match place {
            Place::Quadrant(quadrant) => &mut self.factors[quadrant],
            Place::Tray => &mut self.tray,
        }
    }

    /// The factors of the four quadrants in reading order, without the tray.
    pub fn placed(&self) -> impl Iterator<Item = (Quadrant, &Factor)> {
        Quadrant::ALL.into_iter().flat_map(|q| self.factors[q].iter().map(move |factor| (q, factor)))
    }

    /// Every factor, the tray's last.
    pub fn all_factors(&self) -> impl Iterator<Item = (Place, &Factor)> {
        Place::ALL.into_iter().flat_map(|place| self.at(place).iter().map(move |factor| (place, factor)))
    }

    /// A factor by its id.
    #[must_use]
    pub fn factor(&self, id: FactorId) -> Option<&Factor> {
        self.all_factors().find(|(_, factor)| factor.id == id).map(|(_, factor)| factor)
    }

    /// Where a factor stands: its place, and its index there.
    #[must_use]
    pub fn position(&self, id: FactorId) -> Option<(Place, usize)> {
        Place::ALL.into_iter().find_map(|place| {
            let index = self.at(place).iter().position(|factor| factor.id == id)?;
            Some((place, index))
        })
    }

    /// The title of a quadrant: the matrix's own, or the usual one.
    #[must_use]
    pub fn quadrant_title(&self, quadrant: Quadrant) -> &str {
        let own = self.heads[quadrant].title.as_str();
        if own.is_empty() { quadrant.name() } else { own }
    }

    /// The number of the round that is being asked: the last, counting from 1.
    #[must_use]
    pub fn current_round(&self) -> u32 {
        u32::try_from(self.rounds.len()).unwrap_or(u32::MAX).max(1)
    }

    /// The largest pairwise judgment of the current round, in either direction: 9 where one is 1/9.
    #[must_use]
    pub fn largest_judgment(&self) -> f64 {
        let sheets = self.answers.iter().filter(|sheet| sheet.round == self.current_round());
        let values = sheets.flat_map(|sheet| {
            let factors = sheet.within.iter().chain(&sheet.between).map(|judgment| judgment.value.get());
            factors.chain(sheet.groups.iter().map(|judgment| judgment.value.get()))
        });
        values.map(|value| value.max(value.recip())).fold(1.0, f64::max)
    }

    /// What one person answered in one round.
    #[must_use]
    pub fn sheet(&self, key: SheetKey) -> Option<&AnswerSheet> {
        self.answers.iter().find(|sheet| sheet.key() == key)
    }
}
