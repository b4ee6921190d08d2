//! Slope lines: the same things in several orders, joined from place to place.

use super::label::label;
use super::mark;
use crate::app::theme::{Theme, chart, scale, size, space};
use crate::model::Quadrant;
use egui::{Align2, Color32, Id, Painter, Pos2, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Several orders of things, and which of them are the same.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SlopeChart {
    /// The orders, from left to right.
    pub columns: Vec<SlopeColumn>,
    /// For each column but the last: places in it and in the next that hold the same thing.
    pub links: Vec<Vec<(usize, usize)>>,
}

/// One order of things.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SlopeColumn {
    /// What it is called.
    pub title: String,
    /// What it is called where room is short.
    pub short: String,
    /// The things, the first on top.
    pub nodes: Vec<SlopeNode>,
}

/// One thing at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct SlopeNode {
    /// Its label.
    pub label: String,
    /// What it says.
    pub text: String,
    /// Its rank, as it is written.
    pub rank: String,
    /// Its quadrant.
    pub quadrant: Quadrant,
    /// What to call it by when it is clicked.
    pub key: u64,
}

/// The share of the width that the text of an outer column takes.
const TEXT: f32 = 0.32;
/// The room for the label and rank of a column between others, at either side of its mark.
const INNER: f32 = 34.0;
/// The narrowest that the text of an outer column is written, beside label and rank.
const TEXT_MIN: f32 = 40.0;

/// Draws the chart, and gives the column and place of what was clicked.
pub fn slopes_ui(ui: &mut Ui, theme: &Theme, slopes: &SlopeChart, id: Id) -> Option<(usize, usize)> {
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
    titles(ui, theme, slopes, head);
    let longest = slopes.columns.iter().map(|column| column.nodes.len()).max().unwrap_or(0);
    let mut clicked = None;
    ScrollArea::vertical().auto_shrink([false, false]).show_viewport(ui, |ui, visible| {
        let height = longest as f32 * chart::ROW + space::M;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let plan = Plan { rect, count: slopes.columns.len() };
        let seen = visible.translate(rect.min.to_vec2()).expand(chart::ROW);
        let mut pointed = None;
        for (at, column) in slopes.columns.iter().enumerate() {
            for (place, node) in
                column.nodes.iter().enumerate().filter(|(place, _)| seen.y_range().contains(plan.y(*place)))
            {
                let response = ui.interact(plan.cell(at, place), id.with((at, node.key)), Sense::click());
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name(slopes, at, place)));
                if response.hovered() || response.has_focus() {
                    pointed = Some((at, place));
                }
                if response.clicked() {
                    clicked = Some((at, place));
                }
                if response.hovered() {
                    response.on_hover_text(&node.text);
                }
            }
        }
        paint(ui.painter(), theme, slopes, &plan, seen, pointed);
    });
    clicked
}

fn titles(ui: &Ui, theme: &Theme, slopes: &SlopeChart, head: Rect) {
    let plan = Plan { rect: head, count: slopes.columns.len() };
    for (at, column) in slopes.columns.iter().enumerate() {
        let align = plan.outer_side(at).map_or(egui::Align::Center, |side| side.0);
        let cell = Rect::from_x_y_ranges(plan.cell(at, 0).x_range(), head.y_range());
        let title = if slopes.columns.len() > 2 { &column.short } else { &column.title };
        let galley = one_line(ui.painter(), title, cell.width() - space::S, theme.palette.muted);
        let at = Align2([align, egui::Align::Center]).align_size_within_rect(galley.size(), cell);
        ui.painter().galley(at.min, galley, theme.palette.muted);
    }
    ui.painter().hline(head.x_range(), head.bottom(), Stroke::new(size::LINE, theme.palette.line));
}

/// Where columns and places are on the screen.
struct Plan {
    rect: Rect,
    count: usize,
}

impl Plan {
    /// The line on which the marks of a column stand.
    fn x(&self, column: usize) -> f32 {
        let steps = self.count.saturating_sub(1) as f32 * 2.0 * INNER;
        let text = (self.rect.width() * TEXT).min((self.rect.width() - steps) / 2.0).max(2.0 * INNER);
        let (left, right) = (self.rect.left() + text, self.rect.right() - text);
        let share = column as f32 / self.count.saturating_sub(1).max(1) as f32;
        left + (right - left) * share
    }

