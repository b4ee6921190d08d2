//! The participants: who they are, how far they have come, how far they agree, and whether they count.

mod import;
mod table;

use crate::analysis::MatrixAnalysis;
use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::weigh::people::import::Importing;
use crate::app::weigh::people::table::{PeopleTable, PeopleTableState, table_ui};
use crate::app::weigh::person::PersonState;
use crate::app::weigh::{PerRevision, explain, figure_ui, person, rounds};
use crate::app::{figures, widgets};
use crate::model::{ConsensusForm, Matrix};
use egui::{CollapsingHeader, Ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PeopleState {
    people: PerRevision<PeopleTable>,
    table: PeopleTableState,
    rounds: rounds::RoundsState,
    /// Answers that are about to be imported.
    importing: Option<Importing>,
}

/// Draws the page on the rounds so far of a matrix; `whole` has all of them.
pub(super) fn people_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    (matrix, whole): (&Matrix, &Matrix),
    (state, who): (&mut PeopleState, &mut PersonState),
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let people = state.people.get((input.revision, matrix.id), || PeopleTable::of(input.document, matrix, analysis));
    super::beside(ui, size::SIDE_PANEL, |ui| {
        widgets::card(input.theme).show(ui, |ui| {
            widgets::scrolled(ui, "agreement", |ui| {
                rounds::rounds_ui(ui, input, whole, &mut state.rounds);
                agreement_ui(ui, analysis, &people.changes);
            });
        });
    });
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            ui.label(scale::strong("Participants"));
            person::add_button_ui(ui, input, who);
            widgets::at_right(ui, "ways to ask", |ui| {
                let words = input.words();
                if ui.button(words.asking_button()).on_hover_text(words.asking_button_tip()).clicked() {
                    input.ask(Action::AskPeople);
                }
                import::button_ui(ui, &mut state.importing);
            });
        });
        import::import_ui(ui, input, matrix, &mut state.importing);
        if people.rows.is_empty() && state.importing.is_none() {
            person::nobody_ui(ui, input, who);
        } else {
            table_ui(ui, input, matrix, &people.rows, &mut state.table);
        }
    });
}

/// How many of the factors that change most are shown before the others are asked for.
const SHOWN_FIRST: usize = 5;

/// Draws how far the participants agree; `changes` are the factors with and without those above the threshold.
fn agreement_ui(ui: &mut Ui, analysis: &MatrixAnalysis, changes: &[(String, String)]) {
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
pub(super) fn consensus_name(form: ConsensusForm) -> &'static str {
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
