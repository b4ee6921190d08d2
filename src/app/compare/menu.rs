//! The menus of a difference and of all differences.

use super::library::Grip;
use super::model::FactorRow;
use super::scene::{Scene, go_to};
use crate::app::actions::Action;
use crate::app::commands::{UiCommand, shortcut_text};
use crate::app::widgets::{self, Icon};
use crate::model::Edit;
use egui::{Button, Popup, Ui};

/// Draws the button that opens the menu of a row.
pub(super) fn row_button_ui(ui: &mut Ui, scene: &Scene<'_>, row: &FactorRow, linking: &mut Option<Grip>) {
    let button = widgets::icon_button(ui, Icon::More, &scene.input.words().compare_menu(name(scene, row)));
    Popup::menu(&button)
        .accessible_name(scene.input.words().compare_menu_name(name(scene, row)))
        .show(|ui| row_menu_ui(ui, scene, row, linking));
}

/// What a row is called; a factor without a partner by its matrix, too.
fn name(scene: &Scene<'_>, row: &FactorRow) -> String {
    match row.grips().as_slice() {
        [alone] => scene.input.words().compare_factor_in(row.label(), scene.title(alone.end)),
        _ => row.label(),
    }
}

/// Draws the menu of a row.
pub(super) fn row_menu_ui(ui: &mut Ui, scene: &Scene<'_>, row: &FactorRow, linking: &mut Option<Grip>) {
    takeover_ui(ui, scene, row);
    match_ui(ui, scene, row, linking);
    ui.separator();
    for (end, side) in row.sides.iter().enumerate() {
        let Some(side) = side else { continue };
        if ui.button(scene.input.words().compare_go_to(&side.label, scene.title(end))).clicked() {
            go_to(scene.input, scene.library, scene.choices[end], side.factor);
        }
    }
}

/// What can be taken over from one matrix into the other.
fn takeover_ui(ui: &mut Ui, scene: &Scene<'_>, row: &FactorRow) {
    let (top, words) = (ui.cursor().top(), scene.input.words());
    match (row.grips().as_slice(), row.found(scene.pair)) {
        (_, Some(found)) => {
            for from in [0, 1].into_iter().filter(|from| scene.is_own(1 - from)) {
                let into = scene.title(1 - from);
                let weights = found.weights[0] != found.weights[1];
                let label = &found.labels[from];
                let weight = words.compare_take_weight(label, &into);
                offer(ui, scene, weight, weights.then(|| scene.copy_weight(found, from)).flatten());
                let sources = words.compare_take_sources(label, &into);
                let cites = found.changes.contains(&crate::analysis::comparison::Change::Evidence);
                offer(ui, scene, sources, cites.then(|| scene.copy_sources(found, from)).flatten());
            }
        }
        ([grip], None) => {
            let factor = words.compare_take_factor(scene.title(1 - grip.end));
            offer(ui, scene, factor, scene.copy_factor(*grip));
        }
        _ => {}
    }
    if ui.cursor().top() > top {
        ui.separator();
    }
}

fn offer(ui: &mut Ui, scene: &Scene<'_>, name: String, edit: Option<Edit>) {
    if let Some(edit) = edit
        && ui.button(name).clicked()
    {
        scene.input.ask(edit);
    }
}

fn match_ui(ui: &mut Ui, scene: &Scene<'_>, row: &FactorRow, linking: &mut Option<Grip>) {
    let words = scene.input.words();
    let entry = |ui: &mut Ui, command: UiCommand, name: String| {
        let keys = shortcut_text(command, ui.ctx().os()).unwrap_or_default();
        ui.add(Button::new(name).shortcut_text(keys)).clicked()
    };
    for (end, side) in row.sides.iter().enumerate() {
        let Some(side) = side else { continue };
        if entry(ui, UiCommand::MatchFactor, words.compare_match_with(&side.label, scene.title(end))) {
            *linking = Some(Grip { end, factor: side.factor });
        }
    }
    if let Some(found) = row.found(scene.pair)
        && entry(ui, UiCommand::PartFactors, words.compare_part(&found.labels[0], &found.labels[1]))
    {
        scene.part(found);
    }
}

/// Draws the button that takes over everything, in one direction or the other.
pub(super) fn all_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let words = scene.input.words();
    let button = ui.button(words.compare_take_all()).on_hover_text(words.compare_take_all_tip());
    Popup::menu(&button).accessible_name(words.compare_take_all_name()).show(|ui| {
        for from in [0, 1] {
            let same = words.compare_make_same(scene.title(1 - from), scene.title(from));
            let entry = ui.add_enabled(scene.is_own(1 - from), Button::new(same));
            if entry.on_disabled_hover_text(words.compare_only_read()).clicked() {
                scene.input.requests.extend(scene.copy_all(from).map(Action::from));
            }
        }
    });
}
