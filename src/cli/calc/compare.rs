//! `concordance` and `correlate`: how alike rankings are.

use super::CalcError;
use super::request::{List, Rows, numbers, table};
use crate::analysis::methods::{concordance as raters, correlate as pair};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Concordance {
    ranks: Rows,
}

pub(super) fn concordance(request: &Concordance) -> Result<Value, CalcError> {
    let found = raters::concordance(&table(&request.ranks)?)?;
    Ok(json!({
        "w": found.w,
        "w_uncorrected": found.w_uncorrected,
        "rank_sums": found.rank_sums,
        "chi_squared": found.chi_squared,
        "degrees_of_freedom": found.degrees_of_freedom,
        "p": found.p,
    }))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Correlate {
    x: List,
    y: List,
}

pub(super) fn correlate(request: &Correlate) -> Result<Value, CalcError> {
    let x = numbers(&request.x).map_err(CalcError::within("x"))?;
    let y = numbers(&request.y).map_err(CalcError::within("y"))?;
    let found = pair::correlate(&x, &y)?;
    Ok(json!({"tau_b": found.tau_b, "rho": found.rho}))
}
