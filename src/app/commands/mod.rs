//! The registry of commands: what the user can do without pointing at anything.
//!
//! One `table` feeds the menus, the shortcuts, the palette, the tooltips and the sheet of shortcuts, so that none of
//! them can say what another does not know.

mod keys;
mod situation;
mod table;

pub use keys::{keys_of, may_be_chosen, pressed, rebind, remember, shortcut_text, sorting, taken_by, to_remember};
pub use situation::Situation;
pub(super) use table::chart_name;

use super::actions::Action;
use super::views::View;
use crate::model::{Place, Quadrant, Rating};
use crate::report::Chart;
use crate::words::WindowWords;
use egui::KeyboardShortcut;
use std::sync::LazyLock;

/// A thing the user can do, as menus and shortcuts name it.
///
/// Some of these lead to a [`crate::model::Edit`] of the document, many do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UiCommand {
    /// Begin a document from the blank template.
    NewDocument,
    /// Another window of the program, for another document.
    NewWindow,
    /// Open a file.
    Open,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Show the pages and write them to a file.
    Export,
    /// Take in a file of another program.
    Import,
    /// Read again what became of the last import.
    ImportReport,
    /// Open a document beside this one, to compare with it.
    CompareFile,
    /// Join a copy of the document with it.
    JoinCopy,
    /// Settle what copies left open.
    SettleDecisions,
    /// Look at the versions that are kept.
    EarlierVersions,
    /// Match a factor of the comparison with one of the other matrix.
    MatchFactor,
    /// Take a match of the comparison apart.
    PartFactors,
    /// Leave the program.
    Quit,
    /// Take the last edit back.
    Undo,
    /// Carry out again what was taken back.
    Redo,
    /// Cut the selected factors.
    Cut,
    /// Copy the selected factors.
    Copy,
    /// Copy the selected factors, or the matrix, as a table.
    CopyTable,
    /// Copy the selected factors, or the matrix, as a list.
    CopyText,
    /// Copy the matrix as a picture.
    CopyPicture,
    /// Copy a chart as a picture.
    CopyChart(Chart),
    /// Write a chart to a file.
    SaveChart(Chart),
    /// Paste factors or lines of text.
    Paste,
    /// Select every factor of the quadrant.
    SelectAll,
    /// Repeat the selected factors below themselves.
    Duplicate,
    /// Delete the selected factors.
    Delete,
    /// Edit the statement of the selected factor.
    EditStatement,
    /// Move the selected factors up.
    MoveUp,
    /// Move the selected factors down.
    MoveDown,
    /// Move the selected factors to a quadrant or the tray.
    MoveTo(Place),
    /// Rate the selected factors.
    Rate(Rating),
    /// Take the rating of the selected factors away.
    ClearRating,
    /// Filter the factors by a text.
    Find,
    /// Change the title of the quadrant that has the keyboard.
    RenameQuadrant,
    /// Put the keyboard into a quadrant.
    GoTo(Quadrant),
    /// Add a matrix.
    NewMatrix,
    /// Rename the matrix.
    RenameMatrix,
    /// Repeat the matrix as a new one.
    DuplicateMatrix,
    /// Repeat the matrix for the next year.
    NextYearsMatrix,
    /// Move the matrix one tab to the left.
    MoveMatrixLeft,
    /// Move the matrix one tab to the right.
    MoveMatrixRight,
    /// Delete the matrix.
    DeleteMatrix,
    /// Show the next matrix.
    NextMatrix,
    /// Show the matrix before.
    PreviousMatrix,
    /// Show a view.
    Show(View),
    /// Show the next view.
    NextView,
    /// Show the view before.
    PreviousView,
    /// Show or hide the inspector.
    ToggleInspector,
    /// Show or hide the tray of unsorted ideas.
    ToggleTray,
    /// Show one quadrant alone, or all again.
    OneQuadrant,
    /// Fill the screen with the quadrants.
    Present,
    /// Fill the screen with the view that is shown.
    PresentView,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Usual size.
    ZoomReset,
    /// Let nothing move, or move again.
    ReduceMotion,
    /// Put the keyboard into the next pane.
    NextPane,
    /// Put the keyboard into the pane before.
    PreviousPane,
    /// Put the keyboard into the menus.
    Menus,
    /// Find a command by its name.
    Palette,
    /// Show every shortcut.
    Shortcuts,
    /// List the edits, to go back to one.
    History,
    /// Show the guide.
    Guide,
    /// Copy what helps to find what is wrong with the program.
    Diagnostics,
    /// Show what the program is.
    About,
}

