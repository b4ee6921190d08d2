//! The views: what the middle of the window shows.

use crate::words::WindowWords;

/// One view of the document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The four quadrants.
    #[default]
    Matrix,
    /// Weights, ratings, scores and the posture.
    Weigh,
    /// Two matrices side by side.
    Compare,
    /// What is to be done.
    Strategies,
    /// Works that are cited.
    Sources,
    /// Title, authors, date, language and context.
    Document,
    /// What the checker says.
    Findings,
}

impl View {
    /// Every view, in the order of the switch.
    pub const ALL: [Self; 7] =
        [Self::Matrix, Self::Weigh, Self::Compare, Self::Strategies, Self::Sources, Self::Document, Self::Findings];

    /// The name on the switch.
    #[must_use]
    pub fn name(self, words: &WindowWords) -> String {
        match self {
            Self::Matrix => words.view_matrix(),
            Self::Weigh => words.view_weigh(),
            Self::Compare => words.view_compare(),
            Self::Strategies => words.view_strategies(),
            Self::Sources => words.view_sources(),
            Self::Document => words.view_document(),
            Self::Findings => words.view_findings(),
        }
    }

    /// One sentence for the tooltip.
    #[must_use]
    pub fn tip(self, words: &WindowWords) -> String {
        match self {
            Self::Matrix => words.view_matrix_tip(),
            Self::Weigh => words.view_weigh_tip(),
            Self::Compare => words.view_compare_tip(),
            Self::Strategies => words.view_strategies_tip(),
            Self::Sources => words.view_sources_tip(),
            Self::Document => words.view_document_tip(),
            Self::Findings => words.view_findings_tip(),
        }
    }

    /// Whether the view shows one matrix, and so needs the tabs of the matrices.
    #[must_use]
    pub fn is_about_a_matrix(self) -> bool {
        matches!(self, Self::Matrix | Self::Weigh)
    }

    /// The view that its tab leads to next.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self.index() + 1) % Self::ALL.len()]
    }

    /// The view before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::ALL[(self.index() + Self::ALL.len() - 1) % Self::ALL.len()]
    }

    fn index(self) -> usize {
        Self::ALL.iter().position(|view| *view == self).unwrap_or(0)
    }
}
