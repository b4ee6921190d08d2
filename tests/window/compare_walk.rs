//! Every page of the comparison: its controls have names, the keyboard is enough, and its figures say what they rest on.

use crate::compare::{comparing, document};
use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{Document, Quadrant, Rating, Verdict, Weight};

const PAGES: [&str; 6] = ["Changes", "Ranks", "Bars", "Stars", "Postures", "Groups of people"];

/// Three matrices of three rated strengths, one reworded, one of another id each time, and an opportunity.
fn three() -> Document {
    let before = [("a", "Dark winters"), ("b", "Rich soil"), ("c", "Teachers with experience"), ("d", "Known to all")];
    let after = [("a", "Dark long winters"), ("b", "Rich soil"), ("x", "Experienced teachers"), ("d", "Known to all")];
    let mut three = document(&before, &after);
    let mut last = three.matrices[0].clone();
    (last.id, last.title) = ("m3".parse().unwrap(), "m3".to_owned());
    three.matrices.push(last);
    for (year, matrix) in (2023..).zip(&mut three.matrices) {
        matrix.date = Some(year.to_string().parse().unwrap());
        for (weight, factor) in (1..).zip(&mut matrix.factors[Quadrant::Strengths]) {
            factor.weight = Weight::new(f64::from((weight * year) % 7 + 2)).unwrap();
            factor.rating = Rating::new(3).ok();
        }
        let last = matrix.factors[Quadrant::Strengths].pop().unwrap();
        matrix.factors[Quadrant::Opportunities].push(last);
    }
    three
}

/// All three matrices compared.
fn compared() -> Stage {
    let mut stage = comparing(three());
    stage.click("Choose matrices");
    stage.click("Compare all matrices of this document");
    stage.press(Key::Escape);
    stage.wait_for("Confirm that S3 and S3 are the same");
    stage
}

fn each_page(mut look: impl FnMut(&mut Stage, &str)) {
    for page in PAGES {
        let mut stage = compared();
        stage.click(page);
        if page == "Groups of people" {
            stage.wait_for("No groups to compare");
        }
        look(&mut stage, page);
    }
}

#[test]
fn everything_that_can_be_used_has_a_name() {
    each_page(|stage, page| {
        let nameless: Vec<_> = stage.controls().into_iter().filter(|it| it.name.trim().is_empty()).collect();
        assert!(nameless.is_empty(), "{page}: {nameless:?}");
    });
}

#[test]
fn tab_reaches_everything_that_can_be_used() {
    each_page(|stage, page| {
        let controls: Vec<_> = stage.controls().into_iter().filter(|control| control.is_enabled).collect();
        let reached = stage.reached_by_tab(controls.len() * 2 + 40);
        // An arrow on a choice chooses, and may put away what belonged to the choice before.
        let now = stage.controls();
        let stays = |name: &&str| now.iter().any(|it| it.name == *name);
        let names = controls.iter().map(|it| it.name.as_str()).filter(stays);
        let missed: Vec<&str> = names.filter(|name| !reached.iter().any(|it| it == name)).collect();
        assert!(missed.is_empty(), "{page}: Tab misses {missed:?}");
    });
}

#[test]
fn every_page_says_on_how_many_factors_its_figures_rest() {
    for (page, basis) in [
        ("Changes", "Over 3 matched factors, with their priorities made to sum to 1."),
        ("Ranks", "A line joins a factor with itself in the next matrix; matched: 3, 3"),
        ("Bars", "Above 2023 (outlined), below 2024 (filled) · 3 factors, the largest change first"),
    ] {
        let mut stage = compared();
        stage.click(page);
        assert!(stage.shows(basis), "{page}");
    }
    let mut stage = compared();
    stage.click("Postures");
    assert!(stage.shows_part("· 4 factors"));
}

#[test]
fn the_figures_of_the_summary_name_their_pair() {
    let mut stage = compared();
    for (button, name) in [("m1 → m2", "2023 → 2024"), ("m2 → m3", "2024 → 2025")] {
        stage.click(button);
        assert!(stage.shows(name), "{name}");
    }
}

/// Goes by arrows within the table, column by column to the right.
#[track_caller]
fn arrows_to(stage: &mut Stage, name: &str) {
    let mut seen = Vec::new();
    for _ in 0..5 {
        stage.press(Key::ArrowRight);
        for key in [Key::ArrowDown, Key::ArrowUp] {
            for _ in 0..20 {
                if stage.focused().as_deref() == Some(name) {
                    return;
                }
                seen.extend(stage.focused());
                stage.press(key);
            }
        }
    }
    panic!("arrows do not lead to “{name}”: {seen:?}");
}

#[test]
fn matrices_are_compared_matched_and_left_without_a_mouse() {
    let mut stage = compared();
    stage.focus("Changes");
    stage.tab_to("S3 in m1: Teachers with experience");
    stage.press(Key::L);
    arrows_to(&mut stage, "S3 in m2: Experienced teachers");
    stage.press(Key::L);
    let matches = &stage.window().document().matches;
    assert_eq!(matches.iter().map(|it| it.verdict).collect::<Vec<_>>(), [Verdict::Confirmed]);
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert!(stage.window().document().matches.is_empty());
    stage.tab_to("S1 in m1: Dark winters");
    stage.press(Key::Enter);
    assert_eq!(stage.window().view(), View::Matrix);
    stage.request(UiCommand::Show(View::Compare));
    stage.tab_to("Choose matrices");
    stage.press(Key::Enter);
    stage.tab_to("Move m1 later");
    stage.press(Key::Space);
    assert!(stage.shows("2. 2023 · m1"));
}
