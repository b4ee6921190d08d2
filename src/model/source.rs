//! Sources: typed bibliographic records.

use super::{Date, SourceId};
use serde::{Deserialize, Serialize};

/// A work that factors, context and strategies cite.
///
/// Fields that do not apply stay empty. Only what is known is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable id within the document.
    pub id: SourceId,
    /// What kind of work it is.
    pub kind: SourceKind,
    /// Citation key of the bibliography it was imported from ("vreja2007").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Persons and organisations that wrote it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Name>,
    /// Editors, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editors: Vec<Name>,
    /// Who translated it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translators: Vec<Name>,
    /// Its own title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Journal, book or site in which it appeared.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub container: String,
    /// Publisher, or the institution of a thesis or report.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// Place of publication.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// When the original of a translation or reprint was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_date: Option<Date>,
    /// What it is more exactly than its kind says ("Doctoral dissertation", "Working paper").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub genre: String,
    /// What it is recorded on or shown as ("Film", "Audio podcast").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub medium: String,
    /// Version of a program or of a set of data ("4.2.1").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// Volume of a journal or series.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub volume: String,
    /// Issue of a journal, or number of a report.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub issue: String,
    /// Edition.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edition: String,
    /// Pages within the container ("85-91").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pages: String,
    /// Number of an article in a journal that has no pages through the volume ("e0209899").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub article_number: String,
    /// Digital object identifier, without a resolver in front.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub doi: String,
    /// ISBN or ISSN.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub isbn: String,
    /// Address on the web.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// When the address was visited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Date>,
    /// BCP 47 tag of the language it is written in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// Anything else the reader should know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The work through which this one is known: "as cited in".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cited_in: Option<SourceId>,
}

impl Source {
    /// A record of which nothing is known but its kind.
    #[must_use]
    pub fn new(id: SourceId, kind: SourceKind) -> Self {
        Self {
            id,
            kind,
            key: String::new(),
            authors: Vec::new(),
            editors: Vec::new(),
            translators: Vec::new(),
            title: String::new(),
            container: String::new(),
            publisher: String::new(),
            place: String::new(),
            date: None,
            original_date: None,
            genre: String::new(),
            medium: String::new(),
            version: String::new(),
            volume: String::new(),
            issue: String::new(),
            edition: String::new(),
            pages: String::new(),
            article_number: String::new(),
            doi: String::new(),
            isbn: String::new(),
            url: String::new(),
            accessed: None,
            language: String::new(),
            note: String::new(),
            cited_in: None,
        }
    }

    /// Everybody who is named as having made it: authors, editors, translators.
    pub fn makers(&self) -> impl Iterator<Item = &Name> {
        self.authors.iter().chain(&self.editors).chain(&self.translators)
    }

    /// The same, to be changed.
    pub fn makers_mut(&mut self) -> impl Iterator<Item = &mut Name> {
        self.authors.iter_mut().chain(&mut self.editors).chain(&mut self.translators)
    }

    /// How a text refers to it: "Vreja 2007", "Howard and Traughter 2007", "ILO et al. 2009", or its title.
    #[must_use]
    pub fn short(&self) -> String {
        let names = if self.authors.is_empty() { &self.editors } else { &self.authors };
        let who = match names.as_slice() {
            [] if self.title.is_empty() => "Unnamed source".to_owned(),
            [] => self.title.clone(),
            [one] => one.family.clone(),
            [one, two] => format!("{} and {}", one.family, two.family),
            [one, ..] => format!("{} et al.", one.family),
        };
        match self.date {
            Some(date) => format!("{who} {}", date.year()),
            None => who,
        }
    }
}

/// The kinds of works, after those of common reference managers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Article in a journal.
    Article,
    /// Book.
    Book,
    /// Chapter of a book.
    Chapter,
    /// Report of an institution.
    Report,
    /// Thesis or student paper.
    Thesis,
    /// Paper at a conference.
    Paper,
    /// Treaty, law or ruling.
    Legal,
    /// Page on the web.
    WebPage,
    /// Article in a newspaper or magazine.
    News,
    /// Set of data.
    Dataset,
    /// Computer program.
    Software,
    /// Film, broadcast, podcast or another recording.
    Recording,
    /// Paper before its review, in an archive.
    Preprint,
    /// Standard of an organisation.
    Standard,
    /// Interview, survey answer or other personal communication.
    Interview,
    /// Anything else.
    Other,
}

impl SourceKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 16] = [
        Self::Article,
        Self::Book,
        Self::Chapter,
        Self::Report,
        Self::Thesis,
        Self::Paper,
        Self::Legal,
        Self::WebPage,
        Self::News,
        Self::Dataset,
        Self::Software,
        Self::Recording,
        Self::Preprint,
        Self::Standard,
        Self::Interview,
        Self::Other,
    ];
}

/// A person, or an organisation (then only `family` is filled).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Family name of a person, or the full name of an organisation.
    pub family: String,
    /// Given names or initials; empty for an organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given: String,
}

impl Name {
    /// The name as a list of references sorts it: "Vreja, L. O." or "UNODC".
    #[must_use]
    pub fn sorted(&self) -> String {
        if self.given.is_empty() { self.family.clone() } else { format!("{}, {}", self.family, self.given) }
    }

    /// Reads "Family, Given"; a text without a comma is the name of an organisation.
    #[must_use]
    pub fn from_sorted(text: &str) -> Self {
        let (family, given) = text.split_once(',').unwrap_or((text, ""));
        Self { family: family.trim().to_owned(), given: given.trim().to_owned() }
    }
}
