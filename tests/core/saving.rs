//! Saving: whole or absent, with a backup, and never over what nobody has read.

use crate::program::{Home, code, stderr};
use std::fs;
use std::path::Path;
use std::time::SystemTime;
use swot_editor::model::{Document, DocumentId};
use swot_editor::storage::{self, Claim, Claimed, Existing, Expect, Holder, Reason};

fn document(title: &str) -> Document {
    Document::new(DocumentId::from_random(1), title)
}

fn title(path: &Path) -> String {
    storage::open(path).unwrap().0.title
}

#[track_caller]
fn check_refused(path: &Path, expect: Expect, reason: impl Fn(&Reason) -> bool) {
    let before = fs::read(path).ok();
    let error = storage::save(path, &document("new"), expect).unwrap_err();
    assert!(reason(&error.reason), "{error}");
    assert_eq!(fs::read(path).ok(), before, "a refused save leaves the file as it was");
}

#[test]
fn a_saved_document_reads_back_and_the_version_before_it_is_kept() {
    let home = Home::new();
    let path = home.path("study.swot");
    let first = storage::save(&path, &document("first"), Expect::Nothing).unwrap();
    assert_eq!(home.files(), ["study.swot"]);
    let second = storage::save(&path, &document("second"), Expect::Unchanged(first)).unwrap();
    assert_eq!((title(&path), title(&storage::backup_path(&path))), ("second".to_owned(), "first".to_owned()));
    storage::save(&path, &document("third"), Expect::Unchanged(second)).unwrap();
    assert_eq!((title(&path), title(&storage::backup_path(&path))), ("third".to_owned(), "second".to_owned()));
    assert_eq!(home.files(), ["study.swot", "study.swot~"]);
}

#[test]
fn a_file_that_another_program_changed_is_not_overwritten_unless_knowingly() {
    let home = Home::new();
    let path = home.path("study.swot");
    let stamp = storage::save(&path, &document("mine"), Expect::Nothing).unwrap();
    fs::write(&path, storage::write(&document("theirs"))).unwrap();
    check_refused(&path, Expect::Unchanged(stamp), |reason| *reason == Reason::Changed);
    storage::save(&path, &document("mine again"), Expect::AnyDocument).unwrap();
    assert_eq!((title(&path), title(&storage::backup_path(&path))), ("mine again".to_owned(), "theirs".to_owned()));
}

#[test]
fn a_file_that_was_only_touched_is_not_changed() {
    let home = Home::new();
    let path = home.path("study.swot");
    let stamp = storage::save(&path, &document("mine"), Expect::Nothing).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
    assert!(storage::save(&path, &document("next"), Expect::Unchanged(stamp)).is_ok());
}

#[test]
fn a_file_that_was_deleted_meanwhile_is_written_again() {
    let home = Home::new();
    let path = home.path("study.swot");
    let stamp = storage::save(&path, &document("mine"), Expect::Nothing).unwrap();
    fs::remove_file(&path).unwrap();
    storage::save(&path, &document("next"), Expect::Unchanged(stamp)).unwrap();
    assert_eq!(title(&path), "next");
}

#[test]
fn a_new_file_never_takes_the_place_of_another() {
    let home = Home::new();
    let path = home.path("study.swot");
    storage::save(&path, &document("there"), Expect::Nothing).unwrap();
    check_refused(&path, Expect::Nothing, |reason| *reason == Reason::Exists);
}

#[test]
fn a_file_that_cannot_be_read_is_never_overwritten() {
    let home = Home::new();
    let newer = storage::write(&document("newer")).replace("version: 2", "version: 3");
    for (name, content) in [("photo.swot", &b"\xff\xd8\xff"[..]), ("newer.swot", newer.as_bytes())] {
        let path = home.path(name);
        fs::write(&path, content).unwrap();
        check_refused(&path, Expect::AnyDocument, |reason| matches!(reason, Reason::Unreadable(_)));
    }
    fs::write(home.path("empty.swot"), "").unwrap();
    assert!(storage::save(&home.path("empty.swot"), &document("new"), Expect::AnyDocument).is_ok());
}

#[test]
fn folders_missing_folders_and_devices_are_refused_by_name() {
    let home = Home::new();
    check_refused(home.root.path(), Expect::AnyDocument, |reason| *reason == Reason::IsFolder);
    check_refused(&home.path("none/study.swot"), Expect::Nothing, |reason| *reason == Reason::NoFolder);
    assert!(home.files().is_empty());
}

