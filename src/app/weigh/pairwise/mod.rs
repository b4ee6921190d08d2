//! Pairwise comparison: one question at a time or a matrix to type into, and beside it how far the judgments agree.

mod grid;
mod interview;
mod leaning;
mod model;

pub(super) use interview::Onward;
pub(super) use model::{compared_in, key, label, quadrant, ratio_text, read_ratio, statement};

use crate::analysis::methods::consistency::Untested;
use crate::analysis::{Consistency, MatrixAnalysis, Questions, Revisit, questions};
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, size, space};
use crate::app::weigh::pairwise::grid::{GridState, grid_ui};
use crate::app::weigh::pairwise::interview::{Interview, Scene, interview_ui};
use crate::app::weigh::pairwise::model::about_text;
use crate::app::weigh::{CacheKey, beside, conventions, explain, obstacles_ui, person};
use crate::app::{figures, widgets};
use crate::model::{JudgmentSet, Matrix, Pair, PersonId, RandomIndex, Ratio, SheetKey};
use crate::words::WindowWords;
use egui::{Align, Layout, Ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PairwiseState {
    mode: Mode,
    /// Whose answers to what the interview is about.
    asked: Option<(crate::model::MatrixId, SheetKey)>,
    interview: Interview,
    grid: GridState,
    /// The questions, and how many of them are answered.
    questions: Memo<(CacheKey, PersonId), (Questions, usize)>,
}

/// How judgments are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Mode {
    /// One question at a time.
    #[default]
    Interview,
    /// A matrix to type into.
    Grid,
}

/// Draws the page for one participant; tells where to go from there.
pub(super) fn pairwise_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    person: PersonId,
    state: &mut PairwiseState,
) -> Option<Onward> {
    let analysis = input.analysis.matrix(matrix.id)?;
    let sheet = person::sheet(matrix, person);
    let asked = Some((matrix.id, sheet.key()));
    if state.asked != asked {
        state.asked = asked;
        state.interview.restart();
    }
    let key = ((input.revision, matrix.id), person);
    let (questions, answered) = state.questions.get(key, || {
        let questions = questions(matrix, analysis, person);
        let answered = questions.answered();
        (questions, answered)
    });
    let scene = Scene { matrix, analysis, questions, answered: *answered, sheet: &sheet };
    beside(ui, size::SIDE_PANEL, |ui| beside_ui(ui, input, &scene, &mut state.mode, &mut state.interview));
    let words = input.words();
    let card = widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            ui.label(scale::strong(words.weigh_judgments())).on_hover_text(explain::method(words, matrix.weighting));
            widgets::at_right(ui, "ways to judge", |ui| {
                let modes = [(Mode::Interview, words.weigh_interview()), (Mode::Grid, words.weigh_matrix())];
                let name = words.weigh_judgments();
                let chosen = widgets::tabs(ui, input.theme, ("ways to judge", &name), modes, state.mode);
                state.mode = chosen.unwrap_or(state.mode);
            });
        });
        match state.mode {
            Mode::Interview => interview_ui(ui, input, &scene, &mut state.interview),
            Mode::Grid => {
                grid_ui(ui, input, matrix, analysis, &sheet, &mut state.grid);
                None
            }
        }
    });
    card.inner
}

fn beside_ui(ui: &mut Ui, input: &PanelInput<'_>, scene: &Scene<'_>, mode: &mut Mode, interview: &mut Interview) {
    widgets::card(input.theme).show(ui, |ui| {
        widgets::scrolled(ui, "consistency", |ui| {
            let person = scene.analysis.participants.iter().find(|person| person.id == scene.sheet.person);
            let sets = person.map(|person| person.consistency.as_slice()).unwrap_or_default();
            if let Some(pair) = consistency_ui(ui, input, scene.matrix, scene.analysis, sets) {
                *mode = Mode::Interview;
                interview.revisit(pair, scene.sheet);
            }
            obstacles_ui(ui, input, scene.analysis);
            ui.label(scale::strong(input.words().weigh_page_conventions()));
            conventions::used_ui(ui, scene.matrix, input);
            ui.add_space(space::S);
        });
    });
}

