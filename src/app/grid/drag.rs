//! Dragging factors to another place in the matrix.

use super::state::{GridState, Spot};
use super::{Scene, model};
use crate::app::actions::Action;
use crate::app::selection::Selection;
use crate::app::theme::{size, space};
use crate::model::{FactorId, MatrixId, Place};
use egui::{Area, Context, DragAndDrop, Frame, Id, LayerId, Order, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

/// Factors under way.
#[derive(Debug)]
struct Dragged {
    matrix: MatrixId,
    factors: Vec<FactorId>,
}

/// Whether factors are being dragged.
pub(super) fn is_dragging(ctx: &Context) -> bool {
    DragAndDrop::has_payload_of_type::<Dragged>(ctx)
}

/// Takes up a factor, and with it all that are selected if it is one of them.
pub(super) fn begin(response: &Response, scene: &Scene<'_>, factor: FactorId) {
    let selection = scene.input.selection;
    let several = selection.contains(scene.matrix.id, factor);
    let factors = if several { selection.in_order(scene.matrix) } else { vec![factor] };
    response.dnd_set_drag_payload(Dragged { matrix: scene.matrix.id, factors });
}

/// Shows what is dragged at the pointer.
pub(super) fn ghost_ui(ui: &Ui, scene: &Scene<'_>) {
    let Some(dragged) = DragAndDrop::payload::<Dragged>(ui.ctx()) else { return };
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let text = match dragged.factors.as_slice() {
        [one] => scene.matrix.factor(*one).map(|factor| factor.statement.clone()).unwrap_or_default(),
        several => scene.input.words().dragged_factors(several.len()),
    };
    Area::new(Id::unique("dragged factors"))
        .order(Order::Tooltip)
        .interactable(false)
        .fixed_pos(pointer + vec2(space::L, space::S))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_max_width(size::SIDE_PANEL_MIN);
                ui.add(egui::Label::new(text).truncate());
            });
        });
}

/// Marks where the dragged factors would go in this place, and moves them there when they are let go.
pub(super) fn drop_ui(ui: &Ui, scene: &Scene<'_>, place: Place, card: Rect, state: &mut GridState) {
    let Some(dragged) = DragAndDrop::payload::<Dragged>(ui.ctx()) else { return };
    let over = ui.ctx().pointer_interact_pos().filter(|pointer| card.contains(*pointer));
    let Some(pointer) = over.filter(|_| dragged.matrix == scene.matrix.id) else { return };
    let slot = state.slot(place);
    // The tray has several columns: what is dropped there goes to its end.
    let end = slot.list.rows().len();
    let gap = if place == Place::Tray { end } else { slot.list.gap_at(pointer.y - slot.top) };
    paint_target(ui, scene, place, card, slot.top + slot.list.gap_top(gap));
    if ui.input(|input| input.pointer.any_released()) {
        let stays = |row: &&super::list::GridRow| !dragged.factors.contains(&row.factor);
        let before = slot.list.rows()[..gap].iter().rfind(stays);
        let index = before.map_or(0, |row| index_behind(scene, place, row.index, &dragged.factors));
        let command = scene.input.document.move_of_factors(dragged.matrix, &dragged.factors, place, index);
        DragAndDrop::clear_payload(ui.ctx());
        let title = model::place_title(scene.input.words(), scene.matrix, place);
        scene.input.ask(command);
        scene.input.ask(Action::Announce(scene.input.words().notice_moved(dragged.factors.len(), title)));
        scene.input.ask(Action::Select(Selection::several(dragged.matrix, dragged.factors.clone())));
        if let Some(last) = dragged.factors.last() {
            state.tray |= place == Place::Tray;
            state.go(Spot::Row(place, *last));
        }
    }
}

/// The index behind a factor, among those that are not dragged themselves.
fn index_behind(scene: &Scene<'_>, place: Place, index: usize, dragged: &[FactorId]) -> usize {
    let there = scene.matrix.at(place);
    there[..=index].iter().filter(|factor| !dragged.contains(&factor.id)).count()
}

fn paint_target(ui: &Ui, scene: &Scene<'_>, place: Place, card: Rect, y: f32) {
    let palette = &scene.input.theme.palette;
    let colour = place.quadrant().map_or(palette.accent, |quadrant| palette.quadrant(quadrant).ink);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Foreground, Id::unique("drop mark")));
    painter.rect_stroke(card, size::ROUND, Stroke::new(size::RING, colour), StrokeKind::Inside);
    let y = y.clamp(card.top() + size::HEAD, card.bottom() - space::M);
    let line = [pos2(card.left() + space::M, y), pos2(card.right() - space::M, y)];
    painter.line_segment(line, Stroke::new(size::RING, colour));
    painter.circle_filled(line[0], space::S, colour);
}
