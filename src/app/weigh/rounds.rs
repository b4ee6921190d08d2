//! Rounds of asking: naming and adding them, comparing how far people agree in each, and looking back at one.

use crate::analysis::facts::Fact;
use crate::analysis::{Analysis, FactorAnalysis, RoundAnalysis, analyze};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, size, space};
use crate::app::weigh::explain;
use crate::app::weigh::people::consensus_name;
use crate::app::weigh::{InLanguage, WeighState};
use crate::app::widgets::{Field, date_field};
use crate::model::{Change, ConsensusForm, Document, Matrix, MatrixChange, MatrixId, Round};
use crate::session::Revision;
use crate::words::WindowWords;
use egui::{CollapsingHeader, ComboBox, Label, ScrollArea, Ui};

/// The document as it stood in an earlier round: without the rounds after it.
pub(super) type Earlier = Memo<(Revision, MatrixId, u32), (Document, Analysis)>;

/// What the rounds keep between frames.
#[derive(Debug, Default)]
pub(super) struct RoundsState {
    medians: InLanguage<Vec<(String, String)>>,
}

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
fn name(matrix: &Matrix, round: u32, words: &WindowWords) -> String {
    let title = usize::try_from(round).ok().and_then(|round| matrix.rounds.get(round.checked_sub(1)?));
    match title.map(|round| round.title.as_str()).filter(|title| !title.is_empty()) {
        Some(title) => title.to_owned(),
        None => words.weigh_round(round),
    }
}

/// Draws the choice of the round that is shown, where there are several.
pub(super) fn shown_ui(ui: &mut Ui, words: &WindowWords, matrix: &Matrix, state: &mut WeighState) {
    let last = matrix.current_round();
    if last == 1 {
        return;
    }
    let shown = state.earlier_round(matrix).unwrap_or(last);
    let combo = ComboBox::from_id_salt("round").selected_text(name(matrix, shown, words)).show_ui(ui, |ui| {
        for round in 1..=last {
            if ui.selectable_label(round == shown, name(matrix, round, words)).clicked() && round != shown {
                state.show_round(matrix.id, round);
            }
        }
    });
    combo.response.accessible_name(words.weigh_round_shown()).on_hover_text(words.weigh_round_shown_tip());
}

/// Draws the rounds of the matrix, each with how far people agreed in it, and the way to add one.
pub(super) fn rounds_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut RoundsState) {
    let (mut rounds, words) = (matrix.rounds.clone(), input.words());
    ui.label(scale::strong(words.weigh_rounds())).on_hover_text(words.explain_rounds());
    let found = input.analysis.matrix(matrix.id).map(|analysis| analysis.rounds.as_slice()).unwrap_or_default();
    for (number, round) in (1..).zip(&mut rounds) {
        let key = ("round", matrix.id.number(), number);
        let (usual, title) = (words.weigh_round(number), words.weigh_round_title(number));
        let date = words.weigh_round_date(number);
        let typed = Field::new((key, "title"), &title).hint(&usual).show(ui, &round.title);
        round.title = typed.unwrap_or_else(|| round.title.clone());
        let typed = date_field(ui, (input.theme, words), Field::new((key, "date"), &date), round.date);
        round.date = typed.unwrap_or(round.date);
        if let Some(found) = found.iter().find(|found| found.round == number) {
            agreement_ui(ui, words, found, matrix.conventions.consensus);
        }
        ui.add_space(space::S);
    }
    ui.horizontal(|ui| {
        if ui.button(words.weigh_add_round()).on_hover_text(words.weigh_add_round_tip()).clicked() {
            add(&mut rounds);
        }
        let is_empty = matrix.answers.iter().all(|sheet| sheet.round < matrix.current_round());
        if rounds.len() > 1 && is_empty && ui.button(words.weigh_delete_round()).clicked() {
            rounds.pop();
            if rounds.len() == 1 && rounds[0] == Round::default() {
                rounds.clear();
            }
        }
    });
    let key = ((input.revision, matrix.id), words.tag);
    medians_ui(ui, words, state.medians.get(key, || medians(input, matrix)));
    ui.add_space(space::L);
    if rounds != matrix.rounds {
        input.ask(Change::Matrix { matrix: matrix.id, change: MatrixChange::Rounds(rounds) });
    }
}

/// The answers so far, of a matrix without rounds, become the first round.
fn add(rounds: &mut Vec<Round>) {
    if rounds.is_empty() {
        rounds.push(Round::default());
    }
    rounds.push(Round::default());
}

fn agreement_ui(ui: &mut Ui, words: &WindowWords, found: &RoundAnalysis, form: ConsensusForm) {
    let figure = |value: Option<f64>| figures::or_none(value, figures::share);
    let values: Vec<f64> =
        found.consensus.iter().flat_map(|found| found.by_set(form)).map(|(_, value)| value).collect();
    let ends = [f64::min, f64::max].map(|end| values.iter().copied().reduce(end));
    let consensus = match ends {
        [Some(least), Some(most)] if most > least => format!("{}–{}", figures::share(least), figures::share(most)),
        [one, _] => figure(one),
    };
    let name = consensus_name(form, words);
    let said = words.weigh_round_agreement(found.participants, name, consensus, figure(found.kendall_w));
    let change = found.change.and_then(|change| {
        let places = change.rank_change?;
        Some(words.reports.fact(&Fact::RoundChange { round: found.round, change, places }))
    });
    ui.label(scale::caption(words.reports.sentences(std::iter::once(said).chain(change)))).on_hover_ui(|ui| {
        ui.label(explain::consensus(words, form));
        ui.label(words.explain_kendall());
    });
}

/// Where everybody's priority of each factor lay in each round: "S1", "0.20 (0.15 to 0.30) → …".
fn medians(input: &PanelInput<'_>, matrix: &Matrix) -> Vec<(String, String)> {
    let Some(analysis) = input.analysis.matrix(matrix.id).filter(|analysis| analysis.rounds.len() > 1) else {
        return Vec::new();
    };
    let in_round = |round: &RoundAnalysis, place: usize| match round.spread.get(place) {
        Some(Some(spread)) => {
            let [median, lower, upper] =
                [spread.median, spread.lower_quartile, spread.upper_quartile].map(figures::share);
            input.words().weigh_median(median, lower, upper)
        }
        _ => figures::NONE.to_owned(),
    };
    let factor = |(place, factor): (usize, &FactorAnalysis)| {
        let rounds: Vec<String> = analysis.rounds.iter().map(|round| in_round(round, place)).collect();
        (factor.label.clone(), rounds.join(" → "))
    };
    analysis.factors.iter().enumerate().map(factor).collect()
}

/// Draws where priorities lay in each round, once somebody asks for it.
fn medians_ui(ui: &mut Ui, words: &WindowWords, medians: &[(String, String)]) {
    if medians.is_empty() {
        return;
    }
    CollapsingHeader::new(words.weigh_medians()).id_salt("medians by round").show_unindented(ui, |ui| {
        let height = ui.text_style_height(&egui::TextStyle::Body);
        let list = ScrollArea::both().id_salt("medians").max_height(size::INNER_LIST).auto_shrink([false, true]);
        list.show_rows(ui, height, medians.len(), |ui, visible| {
            for (label, rounds) in &medians[visible] {
                let line = Label::new(format!("{label}  {rounds}")).extend();
                ui.add(line).on_hover_text(words.explain_medians());
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::weigh::person;
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
            let mut sheet = person::sheet(&matrix, id).into_owned();
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
