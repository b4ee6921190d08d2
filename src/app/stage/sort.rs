//! Sorting ideas in front of everybody: one idea large, four columns, one key an idea.

use super::{StageState, heading};
use crate::app::actions::{Action, FactorsAction};
use crate::app::commands;
use crate::app::input::{Ids, PanelInput};
use crate::app::theme::{pattern, scale, size, space};
use crate::app::widgets;
use crate::model::{Change, Factor, FactorId, Matrix, Place, Quadrant};
use egui::{Frame, Id, Key, Label, Rect, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, pos2, vec2};

/// Draws the page, and sorts what the keys say.
pub(super) fn sort_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut StageState) {
    let at = state.idea.and_then(|id| matrix.tray.iter().position(|idea| idea.id == id)).unwrap_or(0);
    let idea = matrix.tray.get(at);
    state.idea = idea.map(|idea| idea.id);
    if let Some(idea) = idea {
        hear(ui, input, matrix, idea, state);
    }
    idea_ui(ui, input, matrix, idea, at);
    ui.add_space(space::M);
    waiting_ui(ui, input, matrix, state);
    egui::CentralPanel::default().frame(Frame::NONE).show(ui, |ui| columns_ui(ui, input, matrix, idea));
}

fn idea_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, idea: Option<&Factor>, at: usize) {
    let words = input.words();
    widgets::card(input.theme).fill(input.theme.palette.surface).show(ui, |ui| {
        ui.vertical_centered(|ui| match idea {
            Some(idea) => {
                ui.label(scale::muted(words.stage_idea(at + 1, matrix.tray.len())));
                ui.add(Label::new(heading(&idea.statement)).wrap());
            }
            None => {
                ui.label(heading(&words.stage_all_sorted()));
            }
        });
    });
}

fn hear(ui: &Ui, input: &PanelInput<'_>, matrix: &Matrix, idea: &Factor, state: &mut StageState) {
    if ui.ctx().text_edit_focused() || ui.ctx().any_popup_open() {
        return;
    }
    let Some(action) = ui.input(|input| input.events.iter().find_map(commands::sorting)) else { return };
    match action {
        FactorsAction::Sort(Place::Quadrant(quadrant)) => sort(input, matrix, idea.id, quadrant),
        FactorsAction::Sort(Place::Tray) => {
            input.ask(input.document.move_of_factors(matrix.id, &[idea.id], Place::Tray, usize::MAX));
        }
        _ => input.ask(input.document.removal_of_factors(matrix.id, &[idea.id])),
    }
    state.idea = None;
}

fn sort(input: &PanelInput<'_>, matrix: &Matrix, idea: FactorId, quadrant: Quadrant) {
    let place = Place::Quadrant(quadrant);
    input.ask(input.document.move_of_factors(matrix.id, &[idea], place, usize::MAX));
    let label = format!("{}{}", quadrant.letter(), matrix.factors[quadrant].len() + 1);
    let words = input.words();
    input.ask(Action::Announce(words.stage_sorted(words.reports.quadrant(matrix, quadrant), label)));
}

/// The four columns; a click on one takes the idea there.
fn columns_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, idea: Option<&Factor>) {
    let area = ui.available_rect_before_wrap();
    let width = (area.width() - 3.0 * space::M) / 4.0;
    for (at, quadrant) in (0_u8..).zip(Quadrant::ALL) {
        let left = area.left() + f32::from(at) * (width + space::M);
        let rect = Rect::from_min_size(pos2(left, area.top()), vec2(width, area.height()));
        let key = (at + 1).to_string();
        let column = card_ui(ui, input, matrix, quadrant, rect, &key, |ui| {
            for (index, factor) in matrix.factors[quadrant].iter().enumerate() {
                ui.horizontal_top(|ui| {
                    let label = format!("{}{}", quadrant.letter(), index + 1);
                    ui.label(scale::strong(label).color(input.theme.palette.quadrant(quadrant).ink));
                    ui.add(Label::new(&factor.statement).wrap());
                });
            }
        });
        if let Some(idea) = idea.filter(|_| column.clicked()) {
            sort(input, matrix, idea.id, quadrant);
        }
    }
}