/// The menu in which a command stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Menu {
    /// Documents and files.
    File,
    /// What is done with any selection.
    Edit,
    /// What is done with factors.
    Factor,
    /// What is done with matrices.
    Matrix,
    /// What is drawn of a matrix.
    Charts,
    /// What is shown.
    View,
    /// How to find one's way.
    Help,
}

/// When a shortcut is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Always, also while a text is being typed.
    Anywhere,
    /// Unless a text is being typed, which has its own use for the keys.
    OutsideText,
    /// While a factor has the keyboard.
    Factors,
    /// While a factor of the comparison has the keyboard.
    Compared,
}

impl Menu {
    /// Every menu, in the order of the bar.
    pub const ALL: [Self; 7] =
        [Self::File, Self::Edit, Self::Factor, Self::Matrix, Self::Charts, Self::View, Self::Help];

    /// Whether there is something in it to run while no document is open.
    #[must_use]
    pub fn needs_no_document(self) -> bool {
        matches!(self, Self::File | Self::View | Self::Help)
    }

    /// Its name on the bar.
    #[must_use]
    pub fn name(self, words: &WindowWords) -> String {
        match self {
            Self::File => words.menu_file(),
            Self::Edit => words.menu_edit(),
            Self::Factor => words.menu_factor(),
            Self::Matrix => words.menu_matrix(),
            Self::Charts => words.menu_charts(),
            Self::View => words.menu_view(),
            Self::Help => words.menu_help(),
        }
    }

    /// Its commands, in groups with a line between.
    #[must_use]
    pub fn groups(self) -> &'static [Vec<Spec>] {
        &TABLE[self as usize]
    }
}

/// Words in the language that the window is in.
type Said = Box<dyn Fn(&WindowWords) -> String + Send + Sync>;

/// Everything there is to know of a command.
pub struct Spec {
    /// Which command it is.
    pub command: UiCommand,
    name: Said,
    tip: Said,
    /// Its keys, the one that menus show first.
    pub keys: Vec<KeyboardShortcut>,
    /// When its keys are heard.
    pub scope: Scope,
    /// Whether it can be run as things stand.
    pub applies: fn(&Situation) -> bool,
    /// Whether what it stands for is on; none for commands that are not switches.
    pub is_on: Option<fn(&Situation) -> bool>,
    /// What is asked for when it is run.
    pub action: Action,
}

impl Spec {
    /// The name in menus and palette: sentence case, with "…" when more input follows.
    #[must_use]
    pub fn name(&self, words: &WindowWords) -> String {
        (self.name)(words)
    }

    /// One sentence for the tooltip.
    #[must_use]
    pub fn tip(&self, words: &WindowWords) -> String {
        (self.tip)(words)
    }
}

/// The entries of every menu, in the order of [`Menu::ALL`].
static TABLE: LazyLock<[Vec<Vec<Spec>>; 7]> = LazyLock::new(|| Menu::ALL.map(table::groups));

impl UiCommand {
    /// Whether it can be run while no document is open.
    #[must_use]
    pub fn needs_no_document(self) -> bool {
        matches!(
            self,
            Self::NewDocument
                | Self::NewWindow
                | Self::Open
                | Self::Import
                | Self::Quit
                | Self::ZoomIn
                | Self::ZoomOut
                | Self::ZoomReset
                | Self::ReduceMotion
                | Self::NextPane
                | Self::PreviousPane
                | Self::Menus
                | Self::Palette
                | Self::Shortcuts
                | Self::Guide
                | Self::Diagnostics
                | Self::About
        )
    }

    /// Every command, in the order of the menus.
    pub fn all() -> impl Iterator<Item = &'static Spec> {
        TABLE.iter().flatten().flatten()
    }

    /// Its entry in the table.
    ///
    /// # Panics
    /// When the table has none, which a test rules out.
    #[must_use]
    pub fn spec(self) -> &'static Spec {
        Self::all().find(|spec| spec.command == self).expect("every command has an entry in the table")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn no_command_stands_in_two_menus() {
        let all: Vec<&Spec> = UiCommand::all().collect();
        for (at, spec) in all.iter().enumerate() {
            assert!(all[at + 1..].iter().all(|other| other.command != spec.command), "{:?} stands twice", spec.command);
        }
    }

    #[test]
    fn every_command_has_a_name_of_its_own_and_an_explanation_in_every_language() {
        for language in words::window_languages() {
            let words = words::of_window(language.tag);
            let all: Vec<(String, String)> = UiCommand::all().map(|spec| (spec.name(words), spec.tip(words))).collect();
            for (at, (name, tip)) in all.iter().enumerate() {
                assert!(!name.is_empty() && tip.ends_with('.'), "{name}: {tip}");
                assert!(all[at + 1..].iter().all(|(other, _)| other != name), "{name}");
            }
        }
    }
}
