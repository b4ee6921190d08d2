//! Several four-axis stars laid over each other, told apart by the kind of their lines and by numbers.

use super::label::label;
use super::posture::dashed;
use crate::app::figures;
use crate::app::theme::{Theme, chart, scale, size, space};
use crate::model::Quadrant;
use egui::{Align2, Color32, Label, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

/// Several stars.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StarsChart {
    /// The stars, in their order.
    pub stars: Vec<NamedStar>,
}

/// One star: the most important factor of each quadrant.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NamedStar {
    /// Whose it is.
    pub name: String,
    /// Its tips, in the order of the quadrants; none where a quadrant has no priorities.
    pub tips: Vec<StarTip>,
}

/// The most important factor of a quadrant.
#[derive(Debug, Clone, PartialEq)]
pub struct StarTip {
    /// On which axis it lies.
    pub quadrant: Quadrant,
    /// Its label.
    pub label: String,
    /// Its global priority.
    pub priority: f64,
}

/// The order in which an outline goes round.
const ROUND: [Quadrant; 4] = [Quadrant::Strengths, Quadrant::Weaknesses, Quadrant::Threats, Quadrant::Opportunities];

impl StarsChart {
    /// The priority at the rim.
    fn limit(&self) -> f64 {
        self.stars.iter().flat_map(|star| &star.tips).map(|tip| tip.priority).fold(f64::MIN_POSITIVE, f64::max)
    }
}

impl NamedStar {
    /// The star in words.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}: {}", self.name, self.tips_text())
    }

    fn tips_text(&self) -> String {
        let say = |tip: &StarTip| format!("{} {}", tip.label, figures::share(tip.priority));
        let tips: Vec<String> = self.tips.iter().map(say).collect();
        if tips.is_empty() { "no priorities".to_owned() } else { tips.join(", ") }
    }

    fn tip(&self, quadrant: Quadrant) -> Option<&StarTip> {
        self.tips.iter().find(|tip| tip.quadrant == quadrant)
    }
}

/// Draws the stars as a square; gives the star and the quadrant of the tip that was clicked.
pub fn stars_ui(ui: &mut Ui, theme: &Theme, chart: &StarsChart, side: f32) -> Option<(usize, Quadrant)> {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| {
        let texts: Vec<String> = chart.stars.iter().map(NamedStar::text).collect();
        WidgetInfo::labeled(Role::Image, true, texts.join("; "))
    });
    let wheel = Wheel { rect: rect.shrink(space::XL + space::S), limit: chart.limit() };
    let painter = ui.painter_at(rect);
    ground(&painter, theme, &wheel);
    for (number, star) in chart.stars.iter().enumerate() {
        outline(&painter, theme, &wheel, (number, star));
    }
    let mut clicked = None;
    let mut taken = Vec::new();
    for (number, star) in chart.stars.iter().enumerate() {
        for tip in &star.tips {
            if tip_ui(ui, theme, &wheel, (number, star), tip, &mut taken) {
                clicked = Some((number, tip.quadrant));
            }
        }
    }
    clicked
}

/// From priorities to the screen.
struct Wheel {
    rect: Rect,
    limit: f64,
}

impl Wheel {
    fn at(&self, quadrant: Quadrant, priority: f64) -> Pos2 {
        #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
        let share = (priority / self.limit) as f32;
        self.rect.center() + towards(quadrant) * self.rect.width() / 2.0 * share
    }
}

fn towards(quadrant: Quadrant) -> Vec2 {
    let x = if quadrant.is_helpful() { -1.0 } else { 1.0 };
    let y = if quadrant.is_internal() { -1.0 } else { 1.0 };
    vec2(x, y).normalized()
}

fn ground(painter: &Painter, theme: &Theme, wheel: &Wheel) {
    let palette = &theme.palette;
    for share in [0.5_f32, 1.0] {
        let radius = wheel.rect.width() / 2.0 * share;
        painter.circle_stroke(wheel.rect.center(), radius, Stroke::new(size::LINE, palette.line));
        let value = figures::share(wheel.limit * f64::from(share));
        let at = wheel.rect.center() - vec2(0.0, radius);
        painter.text(at, Align2::CENTER_BOTTOM, value, scale::small_font(), palette.muted);
    }
    for quadrant in Quadrant::ALL {
        let ink = palette.quadrant(quadrant).ink;
        let end = wheel.at(quadrant, wheel.limit);
        painter.line_segment([wheel.rect.center(), end], Stroke::new(size::LINE, ink));
        let letter = end + towards(quadrant) * space::XL;
        painter.text(letter, Align2::CENTER_CENTER, quadrant.letter(), scale::strong_font(), ink);
    }
}

