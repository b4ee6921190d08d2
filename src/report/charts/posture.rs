//! The posture map: where an organisation stands between strengths and weaknesses, opportunities and threats.

use super::drawing::{Anchor, Drawing, Edge, Face, Form, Role, Shape, Sheet, Shows};
use super::labels::{Label, Labels};
use super::length;
use crate::analysis::Posture;
use crate::model::{Matrix, Quadrant, StrategyKind};
use crate::report::geometry::{Point, Rect, Size};

/// Half the width of the dot of a posture, and of one that is not the last of several, in points of paper.
const DOT: f32 = 4.0;
const SMALL_DOT: f32 = 2.4;
/// The share of an axis that a posture may take.
const FILL: f64 = 0.95;
/// A map that has so many lines of words at either side has the names of the quadrants there.
const SIDE: f32 = 5.0;

/// One of several postures.
#[derive(Debug, Clone)]
pub struct PosturePoint {
    /// What it is called on the map; empty where it stands alone.
    pub name: String,
    /// Where it is.
    pub posture: Posture,
    /// What it shows.
    pub shows: Shows,
    /// What is said of it.
    pub spoken: String,
}

/// The map of one posture: an arrow from the origin.
#[must_use]
pub fn posture(matrix: &Matrix, posture: &Posture, sheet: Sheet<'_>) -> Drawing {
    let said = said(posture, sheet);
    let point = PosturePoint { name: String::new(), posture: *posture, shows: Shows::Matrix(0), spoken: said.clone() };
    let mut drawing = postures(matrix, &[point], sheet);
    (drawing.spoken, drawing.caption) = (said.clone(), said);
    drawing
}

/// The map of several postures, joined in their order by arrows. The matrix gives the quadrants their names.
#[must_use]
pub fn postures(matrix: &Matrix, points: &[PosturePoint], sheet: Sheet<'_>) -> Drawing {
    let map = Map::of(points, sheet);
    let mut drawing = Drawing::new(&matrix.title, map.size);
    let mut labels = Labels::within(Rect::new(0.0, 0.0, map.size.width, map.size.height));
    map.ground(&mut drawing);
    map.path(&mut drawing, &mut labels, points);
    map.names(&mut drawing, &mut labels, matrix);
    map.scale(&mut drawing, &mut labels);
    map.points(&mut drawing, &mut labels, points);
    labels.write_rest(&mut drawing, sheet);
    drawing.plot = map.plot;
    drawing.spoken = sheet.words.series(points.iter().map(|point| &point.spoken));
    drawing
}

/// The number at the end of the axes: 1, 2 or 5 times a power of ten, and a little beyond every coordinate.
fn limit(points: &[PosturePoint]) -> f64 {
    let sides = points.iter().map(|point| point.posture.x.abs().max(point.posture.y.abs()));
    let farthest = sides.fold(0.0, f64::max);
    let ends = (-2..).flat_map(|power| [0.5, 1.0, 2.0].map(|step| step * 10.0_f64.powi(power + 1)));
    ends.into_iter().find(|end| farthest <= end * FILL).unwrap_or(1.0)
}

/// "Posture (by size): x = 0.42 (S − W), y = 0.10 (O − T); length 0.43, direction 13°: SO, strengths and opportunities."
fn said(posture: &Posture, sheet: Sheet<'_>) -> String {
    let words = sheet.words;
    let [x, y, length] = [posture.x, posture.y, posture.length].map(|value| words.number(value, 2));
    let verdict = match posture.strategy {
        Some(kind) => words.chart_posture_verdict(kind.letters(), words.strategy_kind_name(kind)),
        None => words.posture_balanced(),
    };
    let variant = words.posture_name(posture.variant);
    match posture.angle_degrees {
        Some(angle) => words.chart_posture(variant, x, y, length, words.number(angle, 0), verdict),
        None => words.chart_posture_origin(variant, x, y, length, verdict),
    }
}

