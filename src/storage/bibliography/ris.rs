//! RIS: a tag of two letters and a value on each line, from `TY` to `ER`.

use super::{Reading, date, doi, language, pages};
use crate::model::{Date, Name, Source, SourceKind};
use crate::storage::bibliography::EntryRemark;
use std::collections::HashMap;

/// An entry as it was found.
#[derive(Default)]
struct Entry {
    line: usize,
    kind: String,
    values: HashMap<String, Vec<String>>,
}

/// Tags that lead to a field; the others are told.
const KNOWN: [&str; 43] = [
    "A1", "A2", "A4", "AU", "C7", "M3", "OP", "VR", "BT", "CY", "CT", "DA", "DO", "ED", "EP", "ET", "ID", "IS", "JA",
    "JF", "JO", "J2", "LA", "M1", "N1", "PB", "PP", "PY", "RD", "SN", "SP", "T1", "T2", "TI", "UR", "VL", "Y1", "Y2",
    "L1", "L2", "LK", "ER", "TY",
];

/// The most values of a tag in an entry.
const MOST_VALUES: usize = 10_000;

/// Tags in small letters that are words as well: "it is - as we know - so".
const IN_TEXTS: [&str; 4] = ["is", "id", "ed", "la"];

/// Whether a line begins an entry.
pub(super) fn begins_entry(line: &str) -> bool {
    tagged(line).is_some_and(|(tag, value)| tag == "TY" && !value.is_empty() && !value.contains(' '))
}

pub(super) fn read(text: &str, reading: &mut Reading<'_>) {
    let mut open: Option<Entry> = None;
    let mut last = String::new();
    for (line, content) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let tagged = tagged(content);
        match (tagged.as_ref().map(|(tag, value)| (tag.as_str(), *value)), &mut open) {
            (Some(("TY", kind)), _) => {
                if let Some(entry) = open.take() {
                    reading.remark(entry.line, entry.first("ID"), EntryRemark::NoEnd);
                    entry.finish(reading);
                }
                open = Some(Entry { line, kind: kind.to_uppercase(), values: HashMap::new() });
                last.clear();
            }
            (Some(("ER", _)), _) => open.take().into_iter().for_each(|entry| entry.finish(reading)),
            (Some((tag, value)), Some(entry)) => {
                tag.clone_into(&mut last);
                let values = entry.values.entry(last.clone()).or_default();
                if values.len() < MOST_VALUES {
                    values.push(value.to_owned());
                } else {
                    reading.refuse(line, value, EntryRemark::ManyLines(MOST_VALUES, tag.to_owned()));
                }
            }
            // A long value goes on in the next line.
            (None, Some(entry)) if !content.trim().is_empty() => match entry.values.get_mut(&last) {
                Some(values) => values.iter_mut().last().into_iter().for_each(|value| {
                    value.push(' ');
                    value.push_str(content.trim());
                }),
                None => reading.refuse(line, content.trim(), EntryRemark::NoTag),
            },
            (Some(_), None) => reading.refuse(line, content.trim(), EntryRemark::NoBegin),
            (None, _) => {}
        }
    }
    if let Some(entry) = open {
        reading.remark(entry.line, entry.first("ID"), EntryRemark::NoEnd);
        entry.finish(reading);
    }
}

/// Tag and value of a line: "AU  - Vreja, L. O.".
fn tagged(line: &str) -> Option<(String, &str)> {
    let line = line.trim_start();
    let (tag, rest) = line.split_at_checked(2)?;
    // Some programs write the tags in small letters.
    let valid =
        tag.bytes().all(|byte| byte.is_ascii_alphanumeric()) && tag.starts_with(|c: char| c.is_ascii_alphabetic());
    let value = rest.trim_start_matches(' ').strip_prefix('-')?;
    let upper = tag.to_uppercase();
    let is_apart = rest.starts_with("  ")
        || (rest.starts_with(' ') && (tag == upper || (KNOWN.contains(&upper.as_str()) && !IN_TEXTS.contains(&tag))));
    (valid && is_apart).then(|| (tag.to_uppercase(), value.trim()))
}

impl Entry {
    fn all(&self, tag: &str) -> &[String] {
        self.values.get(tag).map(Vec::as_slice).unwrap_or_default()
    }

    /// The first value of the first of these tags that has one.
    fn one_of(&self, tags: &[&str]) -> String {
        let values = tags.iter().flat_map(|tag| self.all(tag));
        { values }.find(|value| !value.is_empty()).cloned().unwrap_or_default()
    }

    fn first(&self, tag: &str) -> &str {
        self.all(tag).first().map(String::as_str).unwrap_or_default()
    }

    fn names(&self, tags: &[&str]) -> Vec<Name> {
        let values = tags.iter().flat_map(|tag| self.all(tag)).filter(|value| !value.is_empty());
        // Some programs put all names into one line.
        let names =
            values.flat_map(|value| value.split(';')).flat_map(several).map(|name| name.trim().trim_end_matches(','));
        names.filter(|name| !name.is_empty()).map(Name::from_sorted).collect()
    }

