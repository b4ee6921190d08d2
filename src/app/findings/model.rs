//! Which findings stand where, and where each of them leads, as plain data.

use crate::analysis::{Finding, FindingKind, Severity};
use crate::app::actions::{Action, JoinAction, Target};
use crate::app::views::View;
use crate::model::{
    Change, Document, DocumentChange, Edit, EditLabel, Factor, FactorChange, FactorId, FindingRef, MatrixId, Quadrant,
    SetAside, Weight,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Whose findings are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Scope {
    /// Those of the whole document.
    #[default]
    Document,
    /// Those of the matrix on the active tab.
    Matrix(MatrixId),
}

impl Scope {
    /// Which findings belong to it. What is said of a factor without its matrix belongs to every matrix that has it.
    fn filter(self, document: &Document) -> impl Fn(&Finding) -> bool {
        let matrix = match self {
            Self::Document => None,
            Self::Matrix(id) => document.matrix(id),
        };
        let own: HashSet<FactorId> =
            matrix.into_iter().flat_map(|matrix| matrix.all_factors().map(|(_, factor)| factor.id)).collect();
        move |finding| match (self, finding.place.matrix, finding.place.factor) {
            (Self::Document, ..) => true,
            (Self::Matrix(id), Some(matrix), _) => matrix == id,
            (Self::Matrix(_), None, factor) => factor.is_some_and(|factor| own.contains(&factor)),
        }
    }
}

/// The findings as a checklist: a line for each rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Checklist {
    /// The rules that something breaks, the gravest first.
    pub(super) broken: Vec<Rule>,
    /// The rules about work that nobody has begun.
    pub(super) ahead: Vec<Rule>,
    /// The findings that were set aside, by their index among all.
    pub(super) aside: Vec<usize>,
    /// The rules that nothing breaks, not even what was set aside.
    pub(super) held: Vec<FindingKind>,
}

/// A rule that something breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) kind: FindingKind,
    /// The gravest of its cases.
    pub(super) severity: Severity,
    /// What breaks it, by the index among all findings.
    pub(super) cases: Vec<usize>,
}

impl Checklist {
    /// The findings of a scope, by their rules.
    pub(super) fn of(document: &Document, findings: &[Finding], scope: Scope) -> Self {
        let mut list = Self::default();
        let belongs = scope.filter(document);
        let mut rules: BTreeMap<(bool, FindingKind), Rule> = BTreeMap::new();
        let empty = empty_matrices(findings);
        // What nobody has touched is a step ahead and never a fault: a new document is not to begin with blame.
        let is_ahead = |finding: &Finding| {
            let untouched = finding.place.matrix.is_some_and(|matrix| empty.contains(&matrix));
            finding.awaits_work() || (untouched && finding.kind == FindingKind::EmptyQuadrant)
        };
        let mut said = BTreeSet::new();
        for (index, finding) in findings.iter().enumerate().filter(|(_, finding)| belongs(finding)) {
            said.insert(finding.kind);
            if finding.set_aside.is_some() {
                list.aside.push(index);
                continue;
            }
            let rule = rules.entry((is_ahead(finding), finding.kind)).or_insert_with(|| Rule::new(finding));
            rule.severity = rule.severity.max(finding.severity);
            rule.cases.push(index);
        }
        // A rule whose only case was set aside is excused, and does not hold.
        list.held = FindingKind::ALL.iter().copied().filter(|kind| !said.contains(kind)).collect();
        for ((is_ahead, _), rule) in rules {
            if is_ahead { list.ahead.push(rule) } else { list.broken.push(rule) }
        }
        list.broken.sort_by_key(|rule| Reverse(rule.severity));
        list
    }
}

/// The matrices in which every quadrant is empty.
fn empty_matrices(findings: &[Finding]) -> BTreeSet<MatrixId> {
    let mut quadrants: BTreeMap<MatrixId, usize> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.kind == FindingKind::EmptyQuadrant) {
        if let Some(matrix) = finding.place.matrix {
            *quadrants.entry(matrix).or_default() += 1;
        }
    }
    let all = Quadrant::ALL.len();
    quadrants.into_iter().filter(|(_, count)| *count == all).map(|(matrix, _)| matrix).collect()
}

impl Rule {
    fn new(finding: &Finding) -> Self {
        Self { kind: finding.kind, severity: finding.severity, cases: Vec::new() }
    }
}

/// A way to mend what breaks a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Go to the first case and write.
    Write,
    /// Go to the first case and read it again.
    Read,
    /// Divide the weights of each side by their sum.
    MakeSumOne,
    /// Make sources that are the same work one.
    JoinSources,
    /// Go to the weights.
    Weigh,
    /// Go to the ratings.
    Rate,
    /// Go to the answers of people.
    Answers,
    /// Go to the sources.
    Sources,
    /// Go to the strategies.
    Strategies,
    /// Go to the comparison.
    Pairs,
    /// Settle what copies left open.
    Settle,
}

