//! The bar on top: menus at the left, the switch of views at the right.

use crate::app::actions::{Action, Opening};
use crate::app::commands::{Menu, Situation, UiCommand, shortcut_text};
use crate::app::input::{PanelInput, Requests};
use crate::app::theme::{Scheme, SchemeChoice, Theme, scale, size, space};
use crate::app::views::View;
use crate::app::widgets;
use crate::report::Chart;
use crate::words::{self, WindowWords};
use egui::text::{LayoutJob, TextFormat};
use egui::{Button, ComboBox, Key, Layout, MenuBar, Modifiers, Popup, Response, Role, Sense, Stroke, Ui, UiBuilder};
use std::path::PathBuf;

/// What the bar shows.
pub(in crate::app) struct MenuInput<'a> {
    /// What can be run.
    pub(in crate::app) situation: &'a Situation,
    /// The view that is shown.
    pub(in crate::app) view: View,
    /// The scheme as chosen.
    pub(in crate::app) scheme: SchemeChoice,
    /// The tag of the language as chosen; empty for that of the system.
    pub(in crate::app) language: &'a str,
    /// Files opened lately, the last first.
    pub(in crate::app) recent: &'a [PathBuf],
    /// Names of the templates.
    pub(in crate::app) templates: &'a [String],
    /// Colours.
    pub(in crate::app) theme: &'a Theme,
}

impl MenuInput<'_> {
    fn words(&self) -> &'static WindowWords {
        self.situation.words
    }
}

/// Draws the bar.
pub(in crate::app) fn top_bar_ui(ui: &mut Ui, input: &MenuInput<'_>, requests: &Requests) {
    MenuBar::new().ui(ui, |ui| {
        let mut mnemonics = Mnemonics::default();
        let is_shown = |menu: &Menu| !input.situation.start || menu.needs_no_document();
        widgets::one_stop(ui, "menus", |ui| {
            for menu in Menu::ALL.into_iter().filter(is_shown) {
                let name = menu.name(input.words());
                let mnemonic = mnemonics.next(&name);
                let title = titled(ui, input.theme, &name, mnemonic);
                let button = ui.menu_button(title, |ui| menu_ui(ui, menu, input, requests)).response;
                if mnemonic.is_some_and(|letter| is_pressed(ui, letter)) {
                    button.request_focus();
                    Popup::open_id(ui.ctx(), Popup::default_response_id(&button));
                }
            }
        });
        if !input.situation.start {
            switch_ui(ui, input, requests);
        }
    });
}

/// The letters that open menus together with Alt.
#[derive(Default)]
struct Mnemonics(Vec<char>);

impl Mnemonics {
    /// The first Latin letter of a name that no menu before it has taken.
    fn next(&mut self, name: &str) -> Option<char> {
        let letters = name.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase());
        let free = letters.into_iter().find(|letter| !self.0.contains(letter));
        self.0.extend(free);
        free
    }
}

/// The name of a menu; while Alt is down, with its letter underlined.
fn titled(ui: &Ui, theme: &Theme, name: &str, mnemonic: Option<char>) -> LayoutJob {
    let plain = TextFormat::simple(scale::body_font(), theme.palette.text);
    let at = mnemonic.and_then(|letter| name.find(|sign: char| sign.to_ascii_uppercase() == letter));
    let Some(at) = at.filter(|_| ui.input(|input| input.modifiers.alt)) else {
        return LayoutJob::single_section(name.to_owned(), plain);
    };
    let line = TextFormat { underline: Stroke::new(size::LINE, theme.palette.text), ..plain.clone() };
    let mut job = LayoutJob::default();
    job.append(&name[..at], 0.0, plain.clone());
    job.append(&name[at..=at], 0.0, line);
    job.append(&name[at + 1..], 0.0, plain);
    job
}

/// Whether Alt and a letter are pressed; macOS types signs with them.
fn is_pressed(ui: &Ui, letter: char) -> bool {
    let key = Key::from_name(&letter.to_string());
    !ui.ctx().os().is_mac() && key.is_some_and(|key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)))
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
        ui.menu_button(input.words().menu_colours(), |ui| colours_ui(ui, input, requests));
        ui.menu_button(input.words().menu_language(), |ui| languages_ui(ui, input, requests));
    }
}

