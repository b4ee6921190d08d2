//! The styles of citing.

use super::item::is_author;
use crate::model::{Source, SourceKind};
use hayagriva::citationberg::{IndependentStyle, Style};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// How citations and references are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
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
    /// Rules of the user's own, in the Citation Style Language.
    Own(&'static OwnStyle),
}

/// Rules that a user brought along.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct OwnStyle {
    /// All of it, as the user brought it.
    text: String,
    title: String,
    is_numeric: bool,
    rules: IndependentStyle,
}

/// Why a text is no style that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StyleError {
    /// It is not written in the Citation Style Language; the reader says why.
    NoStyle(String),
    /// It only names the style whose rules it follows.
    Dependent(String),
    /// It has no rules for a list of references.
    NoReferences,
}

impl std::fmt::Display for StyleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoStyle(why) => write!(f, "this is no style in CSL: {why}"),
            Self::Dependent(parent) => {
                write!(f, "this style has no rules of its own\nHint: take the one it follows, {parent}.")
            }
            Self::NoReferences => {
                f.write_str("this style has no rules for references\nHint: take one with a `bibliography`.")
            }
        }
    }
}

impl std::error::Error for StyleError {}

impl CitationStyle {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Apa, Self::Chicago, Self::Harvard, Self::Gost];

    /// The rules in a text of the Citation Style Language. They are kept as long as the program runs.
    ///
    /// # Errors
    /// When the text is no style, or one without rules of its own.
    pub fn own(text: &str) -> Result<Self, StyleError> {
        static OWN: Mutex<Vec<&'static OwnStyle>> = Mutex::new(Vec::new());
        let rules = match Style::from_xml(text.trim_start_matches('\u{feff}')) {
            Ok(Style::Independent(rules)) => rules,
            Ok(Style::Dependent(style)) => return Err(StyleError::Dependent(style.parent_link.href)),
            Err(error) => return Err(StyleError::NoStyle(error.to_string())),
        };
        if rules.bibliography.is_none() {
            return Err(StyleError::NoReferences);
        }
        // A style that was being kept when a thread fell is whole or missing, so the list can be used further.
        let mut known = OWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(style) = known.iter().find(|known| known.text == text) {
            return Ok(Self::Own(style));
        }
        let is_numeric = text.contains("citation-format=\"numeric\"");
        let (text, title) = (text.to_owned(), rules.info.title.value.clone());
        let style: &'static OwnStyle = Box::leak(Box::new(OwnStyle { text, title, is_numeric, rules }));
        known.push(style);
        Ok(Self::Own(style))
    }

    /// Its name on a command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Apa => "apa",
            Self::Chicago => "chicago",
            Self::Harvard => "harvard",
            Self::Gost => "gost",
            Self::Own(style) => &style.title,
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
            Self::Own(style) => &style.title,
        }
    }

    /// The style with this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == name)
    }

    /// Whether works are cited by their number in the list.
    pub(crate) fn is_numeric(self) -> bool {
        match self {
            Self::Own(style) => style.is_numeric,
            other => other == Self::Gost,
        }
    }

    /// Whether the rules are those of this program, which knows more fields than styles do.
    pub(super) fn is_built_in(self) -> bool {
        !matches!(self, Self::Own(_))
    }

    /// Whether the publisher of a work is named: not where it is the author, nor of a page on the web.
    pub(super) fn names_publisher(self, source: &Source) -> bool {
        let once = matches!(self, Self::Apa | Self::Harvard) || source.kind == SourceKind::Standard;
        !(once && is_author(source, &source.publisher))
    }

    /// The rules in a language, read once in the life of the program and only when somebody asks.
    pub(super) fn rules(self, language: &str) -> &'static IndependentStyle {
        static RULES: OnceLock<Mutex<HashMap<(CitationStyle, Order), &'static IndependentStyle>>> = OnceLock::new();
        let text = match self {
            Self::Own(style) => return &style.rules,
            Self::Apa => include_str!("../../../assets/styles/apa.csl"),
            Self::Chicago => include_str!("../../../assets/styles/chicago.csl"),
            Self::Harvard => include_str!("../../../assets/styles/harvard.csl"),
            Self::Gost => include_str!("../../../assets/styles/gost.csl"),
        };
        let key = (self, Order::of(language, self));
        let mut known = RULES.get_or_init(Mutex::default).lock().expect("nobody falls while reading a style");
        known.entry(key).or_insert_with(|| {
            let rules = IndependentStyle::from_xml(&key.1.written(text)).expect("the styles are sound");
            Box::leak(Box::new(rules))
        })
    }
}

impl From<CitationStyle> for String {
    /// The name of a style, or all rules of one that a user brought along.
    fn from(style: CitationStyle) -> Self {
        match style {
            CitationStyle::Own(own) => own.text.clone(),
            named => named.name().to_owned(),
        }
    }
}

impl TryFrom<String> for CitationStyle {
    type Error = StyleError;

    fn try_from(text: String) -> Result<Self, StyleError> {
        Self::of_name(&text).map_or_else(|| Self::own(&text), Ok)
    }
}

/// What a language orders otherwise than others, for which the rules of a style have no condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Order {
    /// "May 24", "and" as a sign, a comma before it.
    American,
    /// "24 May", and the rest as the style has it.
    DayFirst,
    /// "24 мая", "и" as a word without a comma before it.
    Russian,
}

impl Order {
    fn of(language: &str, style: CitationStyle) -> Self {
        match language.split(['-', '_']).next().unwrap_or_default() {
            "en" if style == CitationStyle::Harvard => Self::DayFirst,
            "en" | "zh" | "ja" | "ko" => Self::American,
            "ru" | "uk" | "be" | "bg" | "kk" => Self::Russian,
            _ => Self::DayFirst,
        }
    }

    /// The rules as this language wants them.
    fn written(self, rules: &str) -> String {
        let day_first = || rules.replace("macro=\"month-day\"", "macro=\"day-month\"");
        match self {
            Self::American => rules.to_owned(),
            Self::DayFirst => day_first(),
            Self::Russian => day_first()
                .replace("and=\"symbol\"", "and=\"text\"")
                .replace("delimiter-precedes-last=\"always\"", "")
                .replace("<style ", "<style delimiter-precedes-last=\"never\" delimiter-precedes-et-al=\"never\" "),
        }
    }
}
