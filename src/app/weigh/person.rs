//! Who answers: choosing a participant, and adding one.

use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size};
use crate::app::widgets::{self, Icon};
use crate::model::{Command, Document, Participant, PersonId, Weight};
use egui::{ComboBox, Key, Popup, PopupCloseBehavior, TextEdit, Ui};

/// Who answers, and the name of somebody who is being added.
#[derive(Debug, Default)]
pub(super) struct PersonState {
    chosen: Option<PersonId>,
    name: String,
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
pub(super) fn person_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PersonState, actions: &mut Vec<Action>) {
    let who = state.who(input.document);
    if let Some(person) = who.and_then(|id| input.document.person(id)) {
        let combo = ComboBox::from_id_salt("participant").selected_text(name(person)).show_ui(ui, |ui| {
            for person in &input.document.people {
                if ui.selectable_label(Some(person.id) == who, name(person)).clicked() {
                    state.choose(person.id);
                }
            }
        });
        combo.response.accessible_name("Who answers");
    }
    let add = widgets::icon_button(ui, Icon::Plus, "Add participant");
    Popup::menu(&add).close_behavior(PopupCloseBehavior::CloseOnClickOutside).accessible_name("Add participant").show(
        |ui| {
            if add_ui(ui, input, state, actions) {
                ui.close();
            }
        },
    );
}

/// Draws the field for a new name; tells whether somebody was added.
fn add_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PersonState, actions: &mut Vec<Action>) -> bool {
    let entered = ui
        .horizontal(|ui| {
            let field =
                ui.add(TextEdit::singleline(&mut state.name).hint_text("Name").desired_width(size::LABEL_COLUMN * 5.0));
            let field = field.accessible_name("Name of the participant");
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let button = ui.add_enabled(!state.name.trim().is_empty(), egui::Button::new("Add"));
            entered || button.accessible_name("Add this participant").clicked()
        })
        .inner;
    let name = state.name.trim();
    if !entered || name.is_empty() {
        return false;
    }
    let id = PersonId::from_random(input.ids.bits());
    let person = Participant { id, name: name.to_owned(), group: String::new(), weight: Weight::DEFAULT };
    actions.push(Command::InsertPerson { index: usize::MAX, person }.into());
    state.chosen = Some(id);
    state.name.clear();
    true
}

/// Draws what stands where nobody can answer yet.
pub(super) fn nobody_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PersonState, actions: &mut Vec<Action>) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() / 5.0);
        ui.label(scale::title("Who judges?"));
        ui.label(scale::muted("This method asks people. Add the first participant, by name or by a pseudonym."));
        ui.allocate_ui_with_layout(
            egui::vec2(size::SIDE_PANEL, size::TARGET),
            egui::Layout::top_down(egui::Align::Center),
            |ui| add_ui(ui, input, state, actions),
        );
    });
}

/// The name of a participant, or what stands for it.
pub(super) fn name(person: &Participant) -> &str {
    if person.name.is_empty() { "Unnamed participant" } else { &person.name }
}
