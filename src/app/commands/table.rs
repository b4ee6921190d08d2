//! The table of commands: one entry for each, in the order of the menus.
//!
//! An entry says everything there is to know of a command; whoever adds one writes it here, gives it a variant of
//! [`UiCommand`], and has its action carried out by the controller that owns what it steers.

use super::{Menu, Scope, Situation, Spec, UiCommand as C, View};
use crate::app::actions::{
    Action, CompareAction, ExportAction, FactorsAction, FileAction, GridAction, ImportAction, MatricesAction,
    ShowAction,
};
use crate::app::files::Purpose;
use crate::model::{Place, Quadrant, Rating};
use crate::report::Chart;
use egui::{Key, KeyboardShortcut, Modifiers};
use std::borrow::Cow;

/// The entries of a menu, in groups with a line between.
pub(super) fn groups(menu: Menu) -> Vec<Vec<Spec>> {
    match menu {
        Menu::File => file(),
        Menu::Edit => edit(),
        Menu::Factor => factor(),
        Menu::Matrix => matrix(),
        Menu::Charts => charts(),
        Menu::View => view(),
        Menu::Help => help(),
    }
}

fn spec(
    command: C,
    name: impl Into<Cow<'static, str>>,
    tip: impl Into<Cow<'static, str>>,
    action: impl Into<Action>,
) -> Spec {
    Spec {
        command,
        name: name.into(),
        tip: tip.into(),
        keys: Vec::new(),
        scope: Scope::Anywhere,
        applies: |_| true,
        is_on: None,
        action: action.into(),
    }
}

impl Spec {
    /// With these keys, of which menus show the first.
    fn keys(self, keys: impl Into<Vec<KeyboardShortcut>>) -> Self {
        Self { keys: keys.into(), ..self }
    }

    /// Whose keys are heard only there.
    fn heard(self, scope: Scope) -> Self {
        Self { scope, ..self }
    }

    /// Which can be run only as things stand so.
    fn when(self, applies: fn(&Situation) -> bool) -> Self {
        Self { applies, ..self }
    }

    /// Which stands for something that is on or off.
    fn switch(self, is_on: fn(&Situation) -> bool) -> Self {
        Self { is_on: Some(is_on), ..self }
    }
}

fn has_matrix(now: &Situation) -> bool {
    now.active.is_some()
}

fn has_selection(now: &Situation) -> bool {
    now.selected > 0
}

fn file() -> Vec<Vec<Spec>> {
    vec![
        vec![
            spec(C::NewDocument, "New document", "Begins an empty document.", FileAction::New).keys([ctrl(Key::N)]),
            spec(C::Open, "Open…", "Opens a document from a file.", FileAction::Ask(Purpose::Open))
                .keys([ctrl(Key::O)]),
            spec(
                C::CompareFile,
                "Compare with a file…",
                "Opens a document beside this one, only to read, and compares with it.",
                FileAction::Ask(Purpose::Compare),
            ),
        ],
        vec![
            spec(
                C::Import,
                "Import…",
                "Takes in a table, a list, a bibliography or answers from a file of another program.",
                FileAction::Ask(Purpose::Import),
            )
            .keys([ctrl_shift(Key::I)]),
            spec(
                C::ImportReport,
                "Report of the last import",
                "Shows what was taken from the file that was imported last, and what was not.",
                ImportAction::ShowReport,
            )
            .when(|now| now.import_report),
        ],
        vec![
            spec(C::Save, "Save", "Writes the document to its file.", FileAction::Save).keys([ctrl(Key::S)]),
            spec(C::SaveAs, "Save as…", "Writes the document to another file.", FileAction::Ask(Purpose::Save))
                .keys([ctrl_shift(Key::S)]),
            spec(
                C::Export,
                "Print or export…",
                "Shows the pages as they will print, and writes them as a file to print or hand in.",
                Action::AskExport,
            )
            .keys([ctrl(Key::P), ctrl(Key::E)]),
        ],
        vec![
            spec(C::Quit, "Quit", "Leaves the program; asks first when something is unsaved.", FileAction::Quit)
                .keys([ctrl(Key::Q)]),
        ],
    ]
}

