//! Questionnaires: the questions of a matrix as files that a panel answers, each for another system of surveys.
//!
//! One door, like that of exports: [`questionnaire()`] checks what is asked for, makes the questions once (`form`) and
//! hands them to the writer of the kind. Every question has the code that leads its answer back
//! ([`survey_codes`](crate::model::survey_codes)), and every questionnaire the key of study, matrix, round and method.

mod escape;
mod form;
mod forms;
mod hints;
mod limesurvey;
mod order;
mod page;
mod paper;
mod qualtrics;
mod scale;
mod workbook;
mod xlsform;

pub use form::Effort;
pub use order::{AskedNames, QuestionnaireError, QuestionnaireKind, QuestionnaireOrder, Stage};

use super::page::Warning;
use super::stamp::Stamp;
use super::studies::Study;
use crate::model::{Document, Participant};
use crate::words::{self, Words};
use form::Form;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What was written.
#[derive(Debug, Clone)]
pub struct WrittenQuestionnaire {
    /// The files.
    pub files: Vec<QuestionnaireFile>,
    /// What each person is asked.
    pub effort: Effort,
    /// What the user must be told.
    pub warnings: Vec<Warning>,
}

/// One of the files of a questionnaire.
#[derive(Debug, Clone)]
pub struct QuestionnaireFile {
    name: FileName,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a file is called beside the name that was chosen.
#[derive(Debug, Clone, Default)]
struct FileName {
    /// What stands behind it: who it is for.
    addition: String,
    /// Its extension where it is another.
    extension: Option<&'static str>,
}

/// Writes a questionnaire on a study.
///
/// # Errors
/// When the choices do not go together, there is nothing to ask, or a file cannot be put together.
pub fn questionnaire(
    study: &Study,
    order: &QuestionnaireOrder,
    stamp: &Stamp,
) -> Result<WrittenQuestionnaire, QuestionnaireError> {
    let form = form(study, order)?;
    let mut warnings = no_words(study, order).into_iter().collect();
    let mut make = |form: &Form<'_>| make(order.kind, form, stamp, &mut warnings);
    let contents: Vec<Vec<u8>> = match (order.names, order.kind) {
        (AskedNames::Given, QuestionnaireKind::Limesurvey) => {
            vec![make(&form)?, limesurvey::participants(people(study)?)]
        }
        (AskedNames::Given, _) => {
            people(study)?.iter().map(|person| make(&form.to(person))).collect::<Result<_, _>>()?
        }
        (_, QuestionnaireKind::Forms) => vec![make(&form)?, forms::text(&form).into_bytes()],
        _ => vec![make(&form)?],
    };
    let names = names(study.document(), order);
    debug_assert_eq!(names.len(), contents.len(), "each file has a name");
    let files = names.into_iter().zip(contents).map(|(name, bytes)| QuestionnaireFile { name, bytes }).collect();
    Ok(WrittenQuestionnaire { files, effort: form.effort(), warnings })
}

/// What a questionnaire would ask of each person, before anything is written.
///
/// # Errors
/// When the choices do not go together, or there is nothing to ask.
pub fn effort(study: &Study, order: &QuestionnaireOrder) -> Result<Effort, QuestionnaireError> {
    Ok(form(study, order)?.effort())
}

fn form<'a>(study: &'a Study, order: &QuestionnaireOrder) -> Result<Form<'a>, QuestionnaireError> {
    let analysis = study.analysis().matrix(order.matrix).ok_or(QuestionnaireError::NoMatrix)?;
    Form::new(study.document(), analysis, (order, words_of(study, order)))
}

fn words_of(study: &Study, order: &QuestionnaireOrder) -> &'static Words {
    words::or_english(order.language.as_deref().unwrap_or(&study.document().language))
}

fn people(study: &Study) -> Result<&[Participant], QuestionnaireError> {
    let people = study.document().people.as_slice();
    if people.is_empty() { Err(QuestionnaireError::Nobody) } else { Ok(people) }
}

