//! Empty and crowded quadrants.

use super::Subject;
use super::finding::{Fact, Finding};
use super::kind::Severity;
use crate::model::Quadrant;

/// More factors than this in a quadrant are many.
const MANY: usize = 10;

pub(super) fn check(subject: Subject, findings: &mut Vec<Finding>) {
    // Who has not begun needs no warning.
    let severity = if subject.outcome.factors.is_empty() { Severity::Info } else { Severity::Warning };
    for quadrant in Quadrant::ALL {
        match subject.matrix.factors[quadrant].len() {
            0 => {
                let finding = Finding::new(subject.quadrant(quadrant), Fact::EmptyQuadrant(subject.title(quadrant)));
                findings.push(finding.with_severity(severity));
            }
            count if count > MANY => {
                let fact = Fact::CrowdedQuadrant(subject.title(quadrant), count);
                findings.push(Finding::new(subject.quadrant(quadrant), fact));
            }
            _ => {}
        }
    }
}
