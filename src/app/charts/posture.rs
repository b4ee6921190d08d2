//! The posture map: where an organisation stands between strengths and weaknesses, opportunities and threats.

use super::label::label;
use crate::app::figures;
use crate::app::theme::{Theme, chart, scale, size, space};
use crate::model::{Quadrant, StrategyKind};
use egui::{Align2, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

/// How far the axes may reach, the smallest first.
const LIMITS: [f64; 9] = [0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0];
/// The share of the axis that the farthest point takes at most.
const FILL: f64 = 0.9;

/// One posture.
#[derive(Debug, Clone, PartialEq)]
pub struct PosturePoint {
    /// Whose it is; empty when there is one alone.
    pub name: String,
    /// Strengths less weaknesses.
    pub x: f64,
    /// Opportunities less threats.
    pub y: f64,
}

/// One or several postures; several are joined by a path, in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PostureChart {
    /// The postures.
    pub points: Vec<PosturePoint>,
}

impl PostureChart {
    /// How far the axes reach: a round number that all points lie well within.
    #[must_use]
    pub fn limit(&self) -> f64 {
        if self.points.is_empty() {
            return 1.0;
        }
        let farthest = self.points.iter().map(|point| point.x.abs().max(point.y.abs())).fold(0.0, f64::max);
        LIMITS.into_iter().find(|limit| farthest <= limit * FILL).unwrap_or(farthest / FILL)
    }

    /// Where a point lies on a map that was drawn into a square.
    #[must_use]
    pub fn place(&self, square: Rect, point: usize) -> Pos2 {
        let PosturePoint { x, y, .. } = self.points[point];
        Map::of(square, self).at(x, y)
    }

    /// The chart in words.
    #[must_use]
    pub fn text(&self) -> String {
        let say = |point: &PosturePoint| {
            let (x, y) = (figures::signed(point.x, 2), figures::signed(point.y, 2));
            let name = if point.name.is_empty() { "Posture" } else { &point.name };
            format!("{name}: internal {x}, external {y}")
        };
        let points: Vec<String> = self.points.iter().map(say).collect();
        if points.is_empty() { "Posture map without a posture".to_owned() } else { points.join("; ") }
    }
}

/// Draws the map as a square of at most this side.
pub fn posture_ui(ui: &mut Ui, theme: &Theme, posture: &PostureChart, side: f32) -> Response {
    let (outer, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, posture.text()));
    if ui.is_rect_visible(outer) {
        let map = Map::of(outer, posture);
        let painter = ui.painter_at(outer);
        ground(&painter, theme, &map);
        axes(&painter, theme, &map);
        path(&painter, theme, &map, posture);
    }
    response
}

/// From coordinates to the screen.
struct Map {
    rect: Rect,
    limit: f64,
}

impl Map {
    /// The map of a chart within a square, which leaves room for the letters at its edges.
    fn of(square: Rect, posture: &PostureChart) -> Self {
        Self { rect: square.shrink(scale::small_font().size + space::S), limit: posture.limit() }
    }

    fn at(&self, x: f64, y: f64) -> Pos2 {
        let half = self.rect.width() / 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
        let offset = vec2((x / self.limit) as f32, -(y / self.limit) as f32);
        self.rect.center() + offset * half
    }

    /// The corner of a strategy: right for strengths, up for opportunities.
    fn corner(&self, kind: StrategyKind) -> Pos2 {
        match kind {
            StrategyKind::So => self.rect.right_top(),
            StrategyKind::Wo => self.rect.left_top(),
            StrategyKind::St => self.rect.right_bottom(),
            StrategyKind::Wt => self.rect.left_bottom(),
        }
    }
}

fn ground(painter: &Painter, theme: &Theme, map: &Map) {
    let palette = &theme.palette;
    painter.rect(
        map.rect,
        size::ROUND_SMALL,
        palette.raised,
        Stroke::new(size::LINE, palette.line),
        egui::StrokeKind::Inside,
    );
    for kind in StrategyKind::ALL {
        let towards = (map.rect.center() - map.corner(kind)).normalized();
        let at = map.corner(kind) + towards * (space::XL + space::S);
        painter.text(at, Align2::CENTER_CENTER, kind.letters(), scale::label_font(), palette.muted);
    }
}

