//! The context: what the reader must know before the matrices.

use crate::app::actions::Action;
use crate::app::evidence::evidence_ui;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Field, Removal};
use crate::model::{Change, DocumentChange, Section};
use egui::{Id, Sides, Ui};

/// Draws the sections of the context.
pub(super) fn context_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let sections = &input.document.context;
    ui.label(egui::RichText::new("Context").heading());
    if sections.is_empty() {
        ui.label(scale::muted(
            "What must a reader know before the matrices: the organisation, the question, the figures?",
        ));
    }
    for index in 0..sections.len() {
        ui.push_id(("section", index), |ui| section_ui(ui, input, index));
        ui.add_space(space::L);
    }
    if ui.button("Add section").clicked() {
        let longer = sections.iter().cloned().chain([Section::default()]).collect();
        input.ask(edit(longer));
    }
}

fn edit(sections: Vec<Section>) -> Action {
    Change::Document(DocumentChange::Context(sections)).into()
}

fn section_ui(ui: &mut Ui, input: &PanelInput<'_>, index: usize) {
    let sections = &input.document.context;
    let section = &sections[index];
    let number = index + 1;
    let with = |section: Section| {
        let mut changed = sections.clone();
        changed[index] = section;
        changed
    };
    let left = |ui: &mut Ui| ui.label(scale::caption(format!("Section {number}")));
    let buttons =
        |ui: &mut Ui| widgets::step_buttons(ui, &format!("section {number}"), (index, sections.len()), Removal::Delete);
    let (_, step) = Sides::new().show(ui, left, buttons);
    if let Some(step) = step {
        input.ask(edit(step.apply(sections, index)));
    }
    let name = format!("Heading of section {number}");
    if let Some(heading) =
        Field::new(("section", index, "heading"), &name).hint("Heading").wrapped().show(ui, &section.heading)
    {
        input.ask(edit(with(Section { heading, ..section.clone() })));
    }
    let name = format!("Text of section {number}");
    let field = Field::new(("section", index, "text"), &name).rows(3).hint("An empty line parts paragraphs");
    if let Some(text) = field.show(ui, &section.text) {
        input.ask(edit(with(Section { text, ..section.clone() })));
    }
    let id = Id::unique(("section", index, "evidence"));
    let command = |evidence| Change::Document(DocumentChange::Context(with(Section { evidence, ..section.clone() })));
    evidence_ui(ui, input, id, &section.evidence, command);
}
