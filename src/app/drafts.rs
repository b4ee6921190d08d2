//! What is typed into a field and is not in the document yet, as the edits that would take it in.
//!
//! Leaving a field takes its draft in, and Escape alone abandons it. Whatever needs the document as the user sees it
//! (saving, exporting, another view, closing) takes every draft in first, and the recovery file holds them too. A field
//! takes part by [`PanelInput::line`], [`PanelInput::take`] or [`PanelInput::hold`].

use super::input::{Ids, PanelInput};
use super::widgets::draft::{self, Stage};
use crate::model::{Document, Edit};
use egui::{Context, Id, Key, Response, Ui};
use std::cell::{Cell, RefCell};

/// Makes the edit that takes a draft in, as the document is then; nothing where there is nothing to take.
type Making = Box<dyn Fn(&Document, &Ids) -> Option<Edit>>;

/// The drafts of the frame at hand.
#[derive(Default)]
pub struct Drafts {
    open: RefCell<Vec<Draft>>,
    /// Those of the frame before, for one that breaks off.
    before: RefCell<Vec<Draft>>,
    /// Whether a frame is being drawn.
    is_drawing: Cell<bool>,
}

/// The text of one field.
struct Draft {
    field: Id,
    leaving: Leaving,
    make: Making,
}

/// What becomes of a draft when the keyboard goes elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// It is taken in.
    TakesIn,
    /// It waits for the button beside it.
    Waits,
}

impl Drafts {
    /// Forgets what fields held in the frame before; said before any of them is drawn again.
    pub(super) fn begin_frame(&self, ctx: &Context) {
        *self.before.borrow_mut() = self.open.take();
        self.is_drawing.set(true);
        draft::begin_frame(ctx);
    }

    /// Goes back to the drafts of the frame before, if this one broke off while it was drawn.
    pub(super) fn go_back(&self) {
        if self.is_drawing.replace(false) {
            *self.open.borrow_mut() = self.before.take();
        }
    }

    /// Takes out every draft that can be read, in the order of the fields.
    pub(super) fn take_all(&self, ctx: &Context) -> Vec<Taking> {
        self.take_out(ctx, |_| true)
    }

    /// Takes out the drafts whose fields have lost the keyboard.
    pub(super) fn take_left(&self, ctx: &Context) -> Vec<Taking> {
        self.is_drawing.set(false);
        let focused = ctx.memory(egui::Memory::focused);
        self.take_out(ctx, |draft| draft.leaving == Leaving::TakesIn && focused != Some(draft.field))
    }

    /// The document with every draft in it that can be read.
    pub(super) fn applied(&self, document: &Document, ids: &Ids) -> Document {
        let mut with_drafts = document.clone();
        for draft in self.open.borrow().iter() {
            let edit = (draft.make)(&with_drafts, ids);
            // A draft that does not fit stays in its field, and tells so there.
            if let Some(edit) = edit {
                drop(crate::model::History::default().apply(&mut with_drafts, edit));
            }
        }
        with_drafts
    }

    fn take_out(&self, ctx: &Context, wanted: impl Fn(&Draft) -> bool) -> Vec<Taking> {
        let mut drafts = self.open.borrow_mut();
        let (taken, left) = std::mem::take(&mut *drafts).into_iter().partition(|draft| wanted(draft));
        *drafts = left;
        let taken: Vec<Draft> = taken;
        for draft in &taken {
            draft::take(ctx, draft.field);
        }
        taken.into_iter().map(|draft| Taking(draft.make)).collect()
    }
}

/// A draft that is to be in the document.
pub(super) struct Taking(Making);

impl Taking {
    /// The edit that takes it in.
    pub(super) fn edit(&self, document: &Document, ids: &Ids) -> Option<Edit> {
        (self.0)(document, ids)
    }
}

impl PanelInput<'_> {
    /// Holds what is typed into a line that adds something: the line is emptied once the draft is in the document, and
    /// where Escape abandons it. Say it after the line has dealt with Enter.
    pub fn line(
        &self,
        ui: &Ui,
        response: &Response,
        text: &mut String,
        make: impl Fn(&str, &Ids) -> Option<Edit> + 'static,
    ) {
        let escaped = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
        if escaped || draft::was_taken(ui.ctx(), response.id) {
            text.clear();
        } else if !text.trim().is_empty() {
            let typed = text.clone();
            self.hold(ui, response.id, text, Leaving::TakesIn, move |_, ids| make(&typed, ids));
        }
    }

    /// Asks for the edit that a field gave, or holds it while it is being typed.
    pub fn take(&self, stage: Stage, edit: impl Into<Edit>) {
        let edit = edit.into();
        match stage {
            Stage::Done => self.ask(edit),
            Stage::Draft(field) => {
                // The widget has said itself that it holds a draft.
                self.push(field, Leaving::Waits, move |_, _| Some(edit.clone()));
            }
        }
    }

    /// Holds the draft of a field.
    pub fn hold(
        &self,
        ui: &Ui,
        field: Id,
        text: &str,
        leaving: Leaving,
        make: impl Fn(&Document, &Ids) -> Option<Edit> + 'static,
    ) {
        draft::hold(ui.ctx(), field, text);
        self.push(field, leaving, make);
    }

    fn push(&self, field: Id, leaving: Leaving, make: impl Fn(&Document, &Ids) -> Option<Edit> + 'static) {
        self.drafts.open.borrow_mut().push(Draft { field, leaving, make: Box::new(make) });
    }
}
