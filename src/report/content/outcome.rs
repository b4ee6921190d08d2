//! What follows from a matrix: totals, posture, consistency, and the conventions behind them.

use super::Material;
use super::block::{Block, Cell, Column, ColumnKind, RowKind, Table, TableRow};
use crate::analysis::methods::ranking::tied;
use crate::analysis::{Consistency, Crossing, MatrixAnalysis, UsedConvention, crossings};
use crate::model::{Matrix, Quadrant};
use crate::report::parts;
use crate::report::text::RichText;
use crate::report::theme::Kind;
use crate::words::Words;

/// More changes of places than this tell a reader no more.
const MOST_CROSSINGS: usize = 12;

/// Two weights with as many decimals as tell them apart, three at least; the second is none where they are the same, as of
/// two factors that are tied now.
fn told_apart(from: f64, at: f64, words: &Words) -> (String, Option<String>) {
    let both = |decimals| (words.number(from, decimals), words.number(at, decimals));
    if tied(from, at) {
        return (words.number(from, 3), None);
    }
    let apart = (3..=9).map(both).find(|(from, at)| from != at);
    let (from, at) = apart.unwrap_or_else(|| both(9));
    (from, Some(at))
}

impl Material<'_> {
    /// Heading, totals, posture, judgments and conventions.
    pub(super) fn outcome(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Block> {
        if analysis.factors.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::heading(2, &self.words.heading_result())];
        if self.has(parts::Part::Results) {
            blocks.extend(self.totals(analysis));
        }
        if self.has(parts::Part::Charts) {
            blocks.extend(self.charts(matrix, analysis).into_iter().map(Block::Figure));
        }
        if self.has(parts::Part::Acceptability) {
            blocks.extend(self.acceptability(analysis).into_iter().map(Block::Figure));
        }
        if self.has(parts::Part::Results) {
            blocks.extend(self.figures_behind(matrix, analysis));
        }
        if blocks.len() == 1 { Vec::new() } else { blocks }
    }

    /// What the totals rest on.
    fn figures_behind(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Block> {
        let mut blocks = Vec::new();
        if analysis.totals.ife.is_none() && analysis.posture.is_none() {
            blocks.push(Block::Paragraph { kind: Kind::Body, text: RichText::plain(self.words.result_unrated()) });
        }
        blocks.extend(self.influence(matrix));
        blocks.extend(self.crossings(analysis));
        blocks.extend(self.consistency(analysis));
        blocks.extend(self.participants(analysis));
        let text = self.cited(&conventions(self.words, matrix, analysis));
        blocks.push(Block::Paragraph { kind: Kind::Caption, text });
        blocks
    }

    fn totals(self, analysis: &MatrixAnalysis) -> Vec<Block> {
        let words = self.words;
        let totals = [(words.result_ife(), analysis.totals.ife), (words.result_efe(), analysis.totals.efe)];
        let mut text = RichText::default();
        for (name, value) in totals {
            let Some(value) = value else { continue };
            let separator = if text.is_empty() { "" } else { "    " };
            text = text.and(format!("{separator}{name}\u{a0} "));
            text.append(RichText::bold(self.words.number(value, 2)));
        }
        if text.is_empty() {
            return Vec::new();
        }
        let cell = analysis.ie.map(|cell| words.result_ie(cell.number(), words.ie_advice(cell.number())));
        let equal = (!analysis.weighed).then(|| words.method_equal());
        let key = RichText::plain(words.sentences(std::iter::once(words.result_average()).chain(cell).chain(equal)));
        vec![Block::Paragraph { kind: Kind::Body, text }, Block::Paragraph { kind: Kind::Caption, text: key }]
    }

    /// How far each quadrant influences the others (Yüksel and Dağdeviren 2007); nothing where none does.
    fn influence(self, matrix: &Matrix) -> Option<Block> {
        let words = self.words;
        let influence = matrix.conventions.inner_dependence?;
        let name = |quadrant: Quadrant| words.quadrant(matrix, quadrant).to_owned();
        let mut columns = vec![Column { head: words.result_influence_of(), kind: ColumnKind::Words(1.0) }];
        columns.extend(Quadrant::ALL.map(|quadrant| Column { head: name(quadrant), kind: ColumnKind::Numbers }));
        let row = |(quadrant, shares): (Quadrant, [f64; 4])| {
            let mut cells = vec![Cell::of(Kind::Statement, name(quadrant))];
            cells.extend(shares.map(|share| Cell::of(Kind::Number, words.number(share, 3))));
            TableRow { kind: RowKind::Body, anchor: None, cells }
        };
        let rows = Quadrant::ALL.into_iter().zip(influence).map(row).collect();
        Some(Block::Table(Table { caption: words.result_influence(), quadrant: None, columns, rows }))
    }

    /// At which weights of the quadrants factors change places: first where the leader changes.
    fn crossings(self, analysis: &MatrixAnalysis) -> Option<Block> {
        let words = self.words;
        let mut found = crossings(analysis);
        if found.is_empty() {
            return None;
        }
        // The sort is stable: quadrants and weights stay in their order.
        found.sort_by_key(|crossing| !crossing.changes_leader);
        let head = |head, kind| Column { head, kind };
        let columns = vec![
            head(words.result_crossing_quadrant(), ColumnKind::Words(0.3)),
            head(words.result_crossing_from(), ColumnKind::Numbers),
            head(words.result_crossing_at(), ColumnKind::Numbers),
            head(words.result_crossing_change(), ColumnKind::Words(0.7)),
        ];
        let label = |id| analysis.factor(id).map_or("", |factor| factor.label.as_str());
        let row = |crossing: &Crossing| {
            // Above the weight the rising factor is ahead, below it the falling one.
            let [before, after] = if crossing.t < crossing.from {
                [crossing.rising, crossing.falling]
            } else {
                [crossing.falling, crossing.rising]
            };
            let change = words.change(label(before), label(after));
            let change = if crossing.changes_leader {
                words.bracketed(&change, &words.result_crossing_leader())
            } else {
                change
            };
            let (from, at) = told_apart(crossing.from, crossing.t, words);
            let cells = vec![
                Cell::of(Kind::Statement, words.quadrant_name(crossing.quadrant)),
                Cell::of(Kind::Number, from),
                Cell::of(Kind::Number, at.unwrap_or_else(|| words.result_crossing_now())),
                Cell::of(Kind::Statement, change),
            ];
            TableRow { kind: RowKind::Body, anchor: None, cells }
        };
        let rows = found.iter().take(MOST_CROSSINGS).map(row).collect();
        let cut = found.len() > MOST_CROSSINGS;
        let caption =
            if cut { words.result_crossings_cut(MOST_CROSSINGS, found.len()) } else { words.result_crossings() };
        Some(Block::Table(Table { caption, quadrant: None, columns, rows }))
    }

    /// λmax, CI, RI and CR of every set of judgments.
    fn consistency(self, analysis: &MatrixAnalysis) -> Option<Block> {
        if analysis.consistency.is_empty() {
            return None;
        }
        let heads = ["n", "λmax", "CI", "RI", "CR", "GCI"];
        let mut columns = vec![Column { head: self.words.column_judgments(), kind: ColumnKind::Words(1.0) }];
        columns.extend(heads.map(|head| Column { head: head.to_owned(), kind: ColumnKind::Numbers }));
        let rows = analysis.consistency.iter().map(|set| self.consistency_row(set)).collect();
        Some(Block::Table(Table { caption: self.words.result_consistency(), quadrant: None, columns, rows }))
    }

    fn consistency_row(self, set: &Consistency) -> TableRow {
        let name = self.words.judgment_set(set.set);
        let mut cells = vec![Cell::of(Kind::Statement, name), Cell::of(Kind::Number, set.n.to_string())];
        let numbers = [(set.lambda_max, 3), (set.ci, 3), (set.ri, 3), (set.cr, 3), (set.gci, 3)];
        cells.extend(numbers.map(|(value, decimals)| {
            let text = value.map_or("–".to_owned(), |value| self.words.number(value, decimals));
            Cell::of(Kind::Number, text)
        }));
        TableRow { kind: RowKind::Body, anchor: None, cells }
    }

    /// Everybody who answered, with the largest consistency ratio.
    fn participants(self, analysis: &MatrixAnalysis) -> Option<Block> {
        if analysis.participants.is_empty() {
            return None;
        }
        let words = self.words;
        let columns = vec![
            Column { head: words.column_participant(), kind: ColumnKind::Words(1.0) },
            Column { head: words.column_weight(), kind: ColumnKind::Numbers },
            Column { head: words.column_answered(), kind: ColumnKind::Numbers },
            Column { head: "CR".to_owned(), kind: ColumnKind::Numbers },
        ];
        let rows = analysis.participants.iter().map(|person| {
            let name = match person.group.as_str() {
                "" => person.name.clone(),
                group => words.bracketed(&person.name, group),
            };
            let excluded = person.excluded.as_ref().map(|why| format!(" – {why}")).unwrap_or_default();
            let ratio = person.cr.map_or("–".to_owned(), |ratio| self.words.number(ratio, 3));
            let cells = vec![
                Cell::of(Kind::Statement, name + &excluded),
                Cell::of(Kind::Number, self.words.entered(person.weight)),
                Cell::of(Kind::Number, format!("{}/{}", person.answered, person.asked)),
                Cell::of(Kind::Number, ratio),
            ];
            TableRow { kind: RowKind::Body, anchor: None, cells }
        });
        Some(Block::Table(Table {
            caption: words.result_participants(),
            quadrant: None,
            columns,
            rows: rows.collect(),
        }))
    }
}

