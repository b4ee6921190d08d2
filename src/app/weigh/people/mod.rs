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
use crate::app::weigh::{InLanguage, explain, figure_ui, person, rounds};
use crate::app::{figures, widgets};
use crate::model::{ConsensusForm, Matrix};
use crate::words::WindowWords;
use egui::{CollapsingHeader, Ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PeopleState {
    people: InLanguage<PeopleTable>,
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
    let words = input.words();
    let key = ((input.revision, matrix.id), words.tag);
    let people = state.people.get(key, || PeopleTable::of((input.document, words), matrix, analysis));
    super::beside(ui, size::SIDE_PANEL, |ui| {
        widgets::card(input.theme).show(ui, |ui| {
            widgets::scrolled(ui, "agreement", |ui| {
                rounds::rounds_ui(ui, input, whole, &mut state.rounds);
                agreement_ui(ui, words, analysis, &people.changes);
            });
        });
    });
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            ui.label(scale::strong(words.weigh_page_people()));
            person::add_button_ui(ui, input, who);
            widgets::at_right(ui, "ways to ask", |ui| {
                if ui.button(words.asking_button()).on_hover_text(words.asking_button_tip()).clicked() {
                    input.ask(Action::AskPeople(None));
                }
                import::button_ui(ui, words, &mut state.importing);
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
fn agreement_ui(ui: &mut Ui, words: &WindowWords, analysis: &MatrixAnalysis, changes: &[(String, String)]) {
    ui.label(scale::strong(words.weigh_agreement()));
    let Some(consensus) = &analysis.consensus else {
        ui.label(scale::caption(words.weigh_agreement_wait()));
        return;
    };
    for form in ConsensusForm::ALL.iter().copied() {
        for (set, value) in consensus.by_set(form) {
            let name = words.reports.labelled(&consensus_name(form, words), &words.reports.judgment_set(set));
            figure_ui(ui, &name, &figures::share(value), &explain::consensus(words, form));
        }
    }
    if let Some(kendall) = consensus.kendall() {
        let [w, p] = [kendall.w, kendall.p].map(figures::share);
        let said = words.reports.judging_kendall(w, figures::score(kendall.chi_squared), kendall.degrees_of_freedom, p);
        ui.label(said).on_hover_text(words.explain_kendall());
    }
    ui.label(scale::caption(words.weigh_over_participants(consensus.participants)));
    without_ui(ui, words, analysis, changes);
}

/// What an indicator of consensus is called beside its figure.
pub(super) fn consensus_name(form: ConsensusForm, words: &WindowWords) -> String {
    match form {
        ConsensusForm::Goepel2018 => words.weigh_consensus_2018(),
        ConsensusForm::Goepel2013 => words.weigh_consensus_2013(),
        ConsensusForm::Homogeneity => words.weigh_homogeneity(),
    }
}

/// Every factor with and without those whose consistency ratio is too high, or why there is no such result.
fn without_ui(ui: &mut Ui, words: &WindowWords, analysis: &MatrixAnalysis, changes: &[(String, String)]) {
    let Some(group) = &analysis.group else { return };
    let above = group.above_threshold.len();
    if above == 0 {
        return;
    }
    ui.add_space(space::L);
    if let Some(why) = group.without_refused {
        ui.label(scale::caption(words.reports.without_refused(why, above)));
        return;
    }
    ui.label(scale::strong(words.weigh_without(above)));
    let (first, others) = changes.split_at(changes.len().min(SHOWN_FIRST));
    changes_ui(ui, words, first);
    if !others.is_empty() {
        let head = words.weigh_others(others.len());
        CollapsingHeader::new(head).id_salt("others").show_unindented(ui, |ui| changes_ui(ui, words, others));
    }
}

fn changes_ui(ui: &mut Ui, words: &WindowWords, changes: &[(String, String)]) {
    for (label, change) in changes {
        figure_ui(ui, label, change, &words.explain_without());
    }
}