/// What must be said where the document is in a language that questionnaires cannot be in, and nobody chose another.
fn no_words(study: &Study, order: &QuestionnaireOrder) -> Option<Warning> {
    let own = &study.document().language;
    (order.language.is_none() && words::of(own).is_err()).then(|| Warning::NoWords(own.clone()))
}

/// One file; what must be told of it goes to the warnings.
fn make(
    kind: QuestionnaireKind,
    form: &Form<'_>,
    stamp: &Stamp,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<u8>, QuestionnaireError> {
    Ok(match kind {
        QuestionnaireKind::Page => page::write(form).into_bytes(),
        QuestionnaireKind::Xlsform => xlsform::write(form, stamp)?,
        QuestionnaireKind::Limesurvey => limesurvey::write(form).into_bytes(),
        QuestionnaireKind::Workbook => workbook::write(form, stamp)?,
        QuestionnaireKind::Qualtrics => qualtrics::write(form).into_bytes(),
        QuestionnaireKind::Forms => forms::script(form).into_bytes(),
        QuestionnaireKind::Paper => {
            let printed = paper::write(form, stamp)?;
            warnings
                .extend(printed.warnings.into_iter().filter(|warning| !warnings.contains(warning)).collect::<Vec<_>>());
            printed.files.concat()
        }
    })
}

/// What the files of an order are called, in order.
fn names(document: &Document, order: &QuestionnaireOrder) -> Vec<FileName> {
    let named = |addition: String| FileName { addition, extension: None };
    match (order.names, order.kind) {
        (AskedNames::Given, QuestionnaireKind::Limesurvey) => {
            let people = FileName { addition: "participants".to_owned(), extension: Some("csv") };
            vec![FileName::default(), people]
        }
        (AskedNames::Given, _) => additions(&document.people).into_iter().map(named).collect(),
        (_, QuestionnaireKind::Forms) => {
            vec![FileName::default(), FileName { addition: String::new(), extension: Some("md") }]
        }
        _ => vec![FileName::default()],
    }
}

/// The files that an order would write.
#[must_use]
pub fn questionnaire_paths(document: &Document, order: &QuestionnaireOrder, path: &Path) -> Vec<PathBuf> {
    names(document, order).iter().map(|name| name.beside(path)).collect()
}

/// What the files of these people have behind their names: the name of each person, as far as every file system takes
/// it; with the id where two would be the same.
fn additions(people: &[Participant]) -> Vec<String> {
    let plain = |person: &Participant| {
        let words = person.name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join("-")
    };
    let mut taken = BTreeSet::new();
    let mut addition = |person: &Participant| {
        let name: String = plain(person).chars().take(60).collect();
        let name = if name.is_empty() { person.id.to_string() } else { name };
        // File systems that do not tell capitals apart would write one over the other.
        let is_new = taken.insert(name.to_lowercase());
        if is_new { name } else { format!("{name}-{}", person.id) }
    };
    people.iter().map(&mut addition).collect()
}

impl WrittenQuestionnaire {
    /// The files with their paths: `OUT.html`, or `OUT-Ana-Ruiz.html` for each person.
    #[must_use]
    pub fn at(self, path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
        self.files.into_iter().map(|file| (file.name.beside(path), file.bytes)).collect()
    }
}

impl FileName {
    fn beside(&self, path: &Path) -> PathBuf {
        if self.addition.is_empty() && self.extension.is_none() {
            return path.to_owned();
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let own = path.extension().unwrap_or_default().to_string_lossy();
        let extension = self.extension.unwrap_or(&own);
        let gap = if self.addition.is_empty() { "" } else { "-" };
        let dot = if extension.is_empty() { "" } else { "." };
        path.with_file_name(format!("{stem}{gap}{}{dot}{extension}", self.addition))
    }
}
