//! The four-axis star: the priorities of each quadrant along an axis of its own (Kurttila et al. 2000).

use super::{Material, length, line, mark, strong};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::{Matrix, Quadrant};
use crate::report::content::block::{Drawing, Mark};
use crate::report::geometry::{Point, Rect, Size};
use crate::report::layout::circle;
use crate::report::page::{Item, Segment, Stroke};
use crate::report::text::{Align, RichText};
use crate::report::theme::Theme;

/// The side of the picture in points.
const SIDE: f32 = 226.0;
/// The radius of the outer ring.
const RADIUS: f32 = 82.0;
/// The height of a line of words.
const LINE: f32 = 9.5;
/// The radius of a dot.
const DOT: f32 = 2.2;
/// The width of a letter of a label, generously.
const LETTER: f32 = 5.2;

/// The picture with its caption.
pub(super) fn drawing(material: Material<'_>, matrix: &Matrix, analysis: &MatrixAnalysis) -> Drawing {
    let theme = Theme::new(material.options.text_size, material.options.palette);
    let largest = analysis.factors.iter().filter_map(|factor| factor.global_priority).fold(f64::MIN_POSITIVE, f64::max);
    let star = Star { material, matrix, analysis, theme, largest };
    let mut items = rings();
    items.push(star.outline());
    let mut marks = star.scale();
    for quadrant in Quadrant::ALL {
        items.extend(star.axis(quadrant));
        marks.extend(star.name(quadrant));
    }
    // The numbers of the rings stand on white, or the line of the priorities would run through them.
    items.extend(
        marks[..2].iter().map(|mark| Item::Fill { rect: room(mark.at, 5).inset(1.0, 0.5), colour: Theme::WHITE }),
    );
    marks.extend(star.labels());
    Drawing {
        size: Size { width: SIDE, height: SIDE },
        items,
        marks,
        alternative: star.alternative(),
        caption: RichText::plain(
            material.words.sentences([material.words.chart_star_key(), material.weighting(matrix)]),
        ),
    }
}

/// A star on its way to paper.
struct Star<'a> {
    material: Material<'a>,
    matrix: &'a Matrix,
    analysis: &'a MatrixAnalysis,
    theme: Theme,
    /// The priority at the outer ring.
    largest: f64,
}

