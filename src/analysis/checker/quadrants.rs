//! Empty and crowded quadrants.

use super::Subject;
use super::finding::{Finding, FindingKind, Severity};
use crate::model::Quadrant;

/// More factors than this in a quadrant are many.
const MANY: usize = 10;

pub(super) fn check(subject: Subject, findings: &mut Vec<Finding>) {
    // Who has not begun needs no warning.
    let severity = if subject.outcome.factors.is_empty() { Severity::Info } else { Severity::Warning };
    for quadrant in Quadrant::ALL {
        let title = subject.matrix.quadrant_title(quadrant);
        match subject.matrix.factors[quadrant].len() {
            0 => {
                let message = format!("“{title}” is empty.");
                let finding = Finding::new(FindingKind::EmptyQuadrant, subject.quadrant(quadrant), message);
                findings.push(finding.with_severity(severity));
            }
            count if count > MANY => {
                let message = format!("“{title}” has {count} factors.");
                findings.push(Finding::new(FindingKind::CrowdedQuadrant, subject.quadrant(quadrant), message));
            }
            _ => {}
        }
    }
}
