//! Groups that are one stop of the Tab key: a list, a table, the tabs of a page, a bar of buttons.
//!
//! Tab enters a group where the keyboard was in it last, and leaves it behind its last part; arrows go from part to part. In
//! a field that the arrows came to they go on, as in a spreadsheet, until something is typed or F2 is pressed.

use egui::{Context, Event, EventFilter, FocusDirection, Id, Key, LayerId, Modifiers, Rect, Ui, Vec2};
use std::fmt::Debug;
use std::hash::Hash;

/// Draws a group that is one stop of the Tab key; the id must be unique in the window.
pub fn one_stop<T>(ui: &mut Ui, id: impl Hash + Debug, add_contents: impl FnOnce(&mut Ui) -> T) -> T {
    let key = Id::unique(("one stop", id));
    let mut group: Group = ui.data_mut(|data| data.get_temp(key)).unwrap_or_default();
    group.begin(ui.ctx());
    let before = widgets(ui.ctx(), ui.layer_id()).len();
    let given = add_contents(ui);
    let parts = widgets(ui.ctx(), ui.layer_id()).split_off(before);
    group.end(ui.ctx(), parts.into_iter().flatten().collect());
    ui.data_mut(|data| data.insert_temp(key, group));
    given
}

/// Where the arrows up and down lead from a line of a list of so many.
#[must_use]
pub fn next_line(ctx: &Context, at: usize, count: usize) -> usize {
    let (down, up) = (take(ctx, Key::ArrowDown), take(ctx, Key::ArrowUp));
    (at + usize::from(down)).min(count.saturating_sub(1)).saturating_sub(usize::from(up))
}

/// Something that takes the keyboard, and where it stands.
type Part = (Id, Rect);

/// What a group remembers between frames.
#[derive(Debug, Clone, Default)]
struct Group {
    parts: Vec<Part>,
    /// What had the keyboard last.
    cursor: Option<Id>,
    /// Whether one of the parts had the keyboard at the end of the last frame.
    has_keyboard: bool,
    /// Whether Tab was pressed in the last frame: going back, egui moves the keyboard one frame later.
    tabbed: bool,
    /// Whether arrows lead on also in a field.
    moves_on: bool,
}

const ARROWS: [(Key, Vec2); 4] = [
    (Key::ArrowLeft, Vec2::LEFT),
    (Key::ArrowRight, Vec2::RIGHT),
    (Key::ArrowUp, Vec2::UP),
    (Key::ArrowDown, Vec2::DOWN),
];

impl Group {
    /// Before the parts are drawn: Tab leaves the group, and comes to where the keyboard was.
    fn begin(&mut self, ctx: &Context) {
        let Some(focused) = self.focused(ctx) else { return };
        let tab = tab(ctx);
        if !self.has_keyboard && self.tabbed && tab.is_none() {
            self.enter(ctx);
        } else if let Some(back) = tab {
            // From the part at the edge egui goes on by itself.
            let edge = if back { self.parts.first() } else { self.parts.last() };
            if let Some((edge, _)) = edge {
                ctx.memory_mut(|memory| memory.request_focus(*edge));
            }
        } else if self.moves_on && ctx.text_edit_focused() {
            // The field would take these for steps of its caret.
            let sideways = ARROWS[..2].iter().find(|(key, _)| take(ctx, *key));
            if let Some((_, towards)) = sideways {
                self.step(ctx, focused, *towards);
            }
        }
    }

    /// After they are drawn: arrows that none of them took.
    fn end(&mut self, ctx: &Context, parts: Vec<Part>) {
        self.parts = parts;
        let tab = tab(ctx);
        let Some(mut focused) = self.focused(ctx) else {
            (self.has_keyboard, self.tabbed) = (false, tab.is_some());
            return;
        };
        let is_new = !self.has_keyboard || self.cursor != Some(focused);
        if !self.has_keyboard && tab == Some(false) {
            focused = self.enter(ctx).unwrap_or(focused);
        }
        let in_field = ctx.text_edit_focused();
        if is_new {
            self.moves_on = !ctx.input(|input| input.pointer.any_down() || input.pointer.any_released());
        } else if types(ctx) {
            self.moves_on = false;
        }
        // Arrows lead into a menu or a list that hangs from a part.
        let hangs = ctx.any_popup_open();
        if !in_field {
            let filter = EventFilter { horizontal_arrows: !hangs, vertical_arrows: !hangs, ..EventFilter::default() };
            ctx.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
        }
        if !is_new && !hangs {
            let own = if in_field { &ARROWS[2..] } else { &ARROWS[..] };
            if let Some((_, towards)) = own.iter().find(|(key, _)| take(ctx, *key)) {
                focused = self.step(ctx, focused, *towards).unwrap_or(focused);
            }
        }
        (self.cursor, self.has_keyboard, self.tabbed) = (Some(focused), true, tab.is_some());
    }

