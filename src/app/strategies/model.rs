//! The strategies by kind and the factors that they use, as plain data.

use crate::analysis::{MatrixAnalysis, StrategyAnalysis};
use crate::app::figures;
use crate::app::widgets::{Entry, Step};
use crate::model::{
    Attractiveness, Document, Factor, FactorId, Matrix, MatrixId, Rating, Strategy, StrategyId, StrategyKind,
};

/// The strategies of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) kind: StrategyKind,
    pub(super) lines: Vec<Line>,
}

/// A strategy in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) strategy: StrategyId,
    pub(super) entry: Entry,
}

/// What a kind of strategies does.
pub(super) fn meaning(kind: StrategyKind) -> &'static str {
    match kind {
        StrategyKind::So => "Strengths to take opportunities",
        StrategyKind::St => "Strengths against threats",
        StrategyKind::Wo => "Opportunities to mend weaknesses",
        StrategyKind::Wt => "Against weaknesses and threats",
    }
}

/// The kind with what it does, for a list to choose from.
pub(super) fn kind_name(kind: StrategyKind) -> &'static str {
    match kind {
        StrategyKind::So => "SO: strengths to take opportunities",
        StrategyKind::St => "ST: strengths against threats",
        StrategyKind::Wo => "WO: opportunities to mend weaknesses",
        StrategyKind::Wt => "WT: against weaknesses and threats",
    }
}

/// All strategies by kind, each kind in the order of the document.
pub(super) fn groups(document: &Document, matrix: Option<&Matrix>, outcome: Option<&MatrixAnalysis>) -> Vec<Group> {
    let group = |kind| {
        let own = document.strategies.iter().filter(|strategy| strategy.kind == kind);
        let line = |(number, strategy): (usize, &Strategy)| Line {
            strategy: strategy.id,
            entry: Entry {
                title: format!("{}{number}  {}", kind.letters(), one_line(&strategy.text)),
                detail: detail(document, matrix, strategy),
                figure: outcome.and_then(|it| of(it, strategy.id)?.strength).map(figures::share).unwrap_or_default(),
            },
        };
        Group { kind, lines: (1..).zip(own).map(line).collect() }
    };
    StrategyKind::ALL.into_iter().map(group).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn detail(document: &Document, matrix: Option<&Matrix>, strategy: &Strategy) -> String {
    let used: Vec<String> = strategy.factors.iter().map(|id| used(document, matrix, *id).label).collect();
    let factors = if used.is_empty() { "no factors yet".to_owned() } else { used.join(", ") };
    let parts = [factors.as_str(), strategy.status.name(), &strategy.owner, &strategy.horizon];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The label of a strategy, such as "SO2".
pub(super) fn label(document: &Document, strategy: &Strategy) -> String {
    let same_kind = document.strategies.iter().filter(|other| other.kind == strategy.kind);
    let number = same_kind.take_while(|other| other.id != strategy.id).count() + 1;
    format!("{}{number}", strategy.kind.letters())
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
pub(super) fn used(document: &Document, shown: Option<&Matrix>, factor: FactorId) -> Used {
    let here = shown.filter(|matrix| matrix.position(factor).is_some());
    let holder = here.or_else(|| document.holders(factor).next());
    let label = holder.and_then(|matrix| {
        let (place, index) = matrix.position(factor)?;
        let own = place.quadrant().map_or("Unsorted".to_owned(), |it| format!("{}{}", it.letter(), index + 1));
        Some(if here.is_some() { own } else { format!("{own} in {}", matrix.title) })
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

/// How attractive a strategy is in the light of a factor.
pub(super) fn attraction(strategy: &Strategy, matrix: MatrixId, factor: FactorId) -> Option<Rating> {
    let scores = &strategy.attractiveness;
    scores.iter().find(|score| score.matrix == matrix && score.factor == factor).map(|score| score.score)
}

/// The scores of a strategy with one of them set or taken away.
pub(super) fn with_attraction(
    strategy: &Strategy,
    matrix: MatrixId,
    factor: FactorId,
    score: Option<Rating>,
) -> Vec<Attractiveness> {
    let mut scores = strategy.attractiveness.clone();
    let known = scores.iter().position(|it| it.matrix == matrix && it.factor == factor);
    match (known, score) {
        (Some(at), Some(score)) => scores[at].score = score,
        (Some(at), None) => drop(scores.remove(at)),
        (None, Some(score)) => scores.push(Attractiveness { matrix, factor, score }),
        (None, None) => {}
    }
    scores
}
