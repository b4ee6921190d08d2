//! Direct scoring, posture and strategies, against figures computed by hand.

use super::comparison::{Subject, compare};
use super::fixture::{alone, document, factor_id, first, matrix, matrix_id, same, strategy};
use super::{IeCell, IeLevel, MatrixAnalysis, ObstacleKind, Progress, analyze, crossings, robustness};
use crate::model::{Attractiveness, Document, Factor, PostureVariant, Quadrant, Rating, StrategyKind, Weight};
use std::num::NonZeroUsize;

/// Two strengths, a weakness, an opportunity and a threat; weights entered as whole numbers.
const SMALL: &[(&str, f64, u8)] = &[("s1", 3.0, 4), ("s2", 1.0, 3), ("w1", 4.0, 1), ("o1", 3.0, 3), ("t1", 1.0, 2)];

fn with_variant(factors: &[(&str, f64, u8)], variant: PostureVariant) -> MatrixAnalysis {
    let mut matrix = matrix("m1", factors);
    matrix.conventions.posture = variant;
    first(&document([matrix]))
}

fn column(analysis: &MatrixAnalysis, value: impl Fn(&super::FactorAnalysis) -> Option<f64>) -> Vec<f64> {
    analysis.factors.iter().map(|factor| value(factor).unwrap()).collect()
}

#[test]
fn weights_are_shares_of_their_side() {
    let analysis = alone(SMALL);
    assert_eq!(column(&analysis, |factor| factor.weight), [0.375, 0.125, 0.5, 0.75, 0.25]);
    assert_eq!(column(&analysis, |factor| factor.score), [1.5, 0.375, 0.5, 2.25, 0.5]);
    assert_eq!(column(&analysis, |factor| Some(factor.weight_entered)), [3.0, 1.0, 4.0, 3.0, 1.0]);
}

#[test]
fn each_side_counts_half_of_the_priorities() {
    let analysis = alone(SMALL);
    assert_eq!(column(&analysis, |factor| factor.global_priority), [0.1875, 0.0625, 0.25, 0.375, 0.125]);
    assert_eq!(column(&analysis, |factor| factor.quadrant_priority), [0.25, 0.25, 0.25, 0.375, 0.125]);
    assert_eq!(column(&analysis, |factor| factor.local_priority), [0.75, 0.25, 1.0, 1.0, 1.0]);
    assert_eq!(column(&analysis, |factor| factor.rank), [3.0, 5.0, 2.0, 1.0, 4.0]);
}

#[test]
fn a_side_without_factors_leaves_all_to_the_other() {
    let analysis = alone(&[("s1", 3.0, 4), ("w1", 1.0, 2)]);
    assert_eq!(column(&analysis, |factor| factor.global_priority), [0.75, 0.25]);
    same(analysis.totals.ife, 3.5);
    assert_eq!((analysis.totals.efe, analysis.ie, analysis.posture), (None, None, None));
}

#[test]
fn equal_priorities_share_their_places() {
    let analysis = alone(&[("s1", 1.0, 0), ("s2", 1.0, 0), ("w1", 2.0, 0)]);
    assert_eq!(column(&analysis, |factor| factor.rank), [2.5, 2.5, 1.0]);
}

#[test]
fn totals_are_sums_of_weight_times_rating() {
    let totals = alone(SMALL).totals;
    same(totals.ife, 2.375);
    same(totals.efe, 2.75);
    same(totals.strengths, 1.875);
    same(totals.weaknesses, 0.5);
    same(totals.opportunities, 2.25);
    same(totals.threats, 0.5);
}

#[test]
fn a_missing_rating_takes_away_the_totals_that_rest_on_it_and_the_posture() {
    let analysis = alone(&[("s1", 1.0, 4), ("w1", 1.0, 0), ("o1", 1.0, 3), ("t1", 1.0, 2)]);
    assert_eq!((analysis.totals.ife, analysis.totals.weaknesses, analysis.posture), (None, None, None));
    same(analysis.totals.strengths, 2.0);
    same(analysis.totals.efe, 2.5);
}

#[test]
fn a_side_whose_weights_are_all_zero_has_no_weights() {
    let analysis = alone(&[("s1", 0.0, 4), ("w1", 0.0, 2), ("o1", 1.0, 3)]);
    assert!(analysis.factors.iter().all(|factor| factor.global_priority.is_none() && factor.rank.is_none()));
    assert_eq!(analysis.totals.ife, None);
}

#[test]
fn the_tray_counts_for_nothing() {
    let mut matrix = matrix("m1", SMALL);
    matrix.tray.push(Factor::new(factor_id("idea"), "An idea"));
    let analysis = first(&document([matrix]));
    assert_eq!(analysis.factors.len(), SMALL.len());
    assert_eq!(analysis.factor(factor_id("idea")), None);
    assert_eq!(analysis.factor(factor_id("o1")).unwrap().label, "O1");
}

