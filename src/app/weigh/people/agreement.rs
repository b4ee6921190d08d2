//! How far the participants agree, and the result without those above the threshold.

use crate::analysis::MatrixAnalysis;
use crate::app::figures;
use crate::app::theme::{scale, space};
use crate::app::weigh::{explain, figure_ui};
use crate::model::ConsensusForm;
use egui::{CollapsingHeader, Ui};

/// How many of the factors that change most are shown before the others are asked for.
const SHOWN_FIRST: usize = 5;

/// Draws how far the participants agree; `changes` are the factors with and without those above the threshold.
pub(super) fn agreement_ui(ui: &mut Ui, analysis: &MatrixAnalysis, changes: &[(String, String)]) {
    ui.label(scale::strong("How far they agree"));
    let Some(consensus) = &analysis.consensus else {
        ui.label(scale::caption("There is something to say once two participants have priorities."));
        return;
    };
    for form in ConsensusForm::ALL.iter().copied() {
        let value = figures::or_none(consensus.of(form), figures::share);
        figure_ui(ui, consensus_name(form), &value, explain::consensus(form));
    }
    figure_ui(ui, "Kendall’s W", &figures::or_none(consensus.kendall_w, figures::share), explain::KENDALL);
    ui.label(scale::caption(format!("Over {} participants.", consensus.participants)));
    without_ui(ui, analysis, changes);
}

/// What an indicator of consensus is called beside its figure.
pub(in crate::app::weigh) fn consensus_name(form: ConsensusForm) -> &'static str {
    match form {
        ConsensusForm::Goepel2018 => "Consensus (Goepel 2018)",
        ConsensusForm::Goepel2013 => "Consensus (Goepel 2013)",
        ConsensusForm::Homogeneity => "Homogeneity",
    }
}

/// Every factor with and without those whose consistency ratio is too high.
fn without_ui(ui: &mut Ui, analysis: &MatrixAnalysis, changes: &[(String, String)]) {
    let above = analysis.group.as_ref().map_or(0, |group| group.above_threshold.len());
    if above == 0 {
        return;
    }
    ui.add_space(space::L);
    if changes.is_empty() {
        ui.label(scale::caption("All of them are above the threshold; nobody is left without them."));
        return;
    }
    ui.label(scale::strong(format!("Without the {above} above the threshold")));
    let (first, others) = changes.split_at(changes.len().min(SHOWN_FIRST));
    changes_ui(ui, first);
    if !others.is_empty() {
        let head = format!("The others, which change less ({})", others.len());
        CollapsingHeader::new(head).id_salt("others").show_unindented(ui, |ui| changes_ui(ui, others));
    }
}

fn changes_ui(ui: &mut Ui, changes: &[(String, String)]) {
    for (label, change) in changes {
        figure_ui(ui, label, change, explain::WITHOUT);
    }
}
