//! The files within the file: the documents that a report was made from, and how it was made of them.

use super::metadata::pdf_date;
use super::{ExportError, dictionary, text};
use crate::report::carried::{Carried, Recipe};
use crate::report::stamp::Stamp;
use lopdf::{Document, Object, Stream};

/// Attaches every part as PDF/A-3 wants it: with its kind, its date and what it is to the report.
pub(super) fn write(document: &mut Document, carried: &Carried, stamp: &Stamp) -> Result<(), ExportError> {
    if carried.is_empty() {
        return Ok(());
    }
    let (mut names, mut files) = (Vec::new(), Vec::new());
    for (name, content) in &carried.parts {
        let (kind, relation) = match name.as_str() {
            Recipe::NAME => ("application/json", "Supplement"),
            _ => ("text/plain", "Source"),
        };
        let size = Object::Integer(i64::try_from(content.len()).unwrap_or(i64::MAX));
        let parameters = dictionary([("ModDate", Object::string_literal(pdf_date(&stamp.now))), ("Size", size)]);
        let entries =
            dictionary([("Type", "EmbeddedFile".into()), ("Subtype", kind.into()), ("Params", parameters.into())]);
        let file = document.add_object(Stream::new(entries, content.clone().into_bytes()));
        let specification = document.add_object(dictionary([
            ("Type", "Filespec".into()),
            ("F", text(name)),
            ("UF", text(name)),
            ("AFRelationship", relation.into()),
            ("EF", dictionary([("F", file.into()), ("UF", file.into())]).into()),
        ]));
        names.extend([text(name), specification.into()]);
        files.push(Object::Reference(specification));
    }
    let catalog = document.catalog_mut()?;
    catalog.set("AF", files);
    let attached = dictionary([("Names", names.into())]);
    catalog.set("Names", dictionary([("EmbeddedFiles", attached.into())]));
    Ok(())
}
