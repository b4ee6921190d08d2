//! The subcommands: the program for scripts and for machines without a display. One file each.
//!
//! Data goes to standard output, messages to standard error. The exit code is 0 when the work is done, 1 when it is
//! done and something was found, 2 after bad usage or bad input, 3 when the file system refused.

mod analyze;
mod arguments;
pub mod calc;
mod calculate;
mod check;
mod clock;
mod compare;
mod completions;
mod diff;
mod export;
mod failure;
mod git;
mod groups;
mod ids;
mod import;
mod input;
mod joining;
mod man;
mod merge;
mod new;
mod output;
mod progress;
mod questionnaire;
mod reproduce;
mod set;
mod show;
mod table;
mod templates;
mod version;
mod versions;

use crate::report::People;
pub use arguments::Renderer;

use crate::storage::{Origin, ReadError};
use arguments::{Arguments, Command};
use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser};
use failure::{Code, Failure};
use input::Input;
use output::Form;
use std::ffi::OsString;
use std::process::ExitCode;

/// What the program is to do after the arguments are read.
#[derive(Debug)]
pub enum Next {
    /// End with this exit code: the work is done, or failed.
    Exit(ExitCode),
    /// Open the window.
    Window(Window),
}

/// How the window is to be opened.
#[derive(Debug)]
pub struct Window {
    /// The document to open.
    pub file: Option<Origin>,
    /// What is to draw it.
    pub renderer: Option<Renderer>,
}

/// Reads the arguments of the program, its name first, and carries out the subcommand if there is one.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Next {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    match Arguments::try_parse_from(&arguments) {
        Ok(Arguments { version: true, verbose, .. }) => Next::Exit(finish(version::run(verbose))),
        Ok(Arguments { command: Some(command), .. }) => Next::Exit(finish(carry_out(command))),
        Ok(Arguments { file: Some(Input::Stdin), .. }) => {
            Next::Exit(refuse("the window opens files, not standard input".to_owned()))
        }
        Ok(Arguments { file: Some(Input::Origin(file)), renderer, .. }) => {
            Next::Window(Window { file: Some(file), renderer })
        }
        Ok(Arguments { renderer, .. }) => Next::Window(Window { file: None, renderer }),
        Err(error) => Next::Exit(unknown_subcommand(&error, &arguments).unwrap_or_else(|| explain(&error))),
    }
}

/// Of two words of which the first is no subcommand, clap takes the first for the file of the window.
fn unknown_subcommand(error: &clap::Error, arguments: &[OsString]) -> Option<ExitCode> {
    let first = arguments.get(1)?.to_string_lossy();
    let is_known = Arguments::command().find_subcommand(first.as_ref()).is_some();
    let conflict = error.kind() == ErrorKind::ArgumentConflict && !first.starts_with('-') && !is_known;
    let sentence = format!("there is no subcommand `{first}`\nHint: `swot-editor --help` lists the subcommands.");
    conflict.then(|| refuse(sentence))
}

/// Says why the program does not do what it was asked for; returns the exit code of bad usage.
#[must_use]
pub fn refuse(sentence: String) -> ExitCode {
    finish(Err(Failure::Usage(sentence)))
}

/// Says why a document cannot be read; returns the exit code.
#[must_use]
pub fn unreadable(error: ReadError) -> ExitCode {
    finish(Err(Failure::Read(error)))
}

fn carry_out(command: Command) -> Result<Code, Failure> {
    match command {
        Command::Versions(asked) => versions::run(&asked),
        Command::Templates { json } => templates::run(Form::json(json)),
        Command::New { template, output } => new::run(&template, &output),
        Command::Show { source } => show::run(&source),
        Command::Check { file, json, lang, deny } => {
            check::run(&check::Request { file, form: Form::json(json), lang, deny })
        }
        Command::Analyze { source, pseudonymise, json } => {
            let people = if pseudonymise { People::Pseudonymised } else { People::Named };
            analyze::run(&source, people, Form::json(json))
        }
        Command::Compare { files, matrices, json, groups } => {
            let request = compare::Request { files, named: matrices.named, form: Form::json(json) };
            if groups { groups::run(&request) } else { compare::run(&request) }
        }
        Command::Merge(asked) => merge::run(&asked),
        Command::Diff(asked) => diff::run(&asked),
        Command::Set(asked) => set::run(&asked),
        Command::Export(export) => export::run(&export),
        Command::Reproduce { file, json } => reproduce::run(&file, Form::json(json)),
        Command::Import(import) => import::run(&import),
        Command::Questionnaire(asked) => questionnaire::run(&asked),
        Command::Calc { operation, request } => calculate::run(&operation, &request),
        Command::Completions { shell } => completions::run(shell),
        Command::Man => man::run(),
    }
}

fn finish(result: Result<Code, Failure>) -> ExitCode {
    let code = result.unwrap_or_else(|failure| {
        let code = failure.code();
        if code != Code::Done {
            output::say(&failure.to_string());
        }
        code
    });
    ExitCode::from(code as u8)
}

/// Help and version are asked for and go to standard output; anything else is bad usage.
fn explain(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if error.use_stderr() {
        output::say(text.trim_end());
        return ExitCode::from(Code::Input as u8);
    }
    finish(output::print(text.as_bytes()).map(|()| Code::Done))
}

#[cfg(test)]
mod tests;
