//! The appendix of judgments: everything that people answered, by every method, and what follows from it.

use super::{File, document, export, factors, squeezed};
use swot_editor::analysis::analyze;
use swot_editor::model::{
    AnswerSheet, BestWorst, Document, Factor, FactorId, FactorJudgment, FactorRank, FactorScore, FactorVotes,
    Participant, PersonId, Quadrant, Ratio, Round, SheetKey, Weight, WeightingMethod,
};
use swot_editor::report::{Part, Parts, ReportKind, ReportOptions};

const NAMES: [(&str, &str); 3] = [("Anna", "Ministry"), ("Борис", "Police"), ("陈", "")];

fn judged(row: FactorId, column: FactorId, value: f64) -> FactorJudgment {
    FactorJudgment { row, column, value: Ratio::new(value).expect("above zero") }
}

/// Every pair in the order of the factors; the further apart, the stronger, but for somebody who goes in circles.
fn pairs(ids: &[FactorId], person: usize) -> Vec<FactorJudgment> {
    let count = ids.len();
    let pairs = (0..count).flat_map(|row| (row + 1..count).map(move |column| (row, column)));
    let value = |row: usize, column: usize| {
        let steps = (column - row + 1) as f64;
        if person == 1 && column - row > 1 { 1.0 / steps } else { steps }
    };
    pairs.map(|(row, column)| judged(ids[row], ids[column], value(row, column))).collect()
}

/// Sixteen factors, four a quadrant, judged pair by pair by three people, the second of whom goes in circles.
fn judged_by_three() -> Document {
    let statements: Vec<String> = (0..16).map(|number| format!("A claim of number {number}")).collect();
    let mut document = document("en", "Three judges", factors(&statements));
    let matrix = &mut document.matrices[0];
    matrix.weighting = WeightingMethod::Pairwise;
    for (index, (name, group)) in NAMES.into_iter().enumerate() {
        let id = PersonId::from_random(index as u64 + 1);
        let (name, group) = (name.to_owned(), group.to_owned());
        document.people.push(Participant { id, name, group, weight: Weight::DEFAULT });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person: id });
        let mut tops = Vec::new();
        for quadrant in Quadrant::ALL {
            let ids: Vec<FactorId> = matrix.factors[quadrant].iter().map(|factor| factor.id).collect();
            sheet.within.extend(pairs(&ids, index));
            tops.push(ids[0]);
        }
        sheet.between = pairs(&tops, index);
        matrix.answers.push(sheet);
    }
    document
}

fn text(document: &Document) -> String {
    let parts = Parts::default().with(Part::Judgments);
    let exported = export(document, &ReportOptions { parts, ..ReportOptions::new(ReportKind::Full) });
    let file = File::of(&exported);
    file.check();
    file.structure()
}

#[track_caller]
fn check_says(text: &str, what: &str) {
    assert!(squeezed(text).contains(&squeezed(what)), "no “{what}” in:\n{text}");
}

#[test]
fn every_participant_stands_with_group_consistency_and_judgments() {
    let document = judged_by_three();
    let text = text(&document);
    let analysis = &analyze(&document).matrices[0];
    for (index, person) in analysis.participants.iter().enumerate() {
        check_says(&text, &format!("P{} – {}", index + 1, person.name));
        check_says(&text, &person.group);
        check_says(&text, &format!("{:.3}", person.cr.unwrap()));
        for set in &person.consistency {
            check_says(&text, &format!("CR {:.3}", set.cr.unwrap()));
        }
        for priority in person.priorities.as_ref().unwrap() {
            check_says(&text, &format!("{priority:.3}"));
        }
    }
    for judgment in ["1/4", "1/3", "1/2"] {
        check_says(&text, judgment);
    }
}

#[test]
fn the_group_stands_with_and_without_those_who_contradict_themselves() {
    let document = judged_by_three();
    let text = text(&document);
    let analysis = &analyze(&document).matrices[0];
    let group = analysis.group.as_ref().unwrap();
    assert_eq!(group.above_threshold.len(), 1);
    for (factor, without) in analysis.factors.iter().zip(group.without_them.as_ref().unwrap()) {
        check_says(&text, &format!("{:.3}", factor.global_priority.unwrap()));
        check_says(&text, &format!("{without:.3}"));
    }
    check_says(&text, "consistency ratio exceeds 0.1 (1)");
    let consensus = analysis.consensus.as_ref().unwrap();
    for set in &consensus.sets {
        check_says(&text, &format!("{:.3}", set.goepel_2018.unwrap()));
    }
    check_says(&text, "Goepel, 2018");
    check_says(&text, "Agreement of 3 participants: consensus (");
    check_says(&text, &format!("Kendall’s W {:.3}", consensus.kendall_w.unwrap()));
}

