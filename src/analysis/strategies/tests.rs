//! Strategies judged by several people, against figures worked out by hand, and what must not change them.

use super::*;
use crate::analysis::fixture::{document, factor_id, first, matrix, matrix_id, same, strategy};
use crate::analysis::{Analysis, Progress, analyze};
use crate::model::{AnswerSheet, FactorId, Participant, PersonId, Rating, Round, SheetKey, StrategyId, Weight};
use std::num::NonZeroUsize;

/// Scores of three strategies on s1, w1, o1, t1 by one person; 0 is a dash.
type Scores = [[u8; 4]; 3];
const FACTORS: [&str; 4] = ["s1", "w1", "o1", "t1"];
const STRATEGIES: [&str; 3] = ["a", "b", "c"];

fn person(number: usize) -> PersonId {
    PersonId::from_random(number as u64 + 10)
}

fn strategy_id(id: &str) -> StrategyId {
    id.parse().unwrap()
}

fn sheet(number: usize, round: u32, scores: &Scores) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(SheetKey { round, person: person(number) });
    for (strategy, row) in STRATEGIES.iter().zip(scores) {
        for (factor, score) in FACTORS.iter().zip(row) {
            sheet.set_attraction(strategy_id(strategy), factor_id(factor), Rating::new(*score).ok());
        }
    }
    sheet
}

/// A matrix with weights 0.75 and 0.25 on each side, and people who scored three strategies.
fn judged(people: &[Scores]) -> Document {
    let factors = [("s1", 3.0, 0), ("w1", 1.0, 0), ("o1", 1.0, 0), ("t1", 3.0, 0)];
    let mut document = document([matrix("m1", &factors)]);
    document.strategies = STRATEGIES.iter().map(|id| strategy(id, StrategyKind::So, &["s1", "o1"])).collect();
    document.people = (0..people.len())
        .map(|number| Participant {
            id: person(number),
            name: format!("Person {number}"),
            group: String::new(),
            weight: Weight::DEFAULT,
        })
        .collect();
    document.matrices[0].answers = people.iter().enumerate().map(|(number, it)| sheet(number, 1, it)).collect();
    document.matrices[0].samples = 2_000;
    document
}

const ANA: Scores = [[4, 2, 3, 1], [2, 3, 2, 4], [1, 1, 1, 1]];
const BEN: Scores = [[3, 2, 3, 3], [4, 3, 4, 4], [1, 2, 1, 1]];

fn draws(document: &Document) -> Vec<StrategyDraws> {
    let analysis = first(document);
    let threads = NonZeroUsize::new(2).unwrap();
    strategy_draws(document, &document.matrices[0], &analysis, threads, &Progress::default()).unwrap()
}

#[test]
fn means_spread_and_totals_are_those_worked_out_by_hand() {
    let analysis = first(&judged(&[ANA, BEN]));
    let [a, b, c] = &analysis.strategies[..] else { panic!() };
    // Means of a: 3.5, 2, 3, 2; weights .75, .25, .25, .75.
    same(a.qspm_total, 3.5 * 0.75 + 2.0 * 0.25 + 3.0 * 0.25 + 2.0 * 0.75);
    same(b.qspm_total, 3.0 * 0.75 + 3.0 * 0.25 + 3.0 * 0.25 + 4.0 * 0.75);
    assert_eq!([a.qspm_rank, b.qspm_rank, c.qspm_rank], [Some(2.0), Some(1.0), Some(3.0)]);
    assert_eq!((a.judges, a.means.len(), a.means[0].n), (Some(2), 4, 2));
    same(a.means[0].mean, 3.5);
    same(a.means[0].deviation, 0.5_f64.sqrt());
    assert_eq!((a.means[0].lowest, a.means[0].highest), (3.0, 4.0));
    let judging = analysis.attractiveness.as_ref().unwrap();
    assert_eq!((judging.judged_by, judging.round), (JudgedBy::Participants, Some(1)));
    same(judging.people[0].totals[0].total, 3.0 + 0.5 + 0.75 + 0.75);
    let spread = a.spread.unwrap();
    // Ana gives a 5, Ben 5.75; Ana gives b 5.75.
    assert_eq!((spread.n, spread.lowest, spread.highest, spread.first), (2, 5.0, 5.75, 0));
    assert_eq!(b.spread.unwrap().first, 2);
    same(judging.kendall_w, 1.0);
    assert_eq!(judging.methods_agree, Some(true));
}

#[test]
fn the_scores_of_participants_count_before_those_of_the_analyst() {
    let mut document = judged(&[ANA]);
    for (strategy, score) in document.strategies.iter_mut().zip([1, 2, 4]) {
        for factor in FACTORS {
            strategy.set_attraction(matrix_id("m1"), factor_id(factor), Rating::new(score).ok());
        }
    }
    let leader = |document: &Document| {
        let found = first(document);
        let judging = found.attractiveness.unwrap();
        (judging.judged_by, judging.leaders[0].strategies.clone())
    };
    assert_eq!(leader(&document), (JudgedBy::Participants, vec![strategy_id("b")]));
    document.matrices[0].answers[0].excluded = Some("did not understand".to_owned());
    assert_eq!(leader(&document), (JudgedBy::Analyst, vec![strategy_id("c")]));
    document.matrices[0].answers.clear();
    assert_eq!(leader(&document), (JudgedBy::Analyst, vec![strategy_id("c")]));
}

