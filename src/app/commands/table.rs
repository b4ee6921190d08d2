//! The table of commands: one entry for each, in the order of the menus.
//!
//! An entry says everything there is to know of a command; whoever adds one writes it here, gives it a variant of
//! [`UiCommand`], and has its action carried out by the controller that owns what it steers.

use super::keys::{DIGITS, alt, ctrl, ctrl_shift, plain};
use super::situation::lower_first;
use super::{Menu, Scope, Situation, Spec, UiCommand as C, View};
use crate::app::actions::{
    Action, CompareAction, ExportAction, FactorsAction, FileAction, GridAction, ImportAction, JoinAction,
    MatricesAction, ShowAction,
};
use crate::app::files::Purpose;
use crate::model::{Place, Quadrant, Rating};
use crate::report::Chart;
use crate::words::WindowWords;
use egui::{Key, KeyboardShortcut, Modifiers};

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
    name: impl Fn(&WindowWords) -> String + Send + Sync + 'static,
    tip: impl Fn(&WindowWords) -> String + Send + Sync + 'static,
    action: impl Into<Action>,
) -> Spec {
    Spec {
        command,
        name: Box::new(name),
        tip: Box::new(tip),
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
            spec(C::NewDocument, |w| w.command_new_document(), |w| w.command_new_document_tip(), FileAction::New)
                .keys([ctrl(Key::N)]),
            spec(C::NewWindow, |w| w.command_new_window(), |w| w.command_new_window_tip(), FileAction::NewWindow)
                .keys([ctrl_shift(Key::N)]),
            spec(C::Open, |w| w.command_open(), |w| w.command_open_tip(), FileAction::Ask(Purpose::Open))
                .keys([ctrl(Key::O)]),
            spec(
                C::CompareFile,
                |w| w.command_compare_file(),
                |w| w.command_compare_file_tip(),
                FileAction::Ask(Purpose::Compare),
            ),
            spec(C::JoinCopy, |w| w.command_join_copy(), |w| w.command_join_copy_tip(), FileAction::Ask(Purpose::Join)),
            spec(
                C::SettleDecisions,
                |w| w.command_settle_decisions(),
                |w| w.command_settle_decisions_tip(),
                JoinAction::Settle,
            )
            .when(|now| now.decisions > 0),
            spec(
                C::EarlierVersions,
                |w| w.command_earlier_versions(),
                |w| w.command_earlier_versions_tip(),
                JoinAction::Versions,
            ),
        ],
        vec![
            spec(C::Import, |w| w.command_import(), |w| w.command_import_tip(), FileAction::Ask(Purpose::Import))
                .keys([ctrl_shift(Key::I)]),
            spec(
                C::ImportReport,
                |w| w.command_import_report(),
                |w| w.command_import_report_tip(),
                ImportAction::ShowReport,
            )
            .when(|now| now.import_report),
        ],
        vec![
            spec(C::Save, |w| w.command_save(), |w| w.command_save_tip(), FileAction::Save).keys([ctrl(Key::S)]),
            spec(C::SaveAs, |w| w.command_save_as(), |w| w.command_save_as_tip(), FileAction::Ask(Purpose::Save))
                .keys([ctrl_shift(Key::S)]),
            spec(C::Export, |w| w.command_export(), |w| w.command_export_tip(), Action::AskExport)
                .keys([ctrl(Key::P), ctrl(Key::E)]),
        ],
        vec![spec(C::Quit, |w| w.command_quit(), |w| w.command_quit_tip(), FileAction::Quit).keys([ctrl(Key::Q)])],
    ]
}

