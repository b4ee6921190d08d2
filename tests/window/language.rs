//! The language of the window: every menu, command, view and notice in it, and chosen while the window runs.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::actions::{Action, FactorsAction};
use swot_editor::app::commands::{Menu, UiCommand};
use swot_editor::app::views::View;
use swot_editor::storage::{Folders, Settings};
use swot_editor::words;

/// Names that are written in Latin letters in every language: of formats, keys, methods and languages.
const LATIN: [&str; 10] = ["PDF", "PNG", "SVG", "SWOT", "UNODC", "Esc", "Ctrl", "pt-BR", "zh-Hant", "en"];

/// Expects a text in Russian: no Latin letters but those of such names.
#[track_caller]
fn check_russian(text: &str) {
    let plain = LATIN.iter().fold(text.to_owned(), |plain, name| plain.replace(name, ""));
    assert!(!plain.chars().any(|sign| sign.is_ascii_alphabetic()), "not Russian: {text}");
    assert!(text.chars().any(|sign| ('а'..='я').contains(&sign.to_lowercase().next().unwrap())), "no words: {text}");
}

#[test]
fn every_menu_command_and_view_is_russian() {
    let words = words::of_window("ru_RU.UTF-8");
    for menu in Menu::ALL {
        check_russian(&menu.name(words));
    }
    for spec in UiCommand::all() {
        check_russian(&spec.name(words));
        check_russian(&spec.tip(words));
    }
    for view in View::ALL {
        check_russian(&view.name(words));
        check_russian(&view.tip(words));
    }
}

#[test]
fn the_language_is_switched_while_the_window_runs() {
    let mut stage = Stage::unodc();
    // The switch of views has room for all names.
    stage.resize(egui::vec2(1600.0, 900.0));
    assert!(stage.shows("Strategies") && !stage.shows("Стратегии"));
    stage.click("View");
    stage.click("Language");
    stage.click("Русский");
    for shown in ["Файл", "Правка", "Стратегии", "Сравнение", "Новый документ"]
    {
        assert!(stage.shows(shown), "{shown}");
    }
    stage.press_with(Modifiers::COMMAND, Key::K);
    assert!(stage.shows("Найти команду"));
    stage.type_text("сочетания");
    stage.press(Key::Enter);
    assert!(stage.shows("В квадрантах"));
    stage.press(Key::Escape);
    stage.request(Action::Language("en".to_owned()));
    assert!(stage.shows("File") && !stage.shows("Файл"));
}

#[test]
fn what_is_told_is_told_in_the_language_of_the_window() {
    let mut stage = Stage::unodc();
    stage.request(Action::Language("ru".to_owned()));
    stage.request(UiCommand::SelectAll);
    stage.request(FactorsAction::Copy);
    check_russian(stage.spoken().as_str());
    stage.request(FactorsAction::Delete);
    check_russian(stage.spoken().as_str());
    stage.request(UiCommand::CopyText);
    for notice in stage.window().notices() {
        check_russian(notice);
    }
    assert!(stage.window().notices().count() > 0);
}

#[test]
fn the_chosen_language_is_remembered() {
    let home = tempfile::tempdir().unwrap();
    let document = Stage::unodc().window().document().clone();
    let mut stage = Stage::at_home(document, home.path());
    stage.request(Action::Language("ru".to_owned()));
    drop(stage);
    assert_eq!(Settings::load(&Folders::below(home.path())).0.language, "ru");
}
