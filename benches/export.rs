//! How long reports take: UNODC, and 100 to 1,000 factors of 25 words in two scripts. `cargo bench --bench export`
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::hint::black_box;
use std::time::{Duration, Instant};
use swot_editor::analysis::{Progress, analyze};
use swot_editor::model::{Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant, Rating};
use swot_editor::report::{self, Exported, Format, ReportKind, ReportOptions, Request, Stamp};
use swot_editor::storage::Template;

/// Words of two scripts, so that statements differ in length and letters.
const WORDS: [&str; 16] = [
    "organisation",
    "рынок",
    "of",
    "сильный",
    "Office",
    "и",
    "cooperation",
    "возможность",
    "with",
    "финансирование",
    "experts",
    "угроза",
    "in",
    "регионе",
    "fluent",
    "ңәқ",
];

fn main() {
    let unodc = Template::named("unodc", None).expect("the template is built in").read().expect("the template reads");
    for report in [ReportKind::Grid, ReportKind::Full] {
        measure(&format!("unodc {report:?}"), &unodc, report, Duration::from_millis(120));
    }
    for count in [100, 250, 500, 1000] {
        measure(&format!("{count} factors"), &large(count), ReportKind::Full, Duration::from_millis(500));
    }
    println!("peak memory {} MB", peak_memory_mb().map_or("unknown".to_owned(), |mb| mb.to_string()));
}

/// The best of five, which other programs on the machine disturb least.
fn measure(name: &str, document: &Document, report: ReportKind, goal: Duration) {
    let runs = (0..5).map(|_| {
        let start = Instant::now();
        let exported = black_box(export(black_box(document), report));
        (start.elapsed(), exported.files[0].len())
    });
    let (time, bytes) = runs.min().expect("five runs");
    let verdict = if time <= goal { "within" } else { "OVER" };
    println!("{name:<16} {time:>9.1?}  {:>7.1} KB  {verdict} {goal:?}", bytes as f64 / 1000.0);
}

fn export(document: &Document, report: ReportKind) -> Exported {
    let now = "2026-11-23T18:30:00+00:00[UTC]".parse().expect("a time with its zone");
    let stamp = Stamp { now, program_version: "0.0.0".to_owned() };
    let request = Request {
        document,
        analysis: &analyze(document),
        others: &[],
        options: &ReportOptions::new(report),
        stamp: &stamp,
    };
    let exported = report::export(Format::Pdf, request, &Progress::default()).expect("the report is written");
    exported.expect("nobody cancels")
}

/// A document with this many factors of 25 words.
fn large(count: usize) -> Document {
    let mut matrix = Matrix::new(MatrixId::from_random(1), "Large");
    for (index, quadrant) in (0..count).zip(Quadrant::ALL.into_iter().cycle()) {
        let words = (0..25).map(|word| WORDS[(index * 7 + word * 5 + word * word) % WORDS.len()]);
        let statement = words.collect::<Vec<_>>().join(" ");
        let mut factor = Factor::new(FactorId::from_random(index as u64), statement);
        factor.rating = Rating::ALL.get(index % 4).copied();
        matrix.factors[quadrant].push(factor);
    }
    let mut document = Document::new(DocumentId::from_random(1), "A large document");
    document.matrices.push(matrix);
    document
}

/// The most memory that the process ever held, where the system tells it.
fn peak_memory_mb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}
