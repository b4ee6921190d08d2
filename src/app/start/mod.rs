//! The page that is shown while no document is open: begin, open, look at a finished one.

mod card;
mod recent;

use crate::app::actions::{FileAction, Opening};
use crate::app::commands::UiCommand;
use crate::app::input::Requests;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::model::Quadrant;
use crate::words::WindowWords;
use card::{CardText, Picture, card_ui, row_ui};
use egui::{Frame, Key, Panel, ScrollArea, Ui, vec2};
use recent::Recents;
use std::path::{Path, PathBuf};

/// What the page draws from.
pub(super) struct StartInput<'a> {
    pub(super) words: &'static WindowWords,
    pub(super) theme: &'a Theme,
    /// The files that were opened lately, the last first.
    pub(super) recent: &'a [PathBuf],
    /// The names of the templates.
    pub(super) templates: &'a [String],
    /// Whether the last document is opened at the start instead of this page.
    pub(super) opens_last: bool,
    pub(super) requests: &'a Requests,
}

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct StartState {
    recents: Recents,
    /// Whether the keyboard was put where one begins.
    has_begun: bool,
}

/// The template that shows a finished analysis.
const EXAMPLE: &str = "unodc";

/// Draws the page.
pub(super) fn start_ui(ui: &mut Ui, input: &StartInput<'_>, state: &mut StartState) {
    state.recents.follow(ui.ctx(), input.recent);
    let is_wide = ui.available_width() >= size::NARROW_WINDOW;
    if is_wide {
        let side = Frame::new().inner_margin(space::XL * 2.0);
        Panel::left("begin").frame(side).exact_size(size::START_SIDE).show_separator_line(false).show(ui, |ui| {
            widgets::scrolled(ui, "begin", |ui| begin_ui(ui, input, state));
        });
    }
    let desk = Frame::new().fill(input.theme.palette.desk).inner_margin(space::XL * 2.0);
    egui::CentralPanel::default().frame(desk).show(ui, |ui| {
        ScrollArea::vertical().id_salt("start").auto_shrink(false).show(ui, |ui| {
            if !is_wide {
                begin_ui(ui, input, state);
                ui.add_space(space::XL);
            }
            templates_ui(ui, input);
            example_ui(ui, input);
        });
    });
}

/// Draws the ways to begin and the documents that were opened lately.
fn begin_ui(ui: &mut Ui, input: &StartInput<'_>, state: &mut StartState) {
    let words = input.words;
    ui.horizontal(|ui| {
        card::emblem_ui(ui, input.theme);
        ui.vertical(|ui| {
            ui.label(scale::title(card::NAME));
            ui.label(scale::muted(words.start_claim()));
        });
    });
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = vec2(space::L, space::M);
        let new = widgets::main_button(ui, input.theme, &words.start_new());
        if new.clicked() {
            input.requests.ask(UiCommand::NewDocument);
        }
        if !state.has_begun && input.recent.is_empty() {
            new.request_focus();
        }
        for (text, command) in [(words.start_open(), UiCommand::Open), (words.start_import(), UiCommand::Import)] {
            if ui.button(text).clicked() {
                input.requests.ask(command);
            }
        }
    });
    ui.add_space(space::XL);
    recent_ui(ui, input, state);
    state.has_begun = true;
}

fn recent_ui(ui: &mut Ui, input: &StartInput<'_>, state: &StartState) {
    let words = input.words;
    ui.label(egui::RichText::new(words.start_recent()).heading());
    if input.recent.is_empty() {
        ui.label(scale::muted(words.start_recent_empty()));
        return;
    }
    ui.label(scale::caption(words.start_recent_keys()));
    ui.add_space(space::S);
    widgets::one_stop(ui, "recent", |ui| recent_rows_ui(ui, input, state));
    ui.add_space(space::M);
    let mut opens_last = input.opens_last;
    if ui.checkbox(&mut opens_last, words.start_open_last()).changed() {
        input.requests.ask(FileAction::OpenLastAtStart(opens_last));
    }
}

