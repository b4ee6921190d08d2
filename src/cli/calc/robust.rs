//! `crossings` and `acceptability`: how far ranks hold when weights change.

use super::CalcError;
use super::request::{List, Rows, Whole, numbers, table};
use crate::analysis::methods::acceptability::{Draws, Progress, of_tables};
use crate::analysis::methods::crossings::{Crossing, crossings as find, distinct};
use crate::analysis::methods::shares::total;
use crate::cli::progress::watched_draws;
use crate::model::Matrix;
use serde::Deserialize;
use serde_json::{Value, json};
use std::num::NonZeroUsize;
use std::thread::available_parallelism;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Crossings {
    weights: List,
    values: Rows,
    k: Whole,
}

pub(super) fn crossings(request: &Crossings) -> Result<Value, CalcError> {
    let weights = numbers(&request.weights).map_err(CalcError::within("weights"))?;
    let values = table(&request.values).map_err(CalcError::within("values"))?;
    total(&weights, "weights")?;
    let moved = (0..weights.len()).find(|weight| *weight as u64 == request.k.0);
    let out_of_range =
        || CalcError::parse(format!("k is {}, but there are {} weights, from 0", request.k.0, weights.len()));
    let found = find(&weights, &values, moved.ok_or_else(out_of_range)?)?;
    let leading = |crossing: &Crossing| crossing.changes_leader;
    Ok(json!({
        "t": distinct(found.iter().copied()),
        "leader_changes": distinct(found.iter().copied().filter(leading)),
    }))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Acceptability {
    values: Values,
    #[serde(default = "default_samples")]
    samples: Whole,
    #[serde(default = "default_seed")]
    seed: Whole,
    alpha: Option<List>,
}

/// One table, or one for each person.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "values is neither a table of numbers nor a list of such tables")]
enum Values {
    One(Rows),
    People(Vec<Rows>),
}

impl Values {
    fn tables(&self) -> Result<Vec<Vec<Vec<f64>>>, CalcError> {
        match self {
            Self::One(rows) => Ok(vec![table(rows).map_err(CalcError::within("values"))?]),
            Self::People(people) => {
                let read = |(person, rows): (usize, &Rows)| {
                    table(rows).map_err(CalcError::within(&format!("the values of person {person}")))
                };
                people.iter().enumerate().map(read).collect()
            }
        }
    }
}

pub(super) fn acceptability(request: &Acceptability) -> Result<Value, CalcError> {
    let tables = request.values.tables()?;
    let columns = tables.first().and_then(|table| table.first()).map_or(0, Vec::len);
    let alpha = request.alpha.as_ref().map_or_else(|| Ok(vec![1.0; columns]), |alpha| numbers(alpha));
    let alpha = alpha.map_err(CalcError::within("alpha"))?;
    let samples = whole_count("samples", request.samples)?;
    let threads = available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let progress = Progress::default();
    let draws = Draws { samples, seed: request.seed.0, threads, progress: &progress };
    let found = watched_draws(&progress, samples.into(), || of_tables(&tables, &alpha, draws))?;
    let found = found.expect("nobody cancels the run");
    Ok(json!({
        "acceptability": found.rows.shares,
        "expected_rank": found.rows.expected_rank,
        "central_weights": found.central,
        "weight_mean": found.weights.mean,
        "weight_variance": found.weights.variance,
        "samples": samples,
        "seed": request.seed.0,
    }))
}

/// A number of draws; `what` names it.
pub(super) fn whole_count(what: &str, count: Whole) -> Result<u32, CalcError> {
    let too_many = |_| CalcError::parse(format!("{what} is {}; give at most {}", count.0, u32::MAX));
    u32::try_from(count.0).map_err(too_many)
}

fn default_samples() -> Whole {
    Whole(Matrix::DEFAULT_SAMPLES.into())
}

pub(super) fn default_seed() -> Whole {
    Whole(Matrix::DEFAULT_SEED)
}
