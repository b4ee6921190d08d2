//! The bar on top: menus at the left, the switch of views at the right.

use crate::app::actions::{Action, Opening};
use crate::app::commands::{Menu, Situation, UiCommand, shortcut_text};
use crate::app::input::{PanelInput, Requests};
use crate::app::theme::{Scheme, SchemeChoice, Theme, space};
use crate::app::views::View;
use crate::app::widgets;
use crate::report::Chart;
use egui::{Button, ComboBox, Layout, MenuBar, Response, Sense, Ui};
use std::path::PathBuf;

/// What the bar shows.
pub(in crate::app) struct MenuInput<'a> {
    /// What can be run.
    pub(in crate::app) situation: &'a Situation,
    /// The view that is shown.
    pub(in crate::app) view: View,
    /// The scheme as chosen.
    pub(in crate::app) scheme: SchemeChoice,
    /// Files opened lately, the last first.
    pub(in crate::app) recent: &'a [PathBuf],
    /// Names of the templates.
    pub(in crate::app) templates: &'a [String],
    /// Colours.
    pub(in crate::app) theme: &'a Theme,
}

/// Draws the bar.
pub(in crate::app) fn top_bar_ui(ui: &mut Ui, input: &MenuInput<'_>, requests: &Requests) {
    MenuBar::new().ui(ui, |ui| {
        for menu in Menu::ALL {
            ui.menu_button(menu.name(), |ui| menu_ui(ui, menu, input, requests));
        }
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| switch_ui(ui, input, requests));
    });
}

fn menu_ui(ui: &mut Ui, menu: Menu, input: &MenuInput<'_>, requests: &Requests) {
    for (at, group) in menu.groups().iter().enumerate() {
        if at > 0 {
            ui.separator();
        }
        for spec in group {
            menu_item(ui, spec.command, input.situation, requests);
        }
        if at == 0 && menu == Menu::File {
            file_lists_ui(ui, input, requests);
        }
    }
    if menu == Menu::View {
        ui.separator();
        ui.menu_button("Colours", |ui| colours_ui(ui, input.scheme, requests));
    }
}

/// One command as an entry of a menu.
pub(in crate::app) fn menu_item(ui: &mut Ui, command: UiCommand, situation: &Situation, requests: &Requests) {
    let keys = shortcut_text(command, ui.ctx().os()).unwrap_or_default();
    let button = Button::selectable(situation.is_on(command) == Some(true), situation.name(command).as_ref());
    let response = ui.add_enabled(situation.allows(command), button.shortcut_text(keys));
    if response.on_hover_text(&*command.spec().tip).clicked() {
        requests.ask(command);
        ui.close();
    }
}

/// What can be done with a chart, on a click with the other button.
pub(in crate::app) fn chart_menu(drawn: &Response, chart: Chart, input: &PanelInput<'_>) {
    // Only for the pointer: the menu of charts holds the same commands, and a chart that took the keyboard would give it to nobody.
    drawn.interact(Sense::CLICK).context_menu(|ui| {
        for command in [UiCommand::CopyChart(chart), UiCommand::SaveChart(chart)] {
            menu_item(ui, command, input.situation, input.requests);
        }
    });
}

fn file_lists_ui(ui: &mut Ui, input: &MenuInput<'_>, requests: &Requests) {
    ui.menu_button("New from template", |ui| {
        for name in input.templates {
            if ui.button(name).clicked() {
                requests.ask(Opening::Template(name.clone()));
            }
        }
    });
    ui.add_enabled_ui(!input.recent.is_empty(), |ui| {
        ui.menu_button("Open recent", |ui| {
            for path in input.recent {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                if ui.button(name).on_hover_text(path.to_string_lossy()).clicked() {
                    requests.ask(Opening::File(path.clone()));
                }
            }
        });
    });
}

fn colours_ui(ui: &mut Ui, chosen: SchemeChoice, requests: &Requests) {
    let system = [(SchemeChoice::System, "As the system")];
    let fixed = Scheme::ALL.map(|scheme| (SchemeChoice::Fixed(scheme), scheme.name()));
    for (choice, name) in system.into_iter().chain(fixed) {
        if ui.selectable_label(chosen == choice, name).clicked() {
            requests.ask(Action::Scheme(choice));
            ui.close();
        }
    }
}

fn switch_ui(ui: &mut Ui, input: &MenuInput<'_>, requests: &Requests) {
    let room = ui.available_width();
    let needed: f32 = View::ALL.iter().map(|view| widgets::tab_width(ui, view.name())).sum();
    if needed > room {
        narrow_switch_ui(ui, input.view, requests);
        return;
    }
    ui.spacing_mut().item_spacing.x = 0.0;
    for view in View::ALL.into_iter().rev() {
        let tab = widgets::tab(ui, input.theme, view.name(), view == input.view);
        if tab.on_hover_text(view.explanation()).clicked() {
            requests.ask(UiCommand::Show(view));
        }
    }
}

fn narrow_switch_ui(ui: &mut Ui, shown: View, requests: &Requests) {
    ui.add_space(space::M);
    let combo = ComboBox::from_id_salt("view").selected_text(shown.name()).show_ui(ui, |ui| {
        for view in View::ALL {
            if ui.selectable_label(view == shown, view.name()).clicked() {
                requests.ask(UiCommand::Show(view));
            }
        }
    });
    combo.response.accessible_name("View");
}
