//! Documents and files as the window handles them: dialogs, questions, work in the background.
//!
//! Nothing here draws a frame's panels or edits a document. `Files` keeps what is asked and what is under way; the
//! window carries the answers out.

mod dialog;
mod export;
mod keeper;
mod picker;
mod question;
mod work;

pub(super) use dialog::{DialogAnswer, PathDialog, Purpose};
pub(super) use export::ExportOrder;
pub(super) use keeper::SettingsKeeper;
pub use picker::{PickFuture, PickRequest, PickUse, Picker, SystemPicker};
pub(super) use question::{Answer, Question, question_ui};
pub(super) use work::{Done, Saving, Work};

use super::actions::Opening;
use super::export::{Choices, ExportDialog};
use super::import::{ImportDialog, ImportReport, Incoming};
use crate::model::IdSource;
use crate::storage::{Folders, LeftBehind, Settings, Template};
use std::path::{Path, PathBuf};

/// What the window needs from outside.
pub struct Services {
    /// Random bits for new ids.
    pub ids: Box<dyn IdSource>,
    /// The user's folders; none for a window that remembers nothing.
    pub folders: Option<Folders>,
    /// What was remembered.
    pub settings: Settings,
    /// The dialogs of the system.
    pub picker: Box<dyn Picker>,
}

impl Services {
    /// Services of a window that remembers nothing.
    #[must_use]
    pub fn without_home(ids: Box<dyn IdSource>) -> Self {
        Self { ids, folders: None, settings: Settings::default(), picker: Box::new(SystemPicker) }
    }
}

/// What is to be done once unsaved changes are dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum After {
    /// Close the window.
    Quit,
    /// Open another document.
    Open(Opening),
}

/// Everything about files that lasts from frame to frame.
pub(super) struct Files {
    /// Where settings, templates and recovery files are; none without a home.
    pub(super) folders: Option<Folders>,
    pub(super) settings: Settings,
    pub(super) picker: Box<dyn Picker>,
    /// The names of the templates.
    pub(super) templates: Vec<String>,
    pub(super) dialog: Option<PathDialog>,
    /// The dialog that exports.
    pub(super) export: Option<ExportDialog>,
    /// What was chosen there last.
    pub(super) exporting: Choices,
    /// The dialog that imports.
    pub(super) import: Option<ImportDialog>,
    /// What was imported as a document of its own and is not shown yet.
    pub(super) incoming: Option<Incoming>,
    /// The report of the last import.
    pub(super) import_report: Option<ImportReport>,
    /// Whether that report is shown.
    pub(super) shows_report: bool,
    pub(super) question: Option<Question>,
    pub(super) work: Option<Work>,
    pub(super) saving: Option<Saving>,
    /// What writes the settings; begun with the first that are to be written.
    pub(super) keeper: Option<SettingsKeeper>,
    /// What follows a successful save.
    pub(super) after_save: Option<After>,
    /// Whether the window may close without asking again.
    pub(super) may_close: bool,
    /// What earlier runs left behind and nobody has decided about.
    pub(super) left_behind: Vec<LeftBehind>,
}

impl Files {
    /// Nothing asked, nothing under way.
    pub(super) fn new(folders: Option<Folders>, settings: Settings, picker: Box<dyn Picker>) -> Self {
        let templates = Template::all(folders.as_ref()).into_iter().map(|template| template.name).collect();
        let left_behind = folders.as_ref().map(LeftBehind::all).unwrap_or_default();
        Self {
            folders,
            settings,
            picker,
            templates,
            dialog: None,
            export: None,
            exporting: Choices::default(),
            import: None,
            incoming: None,
            import_report: None,
            shows_report: false,
            question: None,
            work: None,
            saving: None,
            keeper: None,
            after_save: None,
            may_close: false,
            left_behind,
        }
    }

    /// The folder that dialogs begin in: that of the file at hand, else the user's home.
    pub(super) fn folder_beside(path: Option<&Path>) -> PathBuf {
        let beside = path.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
        beside.map(Path::to_owned).or_else(std::env::home_dir).unwrap_or_default()
    }
}

/// A typed path as the user means it: without spaces around, with `~` for the home.
pub(super) fn typed_path(text: &str) -> Option<PathBuf> {
    let text = text.trim();
    let home = text.strip_prefix("~/").and_then(|rest| Some(std::env::home_dir()?.join(rest)));
    (!text.is_empty()).then(|| home.unwrap_or_else(|| PathBuf::from(text)))
}

/// A file name for a title: what no file system takes is left out.
pub(super) fn file_name(title: &str, extension: &str) -> String {
    let plain: String =
        title.chars().map(|sign| if r#"/\:*?"<>|"#.contains(sign) || sign.is_control() { ' ' } else { sign }).collect();
    let short: String = plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect();
    let stem = short.trim_matches(['.', ' ']);
    format!("{}.{extension}", if stem.is_empty() { "Untitled" } else { stem })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_every_file_system_takes() {
        assert_eq!(file_name("UNODC: a \"SWOT\" / 2020", "swot"), "UNODC a SWOT 2020.swot");
        assert_eq!(file_name("...", "pdf"), "Untitled.pdf");
        assert_eq!(file_name(&"я".repeat(300), "swot").chars().count(), 85);
    }

    #[test]
    fn a_typed_path_is_taken_as_it_is_meant() {
        assert_eq!(typed_path("  "), None);
        assert_eq!(typed_path(" /a/b c.swot "), Some(PathBuf::from("/a/b c.swot")));
        assert_ne!(typed_path("~/a.swot"), Some(PathBuf::from("~/a.swot")));
    }
}
