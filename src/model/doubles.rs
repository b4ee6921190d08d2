//! Works that stand among the sources twice: how they are known, and how they are made one.

use super::{Change, Document, DocumentChange, Edit, EditLabel, Evidence, FactorChange, Source, SourceId, Strategy};
use std::collections::{BTreeMap, HashMap};

/// What tells works apart.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum WorkMark {
    /// The DOI, in small letters.
    Doi(String),
    /// Title, year and first author, in small letters and digits alone.
    Title {
        /// The title.
        title: String,
        /// The year; none where it is not known.
        year: Option<u16>,
        /// The family name of the first author, or of the first editor.
        first: String,
    },
}

impl Source {
    /// The marks of the work; two records are of the same one when they share a mark.
    pub fn work_marks(&self) -> impl Iterator<Item = WorkMark> + use<> {
        let doi = (!self.doi.is_empty()).then(|| WorkMark::Doi(self.doi.to_lowercase()));
        let people = if self.authors.is_empty() { &self.editors } else { &self.authors };
        let first = people.first().map(|name| letters(&name.family)).unwrap_or_default();
        let (year, title) = (self.date.map(super::Date::year), letters(&self.title));
        let title = (!title.is_empty()).then_some(WorkMark::Title { title, year, first });
        doi.into_iter().chain(title)
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Document {
    /// The sources that are the same work as an earlier one, each with the first record of it.
    #[must_use]
    pub fn double_sources(&self) -> BTreeMap<SourceId, SourceId> {
        let mut known: HashMap<WorkMark, SourceId> = HashMap::new();
        let mut doubles = BTreeMap::new();
        for source in &self.sources {
            let first = source.work_marks().find_map(|mark| known.get(&mark).copied());
            for mark in source.work_marks() {
                known.entry(mark).or_insert(first.unwrap_or(source.id));
            }
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
        let key = |id: SourceId| self.source(id).map(|source| source.key.clone()).unwrap_or_default();
        let keys = doubles.iter().map(|(&gone, &kept)| (key(gone), key(kept)));
        keys.filter(|(gone, kept)| !gone.is_empty() && !kept.is_empty() && gone != kept).collect()
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
}