impl Way {
    /// The way that mends a kind.
    pub(super) fn of(kind: FindingKind) -> Self {
        use FindingKind as K;
        match kind {
            K::EmptyQuadrant | K::EmptyStatement | K::OneWord | K::NoSource => Self::Write,
            K::WeightSum => Self::MakeSumOne,
            K::DuplicateSource => Self::JoinSources,
            K::DefaultWeights | K::ZeroWeights => Self::Weigh,
            K::NoRatings | K::MissingRating | K::RatingConvention => Self::Rate,
            K::UncitedSource | K::IncompleteSource => Self::Sources,
            K::Unmatched => Self::Pairs,
            K::OpenDecision => Self::Settle,
            _ => match view(kind) {
                View::Strategies => Self::Strategies,
                View::Weigh => Self::Answers,
                _ => Self::Read,
            },
        }
    }

    /// What is asked for when it is taken for a rule.
    pub(super) fn actions(self, document: &Document, findings: &[Finding], rule: &Rule) -> Vec<Action> {
        if self == Self::MakeSumOne {
            return rule.cases.iter().filter_map(|case| summing_to_one(document, &findings[*case])).collect();
        }
        if self == Self::Settle {
            return vec![JoinAction::Settle.into()];
        }
        if self == Self::JoinSources {
            let named = rule.cases.iter().filter_map(|case| findings[*case].place.source);
            let all = document.double_sources();
            let doubles = named.filter_map(|id| Some((id, *all.get(&id)?))).collect();
            return vec![Action::Edit(document.joining_of_sources(&doubles))];
        }
        let first = rule.cases.first().map(|case| targets(&findings[*case])).unwrap_or_default();
        first.into_iter().map(Action::GoTo).collect()
    }
}

/// The edit that divides the weights of a side by their sum.
fn summing_to_one(document: &Document, finding: &Finding) -> Option<Action> {
    let matrix = document.matrix(finding.place.matrix?)?;
    let inside = finding.place.quadrant?.is_internal();
    let side = || Quadrant::ALL.into_iter().filter(move |quadrant| quadrant.is_internal() == inside);
    let factors = || side().flat_map(|quadrant| &matrix.factors[quadrant]);
    let sum: f64 = factors().map(|factor| factor.weight.get()).sum();
    let shared = |factor: &Factor| {
        let weight = Weight::new(factor.weight.get() / sum).ok()?;
        Some(Change::Factor { matrix: matrix.id, factor: factor.id, change: FactorChange::Weight(weight) })
    };
    let changes: Option<Vec<Change>> = factors().map(shared).collect();
    Some(Action::Edit(Edit::new(EditLabel::ChangeWeights, changes?)))
}

/// A broken rule of a matrix, and how many cases it has there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) struct BrokenRule {
    pub(in crate::app) kind: FindingKind,
    pub(in crate::app) count: usize,
}

/// The rules that a matrix breaks, the gravest first.
pub(in crate::app) fn broken_in(document: &Document, findings: &[Finding], matrix: MatrixId) -> Vec<BrokenRule> {
    let list = Checklist::of(document, findings, Scope::Matrix(matrix));
    list.broken.iter().map(|rule| BrokenRule { kind: rule.kind, count: rule.cases.len() }).collect()
}

/// How many rules of a document are broken, not counting those about work that nobody has begun.
pub(in crate::app) fn broken_rules(document: &Document, findings: &[Finding]) -> usize {
    Checklist::of(document, findings, Scope::Document).broken.len()
}

/// Where a finding leads, step by step.
pub(super) fn targets(finding: &Finding) -> Vec<Target> {
    let place = &finding.place;
    match (place.matrix, place.factor, place.source, place.strategy) {
        (Some(matrix), Some(factor), ..) => vec![Target::Factor(matrix, factor)],
        (_, _, Some(source), _) => vec![Target::Source(source)],
        (_, _, _, Some(strategy)) => vec![Target::Strategy(strategy)],
        (Some(matrix), ..) => vec![Target::View(view(finding.kind)), Target::Matrix(matrix)],
        _ => vec![Target::View(view(finding.kind))],
    }
}

/// The view in which a finding about no single thing is mended.
fn view(kind: FindingKind) -> View {
    use FindingKind as K;
    match kind {
        K::NoStrategies | K::UnusedFactor | K::UnlinkedStrategy | K::PartialDash | K::UnansweredThreat => {
            View::Strategies
        }
        K::UncitedSource | K::IncompleteSource => View::Sources,
        K::Unmatched => View::Compare,
        K::DefaultWeights
        | K::WeightSum
        | K::ZeroWeights
        | K::NoRatings
        | K::MissingRating
        | K::RatingConvention
        | K::NoPriorities
        | K::Refused
        | K::OpenQuestions
        | K::Inconsistent
        | K::Untested
        | K::Uncounted
        | K::BeyondScale
        | K::BeyondTable => View::Weigh,
        _ => View::Matrix,
    }
}

/// Sets a finding aside with a reason.
pub(super) fn setting_aside(document: &Document, finding: &FindingRef, note: &str) -> DocumentChange {
    let others = document.set_aside.iter().filter(|item| item.finding != *finding).cloned();
    let note = note.trim().to_owned();
    DocumentChange::SetAside(others.chain([SetAside { finding: finding.clone(), note }]).collect())
}

/// Brings a finding back.
pub(super) fn bringing_back(document: &Document, finding: &FindingRef) -> DocumentChange {
    DocumentChange::SetAside(document.set_aside.iter().filter(|item| item.finding != *finding).cloned().collect())
}
