//! What a panel may ask for.
//!
//! Panels never change anything themselves: they push actions, and the window has the controller that each belongs to
//! carry it out, in order, once the frame is drawn.

use super::commands::UiCommand;
use super::files::{After, Purpose};
use super::notices::Notice;
use super::selection::Selection;
use super::theme::SchemeChoice;
use super::views::View;
use crate::model::{Asked, Change, Edit, FactorId, MatrixId, PersonId, Place, Quadrant, Rating, SourceId, StrategyId};
use crate::report::{Chart, CitationStyle};
use crate::storage::Version;
use egui::KeyboardShortcut;
use std::path::PathBuf;

/// A request of a panel.
#[derive(Debug, Clone)]
pub enum Action {
    /// Change the document.
    Edit(Edit),
    /// Take the last edit back.
    Undo,
    /// Carry out again what was taken back.
    Redo,
    /// Run a command of the registry.
    Run(UiCommand),
    /// Select these factors instead of what is selected.
    Select(Selection),
    /// Show something, in the view where it lives.
    GoTo(Target),
    /// Paste this text at the place that has the keyboard: an excerpt of ours, or lines.
    Paste(String),
    /// Ask the system for what is on the clipboard, to paste it.
    RequestPaste,
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
    /// Do something with the selected factors.
    Factors(FactorsAction),
    /// Do something with the active matrix.
    Matrices(MatricesAction),
    /// Add a matrix like the first of this template; none adds an empty one.
    AddMatrix(Option<String>),
    /// Do something with files.
    File(FileAction),
    /// Take in what other programs wrote.
    Import(ImportAction),
    /// Join copies, or settle what copies left open.
    Join(JoinAction),
    /// Open the dialog that exports.
    AskExport,
    /// Give something to other programs.
    Export(ExportAction),
    /// Open the dialog that writes a questionnaire on the active matrix: about what its method asks, or something else.
    AskPeople(Option<Asked>),
    /// Copy what helps to find what is wrong with the program, without a text of the document.
    CopyDiagnostics,
    /// Give up the work that goes on in the background.
    CancelWork,
    /// Show something else, or otherwise.
    Show(ShowAction),
    /// Draw in this scheme from now on.
    Scheme(SchemeChoice),
    /// Speak the language of this tag from now on; an empty one is that of the system.
    Language(String),
    /// Give a command these keys from now on; none are those that it has at first.
    Keys(UiCommand, Option<KeyboardShortcut>),
    /// Write references in this style from now on.
    CitationStyle(CitationStyle),
    /// Do something in the grid.
    Grid(GridAction),
    /// Do something in the comparison.
    Compare(CompareAction),
    /// Tell the user something that happened.
    Notify(Notice),
    /// Tell users of screen readers something that others see.
    Announce(String),
}

/// What can be done with the selected factors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorsAction {
    /// Copy them.
    Copy,
    /// Copy them and delete them.
    Cut,
    /// Delete them.
    Delete,
    /// Repeat them below themselves.
    Duplicate,
    /// Move them to a quadrant or the tray.
    MoveTo(Place),
    /// Move them there and go on with the next idea that waits.
    Sort(Place),
    /// Move them one place up.
    MoveUp,
    /// Move them one place down.
    MoveDown,
    /// Rate them; none takes the rating away.
    Rate(Option<Rating>),
}

/// What can be done with the active matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatricesAction {
    /// Turn its tab into a field with its title.
    Rename,
    /// Repeat it as a new one.
    Duplicate,
    /// Repeat it for the next year.
    NextYear,
    /// Delete it.
    Delete,
    /// Move its tab one place to the left.
    MoveLeft,
    /// Move its tab one place to the right.
    MoveRight,
    /// Show the next one instead.
    ShowNext,
    /// Show the one before instead.
    ShowPrevious,
}

/// What can be done with files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileAction {
    /// Begin a document from the blank template.
    New,
    /// Another window of the program, for another document.
    NewWindow,
    /// Ask for a path.
    Ask(Purpose),
    /// Open a document.
    Open(Opening),
    /// Show what earlier runs left unsaved.
    Recover,
    /// Have git ignore backups, by a line in this list.
    IgnoreBackups(PathBuf),
    /// Save.
    Save,
    /// Close the window.
    Quit,
    /// Go on with what waited for unsaved changes to be dealt with.
    After(After),
    /// Open a file with the program that the system has for it.
    OpenOutside(PathBuf),
    /// Show a file in its folder.
    ShowInFolder(PathBuf),
    /// A file that may have been asked for in the dialog was read, or could not be, and why.
    Tried(PathBuf, Option<String>),
    /// Take a file off the list of those that were opened lately.
    Forget(PathBuf),
    /// Whether to open the last document at the start.
    OpenLastAtStart(bool),
}

/// What can be done about imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportAction {
    /// Begin to read a file.
    Begin(PathBuf),
    /// Show the report of the last import.
    ShowReport,
    /// Show the document that was imported and waited.
    ShowDocument,
}

/// What can be given to other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportAction {
    /// The selected factors, or the matrix, as a table on the clipboard.
    CopyTable,
    /// The selected factors, or the matrix, as a list on the clipboard.
    CopyText,
    /// The matrix as a picture on the clipboard.
    CopyMatrix,
    /// A chart as a picture on the clipboard.
    CopyChart(Chart),
    /// A chart as a file, after a dialog.
    SaveChart(Chart),
}

