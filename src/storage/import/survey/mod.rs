//! Answers of a survey: a table with a row for each participant becomes one command on a document.
//!
//! A column is about a factor (by label, id or statement) or, for pairwise comparison, about a pair ("S1:S2", "S:W"). For
//! the best-worst method it holds an end ("best of S", "worst of S", "best" of the quadrants) or a judgment against one
//! ("best:S1", "S1:worst"). An answer takes the place of what the same person said of the same thing in that round; a
//! cell that is empty or refused leaves it. A participant who is there is known by name.

mod answer;
mod best_worst;
mod columns;
mod heads;
mod layout;
mod reading;

use super::columns::Mapping;
use super::outcome::Report;
use super::{Form, ImportError, Kind, Options, Preview, Watch};
use crate::model::{Asked, Document, Edit, IdSource, Matrix, MatrixId};
use heads::{Head, head};
use reading::{Reading, Taken};
use std::fmt;

/// What the user says about a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyOptions {
    /// What was asked for.
    pub asked: Asked,
    /// The matrix that the answers are about.
    pub matrix: MatrixId,
    /// The round, counting from 1; none for the current one. The one after it is added.
    pub round: Option<u32>,
    /// How the bytes of the file are to be taken.
    pub reading: Options,
    /// Heads to read in place of those that columns have.
    pub mappings: Vec<Mapping<String>>,
}

/// A survey that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// One step that puts the answers into the document.
    pub edit: Edit,
    /// What was taken: "2 participants, 12 answers".
    pub summary: String,
    /// Who is new or known, what each answered, and what was refused.
    pub report: Report,
    /// How the first table begins.
    pub preview: Option<Preview>,
    /// How the bytes were taken.
    pub form: Form,
}

/// Why no answer was taken.
#[derive(Debug, Clone, PartialEq)]
pub enum SurveyError {
    /// The file cannot be read.
    Unreadable(ImportError),
    /// It is no table.
    NoTable,
    /// The document has no such matrix.
    NoMatrix(MatrixId),
    /// The round is neither there nor the next.
    Round {
        /// The round that was named.
        named: u32,
        /// The round that is being asked.
        current: u32,
    },
    /// No cell could be taken; the report says why.
    Nothing(Report),
}

impl fmt::Display for SurveyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => error.fmt(f),
            Self::NoTable => f.write_str("answers come as a table\nHint: save them as .csv, .tsv or .xlsx."),
            Self::NoMatrix(id) => write!(f, "there is no matrix `{id}`"),
            Self::Round { named, current } => write!(
                f,
                "there is no round {named}\nHint: rounds count from 1; the matrix is in round {current}, and the next \
                 is added."
            ),
            Self::Nothing(_) => f.write_str(
                "no answer could be taken from the file\nHint: a row for each participant, a column of names, and a \
                 column for each factor (S1) or pair (S1:S2, best:S1).",
            ),
        }
    }
}

impl std::error::Error for SurveyError {}

/// Reads the answers of a survey about a matrix of a document.
///
/// # Errors
/// When the file is no table, the matrix or the round is not there, or nothing could be taken.
pub fn survey(
    bytes: &[u8],
    kind: Kind,
    options: &SurveyOptions,
    document: &Document,
    ids: &mut dyn IdSource,
    watch: Watch<'_>,
) -> Result<Survey, SurveyError> {
    let mut report = Report::default();
    let matrix = document.matrix(options.matrix).ok_or(SurveyError::NoMatrix(options.matrix))?;
    let current = matrix.current_round();
    let round = options.round.unwrap_or(current);
    if round == 0 || round > current.saturating_add(1) {
        return Err(SurveyError::Round { named: round, current });
    }
    if !matches!(kind, Kind::Separated | Kind::Workbook) {
        return Err(SurveyError::NoTable);
    }
    let (tables, form) =
        super::rows(bytes, kind, &options.reading, watch, &mut report).map_err(SurveyError::Unreadable)?;
    let preview = tables.iter().find(|table| !table.rows.is_empty()).map(Preview::headed);
    let mut reading = Reading { document, matrix, options, round, ids, report, taken: Taken::default() };
    for table in &tables {
        reading.table(table);
    }
    reading.finish(preview, form)
}

/// What a table was asked for that no reader of factors understood, if it looks like answers about a matrix: a column
/// of names, and others that name factors or pairs.
#[must_use]
pub fn recognised(preview: &Preview, matrix: &Matrix) -> Option<Asked> {
    let (_, heads) = preview.rows.first().filter(|_| preview.heads.is_none())?;
    let understood = |asked: Asked| heads.iter().filter_map(move |text| head(text, matrix, asked).ok());
    let is_named = understood(Asked::WEIGHTS).any(|head| head == Head::Name);
    let asked = [Asked::of(matrix.weighting), Asked::Pairs, Asked::BestWorst, Asked::WEIGHTS];
    let is_about = |asked: Asked| understood(asked).any(|head| matches!(head, Head::About(_)));
    asked.into_iter().find(|&asked| is_named && is_about(asked))
}

#[cfg(test)]
mod tests;
