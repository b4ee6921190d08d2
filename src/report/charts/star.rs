//! The four-axis star: the priorities of each quadrant along an axis of its own (Kurttila et al. 2000), of one matrix with
//! all its factors, or of several laid over each other with the most important ones.

use super::drawing::{Anchor, Drawing, Edge, Face, Form, Role, Shape, Sheet, Shows};
use super::labels::{Label, Labels, ranges};
use super::{length, weighting};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::{FactorId, Matrix, Quadrant};
use crate::report::geometry::{Point, Rect, Size};

/// Half the width of a mark, in points of paper.
const MARK: f32 = 2.2;
/// Marks that lie closer than this share one label.
const TOGETHER: f32 = 1.2;
/// The most labels that look for a place beside their marks; those of less important factors are listed at once.
const MOST_LABELS: usize = 60;
/// The order in which an outline goes round.
const ROUND: [Quadrant; 4] = [Quadrant::Strengths, Quadrant::Weaknesses, Quadrant::Threats, Quadrant::Opportunities];

/// The star of a matrix that has priorities.
#[must_use]
pub fn star(matrix: &Matrix, analysis: &MatrixAnalysis, sheet: Sheet<'_>) -> Drawing {
    let corners = Quadrant::ALL.map(|quadrant| {
        let sum = analysis.quadrant(quadrant).map(priority).sum();
        [sheet.words.quadrant(matrix, quadrant).to_owned(), sheet.words.number(sum, 3)]
    });
    let wheel = Wheel::of(sheet, analysis.factors.iter().map(priority), &corners);
    let (mut drawing, mut labels) = wheel.begin(&matrix.title, &corners);
    let tip = |quadrant| analysis.quadrant(quadrant).map(priority).fold(0.0, f64::max);
    let form = Form::Polygon(ROUND.map(|quadrant| wheel.at(quadrant, tip(quadrant))).to_vec());
    drawing.shapes.push(Shape::filled(form, Role::Wash).edged(Edge::solid(Role::Axis, 0.8 * sheet.unit())));
    wheel.axes(&mut drawing, &mut labels);
    let spots = Quadrant::ALL.map(|quadrant| wheel.spots(quadrant, analysis));
    let mut wanted: Vec<(&Spot<'_>, usize)> = Vec::new();
    for spot in spots.iter().flatten() {
        let hit = wheel.spot(&mut drawing, &mut labels, spot);
        wanted.push((spot, hit));
    }
    wheel.ring_numbers(&mut drawing, &mut labels);
    wanted.sort_by(|(a, _), (b, _)| b.priority.total_cmp(&a.priority));
    let (first, others) = wanted.split_at(wanted.len().min(MOST_LABELS));
    for (spot, _) in first {
        let words = spot.label(sheet);
        if sheet.width(&words, Face::Bold) > wheel.side / 3.0 {
            labels.list(&spot.listed(sheet), Role::Strong(spot.quadrant));
        } else {
            let near = wheel.at(spot.quadrant, spot.priority);
            let role = Role::Strong(spot.quadrant);
            let label = Label { words: &words, role, face: Face::Bold, near, gap: (MARK + 1.5) * sheet.unit() };
            labels.beside(&mut drawing, sheet, &label, &across(spot.quadrant));
        }
    }
    for (spot, _) in others {
        labels.list(&spot.listed(sheet), Role::Strong(spot.quadrant));
    }
    labels.write_rest(&mut drawing, sheet);
    drawing.spoken = said(matrix, analysis, sheet);
    drawing.caption = sheet.words.sentences([sheet.words.chart_star_key(), weighting(matrix, sheet)]);
    drawing
}

/// One of several stars: the most important factor of each quadrant that has priorities.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NamedStar {
    /// Whose it is.
    pub name: String,
    /// Its tips, in the order of the quadrants.
    pub tips: Vec<StarTip>,
}

/// The most important factor of a quadrant.
#[derive(Debug, Clone, PartialEq)]
pub struct StarTip {
    /// The factor.
    pub factor: FactorId,
    /// On which axis it lies.
    pub quadrant: Quadrant,
    /// Its label.
    pub label: String,
    /// Its global priority.
    pub priority: f64,
}

