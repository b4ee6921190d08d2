//! Writing a questionnaire, on another thread.

use crate::app::actions::FileAction;
use crate::app::notices::Notice;
use crate::model::Asked;
use crate::report::{self, QuestionnaireError, QuestionnaireOrder, Stamp, Study};
use crate::storage::{self, Access, Existing};
use crate::words::WindowWords;
use std::path::PathBuf;
use std::sync::Arc;

/// A questionnaire that is to be written, and where to.
pub(in crate::app) struct AskingOrder {
    /// The document as it was when the dialog opened.
    pub(super) study: Arc<Study>,
    /// What is asked.
    pub(super) order: QuestionnaireOrder,
    /// The file.
    pub(in crate::app) path: PathBuf,
    /// The file of the document, which lends its permissions.
    pub(super) document: Option<PathBuf>,
    /// Whether files that are there already are overwritten.
    pub(super) existing: Existing,
    /// When.
    pub(super) stamp: Stamp,
}

impl AskingOrder {
    /// Writes the files and says what was written, or why nothing was.
    pub(in crate::app) fn carry_out(&self, words: &'static WindowWords) -> Result<Notice, String> {
        let written = report::questionnaire(&self.study, &self.order, &self.stamp);
        let written = written.map_err(|error| refused(&error, words))?;
        let warnings: Vec<String> = written.warnings.iter().map(ToString::to_string).collect();
        let files = written.at(&self.path);
        let access = self.document.as_deref().map_or(Access::Usual, Access::AsDocument);
        storage::write_outputs(&files, self.existing, access).map_err(|error| words.told(&error))?;
        let first = files.first().map_or(&self.path, |(path, _)| path).clone();
        let said = words.asking_written(files.len(), first.display().to_string());
        let notice = match warnings.as_slice() {
            [] => Notice::done(said),
            warnings => Notice::note(words.asking_written_but(&said, words.reports.series(warnings))),
        };
        let notice = notice.with(words.asking_open(), FileAction::OpenOutside(first.clone()));
        Ok(notice.with(words.asking_show(), FileAction::ShowInFolder(first)))
    }
}

/// Why there is no questionnaire, with the way out.
pub(super) fn refused(error: &QuestionnaireError, words: &WindowWords) -> String {
    match error {
        QuestionnaireError::NothingToAsk(Asked::Attractiveness) => words.asking_no_strategies(),
        QuestionnaireError::NothingToAsk(_) | QuestionnaireError::NoMatrix => words.asking_nothing(),
        QuestionnaireError::NoLeaders => words.asking_no_leaders(),
        QuestionnaireError::Nobody => words.asking_nobody(),
        // The dialog offers nothing that would lead to the others, and what a library said is in its own language.
        other => other.to_string(),
    }
}
