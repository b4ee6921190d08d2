//! The works of a bibliography, on their way into a document.

use super::draft::Content;
use super::outcome::{Report, Spot};
use crate::model::IdSource;
use crate::storage::bibliography::{self, Remark};

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
    for remark in &found.refused {
        let reason = if remark.entry.is_empty() {
            remark.text.clone()
        } else {
            format!("“{}”: {}", remark.entry, remark.text)
        };
        report.refuse(Spot::line(remark.line as u64), reason);
    }
    found.remarks.iter().map(Remark::to_string).for_each(|remark| report.remark(remark));
    Content::Sources(found.sources)
}
