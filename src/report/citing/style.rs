//! The styles of citing.

use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{IndependentStyle, Style};
use std::sync::OnceLock;

/// How citations and references are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum CitationStyle {
    /// American Psychological Association, 7th edition: author and date.
    #[default]
    Apa,
    /// Chicago Manual of Style, 18th edition: author and date.
    Chicago,
    /// Harvard as in "Cite Them Right": author and date.
    Harvard,
    /// GOST R 7.0.5-2008: numbers in the order of citing.
    Gost,
}

impl CitationStyle {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Apa, Self::Chicago, Self::Harvard, Self::Gost];

    /// Its name on a command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Apa => "apa",
            Self::Chicago => "chicago",
            Self::Harvard => "harvard",
            Self::Gost => "gost",
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Apa => "APA, 7th edition",
            Self::Chicago => "Chicago, author and date",
            Self::Harvard => "Harvard (Cite Them Right)",
            Self::Gost => "GOST R 7.0.5-2008, numeric",
        }
    }

    /// The style with this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == name)
    }

    /// Whether works are cited by their number in the list.
    pub(super) fn is_numeric(self) -> bool {
        self == Self::Gost
    }

    /// The rules, unpacked once in the life of the program and only when somebody asks.
    pub(super) fn rules(self) -> &'static IndependentStyle {
        static RULES: [OnceLock<IndependentStyle>; 4] = [const { OnceLock::new() }; 4];
        let archived = match self {
            Self::Apa => ArchivedStyle::AmericanPsychologicalAssociation,
            Self::Chicago => ArchivedStyle::ChicagoAuthorDate,
            Self::Harvard => ArchivedStyle::HarvardCiteThemRight,
            Self::Gost => ArchivedStyle::GostR7052008Numeric,
        };
        RULES[self as usize].get_or_init(|| match archived.get() {
            Style::Independent(rules) => rules,
            Style::Dependent(_) => unreachable!("the archive holds these styles whole"),
        })
    }
}
