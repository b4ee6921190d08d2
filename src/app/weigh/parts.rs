//! What several pages of the weighing view share.

use crate::analysis::MatrixAnalysis;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets;
use egui::{Align, Frame, Id, Label, Layout, Panel, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo};

/// Draws a card of this width at the right of the page, where the window is wide enough for two.
pub(super) fn beside(ui: &mut Ui, width: f32, card_ui: impl FnOnce(&mut Ui)) {
    if ui.available_width() < size::NARROW_WINDOW - space::XL {
        return;
    }
    let panel = Panel::right("beside").resizable(false).show_separator_line(false).frame(Frame::new());
    panel.exact_size(width).show(ui, |ui| {
        let room = ui.available_rect_before_wrap().with_min_x(ui.min_rect().left() + space::M);
        ui.scope_builder(UiBuilder::new().max_rect(room), card_ui);
    });
}

/// Says why there are no priorities, or not all.
pub(super) fn obstacles_ui(ui: &mut Ui, input: &PanelInput<'_>, analysis: &MatrixAnalysis) {
    if analysis.obstacles.is_empty() {
        return;
    }
    ui.label(scale::strong("Not yet"));
    for obstacle in &analysis.obstacles {
        ui.horizontal_top(|ui| {
            widgets::dot(ui, input.theme.palette.warning);
            ui.vertical(|ui| ui.label(&obstacle.message));
        });
    }
    ui.add_space(space::L);
}

/// A label at the left of a rectangle and not in its middle.
pub(super) fn put_left(ui: &mut Ui, rect: Rect, label: Label) -> Response {
    let layout = Layout::left_to_right(Align::Center);
    ui.new_child(UiBuilder::new().max_rect(rect).layout(layout)).add(label)
}

/// Has screen readers say what is only painted.
pub(super) fn say(ui: &Ui, rect: Rect, id: Id, text: impl Fn() -> String) -> Response {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text()));
    response
}

/// A place to draw into a rectangle from its left, which moves nothing that is drawn after it.
pub(super) fn inside(ui: &mut Ui, rect: Rect) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)))
}

/// A figure with its name before it and its explanation for those who point at it.
pub(super) fn figure_ui(ui: &mut Ui, name: &str, figure: &str, explanation: &str) {
    ui.horizontal(|ui| {
        ui.label(name).on_hover_text(explanation);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(scale::strong(figure)));
    });
}
