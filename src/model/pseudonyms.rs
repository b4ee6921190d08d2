//! Documents without the names of their participants, to be shown to others.

use super::names::{Found, Names};
use super::{Document, Evidence, Marker, Matrix, Name, Source, Strategy, TextPart, text_parts};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// How much of a text is quoted on both sides of a name, in characters.
const AROUND: usize = 20;

/// The participants of some documents, and what each is called instead: P1, P2, …
#[derive(Debug)]
pub struct Pseudonyms {
    names: Names,
    /// The name of each person in normal form, in the order of the pseudonyms.
    people: Vec<String>,
}

/// What a text is, which says how far a name may be shortened in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Running text, in which a lone family name may be another word.
    Prose,
    /// A label that people give to people or works: a group, an owner, a key.
    Label,
}

impl Document {
    /// The document with its participants called P1, P2, … in their order, also where any text writes their names out.
    #[must_use]
    pub fn pseudonymised(&self) -> Self {
        Pseudonyms::of(std::iter::once(self)).applied_to(self)
    }
}

impl Pseudonyms {
    /// For the participants of these documents; somebody who takes part in several has one pseudonym.
    #[must_use]
    pub fn of<'a>(documents: impl Iterator<Item = &'a Document>) -> Self {
        let mut people: Vec<String> = Vec::new();
        for document in documents {
            let mut used = BTreeSet::new();
            for name in document.people.iter().map(|person| plain(&person.name)) {
                let known = unused(&people, &used, &name);
                used.insert(known.unwrap_or(people.len()));
                if known.is_none() {
                    people.push(name);
                }
            }
        }
        Self { names: Names::of(people.iter().map(String::as_str)), people }
    }

    /// The document with its participants called otherwise: in the list of participants, and in every text that writes
    /// a name in one of its usual forms. A participant who is an author too, of the document or of a source, is called
    /// so there as well. Only DOI, ISBN and the tags of languages stay as they are.
    #[must_use]
    pub fn applied_to(&self, document: &Document) -> Document {
        let mut document = document.clone();
        // They stand for contents with names.
        document.parents.clear();
        // Copies may spell a name in ways that no list of people has.
        document.decisions.retain(|decision| !decision.is_about("people"));
        let mut used = BTreeSet::new();
        for person in &mut document.people {
            let at = unused(&self.people, &used, &plain(&person.name)).unwrap_or(self.people.len());
            used.insert(at);
            person.name = pseudonym(at);
        }
        let keys = self.keys(&document);
        for source in &mut document.sources {
            if let Some((_, new)) = keys.iter().find(|(old, _)| *old == source.key) {
                source.key.clone_from(new);
            }
        }
        each_text(&mut document, &mut |text, kind| {
            if text.contains("[@") && !keys.is_empty() {
                *text = cited_otherwise(text, &keys);
            }
            self.replace(text, kind);
        });
        document.sources.iter_mut().flat_map(Source::makers_mut).for_each(|name| self.in_name(name));
        document
    }

    /// The texts of a document that still hold a part of somebody's name, each with a few words around it.
    #[must_use]
    pub fn left_in(&self, document: &Document) -> Vec<String> {
        let mut left = BTreeSet::new();
        let mut document = document.clone();
        each_text(&mut document, &mut |text, _| {
            let whole: String = text.nfc().collect();
            left.extend(self.names.find_parts(&whole).into_iter().map(|found| quoted(&whole, &found)));
        });
        for name in document.sources.iter().flat_map(Source::makers) {
            let whole: String = name.sorted().nfc().collect();
            left.extend(self.names.find_parts(&whole).into_iter().map(|found| quoted(&whole, &found)));
        }
        left.into_iter().collect()
    }

    /// A name in two parts is a participant's in either order.
    fn in_name(&self, name: &mut Name) {
        let whole: String = name.sorted().nfc().collect();
        match self.names.find(&whole).as_slice() {
            [found] if found.place == (0..whole.len()) => {
                *name = Name { family: pseudonym(found.owner), given: String::new() };
            }
            _ => [&mut name.family, &mut name.given].into_iter().for_each(|part| self.replace(part, Kind::Prose)),
        }
    }

    /// Replaces every name in one go, so that a pseudonym is never taken for a name.
    fn replace(&self, text: &mut String, kind: Kind) {
        let whole: String = text.nfc().collect();
        let mut found = self.names.find(&whole);
        if kind == Kind::Label {
            let is_free = |part: &Found| {
                !found.iter().any(|name| name.place.start < part.place.end && part.place.start < name.place.end)
            };
            let parts: Vec<Found> = self.names.find_parts(&whole).into_iter().filter(is_free).collect();
            found.extend(parts);
            found.sort_by_key(|found| found.place.start);
        }
        if !found.is_empty() {
            *text = replaced(&whole, &found);
        }
    }

    /// The keys of sources that hold names, and what they become; no two become the same.
    fn keys(&self, document: &Document) -> Vec<(String, String)> {
        let mut taken: BTreeSet<String> = document.sources.iter().map(|source| source.key.clone()).collect();
        let mut keys = Vec::new();
        for source in &document.sources {
            let mut key = source.key.clone();
            self.replace(&mut key, Kind::Label);
            if key != source.key {
                // One candidate more than there are sources: at least one of them is free.
                let mut candidates = (1..=taken.len() + 1).map(|number| match number {
                    1 => key.clone(),
                    number => format!("{key}-{number}"),
                });
                let free = candidates.find(|key| !taken.contains(key));
                let free = free.expect("there are more candidates than sources");
                taken.insert(free.clone());
                keys.push((source.key.clone(), free));
            }
        }
        keys
    }
}

