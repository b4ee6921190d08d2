//! Copies of the document joined in the window, with the keyboard alone.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::fs;
use std::path::{Path, PathBuf};
use swot_editor::app::actions::{Action, JoinAction, Opening, Target};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::app::window::Window;
use swot_editor::model::{Change, Document, DocumentId, Edit, EditLabel, Factor, FactorId, Matrix, MatrixId, Quadrant};
use swot_editor::session::Session;
use swot_editor::storage::{self, Existing, Folders, Versions, Why};

/// A study that two people go on with.
fn study() -> Document {
    let mut study = Document::new(DocumentId::from_random(1), "The harbour");
    let mut matrix = Matrix::new(MatrixId::from_random(1), "Harbour");
    matrix.factors.strengths.push(Factor::new(FactorId::from_random(1), "Deep water all year"));
    matrix.factors.threats.push(Factor::new(FactorId::from_random(2), "Fewer ships call"));
    study.matrices.push(matrix);
    study
}

fn changed(document: &Document, statement: &str, quadrant: Quadrant, added: (u64, &str)) -> Document {
    let mut document = document.clone();
    let factors = &mut document.matrices[0].factors;
    statement.clone_into(&mut factors.strengths[0].statement);
    factors[quadrant].push(Factor::new(FactorId::from_random(added.0), added.1));
    document
}

/// The home of somebody who saved the study and went on, with the copies that came back.
struct Desk {
    home: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { home: tempfile::tempdir().unwrap() };
        let folders = Folders::below(desk.home.path());
        let now = std::time::SystemTime::now();
        Versions::of(&folders, study().id).keep(storage::write(&study()).as_bytes(), Why::Saved, now).unwrap();
        let mine = changed(&study(), "Deep water in every winter", Quadrant::Weaknesses, (3, "Old cranes"));
        fs::write(desk.path("study.swot"), storage::write(&mine)).unwrap();
        let marias = changed(&study(), "Deep water in summer", Quadrant::Opportunities, (4, "A new railway"));
        fs::write(desk.path("maria.swot"), storage::write(&marias)).unwrap();
        let bens = changed(&study(), "Deep water all year", Quadrant::Opportunities, (5, "Wind farms at sea"));
        fs::write(desk.path("ben.swot"), storage::write(&bens)).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn stage(&self) -> Stage {
        Stage::on_file(&self.path("study.swot"), self.home.path())
    }
}

/// Names a copy as one does with the keyboard.
fn name_copy(stage: &mut Stage, path: &Path) {
    assert!(stage.is_focused("Path"));
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&path.to_string_lossy());
    stage.press(Key::Enter);
    stage.wait_until(Window::is_at_rest);
}

fn statements(stage: &Stage) -> Vec<String> {
    stage.matrix().all_factors().map(|(_, factor)| factor.statement.clone()).collect()
}

const JOINED: [&str; 5] =
    ["Old cranes", "A new railway", "Wind farms at sea", "Deep water in summer", "Fewer ships call"];

#[test]
fn several_copies_are_joined_with_the_keyboard_alone_and_one_undo_takes_all_back() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    let before = statements(&stage);
    stage.request(UiCommand::JoinCopy);
    name_copy(&mut stage, &desk.path("maria.swot"));
    stage.request(Action::Join(JoinAction::Copy(desk.path("ben.swot"))));
    stage.wait_until(Window::is_at_rest);
    assert!(stage.shows("1 needs a decision"));
    assert!(stage.shows("2 changes of yours, 2 changes in “maria”, 1 change in “ben”"));
    stage.press(Key::Num2);
    stage.wait_until(Window::is_at_rest);
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    stage.wait_until(Window::is_at_rest);
    let joined = statements(&stage);
    assert!(JOINED.iter().all(|statement| joined.iter().any(|it| it == statement)), "{joined:?}");
    assert!(stage.window().document().decisions.is_empty());
    let kept = Versions::of(&Folders::below(desk.home.path()), study().id).list().unwrap();
    assert!(kept.iter().any(|version| version.why == Why::BeforeJoin));
    stage.request(UiCommand::Undo);
    assert_eq!(statements(&stage), before);
}

#[test]
fn what_is_left_open_is_settled_later() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    stage.request(Action::Join(JoinAction::Copy(desk.path("maria.swot"))));
    stage.wait_until(Window::is_at_rest);
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    stage.wait_until(Window::is_at_rest);
    assert_eq!(stage.window().document().decisions.len(), 1);
    stage.request(UiCommand::SettleDecisions);
    stage.wait_until(Window::is_at_rest);
    assert!(stage.shows("Settle decisions"));
    stage.press(Key::Num3);
    stage.wait_until(Window::is_at_rest);
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    assert!(stage.window().document().decisions.is_empty());
    let strengths = &stage.matrix().factors.strengths;
    let both: Vec<&str> = strengths.iter().map(|factor| factor.statement.as_str()).collect();
    assert_eq!(both.len(), 2, "as two factors: {both:?}");
    assert!(both.contains(&"Deep water in every winter") && both.contains(&"Deep water in summer"), "{both:?}");
}

