//! A vote in front of everybody: each person has a few dots, and only whether somebody has voted is shown.

use super::heading;
use super::model::{self, Candidate, Refusal};
use super::sort::card_ui;
use crate::app::actions::Action;
use crate::app::input::{Ids, PanelInput};
use crate::app::theme::{scale, size, space};
use crate::app::weigh;
use crate::model::{Change, EditLabel, FactorId, Matrix, NumberList, Participant, PersonId, Quadrant, Weight};
use egui::{
    Align2, Button, DragValue, Frame, Id, Key, Panel, Rect, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo,
    pos2, vec2,
};
use std::collections::HashMap;

/// What a vote keeps while it goes on; the dots are in the document.
#[derive(Debug)]
pub(super) struct VoteState {
    question: String,
    /// Dots of each person.
    budget: u32,
    /// The most on one factor.
    most: u32,
    /// Whether no dots are shown while they are given.
    secret: bool,
    person: Option<PersonId>,
    /// The factor that the keys are on.
    at: usize,
    /// A label that is being typed.
    typed: String,
    /// Why the last dot was not taken.
    refused: Option<String>,
    name: String,
}

impl Default for VoteState {
    fn default() -> Self {
        Self {
            question: String::new(),
            budget: 5,
            most: 3,
            secret: false,
            person: None,
            at: 0,
            typed: String::new(),
            refused: None,
            name: String::new(),
        }
    }
}

/// What the parts of the page draw from.
struct Vote<'a> {
    input: &'a PanelInput<'a>,
    matrix: &'a Matrix,
    all: Vec<Candidate>,
    person: Option<&'a Participant>,
    given: HashMap<FactorId, u32>,
}

/// Draws the page, and takes the dots that keys and pointer give.
pub(super) fn vote_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut VoteState) {
    let person = state.person.and_then(|id| input.document.person(id)).or(input.document.people.first());
    let given = person.map(|person| model::given(matrix, person.id)).unwrap_or_default();
    let vote = Vote { input, matrix, all: model::candidates(matrix), person, given };
    state.at = state.at.min(vote.all.len().saturating_sub(1));
    hear(ui, &vote, state);
    head_ui(ui, &vote, state);
    Panel::bottom("people who vote").frame(Frame::NONE).show_separator_line(false).show(ui, |ui| {
        people_ui(ui, &vote, state);
    });
    egui::CentralPanel::default().frame(Frame::NONE).show(ui, |ui| cards_ui(ui, &vote, state));
}

fn head_ui(ui: &mut Ui, vote: &Vote<'_>, state: &mut VoteState) {
    let words = vote.input.words();
    let question = TextEdit::singleline(&mut state.question).hint_text(heading(&words.stage_question()));
    let question = question.font(scale::title_font()).frame(Frame::NONE).desired_width(f32::INFINITY);
    ui.add(question).accessible_name(words.stage_question());
    ui.horizontal_wrapped(|ui| {
        ui.label(scale::muted(words.stage_budget(state.budget, state.most)));
        let dots = ui.label(scale::caption(words.stage_dots()));
        ui.add(DragValue::new(&mut state.budget).range(1..=99)).labelled_by(dots.id);
        let most = ui.label(scale::caption(words.stage_most()));
        ui.add(DragValue::new(&mut state.most).range(1..=99)).labelled_by(most.id);
        ui.checkbox(&mut state.secret, words.stage_secret()).on_hover_text(words.stage_secret_tip());
        ui.label(scale::muted(words.stage_hidden()));
        if let Some(refused) = &state.refused {
            ui.label(scale::strong(refused).color(vote.input.theme.palette.warning));
        }
    });
    ui.add_space(space::S);
}

fn cards_ui(ui: &mut Ui, vote: &Vote<'_>, state: &mut VoteState) {
    let area = ui.available_rect_before_wrap();
    let card = (area.size() - vec2(space::M, space::M)) / 2.0;
    for quadrant in Quadrant::ALL {
        let column = if quadrant.is_helpful() { 0.0 } else { card.x + space::M };
        let line = if quadrant.is_internal() { 0.0 } else { card.y + space::M };
        let rect = Rect::from_min_size(area.min + vec2(column, line), card);
        card_ui(ui, vote.input, vote.matrix, quadrant, rect, "", |ui| {
            for (index, candidate) in vote.all.iter().enumerate().filter(|(_, it)| it.quadrant == quadrant) {
                row_ui(ui, vote, index, candidate, state);
            }
        });
    }
}