#[test]
fn the_posture_turns_ratings_of_harm_into_sizes() {
    let posture = with_variant(SMALL, PostureVariant::Sized).posture.unwrap();
    // S = 1.5 + 0.375, W = 0.5·(5 − 1); O = 2.25, T = 0.25·(5 − 2).
    same(posture.x, 1.875 - 2.0);
    same(posture.y, 2.25 - 0.75);
    same(posture.length, (0.125_f64 * 0.125 + 2.25).sqrt());
    assert_eq!(posture.strategy, Some(StrategyKind::Wo));
}

#[test]
fn the_posture_of_raw_scores_subtracts_them_as_they_are() {
    let posture = with_variant(SMALL, PostureVariant::Raw).posture.unwrap();
    same(posture.x, 1.875 - 0.5);
    same(posture.y, 2.25 - 0.5);
    assert_eq!(posture.strategy, Some(StrategyKind::So));
}

#[test]
fn the_normalised_posture_lies_between_minus_one_and_one() {
    let posture = with_variant(SMALL, PostureVariant::Normalised).posture.unwrap();
    same(posture.x, -0.125 / 3.875);
    same(posture.y, 1.5 / 3.0);
}

#[test]
fn the_posture_by_priorities_needs_no_ratings() {
    let unrated: Vec<_> = SMALL.iter().map(|(id, weight, _)| (*id, *weight, 0)).collect();
    let posture = with_variant(&unrated, PostureVariant::Priorities).posture.unwrap();
    same(posture.x, 0.0);
    same(posture.y, 0.25);
    same(posture.angle_degrees, 90.0);
    assert_eq!(posture.strategy, None, "on an axis neither side prevails");
}

#[test]
fn a_posture_at_the_origin_has_no_direction() {
    let even = [("s1", 1.0, 3), ("w1", 1.0, 2), ("o1", 1.0, 4), ("t1", 1.0, 1)];
    let posture = with_variant(&even, PostureVariant::Sized).posture.unwrap();
    assert_eq!((posture.length, posture.angle_degrees, posture.strategy), (0.0, None, None));
}

#[track_caller]
fn check_strategy(x: (u8, u8), y: (u8, u8), kind: StrategyKind, angle: f64) {
    let factors = [("s1", 1.0, x.0), ("w1", 1.0, 5 - x.1), ("o1", 1.0, y.0), ("t1", 1.0, 5 - y.1)];
    let posture = with_variant(&factors, PostureVariant::Sized).posture.unwrap();
    assert_eq!(posture.strategy, Some(kind));
    same(posture.angle_degrees, angle);
}

#[test]
fn each_direction_speaks_for_its_strategy() {
    check_strategy((4, 3), (4, 3), StrategyKind::So, 45.0);
    check_strategy((3, 4), (4, 3), StrategyKind::Wo, 135.0);
    check_strategy((3, 4), (3, 4), StrategyKind::Wt, -135.0);
    check_strategy((4, 3), (3, 4), StrategyKind::St, -45.0);
}

#[test]
fn the_cells_of_the_internal_external_matrix_are_cut_at_two_and_three() {
    assert_eq!(IeCell::of(3.0, 3.2), IeCell { internal: IeLevel::High, external: IeLevel::High });
    assert_eq!(IeCell::of(3.2, 3.0).number(), 1);
    assert_eq!(IeCell::of(2.5, 2.5).number(), 5);
    assert_eq!(IeCell::of(1.99, 3.5).number(), 3);
    assert_eq!(IeCell::of(3.5, 1.99).number(), 7);
    assert_eq!(IeCell::of(1.0, 1.0).number(), 9);
    assert_eq!(IeCell::of(3.0 - 1e-15, 2.0).internal, IeLevel::High, "rounding does not move a total");
}

#[test]
fn the_strength_of_a_strategy_does_not_grow_with_its_list() {
    let mut document = document([matrix("m1", SMALL)]);
    document.strategies = vec![
        strategy("a", StrategyKind::So, &["s1", "s2", "o1"]),
        strategy("b", StrategyKind::Wt, &["w1", "t1"]),
        strategy("c", StrategyKind::So, &["s1"]),
    ];
    let strategies = first(&document).strategies;
    same(strategies[0].strength, (0.125_f64 * 0.375).sqrt());
    same(strategies[1].strength, (0.25_f64 * 0.125).sqrt());
    assert_eq!(strategies[2].strength, None, "without an external factor there is no strength");
    let labels: Vec<&str> = strategies.iter().map(|strategy| strategy.label.as_str()).collect();
    assert_eq!(labels, ["SO1", "WT1", "SO2"]);
}

