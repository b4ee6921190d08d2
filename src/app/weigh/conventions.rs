//! Choosing among conventions: a list each, with its name for screen readers.

use super::explain;
use crate::app::actions::Action;
use crate::model::{
    Aggregation, BetweenConvention, Command, ConsensusForm, Conventions, Incomplete, Matrix, MatrixEdit,
    PostureVariant, Prioritisation, RandomIndex, RankScheme, RatingConvention,
};
use egui::{ComboBox, Response, Ui};

/// What a rating says.
pub(super) const RATINGS: Choice<RatingConvention> = Choice {
    name: "Rating convention",
    all: RatingConvention::ALL,
    word: RatingConvention::name,
    explain: explain::rating,
};
/// How the posture is computed.
pub(super) const POSTURE: Choice<PostureVariant> = Choice {
    name: "Posture computed",
    all: PostureVariant::ALL,
    word: PostureVariant::name,
    explain: explain::posture,
};
/// How ranks become weights.
pub(super) const SCHEME: Choice<RankScheme> =
    Choice { name: "Weights from ranks", all: RankScheme::ALL, word: RankScheme::name, explain: explain::rank_scheme };
/// How priorities come out of judgments.
pub(super) const PRIORITIES: Choice<Prioritisation> = Choice {
    name: "Priorities",
    all: Prioritisation::ALL,
    word: Prioritisation::name,
    explain: explain::prioritisation,
};
/// Which table of random indices.
pub(super) const INDEX: Choice<RandomIndex> =
    Choice { name: "Random index", all: RandomIndex::ALL, word: RandomIndex::name, explain: explain::random_index };
/// What becomes of missing judgments.
pub(super) const MISSING: Choice<Incomplete> =
    Choice { name: "Missing judgments", all: Incomplete::ALL, word: Incomplete::name, explain: explain::incomplete };
/// How quadrants are compared.
pub(super) const BETWEEN: Choice<BetweenConvention> = Choice {
    name: "Between quadrants",
    all: BetweenConvention::ALL,
    word: BetweenConvention::name,
    explain: explain::between,
};
/// How several people become one.
pub(super) const GROUP: Choice<Aggregation> =
    Choice { name: "Several people", all: Aggregation::ALL, word: Aggregation::name, explain: explain::aggregation };
/// Which indicator of consensus comes first.
pub(super) const CONSENSUS: Choice<ConsensusForm> =
    Choice { name: "Consensus", all: ConsensusForm::ALL, word: ConsensusForm::name, explain: explain::consensus };

/// One convention to choose: what it is called, and what may be chosen.
pub(super) struct Choice<T: 'static> {
    /// "Ratings".
    pub(super) name: &'static str,
    /// What may be chosen, the default first.
    pub(super) all: &'static [T],
    /// The name of a choice.
    pub(super) word: fn(T) -> &'static str,
    /// What a choice means.
    pub(super) explain: fn(T) -> &'static str,
}

/// Draws the list of a choice; returns what was chosen anew.
pub(super) fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, choice: &Choice<T>, current: T) -> Option<T> {
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(choice.name).selected_text((choice.word)(current)).show_ui(ui, |ui| {
        for &value in choice.all {
            let entry = ui.selectable_label(value == current, (choice.word)(value));
            if explained(entry, (choice.explain)(value)).clicked() && value != current {
                chosen = Some(value);
            }
        }
    });
    explained(combo.response.accessible_name(choice.name), (choice.explain)(current));
    chosen
}

fn explained(response: Response, explanation: &str) -> Response {
    if explanation.is_empty() { response } else { response.on_hover_text(explanation) }
}

/// Asks for the conventions of a matrix with one of them changed.
pub(super) fn set(matrix: &Matrix, actions: &mut Vec<Action>, change: impl FnOnce(&mut Conventions)) {
    let mut conventions = Box::new(matrix.conventions.clone());
    change(&mut conventions);
    actions.push(Command::Matrix { matrix: matrix.id, edit: MatrixEdit::Conventions(conventions) }.into());
}

/// Draws the list of a choice on one field of the conventions of a matrix; gives what holds.
pub(super) fn field_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    choice: &Choice<T>,
    matrix: &Matrix,
    actions: &mut Vec<Action>,
    field: impl Fn(&mut Conventions) -> &mut T,
) -> T {
    let current = *field(&mut matrix.conventions.clone());
    if let Some(chosen) = choice_ui(ui, choice, current) {
        set(matrix, actions, |conventions| *field(conventions) = chosen);
    }
    current
}
