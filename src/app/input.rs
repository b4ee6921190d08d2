//! What every panel is given to draw from.

use super::commands::Situation;
use super::selection::Selection;
use super::theme::Theme;
use crate::analysis::{Analysis, Finding};
use crate::model::{Document, IdSource, Matrix};
use crate::report::CitationStyle;
use crate::session::Revision;
use std::cell::RefCell;

/// Everything a panel may look at.
///
/// A panel is a function `name_ui(ui, &PanelInput, &mut NameState, &mut Vec<Action>)`: it draws the document, keeps
/// what only it cares for (a scroll position, a half-typed text) in its state, and asks for everything else.
pub struct PanelInput<'a> {
    /// The document.
    pub document: &'a Document,
    /// What follows from it.
    pub analysis: &'a Analysis,
    /// What the checker says of it, with what was set aside.
    pub findings: &'a [Finding],
    /// The state the document is in; what was computed from it holds while this stays.
    pub revision: Revision,
    /// The matrix on the active tab; none in a document without matrices.
    pub matrix: Option<&'a Matrix>,
    /// What is selected.
    pub selection: &'a Selection,
    /// Which commands can be run, for menus.
    pub situation: &'a Situation,
    /// Colours.
    pub theme: &'a Theme,
    /// How references are written.
    pub citation_style: CitationStyle,
    /// Fresh ids for what is to be added.
    pub ids: &'a Ids,
}

/// Fresh ids, to be had without changing what a panel is given.
pub struct Ids(RefCell<Box<dyn IdSource>>);

impl Ids {
    /// Ids from a source of random bits.
    #[must_use]
    pub fn new(source: Box<dyn IdSource>) -> Self {
        Self(RefCell::new(source))
    }

    /// Sixty-four fresh bits, for `FactorId::from_random` and its kin.
    #[must_use]
    pub fn bits(&self) -> u64 {
        self.0.borrow_mut().next_bits()
    }

    /// Lends the source to an edit that needs several ids.
    pub fn with<T>(&self, edit: impl FnOnce(&mut dyn IdSource) -> T) -> T {
        edit(self.0.borrow_mut().as_mut())
    }
}

/// Random ids of the operating system.
pub(crate) struct SystemIds;

impl IdSource for SystemIds {
    fn next_bits(&mut self) -> u64 {
        getrandom::u64().expect("the operating system gives random numbers")
    }
}