fn edit() -> Vec<Vec<Spec>> {
    vec![
        vec![
            spec(C::Undo, "Undo", "Takes the last edit back.", Action::Undo)
                .keys([ctrl(Key::Z)])
                .heard(Scope::OutsideText)
                .when(|now| now.undo.is_some()),
            spec(C::Redo, "Redo", "Carries out again what was taken back.", Action::Redo)
                .keys([ctrl_shift(Key::Z), ctrl(Key::Y)])
                .heard(Scope::OutsideText)
                .when(|now| now.redo.is_some()),
        ],
        vec![
            spec(C::Cut, "Cut factors", "Takes the selected factors to the clipboard.", FactorsAction::Cut)
                .keys([ctrl(Key::X)])
                .heard(Scope::Factors)
                .when(has_selection),
            spec(C::Copy, "Copy factors", "Copies the selected factors to the clipboard.", FactorsAction::Copy)
                .keys([ctrl(Key::C)])
                .heard(Scope::Factors)
                .when(has_selection),
            spec(C::Paste, "Paste", "Puts factors or lines of text from the clipboard here.", Action::RequestPaste)
                .keys([ctrl(Key::V)])
                .heard(Scope::OutsideText)
                .when(has_matrix),
            spec(
                C::SelectAll,
                "Select all factors of the quadrant",
                "Selects every factor of this quadrant.",
                GridAction::SelectAll,
            )
            .keys([ctrl(Key::A)])
            .heard(Scope::OutsideText)
            .when(has_matrix),
        ],
        vec![
            spec(
                C::CopyTable,
                "Copy as table",
                "Copies the selected factors, or all of the matrix, with their figures, for a spreadsheet.",
                ExportAction::CopyTable,
            )
            .when(has_matrix),
            spec(
                C::CopyText,
                "Copy as text",
                "Copies the selected factors, or all of the matrix, as a list under headings.",
                ExportAction::CopyText,
            )
            .when(has_matrix),
            spec(
                C::CopyPicture,
                "Copy matrix as picture",
                "Copies the page of the matrix as a picture, as it prints.",
                ExportAction::CopyMatrix,
            )
            .when(has_matrix),
        ],
        vec![
            spec(
                C::Find,
                "Find factors",
                "Shows only the factors that match a text, a tag or a source.",
                GridAction::Find,
            )
            .keys([ctrl(Key::F)])
            .when(has_matrix),
        ],
    ]
}

fn factor() -> Vec<Vec<Spec>> {
    vec![
        vec![
            spec(
                C::EditStatement,
                "Edit statement",
                "Changes the words of the selected factor.",
                GridAction::EditStatement,
            )
            .keys([plain(Key::F2)])
            .heard(Scope::Factors)
            .when(|now| now.selected == 1),
            spec(
                C::Duplicate,
                "Duplicate factor",
                "Repeats the selected factors below themselves.",
                FactorsAction::Duplicate,
            )
            .keys([ctrl(Key::D)])
            .heard(Scope::Factors)
            .when(has_selection),
            spec(
                C::Delete,
                "Delete factor",
                "Deletes the selected factors; undo brings them back.",
                FactorsAction::Delete,
            )
            .keys([plain(Key::Delete)])
            .heard(Scope::Factors)
            .when(has_selection),
        ],
        vec![
            spec(C::MoveUp, "Move up", "Moves the selected factors one place up.", FactorsAction::MoveUp)
                .keys([alt(Key::ArrowUp)])
                .heard(Scope::Factors)
                .when(has_selection),
            spec(C::MoveDown, "Move down", "Moves the selected factors one place down.", FactorsAction::MoveDown)
                .keys([alt(Key::ArrowDown)])
                .heard(Scope::Factors)
                .when(has_selection),
        ],
        Place::ALL.into_iter().map(move_to).collect(),
        Rating::ALL.into_iter().map(rate).chain([clear_rating()]).collect(),
        Quadrant::ALL.into_iter().map(go_to).collect(),
        vec![
            spec(
                C::MatchFactor,
                "Match factor",
                "Marks a factor of the comparison; on another of the other matrix, says that both are the same.",
                CompareAction::MatchFactor,
            )
            .keys([plain(Key::L)])
            .heard(Scope::Compared)
            .when(|now| now.compared),
            spec(
                C::PartFactors,
                "Take match apart",
                "Says that two matched factors of the comparison are not the same.",
                CompareAction::PartFactors,
            )
            .keys([KeyboardShortcut::new(Modifiers::SHIFT, Key::L)])
            .heard(Scope::Compared)
            .when(|now| now.compared),
        ],
    ]
}