/// Several stars over each other, told apart by the kind of their lines and by their numbers.
#[must_use]
pub fn stars(stars: &[NamedStar], sheet: Sheet<'_>) -> Drawing {
    let corners = Quadrant::ALL.map(|quadrant| [sheet.words.quadrant_name(quadrant).to_owned(), String::new()]);
    let priorities = stars.iter().flat_map(|star| &star.tips).map(|tip| tip.priority);
    let wheel = Wheel::of(sheet, priorities, &corners);
    let (mut drawing, mut labels) = wheel.begin("", &corners);
    wheel.axes(&mut drawing, &mut labels);
    for (number, star) in stars.iter().enumerate() {
        let tip = |quadrant| star.tips.iter().find(|tip| tip.quadrant == quadrant).map_or(0.0, |tip| tip.priority);
        let corners = ROUND.map(|quadrant| wheel.at(quadrant, tip(quadrant)));
        for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
            drawing.shapes.push(Shape::line(*from, *to, kind_of_line(number, sheet.unit())));
        }
    }
    let tips =
        || stars.iter().enumerate().flat_map(|(number, star)| star.tips.iter().map(move |tip| (number, star, tip)));
    for (number, star, tip) in tips() {
        let at = wheel.at(tip.quadrant, tip.priority);
        let value = sheet.words.number(tip.priority, 3);
        let spoken = sheet.words.chart_spoken_priority(&tip.label, &star.name, value);
        let hit = drawing.hit(wheel.around(at), Shows::Factor(number, tip.factor), spoken);
        let mark = Shape::mark(tip.quadrant, at, MARK * sheet.unit(), Role::Strong(tip.quadrant));
        drawing.shapes.push(mark.of(hit));
        labels.take_mark(at, MARK * sheet.unit());
    }
    wheel.ring_numbers(&mut drawing, &mut labels);
    for (number, _, tip) in tips() {
        let words = format!("{} {}", number + 1, tip.label);
        let near = wheel.at(tip.quadrant, tip.priority);
        let gap = (MARK + 1.5) * sheet.unit();
        let label = Label { words: &words, role: Role::Strong(tip.quadrant), face: Face::Bold, near, gap };
        labels.beside(&mut drawing, sheet, &label, &across(tip.quadrant));
    }
    labels.write_rest(&mut drawing, sheet);
    drawing.spoken =
        sheet.words.series(stars.iter().map(|star| sheet.words.labelled(&star.name, &tips_text(star, sheet))));
    drawing
}

/// "S2 0.250, W1 0.120"; a dash for a star without priorities.
#[must_use]
pub fn tips_text(star: &NamedStar, sheet: Sheet<'_>) -> String {
    let say = |tip: &StarTip| format!("{} {}", tip.label, sheet.words.number(tip.priority, 3));
    let tips: Vec<String> = star.tips.iter().map(say).collect();
    if tips.is_empty() { "–".to_owned() } else { sheet.words.list(tips) }
}

/// The line of a star by its number: four kinds, thick for the first four and thin for the others.
#[must_use]
pub fn kind_of_line(number: usize, unit: f32) -> Edge {
    let width = unit * if number < 4 { 1.2 } else { 0.6 };
    let (dash, gap) = [(0.0, 0.0), (6.0, 3.0), (3.0, 3.0), (1.2, 2.4)][number % 4];
    if number.is_multiple_of(4) {
        Edge::solid(Role::Ink, width)
    } else {
        Edge::dashed(Role::Ink, width, dash * unit, gap * unit)
    }
}

/// Factors of one quadrant whose marks lie on one spot.
struct Spot<'a> {
    quadrant: Quadrant,
    priority: f64,
    factors: Vec<&'a FactorAnalysis>,
}

impl Spot<'_> {
    /// "S2", or "S1–S4" for several.
    fn label(&self, sheet: Sheet<'_>) -> String {
        let labels: Vec<&str> = self.factors.iter().map(|factor| factor.label.as_str()).collect();
        sheet.words.list(ranges(&labels))
    }

    /// The label with its priority, for a list.
    fn listed(&self, sheet: Sheet<'_>) -> String {
        format!("{} {}", self.label(sheet), sheet.words.number(self.priority, 3))
    }
}

/// From priorities to places on the sheet.
struct Wheel<'a> {
    sheet: Sheet<'a>,
    side: f32,
    radius: f32,
    /// The priority at the outer ring.
    largest: f64,
}

