//! A day's work of two authors who mail each other their copies: sessions that save, and the program that joins.

use crate::program::{Home, check_refused, code, stderr, stdout};
use std::path::Path;
use std::process::Output;
use std::time::SystemTime;
use swot_editor::model::{Change, Document, DocumentId, Edit, EditLabel, Factor, FactorId, Matrix, MatrixId, Quadrant};
use swot_editor::session::Session;
use swot_editor::storage::{self, Existing, Folders, Versions};

/// An author at a desk: a document that is saved again and again.
struct Author<'a> {
    session: Session,
    home: &'a Home,
}

impl<'a> Author<'a> {
    fn opens(home: &'a Home, path: &Path) -> Self {
        Self { session: Session::open(path).unwrap(), home }
    }

    /// Edits the first matrix and saves.
    fn writes(&mut self, edit: impl FnOnce(&mut Matrix)) {
        let mut document = self.session.document().clone();
        edit(&mut document.matrices[0]);
        self.session.apply(Edit::new(EditLabel::TakeVersion, vec![Change::Replace(Box::new(document))])).unwrap();
        self.saves();
    }

    fn saves(&mut self) {
        let job = self.session.save_job().unwrap();
        let saved = job.keeping_versions(folders(self.home), SystemTime::now()).run();
        self.session.finish_save(saved).unwrap();
    }
}

/// Where the program keeps versions for a user of this home.
fn folders(home: &Home) -> Folders {
    let versions = home.root.path().join("data/swot-editor/versions");
    Folders { versions, ..Folders::below(home.root.path()) }
}

/// Runs the program with the data where the sessions have it.
fn run(home: &Home, arguments: &[&str]) -> Output {
    home.command().env("XDG_DATA_HOME", home.root.path().join("data")).args(arguments).output().unwrap()
}

fn add(matrix: &mut Matrix, quadrant: Quadrant, id: u64, statement: &str) {
    matrix.factors[quadrant].push(Factor::new(FactorId::from_random(id), statement));
}

fn statement<'a>(matrix: &'a mut Matrix, says: &str) -> &'a mut Factor {
    let found = Quadrant::ALL.into_iter().find(|at| matrix.factors[*at].iter().any(|factor| factor.statement == says));
    matrix.factors[found.unwrap()].iter_mut().find(|factor| factor.statement == says).unwrap()
}

fn statements(document: &Document) -> Vec<&str> {
    document.matrices[0].all_factors().map(|(_, factor)| factor.statement.as_str()).collect()
}

#[test]
fn a_days_work_of_two_authors_becomes_one_document_and_nothing_comes_back_that_was_deleted() {
    let (anas, bens) = (Home::new(), Home::new());
    let mut study = Document::new(DocumentId::from_random(1), "The library");
    study.matrices.push(Matrix::new(MatrixId::from_random(1), "Library"));
    let path = anas.path("study.swot");
    let mut session = Session::from_document(study);
    session.save_as(&path, Existing::Keep).unwrap();
    // In the morning Ana writes, and mails Ben what she has; the last factor is one that Ben will not like.
    let mut ana = Author::opens(&anas, &path);
    ana.writes(|matrix| add(matrix, Quadrant::Strengths, 1, "Open on seven days"));
    ana.writes(|matrix| add(matrix, Quadrant::Weaknesses, 2, "The roof leaks"));
    ana.writes(|matrix| add(matrix, Quadrant::Threats, 3, "Books go out of fashion"));
    let mail = bens.file("study.swot", std::fs::read(&path).unwrap());
    // Until noon both go on: Ben deletes that factor and does no more than reword another; Ana rewords the same, and adds.
    let mut ben = Author::opens(&bens, &mail);
    ben.writes(|matrix| matrix.factors.threats.clear());
    ben.writes(|matrix| statement(matrix, "The roof leaks").statement = "The roof has leaked since 2019".to_owned());
    ana.writes(|matrix| statement(matrix, "The roof leaks").statement = "The roof drips".to_owned());
    ana.writes(|matrix| add(matrix, Quadrant::Opportunities, 4, "A school moves in next door"));
    // At noon Ana has Ben's copy, and the program finds what both grew from among her versions.
    let copy = anas.file("ben.swot", std::fs::read(&mail).unwrap());
    let joined = run(&anas, &["merge", "--find-base", "study.swot", "ben.swot", "-o", "noon.swot"]);
    assert_eq!(code(&joined), 1, "one decision is open: {}", stderr(&joined));
    let noon = storage::open(&anas.path("noon.swot")).unwrap().0;
    assert!(!statements(&noon).contains(&"Books go out of fashion"), "Ben deleted it: {:?}", statements(&noon));
    assert!(statements(&noon).contains(&"A school moves in next door"));
    assert_eq!(noon.decisions.len(), 1);
    let settled = run(&anas, &["merge", "noon.swot", "--settle", "all=both"]);
    assert_eq!(code(&settled), 0, "{}", stderr(&settled));
    // In the afternoon both have that, and edit things that do not touch.
    std::fs::rename(anas.path("noon.swot"), &path).unwrap();
    std::fs::copy(&path, &mail).unwrap();
    let (mut ana, mut ben) = (Author::opens(&anas, &path), Author::opens(&bens, &mail));
    ana.saves();
    ana.writes(|matrix| add(matrix, Quadrant::Threats, 5, "Rents rise"));
    ben.writes(|matrix| statement(matrix, "The roof drips").note = "Ask the builder".to_owned());
    ben.writes(|matrix| statement(matrix, "Open on seven days").statement = "Open on seven days a week".to_owned());
    std::fs::copy(&mail, &copy).unwrap();
    let joined = run(&anas, &["merge", "--find-base", "study.swot", "ben.swot", "-o", "evening.swot"]);
    assert_eq!(code(&joined), 0, "{}", stderr(&joined));
    let evening = storage::open(&anas.path("evening.swot")).unwrap().0;
    let mut all = statements(&evening);
    all.sort_unstable();
    let expected = [
        "A school moves in next door",
        "Open on seven days a week",
        "Rents rise",
        "The roof drips",
        "The roof has leaked since 2019",
    ];
    assert_eq!(all, expected);
    assert!(evening.decisions.is_empty());
    // Each save of the day is kept, and says what changed.
    let versions = Versions::of(&folders(&anas), evening.id).list().unwrap();
    assert!(versions.len() >= 6, "{}", versions.len());
    let told = stdout(&run(&anas, &["versions", "study.swot"]));
    assert!(told.contains("Rents rise") && told.contains("Books go out of fashion"), "{told}");
    // A copy that grew from nothing that is kept is not joined by guessing.
    let stranger = Document::new(DocumentId::from_random(1), "Another");
    anas.file("stranger.swot", storage::write(&stranger));
    let refused = run(&anas, &["merge", "--find-base", "study.swot", "stranger.swot"]);
    check_refused(&refused, 2, &["no version is kept"]);
}
