//! A glance at a document, for a list of files: what it is called and what it holds.

use super::error::ReadError;
use super::read;
use crate::model::Quadrant;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// What a list of files tells of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// The title of the document.
    pub title: String,
    /// How many matrices it has.
    pub matrices: usize,
    /// How many strategies it has.
    pub strategies: usize,
    /// How many factors each quadrant of its first matrix has.
    pub factors: [usize; 4],
    /// When the file was changed last, where the file system says so.
    pub changed: Option<SystemTime>,
}

impl Glance {
    /// Reads a document to say what it is. Reads the whole file, so it belongs on another thread than the window's.
    ///
    /// # Errors
    /// When the file cannot be read, or is no document.
    pub fn of(path: &Path) -> Result<Self, ReadError> {
        let (document, _) = read::open(path)?;
        let first = document.matrices.first();
        let count = |quadrant| first.map_or(0, |matrix| matrix.factors[quadrant].len());
        Ok(Self {
            title: document.title,
            matrices: document.matrices.len(),
            strategies: document.strategies.len(),
            factors: Quadrant::ALL.map(count),
            changed: fs::metadata(path).and_then(|about| about.modified()).ok(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Template, format};

    #[test]
    fn a_glance_says_what_a_document_holds() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("study.swot");
        let document = Template::named("unodc", None).unwrap().read().unwrap();
        fs::write(&path, format::write(&document)).unwrap();
        let glance = Glance::of(&path).unwrap();
        assert_eq!((glance.matrices, glance.strategies), (document.matrices.len(), document.strategies.len()));
        assert_eq!(glance.factors, [6, 7, 6, 4]);
        assert!(glance.changed.is_some());
        assert!(Glance::of(&folder.path().join("none.swot")).is_err());
    }
}