impl<'a> Wheel<'a> {
    /// A wheel as large as the names in the corners allow.
    fn of(sheet: Sheet<'a>, priorities: impl Iterator<Item = f64>, corners: &[[String; 2]; 4]) -> Self {
        let side = sheet.room.width.min(sheet.room.height);
        let centre = side / 2.0;
        let rows = if corners.iter().any(|[_, second]| !second.is_empty()) { 2.0 } else { 1.0 };
        let clear = corners.iter().flatten().map(|words| {
            let width = sheet.width(words, Face::Bold).min(centre - 4.0 * sheet.unit());
            (centre - width).hypot(centre - rows * sheet.line())
        });
        let clear = clear.fold(f32::INFINITY, f32::min) - 3.0 * sheet.unit();
        let radius = clear.min(centre - 1.4 * sheet.line()).max(centre / 4.0);
        Self { sheet, side, radius, largest: priorities.fold(f64::MIN_POSITIVE, f64::max) }
    }

    /// A place on the axis of a quadrant, which points to where the quadrant stands in the matrix.
    fn at(&self, quadrant: Quadrant, priority: f64) -> Point {
        let distance = length(priority / self.largest, self.radius);
        let (x, y) = towards(quadrant);
        Point::new(self.side / 2.0 + x * distance, self.side / 2.0 + y * distance)
    }

    /// The area in which a mark is pointed at.
    fn around(&self, at: Point) -> Rect {
        let reach = 2.0 * MARK * self.sheet.unit();
        Rect::new(at.x - reach, at.y - reach, 2.0 * reach, 2.0 * reach)
    }

    /// The rings, and the names of the quadrants in the corners, each over its number.
    fn begin(&self, title: &str, corners: &[[String; 2]; 4]) -> (Drawing, Labels) {
        let size = Size { width: self.side, height: self.side };
        let mut drawing = Drawing::new(title, size);
        let mut labels = Labels::within(Rect::new(0.0, 0.0, self.side, self.side));
        let centre = Point::new(self.side / 2.0, self.side / 2.0);
        for share in [0.5, 1.0] {
            let form = Form::Disc { centre, radius: self.radius * share };
            let edge = Some(Edge::solid(Role::Rule, 0.5 * self.sheet.unit()));
            drawing.shapes.push(Shape { form, fill: None, edge, of: None });
        }
        let line = self.sheet.line();
        for (quadrant, words) in Quadrant::ALL.into_iter().zip(corners) {
            let (x, anchor) = if quadrant.is_helpful() { (0.0, Anchor::Left) } else { (self.side, Anchor::Right) };
            let rows = words.iter().filter(|words| !words.is_empty()).count() as f32;
            let top = if quadrant.is_internal() { 0.0 } else { self.side - rows * line };
            let looks = [(Role::Strong(quadrant), Face::Bold), (Role::Quiet, Face::Regular)];
            for (row, (words, (role, face))) in
                words.iter().zip(looks).enumerate().filter(|(_, (it, _))| !it.is_empty())
            {
                let words = self.sheet.cut(words, face, self.side / 2.0 - 4.0 * self.sheet.unit());
                let at = Point::new(x, top + (row as f32 + 0.5) * line);
                labels.at(&mut drawing, self.sheet, (&words, role, face), &[(at, anchor)]);
            }
        }
        (drawing, labels)
    }

    fn axes(&self, drawing: &mut Drawing, labels: &mut Labels) {
        for quadrant in Quadrant::ALL {
            let [from, to] = [0.0, self.largest].map(|priority| self.at(quadrant, priority));
            let edge = Edge::solid(Role::Strong(quadrant), 0.8 * self.sheet.unit());
            drawing.shapes.push(Shape::line(from, to, edge));
            labels.take_line(from, to, 2.0 * self.sheet.unit());
        }
    }

    /// The priorities that the rings stand for, on a ground that hides the lines behind them.
    fn ring_numbers(&self, drawing: &mut Drawing, labels: &mut Labels) {
        let centre = self.side / 2.0;
        let space = self.sheet.line() / 2.0;
        for share in [0.5_f32, 1.0] {
            let words = self.sheet.words.number(self.largest * f64::from(share), 3);
            let along = self.radius * share;
            let above = |side: f32| (Point::new(centre, centre + side * (along + space)), Anchor::Centre);
            let count = drawing.texts.len();
            labels.at(drawing, self.sheet, (&words, Role::Quiet, Face::Regular), &[above(-1.0), above(1.0)]);
            let grounds =
                drawing.texts[count..].iter().map(|text| Shape::area(text.room().inset(-1.0, 1.0), Role::Ground));
            drawing.shapes.extend(grounds.collect::<Vec<_>>());
        }
    }