impl<'a> Star<'a> {
    /// The factors of a quadrant, the most important first.
    fn ranked(&self, quadrant: Quadrant) -> Vec<&'a FactorAnalysis> {
        let mut axis: Vec<&FactorAnalysis> = self.analysis.quadrant(quadrant).collect();
        axis.sort_by(|a, b| priority(b).total_cmp(&priority(a)));
        axis
    }

    fn at(&self, quadrant: Quadrant, priority: f64) -> Point {
        along(quadrant, length(priority / self.largest, RADIUS))
    }

    /// The shape that joins the most important factors of the quadrants.
    fn outline(&self) -> Item {
        let round = [Quadrant::Strengths, Quadrant::Weaknesses, Quadrant::Threats, Quadrant::Opportunities];
        let tips =
            round.map(|quadrant| self.at(quadrant, self.ranked(quadrant).first().map_or(0.0, |it| priority(it))));
        let mut segments = vec![Segment::Move(tips[0])];
        segments.extend(tips[1..].iter().map(|tip| Segment::Line(*tip)));
        segments.push(Segment::Close);
        let stroke = Stroke { width: 0.8, colour: Theme::AXIS, dash: None };
        Item::Path { segments, fill: Some(Theme::WASH), stroke: Some(stroke) }
    }

    fn axis(&self, quadrant: Quadrant) -> Vec<Item> {
        let colour = self.theme.hue(quadrant).strong;
        let mut items = vec![line(along(quadrant, 0.0), along(quadrant, RADIUS), 0.8, colour)];
        let dot = |factor: &FactorAnalysis| circle(self.at(quadrant, priority(factor)), DOT);
        let segments = self.analysis.quadrant(quadrant).flat_map(dot).collect();
        items.push(Item::Path { segments, fill: Some(colour), stroke: None });
        items
    }

    /// The name of a quadrant in its corner, with its priority under it.
    fn name(&self, quadrant: Quadrant) -> [Mark; 2] {
        let colour = self.theme.hue(quadrant).strong;
        let (x, align) = if quadrant.is_helpful() { (0.0, Align::Start) } else { (SIDE, Align::Right) };
        let y = if quadrant.is_internal() { 0.0 } else { SIDE - 2.0 * LINE };
        let name = strong(self.material.words.quadrant(self.matrix, quadrant), colour);
        let group = RichText::plain(self.material.words.number(self.group(quadrant), 3));
        [mark(x, y, align, name).on_one_line(SIDE / 2.0 - 4.0), mark(x, y + LINE, align, group)]
    }

    fn group(&self, quadrant: Quadrant) -> f64 {
        self.analysis.quadrant(quadrant).map(priority).sum()
    }

    /// The priorities that the rings stand for.
    fn scale(&self) -> Vec<Mark> {
        let number = |share: f32| {
            let value = self.material.words.number(self.largest * f64::from(share), 3);
            let y = SIDE / 2.0 - RADIUS * share - LINE;
            mark(SIDE / 2.0, y, Align::Centre, RichText::plain(value))
        };
        vec![number(0.5), number(1.0)]
    }

    /// The labels of as many factors as have room beside their dots, the most important first.
    fn labels(&self) -> Vec<Mark> {
        let mut taken: Vec<Rect> = self.scale().iter().map(|mark| room(mark.at, 5)).collect();
        taken.extend(self.analysis.factors.iter().map(|factor| {
            let dot = self.at(factor.quadrant, priority(factor));
            Rect::new(dot.x - DOT, dot.y - DOT, 2.0 * DOT, 2.0 * DOT)
        }));
        let mut marks = Vec::new();
        for quadrant in Quadrant::ALL {
            for factor in self.ranked(quadrant) {
                let dot = self.at(quadrant, priority(factor));
                let free = sides(quadrant, dot).into_iter().find(|at| {
                    let wanted = room(*at, factor.label.len());
                    !taken.iter().any(|taken| overlap(taken, &wanted))
                });
                if let Some(at) = free {
                    taken.push(room(at, factor.label.len()));
                    let text = strong(&factor.label, self.theme.hue(quadrant).strong);
                    marks.push(mark(at.x, at.y, Align::Centre, text));
                }
            }
        }
        marks
    }

    /// "Strengths 0.350 (S2 0.200, S1 0.150); …"
    fn alternative(&self) -> String {
        let words = self.material.words;
        let factor = |it: &FactorAnalysis| format!("{} {}", it.label, words.number(priority(it), 3));
        let of_quadrant = |quadrant: Quadrant| {
            let group = words.number(self.group(quadrant), 3);
            let name = format!("{} {group}", words.quadrant(self.matrix, quadrant));
            words.bracketed(&name, &words.list(self.ranked(quadrant).into_iter().map(factor)))
        };
        words.series(Quadrant::ALL.map(of_quadrant))
    }
}

fn priority(factor: &FactorAnalysis) -> f64 {
    factor.global_priority.unwrap_or(0.0)
}

/// A place on the axis of a quadrant, which points to where the quadrant stands in the matrix.
fn along(quadrant: Quadrant, distance: f32) -> Point {
    let step = distance * std::f32::consts::FRAC_1_SQRT_2;
    let x = if quadrant.is_helpful() { -step } else { step };
    let y = if quadrant.is_internal() { -step } else { step };
    Point::new(SIDE / 2.0 + x, SIDE / 2.0 + y)
}

fn rings() -> Vec<Item> {
    let centre = Point::new(SIDE / 2.0, SIDE / 2.0);
    let ring = |share: f32| {
        let stroke = Stroke { width: 0.5, colour: Theme::RULE, dash: None };
        Item::Path { segments: circle(centre, RADIUS * share), fill: None, stroke: Some(stroke) }
    };
    vec![ring(0.5), ring(1.0)]
}

/// Where the label of a dot may stand: across the axis, on one side or the other.
fn sides(quadrant: Quadrant, dot: Point) -> [Point; 2] {
    let rising = quadrant.is_helpful() != quadrant.is_internal();
    let across = |side: f32| {
        let x = if rising { side } else { -side };
        dot.moved(Point::new(x * 9.0, side * 8.5 - LINE / 2.0))
    };
    [across(1.0), across(-1.0)]
}

/// The room of a label of so many letters, from its upper middle.
fn room(at: Point, letters: usize) -> Rect {
    let width = letters as f32 * LETTER + 2.0;
    Rect::new(at.x - width / 2.0, at.y, width, LINE)
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}
