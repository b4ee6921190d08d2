//! The documents at hand: the one that is open and those opened beside it.

pub(super) use super::guests::Holder;

use super::guests::Guest;
use crate::analysis::comparison::Subject;
use crate::analysis::{Analysis, MatrixAnalysis};
use crate::app::input::PanelInput;
use crate::app::widgets;
use crate::model::{Date, Document, FactorId, FactorRef, Matrix, MatrixId};
use crate::session::Revision;
use crate::words::WindowWords;
use egui::Id;
use std::sync::Arc;

/// A matrix of one of the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Choice {
    pub(super) holder: Holder,
    pub(super) matrix: MatrixId,
}

/// What a comparison is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ComparisonKey {
    pub(super) revision: Revision,
    /// The state of the documents opened beside.
    pub(super) version: u64,
    pub(super) chosen: Vec<Choice>,
}

/// A factor at one side of the pair that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grip {
    /// 0 in the earlier matrix, 1 in the later.
    pub(super) end: usize,
    pub(super) factor: FactorId,
}

impl Grip {
    /// The widget of this factor while a pair of neighbours is shown.
    pub(super) fn id(self, pair: usize) -> Id {
        Id::unique(("compared factor", pair, self.end, self.factor.number()))
    }
}

/// Everything that can be compared.
pub(super) struct Library<'a> {
    document: &'a Document,
    analysis: &'a Analysis,
    guests: Vec<Arc<Guest>>,
    words: &'static WindowWords,
}

impl<'a> Library<'a> {
    pub(super) fn new(input: &PanelInput<'a>, guests: &[Arc<Guest>]) -> Self {
        Self { guests: guests.to_vec(), words: input.words(), ..Self::of(input.document, input.analysis) }
    }

    /// A document with none beside it, in English.
    pub(super) fn of(document: &'a Document, analysis: &'a Analysis) -> Self {
        Self { document, analysis, guests: Vec::new(), words: <&WindowWords>::default() }
    }

    /// The words of the window.
    pub(super) fn words(&self) -> &'static WindowWords {
        self.words
    }

    /// The documents opened beside.
    pub(super) fn guests(&self) -> &[Arc<Guest>] {
        &self.guests
    }

    /// The document that is open.
    pub(super) fn own(&self) -> &'a Document {
        self.document
    }

    /// One of the documents, with what follows from it.
    pub(super) fn held(&self, holder: Holder) -> Option<(&Document, &Analysis)> {
        match holder {
            Holder::Own => Some((self.document, self.analysis)),
            Holder::Guest(key) => self.guest(key).map(|guest| (&guest.document, &guest.analysis)),
        }
    }

    /// A document opened beside.
    pub(super) fn guest(&self, key: u32) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.key == key).map(AsRef::as_ref)
    }

    /// A matrix of one of the documents.
    pub(super) fn matrix(&self, choice: Choice) -> Option<&Matrix> {
        self.held(choice.holder)?.0.matrix(choice.matrix)
    }

    /// What follows from a matrix.
    pub(super) fn outcome(&self, choice: Choice) -> Option<&MatrixAnalysis> {
        self.held(choice.holder)?.1.matrix(choice.matrix)
    }

    /// A matrix as the comparison takes it; what is said of matches in the open document goes before all else.
    pub(super) fn subject(&self, choice: Choice) -> Option<Subject<'_>> {
        let (document, analysis) = self.held(choice.holder)?;
        Some(Subject::new(document, analysis, choice.matrix)?.decided_in(self.document))
    }

    /// All matrices, those of the open document first.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let guests = self.guests.iter().map(|guest| (Holder::Guest(guest.key), &guest.document));
        let all = std::iter::once((Holder::Own, self.document)).chain(guests);
        all.flat_map(|(holder, document)| document.matrices.iter().map(move |it| Choice { holder, matrix: it.id }))
            .collect()
    }

    /// The title of a matrix, with the name of its file if it stands in another document.
    pub(super) fn title(&self, choice: Choice) -> String {
        let title = self.plain_title(choice);
        match choice.holder {
            Holder::Own => title,
            Holder::Guest(key) => format!("{title} ({})", self.guest(key).map(Guest::name).unwrap_or_default()),
        }
    }

    /// The title of a matrix, or what stands for it.
    pub(super) fn plain_title(&self, choice: Choice) -> String {
        let title = self.matrix(choice).map_or("", |matrix| matrix.title.as_str());
        if title.is_empty() { self.words.compare_untitled() } else { title.to_owned() }
    }

    /// The title behind the date, which still tells matrices apart where there is room for the beginning only.
    pub(super) fn dated_title(&self, choice: Choice) -> String {
        let (title, date) = (self.title(choice), self.date(choice));
        date.map_or_else(|| title.clone(), |date| format!("{date} · {title}"))
    }

    /// The date of one of the chosen matrices where no other has it; else its number and the ends of its title.
    pub(super) fn short_title(&self, chosen: &[Choice], choice: Choice) -> String {
        let date = self.date(choice);
        let is_only = chosen.iter().filter(|other| self.date(**other) == date).count() == 1;
        match (date.filter(|_| is_only), chosen.iter().position(|other| *other == choice)) {
            (Some(date), _) => date.to_string(),
            (None, Some(at)) => format!("{}. {}", at + 1, widgets::shortened(&self.title(choice), SHORT)),
            (None, None) => self.title(choice),
        }
    }

    /// What a matrix speaks of.
    fn date(&self, choice: Choice) -> Option<Date> {
        self.matrix(choice)?.date
    }

    /// A factor as a decision about a match names it.
    pub(super) fn reference(&self, choice: Choice, factor: FactorId) -> Option<FactorRef> {
        let document = self.held(choice.holder)?.0.id;
        Some(FactorRef { document, matrix: choice.matrix, factor })
    }

    /// Puts matrices into the order of their dates.
    pub(super) fn sort(&self, chosen: &mut [Choice]) {
        let all = self.choices();
        chosen.sort_by_key(|choice| all.iter().position(|other| other == choice));
        chosen.sort_by_key(|choice| self.matrix(*choice).map(|matrix| (matrix.date.is_none(), matrix.date)));
    }
}

/// How many letters name a matrix where room is short.
const SHORT: usize = 26;