    /// The factors of a quadrant by the spots where their marks lie, the most important first.
    fn spots<'f>(&self, quadrant: Quadrant, analysis: &'f MatrixAnalysis) -> Vec<Spot<'f>> {
        let mut axis: Vec<&FactorAnalysis> = analysis.quadrant(quadrant).collect();
        // A stable sort: equal factors stay in the order of the matrix.
        axis.sort_by(|a, b| priority(b).total_cmp(&priority(a)));
        let near = TOGETHER * self.sheet.unit();
        let mut spots: Vec<Spot<'_>> = Vec::new();
        for factor in axis {
            let apart = |spot: &Spot<'_>| length((spot.priority - priority(factor)) / self.largest, self.radius);
            match spots.last_mut() {
                Some(spot) if apart(spot) < near => spot.factors.push(factor),
                _ => spots.push(Spot { quadrant, priority: priority(factor), factors: vec![factor] }),
            }
        }
        spots
    }

    /// Draws the mark of a spot.
    fn spot(&self, drawing: &mut Drawing, labels: &mut Labels, spot: &Spot<'_>) -> usize {
        let at = self.at(spot.quadrant, spot.priority);
        let listed = spot.listed(self.sheet);
        let spoken = match spot.factors.as_slice() {
            [one] => self.sheet.words.labelled(&listed, one.text.trim()),
            _ => listed,
        };
        let hit = drawing.hit(self.around(at), Shows::Factor(0, spot.factors[0].id), spoken);
        let radius = MARK * self.sheet.unit();
        let mark = Shape::mark(spot.quadrant, at, radius, Role::Strong(spot.quadrant));
        drawing.shapes.push(mark.of(hit));
        labels.take_mark(at, radius);
        hit
    }
}

fn priority(factor: &FactorAnalysis) -> f64 {
    factor.global_priority.unwrap_or(0.0)
}

/// The direction of a quadrant's axis.
fn towards(quadrant: Quadrant) -> (f32, f32) {
    let along = std::f32::consts::FRAC_1_SQRT_2;
    let x = if quadrant.is_helpful() { -along } else { along };
    let y = if quadrant.is_internal() { -along } else { along };
    (x, y)
}

/// Where the label of a mark may stand, the best first: straight across the axis on one side or the other, then aslant.
fn across(quadrant: Quadrant) -> [(f32, f32); 10] {
    let (x, y) = towards(quadrant);
    let turned = |degrees: f32| {
        let (sine, cosine) = degrees.to_radians().sin_cos();
        (x * cosine - y * sine, x * sine + y * cosine)
    };
    [90.0, -90.0, 60.0, -60.0, 120.0, -120.0, 35.0, -35.0, 145.0, -145.0].map(turned)
}

/// "Strengths 0.350 (S2 0.200, S1 0.150); …"
fn said(matrix: &Matrix, analysis: &MatrixAnalysis, sheet: Sheet<'_>) -> String {
    let words = sheet.words;
    let factor = |it: &&FactorAnalysis| format!("{} {}", it.label, words.number(priority(it), 3));
    let of_quadrant = |quadrant: Quadrant| {
        let mut axis: Vec<&FactorAnalysis> = analysis.quadrant(quadrant).collect();
        axis.sort_by(|a, b| priority(b).total_cmp(&priority(a)));
        let factors: Vec<String> = axis.iter().map(factor).collect();
        let group = words.number(axis.iter().map(|factor| priority(factor)).sum(), 3);
        words.bracketed(&format!("{} {group}", words.quadrant(matrix, quadrant)), &words.list(factors))
    };
    words.series(Quadrant::ALL.map(of_quadrant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_stars_have_eight_kinds_of_lines() {
        let kinds: Vec<Edge> = (0..8).map(|number| kind_of_line(number, 1.0)).collect();
        for (at, kind) in kinds.iter().enumerate() {
            assert!(!kinds[at + 1..].contains(kind), "{at}");
        }
    }
}
