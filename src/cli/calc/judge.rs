//! `pairwise`, `fuzzy_pairwise`, `group`, `awot` and `best_worst`: priorities from judgments; `random_index`, against which
//! their consistency is measured.

use super::CalcError;
use super::request::{List, Number, Rows, Whole, judgments, numbers};
use crate::analysis::methods::awot::{combine, from_levels, inner_dependence};
use crate::analysis::methods::best_worst::BestWorstAnswers;
use crate::analysis::methods::consensus::consensus;
use crate::analysis::methods::consistency::consistency;
use crate::analysis::methods::fuzzy::fuzzy_priorities;
use crate::analysis::methods::gap_index::{Completion, index_with_gaps};
use crate::analysis::methods::group::{Individual, Judging, from_judgments, from_priorities};
use crate::analysis::methods::inconsistency::{Suspect, intransitive, suspects};
use crate::analysis::methods::pairwise::priorities;
use crate::analysis::methods::ranking::tied;
use crate::analysis::methods::shares::{check_len, check_positive, normalise};
use crate::analysis::methods::{Judgments, MethodError};
use crate::model::{Aggregation, BetweenConvention, Incomplete, Prioritisation, Quadrant, RandomIndex};
use serde::Deserialize;
use serde_json::{Value, json};

/// The largest judgment of Saaty's scale.
const SAATY_SCALE: Number = Number(9.0);
/// How many judgments to revisit are listed.
const SUSPECTS: usize = 3;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pairwise {
    matrix: Rows,
    #[serde(default)]
    method: Prioritisation,
    #[serde(default)]
    random_index: RandomIndex,
    #[serde(default)]
    incomplete: Incomplete,
    #[serde(default = "saaty_scale")]
    scale_max: Number,
}

pub(super) fn pairwise(request: &Pairwise) -> Result<Value, CalcError> {
    let judgments = judgments(&request.matrix)?;
    let scale_max = scale(request.scale_max)?;
    let found = priorities(&judgments, request.method, request.incomplete)?;
    let consistency = consistency(&judgments, found.lambda_max, request.random_index, request.incomplete)?;
    let inconsistent: Vec<Value> =
        suspects(&judgments, &found.weights, scale_max, SUSPECTS).iter().map(suspect).collect();
    Ok(json!({
        "weights": found.weights,
        "lambda_max": consistency.lambda_max,
        "ci": consistency.ci,
        "ri": consistency.ri,
        "cr": consistency.cr,
        "gci": consistency.gci,
        "inconsistent": inconsistent,
        "intransitive": intransitive(&judgments),
    }))
}

