//! `versions`: earlier versions of a document, as saves kept them, and one of them as a file.

use super::arguments::VersionsOf;
use super::failure::{Code, Failure};
use super::table::{Align, Table};
use super::{clock, diff, output};
use crate::model::Document;
use crate::storage::{Folders, ReadError, Version, Versions};
use crate::words;

pub(super) fn run(asked: &VersionsOf) -> Result<Code, Failure> {
    let document = asked.file.document()?;
    let Some(folders) = Folders::of_user() else {
        return Err(Failure::Usage("without a home folder no versions are kept".to_owned()));
    };
    let versions = Versions::of(&folders, document.id);
    if let Some(number) = asked.get {
        let version = versions.numbered(number)?.read()?;
        let path = asked.output.path.clone().unwrap_or_else(|| "-".into());
        output::save(&path, &version, output::existing(asked.output.force), None)?;
        return Ok(Code::Done);
    }
    let listed = versions.list()?;
    let heads = [
        ("number", Align::Right),
        ("kept", Align::Left),
        ("why", Align::Left),
        ("by", Align::Left),
        ("changed", Align::Left),
        ("holds", Align::Left),
    ];
    let mut table = Table::new(&heads);
    let words = words::or_english("en");
    let states: Vec<Result<Document, ReadError>> = listed.iter().map(Version::read).collect();
    for (at, (version, state)) in listed.iter().zip(&states).enumerate() {
        let holds = state.as_ref().map_or_else(ToString::to_string, holds);
        // The latest stands first, so that what a version changed differs from the next of the list.
        let changed = match (states.get(at + 1), state) {
            (Some(Ok(before)), Ok(after)) => diff::in_short(before, after, words),
            _ => String::new(),
        };
        let (why, by) = (version.why.name().to_owned(), version.by().unwrap_or_default());
        table.row([version.number.to_string(), when(version), why, by, changed, holds]);
    }
    let text: String = table.lines().map(|line| line + "\n").collect();
    output::print_text(&text)?;
    Ok(Code::Done)
}

fn when(version: &Version) -> String {
    clock::local(version.kept).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

fn holds(document: &Document) -> String {
    let factors: usize = document.matrices.iter().map(|matrix| matrix.all_factors().count()).sum();
    let counts = [
        (factors, "factor", "factors"),
        (document.strategies.len(), "strategy", "strategies"),
        (document.sources.len(), "source", "sources"),
    ];
    let counts = counts.map(|(count, one, several)| format!("{count} {}", if count == 1 { one } else { several }));
    format!("“{}”, {}", document.title, counts.join(", "))
}
