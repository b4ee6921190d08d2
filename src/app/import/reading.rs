//! Reading a file on another thread.

use super::order::{Order, What};
use crate::analysis::Progress;
use crate::app::input::SystemIds;
use crate::model::{Asked, Document, Edit};
use crate::storage;
use crate::storage::import::{
    self, Content, Form, ImportError, Kind, Preview, Report, SurveyError, SurveyFile, SurveyOptions, Watch,
};
use crate::words::{Front, WindowWords};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

/// What came of reading a file.
pub(super) struct Reading {
    /// Its bytes; none where the file system refused.
    pub(super) bytes: Option<Arc<Vec<u8>>>,
    /// How it was taken in the end.
    pub(super) order: Order,
    /// What was found, or a sentence that says why it cannot be read in this way.
    pub(super) found: Result<Found, String>,
}

/// What was found in a file.
#[derive(Debug, Clone)]
pub(in crate::app) struct Found {
    /// What can be taken.
    pub(in crate::app) taken: Taken,
    /// What is in it, in words: "23 factors (6 S, 7 W, 5 O, 5 T)".
    pub(super) summary: String,
    /// How it was understood and what is not taken, a line each.
    pub(super) lines: Arc<Vec<String>>,
    /// How many of the lines are refusals.
    pub(in crate::app) refused: usize,
    /// How a table was understood.
    pub(super) preview: Option<Preview>,
    /// How the bytes were taken.
    pub(super) form: Form,
}

/// What can be taken from a file.
#[derive(Debug, Clone)]
pub(in crate::app) enum Taken {
    /// Nothing.
    Nothing,
    /// Content of a document.
    Content(Box<Content>),
    /// Answers, as one edit of the document at hand.
    Answers(Box<Edit>),
}

/// Reads a file in the way that is ordered; nothing when it was cancelled.
pub(super) fn read(
    path: &Path,
    bytes: Option<Arc<Vec<u8>>>,
    mut order: Order,
    document: &Document,
    words: &'static WindowWords,
    progress: &Progress,
) -> Option<Reading> {
    let bytes = match bytes.map_or_else(|| storage::bytes_of(path).map(Arc::new), Ok) {
        Ok(bytes) => bytes,
        Err(error) => return Some(Reading { bytes: None, order, found: Err(words.told(&error)) }),
    };
    let tell = |share: f32| {
        progress.reach(share);
        if progress.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let watch = Watch::new(&tell);
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let what = order.what.unwrap_or_else(|| What::Content(Kind::recognised(&extension, &bytes)));
    // A questionnaire of ours says itself what it asked for, of which matrix, and when.
    let keyed = order.what.is_none().then(|| keyed(&bytes, what.kind(), &mut order, document)).flatten();
    let what = keyed.unwrap_or(what);
    let origin = path.display().to_string();
    let reader = Reader { bytes: &bytes, document, origin: &origin, words, watch };
    let mut found = reader.found(what, &order);
    let answers =
        (order.what.is_none() && keyed.is_none()).then(|| as_answers(&found, what, &order, document)).flatten();
    order.what = Some(answers.unwrap_or(what));
    if let Some(answers) = answers {
        found = reader.found(answers, &order);
    }
    (!progress.is_cancelled()).then_some(Reading { bytes: Some(bytes), order, found })
}

/// What answers to a questionnaire of ours are about, as their key says it.
fn keyed(bytes: &[u8], kind: Kind, order: &mut Order, document: &Document) -> Option<What> {
    let file = SurveyFile { name: None, bytes: bytes.to_vec(), kind };
    let key = import::key_of(&file, &order.reading)?;
    document.matrix(key.matrix).filter(|_| key.document == document.id)?;
    order.matrix = Some(key.matrix);
    order.round = Some(key.round);
    Some(What::Answers(kind, key.part.asked()))
}

/// What a table of factors without factors may be instead.
fn as_answers(found: &Result<Found, String>, what: What, order: &Order, document: &Document) -> Option<What> {
    let found = found.as_ref().ok().filter(|found| matches!(found.taken, Taken::Nothing))?;
    let matrix = document.matrix(order.matrix?)?;
    let asked = import::recognised(found.preview.as_ref()?, matrix)?;
    Some(What::Answers(what.kind(), asked))
}

/// A file that is read, and what it is read for.
struct Reader<'a> {
    bytes: &'a [u8],
    document: &'a Document,
    origin: &'a str,
    words: &'static WindowWords,
    watch: Watch<'a>,
}

impl Reader<'_> {
    fn found(&self, what: What, order: &Order) -> Result<Found, String> {
        match what {
            What::Content(kind) => self.content(kind, order).map_err(|error| self.words.told(&error)),
            What::Answers(kind, asked) => self.answers(kind, asked, order),
        }
    }

    fn content(&self, kind: Kind, order: &Order) -> Result<Found, ImportError> {
        let imported = import::examine(self.bytes, kind, &order.reading, self.origin, self.watch)?;
        let words = self.words.reports;
        let (summary, taken) = match imported.content {
            content if content.is_empty() => {
                (sentence(&words.import_error(&ImportError::Nothing(Report::default()), Front::Window)), Taken::Nothing)
            }
            content => (words.import_amount(&content.amount(self.document)), Taken::Content(Box::new(content))),
        };
        Ok(Found::new(taken, summary, &imported.report, imported.preview, imported.form, self.words))
    }

    fn answers(&self, kind: Kind, asked: Asked, order: &Order) -> Result<Found, String> {
        let (words, watch) = (self.words.reports, self.watch);
        let matrix = order.matrix.ok_or_else(|| self.words.import_no_matrix())?;
        let options = SurveyOptions {
            asked: Some(asked),
            matrix: Some(matrix),
            round: order.round,
            reading: order.reading.clone(),
            mappings: order.heads.clone(),
            scale: order.scale,
            ..SurveyOptions::default()
        };
        match import::survey(self.bytes, kind, &options, self.document, &mut SystemIds, watch) {
            Ok(survey) => {
                let taken = Taken::Answers(Box::new(survey.edit));
                let summary = words.survey_amount(survey.amount);
                Ok(Found::new(taken, summary, &survey.report, survey.preview, survey.form, self.words))
            }
            Err(error) => {
                let said = words.survey_error(&error, Front::Window);
                let SurveyError::Nothing(report) = &error else { return Err(said) };
                // The table is shown all the same.
                let seen = import::examine(self.bytes, kind, &order.reading, "", watch).ok();
                let (preview, form) = seen.map(|seen| (seen.preview, seen.form)).unwrap_or_default();
                Ok(Found::new(Taken::Nothing, sentence(&said), report, preview, form, self.words))
            }
        }
    }
}

impl Found {
    fn new(
        taken: Taken,
        summary: String,
        report: &Report,
        preview: Option<Preview>,
        form: Form,
        words: &WindowWords,
    ) -> Self {
        let lines = Arc::new(words.reports.import_lines(report, Front::Window).collect());
        Self { taken, summary, lines, refused: report.refused.len(), preview, form }
    }
}

/// What an error says, as a sentence of its own.
fn sentence(error: &str) -> String {
    let mut letters = error.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