#[test]
fn a_copy_that_cannot_be_joined_is_named_and_holds_up_no_other() {
    let desk = Desk::new();
    fs::write(desk.path("broken.swot"), "no document").unwrap();
    let other = Document::new(DocumentId::from_random(9), "Other");
    fs::write(desk.path("other.swot"), storage::write(&other)).unwrap();
    let mut stage = desk.stage();
    for name in ["broken.swot", "maria.swot", "other.swot", "missing.swot"] {
        stage.request(Action::Join(JoinAction::Copy(desk.path(name))));
    }
    stage.wait_until(Window::is_at_rest);
    assert!(stage.shows("Join “maria”"));
    for name in ["broken.swot", "other.swot", "missing.swot"] {
        assert!(stage.shows_part(name), "{name} is named");
        stage.click(&format!("Leave out “{name}”"));
        stage.wait_until(Window::is_at_rest);
        assert!(!stage.shows_part(name), "{name} is left out");
    }
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    stage.wait_until(Window::is_at_rest);
    assert!(statements(&stage).contains(&"A new railway".to_owned()));
}

#[test]
fn a_document_that_is_dropped_on_the_dialog_is_joined_and_one_that_is_opened_closes_it() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    stage.request(Action::Join(JoinAction::Copy(desk.path("maria.swot"))));
    stage.wait_until(Window::is_at_rest);
    stage.drop_file(&desk.path("ben.swot"));
    stage.wait_until(Window::is_at_rest);
    assert!(stage.shows("Join “maria”, “ben”"));
    let mut other = study();
    other.id = DocumentId::from_random(9);
    fs::write(desk.path("other.swot"), storage::write(&other)).unwrap();
    for asked in [Action::Join(JoinAction::Copy(desk.path("maria.swot"))), Action::Join(JoinAction::Versions)] {
        stage.request(asked);
        stage.wait_until(Window::is_at_rest);
        stage.request(Opening::File(desk.path("other.swot")));
        stage.wait_until(Window::is_at_rest);
        assert_eq!(stage.window().document().id, other.id);
        assert!(!stage.shows_part("Join “") && !stage.shows_part("Earlier versions of"));
        stage.press_with(Modifiers::COMMAND, Key::Enter);
        assert_eq!(*stage.window().document(), other, "what was about another document is not joined with it");
        stage.request(Opening::File(desk.path("study.swot")));
        stage.wait_until(Window::is_at_rest);
    }
}

#[test]
fn a_dialog_is_about_the_document_as_it_is_now() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    stage.request(Action::Join(JoinAction::Copy(desk.path("maria.swot"))));
    stage.wait_until(Window::is_at_rest);
    let mut edited = stage.window().document().clone();
    edited.title = "The old harbour".to_owned();
    stage.request(Action::Edit(Edit::new(EditLabel::TakeVersion, vec![Change::Replace(Box::new(edited))])));
    stage.wait_until(Window::is_at_rest);
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    stage.wait_until(Window::is_at_rest);
    assert!(statements(&stage).contains(&"A new railway".to_owned()));
    assert_eq!(stage.window().document().title, "The old harbour");
}

#[test]
fn what_others_wrote_is_not_replaced_unasked_once_joining_it_was_undone() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    let theirs = changed(&study(), "Deep water in every winter", Quadrant::Weaknesses, (3, "Very old cranes"));
    fs::write(desk.path("study.swot"), storage::write(&theirs)).unwrap();
    stage.request(Action::Join(JoinAction::Copy(desk.path("study.swot"))));
    stage.wait_until(Window::is_at_rest);
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    stage.wait_until(Window::is_at_rest);
    stage.request(UiCommand::Undo);
    stage.request(UiCommand::Save);
    stage.wait_until(Window::is_at_rest);
    assert_eq!(storage::open(&desk.path("study.swot")).unwrap().0, theirs);
    assert!(stage.shows("Join them…"), "it is asked what is to become of it");
    stage.press(Key::Escape);
    stage.request(UiCommand::Redo);
    stage.request(UiCommand::Save);
    stage.wait_until(Window::is_at_rest);
    let saved = storage::open(&desk.path("study.swot")).unwrap().0;
    assert!(saved.matrices[0].all_factors().any(|(_, factor)| factor.statement == "Very old cranes"));
}

