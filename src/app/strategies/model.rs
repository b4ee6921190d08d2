//! The strategies by kind and the factors that they use, as plain data.

use crate::analysis::{MatrixAnalysis, StrategyAnalysis, linked_kind};
use crate::app::figures;
use crate::app::widgets::Step;
use crate::model::{
    Document, Factor, FactorId, Matrix, MatrixId, PerQuadrant, Quadrant, Strategy, StrategyId, StrategyKind,
};
use crate::words::WindowWords;

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The label of a strategy, such as "SO2".
pub(super) fn label(document: &Document, strategy: &Strategy) -> String {
    let same_kind = document.strategies.iter().filter(|other| other.kind == strategy.kind);
    let number = same_kind.take_while(|other| other.id != strategy.id).count() + 1;
    format!("{}{number}", strategy.kind.letters())
}

/// The labels of all strategies, in their order.
pub(super) fn labels(document: &Document) -> Vec<String> {
    let mut numbers = [0; StrategyKind::ALL.len()];
    let label = |strategy: &Strategy| {
        let number = &mut numbers[strategy.kind as usize];
        *number += 1;
        format!("{}{number}", strategy.kind.letters())
    };
    document.strategies.iter().map(label).collect()
}

/// What the analysis of a matrix says of a strategy.
pub(super) fn of(outcome: &MatrixAnalysis, strategy: StrategyId) -> Option<&StrategyAnalysis> {
    outcome.strategies.iter().find(|analysis| analysis.id == strategy)
}

/// A factor as a strategy names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Used {
    /// A matrix that holds it.
    pub(super) matrix: Option<MatrixId>,
    /// "S1", or with the title of its matrix where the one that is shown lacks it.
    pub(super) label: String,
    pub(super) statement: String,
}

/// A factor as a strategy names it: by its label in the matrix that is shown, else in the first that holds it.
pub(super) fn used(document: &Document, shown: Option<&Matrix>, factor: FactorId, words: &WindowWords) -> Used {
    let here = shown.filter(|matrix| matrix.position(factor).is_some());
    let holder = here.or_else(|| document.holders(factor).next());
    let label = holder.and_then(|matrix| {
        let (place, index) = matrix.position(factor)?;
        let own = place.quadrant().map(|it| format!("{}{}", it.letter(), index + 1));
        let own = own.unwrap_or_else(|| words.strategies_unsorted());
        Some(if here.is_some() { own } else { words.strategies_of_matrix(own, &matrix.title) })
    });
    let statement = holder.and_then(|matrix| matrix.factor(factor)).map(|factor| factor.statement.clone());
    Used {
        matrix: holder.map(|matrix| matrix.id),
        label: label.unwrap_or_default(),
        statement: statement.unwrap_or_default(),
    }
}

/// The factors of a matrix that a strategy does not use yet, those of its own two quadrants first.
pub(super) fn offered<'a>(matrix: &'a Matrix, strategy: &Strategy) -> Vec<(String, &'a Factor)> {
    let (internal, external) = strategy.kind.quadrants();
    let free = labelled(matrix).filter(|(_, factor)| !strategy.factors.contains(&factor.id));
    let own = [internal.letter(), external.letter()];
    let (first, rest): (Vec<_>, Vec<_>) = free.partition(|(label, _)| label.starts_with(own));
    first.into_iter().chain(rest).collect()
}

/// The placed factors of a matrix with their labels, in reading order.
pub(super) fn labelled(matrix: &Matrix) -> impl Iterator<Item = (String, &Factor)> {
    matrix.factors.iter().flat_map(|(quadrant, factors)| {
        (1..).zip(factors).map(move |(number, factor)| (format!("{}{number}", quadrant.letter()), factor))
    })
}

/// The index in the document that brings a strategy one step up or down among those of its kind.
pub(super) fn index_after(document: &Document, strategy: &Strategy, step: Step) -> Option<usize> {
    let same_kind = |index: &usize| document.strategies[*index].kind == strategy.kind;
    let places: Vec<usize> = (0..document.strategies.len()).filter(same_kind).collect();
    let at = places.iter().position(|index| document.strategies[*index].id == strategy.id)?;
    match step {
        Step::Up => places.get(at.checked_sub(1)?).copied(),
        Step::Down => places.get(at + 1).copied(),
        Step::Remove => None,
    }
}

/// The placed factors of a matrix with their labels, those of the two quadrants of a kind first.
pub(super) fn by_kind(matrix: &Matrix, kind: StrategyKind) -> Vec<(String, &Factor)> {
    let (internal, external) = kind.quadrants();
    let own = [internal.letter(), external.letter()];
    let (first, rest): (Vec<_>, Vec<_>) = labelled(matrix).partition(|(label, _)| label.starts_with(own));
    first.into_iter().chain(rest).collect()
}

/// The kind that the factors of a strategy in a matrix speak for.
pub(super) fn linked(strategy: &Strategy, matrix: &Matrix) -> Option<StrategyKind> {
    let quadrants = strategy.factors.iter().filter_map(|id| matrix.position(*id)?.0.quadrant());
    linked_kind(strategy.kind, quadrants)
}

