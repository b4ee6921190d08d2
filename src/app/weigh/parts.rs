//! What several pages of the weighing view share: cards side by side, tables with figures on their decimal points.

use crate::analysis::MatrixAnalysis;
use crate::app::actions::Target;
use crate::app::input::PanelInput;
use crate::app::theme::{Theme, chart, scale, size, space};
use crate::app::weigh::pairwise;
use crate::app::widgets;
use crate::model::{FactorId, JudgmentSet, MatrixId, Quadrant};
use egui::{
    Align, Align2, Frame, Id, Label, Layout, Panel, ProgressBar, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo,
};

/// The share of the page that a card below takes at first.
const BELOW: f32 = 0.45;

/// Draws a card of this width at the right of the page; below it where the window is not wide enough for two.
pub(super) fn beside(ui: &mut Ui, width: f32, card_ui: impl FnOnce(&mut Ui)) {
    if ui.available_width() < size::NARROW_WINDOW - space::XL {
        below(ui, card_ui);
        return;
    }
    let panel = Panel::right("beside").resizable(false).show_separator_line(false).frame(Frame::new());
    panel.exact_size(width).show(ui, |ui| {
        let room = ui.available_rect_before_wrap().with_min_x(ui.min_rect().left() + space::M);
        ui.scope_builder(UiBuilder::new().max_rect(room), card_ui);
    });
}

/// Draws a card at the bottom of the page, whose height can be dragged.
fn below(ui: &mut Ui, card_ui: impl FnOnce(&mut Ui)) {
    let height = ui.available_height();
    let panel = Panel::bottom("below").resizable(true).show_separator_line(false).frame(Frame::new());
    let panel = panel.default_size(height * BELOW).min_size(chart::ROW * 2.0).max_size(height - chart::ROW * 3.0);
    panel.show(ui, |ui| {
        let room = ui.available_rect_before_wrap().with_min_y(ui.min_rect().top() + space::M);
        ui.scope_builder(UiBuilder::new().max_rect(room), card_ui);
    });
}

/// Draws the choice among the sets of judgments.
pub(super) fn sets_ui(ui: &mut Ui, input: &PanelInput<'_>, current: &mut JudgmentSet) {
    ui.horizontal_wrapped(|ui| {
        let (words, sets) = (input.words(), JudgmentSet::ALL.map(|set| (set, pairwise::set_name(set, input.words()))));
        let chosen = widgets::tabs(ui, input.theme, ("sets of judgments", &words.weigh_judgments()), sets, *current);
        *current = chosen.unwrap_or(*current);
    });
}

/// Says why there are no priorities, or not all.
pub(super) fn obstacles_ui(ui: &mut Ui, input: &PanelInput<'_>, analysis: &MatrixAnalysis) {
    if analysis.obstacles.is_empty() {
        return;
    }
    ui.label(scale::strong(input.words().weigh_not_yet()));
    for obstacle in &analysis.obstacles {
        ui.horizontal_top(|ui| {
            widgets::dot(ui, input.theme.palette.warning);
            ui.vertical(|ui| ui.label(input.words().reports.obstacle(&obstacle.cause, obstacle.set)));
        });
    }
    ui.add_space(space::L);
}

/// How wide what scrolls here is in any case; a square that filled the room of the scroll bar would bring the bar up,
/// shrink, send it away, and so on for ever.
pub(super) fn scrolled_width(ui: &Ui) -> f32 {
    ui.available_width() - ui.spacing().scroll.allocated_width()
}

/// Draws how much is done as a bar of this width.
pub(super) fn progress_ui(ui: &mut Ui, theme: &Theme, share: f32, width: f32) {
    ui.scope(|ui| {
        // What is not done shows on every ground.
        ui.visuals_mut().extreme_bg_color = theme.palette.hovered;
        let bar = ProgressBar::new(share).desired_width(width).desired_height(chart::THIN_BAR);
        ui.add(bar.fill(theme.palette.accent).corner_radius(size::ROUND_SMALL));
    });
}

/// A figure with its name before it and its explanation for those who point at it.
pub(super) fn figure_ui(ui: &mut Ui, name: &str, figure: &str, explanation: &str) {
    ui.horizontal(|ui| {
        ui.label(name).on_hover_text(explanation);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(scale::strong(figure)).on_hover_text(explanation);
        });
    });
}

/// A factor at the left of a row.
pub(super) struct FactorCell<'a> {
    pub(super) matrix: MatrixId,
    pub(super) factor: FactorId,
    pub(super) quadrant: Quadrant,
    pub(super) label: &'a str,
    pub(super) statement: &'a str,
}

/// Draws label and statement of a factor; a click on the statement goes to the factor.
pub(super) fn factor_ui(ui: &mut Ui, input: &PanelInput<'_>, (label, statement): (Rect, Rect), cell: &FactorCell<'_>) {
    let ink = input.theme.palette.quadrant(cell.quadrant).ink;
    ui.painter().text(label.left_center(), Align2::LEFT_CENTER, cell.label, scale::label_font(), ink);
    let words = Label::new(cell.statement).truncate().halign(Align::LEFT).sense(Sense::click());
    let id = Id::unique(("statement", cell.matrix.number(), cell.factor.number()));
    if inside(ui, id, statement).add(words).clicked() {
        input.ask(Target::Factor(cell.matrix, cell.factor));
    }
}

/// A label at the left of a rectangle and not in its middle.
pub(super) fn put_left(ui: &mut Ui, rect: Rect, label: Label) -> Response {
    ui.new_child(from_left(rect)).add(label)
}

/// Has screen readers say what is only painted.
pub(super) fn say(ui: &Ui, rect: Rect, id: Id, text: impl Fn() -> String) -> Response {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text()));
    response
}

/// A place to draw into a rectangle from its left, which moves nothing that is drawn after it. The id is from the ids of
/// the model: the keyboard stays with what stands here also when rows move or their cells become fields.
pub(super) fn inside(ui: &mut Ui, id: Id, rect: Rect) -> Ui {
    ui.new_child(from_left(rect).scope_id(id))
}

fn from_left(rect: Rect) -> UiBuilder {
    UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center))
}