fn edit() -> Vec<Vec<Spec>> {
    vec![
        vec![
            spec(C::Undo, |w| w.command_undo(), |w| w.command_undo_tip(), Action::Undo)
                .keys([ctrl(Key::Z)])
                .heard(Scope::OutsideText)
                .when(|now| now.undo.is_some()),
            spec(C::Redo, |w| w.command_redo(), |w| w.command_redo_tip(), Action::Redo)
                .keys([ctrl_shift(Key::Z), ctrl(Key::Y)])
                .heard(Scope::OutsideText)
                .when(|now| now.redo.is_some()),
            spec(C::History, |w| w.command_history(), |w| w.command_history_tip(), ShowAction::History)
                .keys([KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::ALT), Key::Z)])
                .heard(Scope::OutsideText)
                .when(|now| now.undo.is_some() || now.redo.is_some()),
        ],
        vec![
            spec(C::Cut, |w| w.command_cut(), |w| w.command_cut_tip(), FactorsAction::Cut)
                .keys([ctrl(Key::X)])
                .heard(Scope::Factors)
                .when(has_selection),
            spec(C::Copy, |w| w.command_copy(), |w| w.command_copy_tip(), FactorsAction::Copy)
                .keys([ctrl(Key::C)])
                .heard(Scope::Factors)
                .when(has_selection),
            spec(C::Paste, |w| w.command_paste(), |w| w.command_paste_tip(), Action::RequestPaste)
                .keys([ctrl(Key::V)])
                .heard(Scope::OutsideText)
                .when(has_matrix),
            spec(C::SelectAll, |w| w.command_select_all(), |w| w.command_select_all_tip(), GridAction::SelectAll)
                .keys([ctrl(Key::A)])
                .heard(Scope::OutsideText)
                .when(has_matrix),
        ],
        vec![
            spec(C::CopyTable, |w| w.command_copy_table(), |w| w.command_copy_table_tip(), ExportAction::CopyTable)
                .when(has_matrix),
            spec(C::CopyText, |w| w.command_copy_text(), |w| w.command_copy_text_tip(), ExportAction::CopyText)
                .when(has_matrix),
            spec(
                C::CopyPicture,
                |w| w.command_copy_picture(),
                |w| w.command_copy_picture_tip(),
                ExportAction::CopyMatrix,
            )
            .when(has_matrix),
        ],
        vec![
            spec(C::Find, |w| w.command_find(), |w| w.command_find_tip(), GridAction::Find)
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
                |w| w.command_edit_statement(),
                |w| w.command_edit_statement_tip(),
                GridAction::EditStatement,
            )
            .keys([plain(Key::F2)])
            .heard(Scope::Factors)
            .when(|now| now.selected == 1),
            spec(C::Duplicate, |w| w.command_duplicate(), |w| w.command_duplicate_tip(), FactorsAction::Duplicate)
                .keys([ctrl(Key::D)])
                .heard(Scope::Factors)
                .when(has_selection),
            spec(C::Delete, |w| w.command_delete(), |w| w.command_delete_tip(), FactorsAction::Delete)
                .keys([plain(Key::Delete)])
                .heard(Scope::Factors)
                .when(has_selection),
        ],
        vec![
            spec(C::MoveUp, |w| w.command_move_up(), |w| w.command_move_up_tip(), FactorsAction::MoveUp)
                .keys([alt(Key::ArrowUp)])
                .heard(Scope::Factors)
                .when(has_selection),
            spec(C::MoveDown, |w| w.command_move_down(), |w| w.command_move_down_tip(), FactorsAction::MoveDown)
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
                |w| w.command_match_factor(),
                |w| w.command_match_factor_tip(),
                CompareAction::MatchFactor,
            )
            .keys([plain(Key::L)])
            .heard(Scope::Compared)
            .when(|now| now.compared),
            spec(
                C::PartFactors,
                |w| w.command_part_factors(),
                |w| w.command_part_factors_tip(),
                CompareAction::PartFactors,
            )
            .keys([KeyboardShortcut::new(Modifiers::SHIFT, Key::L)])
            .heard(Scope::Compared)
            .when(|now| now.compared),
        ],
    ]
}

fn move_to(place: Place) -> Spec {
    // Ctrl on every system: macOS photographs the screen on Cmd+Shift+3 to 5.
    let modifiers = Modifiers::CTRL.plus(Modifiers::SHIFT);
    let name = move |w: &WindowWords| w.command_move_to(place_name(w, place));
    let tip = move |w: &WindowWords| w.command_move_to_tip(place_name(w, place));
    spec(C::MoveTo(place), name, tip, FactorsAction::MoveTo(place))
        .keys([KeyboardShortcut::new(modifiers, DIGITS[place.quadrant().map_or(4, Quadrant::index)])])
        .heard(Scope::Factors)
        .when(has_selection)
}

fn rate(rating: Rating) -> Spec {
    let digit = rating.get();
    let tip = move |w: &WindowWords| w.command_rate_tip(digit);
    spec(C::Rate(rating), move |w| w.command_rate(digit), tip, FactorsAction::Rate(Some(rating)))
        .keys([plain(DIGITS[usize::from(digit) - 1])])
        .heard(Scope::Factors)
        .when(has_selection)
}

fn clear_rating() -> Spec {
    spec(C::ClearRating, |w| w.command_clear_rating(), |w| w.command_clear_rating_tip(), FactorsAction::Rate(None))
        .keys([plain(Key::Num0)])
        .heard(Scope::Factors)
        .when(has_selection)
}

