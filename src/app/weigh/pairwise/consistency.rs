//! How consistent a person's judgments are, with those to look at again.

use super::model::{about_text, label, ratio_text};
use crate::analysis::{Consistency, MatrixAnalysis, Revisit};
use crate::app::actions::Action;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::weigh::{conventions, explain};
use crate::app::widgets;
use crate::model::{JudgmentSet, Matrix, Pair, RandomIndex, Ratio};
use egui::{Align, Layout, Ui};

/// Draws the ratios of every set; gives the judgment that was asked to be looked at again.
pub(super) fn consistency_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    sets: &[Consistency],
    actions: &mut Vec<Action>,
) -> Option<Pair> {
    ui.label(scale::strong("Consistency")).on_hover_text(explain::CR);
    if sets.is_empty() {
        ui.label(scale::caption("Shown as soon as the judgments of a set give priorities."));
    }
    let mut asked = None;
    for set in sets {
        ratio_ui(ui, input, matrix, set);
        if set.cr.is_none() {
            beyond_ui(ui, matrix, set, actions);
        }
        let too_much = set.cr.is_some_and(|cr| cr > matrix.conventions.cr_threshold);
        for revisit in set.revisit.iter().filter(|_| too_much) {
            asked = revisit_ui(ui, analysis, set.set, revisit).or(asked);
        }
        for triple in set.intransitive.iter().take(1).filter(|_| too_much) {
            let [a, b, c] = triple.map(|one| label(analysis, one));
            ui.label(scale::caption(format!("{a} over {b}, {b} over {c}, yet {c} over {a}")));
        }
    }
    ui.add_space(space::L);
    asked
}

/// Says that the table of random indices ends, and offers the one that has a fit beyond.
fn beyond_ui(ui: &mut Ui, matrix: &Matrix, set: &Consistency, actions: &mut Vec<Action>) {
    let (table, fit) = (matrix.conventions.random_index.name(), RandomIndex::AlonsoLamata2006);
    ui.label(scale::caption(format!("The random indices of {table} end before {} factors.", set.n)));
    if ui.link(format!("Use {}, who have a fit beyond", fit.name())).clicked() {
        conventions::set(matrix, actions, |conventions| conventions.random_index = fit);
    }
}

fn ratio_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, set: &Consistency) {
    let palette = &input.theme.palette;
    let threshold = matrix.conventions.cr_threshold;
    let (colour, verdict) = match set.cr {
        Some(cr) if cr > threshold => (palette.warning, format!("above {threshold}")),
        Some(_) => (palette.success, "accepted".to_owned()),
        None => (palette.muted, "no random index for this size".to_owned()),
    };
    ui.horizontal(|ui| {
        widgets::dot(ui, colour);
        ui.label(name(set.set));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(scale::caption(verdict));
            ui.label(scale::strong(figures::or_none(set.cr, figures::share)));
        });
    })
    .response
    .on_hover_ui(|ui| details_ui(ui, set));
}

fn details_ui(ui: &mut Ui, set: &Consistency) {
    let figure = |value: Option<f64>| figures::or_none(value, figures::share);
    ui.label(format!(
        "λmax {} · CI {} · RI {} · GCI {}",
        figure(set.lambda_max),
        figure(set.ci),
        figure(set.ri),
        figure(set.gci)
    ));
    ui.label(scale::caption(explain::CR));
    ui.label(scale::caption(explain::GCI));
}

fn revisit_ui(ui: &mut Ui, analysis: &MatrixAnalysis, set: JudgmentSet, revisit: &Revisit) -> Option<Pair> {
    let (row, column) = (label(analysis, revisit.row), label(analysis, revisit.column));
    let said = Ratio::new(revisit.judgment).map(ratio_text).unwrap_or_default();
    let better = Ratio::new(revisit.agreeing).map(about_text).unwrap_or_default();
    let link = ui.link(format!("{row} against {column} is {said}; {better} would agree"));
    link.on_hover_text(explain::REVISIT).clicked().then_some(Pair { set, row: revisit.row, column: revisit.column })
}

/// The name of a set at the head of a line.
pub(in crate::app::weigh) fn name(set: JudgmentSet) -> &'static str {
    match set {
        JudgmentSet::Within(quadrant) => quadrant.name(),
        JudgmentSet::Between => "Between quadrants",
    }
}
