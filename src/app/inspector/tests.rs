//! The inspector's words, as text.

use super::model::{self, Shared, Step};
use crate::analysis::{analyze, check};
use crate::model::{
    Document, Factor, FactorId, Matrix, Place, Quadrant, Rating, RatingConvention, Strategy, StrategyKind, Weight,
};

fn id(text: &str) -> FactorId {
    text.parse().unwrap()
}

fn factor(name: &str, weight: f64, rating: u8, tags: &[&str]) -> Factor {
    let mut factor = Factor::new(id(name), format!("Statement of {name} in so many words"));
    factor.weight = Weight::new(weight).unwrap();
    factor.rating = Rating::new(rating).ok();
    factor.tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    factor
}

/// Two strengths, a weakness, a threat and an idea without a quadrant.
fn document() -> Document {
    let mut matrix = Matrix::new("m".parse().unwrap(), "Now");
    matrix.factors[Quadrant::Strengths] = vec![factor("a", 3.0, 4, &["people", "law"]), factor("b", 1.0, 3, &["law"])];
    matrix.factors[Quadrant::Weaknesses] = vec![factor("c", 4.0, 1, &[])];
    matrix.factors[Quadrant::Threats] = vec![factor("d", 1.0, 0, &[])];
    matrix.tray = vec![factor("e", 1.0, 2, &[])];
    let mut document = Document::new("d".parse().unwrap(), "Study");
    document.matrices.push(matrix);
    for (name, kind) in [("s1", StrategyKind::So), ("s2", StrategyKind::St), ("s3", StrategyKind::So)] {
        document.strategies.push(Strategy::new(name.parse().unwrap(), kind, format!("Do {name}")));
    }
    document.strategies[2].factors = vec![id("a")];
    document
}

#[track_caller]
fn check_figures(name: &str, expected: &str) {
    let document = document();
    let analysis = analyze(&document);
    let matrix = &document.matrices[0];
    let lines = model::factor_figures(crate::words::of_window("en"), &analysis.matrices[0], matrix, id(name));
    let text: Vec<String> = lines.iter().map(|line| format!("{} {}", line.name, line.figure)).collect();
    assert_eq!(text.join(", "), expected, "{name}");
}

#[test]
fn a_factor_shows_what_follows_from_its_weight_and_rating() {
    check_figures("a", "Score 1.50, Local priority 0.750, Quadrant priority 0.250, Global priority 0.188, Rank 3 of 4");
    check_figures("d", "Score –, Local priority 1.000, Quadrant priority 0.500, Global priority 0.500, Rank 1 of 4");
    check_figures("e", "");
}

#[test]
fn a_weight_is_shown_as_a_share_of_its_side() {
    let document = document();
    let analysis = analyze(&document);
    let share = |name| model::weight_share(crate::words::of_window("en"), &analysis.matrices[0], id(name));
    assert_eq!(share("a").as_deref(), Some("= 0.375 of the internal weight"));
    assert_eq!(share("d").as_deref(), Some("= 1.000 of the external weight"));
    assert_eq!(share("e"), None);
}

#[test]
fn strategies_that_use_a_factor_come_with_their_labels() {
    let document = document();
    let analysis = analyze(&document);
    let uses = model::uses(&document, analysis.matrices.first(), id("a"));
    let text: Vec<String> = uses.iter().map(|used| format!("{} {}", used.label, used.text)).collect();
    assert_eq!(text, ["SO2 Do s3"]);
    assert!(model::uses(&document, analysis.matrices.first(), id("b")).is_empty());
}

#[test]
fn findings_are_shown_with_the_factor_they_are_about_until_they_are_set_aside() {
    let mut document = document();
    let about = |document: &Document| {
        let findings = check(document, &analyze(document));
        let on = model::findings_on(&findings, &document.matrices[0], id("d"));
        on.iter().map(|finding| finding.kind.name().to_owned()).collect::<Vec<_>>()
    };
    let before = about(&document);
    assert!(before.contains(&"missing_rating".to_owned()), "{before:?}");
    let findings = check(&document, &analyze(&document));
    let rating = findings.iter().find(|finding| finding.kind.name() == "missing_rating").unwrap();
    document.set_aside.push(crate::model::SetAside { finding: rating.place.clone(), note: String::new() });
    assert!(!about(&document).contains(&"missing_rating".to_owned()));
}

#[track_caller]
fn check_meaning(convention: RatingConvention, quadrant: Quadrant, rating: u8, expected: &str) {
    assert_eq!(
        model::rating_meaning(crate::words::of_window("en"), convention, Place::Quadrant(quadrant), rating),
        expected
    );
}

#[test]
fn a_rating_means_what_its_convention_says() {
    use Quadrant::{Opportunities, Strengths, Threats, Weaknesses};
    check_meaning(RatingConvention::David, Strengths, 4, "a major strength");
    check_meaning(RatingConvention::David, Weaknesses, 1, "a major weakness");
    check_meaning(RatingConvention::David, Threats, 4, "the response is superior");
    check_meaning(RatingConvention::Rangkuti, Threats, 1, "a very grave threat");
    check_meaning(RatingConvention::Rangkuti, Opportunities, 4, "a very great opportunity");
}

#[test]
fn several_factors_show_what_they_share() {
    let document = document();
    let strengths: Vec<&Factor> = document.matrices[0].factors[Quadrant::Strengths].iter().collect();
    let common = model::common(&strengths);
    assert_eq!(common.tags, ["law"]);
    assert_eq!((common.weight, common.rating), (Shared::Differ, Shared::Differ));
    let one = model::common(&strengths[1..]);
    assert_eq!(one.weight, Shared::Same(Weight::DEFAULT));
    assert_eq!(one.rating, Shared::Same(Rating::new(3).ok()));
}

#[test]
fn tags_of_all_change_and_tags_of_one_stay() {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let retagged = |own, before, after| model::retagged(&words(own), &words(before), &words(after)).join(" ");
    assert_eq!(retagged("people law", "law", "law money"), "people law money");
    assert_eq!(retagged("people law", "law", ""), "people");
    assert_eq!(retagged("law money", "law", "law money"), "law money");
}

#[test]
fn a_total_that_is_missing_has_no_line() {
    let document = document();
    let lines = model::totals(crate::words::of_window("en"), &analyze(&document), &document.matrices[0]);
    let text: Vec<String> = lines.iter().map(|line| format!("{} {}", line.name, line.figure)).collect();
    assert_eq!(text, ["Internal total (IFE) 2.38"]);
}

#[track_caller]
fn check_step(document: &Document, expected: Step) {
    assert_eq!(model::next_step(document, &analyze(document), &document.matrices[0]), expected);
}

#[test]
fn the_next_step_is_the_first_that_is_not_done() {
    let mut document = document();
    check_step(&document, Step::Write);
    assert_eq!(model::first_empty(&document.matrices[0]), Quadrant::Opportunities);
    document.matrices[0].factors[Quadrant::Opportunities] = vec![factor("o", 1.0, 3, &[])];
    check_step(&document, Step::Print);
    document.strategies[2].factors.clear();
    check_step(&document, Step::Strategies);
    for quadrant in Quadrant::ALL {
        document.matrices[0].factors[quadrant].iter_mut().for_each(|factor| factor.weight = Weight::new(1.0).unwrap());
    }
    check_step(&document, Step::Weigh);
}
