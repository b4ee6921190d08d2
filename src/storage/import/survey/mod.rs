//! Answers of surveys: tables with a row for each participant become one command on a document.
//!
//! A column is known by the code in its head, which leads to the question whatever system it went through; by the heads of
//! our own tables ("S1", "S1:S2", "best of S"); or by what its head names. An answer takes the place of what the same
//! person said of the same thing in that round; a cell that is empty or refused leaves it. A participant who is there is
//! known by id, by name, or by what stands for an address.

mod answer;
mod best_worst;
mod columns;
mod heads;
mod judgment;
mod layout;
mod lines;
mod names;
mod order;
mod panel;
mod people;
mod reading;
mod remembered;
mod rows;
mod scale;
mod scores;
mod sheet;
mod times;

use super::columns::Mapping;
use super::outcome::Report;
use super::table::Table;
use super::{Form, ImportError, Kind, Options, Preview, Watch, decode, separated};
use crate::model::{Asked, Date, Document, Edit, IdSource, Matrix, MatrixId, PairScale, SurveyKey, SurveyPart};
pub use heads::example_heads;
use heads::{Head, head};
use names::Names;
use reading::{Headed, Reading};
pub use scores::scores;

/// What the user says about a survey. What is left out is found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SurveyOptions {
    /// What was asked for; without it, the key of the questionnaire says so.
    pub asked: Option<Asked>,
    /// The matrix that the answers are about; without it, the one of the key, or the only one.
    pub matrix: Option<MatrixId>,
    /// The round, counting from 1; none for the one of the key, or the current one. The one after it is added.
    pub round: Option<u32>,
    /// Whether rows count that were not submitted.
    pub unfinished: Unfinished,
    /// The last day on which answers count.
    pub until: Option<Date>,
    /// What plain numbers about pairs mean.
    pub scale: Option<PairScale>,
    /// How the bytes of the files are to be taken.
    pub reading: Options,
    /// Heads to read in place of those that columns have.
    pub mappings: Vec<Mapping<String>>,
}

/// What becomes of rows that were not submitted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Unfinished {
    /// They are left out.
    #[default]
    Left,
    /// They are taken.
    Taken,
}

impl SurveyOptions {
    fn takes_unfinished(&self) -> bool {
        self.unfinished == Unfinished::Taken
    }
}

/// A file with answers.
#[derive(Debug, Clone)]
pub struct SurveyFile {
    /// Its name, where there are several.
    pub name: Option<String>,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Its kind.
    pub kind: Kind,
}

/// A survey that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// One step that puts the answers into the document.
    pub edit: Edit,
    /// How much was taken.
    pub amount: SurveyAmount,
    /// Who is new or known, what each answered, and what was refused.
    pub report: Report,
    /// How the first table begins.
    pub preview: Option<Preview>,
    /// How the bytes of the first file were taken.
    pub form: Form,
}

/// How much was taken from a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyAmount {
    /// From how many people.
    pub people: usize,
    /// What they gave.
    pub given: Given,
}

/// What people gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// So many answers to the questions of a method.
    Answers(usize),
    /// So many scores of strategies.
    Scores(usize),
}

/// Why no answer was taken.
#[derive(Debug, Clone, PartialEq)]
pub enum SurveyError {
    /// The file cannot be read.
    Unreadable(ImportError),
    /// It is no table.
    NoTable,
    /// Nothing says what was asked for.
    NoMethod,
    /// The document has several matrices, and nothing says which one is meant.
    WhichMatrix,
    /// The document has no such matrix.
    NoMatrix(MatrixId),
    /// The key of the questionnaire says that something else was asked for.
    OtherMethod {
        /// What the key says.
        key: SurveyPart,
        /// What the user says.
        asked: Asked,
    },
    /// The key of the questionnaire names another matrix or round than the user.
    OtherKey(SurveyKey),
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

/// Reads the answers in a file, about the matrices of a document.
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
    let file = SurveyFile { name: None, bytes: bytes.to_vec(), kind };
    surveys(&[file], options, document, ids, watch)
}

