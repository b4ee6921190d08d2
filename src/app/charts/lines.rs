//! Straight lines over a weight that goes from 0 to 1, with the points where they cross.

use super::posture::dashed;
use crate::app::figures;
use crate::app::theme::{Theme, chart, scale, size, space};
use crate::model::Quadrant;
use egui::{Align2, Painter, Pos2, Rangef, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LinesChart {
    /// Every line, the most important first.
    pub lines: Vec<Line>,
    /// The weights at which places are exchanged.
    pub crossings: Vec<CrossingPoint>,
    /// The present weight.
    pub now: f64,
    /// The weight that is looked at.
    pub at: f64,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its label.
    pub label: String,
    /// Whose hue it has.
    pub quadrant: Quadrant,
    /// Its values at weight 0 and weight 1.
    pub ends: [f64; 2],
}

/// A point where two lines cross.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CrossingPoint {
    /// The weight.
    pub t: f64,
    /// The value of both.
    pub value: f64,
    /// What they exchange.
    pub place: CrossingPlace,
}

/// What two crossing lines exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrossingPlace {
    /// The first place.
    First,
    /// Any other.
    Other,
}

impl Line {
    /// The value at a weight.
    #[must_use]
    pub fn value(&self, t: f64) -> f64 {
        self.ends[0] + (self.ends[1] - self.ends[0]) * t
    }
}

impl LinesChart {
    /// The chart in words.
    #[must_use]
    pub fn text(&self) -> String {
        let first = self.crossings.iter().filter(|crossing| crossing.place == CrossingPlace::First).count();
        format!(
            "Priorities of {} factors by weight: {} crossings, {first} of the first place",
            self.lines.len(),
            self.crossings.len()
        )
    }

    fn limit(&self) -> f64 {
        self.lines.iter().flat_map(|line| line.ends).fold(f64::MIN_POSITIVE, f64::max)
    }
}

/// How the chart answered.
pub struct Lines {
    /// The whole chart.
    pub response: Response,
    /// The weight at which it was pressed.
    pub pressed: Option<f64>,
    /// From weight 0 to weight 1 on screen.
    pub across: Rangef,
}

/// Draws the chart.
pub fn lines_ui(ui: &mut Ui, theme: &Theme, lines: &LinesChart, height: f32) -> Lines {
    let (outer, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, lines.text()));
    let plot = Plot { rect: outer.shrink2(vec2(space::XL * 2.0, space::XL)), limit: lines.limit() };
    let pressed = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged());
    let pressed = pressed.map(|at| f64::from(((at.x - plot.rect.left()) / plot.rect.width()).clamp(0.0, 1.0)));
    if ui.is_rect_visible(outer) {
        paint(&ui.painter_at(outer), theme, lines, &plot);
    }
    Lines { response, pressed, across: plot.rect.x_range() }
}

struct Plot {
    rect: Rect,
    limit: f64,
}

impl Plot {
    #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
    fn at(&self, t: f64, value: f64) -> Pos2 {
        let x = self.rect.left() + self.rect.width() * t as f32;
        pos2(x, self.rect.bottom() - self.rect.height() * (value / self.limit) as f32)
    }
}

fn paint(painter: &Painter, theme: &Theme, lines: &LinesChart, plot: &Plot) {
    let palette = &theme.palette;
    let thin = Stroke::new(size::LINE, palette.line);
    let axis = format!("Global priority, 0 to {}", figures::share(plot.limit));
    let above = plot.rect.left_top() - vec2(0.0, space::XS);
    painter.text(above, Align2::LEFT_BOTTOM, axis, scale::small_font(), palette.muted);
    painter.rect(plot.rect, 0.0, palette.raised, thin, egui::StrokeKind::Outside);
    for tenth in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let foot = plot.at(tenth, 0.0) + vec2(0.0, space::XS);
        painter.text(foot, Align2::CENTER_TOP, tenth, scale::small_font(), palette.muted);
    }
    for line in lines.lines.iter().rev() {
        let ink = palette.quadrant(line.quadrant).ink;
        painter.line_segment([plot.at(0.0, line.ends[0]), plot.at(1.0, line.ends[1])], Stroke::new(size::LINE, ink));
    }
    let now = Stroke::new(size::LINE, palette.muted);
    painter.extend(dashed(plot.at(lines.now, 0.0), plot.at(lines.now, plot.limit), now));
    let looked_at = Stroke::new(chart::LINE, palette.accent);
    painter.line_segment([plot.at(lines.at, 0.0), plot.at(lines.at, plot.limit)], looked_at);
    for crossing in &lines.crossings {
        let at = plot.at(crossing.t, crossing.value);
        match crossing.place {
            CrossingPlace::First => {
                let above = at - vec2(0.0, chart::MARK + space::XS);
                let weight = figures::score(crossing.t);
                painter.text(above, Align2::CENTER_BOTTOM, weight, scale::small_font(), palette.text);
                painter.circle(at, chart::MARK, palette.accent, Stroke::new(size::LINE, palette.surface))
            }
            CrossingPlace::Other => {
                painter.circle(at, chart::MARK_SMALL, palette.surface, Stroke::new(size::LINE, palette.muted))
            }
        };
    }
    labels(painter, theme, lines, plot, 0);
    labels(painter, theme, lines, plot, 1);
}

/// The labels at one end, from the highest down, as far as they keep clear of each other.
fn labels(painter: &Painter, theme: &Theme, lines: &LinesChart, plot: &Plot, end: usize) {
    let mut sorted: Vec<&Line> = lines.lines.iter().collect();
    sorted.sort_by(|a, b| b.ends[end].total_cmp(&a.ends[end]));
    let mut last = f32::NEG_INFINITY;
    for line in sorted {
        let at = plot.at(end as f64, line.ends[end]);
        if at.y - last < scale::small_font().size {
            continue;
        }
        last = at.y;
        let (anchor, off) = if end == 0 { (Align2::RIGHT_CENTER, -space::S) } else { (Align2::LEFT_CENTER, space::S) };
        let ink = theme.palette.quadrant(line.quadrant).ink;
        painter.text(at + vec2(off, 0.0), anchor, &line.label, scale::label_font(), ink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_straight_from_end_to_end() {
        let line = Line { label: "S1".to_owned(), quadrant: Quadrant::Strengths, ends: [0.2, 0.6] };
        assert!((line.value(0.25) - 0.3).abs() < 1e-12);
    }

    #[test]
    fn the_chart_says_in_words_what_it_shows() {
        let crossing = CrossingPoint { t: 0.5, value: 0.2, place: CrossingPlace::First };
        let chart = LinesChart { crossings: vec![crossing], ..LinesChart::default() };
        assert_eq!(chart.text(), "Priorities of 0 factors by weight: 1 crossings, 1 of the first place");
    }
}
