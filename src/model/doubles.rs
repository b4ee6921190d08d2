//! Works that stand among the sources twice: how they are known, and how they are made one.

use super::{
    Change, Document, DocumentChange, Edit, EditLabel, Evidence, FactorChange, Source, SourceId, SourceKind, Strategy,
};
use std::collections::{BTreeMap, HashMap};

/// What two records of one work share.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum WorkMark {
    /// The DOI, in small letters.
    Doi(String),
    /// Title, year and first author, in small letters and digits alone.
    Title {
        /// The title.
        title: String,
        /// The year; none where it is not known.
        year: Option<u16>,
        /// The family name of the first author, or of the first editor; the address where nobody and no year is known.
        first: String,
    },
}

/// What tells two works with one title apart, where both records say it: DOI, volume, issue, edition, version, pages, number
/// and, of a page of the web, its address.
type Details = [String; 8];

/// Records of works, to find the work that another record is of.
#[derive(Debug, Default)]
pub struct KnownWorks {
    by_mark: HashMap<WorkMark, Vec<(SourceId, Details)>>,
}

/// How many works with one title are compared: more of them are no one's bibliography.
const MOST_ALIKE: usize = 16;

impl KnownWorks {
    /// The works among these sources.
    #[must_use]
    pub fn of(sources: &[Source]) -> Self {
        let mut known = Self::default();
        for source in sources {
            known.add(source.id, source);
        }
        known
    }

    /// Remembers a record of the work that has this id.
    pub fn add(&mut self, id: SourceId, source: &Source) {
        for mark in source.work_marks() {
            let alike = self.by_mark.entry(mark).or_default();
            if alike.len() < MOST_ALIKE {
                alike.push((id, source.details()));
            }
        }
    }

    /// The first work that this is another record of: the DOI is the same, or title, year and first author are and nothing
    /// that both say differs.
    #[must_use]
    pub fn find(&self, source: &Source) -> Option<SourceId> {
        let details = source.details();
        let differs = |(one, other): (&String, &String)| !one.is_empty() && !other.is_empty() && one != other;
        source.work_marks().find_map(|mark| {
            let is_sure = matches!(mark, WorkMark::Doi(_));
            let mut alike = self.by_mark.get(&mark)?.iter();
            let found = alike.find(|(_, known)| is_sure || !known.iter().zip(&details).any(differs))?;
            Some(found.0)
        })
    }
}

impl Source {
    fn work_marks(&self) -> impl Iterator<Item = WorkMark> + use<> {
        let doi = (!self.doi.is_empty()).then(|| WorkMark::Doi(self.doi.to_lowercase()));
        let people = if self.authors.is_empty() { &self.editors } else { &self.authors };
        let (year, title) = (self.date.map(super::Date::year), letters(&self.title));
        let first = match people.first() {
            Some(name) => letters(&name.family),
            None if year.is_none() => address(&self.url),
            None => String::new(),
        };
        let is_told_apart = !title.is_empty() && (year.is_some() || !first.is_empty());
        doi.into_iter().chain(is_told_apart.then_some(WorkMark::Title { title, year, first }))
    }

    fn details(&self) -> Details {
        let url = if self.kind == SourceKind::WebPage { address(&self.url) } else { String::new() };
        let fields = [&self.doi, &self.volume, &self.issue, &self.edition, &self.version, &self.pages];
        let [doi, volume, issue, edition, version, pages] = fields.map(|field| letters(field));
        [doi, volume, issue, edition, version, pages, letters(&self.article_number), url]
    }
}

/// An address without what two forms of it may differ in.
fn address(url: &str) -> String {
    let bare = url.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    letters(bare)
}

fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Document {
    /// The sources that are the same work as an earlier one, each with the first record of it.
    #[must_use]
    pub fn double_sources(&self) -> BTreeMap<SourceId, SourceId> {
        let mut known = KnownWorks::default();
        let mut doubles = BTreeMap::new();
        for source in &self.sources {
            let first = known.find(source);
            known.add(first.unwrap_or(source.id), source);
            doubles.extend(first.map(|first| (source.id, first)));
        }
        doubles
    }

    /// Makes each of these sources one with the first record of its work: every citation leads there, what only the later
    /// record says is kept, and the later one goes.
    #[must_use]
    pub fn joining_of_sources(&self, doubles: &BTreeMap<SourceId, SourceId>) -> Edit {
        let joined = Joined { document: self, doubles, keys: self.keys_of_doubles(doubles) };
        let mut changes = joined.citations();
        changes.extend(joined.records());
        changes.extend(self.set_aside_without(|finding| finding.source.is_some_and(|id| doubles.contains_key(&id))));
        changes.extend(self.decisions_without(doubles.keys().map(|id| format!("sources/{id}"))));
        changes.extend(doubles.keys().map(|&id| Change::RemoveSource(id)));
        Edit::new(EditLabel::JoinSources(doubles.len()), changes)
    }

    /// The keys under which later records are cited, with those of the records that stay.
    fn keys_of_doubles(&self, doubles: &BTreeMap<SourceId, SourceId>) -> Vec<(String, String)> {
        let key = |id: SourceId| self.source(id).map(|source| source.key.clone()).filter(|key| !key.is_empty());
        // A record without a key takes that of its first double that has one.
        let given = |kept| doubles.iter().filter(|(_, first)| **first == kept).find_map(|(&gone, _)| key(gone));
        let keys = doubles.iter().filter_map(|(&gone, &kept)| Some((key(gone)?, key(kept).or_else(|| given(kept))?)));
        keys.filter(|(gone, kept)| gone != kept).collect()
    }
}