#[test]
fn the_last_round_in_which_strategies_were_scored_counts() {
    let mut document = judged(&[ANA, BEN]);
    document.matrices[0].rounds = vec![Round::default(), Round::default(), Round::default()];
    document.matrices[0].answers.push(sheet(1, 2, &ANA));
    let judging = first(&document).attractiveness.unwrap();
    assert_eq!((judging.round, judging.people.len()), (Some(2), 1));
    let rounds: Vec<(u32, usize)> = judging.rounds.iter().map(|round| (round.round, round.judges)).collect();
    assert_eq!(rounds, [(1, 2), (2, 1)]);
    same(judging.rounds[1].totals[0].total, 5.0);
}

#[test]
fn somebody_who_left_a_cell_open_counts_where_there_is_a_score() {
    let mut half = BEN;
    half[0][0] = 0;
    let analysis = first(&judged(&[ANA, half]));
    let a = &analysis.strategies[0];
    assert_eq!((a.means[0].n, a.means[0].mean, a.means[1].n), (1, 4.0, 2));
    assert_eq!(a.spread.unwrap().n, 1, "a total over other rows does not compare");
    let alone = first(&judged(&[half]));
    assert_eq!(alone.strategies.iter().map(|it| it.qspm_total.is_some()).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn a_factor_with_a_dash_changes_no_rank() {
    let dashed = |scores: Scores| scores.map(|[a, b, c, _]| [a, b, c, 0]);
    let analysis = first(&judged(&[ANA, BEN].map(dashed)));
    let weights = [0.375, 0.125, 0.125];
    let values: Vec<Vec<f64>> =
        analysis.strategies.iter().map(|it| it.means.iter().map(|it| it.mean).collect()).collect();
    let without = crate::analysis::methods::alternatives::Alternatives::new(&weights, &values, &[]).unwrap();
    for (row, strategy) in analysis.strategies.iter().enumerate() {
        assert_eq!(strategy.means.len(), 3);
        same(strategy.weighted_sum, without.weighted_sum().scores[row]);
        assert_eq!(strategy.topsis_rank, Some(crate::analysis::methods::topsis::topsis(&without).ranks[row]));
        assert_eq!(strategy.promethee_rank, Some(crate::analysis::methods::promethee::promethee(&without).ranks[row]));
    }
}

#[test]
fn with_one_judge_and_fixed_weights_acceptability_is_0_or_1() {
    let found = draws(&judged(&[ANA]));
    let kinds: Vec<WeightsDrawn> = found.iter().map(|draws| draws.weights).collect();
    assert_eq!(kinds, [WeightsDrawn::Stated, WeightsDrawn::Drawn, WeightsDrawn::Unknown]);
    let ranks = found[0].acceptability.iter().map(|row| row.ranks.clone()).collect::<Vec<_>>();
    assert_eq!(ranks, [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]);
    assert_eq!(found[0].judges, None);
    let central = found[0].acceptability[1].central_weights.as_ref().unwrap();
    let weights: Vec<f64> = central.iter().map(|it| it.weight).collect();
    same(weights.iter().sum::<f64>(), 1.0);
    assert_eq!(found[0].acceptability[0].central_weights, None);
}

#[test]
fn five_judges_are_drawn_and_four_are_taken_as_they_are() {
    let panel = [ANA, BEN, ANA, ANA, BEN];
    let all = draws(&judged(&panel));
    assert_eq!((all[0].judges, draws(&judged(&panel[..4]))[0].judges), (Some(5), None));
    // Of strategies that lie close, now one leads and now the other.
    let close: Scores = [[4, 1, 1, 4], [1, 4, 4, 1], [1, 1, 1, 1]];
    let turned: Scores = [[1, 1, 1, 1], [4, 4, 4, 4], [1, 1, 1, 1]];
    let found = draws(&judged(&[close, close, close, turned, turned]));
    let first_places = &found[0].acceptability[0].ranks[0];
    assert!((0.05..0.95).contains(first_places), "{first_places}");
    for row in &found[0].acceptability {
        same(row.ranks.iter().sum::<f64>(), 1.0);
    }
}

#[test]
fn nothing_known_about_the_weights_needs_no_weights() {
    let mut document = judged(&[ANA]);
    for quadrant in crate::model::Quadrant::ALL {
        document.matrices[0].factors[quadrant].iter_mut().for_each(|factor| factor.weight = Weight::DEFAULT);
    }
    let found = draws(&document);
    assert_eq!(found.iter().map(|it| it.weights).collect::<Vec<_>>(), [WeightsDrawn::Unknown]);
    // Of two strategies that differ on one factor only, the better one always leads; c is last wherever another leads.
    assert!(found[0].acceptability[2].ranks[2] > 0.9);
}

/// Two strategies that differ on two factors only lead in half of all weights each: w1 > w2 in half of the simplex.
#[test]
fn unknown_weights_are_drawn_evenly() {
    let scores: Scores = [[4, 1, 2, 2], [1, 4, 2, 2], [1, 1, 1, 1]];
    let mut document = judged(&[scores]);
    document.matrices[0].samples = 20_000;
    let found = draws(&document);
    let shares = &found.last().unwrap().acceptability[0].ranks;
    assert!((shares[0] - 0.5).abs() < 0.015 && shares[2] == 0.0, "{shares:?}");
}

#[test]
fn the_order_of_strategies_factors_and_people_changes_nothing() {
    let of = |turn: bool| {
        let mut document = judged(&[ANA, BEN, ANA, BEN, ANA]);
        document.matrices[0].factors.strengths.push(crate::analysis::fixture::factor("s2", 2.0, 0));
        if turn {
            document.strategies.reverse();
            document.people.reverse();
            document.matrices[0].factors.strengths.reverse();
            for sheet in &mut document.matrices[0].answers {
                sheet.attractiveness.reverse();
            }
        }
        let mut analysis = first(&document);
        analysis.set_strategy_draws(draws(&document));
        analysis.strategies.sort_by_key(|strategy| strategy.id);
        let figures = |it: &StrategyAnalysis| (RankingMethod::ALL.map(|method| it.score(method)), it.spread);
        let figures: Vec<_> = analysis.strategies.iter().map(figures).collect();
        let judging = analysis.attractiveness.unwrap();
        let mut drawn = judging.draws;
        for draws in &mut drawn {
            draws.acceptability.sort_by_key(|row| row.id);
        }
        (figures, judging.leader_changes, judging.kendall_w, drawn)
    };
    assert_eq!(of(false), of(true));
}

/// At the weight told, the new leader and the old one have the same weighted sum.
#[test]
fn another_leader_takes_over_at_the_weight_that_is_told() {
    let analysis = first(&judged(&[ANA]));
    let judging = analysis.attractiveness.as_ref().unwrap();
    assert!(!judging.leader_changes.is_empty());
    for change in &judging.leader_changes {
        let sum = |id: StrategyId| -> f64 {
            let means = &analysis.strategy(id).unwrap().means;
            let weight = |factor: FactorId| {
                let own = analysis.factor(factor).unwrap().global_priority.unwrap();
                if factor == change.factor { change.t } else { own * (1.0 - change.t) / (1.0 - change.from) }
            };
            means.iter().map(|it| weight(it.factor) * it.mean).sum()
        };
        same(sum(strategy_id("b")), sum(change.leader));
        assert_ne!(change.leader, strategy_id("b"));
    }
}

#[test]
fn methods_that_disagree_are_told_with_what_they_put_ahead() {
    // By sum the extreme one leads, by wins over the others the even one.
    let scores: Scores = [[4, 1, 1, 4], [2, 2, 2, 3], [1, 2, 2, 3]];
    let analysis = first(&judged(&[scores]));
    let judging = analysis.attractiveness.as_ref().unwrap();
    let agree = judging.methods_agree.unwrap();
    assert_eq!(agree, judging.reversals.is_empty());
    for reversal in &judging.reversals {
        for (method, ahead, behind) in (reversal.first_ahead.iter().map(|it| (it, reversal.first, reversal.second)))
            .chain(reversal.second_ahead.iter().map(|it| (it, reversal.second, reversal.first)))
        {
            let rank = |id| analysis.strategy(id).unwrap().rank(*method);
            assert!(rank(ahead) < rank(behind));
        }
    }
}

#[test]
fn removing_a_strategy_takes_the_scores_of_the_participants_along() {
    let mut document = judged(&[ANA, BEN]);
    document.removal_of_strategy(strategy_id("a")).apply(&mut document).unwrap();
    assert_eq!(document.violations(), []);
    assert_eq!(document.matrices[0].answers[0].attractiveness.len(), 8);
    let Analysis { matrices, .. } = analyze(&document);
    assert_eq!(matrices[0].strategies.len(), 2);
}

#[test]
fn a_strategy_alone_has_a_score_and_no_place_among_others() {
    let mut document = judged(&[ANA, BEN]);
    document.strategies.truncate(1);
    let id = document.strategies[0].id;
    document.matrices[0].answers.iter_mut().for_each(|sheet| sheet.attractiveness.retain(|it| it.strategy == id));
    let analysis = first(&document);
    let alone = &analysis.strategies[0];
    let judging = analysis.attractiveness.as_ref().unwrap();
    assert!(alone.qspm_total.is_some() && alone.weighted_sum.is_some());
    for method in RankingMethod::ALL {
        assert_eq!(alone.rank(method), None, "{}", method.name());
    }
    assert_eq!((alone.topsis, alone.promethee, alone.spread.unwrap().first), (None, None, 0));
    assert_eq!((judging.leaders.len(), judging.kendall_w, draws(&document).len()), (0, None, 0));
}
