//! What people answered: open questions, contradictions, judgments that do not agree.

use super::Subject;
use super::finding::{ComparedName, Fact, Finding, FindingSpot, Place, Uncounted};
use crate::analysis::methods::consistency::Untested;
use crate::analysis::participants::{Consistency, Obstacle, ObstacleKind, ParticipantAnalysis};
use crate::analysis::weighing::RatioKind;
use crate::model::{AnswerSheet, BetweenConvention, Compared, FactorJudgment, FindingRef, JudgmentSet};

pub(super) fn check(subject: Subject, findings: &mut Vec<Finding>) {
    if subject.outcome.weighting.descriptor().is_stated() {
        return;
    }
    findings.extend(obstacles(subject));
    findings.extend(uncounted(subject));
    findings.extend(beyond_scale(subject));
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
    let place = person_place(subject, Some(set.set), person);
    let Some(ratio) = set.cr else { return untested(subject, person, set, place) };
    let threshold = set.threshold(&subject.outcome.conventions).filter(|threshold| ratio > *threshold)?;
    let worst = set.revisit.first().map(|worst| (*worst, [worst.row, worst.column].map(|it| named(subject, it))));
    Some(Finding::new(place, Fact::Inconsistent { person: person.name.clone(), set: set.set, ratio, threshold, worst }))
}

/// Answers that the convention between the quadrants does not count.
fn uncounted(subject: Subject) -> Vec<Finding> {
    if subject.matrix.weighting.descriptor().ratio != RatioKind::Consistency {
        return Vec::new();
    }
    let round = subject.matrix.current_round();
    let sheets = || subject.matrix.answers.iter().filter(move |sheet| sheet.round == round);
    let people = |has: &dyn Fn(&AnswerSheet) -> bool| sheets().filter(|sheet| has(sheet)).count();
    let tops = subject.outcome.tops.as_deref().unwrap_or_default();
    let is_former = |judgment: &FactorJudgment| !tops.contains(&judgment.row) || !tops.contains(&judgment.column);
    let counts = match subject.outcome.conventions.between {
        BetweenConvention::Kurttila => vec![
            (people(&|sheet| !sheet.groups.is_empty()), Uncounted::Quadrants),
            (people(&|sheet| !tops.is_empty() && sheet.between.iter().any(is_former)), Uncounted::FormerTops),
        ],
        BetweenConvention::Groups => vec![(people(&|sheet| !sheet.between.is_empty()), Uncounted::Tops)],
    };
    let finding = |(people, what)| Finding::new(subject.place(), Fact::Uncounted { people, what });
    counts.into_iter().filter(|(people, _)| *people > 0).map(finding).collect()
}

/// Judgments beyond the scale: they are kept and count, and a reader should know.
fn beyond_scale(subject: Subject) -> Option<Finding> {
    if subject.matrix.weighting.descriptor().ratio != RatioKind::Consistency {
        return None;
    }
    let (largest, given) = (subject.outcome.conventions.scale_max, subject.matrix.largest_judgment());
    (given > largest * (1.0 + 1e-9)).then(|| Finding::new(subject.place(), Fact::BeyondScale { largest, given }))
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
