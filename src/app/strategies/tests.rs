//! The strategies by kind and the factors they use, as text.

use super::model;
use crate::analysis::analyze;
use crate::app::widgets::Step;
use crate::model::{Document, Factor, FactorId, Matrix, Quadrant, Strategy, StrategyId, StrategyKind, Weight};
use crate::words::of_window;

fn id(text: &str) -> FactorId {
    text.parse().unwrap()
}

fn strategy(name: &str, kind: StrategyKind, factors: &[&str]) -> Strategy {
    let mut strategy = Strategy::new(name.parse().unwrap(), kind, format!("Do\n{name}"));
    strategy.factors = factors.iter().map(|name| id(name)).collect();
    strategy
}

/// Two matrices, the second without the threat; two strategies of one kind and one of another between them.
fn document() -> Document {
    let mut document = Document::new("d".parse().unwrap(), "Study");
    let mut first = Matrix::new("m1".parse().unwrap(), "Now");
    first.factors[Quadrant::Strengths] = vec![Factor::new(id("a"), "Staff"), Factor::new(id("b"), "Money")];
    first.factors[Quadrant::Threats] = vec![Factor::new(id("c"), "War")];
    // Weighed, if all alike: what nobody weighed has no strengths.
    first.factors.strengths.iter_mut().for_each(|factor| factor.weight = Weight::new(2.0).unwrap());
    let mut second = Matrix::new("m2".parse().unwrap(), "Later");
    second.factors[Quadrant::Strengths] = vec![Factor::new(id("b"), "Money")];
    document.matrices = vec![first, second];
    document.strategies = vec![
        strategy("s1", StrategyKind::St, &["a", "c"]),
        strategy("s2", StrategyKind::Wt, &[]),
        strategy("s3", StrategyKind::St, &["b"]),
    ];
    document.strategies[0].owner = "Board".to_owned();
    document
}

#[track_caller]
fn check_board(matrix: usize, expected: &[&str]) {
    let document = document();
    let analysis = analyze(&document);
    let board = model::Board::of(&document, &document.matrices[matrix], analysis.matrices.get(matrix), of_window("en"));
    let card = |card: &model::Card| {
        let labels: Vec<&str> = card.factors.iter().map(|(_, label)| label.as_str()).collect();
        let other = card.contradicted.map(StrategyKind::letters).unwrap_or_default();
        format!("{} {} | {} | {} | {} | {other}", card.label, card.text, labels.join(", "), card.detail, card.strength)
    };
    let text: Vec<String> = board.cards.iter().flatten().map(card).collect();
    assert_eq!(text, expected);
}

#[test]
fn a_card_says_what_a_strategy_uses_and_how_strong_it_is() {
    check_board(
        0,
        &[
            "ST1 Do s1 | S1, T1 | Proposed · Board | 35 % | ",
            "ST2 Do s3 | S2 | Proposed |  | ",
            "WT1 Do s2 |  | Proposed |  | ",
        ],
    );
}

#[test]
fn a_factor_that_the_matrix_lacks_is_named_with_the_matrix_that_holds_it() {
    check_board(
        1,
        &[
            "ST1 Do s1 | S1 in Now, T1 in Now | Proposed · Board |  | ",
            "ST2 Do s3 | S1 | Proposed |  | ",
            "WT1 Do s2 |  | Proposed |  | ",
        ],
    );
}

#[test]
fn the_board_names_the_factors_that_no_strategy_uses_and_kinds_that_do_not_fit() {
    let mut document = document();
    document.strategies.truncate(1);
    document.strategies[0].kind = StrategyKind::Wt;
    let board = model::Board::of(&document, &document.matrices[0], None, of_window("en"));
    assert_eq!(board.unused, (1, 3));
    assert_eq!(board.unanswered(StrategyKind::So), ["S2"]);
    assert_eq!(board.cards[StrategyKind::Wt as usize][0].contradicted, Some(StrategyKind::St));
    let followed = model::following_links(document.strategies[0].clone(), &document.matrices[0]);
    assert_eq!(followed.kind, StrategyKind::St);
}

#[test]
fn factors_of_the_kind_are_offered_first_and_used_ones_not_at_all() {
    let document = document();
    let offered = |index: usize| {
        let all = model::offered(&document.matrices[0], &document.strategies[index]);
        all.into_iter().map(|(label, _)| label).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(offered(0), "S2");
    assert_eq!(offered(1), "T1 S1 S2");
}

#[track_caller]
fn check_step(name: &str, step: Step, expected: Option<usize>) {
    let document = document();
    let found = document.strategy(name.parse::<StrategyId>().unwrap()).unwrap();
    assert_eq!(model::index_after(&document, found, step), expected, "{name} {step:?}");
}

#[test]
fn a_strategy_moves_among_those_of_its_kind() {
    check_step("s1", Step::Down, Some(2));
    check_step("s3", Step::Up, Some(0));
    check_step("s1", Step::Up, None);
    check_step("s2", Step::Down, None);
}

#[test]
fn labels_count_within_a_kind() {
    let document = document();
    let labels: Vec<String> = document.strategies.iter().map(|it| model::label(&document, it)).collect();
    assert_eq!(labels, ["ST1", "WT1", "ST2"]);
    assert_eq!(model::labels(&document), labels);
}

#[test]
fn pairs_that_no_strategy_joins_come_by_their_weight() {
    let document = document();
    let matrix = &document.matrices[0];
    let pairs = |outcome| -> Vec<String> {
        let label = |id| model::used(&document, Some(matrix), id, of_window("en")).label;
        let told = |pair: model::Pairing| format!("{}-{}", label(pair.factors[0]), label(pair.factors[1]));
        model::open_pairs(&document, matrix, outcome).into_iter().map(told).collect()
    };
    // The first strategy joins S1 with T1.
    let analysis = analyze(&document);
    assert_eq!(pairs(analysis.matrices.first()), ["S2-T1"]);
    assert_eq!(pairs(None), ["S2-T1"]);
}
