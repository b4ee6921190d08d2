//! `export`: a document as another kind of file; the extension of the output says which.

use super::arguments::{self, Export};
use super::failure::{Code, Failure};
use super::{clock, input, output};
use crate::analysis;
use crate::model::{Document, MatrixId};
use crate::report::{self, Orientation, Paper, ReportKind, ReportOptions, Stamp};
use crate::storage;

/// The kinds of files that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pdf,
    Json,
}

pub(super) fn run(export: &Export) -> Result<Code, Failure> {
    let kind = kind(export)?;
    let document = export.source.file.document()?;
    let bytes = match kind {
        Kind::Pdf => pdf(&document, export)?,
        Kind::Json => json(&document, export)?,
    };
    output::write(&export.output, &bytes, output::existing(export.force))?;
    Ok(Code::Done)
}

fn kind(export: &Export) -> Result<Kind, Failure> {
    let extension = export.output.extension().unwrap_or_default().to_string_lossy();
    let name = export.format.as_deref().unwrap_or(&extension);
    match name.to_lowercase().as_str() {
        "pdf" => Ok(Kind::Pdf),
        "json" => Ok(Kind::Json),
        "" => Err(Failure::Usage(format!(
            "the name `{}` does not say what to write\nHint: let it end in .pdf or .json, or add --format.",
            export.output.display()
        ))),
        _ => Err(Failure::Usage(format!("cannot write {name} files\nHint: the kinds are pdf and json."))),
    }
}

fn pdf(document: &Document, export: &Export) -> Result<Vec<u8>, Failure> {
    let stamp = Stamp { now: clock::now()?, program_version: env!("CARGO_PKG_VERSION").to_owned() };
    let options = options(document, export)?;
    let exported = report::export_pdf(document, &analysis::analyze(document), &options, &stamp)
        .map_err(|error| Failure::Usage(error.to_string()))?;
    exported.warnings.iter().for_each(|warning| output::say(&format!("warning: {warning}")));
    Ok(exported.bytes)
}

fn options(document: &Document, export: &Export) -> Result<ReportOptions, Failure> {
    let named = &export.source.matrices.named;
    let chosen = input::select(document, named)?;
    let matrices: Vec<MatrixId> = chosen.iter().map(|matrix| matrix.id).collect();
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
    Ok(ReportOptions {
        paper,
        orientation: export.landscape.then_some(Orientation::Landscape),
        language: export.lang.clone(),
        matrices: (!named.is_empty()).then_some(matrices),
        ..ReportOptions::new(report)
    })
}

fn json(document: &Document, export: &Export) -> Result<Vec<u8>, Failure> {
    if !export.source.matrices.named.is_empty() {
        let sentence = "JSON holds the whole document\nHint: leave out `--matrix`.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    Ok(storage::write_json(document).into_bytes())
}
