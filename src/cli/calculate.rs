//! The subcommand around [`calc`]: reads the request, prints the answer or the error as JSON.

use super::calc::{self, CalcError};
use super::failure::{Code, Failure};
use super::input::Input;
use super::output;

pub(super) fn run(operation: &str, request: &Input) -> Result<Code, Failure> {
    let answer = String::from_utf8(request.bytes()?)
        .map_err(|error| CalcError { kind: "parse", message: format!("the request is not UTF-8: {error}") })
        .and_then(|request| calc::answer(operation, &request));
    match answer {
        Ok(answer) => output::print_json(&answer)?,
        Err(error) => {
            output::print_json(&error.to_json())?;
            return Err(Failure::Request(error));
        }
    }
    Ok(Code::Done)
}
