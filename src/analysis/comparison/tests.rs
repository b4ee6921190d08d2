//! Comparisons of hand-made matrices with known answers, and the quality of the suggestions.

use super::labelled::{CHINESE, ENGLISH, FOR_THE_THRESHOLD, Pair as Labelled, RUSSIAN};
use super::{Change, Comparison, MatchedBy, Subject, THRESHOLD, compare, similarity, sort_by_date};
use crate::analysis::analyze;
use crate::analysis::fixture::{document, factor, factor_id, matrix, matrix_id, quadrant, same};
use crate::model::{
    Document, Evidence, FactorRef, MatchDecision, Matrix, Quadrant, Source, SourceKind, Verdict, WeightingMethod,
};

const FACTORS: &[(&str, f64, u8)] = &[("s1", 4.0, 4), ("w1", 1.0, 1), ("o1", 3.0, 3), ("t1", 2.0, 2)];

/// The comparison of all matrices of a document, with suggestions.
fn compared(document: &Document) -> Comparison {
    let analysis = analyze(document);
    let subject = |matrix: &Matrix| Subject::new(document, &analysis, matrix.id).unwrap();
    let mut subjects: Vec<Subject> = document.matrices.iter().map(subject).collect();
    sort_by_date(&mut subjects);
    let mut comparison = compare(&subjects).unwrap();
    comparison.suggest(&subjects);
    comparison
}

fn two(first: Matrix, second: Matrix) -> Comparison {
    compared(&document([first, second]))
}

/// A matrix of statements, each with its quadrant's letter; ids are the letters of the matrix and a number.
fn stated(id: &str, statements: &[(char, &str)]) -> Matrix {
    let mut matrix = matrix(id, &[]);
    for (number, (letter, statement)) in statements.iter().enumerate() {
        let mut factor = factor(&format!("{id}x{number}"), 1.0, 0);
        factor.statement = (*statement).to_owned();
        matrix.factors[quadrant(*letter)].push(factor);
    }
    matrix
}

fn labels(comparison: &Comparison) -> Vec<[&str; 2]> {
    comparison.matches.iter().map(|found| [found.labels[0].as_str(), found.labels[1].as_str()]).collect()
}

fn suggested(comparison: &Comparison) -> Vec<[&str; 2]> {
    comparison.suggestions.iter().map(|found| [found.labels[0].as_str(), found.labels[1].as_str()]).collect()
}

#[test]
fn a_copy_matches_altogether_and_unchanged() {
    let comparison = two(matrix("m1", FACTORS), matrix("m2", FACTORS));
    assert_eq!(labels(&comparison), [["S1", "S1"], ["W1", "W1"], ["O1", "O1"], ["T1", "T1"]]);
    assert!(comparison.matches.iter().all(|found| found.changes.is_empty() && found.by == MatchedBy::Id));
    assert!(comparison.added.is_empty() && comparison.dropped.is_empty() && comparison.suggestions.is_empty());
    let statistics = &comparison.statistics;
    assert_eq!(statistics.matched, 4);
    same(statistics.kendall_tau_b, 1.0);
    same(statistics.spearman_rho, 1.0);
    same(statistics.total_variation, 0.0);
    assert_eq!(statistics.top_k[0].jaccard, Some(1.0));
    assert_eq!(statistics.top_k[1].jaccard, None, "there are no five matched factors");
}

#[test]
fn strangers_have_nothing_in_common() {
    let others = [("s9", 1.0, 4), ("w9", 1.0, 1), ("o9", 1.0, 3)];
    let mut second = matrix("m2", &others);
    for quadrant in Quadrant::ALL {
        second.factors[quadrant].iter_mut().for_each(|factor| factor.statement = "Wholly unrelated words".to_owned());
    }
    let comparison = two(matrix("m1", FACTORS), second);
    assert_eq!((comparison.added.len(), comparison.dropped.len()), (3, 4));
    assert!(comparison.matches.is_empty() && comparison.suggestions.is_empty());
    assert_eq!((comparison.statistics.matched, comparison.statistics.total_variation), (0, None));
}

