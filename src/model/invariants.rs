//! What holds of every document after every command, and of every file that is accepted.
//!
//! Types already keep single numbers in their ranges; here stand the rules that span several fields.

use super::{
    AnswerSheet, Conventions, Document, Evidence, FactorId, FactorJudgment, Matrix, MatrixId, PersonId, Sampling,
    Source, SourceId, Strategy, StrategyId,
};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;
use std::hash::Hash;

/// A rule that a document breaks, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// Where: "factor s1 of matrix m1".
    pub place: String,
    /// Which rule.
    pub kind: ViolationKind,
}

/// The rules a document can break.
#[derive(Debug, Clone, PartialEq)]
pub enum ViolationKind {
    /// An id stands twice where it must be unique.
    RepeatedId(String),
    /// An id is named that does not exist.
    Dangling {
        /// What should be there ("source").
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// A number is outside the range of its field.
    OutOfRange {
        /// The field.
        field: &'static str,
        /// What it must be.
        must: &'static str,
    },
    /// Two answers to the same question.
    RepeatedAnswer(String),
    /// A judgment compares a thing with itself.
    SelfJudgment(String),
    /// A source is cited, in the end, in itself.
    CircularCitation,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = &self.place;
        match &self.kind {
            ViolationKind::RepeatedId(id) => write!(f, "{place}: the id `{id}` stands twice; give one of them another"),
            ViolationKind::Dangling { what, id } => {
                write!(f, "{place}: there is no {what} `{id}`; add it or remove the reference")
            }
            ViolationKind::OutOfRange { field, must } => write!(f, "{place}: {field} must be {must}"),
            ViolationKind::RepeatedAnswer(what) => write!(f, "{place}: {what} is answered twice; keep one answer"),
            ViolationKind::SelfJudgment(id) => {
                write!(f, "{place}: `{id}` is compared with itself; remove the judgment")
            }
            ViolationKind::CircularCitation => write!(f, "{place}: the source is cited in itself; correct `cited_in`"),
        }
    }
}

impl std::error::Error for Violation {}

impl Violation {
    /// A field of a matrix outside its range.
    pub(super) fn out_of_range(matrix: MatrixId, field: &'static str, must: &'static str) -> Self {
        Self { place: format!("matrix {matrix}"), kind: ViolationKind::OutOfRange { field, must } }
    }
}

impl Document {
    /// Every rule that the document breaks; none for a sound one. Linear in the size of the document.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let mut found = Checker::default();
        found.unique("people", self.people.iter().map(|person| person.id));
        found.unique("sources", self.sources.iter().map(|source| source.id));
        found.unique("matrices", self.matrices.iter().map(|matrix| matrix.id));
        found.unique("strategies", self.strategies.iter().map(|strategy| strategy.id));
        found.unique("context", self.context.iter().filter_map(|section| section.id));
        let known = Known::of(self);
        found.citations(self, &known);
        for matrix in &self.matrices {
            found.matrix(matrix, &known);
        }
        for strategy in &self.strategies {
            found.strategy(strategy, &known);
        }
        found.matches(self, &known);
        found.set_aside(self, &known);
        found.violations
    }
}

/// The first rule that a matrix would break in this document.
pub(super) fn of_matrix(document: &Document, matrix: &Matrix) -> Option<Violation> {
    let mut known = Known::of(document);
    known.factors.insert(matrix.id, matrix.all_factors().map(|(_, factor)| factor.id).collect());
    first(|found| found.matrix(matrix, &known))
}

/// The first rule that a sheet would break in this matrix.
pub(super) fn of_sheet(document: &Document, matrix: &Matrix, sheet: &AnswerSheet) -> Option<Violation> {
    let place = format!("answers of {} in round {} of matrix {}", sheet.person, sheet.round, matrix.id);
    let known = Known::of(document);
    first(|found| {
        found.reference(known.people.contains(&sheet.person), &place, "participant", sheet.person);
        let rounds = 1..=matrix.current_round();
        found.range(rounds.contains(&sheet.round), &place, "round", "the number of a round of the matrix");
        found.sheet(&place, matrix.id, sheet, &known);
    })
}

/// The first rule that these conventions break.
pub(super) fn of_conventions(matrix: MatrixId, conventions: &Conventions) -> Option<Violation> {
    first(|found| found.conventions(&format!("matrix {matrix}"), conventions))
}