fn pseudonym(owner: usize) -> String {
    format!("P{}", owner + 1)
}

/// A name in normal form with single spaces.
fn plain(name: &str) -> String {
    name.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first person of this name whom nobody in the document is yet.
fn unused(people: &[String], used: &BTreeSet<usize>, name: &str) -> Option<usize> {
    people.iter().enumerate().position(|(at, known)| known == name && !used.contains(&at))
}

/// A text with what was found in it called otherwise.
fn replaced(text: &str, found: &[Found]) -> String {
    let mut replaced = String::new();
    let mut from = 0;
    for Found { place, owner } in found {
        replaced.push_str(&text[from..place.start]);
        // "petrova2020" becomes "P1-2020", and not the year 12020 of somebody.
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if joins(replaced.chars().next_back()) {
            replaced.push('-');
        }
        replaced.push_str(&pseudonym(*owner));
        if joins(text[place.end..].chars().next()) {
            replaced.push('-');
        }
        from = place.end;
    }
    replaced + &text[from..]
}

/// "… as Petrova said in the …"
fn quoted(text: &str, found: &Found) -> String {
    let before =
        text[..found.place.start].char_indices().rev().take(AROUND).last().map_or(found.place.start, |(at, _)| at);
    let after = text[found.place.end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| found.place.end + at);
    let (open, close) = (if before > 0 { "…" } else { "" }, if after < text.len() { "…" } else { "" });
    let words = text[before..after].split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{open}{words}{close}")
}

/// A text whose citations follow keys that changed.
fn cited_otherwise(text: &str, keys: &[(String, String)]) -> String {
    let mut written = String::new();
    for part in text_parts(text) {
        match part {
            TextPart::Words(words) => written.push_str(words),
            TextPart::Cited(markers) => {
                let one = |marker: &Marker<'_>| {
                    let key =
                        keys.iter().find(|(old, _)| old == marker.key).map_or(marker.key, |(_, new)| new.as_str());
                    if marker.place.is_empty() { format!("@{key}") } else { format!("@{key}, {}", marker.place) }
                };
                let cited = markers.iter().map(one).collect::<Vec<_>>().join("; ");
                written.extend(["[", &cited, "]"]);
            }
        }
    }
    written
}