#[test]
fn an_empty_matrix_has_dropped_everything() {
    let comparison = two(matrix("m1", FACTORS), matrix("m2", &[]));
    assert_eq!((comparison.added.len(), comparison.dropped.len()), (0, 4));
    assert_eq!(comparison.postures[1], None);
}

#[test]
fn factors_that_all_moved_are_the_same_factors() {
    let mut second = matrix("m2", &[]);
    for (id, to) in [("s1", 'W'), ("w1", 'S'), ("o1", 'T'), ("t1", 'O')] {
        second.factors[quadrant(to)].push(factor(id, 1.0, 0));
    }
    let comparison = two(matrix("m1", FACTORS), second);
    assert_eq!(comparison.matches.len(), 4);
    assert!(comparison.matches.iter().all(|found| found.changes.contains(&Change::Moved)));
}

#[test]
fn figures_rest_on_the_matched_factors_alone() {
    let first = matrix("m1", &[("s1", 5.0, 0), ("s2", 3.0, 0), ("s3", 2.0, 0), ("s4", 10.0, 0)]);
    let second = matrix("m2", &[("s1", 2.0, 0), ("s2", 3.0, 0), ("s3", 5.0, 0), ("s5", 1.0, 0)]);
    let statistics = two(first, second).statistics;
    assert_eq!(statistics.matched, 3);
    same(statistics.kendall_tau_b, -1.0);
    same(statistics.spearman_rho, -1.0);
    same(statistics.total_variation, 0.3);
}

#[test]
fn ties_and_constants_are_told_apart() {
    let first = matrix("m1", &[("s1", 2.0, 0), ("s2", 2.0, 0), ("s3", 1.0, 0)]);
    let tied = matrix("m2", &[("s1", 3.0, 0), ("s2", 2.0, 0), ("s3", 1.0, 0)]);
    // Two of three pairs are ordered in the first matrix, all three in the second, and both agree: 2/√(2·3).
    same(two(first.clone(), tied).statistics.kendall_tau_b, 2.0 / 6.0_f64.sqrt());
    let constant = matrix("m2", &[("s1", 2.0, 0), ("s2", 2.0, 0), ("s3", 2.0, 0)]);
    let statistics = two(first, constant).statistics;
    assert_eq!((statistics.kendall_tau_b, statistics.spearman_rho), (None, None));
    same(statistics.total_variation, (0.4 - 1.0 / 3.0) * 2.0 / 2.0 + (1.0 / 3.0 - 0.2) / 2.0);
}

#[test]
fn two_matched_factors_carry_no_statistics() {
    let first = matrix("m1", &[("s1", 2.0, 0), ("s2", 1.0, 0)]);
    let second = matrix("m2", &[("s1", 1.0, 0), ("s2", 2.0, 0)]);
    let statistics = two(first, second).statistics;
    assert_eq!((statistics.matched, statistics.kendall_tau_b, statistics.total_variation), (2, None, None));
    assert!(statistics.top_k.iter().all(|top| top.jaccard.is_none()));
}

#[test]
fn the_top_list_takes_in_all_that_tie_for_its_last_place() {
    let first = matrix("m1", &[("s1", 4.0, 0), ("s2", 3.0, 0), ("s3", 2.0, 0), ("s4", 2.0, 0), ("s5", 1.0, 0)]);
    let second = matrix("m2", &[("s1", 4.0, 0), ("s2", 3.0, 0), ("s5", 2.0, 0), ("s4", 1.0, 0), ("s3", 1.0, 0)]);
    // {1, 2, 3, 4} against {1, 2, 5}: two in both, five in either.
    same(two(first, second).statistics.top_k[0].jaccard, 2.0 / 5.0);
}

fn changes(change: impl FnOnce(&mut Matrix)) -> Vec<Change> {
    let mut second = matrix("m2", FACTORS);
    change(&mut second);
    let mut document = document([matrix("m1", FACTORS), second]);
    document.sources.push(Source::new("src".parse().unwrap(), SourceKind::Book));
    compared(&document).matches[0].changes.clone()
}

