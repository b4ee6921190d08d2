//! What the comparison keeps between frames.

use super::decisions::DecisionsState;
use super::groups::GroupsState;
use super::guests::{Guest, Guests};
use super::library::{Choice, ComparisonKey, Grip, Holder, Library};
use super::model::{Compared, usual_choice};
use super::suggestions::Suggestions;
use crate::analysis::comparison::{LIMIT, Subject, compare};
use crate::app::actions::CompareAction;
use crate::app::export::Documents;
use crate::app::memo::Memo;
use crate::app::widgets::{Rows, TableState};
use crate::model::MatrixId;
use crate::report::charts::Drawing;
use crate::report::{Pick, Studies, Study};
use crate::storage;
use crate::words::WindowWords;
use egui::Context;
use std::sync::Arc;

/// One page of the view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Page {
    /// The quadrants side by side.
    #[default]
    Changes,
    /// Lines from rank to rank.
    Ranks,
    /// Priorities in pairs of bars.
    Bars,
    /// The stars laid over each other.
    Stars,
    /// The postures on one map.
    Postures,
    /// The groups of the participants of one matrix.
    Groups,
}

/// Which factors are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Listed {
    /// All.
    #[default]
    All,
    /// Those about which something changed.
    Changed,
}

/// The order of the matrices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// By their dates.
    #[default]
    Dates,
    /// As the user put them.
    AsSet,
}

impl Page {
    /// Every page, in the order of the switch.
    pub(super) const ALL: [Self; 6] =
        [Self::Changes, Self::Ranks, Self::Bars, Self::Stars, Self::Postures, Self::Groups];

    /// Its name on the switch.
    pub(super) fn name(self, words: &WindowWords) -> String {
        match self {
            Self::Changes => words.compare_page_changes(),
            Self::Ranks => words.compare_page_ranks(),
            Self::Bars => words.compare_page_bars(),
            Self::Stars => words.compare_page_stars(),
            Self::Postures => words.compare_page_postures(),
            Self::Groups => words.compare_page_groups(),
        }
    }
}

/// The state of the comparison.
#[derive(Debug, Default)]
pub struct CompareState {
    /// The matrices to compare, in their order.
    pub(super) chosen: Vec<Choice>,
    pub(super) order: Order,
    /// Whether the user has chosen; until then the usual choice stands.
    pub(super) is_users: bool,
    /// Which pair of neighbours the changes are shown of.
    pub(super) pair: usize,
    pub(super) page: Page,
    pub(super) listed: Listed,
    /// The factor for which a partner is looked for.
    pub(super) linking: Option<Grip>,
    /// The factor that has the keyboard, or had it last.
    pub(super) at: Option<Grip>,
    /// The factor that the keyboard is to go to.
    pub(super) going: Option<Grip>,
    /// What is to be done with the factor at hand in the next frame.
    pub(super) asked: Option<CompareAction>,
    pub(super) guests: Guests,
    /// The number of the last frame in which the comparison was drawn.
    pub(super) drawn: u64,
    pub(super) suggestions: Suggestions,
    pub(super) decisions: DecisionsState,
    pub(super) compared: Memo<(ComparisonKey, &'static str), Option<Compared>>,
    pub(super) table: TableState,
    pub(super) pictures: Pictures,
    pub(super) bars: Rows,
    pub(super) groups: GroupsState,
}

/// Pictures that take long to draw, each for a width.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    pub(super) slopes: Memo<(ComparisonKey, u32, &'static str), Option<Drawing>>,
}

impl CompareState {
    /// Carries out a request, at once or as soon as the matrices are at hand.
    pub fn act(&mut self, ctx: &Context, action: CompareAction) {
        match action {
            CompareAction::OpenBeside(path) => self.guests.open(ctx, path),
            waiting => self.asked = Some(waiting),
        }
    }

    /// The document with those beside it that take part, and what is compared, in its order. `known` are those of the
    /// same document, taken where the same others take part.
    pub(in crate::app) fn documents(&self, known: Option<&Documents>, own: impl FnOnce() -> Study) -> Documents {
        let guests = self.guests.list().iter();
        let part: Vec<_> = guests.filter(|guest| self.chosen.iter().any(|it| it.holder == guest.holder())).collect();
        let are_known = |known: &&Documents| {
            let others = known.studies.others().iter().map(Study::document);
            others.eq(part.iter().map(|guest| &guest.document))
        };
        let analysed = || {
            let study = |guest: &&Arc<Guest>| Study::analysed(guest.document.clone(), guest.analysis.clone());
            Arc::new(Studies::new(own(), part.iter().map(study).collect()).carried_by(storage::write))
        };
        let studies = known.filter(are_known).map_or_else(analysed, |known| Arc::clone(&known.studies));
        let pick = |choice: &Choice| {
            let document = match choice.holder {
                Holder::Own => 0,
                holder @ Holder::Guest(_) => part.iter().position(|guest| guest.holder() == holder)? + 1,
            };
            let held = if document == 0 { studies.document() } else { &part[document - 1].document };
            held.matrix(choice.matrix).map(|matrix| Pick { document, matrix: matrix.id })
        };
        let compared = self.chosen.iter().filter_map(pick).collect();
        Documents { studies, compared }
    }

