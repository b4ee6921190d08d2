//! What the grid keeps between frames: where the keyboard is, what is half typed, what is asked.

use super::find::FindState;
use super::lines::PastedLines;
use super::list::ListState;
use crate::app::actions::GridAction;
use crate::app::widgets::draft;
use crate::model::{FactorId, Matrix, MatrixId, Place, Quadrant};
use egui::{Context, FocusDirection, Id};

/// The state of the grid.
#[derive(Debug, Default)]
pub struct GridState {
    /// What had the keyboard when the last frame ended.
    pub(super) keyboard: Option<Spot>,
    /// What is to get the keyboard in the next frame.
    pub(super) focus: Option<Spot>,
    /// Which way the keyboard is to leave the grid in the next frame.
    pub(super) leaving: Option<FocusDirection>,
    /// The factor to scroll to.
    pub(super) scroll_to: Option<FactorId>,
    /// The factor to scroll to and give the keyboard, wherever it stands.
    reveal: Option<FactorId>,
    /// Where a range of selected factors begins.
    pub(super) anchor: Option<FactorId>,
    pub(super) editing: Option<Editing>,
    pub(super) renaming: Option<Renaming>,
    pub(super) find: FindState,
    pub(super) lines: Option<PastedLines>,
    /// A request that needs the matrix, and waits for the next frame.
    pub(super) pending: Option<GridAction>,
    /// Whether every row of the place with the keyboard is to be selected.
    pub(super) select_all: bool,
    pub(super) tray: bool,
    /// The quadrant that is shown alone; none while all are.
    pub(super) alone: Option<Quadrant>,
    /// How many ideas stand side by side in the tray, and how high they all are.
    pub(super) tray_columns: usize,
    pub(super) tray_height: f32,
    /// Whether what has the keyboard is to let go of it.
    pub(super) leaves: bool,
    /// The quadrant that is shown where there is no room for four.
    pub(super) narrow: Option<Quadrant>,
    /// The matrix that was shown in the last frame.
    shown: Option<MatrixId>,
    slots: [Slot; 5],
}

/// What the grid keeps for one place.
#[derive(Debug, Default)]
pub(super) struct Slot {
    /// The factor that the keyboard comes back to.
    pub(super) cursor: Option<FactorId>,
    /// What is typed into the entry line.
    pub(super) entry: String,
    /// Whether the entry line was empty when the last frame ended, so that the Backspace that empties it stays there.
    pub(super) was_empty: bool,
    /// The rows of the list.
    pub(super) list: ListState,
    /// Where the first row is on screen, however far it is scrolled.
    pub(super) top: f32,
}

/// Something that can have the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// A factor.
    Row(Place, FactorId),
    /// The entry line of a place.
    Entry(Place),
}

/// A statement that is being edited in its row.
#[derive(Debug)]
pub(super) struct Editing {
    pub(super) factor: FactorId,
    pub(super) text: String,
    pub(super) focused: bool,
}

/// A title of a quadrant that is being edited in its head.
#[derive(Debug)]
pub(super) struct Renaming {
    pub(super) quadrant: Quadrant,
    pub(super) title: String,
    pub(super) focused: bool,
}

impl Spot {
    /// The place it is at.
    pub(super) fn place(self) -> Place {
        match self {
            Self::Row(place, _) | Self::Entry(place) => place,
        }
    }

    /// The widget it is.
    pub(super) fn id(self, matrix: MatrixId) -> Id {
        match self {
            Self::Row(_, factor) => row_id(matrix, factor),
            Self::Entry(place) => entry_id(matrix, place),
        }
    }
}

/// The widget of a factor; it stays the same wherever the factor moves.
pub(super) fn row_id(matrix: MatrixId, factor: FactorId) -> Id {
    Id::unique(("factor", matrix.number(), factor.number()))
}

/// The widget of an entry line.
pub(super) fn entry_id(matrix: MatrixId, place: Place) -> Id {
    Id::unique(("entry", matrix.number(), index(place)))
}

/// The index of a place among [`Place::ALL`].
pub(super) fn index(place: Place) -> usize {
    place.quadrant().map_or(4, Quadrant::index)
}

impl GridState {
    /// Whether the keys for factors are the grid's: a factor has the keyboard, or nothing has.
    #[must_use]
    pub fn has_keyboard(&self, ctx: &Context) -> bool {
        let focused = ctx.memory(egui::Memory::focused);
        !ctx.any_popup_open() && (focused.is_none() || matches!(self.keyboard, Some(Spot::Row(..))))
    }

