//! What every panel is given to draw from.

use super::actions::Action;
use super::commands::Situation;
use super::drafts::Drafts;
use super::selection::Selection;
use super::theme::Theme;
use crate::analysis::{Analysis, Finding};
use crate::model::{Document, IdSource, Matrix};
use crate::report::CitationStyle;
use crate::session::Revision;
use crate::words::WindowWords;
use std::cell::RefCell;
use std::collections::VecDeque;

/// Everything a panel may look at, and the way to ask for anything.
///
/// A panel is a function `name_ui(ui, &PanelInput, &mut NameState)`: it draws the document, keeps what only it cares for
/// (a scroll position, a half-typed text) in its state, and asks for everything else with [`PanelInput::ask`].
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
    /// What is typed and not in the document yet.
    pub drafts: &'a Drafts,
    /// Where requests go.
    pub requests: &'a Requests,
}

impl PanelInput<'_> {
    /// The words of the language that the window is in.
    #[must_use]
    pub fn words(&self) -> &'static WindowWords {
        self.situation.words
    }

    /// Asks for something; it is done once the frame is drawn.
    pub fn ask(&self, action: impl Into<Action>) {
        self.requests.ask(action);
    }
}

/// What was asked for and is not carried out yet, in order; to be added to without changing what a panel is given.
#[derive(Default)]
pub struct Requests(RefCell<VecDeque<Action>>);

impl Requests {
    /// Asks for something.
    pub fn ask(&self, action: impl Into<Action>) {
        self.0.borrow_mut().push_back(action.into());
    }

    /// Asks for several things in order.
    pub fn extend(&self, actions: impl IntoIterator<Item = Action>) {
        self.0.borrow_mut().extend(actions);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Takes the request that was made first.
    pub fn take(&self) -> Option<Action> {
        self.0.borrow_mut().pop_front()
    }
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
