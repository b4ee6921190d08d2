//! Which works of a bibliography a document has already.

use super::key;
use crate::model::{Document, KnownWorks, Source, SourceId};
use std::collections::{BTreeSet, HashMap};

/// What a bibliography adds to a document.
#[derive(Debug, Clone, Default)]
pub(in crate::storage) struct Addition {
    /// The works that the document lacks, under keys that are free in it.
    pub(in crate::storage) sources: Vec<Source>,
    /// Records for works of which it knows no more than the key, under their ids.
    pub(in crate::storage) filled: Vec<Source>,
    /// Those that it has.
    pub(in crate::storage) doubles: Vec<Double>,
}

/// A work that is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::storage) struct Double {
    /// How it would have been called.
    pub(in crate::storage) name: String,
    /// The source that it is.
    pub(in crate::storage) known: SourceId,
}

/// The works that a document lacks, by what [`KnownWorks`] finds. Works that stand twice among those given are added once.
pub(in crate::storage) fn lacking(sources: Vec<Source>, document: &Document) -> Addition {
    let mut known = KnownWorks::of(&document.sources);
    let mut addition = Addition::default();
    let bare = document.sources.iter().filter(|source| is_bare(source));
    let mut bare: HashMap<&str, SourceId> = bare.map(|source| (source.key.as_str(), source.id)).collect();
    for source in sources {
        if let Some(id) = bare.remove(source.key.as_str()) {
            let source = Source { id, ..source };
            known.add(source.id, &source);
            addition.filled.push(source);
            continue;
        }
        if let Some(known) = known.find(&source) {
            addition.doubles.push(Double { name: source.short(), known });
        } else {
            known.add(source.id, &source);
            addition.sources.push(source);
        }
    }
    let taken: BTreeSet<String> = document.sources.iter().map(|source| source.key.clone()).collect();
    key::make_unique(&mut addition.sources, &taken);
    addition
}

/// Whether a source is a key and nothing else, as tables and lists name works.
fn is_bare(source: &Source) -> bool {
    let bare = Source { key: source.key.clone(), cited_in: source.cited_in, ..Source::new(source.id, source.kind) };
    !source.key.is_empty() && *source == bare
}

#[cfg(test)]
mod tests {
    use super::super::tests::Counter;
    use super::*;
    use crate::model::{DocumentId, SourceKind};

    fn document() -> Document {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        let mut source = Source::new(SourceId::from_random(1000), SourceKind::Article);
        source.key = "vreja2007".to_owned();
        source.title = "Human trafficking in South Eastern Europe".to_owned();
        source.doi = "10.1/ABC".to_owned();
        source.date = "2007-05".parse().ok();
        document.sources.push(source);
        document
    }

    #[track_caller]
    fn check(text: &str, added: &[&str], doubles: usize) {
        let addition = lacking(super::super::read(text, &mut Counter(0)).sources, &document());
        let keys: Vec<&str> = addition.sources.iter().map(|source| source.key.as_str()).collect();
        assert_eq!((keys.as_slice(), addition.doubles.len()), (added, doubles));
    }

    #[test]
    fn a_work_with_the_same_doi_is_the_same() {
        check("@article{other, title={Anything}, doi={https://doi.org/10.1/abc}}", &[], 1);
    }

    #[test]
    fn a_work_with_the_same_title_year_and_author_is_the_same() {
        check("@article{x, title={Human Trafficking in South-Eastern Europe}, year=2007}", &[], 1);
        check("@article{x, title={Human Trafficking in South-Eastern Europe}, year=2008}", &["x"], 0);
    }

    #[test]
    fn a_source_of_which_only_the_key_is_known_is_filled() {
        let mut document = document();
        let bare = Source::new(SourceId::from_random(1001), SourceKind::Other);
        document.sources.push(Source { key: "bare".to_owned(), ..bare });
        let text = "@book{bare, title={B}, year=2000}\n@book{vreja2007, title={C}}";
        let addition = lacking(super::super::read(text, &mut Counter(0)).sources, &document);
        assert_eq!(addition.filled.len(), 1);
        assert_eq!((addition.filled[0].id, addition.filled[0].title.as_str()), (SourceId::from_random(1001), "B"));
        assert_eq!(addition.sources[0].key, "vreja2007-2");
    }

    #[test]
    fn a_key_that_the_document_has_is_changed_and_a_work_that_stands_twice_is_added_once() {
        let text = "@book{vreja2007, title={B}, year=2000}\n@book{c, title={b}, year=2000}";
        check(text, &["vreja2007-2"], 1);
    }
}
