//! What a file holds, as plain values without places in a document: ids may be missing, sources are named by keys.

use super::outcome::counted;
use crate::model::factor_table::CitedPlace;
use crate::model::{Date, Document, FactorId, MatrixId, Place, Quadrant, Rating, Source, Weight};

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

    /// What is in it, in words: "23 factors (6 S, 7 W, 5 O, 4 T, 1 in the tray) of 2 matrices".
    #[must_use]
    pub fn summary(&self) -> String {
        match self {
            Self::Document(document) => {
                let places = document.matrices.iter().flat_map(|matrix| matrix.all_factors().map(|(place, _)| place));
                factors(places, document.matrices.len())
            }
            Self::Matrices { matrices, .. } => {
                let places = matrices.iter().flat_map(|matrix| matrix.factors.iter().map(|factor| factor.place));
                factors(places, matrices.len())
            }
            Self::Sources(sources) => counted(sources.len(), "source"),
        }
    }
}

fn factors(places: impl Iterator<Item = Place>, matrices: usize) -> String {
    let places: Vec<Place> = places.collect();
    let at = |place: Place| places.iter().filter(|&&other| other == place).count();
    let quadrants = Quadrant::ALL.map(|quadrant| (at(quadrant.into()), quadrant.letter().to_string()));
    let tray = [(at(Place::Tray), "in the tray".to_owned())];
    let parts = quadrants.into_iter().chain(tray).filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, name)| format!("{count} {name}")).collect();
    let parts = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
    let of = if matrices == 1 { String::new() } else { format!(" of {}", counted(matrices, "matrix")) };
    format!("{}{parts}{of}", counted(places.len(), "factor"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_counts_by_quadrant() {
        let factor = |place| DraftFactor::new(place, "Staff");
        let strengths = vec![factor(Quadrant::Strengths.into()), factor(Place::Tray)];
        let mut matrices = vec![DraftMatrix { factors: strengths, ..DraftMatrix::default() }];
        let content = Content::Matrices { title: None, matrices: matrices.clone() };
        assert_eq!(content.summary(), "2 factors (1 S, 1 in the tray)");
        matrices.push(DraftMatrix::default());
        assert_eq!(
            Content::Matrices { title: None, matrices }.summary(),
            "2 factors (1 S, 1 in the tray) of 2 matrices"
        );
        assert_eq!(Content::Sources(Vec::new()).summary(), "0 sources");
    }
}