fn axes(painter: &Painter, theme: &Theme, map: &Map) {
    let palette = &theme.palette;
    let thin = Stroke::new(size::LINE, palette.line);
    let half = map.limit / 2.0;
    for value in [-half, half] {
        painter.extend(dashed(map.at(value, -map.limit), map.at(value, map.limit), thin));
        painter.extend(dashed(map.at(-map.limit, value), map.at(map.limit, value), thin));
    }
    let axis = Stroke::new(size::LINE, palette.outline);
    painter.line_segment([map.at(-map.limit, 0.0), map.at(map.limit, 0.0)], axis);
    painter.line_segment([map.at(0.0, -map.limit), map.at(0.0, map.limit)], axis);
    let ends = [
        (Quadrant::Weaknesses, map.rect.left_center(), vec2(-1.0, 0.0)),
        (Quadrant::Strengths, map.rect.right_center(), vec2(1.0, 0.0)),
        (Quadrant::Opportunities, map.rect.center_top(), vec2(0.0, -1.0)),
        (Quadrant::Threats, map.rect.center_bottom(), vec2(0.0, 1.0)),
    ];
    for (quadrant, end, outwards) in ends {
        let at = end + outwards * (scale::small_font().size / 2.0 + space::XS);
        painter.text(
            at,
            Align2::CENTER_CENTER,
            quadrant.letter(),
            scale::label_font(),
            theme.palette.quadrant(quadrant).ink,
        );
    }
    let limit = figures::entered(map.limit);
    let corner = map.at(map.limit, 0.0) + vec2(-space::S, space::XS);
    painter.text(corner, Align2::RIGHT_TOP, limit, scale::small_font(), palette.muted);
}

fn path(painter: &Painter, theme: &Theme, map: &Map, posture: &PostureChart) {
    let palette = &theme.palette;
    let line = Stroke::new(chart::LINE, palette.accent);
    let places: Vec<Pos2> = posture.points.iter().map(|point| map.at(point.x, point.y)).collect();
    match places.as_slice() {
        [] => {}
        [only] => arrow(painter, map.rect.center(), *only, line),
        several => {
            for pair in several.windows(2) {
                arrow(painter, pair[0], pair[1], line);
            }
        }
    }
    let last = places.len().saturating_sub(1);
    // The last point is the one that matters most: it gets its label first.
    let mut taken: Vec<Rect> = places.iter().map(|at| Rect::from_center_size(*at, Vec2::splat(chart::MARK))).collect();
    for (index, (at, point)) in places.iter().zip(&posture.points).enumerate().rev() {
        let fill = if index == last { palette.accent } else { palette.surface };
        painter.circle(*at, chart::MARK, fill, line);
        if !point.name.is_empty() {
            let places = around(*at, places.get(index + 1));
            label((painter, theme), map.rect, &point.name, &places, &mut taken);
        }
    }
}

/// The places for the name of a point, the side first that its path to the next leaves free.
fn around(at: Pos2, next: Option<&Pos2>) -> [(Pos2, Align2); 4] {
    let off = chart::MARK + chart::GAP;
    let (left, right) = ((at - vec2(off, 0.0), Align2::RIGHT_CENTER), (at + vec2(off, 0.0), Align2::LEFT_CENTER));
    let (above, below) = ((at - vec2(0.0, off), Align2::CENTER_BOTTOM), (at + vec2(0.0, off), Align2::CENTER_TOP));
    if next.is_some_and(|next| next.x > at.x) { [left, above, below, right] } else { [right, above, below, left] }
}

/// A line that ends before its target, with a head.
fn arrow(painter: &Painter, from: Pos2, to: Pos2, stroke: Stroke) {
    let way = to - from;
    if way.length() <= 2.0 * chart::MARK {
        return;
    }
    let along = way.normalized();
    let tip = to - along * chart::MARK;
    let side = along.rot90() * chart::MARK * 0.7;
    let back = tip - along * chart::MARK * 1.4;
    painter.line_segment([from, back], stroke);
    painter.add(Shape::convex_polygon(vec![tip, back + side, back - side], stroke.color, Stroke::NONE));
}

/// A line of dashes.
pub(super) fn dashed(from: Pos2, to: Pos2, stroke: Stroke) -> Vec<Shape> {
    Shape::dashed_line(&[from, to], stroke, chart::DASH, chart::DASH)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(points: &[(&str, f64, f64)]) -> PostureChart {
        let point = |(name, x, y): &(&str, f64, f64)| PosturePoint { name: (*name).to_owned(), x: *x, y: *y };
        PostureChart { points: points.iter().map(point).collect() }
    }

    #[track_caller]
    fn check_limit(x: f64, y: f64, limit: f64) {
        assert!((chart(&[("", x, y)]).limit() - limit).abs() < 1e-12);
    }

    #[test]
    fn the_axes_reach_a_round_number_beyond_every_point() {
        check_limit(0.0, 0.0, 0.05);
        check_limit(-0.4, 0.1, 0.5);
        check_limit(-0.46, 0.1, 1.0);
        check_limit(3.6, -3.0, 4.0);
        check_limit(9.0, 0.0, 10.0);
    }

    #[test]
    fn the_map_says_in_words_what_it_shows() {
        assert_eq!(chart(&[("", -0.125, 1.5)]).text(), "Posture: internal −0.12, external +1.50");
        let path = chart(&[("2020", 0.0, 1.0), ("2023", 1.0, -1.0)]);
        assert_eq!(path.text(), "2020: internal 0.00, external +1.00; 2023: internal +1.00, external −1.00");
        assert_eq!(chart(&[]).text(), "Posture map without a posture");
    }
}
