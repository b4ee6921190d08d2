//! Choosing a file with the dialog of the system.
//!
//! On Linux a portal that fails looks like "cancelled", which is why a path can always be typed as well.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;

/// What the user chose, in the end; nothing when the dialog was cancelled.
pub type PickFuture = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// What is to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickRequest {
    /// The title of the dialog.
    pub title: String,
    /// What the file is for.
    pub use_for: PickUse,
    /// What kinds of files: a name, and how they may end.
    pub kinds: Vec<(String, Vec<&'static str>)>,
    /// Where to begin.
    pub folder: PathBuf,
    /// What the file may be called.
    pub name: String,
}

/// What a chosen file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickUse {
    /// It is to be read.
    Read,
    /// It is to be written, and so need not be there.
    Write,
}

/// Something that asks the user for a file.
pub trait Picker {
    /// Shows the dialog; called on the main thread, awaited on another.
    fn pick(&self, request: &PickRequest) -> PickFuture;
}

/// The dialogs of the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemPicker;

impl Picker for SystemPicker {
    fn pick(&self, request: &PickRequest) -> PickFuture {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(&request.title).set_directory(&request.folder);
        for (name, endings) in &request.kinds {
            dialog = dialog.add_filter(name, endings);
        }
        match request.use_for {
            PickUse::Read => {
                let chosen = dialog.pick_file();
                Box::pin(async { chosen.await.map(|file| file.path().to_owned()) })
            }
            PickUse::Write => {
                let chosen = dialog.set_file_name(&request.name).save_file();
                Box::pin(async { chosen.await.map(|file| file.path().to_owned()) })
            }
        }
    }
}
