//! `new`: a document from a template, with an id and a date of its own.

use super::arguments::OptionalOutput;
use super::failure::{Code, Failure};
use super::ids::SystemIds;
use super::{clock, output};
use crate::model::{DocumentId, IdSource};
use crate::storage::{self, Folders, Template};
use std::path::Path;

pub(super) fn run(name: &str, target: &OptionalOutput) -> Result<Code, Failure> {
    let template = Template::named(name, Folders::of_user().as_ref())?.read()?;
    let document =
        storage::begin(template, DocumentId::from_random(SystemIds::begin()?.next_bits()), Some(clock::today()?));
    let path = target.path.as_deref().unwrap_or(Path::new("-"));
    output::save(path, &document, output::existing(target.force), None)?;
    Ok(Code::Done)
}
