//! What became of a file that was read: what was taken, what was left, what was refused and why.

use super::remark::Remark;

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

/// Something in a file that could not be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Where.
    pub spot: Spot,
    /// Why, and what became of the rest.
    pub reason: Remark,
}

/// What became of everything in a file beside what was taken.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// How the file was understood, and what was left because nothing here has a place for it.
    pub remarks: Vec<Remark>,
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
    pub fn refuse(&mut self, spot: Spot, reason: impl Into<Remark>) {
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
            let reason = Remark::Untold(std::mem::take(&mut self.untold));
            self.refused.push(Refusal { spot: Spot::default(), reason });
        }
        self
    }

    /// Says how something was understood, or that it was left; the same is said once.
    pub fn remark(&mut self, remark: impl Into<Remark>) {
        let remark = remark.into();
        if self.remarks.len() < MOST_REMARKS && !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

#[cfg(test)]
impl Report {
    /// The remarks in English, as the command line words them.
    pub(in crate::storage) fn told(&self) -> Vec<String> {
        let words = crate::words::or_english("en");
        self.remarks.iter().map(|remark| words.import_remark(remark, crate::words::Front::Options)).collect()
    }

    /// All of it, worded in the same way.
    pub(crate) fn lines(&self) -> Vec<String> {
        crate::words::or_english("en").import_lines(self, crate::words::Front::Options).collect()
    }

    /// What was refused, worded in the same way.
    pub(in crate::storage) fn refusals(&self) -> Vec<String> {
        let words = crate::words::or_english("en");
        let worded = |refusal| words.import_refusal(refusal, crate::words::Front::Options);
        self.refused.iter().map(worded).map(|line| line.replacen("refused: ", "", 1)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_is_listed_up_to_a_bound_and_counted_beyond() {
        let mut part = Report::default();
        (0..MOST_REFUSALS + 5).for_each(|_| part.refuse(Spot::default(), Remark::NoResult));
        let mut report = Report::default();
        report.refuse(Spot::default(), Remark::NoResult);
        report.refuse_as(part);
        (0..MOST_REMARKS + 5).for_each(|number| report.remark(Remark::EmptyRows(number)));
        let report = report.finished();
        assert_eq!((report.refused.len(), report.remarks.len()), (MOST_REFUSALS + 1, MOST_REMARKS));
        assert_eq!(report.refused[MOST_REFUSALS].reason, Remark::Untold(6));
    }

    #[test]
    fn the_same_is_remarked_once() {
        let mut report = Report::default();
        (0..2).for_each(|_| report.remark(Remark::Totals));
        assert_eq!(report.remarks, [Remark::Totals]);
    }
}
