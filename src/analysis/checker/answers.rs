//! What people answered: open questions, contradictions, judgments that do not agree.

use super::Subject;
use super::finding::{Finding, FindingKind, Place};
use crate::analysis::methods::consistency::Untested;
use crate::analysis::participants::{Consistency, Obstacle, ObstacleKind, ParticipantAnalysis, Revisit};
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
        let more = match missing.len() {
            1 => String::new(),
            2 => " Another set is not complete either.".to_owned(),
            count => format!(" {} other sets are not complete either.", count - 1),
        };
        let message = format!("There are no priorities. {}{more}", first.message);
        findings.push(Finding::new(FindingKind::NoPriorities, subject.place(), message));
    }
    let refused = refused.into_iter().map(|obstacle| {
        Finding::new(FindingKind::Refused, place_of_set(subject, obstacle.set), obstacle.message.clone())
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
        return Some(Finding::new(FindingKind::Refused, place, format!("{}: {}", person.name, refused.message)));
    }
    let message = format!("{} has answered {} of {} questions.", person.name, person.answered, person.asked);
    Some(Finding::new(FindingKind::OpenQuestions, place, message))
}

/// A set of judgments above the threshold, with the judgment that fits the others least, or one that nothing tests.
fn disagreement(subject: Subject, person: &ParticipantAnalysis, set: &Consistency) -> Option<Finding> {
    let threshold = subject.outcome.weighting.descriptor().accepts_up_to(&subject.outcome.conventions)?;
    let place = person_place(subject, Some(set.set), person);
    let Some(ratio) = set.cr else { return untested(subject, person, set, place) };
    if ratio <= threshold {
        return None;
    }
    let message = format!(
        "Judgments of {} {} have a consistency ratio of {ratio:.2}; accepted is up to {threshold}.",
        person.name,
        set.set.name()
    );
    let finding = Finding::new(FindingKind::Inconsistent, place, message);
    Some(match set.revisit.first() {
        Some(worst) => finding.with_mend(advice(subject, worst)),
        None => finding,
    })
}

/// A set of judgments of which nothing tests how consistent they are. Two things cannot disagree, and need no finding.
fn untested(subject: Subject, person: &ParticipantAnalysis, set: &Consistency, place: Place) -> Option<Finding> {
    let judgments = format!("Judgments of {} {}", person.name, set.set.name());
    match set.untested? {
        Untested::TooFew => None,
        Untested::NothingTwice => {
            let message = format!(
                "{judgments}: no more pairs are answered than link everything, so that no answer tests another."
            );
            Some(Finding::new(FindingKind::Untested, place, message))
        }
        Untested::BeyondTable => {
            let table = subject.outcome.conventions.random_index.name();
            let message = format!("{judgments}: the random indices of {table} end before {} factors.", set.n);
            Some(Finding::new(FindingKind::BeyondTable, place, message))
        }
    }
}

fn advice(subject: Subject, worst: &Revisit) -> String {
    let name = |compared| match compared {
        Compared::Quadrant(quadrant) => subject.matrix.quadrant_title(quadrant).to_owned(),
        Compared::Factor(id) => {
            subject.outcome.factor(id).map_or_else(|| id.to_string(), |factor| factor.label.clone())
        }
    };
    format!(
        "Look again at {} against {}: judged {}, while the other judgments speak for {}.",
        name(worst.row),
        name(worst.column),
        fraction(worst.judgment),
        fraction(worst.agreeing)
    )
}

/// A judgment as people write it: 5, 2.3, 1/3.
fn fraction(value: f64) -> String {
    let rounded = |value: f64| (value * 10.0).round() / 10.0;
    if value >= 1.0 { rounded(value).to_string() } else { format!("1/{}", rounded(1.0 / value)) }
}

fn person_place(subject: Subject, set: Option<JudgmentSet>, person: &ParticipantAnalysis) -> Place {
    let place = place_of_set(subject, set);
    Place {
        target: FindingRef { person: Some(person.id), ..place.target },
        words: format!("{}, {}", place.words, person.name),
    }
}

fn place_of_set(subject: Subject, set: Option<JudgmentSet>) -> Place {
    match set {
        Some(JudgmentSet::Within(quadrant)) => subject.quadrant(quadrant),
        Some(JudgmentSet::Between) | None => subject.place(),
    }
}
