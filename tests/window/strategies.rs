//! The board of strategies, their scores, ranking and plan.

use crate::stage::Stage;
use egui::{Event, Key};
use swot_editor::app::actions::{Action, Lines, Target};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{Document, Place, Quadrant, Rating, Strategy, StrategyKind, StrategyStatus};
use swot_editor::storage::Template;

fn strategies(mut stage: Stage) -> Stage {
    stage.request(UiCommand::Show(View::Strategies));
    stage
}

fn last(stage: &Stage) -> &Strategy {
    stage.window().document().strategies.last().unwrap()
}

#[test]
fn a_document_without_matrices_says_what_strategies_rest_on() {
    let stage = strategies(Stage::of(Document::new("d".parse().unwrap(), "Study")));
    assert!(stage.shows("No strategies yet"));
}

#[test]
fn the_board_is_driven_by_the_keyboard_alone() {
    let mut stage = strategies(Stage::unodc());
    // Written in its cell, one after the other.
    stage.focus("Add ST strategy");
    for text in ["Close the office", "Train judges"] {
        stage.type_text(text);
        stage.press(Key::Enter);
    }
    assert!(stage.is_focused("Add ST strategy"));
    let texts: Vec<&str> = stage.window().document().strategies.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(&texts[texts.len() - 2..], ["Close the office", "Train judges"]);
    // Arrows go from card to card; L opens the factors, which stay open while they are ticked.
    stage.focus("ST1, Close the office, no factors yet");
    stage.press(Key::ArrowDown);
    assert!(stage.is_focused("ST2, Train judges, no factors yet"));
    stage.press(Key::L);
    assert!(stage.shows("Factors of ST2"));
    let [strength, threat] = {
        let factors = &stage.matrix().factors;
        [&factors.strengths[1], &factors.threats[0]].map(|factor| factor.id)
    };
    for (label, list) in [("S2  ", 1), ("T1  ", 0)] {
        let factors = &stage.matrix().factors;
        let statement = if label.starts_with('S') { &factors.strengths[list] } else { &factors.threats[list] };
        let name = format!("{label}{}", statement.statement);
        stage.focus(&name);
        stage.press(Key::Space);
        assert!(stage.shows("Factors of ST2"));
    }
    stage.press(Key::Escape);
    assert!(!stage.shows("Factors of ST2"));
    assert_eq!((last(&stage).factors.as_slice(), last(&stage).kind), ([strength, threat].as_slice(), StrategyKind::St));
    stage.request(UiCommand::Undo);
    assert_eq!(last(&stage).factors, [strength]);
}

#[test]
fn a_strategy_is_described_on_its_sheet() {
    let mut stage = strategies(Stage::unodc());
    let id = stage.window().document().strategies[0].id;
    stage.request(Action::GoTo(Target::Strategy(id)));
    stage.click("Status");
    stage.click("Under way");
    stage.click("Kind");
    stage.click("WT: Guard weak points against threats");
    stage.focus("Owner");
    stage.type_text("Board");
    stage.focus("Horizon");
    stage.type_text("2027");
    stage.press(Key::Tab);
    let strategy = stage.window().document().strategy(id).unwrap().clone();
    assert_eq!((strategy.owner.as_str(), strategy.horizon.as_str()), ("Board", "2027"));
    assert_eq!(strategy.status, StrategyStatus::Underway);
    assert_eq!(strategy.kind, StrategyKind::Wt);
    // The plan holds it now.
    stage.click("Plan");
    assert_eq!(stage.value("Owner of WT1").as_deref(), Some("Board"));
}

#[test]
fn scores_are_typed_and_pasted_and_ranked() {
    let mut stage = strategies(Stage::unodc());
    stage.show_matrix(1);
    stage.click("Attractiveness");
    stage.focus("S1 for SO1");
    stage.type_text("4");
    stage.press(Key::ArrowRight);
    stage.type_text("2");
    stage.press(Key::Enter);
    let factor = stage.matrix().factors.strengths[0].id;
    let matrix = stage.matrix().id;
    let scored =
        |stage: &Stage, at: usize| stage.window().document().strategies[at].attraction(matrix, factor).map(Rating::get);
    assert_eq!([scored(&stage, 0), scored(&stage, 1)], [Some(4), Some(2)]);
    stage.focus("S1 for SO1");
    stage.events([Event::Paste("1\t2\t3\t4\n4\t3\t2\t1".to_owned())]);
    assert_eq!([scored(&stage, 0), scored(&stage, 3)], [Some(1), Some(4)]);
    // A dash takes the whole row out: the factor does not bear on the choice.
    stage.focus("S1 for SO1");
    stage.type_text("-");
    stage.press(Key::Enter);
    assert_eq!([scored(&stage, 0), scored(&stage, 3)], [None, None]);
    // What is no score is told, and nothing of it is pasted.
    stage.focus("S2 for SO1");
    stage.events([Event::Paste("1\t2\n9\t3".to_owned())]);
    assert!(stage.shows_part("“9” is not a score"));
    stage.request(UiCommand::Undo);
    assert_eq!([scored(&stage, 0), scored(&stage, 3)], [Some(1), Some(4)]);
    stage.click("Ranking");
    assert!(stage.shows("In words"));
}

#[test]
fn pairs_to_think_about_become_strategies_one_after_the_other() {
    // The field is called by what strategies of the pair's kind do.
    let field = |stage: &Stage| {
        let kinds = [
            "SO: Use strengths to take opportunities",
            "ST: Use strengths against threats",
            "WO: Use opportunities to mend weaknesses",
            "WT: Guard weak points against threats",
        ];
        kinds.into_iter().find(|kind| stage.shows(kind)).unwrap().to_owned()
    };
    let mut stage = strategies(Stage::unodc());
    stage.click("Pairs to think about…");
    let before = stage.window().document().strategies.len();
    for text in ["Train judges", "Speak with donors"] {
        stage.focus(&field(&stage));
        stage.type_text(text);
        stage.press(Key::Enter);
    }
    let strategies = &stage.window().document().strategies;
    assert_eq!(strategies.len(), before + 2);
    let new = &strategies[before..];
    assert!(new.iter().all(|it| it.factors.len() == 2) && new[0].factors != new[1].factors);
    stage.focus(&field(&stage));
    stage.type_text("Ask again");
    stage.click("Next");
    assert_eq!(stage.window().document().strategies.len(), before + 3, "leaving the field takes it in");
    stage.focus(&field(&stage));
    stage.type_text("Never mind");
    stage.press(Key::Escape);
    assert!(!stage.shows_part("Pairs that no strategy joins"));
    assert_eq!(stage.window().document().strategies.len(), before + 3, "Escape abandons it");
}

#[test]
fn no_pair_is_said_to_be_joined_where_there_is_none() {
    let mut stage = Stage::of(Template::named("blank", None).unwrap().read().unwrap());
    let matrix = stage.matrix().id;
    for quadrant in [Quadrant::Strengths, Quadrant::Weaknesses] {
        let place = Place::Quadrant(quadrant);
        stage.request(Action::AddLines { matrix, place, text: "Staff".to_owned(), lines: Lines::Each });
    }
    let mut stage = strategies(stage);
    stage.click("Pairs to think about…");
    assert!(stage.shows_part("There are no pairs yet"));
}

#[test]
fn people_are_asked_about_strategies_from_their_sheet() {
    let mut stage = strategies(Stage::unodc());
    stage.click("Attractiveness");
    stage.click("Ask people…");
    assert!(stage.shows("People say how attractive each strategy is in the light of each factor."));
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
