//! What became of a file that was read: what was taken, what was left, what was refused and why.

use std::fmt;

/// A place in a file that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
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
        let sheet = self.sheet.as_ref().map(|sheet| format!("sheet “{sheet}”"));
        let line = (self.line > 0).then(|| format!("line {}", self.line));
        let column = self.column.as_ref().map(|column| format!("column “{column}”"));
        let parts: Vec<String> = [sheet, line, column].into_iter().flatten().collect();
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
}

impl Report {
    /// Refuses something.
    pub fn refuse(&mut self, spot: Spot, reason: impl Into<String>) {
        self.refused.push(Refusal { spot, reason: reason.into() });
    }

    /// Says how something was understood, or that it was left; the same is said once.
    pub fn remark(&mut self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        if !self.remarks.contains(&sentence) {
            self.remarks.push(sentence);
        }
    }

    /// The report as lines: the remarks, then what was refused.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let refused = self.refused.iter().map(|refusal| format!("refused: {refusal}"));
        self.remarks.iter().map(|remark| format!("note: {remark}")).chain(refused)
    }
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
