//! What became of a file that was read: what was taken, what was left, what was refused and why.

use super::columns::Field;
use std::fmt;

/// A place in a file that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
    /// The file, where several were read at once.
    pub file: Option<String>,
    /// The sheet of a workbook, where there are several.
    pub sheet: Option<String>,
    /// The line of a text or the row of a sheet, counting from 1; 0 for the file as a whole.
    pub line: u64,
    /// The head of the column, where it is about one cell.
    pub column: Option<String>,
}

impl Spot {
    /// A line as a whole.
    #[must_use]
    pub fn line(line: u64) -> Self {
        Self { line, ..Self::default() }
    }

    /// A column of this line.
    #[must_use]
    pub fn column(&self, name: &str) -> Self {
        Self { column: Some(name.to_owned()), ..self.clone() }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.as_ref().map(|file| format!("file “{file}”"));
        let sheet = self.sheet.as_ref().map(|sheet| format!("sheet “{sheet}”"));
        let line = (self.line > 0).then(|| format!("line {}", self.line));
        let column = self.column.as_ref().map(|column| format!("column “{column}”"));
        let parts: Vec<String> = [file, sheet, line, column].into_iter().flatten().collect();
        f.write_str(if parts.is_empty() { "the file" } else { "" })?;
        f.write_str(&parts.join(", "))
    }
}

/// Something in a file that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Where.
    pub spot: Spot,
    /// Why, and what became of the rest.
    pub reason: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.spot, self.reason)
    }
}

/// What became of everything in a file beside what was taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How the file was understood, and what was left because nothing here has a place for it.
    pub remarks: Vec<String>,
    /// What was refused, in the order of the file.
    pub refused: Vec<Refusal>,
    /// How many more were refused than are listed.
    untold: usize,
}

/// The most remarks and the most refusals that are listed: nobody reads more, and a file can give rise to millions.
const MOST_REMARKS: usize = 1_000;
const MOST_REFUSALS: usize = 10_000;

impl Report {
    /// Refuses something.
    pub fn refuse(&mut self, spot: Spot, reason: impl Into<String>) {
        if self.refused.len() < MOST_REFUSALS {
            self.refused.push(Refusal { spot, reason: reason.into() });
        } else {
            self.untold += 1;
        }
    }

    /// Takes over what was refused in a part.
    pub(super) fn refuse_as(&mut self, part: Self) {
        let room = MOST_REFUSALS.saturating_sub(self.refused.len());
        self.untold += part.untold + part.refused.len().saturating_sub(room);
        self.refused.extend(part.refused.into_iter().take(room));
    }

    /// The whole report, which ends with how much was refused and is not listed.
    pub(super) fn finished(mut self) -> Self {
        if self.untold > 0 {
            let reason = format!("{} more were refused and are not listed", std::mem::take(&mut self.untold));
            self.refused.push(Refusal { spot: Spot::default(), reason });
        }
        self
    }

    /// Says how something was understood, or that it was left; the same is said once.
    pub fn remark(&mut self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        if self.remarks.len() < MOST_REMARKS && !self.remarks.contains(&sentence) {
            self.remarks.push(sentence);
        }
    }

    /// The report as lines: the remarks, then what was refused.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let refused = self.refused.iter().map(|refusal| format!("refused: {refusal}"));
        self.remarks.iter().map(|remark| format!("note: {remark}")).chain(refused)
    }
}

