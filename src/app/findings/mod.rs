//! What a careful reader would ask about: the findings of the checker as a checklist, a line for each rule.

mod model;
mod naming;

pub(super) use model::{BrokenRule, broken_in, broken_rules};

use crate::analysis::{Finding, FindingKind};
use crate::app::drafts::Leaving;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Field, Icon, LazyColumn, Segment, draft};
use crate::model::{Change, FindingRef};
use crate::session::Revision;
use crate::words::WindowWords;
use egui::{EventFilter, Frame, Key, Label, Response, Role, Sides, Stroke, Ui, WidgetInfo};
use model::{Checklist, Rule, Scope, Way};
use std::collections::BTreeMap;

/// The state of the view of findings.
#[derive(Debug, Default)]
pub(super) struct FindingsState {
    scope: Scope,
    /// The rules that were folded out or in by hand.
    folds: BTreeMap<FindingKind, bool>,
    aside_unfolded: bool,
    /// The finding that is about to be set aside, and the reason as it is typed.
    setting_aside: Option<(FindingRef, String)>,
    list: Memo<(Revision, Scope, usize), Checklist>,
    /// What is on screen.
    column: LazyColumn,
}

/// A line of the page.
enum Line<'a> {
    Broken(&'a Rule),
    Case(&'a Rule, usize),
    AheadHead,
    Ahead(&'a Rule),
    AsideHead,
    Aside(usize),
    Held,
}

/// What a rule is called while something breaks it.
pub(super) fn rule_title(words: &WindowWords, kind: FindingKind) -> String {
    naming::rule(words, kind).broken
}

/// Draws the findings.
pub(super) fn findings_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut FindingsState) {
    state.scope = match (state.scope, input.matrix) {
        (Scope::Matrix(_), Some(matrix)) => Scope::Matrix(matrix.id),
        _ => Scope::Document,
    };
    let scope = state.scope;
    let mut folds = state.folds.clone();
    let mut aside_unfolded = state.aside_unfolded;
    let FindingsState { setting_aside, list, column, .. } = &mut *state;
    // The count is part of the key because the checker follows an edit of a large document with a delay.
    let list = list
        .get((input.revision, scope, input.findings.len()), || Checklist::of(input.document, input.findings, scope));
    let mut chosen = scope;
    widgets::column(ui, "findings", size::CHECKLIST, |ui| {
        chosen = head_ui(ui, input, list, scope);
        let lines = lines(list, &folds, aside_unfolded);
        widgets::one_stop(ui, "findings", |ui| {
            column.show(ui, lines.len(), |ui, at| match lines[at] {
                Line::Broken(rule) => {
                    let unfolded = is_unfolded(list, &folds, rule);
                    if rule_ui(ui, input, rule, unfolded) {
                        folds.insert(rule.kind, !unfolded);
                    }
                }
                Line::Case(rule, index) => case_ui(ui, input, rule.kind, &input.findings[index], setting_aside),
                Line::AheadHead => {
                    ui.add_space(space::L);
                    ui.label(scale::strong(input.words().checklist_next()));
                    ui.label(scale::caption(input.words().checklist_next_text()));
                }
                Line::Ahead(rule) => ahead_ui(ui, input, rule),
                Line::AsideHead => {
                    let text = input.words().checklist_aside(list.aside.len());
                    if fold_ui(ui, input, Icon::ChevronRight, &text, &text, aside_unfolded).clicked() {
                        aside_unfolded = !aside_unfolded;
                    }
                }
                Line::Aside(index) => {
                    let finding = &input.findings[index];
                    case_ui(ui, input, finding.kind, finding, setting_aside);
                }
                Line::Held => held_ui(ui, input, &list.held),
            });
        });
    });
    state.folds = folds;
    state.aside_unfolded = aside_unfolded;
    state.scope = chosen;
}

/// Only the first rule is unfolded from the start, so that the page stays a list.
fn is_unfolded(list: &Checklist, folds: &BTreeMap<FindingKind, bool>, rule: &Rule) -> bool {
    let is_first = list.broken.first().is_some_and(|first| first.kind == rule.kind);
    folds.get(&rule.kind).copied().unwrap_or(is_first)
}

fn lines<'a>(list: &'a Checklist, folds: &BTreeMap<FindingKind, bool>, aside_unfolded: bool) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for rule in &list.broken {
        lines.push(Line::Broken(rule));
        if is_unfolded(list, folds, rule) {
            lines.extend(rule.cases.iter().map(|case| Line::Case(rule, *case)));
        }
    }
    if !list.ahead.is_empty() {
        lines.push(Line::AheadHead);
        lines.extend(list.ahead.iter().map(Line::Ahead));
    }
    if !list.aside.is_empty() {
        lines.push(Line::AsideHead);
        lines.extend(list.aside.iter().filter(|_| aside_unfolded).map(|index| Line::Aside(*index)));
    }
    lines.push(Line::Held);
    lines
}

