//! The language of the window: every menu, command, view and notice in it, and chosen while the window runs.

use crate::compare::document;
use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::actions::{Action, FactorsAction};
use swot_editor::app::commands::{Menu, UiCommand};
use swot_editor::app::views::View;
use swot_editor::model::{Participant, Weight, WeightingMethod};
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

/// Every name and text on screen, apart from those whose words are the document's own.
fn words_on_screen(stage: &Stage) -> Vec<String> {
    let names = stage.controls().into_iter().map(|control| control.name);
    names.chain(stage.texts().into_iter().map(|(text, _)| text)).collect()
}

/// English words that stand in most of what the window says in English.
const ENGLISH: [&str; 16] = [
    "the", "of", "and", "to", "from", "in", "with", "matrix", "factor", "factors", "weight", "rating", "rank", "more",
    "none", "choose",
];

#[test]
fn comparing_weighing_and_the_quadrants_speak_russian() {
    let factors = |first: &'static str| [("a", first), ("b", "Богатая почва"), ("c", "Опыт учителей")];
    let mut document = document(&factors("Тёмные зимы"), &factors("Тёмные долгие зимы"));
    for (matrix, method) in document.matrices.iter_mut().zip([WeightingMethod::Direct, WeightingMethod::Pairwise]) {
        matrix.title = "Матрица".to_owned();
        matrix.weighting = method;
    }
    document.people.push(Participant {
        id: "p".parse().unwrap(),
        name: "Анна".to_owned(),
        group: String::new(),
        weight: Weight::DEFAULT,
    });
    let mut stage = Stage::of(document);
    stage.request(Action::Language("ru".to_owned()));
    stage.resize(egui::vec2(1800.0, 1000.0));
    let check = |stage: &Stage, page: &str| {
        for text in words_on_screen(stage) {
            let english = text.split(|c: char| !c.is_alphabetic()).find(|word| ENGLISH.contains(word));
            assert_eq!(english, None, "{page}: {text}");
        }
    };
    check(&stage, "quadrants");
    stage.request(UiCommand::SelectAll);
    check(&stage, "factors");
    stage.request(Action::Run(UiCommand::Show(View::Compare)));
    for page in ["Изменения", "Ранги", "Полосы", "Звёзды", "Позиции", "Группы участников"]
    {
        stage.click(page);
        check(&stage, page);
    }
    for matrix in 0..2 {
        stage.show_matrix(matrix);
        stage.request(Action::Run(UiCommand::Show(View::Weigh)));
        for page in ["Веса", "Приоритеты", "Устойчивость", "Участники", "Правила расчёта"]
        {
            stage.click_first(page);
            check(&stage, page);
        }
    }
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
