//! Matches that texts suggest: the assignment of factors to factors with the greatest likeness in all.

use super::matching::{Link, Said};
use super::similarity::Vocabulary;
use super::{Lone, Match, MatchedBy, Pair, Subject};
use pathfinding::kuhn_munkres::{Weights, kuhn_munkres};
use std::collections::BTreeSet;

/// How alike two statements must be to be suggested.
pub const THRESHOLD: f64 = 0.7;

/// Of two matches that are equally alike, one within a quadrant goes before a move.
const SAME_QUADRANT: f64 = 0.001;

/// The suggestions for the factors of a pair that have no match, best first.
pub(super) fn suggestions(all: &[Subject], from: Subject, to: Subject, pair: &Pair) -> Vec<Match> {
    let (dropped, added) = (&pair.dropped, &pair.added);
    let refused = Said::new(all, from, to).refused;
    let mut table = Table::of(dropped, added);
    table.clear(|row, column| refused.contains(&(dropped[row].factor_id, added[column].factor_id)));
    let mut links: Vec<Link> = table
        .assignment()
        .into_iter()
        .map(|(row, column)| Link {
            from: from.outcome.places[&dropped[row].factor_id],
            to: to.outcome.places[&added[column].factor_id],
            by: MatchedBy::Text,
            similarity: Some(table.at(row, column)),
        })
        .collect();
    links.sort_by(|a, b| b.similarity.unwrap_or(0.0).total_cmp(&a.similarity.unwrap_or(0.0)).then(a.from.cmp(&b.from)));
    let mut vocabulary = Vocabulary::default();
    links.into_iter().map(|link| Match::new(from, to, link, &mut vocabulary)).collect()
}

/// How alike the factors of two lists are, row by row; 0 below the threshold.
struct Table {
    rows: usize,
    columns: usize,
    cells: Vec<f64>,
    /// Whether the two stand in the same quadrant.
    together: Vec<bool>,
}

impl Table {
    fn of(rows: &[Lone], columns: &[Lone]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let row_terms: Vec<_> = rows.iter().map(|lone| vocabulary.read(&lone.text)).collect();
        let column_terms: Vec<_> = columns.iter().map(|lone| vocabulary.read(&lone.text)).collect();
        let mut cells = Vec::with_capacity(rows.len() * columns.len());
        for row in &row_terms {
            cells.extend(column_terms.iter().map(|column| match vocabulary.similarity(row, column) {
                alike if alike >= THRESHOLD => alike,
                _ => 0.0,
            }));
        }
        let together =
            rows.iter().flat_map(|row| columns.iter().map(move |column| row.quadrant == column.quadrant)).collect();
        Self { rows: rows.len(), columns: columns.len(), cells, together }
    }

    fn clear(&mut self, is_out: impl Fn(usize, usize) -> bool) {
        for row in 0..self.rows {
            for column in 0..self.columns {
                if is_out(row, column) {
                    self.cells[row * self.columns + column] = 0.0;
                }
            }
        }
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.columns + column]
    }

    /// Rows and columns assigned to each other, each once, so that the sum of the likenesses is greatest.
    fn assignment(&self) -> Vec<(usize, usize)> {
        let rows: BTreeSet<usize> = self.candidates().map(|(row, _)| row).collect();
        let columns: BTreeSet<usize> = self.candidates().map(|(_, column)| column).collect();
        let (rows, columns) = (rows.into_iter().collect::<Vec<_>>(), columns.into_iter().collect::<Vec<_>>());
        let turned = rows.len() > columns.len();
        let (short, long) = if turned { (&columns, &rows) } else { (&rows, &columns) };
        let cell = |a: usize, b: usize| if turned { (long[b], short[a]) } else { (short[a], long[b]) };
        let worths = (0..short.len()).flat_map(|a| (0..long.len()).map(move |b| (a, b)));
        let worths = worths.map(|(a, b)| self.worth(cell(a, b))).collect();
        let (_, partners) = kuhn_munkres(&Worths { rows: short.len(), columns: long.len(), cells: worths });
        let pairs = partners.into_iter().enumerate().map(|(a, b)| cell(a, b));
        pairs.filter(|(row, column)| self.at(*row, *column) > 0.0).collect()
    }

    fn candidates(&self) -> impl Iterator<Item = (usize, usize)> {
        let cells = self.cells.iter().enumerate().filter(|(_, alike)| **alike > 0.0);
        cells.map(|(index, _)| (index / self.columns, index % self.columns))
    }

    /// The likeness in millionths, as the assignment counts in whole numbers.
    #[expect(clippy::cast_possible_truncation, reason = "a likeness is at most 1")]
    fn worth(&self, (row, column): (usize, usize)) -> i64 {
        let index = row * self.columns + column;
        let bonus = if self.together[index] && self.cells[index] > 0.0 { SAME_QUADRANT } else { 0.0 };
        ((self.cells[index] + bonus) * 1e6).round() as i64
    }
}

/// What the assignment maximises.
struct Worths {
    rows: usize,
    columns: usize,
    cells: Vec<i64>,
}

impl Weights<i64> for Worths {
    fn rows(&self) -> usize {
        self.rows
    }

    fn columns(&self) -> usize {
        self.columns
    }

    fn at(&self, row: usize, column: usize) -> i64 {
        self.cells[row * self.columns + column]
    }

    fn neg(&self) -> Self {
        Self { cells: self.cells.iter().map(|cell| -cell).collect(), ..*self }
    }
}
