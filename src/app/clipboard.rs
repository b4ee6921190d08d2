//! The clipboard: text from it as factors, factors as text for it, and what went wrong with it.
//!
//! What leaves is plain: one statement a line, with tab-separated weight, rating and tags where there are any, so that
//! a word processor or a spreadsheet can use it. What comes in may be a list from anywhere: bullets, numbers and labels go,
//! tab-separated columns are read as statement, weight, rating and tags.

use crate::model::{Excerpt, Factor, Rating, Weight};
use crate::storage::import;
use log::{Level, LevelFilter, Log, Metadata, Record};
use std::sync::{Mutex, PoisonError};

/// One line of pasted text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct PastedRow {
    /// The statement, without bullet or number.
    pub(super) statement: String,
    /// The weight in the second column.
    pub(super) weight: Option<Weight>,
    /// The rating in the third column.
    pub(super) rating: Option<Rating>,
    /// The tags in the fourth column, between commas or semicolons.
    pub(super) tags: Vec<String>,
}

impl PastedRow {
    /// The row of a line; columns that hold something else than they should are left out.
    #[must_use]
    pub(super) fn of(line: &str) -> Self {
        let mut columns = line.split('\t').map(str::trim);
        let statement = import::statement(columns.next().unwrap_or_default()).to_owned();
        let weight = columns.next().and_then(number).and_then(|number| Weight::new(number).ok());
        let rating = columns.next().and_then(|text| text.parse().ok()).and_then(|number| Rating::new(number).ok());
        let tags = columns.next().map(tags).unwrap_or_default();
        Self { statement, weight, rating, tags }
    }
}

/// The lines that hold something, each as a row.
#[must_use]
pub(super) fn rows(text: &str) -> Vec<PastedRow> {
    text.lines().map(PastedRow::of).filter(|row| !row.statement.is_empty()).collect()
}

/// All lines as one statement.
#[must_use]
pub(super) fn joined(text: &str) -> PastedRow {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if let [one] = lines.as_slice() {
        PastedRow::of(one)
    } else {
        PastedRow { statement: lines.join("\n"), ..PastedRow::default() }
    }
}

/// Factors as plain text.
#[must_use]
pub(super) fn to_text(excerpt: &Excerpt) -> String {
    let valued = excerpt
        .factors
        .iter()
        .any(|factor| factor.rating.is_some() || factor.weight != Weight::DEFAULT || !factor.tags.is_empty());
    let line = |factor: &Factor| {
        let statement = factor.statement.split_whitespace().collect::<Vec<_>>().join(" ");
        if !valued {
            return statement;
        }
        let rating = factor.rating.map(|rating| rating.get().to_string()).unwrap_or_default();
        format!("{statement}\t{}\t{rating}\t{}", factor.weight.get(), factor.tags.join(", "))
    };
    excerpt.factors.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok()
}

fn tags(text: &str) -> Vec<String> {
    text.split([',', ';']).map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

/// The part of the log in which the clipboard is spoken of.
const TARGET: &str = "egui_winit::clipboard";

/// What went wrong last and nobody was told of yet.
static TROUBLE: Mutex<Option<String>> = Mutex::new(None);

struct Listener;

impl Log for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() == Level::Error && metadata.target() == TARGET
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            *TROUBLE.lock().unwrap_or_else(PoisonError::into_inner) = Some(record.args().to_string());
        }
    }

    fn flush(&self) {}
}

/// Begins to listen; whoever hosts the program may listen already, and then does so alone.
pub(super) fn listen() {
    if log::set_logger(&Listener).is_ok() {
        log::set_max_level(LevelFilter::Error);
    }
}

/// What went wrong since it was last asked for.
pub(super) fn trouble() -> Option<String> {
    TROUBLE.lock().unwrap_or_else(PoisonError::into_inner).take()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_statement_weight_rating_and_tags() {
        let row = PastedRow::of("1. Staff\t0,15\t4\tpeople; law");
        assert_eq!(row.statement, "Staff");
        assert_eq!(row.weight.map(Weight::get), Some(0.15));
        assert_eq!(row.rating.map(Rating::get), Some(4));
        assert_eq!(row.tags, ["people", "law"]);
        let odd = PastedRow::of("Staff\theavy\t9\t");
        assert_eq!(odd, PastedRow { statement: "Staff".to_owned(), ..PastedRow::default() });
    }

    #[test]
    fn empty_lines_are_no_factors() {
        assert_eq!(rows("a\n\n  \n- b\n•\n").len(), 2);
        assert_eq!(joined("a\n\n b \n").statement, "a\nb");
        assert_eq!(joined("- a\t2\n").weight.map(Weight::get), Some(2.0));
    }

    #[test]
    fn text_that_was_copied_can_be_pasted() {
        let mut factor = Factor::new("s1".parse().unwrap(), "Staff\nof the office");
        let plain = Excerpt { factors: vec![factor.clone()], sources: Vec::new() };
        assert_eq!(to_text(&plain), "Staff of the office");
        factor.rating = Rating::new(3).ok();
        factor.tags = vec!["law".to_owned()];
        let valued = Excerpt { factors: vec![factor], sources: Vec::new() };
        let rows = rows(&to_text(&valued));
        assert_eq!((rows[0].rating.map(Rating::get), rows[0].tags.clone()), (Some(3), vec!["law".to_owned()]));
    }
}

#[cfg(test)]
mod clipboard_tests {
    use super::*;

    fn say(target: &str, level: Level) {
        Listener.log(&Record::builder().target(target).level(level).args(format_args!("it is locked")).build());
    }

    #[test]
    fn trouble_with_the_clipboard_is_told_once() {
        say("egui_winit::window", Level::Error);
        say(TARGET, Level::Warn);
        assert_eq!(trouble(), None);
        say(TARGET, Level::Error);
        assert_eq!(trouble().as_deref(), Some("it is locked"));
        assert_eq!(trouble(), None);
    }
}
