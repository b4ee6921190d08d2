//! Comparison of matrices: which factors are the same, what changed, what came and went, and how alike the priorities are.
//!
//! Factors match by id, then by what users said ([`MatchDecision`](crate::model::MatchDecision)). Matches by text
//! are only suggested, and stay outside all figures until somebody confirms them.

mod change;
mod matching;
mod plans;
mod similarity;
mod statistics;
mod suggestion;
mod wording;

pub use super::weighing::Refusal;
pub use change::{Caveat, Change, Convention};
pub use plans::{Became, FactorFate, StrategyFate};
pub(super) use similarity::doubles;
pub use similarity::similarity;
pub use statistics::{Statistics, TopShare};
pub use suggestion::THRESHOLD;
pub use wording::{Piece, difference};

use super::methods::acceptability::Progress;
use super::methods::ranking::RankPlace;
use super::outcome::{Analysis, FactorAnalysis, MatrixAnalysis, two_whole_or_fractions};
use super::posture::Posture;
use super::weighing::{GroupComparison, check_groups, compare_groups};
use crate::model::{Document, FactorId, Matrix, MatrixId, Quadrant};
use matching::{Link, settled};
use serde::Serialize;
use similarity::Vocabulary;
use std::collections::BTreeSet;
use std::fmt;

/// How many matrices can be compared at once.
pub const LIMIT: usize = 8;

/// A matrix that is compared, with the document it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    document: &'a Document,
    matrix: &'a Matrix,
    outcome: &'a MatrixAnalysis,
    /// The document whose word on matches goes before what all the others say.
    decided_in: Option<&'a Document>,
}

impl<'a> Subject<'a> {
    /// A matrix of an analysed document, if it has one of this id.
    #[must_use]
    pub fn new(document: &'a Document, analysis: &'a Analysis, matrix: MatrixId) -> Option<Self> {
        let (matrix, outcome) = (document.matrix(matrix)?, analysis.matrix(matrix)?);
        Some(Self { document, matrix, outcome, decided_in: None })
    }

    /// The same matrix, whose matches are decided first of all in this document, though it may stand in another one.
    #[must_use]
    pub fn decided_in(self, document: &'a Document) -> Self {
        Self { decided_in: Some(document), ..self }
    }

    /// The document that the matrix stands in.
    #[must_use]
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The matrix.
    #[must_use]
    pub fn matrix(&self) -> &'a Matrix {
        self.matrix
    }

    /// What follows from the matrix.
    #[must_use]
    pub fn outcome(&self) -> &'a MatrixAnalysis {
        self.outcome
    }

    /// Whether its participants' groups can be compared.
    #[must_use]
    pub fn has_groups(&self) -> bool {
        check_groups(self.document, self.matrix, self.outcome).is_ok()
    }

    /// Whether two of its participants' groups have people enough to tell a difference from chance.
    #[must_use]
    pub fn has_tested_groups(&self) -> bool {
        check_groups(self.document, self.matrix, self.outcome).is_ok_and(|large| large > 1)
    }

    /// Its participants' groups against each other; nothing when it was cancelled.
    ///
    /// # Errors
    /// When nobody was asked, or those who were belong to fewer than two groups.
    pub fn groups(&self, progress: &Progress) -> Result<Option<GroupComparison>, Refusal> {
        compare_groups(self.document, self.matrix, self.outcome, progress)
    }

    /// What the comparison says of the matrix itself.
    fn head(self) -> ComparedMatrix {
        ComparedMatrix { id: self.matrix.id, title: self.matrix.title.clone(), document: self.document.title.clone() }
    }
}

/// Sorts matrices by their dates; undated ones follow, and equal ones keep their order.
pub fn sort_by_date(subjects: &mut [Subject]) {
    subjects.sort_by_key(|subject| (subject.matrix.date.is_none(), subject.matrix.date));
}

/// Compares matrices in the order given, each with the next.
///
/// Suggestions are left out, because they take longer: see [`Comparison::suggest`].
///
/// # Errors
/// When there are fewer than 2 or more than [`LIMIT`] matrices.
pub fn compare(subjects: &[Subject]) -> Result<Comparison, ComparisonError> {
    let pairs: Vec<Pair> = subjects.windows(2).map(|two| pair(subjects, two[0], two[1])).collect();
    let Some(last) = pairs.last().filter(|_| subjects.len() <= LIMIT).cloned() else {
        return Err(ComparisonError { count: subjects.len() });
    };
    let caveats = change::caveats(subjects);
    Ok(Comparison {
        matrices: subjects.iter().map(|subject| subject.head()).collect(),
        matches: last.matches,
        suggestions: Vec::new(),
        added: last.added,
        dropped: last.dropped,
        statistics: last.statistics,
        strategies: last.strategies,
        pairs,
        postures: subjects.iter().map(|subject| subject.outcome.posture).collect(),
        warnings: caveats.iter().map(Caveat::to_string).collect(),
        caveats,
    })
}

