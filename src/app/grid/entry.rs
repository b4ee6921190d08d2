//! The entry line at the end of each list: Enter adds a factor and stays.

use super::Scene;
use super::list::text_height;
use super::model;
use super::row::Columns;
use super::state::{GridState, entry_id};
use crate::app::actions::Action;
use crate::app::clipboard;
use crate::app::input::Ids;
use crate::app::selection::Selection;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Icon};
use crate::model::{Change, Factor, FactorId, MatrixId, Place};
use egui::{Frame, Key, KeyboardShortcut, Margin, Modifiers, Rect, Sense, Stroke, TextEdit, Ui, UiBuilder, vec2};

/// How high the entry line is with what is typed in it.
pub(super) fn height(ui: &Ui, _scene: &Scene<'_>, place: Place, columns: &Columns, state: &mut GridState) -> f32 {
    text_height(ui, &state.slot(place).entry, columns.entry_width()) + 2.0 * (space::S + space::XS)
}

/// Draws the entry line and adds what Enter commits.
pub(super) fn entry_ui(ui: &mut Ui, scene: &Scene<'_>, place: Place, columns: &Columns, state: &mut GridState) {
    let height = height(ui, scene, place, columns, state);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let id = entry_id(scene.matrix.id, place);
    let focused = ui.memory(|memory| memory.has_focus(id));
    paint(ui, scene, rect, focused);
    let corner = rect.min + vec2(columns.text_left(), space::S + space::XS);
    let field_rect = Rect::from_min_size(corner, vec2(columns.entry_width(), height - space::M));
    let field = TextEdit::multiline(&mut state.slot(place).entry)
        .id(id)
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .font(scale::body_font())
        .hint_text(model::entry_hint(scene.input.words(), scene.matrix, place))
        .desired_rows(1)
        .desired_width(columns.entry_width())
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    let response = ui.scope_builder(UiBuilder::new().max_rect(field_rect), |ui| ui.add(field)).inner;
    let words = scene.input.words();
    let name = words.quadrants_new_in(model::place_title(words, scene.matrix, place));
    let response = response.accessible_name(name);
    let enter = ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.shift);
    if response.has_focus() && enter {
        commit(scene, place, state);
    }
    let matrix = scene.matrix.id;
    scene.input.line(ui, &response, &mut state.slot(place).entry, move |text, ids| {
        addition(matrix, place, text, ids).map(|(_, change)| change.into())
    });
}

impl Columns {
    /// How wide the text in an entry line may be.
    pub(super) fn entry_width(&self) -> f32 {
        self.width() - self.text_left() - space::L
    }
}

fn paint(ui: &Ui, scene: &Scene<'_>, rect: Rect, focused: bool) {
    let palette = &scene.input.theme.palette;
    let field = rect.shrink2(vec2(space::S, space::XS));
    if focused {
        let ring = Stroke::new(size::RING, palette.accent);
        ui.painter().rect_stroke(field, size::ROUND_SMALL, ring, egui::StrokeKind::Inside);
    }
    let icon = egui::pos2(rect.left() + space::M + space::S + size::ICON / 2.0, rect.top() + space::L + space::XS);
    let icon = Rect::from_center_size(icon, egui::Vec2::splat(size::ICON - space::S));
    widgets::paint_icon(ui.painter(), Icon::Plus, icon, palette.muted);
}

/// Adds what is typed as a factor at the end of the list.
fn commit(scene: &Scene<'_>, place: Place, state: &mut GridState) {
    let text = std::mem::take(&mut state.slot(place).entry);
    let matrix = scene.matrix.id;
    let Some((id, change)) = addition(matrix, place, &text, scene.input.ids) else { return };
    scene.input.ask(change);
    scene.input.ask(Action::Select(Selection::one(matrix, id)));
    state.scroll_to = Some(id);
}

/// What adds a text as a factor; nothing where there is no text.
fn addition(matrix: MatrixId, place: Place, text: &str, ids: &Ids) -> Option<(FactorId, Change)> {
    let statement = clipboard::joined(text).statement;
    if statement.is_empty() {
        return None;
    }
    let factor = Box::new(Factor::new(FactorId::from_random(ids.bits()), statement));
    Some((factor.id, Change::InsertFactor { matrix, place, index: usize::MAX, factor }))
}
