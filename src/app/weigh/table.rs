//! What the tables of the weighing view share: heads, the factor at the left, figures on their decimal points.

use crate::app::actions::{Action, Target};
use crate::app::input::PanelInput;
use crate::app::theme::{Theme, chart, scale, size};
use crate::app::widgets;
use crate::model::{FactorId, MatrixId, Quadrant};
use egui::{
    Align, Align2, FontId, Id, Label, Layout, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};
use std::borrow::Cow;

/// The head of a column.
pub(super) struct Head<'a> {
    place: Rect,
    name: &'a str,
    explanation: Cow<'a, str>,
    align: Align,
}

impl<'a> Head<'a> {
    /// A head at the left of its column.
    pub(super) fn left(place: Rect, name: &'a str, explanation: impl Into<Cow<'a, str>>) -> Self {
        Self { place, name, explanation: explanation.into(), align: Align::Min }
    }

    /// A head over the decimal points of its column, which are so far from its left.
    pub(super) fn over(place: Rect, point: f32, name: &'a str, explanation: impl Into<Cow<'a, str>>) -> Self {
        let middle = place.left() + point;
        let half = (place.right() - middle).min(middle - place.left()).max(0.0);
        let place = place.with_min_x(middle - half).with_max_x(middle + half);
        Self { place, name, explanation: explanation.into(), align: Align::Center }
    }
}

/// Draws the line of heads; a column without width has none.
pub(super) fn heads_ui<'a, H>(ui: &mut Ui, theme: &Theme, heads: impl FnOnce(Rect) -> H)
where
    H: IntoIterator<Item = Head<'a>>,
{
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
    for head in heads(line).into_iter().filter(|head| head.place.width() > 0.0) {
        let label = Label::new(scale::caption(head.name)).truncate().sense(Sense::hover());
        let response = match head.align {
            Align::Center => ui.put(head.place, label),
            _ => put_left(ui, head.place, label),
        };
        if !head.explanation.is_empty() {
            response.on_hover_text(head.explanation);
        }
    }
    ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(size::LINE, theme.palette.line));
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
pub(super) fn factor_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    (label, statement): (Rect, Rect),
    cell: &FactorCell<'_>,
    actions: &mut Vec<Action>,
) {
    let ink = input.theme.palette.quadrant(cell.quadrant).ink;
    ui.painter().text(label.left_center(), Align2::LEFT_CENTER, cell.label, scale::label_font(), ink);
    let words = Label::new(cell.statement).truncate().halign(Align::LEFT).sense(Sense::click());
    let id = Id::unique(("statement", cell.matrix.number(), cell.factor.number()));
    if inside(ui, id, statement).add(words).clicked() {
        actions.push(Action::GoTo(Target::Factor(cell.matrix, cell.factor)));
    }
}

/// A figure in a column.
pub(super) struct FigureCell<'a> {
    /// From the ids of the model, so that it stays when rows move.
    pub(super) id: Id,
    /// Where its decimal point is, from the left of the cell.
    pub(super) point: f32,
    pub(super) text: &'a str,
    pub(super) font: FontId,
    pub(super) explanation: &'a str,
}

/// Draws a figure on its decimal point, with what it is for those who point at it. Screen readers hear the row.
pub(super) fn figure_cell_ui(ui: &Ui, theme: &Theme, place: Rect, cell: &FigureCell<'_>) {
    let at = pos2(place.left() + cell.point, place.center().y);
    widgets::decimal(ui.painter(), at, cell.text, &cell.font, theme.palette.text);
    ui.interact(place, cell.id, Sense::hover()).on_hover_text(cell.explanation);
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
