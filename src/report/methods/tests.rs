//! Everything that reviewers ask for, in every language.

use super::*;
use crate::analysis::{Progress, analyze, robustness};
use crate::model::{
    AnswerSheet, BestWorst, Factor, FactorJudgment, FactorRank, FactorScore, FactorVotes, GroupJudgment, Matrix,
    Participant, PerQuadrant, Quadrant, Rating, Ratio, SheetKey, Weight, WeightingMethod,
};
use crate::words::languages;
use std::num::NonZeroUsize;

mod figures;
mod printed;
mod reader;
mod studies;
mod truth;

fn factor(id: &str, weight: f64, rating: u8) -> Factor {
    let mut factor = Factor::new(id.parse().unwrap(), id);
    factor.weight = Weight::new(weight).unwrap();
    factor.rating = Rating::new(rating).ok();
    factor
}

/// Two strengths and one factor in each of the other quadrants.
fn document(language: &str) -> Document {
    let mut matrix = Matrix::new("m".parse().unwrap(), "Plan");
    matrix.factors = PerQuadrant {
        strengths: vec![factor("s1", 3.0, 4), factor("s2", 0.5, 3)],
        weaknesses: vec![factor("w1", 2.0, 1)],
        opportunities: vec![factor("o1", 1.0, 3)],
        threats: vec![factor("t1", 1.0, 2)],
    };
    let mut document = Document::new("d".parse().unwrap(), "Study");
    language.clone_into(&mut document.language);
    document.matrices.push(matrix);
    document
}

/// The same, compared in pairs by three participants, of whom one is left out.
fn judged(language: &str) -> Document {
    let mut document = document(language);
    let matrix = &mut document.matrices[0];
    matrix.weighting = WeightingMethod::Pairwise;
    matrix.conventions.between = crate::model::BetweenConvention::Groups;
    for (name, group) in [("ann", "Experts"), ("bob", "Experts"), ("eve", "")] {
        let id = name.parse().unwrap();
        document.people.push(Participant {
            id,
            name: name.to_owned(),
            group: group.to_owned(),
            weight: Weight::DEFAULT,
        });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person: id });
        let value = Ratio::new(3.0).unwrap();
        let (row, column) = ("s1".parse().unwrap(), "s2".parse().unwrap());
        sheet.within.push(FactorJudgment { row, column, value });
        for (place, row) in Quadrant::ALL.into_iter().enumerate() {
            let rest = Quadrant::ALL.into_iter().skip(place + 1);
            sheet.groups.extend(rest.map(|column| GroupJudgment { row, column, value: Ratio::new(1.0).unwrap() }));
        }
        sheet.excluded = (name == "eve").then(|| "not of the unit".to_owned());
        matrix.answers.push(sheet);
    }
    document
}

/// Lets everybody answer what the other methods ask.
fn answer(matrix: &mut Matrix) {
    let all: Vec<_> = matrix.placed().map(|(_, factor)| factor.id).collect();
    for sheet in &mut matrix.answers {
        sheet.points = all.iter().map(|it| FactorScore { factor: *it, points: Weight::DEFAULT }).collect();
        sheet.dots = all.iter().map(|it| FactorVotes { factor: *it, votes: 1 }).collect();
        sheet.ranks = all.iter().zip(1..).map(|(it, rank)| FactorRank { factor: *it, rank }).collect();
        let (best, worst, value) = (all[0], all[1], Ratio::new(3.0).unwrap());
        let best_to_others = vec![FactorJudgment { row: best, column: worst, value }];
        sheet.best_worst = vec![BestWorst { best, worst, best_to_others, others_to_worst: Vec::new() }];
    }
}

fn paragraph(document: &Document) -> String {
    methods_paragraph(document, &analyze(document).matrices, "SWOT Editor 0.0.0")
}

fn tested(document: &Document) -> String {
    let mut analysis = analyze(document);
    let outcome = &mut analysis.matrices[0];
    let (people, matrix) = (&document.people, &document.matrices[0]);
    let found = robustness(people, matrix, outcome, NonZeroUsize::MIN, &Progress::default()).unwrap();
    outcome.set_robustness(found);
    methods_paragraph(document, &analysis.matrices, "SWOT Editor 0.0.0")
}

