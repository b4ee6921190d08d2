//! Rank acceptability: how often each factor and each strategy takes each rank, by random draws.

use super::{MOST, Material, coloured, mark, strong};
use crate::analysis::{MatrixAnalysis, Robustness, robustness};
use crate::model::{Matrix, Quadrant};
use crate::report::content::block::{Drawing, Mark};
use crate::report::geometry::{Rect, Size};
use crate::report::page::{Colour, Item};
use crate::report::text::{Align, RichText};
use crate::report::theme::Theme;
use std::num::NonZeroUsize;

/// The width of the picture in points.
const WIDTH: f32 = 452.0;
/// Room for the labels.
const LABEL: f32 = 30.0;
/// Room for the mean ranks.
const MEAN: f32 = 34.0;
/// The height of a row.
const STEP: f32 = 11.0;
/// More ranks than this have no columns of their own; the last column sums them up.
const COLUMNS: usize = 15;
/// The widest that a cell is.
const CELL: f32 = 34.0;

/// A row of the picture.
struct AcceptabilityRow {
    label: String,
    colour: Colour,
    mean: f64,
    shares: Vec<f64>,
}

impl Material<'_> {
    /// The pictures of factors and strategies; none without priorities.
    pub(in crate::report::content) fn acceptability(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Drawing> {
        let Some(found) = self.robustness(matrix, analysis) else { return Vec::new() };
        let theme = Theme::new(self.options.text_size, self.options.palette);
        let factors = found.acceptability.iter().zip(&analysis.factors).map(|(row, factor)| AcceptabilityRow {
            label: factor.label.clone(),
            colour: theme.hue(factor.quadrant).strong,
            mean: row.expected_rank,
            shares: row.ranks.clone(),
        });
        let strategies = found.strategies.iter().filter_map(|row| {
            let strategy = analysis.strategies.iter().find(|strategy| strategy.id == row.id)?;
            let (label, shares) = (strategy.label.clone(), row.ranks.clone());
            Some(AcceptabilityRow { label, colour: Theme::INK, mean: row.expected_rank, shares })
        });
        let tables: [Vec<AcceptabilityRow>; 2] = [factors.collect(), strategies.collect()];
        let filled = tables.into_iter().filter(|rows| rows.len() > 1);
        filled.map(|rows| self.heat(rows, &found, theme)).collect()
    }

    /// What was computed already, or is now; nothing where the sampling cannot be, or when it was cancelled.
    fn robustness(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Option<Robustness> {
        let known = analysis.robustness.clone();
        known.or_else(|| robustness(matrix, analysis, NonZeroUsize::MIN, self.progress).ok().flatten())
    }

    fn heat(self, mut rows: Vec<AcceptabilityRow>, found: &Robustness, theme: Theme) -> Drawing {
        rows.sort_by(|a, b| a.mean.total_cmp(&b.mean));
        let shown = &rows[..rows.len().min(MOST)];
        let columns = rows.len().min(COLUMNS + 1);
        let cell = ((WIDTH - LABEL - MEAN) / columns as f32).min(CELL);
        let mut marks = self.heads(rows.len(), cell);
        let mut items = Vec::new();
        for (index, row) in shown.iter().enumerate() {
            let y = (index + 1) as f32 * STEP;
            marks.push(mark(0.0, y + 0.8, Align::Start, strong(&row.label, row.colour)));
            let mean = RichText::plain(self.words.number(row.mean, 1));
            marks.push(mark(LABEL + MEAN - 8.0, y + 0.8, Align::Right, mean));
            for (column, share) in columns_of(&row.shares).into_iter().enumerate() {
                let area = Rect::new(LABEL + MEAN + column as f32 * cell, y, cell, STEP);
                items.extend(ground(area, share, theme));
                marks.extend(number(area, share));
            }
        }
        let width = LABEL + MEAN + columns as f32 * cell;
        Drawing {
            size: Size { width, height: (shown.len() + 1) as f32 * STEP },
            items,
            marks,
            alternative: self.words.series(rows.iter().map(|row| self.row_text(row))),
            caption: self.heat_caption(found, rows.len()),
        }
    }

    fn heads(self, ranks: usize, cell: f32) -> Vec<Mark> {
        let mean = RichText::bold(self.words.chart_mean_rank());
        let mut marks = vec![mark(LABEL + MEAN - 8.0, 0.0, Align::Right, mean).on_one_line(LABEL + MEAN - 8.0)];
        for column in 0..ranks.min(COLUMNS + 1) {
            let rest = if column == COLUMNS && ranks > COLUMNS + 1 { "+" } else { "" };
            let x = LABEL + MEAN + (column as f32 + 0.5) * cell;
            marks.push(mark(x, 0.0, Align::Centre, RichText::bold(format!("{}{rest}", column + 1))));
        }
        marks
    }

    /// "S1: 2.3 (1: 40 %, 2: 31 %)"
    fn row_text(self, row: &AcceptabilityRow) -> String {
        let shares = row.shares.iter().enumerate().filter(|(_, share)| per_cent(**share) > 0.0);
        let words = self.words;
        let shares = shares
            .map(|(rank, share)| words.labelled(&(rank + 1).to_string(), &words.percent(per_cent(*share).to_string())));
        words.labelled(&row.label, &words.bracketed(&words.number(row.mean, 1), &words.list(shares)))
    }

    fn heat_caption(self, found: &Robustness, rows: usize) -> RichText {
        let words = self.words;
        let key = words.chart_acceptability_key(found.samples.to_string(), found.seed.to_string());
        let sentences = [Some(key), Some(words.sampling(found.sampling)), self.cut(rows)];
        RichText::plain(words.sentences(sentences.into_iter().flatten()))
    }
}

/// The shares of the ranks that have columns of their own, and the sum of the others.
fn columns_of(shares: &[f64]) -> Vec<f64> {
    if shares.len() <= COLUMNS + 1 {
        return shares.to_vec();
    }
    let (first, rest) = shares.split_at(COLUMNS);
    first.iter().copied().chain([rest.iter().sum()]).collect()
}

fn per_cent(share: f64) -> f64 {
    (share * 100.0).round()
}

/// How dark a share is: small ones are to be seen too.
fn depth(share: f64) -> f64 {
    share.clamp(0.0, 1.0).sqrt()
}

fn ground(area: Rect, share: f64, theme: Theme) -> Option<Item> {
    let rect = area.inset(0.4, 0.4);
    let colour = theme.hue(Quadrant::Opportunities).strong;
    (per_cent(share) > 0.0).then(|| Item::Fill { rect, colour: Theme::WHITE.towards(colour, depth(share)) })
}

/// The share in per cent, so that the shade alone says nothing.
fn number(area: Rect, share: f64) -> Option<Mark> {
    let ink = if depth(share) > 0.62 { Theme::WHITE } else { Theme::INK };
    let text = coloured(per_cent(share).to_string(), ink);
    (per_cent(share) > 0.0).then(|| mark(area.x + area.width / 2.0, area.y + 0.8, Align::Centre, text))
}