/// Draws a quadrant as a card with rows of the caller's; `mark` stands at the right of its head.
pub(super) fn card_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    quadrant: Quadrant,
    rect: Rect,
    mark: &str,
    add_rows: impl FnOnce(&mut Ui),
) -> egui::Response {
    let palette = &input.theme.palette;
    let response = ui.interact(rect, Id::unique(("stage card", quadrant.index())), Sense::CLICK);
    let painter = ui.painter();
    painter.rect(rect, size::ROUND, palette.surface, Stroke::new(size::LINE, palette.line), StrokeKind::Inside);
    let band = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + size::BAND));
    pattern::band(painter, band.shrink2(vec2(1.0, 0.0)), input.theme, quadrant);
    let head = Rect::from_min_max(pos2(rect.left(), band.bottom()), pos2(rect.right(), band.bottom() + size::HEAD));
    painter.rect_filled(head.shrink2(vec2(1.0, 0.0)), 0.0, palette.quadrant(quadrant).tint);
    let inside = UiBuilder::new().id_salt(("head", quadrant.index())).max_rect(head.shrink2(vec2(space::M, space::S)));
    ui.scope_builder(inside, |ui| {
        ui.horizontal(|ui| {
            widgets::badge(ui, input.theme, quadrant);
            ui.add(Label::new(scale::strong(input.words().reports.quadrant(matrix, quadrant))).truncate());
            ui.label(scale::muted(mark));
        });
    });
    let body = Rect::from_min_max(pos2(rect.left(), head.bottom()), rect.max).shrink(space::M);
    ui.scope_builder(UiBuilder::new().id_salt(("body", quadrant.index())).max_rect(body), |ui| {
        ScrollArea::vertical().id_salt("rows").auto_shrink(false).show(ui, add_rows);
    });
    response
}

/// The other ideas as cards, and the line that takes new ones.
fn waiting_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut StageState) {
    let words = input.words();
    egui::Panel::bottom("ideas that wait").frame(Frame::NONE).show_separator_line(false).show(ui, |ui| {
        let current = state.idea;
        let others: Vec<&Factor> = matrix.tray.iter().filter(|idea| Some(idea.id) != current).collect();
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            if !others.is_empty() {
                ui.label(scale::strong(words.stage_more(others.len())));
                ui.label(scale::muted(words.stage_more_tip()));
            }
            add_ui(ui, input, matrix, state);
        });
        let columns = 4;
        for row in others.chunks(columns).take(2) {
            ui.columns(columns, |columns| {
                for (ui, idea) in columns.iter_mut().zip(row) {
                    let card = egui::Button::new(&idea.statement).truncate().min_size(vec2(ui.available_width(), 0.0));
                    if ui.add(card).clicked() {
                        state.idea = Some(idea.id);
                    }
                }
            });
        }
    });
}

fn add_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut StageState) {
    let field = TextEdit::singleline(&mut state.entry).hint_text(input.words().stage_add_idea());
    let field = ui.add(field.desired_width(f32::INFINITY)).accessible_name(input.words().stage_add_idea());
    let matrix = matrix.id;
    let addition = move |text: &str, ids: &Ids| {
        let factor = Box::new(Factor::new(FactorId::from_random(ids.bits()), text.trim()));
        Change::InsertFactor { matrix, place: Place::Tray, index: usize::MAX, factor }
    };
    if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !state.entry.trim().is_empty() {
        input.ask(addition(&std::mem::take(&mut state.entry), input.ids));
        field.request_focus();
    }
    input.line(ui, &field, &mut state.entry, move |text, ids| Some(addition(text, ids).into()));
}
