//! What the weighing view keeps between frames.

use super::best_worst::BestWorstState;
use super::direct::DirectState;
use super::lists::ListsState;
use super::pairwise::PairwiseState;
use super::people::PeopleState;
use super::person::PersonState;
use super::priorities::PrioritiesState;
use super::robustness::RobustnessState;
use super::rounds::Earlier;
use super::settings::SettingsState;
use crate::app::memo::Memo;
use crate::model::{Matrix, MatrixId};
use crate::session::Revision;

/// What models are made from: they hold while the matrix and the state of the document stay.
pub(super) type Source = (Revision, MatrixId);

/// A model and what it was made from.
pub(super) type Model<T> = Memo<Source, T>;

/// One page of the view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Page {
    /// What people say.
    #[default]
    Answers,
    /// What follows.
    Priorities,
    /// How far it holds.
    Robustness,
    /// Who answers.
    People,
    /// How it is computed.
    Conventions,
}

impl Page {
    /// Every page, in the order of the switch.
    pub(super) const ALL: [Self; 5] =
        [Self::Answers, Self::Priorities, Self::Robustness, Self::People, Self::Conventions];

    /// Its name on the switch.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Answers => "Weights",
            Self::Priorities => "Priorities",
            Self::Robustness => "Robustness",
            Self::People => "Participants",
            Self::Conventions => "Conventions",
        }
    }
}

/// The state of the weighing view.
#[derive(Debug, Default)]
pub struct WeighState {
    pub(super) page: Page,
    pub(super) person: PersonState,
    pub(super) direct: DirectState,
    pub(super) lists: ListsState,
    pub(super) pairwise: PairwiseState,
    pub(super) best_worst: BestWorstState,
    pub(super) priorities: PrioritiesState,
    pub(super) people: PeopleState,
    pub(super) robustness: RobustnessState,
    pub(super) settings: SettingsState,
    /// The round that is looked back at; none for the last.
    round: Option<(MatrixId, u32)>,
    pub(super) earlier: Earlier,
}

impl WeighState {
    /// The round of the matrix that is looked back at; none when the last is shown.
    pub(super) fn earlier_round(&self, matrix: &Matrix) -> Option<u32> {
        let (_, round) = self.round.filter(|(id, _)| *id == matrix.id)?;
        (round < matrix.current_round()).then_some(round)
    }

    /// Shows a round; whatever was drawn from the one before goes.
    pub(super) fn show_round(&mut self, matrix: MatrixId, round: u32) {
        let (page, person) = (self.page, std::mem::take(&mut self.person));
        *self = Self { page, person, round: Some((matrix, round)), ..Self::default() };
    }
}
