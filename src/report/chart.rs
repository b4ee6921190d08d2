//! The charts that there are.

/// The charts that stand in reports, and can be had alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chart {
    /// Priorities on four axes.
    Star,
    /// The position between inside and outside.
    Posture,
    /// Priorities as bars.
    Bars,
    /// The internal-external matrix.
    Ie,
    /// Lines from rank to rank over several matrices.
    Slopes,
    /// How often each factor takes each rank, by random draws.
    Acceptability,
    /// Priorities over the weight of a quadrant, with the weights at which factors change places.
    Sensitivity,
    /// How far groups of participants differ about each factor.
    Groups,
}

impl Chart {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Star,
        Self::Posture,
        Self::Bars,
        Self::Ie,
        Self::Slopes,
        Self::Acceptability,
        Self::Sensitivity,
        Self::Groups,
    ];

    /// Its name on a command line and in names of files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Star => "star",
            Self::Posture => "posture",
            Self::Bars => "bars",
            Self::Ie => "ie",
            Self::Slopes => "slopes",
            Self::Acceptability => "acceptability",
            Self::Sensitivity => "sensitivity",
            Self::Groups => "groups",
        }
    }

    /// What it shows, for whoever chooses.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Star => "Priorities on four axes",
            Self::Posture => "Position between inside and outside",
            Self::Bars => "Priorities as bars",
            Self::Ie => "Internal-external matrix",
            Self::Slopes => "Ranks from matrix to matrix",
            Self::Acceptability => "Rank acceptability",
            Self::Sensitivity => "Priorities over the weight of a quadrant",
            Self::Groups => "Differences between groups of participants",
        }
    }

    /// The chart of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name)
    }
}
