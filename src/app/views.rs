//! The views: what the middle of the window shows.

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
    pub fn name(self) -> &'static str {
        match self {
            Self::Matrix => "Matrix",
            Self::Weigh => "Weigh",
            Self::Compare => "Compare",
            Self::Strategies => "Strategies",
            Self::Sources => "Sources",
            Self::Document => "Document",
            Self::Findings => "Findings",
        }
    }

    /// One sentence for the tooltip.
    #[must_use]
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Matrix => "The four quadrants of the matrix.",
            Self::Weigh => "Weights, ratings, scores and the posture that follows.",
            Self::Compare => "Two matrices side by side, with what changed.",
            Self::Strategies => "What is to be done about the factors.",
            Self::Sources => "The works that factors, context and strategies cite.",
            Self::Document => "Title, authors, date, language and context.",
            Self::Findings => "What a careful reader would ask about.",
        }
    }

    /// Whether the view shows one matrix, and so needs the tabs of the matrices.
    #[must_use]
    pub fn is_about_a_matrix(self) -> bool {
        matches!(self, Self::Matrix | Self::Weigh)
    }
}
