//! `new`: a document from a template, with an id and a date of its own.

use super::arguments::OptionalOutput;
use super::failure::{Code, Failure};
use super::{clock, output};
use crate::model::DocumentId;
use crate::storage::{self, Existing, Expect, Folders, Template};

pub(super) fn run(name: &str, target: &OptionalOutput) -> Result<Code, Failure> {
    let template = Template::named(name, Folders::of_user().as_ref())?.read()?;
    let document = storage::begin(template, fresh_id()?, Some(clock::today()?));
    match target.path.as_deref().filter(|path| path.as_os_str() != "-") {
        None => output::print(storage::write(&document).as_bytes())?,
        Some(path) => {
            let expect = match output::existing(target.force) {
                Existing::Keep => Expect::Nothing,
                Existing::Replace => Expect::AnyDocument,
            };
            storage::save(path, &document, expect)?;
        }
    }
    Ok(Code::Done)
}

fn fresh_id() -> Result<DocumentId, Failure> {
    let bits = getrandom::u64().map_err(|error| Failure::Output(std::io::Error::other(error)))?;
    Ok(DocumentId::from_random(bits))
}