/// Something that is said of a file, as a value: what was taken otherwise than it stands there, what was left, and how the
/// user can settle it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A text stands under a heading of something that is not a SWOT.
    Beyond {
        /// How it begins.
        text: String,
        /// The heading.
        heading: String,
    },
    /// A table is not one of the factors of this SWOT.
    ForeignTable {
        /// The heading over it.
        under: Option<String>,
        /// What it is instead.
        reason: Box<Remark>,
    },
    /// A table names no quadrants.
    NoQuadrants,
    /// A table crosses quadrants, as strategies do.
    Crossed,
    /// A table has a row for each of some other things; the head of their column.
    RowsOf(String),
    /// A table counts factors.
    Counts,
    /// A table rates several things by the same factors, or compares strategies.
    Profiles,
    /// A cell stands in no column of a quadrant.
    UnderNoQuadrant(String),
    /// Headings with numbers were taken for factors.
    NumberedHeadings,
    /// Headings that name no quadrant, over entries that went to the tray.
    UnknownHeadings(Vec<String>),
    /// Rows of totals were left.
    Totals,
    /// Rows of a form in which nothing was entered.
    EmptyRows(usize),
    /// A cell that should name a quadrant names none.
    NoQuadrant(String),
    /// A column of ratings is on another scale; its head.
    OtherScale(String),
    /// A column was taken for something that its head does not say.
    TakenAs(String, Field),
    /// The first row of a table was taken as its head.
    TakenAsHead(String),
    /// A label of one quadrant stands under the name of another, and counts.
    LabelElsewhere(String),
    /// A column does not hold what its head says; its head, and what it should hold.
    NotAsHeaded(String, &'static str),
    /// A column of days holds those on which factors were entered.
    DaysOfEntry(String),
    /// Several columns are about the same; their heads.
    SameColumns(Vec<String>),
    /// The user speaks of a column that there is several times, or not at all.
    WhichColumn(String),
    /// Formulas have no saved results.
    NoResult,
    /// A sheet is hidden.
    HiddenSheet(String),
    /// The report that a program of ours wrote names sources in brief.
    ShortCitations,
    /// Weights were read from a report that shows shares.
    Shares,
    /// Fields of an entry have no place in a factor.
    Fields(Vec<String>),
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Beyond { text, heading } => {
                write!(f, "“{text}” stands under “{heading}”, which is not part of a SWOT: not taken")
            }
            Self::ForeignTable { under: Some(heading), reason } => {
                write!(f, "the table under “{heading}” was not taken: {reason}")
            }
            Self::ForeignTable { under: None, reason } => write!(f, "this table was not taken: {reason}"),
            Self::NoQuadrants => f.write_str("this table is none of factors, as it names no quadrants"),
            Self::Crossed => f.write_str("it crosses quadrants, as a TOWS matrix of strategies does"),
            Self::RowsOf(head) => write!(
                f,
                "its column “{head}” names something else in each row, such as competitors; if the rows are of this \
                 SWOT, leave the column with --map \"{head}=-\", or take it with \"{head}=tags\" or \"{head}=matrix\""
            ),
            Self::Counts => f.write_str("it holds a number under each quadrant, a count rather than factors"),
            Self::Profiles => {
                f.write_str("it compares several organisations or strategies by the same factors (CPM, QSPM)")
            }
            Self::UnderNoQuadrant(text) => write!(f, "“{text}” stands under no quadrant"),
            Self::NumberedHeadings => {
                f.write_str("headings with numbers were taken as factors, and the lists below them as their notes")
            }
            Self::UnknownHeadings(headings) => write!(
                f,
                "entries under no quadrant were put in the tray, with their headings as tags: {}; say what a heading \
                 means with --as \"{}=S\"",
                quoted(headings),
                headings.first().map_or("", String::as_str)
            ),
            Self::Totals => f.write_str("not taken: rows of totals, which are worked out anew"),
            Self::EmptyRows(count) => write!(f, "not taken: {} without a statement", counted(*count, "row")),
            Self::NoQuadrant(text) => write!(f, "“{text}” is no quadrant; say what it means with --as \"{text}=S\""),
            Self::OtherScale(head) => write!(
                f,
                "the column “{head}” was not taken: its ratings are on another scale, and ratings here are 1 to 4; turn \
                 them into that, or take those that fit with --map \"{head}=rating\""
            ),
            Self::TakenAs(head, field) => write!(
                f,
                "the column “{head}” was taken as {}, since that is what it holds; if it is something else, say so with \
                 --map \"{head}=-\"",
                field.name()
            ),
            Self::TakenAsHead(text) => write!(f, "“{text}” was taken as the head of the table"),
            Self::LabelElsewhere(text) => {
                write!(f, "“{text}” stands under the name of another quadrant; its label was believed")
            }
            Self::NotAsHeaded(head, what) => {
                write!(f, "the column “{head}” was not taken: it holds no {what}; say what it holds with --map")
            }
            Self::DaysOfEntry(head) => write!(
                f,
                "the column “{head}” was not taken: its days differ from row to row, so that they are hardly those of \
                 matrices; if they are, say --map \"{head}=matrix_date\""
            ),
            Self::SameColumns(heads) => {
                write!(f, "the columns {} are about the same, and none was taken; say which with --map", quoted(heads))
            }
            Self::WhichColumn(name) => {
                write!(f, "several columns are headed “{name}”; say the number of the one that is meant")
            }
            Self::NoResult => {
                f.write_str("the formula was not calculated when the file was saved; open and save it in a spreadsheet")
            }
            Self::HiddenSheet(name) => {
                write!(f, "the sheet “{name}” is hidden, and was not taken; take it with --sheet \"{name}\"")
            }
            Self::ShortCitations => f.write_str(
                "not taken: sources that the report names in brief; import the document itself, or its workbook",
            ),
            Self::Shares => f.write_str("the weights are the shares that the report shows after each factor"),
            Self::Fields(names) => write!(f, "kept in the notes: the fields {}", quoted(names)),
        }
    }
}

