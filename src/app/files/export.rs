//! Writing a document as another kind of file; the ending of its name says which.

use crate::app::actions::Action;
use crate::app::notices::Notice;
use crate::model::Document;
use crate::storage::{self, Existing};
use std::path::Path;

/// Writes the file and says how it went.
pub(in crate::app) fn export_to(document: &Document, path: &Path) -> Notice {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let bytes = match ending.as_str() {
        "json" => storage::write_json(document).into_bytes(),
        _ => return Notice::trouble(format!("Cannot export .{ending} files. The kinds are .pdf and .json.")),
    };
    match storage::write_output(path, &bytes, Existing::Replace) {
        Ok(()) => Notice::done(format!("Exported to {}", path.display()))
            .with("Open file", Action::OpenOutside(path.to_owned()))
            .with("Show in folder", Action::ShowInFolder(path.to_owned())),
        Err(error) => Notice::trouble(error.to_string()),
    }
}
