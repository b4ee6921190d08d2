//! The registry of commands: what the user can do without pointing at anything.
//!
//! One list feeds the menus, the shortcuts, the palette, the tooltips and the sheet of shortcuts, so that none of
//! them can say what another does not know.

mod keys;
mod names;
mod situation;

pub use keys::{pressed, shortcut_text};
pub use situation::Situation;

use super::views::View;
use crate::model::{Place, Quadrant, Rating};
use crate::report::Chart;

/// A thing the user can do, as menus and shortcuts name it.
///
/// Not to be confused with [`crate::model::Command`], an edit of the document: some of these lead to one, many do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UiCommand {
    /// Begin a document from the blank template.
    NewDocument,
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
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Usual size.
    ZoomReset,
    /// Find a command by its name.
    Palette,
    /// Show every shortcut.
    Shortcuts,
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

    /// Its name on the bar.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::Factor => "Factor",
            Self::Matrix => "Matrix",
            Self::Charts => "Charts",
            Self::View => "View",
            Self::Help => "Help",
        }
    }

    /// Its commands, in groups with a line between.
    #[must_use]
    pub fn groups(self) -> Vec<Vec<UiCommand>> {
        use UiCommand as C;
        match self {
            Self::File => vec![
                vec![C::NewDocument, C::Open, C::CompareFile],
                vec![C::Import, C::ImportReport],
                vec![C::Save, C::SaveAs, C::Export],
                vec![C::Quit],
            ],
            Self::Edit => vec![
                vec![C::Undo, C::Redo],
                vec![C::Cut, C::Copy, C::Paste, C::SelectAll],
                vec![C::CopyTable, C::CopyText, C::CopyPicture],
                vec![C::Find],
            ],
            Self::Factor => factor_groups(),
            Self::Matrix => vec![
                vec![C::NewMatrix, C::RenameMatrix, C::DuplicateMatrix, C::NextYearsMatrix, C::DeleteMatrix],
                vec![C::RenameQuadrant],
                vec![C::PreviousMatrix, C::NextMatrix, C::MoveMatrixLeft, C::MoveMatrixRight],
            ],
            Self::Charts => vec![Chart::ALL.map(C::CopyChart).to_vec(), Chart::ALL.map(C::SaveChart).to_vec()],
            Self::View => view_groups(),
            Self::Help => vec![vec![C::Palette, C::Shortcuts]],
        }
    }
}

fn factor_groups() -> Vec<Vec<UiCommand>> {
    use UiCommand as C;
    vec![
        vec![C::EditStatement, C::Duplicate, C::Delete],
        vec![C::MoveUp, C::MoveDown],
        Place::ALL.into_iter().map(C::MoveTo).collect(),
        Rating::ALL.into_iter().map(C::Rate).chain([C::ClearRating]).collect(),
        Quadrant::ALL.into_iter().map(C::GoTo).collect(),
        vec![C::MatchFactor, C::PartFactors],
    ]
}

fn view_groups() -> Vec<Vec<UiCommand>> {
    use UiCommand as C;
    vec![
        View::ALL.into_iter().map(C::Show).collect(),
        vec![C::NextView, C::PreviousView],
        vec![C::ToggleInspector, C::ToggleTray, C::OneQuadrant, C::Present],
        vec![C::ZoomIn, C::ZoomOut, C::ZoomReset],
    ]
}

impl UiCommand {
    /// Every command, in the order of the menus.
    #[must_use]
    pub fn all() -> Vec<Self> {
        Menu::ALL.into_iter().flat_map(Menu::groups).flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_command_stands_in_two_menus() {
        let all = UiCommand::all();
        for (at, command) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(command), "{command:?} stands twice");
        }
    }

    #[test]
    fn every_command_has_a_name_of_its_own_and_an_explanation() {
        let all = UiCommand::all();
        for (at, command) in all.iter().enumerate() {
            assert!(!command.name().is_empty() && !command.explanation().is_empty(), "{command:?}");
            assert!(command.explanation().ends_with('.'), "{command:?}");
            assert!(all[at + 1..].iter().all(|other| other.name() != command.name()), "{}", command.name());
        }
    }
}
