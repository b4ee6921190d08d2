//! How long reports take: UNODC as a whole process and in every format, and 500 to 4,000 factors of 25 words in two
//! scripts. `cargo bench --bench export`
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};
use swot_editor::analysis::Progress;
use swot_editor::model::{Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant, Rating};
use swot_editor::report::{self, Exported, Format, Job, ReportKind, ReportOptions, Stamp, Studies};
use swot_editor::storage::Template;

/// How often each is measured.
const RUNS: usize = 5;

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

/// What UNODC may take.
const UNODC: Duration = Duration::from_millis(120);
/// What a thousand factors may take; more of them take more in proportion.
const THOUSAND: Duration = Duration::from_millis(500);

fn main() {
    let unodc = Template::named("unodc", None).expect("the template is built in").read().expect("the template reads");
    whole_process();
    for report in [ReportKind::Grid, ReportKind::Full] {
        measure(&format!("unodc {report:?}"), &unodc, Format::Pdf, report, UNODC);
    }
    for format in Format::ALL.into_iter().filter(|format| !matches!(format, Format::Pdf | Format::Png)) {
        measure(&format!("unodc .{}", format.extension()), &unodc, format, ReportKind::Full, UNODC);
    }
    for count in [500_u32, 1000] {
        measure(&format!("{count} factors"), &large(count), Format::Pdf, ReportKind::Full, THOUSAND * count / 1000);
    }
    println!("peak memory with 1,000 factors {}", peak_memory());
    for count in [2000_u32, 4000] {
        measure(&format!("{count} factors"), &large(count), Format::Pdf, ReportKind::Full, THOUSAND * count / 1000);
    }
    println!("peak memory with 4,000 factors {}", peak_memory());
}

/// The program from its start to its end.
fn whole_process() {
    let folder = tempfile::tempdir().expect("a folder for the report");
    let path = folder.path().join("unodc.pdf");
    let run = |_| {
        let start = Instant::now();
        let program = Command::new(env!("CARGO_BIN_EXE_swot-editor"))
            .args(["export", "template:unodc", "--report", "full", "--force", "-o"])
            .arg(&path)
            .status();
        assert!(program.expect("the program runs").success());
        start.elapsed()
    };
    let time = (0..RUNS).map(run).min().expect("several runs");
    let bytes = std::fs::metadata(&path).expect("the report is there").len();
    tell("unodc, process", time, bytes as f64, UNODC);
}

/// The best of some runs, which other programs on the machine disturb least.
fn measure(name: &str, document: &Document, format: Format, report: ReportKind, goal: Duration) {
    let run = |_| {
        let start = Instant::now();
        let exported = black_box(export(black_box(document), format, report));
        (start.elapsed(), exported.files.iter().map(Vec::len).sum::<usize>())
    };
    let (time, bytes) = (0..RUNS).map(run).min().expect("several runs");
    tell(name, time, bytes as f64, goal);
}

fn tell(name: &str, time: Duration, bytes: f64, goal: Duration) {
    let verdict = if time <= goal { "within" } else { "OVER" };
    println!("{name:<16} {time:>9.1?}  {:>7.1} KB  {verdict} {goal:?}", bytes / 1000.0);
}

fn export(document: &Document, format: Format, report: ReportKind) -> Exported {
    let now = "2026-11-23T18:30:00+00:00[UTC]".parse().expect("a time with its zone");
    let stamp = Stamp { now, program_version: "0.0.0".to_owned() };
    let (studies, options) = (&Studies::of(document.clone()), &ReportOptions::new(report));
    let job = Job { studies, chart: None, options, stamp: &stamp };
    let exported = report::export(format, job, &Progress::default()).expect("the report is written");
    exported.expect("nobody cancels")
}

/// A document with this many factors of 25 words.
fn large(count: u32) -> Document {
    let mut matrix = Matrix::new(MatrixId::from_random(1), "Large");
    for (index, quadrant) in (0..count as usize).zip(Quadrant::ALL.into_iter().cycle()) {
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
fn peak_memory() -> String {
    let known = || {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
    };
    known().map_or_else(|| "unknown".to_owned(), |mb| format!("{mb} MB"))
}
