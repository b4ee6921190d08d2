//! What the inspector says, as plain data.

use crate::analysis::{Analysis, Finding, MatrixAnalysis};
use crate::app::figures;
use crate::model::{Document, Factor, FactorId, Matrix, Place, Quadrant, Rating, RatingConvention, StrategyId, Weight};
use crate::words::WindowWords;

/// A named figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// What it is.
    pub(super) name: String,
    /// The figure.
    pub(super) figure: String,
    /// One sentence on what it means.
    pub(super) meaning: String,
}

impl Line {
    fn new(name: String, figure: String, meaning: String) -> Self {
        Self { name, figure, meaning }
    }
}

/// "S3", or nothing in the tray.
pub(super) fn label(matrix: &Matrix, factor: FactorId) -> Option<String> {
    let (place, index) = matrix.position(factor)?;
    Some(format!("{}{}", place.quadrant()?.letter(), index + 1))
}

/// What the analysis says of a factor; nothing for an idea in the tray.
pub(super) fn factor_figures(
    words: &WindowWords,
    analysis: &MatrixAnalysis,
    matrix: &Matrix,
    factor: FactorId,
) -> Vec<Line> {
    let Some(figures) = analysis.factor(factor) else { return Vec::new() };
    let title = words.reports.quadrant(matrix, figures.quadrant);
    let share = |value| figures::or_none(value, figures::share);
    let rank = analysis.place(figures).map(|place| words.factor_rank_of(place.to_string(), analysis.factors.len()));
    vec![
        Line::new(words.factor_score(), figures::or_none(figures.score, figures::score), words.factor_score_tip()),
        Line::new(words.factor_local(), share(figures.local_priority), words.factor_local_tip(title)),
        Line::new(words.factor_group(), share(figures.quadrant_priority), words.factor_group_tip(title)),
        Line::new(words.factor_global(), share(figures.global_priority), words.factor_global_tip()),
        Line::new(words.factor_rank(), rank.unwrap_or_else(|| figures::NONE.to_owned()), words.factor_rank_tip()),
    ]
}

/// The weight of a factor as a share of its side: "0.150 of the internal weight".
pub(super) fn weight_share(words: &WindowWords, analysis: &MatrixAnalysis, factor: FactorId) -> Option<String> {
    let figures = analysis.factor(factor)?;
    let share = figures::share(figures.weight?);
    let is_internal = figures.quadrant.is_internal();
    Some(if is_internal { words.factor_share_internal(share) } else { words.factor_share_external(share) })
}

/// A strategy that uses a factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) strategy: StrategyId,
    /// "SO1".
    pub(super) label: String,
    pub(super) text: String,
}

/// The strategies that use a factor, in the order of the document.
pub(super) fn uses(document: &Document, analysis: Option<&MatrixAnalysis>, factor: FactorId) -> Vec<Use> {
    let label = |id| analysis.and_then(|matrix| matrix.strategies.iter().find(|strategy| strategy.id == id));
    let users = document.strategies.iter().filter(|strategy| strategy.factors.contains(&factor));
    let with_label = |strategy: &crate::model::Strategy| Use {
        strategy: strategy.id,
        label: label(strategy.id).map_or_else(|| strategy.kind.letters().to_owned(), |found| found.label.clone()),
        text: strategy.text.clone(),
    };
    users.map(with_label).collect()
}

/// The findings about a factor that nobody has set aside.
pub(super) fn findings_on<'a>(findings: &'a [Finding], matrix: &Matrix, factor: FactorId) -> Vec<&'a Finding> {
    let about = |finding: &&Finding| {
        let place = &finding.place;
        place.factor == Some(factor) && place.matrix == Some(matrix.id) && finding.set_aside.is_none()
    };
    findings.iter().filter(about).collect()
}

/// What a rating says of a factor at a place.
pub(super) fn rating_meaning(words: &WindowWords, convention: RatingConvention, place: Place, rating: u8) -> String {
    let meanings = match (convention, place.quadrant()) {
        (_, None) => [words.factor_plain_1(), words.factor_plain_2(), words.factor_plain_3(), words.factor_plain_4()],
        (RatingConvention::David, Some(Quadrant::Strengths | Quadrant::Weaknesses)) => {
            [words.factor_internal_1(), words.factor_internal_2(), words.factor_internal_3(), words.factor_internal_4()]
        }
        (RatingConvention::David, Some(_)) => {
            [words.factor_response_1(), words.factor_response_2(), words.factor_response_3(), words.factor_response_4()]
        }
        (RatingConvention::Rangkuti, Some(Quadrant::Strengths)) => {
            [words.factor_strength_1(), words.factor_strength_2(), words.factor_strength_3(), words.factor_strength_4()]
        }
        (RatingConvention::Rangkuti, Some(Quadrant::Opportunities)) => [
            words.factor_opportunity_1(),
            words.factor_opportunity_2(),
            words.factor_opportunity_3(),
            words.factor_opportunity_4(),
        ],
        (RatingConvention::Rangkuti, Some(Quadrant::Weaknesses)) => {
            [words.factor_weakness_1(), words.factor_weakness_2(), words.factor_weakness_3(), words.factor_weakness_4()]
        }
        (RatingConvention::Rangkuti, Some(Quadrant::Threats)) => {
            [words.factor_threat_1(), words.factor_threat_2(), words.factor_threat_3(), words.factor_threat_4()]
        }
    };
    let [first, second, third, fourth] = meanings;
    match rating {
        0 | 1 => first,
        2 => second,
        3 => third,
        _ => fourth,
    }
}