fn outline(painter: &Painter, theme: &Theme, wheel: &Wheel, (number, star): (usize, &NamedStar)) {
    let at = |quadrant| wheel.at(quadrant, star.tip(quadrant).map_or(0.0, |tip| tip.priority));
    let corners = ROUND.map(at);
    for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        painter.extend(line([*from, *to], number, theme.palette.text));
    }
}

/// The line of a star by its number: four kinds, thick for the first four and thin for the others.
fn line([from, to]: [Pos2; 2], number: usize, colour: Color32) -> Vec<Shape> {
    let stroke = Stroke::new(if number < 4 { chart::LINE } else { size::LINE }, colour);
    let (dash, dot) = (2.0 * chart::DASH, chart::DASH / 2.0);
    match number % 4 {
        0 => vec![Shape::line_segment([from, to], stroke)],
        1 => Shape::dashed_line(&[from, to], stroke, dash, chart::DASH),
        2 => dashed(from, to, Stroke { width: stroke.width, ..stroke }),
        _ => Shape::dashed_line_with_offset(&[from, to], stroke, &[dash, dot], &[chart::DASH, chart::DASH], 0.0),
    }
}

/// A numbered tip, with its label where no other stands; tells whether it was clicked.
fn tip_ui(
    ui: &Ui,
    theme: &Theme,
    wheel: &Wheel,
    (number, star): (usize, &NamedStar),
    tip: &StarTip,
    taken: &mut Vec<Rect>,
) -> bool {
    let at = wheel.at(tip.quadrant, tip.priority);
    let rect = Rect::from_center_size(at, Vec2::splat(size::TARGET));
    let id = egui::Id::unique(("tip of a star", number, tip.quadrant.index()));
    let response = ui.interact(rect, id, Sense::click());
    let text = format!("{} in {}: priority {}", tip.label, star.name, figures::share(tip.priority));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    let here = response.hovered() || response.has_focus();
    let ink = theme.palette.quadrant(tip.quadrant).ink;
    ui.painter().circle_filled(at, if here { chart::MARK } else { chart::MARK_SMALL }, ink);
    let side = if number % 2 == 0 { 1.0 } else { -1.0 };
    let off = towards(tip.quadrant).rot90() * side * (chart::MARK + chart::GAP);
    let words = format!("{} {}", number + 1, tip.label);
    let places = [off, -off].map(|off| {
        let anchor = if off.x > 0.0 { Align2::LEFT_CENTER } else { Align2::RIGHT_CENTER };
        (at + off, anchor)
    });
    label((ui.painter(), theme), wheel.rect.expand(space::XL), &words, &places, taken);
    let clicked = response.clicked();
    response.on_hover_text(text);
    clicked
}

/// Number, line, name and tips of each star, one below the other.
pub fn stars_key_ui(ui: &mut Ui, theme: &Theme, stars: &StarsChart) {
    for (number, star) in stars.stars.iter().enumerate() {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(2.0 * size::TARGET, space::L), Sense::hover());
            let ends = [rect.left_center(), rect.right_center()];
            ui.painter().extend(line(ends, number, theme.palette.text));
            let name = format!("{} {}", number + 1, star.name);
            ui.add(Label::new(scale::strong(&name)).truncate()).on_hover_text(name);
        });
        ui.label(scale::caption(star.tips_text()));
        ui.add_space(space::S);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_stars_have_eight_kinds_of_lines() {
        let ends = [Pos2::ZERO, Pos2::new(100.0, 0.0)];
        let kinds: Vec<String> = (0..8).map(|number| format!("{:?}", line(ends, number, Color32::BLACK))).collect();
        for (at, kind) in kinds.iter().enumerate() {
            assert!(!kinds[at + 1..].contains(kind), "{at}");
        }
    }

    #[test]
    fn a_star_says_in_words_what_it_shows() {
        let tip = StarTip { quadrant: Quadrant::Strengths, label: "S2".to_owned(), priority: 0.25 };
        let star = NamedStar { name: "2020".to_owned(), tips: vec![tip] };
        assert_eq!(star.text(), "2020: S2 0.250");
        assert_eq!(NamedStar { name: "2021".to_owned(), tips: Vec::new() }.text(), "2021: no priorities");
    }
}
