//! What a careful reader would ask about: the findings of the checker, the gravest first.

mod model;
#[cfg(test)]
mod tests;

use crate::analysis::Finding;
use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Field, LazyColumn};
use crate::model::{Change, FindingRef};
use crate::session::Revision;
use egui::{Key, Sides, Ui};
use model::{Board, FindingRow};

/// The state of the view of findings.
#[derive(Debug, Default)]
pub(super) struct FindingsState {
    /// The finding that is about to be set aside, and the reason as it is typed.
    setting_aside: Option<(FindingRef, String)>,
    /// The order in which they stand.
    board: Memo<Revision, Board>,
    /// The list on screen.
    column: LazyColumn,
}

/// Draws the findings.
pub(super) fn findings_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut FindingsState) {
    if input.findings.is_empty() {
        let text = "The checker found nothing that a careful reader would ask about.";
        widgets::empty_page(ui, "Nothing to mend", text, |_| {});
        return;
    }
    let FindingsState { setting_aside, board, column } = state;
    let rows = &board.get(input.revision, || Board::of(input.findings)).rows;
    widgets::sheet(ui, input.theme, "findings", |ui| {
        column.show(ui, rows.len(), |ui, at| match rows[at] {
            FindingRow::Severity(severity, count) => {
                head_ui(ui, &format!("{} ({count})", model::severity_name(severity)));
            }
            FindingRow::SetAside(count) => head_ui(ui, &format!("Set aside ({count})")),
            FindingRow::Finding(index) => finding_ui(ui, input, &input.findings[index], setting_aside),
        });
    });
}

fn head_ui(ui: &mut Ui, text: &str) {
    ui.add_space(space::M);
    ui.label(egui::RichText::new(text).heading());
    ui.add_space(space::S);
}

type SettingAside = Option<(crate::model::FindingRef, String)>;

fn finding_ui(ui: &mut Ui, input: &PanelInput<'_>, finding: &Finding, setting_aside: &mut SettingAside) {
    let told = input.words().reports.finding(finding);
    ui.horizontal_top(|ui| {
        widgets::dot(ui, widgets::severity_colour(input.theme, finding.severity));
        ui.vertical(|ui| {
            let place = |ui: &mut Ui| ui.label(scale::caption(&told.at));
            let way = |ui: &mut Ui| way_ui(ui, input, finding, &told.message, setting_aside);
            Sides::new().shrink_left().truncate().show(ui, place, way);
            if ui.add(egui::Link::new(scale::strong(&told.message))).clicked() {
                input.requests.extend(model::targets(finding).into_iter().map(Action::GoTo));
            }
            ui.label(scale::muted(&told.why));
            ui.label(&told.mend);
            note_ui(ui, input, finding, setting_aside);
            ui.add_space(space::L);
        });
    });
}

/// The button that begins to set an open finding aside, or brings back one that was.
fn way_ui(ui: &mut Ui, input: &PanelInput<'_>, finding: &Finding, message: &str, setting_aside: &mut SettingAside) {
    if finding.set_aside.is_some() {
        let button = ui.small_button("Bring back").on_hover_text("Lists it among the open findings again.");
        if button.accessible_name(format!("Bring back: {message}")).clicked() {
            input.ask(Change::Document(model::bringing_back(input.document, &finding.place)));
        }
        return;
    }
    let button = ui.small_button("Set aside…").on_hover_text("Leaves it as it is, with a note why.");
    if button.accessible_name(format!("Set aside: {message}")).clicked() {
        *setting_aside = Some((finding.place.clone(), String::new()));
    }
}

/// Why the finding was set aside, or the field for it while it is about to be.
fn note_ui(ui: &mut Ui, input: &PanelInput<'_>, finding: &Finding, setting_aside: &mut SettingAside) {
    if let Some(note) = finding.set_aside.as_ref().filter(|note| !note.is_empty()) {
        ui.label(scale::italic(note));
    }
    let Some((_, note)) = setting_aside.as_mut().filter(|(place, _)| *place == finding.place) else { return };
    match reason_ui(ui, finding, note) {
        Some(Decision::SetAside) => {
            let edit = model::setting_aside(input.document, &finding.place, note);
            input.ask(Change::Document(edit));
            *setting_aside = None;
        }
        Some(Decision::Leave) => *setting_aside = None,
        None => {}
    }
}

enum Decision {
    SetAside,
    Leave,
}

/// Draws the field for the reason, which has the keyboard from the start: Enter sets aside, Escape leaves.
fn reason_ui(ui: &mut Ui, finding: &Finding, note: &mut String) -> Option<Decision> {
    let field = Field::new(("set aside", &finding.place), "Why it may stand").hint("Why it may stand (may stay empty)");
    ui.horizontal_wrapped(|ui| {
        let fresh = ui.ctx().read_response(field.id()).is_none();
        let response = field.width(size::CHOOSER).edit(ui, note);
        if fresh {
            response.request_focus();
        }
        let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
        if ui.button("Set aside").clicked() || (response.lost_focus() && enter) {
            return Some(Decision::SetAside);
        }
        (ui.button("Cancel").clicked() || (response.lost_focus() && escape)).then_some(Decision::Leave)
    })
    .inner
}