#[test]
fn each_change_has_its_name() {
    assert_eq!(changes(|matrix| matrix.factors.strengths[0].statement = "Anew".to_owned()), [Change::Reworded]);
    assert_eq!(
        changes(|matrix| matrix.factors.strengths[0] = factor("s1", 2.0, 4)),
        [Change::Reweighted],
        "weights of 4 and 1 against 2 and 1"
    );
    let cite = |matrix: &mut Matrix| {
        matrix.factors.strengths[0].evidence.push(Evidence::of("src".parse().unwrap()));
    };
    assert_eq!(changes(cite), [Change::Evidence]);
}

#[test]
fn a_weight_nobody_touched_has_not_changed() {
    let grown = |matrix: &mut Matrix| matrix.factors.strengths.push(factor("s9", 2.0, 3));
    assert_eq!(changes(grown), [], "its share shrank because another factor came");
    let percent = |matrix: &mut Matrix| {
        matrix.factors.strengths[0] = factor("s1", 80.0, 4);
        matrix.factors.weaknesses[0] = factor("w1", 20.0, 1);
    };
    assert_eq!(changes(percent), [], "the unit alone changed");
}

fn decided(verdict: Verdict, first: (&str, &str), second: (&str, &str)) -> MatchDecision {
    let end = |(matrix, factor): (&str, &str)| FactorRef {
        document: document([]).id,
        matrix: matrix_id(matrix),
        factor: factor_id(factor),
    };
    MatchDecision { first: end(first), second: end(second), verdict }
}

fn said(decision: MatchDecision) -> Comparison {
    let first = stated("a", &[('S', "Loyal customers in the home region"), ('S', "A second statement")]);
    let second = stated("b", &[('S', "Customers of the home region are loyal"), ('W', "Words of quite another kind")]);
    let mut document = document([first, second]);
    document.matches.push(decision);
    compared(&document)
}

#[test]
fn a_user_links_what_no_text_would_and_in_either_order() {
    let comparison = said(decided(Verdict::Confirmed, ("b", "bx1"), ("a", "ax1")));
    assert_eq!(labels(&comparison), [["S2", "W1"]]);
    assert_eq!(comparison.matches[0].by, MatchedBy::User);
    assert_eq!(suggested(&comparison), [["S1", "S1"]]);
    assert_eq!(comparison.statistics.matched, 1, "a suggestion counts for nothing");
}

#[test]
fn what_a_user_refused_is_not_suggested_again() {
    let comparison = said(decided(Verdict::Refused, ("a", "ax0"), ("b", "bx0")));
    assert!(comparison.suggestions.is_empty());
}

#[test]
fn a_user_may_part_factors_of_the_same_id() {
    let mut document = document([matrix("m1", FACTORS), matrix("m2", FACTORS)]);
    document.matches.push(decided(Verdict::Refused, ("m1", "s1"), ("m2", "s1")));
    let comparison = compared(&document);
    assert_eq!(comparison.matches.len(), 3);
    assert!(comparison.suggestions.is_empty());
}

/// What is matched of two matrices of documents of their own, by what their documents and a third one say.
fn matched_across(said: [&[MatchDecision]; 3]) -> Vec<[String; 2]> {
    let [first, second, third] = ["d1", "d2", "d3"].map(|id| Document::new(id.parse().unwrap(), id));
    let mut documents = [first, second, third];
    for (at, matrix) in
        [stated("a", &[('S', "One")]), stated("b", &[('S', "Two"), ('S', "Three")])].into_iter().enumerate()
    {
        documents[at].matrices.push(matrix);
    }
    for (document, said) in documents.iter_mut().zip(said) {
        document.matches = said.to_vec();
    }
    let analyses = [&documents[0], &documents[1]].map(analyze);
    let subjects = [0, 1].map(|at: usize| {
        let subject = Subject::new(&documents[at], &analyses[at], documents[at].matrices[0].id).unwrap();
        subject.decided_in(&documents[2])
    });
    let found = compare(&subjects).unwrap().matches;
    found.into_iter().map(|found| found.factor_ids.map(|id| id.to_string())).collect()
}

