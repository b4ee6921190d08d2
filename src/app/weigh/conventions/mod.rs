//! The conventions of a matrix: choosing among them, each explained, and how its quadrants influence each other.

mod influence;

use crate::analysis::UsedConvention;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::unreadable::Unreadable;
use crate::app::weigh::conventions::influence::{InfluenceState, influence_ui};
use crate::app::weigh::explain;
use crate::app::widgets::Field;
use crate::app::{figures, widgets};
use crate::model::{
    Aggregation, BetweenConvention, Change, ConsensusForm, Conventions, Incomplete, Matrix, MatrixChange,
    PostureVariant, Prioritisation, RandomIndex, RankScheme, RatingConvention,
};
use egui::{ComboBox, Response, Ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct SettingsState {
    influence: InfluenceState,
}

/// Draws the page.
pub(super) fn settings_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut SettingsState) {
    widgets::sheet(ui, input.theme, "conventions", |ui| {
        ui.label(scale::strong("Conventions"));
        ui.label(scale::caption("Where the literature knows several ways. Reports print the ones that were chosen."));
        ui.add_space(space::S);
        choices_ui(ui, matrix, input);
        numbers_ui(ui, input, matrix);
        ui.add_space(space::XL);
        influence_ui(ui, input, matrix, &mut state.influence);
    });
}

fn choices_ui(ui: &mut Ui, matrix: &Matrix, input: &PanelInput<'_>) {
    line_ui(ui, &RATINGS, matrix, input, |conventions| &mut conventions.rating);
    line_ui(ui, &POSTURE, matrix, input, |conventions| &mut conventions.posture);
    line_ui(ui, &SCHEME, matrix, input, |conventions| &mut conventions.rank_scheme);
    line_ui(ui, &BETWEEN, matrix, input, |conventions| &mut conventions.between);
    line_ui(ui, &PRIORITIES, matrix, input, |conventions| &mut conventions.prioritisation);
    line_ui(ui, &INDEX, matrix, input, |conventions| &mut conventions.random_index);
    line_ui(ui, &MISSING, matrix, input, |conventions| &mut conventions.incomplete);
    line_ui(ui, &GROUP, matrix, input, |conventions| &mut conventions.aggregation);
    line_ui(ui, &CONSENSUS, matrix, input, |conventions| &mut conventions.consensus);
}

/// Draws the conventions that the method of the matrix depends on, each with its name above.
pub(super) fn used_ui(ui: &mut Ui, matrix: &Matrix, input: &PanelInput<'_>) {
    for used in matrix.weighting.descriptor().conventions {
        match used {
            UsedConvention::RankScheme => captioned_ui(ui, &SCHEME, matrix, input, |it| &mut it.rank_scheme),
            UsedConvention::Prioritisation => captioned_ui(ui, &PRIORITIES, matrix, input, |it| &mut it.prioritisation),
            UsedConvention::RandomIndex => captioned_ui(ui, &INDEX, matrix, input, |it| &mut it.random_index),
            UsedConvention::Incomplete => captioned_ui(ui, &MISSING, matrix, input, |it| &mut it.incomplete),
            UsedConvention::Between => captioned_ui(ui, &BETWEEN, matrix, input, |it| &mut it.between),
            UsedConvention::Aggregation => captioned_ui(ui, &GROUP, matrix, input, |it| &mut it.aggregation),
        }
    }
}

fn captioned_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    choice: &Choice<T>,
    matrix: &Matrix,
    input: &PanelInput<'_>,
    field: impl Fn(&mut Conventions) -> &mut T,
) {
    ui.label(scale::caption(choice.name));
    field_ui(ui, choice, matrix, input, field);
}

/// A choice with its name before it and what is chosen explained below.
fn line_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    choice: &Choice<T>,
    matrix: &Matrix,
    input: &PanelInput<'_>,
    field: impl Fn(&mut Conventions) -> &mut T,
) {
    let line = ui.horizontal(|ui| {
        named(ui, choice.name);
        field_ui(ui, choice, matrix, input, field)
    });
    ui.label(scale::caption((choice.explain)(line.inner)));
}

fn named(ui: &mut Ui, name: &str) {
    ui.scope(|ui| {
        ui.set_min_width(size::PLACE_COLUMN);
        ui.label(name);
    });
}

/// The numbers among the conventions.
fn numbers_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let conventions = &matrix.conventions;
    let numbers = [
        ("Largest judgment", conventions.scale_max, 1.0, explain::SCALE),
        ("Accepted consistency ratio", conventions.cr_threshold, 0.0, explain::THRESHOLD),
    ];
    for (place, (name, value, least, explanation)) in numbers.into_iter().enumerate() {
        let field = Field::new(("conventions", matrix.id.number(), place), name).caption(name);
        let read = |text: &str| above(text, least).map_err(|error| error.text(input.words()));
        let typed = field.width(size::PLACE_COLUMN).show_value(ui, input.theme, &value.to_string(), read);
        ui.label(scale::caption(explanation));
        if let Some(typed) = typed {
            set(matrix, input, |conventions| match place {
                0 => conventions.scale_max = typed,
                _ => conventions.cr_threshold = typed,
            });
        }
    }
}

fn above(text: &str, least: f64) -> Result<f64, Unreadable> {
    let number = figures::number(text)?;
    if number > least { Ok(number) } else { Err(Unreadable::NotAbove(least)) }
}

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
pub(super) fn set(matrix: &Matrix, input: &PanelInput<'_>, change: impl FnOnce(&mut Conventions)) {
    input.ask(setting(matrix, change));
}

/// The change of some conventions of a matrix.
fn setting(matrix: &Matrix, change: impl FnOnce(&mut Conventions)) -> Change {
    let mut conventions = Box::new(matrix.conventions.clone());
    change(&mut conventions);
    Change::Matrix { matrix: matrix.id, change: MatrixChange::Conventions(conventions) }
}

/// Draws the list of a choice on one field of the conventions of a matrix; gives what holds.
pub(super) fn field_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    choice: &Choice<T>,
    matrix: &Matrix,
    input: &PanelInput<'_>,
    field: impl Fn(&mut Conventions) -> &mut T,
) -> T {
    let current = *field(&mut matrix.conventions.clone());
    if let Some(chosen) = choice_ui(ui, choice, current) {
        set(matrix, input, |conventions| *field(conventions) = chosen);
    }
    current
}
