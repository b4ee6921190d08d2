//! What stands around the views: tabs, menus, palette, sheet, notices; and that a still window costs nothing.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;

#[test]
fn the_unodc_analysis_is_there_at_once() {
    let stage = Stage::unodc();
    assert!(stage.shows("S1: Central place in the political dialogue of Member States on trafficking, 1 source"));
    for title in ["Strengths", "Weaknesses", "Opportunities", "Threats"] {
        assert!(stage.shows(title), "{title}");
    }
}

#[test]
fn ctrl_tab_goes_through_the_views() {
    let mut stage = Stage::unodc();
    let ctrl = Modifiers::COMMAND | Modifiers::CTRL;
    for view in View::ALL.into_iter().skip(1).chain([View::Matrix]) {
        stage.press_with(ctrl, Key::Tab);
        assert_eq!(stage.window().view(), view);
        assert!(!stage.is_focused("File"), "the keyboard does not wander off to the menus");
    }
    stage.press_with(ctrl | Modifiers::SHIFT, Key::Tab);
    assert_eq!(stage.window().view(), View::Findings);
}

#[test]
fn a_matrix_is_duplicated_moved_renamed_and_deleted() {
    let mut stage = Stage::unodc();
    let titles = |stage: &Stage| -> Vec<String> {
        stage.window().document().matrices.iter().map(|matrix| matrix.title.clone()).collect()
    };
    let before = titles(&stage);
    stage.request(UiCommand::DuplicateMatrix);
    assert_eq!(stage.matrix().title, format!("{} (copy)", before[0]));
    stage.request(UiCommand::MoveMatrixRight);
    assert_eq!(titles(&stage)[2], format!("{} (copy)", before[0]));
    stage.request(UiCommand::RenameMatrix);
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("Next year");
    stage.press(Key::Enter);
    assert_eq!(titles(&stage)[2], "Next year");
    stage.request(UiCommand::DeleteMatrix);
    assert_eq!(titles(&stage), before);
    for _ in 0..4 {
        stage.request(UiCommand::Undo);
    }
    assert_eq!(titles(&stage), before);
}

#[test]
fn a_matrix_is_repeated_for_the_next_year_in_one_step() {
    let mut stage = Stage::unodc();
    let before = stage.window().document().clone();
    let year = before.matrices[0].date.unwrap().year();
    stage.request(UiCommand::NextYearsMatrix);
    assert_eq!(stage.matrix().date.unwrap().year(), year + 1);
    assert_eq!(stage.matrix().title, "UNODC 2021 (the paper)");
    assert_eq!(stage.matrix().factors, before.matrices[0].factors);
    stage.request(UiCommand::Undo);
    assert_eq!(*stage.window().document(), before);
}

#[test]
fn a_command_is_found_by_its_name() {
    let mut stage = Stage::unodc();
    stage.press_with(Modifiers::COMMAND, Key::K);
    assert!(stage.is_focused("Find a command"));
    stage.type_text("show strat");
    stage.press(Key::Enter);
    assert_eq!(stage.window().view(), View::Strategies);
    assert!(!stage.shows("Find a command"));
}

#[test]
fn every_shortcut_is_listed() {
    let mut stage = Stage::unodc();
    stage.press(Key::F1);
    for spec in UiCommand::all().filter(|spec| !spec.keys.is_empty()) {
        assert!(stage.shows(&spec.name(stage.window().words())), "{:?}", spec.command);
    }
    stage.press(Key::Escape);
    assert!(!stage.shows("Keyboard shortcuts"));
}

#[test]
fn a_still_window_asks_for_no_frame() {
    let mut stage = Stage::unodc();
    assert_eq!(stage.next_frame_in(), None, "nothing happens");
    stage.click("S2: Strong ties with NGOs that can reach victims and their families, 1 source");
    assert_eq!(stage.next_frame_in(), None, "a factor has the keyboard");
    stage.focus("New factor in Threats");
    let blink = stage.next_frame_in();
    // What is animated asks for the next frame within 17 ms; how far the blink has come depends on the machine.
    assert!(blink.is_none_or(|wait| wait.as_millis() >= 50), "only the caret blinks: {blink:?}");
}

#[test]
fn presenting_hides_everything_else() {
    let mut stage = Stage::unodc();
    stage.press(Key::F5);
    assert!(!stage.shows("File") && stage.shows("Strengths"));
    stage.press(Key::Escape);
    assert!(stage.shows("File"));
}

#[test]
fn what_is_magnified_for_the_wall_is_as_usual_afterwards() {
    let mut stage = Stage::unodc();
    let usual = stage.zoom();
    stage.press(Key::F5);
    let magnified = stage.zoom();
    stage.request(UiCommand::ZoomIn);
    assert!(usual < magnified && magnified < stage.zoom());
    stage.press(Key::Escape);
    assert!((stage.zoom() - usual).abs() < 1e-6);
}

#[test]
fn one_quadrant_is_shown_alone_and_the_keys_of_the_others_go_to_them() {
    let mut stage = Stage::unodc();
    let shown = |stage: &Stage| {
        let names = ["Strengths", "Weaknesses", "Opportunities", "Threats"];
        names.map(|name| stage.shows(&format!("New factor in {name}")))
    };
    stage.press(Key::F5);
    stage.press(Key::F9);
    assert_eq!(shown(&stage), [true, false, false, false]);
    stage.press_with(Modifiers::COMMAND, Key::Num4);
    assert_eq!(shown(&stage), [false, false, false, true]);
    assert!(stage.is_focused("New factor in Threats"));
    stage.press(Key::F9);
    assert_eq!(shown(&stage), [true; 4]);
}

