//! What a column can hold, and which column a user speaks of.

use super::outcome::{Report, Spot};
use super::remark::Remark;
use super::terms::{self, Term};
use super::words;
use crate::model::factor_table;
use std::fmt;

/// What a column of a table of factors can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The title of the matrix.
    Matrix,
    /// The date the matrix speaks of.
    MatrixDate,
    /// The id of the matrix.
    MatrixId,
    /// The quadrant, by name or letter.
    Quadrant,
    /// The label, "S1", whose letter is a quadrant.
    Label,
    /// The id of the factor.
    Id,
    /// What is claimed.
    Statement,
    /// The explanation.
    Note,
    /// Key words between semicolons.
    Tags,
    /// Importance.
    Weight,
    /// The rating, 1 to 4.
    Rating,
    /// Sources, one a line: `[key] p. 12: "quote"`.
    Evidence,
}

impl Field {
    /// Every field, in the order in which our own tables have them.
    pub const ALL: [Self; 12] = [
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
    ];

    /// The name of the field, as our own tables and the command line have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.column().name()
    }

    fn column(self) -> factor_table::Column {
        match self {
            Self::Matrix => factor_table::Column::Matrix,
            Self::MatrixDate => factor_table::Column::MatrixDate,
            Self::MatrixId => factor_table::Column::MatrixId,
            Self::Quadrant => factor_table::Column::Quadrant,
            Self::Label => factor_table::Column::Label,
            Self::Id => factor_table::Column::Id,
            Self::Statement => factor_table::Column::Statement,
            Self::Note => factor_table::Column::Note,
            Self::Tags => factor_table::Column::Tags,
            Self::Weight => factor_table::Column::Weight,
            Self::Rating => factor_table::Column::Rating,
            Self::Evidence => factor_table::Column::Evidence,
        }
    }

    /// The field of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The field of a column with this head.
    #[must_use]
    pub(super) fn of_head(head: &str) -> Option<Self> {
        // Signs alone head numbers: "#", "№".
        if matches!(head.trim().trim_end_matches('.'), "#" | "№" | "Nº" | "N°" | "nº" | "n°") {
            return Some(Self::Label);
        }
        match terms::head(head) {
            Some(Term::Head(field)) => Some(field),
            _ => None,
        }
    }
}

/// What a column is used as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// As this field of the factors.
    Field(Field),
    /// As the statements of this quadrant.
    Statements(crate::model::Quadrant),
    /// As answers to a question, or as what tells of a participant.
    Answer(String),
    /// Not at all.
    Nothing,
}

/// A column of a table that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head; empty for none.
    pub head: String,
    /// What it was taken for.
    pub used: Use,
}

/// A column that the user speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnName {
    /// The one at this place, counting from 0.
    Index(usize),
    /// The one with this head, or with this number, counting from 1.
    Said(String),
}

impl fmt::Display for ColumnName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index(index) => write!(f, "{}", index + 1),
            Self::Said(said) => f.write_str(said),
        }
    }
}

/// What the user says of a column: a field of factors, or another head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping<T = Field> {
    /// The column.
    pub column: ColumnName,
    /// What it holds; none leaves it.
    pub field: Option<T>,
}

/// Which columns of a table the user speaks of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Resolved<'a, T> {
    /// By column, what is said of it.
    columns: Vec<Option<&'a Mapping<T>>>,
    /// The names that several columns have.
    doubtful: Vec<&'a ColumnName>,
    /// The names that no column has.
    absent: Vec<&'a ColumnName>,
}

impl<'a, T> Resolved<'a, T> {
    /// Finds the columns of some mappings by their heads. A head that is written in the same way comes first; then one
    /// that differs by capitals and signs alone; then one that has more in brackets, if there is only one; a number comes
    /// last. The later mapping counts.
    pub(super) fn of(mappings: &'a [Mapping<T>], heads: &[String]) -> Self {
        let mut found = Self { columns: vec![None; heads.len()], doubtful: Vec::new(), absent: Vec::new() };
        for mapping in mappings {
            match &mapping.column {
                ColumnName::Index(index) => found.put(*index, mapping),
                ColumnName::Said(said) => match column_named(said, heads) {
                    Named::One(index) => found.put(index, mapping),
                    Named::Several => found.doubtful.push(&mapping.column),
                    Named::None => found.absent.push(&mapping.column),
                },
            }
        }
        found
    }

