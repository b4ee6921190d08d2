//! Writing a document as another kind of file; the ending of its name says which.

use super::choices::Choices;
use super::documents::Documents;
use super::wording;
use crate::analysis::Progress;
use crate::app::actions::FileAction;
use crate::app::notices::Notice;
use crate::report::{self, Format, Stamp, Warning};
use crate::storage::{self, Access, Existing, FileError};
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
    /// Writes the file and says how it went; nothing when it was cancelled.
    pub(in crate::app) fn carry_out(&self, progress: &Progress) -> Option<Notice> {
        let Some(format) = Format::of_path(&self.path) else {
            let ending = self.path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            return Some(Notice::trouble(self.words.export_refused_ending(ending)));
        };
        let options = &self.choices.options(&self.documents);
        let job = self.choices.job(&self.documents, options, &self.stamp);
        match report::export(format, job, progress) {
            Ok(Some(exported)) => {
                let warnings = exported.warnings.clone();
                let access = self.document.as_deref().map_or(Access::Usual, Access::AsDocument);
                let files = exported.at(&self.path);
                let result = storage::write_outputs(&files, self.existing, access);
                Some(self.written(&files, &warnings, result))
            }
            Ok(None) => None,
            Err(error) => Some(Notice::trouble(wording::refused(&error, self.words))),
        }
    }

    fn written(&self, files: &[(PathBuf, Vec<u8>)], warnings: &[Warning], result: Result<(), FileError>) -> Notice {
        let words = self.words;
        if let Err(error) = result {
            return Notice::trouble(error.to_string());
        }
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
    use crate::app::notices::NoticeKind;
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
        let notice = order(&path, Existing::Keep).carry_out(&Progress::default()).expect("nobody cancels");
        assert_eq!(notice.kind == NoticeKind::Trouble, beginning.is_none(), "{}", notice.text);
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
        for (existing, kind) in [
            (Existing::Keep, NoticeKind::Done),
            (Existing::Keep, NoticeKind::Trouble),
            (Existing::Replace, NoticeKind::Done),
        ] {
            let notice = order(&path, existing).carry_out(&Progress::default()).expect("nobody cancels");
            assert_eq!(notice.kind, kind, "{}", notice.text);
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
