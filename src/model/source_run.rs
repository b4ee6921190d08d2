//! Changes that put in or take out many sources, one after another: what is known of the document is worked out once, so
//! that a bibliography of twenty thousand works takes no longer than its length.

use super::apply::{Applied, missing, refuse_taken, refuse_used};
use super::invariants::of_new_source;
use super::{Change, Document, EditError, Source, SourceId};
use std::collections::{HashMap, HashSet};

/// What is known of the sources of a document between changes that concern nothing else.
#[derive(Default)]
pub(super) struct SourceRun {
    /// Those that are there.
    known: Option<HashSet<SourceId>>,
    /// How often each is named.
    named: Option<HashMap<SourceId, usize>>,
}

impl SourceRun {
    /// Applies a change, and forgets what is known where the change is none of sources.
    pub(super) fn apply(&mut self, change: Change, document: &mut Document) -> Applied {
        match change {
            Change::InsertSource { index, source } => self.insert(document, index, *source),
            Change::RemoveSource(id) => self.remove(document, id),
            other => {
                *self = Self::default();
                other.apply(document)
            }
        }
    }

    /// Puts in a source.
    pub(super) fn insert(&mut self, document: &mut Document, index: usize, source: Source) -> Applied {
        let known = self.known.get_or_insert_with(|| document.sources.iter().map(|source| source.id).collect());
        let id = source.id;
        refuse_taken(known.contains(&id), "source", &id)?;
        if let Some(violation) = of_new_source(&source, |other| known.contains(&other)) {
            return Err(EditError::Breaks(violation));
        }
        known.insert(id);
        if let (Some(named), Some(parent)) = (&mut self.named, source.cited_in) {
            *named.entry(parent).or_default() += 1;
        }
        document.sources.insert(index.min(document.sources.len()), source);
        Ok(Some(Change::RemoveSource(id)))
    }

    /// Takes out a source.
    pub(super) fn remove(&mut self, document: &mut Document, id: SourceId) -> Applied {
        // What was put in last is taken out first.
        let index = document.sources.iter().rposition(|source| source.id == id);
        let index = index.ok_or_else(|| missing("source", &id))?;
        let named = self.named.get_or_insert_with(|| names(document));
        refuse_used(named.get(&id).is_some_and(|count| *count > 0), "source", &id)?;
        let source = Box::new(document.sources.remove(index));
        if let Some(count) = source.cited_in.and_then(|parent| named.get_mut(&parent)) {
            *count -= 1;
        }
        if let Some(known) = &mut self.known {
            known.remove(&id);
        }
        Ok(Some(Change::InsertSource { index, source }))
    }
}

/// How often the document names each source.
fn names(document: &Document) -> HashMap<SourceId, usize> {
    let mut named = HashMap::new();
    for id in document.source_names() {
        *named.entry(id).or_default() += 1;
    }
    named
}

#[cfg(test)]
mod tests {
    use crate::model::{Change, Document, DocumentId, Edit, EditLabel, Source, SourceId, SourceKind};
    use std::time::{Duration, Instant};

    fn inserts(count: u64) -> Edit {
        let source = |number| {
            let parent = (number > 1).then(|| SourceId::from_random(number - 1));
            Source { cited_in: parent, ..Source::new(SourceId::from_random(number), SourceKind::Book) }
        };
        let insert = |number| Change::InsertSource { index: usize::MAX, source: Box::new(source(number)) };
        Edit::new(EditLabel::ImportSources(0), (1..=count).map(insert).collect())
    }

    #[test]
    fn many_sources_come_and_go_in_time_that_grows_with_their_number() {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        let begun = Instant::now();
        let back = inserts(20_000).apply(&mut document).unwrap().unwrap();
        assert_eq!((document.sources.len(), document.violations()), (20_000, Vec::new()));
        let again = back.apply(&mut document).unwrap().unwrap();
        assert!(document.sources.is_empty());
        again.apply(&mut document).unwrap();
        assert_eq!(document.sources.len(), 20_000);
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    }

    #[test]
    fn a_source_must_be_new_cite_what_is_there_and_be_named_nowhere_when_it_goes() {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        inserts(3).apply(&mut document).unwrap();
        assert!(inserts(1).apply(&mut document).is_err(), "it is there already");
        let citing = |id, parent| {
            let source = Source::new(SourceId::from_random(id), SourceKind::Book);
            let source = Box::new(Source { cited_in: Some(SourceId::from_random(parent)), ..source });
            Change::InsertSource { index: 0, source }
        };
        assert!(citing(9, 8).apply(&mut document).is_err(), "its parent is missing");
        assert!(citing(9, 9).apply(&mut document).is_err(), "it is cited in itself");
        let removes = |ids: &[u64]| {
            let changes = ids.iter().map(|&id| Change::RemoveSource(SourceId::from_random(id))).collect();
            Edit::new(EditLabel::ImportSources(0), changes)
        };
        let before = document.clone();
        assert!(removes(&[3, 1]).apply(&mut document).is_err(), "the second names the first");
        assert_eq!(document, before, "and nothing is removed");
        removes(&[3, 2, 1]).apply(&mut document).unwrap();
        assert!(document.sources.is_empty());
    }
}