fn recent_rows_ui(ui: &mut Ui, input: &StartInput<'_>, state: &StartState) {
    for (index, path) in input.recent.iter().enumerate() {
        let response = row_ui(ui, input.theme, &recent_text(input.words, path, &state.recents));
        if index == 0 && !state.has_begun {
            response.request_focus();
        }
        if response.clicked() {
            input.requests.ask(Opening::File(path.clone()));
        }
        if response.has_focus() && ui.input(|input| input.key_pressed(Key::Delete)) {
            input.requests.ask(FileAction::Forget(path.clone()));
        }
    }
}

/// What a row says of a file: what the document is called, where it is and what it holds, when it was changed.
fn recent_text(words: &WindowWords, path: &Path, recents: &Recents) -> CardText {
    let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let folder = path.parent().and_then(Path::file_name).map(|folder| folder.to_string_lossy().into_owned());
    let folder = folder.unwrap_or_default();
    let (title, text, changed, picture) = match recents.of(path) {
        None => (name, folder, None, Picture::default()),
        Some(None) => (name, words.start_missing(folder), None, Picture::default()),
        Some(Some(glance)) => {
            let title = if glance.title.is_empty() { name } else { glance.title.clone() };
            let changed = glance.changed.and_then(|changed| recent::changed_text(words, changed));
            let text = words.start_holds(folder, glance.matrices, glance.strategies);
            (title, text, changed, Picture(glance.factors))
        }
    };
    CardText { title, text, note: changed, picture }
}

/// Draws a card for each template, as many abreast as there is room for.
fn templates_ui(ui: &mut Ui, input: &StartInput<'_>) {
    let words = input.words;
    ui.label(egui::RichText::new(words.start_templates()).heading());
    ui.add_space(space::M);
    let names: Vec<&String> = input.templates.iter().filter(|name| *name != EXAMPLE).collect();
    let abreast = if ui.available_width() >= 2.0 * size::START_CARD_MIN { 2 } else { 1 };
    let rows_ui = |ui: &mut Ui| {
        names.chunks(abreast).for_each(|row| template_row_ui(ui, input, row, abreast));
    };
    widgets::one_stop(ui, "templates", rows_ui);
}

fn template_row_ui(ui: &mut Ui, input: &StartInput<'_>, row: &[&String], abreast: usize) {
    ui.columns(abreast, |columns| {
        for (ui, name) in columns.iter_mut().zip(row) {
            let (title, text) = template_text(input.words, name);
            let picture = Picture(if name.as_str() == "blank" { [0; 4] } else { [2; 4] });
            if card_ui(ui, input.theme, &CardText { title, text, note: None, picture }).clicked() {
                input.requests.ask(Opening::Template((*name).clone()));
            }
        }
    });
}

/// What a template is called and what it is for.
fn template_text(words: &WindowWords, name: &str) -> (String, String) {
    match name {
        "blank" => (words.start_template_blank(), words.start_template_blank_text()),
        "coursework" => (words.start_template_coursework(), words.start_template_coursework_text()),
        "workshop" => (words.start_template_workshop(), words.start_template_workshop_text()),
        "ngo" => (words.start_template_ngo(), words.start_template_ngo_text()),
        "policy" => (words.start_template_policy(), words.start_template_policy_text()),
        "research" => (words.start_template_research(), words.start_template_research_text()),
        own => (own.to_owned(), words.start_template_own()),
    }
}

/// Draws the way to a finished analysis.
fn example_ui(ui: &mut Ui, input: &StartInput<'_>) {
    let words = input.words;
    ui.add_space(space::XL);
    ui.label(egui::RichText::new(words.start_example()).heading());
    ui.add_space(space::M);
    widgets::card(input.theme).fill(input.theme.palette.surface).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            card::picture_ui(ui, input.theme, Picture([6, 7, 6, 4]), size::EXAMPLE);
            ui.vertical(|ui| {
                ui.label(scale::strong(words.start_example_title()));
                ui.label(words.start_example_text());
                ui.add_space(space::S);
                if ui.button(words.start_example_open()).clicked() {
                    input.requests.ask(Opening::Template(EXAMPLE.to_owned()));
                }
                ui.label(scale::caption(words.start_example_copy()));
            });
        });
    });
}

/// The quadrants in the order of a picture, by rows.
const PICTURED: [[Quadrant; 2]; 2] =
    [[Quadrant::Strengths, Quadrant::Weaknesses], [Quadrant::Opportunities, Quadrant::Threats]];
