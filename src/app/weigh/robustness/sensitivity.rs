//! What happens to the ranks when the weight of one quadrant moves and the others share the rest as before.

use crate::analysis::{Crossing, FIRST_RANKS, MatrixAnalysis, crossings};
use crate::app::charts::{Chart, Letters, Parts, rect_of};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{Theme, chart, scale, space};
use crate::app::weigh::{CacheKey, PerRevision};
use crate::app::weigh::{beside, figure_ui};
use crate::app::widgets;
use crate::model::Quadrant;
use crate::report::charts::{self, CrossingPlace, LinesChart, ValueLine};
use crate::words::WindowWords;
use egui::{DragValue, Id, Rangef, Sense, Slider, SliderClamping, TextStyle, Ui, vec2};

/// One step of the weight.
const STEP: f64 = 0.01;
/// How much higher a slider is than its knob is wide to one side.
const KNOB: f32 = 2.5;
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

/// Draws the chart, the slider and what holds at its weight.
pub(super) fn sensitivity_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    analysis: &MatrixAnalysis,
    source: CacheKey,
    state: &mut SensitivityState,
) {
    let (all, words) = (state.crossings.get(source, || crossings(analysis)), input.words());
    ui.horizontal(|ui| {
        ui.label(words.weigh_move_weight()).on_hover_text(words.explain_sensitivity());
        let weighed = Quadrant::ALL.into_iter().filter(|quadrant| analysis.quadrant(*quadrant).next().is_some());
        let quadrants = weighed.map(|quadrant| (quadrant, words.reports.quadrant_name(quadrant).to_owned()));
        let name = words.weigh_move_weight();
        if let Some(quadrant) = widgets::tabs(ui, input.theme, ("moved weight", &name), quadrants, state.moved) {
            state.moved = quadrant;
            state.at = None;
        }
    });
    let key = (source, state.moved, state.at.map(f64::to_bits));
    let lines = state.lines.get(key, || LinesChart::of(analysis, all, state.moved, state.at));
    let mut at = lines.at;
    let shown = (lines, state.moved);
    beside(ui, chart::SQUARE_MIN + space::XL * 3.0, |ui| beside_ui(ui, words, analysis, all, shown, &mut at));
    let height = (ui.available_height() - chart::ROW * 3.0).clamp(chart::LOWEST, chart::SQUARE_LARGE);
    let across = lines_ui(ui, input, lines, height, &mut at);
    let moved = words.reports.quadrant_name(state.moved);
    slider_ui(ui, input.theme, across, words.weigh_weight_of(moved), &mut at);
    ui.horizontal(|ui| {
        ui.label(words.weigh_weight_of(moved)).on_hover_text(words.explain_sensitivity());
        let drag = DragValue::new(&mut at).range(0.0..=1.0).speed(STEP).fixed_decimals(2);
        ui.add(drag).accessible_name(words.weigh_weight_figures(moved));
        if ui.button(words.weigh_back_to_present()).clicked() {
            at = lines.now;
        }
    });
    if (at - lines.at).abs() > f64::EPSILON {
        state.at = Some(at);
    }
}

/// Draws the chart, which is pressed to look at another weight; gives where its axis stands on the screen.
fn lines_ui(ui: &mut Ui, input: &PanelInput<'_>, lines: &LinesChart, height: f32, at: &mut f64) -> Rangef {
    let (outer, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click_and_drag());
    let painter = ui.painter().clone();
    let letters = Letters::of(&painter, input.words());
    let words = input.words();
    let drawing =
        charts::lines(lines, &words.weigh_global_priority(), lines_text(lines, words), letters.sheet(outer.size()));
    let across = rect_of(drawing.plot).translate(outer.min.to_vec2()).x_range();
    if let Some(pressed) = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged()) {
        *at = f64::from(((pressed.x - across.min) / across.span()).clamp(0.0, 1.0));
    }
    let id = Id::unique("priorities over a weight");
    let explanation = words.explain_sensitivity();
    let chart = Chart { drawing: &drawing, id, parts: Parts::Named, explanation: &explanation };
    let _ = chart.show_at(ui, input.theme, outer.min, response);
    across
}

/// The chart in words.
fn lines_text(lines: &LinesChart, words: &WindowWords) -> String {
    let first = lines.crossings.iter().filter(|crossing| crossing.place == CrossingPlace::First).count();
    words.weigh_lines(lines.lines.len(), lines.crossings.len(), first)
}

/// Draws the slider under the chart, so that its knob stands under the line of its weight.
fn slider_ui(ui: &mut Ui, theme: &Theme, across: Rangef, name: String, at: &mut f64) {
    let height = ui.spacing().interact_size.y.max(ui.text_style_height(&TextStyle::Body));
    let knob = height / KNOB;
    ui.horizontal(|ui| {
        ui.add_space(across.min - knob - ui.cursor().left());
        ui.spacing_mut().slider_width = across.span() + 2.0 * knob;
        // The rail shows on every ground.
        ui.visuals_mut().widgets.inactive.bg_fill = theme.palette.outline;
        // The present weight lies between two steps, and stays there until somebody moves it.
        let slider = Slider::new(at, 0.0..=1.0).show_value(false).step_by(STEP).clamping(SliderClamping::Never);
        ui.add(slider).accessible_name(name);
    });
}

fn beside_ui(
    ui: &mut Ui,
    words: &WindowWords,
    analysis: &MatrixAnalysis,
    all: &[Crossing],
    (lines, moved): (&LinesChart, Quadrant),
    at: &mut f64,
) {
    let head = ui.label(scale::strong(words.weigh_first_at(figures::score(lines.at))));
    head.on_hover_text(words.explain_sensitivity());
    let mut ranked: Vec<&ValueLine> = lines.lines.iter().collect();
    ranked.sort_by(|a, b| b.value(lines.at).total_cmp(&a.value(lines.at)));
    for line in ranked.into_iter().take(LISTED) {
        figure_ui(ui, &line.label, &figures::share(line.value(lines.at)), &words.explain_global());
    }
    ui.label(scale::strong(words.weigh_exchanges())).on_hover_text(words.explain_sensitivity());
    if analysis.factors.len() > FIRST_RANKS {
        ui.label(scale::caption(words.weigh_first_ranks(FIRST_RANKS)));
    }
    let of_moved = || all.iter().filter(|crossing| crossing.quadrant == moved);
    widgets::scrolled(ui, "exchanges", |ui| {
        if of_moved().next().is_none() {
            ui.label(scale::caption(words.weigh_no_exchange()));
        }
        // Those of the first place are what most people look for.
        let (first, others): (Vec<_>, Vec<_>) = of_moved().partition(|crossing| crossing.changes_leader);
        for crossing in first.into_iter().chain(others) {
            crossing_ui(ui, words, analysis, crossing, at);
        }
    });
}

fn crossing_ui(ui: &mut Ui, words: &WindowWords, analysis: &MatrixAnalysis, crossing: &Crossing, at: &mut f64) {
    let label = |id| analysis.factor(id).map_or("", |factor| factor.label.as_str());
    let (rising, falling) = (label(crossing.rising), label(crossing.falling));
    let weight = figures::share(crossing.t);
    let said = if crossing.changes_leader {
        words.weigh_passes_first(weight, rising, falling)
    } else {
        words.weigh_passes(weight, rising, falling)
    };
    let link = ui.link(said);
    if link.on_hover_text(words.explain_sensitivity()).clicked() {
        *at = crossing.t;
    }
}