    fn finish(self, reading: &mut Reading<'_>) {
        let mut source = reading.begin(kind(&self.kind));
        if source.kind == SourceKind::Other && self.kind != "GEN" {
            reading.remark(self.line, self.first("ID"), EntryRemark::OtherType(self.kind.clone()));
        }
        self.fill(&mut source);
        let mut unused: Vec<&String> = self.values.keys().filter(|tag| !KNOWN.contains(&tag.as_str())).collect();
        unused.sort();
        reading.unused.extend(unused.into_iter().cloned());
        let written = self.one_of(&["DA", "PY", "Y1"]);
        if source.date.is_none() && !written.trim_matches('/').is_empty() {
            reading.remark(self.line, &source.key, EntryRemark::NoDate(written.clone()));
        }
        reading.take(self.line, source);
    }

    fn fill(&self, source: &mut Source) {
        let whole = matches!(source.kind, SourceKind::Book | SourceKind::Report | SourceKind::Thesis);
        source.key = self.one_of(&["ID"]);
        (source.authors, source.editors) = match self.kind.as_str() {
            "EDBOOK" => (Vec::new(), self.names(&["AU", "A1", "ED", "A2"])),
            _ => (self.names(&["AU", "A1"]), self.names(&["ED", "A2"])),
        };
        source.translators = self.names(&["A4"]);
        source.original_date = date::read(&self.one_of(&["OP"]));
        source.genre = self.one_of(&["M3"]);
        source.version = self.one_of(&["VR"]);
        source.article_number = self.one_of(&["C7"]);
        source.title = self.one_of(if whole { &["TI", "T1", "BT", "CT"] } else { &["TI", "T1", "CT"] });
        // Of a whole work, T2 names a series.
        source.container = self.one_of(if whole { &[] } else { &["JF", "T2", "BT", "JO", "JA", "J2"] });
        source.publisher = self.one_of(&["PB"]);
        source.place = self.one_of(&["CY", "PP"]);
        source.date =
            ["DA", "PY", "Y1"].iter().filter_map(|tag| date::read(self.first(tag))).max_by_key(|date| exactness(*date));
        source.volume = self.one_of(&["VL"]);
        source.issue = self.one_of(&["IS", "M1"]);
        source.edition = self.one_of(&["ET"]);
        source.pages = self.pages();
        source.doi = doi(&self.one_of(&["DO"]));
        source.isbn = self.one_of(&["SN"]);
        source.url = self.one_of(&["UR", "LK", "L2", "L1"]);
        source.accessed = date::read(&self.one_of(&["Y2", "RD"]));
        source.language = language::tag(&self.one_of(&["LA"])).unwrap_or_default();
        source.note = self.all("N1").join("\n");
    }

    fn pages(&self) -> String {
        match (self.first("SP"), self.first("EP")) {
            (first, "") => pages(first),
            (first, last) if first == last => pages(first),
            // The first page is all of them already: "5-9", and "9" again.
            (first, last) if first.contains(['-', '–']) && first.ends_with(last) => pages(first),
            (first, last) => pages(&format!("{first}–{last}")),
        }
    }
}

/// The names in a text that joins two as sentences do: "Smith, Ann and Roe, Bob"; "Ministry of Health and Care" is one.
fn several(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split(" and ").flat_map(|part| part.split(" & ")).collect();
    if parts.len() > 1 && parts.iter().all(|part| part.matches(',').count() == 1) { parts } else { vec![text] }
}

/// Days before months before years.
fn exactness(date: Date) -> usize {
    usize::from(date.month().is_some()) + usize::from(date.day().is_some())
}

