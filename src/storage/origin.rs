//! Where a document comes from, as people name it.

use super::error::ReadError;
use super::folders::Folders;
use super::read;
use super::template::Template;
use crate::model::Document;
use std::ffi::OsString;
use std::path::PathBuf;

/// A file or a template, as it is named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A path.
    File(PathBuf),
    /// `template:NAME`.
    Template(String),
}

impl From<OsString> for Origin {
    fn from(name: OsString) -> Self {
        match name.to_str().and_then(|text| text.strip_prefix("template:")) {
            Some(template) => Self::Template(template.to_owned()),
            None => Self::File(name.into()),
        }
    }
}

impl Origin {
    /// The document there.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn read(&self, folders: Option<&Folders>) -> Result<Document, ReadError> {
        match self {
            Self::File(path) => read::open(path).map(|(document, _)| document),
            Self::Template(name) => Template::named(name, folders)?.read(),
        }
    }
}