    fn put(&mut self, index: usize, mapping: &'a Mapping<T>) {
        if index >= self.columns.len() {
            // A row of heads may be shorter than the rows below it; a huge number names no column.
            if index >= super::table::MOST_COLUMNS {
                return self.absent.push(&mapping.column);
            }
            self.columns.resize(index + 1, None);
        }
        self.columns[index] = Some(mapping);
    }

    /// What is said of a column.
    pub(super) fn of_column(&self, index: usize) -> Option<&'a Mapping<T>> {
        self.columns.get(index).copied().flatten()
    }

    /// Whether something is said of a column by its head rather than its number.
    pub(super) fn by_head(&self) -> bool {
        let is_head =
            |mapping: &&Mapping<T>| matches!(&mapping.column, ColumnName::Said(said) if said.parse::<usize>().is_err());
        self.columns.iter().flatten().any(is_head)
    }

    /// Refuses what names several columns.
    pub(super) fn refuse(&self, spot: &Spot, report: &mut Report) {
        for name in &self.doubtful {
            report.refuse(spot.clone(), Remark::WhichColumn(name.to_string()));
        }
    }

    /// The names that no column has.
    pub(super) fn absent(&self) -> impl Iterator<Item = &'a ColumnName> {
        self.absent.iter().copied()
    }
}

/// How many columns a name names.
enum Named {
    None,
    One(usize),
    Several,
}

fn column_named(said: &str, heads: &[String]) -> Named {
    let only = |is_it: &dyn Fn(&str) -> bool| {
        let mut found = heads.iter().enumerate().filter(|(_, head)| !head.trim().is_empty() && is_it(head));
        match (found.next(), found.next()) {
            (Some((index, _)), None) => Named::One(index),
            (Some(_), Some(_)) => Named::Several,
            (None, _) => Named::None,
        }
    };
    let (whole, folded) = (words::folded_whole(said), words::folded(said));
    let number = said.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let exact = only(&|head| head.trim() == said.trim());
    let alike = || if whole.is_empty() { Named::None } else { only(&|head| words::folded_whole(head) == whole) };
    let loose = || if folded.is_empty() { Named::None } else { only(&|head| words::folded(head) == folded) };
    match (exact, number) {
        (Named::None, Some(number)) => Named::One(number),
        (Named::None, None) => match alike() {
            Named::None => loose(),
            found => found,
        },
        (found, _) => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(said: &str, heads: &[&str], expected: Result<usize, bool>) {
        let mapping = Mapping { column: ColumnName::Said(said.to_owned()), field: Some(Field::Note) };
        let heads: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
        let mappings = [mapping];
        let found = Resolved::of(&mappings, &heads);
        let column = (0..heads.len()).find(|index| found.of_column(*index).is_some());
        assert_eq!(column.ok_or(!found.doubtful.is_empty()), expected, "{said}");
    }

    #[test]
    fn an_exact_head_wins_and_doubles_are_not_guessed() {
        check("Weight (new)", &["Weight (old)", "Weight (new)"], Ok(1));
        check("weight [NEW]", &["Weight (old)", "Weight (new)"], Ok(1));
        check("Note", &["Note [for the board]", "Note"], Ok(1));
        check("Weight", &["Weight (old)", "Weight (new)"], Err(true));
        check("Weight", &["Factor", "Weight (of all)"], Ok(1));
        check("Weight", &["Weight", "Weight"], Err(true));
        check("How much? [Own staff]", &["How much? [Name]", "How much? [Own staff]"], Ok(1));
        check("2", &["a", "b"], Ok(1));
        check("2", &["2", "b"], Ok(0));
        check("Colour", &["a", "b"], Err(false));
    }

    #[test]
    fn every_field_is_known_by_its_own_name() {
        for field in Field::ALL {
            assert_eq!(Field::of_head(field.name()), Some(field));
            assert_eq!(Field::named(field.name()), Some(field));
        }
    }
}
