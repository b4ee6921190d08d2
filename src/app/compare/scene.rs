//! The pair of matrices that is shown, and what can be done with their factors.

use super::decide::{Couple, Ground, decide, link, part};
use super::library::{Choice, Grip, Holder, Library};
use crate::analysis::comparison::{Match, MatchedBy, Pair};
use crate::app::actions::{Action, Opening, Target};
use crate::app::input::PanelInput;
use crate::app::notices::Notice;
use crate::model::{Edit, FactorId, Origin, Verdict};

/// Two matrices that are compared, the earlier first.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) input: &'a PanelInput<'a>,
    pub(super) library: &'a Library<'a>,
    /// Which pair of neighbours it is.
    pub(super) at: usize,
    pub(super) choices: [Choice; 2],
    pub(super) pair: &'a Pair,
}

impl<'a> Scene<'a> {
    /// The pair that is shown, if there is one.
    pub(super) fn new(
        input: &'a PanelInput<'a>,
        library: &'a Library<'a>,
        (chosen, at): (&[Choice], usize),
        pairs: &'a [Pair],
    ) -> Option<Self> {
        let choices = [*chosen.get(at)?, *chosen.get(at + 1)?];
        Some(Self { input, library, at, choices, pair: pairs.get(at)? })
    }

    /// The title of one of the two matrices.
    pub(super) fn title(&self, end: usize) -> String {
        self.library.title(self.choices[end])
    }

    /// Two factors as a decision names them.
    pub(super) fn couple(&self, factors: [FactorId; 2]) -> Option<Couple> {
        let end = |end: usize| self.library.reference(self.choices[end], factors[end]);
        Some(Couple([end(0)?, end(1)?]))
    }

    /// The match that a factor is part of.
    pub(super) fn matched(&self, grip: Grip) -> Option<&'a Match> {
        self.pair.matches.iter().find(|found| found.factor_ids[grip.end] == grip.factor)
    }

    /// Declares two factors of different sides to be the same.
    pub(super) fn link(&self, first: Grip, second: Grip) {
        let [from, to] = if first.end == 0 { [first, second] } else { [second, first] };
        let is_so = self.pair.matches.iter().any(|found| found.factor_ids == [from.factor, to.factor]);
        if from.end == to.end || is_so {
            return;
        }
        let Some(couple) = self.couple([from.factor, to.factor]) else { return };
        self.input.ask(link(self.input.document, self.pair, couple));
        self.input.ask(Action::Announce(self.input.words().notice_matched()));
    }

    /// Takes the match of a factor apart.
    pub(super) fn part(&self, found: &Match) {
        let Some(couple) = self.couple(found.factor_ids) else { return };
        let said_elsewhere = self.library.guests().iter().any(|guest| couple.is_confirmed_in(&guest.document));
        let is_given = found.by == MatchedBy::Id || said_elsewhere;
        let ground = if is_given { Ground::Given } else { Ground::Said };
        self.input.ask(part(self.input.document, couple, ground));
    }

    /// Confirms or refuses suggested matches.
    pub(super) fn decide(&self, found: &[Match], verdict: Verdict) {
        let couples: Vec<Couple> = found.iter().filter_map(|found| self.couple(found.factor_ids)).collect();
        self.input.ask(decide(self.input.document, &couples, verdict));
    }

    /// Whether one of the two matrices can be changed: it stands in the open document.
    pub(super) fn is_own(&self, end: usize) -> bool {
        self.choices[end].holder == Holder::Own
    }

    fn origin(&self, end: usize) -> Option<Origin<'_>> {
        let choice = self.choices[end];
        Some(Origin { document: self.library.held(choice.holder)?.0, matrix: choice.matrix })
    }

    /// Copies a factor into the other matrix.
    pub(super) fn copy_factor(&self, grip: Grip) -> Option<Edit> {
        let to = self.target(grip.end)?;
        self.input.document.takeover_of_factor(self.origin(grip.end)?, grip.factor, to)
    }

    /// Gives a matched factor the weight of its partner, which stands at the end `from`.
    pub(super) fn copy_weight(&self, found: &Match, from: usize) -> Option<Edit> {
        let to = self.target(from)?;
        self.input.document.takeover_of_weight(self.origin(from)?, directed(found.factor_ids, from), to)
    }

    /// Gives a matched factor the sources of its partner, which stands at the end `from`.
    pub(super) fn copy_sources(&self, found: &Match, from: usize) -> Option<Edit> {
        let to = self.target(from)?;
        self.input.document.takeover_of_sources(self.origin(from)?, directed(found.factor_ids, from), to)
    }

    /// Makes one matrix say what the other, at the end `from`, says.
    pub(super) fn copy_all(&self, from: usize) -> Option<Edit> {
        let (origin, to) = (self.origin(from)?, self.target(from)?);
        let pairs: Vec<[FactorId; 2]> =
            self.pair.matches.iter().map(|found| directed(found.factor_ids, from)).collect();
        self.input.ids.with(|ids| self.input.document.takeover_of_all(origin, &pairs, to, ids))
    }

    /// The matrix that takes over from the one at the end `from`, if it can be changed.
    fn target(&self, from: usize) -> Option<crate::model::MatrixId> {
        self.is_own(1 - from).then(|| self.choices[1 - from].matrix)
    }
}

fn directed([first, second]: [FactorId; 2], from: usize) -> [FactorId; 2] {
    if from == 0 { [first, second] } else { [second, first] }
}

/// Shows a factor where it stands; for one of another file, says how.
pub(super) fn go_to(input: &PanelInput<'_>, library: &Library<'_>, choice: Choice, factor: FactorId) {
    match choice.holder {
        Holder::Own => input.ask(Target::Factor(choice.matrix, factor)),
        Holder::Guest(key) => {
            let Some(guest) = library.guest(key) else { return };
            let text = input.words().notice_stands_elsewhere(guest.name());
            let way = Action::from(Opening::File(guest.path.clone()));
            input.ask(Notice::note(text).with(input.words().way_open_that_file(), way));
        }
    }
}
