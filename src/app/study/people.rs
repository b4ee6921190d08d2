//! The participants: who judges, for whom, and with what weight.

use crate::app::commands::UiCommand;
use crate::app::figures;
use crate::app::input::{Ids, PanelInput};
use crate::app::notices::Notice;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Field, Icon};
use crate::model::{Change, Participant, PersonId, Weight};
use egui::{Key, Ui};

/// What the participants keep between frames.
#[derive(Debug, Default)]
pub(in crate::app) struct PeopleState {
    /// The name that is being typed into the line for the next.
    draft: String,
}

/// Draws the participants and the line that adds one.
pub(super) fn people_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PeopleState) {
    let words = input.words();
    widgets::section(ui, &words.study_people());
    if input.document.people.is_empty() {
        ui.label(scale::caption(words.study_nobody()));
    }
    for person in &input.document.people {
        person_ui(ui, input, person);
    }
    let (name, hint) = (words.study_add_person(), words.study_add_person_hint());
    let response = Field::new("new participant", &name).hint(&hint).edit(ui, &mut state.draft);
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.request_focus();
        let name = std::mem::take(&mut state.draft).trim().to_owned();
        if !name.is_empty() {
            input.ask(addition(name, input.ids));
        }
    }
    input.line(ui, &response, &mut state.draft, |name, ids| Some(addition(name.trim().to_owned(), ids).into()));
}

fn addition(name: String, ids: &Ids) -> Change {
    let id = PersonId::from_random(ids.bits());
    let person = Participant { id, name, group: String::new(), weight: Weight::DEFAULT };
    Change::InsertPerson { index: usize::MAX, person }
}

fn person_ui(ui: &mut Ui, input: &PanelInput<'_>, person: &Participant) {
    let key = ("person", person.id.number());
    let words = input.words();
    let called = if person.name.is_empty() { words.study_person() } else { person.name.clone() };
    let mut new = person.clone();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let room = ui.available_width() - size::TARGET - space::S;
        let (name, hint) = (words.study_name_of(&called), words.study_name_hint());
        let field = Field::new((key, "name"), &name).hint(&hint).width(room);
        new.name = field.show(ui, &person.name).unwrap_or_else(|| person.name.clone());
        if widgets::icon_button(ui, Icon::Bin, &words.study_delete_person(&called)).clicked() {
            input.ask(input.document.removal_of_person(person.id));
            let notice = Notice::done(words.notice_person_deleted(called.clone()));
            input.ask(notice.with(words.way_undo(), UiCommand::Undo));
        }
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let room = ui.available_width() - size::SHORT_FIELD - space::S;
        let (name, hint) = (words.study_group_of(&called), words.study_group_hint());
        let field = Field::new((key, "group"), &name).hint(&hint).width(room);
        new.group = field.show(ui, &person.group).unwrap_or_else(|| person.group.clone());
        let (name, hint) = (words.study_weight_of(&called), words.study_weight_hint());
        ui.vertical(|ui| {
            let field = Field::new((key, "weight"), &name).hint(&hint);
            let read = |text: &str| figures::weight(text).map_err(|error| error.text(words));
            let weight = field.show_value(ui, input.theme, &person.weight.get().to_string(), read);
            new.weight = weight.unwrap_or(person.weight);
        });
    });
    ui.add_space(space::S);
    if new != *person {
        input.ask(Change::EditPerson(new));
    }
}
