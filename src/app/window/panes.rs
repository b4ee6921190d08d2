//! The panes of the window, and the keyboard's way from one to the next.

use egui::{Context, Id, LayerId, Rect};
use std::collections::HashMap;

/// The panes of the frame that was drawn last, in reading order, and what had the keyboard in each.
#[derive(Default)]
pub(super) struct Panes {
    rects: Vec<Rect>,
    kept: HashMap<usize, Id>,
}

impl Panes {
    /// Begins a frame; what had the keyboard is remembered for its pane.
    pub(super) fn begin_frame(&mut self, ctx: &Context) {
        if let Some((pane, id)) = self.focused(ctx) {
            self.kept.insert(pane, id);
        }
        self.rects.clear();
    }

    /// Adds a pane behind those before it.
    pub(super) fn add(&mut self, rect: Rect) {
        self.rects.push(rect);
    }

    fn focused(&self, ctx: &Context) -> Option<(usize, Id)> {
        let id = ctx.memory(egui::Memory::focused)?;
        let at = ctx.read_response(id)?.rect.center();
        Some((self.rects.iter().position(|pane| pane.contains(at))?, id))
    }

    /// Gives the keyboard to the next pane, or the one before, in which something takes it: to what had it there last,
    /// or to the first.
    pub(super) fn go(&self, ctx: &Context, back: bool) {
        let (count, from) = (self.rects.len(), self.focused(ctx).map(|(pane, _)| pane));
        let step = if back { count.saturating_sub(1) } else { 1 };
        let start = from.unwrap_or(if back { 0 } else { count.saturating_sub(1) });
        let order = (1..=count).map(|steps| (start + steps * step) % count.max(1));
        for pane in order {
            let stops = self.stops(ctx, pane);
            let kept = self.kept.get(&pane).filter(|id| stops.contains(id));
            if let Some(id) = kept.or(stops.first()) {
                ctx.memory_mut(|memory| memory.request_focus(*id));
                return;
            }
        }
    }

    /// Gives the keyboard to the first thing of the first pane.
    pub(super) fn go_first(&self, ctx: &Context) {
        if let Some(id) = self.stops(ctx, 0).first() {
            ctx.memory_mut(|memory| memory.request_focus(*id));
        }
    }

    /// Everything in a pane that takes the keyboard, in the order of the Tab key.
    fn stops(&self, ctx: &Context, pane: usize) -> Vec<Id> {
        let Some(rect) = self.rects.get(pane) else { return Vec::new() };
        ctx.viewport(|viewport| {
            let widgets = viewport.this_pass.widgets.get_layer(LayerId::background());
            let takes = widgets.filter(|it| it.enabled && it.sense.is_focusable() && rect.contains(it.rect.center()));
            takes.map(|it| it.id).collect()
        })
    }
}