/// Every text of a document in which a name can stand, apart from the names of participants and of those who wrote the
/// sources.
fn each_text(document: &mut Document, visit: &mut dyn FnMut(&mut String, Kind)) {
    visit(&mut document.title, Kind::Prose);
    visit(&mut document.affiliation, Kind::Prose);
    document.authors.iter_mut().for_each(|author| visit(author, Kind::Prose));
    document.people.iter_mut().for_each(|person| visit(&mut person.group, Kind::Label));
    for section in &mut document.context {
        visit(&mut section.heading, Kind::Prose);
        visit(&mut section.text, Kind::Prose);
        in_evidence(&mut section.evidence, visit);
    }
    document.matrices.iter_mut().for_each(|matrix| in_matrix(matrix, visit));
    document.strategies.iter_mut().for_each(|strategy| in_strategy(strategy, visit));
    document.sources.iter_mut().for_each(|source| in_source(source, visit));
    document.set_aside.iter_mut().for_each(|set_aside| visit(&mut set_aside.note, Kind::Prose));
    for alternative in document.decisions.iter_mut().flat_map(|decision| &mut decision.alternatives) {
        alternative.from.iter_mut().for_each(|copy| visit(copy, Kind::Label));
        alternative.says.each_text(&mut |text| visit(text, Kind::Prose));
    }
    let columns = document.surveys.iter_mut().flat_map(|survey| &mut survey.columns);
    columns.filter_map(|column| column.means.as_mut()).for_each(|means| visit(means, Kind::Label));
}

fn in_matrix(matrix: &mut Matrix, visit: &mut dyn FnMut(&mut String, Kind)) {
    visit(&mut matrix.title, Kind::Prose);
    let heads = &mut matrix.heads;
    for head in [&mut heads.strengths, &mut heads.weaknesses, &mut heads.opportunities, &mut heads.threats] {
        visit(&mut head.title, Kind::Prose);
        visit(&mut head.question, Kind::Prose);
    }
    let quadrants = &mut matrix.factors;
    let factors = [
        &mut quadrants.strengths,
        &mut quadrants.weaknesses,
        &mut quadrants.opportunities,
        &mut quadrants.threats,
        &mut matrix.tray,
    ];
    for factor in factors.into_iter().flatten() {
        visit(&mut factor.statement, Kind::Prose);
        visit(&mut factor.note, Kind::Prose);
        factor.tags.iter_mut().for_each(|tag| visit(tag, Kind::Prose));
        in_evidence(&mut factor.evidence, visit);
    }
    matrix.rounds.iter_mut().for_each(|round| visit(&mut round.title, Kind::Prose));
    let excluded = matrix.answers.iter_mut().filter_map(|sheet| sheet.excluded.as_mut());
    excluded.for_each(|why| visit(why, Kind::Prose));
}

fn in_strategy(strategy: &mut Strategy, visit: &mut dyn FnMut(&mut String, Kind)) {
    visit(&mut strategy.owner, Kind::Label);
    for text in [&mut strategy.text, &mut strategy.note, &mut strategy.horizon, &mut strategy.indicator] {
        visit(text, Kind::Prose);
    }
    in_evidence(&mut strategy.evidence, visit);
}

fn in_source(source: &mut Source, visit: &mut dyn FnMut(&mut String, Kind)) {
    visit(&mut source.key, Kind::Label);
    let texts = [
        &mut source.title,
        &mut source.container,
        &mut source.publisher,
        &mut source.place,
        &mut source.volume,
        &mut source.issue,
        &mut source.edition,
        &mut source.pages,
        &mut source.article_number,
        &mut source.genre,
        &mut source.medium,
        &mut source.version,
        &mut source.url,
        &mut source.note,
    ];
    for text in texts {
        visit(text, Kind::Prose);
    }
}