fn move_to(place: Place) -> Spec {
    let name = place.quadrant().map_or("unsorted ideas", Quadrant::name);
    let tip = format!("Moves the selected factors to {name}.");
    // Ctrl on every system: macOS photographs the screen on Cmd+Shift+3 to 5.
    let modifiers = Modifiers::CTRL.plus(Modifiers::SHIFT);
    spec(C::MoveTo(place), format!("Move to {name}"), tip, FactorsAction::MoveTo(place))
        .keys([KeyboardShortcut::new(modifiers, DIGITS[place.quadrant().map_or(4, Quadrant::index)])])
        .heard(Scope::Factors)
        .when(has_selection)
}

fn rate(rating: Rating) -> Spec {
    let digit = rating.get();
    let tip = format!("Gives the selected factors the rating {digit}.");
    spec(C::Rate(rating), format!("Rate {digit}"), tip, FactorsAction::Rate(Some(rating)))
        .keys([plain(DIGITS[usize::from(digit) - 1])])
        .heard(Scope::Factors)
        .when(has_selection)
}

fn clear_rating() -> Spec {
    spec(C::ClearRating, "Clear rating", "Takes the rating of the selected factors away.", FactorsAction::Rate(None))
        .keys([plain(Key::Num0)])
        .heard(Scope::Factors)
        .when(has_selection)
}

fn go_to(quadrant: Quadrant) -> Spec {
    let name = quadrant.name();
    let tip = format!("Puts the keyboard into {name}.");
    spec(C::GoTo(quadrant), format!("Go to {name}"), tip, GridAction::GoTo(quadrant))
        .keys([ctrl(DIGITS[quadrant.index()])])
        .when(has_matrix)
}

fn matrix() -> Vec<Vec<Spec>> {
    vec![
        vec![
            spec(C::NewMatrix, "New matrix…", "Adds a matrix, empty or from a template.", Action::AddMatrix(None)),
            spec(C::RenameMatrix, "Rename matrix", "Changes the name of this matrix.", MatricesAction::Rename)
                .when(has_matrix),
            spec(
                C::DuplicateMatrix,
                "Duplicate matrix",
                "Repeats this matrix as a new one, to compare the two later.",
                MatricesAction::Duplicate,
            )
            .when(has_matrix),
            spec(
                C::NextYearsMatrix,
                "Duplicate as next year’s matrix",
                "Repeats this matrix with a date one year on and without its answers.",
                MatricesAction::NextYear,
            )
            .when(has_matrix),
            spec(C::DeleteMatrix, "Delete matrix", "Deletes this matrix; undo brings it back.", MatricesAction::Delete)
                .when(has_matrix),
        ],
        vec![
            spec(
                C::RenameQuadrant,
                "Rename quadrant",
                "Changes the title of this quadrant, such as Chances for Opportunities.",
                GridAction::RenameQuadrant,
            )
            .when(has_matrix),
        ],
        vec![
            spec(
                C::PreviousMatrix,
                "Previous matrix",
                "Shows the matrix of the tab before.",
                MatricesAction::ShowPrevious,
            )
            .keys([ctrl(Key::PageUp)])
            .when(|now| now.matrices > 1),
            spec(C::NextMatrix, "Next matrix", "Shows the matrix of the next tab.", MatricesAction::ShowNext)
                .keys([ctrl(Key::PageDown)])
                .when(|now| now.matrices > 1),
            spec(
                C::MoveMatrixLeft,
                "Move matrix left",
                "Moves the tab of this matrix to the left.",
                MatricesAction::MoveLeft,
            )
            .keys([ctrl_shift(Key::PageUp)])
            .when(|now| now.active.is_some_and(|active| active > 0)),
            spec(
                C::MoveMatrixRight,
                "Move matrix right",
                "Moves the tab of this matrix to the right.",
                MatricesAction::MoveRight,
            )
            .keys([ctrl_shift(Key::PageDown)])
            .when(|now| now.active.is_some_and(|active| active + 1 < now.matrices)),
        ],
    ]
}

