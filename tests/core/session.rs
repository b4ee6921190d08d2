//! One open document: modified or saved, its file, and what can be recovered.

use crate::program::Home;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use swot_editor::model::{Change, Document, DocumentChange, DocumentId};
use swot_editor::session::{SaveError, Session};
use swot_editor::storage::{self, DiskState, Existing, Folders, LeftBehind, Reason, RecoverySlot};

fn folders(home: &Home) -> Folders {
    Folders::below(home.root.path())
}

/// The titles of what a new run of the program would offer to recover.
fn recoverable(home: &Home) -> Vec<String> {
    LeftBehind::all(&folders(home)).iter().map(|left| left.read().unwrap().title).collect()
}

fn protected(home: &Home, title: &str) -> Session {
    let mut session = Session::from_document(document(title));
    session.protect(RecoverySlot::claim(&folders(home), 1).unwrap());
    session
}

fn document(title: &str) -> Document {
    Document::new(DocumentId::from_random(1), title)
}

fn retitle(session: &mut Session, title: &str) {
    session.apply(Change::Document(DocumentChange::Title(title.to_owned()))).unwrap();
    session.end_gesture();
}

fn title_in(path: &Path) -> String {
    storage::open(path).unwrap().0.title
}

#[test]
fn a_document_is_modified_exactly_when_it_differs_from_what_is_saved() {
    let home = Home::new();
    let mut session = Session::from_document(document("first"));
    assert!(!session.is_modified(), "a document just begun has nothing to lose");
    retitle(&mut session, "second");
    assert!(session.is_modified());
    session.save_as(&home.path("study.swot"), Existing::Keep).unwrap();
    assert!(!session.is_modified());
    session.undo();
    assert!(session.is_modified(), "the file holds the second title");
    session.redo();
    assert!(!session.is_modified());
    retitle(&mut session, "second");
    assert!(!session.is_modified(), "a command that changes nothing");
}

#[cfg(unix)]
#[test]
fn the_path_of_a_file_holds_from_any_folder() {
    let home = Home::new();
    home.file("study.swot", storage::write(&document("first")));
    let here = std::env::current_dir().unwrap();
    let up: std::path::PathBuf = here.components().skip(1).map(|_| "..").collect();
    let relative = up.join(home.path("study.swot").strip_prefix("/").unwrap());
    let session = Session::open(&relative).unwrap();
    assert!(session.path().unwrap().is_absolute());
    assert_eq!(title_in(session.path().unwrap()), "first");
}

#[test]
fn saving_writes_what_is_on_screen_and_opening_brings_it_back() {
    let home = Home::new();
    let path = home.path("study.swot");
    let mut session = Session::from_document(document("first"));
    assert_eq!(session.save(), Err(SaveError::Untitled));
    session.save_as(&path, Existing::Keep).unwrap();
    retitle(&mut session, "second");
    session.save().unwrap();
    assert_eq!(Session::open(&path).unwrap().document(), session.document());
    assert_eq!(title_in(&storage::backup_path(&path)), "first");
}

#[test]
fn a_file_changed_by_another_program_is_overwritten_only_knowingly() {
    let home = Home::new();
    let path = home.path("study.swot");
    let mut session = Session::from_document(document("mine"));
    session.save_as(&path, Existing::Keep).unwrap();
    assert_eq!(session.disk_state(), Some(DiskState::Same));
    fs::write(&path, storage::write(&document("theirs"))).unwrap();
    assert_eq!(session.disk_state(), Some(DiskState::Changed));
    retitle(&mut session, "mine, changed");
    let refused = session.save();
    assert!(matches!(refused, Err(SaveError::File(error)) if error.reason == Reason::Changed));
    assert!(session.is_modified());
    session.save_as(&home.path("elsewhere.swot"), Existing::Keep).unwrap();
    assert_eq!(title_in(&path), "theirs");

    let mut other = Session::open(&path).unwrap();
    fs::write(&path, storage::write(&document("theirs again"))).unwrap();
    retitle(&mut other, "knowingly");
    other.save_over_changes().unwrap();
    assert_eq!(title_in(&path), "knowingly");
    assert_eq!(title_in(&storage::backup_path(&path)), "theirs again");
}

#[test]
fn saving_as_does_not_take_the_place_of_a_file_unasked() {
    let home = Home::new();
    let path = home.path("there.swot");
    fs::write(&path, storage::write(&document("there"))).unwrap();
    let mut session = Session::from_document(document("new"));
    assert_eq!(session.save_as(&path, Existing::Keep).unwrap_err().reason, Reason::Exists);
    assert_eq!(session.path(), None);
    session.save_as(&path, Existing::Replace).unwrap();
    assert_eq!((title_in(&path), session.path()), ("new".to_owned(), Some(path.as_path())));
}

