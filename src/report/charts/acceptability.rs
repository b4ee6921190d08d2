//! Rank acceptability: how often each factor or strategy takes each rank, by random draws.

use super::drawing::{Anchor, Drawing, Face, Role, Shape, Sheet, Shows};
use super::{cut_note, length};
use crate::analysis::{MatrixAnalysis, Robustness, StrategyDraws, StrategyPlaces, WeightsDrawn};
use crate::report::geometry::{Point, Rect, Size};

/// More ranks than this have no columns of their own where rows are limited; the last column sums them up.
const COLUMNS: usize = 15;
/// The narrowest and the widest that a cell is, in lines of words: three digits fit into the narrowest.
const NARROWEST: f32 = 2.2;
const WIDEST: f32 = 3.6;

/// A row of the picture.
struct Row {
    label: String,
    role: Role,
    shows: Shows,
    mean: f64,
    shares: Vec<f64>,
}

/// The pictures of the factors and of the strategies; each takes two rows at least.
#[must_use]
pub fn acceptability(analysis: &MatrixAnalysis, found: &Robustness, sheet: Sheet<'_>) -> Vec<Drawing> {
    let factors = found.acceptability.iter().filter_map(|row| {
        let factor = analysis.factor(row.id)?;
        Some(Row {
            label: factor.label.clone(),
            role: Role::Strong(factor.quadrant),
            shows: Shows::Factor(0, row.id),
            mean: row.expected_rank,
            shares: row.ranks.clone(),
        })
    });
    let strategies = found.strategies.iter().filter_map(|row| {
        let strategy = analysis.strategies.iter().find(|strategy| strategy.id == row.id)?;
        let (label, shares) = (strategy.label.clone(), row.ranks.clone());
        Some(Row { label, role: Role::Ink, shows: Shows::Strategy(row.id), mean: row.expected_rank, shares })
    });
    let tables: [Vec<Row>; 2] = [factors.collect(), strategies.collect()];
    let filled = tables.into_iter().filter(|rows| rows.len() > 1);
    let words = sheet.words;
    let key = words.chart_acceptability_key(found.samples.to_string(), found.seed.to_string());
    let keys = [key, words.drawn(found.drawn)];
    filled.map(|rows| heat(rows, &analysis.title, &keys, sheet)).collect()
}

/// The picture of strategies that are ranked by their attractiveness; two of them at least.
#[must_use]
pub fn strategy_places(analysis: &MatrixAnalysis, found: &StrategyDraws, sheet: Sheet<'_>) -> Option<Drawing> {
    let row = |row: &StrategyPlaces| {
        let (label, shares) = (analysis.strategy(row.id)?.label.clone(), row.ranks.clone());
        Some(Row { label, role: Role::Ink, shows: Shows::Strategy(row.id), mean: row.expected_rank, shares })
    };
    let rows: Vec<Row> = found.acceptability.iter().filter_map(row).collect();
    let words = sheet.words;
    let mut keys = vec![words.chart_acceptability_key(found.samples.to_string(), found.seed.to_string())];
    keys.extend(found.drawn.map(|drawn| words.drawn(drawn)));
    keys.extend((found.weights == WeightsDrawn::Unknown).then(|| words.ranking_weights_unknown()));
    keys.extend(found.judges.map(|judges| words.method_strategies_resampled(judges)));
    (rows.len() > 1).then(|| heat(rows, &analysis.title, &keys, sheet))
}

fn heat(mut rows: Vec<Row>, title: &str, keys: &[String], sheet: Sheet<'_>) -> Drawing {
    rows.sort_by(|a, b| a.mean.total_cmp(&b.mean));
    let shown = &rows[..rows.len().min(sheet.most)];
    let plan = Plan::of(&rows, shown, sheet);
    let mut drawing = Drawing::new(title, plan.size);
    drawing.plot = Rect::new(plan.left, plan.step, plan.size.width - plan.left, plan.size.height - plan.step);
    plan.heads(&mut drawing);
    for (index, row) in shown.iter().enumerate() {
        plan.row(&mut drawing, index, row);
    }
    drawing.spoken = sheet.words.series(rows.iter().map(|row| row_text(row, sheet)));
    let words = sheet.words;
    drawing.caption = words.sentences(keys.iter().cloned().chain(cut_note(rows.len(), sheet)));
    drawing
}

/// Where rows and columns stand.
struct Plan<'a> {
    sheet: Sheet<'a>,
    /// How many columns the ranks have.
    columns: usize,
    /// Whether the last of them stands for all later ranks, too.
    sums_up: bool,
    cell: f32,
    step: f32,
    /// The left edge of the cells, and the right edge of the mean ranks.
    left: f32,
    mean: f32,
    size: Size,
}