#[test]
fn the_key_pressed_right_after_a_dialog_is_heard() {
    let mut stage = Stage::unodc();
    stage.press_with(Modifiers::COMMAND, Key::P);
    assert!(stage.shows("Print or export"));
    stage.press_in_turn([(Modifiers::NONE, Key::Escape), (Modifiers::COMMAND, Key::K)]);
    assert!(stage.shows("Find a command"));
}

#[test]
fn a_matrix_begins_from_a_template_with_what_it_cites() {
    let mut stage = Stage::of(swot_editor::model::Document::new("d".parse().unwrap(), "Own study"));
    stage.request(swot_editor::app::actions::Action::AddMatrix(Some("unodc".to_owned())));
    stage.press(Key::Enter);
    let counts = swot_editor::model::Quadrant::ALL.map(|quadrant| stage.matrix().factors[quadrant].len());
    assert_eq!(counts, [6, 7, 6, 4]);
    assert_eq!(stage.window().document().violations(), []);
    assert!(!stage.window().document().sources.is_empty());
    stage.request(UiCommand::Undo);
    assert!(stage.window().document().matrices.is_empty() && stage.window().document().sources.is_empty());
}

#[test]
fn screen_readers_find_a_window_with_a_name_and_views_as_a_list_of_tabs_with_one_selected() {
    let mut stage = Stage::unodc();
    let name = format!("{} — SWOT Editor", stage.window().document().title);
    assert_eq!(stage.window_name(), Some(name));
    for view in View::ALL {
        stage.request(UiCommand::Show(view));
        let tabs = stage.tabs_of("Views");
        assert_eq!(tabs.len(), View::ALL.len());
        let selected: Vec<&str> =
            tabs.iter().filter(|(_, selected)| *selected).map(|(name, _)| name.as_str()).collect();
        assert_eq!(selected, [view.name(stage.window().words())]);
    }
}

#[test]
fn announcements_are_the_name_of_the_live_region() {
    let mut stage = Stage::unodc();
    stage.request(UiCommand::SelectAll);
    stage.request(UiCommand::Delete);
    assert!(stage.spoken().ends_with("factors deleted"), "{}", stage.spoken());
}

#[test]
fn f6_goes_from_pane_to_pane_and_f10_to_the_menus() {
    let mut stage = Stage::unodc();
    stage.press(Key::F10);
    assert!(stage.is_focused("File"));
    stage.press(Key::F6);
    assert!(stage.is_focused(&stage.matrix().title.clone()), "the tabs of the matrices");
    stage.press(Key::F6);
    stage.press_with(Modifiers::SHIFT, Key::F6);
    stage.press_with(Modifiers::SHIFT, Key::F6);
    assert!(stage.is_focused("File"), "and back");
    stage.press_with(Modifiers::SHIFT, Key::F6);
    assert!(!stage.is_focused("File"), "around to the status bar");
}

#[test]
fn alt_and_a_letter_open_a_menu() {
    let mut stage = Stage::unodc();
    stage.press_with(Modifiers::ALT, Key::E);
    assert!(stage.shows("Select all") || stage.shows_part("Select all"));
}

#[test]
fn the_palette_leads_to_factors_colours_and_recent_files() {
    let mut stage = Stage::unodc();
    stage.press_with(Modifiers::COMMAND, Key::K);
    stage.type_text("night");
    assert!(stage.shows("Dark"));
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("political instability");
    stage.press(Key::Enter);
    let selected = stage.window().selection().main().and_then(|id| stage.matrix().factor(id));
    assert!(selected.is_some_and(|factor| factor.statement.starts_with("Political instability")));
}

#[test]
fn keys_are_chosen_on_the_sheet_and_clashes_refused() {
    let mut stage = Stage::unodc();
    let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
    let choose = |stage: &mut Stage, keys: &str| {
        stage.scroll_to(keys);
        stage.click(keys);
    };
    stage.request(UiCommand::Shortcuts);
    choose(&mut stage, "Keys of Undo, Ctrl+Z");
    stage.press_with(ctrl, Key::P);
    assert!(stage.shows_part("These keys belong to"));
    choose(&mut stage, "Keys of Undo, Ctrl+Z");
    stage.press(Key::J);
    assert!(stage.shows_part("Choose keys with Ctrl or Alt"));
    choose(&mut stage, "Keys of Undo, Ctrl+Z");
    stage.press_with(ctrl, Key::J);
    assert!(stage.shows("Keys of Undo, Ctrl+J"));
    stage.press(Key::Escape);
    stage.request(UiCommand::SelectAll);
    stage.request(UiCommand::Delete);
    stage.press_with(ctrl, Key::J);
    assert!(stage.matrix().all_factors().next().is_some());
    stage.request(UiCommand::Shortcuts);
    // Another command takes the usual keys, which Delete gives back once they are free.
    choose(&mut stage, "Keys of Duplicate factor, Ctrl+D");
    stage.press_with(ctrl, Key::Z);
    choose(&mut stage, "Keys of Undo, Ctrl+J");
    stage.press(Key::Delete);
    assert!(stage.shows("Keys of Undo, Ctrl+J") && stage.shows_part("These keys belong to"));
    choose(&mut stage, "Keys of Duplicate factor, Ctrl+Z");
    stage.press(Key::Delete);
    choose(&mut stage, "Keys of Undo, Ctrl+J");
    stage.press(Key::Delete);
    assert!(stage.shows("Keys of Undo, Ctrl+Z"));
}
