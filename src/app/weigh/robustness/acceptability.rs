//! How often each factor takes each rank when the weights are drawn at random.

use crate::analysis::{FIRST_RANKS, MatrixAnalysis, RankAcceptability, Robustness, robustness};
use crate::app::actions::Action;
use crate::app::charts;
use crate::app::charts::HeatRow;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::shell::chart_menu;
use crate::app::theme::{Theme, scale, size, time};
use crate::app::weigh::CacheKey;
use crate::app::weigh::{conventions, explain, progress_ui};
use crate::app::widgets;
use crate::app::worker::{Outcome, Worker};
use crate::model::{Change, Matrix, MatrixChange, Sampling};
use crate::report::Chart;
use egui::{ComboBox, DragValue, Id, Ui};
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;

/// The concentration that "around the stated priorities" begins with.
const CONCENTRATION: f64 = 60.0;
/// From how loose to how close draws can be asked for.
const CONCENTRATIONS: RangeInclusive<f64> = 1.0..=10_000.0;
/// The most draws that can be asked for here.
const MOST_DRAWS: u32 = 10_000_000;

/// A run under way, or what came of the last.
#[derive(Debug, Default)]
pub(super) struct AcceptabilityState {
    run: Option<(CacheKey, Worker<Map>)>,
    found: Option<(CacheKey, Map)>,
}

/// A heat map and what it rests on.
#[derive(Debug)]
struct Map {
    basis: String,
    rows: Vec<HeatRow>,
}

/// Draws the settings, the way to a run, and the heat map.
pub(super) fn acceptability_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    source: CacheKey,
    state: &mut AcceptabilityState,
    actions: &mut Vec<Action>,
) {
    state.collect();
    ui.horizontal(|ui| {
        settings_ui(ui, matrix, actions);
        if state.run.is_some() {
            run_ui(ui, input.theme, matrix, state);
        } else if widgets::main_button(ui, input.theme, "Draw").on_hover_text(explain::ACCEPTABILITY).clicked() {
            state.begin(ui, matrix, analysis, source);
        }
    });
    match state.found.as_ref().filter(|(known, _)| *known == source) {
        Some((_, found)) => {
            let basis = ui.label(scale::caption(&found.basis)).on_hover_text(explain::ACCEPTABILITY);
            chart_menu(&basis, Chart::Acceptability, input);
            charts::heat_ui(ui, input.theme, &found.rows, Id::unique("acceptability"), explain::ACCEPTABILITY);
        }
        None if state.run.is_none() => {
            ui.label(scale::muted(explain::ACCEPTABILITY));
        }
        None => {}
    }
}

impl AcceptabilityState {
    fn begin(&mut self, ui: &Ui, matrix: &Matrix, analysis: &MatrixAnalysis, source: CacheKey) {
        let (matrix, analysis) = (matrix.clone(), analysis.clone());
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let worker = Worker::begin(ui.ctx(), move |progress| {
            let found = robustness(&matrix, &analysis, threads, progress).ok().flatten()?;
            Some(Map { basis: basis(&found), rows: rows(&analysis, &found) })
        });
        self.run = Some((source, worker));
    }

    /// Takes over what a finished run found.
    fn collect(&mut self) {
        match self.run.as_ref().map(|(_, worker)| worker.poll()) {
            Some(Outcome::Done(found)) => self.found = self.run.take().map(|(source, _)| (source, found)),
            Some(Outcome::Stopped) => self.run = None,
            Some(Outcome::Pending) | None => {}
        }
    }
}

fn run_ui(ui: &mut Ui, theme: &Theme, matrix: &Matrix, state: &mut AcceptabilityState) {
    let Some((_, worker)) = &state.run else { return };
    let share = worker.progress().done() as f32 / matrix.samples.max(1) as f32;
    progress_ui(ui, theme, share, size::SIDE_PANEL / 2.0);
    ui.label(figures::percent(f64::from(share)));
    ui.ctx().request_repaint_after(time::PROGRESS);
    if ui.button("Cancel").accessible_name("Cancel the draws").clicked() {
        state.run = None;
    }
}

fn settings_ui(ui: &mut Ui, matrix: &Matrix, actions: &mut Vec<Action>) {
    let edit = |edit| Action::from(Change::Matrix { matrix: matrix.id, change: edit });
    sampling_ui(ui, matrix, actions);
    let mut samples = matrix.samples;
    ui.label(scale::caption("Draws"));
    let drag = DragValue::new(&mut samples).range(1..=MOST_DRAWS).speed(100.0);
    if ui.add(drag).accessible_name("Number of draws").changed() {
        actions.push(edit(MatrixChange::Samples(samples)));
    }
    let mut seed = matrix.seed;
    ui.label(scale::caption("Seed"));
    if ui.add(DragValue::new(&mut seed)).accessible_name("Seed of the draws").changed() {
        actions.push(edit(MatrixChange::Seed(seed)));
    }
}

fn sampling_ui(ui: &mut Ui, matrix: &Matrix, actions: &mut Vec<Action>) {
    let sampling = matrix.conventions.sampling;
    let stated = match sampling {
        Sampling::Stated { .. } => sampling,
        Sampling::Uniform => Sampling::Stated { concentration: CONCENTRATION },
    };
    let combo = ComboBox::from_id_salt("sampling").selected_text(name(sampling)).show_ui(ui, |ui| {
        for choice in [Sampling::Uniform, stated] {
            if ui.selectable_label(choice == sampling, name(choice)).clicked() && choice != sampling {
                conventions::set(matrix, actions, |conventions| conventions.sampling = choice);
            }
        }
    });
    combo.response.accessible_name("Where weights are drawn");
    if let Sampling::Stated { mut concentration } = sampling {
        ui.label(scale::caption("Concentration")).on_hover_text(explain::CONCENTRATION);
        let drag = DragValue::new(&mut concentration).range(CONCENTRATIONS).speed(1.0);
        if ui.add(drag).accessible_name("Concentration of the draws").changed() {
            conventions::set(matrix, actions, |conventions| {
                conventions.sampling = Sampling::Stated { concentration };
            });
        }
    }
}

fn name(sampling: Sampling) -> &'static str {
    match sampling {
        Sampling::Uniform => "Uniform weights",
        Sampling::Stated { .. } => "Around the priorities",
    }
}

/// On what the map rests, in a line.
fn basis(found: &Robustness) -> String {
    let sampling = match found.sampling {
        Sampling::Uniform => "uniform weights".to_owned(),
        Sampling::Stated { concentration } => format!("around the priorities, concentration {concentration}"),
    };
    let factors = found.acceptability.len();
    let shown = if factors > FIRST_RANKS { format!(" (of {factors}, the first {FIRST_RANKS})") } else { String::new() };
    format!(
        "Share of {} draws in which each factor takes each rank{shown}, in percent; {sampling}; seed {}",
        found.samples, found.seed
    )
}

/// The rows of the map, by expected rank.
fn rows(analysis: &MatrixAnalysis, found: &Robustness) -> Vec<HeatRow> {
    let row = |row: &RankAcceptability| {
        let factor = analysis.factor(row.id)?;
        Some(HeatRow {
            label: factor.label.clone(),
            quadrant: factor.quadrant,
            key: row.id.number(),
            shares: row.ranks.clone(),
            expected: row.expected_rank,
        })
    };
    let mut rows: Vec<HeatRow> = found.acceptability.iter().filter_map(row).collect();
    rows.sort_by(|a, b| a.expected.total_cmp(&b.expected));
    rows
}
