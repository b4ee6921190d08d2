//! The document as a study: title, authors, date, language, people and context.

mod context;
mod model;
mod people;

pub(super) use people::PeopleState as StudyState;

use crate::app::input::PanelInput;
use crate::app::notices::Notice;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Chooser, Chosen, Field, Half, date_field};
use crate::model::{Change, DocumentChange};
use egui::Ui;

/// Draws the document: what stands on its first page and who judges at the left, the context at the right.
pub(super) fn study_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut StudyState) {
    widgets::side_list(ui, "facts", |ui| {
        widgets::scrolled(ui, "facts of the document", |ui| {
            facts_ui(ui, input);
            people::people_ui(ui, input, state);
        });
    });
    widgets::sheet(ui, input.theme, "context", |ui| context::context_ui(ui, input));
}

/// Draws title, authors, course or organisation, date and language.
fn facts_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let (document, words) = (input.document, input.words());
    let ask = |edit: DocumentChange| input.ask(Change::Document(edit));
    if let Some(title) = field("title", &words.study_title()).wrapped().show(ui, &document.title) {
        ask(DocumentChange::Title(title));
    }
    let (name, hint) = (words.study_authors(), words.study_authors_hint());
    let authors = field("authors", &name).rows(2).hint(&hint);
    let read = |text: &str| Ok(model::authors(text));
    if let Some(authors) = authors.show_value(ui, input.theme, &document.authors.join("\n"), read) {
        ask(DocumentChange::Authors(authors));
    }
    if let Some(name) = field("affiliation", &words.study_affiliation()).wrapped().show(ui, &document.affiliation) {
        ask(DocumentChange::Affiliation(name));
    }
    widgets::pair(ui, |ui, column| match column {
        Half::Left => {
            let name = words.study_date();
            if let Some(date) = date_field(ui, (input.theme, words), field("date", &name), document.date) {
                input.ask(Change::Document(DocumentChange::Date(date)));
            }
        }
        Half::Right => language_ui(ui, input),
    });
}

fn field<'a>(key: &'static str, name: &'a str) -> Field<'a> {
    Field::new(("document", key), name).captioned()
}

/// The language that the document is written in.
fn language_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let (name, words) = (model::language_name(&input.document.language), input.words());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(scale::caption(words.study_language()));
        let (spoken, addition) = (words.study_language_is(name), words.study_language_typed());
        let chooser = Chooser::new(("document", "language"), name).named(&spoken).with_addition(&addition);
        let tag = match chooser.show(ui, (input.theme, input.words()), model::languages) {
            Some(Chosen::Entry(index)) => Some(model::offered_tag(index).to_owned()),
            Some(Chosen::New(text)) => {
                let tag = model::read_tag(&text);
                if tag.is_none() {
                    input.ask(Notice::trouble(words.notice_bad_tag(text)));
                }
                tag
            }
            None => None,
        };
        input.requests.extend(tag.map(|tag| Change::Document(DocumentChange::Language(tag)).into()));
    });
}