#[test]
fn a_file_that_another_program_changed_is_joined_and_then_saved() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    stage.focus("New factor in Strengths");
    stage.type_text("Own fire brigade");
    stage.press(Key::Enter);
    let theirs = changed(&study(), "Deep water in every winter", Quadrant::Weaknesses, (3, "Very old cranes"));
    fs::write(desk.path("study.swot"), storage::write(&theirs)).unwrap();
    stage.press_with(Modifiers::COMMAND, Key::S);
    stage.wait_until(Window::is_at_rest);
    // The banner may offer it too by now.
    stage.click_last("Join them…");
    stage.wait_until(Window::is_at_rest);
    assert!(
        stage
            .shows("All grew from the file as it was read or saved last. Nothing is lost: the version before is kept.")
    );
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    stage.wait_until(Window::is_at_rest);
    stage.press_with(Modifiers::COMMAND, Key::S);
    stage.wait_until(Window::is_at_rest);
    let saved = storage::open(&desk.path("study.swot")).unwrap().0;
    let statements: Vec<&str> = saved.matrices[0].all_factors().map(|(_, factor)| factor.statement.as_str()).collect();
    assert!(statements.contains(&"Own fire brigade") && statements.contains(&"Very old cranes"), "{statements:?}");
}

#[test]
fn a_document_of_its_own_is_no_copy() {
    let desk = Desk::new();
    let other = Document::new(DocumentId::from_random(9), "Other");
    fs::write(desk.path("other.swot"), storage::write(&other)).unwrap();
    let mut stage = desk.stage();
    stage.request(Action::Join(JoinAction::Copy(desk.path("other.swot"))));
    stage.wait_until(Window::is_at_rest);
    assert!(
        stage.shows("“other.swot” is no copy of this document. Compare with it instead: File, Compare with a file…")
    );
    stage.press(Key::Escape);
    assert!(!stage.shows("Join a copy"));
}

/// A save by the window is remembered by what is saved next, so that what copies grew from is known whatever they changed
/// since: by contents alone, Maria's copy is nearer to the version before the one that she was sent.
#[test]
fn copies_grew_from_what_their_authors_opened_and_not_from_what_is_most_alike() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    let add = |stage: &mut Stage, statement: &str| {
        stage.focus("New factor in Strengths");
        stage.type_text(statement);
        stage.press(Key::Enter);
        stage.request(UiCommand::Save);
        stage.wait_until(Window::is_at_rest);
    };
    add(&mut stage, "Own fire brigade");
    let mut marias = Session::open(&desk.path("study.swot")).unwrap();
    let mut edited = marias.document().clone();
    edited.matrices[0].factors.strengths.retain(|factor| factor.statement != "Own fire brigade");
    marias.apply(Edit::new(EditLabel::TakeVersion, vec![Change::Replace(Box::new(edited))])).unwrap();
    marias.save_as(&desk.path("maria.swot"), Existing::Replace).unwrap();
    add(&mut stage, "A pilot station");
    stage.request(Action::Join(JoinAction::Copy(desk.path("maria.swot"))));
    stage.wait_until(Window::is_at_rest);
    assert!(stage.shows_part("1 change of yours, 1 change in “maria”"));
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    stage.wait_until(Window::is_at_rest);
    let joined = statements(&stage);
    assert!(
        !joined.contains(&"Own fire brigade".to_owned()) && joined.contains(&"A pilot station".to_owned()),
        "{joined:?}"
    );
}

#[test]
fn an_earlier_version_is_opened_as_a_copy_or_compared_and_the_history_says_what_each_step_changed() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    stage.request(UiCommand::EarlierVersions);
    stage.wait_until(Window::is_at_rest);
    stage.click("Compare side by side");
    stage.wait_until(Window::is_at_rest);
    assert_eq!(stage.window().view(), View::Compare);
    stage.request(Action::GoTo(Target::View(View::Matrix)));
    let before = statements(&stage);
    stage.focus("New factor in Strengths");
    stage.type_text("Own fire brigade");
    stage.press(Key::Enter);
    stage.request(UiCommand::History);
    stage.wait_for_part("“Own fire brigade” added to Strengths");
    stage.press(Key::Escape);
    stage.request(UiCommand::Undo);
    assert_eq!(statements(&stage), before);
    stage.request(UiCommand::EarlierVersions);
    stage.wait_until(Window::is_at_rest);
    stage.click("Open as a copy");
    stage.wait_until(Window::is_at_rest);
    assert_eq!(statements(&stage).len(), before.len() - 1);
    assert!(stage.shows("Unsaved changes"), "it has no file yet");
}

#[test]
fn an_earlier_version_says_what_changed_since_and_is_gone_back_to() {
    let desk = Desk::new();
    let mut stage = desk.stage();
    let before = statements(&stage);
    stage.request(UiCommand::EarlierVersions);
    stage.wait_until(Window::is_at_rest);
    assert!(stage.shows("Earlier versions of “The harbour”"));
    assert!(stage.shows_part("2 things changed"));
    assert!(stage.shows_part("Old cranes"), "a sentence says what was added");
    stage.click_part("Go back to");
    assert_eq!(statements(&stage).len(), before.len() - 1);
    assert!(!statements(&stage).contains(&"Old cranes".to_owned()));
    stage.request(UiCommand::Undo);
    assert_eq!(statements(&stage), before);
}
