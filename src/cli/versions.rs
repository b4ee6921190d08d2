//! `versions`: earlier versions of a document, as saves kept them, and one of them as a file.

use super::arguments::VersionsOf;
use super::failure::{Code, Failure};
use super::output;
use super::table::{Align, Table};
use crate::model::Document;
use crate::storage::{Folders, Version, Versions};
use jiff::{Timestamp, tz::TimeZone};
use std::time::UNIX_EPOCH;

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
    let heads = [("number", Align::Right), ("kept", Align::Left), ("why", Align::Left), ("holds", Align::Left)];
    let mut table = Table::new(&heads);
    for version in &listed {
        let holds = version.read().map_or_else(|error| error.to_string(), |document| holds(&document));
        table.row([version.number.to_string(), when(version), version.why.name().to_owned(), holds]);
    }
    let text: String = table.lines().map(|line| line + "\n").collect();
    output::print_text(&text)?;
    Ok(Code::Done)
}

fn when(version: &Version) -> String {
    let millis = version.kept.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let time = Timestamp::from_millisecond(i64::try_from(millis).unwrap_or_default()).unwrap_or_default();
    time.to_zoned_datetime(TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S").to_string()
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
