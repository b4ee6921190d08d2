//! `calc`: one method of the analysis on a JSON request, for R, Python or a spreadsheet.
//!
//! Options left out take their first value, rows and columns count from 0, and what does not apply is null in the
//! answer.

mod choose;
mod compare;
mod judge;
mod request;
mod robust;
mod score;

use crate::analysis::methods::MethodError;
use serde_json::{Value, json};
use std::fmt;

/// Every operation.
pub const OPERATIONS: [&str; 17] = [
    "pairwise",
    "group",
    "awot",
    "scores",
    "qspm",
    "rank_weights",
    "best_worst",
    "concordance",
    "correlate",
    "crossings",
    "acceptability",
    "weighted_sum",
    "topsis",
    "promethee",
    "fuzzy_pairwise",
    "random_index",
    "group_difference",
];

/// Why a request has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalcError {
    /// The kind, stable, for programs.
    pub kind: &'static str,
    /// What is wrong, where, and what to do about it.
    pub message: String,
}

/// The answer to a request.
///
/// # Errors
/// When there is no such operation, the request cannot be read, or the method refuses its numbers.
pub fn answer(operation: &str, request: &str) -> Result<Value, CalcError> {
    if !request.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with('{') {
        return Err(CalcError::parse("the request is no JSON object; write {…} around its fields".to_owned()));
    }
    match operation {
        "pairwise" => judge::pairwise(&request::read(request)?),
        "group" => judge::group(&request::read(request)?),
        "awot" => judge::awot(&request::read(request)?),
        "best_worst" => judge::best_worst(&request::read(request)?),
        "scores" => score::scores(&request::read(request)?),
        "qspm" => score::qspm(&request::read(request)?),
        "rank_weights" => score::rank_weights(&request::read(request)?),
        "concordance" => compare::concordance(&request::read(request)?),
        "correlate" => compare::correlate(&request::read(request)?),
        "crossings" => robust::crossings(&request::read(request)?),
        "acceptability" => robust::acceptability(&request::read(request)?),
        "weighted_sum" => choose::weighted_sum(&request::read(request)?),
        "topsis" => choose::topsis(&request::read(request)?),
        "promethee" => choose::promethee(&request::read(request)?),
        "fuzzy_pairwise" => judge::fuzzy_pairwise(&request::read(request)?),
        "random_index" => judge::random_index(&request::read(request)?),
        "group_difference" => compare::group_difference(&request::read(request)?),
        _ => {
            Err(CalcError::parse(format!("there is no operation {operation}; choose one of {}", OPERATIONS.join(", "))))
        }
    }
}

impl CalcError {
    /// The error as `calc` prints it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({"error": {"kind": self.kind, "message": self.message}})
    }

    fn parse(message: String) -> Self {
        Self { kind: "parse", message }
    }

    /// The refusal of a method, of a part of the request that has a name.
    fn within(part: &str) -> impl Fn(MethodError) -> Self {
        move |error| Self { kind: error.kind(), message: format!("{part}: {error}") }
    }
}

impl From<MethodError> for CalcError {
    fn from(error: MethodError) -> Self {
        Self { kind: error.kind(), message: error.to_string() }
    }
}

impl fmt::Display for CalcError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CalcError {}