    /// What the pair that is shown is called; nothing where there is no other.
    pub(super) fn pair_name(&self, library: &Library<'_>) -> String {
        if self.chosen.len() < 3 { String::new() } else { self.name_of_pair(library, self.pair) }
    }

    /// What a matrix and the next one are called.
    pub(super) fn name_of_pair(&self, library: &Library<'_>, pair: usize) -> String {
        let [from, to] = [pair, pair + 1].map(|at| library.short_title(&self.chosen, self.chosen[at]));
        format!("{from} → {to}")
    }

    /// Whether a factor of the comparison has the keyboard.
    #[must_use]
    pub fn has_keyboard(&self, ctx: &Context) -> bool {
        let focused = ctx.memory(egui::Memory::focused);
        self.at.is_some_and(|at| focused == Some(at.id(self.pair)))
    }

    /// Whether a factor of the comparison has the keyboard, or had it last.
    #[must_use]
    pub fn has_factor(&self) -> bool {
        self.at.is_some()
    }

    /// Lets go of matrices that are gone; chooses two until the user does, and where fewer are left.
    pub(super) fn settle(&mut self, library: &Library<'_>) {
        let before = self.chosen.len();
        self.chosen.retain(|choice| library.matrix(*choice).is_some());
        let lost = self.chosen.len() < before;
        self.chosen.truncate(LIMIT);
        if self.chosen.len() < 2 && (lost || !self.is_users) {
            let dated: Vec<(MatrixId, _)> =
                library.own().matrices.iter().map(|matrix| (matrix.id, matrix.date)).collect();
            let own = |matrix: MatrixId| Choice { holder: Holder::Own, matrix };
            let more = usual_choice(&dated).into_iter().map(own).filter(|choice| !self.chosen.contains(choice));
            self.chosen = more.chain(self.chosen.iter().copied()).collect();
            let beyond = self.chosen.len().saturating_sub(2);
            self.chosen.drain(..beyond);
        }
        if self.order == Order::Dates {
            library.sort(&mut self.chosen);
        }
        self.pair = self.pair.min(self.chosen.len().saturating_sub(2));
    }

    /// Takes in the latest matrix of a document that was opened just now.
    pub(super) fn welcome(&mut self, library: &Library<'_>, key: u32) {
        let Some(guest) = library.guest(key) else { return };
        let latest = guest.document.matrices.iter().max_by_key(|matrix| (matrix.date.is_some(), matrix.date));
        if let Some(matrix) = latest.filter(|_| self.chosen.len() < LIMIT) {
            self.chosen.push(Choice { holder: Holder::Guest(key), matrix: matrix.id });
        }
    }

    /// Takes a matrix in or leaves it out.
    pub(super) fn toggle(&mut self, choice: Choice) {
        self.is_users = true;
        match self.chosen.iter().position(|other| *other == choice) {
            Some(at) => drop(self.chosen.remove(at)),
            None if self.chosen.len() < LIMIT => self.chosen.push(choice),
            None => {}
        }
    }

    /// Takes in every matrix of the open document, as far as there is room, beside those of other files.
    pub(super) fn choose_all(&mut self, library: &Library<'_>) {
        for choice in library.choices().into_iter().filter(|choice| choice.holder == Holder::Own) {
            if !self.chosen.contains(&choice) {
                self.toggle(choice);
            }
        }
    }

    /// Takes another place for a matrix; from then on the order is the user's.
    pub(super) fn put(&mut self, from: usize, to: usize) {
        if from < self.chosen.len() && to < self.chosen.len() {
            let choice = self.chosen.remove(from);
            self.chosen.insert(to, choice);
            (self.order, self.is_users) = (Order::AsSet, true);
        }
    }
}

/// The comparison of the chosen matrices.
pub(super) fn compared(library: &Library<'_>, chosen: &[Choice]) -> Option<Compared> {
    let subjects: Vec<Subject<'_>> = chosen.iter().filter_map(|choice| library.subject(*choice)).collect();
    compare(&subjects).ok().map(|comparison| Compared::of(comparison, library, chosen))
}
