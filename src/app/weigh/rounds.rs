//! Rounds of asking: naming and adding them, comparing how far people agree in each, and looking back at one.

use super::explain;
use super::state::WeighState;
use crate::analysis::{Analysis, RoundAnalysis, analyze};
use crate::app::actions::Action;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, space};
use crate::app::widgets::{Field, date_field};
use crate::model::{Command, Document, Matrix, MatrixEdit, MatrixId, Round};
use crate::session::Revision;
use egui::{ComboBox, Ui};

/// The document as it stood in an earlier round: without the rounds after it.
pub(super) type Earlier = Memo<(Revision, MatrixId, u32), (Document, Analysis)>;

/// The document without the rounds of a matrix that came after this one, and what follows from it.
pub(super) fn earlier(document: &Document, matrix: MatrixId, round: u32) -> (Document, Analysis) {
    let mut document = document.clone();
    for matrix in document.matrices.iter_mut().filter(|other| other.id == matrix) {
        matrix.rounds.truncate(usize::try_from(round).unwrap_or(usize::MAX));
    }
    let analysis = analyze(&document);
    (document, analysis)
}

/// What a round is called.
pub(super) fn name(matrix: &Matrix, round: u32) -> String {
    let title = usize::try_from(round).ok().and_then(|round| matrix.rounds.get(round.checked_sub(1)?));
    match title.map(|round| round.title.as_str()).filter(|title| !title.is_empty()) {
        Some(title) => title.to_owned(),
        None => format!("Round {round}"),
    }
}

/// Draws the choice of the round that is shown, where there are several.
pub(super) fn shown_ui(ui: &mut Ui, matrix: &Matrix, state: &mut WeighState) {
    let last = matrix.current_round();
    if last == 1 {
        return;
    }
    let shown = state.earlier_round(matrix).unwrap_or(last);
    let combo = ComboBox::from_id_salt("round").selected_text(name(matrix, shown)).show_ui(ui, |ui| {
        for round in 1..=last {
            if ui.selectable_label(round == shown, name(matrix, round)).clicked() && round != shown {
                state.show_round(matrix.id, round);
            }
        }
    });
    combo
        .response
        .accessible_name("Round shown")
        .on_hover_text("Every page shows the answers of this round; reports and the other views rest on the last one.");
}

/// Draws the rounds of the matrix, each with how far people agreed in it, and the way to add one.
pub(super) fn rounds_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, actions: &mut Vec<Action>) {
    let mut rounds = matrix.rounds.clone();
    ui.label(scale::strong("Rounds")).on_hover_text("Each round asks everybody again, as in a Delphi study.");
    let found = input.analysis.matrix(matrix.id).map(|analysis| analysis.rounds.as_slice()).unwrap_or_default();
    for (number, round) in (1..).zip(&mut rounds) {
        let key = ("round", matrix.id.number(), number);
        let [usual, title, date] =
            ["Round", "Title of round", "Date of round"].map(|words| format!("{words} {number}"));
        let typed = Field::new((key, "title"), &title).hint(&usual).show(ui, &round.title);
        round.title = typed.unwrap_or_else(|| round.title.clone());
        let typed = date_field(ui, input.theme, Field::new((key, "date"), &date), round.date);
        round.date = typed.unwrap_or(round.date);
        if let Some(found) = found.iter().find(|found| found.round == number) {
            agreement_ui(ui, found);
        }
        ui.add_space(space::S);
    }
    ui.horizontal(|ui| {
        if ui
            .button("Add round")
            .on_hover_text("Everybody is asked anew; the answers so far stay in their round.")
            .clicked()
        {
            add(&mut rounds);
        }
        let is_empty = matrix.answers.iter().all(|sheet| sheet.round < matrix.current_round());
        if rounds.len() > 1 && is_empty && ui.button("Delete the last round").clicked() {
            rounds.pop();
            if rounds.len() == 1 && rounds[0] == Round::default() {
                rounds.clear();
            }
        }
    });
    ui.add_space(space::L);
    if rounds != matrix.rounds {
        actions.push(Command::Matrix { matrix: matrix.id, edit: MatrixEdit::Rounds(rounds) }.into());
    }
}

/// The answers so far, of a matrix without rounds, become the first round.
fn add(rounds: &mut Vec<Round>) {
    if rounds.is_empty() {
        rounds.push(Round::default());
    }
    rounds.push(Round::default());
}

fn agreement_ui(ui: &mut Ui, found: &RoundAnalysis) {
    let figure = |value: Option<f64>| figures::or_none(value, figures::share);
    let consensus = found.consensus.and_then(|consensus| consensus.goepel_2018);
    let people = figures::count(found.participants, "participant", "participants");
    let text = format!("{people} · consensus {} · W {}", figure(consensus), figure(found.kendall_w));
    ui.label(scale::caption(text)).on_hover_ui(|ui| {
        ui.label(explain::CONSENSUS);
        ui.label(explain::KENDALL);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::weigh::answers;
    use crate::model::{Factor, FactorScore, Participant, Quadrant, Weight, WeightingMethod};

    #[test]
    fn an_earlier_round_shows_its_own_answers() {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        let (id, weight) = ("anna".parse().unwrap(), Weight::DEFAULT);
        document.people.push(Participant { id, name: "Anna".to_owned(), group: String::new(), weight });
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.weighting = WeightingMethod::Points;
        matrix.factors[Quadrant::Strengths] = ["a", "b"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        for points in [[3.0, 1.0], [1.0, 1.0]] {
            add(&mut matrix.rounds);
            matrix.rounds.truncate(matrix.answers.len() + 1);
            let mut sheet = answers::sheet(&matrix, id);
            for (factor, points) in ["a", "b"].into_iter().zip(points) {
                let points = Weight::new(points).unwrap();
                sheet.points.push(FactorScore { factor: factor.parse().unwrap(), points });
            }
            matrix.answers.push(sheet);
        }
        let matrix_id = matrix.id;
        document.matrices.push(matrix);
        let first = |analysis: &Analysis| analysis.matrices[0].factors[0].global_priority;
        assert_eq!(first(&analyze(&document)), Some(0.5));
        assert_eq!(first(&earlier(&document, matrix_id, 1).1), Some(0.75));
    }

    #[test]
    fn the_first_round_added_leaves_the_answers_so_far_in_a_round_before_it() {
        let mut rounds = Vec::new();
        add(&mut rounds);
        assert_eq!(rounds.len(), 2);
        add(&mut rounds);
        assert_eq!(rounds.len(), 3);
    }
}
