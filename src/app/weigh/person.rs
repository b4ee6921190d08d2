//! Who answers, what they answered, and adding a participant.

use crate::app::input::{Ids, PanelInput};
use crate::app::theme::{scale, size};
use crate::app::widgets;
use crate::app::widgets::Icon;
use crate::model::{
    AnswerSheet, Change, Document, Edit, EditLabel, Matrix, MatrixChange, Participant, PersonId, SheetKey, Weight,
};
use crate::words::WindowWords;
use egui::{ComboBox, Id, Key, TextEdit, Ui};
use std::borrow::Cow;

/// Who answers, and the name of somebody who is being added.
#[derive(Debug, Default)]
pub(super) struct PersonState {
    chosen: Option<PersonId>,
    name: String,
    line: AddingLine,
}

/// The line into which the names of new participants are typed, one after the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum AddingLine {
    /// There is none.
    #[default]
    Closed,
    /// It is there, and gets the keyboard in the next frame.
    Begun,
    /// It is there.
    Open,
}

impl PersonState {
    /// Who answers: the one chosen, or the first.
    pub(super) fn who(&mut self, document: &Document) -> Option<PersonId> {
        self.chosen = self.chosen.filter(|id| document.person(*id).is_some());
        self.chosen.or_else(|| document.people.first().map(|person| person.id))
    }

    /// Lets somebody else answer.
    pub(super) fn choose(&mut self, person: PersonId) {
        self.chosen = Some(person);
    }
}

/// Draws the list of participants and the way to add one.
pub(super) fn person_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PersonState) {
    let (who, words) = (state.who(input.document), input.words());
    if let Some(person) = who.and_then(|id| input.document.person(id)) {
        let combo = ComboBox::from_id_salt("participant")
            .selected_text(name(input.document, person, words))
            .truncate()
            .show_ui(ui, |ui| {
                for person in &input.document.people {
                    if ui.selectable_label(Some(person.id) == who, name(input.document, person, words)).clicked() {
                        state.choose(person.id);
                    }
                }
            });
        combo.response.accessible_name(words.weigh_who());
    }
    add_button_ui(ui, input, state);
}

/// Draws the button that asks for the names of more participants, or the line that takes them.
pub(super) fn add_button_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PersonState) {
    if input.document.people.is_empty() {
        // The page itself has the line then.
        return;
    }
    if state.line != AddingLine::Closed {
        add_ui(ui, input, state);
    } else if widgets::icon_button(ui, Icon::Plus, &input.words().weigh_add_person()).clicked() {
        state.line = AddingLine::Begun;
    }
}

/// Draws the line for new names. Enter adds one and stays for the next; Escape, or leaving it empty, closes it.
fn add_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PersonState) {
    let words = input.words();
    let (field, button) = ui
        .horizontal(|ui| {
            let field = TextEdit::singleline(&mut state.name).hint_text(words.weigh_name());
            let field = field.id(Id::unique("name of a new participant")).desired_width(size::LABEL_COLUMN * 5.0);
            let field = ui.add(field).accessible_name(words.weigh_name_of_new());
            let button = ui.add_enabled(!state.name.trim().is_empty(), egui::Button::new(words.weigh_add()));
            (field, button.accessible_name(words.weigh_add_this()))
        })
        .inner;
    if state.line == AddingLine::Begun {
        state.line = AddingLine::Open;
        field.request_focus();
    }
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let name = state.name.trim().to_owned();
    if (field.lost_focus() && pressed(Key::Enter) || button.clicked()) && !name.is_empty() {
        let (id, change) = addition(name, input.ids);
        input.ask(change);
        state.chosen = Some(id);
        state.name.clear();
        // The page may be another one now; the line is on it, too.
        state.line = AddingLine::Begun;
        ui.ctx().request_repaint();
    } else if field.lost_focus() && (name.is_empty() || pressed(Key::Escape)) {
        (state.line, state.name) = (AddingLine::Closed, String::new());
    } else {
        input.line(ui, &field, &mut state.name, |name, ids| Some(addition(name.trim().to_owned(), ids).1.into()));
    }
}

fn addition(name: String, ids: &Ids) -> (PersonId, Change) {
    let id = PersonId::from_random(ids.bits());
    let person = Participant { id, name, group: String::new(), weight: Weight::DEFAULT };
    (id, Change::InsertPerson { index: usize::MAX, person })
}

/// Draws what stands where nobody can answer yet.
pub(super) fn nobody_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PersonState) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() / 5.0);
        ui.label(scale::title(input.words().weigh_nobody()));
        ui.label(scale::muted(input.words().weigh_nobody_why()));
        ui.allocate_ui_with_layout(
            egui::vec2(size::SIDE_PANEL, size::TARGET),
            egui::Layout::top_down(egui::Align::Center),
            |ui| add_ui(ui, input, state),
        );
    });
}

/// What a participant is called on screen: the name, and what tells it from equal ones.
pub(in crate::app) fn name(document: &Document, person: &Participant, words: &WindowWords) -> String {
    let plain = plain_name(person, words);
    let equal: Vec<&Participant> = document.people.iter().filter(|other| plain_name(other, words) == plain).collect();
    if equal.len() < 2 {
        return plain;
    }
    let in_group = equal.iter().filter(|other| other.group == person.group).count();
    if in_group == 1 && !person.group.is_empty() {
        return format!("{plain} · {}", person.group);
    }
    let place = equal.iter().position(|other| other.id == person.id).unwrap_or_default();
    format!("{plain} ({})", place + 1)
}

fn plain_name(person: &Participant, words: &WindowWords) -> String {
    let name = person.name.trim();
    if name.is_empty() { words.weigh_unnamed() } else { name.to_owned() }
}

/// What a person answered about a matrix in its current round; an empty sheet when there is none yet.
///
/// It is lent, since pages ask for it in every frame; what edits it takes a copy of its own.
pub(in crate::app) fn sheet(matrix: &Matrix, person: PersonId) -> Cow<'_, AnswerSheet> {
    let key = SheetKey { round: matrix.current_round(), person };
    matrix.sheet(key).map_or_else(|| Cow::Owned(AnswerSheet::new(key)), Cow::Borrowed)
}

/// Puts a sheet in the place of what it was, as a step of its own.
pub(in crate::app) fn put(matrix: &Matrix, sheet: AnswerSheet, label: EditLabel) -> Edit {
    let change = MatrixChange::Sheet(Box::new(sheet));
    Edit::new(label, vec![Change::Matrix { matrix: matrix.id, change }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[track_caller]
    fn check(people: &[(&str, &str)], expected: &[&str]) {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        for (place, (name, group)) in people.iter().enumerate() {
            let id = format!("p{place}").parse().unwrap();
            let (name, group) = ((*name).to_owned(), (*group).to_owned());
            document.people.push(Participant { id, name, group, weight: Weight::DEFAULT });
        }
        let names: Vec<String> =
            document.people.iter().map(|person| name(&document, person, words::of_window("en"))).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn equal_names_are_told_apart_by_their_groups_or_by_number() {
        check(&[("Anna", "NGO"), ("Bo", "")], &["Anna", "Bo"]);
        check(&[("Иван", "НКО"), ("Иван", "Вуз")], &["Иван · НКО", "Иван · Вуз"]);
        check(&[("Иван", "НКО"), ("Иван ", "НКО"), ("Иван", "")], &["Иван (1)", "Иван (2)", "Иван (3)"]);
        check(&[("", ""), (" ", "")], &["Unnamed participant (1)", "Unnamed participant (2)"]);
    }
}
