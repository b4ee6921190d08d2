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
    Aggregation, BetweenConvention, Change, ConsensusForm, Conventions, Fuzzy, Incomplete, IntervalForm, Matrix,
    MatrixChange, PanelRating, PostureVariant, Prioritisation, RandomIndex, RankScheme, RatingConvention, StatedBy,
};
use crate::words::WindowWords;
use egui::{ComboBox, Ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct SettingsState {
    influence: InfluenceState,
}

/// Draws the page.
pub(super) fn settings_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut SettingsState) {
    widgets::sheet(ui, input.theme, "conventions", |ui| {
        let words = input.words();
        ui.label(scale::strong(words.weigh_page_conventions()));
        ui.label(scale::caption(words.weigh_conventions_about()));
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
    line_ui(ui, &STATED, matrix, input, |conventions| &mut conventions.stated_by);
    line_ui(ui, &PANEL, matrix, input, |conventions| &mut conventions.panel_rating);
    line_ui(ui, &FUZZY, matrix, input, |conventions| &mut conventions.fuzzy);
    line_ui(ui, &INTERVAL, matrix, input, |conventions| &mut conventions.interval);
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
    ui.label(scale::caption((choice.name)(input.words())));
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
        named(ui, &(choice.name)(input.words()));
        field_ui(ui, choice, matrix, input, field)
    });
    ui.label(scale::caption((choice.explain)(input.words(), line.inner)));
}

fn named(ui: &mut Ui, name: &str) {
    ui.scope(|ui| {
        ui.set_min_width(size::PLACE_COLUMN);
        ui.label(name);
    });
}

/// The numbers among the conventions.
fn numbers_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let (conventions, words) = (&matrix.conventions, input.words());
    let numbers = [
        (words.weigh_largest_judgment(), conventions.scale_max, 1.0, words.explain_scale()),
        (words.weigh_threshold(), conventions.cr_threshold, 0.0, words.explain_threshold()),
    ];
    for (place, (name, value, least, explanation)) in numbers.into_iter().enumerate() {
        let field = Field::new(("conventions", matrix.id.number(), place), &name).caption(&name);
        let read = |text: &str| above(text, least).map_err(|error| error.text(words));
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
    id: "ratings",
    name: |words| words.weigh_convention_rating(),
    all: RatingConvention::ALL,
    word: |words, choice| words.reports.rating_name(choice),
    explain: explain::rating,
};
/// How the posture is computed.
pub(super) const POSTURE: Choice<PostureVariant> = Choice {
    id: "posture",
    name: |words| words.weigh_convention_posture(),
    all: PostureVariant::ALL,
    word: |words, choice| words.reports.posture_name(choice),
    explain: explain::posture,
};
/// How ranks become weights.
pub(super) const SCHEME: Choice<RankScheme> = Choice {
    id: "weights from ranks",
    name: |words| words.reports.convention_rank_scheme(),
    all: RankScheme::ALL,
    word: |words, choice| words.reports.rank_scheme_name(choice),
    explain: explain::rank_scheme,
};
/// How priorities come out of judgments.
pub(super) const PRIORITIES: Choice<Prioritisation> = Choice {
    id: "priorities",
    name: |words| words.weigh_convention_priorities(),
    all: Prioritisation::ALL,
    word: |words, choice| words.reports.prioritisation_name(choice),
    explain: explain::prioritisation,
};
/// Which table of random indices.
pub(super) const INDEX: Choice<RandomIndex> = Choice {
    id: "random index",
    name: |words| words.reports.convention_random_index(),
    all: RandomIndex::ALL,
    word: |words, choice| words.reports.random_index_name(choice),
    explain: explain::random_index,
};
/// What becomes of missing judgments.
pub(super) const MISSING: Choice<Incomplete> = Choice {
    id: "missing judgments",
    name: |words| words.reports.convention_incomplete(),
    all: Incomplete::ALL,
    word: |words, choice| words.reports.incomplete_name(choice),
    explain: explain::incomplete,
};
/// How quadrants are compared.
pub(super) const BETWEEN: Choice<BetweenConvention> = Choice {
    id: "between quadrants",
    name: |words| words.reports.convention_between(),
    all: BetweenConvention::ALL,
    word: |words, choice| words.reports.between_name(choice),
    explain: explain::between,
};
/// How several people become one.
pub(super) const GROUP: Choice<Aggregation> = Choice {
    id: "several people",
    name: |words| words.weigh_convention_group(),
    all: Aggregation::ALL,
    word: |words, choice| words.reports.aggregation_name(choice),
    explain: explain::aggregation,
};
/// Which indicator of consensus comes first.
pub(super) const CONSENSUS: Choice<ConsensusForm> = Choice {
    id: "consensus",
    name: |words| words.weigh_convention_consensus(),
    all: ConsensusForm::ALL,
    word: consensus_name,
    explain: explain::consensus,
};

