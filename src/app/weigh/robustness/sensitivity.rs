//! What happens to the ranks when the weight of one quadrant moves and the others share the rest as before.

use crate::analysis::{Crossing, FIRST_RANKS, MatrixAnalysis, crossings};
use crate::app::charts::{Chart, Letters, Parts, rect_of};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{Theme, chart, scale, space};
use crate::app::weigh::{CacheKey, PerRevision};
use crate::app::weigh::{beside, explain, figure_ui};
use crate::app::widgets;
use crate::model::Quadrant;
use crate::report::charts::{self, CrossingPlace, CrossingPoint, LinesChart, ValueLine};
use egui::{DragValue, Id, Rangef, Sense, Slider, SliderClamping, TextStyle, Ui, vec2};

/// How many factors have a line.
const LINES: usize = 12;
/// One step of the weight.
const STEP: f64 = 0.01;
/// How much higher a slider is than its knob is wide to one side.
const KNOB: f32 = 2.5;
/// What the upright axis of the chart shows.
const AXIS: &str = "Global priority";
/// How many factors are listed at the weight that is looked at.
const LISTED: usize = 6;

/// What the page keeps between frames.
#[derive(Debug)]
pub(super) struct SensitivityState {
    moved: Quadrant,
    /// The weight that is looked at; the present one until the user moves it.
    at: Option<f64>,
    crossings: PerRevision<Vec<Crossing>>,
    lines: Memo<(CacheKey, Quadrant, Option<u64>), LinesChart>,
}

impl Default for SensitivityState {
    fn default() -> Self {
        Self { moved: Quadrant::Strengths, at: None, crossings: PerRevision::default(), lines: Memo::default() }
    }
}

/// The chart for one quadrant.
fn lines_chart(analysis: &MatrixAnalysis, all: &[Crossing], moved: Quadrant, at: Option<f64>) -> LinesChart {
    let weight =
        |quadrant: Quadrant| analysis.quadrant(quadrant).find_map(|factor| factor.quadrant_priority).unwrap_or(0.0);
    let now = weight(moved);
    let rest = 1.0 - now;
    let mut factors: Vec<_> = analysis.factors.iter().collect();
    factors.sort_by(|a, b| a.rank.unwrap_or(f64::INFINITY).total_cmp(&b.rank.unwrap_or(f64::INFINITY)));
    factors.truncate(LINES);
    let line = |factor: &&crate::analysis::FactorAnalysis| {
        let local = factor.local_priority.unwrap_or(0.0);
        let share = if rest > 0.0 { weight(factor.quadrant) / rest } else { 0.0 };
        let ends = if factor.quadrant == moved { [0.0, local] } else { [local * share, 0.0] };
        ValueLine { factor: factor.id, label: factor.label.clone(), quadrant: factor.quadrant, ends }
    };
    let lines: Vec<ValueLine> = factors.iter().map(line).collect();
    let point = |crossing: &Crossing| {
        let place = |id| factors.iter().position(|factor| factor.id == id);
        place(crossing.falling)?;
        let value = lines[place(crossing.rising)?].value(crossing.t);
        let place = if crossing.changes_leader { CrossingPlace::First } else { CrossingPlace::Other };
        Some(CrossingPoint { t: crossing.t, value, place })
    };
    let crossings = all.iter().filter(|crossing| crossing.quadrant == moved).filter_map(point).collect();
    LinesChart { lines, crossings, now, at: at.unwrap_or(now) }
}

/// Draws the chart, the slider and what holds at its weight.
pub(super) fn sensitivity_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    analysis: &MatrixAnalysis,
    source: CacheKey,
    state: &mut SensitivityState,
) {
    let all = state.crossings.get(source, || crossings(analysis));
    ui.horizontal(|ui| {
        ui.label("Move the weight of").on_hover_text(explain::SENSITIVITY);
        for quadrant in Quadrant::ALL.into_iter().filter(|quadrant| analysis.quadrant(*quadrant).next().is_some()) {
            if widgets::tab(ui, input.theme, quadrant.name(), quadrant == state.moved).clicked() {
                state.moved = quadrant;
                state.at = None;
            }
        }
    });
    let key = (source, state.moved, state.at.map(f64::to_bits));
    let lines = state.lines.get(key, || lines_chart(analysis, all, state.moved, state.at));
    let mut at = lines.at;
    beside(ui, chart::SQUARE_MIN + space::XL * 3.0, |ui| beside_ui(ui, analysis, all, state.moved, lines, &mut at));
    let height = (ui.available_height() - chart::ROW * 3.0).clamp(chart::LOWEST, chart::SQUARE_LARGE);
    let across = lines_ui(ui, input.theme, lines, height, &mut at);
    slider_ui(ui, input.theme, across, state.moved, &mut at);
    ui.horizontal(|ui| {
        ui.label(format!("Weight of {}", state.moved.name())).on_hover_text(explain::SENSITIVITY);
        let drag = DragValue::new(&mut at).range(0.0..=1.0).speed(STEP).fixed_decimals(2);
        ui.add(drag).accessible_name(format!("Weight of {} in figures", state.moved.name()));
        if ui.button("Back to the present weight").clicked() {
            at = lines.now;
        }
    });
    if (at - lines.at).abs() > f64::EPSILON {
        state.at = Some(at);
    }
}

