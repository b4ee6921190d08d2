//! Key presses that mean commands, taken out of the input before any widget sees them.
//!
//! Where frames are slow, one frame can bring several presses: "Staff", Enter, "Money". Whatever follows a press that
//! may move the keyboard waits for the next frame, so that no letter ends up where it was not meant to.

use super::desk::Desk;
use crate::app::actions::Action;
use crate::app::commands::{self, Scope, UiCommand};
use crate::app::panels::Panels;
use crate::app::views::View;
use egui::{Context, Event, FocusDirection, Key, Modifiers};

/// What the controller of keys keeps.
#[derive(Default)]
pub(super) struct Keys {
    /// Presses that wait for the next frame.
    held_back: Vec<Event>,
    /// Whether a dialog was open in the last frame.
    was_modal: bool,
    /// What had the keyboard at the end of the last frame.
    focused: Option<egui::Id>,
}

impl Keys {
    /// Takes the commands of this frame out of the input; `own_modal` says whether a dialog of the window is open.
    pub(super) fn take(&mut self, ctx: &Context, view: Option<View>, panels: &Panels, own_modal: bool) -> Vec<Action> {
        let modal = self.is_modal(ctx, own_modal);
        let typing = ctx.text_edit_focused();
        let on_grid = view == Some(View::Matrix) && !modal;
        let on_factors = on_grid && !typing && panels.grid.has_keyboard(ctx);
        let sorts = on_factors && panels.grid.sorts();
        let on_compared = view == Some(View::Compare) && !modal && !typing && panels.compare.has_keyboard(ctx);
        let heard = |scope| match scope {
            Scope::Anywhere => !modal,
            Scope::OutsideText => !modal && !typing,
            Scope::Factors => on_factors,
            Scope::Compared => on_compared,
        };
        self.hold_back(ctx, heard);
        let pastes = on_grid && !typing;
        let mut taken = Vec::new();
        ctx.input_mut(|input| {
            input.events.retain(|event| {
                let action = match event {
                    Event::Paste(text) if pastes => Some(Action::Paste(text.clone())),
                    other if sorts && commands::sorting(other).is_some() => {
                        commands::sorting(other).map(Action::Factors)
                    }
                    other => commands::pressed(other, heard).map(Action::Run),
                };
                let stays = action.is_none();
                taken.extend(action);
                stays
            });
        });
        if taken.iter().any(is_turn_of_view) {
            // egui takes every Tab for a step to the next widget.
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        taken
    }

    /// Whether a dialog is open. egui still knows one that was closed in the last frame, and would swallow the key that
    /// is pressed right after it.
    fn is_modal(&mut self, ctx: &Context, own: bool) -> bool {
        let closed_now = std::mem::replace(&mut self.was_modal, own) && !own;
        own || (!closed_now && ctx.memory(|memory| memory.top_modal_layer().is_some()))
    }

    /// A gesture ends when no button and no key is down any more, or when the keyboard goes elsewhere.
    pub(super) fn end_gesture(&mut self, ctx: &Context, desk: &mut Desk) {
        let idle = ctx.input(|input| !input.pointer.any_down() && input.keys_down.is_empty());
        let typing = ctx.text_edit_focused();
        let focused = ctx.memory(egui::Memory::focused);
        let moved = std::mem::replace(&mut self.focused, focused) != focused;
        if moved || (idle && !typing) {
            desk.session.end_gesture();
        }
    }

    /// Keeps for the next frame what was pressed after the first press that may move the keyboard.
    fn hold_back(&mut self, ctx: &Context, heard: impl Fn(Scope) -> bool) {
        let mut events = std::mem::take(&mut self.held_back);
        let replayed = !events.is_empty();
        ctx.input_mut(|input| events.append(&mut input.events));
        let turning = events.iter().position(|event| turns(event, &heard)).map_or(events.len(), |at| at + 1);
        let rest = events.split_off(turning);
        let (held_back, pointer): (Vec<Event>, Vec<Event>) = rest.into_iter().partition(is_typed);
        if replayed || !held_back.is_empty() {
            // egui looked at the presses when the frame began, in another order.
            let direction = events.iter().find_map(tab_direction).unwrap_or(FocusDirection::None);
            ctx.memory_mut(|memory| memory.move_focus(direction));
        }
        if !held_back.is_empty() {
            ctx.request_repaint();
        }
        self.held_back = held_back;
        ctx.input_mut(|input| input.events = events.into_iter().chain(pointer).collect());
    }
}

/// Whether a press may move the keyboard, or change what the next press means.
fn turns(event: &Event, heard: impl Fn(Scope) -> bool) -> bool {
    let key = matches!(
        event,
        Event::Key { key: Key::Enter | Key::Tab | Key::Escape | Key::ArrowUp | Key::ArrowDown, pressed: true, .. }
    );
    key || matches!(event, Event::Paste(_))
        || commands::pressed(event, heard).is_some_and(|command| command != UiCommand::Copy)
}

fn is_turn_of_view(action: &Action) -> bool {
    matches!(action, Action::Run(UiCommand::NextView | UiCommand::PreviousView))
}

fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Key { .. } | Event::Text(_) | Event::Ime(_) | Event::Copy | Event::Cut | Event::Paste(_))
}

fn tab_direction(event: &Event) -> Option<FocusDirection> {
    match event {
        Event::Key { key: Key::Tab, pressed: true, modifiers: Modifiers { shift: true, .. }, .. } => {
            Some(FocusDirection::Previous)
        }
        Event::Key { key: Key::Tab, pressed: true, .. } => Some(FocusDirection::Next),
        _ => None,
    }
}
