//! Icons drawn with lines, so that they need no font and stay sharp at every size.

use crate::app::theme::size;
use egui::{Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

/// A picture that a button carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Add.
    Plus,
    /// Close, remove.
    Close,
    /// Take back.
    Undo,
    /// Carry out again.
    Redo,
    /// Find.
    Search,
    /// Three dots: more.
    More,
    /// The panel at the right.
    PanelRight,
    /// Delete.
    Bin,
    /// Up.
    Up,
    /// Down.
    Down,
    /// A source that supports a claim.
    Evidence,
    /// A note.
    Note,
    /// Fold out, at the right of what it opens.
    ChevronDown,
    /// Fold in.
    ChevronRight,
    /// A reader would object.
    Warning,
    /// Good to know.
    Info,
    /// In order.
    Check,
}

/// A button that shows only an icon; `name` is its tooltip and what screen readers call it.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::TARGET), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let visuals = ui.style().interact(&response);
        if response.hovered() || response.has_focus() || response.is_pointer_button_down_on() {
            ui.painter().rect_filled(rect, size::ROUND_SMALL, visuals.weak_bg_fill);
        }
        if response.has_focus() {
            let ring = ui.visuals().selection.stroke;
            ui.painter().rect_stroke(rect, size::ROUND_SMALL, ring, egui::StrokeKind::Inside);
        }
        let colour = if ui.is_enabled() { visuals.text_color() } else { ui.visuals().weak_text_color() };
        paint_icon(ui.painter(), icon, Rect::from_center_size(rect.center(), Vec2::splat(size::ICON)), colour);
    }
    response.on_hover_text(name)
}

/// Paints an icon into a square.
pub fn paint_icon(painter: &Painter, icon: Icon, rect: Rect, colour: Color32) {
    let stroke = Stroke::new(size::LINE * 1.5, colour);
    // Icons are drawn on a grid of 14 by 14.
    let at = |x: f32, y: f32| rect.min + vec2(x, y) * (rect.width() / 14.0);
    let unit = rect.width() / 14.0;
    match icon {
        Icon::Evidence => evidence(painter, &at, stroke),
        Icon::Search => {
            painter.circle_stroke(at(6.0, 6.0), 4.0 * unit, stroke);
            painter.line_segment([at(9.0, 9.0), at(12.5, 12.5)], stroke);
        }
        Icon::More => {
            for x in [2.5, 7.0, 11.5] {
                painter.circle_filled(at(x, 7.0), 1.25 * unit, colour);
            }
        }
        Icon::Info => {
            painter.circle_stroke(at(7.0, 7.0), 6.0 * unit, stroke);
            painter.line_segment([at(7.0, 6.5), at(7.0, 10.0)], stroke);
            painter.circle_filled(at(7.0, 4.25), 0.9 * unit, colour);
        }
        Icon::Warning => {
            painter.add(Shape::closed_line(vec![at(7.0, 1.5), at(13.0, 12.5), at(1.0, 12.5)], stroke));
            painter.line_segment([at(7.0, 5.5), at(7.0, 8.75)], stroke);
            painter.circle_filled(at(7.0, 10.6), 0.9 * unit, colour);
        }
        Icon::PanelRight => {
            let frame = Rect::from_min_max(at(1.0, 2.0), at(13.0, 12.0));
            painter.rect_stroke(frame, 2.0, stroke, egui::StrokeKind::Middle);
            painter.line_segment([at(9.0, 2.0), at(9.0, 12.0)], stroke);
        }
        other => {
            for line in lines(other) {
                let points: Vec<Pos2> = line.iter().map(|(x, y)| at(*x, *y)).collect();
                painter.add(Shape::line(points, stroke));
            }
        }
    }
}

type Line = &'static [(f32, f32)];

fn lines(icon: Icon) -> &'static [Line] {
    match icon {
        Icon::Plus => &[&[(7.0, 2.0), (7.0, 12.0)], &[(2.0, 7.0), (12.0, 7.0)]],
        Icon::Close => &[&[(3.0, 3.0), (11.0, 11.0)], &[(11.0, 3.0), (3.0, 11.0)]],
        Icon::Undo => &[&[(5.0, 2.0), (2.0, 5.0), (5.0, 8.0)], ARC_LEFT],
        Icon::Redo => &[&[(9.0, 2.0), (12.0, 5.0), (9.0, 8.0)], ARC_RIGHT],
        Icon::Bin => &[
            &[(2.0, 4.0), (12.0, 4.0)],
            &[(5.0, 4.0), (5.0, 2.0), (9.0, 2.0), (9.0, 4.0)],
            &[(3.0, 4.0), (4.0, 12.5), (10.0, 12.5), (11.0, 4.0)],
        ],
        Icon::Up => &[&[(3.0, 9.0), (7.0, 5.0), (11.0, 9.0)]],
        Icon::Down | Icon::ChevronDown => &[&[(3.0, 5.0), (7.0, 9.0), (11.0, 5.0)]],
        Icon::ChevronRight => &[&[(5.0, 3.0), (9.0, 7.0), (5.0, 11.0)]],
        Icon::Note => &[&[(2.0, 4.0), (12.0, 4.0)], &[(2.0, 7.0), (12.0, 7.0)], &[(2.0, 10.0), (8.0, 10.0)]],
        Icon::Check => &[&[(2.5, 7.5), (5.5, 10.5), (11.5, 3.5)]],
        Icon::Evidence | Icon::Search | Icon::More | Icon::PanelRight | Icon::Info | Icon::Warning => &[],
    }
}

const ARC_LEFT: Line = &[(2.0, 5.0), (9.0, 5.0), (11.5, 6.5), (12.0, 8.5), (11.5, 10.5), (9.0, 12.0), (6.0, 12.0)];
const ARC_RIGHT: Line = &[(12.0, 5.0), (5.0, 5.0), (2.5, 6.5), (2.0, 8.5), (2.5, 10.5), (5.0, 12.0), (8.0, 12.0)];

/// An open book.
fn evidence(painter: &Painter, at: &impl Fn(f32, f32) -> Pos2, stroke: Stroke) {
    let half = |side: f32| {
        let x = |offset: f32| 7.0 + side * offset;
        vec![at(7.0, 3.5), at(x(2.5), 2.5), at(x(5.5), 2.5), at(x(5.5), 10.5), at(x(2.5), 10.5), at(7.0, 11.5)]
    };
    for side in [-1.0, 1.0] {
        painter.add(Shape::line(half(side), stroke));
    }
    painter.line_segment([at(7.0, 3.5), at(7.0, 11.5)], stroke);
}
