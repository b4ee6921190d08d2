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
use crate::model::Participant;
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
    /// What stands behind the name that was chosen: who it is for; empty for the questionnaire itself.
    pub addition: String,
    /// Its extension where it is not the one that was chosen.
    pub extension: Option<&'static str>,
    /// What is in it.
    pub bytes: Vec<u8>,
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
    let files = match (order.names, order.kind) {
        (AskedNames::Given, QuestionnaireKind::Limesurvey) => {
            vec![whole(make(&form)?), limesurvey::participants(people(study)?)]
        }
        (AskedNames::Given, _) => {
            let people = people(study)?;
            let file = |(person, addition): (&Participant, String)| {
                Ok(QuestionnaireFile { addition, extension: None, bytes: make(&form.to(person))? })
            };
            people.iter().zip(additions(people)).map(file).collect::<Result<_, _>>()?
        }
        (_, QuestionnaireKind::Forms) => {
            let bytes = forms::text(&form).into_bytes();
            vec![whole(make(&form)?), QuestionnaireFile { addition: String::new(), extension: Some("md"), bytes }]
        }
        _ => vec![whole(make(&form)?)],
    };
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

fn whole(bytes: Vec<u8>) -> QuestionnaireFile {
    QuestionnaireFile { addition: String::new(), extension: None, bytes }
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
        let placed = |file: QuestionnaireFile| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let own = path.extension().unwrap_or_default().to_string_lossy();
            let extension = file.extension.unwrap_or(&own);
            let gap = if file.addition.is_empty() { "" } else { "-" };
            let dot = if extension.is_empty() { "" } else { "." };
            let name = format!("{stem}{gap}{}{dot}{extension}", file.addition);
            let is_chosen = file.addition.is_empty() && file.extension.is_none();
            (if is_chosen { path.to_owned() } else { path.with_file_name(name) }, file.bytes)
        };
        self.files.into_iter().map(placed).collect()
    }
}
