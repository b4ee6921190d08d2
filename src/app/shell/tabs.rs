//! The tabs of the matrices.

use super::menu_item;
use crate::app::actions::{Action, Target};
use crate::app::commands::UiCommand;
use crate::app::drafts::Leaving;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Icon, draft};
use crate::model::{Change, Edit, Matrix, MatrixChange, MatrixId};
use egui::{Id, Key, ScrollArea, TextEdit, Ui};

/// What the tabs keep between frames.
#[derive(Debug, Default)]
pub(in crate::app) struct TabsState {
    renaming: Option<Renaming>,
}

#[derive(Debug)]
struct Renaming {
    matrix: MatrixId,
    title: String,
    focused: bool,
}

impl TabsState {
    /// Turns the tab of a matrix into a field with its title.
    pub(in crate::app) fn rename(&mut self, matrix: &Matrix) {
        self.renaming = Some(Renaming { matrix: matrix.id, title: matrix.title.clone(), focused: false });
    }
}

/// Draws the tabs and the button that adds a matrix.
pub(in crate::app) fn tabs_ui(ui: &mut Ui, input: &PanelInput<'_>, templates: &[String], state: &mut TabsState) {
    ScrollArea::horizontal().auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            widgets::one_stop(ui, "matrices", |ui| {
                for matrix in &input.document.matrices {
                    tab_ui(ui, input, matrix, state);
                }
                add_ui(ui, input, templates);
            });
        });
    });
}

/// How many letters of a title a tab shows.
const LETTERS: usize = 40;

fn tab_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut TabsState) {
    if state.renaming.as_ref().is_some_and(|renaming| renaming.matrix == matrix.id) {
        rename_ui(ui, input, state);
        return;
    }
    let untitled = input.words().menu_untitled_matrix();
    let title = if matrix.title.is_empty() { &untitled } else { &matrix.title };
    let active = input.matrix.is_some_and(|active| active.id == matrix.id);
    let short = widgets::shortened(title, LETTERS);
    let tab = ui.push_id(matrix.id.number(), |ui| widgets::tab(ui, input.theme, &short, active)).inner;
    let tab = if short == *title { tab } else { tab.accessible_name(title).on_hover_text(title) };
    if tab.clicked() || (tab.secondary_clicked() && !active) {
        input.ask(Target::Matrix(matrix.id));
    }
    if tab.double_clicked() {
        state.rename(matrix);
    }
    if active {
        tab.context_menu(|ui| {
            for command in [
                UiCommand::RenameMatrix,
                UiCommand::DuplicateMatrix,
                UiCommand::NextYearsMatrix,
                UiCommand::MoveMatrixLeft,
                UiCommand::MoveMatrixRight,
                UiCommand::DeleteMatrix,
            ] {
                menu_item(ui, command, input.situation, input.requests);
            }
        });
    }
}

fn rename_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut TabsState) {
    let Some(renaming) = &mut state.renaming else { return };
    let width = widgets::tab_width(ui, &renaming.title).max(120.0);
    let field = TextEdit::singleline(&mut renaming.title).desired_width(width).font(scale::strong_font());
    let field = ui.add(field.id(Id::unique("title of a matrix"))).accessible_name(input.words().menu_title_of_matrix());
    if !renaming.focused {
        field.request_focus();
        renaming.focused = true;
        return;
    }
    let title = renaming.title.trim();
    let edit = Edit::from(Change::Matrix { matrix: renaming.matrix, change: MatrixChange::Title(title.to_owned()) });
    if draft::was_taken(ui.ctx(), field.id) {
        state.renaming = None;
    } else if field.lost_focus() {
        if !ui.input(|input| input.key_pressed(Key::Escape)) {
            input.ask(edit);
        }
        state.renaming = None;
    } else if input.document.matrix(renaming.matrix).is_some_and(|matrix| matrix.title != title) {
        input.hold(ui, field.id, &renaming.title, Leaving::TakesIn, move |_, _| Some(edit.clone()));
    }
}

fn add_ui(ui: &mut Ui, input: &PanelInput<'_>, templates: &[String]) {
    let words = input.words();
    let button = widgets::icon_button(ui, Icon::Plus, &words.menu_new_matrix());
    egui::Popup::menu(&button).accessible_name(words.menu_new_matrix()).show(|ui| {
        if ui.button(words.menu_empty_matrix()).clicked() {
            input.ask(Action::AddMatrix(None));
        }
        let copy =
            ui.button(words.menu_copy_of_matrix()).on_hover_text(input.situation.tip(UiCommand::DuplicateMatrix));
        if copy.clicked() {
            input.ask(UiCommand::DuplicateMatrix);
        }
        ui.separator();
        for name in templates {
            if ui.button(words.menu_from_template(name)).clicked() {
                input.ask(Action::AddMatrix(Some(name.clone())));
            }
        }
    });
}