/// A factor; a click gives it a dot, a click with the other button takes one back.
fn row_ui(ui: &mut Ui, vote: &Vote<'_>, index: usize, candidate: &Candidate, state: &mut VoteState) {
    let palette = &vote.input.theme.palette;
    let dots = vote.given.get(&candidate.factor).copied().unwrap_or(0);
    let shown = if state.secret { 0 } else { dots };
    let room = ui.available_width() - size::LABEL_COLUMN - size::VOTE_DOTS;
    let text = ui.painter().layout(candidate.statement.clone(), scale::body_font(), palette.text, room.max(1.0));
    let height = text.size().y + 2.0 * space::ROW;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::CLICK);
    let factor = format!("{} {}", candidate.label, candidate.statement);
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, vote.input.words().stage_given(factor.as_str(), shown))
    });
    let ink = palette.quadrant(candidate.quadrant).ink;
    let painter = ui.painter();
    if index == state.at {
        let ring = Stroke::new(size::RING, palette.accent);
        painter.rect(rect, size::ROUND_SMALL, palette.selected, ring, StrokeKind::Inside);
    }
    let corner = rect.min + vec2(space::S, space::ROW);
    painter.text(corner, Align2::LEFT_TOP, &candidate.label, scale::strong_font(), ink);
    painter.galley(corner + vec2(size::LABEL_COLUMN, 0.0), text, palette.text);
    for dot in 0..shown {
        #[expect(clippy::cast_precision_loss, reason = "a handful of dots")]
        let x = rect.right() - space::L - dot as f32 * (2.0 * space::S + space::XS);
        painter.circle_filled(pos2(x, rect.top() + rect.height() / 2.0), space::S, ink);
    }
    if response.clicked() {
        state.at = index;
        give(vote, candidate, state);
    } else if response.secondary_clicked() {
        state.at = index;
        take(vote, candidate);
    }
}

fn people_ui(ui: &mut Ui, vote: &Vote<'_>, state: &mut VoteState) {
    let (input, words) = (vote.input, vote.input.words());
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        let people = &input.document.people;
        let has_voted = |person: &Participant| model::given(vote.matrix, person.id).values().any(|dots| *dots > 0);
        for person in people {
            let current = vote.person.is_some_and(|current| current.id == person.id);
            let name = weigh::person_name(input.document, person, words);
            let text = match (current, has_voted(person)) {
                (true, _) => words.stage_person(&name, left(vote, state)),
                (false, true) => format!("✓ {name}"),
                (false, false) => name,
            };
            if ui.add(Button::selectable(current, text).frame_when_inactive(true)).clicked() {
                choose(state, person.id);
            }
        }
        if people.is_empty() {
            ui.label(scale::muted(words.stage_nobody()));
        } else {
            let voted = people.iter().filter(|person| has_voted(person)).count();
            ui.label(scale::muted(words.stage_voted(voted, people.len())));
        }
        let field = TextEdit::singleline(&mut state.name)
            .hint_text(words.stage_add_person())
            .desired_width(size::SIDE_PANEL / 2.0);
        let field = ui.add(field.id(Id::unique("name of a voter"))).accessible_name(words.stage_add_person());
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !state.name.trim().is_empty() {
            input.ask(addition(&std::mem::take(&mut state.name), input.ids));
            field.request_focus();
        }
        input.line(ui, &field, &mut state.name, |name, ids| Some(addition(name, ids).into()));
    });
}

fn addition(name: &str, ids: &Ids) -> Change {
    let (id, name) = (PersonId::from_random(ids.bits()), name.trim().to_owned());
    let person = Participant { id, name, group: String::new(), weight: Weight::DEFAULT };
    Change::InsertPerson { index: usize::MAX, person }
}

fn left(vote: &Vote<'_>, state: &VoteState) -> u32 {
    state.budget.saturating_sub(vote.given.values().sum())
}

fn choose(state: &mut VoteState, person: PersonId) {
    (state.person, state.refused) = (Some(person), None);
    state.typed.clear();
}

