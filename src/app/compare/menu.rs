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
    let button = widgets::icon_button(ui, Icon::More, &format!("What to do about {}", name(scene, row)));
    Popup::menu(&button)
        .accessible_name(format!("Menu of {}", name(scene, row)))
        .show(|ui| row_menu_ui(ui, scene, row, linking));
}

/// What a row is called; a factor without a partner by its matrix, too.
fn name(scene: &Scene<'_>, row: &FactorRow) -> String {
    match row.grips().as_slice() {
        [alone] => format!("{} in {}", row.label(), scene.title(alone.end)),
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
        if ui.button(format!("Go to {} in {}", side.label, scene.title(end))).clicked() {
            go_to(scene.input, scene.library, scene.choices[end], side.factor);
        }
    }
}

/// What can be taken over from one matrix into the other.
fn takeover_ui(ui: &mut Ui, scene: &Scene<'_>, row: &FactorRow) {
    let top = ui.cursor().top();
    match (row.grips().as_slice(), row.found(scene.pair)) {
        (_, Some(found)) => {
            for from in [0, 1].into_iter().filter(|from| scene.is_own(1 - from)) {
                let into = scene.title(1 - from);
                let weights = found.weights[0] != found.weights[1];
                let label = &found.labels[from];
                let words = format!("Take over the weight of {label} into {into}");
                offer(ui, scene, words, weights.then(|| scene.copy_weight(found, from)).flatten());
                let words = format!("Take over the sources of {label} into {into}");
                let cites = found.changes.contains(&crate::analysis::comparison::Change::Evidence);
                offer(ui, scene, words, cites.then(|| scene.copy_sources(found, from)).flatten());
            }
        }
        ([grip], None) => {
            let words = format!("Take over this factor into {}", scene.title(1 - grip.end));
            offer(ui, scene, words, scene.copy_factor(*grip));
        }
        _ => {}
    }
    if ui.cursor().top() > top {
        ui.separator();
    }
}

fn offer(ui: &mut Ui, scene: &Scene<'_>, words: String, edit: Option<Edit>) {
    if let Some(edit) = edit
        && ui.button(words).clicked()
    {
        scene.input.ask(edit);
    }
}

fn match_ui(ui: &mut Ui, scene: &Scene<'_>, row: &FactorRow, linking: &mut Option<Grip>) {
    let entry = |ui: &mut Ui, command: UiCommand, words: String| {
        let keys = shortcut_text(command, ui.ctx().os()).unwrap_or_default();
        ui.add(Button::new(words).shortcut_text(keys)).clicked()
    };
    for (end, side) in row.sides.iter().enumerate() {
        let Some(side) = side else { continue };
        if entry(ui, UiCommand::MatchFactor, format!("Match {} in {} with…", side.label, scene.title(end))) {
            *linking = Some(Grip { end, factor: side.factor });
        }
    }
    if let Some(found) = row.found(scene.pair)
        && entry(ui, UiCommand::PartFactors, format!("Take {} and {} apart", found.labels[0], found.labels[1]))
    {
        scene.part(found);
    }
}

/// Draws the button that takes over everything, in one direction or the other.
pub(super) fn all_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let button = ui.button("Take over all differences…");
    let button = button.on_hover_text("Makes one matrix say what the other says; undo takes it back.");
    Popup::menu(&button).accessible_name("Take over all differences").show(|ui| {
        for from in [0, 1] {
            let words = format!("Make {} say what {} says", scene.title(1 - from), scene.title(from));
            let entry = ui.add_enabled(scene.is_own(1 - from), Button::new(words));
            if entry.on_disabled_hover_text("That file is only read here.").clicked() {
                scene.input.requests.extend(scene.copy_all(from).map(Action::from));
            }
        }
    });
}
