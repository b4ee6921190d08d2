//! What people answered: open questions, contradictions, judgments that do not agree.

use super::Subject;
use super::finding::{ComparedName, Fact, Finding, FindingSpot, Place};
use crate::analysis::methods::consistency::Untested;
use crate::analysis::participants::{Consistency, Obstacle, ObstacleKind, ParticipantAnalysis};
use crate::model::{Compared, FindingRef, JudgmentSet};

pub(super) fn check(subject: Subject, findings: &mut Vec<Finding>) {
    if subject.outcome.weighting.descriptor().is_stated() {
        return;
    }
    findings.extend(obstacles(subject));
    for person in subject.outcome.participants.iter().filter(|person| person.excluded.is_none()) {
        findings.extend(unfinished(subject, person));
        findings.extend(person.consistency.iter().filter_map(|set| disagreement(subject, person, set)));
    }
}

/// Why the matrix has no priorities: one finding for all that is missing, and one for each contradiction.
fn obstacles(subject: Subject) -> Vec<Finding> {
    let (refused, missing): (Vec<&Obstacle>, Vec<&Obstacle>) =
        subject.outcome.obstacles.iter().partition(|obstacle| obstacle.kind == ObstacleKind::Refused);
    let mut findings = Vec::new();
    if let Some(first) = missing.first() {
        let fact = Fact::NoPriorities { cause: first.cause.clone(), set: first.set, more: missing.len() - 1 };
        findings.push(Finding::new(subject.place(), fact));
    }
    let refused = refused.into_iter().map(|obstacle| {
        let fact = Fact::Refused { person: None, cause: obstacle.cause.clone(), set: obstacle.set };
        Finding::new(place_of_set(subject, obstacle.set), fact)
    });
    findings.extend(refused);
    findings
}

/// A participant whose answers do not give priorities.
fn unfinished(subject: Subject, person: &ParticipantAnalysis) -> Option<Finding> {
    if person.priorities.is_some() {
        return None;
    }
    let place = person_place(subject, None, person);
    if let Some(refused) = person.obstacles.iter().find(|obstacle| obstacle.kind == ObstacleKind::Refused) {
        let (cause, set) = (refused.cause.clone(), refused.set);
        return Some(Finding::new(place, Fact::Refused { person: Some(person.name.clone()), cause, set }));
    }
    let (person, answered, asked) = (person.name.clone(), person.answered, person.asked);
    Some(Finding::new(place, Fact::OpenQuestions { person, answered, asked }))
}

/// A set of judgments above the threshold, with the judgment that fits the others least, or one that nothing tests.
fn disagreement(subject: Subject, person: &ParticipantAnalysis, set: &Consistency) -> Option<Finding> {
    let threshold = subject.outcome.weighting.descriptor().accepts_up_to(&subject.outcome.conventions)?;
    let place = person_place(subject, Some(set.set), person);
    let Some(ratio) = set.cr else { return untested(subject, person, set, place) };
    if ratio <= threshold {
        return None;
    }
    let worst = set.revisit.first().map(|worst| (*worst, [worst.row, worst.column].map(|it| named(subject, it))));
    Some(Finding::new(place, Fact::Inconsistent { person: person.name.clone(), set: set.set, ratio, threshold, worst }))
}

/// A set of judgments of which nothing tests how consistent they are. Two things cannot disagree, and need no finding.
fn untested(subject: Subject, person: &ParticipantAnalysis, set: &Consistency, place: Place) -> Option<Finding> {
    let (person, table) = (person.name.clone(), subject.outcome.conventions.random_index);
    let fact = match set.untested? {
        Untested::TooFew => return None,
        Untested::NothingTwice | Untested::LittleTwice => Fact::Untested { person, set: set.set },
        Untested::BeyondTable => Fact::BeyondTable { person, set: set.set, table, count: set.n },
    };
    Some(Finding::new(place, fact))
}

fn named(subject: Subject, compared: Compared) -> ComparedName {
    match compared {
        Compared::Quadrant(quadrant) => ComparedName::Quadrant(subject.title(quadrant)),
        Compared::Factor(id) => {
            let label = subject.outcome.factor(id).map(|factor| factor.label.clone());
            ComparedName::Factor(label.unwrap_or_else(|| id.to_string()))
        }
    }
}

fn person_place(subject: Subject, set: Option<JudgmentSet>, person: &ParticipantAnalysis) -> Place {
    let place = place_of_set(subject, set);
    Place {
        target: FindingRef { person: Some(person.id), ..place.target },
        spot: FindingSpot { person: Some(person.name.clone()), ..place.spot },
    }
}

fn place_of_set(subject: Subject, set: Option<JudgmentSet>) -> Place {
    match set {
        Some(JudgmentSet::Within(quadrant)) => subject.quadrant(quadrant),
        Some(JudgmentSet::Between) | None => subject.place(),
    }
}
