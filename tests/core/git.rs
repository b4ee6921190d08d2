//! Real git, with this program as its merge driver and its diff command.

use crate::merging::study;
use crate::program::{ELSEWHERE, Home};
use std::path::Path;
use std::process::{Command, Output};
use swot_editor::model::Document;
use swot_editor::storage;

/// How many pairs of branches are merged.
const PAIRS: u64 = 30;

/// A repository that has the driver.
struct Repository(Home);

impl Repository {
    fn new() -> Self {
        let repository = Self(Home::new());
        repository.done(&["init", "-q", "-b", "main"]);
        let installed = repository.0.run(&["merge", "--install-git"]);
        assert!(installed.status.success(), "{installed:?}");
        repository
    }

    fn git(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new("git");
        command.current_dir(self.0.root.path()).args(arguments);
        command.env("HOME", self.0.root.path()).env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_EDITOR", "true");
        for name in ELSEWHERE {
            command.env_remove(name);
        }
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "Ana").env(format!("GIT_{role}_EMAIL"), "ana@example.org");
        }
        command.output().unwrap()
    }

    #[track_caller]
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.git(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Commits a state of the document on the present branch.
    fn commit(&self, document: &Document) {
        self.0.file("study.swot", storage::write(document));
        self.done(&["add", "-A"]);
        self.done(&["commit", "-q", "--allow-empty", "-m", "State"]);
    }

    /// Three branches that begin with the base, the first of them checked out.
    fn branches(&self, seed: u64, (base, copies): (&Document, &[Document])) -> Vec<String> {
        let names: Vec<String> = (0..copies.len()).map(|at| format!("b{seed}-{at}")).collect();
        self.done(&["checkout", "-q", "--orphan", &format!("base{seed}")]);
        self.commit(base);
        for (name, copy) in names.iter().zip(copies) {
            self.done(&["checkout", "-q", "-b", name, &format!("base{seed}")]);
            self.commit(copy);
        }
        self.done(&["checkout", "-q", &names[0]]);
        names
    }

    /// The document in the folder, which must open.
    #[track_caller]
    fn document(&self) -> Document {
        open(&self.0.path("study.swot"))
    }
}

#[track_caller]
fn open(path: &Path) -> Document {
    storage::open(path).unwrap().0
}

#[test]
fn branches_merge_and_git_reports_a_conflict_exactly_where_decisions_are_open() {
    let repository = Repository::new();
    let mut conflicts = 0;
    for seed in 0..PAIRS {
        let (base, [ours, theirs, _]) = study(1000 + seed);
        let names = repository.branches(seed, (&base, &[ours, theirs]));
        let merge = repository.git(&["merge", "-q", "--no-edit", &names[1]]);
        let document = repository.document();
        let is_open = !document.decisions.is_empty();
        conflicts += u64::from(is_open);
        assert_eq!(merge.status.code(), Some(i32::from(is_open)), "seed {seed}: {merge:?}");
        repository.commit(&document);
    }
    assert!((3..PAIRS - 3).contains(&conflicts), "{conflicts} of {PAIRS}: too few or too many to show anything");
}

#[test]
fn rebase_cherry_pick_and_octopus_go_through_the_driver() {
    let repository = Repository::new();
    let mut numbers = crate::script::Numbers(7);
    let base = crate::script::start();
    let mut copies = [base.clone(), base.clone(), base.clone()];
    copies[0].matrices[0].title = "Renamed".to_owned();
    copies[1].matrices[0].factors.strengths[0].note = "A note".to_owned();
    copies[2].affiliation = format!("Office {}", numbers.below(9));
    let check = |what: &str| {
        let document = repository.document();
        assert_eq!(document.matrices[0].title, "Renamed", "{what}");
        assert_eq!(document.matrices[0].factors.strengths[0].note, "A note", "{what}");
        document.affiliation
    };
    let names = repository.branches(1, (&base, &copies));
    repository.done(&["merge", "-q", "--no-edit", &names[1], &names[2]]);
    assert_eq!(check("octopus"), copies[2].affiliation);
    let names = repository.branches(2, (&base, &copies));
    repository.done(&["rebase", "-q", &names[1]]);
    assert_eq!(check("rebase"), "");
    repository.done(&["cherry-pick", &names[2]]);
    assert_eq!(check("cherry-pick"), copies[2].affiliation);
}

#[test]
fn a_diff_shows_sentences_and_a_log_shows_fields() {
    let repository = Repository::new();
    let base = crate::script::start();
    repository.commit(&base);
    let mut later = base.clone();
    let moved = later.matrices[0].factors.threats.remove(0);
    later.matrices[0].factors.opportunities.push(moved);
    repository.commit(&later);
    let diff = repository.done(&["diff", "HEAD~1"]);
    assert!(diff.contains("T1 moved to Opportunities"), "{diff}");
    let log = repository.done(&["log", "-p", "-1"]);
    assert!(log.contains("+matrices/2/factors/c/place: opportunities"), "{log}");
}

#[test]
fn the_driver_is_installed_once_and_leaves_no_file_that_does_not_open() {
    let repository = Repository::new();
    let again = repository.0.run(&["merge", "--install-git"]);
    assert!(String::from_utf8_lossy(&again.stderr).contains("already has"), "{again:?}");
    let attributes = std::fs::read_to_string(repository.0.path(".gitattributes")).unwrap();
    assert_eq!(attributes, "*.swot merge=swot diff=swot\n");
    assert_eq!(std::fs::read_to_string(repository.0.path(".gitignore")).unwrap(), "*.swot~\n.~lock.*.swot#\n");
    let base = crate::script::start();
    let names = repository.branches(1, (&base, &[base.clone(), base.clone()]));
    repository.done(&["checkout", "-q", &names[1]]);
    repository.0.file("study.swot", "no document");
    repository.done(&["commit", "-q", "-a", "-m", "Broken"]);
    repository.done(&["checkout", "-q", &names[0]]);
    let mut ours = base.clone();
    ours.title = "Ours".to_owned();
    repository.commit(&ours);
    let merge = repository.git(&["merge", "-q", "--no-edit", &names[1]]);
    assert!(!merge.status.success(), "{merge:?}");
    assert_eq!(repository.document(), ours);
}

#[test]
fn outside_a_repository_the_lines_are_printed() {
    let home = Home::new();
    let printed = home.command().env("GIT_CEILING_DIRECTORIES", "/").args(["merge", "--install-git"]).output().unwrap();
    let text = String::from_utf8(printed.stdout).unwrap();
    assert!(text.contains("*.swot merge=swot diff=swot") && text.contains("git config merge.swot.driver"), "{text}");
    assert!(home.files().is_empty());
}