/// Draws the chart, which is pressed to look at another weight; gives where its axis stands on the screen.
fn lines_ui(ui: &mut Ui, theme: &Theme, lines: &LinesChart, height: f32, at: &mut f64) -> Rangef {
    let (outer, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click_and_drag());
    let painter = ui.painter().clone();
    let letters = Letters::of(&painter);
    let drawing = charts::lines(lines, AXIS, lines_text(lines), letters.sheet(outer.size()));
    let across = rect_of(drawing.plot).translate(outer.min.to_vec2()).x_range();
    if let Some(pressed) = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged()) {
        *at = f64::from(((pressed.x - across.min) / across.span()).clamp(0.0, 1.0));
    }
    let id = Id::unique("priorities over a weight");
    let chart = Chart { drawing: &drawing, id, parts: Parts::Named, explanation: explain::SENSITIVITY };
    let _ = chart.show_at(ui, theme, outer.min, response);
    across
}

/// The chart in words.
fn lines_text(lines: &LinesChart) -> String {
    let first = lines.crossings.iter().filter(|crossing| crossing.place == CrossingPlace::First).count();
    let (factors, crossings) = (lines.lines.len(), lines.crossings.len());
    format!("Priorities of {factors} factors by weight: {crossings} crossings, {first} of the first place")
}

/// Draws the slider under the chart, so that its knob stands under the line of its weight.
fn slider_ui(ui: &mut Ui, theme: &Theme, across: Rangef, moved: Quadrant, at: &mut f64) {
    let height = ui.spacing().interact_size.y.max(ui.text_style_height(&TextStyle::Body));
    let knob = height / KNOB;
    ui.horizontal(|ui| {
        ui.add_space(across.min - knob - ui.cursor().left());
        ui.spacing_mut().slider_width = across.span() + 2.0 * knob;
        // The rail shows on every ground.
        ui.visuals_mut().widgets.inactive.bg_fill = theme.palette.outline;
        // The present weight lies between two steps, and stays there until somebody moves it.
        let slider = Slider::new(at, 0.0..=1.0).show_value(false).step_by(STEP).clamping(SliderClamping::Never);
        ui.add(slider).accessible_name(format!("Weight of {}", moved.name()));
    });
}

fn beside_ui(
    ui: &mut Ui,
    analysis: &MatrixAnalysis,
    all: &[Crossing],
    moved: Quadrant,
    lines: &LinesChart,
    at: &mut f64,
) {
    let head = ui.label(scale::strong(format!("First at {}", figures::score(lines.at))));
    head.on_hover_text(explain::SENSITIVITY);
    let mut ranked: Vec<&ValueLine> = lines.lines.iter().collect();
    ranked.sort_by(|a, b| b.value(lines.at).total_cmp(&a.value(lines.at)));
    for line in ranked.into_iter().take(LISTED) {
        figure_ui(ui, &line.label, &figures::share(line.value(lines.at)), explain::GLOBAL);
    }
    ui.label(scale::strong("Exchanges of places")).on_hover_text(explain::SENSITIVITY);
    if analysis.factors.len() > FIRST_RANKS {
        ui.label(scale::caption(format!("Among the factors of the first {FIRST_RANKS} ranks")));
    }
    let of_moved = || all.iter().filter(|crossing| crossing.quadrant == moved);
    widgets::scrolled(ui, "exchanges", |ui| {
        if of_moved().next().is_none() {
            ui.label(scale::caption("No two of them change places."));
        }
        // Those of the first place are what most people look for.
        let (first, others): (Vec<_>, Vec<_>) = of_moved().partition(|crossing| crossing.changes_leader);
        for crossing in first.into_iter().chain(others) {
            crossing_ui(ui, analysis, crossing, at);
        }
    });
}

fn crossing_ui(ui: &mut Ui, analysis: &MatrixAnalysis, crossing: &Crossing, at: &mut f64) {
    let label = |id| analysis.factor(id).map_or("", |factor| factor.label.as_str());
    let (rising, falling) = (label(crossing.rising), label(crossing.falling));
    let first = if crossing.changes_leader { " and is first" } else { "" };
    let link = ui.link(format!("{} {rising} passes {falling}{first}", figures::share(crossing.t)));
    if link.on_hover_text(explain::SENSITIVITY).clicked() {
        *at = crossing.t;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Document, Factor, Matrix, Weight};

    #[test]
    fn at_the_present_weight_the_lines_show_the_priorities() {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (id, quadrant) in [
            ("a", Quadrant::Strengths),
            ("b", Quadrant::Weaknesses),
            ("c", Quadrant::Weaknesses),
            ("d", Quadrant::Threats),
        ] {
            let weight = Weight::new(2.0).unwrap();
            matrix.factors[quadrant].push(Factor { weight, ..Factor::new(id.parse().unwrap(), id) });
        }
        let mut document = Document::new("d".parse().unwrap(), "Document");
        document.matrices.push(matrix);
        let analysis = &analyze(&document).matrices[0];
        for moved in Quadrant::ALL {
            let all = crossings(analysis);
            let chart = lines_chart(analysis, &all, moved, None);
            for line in &chart.lines {
                let factor = analysis.factors.iter().find(|factor| factor.label == line.label).unwrap();
                assert!((line.value(chart.now) - factor.global_priority.unwrap()).abs() < 1e-12, "{}", line.label);
            }
        }
    }
}
