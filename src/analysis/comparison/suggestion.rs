//! Matches that texts suggest: the assignment of factors to factors with the greatest likeness in all.

use super::matching::{Link, Said};
use super::similarity::Vocabulary;
use super::{Lone, Match, MatchedBy, Pair, Subject};
use pathfinding::kuhn_munkres::{Weights, kuhn_munkres};
use std::collections::{BTreeMap, BTreeSet};

/// How alike two statements must be to be suggested.
pub const THRESHOLD: f64 = 0.7;

/// Of two matches that are equally alike, one within a quadrant goes before a move.
const SAME_QUADRANT: f64 = 0.001;

/// The suggestions for the factors of a pair that have no match, best first.
pub(super) fn suggestions(all: &[Subject], from: Subject, to: Subject, pair: &Pair) -> Vec<Match> {
    let (dropped, added) = (&pair.dropped, &pair.added);
    let refused = Said::new(all, from, to).refused;
    let table =
        Table::of(dropped, added, |row, column| refused.contains(&(dropped[row].factor_id, added[column].factor_id)));
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

/// The factors of two lists that are alike enough, by row and column.
struct Table<'a> {
    rows: &'a [Lone],
    columns: &'a [Lone],
    cells: BTreeMap<(usize, usize), f64>,
}

impl<'a> Table<'a> {
    fn of(rows: &'a [Lone], columns: &'a [Lone], is_out: impl Fn(usize, usize) -> bool) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut read = |lones: &[Lone]| -> Vec<_> { lones.iter().map(|lone| vocabulary.read(&lone.text)).collect() };
        let (row_terms, column_terms) = (read(rows), read(columns));
        let pairs = vocabulary.pairs(&row_terms, &column_terms, THRESHOLD).into_iter();
        let cells = pairs.filter(|(row, column, _)| !is_out(*row, *column));
        Self { rows, columns, cells: cells.map(|(row, column, alike)| ((row, column), alike)).collect() }
    }

    /// How alike a row and a column are; 0 below the threshold.
    fn at(&self, row: usize, column: usize) -> f64 {
        self.cells.get(&(row, column)).copied().unwrap_or(0.0)
    }

    /// Rows and columns assigned to each other, each once, so that the sum of the likenesses is greatest.
    fn assignment(&self) -> Vec<(usize, usize)> {
        let rows: BTreeSet<usize> = self.cells.keys().map(|(row, _)| *row).collect();
        let columns: BTreeSet<usize> = self.cells.keys().map(|(_, column)| *column).collect();
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

    /// The likeness in millionths, as the assignment counts in whole numbers.
    #[expect(clippy::cast_possible_truncation, reason = "a likeness is at most 1")]
    fn worth(&self, (row, column): (usize, usize)) -> i64 {
        let alike = self.at(row, column);
        let together = self.rows[row].quadrant == self.columns[column].quadrant;
        let bonus = if together && alike > 0.0 { SAME_QUADRANT } else { 0.0 };
        ((alike + bonus) * 1e6).round() as i64
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
