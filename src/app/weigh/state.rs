//! What the weighing view keeps between frames.

use super::best_worst::BestWorstState;
use super::direct::DirectState;
use super::lists::ListsState;
use super::pairwise::PairwiseState;
use super::people::PeopleState;
use super::person::PersonState;
use super::priorities::PrioritiesState;
use super::robustness::RobustnessState;
use crate::app::memo::Memo;
use crate::model::MatrixId;
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
}

impl Page {
    /// Every page, in the order of the switch.
    pub(super) const ALL: [Self; 4] = [Self::Answers, Self::Priorities, Self::Robustness, Self::People];

    /// Its name on the switch.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Answers => "Weights",
            Self::Priorities => "Priorities",
            Self::Robustness => "Robustness",
            Self::People => "Participants",
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
}
