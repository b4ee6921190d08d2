//! Taking references in: pasted text, or a file of another program.

use super::SourcesState;
use crate::app::drafts::Leaving;
use crate::app::input::PanelInput;
use crate::app::notices::Notice;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Field, draft};
use crate::model::Edit;
use crate::storage;
use crate::storage::import::{self, Imported, Kind, Options, Target};
use crate::words::{Front, WindowWords};
use egui::{Id, Ui};
use std::path::Path;

/// What somebody is about to import.
#[derive(Debug, Default)]
pub(in crate::app) struct Importing {
    /// BibTeX, BibLaTeX or RIS, or the path of a file with it.
    text: String,
    /// What was said of the last attempt, line by line.
    said: Vec<String>,
}

/// Draws the entry for references while it is open.
pub(super) fn import_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut SourcesState) {
    let Some(importing) = &mut state.importing else { return };
    let words = input.words();
    let (name, hint) = (words.sources_references(), words.sources_references_hint());
    let field = Field::new("references to import", &name).captioned().rows(4).hint(&hint);
    field.edit(ui, &mut importing.text);
    let mut done = draft::was_taken(ui.ctx(), field.id());
    ui.horizontal(|ui| {
        if widgets::main_button(ui, input.theme, &words.sources_import_now()).clicked() {
            done = importing.take(input);
        }
        if ui.button(words.sources_import_cancel()).clicked() {
            done = true;
        }
    });
    for line in &importing.said {
        ui.label(scale::muted(line));
    }
    ui.add_space(space::S);
    if done {
        state.importing = None;
    } else {
        importing.hold(ui, input, field.id());
    }
}

impl Importing {
    /// Holds pasted references until their button is pressed.
    fn hold(&self, ui: &Ui, input: &PanelInput<'_>, field: Id) {
        if !self.text.contains('\n') {
            return;
        }
        let (pasted, words) = (self.text.clone(), input.words());
        input.hold(ui, field, &self.text, Leaving::Waits, move |document, ids| {
            let imported = read(pasted.trim(), words).ok()?;
            Some(ids.with(|ids| imported.content.place(document, Target::NewMatrix, ids)).ok()?.edit)
        });
    }

    /// Takes what can be taken; whether nothing is left to be said.
    fn take(&mut self, input: &PanelInput<'_>) -> bool {
        match read(self.text.trim(), input.words()) {
            Ok(imported) => {
                let placed = input.ids.with(|ids| imported.content.place(input.document, Target::NewMatrix, ids));
                let Ok(placed) = placed else { return false };
                let known = placed.report.remarks.len();
                input.ask(Notice::done(summary(&placed.edit, known, input.words())));
                input.ask(placed.edit);
                let words = input.words().reports;
                let told = |remark| words.import_remark(remark, Front::Window);
                let known = placed.report.remarks.iter().map(told);
                self.said = known.chain(words.import_lines(&imported.report, Front::Window)).collect();
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

/// The references in a text, or in the file whose path it is.
fn read(text: &str, words: &WindowWords) -> Result<Imported, Vec<String>> {
    let path = Path::new(text);
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let is_path = !text.contains('\n') && Kind::of_extension(&ending) == Some(Kind::Bibliography);
    let bytes = if is_path {
        storage::bytes_of(path).map_err(|error| vec![words.told(&error)])?
    } else {
        text.as_bytes().to_vec()
    };
    import::import(&bytes, Kind::Bibliography, &Options::default(), "the references").map_err(|error| match error {
        import::ImportError::Nothing(report) => {
            let lines = words.reports.import_lines(&report, Front::Window);
            std::iter::once(words.sources_no_reference()).chain(lines).collect()
        }
        error => vec![words.told(&error)],
    })
}

fn summary(edit: &Edit, doubles: usize, words: &WindowWords) -> String {
    let added = words.sources_imported(edit.changes.len());
    if doubles == 0 { added } else { words.sources_imported_doubles(doubles, added) }
}
