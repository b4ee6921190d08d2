//! The list of strategies and the sheet of one.

use crate::stage::Stage;
use egui::Key;
use swot_editor::app::actions::{Action, Target};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{Document, Rating, Strategy, StrategyKind, StrategyStatus};

fn strategies(mut stage: Stage) -> Stage {
    stage.request(UiCommand::Show(View::Strategies));
    stage
}

fn last(stage: &Stage) -> &Strategy {
    stage.window().document().strategies.last().unwrap()
}

#[test]
fn strategies_are_typed_one_after_the_other() {
    let mut stage = strategies(Stage::of(Document::new("d".parse().unwrap(), "Study")));
    assert!(stage.shows("No strategies yet"));
    stage.focus("Add WT strategy");
    for text in ["Close the office", "Sell the cars"] {
        stage.type_text(text);
        stage.press(Key::Enter);
    }
    assert!(stage.is_focused("Add WT strategy"));
    let texts: Vec<&str> = stage.window().document().strategies.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["Close the office", "Sell the cars"]);
    assert_eq!(last(&stage).kind, StrategyKind::Wt);
    assert!(stage.shows("Strategy WT2"));
}

#[test]
fn a_strategy_is_described_on_its_sheet() {
    let mut stage = strategies(Stage::unodc());
    stage.focus("Add ST strategy");
    stage.type_text("Train judges");
    stage.press(Key::Enter);
    stage.focus("Owner");
    stage.type_text("Board");
    stage.focus("Horizon");
    stage.type_text("2027");
    stage.click("Add factor…");
    stage.type_text("S2");
    stage.press(Key::Enter);
    let strength = stage.matrix().factors.strengths[1].id;
    assert_eq!(last(&stage).factors, [strength]);
    assert_eq!((last(&stage).owner.as_str(), last(&stage).horizon.as_str()), ("Board", "2027"));
    stage.click("Remove S2");
    assert!(last(&stage).factors.is_empty());
    stage.request(UiCommand::Undo);
    assert_eq!(last(&stage).factors, [strength]);
}

#[test]
fn kind_and_status_are_chosen_from_lists() {
    let mut stage = strategies(Stage::unodc());
    let id = stage.window().document().strategies[0].id;
    stage.request(Action::GoTo(Target::Strategy(id)));
    stage.click("Status");
    stage.click("Under way");
    assert_eq!(stage.window().document().strategy(id).unwrap().status, StrategyStatus::Underway);
    stage.click("Kind");
    stage.click("WT: against weaknesses and threats");
    assert_eq!(stage.window().document().strategy(id).unwrap().kind, StrategyKind::Wt);
}

#[test]
fn attractiveness_is_scored_on_a_factor() {
    let mut stage = strategies(Stage::unodc());
    let id = stage.window().document().strategies[0].id;
    stage.request(Action::GoTo(Target::Strategy(id)));
    stage.scroll_to("Attractiveness (QSPM)");
    stage.click("S1: highly attractive");
    let scores = stage.window().document().strategy(id).unwrap().attractiveness.clone();
    let factor = stage.matrix().factors.strengths[0].id;
    assert!(scores.iter().any(|it| it.factor == factor && it.score == Rating::new(4).unwrap()));
}

#[test]
fn a_deleted_strategy_comes_back_with_undo() {
    let mut stage = strategies(Stage::unodc());
    let before = stage.window().document().clone();
    let id = before.strategies[0].id;
    stage.request(Action::GoTo(Target::Strategy(id)));
    stage.click("Delete strategy SO1");
    assert!(stage.window().document().strategy(id).is_none());
    stage.click("Undo");
    assert_eq!(*stage.window().document(), before);
}