/// Every convention that the figures of the matrix rest on.
pub(super) fn conventions(words: &Words, matrix: &Matrix, analysis: &MatrixAnalysis) -> String {
    let used = &matrix.conventions;
    let mut parts = vec![(words.convention_weighting(), words.weighting_name(matrix.weighting))];
    let is_rated = analysis.factors.iter().any(|factor| factor.rating.is_some());
    if is_rated {
        parts.push((words.convention_ratings(), words.rating_name(used.rating)));
    }
    if analysis.posture.is_some() {
        parts.push((words.convention_posture(), words.posture_name(used.posture)));
    }
    let method = matrix.weighting.descriptor();
    parts.extend(method.conventions.iter().filter_map(|convention| {
        Some(match convention {
            UsedConvention::RankScheme => (words.convention_rank_scheme(), words.rank_scheme_name(used.rank_scheme)),
            UsedConvention::Prioritisation => {
                (words.convention_prioritisation(), words.prioritisation_name(used.prioritisation))
            }
            UsedConvention::RandomIndex => {
                (words.convention_random_index(), words.random_index_name(used.random_index))
            }
            UsedConvention::Incomplete => (words.convention_incomplete(), words.incomplete_name(used.incomplete)),
            UsedConvention::Between => (words.convention_between(), words.between_name(used.between)),
            UsedConvention::Aggregation => {
                let followed = (method.together)(used).aggregation()?;
                (words.convention_aggregation(), words.aggregation_name(followed))
            }
        })
    }));
    words.result_conventions(words.series(parts.iter().map(|(name, value)| words.labelled(name, value))))
}