/// One command as an entry of a menu.
pub(in crate::app) fn menu_item(ui: &mut Ui, command: UiCommand, situation: &Situation, requests: &Requests) {
    let keys = shortcut_text(command, ui.ctx().os()).unwrap_or_default();
    let button = Button::selectable(situation.is_on(command) == Some(true), situation.name(command));
    let response = ui.add_enabled(situation.allows(command), button.shortcut_text(keys));
    if response.on_hover_text(situation.tip(command)).clicked() {
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
    ui.menu_button(input.words().menu_templates(), |ui| {
        for name in input.templates {
            if ui.button(name).clicked() {
                requests.ask(Opening::Template(name.clone()));
            }
        }
    });
    ui.add_enabled_ui(!input.recent.is_empty(), |ui| {
        ui.menu_button(input.words().menu_recent(), |ui| {
            for path in input.recent {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                if ui.button(name).on_hover_text(path.to_string_lossy()).clicked() {
                    requests.ask(Opening::File(path.clone()));
                }
            }
        });
    });
}

fn colours_ui(ui: &mut Ui, input: &MenuInput<'_>, requests: &Requests) {
    let system = [(SchemeChoice::System, input.words().menu_as_system())];
    let fixed = Scheme::ALL.map(|scheme| (SchemeChoice::Fixed(scheme), scheme_name(input.words(), scheme)));
    for (choice, name) in system.into_iter().chain(fixed) {
        if ui.selectable_label(input.scheme == choice, name).clicked() {
            requests.ask(Action::Scheme(choice));
            ui.close();
        }
    }
}

/// What a scheme of colours is called.
pub(in crate::app) fn scheme_name(words: &WindowWords, scheme: Scheme) -> String {
    match scheme {
        Scheme::Light => words.scheme_light(),
        Scheme::Dark => words.scheme_dark(),
        Scheme::Contrast => words.scheme_contrast(),
    }
}

/// The languages, each by its name in itself, so that whoever is in the wrong one finds the way back.
fn languages_ui(ui: &mut Ui, input: &MenuInput<'_>, requests: &Requests) {
    let system = [(String::new(), input.words().menu_as_system())];
    let fixed = words::window_languages().into_iter().map(|known| (known.tag.to_owned(), known.name.to_owned()));
    for (tag, name) in system.into_iter().chain(fixed) {
        if ui.selectable_label(input.language == tag, name).clicked() {
            requests.ask(Action::Language(tag));
            ui.close();
        }
    }
}

fn switch_ui(ui: &mut Ui, input: &MenuInput<'_>, requests: &Requests) {
    let names = View::ALL.map(|view| view.name(input.words()));
    let needed: f32 = names.iter().map(|name| widgets::tab_width(ui, name)).sum();
    if needed > ui.available_width() {
        narrow_switch_ui(ui, input, requests);
        return;
    }
    let tabs = UiBuilder::new()
        .layout(Layout::left_to_right(egui::Align::Center))
        .accessibility_role(Role::TabList)
        .accessibility_label(input.words().views());
    // From the left, so that the Tab key goes through them as they are read.
    ui.add_space(ui.available_width() - needed);
    ui.scope_builder(tabs, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        widgets::one_stop(ui, "views", |ui| {
            for (view, name) in View::ALL.into_iter().zip(&names) {
                let tab = widgets::tab(ui, input.theme, name, view == input.view);
                if tab.on_hover_text(view.tip(input.words())).clicked() {
                    requests.ask(UiCommand::Show(view));
                }
            }
        });
    });
}

fn narrow_switch_ui(ui: &mut Ui, input: &MenuInput<'_>, requests: &Requests) {
    ui.add_space(space::M);
    let combo = ComboBox::from_id_salt("view").selected_text(input.view.name(input.words())).show_ui(ui, |ui| {
        for view in View::ALL {
            if ui.selectable_label(view == input.view, view.name(input.words())).clicked() {
                requests.ask(UiCommand::Show(view));
            }
        }
    });
    combo.response.accessible_name(input.words().menu_view());
}
