//! The internal-external matrix of nine cells (David, Strategic Management).

use super::{Material, coloured, length, line, mark};
use crate::analysis::MatrixAnalysis;
use crate::report::content::block::{Drawing, Mark};
use crate::report::geometry::{Point, Rect, Size};
use crate::report::layout::circle;
use crate::report::page::Item;
use crate::report::text::{Align, RichText};
use crate::report::theme::Theme;

/// The cells as David writes their numbers.
const ROMAN: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
/// The side of a cell in points.
const CELL: f32 = 38.0;
/// Room for the scale before and above the cells.
const SCALE: f32 = 24.0;
/// The height of a line of words.
const LINE: f32 = 9.5;

/// The picture with its caption; none without totals.
pub(super) fn drawing(material: Material<'_>, analysis: &MatrixAnalysis) -> Option<Drawing> {
    let (ife, efe) = analysis.totals.ife.zip(analysis.totals.efe)?;
    let number = analysis.ie?.number();
    let at = Point::new(place(ife), place(efe));
    let mut items = cells(number);
    items.push(Item::Path { segments: circle(at, 3.6), fill: Some(Theme::INK), stroke: None });
    let mut marks: Vec<Mark> = scale(material);
    marks.extend(ROMAN.iter().zip(0_u8..).map(|(roman, index)| {
        let corner = corner(index);
        mark(corner.x + 3.0, corner.y + 2.0, Align::Start, coloured(*roman, Theme::QUIET))
    }));
    let words = material.words;
    let caption = words.chart_ie(number, words.number(ife, 2), words.number(efe, 2), words.ie_advice(number));
    let caption = RichText::plain(caption);
    let all = SCALE + 3.0 * CELL + 2.0;
    let size = Size { width: all, height: all };
    Some(Drawing { size, items, marks, alternative: caption.text(), caption })
}

/// Where a total stands on its axis: 4 at the beginning, 1 at the end.
fn place(total: f64) -> f32 {
    SCALE + length((4.0 - total.clamp(1.0, 4.0)) / 3.0, 3.0 * CELL)
}

/// The upper left corner of a cell.
fn corner(index: u8) -> Point {
    Point::new(SCALE + f32::from(index % 3) * CELL, SCALE + f32::from(index / 3) * CELL)
}

/// The grid, with the cell of this number on a ground of its own.
fn cells(number: u8) -> Vec<Item> {
    let at = corner(number.saturating_sub(1));
    let mut items = vec![Item::Fill { rect: Rect::new(at.x, at.y, CELL, CELL), colour: Theme::RULE }];
    let end = SCALE + 3.0 * CELL;
    for step in 0_u8..=3 {
        let across = SCALE + f32::from(step) * CELL;
        items.push(line(Point::new(across, SCALE), Point::new(across, end), 0.7, Theme::AXIS));
        items.push(line(Point::new(SCALE, across), Point::new(end, across), 0.7, Theme::AXIS));
    }
    items
}

/// The names of the totals and the numbers along both axes.
fn scale(material: Material<'_>) -> Vec<Mark> {
    let middle = SCALE + 1.5 * CELL;
    let mut marks = vec![
        mark(middle, 0.0, Align::Centre, RichText::bold(material.words.ife())),
        mark(0.0, middle - LINE / 2.0, Align::Start, RichText::bold(material.words.efe())),
    ];
    for step in 0_u8..=3 {
        let number = || RichText::plain((4 - step).to_string());
        let along = SCALE + f32::from(step) * CELL;
        marks.push(mark(along, SCALE - LINE - 1.0, Align::Centre, number()));
        marks.push(mark(SCALE - 4.0, along - LINE / 2.0, Align::Right, number()));
    }
    marks
}
