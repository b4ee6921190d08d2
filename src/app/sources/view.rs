//! The list of sources at the left, the form at the right.

use super::form::form_ui;
use super::import::{Importing, import_ui};
use super::model;
use super::state::SourcesState;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Field, entry, entry_height};
use crate::model::{Change, Source, SourceId, SourceKind};
use egui::{ScrollArea, Ui};

/// Opens the entry for references of other programs.
const IMPORT: &str = "Import references…";

/// Draws the sources.
pub(in crate::app) fn sources_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut SourcesState) {
    if input.document.sources.is_empty() && state.importing.is_none() {
        let text = "A source lets readers check what the factors claim: a report, an article, an interview.";
        widgets::empty_page(ui, "No sources yet", text, |ui| {
            if widgets::main_button(ui, input.theme, "Add source").clicked() {
                add(input, state);
            }
            if ui.button(IMPORT).clicked() {
                state.importing = Some(Importing::default());
            }
        });
        return;
    }
    let known = state.shown.filter(|id| input.document.source(*id).is_some());
    state.shown = known.or_else(|| input.document.sources.first().map(|source| source.id));
    widgets::side_list(ui, "sources", |ui| list_ui(ui, input, state));
    let source = state.shown.and_then(|id| input.document.source(id));
    if let Some(source) = source {
        widgets::sheet(ui, input.theme, ("source", source.id.number()), |ui| {
            form_ui(ui, input, source, state);
        });
    }
}

/// Adds a source and shows its form.
fn add(input: &PanelInput<'_>, state: &mut SourcesState) {
    let id = SourceId::from_random(input.ids.bits());
    let source = Box::new(Source::new(id, SourceKind::Article));
    input.ask(Change::InsertSource { index: usize::MAX, source });
    state.show(id);
    state.begin = true;
}

fn list_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut SourcesState) {
    ui.horizontal(|ui| {
        ui.label(scale::strong(format!("{} sources", input.document.sources.len())));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if widgets::main_button(ui, input.theme, "Add source").clicked() {
                add(input, state);
            }
        });
    });
    if state.importing.is_none() && ui.button(IMPORT).clicked() {
        state.importing = Some(Importing::default());
    }
    import_ui(ui, input, state);
    Field::new("filter of sources", "Filter sources").hint("Filter by author, title, kind").edit(ui, &mut state.filter);
    ui.add_space(space::S);
    entries_ui(ui, input, state);
}

fn entries_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut SourcesState) {
    let key = (input.revision, state.filter.clone());
    let lines = state.lines.get(key, || model::lines(input.document, &state.filter));
    if lines.is_empty() {
        ui.label(scale::muted("No source fits the filter."));
        return;
    }
    let height = entry_height(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().auto_shrink(false);
    let index = lines.iter().position(|line| Some(line.source) == state.shown);
    if let Some(index) = index.filter(|_| std::mem::take(&mut state.reveal)) {
        area = area.vertical_scroll_offset((index as f32 - 1.0).max(0.0) * height);
    }
    let shown = &mut state.shown;
    area.show_rows(ui, height, lines.len(), |ui, range| {
        for line in &lines[range] {
            let selected = Some(line.source) == *shown;
            let response = ui.push_id(line.source.number(), |ui| entry(ui, input.theme, &line.entry, selected)).inner;
            if response.clicked() || response.gained_focus() {
                *shown = Some(line.source);
            }
        }
    });
}