/// The keys of the vote: a label or Space gives a dot, Backspace takes it back, Enter asks the next person.
fn hear(ui: &Ui, vote: &Vote<'_>, state: &mut VoteState) {
    if ui.ctx().text_edit_focused() || ui.ctx().any_popup_open() {
        return;
    }
    let pressed = |key| ui.input(|input| input.key_pressed(key) && !input.modifiers.any());
    if pressed(Key::ArrowDown) {
        state.at += 1;
    } else if pressed(Key::ArrowUp) {
        state.at = state.at.saturating_sub(1);
    }
    state.at = state.at.min(vote.all.len().saturating_sub(1));
    if pressed(Key::Enter) {
        next_person(vote, state);
        return;
    }
    type_label(ui, vote, state);
    let Some(candidate) = vote.all.get(state.at) else { return };
    if pressed(Key::Space) {
        state.typed.clear();
        give(vote, candidate, state);
    } else if pressed(Key::Backspace) {
        state.refused = None;
        take(vote, candidate);
    }
}

/// Takes up typed letters and digits: once no longer label begins so, the factor gets a dot.
fn type_label(ui: &Ui, vote: &Vote<'_>, state: &mut VoteState) {
    let typed: String = ui.input(|input| {
        let text = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) => Some(text.to_uppercase()),
            _ => None,
        });
        text.collect()
    });
    for sign in typed.chars().filter(|sign| !sign.is_whitespace()) {
        if sign.is_alphabetic() {
            state.typed.clear();
        }
        state.typed.push(sign);
    }
    if typed.is_empty() || state.typed.is_empty() {
        return;
    }
    let Some(index) = vote.all.iter().position(|candidate| candidate.label == state.typed) else { return };
    state.at = index;
    if !vote.all.iter().any(|other| other.label.len() > state.typed.len() && other.label.starts_with(&state.typed)) {
        state.typed.clear();
        give(vote, &vote.all[index], state);
    }
}

fn next_person(vote: &Vote<'_>, state: &mut VoteState) {
    let people = &vote.input.document.people;
    let at = vote.person.and_then(|person| people.iter().position(|other| other.id == person.id));
    match at.and_then(|at| people.get(at + 1)) {
        Some(next) => {
            choose(state, next.id);
            let name = weigh::person_name(vote.input.document, next, vote.input.words());
            vote.input.ask(Action::Announce(vote.input.words().stage_person(name, state.budget)));
        }
        None => state.refused = Some(vote.input.words().stage_everybody()),
    }
}

fn give(vote: &Vote<'_>, candidate: &Candidate, state: &mut VoteState) {
    let Some(person) = vote.person else { return };
    let words = vote.input.words();
    state.refused = match model::may_give(&vote.given, candidate.factor, state.budget, state.most) {
        Ok(dots) => {
            put(vote, person, candidate, dots);
            None
        }
        Err(Refusal::NoneLeft) => Some(words.stage_no_dot_left(weigh::person_name(vote.input.document, person, words))),
        Err(Refusal::TooMany) => Some(words.stage_too_many(state.most)),
    };
    if let Some(refused) = &state.refused {
        vote.input.ask(Action::Announce(refused.clone()));
    }
}

fn take(vote: &Vote<'_>, candidate: &Candidate) {
    let dots = vote.given.get(&candidate.factor).copied().unwrap_or(0);
    if let Some(person) = vote.person.filter(|_| dots > 0) {
        put(vote, person, candidate, dots - 1);
    }
}

fn put(vote: &Vote<'_>, person: &Participant, candidate: &Candidate, dots: u32) {
    let mut sheet = weigh::person_sheet(vote.matrix, person.id).into_owned();
    let value = (dots > 0).then_some(f64::from(dots));
    if sheet.set_number(NumberList::Dots, candidate.factor, value).is_err() {
        return;
    }
    let name = weigh::person_name(vote.input.document, person, vote.input.words());
    let label =
        EditLabel::GiveNumber { method: model::by_dots(), factor: candidate.label.clone(), person: name.clone() };
    vote.input.ask(weigh::put_sheet(vote.matrix, sheet, label));
    let factor = format!("{} {}", candidate.label, candidate.statement);
    vote.input.ask(Action::Announce(vote.input.words().stage_given(factor, dots)));
}