/// Draws the title and the choice of the scope; gives back the scope that is chosen.
fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, list: &Checklist, scope: Scope) -> Scope {
    let words = input.words();
    let mut chosen = scope;
    let all = FindingKind::ALL.len();
    let title = |ui: &mut Ui| {
        ui.vertical(|ui| {
            if list.broken.is_empty() {
                ui.label(scale::title(words.checklist_clear()));
                ui.label(scale::muted(words.checklist_clear_text()));
            } else {
                ui.label(scale::title(words.checklist_title(list.broken.len())));
                ui.label(scale::muted(words.checklist_held(list.held.len(), all)));
            }
        });
    };
    let scopes = |ui: &mut Ui| {
        let Some(matrix) = input.matrix.filter(|_| input.document.matrices.len() > 1) else { return };
        let (this, document) = (words.checklist_this_matrix(), words.checklist_document());
        let names = [
            Segment { text: &this, name: &this, selected: scope != Scope::Document },
            Segment { text: &document, name: &document, selected: scope == Scope::Document },
        ];
        match widgets::segments(ui, &names) {
            Some(0) => chosen = Scope::Matrix(matrix.id),
            Some(_) => chosen = Scope::Document,
            None => {}
        }
    };
    Sides::new().shrink_left().show(ui, title, scopes);
    ui.add_space(space::M);
    chosen
}

/// Draws a broken rule; tells whether it is to be folded the other way.
fn rule_ui(ui: &mut Ui, input: &PanelInput<'_>, rule: &Rule, unfolded: bool) -> bool {
    let words = input.words();
    let title = naming::rule(words, rule.kind).broken;
    let mut turned = false;
    ui.add_space(space::M);
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let left = |ui: &mut Ui| {
            ui.vertical(|ui| {
                let spoken = words.checklist_rule(&title, naming::severity(words, rule.severity), rule.cases.len());
                let shown = format!("{title}  {}", rule.cases.len());
                let head = fold_ui(ui, input, severity_icon(rule), &shown, &spoken, unfolded);
                if head.has_focus() {
                    let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
                    ui.memory_mut(|memory| memory.set_focus_lock_filter(head.id, arrows));
                }
                let by_key =
                    |key| head.has_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
                turned = head.clicked() || by_key(if unfolded { Key::ArrowLeft } else { Key::ArrowRight });
                if by_key(Key::M) {
                    input.requests.extend(Way::of(rule.kind).actions(input.document, input.findings, rule));
                }
                let (why, _) = words.reports.reasons(rule.kind);
                ui.label(scale::muted(why));
            });
        };
        Sides::new().shrink_left().show(ui, left, |ui| way_ui(ui, input, rule));
    });
    turned
}

fn severity_icon(rule: &Rule) -> Icon {
    if rule.severity == crate::analysis::Severity::Info { Icon::Info } else { Icon::Warning }
}

/// The button that mends what breaks a rule.
fn way_ui(ui: &mut Ui, input: &PanelInput<'_>, rule: &Rule) {
    let way = Way::of(rule.kind);
    let text = naming::way(input.words(), way);
    let name = format!("{text}: {}", naming::rule(input.words(), rule.kind).broken);
    if ui.button(text).accessible_name(name).clicked() {
        input.requests.extend(way.actions(input.document, input.findings, rule));
    }
}

/// Draws a line that folds out what stands below it.
fn fold_ui(ui: &mut Ui, input: &PanelInput<'_>, icon: Icon, text: &str, spoken: &str, unfolded: bool) -> Response {
    ui.horizontal(|ui| {
        let mark = |ui: &mut Ui, icon, colour| {
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(size::ICON), egui::Sense::hover());
            widgets::paint_icon(ui.painter(), icon, rect, colour);
        };
        let palette = &input.theme.palette;
        if icon != Icon::ChevronRight {
            let colour = if icon == Icon::Warning { palette.warning } else { palette.muted };
            mark(ui, icon, colour);
        }
        let response = ui.add(egui::Button::new(scale::strong(text)).frame(false).truncate());
        response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, ui.is_enabled(), unfolded, spoken));
        mark(ui, if unfolded { Icon::ChevronDown } else { Icon::ChevronRight }, palette.muted);
        response
    })
    .inner
}

/// Draws a case: it leads to its place, or is set aside.
fn case_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    kind: FindingKind,
    finding: &Finding,
    setting_aside: &mut Option<(FindingRef, String)>,
) {
    let told = input.words().reports.finding(finding);
    let rule = Stroke::new(size::LINE, input.theme.palette.line);
    Frame::new().inner_margin(egui::Margin { left: 32, right: 12, top: 3, bottom: 3 }).show(ui, |ui| {
        let left = |ui: &mut Ui| {
            let link = ui.add(egui::Link::new(&told.message)).on_hover_text(&told.mend);
            if link.clicked() {
                input.requests.extend(model::targets(finding).into_iter().map(crate::app::actions::Action::GoTo));
            }
            if !told.at.is_empty() {
                ui.add(Label::new(scale::caption(&told.at)).truncate());
            }
        };
        Sides::new()
            .shrink_left()
            .truncate()
            .show(ui, left, |ui| aside_ui(ui, input, finding, &told.message, setting_aside));
        if kind == FindingKind::Inconsistent {
            ui.label(scale::caption(&told.mend));
        }
        note_ui(ui, input, finding, setting_aside);
    });
    let rect = ui.min_rect();
    ui.painter().hline(rect.x_range(), rect.bottom(), rule);
}