#[test]
fn one_document_may_decide_about_matrices_of_others_and_has_the_last_word() {
    let across = |verdict, second| {
        let end = |document: &str, matrix, factor| FactorRef {
            document: document.parse().unwrap(),
            matrix: matrix_id(matrix),
            factor: factor_id(factor),
        };
        MatchDecision { first: end("d1", "a", "ax0"), second: end("d2", "b", second), verdict }
    };
    let [yes, no] = [Verdict::Confirmed, Verdict::Refused].map(|verdict| across(verdict, "bx0"));
    let other = across(Verdict::Confirmed, "bx1");
    assert_eq!(matched_across([&[], &[], &[yes]]), [["ax0", "bx0"]]);
    assert_eq!(matched_across([&[no], &[], &[yes]]), [["ax0", "bx0"]]);
    assert!(matched_across([&[yes], &[], &[no]]).is_empty());
    assert_eq!(matched_across([&[yes], &[], &[other]]), [["ax0", "bx1"]]);
    assert_eq!(matched_across([&[yes], &[no], &[]]), [["ax0", "bx0"]], "the first of the others counts");
}

#[test]
fn the_same_statement_twice_is_suggested_once_within_its_quadrant() {
    let first = stated("a", &[('T', "Prices of steel rise"), ('O', "Prices of steel rise")]);
    let second = stated("b", &[('O', "Prices of steel rise")]);
    let comparison = two(first, second);
    assert_eq!(suggested(&comparison), [["O1", "O1"]]);
    same(comparison.suggestions[0].similarity, 1.0);
}

#[test]
fn a_split_factor_is_suggested_for_the_part_that_is_more_like_it() {
    let first = stated("a", &[('S', "Rare maps and prints in the museum")]);
    let second = stated("b", &[('S', "Prints in the archive"), ('S', "Rare maps in the museum")]);
    assert_eq!(suggested(&two(first.clone(), second.clone())), [["S1", "S2"]]);
    assert_eq!(suggested(&two(second, first)), [["S2", "S1"]], "and so is a merged one");
}

#[test]
fn the_assignment_serves_all_factors_together() {
    // Each of the second would take the first statement; only one order leaves a partner for both.
    let first = stated("a", &[('S', "Rare old maps of the museum"), ('S', "Rare old maps of the town")]);
    let second = stated("b", &[('S', "Rare old maps of the museum in town"), ('S', "Rare old maps of the museum")]);
    assert_eq!(suggested(&two(first, second)).len(), 2);
}

#[test]
fn matrices_stand_in_the_order_of_their_dates() {
    let dated = |id: &str, date: Option<&str>| {
        let mut matrix = matrix(id, FACTORS);
        matrix.date = date.map(|date| date.parse().unwrap());
        matrix
    };
    let matrices = [dated("m1", None), dated("m2", Some("2023")), dated("m3", Some("2020-05"))];
    let comparison = compared(&document(matrices));
    let order: Vec<String> = comparison.matrices.iter().map(|matrix| matrix.id.to_string()).collect();
    assert_eq!(order, ["m3", "m2", "m1"]);
    assert_eq!(comparison.pairs.len(), 2);
    assert_eq!((comparison.pairs[1].from, comparison.pairs[1].to), (matrix_id("m2"), matrix_id("m1")));
    assert_eq!(comparison.matches, comparison.pairs[1].matches);
}

#[test]
fn one_matrix_or_nine_are_refused() {
    let document = document((1..=9).map(|number| matrix(&format!("m{number}"), &[])));
    let analysis = analyze(&document);
    let subjects: Vec<Subject> =
        document.matrices.iter().map(|matrix| Subject::new(&document, &analysis, matrix.id).unwrap()).collect();
    assert_eq!(compare(&subjects[..1]).unwrap_err().count, 1);
    assert_eq!(compare(&subjects).unwrap_err().count, 9);
    assert!(compare(&subjects[..8]).is_ok());
}

#[test]
fn a_mix_of_methods_is_named() {
    let mut other = matrix("m2", FACTORS);
    other.weighting = WeightingMethod::Dots;
    let warnings = two(matrix("m1", FACTORS), other).warnings;
    assert!(warnings[0].contains("different weighting methods (Direct weights, Dots)"), "{warnings:?}");
    assert!(two(matrix("m1", FACTORS), matrix("m2", FACTORS)).warnings.is_empty());
}