/// Reads the answers in several files, which become one step.
///
/// # Errors
/// When a file is no table, the matrix or the round is not there, or nothing could be taken.
pub fn surveys(
    files: &[SurveyFile],
    options: &SurveyOptions,
    document: &Document,
    ids: &mut dyn IdSource,
    watch: Watch<'_>,
) -> Result<Survey, SurveyError> {
    if let Some(matrix) = options.matrix
        && document.matrix(matrix).is_none()
    {
        return Err(SurveyError::NoMatrix(matrix));
    }
    let mut report = Report::default();
    let mut first = None;
    let mut all = Vec::new();
    for file in files {
        let (tables, form) = tables(file, &options.reading, watch, &mut report)?;
        first.get_or_insert_with(|| (tables.iter().find(|table| !table.rows.is_empty()).map(Preview::headed), form));
        all.extend(tables);
    }
    let (preview, form) = first.unwrap_or_default();
    let completed;
    let mut reading = Reading::new(document, options, report);
    let headed = reading.headed(all);
    let heads = headed.first().map(Headed::heads).unwrap_or_default();
    if let Some(options) = remembered::completed(options, document, heads) {
        completed = options;
        reading.go_by(&completed);
    }
    let panel = reading.read(&headed, ids)?;
    let report = std::mem::take(&mut reading.report);
    if panel.is_empty() {
        return Err(SurveyError::Nothing(report));
    }
    let amount = panel.amount();
    let keeping = remembered::keeping(reading.options, document, heads);
    let mut edit = panel.into_edit();
    edit.changes.extend(keeping);
    Ok(Survey { edit, amount, report, preview, form })
}

/// The tables of a file, and how its bytes were taken.
fn tables(
    file: &SurveyFile,
    options: &Options,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<(Vec<Table>, Form), SurveyError> {
    let (mut tables, form) = match file.kind {
        Kind::Workbook => {
            super::rows(&file.bytes, file.kind, options, watch, report).map_err(SurveyError::Unreadable)?
        }
        Kind::Separated | Kind::Text => {
            let (encoding, text) = decode::decode(&file.bytes, options.encoding, report);
            let form = Form { encoding: Some(encoding), separator: None };
            // A system that holds answer lines heads their column.
            if lines::holds_lines(&text) && !text.contains("swotline") {
                (vec![lines::of_text(&text, report)], form)
            } else {
                let read = separated::read(&text, options.separator, watch, report);
                let (separator, table) = read.map_err(|stopped| SurveyError::Unreadable(stopped.into()))?;
                (vec![table], Form { separator: Some(separator), ..form })
            }
        }
        _ => return Err(SurveyError::NoTable),
    };
    for table in &mut tables {
        table.file.clone_from(&file.name);
    }
    Ok((tables, form))
}

/// Whether a file says by the key of a questionnaire that it holds answers.
#[must_use]
pub fn is_keyed(file: &SurveyFile, options: &Options) -> bool {
    key_in(file, options, |cell| (cell.parse::<SurveyKey>().is_ok() || lines::holds_lines(cell)).then_some(()))
        .is_some()
}

/// The first key of a questionnaire in a file.
#[must_use]
pub fn key_of(file: &SurveyFile, options: &Options) -> Option<SurveyKey> {
    key_in(file, options, |cell| {
        let word = || cell.split_once("[[").and_then(|(_, inside)| inside.split_whitespace().next());
        cell.parse().ok().or_else(|| word()?.parse().ok())
    })
}

/// The first thing of its kind in the cells of a file that may hold answers.
fn key_in<T>(file: &SurveyFile, options: &Options, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    if !matches!(file.kind, Kind::Workbook | Kind::Separated | Kind::Text) {
        return None;
    }
    let (tables, _) = tables(file, options, Watch::nobody(), &mut Report::default()).ok()?;
    tables.iter().flat_map(|table| &table.rows).find_map(|row| row.filled().find_map(|(_, cell)| find(cell)))
}

/// What a table was asked for that no reader of factors understood, if it looks like answers about a matrix: a column
/// of names, and others that name factors or pairs.
#[must_use]
pub fn recognised(preview: &Preview, matrix: &Matrix) -> Option<Asked> {
    let (_, heads) = preview.rows.first().filter(|_| preview.heads.is_none())?;
    let names = &Names::of(matrix, &[]);
    let understood = |asked: Asked| heads.iter().filter_map(move |text| head(text, names, asked).ok());
    let is_named = understood(Asked::WEIGHTS).any(|head| head == Head::Name);
    let asked = [Asked::of(matrix.weighting), Asked::Pairs, Asked::BestWorst, Asked::WEIGHTS];
    let is_about = |asked: Asked| understood(asked).any(|head| matches!(head, Head::About(_)));
    asked.into_iter().find(|&asked| is_named && is_about(asked))
}

#[cfg(test)]
mod tests;