fn go_to(quadrant: Quadrant) -> Spec {
    let name = move |w: &WindowWords| w.command_go_to(w.reports.quadrant_name(quadrant));
    let tip = move |w: &WindowWords| w.command_go_to_tip(w.reports.quadrant_name(quadrant));
    spec(C::GoTo(quadrant), name, tip, GridAction::GoTo(quadrant))
        .keys([ctrl(DIGITS[quadrant.index()])])
        .when(has_matrix)
}

/// What a place is called in a sentence.
pub(in crate::app) fn place_name(words: &WindowWords, place: Place) -> String {
    match place {
        Place::Quadrant(quadrant) => words.reports.quadrant_name(quadrant).to_owned(),
        Place::Tray => words.unsorted_ideas(),
    }
}

fn matrix() -> Vec<Vec<Spec>> {
    vec![
        vec![
            spec(C::NewMatrix, |w| w.command_new_matrix(), |w| w.command_new_matrix_tip(), Action::AddMatrix(None)),
            spec(
                C::RenameMatrix,
                |w| w.command_rename_matrix(),
                |w| w.command_rename_matrix_tip(),
                MatricesAction::Rename,
            )
            .when(has_matrix),
            spec(
                C::DuplicateMatrix,
                |w| w.command_duplicate_matrix(),
                |w| w.command_duplicate_matrix_tip(),
                MatricesAction::Duplicate,
            )
            .when(has_matrix),
            spec(
                C::NextYearsMatrix,
                |w| w.command_next_years_matrix(),
                |w| w.command_next_years_matrix_tip(),
                MatricesAction::NextYear,
            )
            .when(has_matrix),
            spec(
                C::DeleteMatrix,
                |w| w.command_delete_matrix(),
                |w| w.command_delete_matrix_tip(),
                MatricesAction::Delete,
            )
            .when(has_matrix),
        ],
        vec![
            spec(
                C::RenameQuadrant,
                |w| w.command_rename_quadrant(),
                |w| w.command_rename_quadrant_tip(),
                GridAction::RenameQuadrant,
            )
            .when(has_matrix),
        ],
        vec![
            spec(
                C::PreviousMatrix,
                |w| w.command_previous_matrix(),
                |w| w.command_previous_matrix_tip(),
                MatricesAction::ShowPrevious,
            )
            .keys([ctrl(Key::PageUp)])
            .when(|now| now.matrices > 1),
            spec(C::NextMatrix, |w| w.command_next_matrix(), |w| w.command_next_matrix_tip(), MatricesAction::ShowNext)
                .keys([ctrl(Key::PageDown)])
                .when(|now| now.matrices > 1),
            spec(
                C::MoveMatrixLeft,
                |w| w.command_move_matrix_left(),
                |w| w.command_move_matrix_left_tip(),
                MatricesAction::MoveLeft,
            )
            .keys([ctrl_shift(Key::PageUp)])
            .when(|now| now.active.is_some_and(|active| active > 0)),
            spec(
                C::MoveMatrixRight,
                |w| w.command_move_matrix_right(),
                |w| w.command_move_matrix_right_tip(),
                MatricesAction::MoveRight,
            )
            .keys([ctrl_shift(Key::PageDown)])
            .when(|now| now.active.is_some_and(|active| active + 1 < now.matrices)),
        ],
    ]
}

fn charts() -> Vec<Vec<Spec>> {
    let copy = |chart: Chart| {
        let name = move |w: &WindowWords| w.command_copy_chart(chart_name(w, chart));
        spec(C::CopyChart(chart), name, |w| w.command_copy_chart_tip(), ExportAction::CopyChart(chart)).when(has_matrix)
    };
    let save = |chart: Chart| {
        let name = move |w: &WindowWords| w.command_save_chart(chart_name(w, chart));
        spec(C::SaveChart(chart), name, |w| w.command_save_chart_tip(), ExportAction::SaveChart(chart)).when(has_matrix)
    };
    vec![Chart::ALL.map(copy).into(), Chart::ALL.map(save).into()]
}

/// What a chart is called.
pub(in crate::app) fn chart_name(words: &WindowWords, chart: Chart) -> String {
    match chart {
        Chart::Star => words.chart_star(),
        Chart::Posture => words.chart_posture(),
        Chart::Bars => words.chart_bars(),
        Chart::Ie => words.chart_ie(),
        Chart::Slopes => words.chart_slopes(),
        Chart::Acceptability => words.chart_acceptability(),
        Chart::Sensitivity => words.chart_sensitivity(),
        Chart::Groups => words.chart_groups(),
    }
}