#[test]
fn attractiveness_totals_compare_only_over_the_same_rows() {
    let mut document = document([matrix("m1", SMALL)]);
    let scored = |id: &str, scores: &[(&str, u8)]| {
        let mut strategy = strategy(id, StrategyKind::So, &["s1", "o1"]);
        strategy.attractiveness = (scores.iter())
            .map(|(factor, score)| Attractiveness {
                matrix: matrix_id("m1"),
                factor: factor_id(factor),
                score: Rating::new(*score).unwrap(),
            })
            .collect();
        strategy
    };
    document.strategies = vec![scored("a", &[("s1", 4), ("o1", 2)]), scored("b", &[("s1", 1)]), scored("c", &[])];
    let strategies = first(&document).strategies;
    same(strategies[0].qspm_total, 0.375 * 4.0 + 0.75 * 2.0);
    assert_eq!((strategies[1].qspm_total, strategies[2].qspm_total), (None, None));
}

#[test]
fn the_analysis_finds_its_matrices() {
    let analysis = analyze(&document([matrix("m1", SMALL), matrix("m2", &[])]));
    assert_eq!(analysis.matrix(matrix_id("m2")).unwrap().title, "Matrix m2");
    assert_eq!(analysis.matrix(matrix_id("m3")), None);
    assert_eq!(analysis.matrices[1].quadrant(Quadrant::Strengths).count(), 0);
}

#[test]
fn what_does_not_apply_is_null_and_never_absent() {
    let json = serde_json::to_value(analyze(&document([matrix("m1", &[("s1", 1.0, 0)])]))).unwrap();
    let matrix = &json["matrices"][0];
    for field in ["date", "ie", "posture", "consensus", "robustness"] {
        assert_eq!(matrix.get(field), Some(&serde_json::Value::Null), "{field}");
    }
    assert_eq!(matrix["totals"].get("ife"), Some(&serde_json::Value::Null));
    assert_eq!(matrix["conventions"].get("inner_dependence"), Some(&serde_json::Value::Null));
    assert_eq!(matrix["factors"][0]["quadrant"], "strengths");
    assert_eq!(matrix["factors"][0].get("rating"), Some(&serde_json::Value::Null));
    assert_eq!(matrix["weighting"], "direct");
}

/// A study of two matrices that nobody weighed, rated or not, with a strategy over both sides.
fn unweighed(rating: u8) -> Document {
    let factors = [("s1", 1.0, rating), ("s2", 1.0, rating), ("s3", 1.0, rating), ("t1", 1.0, rating)];
    let mut document = document([matrix("m1", &factors), matrix("m2", &factors)]);
    document.strategies = vec![strategy("a", StrategyKind::St, &["s1", "t1"])];
    document
}

#[test]
fn what_nobody_weighed_is_not_ranked_anywhere() {
    for rating in [0, 3] {
        let document = unweighed(rating);
        let analysis = analyze(&document);
        let found = &analysis.matrices[0];
        assert!(!found.weighed);
        let kinds: Vec<ObstacleKind> = found.obstacles.iter().map(|obstacle| obstacle.kind).collect();
        assert_eq!(kinds, [ObstacleKind::NotWeighed]);
        for factor in &found.factors {
            let figures = [factor.local_priority, factor.quadrant_priority, factor.global_priority, factor.rank];
            assert_eq!(figures, [None; 4], "{}", factor.label);
        }
        assert_eq!(found.strategies[0].strength, None);
        assert_eq!(found.totals.ife.is_some(), rating > 0, "totals of what is rated rest on equal weights");
        let draws = robustness(&[], &document.matrices[0], found, NonZeroUsize::MIN, &Progress::default()).unwrap();
        assert_eq!((draws, crossings(found).len()), (None, 0));
        let subjects = document.matrices.iter().map(|matrix| Subject::new(&document, &analysis, matrix.id).unwrap());
        let statistics = compare(&subjects.collect::<Vec<_>>()).unwrap().statistics;
        assert_eq!((statistics.kendall_tau_b, statistics.total_variation), (None, None));
        let json = serde_json::to_value(found).unwrap();
        assert_eq!((&json["weighed"], &json["factors"][0]["rank"]), (&false.into(), &serde_json::Value::Null));
    }
}

#[test]
fn one_weight_that_is_changed_weighs_the_matrix() {
    let mut document = unweighed(0);
    document.matrices[0].factors[Quadrant::Strengths][0].weight = Weight::new(2.0).unwrap();
    let found = first(&document);
    assert!(found.weighed && found.obstacles.is_empty());
    assert!(found.factors.iter().all(|factor| factor.rank.is_some()));
}
