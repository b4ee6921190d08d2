//! The list of sources and the form of one.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::actions::{Action, Target};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{Document, Source, SourceId};

fn sources() -> Stage {
    let mut stage = Stage::unodc();
    stage.request(UiCommand::Show(View::Sources));
    stage
}

/// The id of the source that is called so.
fn named(stage: &Stage, short: &str) -> SourceId {
    stage.window().document().sources.iter().find(|source| source.short() == short).unwrap().id
}

fn source(stage: &Stage, id: SourceId) -> &Source {
    stage.window().document().source(id).unwrap()
}

#[test]
fn a_new_source_is_typed_in_at_once() {
    let mut stage = sources();
    stage.click("Add source");
    assert!(stage.is_focused("Authors"));
    stage.type_text("Vreja, L. O.; UNODC");
    let id = stage.window().document().sources.last().unwrap().id;
    assert_eq!(source(&stage, id).short(), "Vreja and UNODC");
    stage.focus("Published");
    stage.type_text("2007-13");
    assert_eq!(source(&stage, id).date, None);
    stage.press(Key::Backspace);
    assert_eq!(source(&stage, id).date, None);
    stage.press(Key::Backspace);
    stage.press(Key::Backspace);
    assert_eq!(source(&stage, id).short(), "Vreja and UNODC 2007");
}

#[test]
fn names_can_be_typed_with_a_half_written_end() {
    let mut stage = sources();
    stage.click("Add source");
    for letter in "Li, W.; Wu".chars() {
        stage.type_text(&letter.to_string());
    }
    let authors = &stage.window().document().sources.last().unwrap().authors;
    assert_eq!(authors.iter().map(swot_editor::model::Name::sorted).collect::<Vec<_>>(), ["Li, W.", "Wu"]);
}

#[test]
fn a_deleted_source_takes_its_citations_along_and_undo_brings_all_back() {
    let mut stage = sources();
    let before = stage.window().document().clone();
    let id = named(&stage, "Kenzhebayeva 2020");
    stage.request(Action::GoTo(Target::Source(id)));
    stage.click("Delete source");
    assert!(stage.window().document().source(id).is_none());
    assert!(stage.window().document().evidence().all(|evidence| evidence.source != id));
    stage.request(UiCommand::Undo);
    assert_eq!(*stage.window().document(), before);
}

#[test]
fn a_place_that_cites_a_source_is_a_click_away() {
    let mut stage = sources();
    let id = named(&stage, "Vreja 2007");
    stage.request(Action::GoTo(Target::Source(id)));
    let (matrix, factor) = {
        let matrix = &stage.window().document().matrices[0];
        let citing = |factor: &&swot_editor::model::Factor| factor.evidence.iter().any(|item| item.source == id);
        let factor = matrix.all_factors().map(|(_, factor)| factor).find(citing).unwrap();
        (matrix.id, factor.clone())
    };
    stage.scroll_to(&factor.statement);
    stage.click_first(&factor.statement);
    assert_eq!(stage.window().view(), View::Matrix);
    assert!(stage.window().selection().contains(matrix, factor.id));
}

#[test]
fn a_source_is_marked_as_known_through_another() {
    let mut stage = sources();
    stage.click("Add source");
    stage.click("As cited in: Read itself");
    stage.type_text("kenzh");
    stage.press(Key::Enter);
    let carrier = named(&stage, "Kenzhebayeva 2020");
    assert_eq!(stage.window().document().sources.last().unwrap().cited_in, Some(carrier));
    stage.click("Was read itself");
    assert_eq!(stage.window().document().sources.last().unwrap().cited_in, None);
}

#[test]
fn a_document_without_sources_says_what_they_are_for() {
    let mut stage = Stage::of(Document::new("d".parse().unwrap(), "Study"));
    stage.request(UiCommand::Show(View::Sources));
    assert!(stage.shows("No sources yet"));
    stage.click("Add source");
    assert_eq!(stage.window().document().sources.len(), 1);
    stage.focus("Title");
    stage.type_text("Report");
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.window().document().sources[0].title, "");
}

#[test]
fn references_are_pasted_in_and_what_is_there_is_not_doubled() {
    let mut stage = sources();
    let before = stage.window().document().sources.len();
    stage.click("Import references…");
    stage.focus("References to import");
    let smith = "@book{smith2001, title={On Growth}, author={Smith, Ann}, year=2001}\n";
    let again = "@book{b, title={On growth}, author={Smith, A.}, year=2001}";
    stage.events([egui::Event::Paste(format!("{smith}{again}"))]);
    stage.click("Import");
    let document = stage.window().document();
    assert_eq!(document.sources.len(), before + 1);
    assert_eq!(document.sources.last().unwrap().key, "smith2001");
    assert!(stage.window().notices().any(|text| text == "1 source imported. 1 was there already."));
    stage.click("Cancel import");
    stage.request(UiCommand::Undo);
    assert_eq!(stage.window().document().sources.len(), before);
}

#[test]
fn the_form_shows_the_reference_in_the_style_that_is_chosen() {
    let mut stage = sources();
    let id = named(&stage, "Kenzhebayeva 2020");
    stage.request(Action::GoTo(Target::Source(id)));
    assert!(stage.shows("In the text: (Kenzhebayeva, 2020)"));
    stage.request(Action::CitationStyle(swot_editor::report::CitationStyle::Gost));
    assert!(stage.shows("In the text: [1]"));
}
