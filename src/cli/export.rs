//! `export`: a document as another kind of file; the extension of the output says which.

use super::arguments::Export;
use super::failure::{Code, Failure};
use super::{input, output};
use crate::model::Document;
use crate::storage;

/// The kinds of files that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Json,
}

pub(super) fn run(export: &Export) -> Result<Code, Failure> {
    let kind = kind(export)?;
    let document = export.source.file.document()?;
    input::select(&document, &export.source.matrices.named)?;
    let bytes = match kind {
        Kind::Json => json(&document, export)?,
    };
    output::write(&export.output, &bytes, output::existing(export.force))?;
    Ok(Code::Done)
}

fn kind(export: &Export) -> Result<Kind, Failure> {
    let extension = export.output.extension().unwrap_or_default().to_string_lossy();
    let name = export.format.as_deref().unwrap_or(&extension);
    match name.to_lowercase().as_str() {
        "json" => Ok(Kind::Json),
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
