//! What a subcommand reads: a file, standard input, a template.

use super::failure::Failure;
use crate::model::{Document, Matrix};
use crate::storage::{self, Folders, Origin, Stamp};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// Something to read, as it was named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    /// `-`: standard input.
    Stdin,
    /// A file or a template.
    Origin(Origin),
}

/// A file that a document was read from, as it was then.
#[derive(Debug, Clone)]
pub(super) struct Read {
    pub(super) path: PathBuf,
    pub(super) stamp: Stamp,
}

impl From<OsString> for Input {
    fn from(argument: OsString) -> Self {
        if argument == "-" { Self::Stdin } else { Self::Origin(argument.into()) }
    }
}

impl Input {
    /// The document in it.
    pub(super) fn document(&self) -> Result<Document, Failure> {
        match self {
            Self::Stdin => Ok(storage::read_from(io::stdin().lock(), "standard input")?),
            Self::Origin(origin) => Ok(origin.read(Folders::of_user().as_ref())?),
        }
    }

    /// The document in it, and the file it was read from, if it was one.
    pub(super) fn document_of_file(&self) -> Result<(Document, Option<Read>), Failure> {
        let Self::Origin(Origin::File(path)) = self else { return Ok((self.document()?, None)) };
        let (document, stamp) = storage::open_to_save(path)?;
        Ok((document, stamp.map(|stamp| Read { path: path.clone(), stamp })))
    }

    /// The file that it names, if it names one.
    pub(super) fn file(&self) -> Option<&Path> {
        match self {
            Self::Origin(Origin::File(path)) => Some(path),
            _ => None,
        }
    }

    /// How it was named.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Stdin => "standard input".to_owned(),
            Self::Origin(Origin::File(path)) => path.display().to_string(),
            Self::Origin(Origin::Template(name)) => format!("template:{name}"),
        }
    }

    /// Its bytes, where it is no document.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Failure> {
        match self {
            Self::Stdin => Ok(storage::bytes_from(io::stdin().lock(), "standard input")?),
            Self::Origin(Origin::File(path)) => Ok(storage::bytes_of(path)?),
            Self::Origin(Origin::Template(_)) => {
                Err(Failure::Usage("a template can only be read as a document".to_owned()))
            }
        }
    }
}

/// The matrices that were named by id or title; all of them if none was.
pub(super) fn select<'a>(document: &'a Document, named: &[String]) -> Result<Vec<&'a Matrix>, Failure> {
    if named.is_empty() {
        return Ok(document.matrices.iter().collect());
    }
    named.iter().map(|name| find(document, name)).collect()
}

/// The matrices of several documents that are named by id or title, each with the place of its document; all of them if
/// none is. A name that several documents share means all of these.
pub(super) fn select_among<'a>(
    documents: &'a [Document],
    named: &[String],
) -> Result<Vec<(usize, &'a Matrix)>, Failure> {
    let all =
        || documents.iter().enumerate().flat_map(|(at, document)| document.matrices.iter().map(move |it| (at, it)));
    let is_named = |matrix: &Matrix, name: &String| matrix.id.to_string() == *name || matrix.title == *name;
    if let Some(name) = named.iter().find(|name| !all().any(|(_, matrix)| is_named(matrix, name))) {
        let hint = choices(all().map(|(_, matrix)| matrix));
        return Err(Failure::Usage(format!("there is no matrix `{name}`\nHint: {hint}")));
    }
    Ok(all().filter(|(_, matrix)| named.is_empty() || named.iter().any(|name| is_named(matrix, name))).collect())
}

/// A matrix by its id or, if no id fits, by its title.
pub(super) fn find<'a>(document: &'a Document, name: &str) -> Result<&'a Matrix, Failure> {
    let by_id = document.matrices.iter().find(|matrix| matrix.id.to_string() == name);
    if let Some(matrix) = by_id {
        return Ok(matrix);
    }
    let titled: Vec<&Matrix> = document.matrices.iter().filter(|matrix| matrix.title == name).collect();
    match titled.as_slice() {
        [matrix] => Ok(matrix),
        [] => Err(Failure::Usage(format!("there is no matrix `{name}`\nHint: {}", choices(&document.matrices)))),
        _ => Err(Failure::Usage(format!(
            "{} matrices have the title `{name}`\nHint: name one by its id. {}",
            titled.len(),
            choices(&document.matrices)
        ))),
    }
}

fn choices<'a>(matrices: impl IntoIterator<Item = &'a Matrix>) -> String {
    let all: Vec<String> = matrices.into_iter().map(|matrix| format!("{} (“{}”)", matrix.id, matrix.title)).collect();
    if all.is_empty() { "there is none at all.".to_owned() } else { format!("there are {}.", all.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, MatrixId};

    #[track_caller]
    fn check_input(argument: &str, expected: &Input) {
        assert_eq!(Input::from(OsString::from(argument)), *expected);
    }

    #[test]
    fn an_argument_names_a_file_a_template_or_standard_input() {
        check_input("-", &Input::Stdin);
        check_input("template:unodc", &Input::Origin(Origin::Template("unodc".to_owned())));
        check_input("study.swot", &Input::Origin(Origin::File("study.swot".into())));
        check_input("./-", &Input::Origin(Origin::File("./-".into())));
    }

    #[test]
    fn a_matrix_is_found_by_its_id_then_by_its_title() {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        for (id, title) in [("m1", "m2"), ("m2", "Later"), ("m3", "Same"), ("m4", "Same")] {
            document.matrices.push(Matrix::new(id.parse::<MatrixId>().unwrap(), title));
        }
        let id = |name: &str| find(&document, name).map(|matrix| matrix.id.to_string());
        assert_eq!(id("m2").unwrap(), "m2");
        assert_eq!(id("Later").unwrap(), "m2");
        assert!(id("Same").unwrap_err().to_string().contains("2 matrices"));
        assert!(id("none").unwrap_err().to_string().contains("m1 (“m2”), m2"));
    }
}