/// The first rule that a strategy would break in this document.
pub(super) fn of_strategy(document: &Document, strategy: &Strategy) -> Option<Violation> {
    first(|found| found.strategy(strategy, &Known::of(document)))
}

/// The first piece of evidence that names no source of the document.
pub(super) fn of_evidence(document: &Document, place: &str, evidence: &[Evidence]) -> Option<Violation> {
    first(|found| {
        for item in evidence {
            found.reference(document.source(item.source).is_some(), place, "source", item.source);
        }
    })
}

/// The rule that a source would break in this document, which has none of its id yet.
pub(super) fn of_new_source(source: &Source, is_known: impl Fn(SourceId) -> bool) -> Option<Violation> {
    let place = format!("source {}", source.id);
    let parent = source.cited_in?;
    first(|found| {
        if parent == source.id {
            found.add(&place, ViolationKind::CircularCitation);
        } else {
            found.reference(is_known(parent), &place, "source", parent);
        }
    })
}

/// The first rule that the sources, matches and findings set aside of the document break.
pub(super) fn of_records(document: &Document) -> Option<Violation> {
    let known = Known::of(document);
    first(|found| {
        found.citations(document, &known);
        found.matches(document, &known);
        found.set_aside(document, &known);
    })
}

fn first(check: impl FnOnce(&mut Checker)) -> Option<Violation> {
    let mut checker = Checker::default();
    check(&mut checker);
    checker.violations.into_iter().next()
}

/// The ids that may be named.
struct Known {
    people: HashSet<PersonId>,
    sources: HashSet<SourceId>,
    strategies: HashSet<StrategyId>,
    factors: HashMap<MatrixId, HashSet<FactorId>>,
}

impl Known {
    fn of(document: &Document) -> Self {
        let ids = |matrix: &Matrix| matrix.all_factors().map(|(_, factor)| factor.id).collect();
        Self {
            people: document.people.iter().map(|person| person.id).collect(),
            sources: document.sources.iter().map(|source| source.id).collect(),
            strategies: document.strategies.iter().map(|strategy| strategy.id).collect(),
            factors: document.matrices.iter().map(|matrix| (matrix.id, ids(matrix))).collect(),
        }
    }

    fn has(&self, matrix: MatrixId, factor: FactorId) -> bool {
        self.factors.get(&matrix).is_some_and(|ids| ids.contains(&factor))
    }

    #[expect(clippy::iter_over_hash_type, reason = "the answer does not depend on the order")]
    fn has_anywhere(&self, factor: FactorId) -> bool {
        for ids in self.factors.values() {
            if ids.contains(&factor) {
                return true;
            }
        }
        false
    }
}

#[derive(Default)]
struct Checker {
    violations: Vec<Violation>,
}

impl Checker {
    fn add(&mut self, place: impl Into<String>, kind: ViolationKind) {
        self.violations.push(Violation { place: place.into(), kind });
    }

