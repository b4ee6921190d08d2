//! Taking the answers of a survey in: a table that was copied, or a file.

use crate::app::drafts::Leaving;
use crate::app::input::PanelInput;
use crate::app::notices::Notice;
use crate::app::theme::{scale, space};
use crate::app::widgets;
use crate::app::widgets::{Field, draft};
use crate::model::{Asked, Document, IdSource, Matrix};
use crate::storage;
use crate::storage::import;
use crate::storage::import::{Kind, Survey, SurveyError, SurveyFile, SurveyOptions, Watch};
use crate::words::{Front, WindowWords};
use egui::{Id, ScrollArea, Ui};
use std::path::Path;

/// Answers that somebody is about to import.
#[derive(Debug, Default)]
pub(super) struct Importing {
    /// A table, or the path of a file with one.
    text: String,
    /// What was said of the last attempt, line by line.
    said: Vec<String>,
}

/// Draws the button that begins an import.
pub(super) fn button_ui(ui: &mut Ui, words: &WindowWords, importing: &mut Option<Importing>) {
    if importing.is_some() {
        return;
    }
    if ui.button(words.weigh_take_in()).on_hover_text(words.weigh_take_in_tip()).clicked() {
        *importing = Some(Importing::default());
    }
}

/// Draws the entry for answers while it is open.
pub(super) fn import_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, importing: &mut Option<Importing>) {
    let Some(open) = importing.as_mut() else { return };
    let words = input.words();
    let columns = import::example_heads(Asked::of(matrix.weighting));
    ui.label(scale::caption(words.weigh_take_in_columns(columns)));
    let (name, hint) = (words.weigh_to_import(), words.weigh_to_import_hint());
    let field = Field::new("answers to import", &name).rows(4).hint(&hint);
    ScrollArea::vertical().id_salt("answers").max_height(space::XL * 5.0).show(ui, |ui| field.edit(ui, &mut open.text));
    let mut done = draft::was_taken(ui.ctx(), field.id());
    ui.horizontal(|ui| {
        if widgets::main_button(ui, input.theme, &words.weigh_import()).clicked() {
            done = open.take(input, matrix);
        }
        done |= ui.button(words.weigh_import_cancel()).clicked();
    });
    for line in &open.said {
        ui.label(scale::muted(line));
    }
    ui.add_space(space::S);
    if done {
        *importing = None;
    } else {
        open.hold(ui, input, matrix, field.id());
    }
}

impl Importing {
    /// Holds a pasted table until its button is pressed.
    fn hold(&self, ui: &Ui, input: &PanelInput<'_>, matrix: &Matrix, field: Id) {
        if !self.text.contains('\n') {
            return;
        }
        let (pasted, matrix, words) = (self.text.clone(), matrix.id, input.words());
        input.hold(ui, field, &self.text, Leaving::Waits, move |document, ids| {
            let options = options(document.matrix(matrix)?);
            Some(ids.with(|ids| read(pasted.trim(), &options, document, words, ids)).ok()?.edit)
        });
    }

    /// Takes what can be taken; whether nothing is left to be said.
    fn take(&mut self, input: &PanelInput<'_>, matrix: &Matrix) -> bool {
        match input.ids.with(|ids| read(self.text.trim(), &options(matrix), input.document, input.words(), ids)) {
            Ok(survey) => {
                input.ask(Notice::done(
                    input.words().weigh_imported(input.words().reports.survey_amount(survey.amount)),
                ));
                input.ask(survey.edit);
                self.said = input.words().reports.import_lines(&survey.report, Front::Window).collect();
                self.text.clear();
                self.said.is_empty()
            }
            Err(said) => {
                self.said = said;
                false
            }
        }
    }
}

fn options(matrix: &Matrix) -> SurveyOptions {
    SurveyOptions {
        asked: Some(Asked::of(matrix.weighting)),
        matrix: Some(matrix.id),
        round: Some(matrix.current_round()),
        ..SurveyOptions::default()
    }
}

/// The answers in a text, or in the file whose path it is.
fn read(
    text: &str,
    options: &SurveyOptions,
    document: &Document,
    words: &WindowWords,
    ids: &mut dyn IdSource,
) -> Result<Survey, Vec<String>> {
    let ending = Path::new(text).extension().unwrap_or_default().to_string_lossy();
    let of_file = Kind::of_extension(&ending).filter(|_| !text.contains('\n'));
    let (bytes, kind) = match of_file {
        Some(kind) => (storage::bytes_of(Path::new(text)).map_err(|error| vec![words.told(&error)])?, kind),
        None => (text.as_bytes().to_vec(), Kind::Separated),
    };
    let file = SurveyFile { name: None, bytes, kind };
    // Answers to a questionnaire of this program say themselves what was asked, of which matrix, and when.
    let keyed = SurveyOptions::default();
    let options = if import::is_keyed(&file, &options.reading) { &keyed } else { options };
    import::surveys(&[file], options, document, ids, Watch::nobody()).map_err(|error| {
        let said = words.reports.survey_error(&error, Front::Window);
        match &error {
            SurveyError::Nothing(report) => {
                std::iter::once(said).chain(words.reports.import_lines(report, Front::Window)).collect()
            }
            _ => vec![said],
        }
    })
}
