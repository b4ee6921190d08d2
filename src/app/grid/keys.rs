//! The keyboard in the grid: one stop of the Tab key for each place, arrows inside.

use super::Scene;
use super::lines::PastedLines;
use super::state::{GridState, Spot};
use crate::app::actions::{Action, GridAction};
use crate::app::clipboard;
use crate::app::selection::Selection;
use crate::model::{FactorId, Place, Quadrant};
use egui::{Context, Event, FocusDirection, Key, Modifiers, Ui};

/// Before drawing: gives the keyboard to what asked for it, keeps egui from moving it, and tells what has it.
pub(super) fn begin(ui: &Ui, scene: &Scene<'_>, state: &mut GridState) -> Option<Spot> {
    let ctx = ui.ctx();
    if std::mem::take(&mut state.leaves) {
        ctx.memory_mut(egui::Memory::stop_text_input);
    }
    run_pending(scene, state);
    if let Some(spot) = state.focus.take() {
        ctx.memory_mut(|memory| memory.request_focus(spot.id(scene.matrix.id)));
    }
    if let Some(direction) = state.leaving.take() {
        // egui moves the keyboard on from the edge while it draws this frame.
        ctx.memory_mut(|memory| memory.move_focus(direction));
        return None;
    }
    let spot = state.focused(ctx, scene.matrix);
    state.keyboard = spot.or(state.keyboard.filter(|_| ctx.memory(egui::Memory::focused).is_none()));
    if let Some(Spot::Entry(place)) = spot {
        take_lines(ctx, place, state);
    }
    if spot.is_some() && (pressed(ctx, Key::Tab).is_some() || arrow(ctx).is_some()) {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    spot
}

/// After drawing: moves the keyboard where the keys lead.
pub(super) fn finish(ui: &Ui, scene: &Scene<'_>, state: &mut GridState, spot: Option<Spot>) {
    let ctx = ui.ctx();
    if std::mem::take(&mut state.select_all) {
        let place = state.place();
        let all = state.slot(place).list.rows().iter().map(|row| row.factor).collect();
        scene.input.ask(Action::Select(Selection::several(scene.matrix.id, all)));
    }
    if state.editing.is_some() || state.lines.is_some() {
        return;
    }
    match spot {
        Some(spot) if pressed(ctx, Key::Tab).is_some() => tab(ctx, state, spot),
        Some(Spot::Entry(place)) => in_entry(ctx, state, place, scene),
        Some(Spot::Row(place, factor)) => on_row(ctx, scene, state, place, factor),
        None => wake(ctx, scene, state),
    }
}

/// Requests that waited for the matrix.
fn run_pending(scene: &Scene<'_>, state: &mut GridState) {
    match state.pending.take() {
        Some(GridAction::GoTo(quadrant)) => {
            let place = Place::Quadrant(quadrant);
            let row = matches!(state.keyboard, Some(Spot::Row(..))).then(|| state.cursor(place)).flatten();
            state.go(row.map_or(Spot::Entry(place), |factor| Spot::Row(place, factor)));
        }
        Some(GridAction::EditStatement) => {
            let main = scene.input.selection.main().and_then(|id| scene.matrix.factor(id));
            if let Some(factor) = main {
                state.edit(factor);
            }
        }
        Some(GridAction::SelectAll) => state.select_all = true,
        Some(GridAction::RenameQuadrant) => {
            let quadrant = state.place().quadrant().unwrap_or(Quadrant::Strengths);
            state.rename(scene.input.words(), scene.matrix, quadrant);
        }
        _ => {}
    }
}

/// Several lines pasted into an entry line raise a question instead of one factor with line breaks.
fn take_lines(ctx: &Context, place: Place, state: &mut GridState) {
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(text) if clipboard::rows(text).len() > 1 => {
                state.lines = Some(PastedLines { place, text: text.clone() });
                false
            }
            _ => true,
        });
    });
}

/// The modifiers of a key that went down in this frame.
fn pressed(ctx: &Context, wanted: Key) -> Option<Modifiers> {
    ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if *key == wanted => Some(*modifiers),
            _ => None,
        })
    })
}

fn arrow(ctx: &Context) -> Option<Key> {
    let arrows = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
    arrows.into_iter().find(|key| pressed(ctx, *key).is_some())
}

/// Tab goes S, W, O, T, the tray if it is open, and then on; from entry line to entry line, from row to row.
fn tab(ctx: &Context, state: &mut GridState, spot: Spot) {
    let Some(modifiers) = pressed(ctx, Key::Tab) else { return };
    let stops: Vec<Place> = Place::ALL.into_iter().filter(|place| *place != Place::Tray || state.tray).collect();
    let at = stops.iter().position(|place| *place == spot.place()).unwrap_or(0);
    let next = if modifiers.shift { at.checked_sub(1) } else { Some(at + 1).filter(|next| *next < stops.len()) };
    match next {
        Some(next) => state.go(stop(state, spot, stops[next])),
        None => leave(state, modifiers),
    }
}

/// The spot at another place that is like this one.
fn stop(state: &GridState, like: Spot, place: Place) -> Spot {
    match (like, state.cursor(place)) {
        (Spot::Row(..), Some(factor)) => Spot::Row(place, factor),
        _ => Spot::Entry(place),
    }
}