#[test]
fn somebody_who_does_not_count_stands_with_the_reason() {
    let mut document = judged_by_three();
    document.matrices[0].answers[1].excluded = Some("answered in a hurry".to_owned());
    check_says(&text(&document), "answered in a hurry");
}

#[test]
fn a_judgment_that_is_missing_is_a_dash_and_gives_no_priorities() {
    let mut document = judged_by_three();
    document.matrices[0].answers[0].within.remove(0);
    let text = text(&document);
    let part = text.split("P1 – Anna").nth(1).expect("a part about Anna");
    let strengths = part.split("Weaknesses").next().expect("a matrix");
    assert!(strengths.contains('–') && !strengths.contains("CR"), "{strengths}");
}

#[test]
fn answers_by_every_method_are_kept_beside_each_other() {
    let mut document = judged_by_three();
    let matrix = &mut document.matrices[0];
    let ids: Vec<FactorId> = matrix.placed().map(|(_, factor): (_, &Factor)| factor.id).collect();
    let sheet = &mut matrix.answers[2];
    sheet.points = vec![FactorScore { factor: ids[0], points: Weight::new(71.5).unwrap() }];
    sheet.dots = vec![FactorVotes { factor: ids[1], votes: 313 }];
    sheet.ranks = vec![FactorRank { factor: ids[2], rank: 12 }];
    let (best_to_others, others_to_worst) = (vec![judged(ids[0], ids[1], 6.5)], vec![judged(ids[1], ids[3], 7.5)]);
    sheet.best_worst = vec![BestWorst { best: ids[0], worst: ids[3], best_to_others, others_to_worst }];
    let text = text(&document);
    for said in ["Points", "71.5", "Dots", "313", "Rank", "12", "best S1, worst S4", "6.5", "7.5"] {
        check_says(&text, said);
    }
}

#[test]
fn each_round_stands_by_itself() {
    let mut document = judged_by_three();
    let matrix = &mut document.matrices[0];
    let round = |title: &str| Round { title: title.to_owned(), date: None };
    matrix.rounds = vec![round("Before the talk"), round("After the talk")];
    let again: Vec<AnswerSheet> =
        matrix.answers.iter().map(|sheet| AnswerSheet { round: 2, ..sheet.clone() }).collect();
    matrix.answers.extend(again);
    let text = text(&document);
    check_says(&text, "Round 1: Before the talk");
    check_says(&text, "Round 2: After the talk");
}

#[test]
fn twenty_factors_in_a_set_and_forty_people_stay_on_the_page() {
    let statements: Vec<String> = (0..80).map(|number| format!("Claim {number}")).collect();
    let mut document = document("en", "Many", factors(&statements));
    let matrix = &mut document.matrices[0];
    let ids: Vec<FactorId> = matrix.factors.strengths.iter().map(|factor| factor.id).collect();
    for index in 0..40 {
        let id = PersonId::from_random(index + 1);
        document.people.push(Participant {
            id,
            name: format!("Person {index}"),
            group: String::new(),
            weight: Weight::DEFAULT,
        });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person: id });
        sheet.points = ids.iter().map(|factor| FactorScore { factor: *factor, points: Weight::DEFAULT }).collect();
        if index == 0 {
            sheet.within = pairs(&ids, 1);
        }
        matrix.answers.push(sheet);
    }
    let parts = Parts::default().with(Part::Judgments);
    for text_size in [6.0, 10.0, 20.0] {
        let options = ReportOptions { parts, text_size, ..ReportOptions::new(ReportKind::Full) };
        super::pages::check_inside(&document, &options);
    }
}

#[test]
fn nobody_asked_means_no_appendix() {
    let plain = document("en", "Plain", factors(&["A claim"]));
    assert!(!text(&plain).contains("Appendix"));
}
