//! Saves that are disturbed: every call failing in turn, names and neighbours that no step was made for, several at once.

use super::*;
use crate::model::DocumentId;
use crate::storage::SIZE_LIMIT;
use crate::storage::disk::faults::failing_after;
use std::time::SystemTime;

struct Desk {
    root: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.root.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn document(title: &str) -> Document {
    Document::new(DocumentId::from_random(1), title)
}

fn title(path: &Path) -> String {
    read::open(path).unwrap().0.title
}

fn mode(path: &Path) -> u32 {
    disk::mode_of(&fs::metadata(path).unwrap())
}

#[test]
fn whatever_call_fails_the_file_is_one_complete_version_and_nothing_else_is_left() {
    for failing in 0.. {
        let desk = Desk::new();
        let path = desk.path("study.swot");
        let stamp = save(&path, &document("old"), Expect::Nothing).unwrap();
        let mut result = None;
        let calls = failing_after(failing, || {
            result = Some(save_telling(&path, &document("new"), Expect::Unchanged(stamp), None));
        });
        let expected = match result.unwrap() {
            Ok(kept) => {
                let backed_up = !kept.left_out.iter().any(|step| matches!(step, LeftOut::Backup(_)));
                assert_eq!(desk.names().len(), if backed_up { 2 } else { 1 }, "{:?}", calls.get(failing));
                "new"
            }
            Err(error) => {
                assert!(!error.to_string().is_empty());
                "old"
            }
        };
        assert_eq!(title(&path), expected, "{:?} failed", calls.get(failing));
        assert!(!desk.names().iter().any(|name| is_temporary(name)), "{:?} failed", calls.get(failing));
        if calls.len() <= failing {
            return;
        }
    }
}

#[test]
fn whatever_call_fails_a_series_of_files_is_new_or_old_as_a_whole() {
    let series = |desk: &Desk, text: &str| -> Vec<(PathBuf, Vec<u8>)> {
        (1..=4).map(|page| (desk.path(&format!("page-{page}.svg")), text.as_bytes().to_vec())).collect()
    };
    for failing in 0.. {
        let desk = Desk::new();
        write_outputs(&series(&desk, "old")[..2], Existing::Keep, Access::Usual).unwrap();
        let mut result = Ok(());
        let calls = failing_after(failing, || {
            result = write_outputs(&series(&desk, "new"), Existing::Replace, Access::Usual);
        });
        let texts: Vec<String> = desk.names().iter().map(|name| fs::read_to_string(desk.path(name)).unwrap()).collect();
        let expected: &[&str] = if result.is_ok() { &["new"; 4] } else { &["old"; 2] };
        assert_eq!(texts, expected, "{:?} failed", calls.get(failing));
        if calls.len() <= failing {
            return;
        }
    }
}

#[track_caller]
fn check_saved_without_backup(desk: &Desk, path: &Path) {
    let kept = save_telling(path, &document("new"), Expect::AnyDocument, None).unwrap();
    assert!(matches!(kept.left_out.as_slice(), [LeftOut::Backup(_)]), "{:?}", kept.left_out);
    assert_eq!(title(path), "new");
    assert!(!kept.displaced.is_empty());
    assert!(desk.names().iter().all(|name| !is_temporary(name)));
}

#[test]
fn a_name_that_leaves_no_room_for_a_backup_is_saved_all_the_same() {
    let desk = Desk::new();
    let path = desk.path(&format!("{}.swot", "n".repeat(250)));
    save(&path, &document("old"), Expect::Nothing).unwrap();
    check_saved_without_backup(&desk, &path);
}

#[test]
fn whatever_stands_at_the_name_of_the_backup_and_is_not_ours_stays() {
    let desk = Desk::new();
    let path = desk.path("study.swot");
    save(&path, &document("old"), Expect::Nothing).unwrap();
    fs::write(backup_path(&path), "notes of somebody else").unwrap();
    check_saved_without_backup(&desk, &path);
    assert_eq!(fs::read_to_string(backup_path(&path)).unwrap(), "notes of somebody else");
    fs::remove_file(backup_path(&path)).unwrap();
    fs::create_dir(backup_path(&path)).unwrap();
    check_saved_without_backup(&desk, &path);
}

#[test]
fn what_a_save_that_was_cut_short_left_is_removed_and_what_another_is_writing_stays() {
    let desk = Desk::new();
    let long_ago = SystemTime::now() - std::time::Duration::from_mins(1);
    for name in [".swot-abandoned.tmp", ".swot-held.tmp"] {
        fs::write(desk.path(name), "half a docu").unwrap();
        File::options().write(true).open(desk.path(name)).unwrap().set_modified(long_ago).unwrap();
    }
    fs::write(desk.path(".swot-young.tmp"), "").unwrap();
    let held = File::open(desk.path(".swot-held.tmp")).unwrap();
    held.lock().unwrap();
    save(&desk.path("study.swot"), &document("new"), Expect::Nothing).unwrap();
    assert_eq!(desk.names(), [".swot-held.tmp", ".swot-young.tmp", "study.swot"]);
}

#[test]
fn of_several_that_write_what_they_read_one_succeeds_and_the_others_are_told() {
    let desk = Desk::new();
    let path = desk.path("study.swot");
    let stamp = save(&path, &document("read by all"), Expect::Nothing).unwrap();
    let saved: Vec<Result<Stamp, FileError>> = std::thread::scope(|scope| {
        let save = |number: usize| save(&path, &document(&format!("number {number}")), Expect::Unchanged(stamp));
        let threads: Vec<_> = (0..8).map(|number| scope.spawn(move || save(number))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(saved.iter().filter(|saved| saved.is_ok()).count(), 1);
    assert!(saved.iter().filter_map(|saved| saved.as_ref().err()).all(|error| error.reason == Reason::Changed));
}

#[test]
fn a_document_that_would_not_be_read_again_is_not_written() {
    let desk = Desk::new();
    let path = desk.path("study.swot");
    save(&path, &document("old"), Expect::Nothing).unwrap();
    let large = document(&"x".repeat(usize::try_from(SIZE_LIMIT).unwrap()));
    let error = save(&path, &large, Expect::AnyDocument).unwrap_err();
    assert!(matches!(error.reason, Reason::TooLarge { .. }), "{error}");
    assert_eq!(title(&path), "old");
}

#[test]
fn only_what_is_not_found_counts_as_not_there() {
    let desk = Desk::new();
    fs::write(desk.path("file"), "").unwrap();
    let below_a_file = desk.path("file").join("study.swot");
    assert!(is_taken(&below_a_file), "nobody knows");
    assert!(!is_taken(&desk.path("nothing")));
    assert!(save(&below_a_file, &document("new"), Expect::AnyDocument).is_err());
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn permit(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_file_of_several_names_is_saved_under_all_of_them() {
        let desk = Desk::new();
        let path = desk.path("study.swot");
        save(&path, &document("old and longer"), Expect::Nothing).unwrap();
        fs::hard_link(&path, desk.path("other.swot")).unwrap();
        save(&path, &document("new"), Expect::AnyDocument).unwrap();
        assert_eq!((title(&path), title(&desk.path("other.swot"))), ("new".to_owned(), "new".to_owned()));
        assert_eq!(title(&backup_path(&path)), "old and longer");
    }

    #[test]
    fn what_is_made_of_a_document_gets_no_more_permissions_than_it_has() {
        let desk = Desk::new();
        let path = desk.path("study.swot");
        save(&path, &document("mine"), Expect::Nothing).unwrap();
        permit(&path, 0o600);
        let files = [(desk.path("study.pdf"), b"pages".to_vec())];
        write_outputs(&files, Existing::Keep, Access::AsDocument(&path)).unwrap();
        assert_eq!(mode(&desk.path("study.pdf")), 0o600);
        permit(&desk.path("study.pdf"), 0o644);
        write_outputs(&files, Existing::Replace, Access::AsDocument(&path)).unwrap();
        assert_eq!(mode(&desk.path("study.pdf")), 0o600, "also where it was there already");
    }

    #[test]
    fn files_of_the_program_itself_are_the_users_alone() {
        let desk = Desk::new();
        replace(&desk.path("state"), b"").unwrap();
        disk::make_private_folder(&desk.path("folder")).unwrap();
        assert_eq!((mode(&desk.path("state")), mode(&desk.path("folder"))), (0o600, 0o700));
    }
}

/// Whether a name is that of a file on its way to another name.
fn is_temporary(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "tmp")
}