/// From coordinates to places on the sheet.
struct Map<'a> {
    sheet: Sheet<'a>,
    size: Size,
    plot: Rect,
    limit: f64,
    /// Whether the names of strengths and weaknesses stand beside the map, and not in it.
    has_sides: bool,
}

impl<'a> Map<'a> {
    fn of(points: &[PosturePoint], sheet: Sheet<'a>) -> Self {
        let above = 1.7 * sheet.line();
        let map = (sheet.room.height.min(sheet.room.width) - 2.0 * above).max(4.0 * sheet.line());
        let beside = (sheet.room.width - map) / 2.0;
        let has_sides = beside >= SIDE * sheet.line();
        let beside = if has_sides { beside } else { above };
        let size = Size { width: map + 2.0 * beside, height: map + 2.0 * above };
        Self { sheet, size, plot: Rect::new(beside, above, map, map), limit: limit(points), has_sides }
    }

    fn half(&self) -> f32 {
        self.plot.width / 2.0
    }

    fn centre(&self) -> Point {
        Point::new(self.plot.x + self.half(), self.plot.y + self.half())
    }

    fn at(&self, posture: &Posture) -> Point {
        let along = |value: f64| length(value / self.limit, self.half());
        self.centre().moved(Point::new(along(posture.x), -along(posture.y)))
    }

    /// The four fields in the hues of the quadrants they lie between, the axes, and a tick at every half.
    fn ground(&self, drawing: &mut Drawing) {
        let (centre, half, unit) = (self.centre(), self.half(), self.sheet.unit());
        for (x, y, quadrant) in [
            (0.0, -half, Quadrant::Strengths),
            (-half, -half, Quadrant::Opportunities),
            (-half, 0.0, Quadrant::Weaknesses),
            (0.0, 0.0, Quadrant::Threats),
        ] {
            let field = Rect::new(centre.x + x, centre.y + y, half, half);
            drawing.shapes.push(Shape::area(field, Role::Tint(quadrant)));
        }
        let mut line = |from: (f32, f32), to: (f32, f32)| {
            let [from, to] = [from, to].map(|(x, y)| centre.moved(Point::new(x, y)));
            drawing.shapes.push(Shape::line(from, to, Edge::solid(Role::Axis, 0.8 * unit)));
        };
        line((-half, 0.0), (half, 0.0));
        line((0.0, -half), (0.0, half));
        for tick in [-half, -half / 2.0, half / 2.0, half] {
            line((tick, -2.0 * unit), (tick, 2.0 * unit));
            line((-2.0 * unit, tick), (2.0 * unit, tick));
        }
    }

    /// The arrow from the origin to a single posture, or from each posture to the next.
    fn path(&self, drawing: &mut Drawing, labels: &mut Labels, points: &[PosturePoint]) {
        let unit = self.sheet.unit();
        let mut places: Vec<Point> = points.iter().map(|point| self.at(&point.posture)).collect();
        if let [_] = places.as_slice() {
            places.insert(0, self.centre());
            drawing.shapes.push(Shape::disc(self.centre(), 1.6 * unit, Role::Accent));
        }
        for pair in places.windows(2) {
            arrow(drawing, pair[0], pair[1], unit);
            labels.take_line(pair[0], pair[1], 1.6 * unit);
        }
        for (index, point) in points.iter().enumerate() {
            let at = self.at(&point.posture);
            let radius = unit * if index + 1 == points.len() { DOT } else { SMALL_DOT };
            let reach = 2.0 * DOT * unit;
            let area = Rect::new(at.x - reach, at.y - reach, 2.0 * reach, 2.0 * reach);
            let hit = drawing.hit(area, point.shows, point.spoken.clone());
            let edge = Edge::solid(Role::Accent, 0.8 * unit);
            let fill = if index + 1 == points.len() { Role::Accent } else { Role::Ground };
            drawing.shapes.push(Shape::disc(at, radius, fill).edged(edge).of(hit));
            labels.take_mark(at, radius + unit);
        }
    }

