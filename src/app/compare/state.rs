//! What the comparison keeps between frames.

use super::model::{Compared, usual_choice};
use super::suggestions::Suggestions;
use crate::analysis::comparison::{LIMIT, Subject, compare};
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::widgets::Rows;
use crate::model::{Document, FactorId, MatrixId};
use crate::session::Revision;

/// What a comparison is made from.
pub(super) type Source = (Revision, Vec<MatrixId>);

/// One page of the view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Page {
    /// The quadrants side by side.
    #[default]
    Changes,
    /// Lines from rank to rank.
    Ranks,
    /// The postures on one map.
    Postures,
}

/// Which factors are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Listed {
    /// All.
    #[default]
    All,
    /// Those about which something changed.
    Changed,
}

impl Page {
    /// Every page, in the order of the switch.
    pub(super) const ALL: [Self; 3] = [Self::Changes, Self::Ranks, Self::Postures];

    /// Its name on the switch.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Changes => "Changes",
            Self::Ranks => "Ranks",
            Self::Postures => "Postures",
        }
    }
}

/// The state of the comparison.
#[derive(Debug, Default)]
pub struct CompareState {
    /// The matrices to compare, in their order.
    pub(super) chosen: Vec<MatrixId>,
    /// Which pair of neighbours the changes are shown of.
    pub(super) pair: usize,
    pub(super) page: Page,
    pub(super) listed: Listed,
    /// The factor of the earlier matrix for which a partner is looked for.
    pub(super) linking: Option<FactorId>,
    pub(super) suggestions: Suggestions,
    pub(super) compared: Memo<Source, Option<Compared>>,
    pub(super) rows: Rows,
}

impl CompareState {
    /// Lets go of matrices that are gone; chooses two where fewer are left.
    pub(super) fn settle(&mut self, document: &Document) {
        self.chosen.retain(|id| document.matrix(*id).is_some());
        self.chosen.truncate(LIMIT);
        if self.chosen.len() < 2 {
            let dated: Vec<_> = document.matrices.iter().map(|matrix| (matrix.id, matrix.date)).collect();
            self.chosen = usual_choice(&dated);
        }
        self.pair = self.pair.min(self.chosen.len().saturating_sub(2));
    }
}

/// The comparison of the chosen matrices.
pub(super) fn compared(input: &PanelInput<'_>, chosen: &[MatrixId]) -> Option<Compared> {
    let subject = |id: &MatrixId| Subject::new(input.document, input.analysis, *id);
    let subjects: Vec<Subject<'_>> = chosen.iter().filter_map(subject).collect();
    compare(&subjects).ok().map(|comparison| Compared::of(comparison, input.analysis))
}
