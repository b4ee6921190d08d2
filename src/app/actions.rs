//! What a panel may ask for.
//!
//! Panels never change anything themselves: they push actions, and the window carries them out in order once the
//! frame is drawn.

use super::commands::UiCommand;
use super::files::After;
use super::notices::Notice;
use super::selection::Selection;
use super::theme::SchemeChoice;
use super::views::View;
use crate::model::{Command, FactorId, MatrixId, Place, SourceId, StrategyId};
use crate::report::CitationStyle;
use std::path::PathBuf;

/// A request of a panel.
#[derive(Debug, Clone)]
pub enum Action {
    /// Change the document.
    Edit(Command),
    /// Run a command of the registry.
    Run(UiCommand),
    /// Select these factors instead of what is selected.
    Select(Selection),
    /// Show something, in the view where it lives.
    GoTo(Target),
    /// Paste this text at the place that has the keyboard: an excerpt of ours, or lines.
    Paste(String),
    /// Add one factor for each line.
    AddLines {
        /// To which matrix.
        matrix: MatrixId,
        /// To which quadrant, or the tray.
        place: Place,
        /// The lines.
        text: String,
        /// One factor a line, or one for all.
        lines: Lines,
    },
    /// Open a document.
    Open(Opening),
    /// Give up the work that goes on in the background.
    CancelWork,
    /// Go on with what waited for unsaved changes to be dealt with.
    After(After),
    /// Add a matrix like the first of this template; none adds an empty one.
    AddMatrix(Option<String>),
    /// Open a file with the program that the system has for it.
    OpenOutside(PathBuf),
    /// Show a file in its folder.
    ShowInFolder(PathBuf),
    /// Draw in this scheme from now on.
    Scheme(SchemeChoice),
    /// Write references in this style from now on.
    CitationStyle(CitationStyle),
    /// Tell the user something that happened.
    Notify(Notice),
    /// Tell users of screen readers something that others see.
    Announce(String),
}

/// How pasted lines become factors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Each line is a factor.
    Each,
    /// All lines are one factor.
    Together,
}

/// A document to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// A file.
    File(PathBuf),
    /// A template, as a new document.
    Template(String),
    /// What was imported as a document of its own.
    Imported,
}

/// Something that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A view.
    View(View),
    /// A matrix, in the view that is shown.
    Matrix(MatrixId),
    /// A factor, in the grid.
    Factor(MatrixId, FactorId),
    /// A source, in the list of sources.
    Source(SourceId),
    /// A strategy, in the list of strategies.
    Strategy(StrategyId),
}

impl From<Command> for Action {
    fn from(command: Command) -> Self {
        Self::Edit(command)
    }
}

impl From<UiCommand> for Action {
    fn from(command: UiCommand) -> Self {
        Self::Run(command)
    }
}
