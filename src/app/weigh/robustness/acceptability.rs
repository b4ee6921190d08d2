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
use crate::words::WindowWords;
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
    drawing: Memo<(CacheKey, u32, &'static str), Option<Drawing>>,
}

/// Draws the settings, the way to a run, and the heat map.
pub(super) fn acceptability_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    (matrix, analysis): (&Matrix, &MatrixAnalysis),
    source: CacheKey,
    (state, tested): (&mut AcceptabilityState, &mut TestedState),
) {
    let words = input.words();
    tested.collect();
    ui.horizontal(|ui| {
        settings_ui(ui, matrix, input);
        if tested.done().is_some() {
            run_ui(ui, (input.theme, words), matrix, tested);
        } else if widgets::main_button(ui, input.theme, &words.weigh_draw())
            .on_hover_text(words.explain_acceptability())
            .clicked()
        {
            tested.begin(ui, input, matrix, analysis);
        }
    });
    match tested.of(source) {
        Some(found) => {
            let basis = ui.label(scale::caption(basis(found, words))).on_hover_text(words.explain_acceptability());
            chart_menu(&basis, report::Chart::Acceptability, input);
            let painter = ui.painter().clone();
            let (letters, room) = (Letters::of(&painter, input.words()), ui.available_size() - Vec2::splat(space::L));
            let key = (source, room.x.to_bits(), words.tag);
            let make = || charts::acceptability(analysis, found, letters.sheet(room)).into_iter().next();
            if let Some(drawing) = state.drawing.get(key, make) {
                let id = Id::unique("acceptability");
                let explanation = words.explain_acceptability();
                let chart = Chart { drawing, id, parts: Parts::Named, explanation: &explanation };
                chart.show_scrolled(ui, input.theme);
            }
        }
        None if tested.done().is_none() => {
            ui.label(scale::muted(words.explain_acceptability()));
        }
        None => {}
    }
}

fn run_ui(ui: &mut Ui, (theme, words): (&Theme, &WindowWords), matrix: &Matrix, tested: &mut TestedState) {
    let Some(done) = tested.done() else { return };
    let share = done as f32 / matrix.samples.max(1) as f32;
    progress_ui(ui, theme, share, size::SIDE_PANEL / 2.0);
    ui.label(figures::percent(f64::from(share)));
    ui.ctx().request_repaint_after(time::PROGRESS);
    if ui.button(words.weigh_cancel()).accessible_name(words.weigh_cancel_draws()).clicked() {
        tested.cancel();
    }
}

fn settings_ui(ui: &mut Ui, matrix: &Matrix, input: &PanelInput<'_>) {
    let words = input.words();
    let edit = |edit| Action::from(Change::Matrix { matrix: matrix.id, change: edit });
    sampling_ui(ui, matrix, input);
    let mut samples = matrix.samples;
    ui.label(scale::caption(words.weigh_draws()));
    let drag = DragValue::new(&mut samples).range(1..=MOST_DRAWS).speed(100.0);
    if ui.add(drag).accessible_name(words.weigh_draws_name()).changed() {
        input.ask(edit(MatrixChange::Samples(samples)));
    }
    let mut seed = matrix.seed;
    ui.label(scale::caption(words.weigh_seed()));
    if ui.add(DragValue::new(&mut seed)).accessible_name(words.weigh_seed_name()).changed() {
        input.ask(edit(MatrixChange::Seed(seed)));
    }
}

fn sampling_ui(ui: &mut Ui, matrix: &Matrix, input: &PanelInput<'_>) {
    let (sampling, words) = (matrix.conventions.sampling, input.words());
    let is_kind = |choice: Sampling| std::mem::discriminant(&choice) == std::mem::discriminant(&sampling);
    let combo = ComboBox::from_id_salt("sampling").selected_text(name(sampling, words)).show_ui(ui, |ui| {
        for choice in CHOICES {
            let entry = ui.selectable_label(is_kind(choice), name(choice, words));
            let entry = entry.on_hover_text(explain::sampling(words, choice));
            if entry.clicked() && !is_kind(choice) {
                conventions::set(matrix, input, |conventions| conventions.sampling = choice);
            }
        }
    });
    combo.response.accessible_name(words.weigh_what_drawn()).on_hover_text(explain::sampling(words, sampling));
    match sampling {
        Sampling::Dirichlet { mut concentration } => {
            ui.label(scale::caption(words.weigh_concentration())).on_hover_text(words.explain_concentration());
            let drag = DragValue::new(&mut concentration).range(CONCENTRATIONS).speed(1.0);
            if ui.add(drag).accessible_name(words.weigh_concentration_name()).changed() {
                let changed = Sampling::Dirichlet { concentration };
                conventions::set(matrix, input, |conventions| conventions.sampling = changed);
            }
        }
        Sampling::Spread { share } => {
            let mut percent = 100.0 * share;
            ui.label(scale::caption(words.weigh_percent())).on_hover_text(explain::sampling(words, sampling));
            let drag = DragValue::new(&mut percent).range(PERCENTS).speed(1.0);
            if ui.add(drag).accessible_name(words.weigh_percent_name()).changed() {
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

fn name(sampling: Sampling, words: &WindowWords) -> String {
    match sampling {
        Sampling::Auto => words.weigh_sampling_auto(),
        Sampling::Respondents => words.weigh_sampling_respondents(),
        Sampling::Judgments => words.weigh_sampling_judgments(),
        Sampling::Spread { .. } => words.weigh_sampling_spread(),
        Sampling::Dirichlet { .. } => words.weigh_sampling_dirichlet(),
    }
}

/// On what the map rests, in a line.
fn basis(found: &Robustness, words: &WindowWords) -> String {
    let (drawn, seed) = (drawn(found, words), found.seed.to_string());
    let factors = found.acceptability.len();
    if factors > FIRST_RANKS {
        words.weigh_acceptability_first(found.samples, factors, FIRST_RANKS, drawn, seed)
    } else {
        words.weigh_acceptability_basis(found.samples, drawn, seed)
    }
}

/// What was drawn, in a few words.
pub(in crate::app::weigh) fn drawn(found: &Robustness, words: &WindowWords) -> String {
    let drawn = &found.drawn;
    match drawn.sampling {
        DrawnKind::Respondents => words.weigh_drawn_respondents(drawn.people.unwrap_or_default()),
        DrawnKind::Judgments => words.weigh_drawn_judgments(),
        DrawnKind::Spread => words.weigh_drawn_spread(figures::percent(drawn.share.unwrap_or_default())),
        DrawnKind::Dirichlet => words.weigh_drawn_dirichlet(drawn.concentration.unwrap_or_default().to_string()),
    }
}