    fn unique<T: Copy + Eq + Hash + fmt::Display>(&mut self, place: &str, ids: impl Iterator<Item = T>) {
        let mut seen = HashSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.add(place, ViolationKind::RepeatedId(id.to_string()));
            }
        }
    }

    fn reference(&mut self, exists: bool, place: &str, what: &'static str, id: impl fmt::Display) {
        if !exists {
            self.add(place, ViolationKind::Dangling { what, id: id.to_string() });
        }
    }

    fn range(&mut self, holds: bool, place: &str, field: &'static str, must: &'static str) {
        if !holds {
            self.add(place, ViolationKind::OutOfRange { field, must });
        }
    }

    fn evidence(&mut self, place: &str, evidence: &[Evidence], known: &Known) {
        for item in evidence {
            self.reference(known.sources.contains(&item.source), place, "source", item.source);
        }
    }

    fn citations(&mut self, document: &Document, known: &Known) {
        for (number, section) in document.context.iter().enumerate() {
            self.evidence(&format!("context section {}", number + 1), &section.evidence, known);
        }
        let parents: HashMap<SourceId, SourceId> =
            document.sources.iter().filter_map(|source| Some((source.id, source.cited_in?))).collect();
        let circular = circular(&document.sources, &parents);
        for source in &document.sources {
            if let Some(parent) = source.cited_in {
                let place = format!("source {}", source.id);
                self.reference(known.sources.contains(&parent), &place, "source", parent);
                if circular.contains(&source.id) {
                    self.add(place, ViolationKind::CircularCitation);
                }
            }
        }
    }

    fn matrix(&mut self, matrix: &Matrix, known: &Known) {
        let place = format!("matrix {}", matrix.id);
        self.unique(&place, matrix.all_factors().map(|(_, factor)| factor.id));
        for (_, factor) in matrix.all_factors() {
            if !factor.evidence.is_empty() {
                self.evidence(&format!("factor {} of {place}", factor.id), &factor.evidence, known);
            }
        }
        self.conventions(&place, &matrix.conventions);
        self.range(matrix.samples > 0, &place, "samples", "1 or more");
        let mut keys = BTreeSet::new();
        for sheet in &matrix.answers {
            let place = format!("answers of {} in round {} of {place}", sheet.person, sheet.round);
            if !keys.insert(sheet.key()) {
                self.add(&place, ViolationKind::RepeatedAnswer("the round".to_owned()));
            }
            let rounds = 1..=matrix.current_round();
            self.range(rounds.contains(&sheet.round), &place, "round", "the number of a round of the matrix");
            self.reference(known.people.contains(&sheet.person), &place, "participant", sheet.person);
            self.sheet(&place, matrix.id, sheet, known);
        }
    }

    fn conventions(&mut self, place: &str, conventions: &Conventions) {
        let above = |value: f64, least: f64| value.is_finite() && value > least;
        self.range(above(conventions.scale_max, 1.0), place, "scale_max", "a number above 1");
        self.range(above(conventions.cr_threshold, 0.0), place, "cr_threshold", "a number above 0");
        match conventions.sampling {
            Sampling::Dirichlet { concentration } => {
                self.range(above(concentration, 0.0), place, "concentration", "a number above 0");
            }
            Sampling::Spread { share } => self.range(above(share, 0.0), place, "share", "a number above 0"),
            Sampling::Auto | Sampling::Respondents | Sampling::Judgments => {}
        }
        if let Some(influence) = conventions.inner_dependence {
            self.range(is_column_stochastic(&influence), place, "inner_dependence", "0 or more, columns summing to 1");
        }
    }

    fn sheet(&mut self, place: &str, matrix: MatrixId, sheet: &AnswerSheet, known: &Known) {
        let named: BTreeSet<FactorId> = sheet.factors().collect();
        for factor in named {
            self.reference(known.has(matrix, factor), place, "factor", factor);
        }
        self.answered_once(place, sheet.direct.iter().map(|answer| answer.factor));
        self.answered_once(place, sheet.points.iter().map(|answer| answer.factor));
        self.answered_once(place, sheet.dots.iter().map(|answer| answer.factor));
        self.answered_once(place, sheet.ranks.iter().map(|answer| answer.factor));
        let mut seen = HashSet::new();
        for answer in &sheet.attractiveness {
            self.reference(known.strategies.contains(&answer.strategy), place, "strategy", answer.strategy);
            if !seen.insert((answer.strategy, answer.factor)) {
                let what = format!("factor `{}` for strategy `{}`", answer.factor, answer.strategy);
                self.add(place, ViolationKind::RepeatedAnswer(what));
            }
        }
        let ranks_count_from_one = sheet.ranks.iter().all(|answer| answer.rank > 0);
        self.range(ranks_count_from_one, place, "rank", "1 or more");
        self.judged_once(place, pairs(&sheet.within));
        self.judged_once(place, pairs(&sheet.between));
        self.judged_once(place, sheet.groups.iter().map(|pair| (pair.row.name(), pair.column.name())));
        for set in &sheet.best_worst {
            self.judged_once(place, pairs(&set.best_to_others));
            self.judged_once(place, pairs(&set.others_to_worst));
            let best = set.best_to_others.iter().all(|pair| pair.row == set.best);
            let worst = set.others_to_worst.iter().all(|pair| pair.column == set.worst);
            self.range(best && worst, place, "best_worst", "judgments from the best and to the worst factor");
        }
        if let Some(set) = &sheet.best_worst_groups {
            let best = set.best_to_others.iter().all(|pair| pair.row == set.best);
            let worst = set.others_to_worst.iter().all(|pair| pair.column == set.worst);
            self.range(best && worst, place, "best_worst_groups", "judgments from the best and to the worst quadrant");
        }
    }

    fn answered_once(&mut self, place: &str, factors: impl Iterator<Item = FactorId>) {
        let mut seen = HashSet::new();
        for factor in factors {
            if !seen.insert(factor) {
                self.add(place, ViolationKind::RepeatedAnswer(format!("factor `{factor}`")));
            }
        }
    }

    fn judged_once<T: Copy + Ord + fmt::Display>(&mut self, place: &str, pairs: impl Iterator<Item = (T, T)>) {
        let mut seen = BTreeSet::new();
        for (row, column) in pairs {
            if row == column {
                self.add(place, ViolationKind::SelfJudgment(row.to_string()));
            } else if !seen.insert((row.min(column), row.max(column))) {
                self.add(place, ViolationKind::RepeatedAnswer(format!("`{row}` against `{column}`")));
            }
        }
    }

    fn strategy(&mut self, strategy: &Strategy, known: &Known) {
        let place = format!("strategy {}", strategy.id);
        self.unique(&place, strategy.factors.iter().copied());
        for &factor in &strategy.factors {
            self.reference(known.has_anywhere(factor), &place, "factor", factor);
        }
        self.evidence(&place, &strategy.evidence, known);
        let mut seen = BTreeSet::new();
        for score in &strategy.attractiveness {
            self.reference(known.has(score.matrix, score.factor), &place, "factor", score.factor);
            if !seen.insert((score.matrix, score.factor)) {
                self.add(&place, ViolationKind::RepeatedAnswer(format!("factor `{}`", score.factor)));
            }
        }
    }

    fn matches(&mut self, document: &Document, known: &Known) {
        for decision in &document.matches {
            for end in [decision.first, decision.second] {
                let elsewhere = end.document != document.id;
                self.reference(elsewhere || known.has(end.matrix, end.factor), "matches", "factor", end.factor);
            }
        }
    }

    fn set_aside(&mut self, document: &Document, known: &Known) {
        let place = "set_aside";
        for finding in document.set_aside.iter().map(|item| &item.finding) {
            if let Some(matrix) = finding.matrix {
                self.reference(known.factors.contains_key(&matrix), place, "matrix", matrix);
            }
            if let Some(factor) = finding.factor {
                let exists = finding.matrix.map_or(known.has_anywhere(factor), |matrix| known.has(matrix, factor));
                self.reference(exists, place, "factor", factor);
            }
            if let Some(source) = finding.source {
                self.reference(known.sources.contains(&source), place, "source", source);
            }
            if let Some(strategy) = finding.strategy {
                self.reference(document.strategy(strategy).is_some(), place, "strategy", strategy);
            }
            if let Some(person) = finding.person {
                self.reference(known.people.contains(&person), place, "participant", person);
            }
        }
    }
}

fn pairs(judgments: &[FactorJudgment]) -> impl Iterator<Item = (FactorId, FactorId)> {
    judgments.iter().map(|pair| (pair.row, pair.column))
}

/// The sources that are cited in themselves, over however many others; each is looked at once.
fn circular(sources: &[Source], parents: &HashMap<SourceId, SourceId>) -> HashSet<SourceId> {
    let (mut seen, mut circular) = (HashSet::new(), HashSet::new());
    for source in sources {
        let mut path = Vec::new();
        let mut at = Some(source.id);
        while let Some(id) = at.filter(|id| seen.insert(*id)) {
            path.push(id);
            at = parents.get(&id).copied();
        }
        // Whoever comes back to its own path has found a ring.
        let ring = at.and_then(|id| path.iter().position(|passed| *passed == id));
        circular.extend(path.drain(ring.unwrap_or(path.len())..));
    }
    circular
}

fn is_column_stochastic(matrix: &[[f64; 4]; 4]) -> bool {
    (0..4).all(|column| {
        let entries = matrix.iter().map(|row| row[column]);
        entries.clone().all(|value| value >= 0.0) && (entries.sum::<f64>() - 1.0).abs() <= 1e-6
    })
}
