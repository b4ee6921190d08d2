//! The parts of a report that a user keeps or leaves out.

use serde::{Deserialize, Serialize};

/// A part of the full report. The comparison knows the charts alone, the grid none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The sections of background.
    Context,
    /// A table of factors for each quadrant.
    Factors,
    /// The notes under factors and strategies.
    Notes,
    /// The sources under factors, strategies and sections.
    Sources,
    /// Totals, posture, priorities, consistency and conventions of each matrix.
    Results,
    /// Star, bars, posture and the like.
    Charts,
    /// How often each factor takes each rank, by random draws.
    Acceptability,
    /// The strategies with the factors they use.
    Strategies,
    /// What the checker found: for a report that is to be worked on.
    Findings,
    /// How the figures came about, for the methods section of a paper.
    Method,
    /// The list of references.
    References,
    /// What every participant answered: an appendix.
    Judgments,
}

/// The parts that a report has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Vec<String>", from = "Vec<String>")]
pub struct Parts(u16);

impl Part {
    /// All, in the order in which they stand.
    pub const ALL: [Self; 12] = [
        Self::Context,
        Self::Factors,
        Self::Notes,
        Self::Sources,
        Self::Results,
        Self::Charts,
        Self::Acceptability,
        Self::Strategies,
        Self::Findings,
        Self::Method,
        Self::References,
        Self::Judgments,
    ];

    /// Its name on a command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Context => "context",
            Self::Factors => "factors",
            Self::Notes => "notes",
            Self::Sources => "sources",
            Self::Results => "results",
            Self::Charts => "charts",
            Self::Acceptability => "acceptability",
            Self::Judgments => "judgments",
            Self::Strategies => "strategies",
            Self::Findings => "findings",
            Self::Method => "method",
            Self::References => "references",
        }
    }

    /// What it holds, for whoever chooses.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Context => "Background",
            Self::Factors => "Tables of factors",
            Self::Notes => "Notes under factors and strategies",
            Self::Sources => "Sources under factors and strategies",
            Self::Results => "Results and conventions",
            Self::Charts => "Charts",
            Self::Acceptability => "Rank acceptability",
            Self::Judgments => "Everybody’s answers",
            Self::Strategies => "Strategies",
            Self::Findings => "Findings",
            Self::Method => "Methods paragraph",
            Self::References => "References",
        }
    }

    /// The part of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl Parts {
    /// Whether the report has a part.
    #[must_use]
    pub fn has(self, part: Part) -> bool {
        self.0 & part.bit() != 0
    }

    /// These and one more.
    #[must_use]
    pub fn with(self, part: Part) -> Self {
        Self(self.0 | part.bit())
    }

    /// These but one.
    #[must_use]
    pub fn without(self, part: Part) -> Self {
        Self(self.0 & !part.bit())
    }
}

impl From<Parts> for Vec<String> {
    fn from(parts: Parts) -> Self {
        Part::ALL.into_iter().filter(|part| parts.has(*part)).map(|part| part.name().to_owned()).collect()
    }
}

impl From<Vec<String>> for Parts {
    /// The parts of these names; what another version of the program calls a part, and this one does not know, is none.
    fn from(names: Vec<String>) -> Self {
        names.iter().filter_map(|name| Part::named(name)).fold(Self(0), Self::with)
    }
}

impl Default for Parts {
    /// What is handed in: all but long tables of draws and answers, and the findings.
    fn default() -> Self {
        let all = Part::ALL.into_iter().fold(Self(0), Self::with);
        [Part::Acceptability, Part::Judgments, Part::Findings].into_iter().fold(all, Self::without)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_kept_or_left_out_without_touching_the_others() {
        for part in Part::ALL {
            let (with, without) = (Parts::default().with(part), Parts::default().without(part));
            assert!(with.has(part) && !without.has(part));
            for other in Part::ALL.into_iter().filter(|other| *other != part) {
                let usual = Parts::default().has(other);
                assert_eq!((with.has(other), without.has(other)), (usual, usual), "{other:?}");
            }
        }
    }

    #[test]
    fn every_part_is_found_by_its_name() {
        for part in Part::ALL {
            assert_eq!(Part::named(part.name()), Some(part));
        }
        assert_eq!(Part::named("cover"), None);
    }
}