    /// The names at the ends of the axes, and the letters of the strategies in the corners. Whatever a posture would
    /// cover stands at the next best place.
    fn names(&self, drawing: &mut Drawing, labels: &mut Labels, matrix: &Matrix) {
        let (sheet, plot, centre) = (self.sheet, self.plot, self.centre());
        let (line, gap) = (sheet.line(), 3.0 * sheet.unit());
        let name = |quadrant| sheet.words.quadrant(matrix, quadrant);
        for (quadrant, y) in [
            (Quadrant::Opportunities, plot.y - gap - line / 2.0),
            (Quadrant::Threats, plot.bottom() + gap + line / 2.0),
        ] {
            let words = sheet.cut(name(quadrant), Face::Bold, self.size.width);
            let look = (words.as_str(), Role::Strong(quadrant), Face::Bold);
            labels.at(drawing, sheet, look, &[(Point::new(centre.x, y), Anchor::Centre)]);
        }
        for (quadrant, x, anchor, sign) in [
            (Quadrant::Strengths, plot.right(), Anchor::Right, 1.0),
            (Quadrant::Weaknesses, plot.x, Anchor::Left, -1.0),
        ] {
            if self.has_sides {
                self.name_beside(drawing, labels, (name(quadrant), quadrant), sign);
                continue;
            }
            let words = sheet.cut(name(quadrant), Face::Bold, self.half() - 4.0 * gap);
            let look = (words.as_str(), Role::Strong(quadrant), Face::Bold);
            let inside = |row: f32| (Point::new(x - sign * gap, centre.y + row * line), anchor);
            labels.at(drawing, sheet, look, &[-0.8, 0.8, -1.8, 1.8, -2.8, 2.8].map(inside));
        }
        for kind in StrategyKind::ALL {
            let look = (kind.letters(), Role::Quiet, Face::Bold);
            labels.at(drawing, sheet, look, &self.corners(kind));
        }
    }

    /// The name of a quadrant on up to two lines beside the map.
    fn name_beside(&self, drawing: &mut Drawing, labels: &mut Labels, (name, quadrant): (&str, Quadrant), sign: f32) {
        let (sheet, gap) = (self.sheet, 6.0 * self.sheet.unit());
        let (x, anchor) =
            if sign > 0.0 { (self.plot.right() + gap, Anchor::Left) } else { (self.plot.x - gap, Anchor::Right) };
        let lines = sheet.wrapped(name, Face::Bold, self.plot.x - gap, 2);
        let first = self.centre().y - sheet.line() * (lines.len() - 1) as f32 / 2.0;
        for (index, words) in lines.into_iter().enumerate() {
            let at = Point::new(x, first + sheet.line() * index as f32);
            let text = sheet.bold(at, anchor, words, Role::Strong(quadrant));
            labels.take(text.room());
            drawing.texts.push(text);
        }
    }

    /// Where the letters of a strategy may stand: in its corner, or a little further along an edge.
    fn corners(&self, kind: StrategyKind) -> [(Point, Anchor); 5] {
        let (line, gap) = (self.sheet.line(), 5.0 * self.sheet.unit());
        let (right, up) = match kind {
            StrategyKind::So => (1.0, -1.0),
            StrategyKind::St => (1.0, 1.0),
            StrategyKind::Wo => (-1.0, -1.0),
            StrategyKind::Wt => (-1.0, 1.0),
        };
        let anchor = if right > 0.0 { Anchor::Right } else { Anchor::Left };
        let (x, y) = (self.half() - gap, self.half() - gap - line / 2.0);
        [(0.0, 0.0), (2.5, 0.0), (0.0, 1.6), (2.5, 1.6), (4.0, 0.0)].map(|(across, down)| {
            let by = Point::new(right * (x - across * line), up * (y - down * line));
            (self.centre().moved(by), anchor)
        })
    }

