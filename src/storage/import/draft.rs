//! What a file holds, as plain values without places in a document: ids may be missing, sources are named by keys.

use crate::model::factor_table::CitedPlace;
use crate::model::{Date, Document, FactorId, MatrixId, Place, Quadrant, Rating, Source, Weight};
use crate::storage::bibliography;

/// What was taken from a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A whole document.
    Document(Box<Document>),
    /// Matrices, or the factors of one.
    Matrices {
        /// The title over all of them.
        title: Option<String>,
        /// The matrices, in the order of the file.
        matrices: Vec<DraftMatrix>,
    },
    /// Works of a bibliography.
    Sources(Vec<Source>),
}

/// A matrix on its way into a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftMatrix {
    /// Its id, where the file has one.
    pub id: Option<MatrixId>,
    /// Its title; empty where the file has none.
    pub title: String,
    /// What it speaks of.
    pub date: Option<Date>,
    /// Its factors, in the order of the file.
    pub factors: Vec<DraftFactor>,
}

/// A factor on its way into a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftFactor {
    /// Where it stands.
    pub place: Place,
    /// Its id, where the file has one.
    pub id: Option<FactorId>,
    /// What is claimed.
    pub statement: String,
    /// The explanation.
    pub note: String,
    /// Key words.
    pub tags: Vec<String>,
    /// Importance; none where the file says none.
    pub weight: Option<Weight>,
    /// The rating.
    pub rating: Option<Rating>,
    /// What supports it.
    pub evidence: Vec<CitedPlace>,
}

impl DraftFactor {
    /// A factor with nothing but its statement.
    #[must_use]
    pub fn new(place: Place, statement: impl Into<String>) -> Self {
        Self {
            place,
            id: None,
            statement: statement.into(),
            note: String::new(),
            tags: Vec::new(),
            weight: None,
            rating: None,
            evidence: Vec::new(),
        }
    }
}

impl Content {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Document(_) => false,
            Self::Matrices { matrices, .. } => matrices.iter().all(|matrix| matrix.factors.is_empty()),
            Self::Sources(sources) => sources.is_empty(),
        }
    }

    /// How much of it a document takes: works that it has already, and those that the file names twice, count once.
    #[must_use]
    pub fn amount(&self, document: &Document) -> Amount {
        match self {
            Self::Document(document) => {
                let places = document.matrices.iter().flat_map(|matrix| matrix.all_factors().map(|(place, _)| place));
                Amount::of(places, document.matrices.len())
            }
            Self::Matrices { matrices, .. } => {
                let places = matrices.iter().flat_map(|matrix| matrix.factors.iter().map(|factor| factor.place));
                Amount::of(places, matrices.len())
            }
            Self::Sources(sources) => {
                let addition = bibliography::lacking(sources.clone(), document);
                Amount::Sources(addition.sources.len() + addition.filled.len())
            }
        }
    }
}

/// How much of a file is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Factors.
    Factors {
        /// How many in each quadrant.
        quadrants: [(Quadrant, usize); 4],
        /// How many without one.
        tray: usize,
        /// In how many matrices.
        matrices: usize,
    },
    /// So many sources.
    Sources(usize),
}

impl Amount {
    fn of(places: impl Iterator<Item = Place>, matrices: usize) -> Self {
        let places: Vec<Place> = places.collect();
        let at = |place: Place| places.iter().filter(|&&other| other == place).count();
        let quadrants = Quadrant::ALL.map(|quadrant| (quadrant, at(quadrant.into())));
        Self::Factors { quadrants, tray: at(Place::Tray), matrices }
    }
}