/// Whether this many matrices can be compared.
///
/// # Errors
/// When there are fewer than 2 or more than [`LIMIT`].
pub fn check_count(count: usize) -> Result<(), ComparisonError> {
    if (2..=LIMIT).contains(&count) { Ok(()) } else { Err(ComparisonError { count }) }
}

/// What the comparison of matrices says. The figures at the top are those of the last pair.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Comparison {
    /// The matrices, in their order.
    pub matrices: Vec<ComparedMatrix>,
    /// The factors that stand in both matrices of the last pair.
    pub matches: Vec<Match>,
    /// Factors of the last pair that may be the same by their text; outside all figures.
    pub suggestions: Vec<Match>,
    /// Factors of the last matrix that the one before does not have.
    pub added: Vec<Lone>,
    /// Factors that the last matrix no longer has.
    pub dropped: Vec<Lone>,
    /// How alike the priorities of the last pair are.
    pub statistics: Statistics,
    /// What became of the strategies in the last pair.
    pub strategies: Vec<StrategyFate>,
    /// Each matrix compared with the next.
    pub pairs: Vec<Pair>,
    /// The posture of each matrix, in their order.
    pub postures: Vec<Option<Posture>>,
    /// What does not compare, in plain words.
    pub warnings: Vec<String>,
    /// The same for whoever says it in other words.
    #[serde(skip)]
    pub caveats: Vec<Caveat>,
}

impl Comparison {
    /// Fills in the matches that texts suggest; `subjects` are those that were compared.
    pub fn suggest(&mut self, subjects: &[Subject]) {
        for (pair, two) in self.pairs.iter_mut().zip(subjects.windows(2)) {
            pair.suggestions = suggestion::suggestions(subjects, two[0], two[1], pair);
        }
        self.suggestions = self.pairs.last().map(|pair| pair.suggestions.clone()).unwrap_or_default();
    }
}

/// Which matrix is compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ComparedMatrix {
    /// Its id.
    pub id: MatrixId,
    /// Its title.
    pub title: String,
    /// The title of its document.
    pub document: String,
}

/// A matrix compared with the next one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Pair {
    /// The earlier matrix.
    pub from: MatrixId,
    /// The later matrix.
    pub to: MatrixId,
    /// The factors that stand in both.
    pub matches: Vec<Match>,
    /// Factors that may be the same by their text; outside all figures.
    pub suggestions: Vec<Match>,
    /// Factors of the later matrix only.
    pub added: Vec<Lone>,
    /// Factors of the earlier matrix only.
    pub dropped: Vec<Lone>,
    /// How alike the priorities are.
    pub statistics: Statistics,
    /// What became of the strategies.
    pub strategies: Vec<StrategyFate>,
}

impl Pair {
    /// The factors that stand in both, by their ids.
    #[must_use]
    pub fn shared(&self) -> Vec<[FactorId; 2]> {
        self.matches.iter().map(|found| found.factor_ids).collect()
    }
}

/// Two factors that are the same thing; every pair of values stands in the order of the matrices.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Match {
    /// Their ids.
    pub factor_ids: [FactorId; 2],
    /// Their labels.
    pub labels: [String; 2],
    /// Where they stand.
    pub quadrants: [Quadrant; 2],
    /// Their statements.
    pub texts: [String; 2],
    /// Who says that they are the same.
    pub by: MatchedBy,
    /// How alike their statements are, 0 to 1.
    pub similarity: f64,
    /// What changed.
    pub changes: Vec<Change>,
    /// Normalised weights.
    pub weights: [Option<f64>; 2],
    /// Ratings; fractions where a panel rated.
    #[serde(serialize_with = "two_whole_or_fractions")]
    pub ratings: [Option<f64>; 2],
    /// Scores.
    pub scores: [Option<f64>; 2],
    /// Local priorities.
    pub local_priorities: [Option<f64>; 2],
    /// Global priorities.
    pub priorities: [Option<f64>; 2],
    /// Ranks by global priority, each in its matrix.
    pub ranks: [Option<f64>; 2],
    /// The same as they are printed.
    #[serde(skip)]
    pub places: [Option<RankPlace>; 2],
}