fn view() -> Vec<Vec<Spec>> {
    let show = |view: View| {
        let name = move |w: &WindowWords| w.command_show(lower_first(&view.name(w)));
        spec(C::Show(view), name, move |w| view.tip(w), ShowAction::View(view))
    };
    vec![
        View::ALL.into_iter().map(show).collect(),
        vec![
            spec(C::NextView, |w| w.command_next_view(), |w| w.command_next_view_tip(), ShowAction::NextView)
                .keys([KeyboardShortcut::new(Modifiers::CTRL, Key::Tab)]),
            spec(
                C::PreviousView,
                |w| w.command_previous_view(),
                |w| w.command_previous_view_tip(),
                ShowAction::PreviousView,
            )
            .keys([KeyboardShortcut::new(Modifiers::CTRL.plus(Modifiers::SHIFT), Key::Tab)]),
        ],
        vec![
            spec(
                C::ToggleInspector,
                |w| w.command_toggle_inspector(),
                |w| w.command_toggle_inspector_tip(),
                ShowAction::ToggleInspector,
            )
            .keys([ctrl(Key::I)])
            .switch(|now| now.inspector),
            spec(C::ToggleTray, |w| w.command_toggle_tray(), |w| w.command_toggle_tray_tip(), GridAction::ToggleTray)
                .keys([ctrl(Key::U)])
                .switch(|now| now.tray),
            spec(
                C::OneQuadrant,
                |w| w.command_one_quadrant(),
                |w| w.command_one_quadrant_tip(),
                GridAction::ToggleAlone,
            )
            .keys([plain(Key::F9)])
            .switch(|now| now.one_quadrant),
            spec(C::Present, |w| w.command_present(), |w| w.command_present_tip(), ShowAction::Present)
                .keys([plain(Key::F5)])
                .when(has_matrix),
            spec(
                C::PresentView,
                |w| w.command_present_view(),
                |w| w.command_present_view_tip(),
                ShowAction::PresentView,
            )
            .keys([KeyboardShortcut::new(Modifiers::SHIFT, Key::F5)])
            .when(has_matrix),
        ],
        vec![
            spec(C::ZoomIn, |w| w.command_zoom_in(), |w| w.command_zoom_in_tip(), ShowAction::ZoomIn)
                .keys([ctrl(Key::Plus), ctrl(Key::Equals)]),
            spec(C::ZoomOut, |w| w.command_zoom_out(), |w| w.command_zoom_out_tip(), ShowAction::ZoomOut)
                .keys([ctrl(Key::Minus)]),
            spec(C::ZoomReset, |w| w.command_zoom_reset(), |w| w.command_zoom_reset_tip(), ShowAction::ZoomReset)
                .keys([ctrl(Key::Num0)]),
            spec(
                C::ReduceMotion,
                |w| w.command_reduce_motion(),
                |w| w.command_reduce_motion_tip(),
                ShowAction::ReduceMotion,
            )
            .switch(|now| now.reduced_motion),
        ],
    ]
}

fn help() -> Vec<Vec<Spec>> {
    let shift_f6 = KeyboardShortcut::new(Modifiers::SHIFT, Key::F6);
    let panes = vec![
        spec(C::NextPane, |w| w.command_next_pane(), |w| w.command_next_pane_tip(), ShowAction::NextPane)
            .keys([plain(Key::F6)]),
        spec(
            C::PreviousPane,
            |w| w.command_previous_pane(),
            |w| w.command_previous_pane_tip(),
            ShowAction::PreviousPane,
        )
        .keys([shift_f6]),
        spec(C::Menus, |w| w.command_menus(), |w| w.command_menus_tip(), ShowAction::Menus).keys([plain(Key::F10)]),
    ];
    vec![
        vec![
            spec(C::Palette, |w| w.command_palette(), |w| w.command_palette_tip(), ShowAction::Palette)
                .keys([ctrl(Key::K)]),
            spec(C::Shortcuts, |w| w.command_shortcuts(), |w| w.command_shortcuts_tip(), ShowAction::Shortcuts)
                .keys([plain(Key::F1), plain(Key::Questionmark)]),
        ],
        panes,
        vec![
            spec(C::Guide, |w| w.command_guide(), |w| w.command_guide_tip(), ShowAction::Guide),
            spec(C::Diagnostics, |w| w.command_diagnostics(), |w| w.command_diagnostics_tip(), Action::CopyDiagnostics),
            spec(C::About, |w| w.command_about(), |w| w.command_about_tip(), ShowAction::About),
        ],
    ]
}
