//! How often each factor takes each rank when the weights are drawn at random.

use crate::analysis::{DrawnKind, FIRST_RANKS, MatrixAnalysis, Robustness};
use crate::app::actions::Action;
use crate::app::charts::{Chart, Letters, Parts};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::shell::chart_menu;
use crate::app::theme::{Theme, scale, size, space, time};
use crate::app::weigh::CacheKey;
use crate::app::weigh::tested::TestedState;
use crate::app::weigh::{conventions, explain, progress_ui};
use crate::app::widgets;
use crate::model::{Change, Matrix, MatrixChange, Sampling};
use crate::report;
use crate::report::charts::{self, Drawing};
use egui::{ComboBox, DragValue, Id, Ui, Vec2};
use std::ops::RangeInclusive;

/// The concentration that "around the priorities" begins with.
const CONCENTRATION: f64 = 60.0;
/// From how loose to how close draws can be asked for.
const CONCENTRATIONS: RangeInclusive<f64> = 1.0..=10_000.0;
/// By how many percent weights can be said to be uncertain.
const PERCENTS: RangeInclusive<f64> = 1.0..=900.0;
/// The most draws that can be asked for here.
const MOST_DRAWS: u32 = 10_000_000;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct AcceptabilityState {
    /// The heat map of the factors, drawn for this width.
    drawing: Memo<(CacheKey, u32), Option<Drawing>>,
}

/// Draws the settings, the way to a run, and the heat map.
pub(super) fn acceptability_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    (matrix, analysis): (&Matrix, &MatrixAnalysis),
    source: CacheKey,
    (state, tested): (&mut AcceptabilityState, &mut TestedState),
) {
    tested.collect();
    ui.horizontal(|ui| {
        settings_ui(ui, matrix, input);
        if tested.done().is_some() {
            run_ui(ui, input.theme, matrix, tested);
        } else if widgets::main_button(ui, input.theme, "Draw").on_hover_text(explain::ACCEPTABILITY).clicked() {
            tested.begin(ui, input, matrix, analysis);
        }
    });
    match tested.of(source) {
        Some(found) => {
            let basis = ui.label(scale::caption(basis(found))).on_hover_text(explain::ACCEPTABILITY);
            chart_menu(&basis, report::Chart::Acceptability, input);
            let painter = ui.painter().clone();
            let (letters, room) = (Letters::of(&painter), ui.available_size() - Vec2::splat(space::L));
            let key = (source, room.x.to_bits());
            let make = || charts::acceptability(analysis, found, letters.sheet(room)).into_iter().next();
            if let Some(drawing) = state.drawing.get(key, make) {
                let id = Id::unique("acceptability");
                let chart = Chart { drawing, id, parts: Parts::Named, explanation: explain::ACCEPTABILITY };
                chart.show_scrolled(ui, input.theme);
            }
        }
        None if tested.done().is_none() => {
            ui.label(scale::muted(explain::ACCEPTABILITY));
        }
        None => {}
    }
}

fn run_ui(ui: &mut Ui, theme: &Theme, matrix: &Matrix, tested: &mut TestedState) {
    let Some(done) = tested.done() else { return };
    let share = done as f32 / matrix.samples.max(1) as f32;
    progress_ui(ui, theme, share, size::SIDE_PANEL / 2.0);
    ui.label(figures::percent(f64::from(share)));
    ui.ctx().request_repaint_after(time::PROGRESS);
    if ui.button("Cancel").accessible_name("Cancel the draws").clicked() {
        tested.cancel();
    }
}

fn settings_ui(ui: &mut Ui, matrix: &Matrix, input: &PanelInput<'_>) {
    let edit = |edit| Action::from(Change::Matrix { matrix: matrix.id, change: edit });
    sampling_ui(ui, matrix, input);
    let mut samples = matrix.samples;
    ui.label(scale::caption("Draws"));
    let drag = DragValue::new(&mut samples).range(1..=MOST_DRAWS).speed(100.0);
    if ui.add(drag).accessible_name("Number of draws").changed() {
        input.ask(edit(MatrixChange::Samples(samples)));
    }
    let mut seed = matrix.seed;
    ui.label(scale::caption("Seed"));
    if ui.add(DragValue::new(&mut seed)).accessible_name("Seed of the draws").changed() {
        input.ask(edit(MatrixChange::Seed(seed)));
    }
}

