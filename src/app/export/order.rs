//! Writing a document as another kind of file; the ending of its name says which.

use super::choices::Choices;
use super::documents::Documents;
use super::wording;
use crate::analysis::Progress;
use crate::app::actions::FileAction;
use crate::app::notices::Notice;
use crate::report::{self, Format, Stamp, Warning};
use crate::storage::{self, Access, Existing};
use crate::words::WindowWords;
use std::path::PathBuf;

/// What is to be exported, and where to.
#[derive(Debug, Clone)]
pub(in crate::app) struct ExportOrder {
    /// The documents as they were when the export was asked for.
    pub(in crate::app) documents: Documents,
    /// The file.
    pub(in crate::app) path: PathBuf,
    /// The file of the document, whose permissions bound those of what is made of it.
    pub(in crate::app) document: Option<PathBuf>,
    /// What is exported, and how.
    pub(in crate::app) choices: Choices,
    /// Whether a file that is there already is overwritten.
    pub(in crate::app) existing: Existing,
    /// When.
    pub(in crate::app) stamp: Stamp,
    /// The words in which it is told.
    pub(in crate::app) words: &'static WindowWords,
}

impl ExportOrder {
    /// Writes the file and says what was written, or why nothing was; nothing when it was cancelled.
    pub(in crate::app) fn carry_out(&self, progress: &Progress) -> Option<Result<Notice, String>> {
        let Some(format) = Format::of_path(&self.path) else {
            let ending = self.path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            return Some(Err(self.words.export_refused_ending(ending)));
        };
        let options = &self.choices.options(&self.documents);
        let job = self.choices.job(&self.documents, options, &self.stamp);
        match report::export(format, job, progress) {
            Ok(Some(exported)) => {
                let warnings = exported.warnings.clone();
                let access = self.document.as_deref().map_or(Access::Usual, Access::AsDocument);
                let files = exported.at(&self.path);
                let result = storage::write_outputs(&files, self.existing, access);
                Some(result.map(|()| self.written(&files, &warnings)).map_err(|error| self.words.told(&error)))
            }
            Ok(None) => None,
            Err(error) => Some(Err(wording::refused(&error, self.words))),
        }
    }

    fn written(&self, files: &[(PathBuf, Vec<u8>)], warnings: &[Warning]) -> Notice {
        let words = self.words;
        let Some((path, _)) = files.first() else { return Notice::note(words.export_nothing()) };
        let shown = path.display().to_string();
        let said = match files.len() {
            1 => words.export_done(shown),
            count => words.export_done_files(count, shown),
        };
        let notice = match warnings {
            [] => Notice::done(said),
            warnings => {
                let warnings: Vec<String> = warnings.iter().map(ToString::to_string).collect();
                Notice::note(words.export_done_but(said, warnings.join("; ")))
            }
        };
        notice
            .with(words.export_open(), FileAction::OpenOutside(path.to_owned()))
            .with(words.export_show(), FileAction::ShowInFolder(path.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::export::Remembered;
    use crate::report::{CitationStyle, Study};
    use std::path::Path;

    fn order(path: &Path, existing: Existing) -> ExportOrder {
        let document = storage::Template::named("unodc", None).unwrap().read().unwrap();
        let documents = Documents::alone(Study::new(document));
        let choices = Remembered::default().choices(CitationStyle::default());
        let stamp = Stamp { now: jiff::ZonedDateTime::now(), program_version: String::new() };
        ExportOrder {
            documents,
            path: path.to_owned(),
            document: None,
            choices,
            existing,
            stamp,
            words: <&WindowWords>::default(),
        }
    }

    #[track_caller]
    fn check(name: &str, beginning: Option<&[u8]>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        let written = order(&path, Existing::Keep).carry_out(&Progress::default()).expect("nobody cancels");
        assert_eq!(written.is_err(), beginning.is_none(), "{written:?}");
        let bytes = storage::bytes_of(&path).unwrap_or_default();
        assert!(bytes.starts_with(beginning.unwrap_or_default()), "{name}");
    }

    #[test]
    fn the_ending_says_what_is_written() {
        check("study.pdf", Some(b"%PDF-"));
        check("study.JSON", Some(b"{"));
        check("study.odt", None);
        check("no such folder/study.pdf", None);
    }

    #[test]
    fn a_file_that_is_there_stays_unless_the_user_said_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("study.json");
        for (existing, is_written) in [(Existing::Keep, true), (Existing::Keep, false), (Existing::Replace, true)] {
            let written = order(&path, existing).carry_out(&Progress::default()).expect("nobody cancels");
            assert_eq!(written.is_ok(), is_written, "{written:?}");
        }
    }

    #[test]
    fn nothing_is_written_once_it_is_cancelled() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("study.pdf");
        let progress = Progress::default();
        progress.cancel();
        assert!(order(&path, Existing::Keep).carry_out(&progress).is_none());
        assert!(!storage::is_taken(&path));
    }
}
