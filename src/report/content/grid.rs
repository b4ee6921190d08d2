//! The grid: one page for each matrix.

use super::block::{Grid, GridEntry, GridQuadrant};
use super::{Material, label};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::{Factor, Matrix, Quadrant};
use crate::report::page::Anchor;
use crate::report::parts::Part;
use crate::words::scored_decimals;

/// Which numbers stand behind the factors of a matrix.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Figures {
    /// None: nobody weighed the matrix.
    None,
    /// The share of the weight.
    Shares,
    /// Share, rating and score.
    Scores,
}

/// A grid for each matrix that the report shows.
pub(crate) fn grids(material: Material<'_>) -> Vec<Grid> {
    material.matrices().map(|(matrix, analysis)| grid(material, matrix, analysis)).collect()
}

/// The quadrants of a matrix in a report that says more. Links lead to the tables of its factors where there are any.
pub(super) fn within(material: Material<'_>, matrix: &Matrix, analysis: Option<&MatrixAnalysis>) -> Grid {
    let mut grid = Grid { heading: String::new(), ..grid(material, matrix, analysis) };
    if material.has(Part::Factors) {
        grid.quadrants.iter_mut().flat_map(|quadrant| &mut quadrant.entries).for_each(|entry| entry.anchor = None);
    }
    grid
}

fn grid(material: Material<'_>, matrix: &Matrix, analysis: Option<&MatrixAnalysis>) -> Grid {
    let figures = figures(analysis);
    Grid {
        heading: material.document.title.clone(),
        title: matrix.title.clone(),
        details: details(material, matrix, analysis, figures),
        figures_head: figures_head(material, figures),
        anchor: Anchor::Matrix(matrix.id),
        quadrants: Quadrant::ALL.map(|quadrant| GridQuadrant {
            quadrant,
            title: material.words.quadrant(matrix, quadrant).to_owned(),
            hint: hint(material, matrix, quadrant),
            entries: entries(material, matrix, analysis, quadrant, figures),
        }),
    }
}

fn hint(material: Material<'_>, matrix: &Matrix, quadrant: Quadrant) -> String {
    let question = matrix.heads[quadrant].question.trim();
    if question.is_empty() { material.words.no_factors() } else { question.to_owned() }
}

/// Ratings of what was weighed show as scores, weights alone as shares.
fn figures(analysis: Option<&MatrixAnalysis>) -> Figures {
    let any = |has: fn(&FactorAnalysis) -> bool| analysis.is_some_and(|matrix| matrix.factors.iter().any(has));
    if any(|factor| factor.score.is_some()) {
        Figures::Scores
    } else if any(|factor| factor.rank.is_some()) {
        Figures::Shares
    } else {
        Figures::None
    }
}

fn details(material: Material<'_>, matrix: &Matrix, analysis: Option<&MatrixAnalysis>, figures: Figures) -> String {
    let words = material.words;
    let mut parts = Vec::new();
    parts.extend(matrix.date.map(|date| words.date(date)));
    parts.extend(matrix.illustration.then(|| words.illustration()));
    if let Some(analysis) = analysis {
        let totals = [(words.ife(), analysis.totals.ife), (words.efe(), analysis.totals.efe)];
        parts
            .extend(totals.into_iter().filter_map(|(name, value)| Some(format!("{name} {}", words.number(value?, 2)))));
    }
    match figures {
        Figures::None => {}
        Figures::Shares => parts.push(words.grid_weight_key()),
        Figures::Scores => parts.push(words.grid_score_key()),
    }
    parts.join("  ·  ")
}

fn figures_head(material: Material<'_>, figures: Figures) -> String {
    let words = material.words;
    match figures {
        Figures::None => String::new(),
        Figures::Shares => words.column_share(),
        Figures::Scores => format!("{} × {} = {}", words.column_share(), words.column_rating(), words.column_score()),
    }
}

fn entries(
    material: Material<'_>,
    matrix: &Matrix,
    analysis: Option<&MatrixAnalysis>,
    quadrant: Quadrant,
    figures: Figures,
) -> Vec<GridEntry> {
    let decimals = scored_decimals(&analysis.iter().flat_map(|analysis| &analysis.factors));
    let entry = |(index, factor): (usize, &Factor)| {
        let found = analysis.and_then(|a| a.factor(factor.id));
        let numbers = found.and_then(|f| numbers(material, f, figures, decimals));
        GridEntry {
            label: label(quadrant, index),
            statement: factor.statement.trim().to_owned(),
            figures: numbers.unwrap_or_default(),
            anchor: Some(Anchor::Factor(matrix.id, factor.id)),
        }
    };
    matrix.factors[quadrant].iter().enumerate().map(entry).collect()
}

fn numbers(material: Material<'_>, factor: &FactorAnalysis, figures: Figures, decimals: usize) -> Option<String> {
    let weight = factor.weight?;
    let equation = || material.words.equation(factor, decimals).filter(|_| figures == Figures::Scores);
    // A share that would read 0.00 gets a third decimal.
    let share = || material.words.number(weight, if weight > 0.0 && weight < 0.01 { 3 } else { 2 });
    (figures != Figures::None).then(|| equation().unwrap_or_else(share))
}
