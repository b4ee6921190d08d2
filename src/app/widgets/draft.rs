//! Drafts as widgets see them: text in a field that is not in the document yet.
//!
//! A field says in every frame what it holds, and the window may take that in at any time: before it saves, when another
//! view is shown, when the field was left. The field then empties itself, or shows the document again.

use egui::util::IdTypeMap;
use egui::{Context, Id};
use std::hash::{DefaultHasher, Hash, Hasher};

/// A value that a field gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given<T> {
    /// The value.
    pub value: T,
    /// Whether it is being typed still.
    pub stage: Stage,
}

/// How far the typing of a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It is being typed in the field of this id.
    Draft(Id),
    /// It is to be in the document now.
    Done,
}

impl<T> Given<T> {
    /// A value that is to be in the document now.
    pub fn done(value: T) -> Self {
        Self { value, stage: Stage::Done }
    }

    /// A value that is being typed.
    pub fn draft(field: Id, value: T) -> Self {
        Self { value, stage: Stage::Draft(field) }
    }

    /// The value, if it is not being typed any more.
    pub fn finished(self) -> Option<T> {
        (self.stage == Stage::Done).then_some(self.value)
    }
}

/// The fields that hold a draft, each with a mark of its text.
#[derive(Debug, Clone, Default)]
struct Open {
    /// Those that were drawn so far in the frame at hand.
    drawn: Vec<(Id, u64)>,
    /// Those of the last frame that was drawn to its end.
    complete: Vec<(Id, u64)>,
}

/// A draft of this field was taken into the document, and the field has not noticed.
#[derive(Debug, Clone, Copy, Default)]
struct Taken;

/// Says that a field holds a text that is not in the document.
pub fn hold(ctx: &Context, field: Id, text: &str) {
    let mut hasher = DefaultHasher::new();
    (field, text).hash(&mut hasher);
    let held = (field, hasher.finish());
    ctx.data_mut(|data| open(data).drawn.push(held));
}

/// Said before any field of a frame is drawn.
pub fn begin_frame(ctx: &Context) {
    ctx.data_mut(|data| open(data).drawn.clear());
}

/// Said when every field of a frame is drawn.
pub fn end_frame(ctx: &Context) {
    let changed = ctx.data_mut(|data| {
        let open = open(data);
        let drawn = std::mem::take(&mut open.drawn);
        std::mem::replace(&mut open.complete, drawn) != open.complete
    });
    if changed {
        // What says "saved" may have been drawn before the field.
        ctx.request_repaint();
    }
}

/// A number that changes with the text of any draft; nothing where there is none.
#[must_use]
pub fn mark(ctx: &Context) -> Option<u64> {
    let held = ctx.data_mut(|data| open(data).complete.clone());
    let mut hasher = DefaultHasher::new();
    held.hash(&mut hasher);
    (!held.is_empty()).then(|| hasher.finish())
}

/// Whether a field holds a draft.
#[must_use]
pub fn is_held(ctx: &Context, field: Id) -> bool {
    ctx.data_mut(|data| open(data).complete.iter().any(|(other, _)| *other == field))
}

/// Lets a field know that its draft is in the document.
pub fn take(ctx: &Context, field: Id) {
    ctx.data_mut(|data| {
        data.insert_temp(field.with("taken"), Taken);
        open(data).complete.retain(|(other, _)| *other != field);
    });
}

/// Whether the draft of a field was taken into the document since this was asked last.
#[must_use]
pub fn was_taken(ctx: &Context, field: Id) -> bool {
    ctx.data_mut(|data| data.remove_temp::<Taken>(field.with("taken")).is_some())
}

fn open(data: &mut IdTypeMap) -> &mut Open {
    data.get_temp_mut_or_default(Id::NULL)
}