fn charts() -> Vec<Vec<Spec>> {
    let copy = |chart: Chart| {
        let name = format!("Copy “{}”", chart.description());
        let tip = "Copies the chart as a picture, as it prints.";
        spec(C::CopyChart(chart), name, tip, ExportAction::CopyChart(chart)).when(has_matrix)
    };
    let save = |chart: Chart| {
        let name = format!("Save “{}”…", chart.description());
        let tip = "Writes the chart to a file, as PNG, SVG or PDF.";
        spec(C::SaveChart(chart), name, tip, ExportAction::SaveChart(chart)).when(has_matrix)
    };
    vec![Chart::ALL.map(copy).into(), Chart::ALL.map(save).into()]
}

fn view() -> Vec<Vec<Spec>> {
    let show = |view: View| {
        let name = format!("Show {}", view.name().to_lowercase());
        spec(C::Show(view), name, view.explanation(), ShowAction::View(view))
    };
    vec![
        View::ALL.into_iter().map(show).collect(),
        vec![
            spec(C::NextView, "Next view", "Shows the next view.", ShowAction::NextView)
                .keys([KeyboardShortcut::new(Modifiers::CTRL, Key::Tab)]),
            spec(C::PreviousView, "Previous view", "Shows the view before.", ShowAction::PreviousView)
                .keys([KeyboardShortcut::new(Modifiers::CTRL.plus(Modifiers::SHIFT), Key::Tab)]),
        ],
        vec![
            spec(
                C::ToggleInspector,
                "Inspector",
                "Shows or hides the details of the selected factor.",
                ShowAction::ToggleInspector,
            )
            .keys([ctrl(Key::I)])
            .switch(|now| now.inspector),
            spec(
                C::ToggleTray,
                "Unsorted ideas",
                "Shows or hides the ideas that have no quadrant yet.",
                GridAction::ToggleTray,
            )
            .keys([ctrl(Key::U)])
            .switch(|now| now.tray),
            spec(
                C::OneQuadrant,
                "One quadrant alone",
                "Shows the quadrant with the keyboard alone, or all four again; the keys of the others go to them.",
                GridAction::ToggleAlone,
            )
            .keys([plain(Key::F6)])
            .switch(|now| now.one_quadrant),
            spec(
                C::Present,
                "Present",
                "Fills the screen with the quadrants in large text; Esc leaves.",
                ShowAction::Present,
            )
            .keys([plain(Key::F5)])
            .when(has_matrix),
        ],
        vec![
            spec(C::ZoomIn, "Zoom in", "Shows everything larger.", ShowAction::ZoomIn)
                .keys([ctrl(Key::Plus), ctrl(Key::Equals)]),
            spec(C::ZoomOut, "Zoom out", "Shows everything smaller.", ShowAction::ZoomOut).keys([ctrl(Key::Minus)]),
            spec(C::ZoomReset, "Usual size", "Shows everything at its usual size.", ShowAction::ZoomReset)
                .keys([ctrl(Key::Num0)]),
        ],
    ]
}

fn help() -> Vec<Vec<Spec>> {
    vec![vec![
        spec(C::Palette, "Find a command…", "Finds a command by its name.", ShowAction::Palette).keys([ctrl(Key::K)]),
        spec(C::Shortcuts, "Keyboard shortcuts", "Lists every key that does something.", ShowAction::Shortcuts)
            .keys([plain(Key::F1), plain(Key::Questionmark)]),
    ]]
}

/// The keys of the digits 1 to 5.
pub(super) const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(CTRL_SHIFT, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}