/// The name of an indicator of consensus among the others.
fn consensus_name(words: &WindowWords, form: ConsensusForm) -> String {
    match form {
        ConsensusForm::Goepel2018 => words.weigh_consensus_name_2018(),
        ConsensusForm::Goepel2013 => words.weigh_consensus_name_2013(),
        ConsensusForm::Homogeneity => words.weigh_consensus_name_homogeneity(),
    }
}

/// Whose weights and ratings count where they are typed.
pub(super) const STATED: Choice<StatedBy> = Choice {
    id: "stated by",
    name: |words| words.weigh_convention_stated(),
    all: StatedBy::ALL,
    word: |words, choice| match choice {
        StatedBy::People => words.weigh_stated_people(),
        StatedBy::Matrix => words.weigh_stated_matrix(),
    },
    explain: explain::stated_by,
};
/// How ratings of several people become one.
pub(super) const PANEL: Choice<PanelRating> = Choice {
    id: "panel rating",
    name: |words| words.weigh_convention_panel(),
    all: PanelRating::ALL,
    word: |words, choice| match choice {
        PanelRating::Mean => words.weigh_panel_mean(),
        PanelRating::Median => words.weigh_panel_median(),
    },
    explain: explain::panel_rating,
};
/// By how much judgments are spread for fuzzy priorities.
pub(super) const FUZZY: Choice<Fuzzy> = Choice {
    id: "fuzzy",
    name: |words| words.weigh_convention_fuzzy(),
    all: Fuzzy::ALL,
    word: |words, choice| match choice {
        Fuzzy::None => words.weigh_fuzzy_none(),
        Fuzzy::HalfStep => words.weigh_fuzzy_half(),
        Fuzzy::OneStep => words.weigh_fuzzy_one(),
    },
    explain: explain::fuzzy,
};
/// How the ends of an interval are read off.
pub(super) const INTERVAL: Choice<IntervalForm> = Choice {
    id: "interval",
    name: |words| words.weigh_convention_interval(),
    all: IntervalForm::ALL,
    word: |words, choice| match choice {
        IntervalForm::Percentile => words.weigh_interval_percentile(),
        IntervalForm::Expanded => words.weigh_interval_expanded(),
    },
    explain: explain::interval,
};

/// One convention to choose: what it is called, and what may be chosen.
pub(super) struct Choice<T: 'static> {
    /// What tells its list from others.
    pub(super) id: &'static str,
    /// "Ratings".
    pub(super) name: fn(&WindowWords) -> String,
    /// What may be chosen, the default first.
    pub(super) all: &'static [T],
    /// The name of a choice.
    pub(super) word: fn(&WindowWords, T) -> String,
    /// What a choice means.
    pub(super) explain: fn(&WindowWords, T) -> String,
}

/// Draws the list of a choice; returns what was chosen anew.
pub(super) fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    words: &WindowWords,
    choice: &Choice<T>,
    current: T,
) -> Option<T> {
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(choice.id).selected_text((choice.word)(words, current)).show_ui(ui, |ui| {
        for &value in choice.all {
            let entry = ui.selectable_label(value == current, (choice.word)(words, value));
            if entry.on_hover_text((choice.explain)(words, value)).clicked() && value != current {
                chosen = Some(value);
            }
        }
    });
    combo.response.accessible_name((choice.name)(words)).on_hover_text((choice.explain)(words, current));
    chosen
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
    if let Some(chosen) = choice_ui(ui, input.words(), choice, current) {
        set(matrix, input, |conventions| *field(conventions) = chosen);
    }
    current
}
