//! Where the user's own things are kept: settings, recovery files, templates.

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};
use std::path::{Path, PathBuf};

const PROGRAM: &str = "swot-editor";

/// The program's folders of one user. They need not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Settings and recent files.
    pub config: PathBuf,
    /// Recovery files.
    pub state: PathBuf,
    /// Versions of documents.
    pub versions: PathBuf,
    /// The user's own templates, files that end in `.swot`.
    pub templates: PathBuf,
}

impl Folders {
    /// The folders that the platform prescribes: XDG on Linux, `Library` on macOS, `AppData` on Windows. Nothing when
    /// the user has no home.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        let base = choose_native_strategy().ok()?;
        let state = base.state_dir().unwrap_or_else(|| base.data_dir());
        Some(Self {
            config: base.config_dir().join(PROGRAM),
            state: state.join(PROGRAM),
            versions: base.data_dir().join(PROGRAM).join("versions"),
            templates: base.data_dir().join(PROGRAM).join("templates"),
        })
    }

    /// All folders below one: for tests, and for a program that is carried on a stick.
    #[must_use]
    pub fn below(root: &Path) -> Self {
        Self {
            config: root.join("config"),
            state: root.join("state"),
            versions: root.join("versions"),
            templates: root.join("templates"),
        }
    }
}
