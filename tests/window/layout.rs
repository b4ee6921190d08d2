//! Every screen in small and large windows, in English and Russian: no text is cut off or covers another.
//!
//! A window at 200 % is one of half as many points, so sizes stand for magnifications too. Colours move no text; that each
//! scheme is drawn is looked at once.

use crate::stage::Stage;
use egui::{Vec2, vec2};
use swot_editor::app::actions::{Action, FactorsAction};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::theme::{Scheme, SchemeChoice};
use swot_editor::app::views::View;
use swot_editor::model::{Document, Participant, PerQuadrant, Quadrant, Weight, WeightingMethod};
use swot_editor::storage::Template;

/// 1920 × 1080 at 100 %, at 140 % and at 187 %.
const SIZES: [Vec2; 3] = [vec2(1920.0, 1080.0), vec2(1366.0, 768.0), vec2(1024.0, 600.0)];

/// Looks at what `open` leads to in every size and language.
#[track_caller]
fn check(screen: &str, document: &Document, open: impl Fn(&mut Stage)) {
    let mut trouble: Vec<String> = Vec::new();
    for tag in ["en", "ru"] {
        let mut stage = Stage::of(document.clone());
        stage.resize(SIZES[0]);
        stage.request(Action::Language(tag.to_owned()));
        open(&mut stage);
        for size in SIZES {
            stage.resize(size);
            trouble.extend(stage.misplaced().into_iter().map(|text| format!("{tag}, {size:?}: {text}")));
        }
    }
    trouble.truncate(60);
    assert!(trouble.is_empty(), "{screen}:\n{}", trouble.join("\n"));
}

fn unodc() -> Document {
    Template::named("unodc", None).unwrap().read().unwrap()
}

/// The analysis of the UNODC weighed by people, in a method.
fn weighed_by(method: WeightingMethod) -> Document {
    let mut document = unodc();
    for name in ["Anna Karenina-Oblonskaya", "Bo", "Константин Константинопольский"] {
        document.people.push(Participant {
            id: format!("p{}", document.people.len()).parse().unwrap(),
            name: name.to_owned(),
            group: "Ministry of Foreign Affairs".to_owned(),
            weight: Weight::DEFAULT,
        });
    }
    document.matrices[0].weighting = method;
    document
}

fn view(view: View) -> impl Fn(&mut Stage) {
    move |stage| stage.request(UiCommand::Show(view))
}

#[test]
fn texts_of_the_matrix_have_room() {
    check("matrix", &unodc(), view(View::Matrix));
    check("factor", &unodc(), |stage| {
        let first = stage.matrix().factors[Quadrant::Weaknesses][0].id;
        let matrix = stage.matrix().id;
        stage.request(Action::GoTo(swot_editor::app::actions::Target::Factor(matrix, first)));
    });
    check("several factors", &unodc(), |stage| stage.request(UiCommand::SelectAll));
    check("tray", &unodc(), |stage| {
        stage.request(UiCommand::SelectAll);
        stage.request(FactorsAction::MoveTo(swot_editor::model::Place::Tray));
    });
    let mut empty = unodc();
    empty.matrices[0].factors = PerQuadrant::default();
    check("empty matrix", &empty, view(View::Matrix));
}

#[test]
fn texts_of_weighing_have_room() {
    let methods =
        [WeightingMethod::Direct, WeightingMethod::Points, WeightingMethod::Pairwise, WeightingMethod::BestWorst];
    for method in methods {
        for page in [0, 3, 4] {
            check(&format!("{}, page {page}", method.name()), &weighed_by(method), |stage| {
                stage.request(UiCommand::Show(View::Weigh));
                stage.show_page(page);
            });
        }
    }
}

#[test]
fn texts_of_comparing_have_room() {
    let mut document = unodc();
    let mut later = document.matrices[0].clone();
    (later.id, later.title) = ("later".parse().unwrap(), "UNODC against human trafficking, two years later".to_owned());
    later.date = Some("2024".parse().unwrap());
    let moved = later.factors[Quadrant::Strengths].remove(0);
    later.factors[Quadrant::Threats].push(moved);
    for factor in &mut later.factors[Quadrant::Weaknesses] {
        factor.statement.push_str(", as before");
        factor.weight = Weight::new(factor.weight.get() * 2.0).unwrap();
    }
    document.matrices.push(later);
    for page in 0..6 {
        check(&format!("compare, page {page}"), &document, |stage| {
            stage.request(UiCommand::Show(View::Compare));
            stage.show_page(page);
        });
    }
}

#[test]
fn texts_of_strategies_have_room() {
    for page in 0..4 {
        check(&format!("strategies, page {page}"), &unodc(), |stage| {
            stage.request(UiCommand::Show(View::Strategies));
            stage.show_page(page);
        });
    }
}

#[test]
fn texts_of_the_other_views_have_room() {
    for shown in [View::Sources, View::Document, View::Findings] {
        check(&format!("{shown:?}"), &unodc(), view(shown));
    }
}

#[test]
fn texts_of_what_is_laid_over_the_window_have_room() {
    let overlays = [UiCommand::Palette, UiCommand::Shortcuts, UiCommand::History, UiCommand::Guide, UiCommand::About];
    for overlay in overlays {
        check(&format!("{overlay:?}"), &unodc(), move |stage| stage.request(overlay));
    }
    check("export", &unodc(), |stage| stage.request(UiCommand::Export));
    check("asking people", &weighed_by(WeightingMethod::Points), |stage| stage.request(Action::AskPeople(None)));
}

#[test]
fn texts_of_the_start_page_have_room_in_every_scheme() {
    let mut stage = Stage::at_start();
    let schemes = Scheme::ALL.map(|scheme| ("en", scheme)).into_iter().chain([("ru", Scheme::Light)]);
    for (tag, scheme) in schemes {
        stage.request(Action::Language(tag.to_owned()));
        stage.request(Action::Scheme(SchemeChoice::Fixed(scheme)));
        for size in SIZES {
            stage.resize(size);
            let trouble = stage.misplaced();
            assert!(trouble.is_empty(), "start in {tag}, {scheme:?}, {size:?}:\n{}", trouble.join("\n"));
        }
    }
}