fn in_evidence(evidence: &mut [Evidence], visit: &mut dyn FnMut(&mut String, Kind)) {
    for evidence in evidence {
        visit(&mut evidence.page, Kind::Prose);
        visit(&mut evidence.quote, Kind::Prose);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, Participant, PersonId, SourceId, SourceKind, Weight};

    fn document(names: &[&str]) -> Document {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        let person = |(id, name): (u64, &&str)| Participant {
            id: PersonId::from_random(id),
            name: (*name).to_owned(),
            group: String::new(),
            weight: Weight::DEFAULT,
        };
        document.people = (1..).zip(names).map(person).collect();
        document
    }

    #[track_caller]
    fn check(names: &[&str], text: &str, expected: &str) {
        let mut document = document(names);
        text.clone_into(&mut document.title);
        assert_eq!(document.pseudonymised().title, expected);
    }

    #[track_caller]
    fn check_author(family: &str, given: &str, expected: (&str, &str)) {
        let document = document(&["Ann Lee"]);
        let mut name = Name { family: family.to_owned(), given: given.to_owned() };
        Pseudonyms::of(std::iter::once(&document)).in_name(&mut name);
        assert_eq!((name.family.as_str(), name.given.as_str()), expected);
    }

    #[test]
    fn a_participant_who_wrote_a_source_is_found_by_both_parts_of_the_name() {
        check_author("Lee", "Ann", ("P1", ""));
        check_author("Ann", "Lee", ("P1", ""));
        check_author("LEE", "A.", ("P1", ""));
        check_author("Friends of Ann Lee", "", ("Friends of P1", ""));
        check_author("Lee", "Bruce", ("Lee", "Bruce"));
    }

    #[test]
    fn a_name_is_replaced_where_it_is_a_word() {
        check(&["Ann", "Ann Lee"], "Ann Lee, Ann and Annual", "P2, P1 and Annual");
        check(&["王伟"], "据王伟说", "据P1说");
        check(&["P2", "P1"], "P1 and P2", "P2 and P1");
        check(&["A", " "], "A plan", "A plan");
        check(&["Ann Lee"], "see https://x.org/ann-lee", "see https://x.org/P1");
    }

    #[test]
    fn a_text_without_names_keeps_every_byte() {
        check(&["Ann Lee"], "Cafe\u{301}  bar", "Cafe\u{301}  bar");
    }

    #[test]
    fn somebody_who_takes_part_in_two_studies_has_one_pseudonym() {
        let documents = [document(&["Ann Lee", "Bo"]), document(&["Cy", "ann lee", "Ann Lee", ""])];
        let pseudonyms = Pseudonyms::of(documents.iter());
        let names = |at: usize| -> Vec<String> {
            pseudonyms.applied_to(&documents[at]).people.into_iter().map(|person| person.name).collect()
        };
        assert_eq!(names(0), ["P1", "P2"]);
        assert_eq!(names(1), ["P3", "P4", "P1", "P5"]);
    }

    #[test]
    fn keys_of_sources_hold_no_part_of_a_name_and_citations_follow_them() {
        let mut document = document(&["Xenia Quorlbek"]);
        for (id, key) in [(1, "quorlbek2020"), (2, "P1-2020"), (3, "other")] {
            let mut source = Source::new(SourceId::from_random(id), SourceKind::Book);
            key.clone_into(&mut source.key);
            document.sources.push(source);
        }
        "So [@quorlbek2020, p. 3; @other] and Quorlbek".clone_into(&mut document.title);
        let hidden = document.pseudonymised();
        let keys: Vec<&str> = hidden.sources.iter().map(|source| source.key.as_str()).collect();
        assert_eq!(keys, ["P1-2020-2", "P1-2020", "other"]);
        assert_eq!(hidden.title, "So [@P1-2020-2, p. 3; @other] and Quorlbek");
        assert_eq!(Pseudonyms::of(std::iter::once(&document)).left_in(&hidden), ["…, p. 3; @other] and Quorlbek"]);
    }
}
