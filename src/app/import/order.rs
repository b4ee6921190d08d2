//! How a file is to be taken.

use crate::model::{Asked, MatrixId, PairScale, Place};
use crate::storage::import::{Assigned, ColumnName, Field, Kind, Mapping, Options};
use crate::words::WindowWords;

/// What a file is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Content of a document.
    Content(Kind),
    /// Answers of participants, in a file of this kind.
    Answers(Kind, Asked),
}

/// Everything that the user can say about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Order {
    /// What it is taken for; none leaves that to the file.
    pub(super) what: Option<What>,
    /// How its bytes, columns and rows are taken.
    pub(super) reading: Options,
    /// The matrix that answers are about.
    pub(super) matrix: Option<MatrixId>,
    /// The round of the answers; none for the current one.
    pub(super) round: Option<u32>,
    /// Heads to read in place of those that columns of answers have.
    pub(super) heads: Vec<Mapping<String>>,
    /// What plain numbers about pairs mean.
    pub(super) scale: Option<PairScale>,
}

impl What {
    /// The kind of the file.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Content(kind) | Self::Answers(kind, _) => kind,
        }
    }

    /// What a file can be taken for instead; answers are asked for in this way unless the file says otherwise.
    pub(super) fn all(self, asked: Asked) -> [Self; 11] {
        let table = if self.kind() == Kind::Workbook { Kind::Workbook } else { Kind::Separated };
        let asked = if let Self::Answers(_, asked) = self { asked } else { asked };
        [
            Self::Content(Kind::Separated),
            Self::Content(Kind::Workbook),
            Self::Answers(table, asked),
            Self::Content(Kind::Word),
            Self::Content(Kind::Markdown),
            Self::Content(Kind::Page),
            Self::Content(Kind::Text),
            Self::Content(Kind::MindMap),
            Self::Content(Kind::Bibliography),
            Self::Content(Kind::Json),
            Self::Content(Kind::Report),
        ]
    }

    /// What it is called.
    pub(super) fn name(self, words: &WindowWords) -> String {
        match self {
            Self::Content(Kind::Separated) => words.import_kind_separated(),
            Self::Content(Kind::Workbook) => words.import_kind_workbook(),
            Self::Content(Kind::Markdown) => words.import_kind_markdown(),
            Self::Content(Kind::Text) => words.import_kind_text(),
            Self::Content(Kind::Word) => words.import_kind_word(),
            Self::Content(Kind::Page) => words.import_kind_page(),
            Self::Content(Kind::MindMap) => words.import_kind_mind_map(),
            Self::Content(Kind::Bibliography) => words.import_kind_bibliography(),
            Self::Content(Kind::Json) => words.import_kind_json(),
            Self::Content(Kind::Report) => words.import_kind_report(),
            Self::Answers(..) => words.import_kind_answers(),
        }
    }

    /// Whether its bytes are a text in some encoding.
    pub(super) fn is_text(self) -> bool {
        !matches!(self.kind(), Kind::Workbook | Kind::Word | Kind::Json | Kind::Report)
    }

    /// Whether it is a table whose columns can be said to hold something.
    pub(super) fn has_columns(self) -> bool {
        matches!(self, Self::Content(Kind::Separated | Kind::Workbook))
    }
}

impl Order {
    /// The file as it says of itself; answers are about this matrix.
    pub(super) fn new(matrix: Option<MatrixId>) -> Self {
        Self { what: None, reading: Options::default(), matrix, round: None, heads: Vec::new(), scale: None }
    }

    /// Says what a column holds; what holds the same so far holds nothing known.
    pub(super) fn map(&mut self, column: usize, field: Option<Field>) {
        let column = ColumnName::Index(column);
        self.reading.mappings.retain(|mapping| mapping.column != column && (field.is_none() || mapping.field != field));
        self.reading.mappings.push(Mapping { column, field });
    }

    /// Says where what stands under a heading goes; none leaves it.
    pub(super) fn assign(&mut self, heading: String, place: Option<Place>) {
        self.reading.places.retain(|said| said.heading != heading);
        self.reading.places.push(Assigned { heading, place });
    }

    /// Says what a column of answers is to be headed; nothing leaves it.
    pub(super) fn head(&mut self, column: usize, head: &str) {
        let column = ColumnName::Index(column);
        self.heads.retain(|mapping| mapping.column != column);
        self.heads.push(Mapping { column, field: Some(head.trim().to_owned()).filter(|head| !head.is_empty()) });
    }

    /// What a column of answers is to be headed; none if nothing was said.
    pub(super) fn said_head(&self, column: usize) -> Option<&str> {
        let said = self.heads.iter().find(|mapping| mapping.column == ColumnName::Index(column))?;
        Some(said.field.as_deref().unwrap_or_default())
    }

    /// Forgets what was said of columns, which are others now.
    pub(super) fn forget_columns(&mut self) {
        self.reading.mappings.clear();
        self.heads.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_stands_in_one_column() {
        let mut order = Order::new(None);
        order.map(0, Some(Field::Statement));
        order.map(1, Some(Field::Weight));
        order.map(2, None);
        order.map(3, Some(Field::Statement));
        order.map(1, None);
        let said: Vec<(ColumnName, Option<Field>)> =
            order.reading.mappings.into_iter().map(|mapping| (mapping.column, mapping.field)).collect();
        let expected = [(2, None), (3, Some(Field::Statement)), (1, None)];
        assert_eq!(said, expected.map(|(column, field)| (ColumnName::Index(column), field)));
    }
}
