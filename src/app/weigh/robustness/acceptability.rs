//! How often each factor takes each rank when the weights are drawn at random.

use crate::analysis::{FIRST_RANKS, MatrixAnalysis, Robustness, robustness};
use crate::app::actions::Action;
use crate::app::charts::{Chart, Letters, Parts};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::shell::chart_menu;
use crate::app::theme::{Theme, scale, size, space, time};
use crate::app::weigh::CacheKey;
use crate::app::weigh::{conventions, explain, progress_ui};
use crate::app::widgets;
use crate::app::worker::{Outcome, Worker};
use crate::model::{Change, Matrix, MatrixChange, Sampling};
use crate::report;
use crate::report::charts::{self, Drawing};
use egui::{ComboBox, DragValue, Id, Ui, Vec2};
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
    run: Option<(CacheKey, Worker<Robustness>)>,
    found: Option<(CacheKey, Robustness)>,
    /// The heat map of the factors, drawn for this width.
    drawing: Memo<(CacheKey, u32), Option<Drawing>>,
}

/// Draws the settings, the way to a run, and the heat map.
pub(super) fn acceptability_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    source: CacheKey,
    state: &mut AcceptabilityState,
) {
    state.collect();
    ui.horizontal(|ui| {
        settings_ui(ui, matrix, input);
        if state.run.is_some() {
            run_ui(ui, input.theme, matrix, state);
        } else if widgets::main_button(ui, input.theme, "Draw").on_hover_text(explain::ACCEPTABILITY).clicked() {
            state.begin(ui, matrix, analysis, source);
        }
    });
    match state.found.as_ref().filter(|(known, _)| *known == source) {
        Some((_, found)) => {
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
        let worker =
            Worker::begin(ui.ctx(), move |progress| robustness(&matrix, &analysis, threads, progress).ok().flatten());
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
    let stated = match sampling {
        Sampling::Stated { .. } => sampling,
        Sampling::Uniform => Sampling::Stated { concentration: CONCENTRATION },
    };
    let combo = ComboBox::from_id_salt("sampling").selected_text(name(sampling)).show_ui(ui, |ui| {
        for choice in [Sampling::Uniform, stated] {
            if ui.selectable_label(choice == sampling, name(choice)).clicked() && choice != sampling {
                conventions::set(matrix, input, |conventions| conventions.sampling = choice);
            }
        }
    });
    combo.response.accessible_name("Where weights are drawn");
    if let Sampling::Stated { mut concentration } = sampling {
        ui.label(scale::caption("Concentration")).on_hover_text(explain::CONCENTRATION);
        let drag = DragValue::new(&mut concentration).range(CONCENTRATIONS).speed(1.0);
        if ui.add(drag).accessible_name("Concentration of the draws").changed() {
            conventions::set(matrix, input, |conventions| {
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
