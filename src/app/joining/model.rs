//! What is joined, and what comes of it with the choices that were made. Computed on another thread.

use super::decision::Decision;
use crate::analysis::merging::{self, Asked, Both, Choice, Copy};
use crate::analysis::{self, Analysis, Progress};
use crate::app::files::name_of;
use crate::model::Document;
use crate::storage::{self, Folders, Stamp, Versions};
use crate::words::WindowWords;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
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
    /// Its file.
    pub(in crate::app) file: Option<PathBuf>,
    /// Where versions of it are kept.
    pub(in crate::app) folders: Option<Folders>,
    /// What its file held when it was read or saved last.
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
    /// The same, as far as contents tell.
    Nearest(SystemTime),
}

/// Copies made one, before anything is chosen.
pub(super) struct Prepared {
    /// The document with every decision.
    merged: Arc<Document>,
    pub(super) decisions: Vec<Decision>,
    /// How many changes the document at hand brings.
    pub(super) own: usize,
    pub(super) copies: Vec<Brought>,
    /// The files that are not joined, and why.
    pub(super) refused: Vec<(PathBuf, String)>,
    pub(super) base: Base,
}

/// A copy that is joined.
pub(super) struct Brought {
    pub(super) path: PathBuf,
    /// What decisions call it.
    pub(super) name: String,
    /// How many changes it brings.
    pub(super) changes: usize,
    /// The file as it was read, and what it held; no stamp where a report carries it.
    pub(super) stamp: Option<Stamp>,
    pub(super) document: Arc<Document>,
}

/// What comes of the choices.
pub(super) struct Outcome {
    pub(super) document: Document,
    pub(super) after: Analysis,
    /// What follows, in sentences.
    pub(super) follows: Vec<String>,
    /// What changes, by heading.
    pub(super) changes: Vec<(String, Vec<String>)>,
    /// How many decisions stay open.
    pub(super) open: usize,
}

/// Reads the copies, finds what they grew from, and joins them. One that cannot be joined holds up no other.
pub(super) fn prepare(order: &Order, words: &WindowWords, progress: &Progress) -> Option<Prepared> {
    let mut copies = Vec::new();
    let mut refused = Vec::new();
    for (path, name) in order.files.iter().zip(names(order)) {
        match read(order, path, words) {
            Ok((document, stamp)) => copies.push(Brought { path: path.clone(), name, changes: 0, stamp, document }),
            Err(why) => refused.push((path.clone(), why)),
        }
        if progress.is_cancelled() {
            return None;
        }
    }
    let found = base(order, &copies);
    let base = found.as_ref().map(|(base, _)| base.as_ref());
    let merged = match merged(order, base, &copies) {
        Ok(merged) => merged,
        Err(_) => joined_one_by_one(order, base, &mut copies, &mut refused, words),
    };
    let changes = |document: &Document| base.map_or(0, |base| merging::distance(base, document));
    for copy in &mut copies {
        copy.changes = changes(&copy.document);
    }
    let asked = merging::asked(&merged, &analysis::analyze(&merged));
    let both = |asked: &Asked| merged.decisions.iter().find(|it| it.place == asked.place).and_then(Both::of);
    Some(Prepared {
        decisions: asked.iter().map(|asked| Decision::of(asked, both(asked), &order.name, words)).collect(),
        own: changes(&order.document),
        base: found.map_or(Base::Unknown, |(_, base)| base),
        merged: Arc::new(merged),
        copies,
        refused,
    })
}

fn read(order: &Order, path: &Path, words: &WindowWords) -> Result<(Arc<Document>, Option<Stamp>), String> {
    let (document, stamp) = storage::open_to_save(path).map_err(|error| words.told(&error.without_excerpt()))?;
    if document.id == order.document.id {
        Ok((Arc::new(document), stamp))
    } else {
        Err(words.join_stranger(name_of(path)))
    }
}

