//! How long a file of 2,000 factors takes: `cargo bench --no-default-features --bench files`.
//!
//! Prints, for each task, the median time; opening such a file is to take less than 150 ms.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures, run by hand")]

use std::hint::black_box;
use std::time::Instant;
use swot_editor::model::{
    Document, DocumentId, Evidence, Factor, FactorId, Matrix, MatrixId, PerQuadrant, Rating, Source, SourceId,
    SourceKind,
};
use swot_editor::session::Session;
use swot_editor::storage::{self, Existing, Expect};

/// How often each task is measured.
const RUNS: usize = 21;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.swot");
    let document = document();
    storage::save(&path, &document, Expect::Nothing).unwrap();
    println!("2,000 factors, {} KB", storage::bytes_of(&path).unwrap().len() / 1024);
    report("open", || {
        black_box(Session::open(&path).unwrap());
    });
    report("write as text", || {
        black_box(storage::write(&document));
    });
    report("save, with a backup, on a disk", || {
        let mut session = Session::from_document(document.clone());
        session.save_as(&path, Existing::Replace).unwrap();
    });
}

/// Prints the median time of a task.
fn report(name: &str, mut task: impl FnMut()) {
    let mut times: Vec<_> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            task();
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("{name:32} {:?}", times[RUNS / 2]);
}

/// A matrix of 500 factors in each quadrant, each with a note of 40 words, a rating and a citation.
fn document() -> Document {
    let source = SourceId::from_random(1);
    let mut ids = 1..;
    let mut factor = || Factor {
        note: "Forty words of explanation, as people write them. ".repeat(5),
        rating: Rating::new(3).ok(),
        evidence: vec![Evidence { page: "12".to_owned(), ..Evidence::of(source) }],
        ..Factor::new(FactorId::from_random(ids.next().unwrap()), "A statement of about ten words, as in most studies")
    };
    let mut document = Document::new(DocumentId::from_random(1), "Large study");
    document.sources.push(Source::new(source, SourceKind::Book));
    let mut matrix = Matrix::new(MatrixId::from_random(1), "Large matrix");
    matrix.factors = PerQuadrant::from_fn(|_| (0..500).map(|_| factor()).collect());
    document.matrices.push(matrix);
    document
}