/// Draws the ratios of every set; gives the judgment that was asked to be looked at again.
fn consistency_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    sets: &[Consistency],
) -> Option<Pair> {
    let words = input.words();
    ui.label(scale::strong(words.weigh_consistency())).on_hover_text(words.explain_cr());
    if sets.is_empty() {
        ui.label(scale::caption(words.weigh_consistency_wait()));
    }
    let mut asked = None;
    for set in sets {
        ratio_ui(ui, input, matrix, set);
        if set.untested == Some(Untested::BeyondTable) {
            beyond_ui(ui, matrix, set, input);
        }
        let too_much = set.cr.is_some_and(|cr| cr > matrix.conventions.cr_threshold);
        for revisit in set.revisit.iter().filter(|_| too_much) {
            asked = revisit_ui(ui, words, analysis, (set.set, revisit)).or(asked);
        }
        for triple in set.intransitive.iter().take(1).filter(|_| too_much) {
            let [a, b, c] = triple.map(|one| label(analysis, one, words));
            ui.label(scale::caption(words.weigh_circle(a, b, c)));
        }
    }
    ui.add_space(space::L);
    asked
}

/// Says that the table of random indices ends, and offers the one that has a fit beyond.
fn beyond_ui(ui: &mut Ui, matrix: &Matrix, set: &Consistency, input: &PanelInput<'_>) {
    let (words, fit) = (input.words(), RandomIndex::AlonsoLamata2006);
    let table = words.reports.random_index_name(matrix.conventions.random_index);
    ui.label(scale::caption(words.weigh_index_ends(table, set.n)));
    if ui.link(words.weigh_index_use(words.reports.random_index_name(fit))).clicked() {
        conventions::set(matrix, input, |conventions| conventions.random_index = fit);
    }
}

fn ratio_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, set: &Consistency) {
    let (palette, words) = (&input.theme.palette, input.words());
    let threshold = matrix.conventions.cr_threshold;
    let (colour, verdict) = match set.cr {
        Some(cr) if cr > threshold => (palette.warning, words.weigh_above(threshold.to_string())),
        Some(_) => (palette.success, words.weigh_accepted()),
        None => (palette.muted, why_untested(set, words)),
    };
    ui.horizontal(|ui| {
        widgets::dot(ui, colour);
        ui.label(set_name(set.set, words));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(scale::caption(verdict));
            ui.label(scale::strong(figures::or_none(set.cr, figures::share)));
        });
    })
    .response
    .on_hover_ui(|ui| details_ui(ui, words, set));
}

/// Why a set has no ratio.
fn why_untested(set: &Consistency, words: &WindowWords) -> String {
    match set.untested {
        Some(Untested::TooFew) => words.weigh_two_agree(),
        Some(Untested::NothingTwice) => words.weigh_untested(),
        Some(Untested::LittleTwice) => words.weigh_little_tested(),
        Some(Untested::BeyondTable) => words.weigh_no_index(),
        None => words.weigh_unknown(),
    }
}

fn details_ui(ui: &mut Ui, words: &WindowWords, set: &Consistency) {
    let figure = |value: Option<f64>| figures::or_none(value, figures::share);
    ui.label(format!(
        "λmax {} · CI {} · RI {} · GCI {}",
        figure(set.lambda_max),
        figure(set.ci),
        figure(set.ri),
        figure(set.gci)
    ));
    ui.label(scale::caption(words.explain_cr()));
    ui.label(scale::caption(words.explain_gci()));
}

fn revisit_ui(
    ui: &mut Ui,
    words: &WindowWords,
    analysis: &MatrixAnalysis,
    (set, revisit): (JudgmentSet, &Revisit),
) -> Option<Pair> {
    let [row, column] = [revisit.row, revisit.column].map(|side| label(analysis, side, words));
    let said = Ratio::new(revisit.judgment).map(ratio_text).unwrap_or_default();
    let better = Ratio::new(revisit.agreeing).map(about_text).unwrap_or_default();
    let link = ui.link(words.weigh_revisit(row, column, said, better));
    link.on_hover_text(words.explain_revisit()).clicked().then_some(Pair {
        set,
        row: revisit.row,
        column: revisit.column,
    })
}

/// The name of a set at the head of a line.
pub(super) fn set_name(set: JudgmentSet, words: &WindowWords) -> String {
    match set {
        JudgmentSet::Within(quadrant) => words.reports.quadrant_name(quadrant).to_owned(),
        JudgmentSet::Between => words.weigh_between_quadrants(),
    }
}
