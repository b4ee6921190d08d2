//! The four quadrants, and a value for each of them.

use serde::{Deserialize, Serialize};
use std::ops::{Index, IndexMut};

/// One of the four fields of a SWOT matrix, in the order in which they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    /// Internal, helpful.
    Strengths,
    /// Internal, harmful.
    Weaknesses,
    /// External, helpful.
    Opportunities,
    /// External, harmful.
    Threats,
}

impl Quadrant {
    /// Every quadrant in reading order.
    pub const ALL: [Self; 4] = [Self::Strengths, Self::Weaknesses, Self::Opportunities, Self::Threats];

    /// The letter on its badge and in the labels of its factors: "S1", "W2".
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Strengths => 'S',
            Self::Weaknesses => 'W',
            Self::Opportunities => 'O',
            Self::Threats => 'T',
        }
    }

    /// The English name, which a matrix may replace by a title of its own.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Strengths => "Strengths",
            Self::Weaknesses => "Weaknesses",
            Self::Opportunities => "Opportunities",
            Self::Threats => "Threats",
        }
    }

    /// Whether its factors lie inside the organisation (S, W) and not outside (O, T).
    #[must_use]
    pub fn is_internal(self) -> bool {
        matches!(self, Self::Strengths | Self::Weaknesses)
    }

    /// Whether its factors help (S, O) and do not harm (W, T).
    #[must_use]
    pub fn is_helpful(self) -> bool {
        matches!(self, Self::Strengths | Self::Opportunities)
    }

    /// Its place in reading order, 0 to 3.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// Where a factor stands: in a quadrant, or in the tray of ideas without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In this quadrant.
    Quadrant(Quadrant),
    /// In the unsorted tray: not yet part of the analysis.
    Tray,
}

impl Place {
    /// The four quadrants, then the tray.
    pub const ALL: [Self; 5] = [
        Self::Quadrant(Quadrant::Strengths),
        Self::Quadrant(Quadrant::Weaknesses),
        Self::Quadrant(Quadrant::Opportunities),
        Self::Quadrant(Quadrant::Threats),
        Self::Tray,
    ];

    /// The quadrant, unless it is the tray.
    #[must_use]
    pub fn quadrant(self) -> Option<Quadrant> {
        match self {
            Self::Quadrant(quadrant) => Some(quadrant),
            Self::Tray => None,
        }
    }
}

impl From<Quadrant> for Place {
    fn from(quadrant: Quadrant) -> Self {
        Self::Quadrant(quadrant)
    }
}

/// One value for each quadrant, indexed by [`Quadrant`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PerQuadrant<T> {
    /// The value for Strengths.
    pub strengths: T,
    /// The value for Weaknesses.
    pub weaknesses: T,
    /// The value for Opportunities.
    pub opportunities: T,
    /// The value for Threats.
    pub threats: T,
}

impl<T> PerQuadrant<T> {
    /// The value that `value_of` gives for each quadrant.
    pub fn from_fn(mut value_of: impl FnMut(Quadrant) -> T) -> Self {
        Self {
            strengths: value_of(Quadrant::Strengths),
            weaknesses: value_of(Quadrant::Weaknesses),
            opportunities: value_of(Quadrant::Opportunities),
            threats: value_of(Quadrant::Threats),
        }
    }

    /// Each quadrant with its value, in reading order.
    pub fn iter(&self) -> impl Iterator<Item = (Quadrant, &T)> {
        Quadrant::ALL.into_iter().map(|quadrant| (quadrant, &self[quadrant]))
    }
}

impl<T> Index<Quadrant> for PerQuadrant<T> {
    type Output = T;

    fn index(&self, quadrant: Quadrant) -> &T {
        match quadrant {
            Quadrant::Strengths => &self.strengths,
            Quadrant::Weaknesses => &self.weaknesses,
            Quadrant::Opportunities => &self.opportunities,
            Quadrant::Threats => &self.threats,
        }
    }
}

impl<T> IndexMut<Quadrant> for PerQuadrant<T> {
    fn index_mut(&mut self, quadrant: Quadrant) -> &mut T {
        match quadrant {
            Quadrant::Strengths => &mut self.strengths,
            Quadrant::Weaknesses => &mut self.weaknesses,
            Quadrant::Opportunities => &mut self.opportunities,
            Quadrant::Threats => &mut self.threats,
        }
    }
}
