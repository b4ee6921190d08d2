//! First page, participants and context of the document.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::Document;

fn study() -> Stage {
    let mut stage = Stage::of(Document::new("d".parse().unwrap(), "Study"));
    stage.request(UiCommand::Show(View::Document));
    stage
}

fn document(stage: &Stage) -> &Document {
    stage.window().document()
}

#[test]
fn the_first_page_is_typed_in() {
    let mut stage = study();
    stage.focus("Title");
    stage.type_text(" of ports");
    stage.focus("Authors");
    stage.type_text("Анна Ким");
    stage.press(Key::Enter);
    stage.type_text("J. Doe");
    stage.focus("Course or organisation");
    stage.type_text("Logistics 2");
    stage.focus("Date");
    stage.type_text("2026-05-17");
    assert_eq!(document(&stage).title, "Study of ports");
    assert_eq!(document(&stage).authors, ["Анна Ким", "J. Doe"]);
    assert_eq!(document(&stage).affiliation, "Logistics 2");
    assert_eq!(document(&stage).date.map(|date| date.to_string()).as_deref(), Some("2026-05-17"));
}

#[test]
fn the_language_is_chosen_by_name_or_typed_as_a_tag() {
    let mut stage = study();
    stage.click("Language: English");
    stage.type_text("рус");
    stage.press(Key::Enter);
    assert_eq!(document(&stage).language, "ru");
    stage.click("Language: Русский");
    stage.type_text("pt-BR");
    stage.press(Key::Enter);
    assert_eq!(document(&stage).language, "pt-BR");
    stage.click("Language: pt-BR");
    stage.type_text("the one of my aunt");
    stage.press(Key::Enter);
    assert_eq!(document(&stage).language, "pt-BR");
    assert!(stage.window().notices().any(|notice| notice.contains("is not a language tag")));
}

#[test]
fn participants_are_added_described_and_deleted() {
    let mut stage = study();
    stage.focus("Add participant");
    stage.type_text("Anna");
    stage.press(Key::Enter);
    stage.type_text("Boris");
    stage.press(Key::Enter);
    stage.focus("Group of Boris");
    stage.type_text("ministries");
    stage.focus("Weight of Boris");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("2,5");
    let boris = &document(&stage).people[1];
    assert_eq!((boris.group.as_str(), boris.weight.get().to_string().as_str()), ("ministries", "2.5"));
    stage.click("Delete Anna");
    assert_eq!(document(&stage).people.len(), 1);
    stage.request(UiCommand::Undo);
    assert_eq!(document(&stage).people[0].name, "Anna");
}

#[test]
fn sections_of_the_context_are_written_moved_and_deleted() {
    let mut stage = study();
    stage.click("Add section");
    stage.click("Add section");
    stage.focus("Heading of section 1");
    stage.type_text("Mandate");
    stage.focus("Text of section 2");
    stage.type_text("Since 1997.");
    stage.click("Move section 1 down");
    assert_eq!(document(&stage).context[1].heading, "Mandate");
    stage.click("Delete section 1");
    assert_eq!(document(&stage).context.len(), 1);
    stage.request(UiCommand::Undo);
    assert_eq!(document(&stage).context[0].text, "Since 1997.");
}

#[test]
fn undo_in_a_field_never_brings_the_text_of_another_section() {
    let mut stage = study();
    stage.click("Add section");
    stage.click("Add section");
    stage.focus("Heading of section 1");
    stage.type_text("First");
    stage.focus("Heading of section 2");
    stage.type_text("Second");
    stage.click("Delete section 1");
    stage.focus("Heading of section 1");
    stage.type_text("!");
    for _ in 0..3 {
        stage.press_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(document(&stage).context[0].heading, "Second");
}

#[test]
fn a_date_is_read_as_people_write_it_and_what_cannot_be_read_stays_with_its_error() {
    let mut stage = Stage::unodc();
    stage.request(UiCommand::Show(View::Document));
    let before = stage.window().document().date;
    retype(&mut stage, "some day");
    assert!(stage.shows_part("Write it as"), "the error");
    stage.focus("Title");
    assert_eq!(stage.value("Date").as_deref(), Some("some day"), "the text stays");
    assert!(stage.shows_part("Write it as"), "with its error");
    assert_eq!(stage.window().document().date, before);
    retype(&mut stage, "17.05.2024");
    stage.focus("Title");
    assert_eq!(stage.window().document().date, Some("2024-05-17".parse().unwrap()));
    assert_eq!(stage.value("Date").as_deref(), Some("2024-05-17"));
    retype(&mut stage, "nonsense");
    stage.press(Key::Escape);
    assert_eq!(stage.value("Date").as_deref(), Some("2024-05-17"), "Escape gives the typing up");
}

fn retype(stage: &mut Stage, text: &str) {
    stage.focus("Date");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(text);
}
