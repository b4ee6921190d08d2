//! `export`: a document as another kind of file; the extension of the output says which.

use super::arguments::{self, Export};
use super::failure::{Code, Failure};
use super::progress::watched_share;
use super::{clock, input, output};
use crate::analysis::{self, Progress};
use crate::model::{Document, MatrixId};
use crate::report::{
    self, Chart, Format, Orientation, Palette, Paper, Parts, People, Pick, ReportKind, ReportOptions, Request, Stamp,
};
use crate::storage;
use std::path::Path;

/// What can be written: what the report can be, and the document itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Report(Format),
    Json,
}

pub(super) fn run(export: &Export) -> Result<Code, Failure> {
    let kind = kind(export)?;
    let compares = export.report == arguments::Report::Comparison || export.chart == Some(Chart::Slopes);
    if !export.others.is_empty() && (kind == Kind::Json || !compares) {
        let sentence = "only a comparison takes in further documents\nHint: add `--report comparison`.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    let document = export.source.file.document()?;
    match kind {
        Kind::Report(format) => report(document, format, export)?,
        Kind::Json => json(&document, export)?,
    }
    Ok(Code::Done)
}

fn kind(export: &Export) -> Result<Kind, Failure> {
    let extension = export.output.extension().unwrap_or_default().to_string_lossy();
    let name = export.format.as_deref().unwrap_or(&extension).to_lowercase();
    match (Format::of_extension(&name), name.as_str()) {
        (Some(format), _) => Ok(Kind::Report(format)),
        (None, "json") => Ok(Kind::Json),
        (None, "") => Err(Failure::Usage(format!(
            "the name `{}` does not say what to write\nHint: let it end in .{}, or add --format.",
            export.output.display(),
            endings(", .")
        ))),
        (None, _) => Err(Failure::Usage(format!("cannot write {name} files\nHint: the kinds are {}.", endings(", ")))),
    }
}

fn endings(between: &str) -> String {
    let endings = Format::ALL.iter().map(|format| format.extension()).chain(["json"]);
    endings.collect::<Vec<_>>().join(between)
}

fn report(document: Document, format: Format, export: &Export) -> Result<(), Failure> {
    let mut documents = vec![document];
    for other in &export.others {
        documents.push(other.document()?);
    }
    let options = options(&documents, export)?;
    let [document, others @ ..] = documents.as_slice() else { return Ok(()) };
    let stamp = Stamp { now: clock::now()?, program_version: env!("CARGO_PKG_VERSION").to_owned() };
    let analysis = &analysis::analyze(document);
    let request = Request { document, analysis, others, options: &options, stamp: &stamp };
    let progress = &Progress::default();
    let exported = watched_share(progress, || match export.chart {
        Some(chart) => report::export_chart(format, chart, request, progress),
        None => report::export(format, request, progress),
    });
    let exported = exported.map_err(|error| Failure::Usage(error.to_string()))?.expect("nobody cancels");
    exported.warnings.iter().for_each(|warning| output::say(&format!("warning: {warning}")));
    let count = exported.files.len();
    if count > 1 && export.output == Path::new("-") {
        let sentence =
            format!("{count} pages do not fit standard output\nHint: write to a file, or choose one matrix.");
        return Err(Failure::Usage(sentence));
    }
    output::write_all(&exported.at(&export.output), output::existing(export.force))
}

fn options(documents: &[Document], export: &Export) -> Result<ReportOptions, Failure> {
    let named = &export.source.matrices.named;
    let report = match export.report {
        arguments::Report::Grid => ReportKind::Grid,
        arguments::Report::Full => ReportKind::Full,
        arguments::Report::Comparison => ReportKind::Comparison,
    };
    let paper = match export.paper {
        arguments::Paper::A4 => Paper::A4,
        arguments::Paper::Letter => Paper::Letter,
        arguments::Paper::A3 => Paper::A3,
    };
    let usual = ReportOptions::new(report);
    let usual = if documents.len() > 1 {
        ReportOptions { compared: Some(picks(documents, named)?), ..usual }
    } else {
        let matrices: Vec<MatrixId> = input::select(&documents[0], named)?.iter().map(|matrix| matrix.id).collect();
        ReportOptions { matrices: (!named.is_empty()).then_some(matrices), ..usual }
    };
    let options = ReportOptions {
        paper,
        orientation: export.landscape.then_some(Orientation::Landscape),
        margin: export.margin.map_or(usual.margin, |margin| margin * ReportOptions::POINTS_PER_MM),
        text_size: export.text_size.unwrap_or(usual.text_size),
        palette: if export.grey { Palette::Grey } else { Palette::Colour },
        parts: parts(export)?,
        citation_style: export.citations,
        language: export.lang.clone(),
        people: if export.pseudonymise { People::Pseudonymised } else { People::Named },
        dpi: export.dpi.unwrap_or(usual.dpi),
        ..usual
    };
    options.check().map_err(|error| Failure::Usage(error.to_string()))?;
    Ok(options)
}

/// The usual parts with some more and without some others.
fn parts(export: &Export) -> Result<Parts, Failure> {
    if let Some(part) = export.with.iter().find(|part| export.without.contains(part)) {
        let sentence = format!("`{}` is wanted and left out\nHint: name it once.", part.name());
        return Err(Failure::Usage(sentence));
    }
    if export.report == arguments::Report::Grid && !(export.with.is_empty() && export.without.is_empty()) {
        let sentence = "a grid has no parts to choose\nHint: add `--report full`.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    let with = export.with.iter().copied().fold(Parts::default(), Parts::with);
    Ok(export.without.iter().copied().fold(with, Parts::without))
}

/// The matrices of several documents that are named, or all, in the order of their dates.
fn picks(documents: &[Document], named: &[String]) -> Result<Vec<Pick>, Failure> {
    let mut chosen = input::select_among(documents, named)?;
    chosen.sort_by_key(|(_, matrix)| (matrix.date.is_none(), matrix.date));
    Ok(chosen.into_iter().map(|(document, matrix)| Pick { document, matrix: matrix.id }).collect())
}

fn json(document: &Document, export: &Export) -> Result<(), Failure> {
    if !export.source.matrices.named.is_empty() {
        let sentence = "JSON holds the whole document\nHint: leave out `--matrix`.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    let text = if export.pseudonymise {
        storage::write_json(&document.pseudonymised())
    } else {
        storage::write_json(document)
    };
    output::write(&export.output, text.as_bytes(), output::existing(export.force))
}