/// What can be shown, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShowAction {
    /// A view.
    View(View),
    /// The view after the one that is shown.
    NextView,
    /// The view before it.
    PreviousView,
    /// The inspector, or no longer.
    ToggleInspector,
    /// The quadrants over the whole screen, or no longer.
    Present,
    /// The view that is shown over the whole screen.
    PresentView,
    /// Everything larger.
    ZoomIn,
    /// Everything smaller.
    ZoomOut,
    /// Everything at its usual size.
    ZoomReset,
    /// Nothing that moves, or all of it again.
    ReduceMotion,
    /// The keyboard in the next pane of the window.
    NextPane,
    /// The keyboard in the pane before.
    PreviousPane,
    /// The keyboard in the menus.
    Menus,
    /// The palette of commands.
    Palette,
    /// The sheet of shortcuts.
    Shortcuts,
    /// The list of edits.
    History,
    /// The short guide.
    Guide,
    /// What the program is, and how it is cited.
    About,
}

/// What can be done in the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GridAction {
    /// Show or hide the tray.
    ToggleTray,
    /// Show one quadrant alone, or all again.
    ToggleAlone,
    /// Show this quadrant alone, or all.
    Alone(Option<Quadrant>),
    /// Open the line that filters.
    Find,
    /// Edit the statement of the selected factor.
    EditStatement,
    /// Edit the title of the quadrant that has the keyboard.
    RenameQuadrant,
    /// Put the keyboard into a quadrant.
    GoTo(Quadrant),
    /// Select every factor of the quadrant that has the keyboard.
    SelectAll,
    /// Scroll to a factor and give it the keyboard.
    Reveal(FactorId),
    /// Ask whether pasted lines are several factors or one.
    AskLines(Place, String),
}

/// What can be done in the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompareAction {
    /// Look for the partner of the factor at hand, or take this one.
    MatchFactor,
    /// Take the match of the factor at hand apart.
    PartFactors,
    /// Open a document beside the one at hand.
    OpenBeside(PathBuf),
}

/// What can be done with copies and earlier versions of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JoinAction {
    /// Join the copy there, beside those that are being joined.
    Copy(PathBuf),
    /// Settle the decisions that are open.
    Settle,
    /// Look at the versions that are kept, to go back to one.
    Versions,
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
    /// What an earlier run left unsaved in this folder.
    LeftBehind(PathBuf),
    /// What was imported as a document of its own.
    Imported,
    /// What was read while the document at hand was edited.
    Arrived,
    /// An earlier version, as a copy that has no file yet.
    Version(Version),
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
    /// The conventions of a matrix, in the view of weighing.
    Conventions(MatrixId),
    /// A participant, in the view of weighing.
    Person(PersonId),
    /// A round of a matrix, in the view of weighing.
    Round(MatrixId, u32),
}

impl Action {
    /// Whether it changes the document, and is refused while that is only read.
    #[must_use]
    pub fn changes_the_document(&self) -> bool {
        match self {
            Self::Edit(_)
            | Self::Undo
            | Self::Redo
            | Self::Paste(_)
            | Self::AddLines { .. }
            | Self::AddMatrix(_)
            | Self::Join(_) => true,
            Self::Factors(action) => *action != FactorsAction::Copy,
            Self::Matrices(action) => !matches!(action, MatricesAction::ShowNext | MatricesAction::ShowPrevious),
            _ => false,
        }
    }

    /// Whether it needs the document as the user sees it, or leaves what the user sees: what is being typed is taken in
    /// before.
    #[must_use]
    pub fn takes_drafts_in(&self) -> bool {
        match self {
            Self::GoTo(_)
            | Self::AddMatrix(_)
            | Self::Matrices(_)
            | Self::File(_)
            | Self::Import(_)
            | Self::Join(_)
            | Self::AskExport
            | Self::AskPeople(_)
            | Self::Export(_) => true,
            Self::Show(action) => action.leaves_the_view(),
            Self::Grid(action) => action.shows_the_grid(),
            _ => false,
        }
    }
}

impl ShowAction {
    fn leaves_the_view(self) -> bool {
        matches!(
            self,
            Self::View(_)
                | Self::NextView
                | Self::PreviousView
                | Self::ToggleInspector
                | Self::Present
                | Self::PresentView
                | Self::Palette
        )
    }
}

impl GridAction {
    /// Whether it makes no sense while another view is shown.
    #[must_use]
    pub fn shows_the_grid(&self) -> bool {
        !matches!(self, Self::SelectAll | Self::Reveal(_) | Self::AskLines(..))
    }
}

impl Target {
    /// The view in which it is shown; none for what every view shows.
    #[must_use]
    pub fn view(self) -> Option<View> {
        match self {
            Self::View(view) => Some(view),
            Self::Matrix(_) => None,
            Self::Factor(..) => Some(View::Matrix),
            Self::Source(_) => Some(View::Sources),
            Self::Strategy(_) => Some(View::Strategies),
            Self::Conventions(_) | Self::Person(_) | Self::Round(..) => Some(View::Weigh),
        }
    }
}

/// Lets what belongs to one controller be asked for without naming the controller.
macro_rules! into_action {
    ($($from:ty => $variant:expr),+ $(,)?) => {
        $(impl From<$from> for Action {
            fn from(from: $from) -> Self {
                $variant(from)
            }
        })+
    };
}

into_action! {
    Edit => Action::Edit,
    UiCommand => Action::Run,
    FactorsAction => Action::Factors,
    MatricesAction => Action::Matrices,
    FileAction => Action::File,
    ImportAction => Action::Import,
    JoinAction => Action::Join,
    ExportAction => Action::Export,
    ShowAction => Action::Show,
    GridAction => Action::Grid,
    CompareAction => Action::Compare,
    Notice => Action::Notify,
    Target => Action::GoTo,
}

impl From<Change> for Action {
    fn from(change: Change) -> Self {
        Self::Edit(change.into())
    }
}

impl From<Opening> for Action {
    fn from(opening: Opening) -> Self {
        Self::File(FileAction::Open(opening))
    }
}
