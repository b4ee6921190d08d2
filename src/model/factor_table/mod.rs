//! How factors stand in the table that other programs read and write: its columns, and the few texts in it that hold
//! more than one thing. Whatever is written here is read back exactly.

mod guard;
mod listed;

pub use guard::{guarded, unguarded};
pub use listed::{CitedPlace, citation_keys, cited_places, evidence_text, tag_text, tags};

use super::{Place, Quadrant};

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Title of the matrix.
    Matrix,
    /// Date of the matrix.
    MatrixDate,
    /// Id of the matrix, which tells it from others of the same title and date.
    MatrixId,
    /// Where the factor stands: a quadrant, or `unsorted`.
    Quadrant,
    /// Letter of the quadrant and place in it.
    Label,
    /// Id of the factor.
    Id,
    /// Its statement.
    Statement,
    /// Its note.
    Note,
    /// Its tags ([`tag_text`]).
    Tags,
    /// Its weight as entered.
    Weight,
    /// Its rating.
    Rating,
    /// Its evidence ([`evidence_text`]).
    Evidence,
    /// Its share of the weight of its side.
    WeightNormalised,
    /// Normalised weight times rating.
    Score,
    /// Priority within its quadrant.
    LocalPriority,
    /// Priority of its quadrant.
    QuadrantPriority,
    /// Priority among all factors.
    GlobalPriority,
    /// Place by global priority.
    Rank,
}

impl Column {
    /// All, in the order in which they are written.
    pub const ALL: [Self; 18] = [
        Self::Matrix,
        Self::MatrixDate,
        Self::MatrixId,
        Self::Quadrant,
        Self::Label,
        Self::Id,
        Self::Statement,
        Self::Note,
        Self::Tags,
        Self::Weight,
        Self::Rating,
        Self::Evidence,
        Self::WeightNormalised,
        Self::Score,
        Self::LocalPriority,
        Self::QuadrantPriority,
        Self::GlobalPriority,
        Self::Rank,
    ];

    /// Its head in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Matrix => "matrix",
            Self::MatrixDate => "matrix_date",
            Self::MatrixId => "matrix_id",
            Self::Quadrant => "quadrant",
            Self::Label => "label",
            Self::Id => "id",
            Self::Statement => "statement",
            Self::Note => "note",
            Self::Tags => "tags",
            Self::Weight => "weight",
            Self::Rating => "rating",
            Self::Evidence => "evidence",
            Self::WeightNormalised => "weight_normalised",
            Self::Score => "score",
            Self::LocalPriority => "local_priority",
            Self::QuadrantPriority => "group_priority",
            Self::GlobalPriority => "global_priority",
            Self::Rank => "rank",
        }
    }
}

/// The word for a place in the column of quadrants.
#[must_use]
pub fn place_word(place: Place) -> &'static str {
    match place {
        Place::Quadrant(Quadrant::Strengths) => "strengths",
        Place::Quadrant(Quadrant::Weaknesses) => "weaknesses",
        Place::Quadrant(Quadrant::Opportunities) => "opportunities",
        Place::Quadrant(Quadrant::Threats) => "threats",
        Place::Tray => "unsorted",
    }
}

/// A number as all programs read it: unrounded, with a dot, without separators of thousands.
#[must_use]
pub fn number_text(value: f64) -> String {
    let is_handy = value == 0.0 || (1e-5..1e16).contains(&value.abs());
    if is_handy { value.to_string() } else { format!("{value:e}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_in_their_order_and_have_names_of_their_own() {
        assert!(Column::ALL.is_sorted());
        let mut names = Column::ALL.map(Column::name);
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn numbers_are_neither_rounded_nor_endless() {
        for (value, text) in [(1.0, "1"), (0.1 + 0.2, "0.30000000000000004"), (1e-7, "1e-7"), (2.5e300, "2.5e300")] {
            assert_eq!(number_text(value), text);
            assert_eq!(text.parse(), Ok(value));
        }
    }
}