/// Hands the keyboard to whatever stands before or behind the grid.
fn leave(state: &mut GridState, modifiers: Modifiers) {
    let first = Place::Quadrant(Quadrant::Strengths);
    let (edge, direction) = if modifiers.shift {
        let row = state.cursor(first).map(|factor| Spot::Row(first, factor));
        (row.unwrap_or(Spot::Entry(first)), FocusDirection::Previous)
    } else {
        let last = if state.tray { Place::Tray } else { Place::Quadrant(Quadrant::Threats) };
        (Spot::Entry(last), FocusDirection::Next)
    };
    state.focus = Some(edge);
    state.leaving = Some(direction);
}

fn in_entry(ctx: &Context, state: &mut GridState, place: Place, scene: &Scene<'_>) {
    let up = pressed(ctx, Key::ArrowUp).is_some() || pressed(ctx, Key::Backspace).is_some();
    if up && state.slot(place).entry.is_empty() && state.slot(place).was_empty {
        let last = state.slot(place).list.rows().last().map(|row| row.factor);
        if let Some(last) = last {
            select(scene, state, place, last);
        }
    }
    let slot = state.slot(place);
    slot.was_empty = slot.entry.is_empty();
}

fn on_row(ctx: &Context, scene: &Scene<'_>, state: &mut GridState, place: Place, factor: FactorId) {
    if pressed(ctx, Key::Enter).is_some() {
        state.pending = Some(GridAction::EditStatement);
        ctx.request_repaint();
        return;
    }
    let rows: Vec<FactorId> = state.slot(place).list.rows().iter().map(|row| row.factor).collect();
    let at = rows.iter().position(|row| *row == factor).unwrap_or(0);
    let across = if place == Place::Tray { state.tray_columns.max(1) } else { 1 };
    let Some((target, modifiers)) = vertical(ctx, at, rows.len(), across) else {
        sideways(ctx, scene, state, place);
        return;
    };
    match rows.get(target) {
        None => state.go(Spot::Entry(place)),
        Some(target) if modifiers.shift => {
            let selection = state.range(scene, place, *target);
            state.go(Spot::Row(place, *target));
            scene.input.ask(Action::Select(selection));
        }
        Some(target) => select(scene, state, place, *target),
    }
}

/// The index that an arrow, Home or End leads to; the number of rows stands for the entry line.
/// `across` says how many stand side by side; with several, left and right go through them.
fn vertical(ctx: &Context, at: usize, rows: usize, across: usize) -> Option<(usize, Modifiers)> {
    let plain = |key| pressed(ctx, key).filter(|modifiers| !modifiers.alt && !modifiers.command);
    let last = rows.saturating_sub(1);
    plain(Key::ArrowUp)
        .map(|modifiers| (at.checked_sub(across).unwrap_or(at % across), modifiers))
        .or_else(|| {
            let below = if at / across == last / across { rows } else { (at + across).min(last) };
            plain(Key::ArrowDown).map(|modifiers| (if modifiers.shift { below.min(last) } else { below }, modifiers))
        })
        .or_else(|| plain(Key::ArrowLeft).filter(|_| across > 1).map(|modifiers| (at.saturating_sub(1), modifiers)))
        .or_else(|| plain(Key::ArrowRight).filter(|_| across > 1).map(|modifiers| ((at + 1).min(last), modifiers)))
        .or_else(|| plain(Key::Home).map(|modifiers| (0, modifiers)))
        .or_else(|| plain(Key::End).map(|modifiers| (last, modifiers)))
}

/// Left and right lead to the quadrant beside this one.
fn sideways(ctx: &Context, scene: &Scene<'_>, state: &mut GridState, place: Place) {
    let beside = match place {
        Place::Quadrant(Quadrant::Strengths) => (Key::ArrowRight, Quadrant::Weaknesses),
        Place::Quadrant(Quadrant::Weaknesses) => (Key::ArrowLeft, Quadrant::Strengths),
        Place::Quadrant(Quadrant::Opportunities) => (Key::ArrowRight, Quadrant::Threats),
        Place::Quadrant(Quadrant::Threats) => (Key::ArrowLeft, Quadrant::Opportunities),
        Place::Tray => return,
    };
    if pressed(ctx, beside.0).is_some_and(|modifiers| !modifiers.any()) {
        let place = Place::Quadrant(beside.1);
        match state.cursor(place) {
            Some(factor) => select(scene, state, place, factor),
            None => state.go(Spot::Entry(place)),
        }
    }
}

/// With nothing focused, an arrow brings the keyboard back to where it was.
fn wake(ctx: &Context, scene: &Scene<'_>, state: &mut GridState) {
    let free = ctx.memory(egui::Memory::focused).is_none() && !ctx.any_popup_open();
    if free && arrow(ctx).is_some() {
        let place = state.place();
        let main = scene.input.selection.main().and_then(|id| Some((scene.matrix.position(id)?.0, id)));
        match main.or_else(|| Some((place, state.cursor(place)?))) {
            Some((place, factor)) => select(scene, state, place, factor),
            None => state.go(Spot::Entry(place)),
        }
    }
}

fn select(scene: &Scene<'_>, state: &mut GridState, place: Place, factor: FactorId) {
    state.anchor = Some(factor);
    state.go(Spot::Row(place, factor));
    scene.input.ask(Action::Select(Selection::one(scene.matrix.id, factor)));
}
