//! Documents and files as the window handles them: dialogs, questions, work in the background.
//!
//! Nothing here draws a frame's panels or edits a document; the controllers of the window carry the answers out.

mod claim;
mod dialog;
mod guard;
mod keeper;
mod picker;
mod question;
mod unsaved;
mod watch;
mod work;

pub(super) use claim::{Elsewhere, FileClaim};
pub use dialog::Purpose;
pub(super) use dialog::{DialogAnswer, PathDialog};
pub(super) use guard::{News, RecoveryGuard};
pub(super) use keeper::SettingsKeeper;
pub use picker::{PickFuture, PickRequest, PickUse, Picker, SystemPicker};
pub(super) use question::{Answer, Question, question_ui};
pub(super) use unsaved::{Decided, Unsaved, unsaved_ui};
pub(super) use watch::FileWatch;
pub(super) use work::{Done, Saving, Work};

use super::actions::Opening;
use crate::model::IdSource;
use crate::storage::{Folders, Settings};
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
    /// The tag of the language that the system speaks.
    pub language: String,
}

impl Services {
    /// Services of a window that remembers nothing.
    #[must_use]
    pub fn without_home(ids: Box<dyn IdSource>) -> Self {
        Self {
            ids,
            folders: None,
            settings: Settings::default(),
            picker: Box::new(SystemPicker),
            language: "en".to_owned(),
        }
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

/// The folder that dialogs begin in: that of the file at hand, else the user's home.
pub(super) fn folder_beside(path: Option<&Path>) -> PathBuf {
    let beside = path.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
    beside.map(Path::to_owned).or_else(std::env::home_dir).unwrap_or_default()
}

/// The name of a file without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
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
