//! Tables for other programs: what stands in them, and what other programs make of it.

mod bibtex;
mod csv;
mod people;
mod xlsx;

use swot_editor::analysis::{Progress, analyze};
use swot_editor::model::Document;
use swot_editor::report::{self, Exported, Format, ReportKind, ReportOptions, Request, Stamp};
use swot_editor::storage::Template;

fn unodc() -> Document {
    Template::named("unodc", None).unwrap().read().unwrap()
}

fn export(format: Format, document: &Document, options: &ReportOptions) -> Exported {
    let now = "2026-11-23T18:30:05+05:30[+05:30]".parse().unwrap();
    let stamp = &Stamp { now, program_version: "0.0.0".to_owned() };
    let request = Request { document, analysis: &analyze(document), others: &[], options, stamp };
    report::export(format, request, &Progress::default()).unwrap().expect("nobody cancels")
}

fn options() -> ReportOptions {
    ReportOptions::new(ReportKind::Grid)
}
