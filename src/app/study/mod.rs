//! The document as a study: title, authors, date, language, people and context.

mod context;
mod facts;
mod model;
mod people;
#[cfg(test)]
mod tests;

pub(super) use people::PeopleState as StudyState;

use super::input::PanelInput;
use super::widgets;
use egui::Ui;

/// Draws the document: what stands on its first page and who judges at the left, the context at the right.
pub(super) fn study_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut StudyState) {
    widgets::side_list(ui, "facts", |ui| {
        widgets::scrolled(ui, "facts of the document", |ui| {
            facts::facts_ui(ui, input);
            people::people_ui(ui, input, state);
        });
    });
    widgets::sheet(ui, input.theme, "context", |ui| context::context_ui(ui, input));
}
