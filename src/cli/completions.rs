//! `completions`: a script that completes commands in a shell.

use super::arguments::Arguments;
use super::failure::{Code, Failure};
use super::output;
use clap::CommandFactory;
use clap_complete::Shell;

pub(super) fn run(shell: Shell) -> Result<Code, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "swot-editor", &mut script);
    output::print(&script)?;
    Ok(Code::Done)
}