/// A document whose doubles are joined.
struct Joined<'a> {
    document: &'a Document,
    doubles: &'a BTreeMap<SourceId, SourceId>,
    keys: Vec<(String, String)>,
}

impl Joined<'_> {
    fn id(&self, id: SourceId) -> SourceId {
        self.doubles.get(&id).copied().unwrap_or(id)
    }

    /// The evidence with every source in its place; what says the same twice is said once.
    fn evidence(&self, evidence: &[Evidence]) -> Vec<Evidence> {
        let mut kept: Vec<Evidence> = Vec::with_capacity(evidence.len());
        for item in evidence {
            let item = Evidence { source: self.id(item.source), ..item.clone() };
            if !kept.contains(&item) {
                kept.push(item);
            }
        }
        kept
    }

    fn text(&self, text: &str) -> String {
        self.keys.iter().fold(text.to_owned(), |text, (gone, kept)| super::rename::renamed(&text, gone, kept))
    }

    fn citations(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut context = self.document.context.clone();
        for section in &mut context {
            section.text = self.text(&section.text);
            section.evidence = self.evidence(&section.evidence);
        }
        if context != self.document.context {
            changes.push(Change::Document(DocumentChange::Context(context)));
        }
        for matrix in &self.document.matrices {
            for (_, factor) in matrix.all_factors() {
                let mut add = |change| changes.push(Change::Factor { matrix: matrix.id, factor: factor.id, change });
                let (note, evidence) = (self.text(&factor.note), self.evidence(&factor.evidence));
                if note != factor.note {
                    add(FactorChange::Note(note));
                }
                if evidence != factor.evidence {
                    add(FactorChange::Evidence(evidence));
                }
            }
        }
        for strategy in &self.document.strategies {
            let (note, evidence) = (self.text(&strategy.note), self.evidence(&strategy.evidence));
            let new = Strategy { note, evidence, ..strategy.clone() };
            if new != *strategy {
                changes.push(Change::EditStrategy(Box::new(new)));
            }
        }
        changes
    }

    /// The records that stay, with what the later ones know besides, and known through the right ones.
    fn records(&self) -> Vec<Change> {
        let stays = |source: &&Source| !self.doubles.contains_key(&source.id);
        let changed = self.document.sources.iter().filter(stays).filter_map(|source| {
            let later = self.doubles.iter().filter(|(_, kept)| **kept == source.id);
            let mut new = source.clone();
            later.filter_map(|(id, _)| self.document.source(*id)).for_each(|later| fill(&mut new, later));
            new.cited_in = new.cited_in.map(|id| self.id(id)).filter(|id| *id != new.id);
            (new != *source).then(|| Change::EditSource(Box::new(new)))
        });
        changed.collect()
    }
}

