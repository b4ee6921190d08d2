//! The internal-external matrix of nine cells (David, Strategic Management).

use super::drawing::{Anchor, Drawing, Edge, Face, Role, Shape, Sheet, Shows};
use super::labels::Labels;
use super::length;
use crate::analysis::MatrixAnalysis;
use crate::report::geometry::{Point, Rect, Size};

/// The cells as David writes their numbers.
const ROMAN: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
/// Half the width of the dot, in points of paper.
const DOT: f32 = 3.6;

/// The number of a cell, 1 to 9, as David writes it.
#[must_use]
pub fn roman(cell: u8) -> &'static str {
    ROMAN.get(usize::from(cell).wrapping_sub(1)).copied().unwrap_or_default()
}

/// The nine cells with a dot where the totals lie: the internal total falls from left to right, the external one from top
/// to bottom. None without totals.
#[must_use]
pub fn internal_external(analysis: &MatrixAnalysis, sheet: Sheet<'_>) -> Option<Drawing> {
    let (ife, efe) = analysis.totals.ife.zip(analysis.totals.efe)?;
    let number = analysis.ie?.number();
    let plan = Plan::of(sheet);
    let mut drawing = Drawing::new(&analysis.title, plan.size);
    drawing.caption = said(number, ife, efe, sheet);
    drawing.spoken.clone_from(&drawing.caption);
    drawing.plot = plan.plot;
    plan.cells(&mut drawing, number);
    let dot = plan.dot(ife, efe);
    let radius = DOT * sheet.unit();
    let reach = Rect::new(dot.x - 2.0 * radius, dot.y - 2.0 * radius, 4.0 * radius, 4.0 * radius);
    let hit = drawing.hit(reach, Shows::Matrix(0), drawing.caption.clone());
    let edge = Edge::solid(Role::Ground, 0.5 * sheet.unit());
    drawing.shapes.push(Shape::disc(dot, radius, Role::Accent).edged(edge).of(hit));
    let mut labels = Labels::within(Rect::new(0.0, 0.0, plan.size.width, plan.size.height));
    labels.take_mark(dot, radius + sheet.unit());
    plan.scale(&mut drawing);
    plan.numbers(&mut drawing, &mut labels, number);
    labels.write_rest(&mut drawing, sheet);
    Some(drawing)
}

/// "Internal-external matrix, cell 5 of 9 (David): IFE 2.38, EFE 2.75; hold and maintain."
fn said(number: u8, ife: f64, efe: f64, sheet: Sheet<'_>) -> String {
    let words = sheet.words;
    words.chart_ie(number, words.number(ife, 2), words.number(efe, 2), words.ie_advice(number))
}

/// Where the cells and the words around them stand.
struct Plan<'a> {
    sheet: Sheet<'a>,
    size: Size,
    plot: Rect,
}

impl<'a> Plan<'a> {
    fn of(sheet: Sheet<'a>) -> Self {
        let gap = 4.0 * sheet.unit();
        let left = sheet.width(&sheet.words.efe(), Face::Bold) + 2.0 * gap + sheet.width("4", Face::Regular);
        let above = 2.0 * sheet.line() + gap;
        let cells = (sheet.room.width - left - gap).min(sheet.room.height - above - gap).max(9.0 * sheet.unit());
        let size = Size { width: left + cells + gap, height: above + cells + gap };
        Self { sheet, size, plot: Rect::new(left, above, cells, cells) }
    }

    fn third(&self) -> f32 {
        self.plot.width / 3.0
    }

    /// The cell of this index.
    fn cell(&self, index: u8) -> Rect {
        let third = self.third();
        let (x, y) = (self.plot.x + f32::from(index % 3) * third, self.plot.y + f32::from(index / 3) * third);
        Rect::new(x, y, third, third)
    }

    fn dot(&self, ife: f64, efe: f64) -> Point {
        let along = |total: f64| length((4.0 - total.clamp(1.0, 4.0)) / 3.0, self.plot.width);
        Point::new(self.plot.x + along(ife), self.plot.y + along(efe))
    }

    /// The grid, with the cell of this number on a ground of its own.
    fn cells(&self, drawing: &mut Drawing, number: u8) {
        drawing.shapes.push(Shape::area(self.cell(number.saturating_sub(1)), Role::Here));
        let edge = Edge::solid(Role::Axis, 0.7 * self.sheet.unit());
        for step in 0_u8..=3 {
            let along = f32::from(step) * self.third();
            let (x, y) = (self.plot.x + along, self.plot.y + along);
            drawing.shapes.push(Shape::line(Point::new(x, self.plot.y), Point::new(x, self.plot.bottom()), edge));
            drawing.shapes.push(Shape::line(Point::new(self.plot.x, y), Point::new(self.plot.right(), y), edge));
        }
    }

    /// The names of the totals and the numbers along both axes.
    fn scale(&self, drawing: &mut Drawing) {
        let (sheet, line, gap) = (self.sheet, self.sheet.line(), 4.0 * self.sheet.unit());
        let middle = self.plot.width / 2.0;
        let above = Point::new(self.plot.x + middle, line / 2.0);
        drawing.texts.push(sheet.bold(above, Anchor::Centre, sheet.words.ife(), Role::Quiet));
        let beside = Point::new(0.0, self.plot.y + middle);
        drawing.texts.push(sheet.bold(beside, Anchor::Left, sheet.words.efe(), Role::Quiet));
        for step in 0_u8..=3 {
            let along = f32::from(step) * self.third();
            let number = (4 - step).to_string();
            let (over, left) = (self.plot.y - gap / 4.0 - line / 2.0, self.plot.x - gap);
            drawing.texts.push(sheet.text(
                Point::new(self.plot.x + along, over),
                Anchor::Centre,
                number.clone(),
                Role::Quiet,
            ));
            drawing.texts.push(sheet.text(Point::new(left, self.plot.y + along), Anchor::Right, number, Role::Quiet));
        }
    }

    /// The numbers of the cells, each in the first corner of its cell that the dot leaves free.
    fn numbers(&self, drawing: &mut Drawing, labels: &mut Labels, number: u8) {
        let (line, gap) = (self.sheet.line(), 3.0 * self.sheet.unit());
        for index in 0_u8..9 {
            let cell = self.cell(index);
            let (top, bottom) = (cell.y + line * 0.7, cell.bottom() - line * 0.7);
            let (left, right) = (cell.x + gap, cell.right() - gap);
            let corners = [
                (Point::new(left, top), Anchor::Left),
                (Point::new(right, top), Anchor::Right),
                (Point::new(left, bottom), Anchor::Left),
                (Point::new(right, bottom), Anchor::Right),
            ];
            let is_here = index + 1 == number;
            let (role, face) = if is_here { (Role::Ink, Face::Bold) } else { (Role::Quiet, Face::Regular) };
            labels.at(drawing, self.sheet, (roman(index + 1), role, face), &corners);
        }
    }
}