/// A strategy whose kind follows from its links while they speak for one.
pub(super) fn following_links(strategy: Strategy, matrix: &Matrix) -> Strategy {
    let kind = linked(&strategy, matrix).unwrap_or(strategy.kind);
    Strategy { kind, ..strategy }
}

/// A factor in a list at the edge of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BoardFactor {
    pub(super) factor: FactorId,
    pub(super) label: String,
    pub(super) statement: String,
    /// The labels of the strategies that use it.
    pub(super) used_by: Vec<String>,
}

/// A card of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Card {
    pub(super) strategy: StrategyId,
    pub(super) label: String,
    pub(super) text: String,
    /// Its factors by their labels.
    pub(super) factors: Vec<(FactorId, String)>,
    /// Its strength as a figure; empty without one.
    pub(super) strength: String,
    /// Status, owner and the like in one line.
    pub(super) detail: String,
    /// The kind that its factors speak for, where that is another one.
    pub(super) contradicted: Option<StrategyKind>,
}

/// The board: factors by quadrant, cards by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Board {
    pub(super) factors: PerQuadrant<Vec<BoardFactor>>,
    pub(super) cards: [Vec<Card>; 4],
    /// How many factors no strategy uses, and how many there are.
    pub(super) unused: (usize, usize),
}

impl Board {
    /// The board of a matrix.
    pub(super) fn of(
        document: &Document,
        matrix: &Matrix,
        outcome: Option<&MatrixAnalysis>,
        words: &WindowWords,
    ) -> Self {
        let mut board = Self::default();
        let labels = labels(document);
        let labelled_strategies = || labels.iter().zip(&document.strategies);
        for (label, factor) in labelled(matrix) {
            let users = labelled_strategies().filter(|(_, strategy)| strategy.factors.contains(&factor.id));
            let used_by: Vec<String> = users.map(|(label, _)| label.clone()).collect();
            board.unused.0 += usize::from(used_by.is_empty());
            board.unused.1 += 1;
            let quadrant = matrix.position(factor.id).and_then(|(place, _)| place.quadrant());
            let Some(quadrant) = quadrant else { continue };
            let statement = one_line(&factor.statement);
            board.factors[quadrant].push(BoardFactor { factor: factor.id, label, statement, used_by });
        }
        for (label, strategy) in labelled_strategies() {
            let used = |id: &FactorId| (*id, self::used(document, Some(matrix), *id, words).label);
            let status = words.reports.status_name(strategy.status);
            let detail =
                [&status, &strategy.owner, &strategy.horizon, &strategy.indicator].map(String::as_str).into_iter();
            let strength = outcome.and_then(|it| of(it, strategy.id)?.strength);
            board.cards[strategy.kind as usize].push(Card {
                strategy: strategy.id,
                label: label.clone(),
                text: one_line(&strategy.text),
                factors: strategy.factors.iter().map(used).collect(),
                strength: strength.map(figures::percent).unwrap_or_default(),
                detail: detail.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                contradicted: linked(strategy, matrix).filter(|kind| *kind != strategy.kind),
            });
        }
        board
    }

    /// The labels of the factors of a kind's two quadrants that no strategy uses.
    pub(super) fn unanswered(&self, kind: StrategyKind) -> Vec<&str> {
        let (internal, external) = kind.quadrants();
        let lists = [external, internal].map(|quadrant| &self.factors[quadrant]);
        let unused = lists.into_iter().flatten().filter(|factor| factor.used_by.is_empty());
        unused.map(|factor| factor.label.as_str()).collect()
    }
}

/// Two factors that no strategy joins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pairing {
    pub(super) kind: StrategyKind,
    /// The internal and the external factor.
    pub(super) factors: [FactorId; 2],
    /// The product of their global priorities; 0 where the matrix is not weighed.
    strength: f64,
}

/// The pairs of an internal and an external factor that no strategy joins, the strongest first.
pub(super) fn open_pairs(document: &Document, matrix: &Matrix, outcome: Option<&MatrixAnalysis>) -> Vec<Pairing> {
    let priority = |id| outcome.and_then(|it| it.factor(id)?.global_priority).unwrap_or(0.0);
    let factors = |quadrant: Quadrant| matrix.factors[quadrant].iter().map(|factor| factor.id);
    let mut pairs = Vec::new();
    for kind in StrategyKind::ALL {
        let (internal, external) = kind.quadrants();
        for first in factors(internal) {
            let of_first: Vec<&Strategy> =
                document.strategies.iter().filter(|it| it.factors.contains(&first)).collect();
            let free = factors(external).filter(|second| !of_first.iter().any(|it| it.factors.contains(second)));
            pairs.extend(free.map(|second| Pairing {
                kind,
                factors: [first, second],
                strength: priority(first) * priority(second),
            }));
        }
    }
    // Pairs as strong as each other stay in reading order.
    pairs.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    pairs
}
