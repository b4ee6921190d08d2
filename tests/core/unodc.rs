//! The UNODC template says what its paper says: facts that a reader of the paper can check.

use std::collections::BTreeSet;
use swot_editor::analysis::{FindingKind, Severity, analyze, check};
use swot_editor::model::{Document, Evidence, Factor, Matrix, Quadrant, SourceId, StrategyKind, Weight};
use swot_editor::storage::Template;

const PAPER: &str = "kenzh2020";

/// The factors for which the paper cites a work of its own, with that work.
const CITED: [(&str, &str); 8] = [
    ("S3", "vreja2007"),
    ("W1", "vreja2007"),
    ("W2", "gramenda2008"),
    ("W7", "osce1999"),
    ("O2", "unodc2012"),
    ("O3", "unodc2012"),
    ("O5", "ec2009"),
    ("T2", "vreja2007"),
];

fn unodc() -> Document {
    let template = Template::named("unodc", None).expect("the template is built in");
    template.read().expect("the template reads")
}

fn matrix(document: &Document, index: usize) -> &Matrix {
    document.matrices.get(index).expect("the template has three matrices")
}

fn labelled(matrix: &Matrix) -> impl Iterator<Item = (String, &Factor)> {
    matrix.factors.iter().flat_map(|(quadrant, factors)| {
        factors.iter().zip(1..).map(move |(factor, number)| (format!("{}{number}", quadrant.letter()), factor))
    })
}

fn factor<'a>(document: &'a Document, label: &str) -> &'a Factor {
    labelled(matrix(document, 0)).find(|(found, _)| found == label).expect("the label exists").1
}

fn sources(evidence: &[Evidence]) -> Vec<String> {
    evidence.iter().map(|evidence| evidence.source.to_string()).collect()
}

fn ids(matrix: &Matrix) -> BTreeSet<String> {
    matrix.placed().map(|(_, factor)| factor.id.to_string()).collect()
}

#[test]
fn the_paper_has_six_strengths_seven_weaknesses_six_opportunities_and_four_threats() {
    let document = unodc();
    for matrix in &document.matrices[..2] {
        let counts = Quadrant::ALL.map(|quadrant| matrix.factors[quadrant].len());
        assert_eq!(counts, [6, 7, 6, 4], "{}", matrix.title);
    }
}

#[test]
fn eight_factors_carry_a_citation_of_the_paper_and_the_others_cite_the_paper_alone() {
    let document = unodc();
    for (label, factor) in labelled(matrix(&document, 0)) {
        let own = CITED.iter().find(|(cited, _)| *cited == label).map(|(_, work)| *work);
        let expected: Vec<&str> = own.into_iter().chain([PAPER]).collect();
        assert_eq!(sources(&factor.evidence), expected, "{label}");
    }
}

#[test]
fn every_factor_has_a_short_statement_a_note_and_the_paper_as_evidence() {
    for matrix in &unodc().matrices {
        for (label, factor) in labelled(matrix) {
            let place = format!("{label} of {}", matrix.title);
            assert!((10..=90).contains(&factor.statement.chars().count()), "{place}");
            assert!(factor.note.len() > 20, "{place}");
            assert!(sources(&factor.evidence).iter().any(|source| source == PAPER), "{place}");
            assert!(!factor.tags.is_empty(), "{place}");
        }
    }
}

#[test]
fn the_fourth_threat_says_that_its_first_words_are_garbled_and_are_not_repaired() {
    let document = unodc();
    let threat = factor(&document, "T4");
    for word in ["garbled", "not repaired", "stray repetition"] {
        assert!(threat.note.contains(word), "{word}");
    }
    assert!(threat.evidence[0].quote.starts_with("Governments borderless nature, the legal regimes"));
}

#[test]
fn the_paper_and_the_seventeen_works_that_it_cites_are_all_used() {
    let document = unodc();
    let paper: SourceId = PAPER.parse().expect("an id");
    assert_eq!(document.sources.len(), 18);
    let through = document.sources.iter().filter(|source| source.cited_in == Some(paper)).count();
    assert_eq!(through, 17);
    for source in &document.sources {
        assert!(document.evidence().any(|evidence| evidence.source == source.id), "{}", source.short());
    }
}

#[test]
fn of_a_cited_work_nothing_is_recorded_but_names_year_and_what_the_paper_says() {
    for source in unodc().sources.iter().filter(|source| source.cited_in.is_some()) {
        let invented = [&source.title, &source.container, &source.publisher, &source.doi, &source.url];
        assert!(invented.iter().all(|field| field.is_empty()), "{}", source.short());
        assert!(!source.authors.is_empty() && source.date.is_some(), "{}", source.short());
        assert!(source.authors.iter().all(|name| name.given.is_empty()), "{}", source.short());
    }
}