    fn y(&self, place: usize) -> f32 {
        // The labels above the marks of the first row need some room, too.
        self.rect.top() + space::M + (place as f32 + 0.5) * chart::ROW
    }

    fn at(&self, column: usize, place: usize) -> Pos2 {
        pos2(self.x(column), self.y(place))
    }

    /// On which side of its marks a column has its text, as alignment and direction; none for one between others.
    fn outer_side(&self, column: usize) -> Option<(egui::Align, f32)> {
        match column {
            0 => Some((egui::Align::Max, -1.0)),
            last if last + 1 == self.count => Some((egui::Align::Min, 1.0)),
            _ => None,
        }
    }

    /// What belongs to a place: its mark and its text.
    fn cell(&self, column: usize, place: usize) -> Rect {
        let x = self.x(column);
        let range = match self.outer_side(column) {
            Some((_, side)) if side < 0.0 => self.rect.left()..=x + chart::MARK,
            Some(_) => x - chart::MARK..=self.rect.right(),
            None => x - INNER..=x + INNER,
        };
        let middle = self.y(place);
        Rect::from_x_y_ranges(range, middle - chart::ROW / 2.0..=middle + chart::ROW / 2.0)
    }
}

fn name(slopes: &SlopeChart, column: usize, place: usize) -> String {
    let (column, node) = (&slopes.columns[column], &slopes.columns[column].nodes[place]);
    format!("{} in {}: rank {}, {}", node.label, column.title, node.rank, node.text)
}

fn paint(
    painter: &Painter,
    theme: &Theme,
    slopes: &SlopeChart,
    plan: &Plan,
    seen: Rect,
    pointed: Option<(usize, usize)>,
) {
    for (from, links) in slopes.links.iter().enumerate() {
        for &(before, after) in links {
            let ends = [plan.at(from, before), plan.at(from + 1, after)];
            if ends.iter().all(|end| end.y < seen.top()) || ends.iter().all(|end| end.y > seen.bottom()) {
                continue;
            }
            let here = pointed == Some((from, before)) || pointed == Some((from + 1, after));
            let ink = theme.palette.quadrant(slopes.columns[from + 1].nodes[after].quadrant).ink;
            let width = if here { chart::LINE * 1.5 } else { size::LINE };
            let faint = pointed.is_some() && !here;
            let colour = if faint { ink.gamma_multiply(chart::FAINT) } else { ink };
            painter.line_segment(ends, Stroke::new(width, colour));
        }
    }
    for (at, column) in slopes.columns.iter().enumerate() {
        for (place, node) in
            column.nodes.iter().enumerate().filter(|(place, _)| seen.y_range().contains(plan.y(*place)))
        {
            let here = pointed == Some((at, place));
            mark(painter, theme, node.quadrant, plan.at(at, place), chart::MARK_SMALL);
            texts(painter, theme, plan, (at, place), node, here);
        }
    }
}

fn texts(painter: &Painter, theme: &Theme, plan: &Plan, (at, place): (usize, usize), node: &SlopeNode, here: bool) {
    let ink = theme.palette.quadrant(node.quadrant).ink;
    let mark = plan.at(at, place);
    let Some((align, side)) = plan.outer_side(at) else {
        let above = (mark - vec2(0.0, space::S), Align2::CENTER_BOTTOM);
        label((painter, theme), plan.rect, &node.label, &[above], &mut Vec::new());
        return;
    };
    let beside = mark + vec2(side * (chart::MARK + chart::GAP), 0.0);
    let words = format!("{}  {}", node.label, node.rank);
    let used = painter.text(beside, Align2([align, egui::Align::Center]), words, scale::label_font(), ink);
    let cell = plan.cell(at, place);
    let edge = if side < 0.0 { used.left() - space::M } else { used.right() + space::M };
    let room = if side < 0.0 { edge - cell.left() } else { cell.right() - edge };
    if room < TEXT_MIN {
        return;
    }
    let colour = if here { theme.palette.text } else { theme.palette.muted };
    let galley = one_line(painter, &node.text, room, colour);
    let x = if side < 0.0 { edge - galley.size().x } else { edge };
    painter.galley(pos2(x, mark.y - galley.size().y / 2.0), galley, colour);
}

/// A text cut to one line of a width.
pub(crate) fn one_line(painter: &Painter, text: &str, width: f32, colour: Color32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), scale::small_font(), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    painter.layout_job(job)
}