#[track_caller]
fn check(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "“{part}” is missing in: {text}");
    }
}

#[test]
fn direct_scoring_names_its_scale_its_conventions_and_the_program() {
    let text = paragraph(&document("en"));
    let parts =
        ["“Plan” has 5 factors.", "weights from 0.5 to 3", "convention of David", "posture", "SWOT Editor 0.0.0."];
    check(&text, &parts);
    assert!(!text.contains("illustration"));
}

#[test]
fn an_illustration_says_so() {
    let mut document = document("en");
    document.matrices[0].illustration = true;
    document.matrices[0].factors = PerQuadrant { strengths: vec![factor("s1", 1.0, 0)], ..PerQuadrant::default() };
    check(&paragraph(&document), &["are an illustration", "Nobody has weighed the factors"]);
}

#[test]
fn pairwise_comparison_names_everything_a_reviewer_asks_for() {
    let parts = [
        "3 participants were asked, and all answered. The answers of 1 were excluded (not of the unit).",
        "The figures rest on the answers of 2 participants. They spoke for these groups: Experts (2).",
        "scale from 1/9 to 9",
        "compared with one another directly",
        "eigenvector (Saaty 1977)",
        "AIJ",
        "Saaty 1980; up to 0.1 they",
        "The largest ratio of the aggregated judgments is 0.000 (Between quadrants).",
        "No participant’s ratio exceeds 0.1.",
        "(Goepel 2018) is, set by set, Strengths: 1.000; Between quadrants: 1.000.",
        "10000 random draws, seed 1: 95 % intervals",
        "every judgment by up to half a step",
    ];
    check(&tested(&judged("en")), &parts);
}

#[test]
fn what_was_not_done_is_not_told() {
    let mut document = document("en");
    let factors = &mut document.matrices[0].factors;
    for quadrant in Quadrant::ALL {
        factors[quadrant].iter_mut().for_each(|factor| factor.rating = None);
    }
    let text = paragraph(&document);
    assert!(!text.contains("draws") && !text.contains("rated") && !text.contains("posture"), "{text}");
}

#[test]
fn every_work_that_is_cited_stands_in_full_behind_the_program() {
    let text = tested(&judged("en"));
    check(
        &text,
        &["Works cited on the method: Aczél, J., Saaty, T. L. (1983).", "Saaty, T. L. (1977). A scaling method"],
    );
    assert!(!text.contains("Rezaei"), "{text}");
}

#[test]
fn every_language_names_the_same_things() {
    for language in languages() {
        let words = words::or_english(language.tag);
        let decimal = words.decimal();
        let experts = words.bracketed("Experts", "2");
        let text = tested(&judged(language.tag));
        let threshold = format!("0{decimal}1");
        let parts =
            ["Plan", "5", "3", &experts, "not of the unit", "1/9", "1977", "AIJ", "Saaty 1980", &threshold, "10000"];
        check(&text, &parts);
        check(&text, &["Lahdelma", "SWOT Editor 0.0.0", "Goepel 2018"]);
        assert_eq!(text.lines().count(), 3, "{}", language.name);
    }
}

#[test]
fn every_method_has_its_sentences_in_every_language() {
    for language in languages().iter().map(|language| language.tag) {
        let mut texts = std::collections::BTreeSet::new();
        for method in WeightingMethod::ALL {
            let mut document = judged(language);
            document.matrices[0].weighting = *method;
            answer(&mut document.matrices[0]);
            texts.insert(paragraph(&document));
        }
        assert_eq!(texts.len(), WeightingMethod::ALL.len(), "{language}");
        for text in &texts {
            // Works have their titles in their own language.
            let told = text.rsplit_once('\n').map_or("", |(told, _)| told);
            let english = ["weights", "priorities", "factors"].into_iter().any(|word| told.contains(word));
            assert_eq!(english, language == "en", "{text}");
        }
    }
}