#[test]
fn the_paper_gives_no_weights_and_no_ratings() {
    let document = unodc();
    let paper = matrix(&document, 0);
    assert!(!paper.illustration);
    assert!(paper.placed().all(|(_, factor)| factor.weight == Weight::DEFAULT && factor.rating.is_none()));
}

#[test]
fn the_weighed_matrices_are_illustrations_with_weights_that_sum_to_one_on_each_side() {
    let document = unodc();
    for matrix in &document.matrices[1..] {
        assert!(matrix.illustration && matrix.title.contains("illustration"), "{}", matrix.title);
        for internal in [true, false] {
            let side = matrix.placed().filter(|(quadrant, _)| quadrant.is_internal() == internal);
            let sum: f64 = side.map(|(_, factor)| factor.weight.get()).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{}: {sum}", matrix.title);
        }
    }
}

#[test]
fn ratings_keep_to_the_convention_of_david() {
    for matrix in &unodc().matrices[1..] {
        for (quadrant, factor) in matrix.placed() {
            let rating = factor.rating.expect("every factor of an illustration is rated").get();
            let range = match quadrant {
                Quadrant::Strengths => 3..=4,
                Quadrant::Weaknesses => 1..=2,
                Quadrant::Opportunities | Quadrant::Threats => 1..=4,
            };
            assert!(range.contains(&rating), "{}", factor.statement);
        }
    }
}

#[test]
fn the_second_matrix_differs_from_the_first_in_weights_and_ratings_alone() {
    let document = unodc();
    let bare = |factor: &Factor| Factor { weight: Weight::DEFAULT, rating: None, ..factor.clone() };
    for (first, second) in matrix(&document, 0).placed().zip(matrix(&document, 1).placed()) {
        assert_eq!((first.0, bare(first.1)), (second.0, bare(second.1)));
    }
}

#[test]
fn the_third_matrix_is_later_and_shows_every_kind_of_change() {
    let document = unodc();
    let (before, after) = (matrix(&document, 1), matrix(&document, 2));
    assert!(document.matrices.is_sorted_by_key(|matrix| matrix.date) && before.date < after.date);
    assert!(ids(after).difference(&ids(before)).count() >= 2, "added");
    assert!(ids(before).difference(&ids(after)).count() >= 2, "dropped");
    let kept: Vec<_> = before.placed().filter_map(|(q, old)| Some((q, old, after.factor(old.id)?))).collect();
    let moved = |(q, old, _): &&(Quadrant, &Factor, &Factor)| {
        after.position(old.id).is_some_and(|(place, _)| place != (*q).into())
    };
    assert!(kept.iter().filter(moved).count() >= 2, "moved");
    assert!(kept.iter().filter(|(_, old, new)| old.statement != new.statement).count() >= 3, "reworded");
    assert!(kept.iter().filter(|(_, old, new)| old.weight != new.weight).count() >= 5, "reweighted");
}

#[test]
fn strategies_name_factors_of_the_paper_and_say_whose_they_are() {
    let document = unodc();
    for strategy in &document.strategies {
        let known = strategy.factors.iter().all(|factor| matrix(&document, 0).factor(*factor).is_some());
        assert!(known && strategy.factors.len() >= 2, "{}", strategy.text);
        assert!(sources(&strategy.evidence).iter().any(|source| source == PAPER), "{}", strategy.text);
    }
    let of = |start: &str| document.strategies.iter().filter(|s| s.note.starts_with(start)).count();
    assert_eq!((of("A recommendation of the paper"), of("Ours, drawn from O")), (2, 2));
    let media = document.strategies.iter().find(|s| sources(&s.evidence).contains(&"howard2007".to_owned()));
    assert!(media.is_some_and(|strategy| strategy.text.contains("media")));
}

#[test]
fn the_checker_finds_no_error_and_what_the_paper_leaves_out_is_set_aside() {
    let document = unodc();
    let findings = check(&document, &analyze(&document));
    assert!(findings.iter().all(|finding| finding.severity < Severity::Error));
    let set_aside: Vec<FindingKind> =
        findings.iter().filter(|finding| finding.set_aside.is_some()).map(|finding| finding.kind).collect();
    assert_eq!(set_aside, [FindingKind::DefaultWeights, FindingKind::NoRatings]);
}

#[test]
fn the_illustrations_move_from_mending_weaknesses_to_using_strengths() {
    let analysis = analyze(&unodc());
    let strategies: Vec<_> =
        analysis.matrices.iter().map(|matrix| matrix.posture.as_ref().and_then(|posture| posture.strategy)).collect();
    assert_eq!(strategies, [None, Some(StrategyKind::Wo), Some(StrategyKind::So)]);
}

#[test]
fn every_section_of_the_context_has_a_heading_a_text_and_evidence() {
    let document = unodc();
    assert_eq!(document.context.len(), 11);
    for section in &document.context {
        assert!(!section.heading.is_empty() && !section.text.is_empty(), "{}", section.heading);
        assert!(sources(&section.evidence).iter().any(|source| source == PAPER), "{}", section.heading);
    }
}