#[test]
fn an_output_file_is_overwritten_only_when_told_so() {
    let home = Home::new();
    let path = home.path("page.pdf");
    storage::write_output(&path, b"one", Existing::Keep).unwrap();
    let error = storage::write_output(&path, b"two", Existing::Keep).unwrap_err();
    assert_eq!(error.reason, Reason::Exists);
    assert!(error.to_string().contains("--force"));
    assert_eq!(fs::read(&path).unwrap(), b"one");
    storage::write_output(&path, b"two", Existing::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(home.files(), ["page.pdf"], "an output file has no backup");
    let nowhere = storage::write_output(&home.path("none/page.pdf"), b"", Existing::Keep).unwrap_err();
    assert_eq!(nowhere.reason, Reason::NoFolder);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn permissions_are_kept_also_for_the_backup() {
        let home = Home::new();
        let path = home.path("study.swot");
        storage::save(&path, &document("first"), Expect::Nothing).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        storage::save(&path, &document("second"), Expect::AnyDocument).unwrap();
        assert_eq!((mode(&path), mode(&storage::backup_path(&path))), (0o640, 0o640));
    }

    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        let home = Home::new();
        fs::write(home.path("usual"), "").unwrap();
        storage::save(&home.path("study.swot"), &document("first"), Expect::Nothing).unwrap();
        assert_eq!(mode(&home.path("study.swot")), mode(&home.path("usual")));
    }

    #[test]
    fn a_link_is_followed_and_not_replaced() {
        let home = Home::new();
        storage::save(&home.path("study.swot"), &document("first"), Expect::Nothing).unwrap();
        symlink("study.swot", home.path("link.swot")).unwrap();
        storage::save(&home.path("link.swot"), &document("second"), Expect::AnyDocument).unwrap();
        assert!(fs::symlink_metadata(home.path("link.swot")).unwrap().is_symlink());
        assert_eq!(title(&home.path("study.swot")), "second");
        symlink("later.swot", home.path("dangling.swot")).unwrap();
        storage::save(&home.path("dangling.swot"), &document("later"), Expect::Nothing).unwrap();
        assert_eq!(title(&home.path("later.swot")), "later");
    }

    #[test]
    fn a_write_protected_file_stays() {
        let home = Home::new();
        let path = home.path("study.swot");
        storage::save(&path, &document("first"), Expect::Nothing).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        check_refused(&path, Expect::AnyDocument, |reason| *reason == Reason::WriteProtected);
        let error = storage::write_output(&path, b"", Existing::Replace).unwrap_err();
        assert_eq!(error.reason, Reason::WriteProtected);
    }

    #[test]
    fn a_device_is_written_as_it_is_and_holds_no_document() {
        assert_eq!(storage::write_output(Path::new("/dev/null"), b"bytes", Existing::Keep), Ok(()));
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
        check_refused(Path::new("/dev/null"), Expect::AnyDocument, |reason| *reason == Reason::NotAFile);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_called_by_its_name() {
        let error = storage::write_output(Path::new("/dev/full"), b"bytes", Existing::Keep).unwrap_err();
        assert_eq!(error.reason, Reason::DiskFull);
    }
}

#[test]
fn of_imports_into_one_file_at_once_each_is_in_it_or_says_that_the_file_changed() {
    let home = Home::new();
    home.done(&["new", "--template", "blank", "-o", "study.swot"]);
    let import = |number: usize| {
        let table = home.file(&format!("{number}.csv"), format!("quadrant,statement\nStrengths,Number {number}\n"));
        let mut command = home.command();
        command.arg("import").arg(table).args(["--into", "study.swot", "-o", "study.swot", "--force"]);
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap()
    };
    let begun: Vec<_> = (0..8).map(import).collect();
    let outputs: Vec<_> = begun.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    let (document, _) = storage::open(&home.path("study.swot")).unwrap();
    let statements: Vec<&str> = document
        .matrices
        .iter()
        .flat_map(|matrix| matrix.all_factors().map(|(_, factor)| factor.statement.as_str()))
        .collect();
    for (number, output) in outputs.iter().enumerate() {
        let is_there = statements.contains(&format!("Number {number}").as_str());
        let expected = if is_there { 0 } else { 3 };
        assert_eq!(code(output), expected, "{number}: {}", stderr(output));
        assert_eq!(stderr(output).contains("changed the file"), !is_there);
    }
    assert!(!statements.is_empty());
}

#[test]
fn what_a_command_displaces_is_kept_as_a_version() {
    let home = Home::new();
    home.done(&["new", "--template", "unodc", "-o", "study.swot"]);
    fs::write(home.path("one.csv"), "quadrant,statement\nStrengths,One more\n").unwrap();
    let before = fs::read(home.path("study.swot")).unwrap();
    assert!(!home.done(&["versions", "study.swot"]).contains("displaced"));
    home.run(&["import", "one.csv", "--into", "study.swot", "-o", "study.swot", "--force"]);
    assert!(home.done(&["versions", "study.swot"]).contains("displaced"));
    home.done(&["versions", "study.swot", "--get", "1", "-o", "back.swot"]);
    assert_eq!(fs::read(home.path("back.swot")).unwrap(), before);
    home.refused(&["versions", "study.swot", "--get", "7"], 3, &["no version 7"]);
}

#[test]
fn a_command_that_writes_tells_who_has_the_file_open() {
    let home = Home::new();
    let path = home.path("study.swot");
    storage::save(&path, &document("first"), Expect::Nothing).unwrap();
    let set = ["set", "study.swot", "title=second"];
    assert!(!stderr(&home.run(&set)).contains("open"));
    let ana = Holder { name: "ana".to_owned(), machine: "lab-3".to_owned(), since: 1_790_000_000, mark: 7 };
    let Claimed::Ours(claim) = Claim::take(&path, &ana, SystemTime::now()) else { panic!("nobody has it") };
    let output = home.run(&["set", "study.swot", "title=third"]);
    assert!(stderr(&output).contains("note: ana on lab-3 has `study.swot` open in a window since"), "{output:?}");
    assert_eq!((code(&output), title(&path).as_str()), (0, "third"), "it forbids nothing");
    drop(claim);
}
