//! Tables: matched factors, moved, added and dropped ones, and the statistics.

use super::summary::change;
use super::{Compared, Step, paragraph};
use crate::analysis::comparison::{
    Became, Change, FactorFate, Lone, Match, Piece, Statistics, StrategyFate, Subject, difference,
};
use crate::analysis::methods::ranking::RankPlace;
use crate::model::Quadrant;
use crate::report::content::Material;
use crate::report::content::block::{Block, Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use crate::report::text::{RichText, SpanStyle};
use crate::report::theme::Kind;

impl Compared<'_> {
    /// How alike the priorities of each pair are, and over how many factors.
    pub(super) fn statistics(self) -> Block {
        let names = |step: Step<'_>| self.material.words.change(self.title(step.from), self.title(step.to));
        let rows = self.steps().map(|step| (names(step), &step.pair.statistics));
        statistics(self.material, self.material.words.comparing_matrices(), rows)
    }

    /// Everything about a matrix and the next one.
    pub(super) fn tables(self, step: Step<'_>) -> Vec<Block> {
        let pair = step.pair;
        let words = self.material.words;
        let mut blocks = Vec::new();
        if !pair.matches.is_empty() {
            blocks.extend([Block::heading(2, &words.comparing_matched()), self.matched(step)]);
            blocks.push(Block::Paragraph { kind: Kind::Caption, text: RichText::plain(words.comparing_key()) });
        }
        let moved: Vec<&Match> = pair.matches.iter().filter(|it| it.changes.contains(&Change::Moved)).collect();
        if !moved.is_empty() {
            blocks.extend([Block::heading(2, &words.comparing_moved()), self.moved(step, &moved)]);
        }
        for (heading, lone) in [(words.comparing_added(), &pair.added), (words.comparing_dropped(), &pair.dropped)] {
            if !lone.is_empty() {
                blocks.extend([Block::heading(2, &heading), self.lone(lone)]);
            }
        }
        if !pair.strategies.is_empty() {
            blocks.extend([Block::heading(2, &words.plan_became()), self.fates(&pair.strategies)]);
        }
        if !pair.suggestions.is_empty() {
            blocks
                .extend([Block::heading(2, &words.comparing_suggested()), paragraph(words.comparing_suggested_note())]);
            blocks.push(self.suggested(&pair.suggestions));
        }
        blocks
    }

    /// How far each strategy had come and has come, and what became of the factors it rests on.
    fn fates(self, strategies: &[StrategyFate]) -> Block {
        let words = self.material.words;
        let columns = vec![
            column(words.column_label(), ColumnKind::Label),
            column(words.column_strategy(), ColumnKind::Words(0.45)),
            column(words.strategy_status(), ColumnKind::Words(0.25)),
            column(words.plan_uses(), ColumnKind::Words(0.3)),
        ];
        let row = |fate: &StrategyFate| {
            let last = |values: &[Option<String>; 2]| values.iter().flatten().next_back().cloned().unwrap_or_default();
            let [before, after] =
                fate.statuses.map(|it| it.map_or("–".to_owned(), |status| words.status_name(status)));
            let status = if before == after { after } else { words.change(before, after) };
            let factor = |it: &FactorFate| {
                let [before, after] = it.labels.clone().map(Option::unwrap_or_default);
                match it.became {
                    Became::Kept => after,
                    Became::Moved => words.change(before, after),
                    Became::Dropped => words.bracketed(&before, &words.plan_dropped()),
                    Became::Added => words.bracketed(&after, &words.plan_added()),
                }
            };
            let factors = words.series(fate.factors.iter().map(factor));
            let texts = [last(&fate.texts), status, factors].map(|text| Cell::of(Kind::Statement, text.trim()));
            let cells = std::iter::once(Cell::of(Kind::Label, last(&fate.labels))).chain(texts).collect();
            TableRow { kind: RowKind::Body, anchor: None, cells }
        };
        let rows = strategies.iter().map(row).collect();
        Block::Table(Table { caption: String::new(), quadrant: None, columns, rows })
    }

    /// Statement, weight, priority and rank of each matched factor, before and after.
    fn matched(self, step: Step<'_>) -> Block {
        let words = self.material.words;
        let mut heads = vec![
            column(words.column_label(), ColumnKind::Label),
            column(words.column_factor(), ColumnKind::Words(1.0)),
        ];
        let then = || words.comparing_then();
        let (weight, priority, rank) = (words.column_weight(), words.comparing_priority(), words.column_rank());
        let numbers = [weight, then(), priority, then(), "±".to_owned(), rank, then(), words.comparing_places()];
        heads.extend(numbers.map(|head| column(head, ColumnKind::Numbers)));
        let rows = step.pair.matches.iter().map(|found| self.matched_row(step, found)).collect();
        Block::Table(Table { caption: String::new(), quadrant: None, columns: heads, rows })
    }

    fn matched_row(self, step: Step<'_>, found: &Match) -> TableRow {
        let [before, after] = &found.labels;
        let label = if before == after { after.clone() } else { self.material.words.change(before, after) };
        let mut cells = vec![Cell::of(Kind::Label, label), Cell { parts: self.statement(step, found) }];
        cells.extend(found.weights.map(|value| self.number(value, 3)));
        cells.extend(found.priorities.map(|value| self.number(value, 3)));
        cells.push(self.signed(change(found), 3));
        cells.extend(found.places.map(Self::rank));
        let places = found.ranks[0].zip(found.ranks[1]).map(|(before, after)| before - after);
        cells.push(self.signed(places, usize::from(places.is_some_and(|places| places.fract() != 0.0))));
        row(cells)
    }

    /// The statement with its new words in bold; what it was before, with what is gone in brackets.
    fn statement(self, step: Step<'_>, found: &Match) -> Vec<Part> {
        let words = self.material.words;
        let has = |change: Change| found.changes.contains(&change);
        if !has(Change::Reworded) {
            let mut parts = vec![Part::new(Kind::Statement, RichText::plain(found.texts[1].trim()))];
            parts.extend(self.notes(step, found));
            return parts;
        }
        let bold = SpanStyle { bold: true, ..SpanStyle::default() };
        let (mut later, mut earlier) =
            (RichText::default(), RichText::plain(words.comparing_earlier() + &words.joint_colon()));
        for piece in difference(&found.texts[0], &found.texts[1]) {
            match piece {
                Piece::Kept(text) => {
                    later = later.and(text.as_str());
                    earlier = earlier.and(text);
                }
                Piece::Added(text) => later = later.styled(text, bold),
                Piece::Removed(text) => earlier = earlier.and(bracketed(&text)),
            }
        }
        let mut parts = vec![Part::new(Kind::Statement, later), Part::new(Kind::Note, earlier)];
        parts.extend(self.notes(step, found));
        parts
    }

    fn notes(self, step: Step<'_>, found: &Match) -> impl Iterator<Item = Part> {
        let words = self.material.words;
        let has = |change: Change| found.changes.contains(&change);
        let [before, after] = found.quadrants;
        let moved = has(Change::Moved)
            .then(|| words.comparing_moved_from(self.quadrant(step.from, before), self.quadrant(step.to, after)));
        let evidence = has(Change::Evidence).then(|| words.comparing_evidence_changed());
        moved.into_iter().chain(evidence).map(|note| Part::new(Kind::Note, RichText::plain(note)))
    }

    fn moved(self, step: Step<'_>, moved: &[&Match]) -> Block {
        let words = self.material.words;
        let heads = vec![
            column(words.column_label(), ColumnKind::Label),
            column(words.column_factor(), ColumnKind::Words(0.6)),
            column(words.comparing_moved(), ColumnKind::Words(0.4)),
        ];
        let rows = moved.iter().map(|found| {
            let [from, to] = found.quadrants;
            let way = words.change(self.quadrant(step.from, from), self.quadrant(step.to, to));
            let label = words.change(&found.labels[0], &found.labels[1]);
            let text = found.texts[1].trim();
            row(vec![Cell::of(Kind::Label, label), Cell::of(Kind::Statement, text), Cell::of(Kind::Statement, way)])
        });
        Block::Table(Table { caption: String::new(), quadrant: None, columns: heads, rows: rows.collect() })
    }

    fn lone(self, factors: &[Lone]) -> Block {
        let words = self.material.words;
        let heads = vec![
            column(words.column_label(), ColumnKind::Label),
            column(words.column_factor(), ColumnKind::Words(1.0)),
            column(words.comparing_priority(), ColumnKind::Numbers),
            column(words.column_rank(), ColumnKind::Numbers),
        ];
        let rows = factors.iter().map(|factor| {
            row(vec![
                Cell::of(Kind::Label, &factor.label),
                Cell::of(Kind::Statement, factor.text.trim()),
                self.number(factor.priority, 3),
                Self::rank(factor.place),
            ])
        });
        Block::Table(Table { caption: String::new(), quadrant: None, columns: heads, rows: rows.collect() })
    }

    fn suggested(self, suggestions: &[Match]) -> Block {
        let words = self.material.words;
        let heads = vec![
            column(words.column_label(), ColumnKind::Label),
            column(words.column_factor(), ColumnKind::Words(0.5)),
            column(words.comparing_then(), ColumnKind::Words(0.5)),
            column(words.comparing_alike(), ColumnKind::Numbers),
        ];
        let rows = suggestions.iter().map(|found| {
            let label = words.change(&found.labels[0], &found.labels[1]);
            row(vec![
                Cell::of(Kind::Label, label),
                Cell::of(Kind::Statement, found.texts[0].trim()),
                Cell::of(Kind::Statement, found.texts[1].trim()),
                self.number(Some(found.similarity), 2),
            ])
        });
        Block::Table(Table { caption: String::new(), quadrant: None, columns: heads, rows: rows.collect() })
    }

    fn quadrant(self, subject: Subject<'_>, quadrant: Quadrant) -> &str {
        self.material.words.quadrant(subject.matrix(), quadrant)
    }

    fn number(self, value: Option<f64>, decimals: usize) -> Cell {
        number(self.material, value, decimals)
    }

    fn rank(place: Option<RankPlace>) -> Cell {
        Cell::of(Kind::Number, place.map_or("–".to_owned(), |place| place.to_string()))
    }

    /// A change with its sign; a change that rounds to nothing has none.
    fn signed(self, value: Option<f64>, decimals: usize) -> Cell {
        let Some(value) = value else { return self.number(None, decimals) };
        let text = self.material.words.number(value, decimals);
        let is_gain = value > 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
        Cell::of(Kind::Number, if is_gain { format!("+{text}") } else { text })
    }
}

