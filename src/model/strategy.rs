//! Strategies: what is done about the factors (TOWS; Weihrich 1982).

use super::{Evidence, FactorId, MatrixId, Quadrant, Rating, StrategyId};
use serde::{Deserialize, Serialize};

/// A way of acting, traced to the factors that it uses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Stable id within the document.
    pub id: StrategyId,
    /// What is to be done.
    pub text: String,
    /// The kind as chosen.
    pub kind: StrategyKind,
    /// The explanation behind it, and who proposes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The factors it uses or answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<FactorId>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Who sees to it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when ("2026", "three years").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub horizon: String,
    /// How far it has come.
    #[serde(default)]
    pub status: StrategyStatus,
    /// What shows that it works.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub indicator: String,
    /// Attractiveness scores for the QSPM (David 1986) by whoever analyses; those of participants stand in their sheets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attractiveness: Vec<Attractiveness>,
}

impl Strategy {
    /// A strategy with nothing but its text and kind.
    #[must_use]
    pub fn new(id: StrategyId, kind: StrategyKind, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            kind,
            note: String::new(),
            factors: Vec::new(),
            evidence: Vec::new(),
            owner: String::new(),
            horizon: String::new(),
            status: StrategyStatus::default(),
            indicator: String::new(),
            attractiveness: Vec::new(),
        }
    }

    /// The analyst's own score in the light of a factor of a matrix.
    #[must_use]
    pub fn attraction(&self, matrix: MatrixId, factor: FactorId) -> Option<Rating> {
        let about = |it: &&Attractiveness| it.matrix == matrix && it.factor == factor;
        self.attractiveness.iter().find(about).map(|it| it.score)
    }

    /// Sets that score; none leaves the cell open again.
    pub fn set_attraction(&mut self, matrix: MatrixId, factor: FactorId, score: Option<Rating>) {
        let entry = score.map(|score| Attractiveness { matrix, factor, score });
        super::answering::replace(&mut self.attractiveness, |it| it.matrix == matrix && it.factor == factor, entry);
    }
}

/// Which internal and which external factors a strategy joins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StrategyKind {
    /// Strengths to take opportunities.
    So,
    /// Strengths against threats.
    St,
    /// Opportunities to mend weaknesses.
    Wo,
    /// Against weaknesses and threats together.
    Wt,
}

impl StrategyKind {
    /// Every kind, in reading order.
    pub const ALL: [Self; 4] = [Self::So, Self::St, Self::Wo, Self::Wt];

    /// Its two letters.
    #[must_use]
    pub fn letters(self) -> &'static str {
        match self {
            Self::So => "SO",
            Self::St => "ST",
            Self::Wo => "WO",
            Self::Wt => "WT",
        }
    }

    /// The kind that joins these two; none unless the first is internal and the second external.
    #[must_use]
    pub fn of(internal: Quadrant, external: Quadrant) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.quadrants() == (internal, external))
    }

    /// The internal and the external quadrant that it joins.
    #[must_use]
    pub fn quadrants(self) -> (Quadrant, Quadrant) {
        match self {
            Self::So => (Quadrant::Strengths, Quadrant::Opportunities),
            Self::St => (Quadrant::Strengths, Quadrant::Threats),
            Self::Wo => (Quadrant::Weaknesses, Quadrant::Opportunities),
            Self::Wt => (Quadrant::Weaknesses, Quadrant::Threats),
        }
    }
}

/// How far a strategy has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StrategyStatus {
    /// Only thought of.
    #[default]
    Proposed,
    /// Decided.
    Adopted,
    /// Being carried out.
    Underway,
    /// Carried out.
    Done,
    /// Given up.
    Dropped,
}

impl StrategyStatus {
    /// Whether the strategy belongs to the plan: it was decided, and neither only proposed nor given up.
    #[must_use]
    pub fn is_adopted(self) -> bool {
        matches!(self, Self::Adopted | Self::Underway | Self::Done)
    }

    /// Every status, in the order of events.
    pub const ALL: [Self; 5] = [Self::Proposed, Self::Adopted, Self::Underway, Self::Done, Self::Dropped];

    /// The English name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "Proposed",
            Self::Adopted => "Adopted",
            Self::Underway => "Under way",
            Self::Done => "Done",
            Self::Dropped => "Dropped",
        }
    }
}

/// How attractive a strategy is in the light of one factor of one matrix; a factor without one has a dash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attractiveness {
    /// The matrix.
    pub matrix: MatrixId,
    /// The factor.
    pub factor: FactorId,
    /// 1 not attractive … 4 very attractive.
    pub score: Rating,
}