/// The totals of a matrix that there are.
pub(super) fn totals(words: &WindowWords, analysis: &Analysis, matrix: &Matrix) -> Vec<Line> {
    let totals = analysis.matrix(matrix.id).map(|outcome| outcome.totals).unwrap_or_default();
    let line = |name, total: Option<f64>| Some(Line::new(name, figures::score(total?), words.factor_total_tip()));
    let all = [line(words.factor_ife(), totals.ife), line(words.factor_efe(), totals.efe)];
    all.into_iter().flatten().collect()
}

/// A step on the way to a finished analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Fill the quadrants.
    Write,
    /// Weigh the factors.
    Weigh,
    /// Say what follows.
    Strategies,
    /// Print.
    Print,
}

impl Step {
    /// Every step, in their order.
    pub(super) const ALL: [Self; 4] = [Self::Write, Self::Weigh, Self::Strategies, Self::Print];
}

/// The first step that is not done.
pub(super) fn next_step(document: &Document, analysis: &Analysis, matrix: &Matrix) -> Step {
    let is_used = |id: &FactorId| matrix.position(*id).is_some();
    if Quadrant::ALL.into_iter().any(|quadrant| matrix.factors[quadrant].is_empty()) {
        Step::Write
    } else if !analysis.matrix(matrix.id).is_some_and(|outcome| outcome.weighed) {
        Step::Weigh
    } else if !document.strategies.iter().any(|strategy| strategy.factors.iter().any(is_used)) {
        Step::Strategies
    } else {
        Step::Print
    }
}

/// The quadrant to go on writing in.
pub(super) fn first_empty(matrix: &Matrix) -> Quadrant {
    let empty = |quadrant: &Quadrant| matrix.factors[*quadrant].is_empty();
    Quadrant::ALL.into_iter().find(empty).unwrap_or(Quadrant::Strengths)
}

/// How many factors there are, and how many say where they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cited {
    None(usize),
    Some { cited: usize, count: usize },
    All(usize),
}

/// How many factors of the quadrants have evidence.
pub(super) fn cited(matrix: &Matrix) -> Cited {
    let factors = || Quadrant::ALL.into_iter().flat_map(|quadrant| &matrix.factors[quadrant]);
    let count = factors().count();
    match factors().filter(|factor| !factor.evidence.is_empty()).count() {
        0 => Cited::None(count),
        cited if cited == count => Cited::All(count),
        cited => Cited::Some { cited, count },
    }
}

/// What several factors have in common.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Common {
    /// Tags that all of them carry.
    pub(super) tags: Vec<String>,
    /// The weight.
    pub(super) weight: Shared<Weight>,
    /// The rating, or that there is none.
    pub(super) rating: Shared<Option<Rating>>,
}

/// A value that several factors share, or do not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shared<T> {
    /// All of them have it.
    Same(T),
    /// They differ.
    Differ,
}

impl<T: PartialEq> Shared<T> {
    fn of(mut values: impl Iterator<Item = T>) -> Self {
        let Some(first) = values.next() else { return Self::Differ };
        if values.all(|value| value == first) { Self::Same(first) } else { Self::Differ }
    }
}

/// What factors have in common.
pub(super) fn common(factors: &[&Factor]) -> Common {
    let everywhere = |tag: &&String| factors.iter().all(|factor| factor.tags.contains(tag));
    Common {
        tags: factors.first().map(|first| first.tags.iter().filter(everywhere).cloned().collect()).unwrap_or_default(),
        weight: Shared::of(factors.iter().map(|factor| factor.weight)),
        rating: Shared::of(factors.iter().map(|factor| factor.rating)),
    }
}

/// The tags of a factor when the common tags of several change from one list to another.
pub(super) fn retagged(own: &[String], before: &[String], after: &[String]) -> Vec<String> {
    let dropped = |tag: &&String| !before.contains(tag) || after.contains(tag);
    let mut tags: Vec<String> = own.iter().filter(dropped).cloned().collect();
    let added: Vec<String> = after.iter().filter(|tag| !tags.contains(tag)).cloned().collect();
    tags.extend(added);
    tags
}