impl Match {
    fn new(from: Subject, to: Subject, link: Link, vocabulary: &mut Vocabulary) -> Self {
        let (first, second) = (&from.outcome.factors[link.from], &to.outcome.factors[link.to]);
        let both = |value: fn(&FactorAnalysis) -> Option<f64>| [value(first), value(second)];
        Self {
            factor_ids: [first.id, second.id],
            labels: [first.label.clone(), second.label.clone()],
            quadrants: [first.quadrant, second.quadrant],
            texts: [first.text.clone(), second.text.clone()],
            by: link.by,
            similarity: link.similarity.unwrap_or_else(|| likeness(&first.text, &second.text, vocabulary)),
            changes: change::changes(from, to, link),
            weights: both(|factor| factor.weight),
            ratings: [first.rating, second.rating],
            scores: both(|factor| factor.score),
            local_priorities: both(|factor| factor.local_priority),
            priorities: both(|factor| factor.global_priority),
            ranks: both(|factor| factor.rank),
            places: [from.outcome.place(first), to.outcome.place(second)],
        }
    }
}

/// Most matched statements are the same, which needs no measuring.
fn likeness(first: &str, second: &str, vocabulary: &mut Vocabulary) -> f64 {
    if first == second {
        return 1.0;
    }
    let (first, second) = (vocabulary.read(first), vocabulary.read(second));
    vocabulary.similarity(&first, &second)
}

/// Who says that two factors are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MatchedBy {
    /// They have the same id.
    Id,
    /// A user linked them.
    User,
    /// Their texts are alike; nobody has confirmed it.
    Text,
}

/// A factor that stands in one of the two matrices only.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Lone {
    /// Its id.
    pub factor_id: FactorId,
    /// Its label.
    pub label: String,
    /// Where it stands.
    pub quadrant: Quadrant,
    /// Its statement.
    pub text: String,
    /// Its global priority.
    pub priority: Option<f64>,
    /// Its rank.
    pub rank: Option<f64>,
    /// The same as it is printed.
    #[serde(skip)]
    pub place: Option<RankPlace>,
}

/// A number of matrices that cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComparisonError {
    /// How many were given.
    pub count: usize,
}

impl fmt::Display for ComparisonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a comparison takes 2 to {LIMIT} matrices, not {}", self.count)
    }
}

impl std::error::Error for ComparisonError {}

/// How many factors of two matrices have a match, and how many have none.
pub(super) struct Unmatched<'a> {
    /// The earlier matrix.
    pub(super) from: &'a Matrix,
    /// The later matrix.
    pub(super) to: &'a Matrix,
    /// Factors that stand in both.
    pub(super) matched: usize,
    /// Factors of the earlier one only.
    pub(super) dropped: usize,
    /// Factors of the later one only.
    pub(super) added: usize,
}

/// Each matrix of a document against the next in the order of dates.
pub(super) fn unmatched<'a>(document: &'a Document, analysis: &'a Analysis) -> Vec<Unmatched<'a>> {
    let subject = |matrix: &'a Matrix| Subject::new(document, analysis, matrix.id);
    let mut subjects: Vec<Subject> = document.matrices.iter().filter_map(subject).collect();
    sort_by_date(&mut subjects);
    let count = |two: &[Subject<'a>]| {
        let matched = settled(&two[..1], two[0], two[1]).len();
        let without = |subject: Subject| subject.outcome.factors.len() - matched;
        Unmatched { from: two[0].matrix, to: two[1].matrix, matched, dropped: without(two[0]), added: without(two[1]) }
    };
    subjects.windows(2).map(count).collect()
}

fn pair(all: &[Subject], from: Subject, to: Subject) -> Pair {
    let links = settled(all, from, to);
    let mut vocabulary = Vocabulary::default();
    let taken = |end: fn(&Link) -> usize| links.iter().map(end).collect::<BTreeSet<usize>>();
    let (added, dropped) = (lone(to, &taken(|link| link.to)), lone(from, &taken(|link| link.from)));
    let statistics = statistics::statistics(from, to, &links);
    let matches: Vec<Match> = links.into_iter().map(|link| Match::new(from, to, link, &mut vocabulary)).collect();
    Pair {
        from: from.matrix.id,
        to: to.matrix.id,
        suggestions: Vec::new(),
        strategies: plans::fates(from, to, &matches, &added, &dropped),
        matches,
        added,
        dropped,
        statistics,
    }
}

fn lone(subject: Subject, taken: &BTreeSet<usize>) -> Vec<Lone> {
    let factors = subject.outcome.factors.iter().enumerate().filter(|(index, _)| !taken.contains(index));
    let lone = |(_, factor): (usize, &FactorAnalysis)| Lone {
        factor_id: factor.id,
        label: factor.label.clone(),
        quadrant: factor.quadrant,
        text: factor.text.clone(),
        priority: factor.global_priority,
        rank: factor.rank,
        place: subject.outcome.place(factor),
    };
    factors.map(lone).collect()
}

#[cfg(test)]
mod labelled;
#[cfg(test)]
mod tests;