impl From<Remark> for String {
    fn from(remark: Remark) -> Self {
        remark.to_string()
    }
}

/// Names in quotation marks, between commas; of many, the first.
pub(super) fn quoted(names: &[String]) -> String {
    const MOST: usize = 24;
    let mut quoted: Vec<String> = names.iter().take(MOST).map(|name| format!("“{}”", shortened(name))).collect();
    if names.len() > MOST {
        quoted.push(format!("and {} more", names.len() - MOST));
    }
    quoted.join(", ")
}

/// "1 factor", "2 factors".
pub(super) fn counted(count: usize, what: &str) -> String {
    match (count, what) {
        (1, _) => format!("1 {what}"),
        (_, "matrix") => format!("{count} matrices"),
        _ => format!("{count} {what}s"),
    }
}

/// A text cut to a readable length, for sentences about it.
pub(super) fn shortened(text: &str) -> String {
    const LENGTH: usize = 40;
    let mut short: String = text.chars().take(LENGTH).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_is_listed_up_to_a_bound_and_counted_beyond() {
        let mut part = Report::default();
        (0..MOST_REFUSALS + 5).for_each(|_| part.refuse(Spot::default(), "no"));
        let mut report = Report::default();
        report.refuse(Spot::default(), "first");
        report.refuse_as(part);
        (0..MOST_REMARKS + 5).for_each(|number| report.remark(number.to_string()));
        let report = report.finished();
        assert_eq!((report.refused.len(), report.remarks.len()), (MOST_REFUSALS + 1, MOST_REMARKS));
        assert_eq!(report.refused[MOST_REFUSALS].reason, "6 more were refused and are not listed");
    }

    #[test]
    fn a_refusal_says_where_and_why() {
        let mut report = Report::default();
        report.refuse(Spot::line(12), "rating 7 is not 1 to 4");
        report.refuse(Spot { sheet: Some("Data".to_owned()), ..Spot::line(3).column("Weight") }, "no number");
        report.refuse(Spot::default(), "nothing in it");
        report.remark("the separator is a semicolon");
        report.remark("the separator is a semicolon");
        let lines: Vec<String> = report.lines().collect();
        assert_eq!(
            lines,
            [
                "note: the separator is a semicolon",
                "refused: line 12: rating 7 is not 1 to 4",
                "refused: sheet “Data”, line 3, column “Weight”: no number",
                "refused: the file: nothing in it",
            ]
        );
    }
}
