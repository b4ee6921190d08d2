//! When and by which program a report is made.

use super::options::MadeLine;
use crate::model::Date;
use crate::words::Words;
use jiff::ZonedDateTime;

/// Date and program, which come in from outside.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The time, in the zone in which dates are printed.
    pub now: ZonedDateTime,
    /// The version of the program ("0.1.0").
    pub program_version: String,
}

impl Stamp {
    /// The name of the program with its version.
    #[must_use]
    pub fn program(&self) -> String {
        format!("SWOT Editor {}", self.program_version)
    }

    /// "23 November 2026 · SWOT Editor 0.1.0", or the day alone.
    pub(super) fn origin(&self, words: &Words, line: MadeLine) -> String {
        let day = self.now.strftime("%Y-%m-%d").to_string().parse::<Date>();
        let day = day.map(|day| words.date(day)).unwrap_or_default();
        match line {
            MadeLine::DayAndProgram => format!("{day}  ·  {}", self.program()),
            MadeLine::Day => day,
        }
    }
}
