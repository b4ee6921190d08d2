//! What is joined, and what comes of it with the choices that were made. Computed on another thread.

use crate::analysis::merging::{self, Asked, Choice, Copy, Difference};
use crate::analysis::{self, Analysis, Progress};
use crate::app::files::name_of;
use crate::model::Document;
use crate::storage::{self, Folders, Stamp, Versions};
use crate::words::WindowWords;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

/// The choices by the places of their decisions.
pub(super) type Choices = BTreeMap<String, Choice>;

/// What is to be joined.
#[derive(Clone)]
pub(in crate::app) struct Order {
    /// The document at hand.
    pub(in crate::app) document: Arc<Document>,
    /// What decisions call it.
    pub(in crate::app) name: String,
    /// Where versions of it are kept.
    pub(in crate::app) folders: Option<Folders>,
    /// What the copies grew from, where that is known for certain.
    pub(in crate::app) base: Option<Arc<Document>>,
    /// The copies; none where only open decisions are to be settled.
    pub(in crate::app) files: Vec<PathBuf>,
}

/// What copies grew from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// That is not known.
    Unknown,
    /// The file, as it was read or saved last.
    File,
    /// The version that was kept then.
    Version(SystemTime),
}

/// Copies made one, before anything is chosen.
pub(super) struct Prepared {
    /// The document with every decision.
    merged: Arc<Document>,
    pub(super) asked: Vec<Asked>,
    /// For each decision, whether all of its texts can stand.
    pub(super) has_both: Vec<bool>,
    /// How many changes the document at hand brings, and how many each copy, by name.
    pub(super) own: usize,
    pub(super) copies: Vec<(String, usize)>,
    pub(super) base: Base,
    /// The files as they were read.
    pub(super) stamps: Vec<(PathBuf, Option<Stamp>)>,
}

/// What comes of the choices.
pub(super) struct Outcome {
    pub(super) document: Document,
    pub(super) difference: Difference,
    /// How many decisions stay open.
    pub(super) open: usize,
}

/// Reads the copies, finds what they grew from, and joins them.
pub(super) fn prepare(order: &Order, words: &WindowWords, progress: &Progress) -> Option<Result<Prepared, String>> {
    let mut documents = Vec::new();
    let mut stamps = Vec::new();
    for path in &order.files {
        match storage::open_to_save(path) {
            Ok((document, stamp)) => {
                documents.push(document);
                stamps.push((path.clone(), stamp));
            }
            Err(error) => return Some(Err(error.without_excerpt().to_string())),
        }
        if progress.is_cancelled() {
            return None;
        }
    }
    if let Some(at) = documents.iter().position(|copy| copy.id != order.document.id) {
        return Some(Err(words.join_stranger(name_of(&order.files[at]))));
    }
    let found = base(order, &documents);
    let names = names(order);
    let mut copies = vec![Copy { name: &names[0], document: &order.document }];
    copies.extend(names[1..].iter().zip(&documents).map(|(name, document)| Copy { name, document }));
    let merged = if documents.is_empty() {
        Document::clone(&order.document)
    } else {
        match merging::merge(found.as_ref().map(|(base, _)| base.as_ref()), &copies) {
            Ok(merged) => merged.document,
            Err(error) => return Some(Err(words.join_refused(error.to_string()))),
        }
    };
    let changes = |document: &Document| found.as_ref().map_or(0, |(base, _)| merging::distance(base, document));
    let asked = merging::asked(&merged, &analysis::analyze(&merged));
    let both = |asked: &Asked| merged.decisions.iter().any(|it| it.place == asked.place && merging::has_both(it));
    Some(Ok(Prepared {
        has_both: asked.iter().map(both).collect(),
        own: changes(&order.document),
        copies: names[1..].iter().zip(&documents).map(|(name, copy)| (name.clone(), changes(copy))).collect(),
        base: found.map_or(Base::Unknown, |(_, base)| base),
        merged: Arc::new(merged),
        asked,
        stamps,
    }))
}

/// What the copies grew from: what is known, else the version that is kept and differs least from all of them. A version
/// that came later differs also by what was written since, and an earlier one by what was written before.
fn base(order: &Order, copies: &[Document]) -> Option<(Arc<Document>, Base)> {
    if copies.is_empty() {
        return None;
    }
    let known = order.base.clone().map(|base| (base, Base::File));
    let versions = order.folders.as_ref().and_then(|folders| Versions::of(folders, order.document.id).list().ok());
    let kept = versions.into_iter().flatten();
    let kept = kept.filter_map(|version| Some((Arc::new(version.read().ok()?), Base::Version(version.kept))));
    let far = |base: &Document| copies.iter().map(|copy| merging::distance(base, copy)).sum::<usize>();
    known.into_iter().chain(kept).min_by_key(|(base, _)| far(base))
}

/// What decisions call the document and the copies: the names of their files without ending, with the folder where these
/// are alike.
fn names(order: &Order) -> Vec<String> {
    let mut names = vec![order.name.clone()];
    for path in &order.files {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let folder = path.parent().and_then(|folder| folder.file_name()).unwrap_or_default().to_string_lossy();
        let mut name = if names.contains(&stem) { format!("{folder}/{stem}") } else { stem };
        while names.contains(&name) {
            name.push('+');
        }
        names.push(name);
    }
    names
}

/// What comes of the choices; the other decisions stay open.
pub(super) fn outcome(
    order: &Order,
    merged: &Document,
    choices: &Choices,
    before: &Analysis,
) -> Result<Outcome, String> {
    let mut document = merged.clone();
    for (place, choice) in choices {
        // The thing that it is about may have gone with the decision before.
        if document.decisions.iter().any(|open| open.place == *place) {
            let edit = merging::settled(&document, Some(place), choice).map_err(|error| error.to_string())?;
            edit.apply(&mut document).map_err(|error| error.to_string())?;
        }
    }
    let after = analysis::analyze(&document);
    let difference = merging::difference((&order.document, before), (&document, &after));
    let open = merging::open_decisions(&document).count();
    Ok(Outcome { document, difference, open })
}

impl Prepared {
    /// The document with every decision.
    pub(super) fn merged(&self) -> Arc<Document> {
        Arc::clone(&self.merged)
    }
}