fn suspect(suspect: &Suspect) -> Value {
    json!({
        "row": suspect.row,
        "column": suspect.column,
        "judgment": suspect.judgment,
        "agreeing": suspect.agreeing,
        "ratio": suspect.ratio,
    })
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FuzzyPairwise {
    matrix: Rows,
    #[serde(default = "half_a_step")]
    spread: Number,
}

/// The first spread that can be chosen: half a step of the scale.
fn half_a_step() -> Number {
    Number(0.5)
}

pub(super) fn fuzzy_pairwise(request: &FuzzyPairwise) -> Result<Value, CalcError> {
    let judgments = judgments(&request.matrix)?;
    let spread = request.spread.0;
    if !tied(spread, 0.5) && !tied(spread, 1.0) {
        return Err(CalcError::parse(format!("spread is {spread}; give 0.5 or 1, in steps of the scale")));
    }
    let found = fuzzy_priorities(&judgments, spread)?;
    Ok(json!({"fuzzy_weights": found.fuzzy_weights, "weights": found.weights}))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RandomIndexOf {
    n: Whole,
    #[serde(default = "no_gaps")]
    missing: Whole,
    #[serde(default)]
    random_index: RandomIndex,
    #[serde(default)]
    completion: Completion,
}

fn no_gaps() -> Whole {
    Whole(0)
}

pub(super) fn random_index(request: &RandomIndexOf) -> Result<Value, CalcError> {
    let [n, missing] = [request.n, request.missing].map(|count| usize::try_from(count.0).unwrap_or(usize::MAX));
    if n == 0 {
        return Err(MethodError::Empty { what: "matrix" }.into());
    }
    let pairs = n.saturating_mul(n - 1) / 2;
    if missing > pairs {
        return Err(CalcError::parse(format!("missing is {missing}, but {n} factors make {pairs} pairs")));
    }
    Ok(json!({"ri": index_with_gaps(request.random_index, n, missing, request.completion)?}))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    matrices: Option<Vec<Rows>>,
    priorities: Option<Rows>,
    participant_weights: Option<List>,
    #[serde(default)]
    aggregation: Aggregation,
    #[serde(default)]
    method: Prioritisation,
    #[serde(default)]
    random_index: RandomIndex,
    #[serde(default)]
    incomplete: Incomplete,
    #[serde(default = "saaty_scale")]
    scale_max: Number,
}

pub(super) fn group(request: &Group) -> Result<Value, CalcError> {
    let voices = request.participant_weights.as_ref().map(|list| numbers(list)).transpose();
    let voices = voices.map_err(CalcError::within("participant_weights"))?;
    let scale_max = scale(request.scale_max)?;
    let result = match (&request.matrices, &request.priorities) {
        (Some(matrices), None) => {
            from_judgments(&all_judgments(matrices)?, voices.as_deref(), request.aggregation, request.judging())?
        }
        (None, Some(lists)) => from_priorities(&all_priorities(lists)?, voices.as_deref(), request.aggregation)?,
        _ => return Err(CalcError::parse("give either matrices or priorities".to_owned())),
    };
    let lists: Vec<Vec<f64>> = result.participants.iter().map(|person| person.weights.clone()).collect();
    let alike = vec![1.0; lists.len()];
    let agreement = consensus(&lists, voices.as_deref().unwrap_or(&alike), scale_max)?;
    let people: Vec<Value> =
        result.participants.iter().map(|person| json!({"weights": person.weights, "cr": person.cr})).collect();
    Ok(json!({
        "weights": result.weights,
        "matrix": result.judgments.as_ref().map(Judgments::rows),
        "cr": result.cr,
        "participants": people,
        "consensus": agreement.goepel_2018,
        "consensus_2013": agreement.goepel_2013,
        "homogeneity": agreement.homogeneity,
    }))
}

impl Group {
    fn judging(&self) -> Judging {
        Judging { method: self.method, incomplete: self.incomplete, random_index: self.random_index }
    }
}

fn all_judgments(matrices: &[Rows]) -> Result<Vec<Judgments>, CalcError> {
    let read = |(person, rows): (usize, &Rows)| {
        judgments(rows).map_err(CalcError::within(&format!("the matrix of participant {person}")))
    };
    matrices.iter().enumerate().map(read).collect()
}

fn all_priorities(lists: &[List]) -> Result<Vec<Vec<f64>>, CalcError> {
    let read = |(person, list): (usize, &List)| {
        shares(list).map_err(CalcError::within(&format!("the priorities of participant {person}")))
    };
    lists.iter().enumerate().map(read).collect()
}

/// Priorities that were given, scaled to sum to 1.
fn shares(list: &List) -> Result<Vec<f64>, MethodError> {
    normalise(&numbers(list)?, "priorities")
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Awot {
    quadrants: Vec<Local>,
    between: Between,
    #[serde(default)]
    convention: BetweenConvention,
    #[serde(default)]
    method: Prioritisation,
    #[serde(default)]
    random_index: RandomIndex,
    #[serde(default)]
    incomplete: Incomplete,
    inner_dependence: Option<Rows>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Local {
    matrix: Option<Rows>,
    local: Option<List>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Between {
    matrix: Option<Rows>,
    group: Option<List>,
}

pub(super) fn awot(request: &Awot) -> Result<Value, CalcError> {
    check_len("the list of quadrants", request.quadrants.len(), Quadrant::ALL.len())?;
    let (mut local, mut ratios) = (Vec::new(), Vec::new());
    for (index, Local { matrix, local: weights }) in request.quadrants.iter().enumerate() {
        let found = request.weigh(&format!("quadrant {index}"), matrix.as_ref(), ("local", weights.as_ref()))?;
        local.push(found.weights);
        ratios.push(found.cr);
    }
    let Between { matrix, group } = &request.between;
    let between = request.weigh("between", matrix.as_ref(), ("group", group.as_ref()))?;
    ratios.push(between.cr);
    let mut found = combine(&local, &between.weights, request.convention)?;
    if let Some(influence) = &request.inner_dependence {
        let named = CalcError::within("inner_dependence");
        let influence = super::request::table(influence).map_err(&named)?;
        found = from_levels(found.local, inner_dependence(&influence, &found.group).map_err(&named)?);
    }
    Ok(json!({
        "local": found.local,
        "group": found.group,
        "global": found.global,
        "ranks": found.ranks,
        "cr": ratios,
    }))
}

impl Awot {
    /// What a part of the request says: by its judgments, or by the priorities that stand under this key.
    fn weigh(
        &self,
        part: &str,
        matrix: Option<&Rows>,
        (key, priorities): (&str, Option<&List>),
    ) -> Result<Individual, CalcError> {
        let found = match (matrix, priorities) {
            (Some(rows), None) => judgments(rows).and_then(|judgments| self.judging().individual(&judgments)),
            (None, Some(list)) => shares(list).map(|weights| Individual { weights, cr: None }),
            _ => return Err(CalcError::parse(format!("{part}: give either matrix or {key}"))),
        };
        found.map_err(CalcError::within(part))
    }

    fn judging(&self) -> Judging {
        Judging { method: self.method, incomplete: self.incomplete, random_index: self.random_index }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BestWorst {
    best_to_others: List,
    others_to_worst: List,
    #[serde(default)]
    model: BestWorstModel,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum BestWorstModel {
    #[default]
    Linear,
    Nonlinear,
}

pub(super) fn best_worst(request: &BestWorst) -> Result<Value, CalcError> {
    let best_to_others = numbers(&request.best_to_others).map_err(CalcError::within("best_to_others"))?;
    let others_to_worst = numbers(&request.others_to_worst).map_err(CalcError::within("others_to_worst"))?;
    let answers = BestWorstAnswers::new(&best_to_others, &others_to_worst)?;
    let found = match request.model {
        BestWorstModel::Linear => answers.linear()?,
        BestWorstModel::Nonlinear => answers.nonlinear()?,
    };
    Ok(json!({
        "weights": found.weights,
        "xi": found.xi,
        "input_cr": found.input_cr,
        "output_cr": found.output_cr,
    }))
}

fn saaty_scale() -> Number {
    SAATY_SCALE
}

fn scale(scale_max: Number) -> Result<f64, CalcError> {
    check_positive(&[scale_max.0], "scale").map_err(CalcError::within("scale_max"))?;
    Ok(scale_max.0.max(scale_max.0.recip()))
}