/// The button that begins to set an open finding aside, or brings back one that was.
fn aside_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    finding: &Finding,
    message: &str,
    setting_aside: &mut Option<(FindingRef, String)>,
) {
    let words = input.words();
    if finding.set_aside.is_some() {
        let button = ui.small_button(words.checklist_bring_back()).on_hover_text(words.checklist_bring_back_tip());
        if button.accessible_name(words.checklist_bring_back_name(message)).clicked() {
            input.ask(Change::Document(model::bringing_back(input.document, &finding.place)));
        }
        return;
    }
    let button = ui.small_button(words.checklist_set_aside()).on_hover_text(words.checklist_set_aside_tip());
    let button = button.accessible_name(words.checklist_set_aside_name(message));
    if button.clicked() {
        *setting_aside = Some((finding.place.clone(), String::new()));
    }
}

/// Why the finding was set aside, or the field for it while it is about to be.
fn note_ui(ui: &mut Ui, input: &PanelInput<'_>, finding: &Finding, setting_aside: &mut Option<(FindingRef, String)>) {
    if let Some(note) = finding.set_aside.as_ref().filter(|note| !note.is_empty()) {
        ui.label(scale::italic(note));
    }
    let Some((_, note)) = setting_aside.as_mut().filter(|(place, _)| *place == finding.place) else { return };
    match reason_ui(ui, input, finding, note) {
        Some(Decision::SetAside) => {
            let edit = model::setting_aside(input.document, &finding.place, note);
            input.ask(Change::Document(edit));
            *setting_aside = None;
        }
        Some(Decision::Leave) => *setting_aside = None,
        None => hold_note(ui, input, finding, setting_aside),
    }
}

/// Holds the reason that is typed until its button is pressed.
fn hold_note(ui: &Ui, input: &PanelInput<'_>, finding: &Finding, setting_aside: &mut Option<(FindingRef, String)>) {
    let Some((place, note)) = setting_aside.clone() else { return };
    let field = Field::new(("set aside", &finding.place), "").id();
    if draft::was_taken(ui.ctx(), field) {
        *setting_aside = None;
    } else if !note.trim().is_empty() {
        let typed = note.clone();
        input.hold(ui, field, &note, Leaving::Waits, move |document, _| {
            Some(Change::Document(model::setting_aside(document, &place, &typed)).into())
        });
    }
}

enum Decision {
    SetAside,
    Leave,
}

/// Draws the field for the reason, which has the keyboard from the start: Enter sets aside, Escape leaves.
fn reason_ui(ui: &mut Ui, input: &PanelInput<'_>, finding: &Finding, note: &mut String) -> Option<Decision> {
    let words = input.words();
    let (name, hint) = (words.checklist_reason(), words.checklist_reason_hint());
    let field = Field::new(("set aside", &finding.place), &name).hint(&hint);
    ui.horizontal_wrapped(|ui| {
        let fresh = ui.ctx().read_response(field.id()).is_none();
        let response = field.width(size::CHOOSER).edit(ui, note);
        if fresh {
            response.request_focus();
        }
        let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
        if ui.button(words.checklist_reason_done()).clicked() || (response.lost_focus() && enter) {
            return Some(Decision::SetAside);
        }
        let left = ui.button(words.checklist_reason_cancel()).clicked() || (response.lost_focus() && escape);
        left.then_some(Decision::Leave)
    })
    .inner
}

/// Draws a rule about work that nobody has begun.
fn ahead_ui(ui: &mut Ui, input: &PanelInput<'_>, rule: &Rule) {
    let title = naming::rule(input.words(), rule.kind).broken;
    Frame::new().inner_margin(egui::Margin { left: 32, right: 12, top: 3, bottom: 3 }).show(ui, |ui| {
        Sides::new().shrink_left().show(ui, |ui| ui.label(title), |ui| way_ui(ui, input, rule));
    });
}

/// Draws the rules that hold, as many abreast as there is room for.
fn held_ui(ui: &mut Ui, input: &PanelInput<'_>, held: &[FindingKind]) {
    let words = input.words();
    ui.add_space(space::L);
    ui.label(scale::strong(words.checklist_order(held.len())));
    ui.add_space(space::S);
    let width = ui.available_width();
    let abreast = (1..=3).rev().find(|count| width >= *count as f32 * size::SIDE_PANEL_MIN).unwrap_or(1);
    for row in held.chunks(abreast) {
        ui.columns(abreast, |columns| {
            for (ui, kind) in columns.iter_mut().zip(row) {
                ui.horizontal(|ui| {
                    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(size::ICON), egui::Sense::hover());
                    widgets::paint_icon(ui.painter(), Icon::Check, rect, input.theme.palette.success);
                    ui.add(Label::new(scale::muted(naming::rule(words, *kind).held)).wrap());
                });
            }
        });
    }
}

#[cfg(test)]
mod tests;