#[test]
fn reading_again_is_a_step_that_can_be_undone() {
    let home = Home::new();
    let path = home.path("study.swot");
    let mut session = Session::from_document(document("saved"));
    session.save_as(&path, Existing::Keep).unwrap();
    let before = session.revision();
    retitle(&mut session, "changed");
    session.take_from_file(Session::open(&path).unwrap()).unwrap();
    assert_eq!(session.document().title, "saved");
    assert!(!session.is_modified());
    assert_ne!(session.revision(), before, "what was computed before may not be true any more");
    session.undo();
    assert_eq!((session.document().title.as_str(), session.is_modified()), ("changed", true));
}

#[test]
fn what_is_edited_during_a_save_stays_modified() {
    let home = Home::new();
    let path = home.path("study.swot");
    let mut session = Session::from_document(document("new"));
    retitle(&mut session, "first");
    let job = session.save_as_job(&path, Existing::Keep);
    retitle(&mut session, "second");
    session.finish_save(job.run()).unwrap();
    assert_eq!((title_in(&path), session.is_modified()), ("first".to_owned(), true));
    session.undo();
    assert_eq!((session.document().title.as_str(), session.is_modified()), ("first", false));
}

#[test]
fn a_save_that_ends_after_another_document_was_opened_changes_nothing_there() {
    let home = Home::new();
    let mut before = Session::from_document(document("before"));
    let saved = before.save_as_job(&home.path("before.swot"), Existing::Keep).run();
    let mut after = Session::from_document(document("after"));
    after.finish_save(saved).unwrap();
    assert_eq!(after.path(), None);
}

#[test]
fn a_change_is_kept_two_seconds_after_it_was_seen() {
    let home = Home::new();
    let mut session = protected(&home, "first");
    let start = Instant::now();
    let after = |millis| start + Duration::from_millis(millis);
    assert!(session.recovery_job(start).is_none());
    assert_eq!(session.recovery_due_in(start), None, "nothing to wait for");
    retitle(&mut session, "second");
    assert!(session.recovery_job(start).is_none());
    retitle(&mut session, "third");
    assert!(session.recovery_job(after(1500)).is_none());
    assert_eq!(session.recovery_due_in(after(1500)), Some(Duration::from_millis(500)));
    session.recovery_job(after(2000)).unwrap().run().unwrap();
    assert!(session.recovery_job(after(9000)).is_none(), "it is kept already");
    assert_eq!(session.recovery_due_in(after(9000)), None);
    drop(session);
    assert_eq!(recoverable(&home), ["third"]);
}

#[test]
fn what_is_saved_undone_or_closed_needs_no_recovery() {
    let home = Home::new();
    let start = Instant::now();
    let keep = |session: &mut Session| {
        session.recovery_job(start);
        session.recovery_job(start + Duration::from_secs(2)).unwrap()
    };

    let mut saved = protected(&home, "first");
    retitle(&mut saved, "second");
    let slow = keep(&mut saved);
    saved.save_as(&home.path("study.swot"), Existing::Keep).unwrap();
    slow.run().unwrap();
    drop((saved, slow));
    assert!(recoverable(&home).is_empty(), "also when the writer was slower than the save");

    let mut undone = protected(&home, "first");
    retitle(&mut undone, "second");
    keep(&mut undone).run().unwrap();
    undone.undo();
    assert!(undone.recovery_job(start + Duration::from_secs(3)).is_none());
    drop(undone);
    assert!(recoverable(&home).is_empty());

    let mut closed = protected(&home, "first");
    retitle(&mut closed, "second");
    keep(&mut closed).run().unwrap();
    closed.close();
    assert!(recoverable(&home).is_empty());
}

#[test]
fn a_recovered_document_is_modified_and_saves_into_its_file() {
    let home = Home::new();
    let path = home.path("study.swot");
    let start = Instant::now();
    let mut session = protected(&home, "first");
    session.save_as(&path, Existing::Keep).unwrap();
    retitle(&mut session, "unsaved");
    session.recovery_job(start);
    session.recovery_job(start + Duration::from_secs(2)).unwrap().run().unwrap();
    drop(session);

    let left = LeftBehind::all(&folders(&home)).remove(0);
    let mut recovered = Session::recover(left).unwrap();
    assert_eq!((recovered.document().title.as_str(), recovered.path()), ("unsaved", Some(path.as_path())));
    assert!(recovered.is_modified());
    assert_eq!(title_in(&path), "first", "the user's own file was not touched");
    recovered.save().unwrap();
    drop(recovered);
    assert_eq!(title_in(&path), "unsaved");
    assert!(recoverable(&home).is_empty());
}
