//! Writing a document as another kind of file; the ending of its name says which.

use crate::analysis;
use crate::app::actions::Action;
use crate::app::notices::Notice;
use crate::model::Document;
use crate::report::{self, Paper, ReportKind, ReportOptions, Stamp};
use crate::storage::{self, Existing};
use std::path::{Path, PathBuf};

/// What is to be exported, and where to.
#[derive(Debug, Clone)]
pub(in crate::app) struct ExportOrder {
    /// The document as it was when the export was asked for.
    pub(in crate::app) document: Document,
    /// The file.
    pub(in crate::app) path: PathBuf,
    /// Which report, if it is one.
    pub(in crate::app) report: ReportKind,
    /// On what it is printed.
    pub(in crate::app) paper: Paper,
}

impl ExportOrder {
    /// Writes the file and says how it went.
    pub(in crate::app) fn carry_out(&self) -> Notice {
        let ending = self.path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let made = match ending.as_str() {
            "json" => Ok((storage::write_json(&self.document).into_bytes(), Vec::new())),
            "pdf" => self.pdf(),
            _ => Err(format!("Cannot export .{ending} files. The kinds are .pdf and .json.")),
        };
        match made {
            Ok((bytes, warnings)) => written(&self.path, &bytes, &warnings),
            Err(sentence) => Notice::trouble(sentence),
        }
    }

    fn pdf(&self) -> Result<(Vec<u8>, Vec<String>), String> {
        let options = ReportOptions { paper: self.paper, ..ReportOptions::new(self.report) };
        let stamp = Stamp { now: jiff::ZonedDateTime::now(), program_version: env!("CARGO_PKG_VERSION").to_owned() };
        let analysis = analysis::analyze(&self.document);
        let made = report::export_pdf(&self.document, &analysis, &options, &stamp);
        let made = made.map_err(|error| error.to_string())?;
        Ok((made.bytes, made.warnings.iter().map(ToString::to_string).collect()))
    }
}

fn written(path: &Path, bytes: &[u8], warnings: &[String]) -> Notice {
    if let Err(error) = storage::write_output(path, bytes, Existing::Replace) {
        return Notice::trouble(error.to_string());
    }
    let said = format!("Exported to {}", path.display());
    let notice = match warnings {
        [] => Notice::done(said),
        warnings => Notice::note(format!("{said}, but {}", warnings.join("; "))),
    };
    notice
        .with("Open file", Action::OpenOutside(path.to_owned()))
        .with("Show in folder", Action::ShowInFolder(path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::notices::NoticeKind;

    #[track_caller]
    fn check(name: &str, beginning: Option<&[u8]>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        let document = storage::Template::named("unodc", None).unwrap().read().unwrap();
        let order = ExportOrder { document, path: path.clone(), report: ReportKind::Grid, paper: Paper::A4 };
        let notice = order.carry_out();
        assert_eq!(notice.kind == NoticeKind::Trouble, beginning.is_none(), "{}", notice.text);
        let bytes = storage::bytes_of(&path).unwrap_or_default();
        assert!(bytes.starts_with(beginning.unwrap_or_default()), "{name}");
    }

    #[test]
    fn the_ending_says_what_is_written() {
        check("study.pdf", Some(b"%PDF-"));
        check("study.JSON", Some(b"{"));
        check("study.docx", None);
        check("no such folder/study.pdf", None);
    }
}
