//! What the columns of a table of factors are: found by their heads, or said by the user.

use super::heads::HEADS;
use super::options::{Heads, Options};
use super::table::{Table, TextRow};
use super::{value, words};
use crate::model::factor_table;
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

static BY_HEAD: LazyLock<HashMap<String, Field>> = LazyLock::new(|| {
    let named = Field::ALL.map(|field| (words::folded(field.name()), field));
    let headed = HEADS.iter().flat_map(|(field, heads)| heads.iter().map(|head| (words::folded(head), *field)));
    named.into_iter().chain(headed).collect()
});

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
        BY_HEAD.get(&words::folded(head)).copied()
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

impl<T> Mapping<T> {
    /// Whether it is about the column with this index and this head.
    pub(super) fn is_about(&self, index: usize, head: &str) -> bool {
        match &self.column {
            ColumnName::Index(said) => *said == index,
            ColumnName::Said(said) => self.names(head) || said.parse() == Ok(index + 1),
        }
    }

    fn names(&self, head: &str) -> bool {
        let ColumnName::Said(said) = &self.column else { return false };
        !head.is_empty() && words::folded(said) == words::folded(head)
    }
}

/// Which column holds what.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Columns {
    /// The row of the heads, if there is one; the content begins below.
    pub(super) head_row: Option<usize>,
    /// The heads; empty without a row of heads.
    pub(super) heads: Vec<String>,
    /// By column.
    pub(super) fields: Vec<Option<Field>>,
}

impl Columns {
    /// The columns of a table of factors, if it is one.
    pub(super) fn of(table: &Table, options: &Options) -> Option<Self> {
        let mappings = &options.mappings;
        let found = match options.heads {
            Heads::Found => Self::by_heads(table, mappings).or_else(|| Self::by_content(table, mappings)),
            Heads::Line(line) => {
                let index = table.rows.iter().position(|row| row.line == line)?;
                Some(Self::of_heads(index, &table.rows[index], mappings))
            }
            Heads::Nowhere => Self::by_content(table, mappings),
        };
        found.filter(|columns| columns.column_of(Field::Statement).is_some())
    }

    /// The first row whose cells are heads of columns, the statement's among them.
    fn by_heads(table: &Table, mappings: &[Mapping]) -> Option<Self> {
        const LAST: usize = 15;
        table.rows.iter().take(LAST).enumerate().find_map(|(index, row)| {
            let columns = Self::of_heads(index, row, mappings);
            let known = columns.fields.iter().flatten().count();
            let others = row.filled().count().saturating_sub(known);
            let named = row.filled().any(|(_, cell)| mappings.iter().any(|mapping| mapping.names(cell)));
            let enough = known > others || known >= 2 || named;
            (columns.column_of(Field::Statement).is_some() && enough && columns.are_heads(row, mappings))
                .then_some(columns)
        })
    }

    /// Whether a row holds heads and no content: a cell is known as one, or is not what its column holds.
    fn are_heads(&self, row: &TextRow, mappings: &[Mapping]) -> bool {
        row.filled().any(|(index, cell)| {
            let known = Field::of_head(cell).is_some() || mappings.iter().any(|mapping| mapping.names(cell));
            known
                || match self.fields[index] {
                    Some(Field::Quadrant) => words::quadrant(cell).is_none(),
                    Some(Field::Weight | Field::Rating) => value::number(cell).is_none(),
                    _ => false,
                }
        })
    }

    fn of_heads(index: usize, row: &TextRow, mappings: &[Mapping]) -> Self {
        let mut columns = Self { head_row: Some(index), heads: row.cells.clone(), fields: vec![None; row.cells.len()] };
        columns.say(mappings);
        for (index, head) in row.cells.iter().enumerate() {
            let said = mappings.iter().any(|mapping| mapping.is_about(index, head));
            let field = Field::of_head(head).filter(|_| !said);
            let free = field.is_some_and(|field| columns.column_of(field).is_none());
            if free {
                columns.fields[index] = field;
            }
        }
        columns
    }

    /// Without heads: the column of quadrants, and of the others the one with the longest texts. Where the user says
    /// which column holds the statements, there need be no quadrants.
    fn by_content(table: &Table, mappings: &[Mapping]) -> Option<Self> {
        let width = table.rows.iter().map(|row| row.cells.len()).max()?;
        let mut columns = Self { head_row: None, heads: Vec::new(), fields: vec![None; width] };
        columns.say(mappings);
        let has_statements = columns.column_of(Field::Statement).is_some();
        let unsaid: Vec<usize> =
            (0..width).filter(|&column| !mappings.iter().any(|mapping| mapping.is_about(column, ""))).collect();
        if columns.column_of(Field::Quadrant).is_none() {
            let quadrants = unsaid.iter().copied().find(|&column| names_quadrants(table, column));
            match quadrants {
                Some(quadrants) => columns.fields[quadrants] = Some(Field::Quadrant),
                None if has_statements => {}
                None => return None,
            }
        }
        if !has_statements {
            let length = |column: usize| table.rows.iter().map(|row| row.cell(column).chars().count()).sum::<usize>();
            let free = unsaid.into_iter().filter(|&column| columns.fields[column].is_none());
            let longest = free.max_by_key(|&column| (length(column), std::cmp::Reverse(column)))?;
            columns.fields[longest] = Some(Field::Statement);
        }
        Some(columns)
    }

    /// Takes the user's word.
    fn say(&mut self, mappings: &[Mapping]) {
        for (index, field) in self.fields.iter_mut().enumerate() {
            let head = self.heads.get(index).map_or("", String::as_str);
            if let Some(mapping) = mappings.iter().rfind(|mapping| mapping.is_about(index, head)) {
                *field = mapping.field;
            }
        }
    }

