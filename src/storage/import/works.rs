//! The works of a bibliography, on their way into a document.

use super::draft::Content;
use super::outcome::{Report, Spot};
use super::remark::Remark;
use crate::model::IdSource;
use crate::storage::bibliography;

/// Ids that count; the works get others when they find their place.
struct Provisional(u64);

impl IdSource for Provisional {
    fn next_bits(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

pub(super) fn read(text: &str, report: &mut Report) -> Content {
    let found = bibliography::read(text, &mut Provisional(0));
    for remark in found.refused {
        report.refuse(Spot::line(remark.line as u64), Remark::Entry(0, remark.entry, remark.text));
    }
    for remark in found.remarks {
        report.remark(Remark::Entry(remark.line as u64, remark.entry, remark.text));
    }
    Content::Sources(found.sources)
}
