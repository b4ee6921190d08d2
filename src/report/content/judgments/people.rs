//! Who judged, how far they agree, and the group's priorities with and without those who contradict themselves.

use super::{Asked, table, title};
use crate::analysis::{ParticipantAnalysis, RoundAnalysis};
use crate::report::content::block::{Block, Cell, Column, ColumnKind, RowKind, Table, TableRow};
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// How many participants have columns in one table at most.
const ACROSS: usize = 12;

/// People in as few tables as hold them, about as many in each.
pub(super) fn parted<T>(people: &[T]) -> std::slice::Chunks<'_, T> {
    let tables = people.len().div_ceil(ACROSS).max(1);
    people.chunks(people.len().div_ceil(tables).max(1))
}

impl Asked<'_> {
    /// Everybody who answered in the last round, with group, weight, consistency ratio, and why somebody does not count.
    pub(super) fn people(self) -> Option<Block> {
        if self.analysis.participants.is_empty() {
            return None;
        }
        let words = self.material.words;
        let column = |head, kind| Column { head, kind };
        let mut heads = vec![
            column(words.column_label(), ColumnKind::Label),
            column(words.column_participant(), ColumnKind::Words(0.4)),
            column(words.judging_group(), ColumnKind::Words(0.25)),
            column(words.column_weight(), ColumnKind::Numbers),
            column(words.column_answered(), ColumnKind::Numbers),
            column("CR".to_owned(), ColumnKind::Numbers),
        ];
        let excluded = self.analysis.participants.iter().any(|person| person.excluded.is_some());
        if excluded {
            heads.push(column(words.judging_excluded(), ColumnKind::Words(0.35)));
        }
        let rows = self.analysis.participants.iter().map(|person| {
            let mut row = self.person(person);
            row.cells.truncate(heads.len());
            row
        });
        Some(Block::Table(Table { caption: String::new(), quadrant: None, rows: rows.collect(), columns: heads }))
    }

    fn person(self, person: &ParticipantAnalysis) -> TableRow {
        let cells = vec![
            Cell::of(Kind::Label, self.code(person.id)),
            Cell::of(Kind::Statement, person.name.trim()),
            Cell::of(Kind::Statement, person.group.trim()),
            Cell::of(Kind::Number, self.material.words.entered(person.weight)),
            Cell::of(Kind::Number, format!("{}/{}", person.answered, person.asked)),
            self.number(person.cr, 3),
            Cell::of(Kind::Statement, person.excluded.as_deref().unwrap_or_default()),
        ];
        TableRow { kind: RowKind::Body, anchor: None, cells }
    }

    /// "Agreement of 3 participants: consensus 0.82 (Goepel 2018), …"
    pub(super) fn agreement(self) -> Option<Block> {
        let found = self.analysis.consensus?;
        let words = self.material.words;
        let number = |value: Option<f64>| value.map(|value| words.number(value, 3));
        let figures = [
            number(found.goepel_2018).map(|value| words.judging_consensus_2018(value)),
            number(found.goepel_2013).map(|value| words.judging_consensus_2013(value)),
            number(found.homogeneity).map(|value| words.judging_homogeneity(value)),
            number(found.kendall_w).map(|value| words.judging_kendall(value)),
        ];
        let known: Vec<String> = figures.into_iter().flatten().collect();
        let text = words.judging_agreement(found.participants, words.series(&known));
        (!known.is_empty()).then(|| Block::Paragraph { kind: Kind::Body, text: RichText::plain(text) })
    }

    /// How many answered in each round, and how far they agreed.
    pub(super) fn rounds(self) -> Option<Block> {
        if self.analysis.rounds.len() < 2 {
            return None;
        }
        let words = self.material.words;
        let heads = [words.column_participant(), "W".to_owned()];
        let row = |round: &RoundAnalysis| {
            let count = Cell::of(Kind::Number, round.participants.to_string());
            (self.round_title(round.round), vec![count, self.number(round.kendall_w, 3)])
        };
        Some(table(&words.judging_round(), heads, self.analysis.rounds.iter().map(row)))
    }

    /// "Round 2: After the workshop"
    pub(super) fn round_title(self, number: u32) -> String {
        let known = self.matrix.rounds.get(number as usize - 1).map(|round| round.title.trim());
        let words = self.material.words;
        let name = words.judging_round_number(number);
        known.filter(|title| !title.is_empty()).map_or(name.clone(), |title| words.labelled(&name, title))
    }

    /// Global priorities of the group, without those above the threshold, and of each participant.
    pub(super) fn priorities(self) -> Vec<Block> {
        let words = self.material.words;
        let people: Vec<&ParticipantAnalysis> =
            self.analysis.participants.iter().filter(|person| person.priorities.is_some()).collect();
        if people.is_empty() {
            return Vec::new();
        }
        let group = self.analysis.group.as_ref();
        let without = group.and_then(|group| Some((group.above_threshold.len(), group.without_them.as_ref()?)));
        let mut blocks = vec![title(words.judging_priorities())];
        for (part, people) in parted(&people).enumerate() {
            let mut heads = vec![words.judging_all()];
            heads.extend(without.map(|_| words.judging_without()));
            heads.extend(people.iter().map(|person| self.code(person.id)));
            let rows = self.analysis.factors.iter().enumerate().map(|(place, factor)| {
                let mut cells = vec![self.number(factor.global_priority, 3)];
                cells.extend(without.map(|(_, list)| self.number(list.get(place).copied(), 3)));
                let of_person = |person: &&ParticipantAnalysis| {
                    self.number(person.priorities.as_ref().and_then(|list| list.get(place).copied()), 3)
                };
                cells.extend(people.iter().map(of_person));
                (factor.label.clone(), cells)
            });
            blocks.push(table(&words.column_label(), heads, rows));
            if let Some((count, _)) = without.filter(|_| part == 0) {
                let threshold = words.entered(self.matrix.conventions.cr_threshold);
                let text = RichText::plain(words.judging_without_key(&threshold, count));
                blocks.push(Block::Paragraph { kind: Kind::Caption, text });
            }
        }
        if let Some((count, why)) = group.and_then(|group| Some((group.above_threshold.len(), group.without_refused?)))
        {
            let text = RichText::plain(words.without_refused(why, count));
            blocks.push(Block::Paragraph { kind: Kind::Caption, text });
        }
        blocks
    }
}
