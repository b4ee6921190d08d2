//! The sources: a list to find them in, and a form for the one that is shown.

mod fields;
mod form;
mod import;
mod model;

use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Field, LazyColumn, entry, entry_height};
use crate::model::{Change, Source, SourceId, SourceKind};
use crate::report::{CitationStyle, Formatted};
use crate::session::Revision;
use egui::{ScrollArea, Ui};
use form::form_ui;
use import::{Importing, import_ui};
use model::{Citation, Line};

/// The state of the view of sources.
#[derive(Debug, Default)]
pub(super) struct SourcesState {
    /// The source in the form.
    shown: Option<SourceId>,
    /// What the list is filtered by.
    filter: String,
    /// The list is to scroll to the source that is shown.
    reveal: bool,
    /// The form is to get the keyboard.
    begin: bool,
    /// The list as it was last made.
    lines: Memo<(Revision, String, &'static str), Vec<Line>>,
    /// What is to be imported, while somebody is at it.
    importing: Option<Importing>,
    /// The source in the form as a report would write it.
    reference: Memo<(Revision, SourceId, CitationStyle), Option<Formatted>>,
    /// The places that cite the source in the form.
    citations: Memo<(Revision, SourceId, &'static str), Vec<Citation>>,
    /// Their list on screen.
    column: LazyColumn,
}

impl SourcesState {
    /// Shows a source, whatever the list is filtered by.
    pub(super) fn show(&mut self, source: SourceId) {
        self.shown = Some(source);
        self.reveal = true;
        self.filter.clear();
    }
}

/// Draws the sources.
pub(super) fn sources_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut SourcesState) {
    if input.document.sources.is_empty() && state.importing.is_none() {
        let words = input.words();
        widgets::empty_page(ui, &words.sources_none(), &words.sources_none_yet(), |ui| {
            if widgets::main_button(ui, input.theme, &words.sources_add()).clicked() {
                add(input, state);
            }
            if ui.button(words.sources_import()).clicked() {
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
    let words = input.words();
    ui.horizontal(|ui| {
        ui.label(scale::strong(words.sources_count(input.document.sources.len())));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if widgets::main_button(ui, input.theme, &words.sources_add()).clicked() {
                add(input, state);
            }
        });
    });
    if state.importing.is_none() && ui.button(words.sources_import()).clicked() {
        state.importing = Some(Importing::default());
    }
    import_ui(ui, input, state);
    let (name, hint) = (words.sources_filter(), words.sources_filter_hint());
    Field::new("filter of sources", &name).hint(&hint).edit(ui, &mut state.filter);
    ui.add_space(space::S);
    entries_ui(ui, input, state);
}

fn entries_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut SourcesState) {
    let words = input.words();
    let key = (input.revision, state.filter.clone(), words.tag);
    let lines = state.lines.get(key, || model::lines(input.document, &state.filter, words));
    if lines.is_empty() {
        ui.label(scale::muted(words.sources_none_fits()));
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
        let list = ui.unique_id();
        widgets::one_stop(ui, "list of sources", |ui| {
            for line in &lines[range] {
                let selected = Some(line.source) == *shown;
                let drawn = ui.push_id(line.source.number(), |ui| entry(ui, input.theme, &line.entry, selected));
                if drawn.inner.clicked() || drawn.inner.gained_focus() {
                    *shown = Some(line.source);
                }
            }
        });
        widgets::follow_focus(ui, list);
    });
}

#[cfg(test)]
mod tests;
