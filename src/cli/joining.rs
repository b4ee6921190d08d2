//! The arguments of the subcommands that join, compare and set documents.

use super::arguments::{OptionalOutput, language};
use super::input::Input;
use crate::analysis::merging::Choice;
use clap::{Args, ValueEnum};
use std::ffi::OsString;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(super) struct Merge {
    /// BASE OURS THEIRS…: the document that the copies stem from (- for none), and the copies; with --settle, one document;
    /// with --git, what git hands over (%O %A %B %L %P)
    #[arg(value_name = "FILE", required_unless_present = "install_git")]
    pub(super) files: Vec<Input>,
    #[command(flatten)]
    pub(super) output: OptionalOutput,
    /// Take only copies, without BASE, and begin from the latest state that all grew from: one of them, or a version that is
    /// kept on this machine
    #[arg(long, conflicts_with_all = ["settle", "git", "install_git"])]
    pub(super) find_base: bool,
    /// Print what came of it as JSON
    #[arg(long)]
    pub(super) json: bool,
    /// The language of the sentences, such as ru; without it, English
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub(super) lang: Option<String>,
    /// Settle the decision about a place, or about all of them: by the number of an alternative, by the name of the copy
    /// that it came from, both (statements as factors of their own, other texts one behind the other), or present; may be
    /// repeated
    #[arg(long = "settle", value_name = "PLACE|all=CHOICE", value_parser = settlement)]
    pub(super) settle: Vec<Settlement>,
    /// Work as a merge driver of git, which gives BASE, OURS and THEIRS; the result takes the place of OURS
    #[arg(long, conflicts_with_all = ["settle", "install_git", "path", "json"])]
    pub(super) git: bool,
    /// Have git merge and compare .swot files of this repository with this program; outside a repository, print how
    #[arg(long, conflicts_with_all = ["settle", "files"])]
    pub(super) install_git: bool,
}

/// What is to become of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Settlement {
    /// Its place; none for all.
    pub(super) place: Option<String>,
    /// Which alternative is to stand.
    pub(super) choice: Choice,
}

fn settlement(text: &str) -> Result<Settlement, String> {
    let (place, choice) = text.rsplit_once('=').ok_or("write PLACE=CHOICE, such as all=1")?;
    let choice = match choice {
        "both" => Choice::Both,
        "present" => Choice::Present,
        number if number.parse::<usize>().is_ok() => Choice::Number(number.parse().unwrap_or_default()),
        name => Choice::From(name.to_owned()),
    };
    Ok(Settlement { place: (place != "all").then(|| place.to_owned()), choice })
}

#[derive(Debug, Args)]
pub(super) struct Diff {
    /// The earlier document and the later one; with --git, what git hands over to a diff command; with --lines, one document
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<OsString>,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
    /// The language of the sentences, such as ru; without it, English
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub(super) lang: Option<String>,
    /// Exit with 1 when the later document has decisions that are open
    #[arg(long, value_name = "WHAT")]
    pub(super) deny: Option<Denied>,
    /// Work as a diff command of git
    #[arg(long, conflicts_with_all = ["json", "lines"])]
    pub(super) git: bool,
    /// Print everything that one document holds, a line for each field, for git's textconv
    #[arg(long, conflicts_with = "json")]
    pub(super) lines: bool,
}

/// What a difference may be refused for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Denied {
    /// Open decisions.
    Decisions,
}

#[derive(Debug, Args)]
pub(super) struct Set {
    /// The document, which is saved with the new contents unless there is an output
    pub(super) file: Input,
    /// What to set, such as matrix.ID.factor.ID.weight=0.2; ids or titles
    #[arg(value_name = "PATH=VALUE", required = true, value_parser = assignment)]
    pub(super) assignments: Vec<(String, String)>,
    #[command(flatten)]
    pub(super) output: OptionalOutput,
}

fn assignment(text: &str) -> Result<(String, String), String> {
    let (path, value) = text.split_once('=').ok_or("write PATH=VALUE, such as title=\"A study\"")?;
    Ok((path.to_owned(), value.to_owned()))
}
