//! Tables for other programs: what stands in them, and what other programs make of it.

mod bibtex;
mod csv;
mod people;
mod xlsx;

use swot_editor::analysis::Progress;
use swot_editor::model::Document;
use swot_editor::report::{self, Exported, Format, Job, ReportKind, ReportOptions, Stamp, Studies};
use swot_editor::storage::Template;

fn unodc() -> Document {
    Template::named("unodc", None).unwrap().read().unwrap()
}

/// A stamp that never changes.
fn stamp() -> Stamp {
    let now = "2026-11-23T18:30:05+05:30[+05:30]".parse().unwrap();
    Stamp { now, program_version: "0.0.0".to_owned() }
}

fn export(format: Format, document: &Document, options: &ReportOptions) -> Exported {
    let job = Job { studies: &Studies::of(document.clone()), chart: None, options, stamp: &stamp() };
    report::export(format, job, &Progress::default()).unwrap().expect("nobody cancels")
}

fn options() -> ReportOptions {
    ReportOptions::new(ReportKind::Grid)
}