/// Fills what a record leaves empty from another of the same work.
fn fill(source: &mut Source, from: &Source) {
    let texts = [
        (&mut source.key, &from.key),
        (&mut source.title, &from.title),
        (&mut source.container, &from.container),
        (&mut source.publisher, &from.publisher),
        (&mut source.place, &from.place),
        (&mut source.genre, &from.genre),
        (&mut source.medium, &from.medium),
        (&mut source.version, &from.version),
        (&mut source.volume, &from.volume),
        (&mut source.issue, &from.issue),
        (&mut source.edition, &from.edition),
        (&mut source.pages, &from.pages),
        (&mut source.article_number, &from.article_number),
        (&mut source.doi, &from.doi),
        (&mut source.isbn, &from.isbn),
        (&mut source.url, &from.url),
        (&mut source.language, &from.language),
        (&mut source.note, &from.note),
    ];
    for (text, other) in texts.into_iter().filter(|(text, _)| text.is_empty()) {
        text.clone_from(other);
    }
    let people = [
        (&mut source.authors, &from.authors),
        (&mut source.editors, &from.editors),
        (&mut source.translators, &from.translators),
    ];
    for (names, other) in people.into_iter().filter(|(names, _)| names.is_empty()) {
        names.clone_from(other);
    }
    source.date = source.date.or(from.date);
    source.original_date = source.original_date.or(from.original_date);
    source.accessed = source.accessed.or(from.accessed);
    source.cited_in = source.cited_in.or(from.cited_in);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, Factor, FactorId, Matrix, MatrixId, Name, Quadrant, Section, SourceKind};

    fn source(number: u64, key: &str, title: &str) -> Source {
        let authors = vec![Name { family: "Vreja".to_owned(), given: "L.".to_owned() }];
        let record = Source::new(SourceId::from_random(number), SourceKind::Article);
        Source { key: key.to_owned(), title: title.to_owned(), authors, ..record }
    }

    #[test]
    fn every_citation_of_a_double_leads_to_the_first_record_which_keeps_what_both_know() {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        let first = Source { doi: "10.1/A".to_owned(), ..source(1, "vreja", "Human trafficking") };
        let same = Source { pages: "85–91".to_owned(), ..source(2, "vreja2", "Human Trafficking.") };
        let by_doi = Source { doi: "10.1/a".to_owned(), ..source(3, "third", "Another title") };
        let other = Source { cited_in: Some(same.id), ..source(4, "other", "Other") };
        document.sources = vec![first.clone(), same.clone(), by_doi.clone(), other];
        let text = "So [@vreja2, p. 3; @third].".to_owned();
        document.context.push(Section { text, evidence: vec![Evidence::of(same.id)], ..Section::default() });
        let mut matrix = Matrix::new(MatrixId::from_random(5), "Now");
        let evidence = [first.id, same.id, by_doi.id].map(Evidence::of).to_vec();
        matrix.factors[Quadrant::Strengths].push(Factor { evidence, ..Factor::new(FactorId::from_random(6), "Staff") });
        document.matrices.push(matrix);
        let before = document.clone();
        let doubles = document.double_sources();
        assert_eq!(doubles, BTreeMap::from([(same.id, first.id), (by_doi.id, first.id)]));
        let back = document.joining_of_sources(&doubles).apply(&mut document).unwrap();
        assert_eq!(document.context[0].text, "So [@vreja, p. 3; @vreja].");
        assert_eq!(document.context[0].evidence, [Evidence::of(first.id)]);
        assert_eq!(document.matrices[0].factors[Quadrant::Strengths][0].evidence, [Evidence::of(first.id)]);
        assert_eq!(document.sources.len(), 2);
        assert_eq!(document.sources[0].pages, "85–91");
        assert_eq!(document.sources[1].cited_in, Some(first.id));
        assert!(document.double_sources().is_empty());
        back.unwrap().apply(&mut document).unwrap();
        assert_eq!(document, before);
    }

    #[test]
    fn works_with_one_title_are_the_same_only_where_nothing_tells_them_apart() {
        let page = |number, url: &str| {
            let record = Source::new(SourceId::from_random(number), SourceKind::WebPage);
            Source { title: "About us".to_owned(), url: url.to_owned(), ..record }
        };
        let report = |number, doi: &str| Source { doi: doi.to_owned(), ..source(number, "", "Annual report") };
        let version = |number, version: &str| {
            let record = Source::new(SourceId::from_random(number), SourceKind::Software);
            let authors = vec![Name { family: "Vreja".to_owned(), given: "L.".to_owned() }];
            Source { title: "Counter".to_owned(), version: version.to_owned(), authors, ..record }
        };
        let bare = |number| Source { authors: Vec::new(), ..source(number, "", "Untitled report") };
        let pairs = [
            (page(1, "https://one.example/about"), page(2, "https://two.example/about"), false),
            (page(1, "https://www.one.example/about/"), page(2, "http://one.example/about"), true),
            (report(1, "10.1/a"), report(2, "10.1/b"), false),
            (report(1, "10.1/a"), report(2, ""), true),
            (version(1, "1.0"), version(2, "2.0"), false),
            (version(1, "1.0"), version(2, "1.0"), true),
            (bare(1), bare(2), false),
        ];
        for (one, other, is_same) in pairs {
            let known = KnownWorks::of(std::slice::from_ref(&one));
            assert_eq!(known.find(&other), is_same.then_some(one.id), "{one:?} {other:?}");
        }
    }

    #[test]
    fn citations_by_the_keys_of_all_doubles_lead_to_a_record_that_had_none() {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        document.sources =
            ["", "one", "two"].into_iter().zip(1..).map(|(key, id)| source(id, key, "A title")).collect();
        document.context.push(Section { text: "So [@one; @two].".to_owned(), ..Section::default() });
        document.joining_of_sources(&document.double_sources()).apply(&mut document).unwrap();
        assert_eq!((document.sources[0].key.as_str(), document.context[0].text.as_str()), ("one", "So [@one; @one]."));
    }
}
