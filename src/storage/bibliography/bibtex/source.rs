//! What an entry says, as a source.

use super::Reading;
use super::fields::Entry;
use super::latex::{self, Complete, Understood};
use crate::model::{Date, Name, Source, SourceKind};
use crate::storage::bibliography::EntryRemark;
use crate::storage::bibliography::{date, doi, language, pages};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Fields that say nothing about the work to a reader; leaving them out loses nothing.
const SILENT: [&str; 17] = [
    "bibsource",
    "biburl",
    "crossref",
    "date-added",
    "date-modified",
    "entrysubtype",
    "file",
    "groups",
    "hyphenation",
    "ids",
    "langidopts",
    "options",
    "owner",
    "timestamp",
    "xdata",
    "xref",
    "__markedentry",
];

/// An entry while it is read: it knows which of its fields were asked for.
struct Fields<'a> {
    entry: &'a Entry,
    asked: RefCell<BTreeSet<&'static str>>,
    garbled: RefCell<BTreeSet<&'static str>>,
}

/// Takes an entry as a source.
pub(super) fn take(entry: &Entry, reading: &mut Reading<'_>) {
    let fields = Fields { entry, asked: RefCell::default(), garbled: RefCell::default() };
    let mut source = reading.begin(kind(&fields));
    source.key.clone_from(&entry.key);
    fill(&mut source, &fields, reading);
    for field in fields.garbled.take() {
        reading.remark(entry.line, &entry.key, EntryRemark::Latex(field.to_owned()));
    }
    let asked = fields.asked.take();
    let left = entry.fields.keys().filter(|name| !asked.contains(name.as_str()) && !SILENT.contains(&name.as_str()));
    left.for_each(|name| reading.unused(name));
    reading.take(entry.line, source);
}

fn fill(source: &mut Source, fields: &Fields<'_>, reading: &mut Reading<'_>) {
    source.authors = fields.names(&["author"], reading);
    source.editors = fields.names(&["editor"], reading);
    source.translators = fields.names(&["translator"], reading);
    source.title = titled(fields.one_of(&["title"]), &fields.one_of(&["subtitle"]));
    source.container = container(fields);
    source.publisher = fields.one_of(&["publisher", "institution", "school", "organization"]);
    source.place = fields.one_of(&["location", "address", "venue"]);
    source.date = published(fields, reading);
    source.original_date = date::read(&fields.one_of(&["origdate", "origyear"]));
    source.genre = genre(fields);
    source.medium = medium(fields);
    source.version = fields.one_of(&["version"]);
    source.volume = fields.one_of(&["volume"]);
    source.issue = fields.one_of(&["number", "issue"]);
    source.edition = fields.one_of(&["edition"]);
    source.pages = pages(&fields.one_of(&["pages"]));
    source.article_number = fields.one_of(&["eid", "articleno"]);
    source.doi = doi(&fields.one_of(&["doi"]));
    source.isbn = fields.one_of(&["isbn", "issn"]);
    source.url = address(fields);
    source.accessed = date::read(&fields.one_of(&["urldate", "lastchecked"]));
    source.language = fields.language(reading);
    source.note = note(source, fields);
}

fn titled(title: String, subtitle: &str) -> String {
    match (title.is_empty(), subtitle.is_empty()) {
        (_, true) => title,
        (true, false) => subtitle.to_owned(),
        (false, false) if title.ends_with(['?', '!', ':', '.']) => format!("{title} {subtitle}"),
        (false, false) => format!("{title}: {subtitle}"),
    }
}

fn container(fields: &Fields<'_>) -> String {
    let names = ["journaltitle", "journal", "booktitle", "maintitle", "eventtitle", "shortjournal"];
    let subtitle = fields.one_of(&["journalsubtitle", "booksubtitle"]);
    titled(fields.one_of(&names), &subtitle)
}

/// `date`, or `year`, `month` and `day`.
fn published(fields: &Fields<'_>, reading: &mut Reading<'_>) -> Option<Date> {
    let parts = ["year", "month", "day"].map(|name| fields.one_of(&[name]));
    let written = [fields.one_of(&["date"]), parts.join(" ").trim().to_owned()];
    let found = written.iter().find_map(|text| date::read(text));
    let text = written.into_iter().find(|text| !text.is_empty());
    if let (None, Some(text)) = (found, text) {
        reading.remark(fields.entry.line, &fields.entry.key, EntryRemark::NoDate(text));
    }
    found
}

fn address(fields: &Fields<'_>) -> String {
    let url = fields.one_of(&["url"]);
    let published = fields.one_of(&["howpublished"]);
    let eprint = fields.one_of(&["eprint"]);
    let archive = fields.one_of(&["eprinttype", "archiveprefix"]);
    match (url.is_empty(), eprint.is_empty()) {
        (false, _) => url,
        (true, _) if published.starts_with("http") => published,
        (true, false) if archive.eq_ignore_ascii_case("arxiv") => format!("https://arxiv.org/abs/{eprint}"),
        _ => String::new(),
    }
}