    /// The part that has the keyboard.
    fn focused(&self, ctx: &Context) -> Option<Id> {
        ctx.memory(egui::Memory::focused).filter(|id| self.parts.iter().any(|(part, _)| part == id))
    }

    /// Gives the keyboard to what had it last, or to the first part.
    fn enter(&self, ctx: &Context) -> Option<Id> {
        let known = self.cursor.filter(|id| self.parts.iter().any(|(part, _)| part == id));
        let id = known.or(self.parts.first().map(|(id, _)| *id))?;
        ctx.memory_mut(|memory| memory.request_focus(id));
        Some(id)
    }

    /// Gives the keyboard to the nearest part in a direction, if there is one.
    fn step(&self, ctx: &Context, from: Id, towards: Vec2) -> Option<Id> {
        let (_, here) = self.parts.iter().find(|(id, _)| *id == from)?;
        let others = self.parts.iter().filter(|(id, _)| *id != from);
        let near = others.filter_map(|(id, rect)| Some((distance(*here, *rect, towards)?, *id)));
        let (_, id) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
        ctx.memory_mut(|memory| {
            memory.move_focus(FocusDirection::None);
            memory.request_focus(id);
        });
        ctx.request_repaint();
        Some(id)
    }
}

/// How far a part lies in a direction; nothing where it lies beside it. Down and up, the nearest row counts before the
/// nearest column; sideways only the same row does.
fn distance(from: Rect, to: Rect, towards: Vec2) -> Option<f32> {
    let (there, across) = if towards.y == 0.0 {
        ((to.center().x - from.center().x) * towards.x, from.y_range().intersection(to.y_range()).span() <= 0.0)
    } else {
        ((to.center().y - from.center().y) * towards.y, from.y_range().contains(to.center().y))
    };
    if there <= 0.5 || across {
        return None;
    }
    let beside = if towards.y == 0.0 { (to.center().y - from.center().y).abs() } else { aside(from, to) };
    Some(there + beside / 1000.0)
}

/// How far the middles of two parts lie apart from left to right.
fn aside(from: Rect, to: Rect) -> f32 {
    (to.center().x - from.center().x).abs()
}

/// What was drawn in a layer so far; only what takes the keyboard counts as a part.
fn widgets(ctx: &Context, layer: LayerId) -> Vec<Option<Part>> {
    ctx.viewport(|viewport| {
        let drawn = viewport.this_pass.widgets.get_layer(layer);
        drawn.map(|it| (it.enabled && it.sense.is_focusable()).then_some((it.id, it.rect))).collect()
    })
}

/// Whether Tab is pressed, and if so, whether it goes back.
fn tab(ctx: &Context) -> Option<bool> {
    ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key { key: Key::Tab, pressed: true, modifiers, .. } if !modifiers.any() => Some(false),
            Event::Key { key: Key::Tab, pressed: true, modifiers, .. } if modifiers.shift_only() => Some(true),
            _ => None,
        })
    })
}

/// Takes a key that is pressed alone out of the input.
fn take(ctx: &Context, key: Key) -> bool {
    ctx.input_mut(|input| !input.modifiers.any() && input.consume_key(Modifiers::NONE, key))
}

/// Whether somebody begins to write in the field at hand.
fn types(ctx: &Context) -> bool {
    ctx.input(|input| {
        input.pointer.any_pressed()
            || input.events.iter().any(|event| match event {
                Event::Text(_) | Event::Paste(_) | Event::Ime(_) => true,
                Event::Key { key, pressed: true, .. } => {
                    matches!(key, Key::F2 | Key::Home | Key::End | Key::Backspace | Key::Delete)
                }
                _ => false,
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    /// A table of three rows of three cells.
    fn cell(row: u8, column: u8) -> Rect {
        let corner = pos2(f32::from(column) * 100.0, f32::from(row) * 30.0);
        Rect::from_min_size(corner, egui::vec2(90.0, 24.0))
    }

    #[track_caller]
    fn check(from: (u8, u8), towards: Vec2, expected: Option<(u8, u8)>) {
        let all = (0..3).flat_map(|row| (0..3).map(move |column| (row, column)));
        let near = all.filter_map(|at| Some((distance(cell(from.0, from.1), cell(at.0, at.1), towards)?, at)));
        let found = near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, at)| at);
        assert_eq!(found, expected, "{from:?} towards {towards:?}");
    }

    #[test]
    fn arrows_go_to_the_next_cell_and_no_further_than_the_edge() {
        check((0, 0), Vec2::RIGHT, Some((0, 1)));
        check((1, 2), Vec2::LEFT, Some((1, 1)));
        check((1, 1), Vec2::DOWN, Some((2, 1)));
        check((1, 1), Vec2::UP, Some((0, 1)));
        check((2, 1), Vec2::DOWN, None);
        check((0, 2), Vec2::RIGHT, None);
    }
}