fn sampling_ui(ui: &mut Ui, matrix: &Matrix, input: &PanelInput<'_>) {
    let sampling = matrix.conventions.sampling;
    let is_kind = |choice: Sampling| std::mem::discriminant(&choice) == std::mem::discriminant(&sampling);
    let combo = ComboBox::from_id_salt("sampling").selected_text(name(sampling)).show_ui(ui, |ui| {
        for choice in CHOICES {
            let entry = ui.selectable_label(is_kind(choice), name(choice)).on_hover_text(explain::sampling(choice));
            if entry.clicked() && !is_kind(choice) {
                conventions::set(matrix, input, |conventions| conventions.sampling = choice);
            }
        }
    });
    combo.response.accessible_name("What is drawn").on_hover_text(explain::sampling(sampling));
    match sampling {
        Sampling::Dirichlet { mut concentration } => {
            ui.label(scale::caption("Concentration")).on_hover_text(explain::CONCENTRATION);
            let drag = DragValue::new(&mut concentration).range(CONCENTRATIONS).speed(1.0);
            if ui.add(drag).accessible_name("Concentration of the draws").changed() {
                let changed = Sampling::Dirichlet { concentration };
                conventions::set(matrix, input, |conventions| conventions.sampling = changed);
            }
        }
        Sampling::Spread { share } => {
            let mut percent = 100.0 * share;
            ui.label(scale::caption("Up or down by, in percent")).on_hover_text(explain::sampling(sampling));
            let drag = DragValue::new(&mut percent).range(PERCENTS).speed(1.0);
            if ui.add(drag).accessible_name("Share by which weights could differ").changed() {
                let changed = Sampling::Spread { share: percent / 100.0 };
                conventions::set(matrix, input, |conventions| conventions.sampling = changed);
            }
        }
        Sampling::Auto | Sampling::Respondents | Sampling::Judgments => {}
    }
}

/// What can be drawn.
const CHOICES: [Sampling; 5] = [
    Sampling::Auto,
    Sampling::Respondents,
    Sampling::Judgments,
    Sampling::Spread { share: Sampling::DEFAULT_SHARE },
    Sampling::Dirichlet { concentration: CONCENTRATION },
];

fn name(sampling: Sampling) -> &'static str {
    match sampling {
        Sampling::Auto => "What the answers allow",
        Sampling::Respondents => "Participants anew",
        Sampling::Judgments => "Judgments within their noise",
        Sampling::Spread { .. } => "Weights within a share",
        Sampling::Dirichlet { .. } => "Around the priorities",
    }
}

/// On what the map rests, in a line.
fn basis(found: &Robustness) -> String {
    let drawn = drawn(found);
    let factors = found.acceptability.len();
    let shown = if factors > FIRST_RANKS { format!(" (of {factors}, the first {FIRST_RANKS})") } else { String::new() };
    format!(
        "Share of {} draws in which each factor takes each rank{shown}, in percent; {drawn}; seed {}",
        found.samples, found.seed
    )
}

/// What was drawn, in a few words.
pub(in crate::app::weigh) fn drawn(found: &Robustness) -> String {
    let drawn = &found.drawn;
    match drawn.sampling {
        DrawnKind::Respondents => format!("{} participants drawn anew", drawn.people.unwrap_or_default()),
        DrawnKind::Judgments => "judgments within their noise".to_owned(),
        DrawnKind::Spread => format!("weights within {} up or down", figures::percent(drawn.share.unwrap_or_default())),
        DrawnKind::Dirichlet => {
            format!("around the priorities, concentration {}", drawn.concentration.unwrap_or_default())
        }
    }
}