    /// Whether an idea of the tray has the keyboard, so that one key sorts it.
    #[must_use]
    pub fn sorts(&self) -> bool {
        matches!(self.keyboard, Some(Spot::Row(Place::Tray, _)))
    }

    /// The place that the keyboard is in, or was in last.
    #[must_use]
    pub fn place(&self) -> Place {
        self.keyboard.map_or(Place::Quadrant(Quadrant::Strengths), Spot::place)
    }

    /// Whether a quadrant is shown alone.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.alone.is_some()
    }

    /// Whether the tray is open.
    #[must_use]
    pub fn tray_open(&self) -> bool {
        self.tray
    }

    /// Scrolls to a factor and gives it the keyboard.
    pub fn reveal(&mut self, factor: FactorId) {
        self.reveal = Some(factor);
    }

    /// Whether a question about pasted lines is open.
    #[must_use]
    pub fn is_asking(&self) -> bool {
        self.lines.is_some()
    }

    /// Carries out a request, at once or as soon as the matrix is at hand.
    pub fn act(&mut self, action: GridAction) {
        match action {
            GridAction::ToggleTray => self.tray = !self.tray,
            GridAction::ToggleAlone => self.toggle_alone(),
            GridAction::Alone(quadrant) => self.set_alone(quadrant),
            GridAction::Find => self.find.open(),
            GridAction::Reveal(factor) => self.reveal(factor),
            GridAction::AskLines(place, text) => self.lines = Some(PastedLines { place, text }),
            waiting => self.pending = Some(waiting),
        }
    }

    /// Shows the quadrant with the keyboard alone, or all again.
    fn toggle_alone(&mut self) {
        let here = self.place().quadrant().unwrap_or(Quadrant::Strengths);
        self.alone = self.alone.is_none().then_some(here);
    }

    /// Shows this quadrant alone, or all; the keyboard leaves the one before.
    fn set_alone(&mut self, quadrant: Option<Quadrant>) {
        (self.alone, self.keyboard, self.focus) = (quadrant, None, None);
        self.leaves = true;
    }

    /// The quadrant that is shown alone.
    #[must_use]
    pub fn alone(&self) -> Option<Quadrant> {
        self.alone
    }

    pub(super) fn slot(&mut self, place: Place) -> &mut Slot {
        &mut self.slots[index(place)]
    }

    pub(super) fn cursor(&self, place: Place) -> Option<FactorId> {
        self.slots[index(place)].cursor
    }

    /// Gives the keyboard to a spot in the next frame.
    pub(super) fn go(&mut self, spot: Spot) {
        self.focus = Some(spot);
        if let Spot::Row(place, factor) = spot {
            self.slot(place).cursor = Some(factor);
            self.scroll_to = Some(factor);
        }
    }

    /// What of this matrix has the keyboard now.
    pub(super) fn focused(&self, ctx: &Context, matrix: &Matrix) -> Option<Spot> {
        let focused = ctx.memory(egui::Memory::focused)?;
        let entries = Place::ALL.into_iter().map(Spot::Entry);
        let rows = Place::ALL.into_iter().filter_map(|place| Some(Spot::Row(place, self.cursor(place)?)));
        entries.chain(rows).find(|spot| spot.id(matrix.id) == focused)
    }

    /// Empties entry lines whose texts were taken into the matrix that was shown before.
    pub(super) fn forget_entries(&mut self, ctx: &Context, matrix: MatrixId) {
        let Some(before) = self.shown.replace(matrix).filter(|before| *before != matrix) else { return };
        for place in Place::ALL {
            if draft::was_taken(ctx, entry_id(before, place)) {
                self.slot(place).entry.clear();
            }
        }
    }

    /// Follows what happened to the matrix since the last frame: cursors stay on factors that are there, and what is
    /// to be revealed gets the keyboard.
    pub(super) fn follow(&mut self, matrix: &Matrix) {
        for place in Place::ALL {
            let there = matrix.at(place);
            let slot = self.slot(place);
            if !slot.cursor.is_some_and(|cursor| there.iter().any(|factor| factor.id == cursor)) {
                slot.cursor = there.first().map(|factor| factor.id);
            }
        }
        let revealed = self.reveal.take().and_then(|factor| Some((matrix.position(factor)?.0, factor)));
        if let Some((place, factor)) = revealed {
            self.tray |= place == Place::Tray;
            self.go(Spot::Row(place, factor));
        }
        if self.editing.as_ref().is_some_and(|editing| matrix.factor(editing.factor).is_none()) {
            self.editing = None;
        }
    }
}
