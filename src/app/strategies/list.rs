//! The list of strategies by kind; each kind ends with a line to type the next into.

use super::StrategiesState;
use super::model;
use crate::app::input::{Ids, PanelInput};
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Field, entry};
use crate::model::{Change, Strategy, StrategyId, StrategyKind};
use egui::{Align, Key, Ui};

/// Draws the list.
pub(super) fn list_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut StrategiesState) {
    widgets::scrolled(ui, "list of strategies", |ui| {
        for (index, kind) in StrategyKind::ALL.into_iter().enumerate() {
            head_ui(ui, input, kind);
            entries_ui(ui, input, index, state);
            entry_line_ui(ui, input, kind, state);
            ui.add_space(space::L);
        }
    });
}

fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, kind: StrategyKind) {
    let (internal, external) = kind.quadrants();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        widgets::badge(ui, input.theme, internal);
        widgets::badge(ui, input.theme, external);
        ui.add_space(space::S);
        ui.add(egui::Label::new(scale::strong(model::meaning(kind))).truncate());
    });
}

fn entries_ui(ui: &mut Ui, input: &PanelInput<'_>, index: usize, state: &mut StrategiesState) {
    let outcome = input.matrix.and_then(|matrix| input.analysis.matrix(matrix.id));
    let key = (input.revision, input.matrix.map(|matrix| matrix.id));
    let groups = state.groups.get(key, || model::groups(input.document, input.matrix, outcome));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in &groups[index].lines {
            let selected = state.shown == Some(line.strategy);
            let response = ui.push_id(line.strategy.number(), |ui| entry(ui, input.theme, &line.entry, selected)).inner;
            if response.clicked() || response.gained_focus() {
                state.shown = Some(line.strategy);
            }
            if selected && std::mem::take(&mut state.reveal) {
                response.scroll_to_me(Some(Align::Center));
            }
        }
    });
}

/// Draws the line that adds a strategy: Enter adds it and stays for the next.
fn entry_line_ui(ui: &mut Ui, input: &PanelInput<'_>, kind: StrategyKind, state: &mut StrategiesState) {
    let name = format!("Add {} strategy", kind.letters());
    let hint = format!("{name}…");
    let draft = &mut state.drafts[kind as usize];
    let response = Field::new(("new strategy", kind.letters()), &name).hint(&hint).edit(ui, draft);
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.request_focus();
        let text = std::mem::take(draft).trim().to_owned();
        if !text.is_empty() {
            let (id, change) = addition(kind, text, input.ids);
            input.ask(change);
            state.shown = Some(id);
        }
    }
    input.line(ui, &response, &mut state.drafts[kind as usize], move |text, ids| {
        Some(addition(kind, text.trim().to_owned(), ids).1.into())
    });
}

fn addition(kind: StrategyKind, text: String, ids: &Ids) -> (StrategyId, Change) {
    let id = StrategyId::from_random(ids.bits());
    (id, Change::InsertStrategy { index: usize::MAX, strategy: Box::new(Strategy::new(id, kind, text)) })
}
