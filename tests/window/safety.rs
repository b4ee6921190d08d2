//! What keeps work safe around the document: dialogs that stay where something failed, notices that undo their own step, a
//! file that somebody else has, and a frame that breaks down.

use crate::stage::Stage;
use egui::{Key, Modifiers, OutputCommand};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};
use swot_editor::app::actions::{Action, FileAction, JoinAction, MatricesAction, Target};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::files::Purpose;
use swot_editor::app::views::View;
use swot_editor::app::window::Window;
use swot_editor::model::{Change, Document, DocumentChange, Matrix, Quadrant};
use swot_editor::storage::{self, Claim, Claimed, Folders, Holder, LeftBehind, Template};

fn template(name: &str) -> Document {
    Template::named(name, None).unwrap().read().unwrap()
}

fn type_path(stage: &mut Stage, field: &str, path: &Path) {
    stage.focus(field);
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&path.to_string_lossy());
    stage.press(Key::Enter);
    stage.wait_until(Window::is_at_rest);
    stage.settle();
}

/// A path at which nothing can be read or written fails, says why at the field, keeps the keyboard there, and goes on once
/// it is mended.
#[track_caller]
fn check_stays(ask: impl Into<Action>, wrong: &Path, says: &str, right: &Path) {
    let home = tempfile::tempdir().unwrap();
    let mut stage = Stage::at_home(template("coursework"), home.path());
    let before = stage.window().document().clone();
    stage.request(ask);
    if !stage.shows("Path") {
        stage.click("Change…");
    }
    type_path(&mut stage, "Path", wrong);
    assert!(stage.shows_part(says), "{says}");
    assert!(stage.is_focused("Path"), "the keyboard is where the error is");
    for key in [Key::Num1, Key::Delete, Key::Num3] {
        stage.press(key);
    }
    assert_eq!(stage.window().document(), &before, "keys act on nothing behind the dialog");
    type_path(&mut stage, "Path", right);
    assert!(!stage.shows("Path"), "the dialog closes once it is done");
}

#[test]
fn a_dialog_that_fails_stays_with_the_error_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("study.swot");
    fs::write(&file, storage::write(&template("unodc"))).unwrap();
    let missing = folder.path().join("missing");
    let at = |name: &str| missing.join(name);
    check_stays(FileAction::Ask(Purpose::Open), &at("no.swot"), "there is no such file", &file);
    check_stays(FileAction::Ask(Purpose::Compare), &at("no.swot"), "there is no such file", &file);
    let table = folder.path().join("factors.csv");
    fs::write(&table, "Quadrant,Factor\nStrengths,Staff\n").unwrap();
    check_stays(FileAction::Ask(Purpose::Import), &at("no.csv"), "there is no such file", &table);
    check_stays(UiCommand::SaveAs, &at("a.swot"), "its folder does not exist", &folder.path().join("b.swot"));
    check_stays(UiCommand::Export, &at("a.md"), "its folder does not exist", &folder.path().join("b.md"));
}

#[test]
fn a_notice_undoes_its_own_step_or_offers_nothing() {
    let mut stage = Stage::unodc();
    stage.request(Action::GoTo(Target::View(View::Sources)));
    let (sources, first) = (stage.window().document().sources.len(), stage.window().document().sources[0].id);
    stage.request(Action::GoTo(Target::Source(first)));
    stage.click("Delete source");
    assert!(stage.shows("Undo"), "the last step can be undone there");
    stage.click("Undo");
    assert_eq!(stage.window().document().sources.len(), sources);
    stage.request(Action::GoTo(Target::Source(first)));
    stage.click("Delete source");
    stage.request(Action::Matrices(MatricesAction::Duplicate));
    assert!(!stage.shows("Undo"), "it would undo another step by now");
}

#[test]
fn a_file_that_somebody_else_has_is_only_read_or_worked_on_as_a_copy() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    fs::write(&path, storage::write(&template("blank"))).unwrap();
    let now = SystemTime::now();
    let ana = Holder { name: "ana".to_owned(), ..Holder::of_user(now, 7) };
    let Claimed::Ours(claim) = Claim::take(&path, &ana, now) else { panic!("nobody has it") };
    let mut stage = Stage::on_file(&path, home.path());
    stage.wait_for("Only read it");
    assert!(stage.shows_part("study.swot is open elsewhere: ana"));
    stage.click("Only read it");
    let add = |stage: &mut Stage| {
        stage.focus("New factor in Strengths");
        stage.type_text("Staff");
        stage.press(Key::Enter);
        stage.matrix().factors[Quadrant::Strengths].len()
    };
    assert_eq!(add(&mut stage), 0, "it is only read");
    assert!(stage.shows("Only read"));
    drop(claim);
    stage.wait_for_part("Nobody else is known to have the file");
    assert_eq!(add(&mut stage), 1, "nobody else has it any more");

    let Claimed::Held(_) = Claim::take(&path, &ana, now) else { panic!("the window has it now") };
    let mut second = Stage::on_file(&path, home.path());
    second.wait_for("Work on a copy");
    second.click("Work on a copy");
    assert_eq!(add(&mut second), 1);
    second.request(UiCommand::Save);
    assert!(second.is_focused("Path"), "a copy has no file yet");
}

