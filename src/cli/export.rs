//! `export`: a document as another kind of file; the extension of the output says which.

use super::arguments::{Export, Paper, Report};
use super::failure::{Code, Failure};
use super::{input, output};
use crate::analysis;
use crate::model::Document;
use crate::report::{self, Orientation, ReportKind, ReportOptions, Stamp};
use crate::storage;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// The kinds of files that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Json,
    Pdf,
}

pub(super) fn run(export: &Export) -> Result<Code, Failure> {
    let kind = kind(export)?;
    let document = export.source.file.document()?;
    input::select(&document, &export.source.matrices.named)?;
    let bytes = match kind {
        Kind::Json => json(&document, export)?,
        Kind::Pdf => pdf(&document, export)?,
    };
    output::write(&export.output, &bytes, output::existing(export.force))?;
    Ok(Code::Done)
}

fn kind(export: &Export) -> Result<Kind, Failure> {
    let extension = export.output.extension().unwrap_or_default().to_string_lossy();
    let name = export.format.as_deref().unwrap_or(&extension);
    match name.to_lowercase().as_str() {
        "json" => Ok(Kind::Json),
        "pdf" => Ok(Kind::Pdf),
        "" => Err(Failure::Usage(format!(
            "the name `{}` does not say what to write\nHint: let it end in .pdf or .json, or add --format.",
            export.output.display()
        ))),
        _ => Err(Failure::Usage(format!("cannot write {name} files\nHint: the kinds are pdf and json."))),
    }
}

fn json(document: &Document, export: &Export) -> Result<Vec<u8>, Failure> {
    if !export.source.matrices.named.is_empty() {
        let sentence = "JSON holds the whole document\nHint: leave out `--matrix`.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    Ok(storage::write_json(document).into_bytes())
}

/// A report as PDF; what it could not show goes to standard error.
fn pdf(document: &Document, export: &Export) -> Result<Vec<u8>, Failure> {
    let options = options(document, export)?;
    let analysis = analysis::analyze(document);
    let stamp = Stamp { now: now()?, program_version: env!("CARGO_PKG_VERSION").to_owned() };
    let exported =
        report::export_pdf(document, &analysis, &options, &stamp).map_err(|error| Failure::Usage(error.to_string()))?;
    for warning in &exported.warnings {
        output::say(&format!("warning: {warning}"));
    }
    Ok(exported.bytes)
}

fn options(document: &Document, export: &Export) -> Result<ReportOptions, Failure> {
    let kind = match export.report {
        Report::Grid => ReportKind::Grid,
        Report::Full => ReportKind::Full,
        Report::Comparison => {
            let sentence =
                "the comparison cannot be printed yet\nHint: `compare` shows it, `compare --json` writes it.";
            return Err(Failure::Usage(sentence.to_owned()));
        }
    };
    let named = &export.source.matrices.named;
    let chosen = input::select(document, named)?.into_iter().map(|matrix| matrix.id).collect();
    Ok(ReportOptions {
        paper: match export.paper {
            Paper::A4 => report::Paper::A4,
            Paper::Letter => report::Paper::Letter,
            Paper::A3 => report::Paper::A3,
        },
        orientation: export.landscape.then_some(Orientation::Landscape),
        language: export.lang.clone(),
        matrices: (!named.is_empty()).then_some(chosen),
        ..ReportOptions::new(kind)
    })
}

/// The time that a report bears: that of `SOURCE_DATE_EPOCH` where it is set, so that the same document gives the same
/// file.
fn now() -> Result<ZonedDateTime, Failure> {
    let Ok(seconds) = std::env::var("SOURCE_DATE_EPOCH") else { return Ok(ZonedDateTime::now()) };
    let time = seconds.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    let time = time.map(|time| time.to_zoned_datetime(TimeZone::UTC));
    time.ok_or_else(|| {
        let hint = "Hint: give seconds since 1970, or leave the variable unset.";
        Failure::Usage(format!("SOURCE_DATE_EPOCH is no time: `{seconds}`\n{hint}"))
    })
}