impl<'a> Plan<'a> {
    fn of(rows: &[Row], shown: &[Row], sheet: Sheet<'a>) -> Self {
        let ranks = rows.iter().map(|row| row.shares.len()).max().unwrap_or(0);
        let most = if sheet.most == usize::MAX { ranks } else { COLUMNS + 1 };
        let columns = ranks.min(most);
        let (unit, line) = (sheet.unit(), sheet.line());
        let labels = shown.iter().map(|row| sheet.width(&row.label, Face::Bold)).fold(0.0, f32::max);
        let means = shown.iter().map(|row| sheet.width(&sheet.words.number(row.mean, 1), Face::Regular));
        let head = sheet.width(&sheet.words.chart_mean_rank(), Face::Bold);
        let mean = (labels + 8.0 * unit + means.fold(0.0, f32::max)).max(head);
        let left = mean + 8.0 * unit;
        let cell = ((sheet.room.width - left) / columns.max(1) as f32).min(WIDEST * line).max(NARROWEST * line);
        let step = 1.18 * line;
        let size = Size { width: left + cell * columns as f32, height: step * (shown.len() + 1) as f32 };
        Self { sheet, columns, sums_up: columns < ranks, cell, step, left, mean, size }
    }

    fn middle(&self, row: usize) -> f32 {
        (row as f32 + 0.5) * self.step
    }

    /// The ranks over the columns, and what the number before them is.
    fn heads(&self, drawing: &mut Drawing) {
        let sheet = self.sheet;
        let at = Point::new(self.mean, self.middle(0));
        drawing.texts.push(sheet.bold(at, Anchor::Right, sheet.words.chart_mean_rank(), Role::Quiet));
        for column in 0..self.columns {
            let rest = if self.sums_up && column + 1 == self.columns { "+" } else { "" };
            let x = self.left + (column as f32 + 0.5) * self.cell;
            let words = format!("{}{rest}", column + 1);
            drawing.texts.push(sheet.bold(Point::new(x, self.middle(0)), Anchor::Centre, words, Role::Quiet));
        }
    }

    /// A row: label, mean rank, and a cell for each rank that is as dark as its share is large, with the share in figures,
    /// so that the shade alone says nothing.
    fn row(&self, drawing: &mut Drawing, index: usize, row: &Row) {
        let sheet = self.sheet;
        let (top, middle) = (self.step * (index + 1) as f32, self.middle(index + 1));
        let line = Rect::new(0.0, top, self.size.width, self.step);
        drawing.hit(line, row.shows, row_text(row, sheet));
        drawing.texts.push(sheet.bold(Point::new(0.0, middle), Anchor::Left, &row.label, row.role));
        let mean = sheet.words.number(row.mean, 1);
        drawing.texts.push(sheet.text(Point::new(self.mean, middle), Anchor::Right, mean, Role::Ink));
        for (column, share) in self.shares(row).into_iter().enumerate().filter(|(_, share)| per_cent(*share) > 0.0) {
            let cell = Rect::new(self.left + column as f32 * self.cell, top, self.cell, self.step);
            let depth = depth(share);
            let inner = cell.inset(0.4 * sheet.unit(), 0.4 * sheet.unit());
            drawing.shapes.push(Shape::area(inner, Role::Shade(depth)));
            let at = Point::new(cell.x + cell.width / 2.0, middle);
            drawing.texts.push(sheet.text(at, Anchor::Centre, per_cent(share).to_string(), Role::OnShade(depth)));
        }
    }

    /// The shares of the ranks that have columns of their own, and the sum of the others.
    fn shares(&self, row: &Row) -> Vec<f64> {
        if row.shares.len() <= self.columns {
            return row.shares.clone();
        }
        let (first, rest) = row.shares.split_at(self.columns - 1);
        first.iter().copied().chain([rest.iter().sum()]).collect()
    }
}

/// "S1: 2.3 (1: 40 %, 2: 31 %)"
fn row_text(row: &Row, sheet: Sheet<'_>) -> String {
    let shares = row.shares.iter().enumerate().filter(|(_, share)| per_cent(**share) > 0.0);
    let words = sheet.words;
    let share = |(rank, share): (usize, &f64)| {
        words.labelled(&(rank + 1).to_string(), &words.percent(per_cent(*share).to_string()))
    };
    words.labelled(&row.label, &words.bracketed(&words.number(row.mean, 1), &words.list(shares.map(share))))
}

fn per_cent(share: f64) -> f64 {
    (share * 100.0).round()
}

/// How dark a share is: small ones are to be seen, too.
fn depth(share: f64) -> f32 {
    length(share.clamp(0.0, 1.0).sqrt(), 1.0)
}
