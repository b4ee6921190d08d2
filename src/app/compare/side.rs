//! One factor of a pair: what it says, and how it is taken hold of by mouse and keys.

use super::library::Grip;
use super::menu::row_menu_ui;
use super::model::{FactorRow, Side};
use super::scene::{Scene, go_to};
use crate::analysis::comparison::Piece;
use crate::app::theme::{scale, size, space};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Align2, Context, CursorIcon, DragAndDrop, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// What a side reads and changes of the state of the view.
pub(super) struct Hold<'s> {
    /// The factor for which a partner is looked for.
    pub(super) linking: &'s mut Option<Grip>,
    /// The factor that has the keyboard.
    pub(super) at: &'s mut Option<Grip>,
    /// The factor that the keyboard is to go to.
    pub(super) going: &'s mut Option<Grip>,
}

/// Draws a factor of one of the matrices; a click goes to it, dragged onto one of the other side it is matched.
pub(super) fn side_ui(
    ui: &mut Ui,
    rect: Rect,
    scene: &Scene<'_>,
    (row, end): (&FactorRow, usize),
    hold: &mut Hold<'_>,
) {
    let Some(side) = &row.sides[end] else { return };
    let grip = Grip { end, factor: side.factor };
    let id = grip.id(scene.at);
    let response = ui.interact(rect, id, Sense::click_and_drag()).on_hover_cursor(CursorIcon::PointingHand);
    let name = scene.input.words().compare_factor(&side.label, scene.title(end), side.statement());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    paint(ui, rect, scene, side, &response, hold.linking.as_ref() == Some(&grip));
    if *hold.going == Some(grip) {
        *hold.going = None;
        response.request_focus();
    }
    if response.has_focus() {
        *hold.at = Some(grip);
    }
    if response.clicked() {
        match hold.linking.filter(|first| first.end != end) {
            Some(first) => {
                scene.link(first, grip);
                *hold.linking = None;
            }
            None => go_to(scene.input, scene.library, scene.choices[end], side.factor),
        }
    }
    response.context_menu(|ui| row_menu_ui(ui, scene, row, hold.linking));
    drag(ui, rect, scene, &response, grip);
}

fn drag(ui: &Ui, rect: Rect, scene: &Scene<'_>, response: &Response, grip: Grip) {
    response.dnd_set_drag_payload(grip);
    let Some(dragged) = DragAndDrop::payload::<Grip>(ui.ctx()).filter(|dragged| dragged.end != grip.end) else {
        return;
    };
    if !ui.ctx().pointer_interact_pos().is_some_and(|pointer| rect.contains(pointer)) {
        return;
    }
    let ring = Stroke::new(size::RING, scene.input.theme.palette.accent);
    ui.painter().rect_stroke(rect, size::ROUND_SMALL, ring, StrokeKind::Inside);
    if ui.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        scene.link(*dragged, grip);
    }
}

/// Says at the pointer what is being matched.
pub(super) fn ghost_ui(ctx: &Context, scene: &Scene<'_>) {
    let Some(dragged) = DragAndDrop::payload::<Grip>(ctx) else { return };
    let outcome = scene.library.outcome(scene.choices[dragged.end]);
    let Some(factor) = outcome.and_then(|outcome| outcome.factor(dragged.factor)) else { return };
    let Some(pointer) = ctx.pointer_interact_pos() else { return };
    let layer = ctx.layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("matched factor")));
    let palette = &scene.input.theme.palette;
    let text = scene.input.words().compare_is_same_as(&factor.label);
    let galley = layer.layout_no_wrap(text, scale::label_font(), palette.on_accent);
    let rect = Rect::from_min_size(pointer + vec2(space::L, space::S), galley.size()).expand(space::S);
    layer.rect_filled(rect, size::ROUND_SMALL, palette.accent);
    layer.galley(rect.min + vec2(space::S, space::S), galley, palette.on_accent);
}

fn paint(ui: &Ui, rect: Rect, scene: &Scene<'_>, side: &Side, response: &Response, is_linking: bool) {
    let palette = &scene.input.theme.palette;
    let painter = ui.painter_at(rect.expand(size::RING));
    if response.hovered() || is_linking {
        painter.rect_filled(rect, size::ROUND_SMALL, if is_linking { palette.selected } else { palette.hovered });
    }
    if response.has_focus() {
        painter.rect_stroke(rect, size::ROUND_SMALL, ui.visuals().selection.stroke, StrokeKind::Inside);
    }
    let ink = palette.quadrant(side.quadrant).ink;
    let left = rect.left() + space::XS;
    painter.text(pos2(left, rect.center().y), Align2::LEFT_CENTER, &side.label, scale::label_font(), ink);
    let text = rect.with_min_x(left + size::LABEL_COLUMN).with_max_x(rect.right() - space::XS);
    let galley = painter.layout_job(marked(scene, side, text.width()));
    let top = rect.center().y - galley.size().y / 2.0;
    let cut = galley.elided;
    painter.galley(pos2(text.left(), top), galley, palette.text);
    if cut && response.hovered() {
        response.clone().on_hover_text(side.statement());
    }
}

/// A statement in two lines at most, with the words that only it has: gone ones struck out, new ones underlined.
fn marked(scene: &Scene<'_>, side: &Side, width: f32) -> LayoutJob {
    let palette = &scene.input.theme.palette;
    let mut job = LayoutJob { halign: Align::LEFT, ..LayoutJob::default() };
    job.wrap.max_width = width;
    job.wrap.max_rows = 2;
    for piece in &side.text {
        let plain = TextFormat { font_id: scale::body_font(), color: palette.text, ..TextFormat::default() };
        let line = Stroke::new(size::LINE, palette.text);
        let (text, format) = match piece {
            Piece::Kept(text) => (text, plain),
            Piece::Removed(text) => (text, TextFormat { strikethrough: line, color: palette.muted, ..plain }),
            Piece::Added(text) => (text, TextFormat { underline: line, font_id: scale::strong_font(), ..plain }),
        };
        job.append(text, 0.0, format);
    }
    job
}