    /// The column that holds a field.
    pub(super) fn column_of(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|&other| other == Some(field))
    }

    /// Whether the table is one of our own, whose texts come back as they were.
    pub(super) fn is_own(&self) -> bool {
        let heads = self.heads.iter().map(|head| head.trim_start_matches('\u{feff}'));
        heads.eq(factor_table::Column::ALL.map(factor_table::Column::name))
    }

    /// The text that a row holds for a field: in a table of our own as it is, in any other without spaces around it.
    pub(super) fn text<'a>(&self, row: &'a TextRow, field: Field) -> &'a str {
        match self.column_of(field) {
            Some(column) if self.is_own() => row.exact(column),
            _ => self.cell(row, field),
        }
    }

    /// What a row holds for a field; empty where no column does.
    pub(super) fn cell<'a>(&self, row: &'a TextRow, field: Field) -> &'a str {
        self.column_of(field).map_or("", |column| row.cell(column))
    }

    /// The head of the column of a field.
    pub(super) fn head(&self, field: Field) -> &str {
        let head = self.column_of(field).and_then(|column| self.heads.get(column));
        head.map_or_else(|| field.name(), String::as_str)
    }

    /// The columns with what they are used as, for people.
    pub(super) fn shown(&self) -> Vec<Column> {
        let head = |index: usize| self.heads.get(index).cloned().unwrap_or_default();
        let used = |field: &Option<Field>| field.map_or(Use::Nothing, Use::Field);
        self.fields.iter().enumerate().map(|(index, field)| Column { head: head(index), used: used(field) }).collect()
    }
}

/// Whether nearly all cells of a column name quadrants.
fn names_quadrants(table: &Table, column: usize) -> bool {
    let filled = table.rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
    let (all, named) =
        filled.fold((0, 0), |(all, named), cell| (all + 1, named + usize::from(words::quadrant(cell).is_some())));
    named > 0 && named * 10 >= all * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        let row = |(line, cells): (u64, &&[&str])| TextRow::new(line, cells.iter().map(|cell| (*cell).to_owned()));
        Table { rows: (1..).zip(rows).map(row).collect(), ..Table::default() }
    }

    #[track_caller]
    fn check(rows: &[&[&str]], mappings: &[Mapping], expected: &[Option<&str>]) {
        let options = Options { mappings: mappings.to_vec(), ..Options::default() };
        let columns = Columns::of(&table(rows), &options).expect("a table of factors");
        let names: Vec<Option<&str>> = columns.fields.iter().map(|field| field.map(Field::name)).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn columns_are_known_by_their_heads_in_several_languages() {
        check(
            &[&["Quadrant", "Factor", "Weight", "Rating"]],
            &[],
            &[Some("quadrant"), Some("statement"), Some("weight"), Some("rating")],
        );
        check(
            &[&["Отчёт"], &["Категория", "Описание", "Вес", "Прочее"]],
            &[],
            &[Some("quadrant"), Some("statement"), Some("weight"), None],
        );
        check(&[&["象限", "内容"]], &[], &[Some("quadrant"), Some("statement")]);
        check(
            &[&["Kategorie", "Beschreibung", "Quelle"]],
            &[],
            &[Some("quadrant"), Some("statement"), Some("evidence")],
        );
    }

    #[test]
    fn without_heads_the_content_tells() {
        check(
            &[&["S", "1", "Staff of the office"], &["W", "2", "Old computers"]],
            &[],
            &[Some("quadrant"), None, Some("statement")],
        );
        assert_eq!(Columns::of(&table(&[&["a", "b"], &["c", "d"]]), &Options::default()), None);
    }

    #[test]
    fn the_user_has_the_last_word() {
        let says = |column: &str, field| Mapping { column: ColumnName::Said(column.to_owned()), field };
        let rows: &[&[&str]] = &[&["Quadrant", "Factor", "Comment", "Weight"]];
        let mappings = [says("comment", Some(Field::Statement)), says("4", None), says("Factor", Some(Field::Note))];
        check(rows, &mappings, &[Some("quadrant"), Some("note"), Some("statement"), None]);
    }

    #[track_caller]
    fn check_head_row(rows: &[&[&str]], mappings: &[(&str, Field)], heads: Heads, expected: Option<usize>) {
        let says = |(column, field): &(&str, Field)| Mapping {
            column: ColumnName::Said((*column).to_owned()),
            field: Some(*field),
        };
        let options = Options { mappings: mappings.iter().map(says).collect(), heads, ..Options::default() };
        assert_eq!(Columns::of(&table(rows), &options).expect("a table of factors").head_row, expected);
    }

    #[test]
    fn a_first_row_of_content_is_no_row_of_heads() {
        let one: &[&[&str]] = &[&["Staff"], &["Money"]];
        check_head_row(one, &[("1", Field::Statement)], Heads::Found, None);
        check_head_row(one, &[("1", Field::Statement)], Heads::Line(1), Some(0));
        let two: &[&[&str]] = &[&["Where", "What"], &["S", "Staff"]];
        check_head_row(two, &[("1", Field::Quadrant), ("2", Field::Statement)], Heads::Found, Some(0));
        check_head_row(two, &[("1", Field::Quadrant), ("2", Field::Statement)], Heads::Nowhere, None);
        check_head_row(two, &[("What", Field::Statement)], Heads::Found, Some(0));
    }

    #[test]
    fn every_field_is_known_by_its_own_name_and_no_head_means_two() {
        for field in Field::ALL {
            assert_eq!(Field::of_head(field.name()), Some(field));
            assert_eq!(Field::named(field.name()), Some(field));
        }
        for (field, heads) in HEADS {
            for head in heads {
                assert_eq!(Field::of_head(head), Some(field), "{head}");
            }
        }
    }
}