#[test]
fn a_document_that_is_only_read_is_changed_by_nothing_and_loses_nothing_that_is_typed() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    fs::write(&path, storage::write(&template("blank"))).unwrap();
    let now = SystemTime::now();
    let ana = Holder { name: "ana".to_owned(), ..Holder::of_user(now, 7) };
    let Claimed::Ours(_claim) = Claim::take(&path, &ana, now) else { panic!("nobody has it") };
    let mut stage = Stage::on_file(&path, home.path());
    stage.wait_for("Only read it");
    let field = "New factor in Strengths";
    stage.focus(field);
    stage.type_text("Staff");
    assert!(!stage.shows("Only read it"), "what is being typed is unsaved");
    stage.press(Key::Enter);
    stage.request(UiCommand::Undo);
    stage.click("Only read it");
    let before = stage.window().document().clone();
    let actions: [Action; 5] = [
        Action::Redo,
        UiCommand::Save.into(),
        JoinAction::Copy(path.clone()).into(),
        JoinAction::Versions.into(),
        MatricesAction::Duplicate.into(),
    ];
    for action in actions {
        let said = format!("{action:?}");
        stage.request(action);
        assert_eq!(stage.window().document(), &before, "{said}");
        assert!(stage.shows_part("You only read this document"), "{said}");
        stage.click("Dismiss notice");
    }
    stage.focus(field);
    stage.type_text("Money");
    assert!(stage.shows_part("You only read this document"), "one need not type to the end to learn it");
    stage.press(Key::Enter);
    stage.focus("New factor in Threats");
    assert_eq!((stage.window().document(), stage.value(field).as_deref()), (&before, Some("Money")));
    assert!(!stage.closes(), "what is typed is unsaved");
    stage.click("Save");
    assert!(stage.is_focused("Path"), "it can be saved in a file of its own only");
    let statements = stage.matrix().factors[Quadrant::Strengths].iter().map(|factor| factor.statement.as_str());
    assert_eq!(statements.collect::<Vec<_>>(), ["Money"]);
}

#[test]
fn what_is_copied_about_the_program_holds_no_text_of_the_document() {
    let mut stage = Stage::unodc();
    let Some(OutputCommand::CopyText(text)) = stage.copied_by(UiCommand::Diagnostics) else { panic!("it is copied") };
    let document = stage.window().document();
    assert!(text.contains(env!("CARGO_PKG_VERSION")) && text.contains("factors: "), "{text}");
    let factors = document.matrices.iter().flat_map(Matrix::all_factors);
    let texts = factors.map(|(_, factor)| factor.statement.clone());
    let names = document.people.iter().map(|person| person.name.clone()).filter(|name| !name.is_empty());
    for held in texts.chain(names).chain([document.title.clone()]) {
        assert!(!text.contains(&held), "{held} is in\n{text}");
    }
}

#[test]
fn a_frame_that_breaks_down_keeps_what_was_typed_and_the_window() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = Stage::breaking(template("blank"), home.path());
    stage.focus("New factor in Strengths");
    stage.type_text("Staff");
    stage.press(Key::Enter);
    assert!(stage.shows_part("The program broke down for a moment"));
    let kept = |stage: &Stage| -> Vec<String> {
        let strengths = &stage.matrix().factors[Quadrant::Strengths];
        strengths.iter().map(|factor| factor.statement.clone()).collect()
    };
    assert_eq!(kept(&stage), ["Staff"], "what was typed is taken in");
    stage.focus("New factor in Strengths");
    stage.type_text("Name");
    stage.press(Key::Enter);
    assert_eq!(kept(&stage), ["Staff", "Name"], "the window goes on");
    drop(stage);
    // What was handed over last may still be on its way to the disk.
    let begun = Instant::now();
    let mut left = Vec::new();
    while left.is_empty() && begun.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(50));
        left = LeftBehind::all(&Folders::below(home.path()));
    }
    assert!(left[0].read().unwrap().matrices[0].factors[Quadrant::Strengths].iter().any(|it| it.statement == "Staff"));
}

#[test]
fn the_page_of_a_window_that_breaks_down_says_what_is_true_and_saves() {
    let home = tempfile::tempdir().unwrap();
    let [path, elsewhere] = ["study.swot", "elsewhere.swot"].map(|name| home.path().join(name));
    fs::write(&path, storage::write(&template("blank"))).unwrap();
    let mut stage = Stage::breaking_for_good(&path, home.path());
    stage.break_down();
    assert!(stage.shows("The program cannot show this document"));
    assert!(stage.shows_part("Nothing in it is unsaved"));
    stage.click("Try again");
    stage.request(Action::from(Change::Document(DocumentChange::Title("Changed".to_owned()))));
    stage.break_down();
    assert!(stage.shows_part("Your changes are kept and offered again at the next start"));
    // Somebody else changes the file, which no question can be asked about here.
    fs::write(&path, storage::write(&template("unodc"))).unwrap();
    stage.click_and_wait("Save", "Path");
    assert!(stage.shows_part("study.swot was changed by another program"));
    type_path(&mut stage, "Path", &elsewhere);
    assert!(!stage.shows("Path") && stage.shows_part("Nothing in it is unsaved"));
    assert_eq!(storage::open(&elsewhere).unwrap().0.title, "Changed");
    assert_ne!(storage::open(&path).unwrap().0.title, "Changed");
    stage.click("Try again");
    assert!(stage.shows("Saved"), "the window goes on");
}

#[test]
fn what_cannot_be_kept_when_the_window_breaks_down_is_not_said_to_be() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    fs::write(&path, storage::write(&template("blank"))).unwrap();
    let mut stage = Stage::breaking_for_good(&path, home.path());
    fs::remove_dir_all(home.path().join("state/recovery")).unwrap();
    stage.request(Action::from(Change::Document(DocumentChange::Title("Changed".to_owned()))));
    stage.focus("New factor in Strengths");
    stage.type_text("Staff");
    stage.break_down();
    assert!(stage.shows_part("could not be kept for the next start") && stage.shows_part("could not be taken in"));
    assert!(stage.shows_part("what you did last may be missing"));
}
