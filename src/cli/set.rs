//! `set`: fields of a document by their paths, each set by an edit that is checked.

use super::failure::{Code, Failure};
use super::{joining, merge};
use crate::analysis::merging;

pub(super) fn run(asked: &joining::Set) -> Result<Code, Failure> {
    let (mut document, read) = asked.file.document_of_file()?;
    for (path, value) in &asked.assignments {
        let edit = merging::set(&document, path, value).map_err(|error| Failure::Usage(error.to_string()))?;
        edit.apply(&mut document).map_err(|error| Failure::Usage(error.to_string()))?;
    }
    merge::save_edited(&document, read.as_ref(), &asked.output)?;
    Ok(Code::Done)
}
