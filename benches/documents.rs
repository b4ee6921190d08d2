//! How long the analysis of whole documents takes: `cargo bench --no-default-features --bench documents`.
//!
//! Prints, for each task, the median time beside its limit.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures, run by hand")]

use std::hint::black_box;
use std::time::{Duration, Instant};
use swot_editor::analysis::comparison::{Subject, compare};
use swot_editor::analysis::merging::{Copy, merge};
use swot_editor::analysis::{analyze, check};
use swot_editor::model::{Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant, Rating, Weight};

fn main() {
    let large = document(1, 2_000, Ids::Kept);
    let analysis = analyze(&large);
    report("analyse 2,000 factors", "5 ms", || drop(black_box(analyze(black_box(&large)))));
    report("check 2,000 factors", "-", || drop(black_box(check(black_box(&large), &analysis))));
    comparison("compare 8 x 300 factors, suggestions apart", "200 ms", &document(8, 300, Ids::Kept));
    joins(12, 300, 40, "500 ms");
    joins(2, 1_000, 500, "50 ms");
    suggestions("suggest matches of 200 and 200 factors", "100 ms", &document(2, 200, Ids::New));
}

/// Whether the matrices of a document share the ids of their factors.
#[derive(Clone, Copy)]
enum Ids {
    Kept,
    New,
}

/// Matrices of made-up factors, the words of each matrix in another order.
fn document(matrices: usize, factors: usize, ids: Ids) -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "Large");
    for number in 0..matrices {
        let mut matrix = Matrix::new(MatrixId::from_random(number as u64), format!("Matrix {number}"));
        for place in 0..factors {
            let offset = match ids {
                Ids::Kept => 0,
                Ids::New => number * factors,
            };
            let mut factor = Factor::new(FactorId::from_random((offset + place) as u64), statement(place, number));
            factor.weight = Weight::new((place * 7 % 13 + number) as f64).unwrap();
            factor.rating = Rating::new(u8::try_from(place % 4 + 1).unwrap()).ok();
            matrix.factors[Quadrant::ALL[place % 4]].push(factor);
        }
        document.matrices.push(matrix);
    }
    document
}

fn statement(place: usize, turn: usize) -> String {
    const WORDS: [&str; 24] = [
        "training",
        "staff",
        "border",
        "police",
        "harbour",
        "library",
        "donors",
        "software",
        "language",
        "winter",
        "customers",
        "orchestra",
        "laboratory",
        "prices",
        "licence",
        "railway",
        "tourists",
        "archive",
        "electricity",
        "nurses",
        "students",
        "machinery",
        "subsidies",
        "patents",
    ];
    let mut words: Vec<&str> = (0..8).map(|step| WORDS[(place * (step + 3) + step * 5 + place / 24) % 24]).collect();
    words.rotate_left(turn % 8);
    words.join(" ")
}

fn comparison(task: &str, limit: &str, document: &Document) {
    let analysis = analyze(document);
    let subjects = subjects(document, &analysis);
    report(task, limit, || drop(black_box(compare(black_box(&subjects)).unwrap())));
}

fn suggestions(task: &str, limit: &str, document: &Document) {
    let analysis = analyze(document);
    let subjects = subjects(document, &analysis);
    let comparison = compare(&subjects).unwrap();
    report(task, limit, || {
        let mut comparison = comparison.clone();
        comparison.suggest(black_box(&subjects));
        black_box(comparison.suggestions.len());
    });
}

/// Joins copies in each of which other factors were edited.
fn joins(copies: usize, factors: usize, edits: usize, limit: &str) {
    let base = document(1, factors, Ids::Kept);
    let edited: Vec<Document> = (0..copies)
        .map(|copy| {
            let mut document = base.clone();
            let all = document.matrices.iter_mut().flat_map(|matrix| Quadrant::ALL.map(|at| matrix.factors[at].len()));
            let sizes: Vec<usize> = all.collect();
            for edit in 0..edits {
                let place = (edit * copies + copy) % factors;
                let quadrant = Quadrant::ALL[place % 4];
                let factor = &mut document.matrices[0].factors[quadrant][place / 4 % sizes[place % 4]];
                factor.statement = format!("{} of copy {copy}", factor.statement);
                factor.rating = Rating::new(u8::try_from((place + copy) % 4 + 1).unwrap()).ok();
            }
            document
        })
        .collect();
    let names: Vec<String> = (0..copies).map(|copy| format!("copy {copy}")).collect();
    let copies: Vec<Copy<'_>> = names.iter().zip(&edited).map(|(name, document)| Copy { name, document }).collect();
    let task = format!("join {} x {factors} factors, {edits} edits each", copies.len());
    report(&task, limit, || drop(black_box(merge(Some(black_box(&base)), black_box(&copies)).unwrap())));
}

fn subjects<'a>(document: &'a Document, analysis: &'a swot_editor::analysis::Analysis) -> Vec<Subject<'a>> {
    document.matrices.iter().map(|matrix| Subject::new(document, analysis, matrix.id).unwrap()).collect()
}

/// Prints the median time of some runs.
fn report(task: &str, limit: &str, mut run: impl FnMut()) {
    let mut times: Vec<Duration> = (0..11)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("{task}: {:.2?} (limit {limit})", times[times.len() / 2]);
}