/// What it is more exactly than its kind says. BibLaTeX has words of its own for the usual ones.
fn genre(fields: &Fields<'_>) -> String {
    let written = fields.one_of(&["type"]);
    let word = if written.is_empty() { fields.entry.kind.as_str() } else { written.as_str() };
    let meant = match word.to_lowercase().as_str() {
        "phdthesis" => "Doctoral dissertation",
        "mathesis" | "mastersthesis" => "Master’s thesis",
        "bathesis" => "Bachelor’s thesis",
        "candthesis" => "Candidate’s dissertation",
        "techreport" if !written.is_empty() => "Technical report",
        "resreport" => "Research report",
        _ => return written,
    };
    meant.to_owned()
}

/// What it is recorded on: `medium`, or of what is shown or heard, how it was published.
fn medium(fields: &Fields<'_>) -> String {
    let medium = fields.one_of(&["medium"]);
    let published = fields.one_of(&["howpublished"]);
    let shown = kind(fields) == SourceKind::Recording && !published.starts_with("http");
    if medium.is_empty() && shown { published } else { medium }
}

/// Notes, and how it was published where that is no address.
fn note(source: &Source, fields: &Fields<'_>) -> String {
    let published = fields.one_of(&["howpublished"]);
    let texts = [fields.one_of(&["note"]), fields.one_of(&["addendum"]), published, fields.one_of(&["annotation"])];
    let worth = |text: &String| !text.is_empty() && *text != source.url && *text != source.medium;
    texts.into_iter().filter(worth).collect::<Vec<_>>().join(" ")
}

impl Fields<'_> {
    /// The first of these fields that has a value, without LaTeX.
    fn one_of(&self, names: &[&'static str]) -> String {
        self.asked.borrow_mut().extend(names);
        let Some((name, text)) = names.iter().find_map(|name| Some((name, self.entry.fields.get(*name)?))) else {
            return String::new();
        };
        let (plain, understood) = latex::plain(name, text);
        if understood == Understood::InPart {
            self.garbled.borrow_mut().insert(name);
        }
        plain
    }

    fn names(&self, fields: &[&'static str], reading: &mut Reading<'_>) -> Vec<Name> {
        self.asked.borrow_mut().extend(fields);
        let found = fields.iter().find_map(|name| Some((name, self.entry.fields.get(*name)?)));
        let Some((name, text)) = found else { return Vec::new() };
        let (names, complete) = latex::names(name, text);
        if complete == Complete::No {
            reading.remark(self.entry.line, &self.entry.key, EntryRemark::Others(name.to_string()));
        }
        names
    }

    fn language(&self, reading: &mut Reading<'_>) -> String {
        let written = [self.one_of(&["langid"]), self.one_of(&["language"])];
        let known = written.iter().find_map(|text| language::tag(text));
        let unknown = written.into_iter().find(|text| !text.is_empty());
        if let (None, Some(text)) = (&known, unknown) {
            reading.remark(self.entry.line, &self.entry.key, EntryRemark::NoLanguage(text));
        }
        known.unwrap_or_default()
    }
}

fn kind(fields: &Fields<'_>) -> SourceKind {
    let subtype = fields.one_of(&["entrysubtype"]).to_lowercase();
    let has = |name: &str| fields.entry.fields.contains_key(name);
    match fields.entry.kind.as_str() {
        "article" | "suppperiodical" | "periodical"
            if matches!(subtype.as_str(), "newspaper" | "magazine" | "news") =>
        {
            SourceKind::News
        }
        "article" | "suppperiodical" | "periodical" | "review" => SourceKind::Article,
        "book" | "mvbook" | "booklet" | "collection" | "mvcollection" | "reference" | "mvreference" | "proceedings"
        | "mvproceedings" => SourceKind::Book,
        "inbook" | "bookinbook" | "suppbook" | "incollection" | "suppcollection" | "inreference" => SourceKind::Chapter,
        "inproceedings" | "conference" | "talk" | "presentation" => SourceKind::Paper,
        "report" | "techreport" | "manual" => SourceKind::Report,
        "thesis" | "phdthesis" | "mastersthesis" => SourceKind::Thesis,
        "legislation" | "legal" | "jurisdiction" | "law" | "treaty" | "legmaterial" | "legadminmaterial"
        | "constitution" => SourceKind::Legal,
        "online" | "electronic" | "www" | "webpage" | "web_page" => SourceKind::WebPage,
        "newspaper" | "newspaper_article" | "magazine_article" => SourceKind::News,
        "dataset" | "data" => SourceKind::Dataset,
        "software" | "softwareversion" | "softwaremodule" | "program" => SourceKind::Software,
        "movie" | "film" | "video" | "audio" | "music" | "podcast" | "motion_picture" | "broadcast" => {
            SourceKind::Recording
        }
        "standard" => SourceKind::Standard,
        "preprint" => SourceKind::Preprint,
        "unpublished" if subtype == "preprint" || has("doi") || has("eprint") || has("url") => SourceKind::Preprint,
        "misc" if has("eprint") && subtype != "other" => SourceKind::Preprint,
        "interview" | "letter" => SourceKind::Interview,
        "misc" if has("url") && !has("publisher") && subtype != "other" => SourceKind::WebPage,
        _ => SourceKind::Other,
    }
}