/// A row of statistics for each name; `head` says what is compared.
pub(in crate::report::content) fn statistics<'a>(
    material: Material<'_>,
    head: String,
    rows: impl Iterator<Item = (String, &'a Statistics)>,
) -> Block {
    let words = material.words;
    let heads = [words.comparing_factors(), "τ-b".to_owned(), "ρ".to_owned(), words.comparing_variation()];
    let numbers = heads.into_iter().chain([3, 5, 10].map(|count| words.comparing_top(count)));
    let mut columns = vec![column(head, ColumnKind::Words(1.0))];
    columns.extend(numbers.map(|head| Column { head, kind: ColumnKind::Numbers }));
    let of_pair = |(name, statistics): (String, &Statistics)| {
        let figures = [statistics.kendall_tau_b, statistics.spearman_rho, statistics.total_variation];
        let overlaps = statistics.top_k.iter().map(|top| top.jaccard);
        let mut cells = vec![Cell::of(Kind::Statement, name), Cell::of(Kind::Number, statistics.matched.to_string())];
        cells.extend(figures.into_iter().chain(overlaps).map(|value| number(material, value, 2)));
        row(cells)
    };
    Block::Table(Table { caption: String::new(), quadrant: None, columns, rows: rows.map(of_pair).collect() })
}

fn number(material: Material<'_>, value: Option<f64>, decimals: usize) -> Cell {
    Cell::of(Kind::Number, value.map_or("–".to_owned(), |value| material.words.number(value, decimals)))
}

/// Words in brackets, the space around them outside.
fn bracketed(text: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return text.to_owned();
    }
    let (before, after) = text.split_once(inner).unwrap_or_default();
    format!("{before}[{inner}]{after}")
}

fn column(head: impl Into<String>, kind: ColumnKind) -> Column {
    Column { head: head.into(), kind }
}

fn row(cells: Vec<Cell>) -> TableRow {
    TableRow { kind: RowKind::Body, anchor: None, cells }
}