fn merged(order: &Order, base: Option<&Document>, copies: &[Brought]) -> Result<Document, merging::MergeError> {
    if copies.is_empty() {
        return Ok(Document::clone(&order.document));
    }
    let mut all = vec![Copy { name: &order.name, document: &order.document }];
    all.extend(copies.iter().map(|copy| Copy { name: &copy.name, document: &copy.document }));
    merging::merge(base, &all).map(|merged| merged.document)
}

/// Leaves out the copies with which those before them make no document.
fn joined_one_by_one(
    order: &Order,
    base: Option<&Document>,
    copies: &mut Vec<Brought>,
    refused: &mut Vec<(PathBuf, String)>,
    words: &WindowWords,
) -> Document {
    let mut document = Document::clone(&order.document);
    for copy in std::mem::take(copies) {
        copies.push(copy);
        match merged(order, base, copies) {
            Ok(joined) => document = joined,
            Err(error) => {
                let left_out = copies.pop().map(|copy| (copy.path, words.join_refused(error.to_string())));
                refused.extend(left_out);
            }
        }
    }
    document
}

/// What the copies grew from: the latest state that all remember. Where they remember none, what another program found in
/// the file of the document and changed there, or else the earlier version that differs least from all of them: one that
/// came later differs also by what was written since, and an earlier one by what was written before. The last state is
/// none to guess: all that is new in it would count as undone by copies that never had it.
fn base(order: &Order, copies: &[Brought]) -> Option<(Arc<Document>, Base)> {
    if copies.is_empty() {
        return None;
    }
    let known = order.base.clone().map(|base| (base, Base::File));
    let versions = order.folders.as_ref().and_then(|folders| Versions::of(folders, order.document.id).list().ok());
    let kept = versions.into_iter().flatten();
    let kept = kept.filter_map(|version| Some((Arc::new(version.read().ok()?), Base::Version(version.kept))));
    let mut states: Vec<(Arc<Document>, Base)> = known.clone().into_iter().chain(kept).collect();
    let others: Vec<&Document> = copies.iter().map(|copy| copy.document.as_ref()).collect();
    let own: Vec<&Document> = [&order.document].into_iter().chain(&order.base).map(Arc::as_ref).collect();
    let all: Vec<&Document> = states.iter().map(|(state, _)| state.as_ref()).collect();
    if let Some(at) = merging::common(&own, &others, &all) {
        return Some(states.swap_remove(at));
    }
    if copies.iter().all(|copy| Some(&copy.path) == order.file.as_ref()) {
        return known;
    }
    let last: Vec<String> = own.iter().map(|state| merging::revision(state)).collect();
    let far = |base: &Document| others.iter().map(|copy| merging::distance(base, copy)).sum::<usize>();
    let earlier = states.into_iter().filter(|(state, _)| !last.contains(&merging::revision(state)));
    earlier.min_by_key(|(base, _)| far(base)).map(|(base, found)| match found {
        Base::Version(kept) => (base, Base::Nearest(kept)),
        found => (base, found),
    })
}

/// What decisions call the copies: the names of their files without ending, with the folder where these are alike.
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
    names.split_off(1)
}

/// What comes of the choices; the other decisions stay open.
pub(super) fn outcome(
    order: &Order,
    merged: &Document,
    choices: &Choices,
    before: &Analysis,
    words: &WindowWords,
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
    let mut difference = merging::difference((&order.document, before), (&document, &after));
    let open = merging::open_decisions(&document).count();
    let follows = words.reports.consequences(&difference.consequences, difference.matrices.len() > 1);
    difference.consequences.clear();
    let changes = words.reports.difference(&difference).into_iter().map(|group| (group.heading, group.lines)).collect();
    Ok(Outcome { document, after, follows, changes, open })
}

impl Prepared {
    /// The document with every decision.
    pub(super) fn merged(&self) -> Arc<Document> {
        Arc::clone(&self.merged)
    }
}