/// How many of the suggested pairs are right, and how many of the right ones are suggested.
fn quality(pairs: &[Labelled]) -> (f64, f64) {
    let suggested = |pair: &&Labelled| similarity(pair.0, pair.1) >= THRESHOLD;
    let found = pairs.iter().filter(suggested).count() as f64;
    let right = pairs.iter().filter(suggested).filter(|pair| pair.2).count() as f64;
    let all = pairs.iter().filter(|pair| pair.2).count() as f64;
    (right / found, right / all)
}

#[test]
fn suggestions_are_right_and_rarely_missing() {
    // Chinese is compared by characters, which tells subjects apart less well than words do.
    let lists = [
        ("English", ENGLISH, 0.95),
        ("Russian", RUSSIAN, 0.95),
        ("Chinese", CHINESE, 0.85),
        ("threshold", FOR_THE_THRESHOLD, 0.95),
    ];
    for (language, pairs, least) in lists {
        let (precision, recall) = quality(pairs);
        assert!(pairs.len() >= 40);
        assert!(precision >= least && recall >= 0.75, "{language}: precision {precision:.3}, recall {recall:.3}");
    }
}

#[track_caller]
fn check_alike(first: &str, second: &str, is_alike: bool) {
    let found = similarity(first, second);
    assert_eq!(found >= THRESHOLD, is_alike, "{found:.3}: {first} | {second}");
    assert!((found - similarity(second, first)).abs() < 1e-12);
}

#[test]
fn scripts_without_spaces_are_compared_by_their_characters() {
    check_alike("缺乏训练有素的员工", "缺乏训练有素员工", true);
    check_alike("在农村地区设立培训中心", "农村地区培训中心的设立", true);
    check_alike("品牌知名度高", "原材料价格上涨", false);
    check_alike("", "品牌", false);
}

#[test]
fn two_hundred_factors_are_matched_with_their_reworded_selves() {
    let subjects =
        ["roof", "harbour", "library", "archive", "orchestra", "laboratory", "workshop", "canteen", "garden", "tower"];
    let places = ["Almaty", "Lisbon", "Vienna", "Ottawa", "Nairobi", "Quito", "Hanoi", "Oslo", "Cairo", "Lima"];
    let pairs = || subjects.iter().flat_map(|subject| places.iter().map(move |place| (subject, place)));
    let first: Vec<String> = pairs()
        .flat_map(|(subject, place)| {
            [format!("The {subject} of {place} is crowded"), format!("{place} sells its {subject} licence")]
        })
        .collect();
    let second: Vec<String> = pairs()
        .flat_map(|(subject, place)| {
            [format!("Crowded {subject} in {place}"), format!("Selling the {subject} licence of {place}")]
        })
        .collect();
    let list =
        |id: &str, texts: &[String]| stated(id, &texts.iter().map(|text| ('S', text.as_str())).collect::<Vec<_>>());
    let comparison = two(list("a", &first), list("b", &second));
    assert_eq!(comparison.suggestions.len(), 200);
    assert!(comparison.suggestions.iter().all(|found| found.labels[0] == found.labels[1]));
}

#[test]
fn the_pairs_that_are_looked_at_hold_every_pair_that_is_alike() {
    let pairs = FOR_THE_THRESHOLD.iter().chain(RUSSIAN);
    let (rows, columns): (Vec<&str>, Vec<&str>) = pairs.map(|(first, second, _)| (*first, *second)).unzip();
    let mut vocabulary = super::Vocabulary::default();
    let mut read = |texts: &[&str]| -> Vec<_> { texts.iter().map(|text| vocabulary.read(text)).collect() };
    let (rows, columns) = (read(&rows), read(&columns));
    let vocabulary = &vocabulary;
    for least in [0.1, 0.5, THRESHOLD, 1.0] {
        let all = rows.iter().enumerate().flat_map(|(row, first)| {
            let alike = move |(column, second)| (row, column, vocabulary.similarity(first, second));
            columns.iter().enumerate().map(alike)
        });
        let expected: Vec<(usize, usize, f64)> = all.filter(|(.., alike)| *alike >= least).collect();
        assert!(!expected.is_empty());
        assert_eq!(vocabulary.pairs(&rows, &columns, least), expected);
    }
}
