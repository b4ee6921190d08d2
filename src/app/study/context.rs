//! The context: what the reader must know before the matrices.

use crate::app::actions::Action;
use crate::app::citing::citing_ui;
use crate::app::evidence::evidence_ui;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Field, Removal};
use crate::model::{Change, DocumentChange, Section};
use egui::{Id, Sides, Ui};

/// Draws the sections of the context.
pub(super) fn context_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let (sections, words) = (&input.document.context, input.words());
    ui.label(egui::RichText::new(words.study_context()).heading());
    if sections.is_empty() {
        ui.label(scale::muted(words.study_context_empty()));
    }
    for index in 0..sections.len() {
        ui.push_id(("section", index), |ui| section_ui(ui, input, index));
        ui.add_space(space::L);
    }
    if ui.button(words.study_add_section()).clicked() {
        let longer = sections.iter().cloned().chain([Section::default()]).collect();
        input.ask(edit(longer));
    }
}

fn edit(sections: Vec<Section>) -> Action {
    Change::Document(DocumentChange::Context(sections)).into()
}

fn section_ui(ui: &mut Ui, input: &PanelInput<'_>, index: usize) {
    let (sections, words) = (&input.document.context, input.words());
    let section = &sections[index];
    let number = index + 1;
    let with = |section: Section| {
        let mut changed = sections.clone();
        changed[index] = section;
        changed
    };
    let left = |ui: &mut Ui| ui.label(scale::caption(words.study_section(number)));
    let what = words.study_this_section(number);
    let buttons =
        |ui: &mut Ui| widgets::step_buttons(ui, input.words(), &what, (index, sections.len()), Removal::Delete);
    let (_, step) = Sides::new().show(ui, left, buttons);
    if let Some(step) = step {
        input.ask(edit(step.apply(sections, index)));
    }
    let (name, hint) = (words.study_heading_of(number), words.study_heading_hint());
    if let Some(heading) =
        Field::new(("section", index, "heading"), &name).hint(&hint).wrapped().show(ui, &section.heading)
    {
        input.ask(edit(with(Section { heading, ..section.clone() })));
    }
    let (name, hint) = (words.study_text_of(number), words.study_text_hint());
    let field = Field::new(("section", index, "text"), &name).rows(3).hint(&hint);
    if let Some(text) = citing_ui(ui, input, field, &section.text) {
        input.ask(edit(with(Section { text, ..section.clone() })));
    }
    let id = Id::unique(("section", index, "evidence"));
    let command = |evidence| Change::Document(DocumentChange::Context(with(Section { evidence, ..section.clone() })));
    evidence_ui(ui, input, id, &section.evidence, command);
}
