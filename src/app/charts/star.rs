//! The four-axis star: the priorities of each quadrant along an axis of its own (Kurttila et al. 2000).

use super::mark;
use crate::app::figures;
use crate::app::theme::{Theme, chart, scale, size, space};
use crate::model::Quadrant;
use egui::{Align2, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

/// How many factors of a quadrant have their labels written.
const LABELLED: usize = 5;
/// How many rings lie between centre and rim.
const RINGS: u8 = 2;

/// The priorities of factors.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StarChart {
    /// Every factor.
    pub points: Vec<StarPoint>,
}

/// A factor of the star.
#[derive(Debug, Clone, PartialEq)]
pub struct StarPoint {
    /// On which axis it lies.
    pub quadrant: Quadrant,
    /// Its label.
    pub label: String,
    /// Its global priority.
    pub priority: f64,
}

impl StarChart {
    /// The priority at the rim.
    fn limit(&self) -> f64 {
        self.points.iter().map(|point| point.priority).fold(f64::MIN_POSITIVE, f64::max)
    }

    /// The largest priority of a quadrant.
    fn tip(&self, quadrant: Quadrant) -> f64 {
        let axis = self.points.iter().filter(|point| point.quadrant == quadrant);
        axis.map(|point| point.priority).fold(0.0, f64::max)
    }

    /// The factors of a quadrant, the most important first.
    fn axis(&self, quadrant: Quadrant) -> Vec<&StarPoint> {
        let mut axis: Vec<&StarPoint> = self.points.iter().filter(|point| point.quadrant == quadrant).collect();
        axis.sort_by(|a, b| b.priority.total_cmp(&a.priority));
        axis
    }

    /// The chart in words.
    #[must_use]
    pub fn text(&self) -> String {
        let say = |quadrant: Quadrant| {
            let axis = self.axis(quadrant);
            let sum: f64 = axis.iter().map(|point| point.priority).sum();
            let first = axis.first()?;
            let (sum, highest) = (figures::share(sum), figures::share(first.priority));
            Some(format!("{} {sum}, highest {} {highest}", quadrant.name(), first.label))
        };
        let said: Vec<String> = Quadrant::ALL.into_iter().filter_map(say).collect();
        if said.is_empty() { "Star without priorities".to_owned() } else { format!("Priorities: {}", said.join("; ")) }
    }
}

/// Draws the star as a square; the axes point to where the quadrants stand in the matrix.
pub fn star_ui(ui: &mut Ui, theme: &Theme, star: &StarChart, side: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, star.text()));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter_at(rect);
        let wheel = Wheel { rect: rect.shrink(space::XL + space::S), limit: star.limit() };
        rings(&painter, theme, &wheel);
        outline(&painter, theme, &wheel, star);
        for quadrant in Quadrant::ALL {
            axis(&painter, theme, &wheel, star, quadrant);
        }
    }
    response
}

/// From priorities to the screen.
struct Wheel {
    rect: Rect,
    limit: f64,
}

impl Wheel {
    fn radius(&self) -> f32 {
        self.rect.width() / 2.0
    }

    fn at(&self, quadrant: Quadrant, priority: f64) -> Pos2 {
        #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
        let share = (priority / self.limit) as f32;
        self.rect.center() + towards(quadrant) * self.radius() * share
    }
}

/// The direction of a quadrant's axis.
fn towards(quadrant: Quadrant) -> Vec2 {
    let x = if quadrant.is_helpful() { -1.0 } else { 1.0 };
    let y = if quadrant.is_internal() { -1.0 } else { 1.0 };
    vec2(x, y).normalized()
}

fn rings(painter: &Painter, theme: &Theme, wheel: &Wheel) {
    let palette = &theme.palette;
    for ring in 1..=RINGS {
        let share = f32::from(ring) / f32::from(RINGS);
        painter.circle_stroke(wheel.rect.center(), wheel.radius() * share, Stroke::new(size::LINE, palette.line));
        let at = wheel.rect.center() + vec2(0.0, -wheel.radius() * share);
        let value = figures::share(wheel.limit * f64::from(share));
        painter.text(at, Align2::CENTER_BOTTOM, value, scale::small_font(), palette.muted);
    }
}

/// The shape that joins the most important factors of the quadrants.
fn outline(painter: &Painter, theme: &Theme, wheel: &Wheel, star: &StarChart) {
    let round = [Quadrant::Strengths, Quadrant::Weaknesses, Quadrant::Threats, Quadrant::Opportunities];
    let tip = |quadrant| wheel.at(quadrant, star.tip(quadrant));
    let fill = theme.palette.accent.gamma_multiply(chart::TINT);
    let edge = Stroke::new(size::LINE, theme.palette.accent);
    painter.add(Shape::convex_polygon(round.map(tip).to_vec(), fill, Stroke::NONE));
    painter.add(Shape::closed_line(round.map(tip).to_vec(), edge));
}

fn axis(painter: &Painter, theme: &Theme, wheel: &Wheel, star: &StarChart, quadrant: Quadrant) {
    let ink = theme.palette.quadrant(quadrant).ink;
    let end = wheel.at(quadrant, wheel.limit);
    painter.line_segment([wheel.rect.center(), end], Stroke::new(size::LINE, ink));
    let letter = end + towards(quadrant) * space::XL;
    painter.text(letter, Align2::CENTER_CENTER, quadrant.letter(), scale::strong_font(), ink);
    let points = star.axis(quadrant);
    let mut marked: Option<Pos2> = None;
    for point in points.iter().rev() {
        let at = wheel.at(quadrant, point.priority);
        // Of hundreds on one spot a single mark is seen.
        if marked.is_none_or(|last| last.distance(at) >= size::LINE) {
            mark(painter, theme, quadrant, at, chart::MARK_SMALL);
            marked = Some(at);
        }
    }
    let mut written: Option<Pos2> = None;
    for (number, point) in points.iter().take(LABELLED).enumerate() {
        let at = wheel.at(quadrant, point.priority);
        if written.is_some_and(|last| last.distance(at) < scale::small_font().size) {
            continue;
        }
        written = Some(at);
        let side = if number % 2 == 0 { 1.0 } else { -1.0 };
        let across = towards(quadrant).rot90() * side * (chart::MARK + chart::GAP);
        painter.text(at + across, Align2::CENTER_CENTER, &point.label, scale::label_font(), ink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_star_says_in_words_what_it_shows() {
        let point = |quadrant, label: &str, priority| StarPoint { quadrant, label: label.to_owned(), priority };
        let star = StarChart {
            points: vec![
                point(Quadrant::Strengths, "S1", 0.2),
                point(Quadrant::Strengths, "S2", 0.3),
                point(Quadrant::Threats, "T1", 0.5),
            ],
        };
        assert_eq!(star.text(), "Priorities: Strengths 0.500, highest S2 0.300; Threats 0.500, highest T1 0.500");
        assert_eq!(StarChart::default().text(), "Star without priorities");
    }
}
