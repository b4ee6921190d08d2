//! Who judged, how far they agree, and the group's priorities with and without those who contradict themselves.

use super::{Asked, table, title};
use crate::analysis::{MatrixAnalysis, ParticipantAnalysis, RoundAnalysis, RoundChange};
use crate::model::ConsensusForm;
use crate::report::content::block::{Block, Cell, Column, ColumnKind, RowKind, Table, TableRow};
use crate::report::text::RichText;
use crate::report::theme::Kind;
use crate::words::Words;

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

    /// How many answered in each round, and how far they agreed.
    pub(super) fn rounds(self) -> Vec<Block> {
        if self.analysis.rounds.len() < 2 {
            return Vec::new();
        }
        let words = self.material.words;
        let [w, p] = ["W", "p"].map(str::to_owned);
        let heads = [words.groups_participants(), w, p, words.judging_moved(), words.judging_rank_change()];
        let row = |round: &RoundAnalysis| {
            let moved = round.change.map_or("–".to_owned(), |change| format!("{}/{}", change.moved, change.in_both));
            let cells = vec![
                Cell::of(Kind::Number, round.participants.to_string()),
                self.number(round.kendall_w, 3),
                self.number(round.kendall_p, 3),
                Cell::of(Kind::Number, moved),
                self.number(round.change.and_then(|change| change.rank_change), 2),
            ];
            (self.round_title(round.round), cells)
        };
        let mut blocks = vec![table(&words.judging_round(), heads, self.analysis.rounds.iter().map(row))];
        let caption = |text: String| Block::Paragraph { kind: Kind::Caption, text: RichText::plain(text) };
        blocks.push(caption(words.judging_rounds_key(words.entered(RoundChange::STABLE))));
        for round in self.analysis.rounds.iter().filter(|round| !round.excluded.is_empty()) {
            let who = round.excluded.iter().map(|one| words.bracketed(&self.code(one.id), &one.reason));
            blocks.push(caption(words.judging_left_out(self.round_title(round.round), words.series(who))));
        }
        blocks.push(self.medians());
        blocks
    }

    /// Where everybody's priority of each factor lay in each round.
    fn medians(self) -> Block {
        let words = self.material.words;
        let heads = self.analysis.rounds.iter().map(|round| words.judging_round_number(round.round));
        let rows = self.analysis.factors.iter().enumerate().map(|(place, factor)| {
            let of_round = |round: &RoundAnalysis| {
                let text = round.spread.get(place).copied().flatten().map_or("–".to_owned(), |found| {
                    let [median, lower, upper] =
                        [found.median, found.lower_quartile, found.upper_quartile].map(|value| words.number(value, 3));
                    words.bracketed(&median, &format!("{lower}–{upper}"))
                });
                Cell::of(Kind::Number, text)
            };
            (factor.label.clone(), self.analysis.rounds.iter().map(of_round).collect())
        });
        table(&words.column_label(), heads, rows)
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

/// "Agreement of 3 participants: consensus 0.82 (Goepel 2018), …"
pub(in crate::report::content) fn agreement(words: &Words, analysis: &MatrixAnalysis) -> Option<String> {
    let found = analysis.consensus.as_ref()?;
    let sets = |form| {
        let of_set = |(set, value)| words.labelled(&words.judgment_set(set), &words.number(value, 3));
        let values: Vec<String> = found.by_set(form).map(of_set).collect();
        (!values.is_empty()).then(|| words.list(values))
    };
    let kendall = found.kendall().map(|kendall| {
        let [w, p] = [kendall.w, kendall.p].map(|value| words.number(value, 3));
        words.judging_kendall(w, words.number(kendall.chi_squared, 2), kendall.degrees_of_freedom, p)
    });
    let figures = [
        sets(ConsensusForm::Goepel2018).map(|values| words.judging_consensus_2018(values)),
        sets(ConsensusForm::Goepel2013).map(|values| words.judging_consensus_2013(values)),
        sets(ConsensusForm::Homogeneity).map(|values| words.judging_homogeneity(values)),
        kendall,
    ];
    let known: Vec<String> = figures.into_iter().flatten().collect();
    let people = found.sets.iter().map(|set| set.participants).fold(found.participants, usize::max);
    (!known.is_empty()).then(|| words.judging_agreement(people, words.series(&known)))
}
