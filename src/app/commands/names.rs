//! What each command is called, and what its tooltip says.

use super::UiCommand;
use crate::model::{Place, Quadrant};

impl UiCommand {
    /// The name in menus and palette: sentence case, with "…" when more input follows.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::MoveTo(place) => format!("Move to {}", place_name(place)),
            Self::Rate(rating) => format!("Rate {}", rating.get()),
            Self::GoTo(quadrant) => format!("Go to {}", quadrant.name()),
            Self::Show(view) => format!("Show {}", view.name().to_lowercase()),
            Self::CopyChart(chart) => format!("Copy “{}”", chart.description()),
            Self::SaveChart(chart) => format!("Save “{}”…", chart.description()),
            other => other.plain_name().to_owned(),
        }
    }

    fn plain_name(self) -> &'static str {
        match self {
            Self::NewDocument => "New document",
            Self::Open => "Open…",
            Self::Save => "Save",
            Self::SaveAs => "Save as…",
            Self::Export => "Print or export…",
            Self::Import => "Import…",
            Self::ImportReport => "Report of the last import",
            Self::CompareFile => "Compare with a file…",
            Self::MatchFactor => "Match factor",
            Self::PartFactors => "Take match apart",
            Self::Quit => "Quit",
            Self::Undo => "Undo",
            Self::Redo => "Redo",
            Self::Cut => "Cut factors",
            Self::Copy => "Copy factors",
            Self::CopyTable => "Copy as table",
            Self::CopyText => "Copy as text",
            Self::CopyPicture => "Copy matrix as picture",
            Self::Paste => "Paste",
            Self::SelectAll => "Select all factors of the quadrant",
            Self::Duplicate => "Duplicate factor",
            Self::Delete => "Delete factor",
            Self::EditStatement => "Edit statement",
            Self::MoveUp => "Move up",
            Self::MoveDown => "Move down",
            Self::ClearRating => "Clear rating",
            Self::Find => "Find factors",
            Self::RenameQuadrant => "Rename quadrant",
            Self::NewMatrix => "New matrix…",
            Self::RenameMatrix => "Rename matrix",
            Self::DuplicateMatrix => "Duplicate matrix",
            Self::NextYearsMatrix => "Duplicate as next year’s matrix",
            Self::MoveMatrixLeft => "Move matrix left",
            Self::MoveMatrixRight => "Move matrix right",
            Self::DeleteMatrix => "Delete matrix",
            Self::NextMatrix => "Next matrix",
            Self::PreviousMatrix => "Previous matrix",
            Self::NextView => "Next view",
            Self::PreviousView => "Previous view",
            Self::ToggleInspector => "Inspector",
            Self::ToggleTray => "Unsorted ideas",
            Self::OneQuadrant => "One quadrant alone",
            Self::Present => "Present",
            Self::ZoomIn => "Zoom in",
            Self::ZoomOut => "Zoom out",
            Self::ZoomReset => "Usual size",
            Self::Palette => "Find a command…",
            Self::Shortcuts => "Keyboard shortcuts",
            Self::MoveTo(_)
            | Self::Rate(_)
            | Self::GoTo(_)
            | Self::Show(_)
            | Self::CopyChart(_)
            | Self::SaveChart(_) => "",
        }
    }

    /// One sentence for the tooltip.
    #[must_use]
    pub fn explanation(self) -> String {
        match self {
            Self::MoveTo(place) => format!("Moves the selected factors to {}.", place_name(place)),
            Self::Rate(rating) => format!("Gives the selected factors the rating {}.", rating.get()),
            Self::GoTo(quadrant) => format!("Puts the keyboard into {}.", quadrant.name()),
            Self::Show(view) => view.explanation().to_owned(),
            Self::CopyChart(_) => "Copies the chart as a picture, as it prints.".to_owned(),
            Self::SaveChart(_) => "Writes the chart to a file, as PNG, SVG or PDF.".to_owned(),
            other => other.plain_explanation().to_owned(),
        }
    }

    fn plain_explanation(self) -> &'static str {
        match self {
            Self::NewDocument => "Begins an empty document.",
            Self::Open => "Opens a document from a file.",
            Self::Save => "Writes the document to its file.",
            Self::SaveAs => "Writes the document to another file.",
            Self::Export => "Shows the pages as they will print, and writes them as a file to print or hand in.",
            Self::Import => "Takes in a table, a list, a bibliography or answers from a file of another program.",
            Self::ImportReport => "Shows what was taken from the file that was imported last, and what was not.",
            Self::CompareFile => "Opens a document beside this one, only to read, and compares with it.",
            Self::MatchFactor => {
                "Marks a factor of the comparison; on another of the other matrix, says that both are the same."
            }
            Self::PartFactors => "Says that two matched factors of the comparison are not the same.",
            Self::Quit => "Leaves the program; asks first when something is unsaved.",
            Self::Undo => "Takes the last edit back.",
            Self::Redo => "Carries out again what was taken back.",
            Self::Cut => "Takes the selected factors to the clipboard.",
            Self::Copy => "Copies the selected factors to the clipboard.",
            Self::CopyTable => {
                "Copies the selected factors, or all of the matrix, with their figures, for a spreadsheet."
            }
            Self::CopyText => "Copies the selected factors, or all of the matrix, as a list under headings.",
            Self::CopyPicture => "Copies the page of the matrix as a picture, as it prints.",
            Self::Paste => "Puts factors or lines of text from the clipboard here.",
            Self::SelectAll => "Selects every factor of this quadrant.",
            Self::Duplicate => "Repeats the selected factors below themselves.",
            Self::Delete => "Deletes the selected factors; undo brings them back.",
            Self::EditStatement => "Changes the words of the selected factor.",
            Self::MoveUp => "Moves the selected factors one place up.",
            Self::MoveDown => "Moves the selected factors one place down.",
            Self::ClearRating => "Takes the rating of the selected factors away.",
            Self::Find => "Shows only the factors that match a text, a tag or a source.",
            Self::RenameQuadrant => "Changes the title of this quadrant, such as Chances for Opportunities.",
            Self::NewMatrix => "Adds a matrix, empty or from a template.",
            Self::RenameMatrix => "Changes the name of this matrix.",
            Self::DuplicateMatrix => "Repeats this matrix as a new one, to compare the two later.",
            Self::NextYearsMatrix => "Repeats this matrix with a date one year on and without its answers.",
            Self::MoveMatrixLeft => "Moves the tab of this matrix to the left.",
            Self::MoveMatrixRight => "Moves the tab of this matrix to the right.",
            Self::DeleteMatrix => "Deletes this matrix; undo brings it back.",
            Self::NextMatrix => "Shows the matrix of the next tab.",
            Self::PreviousMatrix => "Shows the matrix of the tab before.",
            Self::NextView => "Shows the next view.",
            Self::PreviousView => "Shows the view before.",
            Self::ToggleInspector => "Shows or hides the details of the selected factor.",
            Self::ToggleTray => "Shows or hides the ideas that have no quadrant yet.",
            Self::OneQuadrant => {
                "Shows the quadrant with the keyboard alone, or all four again; the keys of the others go to them."
            }
            Self::Present => "Fills the screen with the quadrants in large text; Esc leaves.",
            Self::ZoomIn => "Shows everything larger.",
            Self::ZoomOut => "Shows everything smaller.",
            Self::ZoomReset => "Shows everything at its usual size.",
            Self::Palette => "Finds a command by its name.",
            Self::Shortcuts => "Lists every key that does something.",
            Self::MoveTo(_)
            | Self::Rate(_)
            | Self::GoTo(_)
            | Self::Show(_)
            | Self::CopyChart(_)
            | Self::SaveChart(_) => "",
        }
    }
}

fn place_name(place: Place) -> &'static str {
    place.quadrant().map_or("unsorted ideas", Quadrant::name)
}