    /// The numbers at the ends and in the middle of the positive axes.
    fn scale(&self, drawing: &mut Drawing, labels: &mut Labels) {
        let (sheet, unit, half, line) = (self.sheet, self.sheet.unit(), self.half(), self.sheet.line());
        for share in [1.0, 0.5] {
            let words = sheet.words.entered(self.limit * share);
            let look = (words.as_str(), Role::Quiet, Face::Regular);
            let along = length(share, half);
            let (x, anchor) = if share < 1.0 { (along, Anchor::Centre) } else { (along - 2.0 * unit, Anchor::Right) };
            let place = |row: f32| (self.centre().moved(Point::new(x, row * line)), anchor);
            // A name inside the map stands next to the axis.
            labels.at(drawing, sheet, look, &[0.75, -0.75, 1.75, -1.75].map(place));
            let place = |side: f32, row: f32| {
                let anchor = if side > 0.0 { Anchor::Left } else { Anchor::Right };
                let y = -along + line * row;
                (self.centre().moved(Point::new(side * 5.0 * unit, y)), anchor)
            };
            let row = if share < 1.0 { 0.0 } else { 0.55 };
            labels.at(
                drawing,
                sheet,
                look,
                &[(1.0, row), (-1.0, row), (1.0, row + 1.0), (-1.0, row + 1.0)].map(|(side, row)| place(side, row)),
            );
        }
    }

    /// The names of the postures beside their dots, the last one first, because it matters most.
    fn points(&self, drawing: &mut Drawing, labels: &mut Labels, points: &[PosturePoint]) {
        const SLANT: f32 = std::f32::consts::FRAC_1_SQRT_2;
        for point in points.iter().rev().filter(|point| !point.name.is_empty()) {
            let room = self.size.width / 2.0;
            let words = self.sheet.cut(&point.name, Face::Bold, room);
            let near = self.at(&point.posture);
            let gap = (DOT + 2.0) * self.sheet.unit();
            let label = Label { words: &words, role: Role::Ink, face: Face::Bold, near, gap };
            let directions = [
                (SLANT, -SLANT),
                (-SLANT, -SLANT),
                (SLANT, SLANT),
                (-SLANT, SLANT),
                (1.0, 0.0),
                (-1.0, 0.0),
                (0.0, -1.0),
                (0.0, 1.0),
            ];
            labels.beside(drawing, self.sheet, &label, &directions);
        }
    }
}

/// A line with a head that touches the dot at its end; the line alone where they are too near to each other.
fn arrow(drawing: &mut Drawing, from: Point, to: Point, unit: f32) {
    let edge = Edge::solid(Role::Accent, 1.4 * unit);
    let (x, y) = (to.x - from.x, to.y - from.y);
    let way = x.hypot(y);
    let (head, dot) = (5.0 * unit, DOT * unit);
    if way <= head + 2.0 * dot {
        drawing.shapes.push(Shape::line(from, to, edge));
        return;
    }
    let (x, y) = (x / way, y / way);
    let back = |distance: f32, aside: f32| Point::new(to.x - x * distance - y * aside, to.y - y * distance + x * aside);
    drawing.shapes.push(Shape::line(from, back(dot + head, 0.0), edge));
    let corners = vec![back(dot, 0.0), back(dot + head, head * 0.45), back(dot + head, -head * 0.45)];
    drawing.shapes.push(Shape::filled(Form::Polygon(corners), Role::Accent));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PostureVariant;

    #[track_caller]
    fn check_limit(x: f64, y: f64, expected: f64) {
        let posture =
            Posture { x, y, angle_degrees: None, length: 0.0, strategy: None, variant: PostureVariant::Sized };
        let point = PosturePoint { name: String::new(), posture, shows: Shows::Matrix(0), spoken: String::new() };
        assert!((limit(&[point]) - expected).abs() < 1e-12, "{x}, {y}");
    }

    #[test]
    fn the_axes_reach_a_round_number_beyond_every_point() {
        check_limit(0.0, 0.0, 0.05);
        check_limit(-0.4, 0.1, 0.5);
        check_limit(-0.18, 0.2, 0.5);
        check_limit(-0.18, 0.1, 0.2);
        check_limit(3.6, -3.0, 5.0);
        check_limit(9.0, 0.0, 10.0);
    }
}
