//! The table of weights, ratings and scores, as plain rows.

use crate::analysis::MatrixAnalysis;
use crate::app::figures;
use crate::model::{FactorId, Quadrant};
use crate::words::WindowWords;

/// The table.
#[derive(Debug, Default)]
pub(super) struct DirectTable {
    /// Every row from top to bottom.
    pub(super) rows: Vec<DirectRow>,
    /// The factors in reading order.
    pub(super) factors: Vec<FactorRow>,
}

/// A row of the table.
#[derive(Debug)]
pub(super) enum DirectRow {
    /// The factor of this index.
    Factor(usize),
    /// The sums of a side.
    Sums(Sums),
}

/// What is shown of a factor.
#[derive(Debug)]
pub(super) struct FactorRow {
    pub(super) factor: FactorId,
    pub(super) quadrant: Quadrant,
    /// Whether it is the first of its quadrant.
    pub(super) first: bool,
    pub(super) label: String,
    pub(super) statement: String,
    pub(super) weight: String,
    pub(super) share: String,
    pub(super) rating: Option<u8>,
    pub(super) score: String,
}

/// The sums of a side.
#[derive(Debug)]
pub(super) struct Sums {
    /// "Internal" or "External".
    pub(super) side: String,
    /// "IFE" or "EFE".
    pub(super) total_name: &'static str,
    pub(super) weight: String,
    pub(super) share: String,
    pub(super) total: String,
    /// Why there are no shares, where weights are all 0.
    pub(super) problem: Option<String>,
}

impl DirectTable {
    /// The table of a matrix.
    pub(super) fn of(analysis: &MatrixAnalysis, words: &WindowWords) -> Self {
        let mut table = Self::default();
        for quadrant in Quadrant::ALL {
            for (index, factor) in analysis.quadrant(quadrant).enumerate() {
                table.rows.push(DirectRow::Factor(table.factors.len()));
                table.factors.push(FactorRow {
                    factor: factor.id,
                    quadrant,
                    first: index == 0,
                    label: factor.label.clone(),
                    statement: factor.text.clone(),
                    weight: figures::entered(factor.weight_entered),
                    share: figures::or_none(factor.weight, figures::share),
                    rating: factor.rating_entered,
                    score: figures::or_none(factor.score, figures::score),
                });
            }
            match quadrant {
                Quadrant::Weaknesses => table.rows.push(DirectRow::Sums(internal(analysis, words))),
                Quadrant::Threats => table.rows.push(DirectRow::Sums(external(analysis, words))),
                Quadrant::Strengths | Quadrant::Opportunities => {}
            }
        }
        table
    }

    /// The row in which a factor stands.
    pub(super) fn row_of(&self, factor: usize) -> Option<usize> {
        self.rows.iter().position(|row| matches!(row, DirectRow::Factor(index) if *index == factor))
    }
}

fn internal(analysis: &MatrixAnalysis, words: &WindowWords) -> Sums {
    let total = figures::or_none(analysis.totals.ife, figures::score);
    let named = Sums { side: words.weigh_internal(), total_name: "IFE", total, ..Sums::empty() };
    sums(analysis, Quadrant::is_internal, named, words)
}

fn external(analysis: &MatrixAnalysis, words: &WindowWords) -> Sums {
    let total = figures::or_none(analysis.totals.efe, figures::score);
    let named = Sums { side: words.weigh_external(), total_name: "EFE", total, ..Sums::empty() };
    sums(analysis, |quadrant| !quadrant.is_internal(), named, words)
}

fn sums(analysis: &MatrixAnalysis, on_side: impl Fn(Quadrant) -> bool, named: Sums, words: &WindowWords) -> Sums {
    let factors = || analysis.factors.iter().filter(|factor| on_side(factor.quadrant));
    let entered: f64 = factors().map(|factor| factor.weight_entered).sum();
    let share: Option<f64> = factors().map(|factor| factor.weight).sum();
    // Sums of decimal numbers carry a rounding error that nobody typed.
    let weight = figures::entered((entered * 1e9).round() / 1e9);
    let share = share.filter(|_| factors().next().is_some());
    let is_zero = factors().next().is_some() && entered <= 0.0;
    let problem = is_zero.then(|| words.weigh_all_zero());
    Sums { weight, share: figures::or_none(share, figures::share), problem, ..named }
}

impl Sums {
    fn empty() -> Self {
        Self {
            side: String::new(),
            total_name: "",
            weight: String::new(),
            share: String::new(),
            total: String::new(),
            problem: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Document, Factor, Matrix, Rating, Weight};
    use std::fmt::Write;

    fn text(factors: &[(&str, f64, u8)]) -> String {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (id, weight, rating) in factors {
            let letter = id.to_uppercase().chars().next().unwrap();
            let quadrant = Quadrant::ALL.into_iter().find(|quadrant| quadrant.letter() == letter).unwrap();
            let mut factor = Factor::new(id.parse().unwrap(), format!("statement {id}"));
            factor.weight = Weight::new(*weight).unwrap();
            factor.rating = Rating::new(*rating).ok();
            matrix.factors[quadrant].push(factor);
        }
        let mut document = Document::new("d".parse().unwrap(), "Document");
        document.matrices.push(matrix);
        let table = DirectTable::of(&analyze(&document).matrices[0], crate::words::of_window("en"));
        table.rows.iter().fold(String::new(), |mut text, row| {
            match row {
                DirectRow::Factor(index) => {
                    let row = &table.factors[*index];
                    let rating = row.rating.map_or_else(|| figures::NONE.to_owned(), |rating| rating.to_string());
                    writeln!(text, "{} {} {} {rating} {}", row.label, row.weight, row.share, row.score).unwrap();
                }
                DirectRow::Sums(sums) => {
                    let Sums { side, total_name, weight, share, total, problem } = sums;
                    let problem = problem.as_ref().map(|problem| format!(" ({problem})")).unwrap_or_default();
                    writeln!(text, "{side} {weight} {share} {total_name} {total}{problem}").unwrap();
                }
            }
            text
        })
    }

    #[test]
    fn each_side_has_its_factors_and_then_its_sums() {
        let factors = [("s1", 0.1, 4), ("s2", 0.2, 3), ("w1", 0.1, 1), ("o1", 2.0, 3), ("t1", 6.0, 2)];
        assert_eq!(
            text(&factors),
            "S1 0.1 0.250 4 1.00\nS2 0.2 0.500 3 1.50\nW1 0.1 0.250 1 0.25\nInternal 0.4 1.000 IFE 2.75\n\
             O1 2 0.250 3 0.75\nT1 6 0.750 2 1.50\nExternal 8 1.000 EFE 2.25\n"
        );
    }

    #[test]
    fn what_is_missing_shows_a_dash_and_never_a_zero() {
        assert_eq!(
            text(&[("s1", 0.0, 4), ("o1", 1.0, 0)]),
            "S1 0 – 4 –\nInternal 0 – IFE – (all weights are 0; give at least one factor more)\nO1 1 1.000 – –\nExternal 1 1.000 EFE –\n"
        );
    }
}