fn kind(tag: &str) -> SourceKind {
    match tag {
        "JOUR" | "JFULL" | "EJOUR" | "ABST" | "INPR" => SourceKind::Article,
        "BOOK" | "EBOOK" | "EDBOOK" | "WHOLE" | "SER" => SourceKind::Book,
        "CHAP" | "ECHAP" | "DICT" | "ENCYC" => SourceKind::Chapter,
        "RPRT" | "GOVDOC" => SourceKind::Report,
        "THES" => SourceKind::Thesis,
        "CONF" | "CPAPER" => SourceKind::Paper,
        "BILL" | "CASE" | "HEAR" | "LEGAL" | "STAT" | "UNBILL" => SourceKind::Legal,
        "ELEC" | "ICOMM" | "BLOG" | "WEB" => SourceKind::WebPage,
        "NEWS" | "MGZN" => SourceKind::News,
        "DATA" | "DBASE" | "AGGR" => SourceKind::Dataset,
        "COMP" => SourceKind::Software,
        "MPCT" | "SOUND" | "VIDEO" | "ADVS" | "MULTI" => SourceKind::Recording,
        "STAND" => SourceKind::Standard,
        "UNPB" => SourceKind::Preprint,
        "PCOMM" => SourceKind::Interview,
        _ => SourceKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::Counter;
    use super::super::{Bibliography, read};
    use super::*;

    fn bibliography(text: &str) -> Bibliography {
        read(text, &mut Counter(0))
    }

    fn name(family: &str, given: &str) -> Name {
        Name { family: family.to_owned(), given: given.to_owned() }
    }

    #[test]
    fn names_may_stand_in_one_line_and_tags_in_small_letters() {
        let found =
            bibliography("ty  - JOUR\nau  - Bly, Rob; de Winter, Ana;\nti  - Masts\nsp  - 5-9\nep  - 9\ner  - \n");
        let source = &found.sources[0];
        assert_eq!(source.authors, [name("Bly", "Rob"), name("de Winter", "Ana")]);
        assert_eq!((source.title.as_str(), source.pages.as_str()), ("Masts", "5–9"));
    }

    #[test]
    fn an_entry_has_every_field_in_its_place() {
        let found = bibliography(
            "\u{feff}TY  - JOUR\r\nID  - vreja2007\r\nAU  - Vreja, Lucia O.\r\nAU  - Department of Economic and Social \
             Affairs\r\nTI  - Human trafficking\r\n  in South Eastern Europe\r\nJF  - Connections\r\nPY  - 2007\r\nDA  - \
             2007/03/15/\r\nVL  - 6\r\nIS  - 4\r\nSP  - 49\r\nEP  - 75\r\nDO  - https://doi.org/10.11610/C.06.4.03\r\nUR  - \
             https://example.org\r\nY2  - 2020/02/29\r\nLA  - English\r\nSN  - 1812-1098\r\nAB  - Long\r\nN1  - First\r\nN1  - \
             Second\r\nER  - \r\n",
        );
        let source = &found.sources[0];
        let expected = Source {
            key: "vreja2007".to_owned(),
            authors: vec![name("Vreja", "Lucia O."), name("Department of Economic and Social Affairs", "")],
            title: "Human trafficking in South Eastern Europe".to_owned(),
            container: "Connections".to_owned(),
            date: "2007-03-15".parse().ok(),
            volume: "6".to_owned(),
            issue: "4".to_owned(),
            pages: "49–75".to_owned(),
            doi: "10.11610/C.06.4.03".to_owned(),
            isbn: "1812-1098".to_owned(),
            url: "https://example.org".to_owned(),
            accessed: "2020-02-29".parse().ok(),
            language: "en".to_owned(),
            note: "First\nSecond".to_owned(),
            ..Source::new(source.id, SourceKind::Article)
        };
        assert_eq!(*source, expected);
        assert_eq!(found.refused, []);
        assert_eq!(found.remarks[0].text, EntryRemark::Unused(vec!["AB".to_owned()]));
    }

    #[track_caller]
    fn check_kind(tag: &str, expected: SourceKind) {
        assert_eq!(bibliography(&format!("TY  - {tag}\nTI  - T\nER  - ")).sources[0].kind, expected);
    }

    #[test]
    fn every_type_has_a_kind() {
        check_kind("CHAP", SourceKind::Chapter);
        check_kind("RPRT", SourceKind::Report);
        check_kind("thes", SourceKind::Thesis);
        check_kind("STAT", SourceKind::Legal);
        check_kind("NEWS", SourceKind::News);
        check_kind("ELEC", SourceKind::WebPage);
        check_kind("GEN", SourceKind::Other);
        check_kind("SOUND", SourceKind::Recording);
        check_kind("COMP", SourceKind::Software);
        check_kind("ART", SourceKind::Other);
    }

    #[test]
    fn the_people_of_an_edited_book_are_editors_and_its_series_is_no_container() {
        let found = bibliography("TY  - EDBOOK\nAU  - Jones, Bo\nTI  - T\nT2  - Series\nER  - ");
        assert_eq!(found.sources[0].editors, [name("Jones", "Bo")]);
        assert!(found.sources[0].authors.is_empty() && found.sources[0].container.is_empty());
    }

    #[test]
    fn stray_lines_and_missing_ends_are_told() {
        let found = bibliography("TY  - BOOK\nstray\nTI  - A\nTY  - BOOK\nTI  - B\nPY  - soon\nER  - \nTI  - C\n");
        let titles: Vec<&str> = found.sources.iter().map(|source| source.title.as_str()).collect();
        assert_eq!(titles, ["A", "B"]);
        let refused: Vec<usize> = found.refused.iter().map(|remark| remark.line).collect();
        assert_eq!(refused, [2, 8]);
        let remarks: Vec<(usize, &EntryRemark)> =
            found.remarks.iter().map(|remark| (remark.line, &remark.text)).collect();
        assert_eq!(remarks, [(1, &EntryRemark::NoEnd), (4, &EntryRemark::NoDate("soon".to_owned()))]);
    }

    #[test]
    fn an_empty_entry_is_refused() {
        assert_eq!(bibliography("TY  - BOOK\nER  - \n").refused[0].text, EntryRemark::Empty);
    }
}
