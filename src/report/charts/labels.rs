//! Keeps the words of a chart apart: a label that has no room beside its mark moves away from it and is led there by a
//! line, and one that finds no room at all is listed under the chart.

use super::drawing::{Anchor, Drawing, Edge, Face, Role, Shape, Sheet};
use crate::report::geometry::{Point, Rect};

/// How many steps away from its mark a label may move.
const STEPS: u8 = 7;
/// The most lines of labels under a chart: those of two hundred factors. Where there are more, an ellipsis says so.
const MOST_LINES: usize = 32;

/// The words of a chart that stand already, and what else must not be covered.
pub(super) struct Labels {
    frame: Rect,
    taken: Vec<Rect>,
    words: Vec<Rect>,
    rest: Vec<(String, Role)>,
}

/// A label that looks for its place.
pub(super) struct Label<'a> {
    /// What it says.
    pub(super) words: &'a str,
    /// What colours it.
    pub(super) role: Role,
    /// Its letters.
    pub(super) face: Face,
    /// The middle of its mark.
    pub(super) near: Point,
    /// How far from there its room begins.
    pub(super) gap: f32,
}

impl Labels {
    /// No words yet, within a frame that none may leave.
    pub(super) fn within(frame: Rect) -> Self {
        Self { frame, taken: Vec::new(), words: Vec::new(), rest: Vec::new() }
    }

    /// Keeps words out of a rectangle.
    pub(super) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Keeps words out of a square around a point.
    pub(super) fn take_mark(&mut self, at: Point, radius: f32) {
        self.take(Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius));
    }

    /// Keeps words off a line.
    pub(super) fn take_line(&mut self, from: Point, to: Point, width: f32) {
        let (x, y) = (to.x - from.x, to.y - from.y);
        let steps = (x.hypot(y) / width.max(1.0)).ceil().clamp(1.0, 200.0);
        let mut step = 0.0;
        while step <= steps {
            self.take_mark(Point::new(from.x + x * step / steps, from.y + y * step / steps), width / 2.0);
            step += 1.0;
        }
    }

    /// Writes words at the first of these places that is free; lists them where none is.
    pub(super) fn at(
        &mut self,
        drawing: &mut Drawing,
        sheet: Sheet<'_>,
        (words, role, face): (&str, Role, Face),
        places: &[(Point, Anchor)],
    ) {
        for (at, anchor) in places {
            let text = sheet.written(*at, *anchor, words.to_owned(), role, face);
            if self.is_free(&text.room()) {
                self.put(text.room());
                drawing.texts.push(text);
                return;
            }
        }
        self.list(words, role);
    }

    /// Writes a label beside its mark, in the first of these directions that is free, or farther off with a line that
    /// leads to it; lists it where there is no room. Directions have a length of 1.
    pub(super) fn beside(
        &mut self,
        drawing: &mut Drawing,
        sheet: Sheet<'_>,
        label: &Label<'_>,
        directions: &[(f32, f32)],
    ) {
        let mut text = sheet.written(label.near, Anchor::Centre, label.words.to_owned(), label.role, label.face);
        for step in 0..=STEPS {
            let distance = label.gap + f32::from(step) * sheet.line() * 0.7;
            for &(x, y) in directions {
                // Aslant, the corner of the label points at the mark; straight, the middle of its side does.
                let half = |way: f32, length: f32| (1.6 * way).clamp(-1.0, 1.0) * length / 2.0;
                let by = Point::new(x * distance + half(x, text.width), y * distance + half(y, text.height * 0.6));
                text.at = label.near.moved(by);
                let room = text.room();
                let end = nearest(&room, label.near);
                if self.is_free(&room) && (step == 0 || self.is_clear(label.near, end)) {
                    if step > 0 {
                        let edge = Edge::solid(Role::Axis, 0.5 * sheet.unit());
                        drawing.shapes.push(Shape::line(label.near, end, edge));
                        self.take_line(label.near, end, sheet.unit());
                    }
                    self.put(room);
                    drawing.texts.push(text);
                    return;
                }
            }
        }
        self.list(label.words, label.role);
    }

    /// Lists words under the chart.
    pub(super) fn list(&mut self, words: &str, role: Role) {
        self.rest.push((words.to_owned(), role));
    }

    /// Writes what had no room in lines under the chart, which grows by them.
    pub(super) fn write_rest(self, drawing: &mut Drawing, sheet: Sheet<'_>) {
        if self.rest.is_empty() {
            return;
        }
        let mut list = List { sheet, at: Point::new(0.0, drawing.size.height + sheet.line()), lines: 1 };
        for (words, role) in self.rest {
            list.write(drawing, &words, role);
        }
        if list.lines > MOST_LINES {
            list.at = Point::new(0.0, list.at.y + sheet.line());
            drawing.texts.push(sheet.text(list.at, Anchor::Left, "…", Role::Quiet));
        }
        drawing.size.height = list.at.y + sheet.line() / 2.0;
    }

    fn put(&mut self, room: Rect) {
        self.words.push(room);
    }

    fn is_free(&self, room: &Rect) -> bool {
        self.frame.holds(room, 0.01) && !self.taken.iter().chain(&self.words).any(|other| overlap(other, room))
    }

    /// Whether a line from here to there crosses no words.
    fn is_clear(&self, from: Point, to: Point) -> bool {
        !self.words.iter().any(|words| crosses(words, from, to))
    }
}

/// Lines of labels under a chart, as they are written.
struct List<'a> {
    sheet: Sheet<'a>,
    /// Where the next words begin.
    at: Point,
    lines: usize,
}

impl List<'_> {
    /// Writes some words behind those before, broken between them where the line ends.
    fn write(&mut self, drawing: &mut Drawing, words: &str, role: Role) {
        let space = self.sheet.width("   ", Face::Regular);
        let mut piece = String::new();
        for word in words.split_inclusive([' ', '、', '،']) {
            let longer = format!("{piece}{word}");
            let end = self.at.x + self.sheet.width(longer.trim_end(), Face::Regular);
            if end <= drawing.size.width || (piece.is_empty() && self.at.x <= 0.0) {
                piece = longer;
                continue;
            }
            self.put(drawing, &piece, role);
            self.next_line();
            word.clone_into(&mut piece);
        }
        self.put(drawing, &piece, role);
        self.at.x += space;
    }

    fn put(&mut self, drawing: &mut Drawing, piece: &str, role: Role) {
        if piece.trim().is_empty() || self.lines > MOST_LINES {
            return;
        }
        let words = self.sheet.cut(piece.trim_end(), Face::Regular, drawing.size.width);
        let text = self.sheet.text(self.at, Anchor::Left, words, role);
        self.at.x += text.width;
        drawing.texts.push(text);
    }

    fn next_line(&mut self) {
        if self.lines < MOST_LINES {
            self.at.y += self.sheet.line();
        }
        (self.at.x, self.lines) = (0.0, self.lines + 1);
    }
}

/// The point of a rectangle that lies nearest to another point.
fn nearest(rect: &Rect, to: Point) -> Point {
    Point::new(to.x.clamp(rect.x, rect.right()), to.y.clamp(rect.y, rect.bottom()))
}

/// Whether two rectangles share more than an edge; rows that follow one another touch, but for rounding.
pub(super) fn overlap(a: &Rect, b: &Rect) -> bool {
    const TOUCH: f32 = 0.02;
    let apart = |from: f32, to: f32| from + TOUCH >= to;
    !(apart(a.x, b.right()) || apart(b.x, a.right()) || apart(a.y, b.bottom()) || apart(b.y, a.bottom()))
}

/// Whether a line meets a rectangle (Liang and Barsky 1984).
fn crosses(rect: &Rect, from: Point, to: Point) -> bool {
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for (start, way, low, high) in
        [(from.x, to.x - from.x, rect.x, rect.right()), (from.y, to.y - from.y, rect.y, rect.bottom())]
    {
        if way.abs() < 1e-6 {
            if start < low || start > high {
                return false;
            }
            continue;
        }
        let (first, second) = ((low - start) / way, (high - start) / way);
        enters = enters.max(first.min(second));
        leaves = leaves.min(first.max(second));
    }
    enters < leaves
}

/// Labels of factors in their order, those with numbers that follow one another as a range: "S1–S4", "W2".
pub(super) fn ranges(labels: &[&str]) -> Vec<String> {
    let parts = |label: &str| {
        let letters = label.trim_end_matches(|c: char| c.is_ascii_digit());
        let number: u32 = label[letters.len()..].parse().ok()?;
        Some((letters.to_owned(), number))
    };
    let mut runs: Vec<Vec<&str>> = Vec::new();
    for label in labels {
        let follows = runs.last().and_then(|run| run.last()).is_some_and(|last| {
            parts(last).zip(parts(label)).is_some_and(|((a, from), (b, to))| a == b && from + 1 == to)
        });
        match runs.last_mut() {
            Some(run) if follows => run.push(label),
            _ => runs.push(vec![label]),
        }
    }
    let said = runs.into_iter().flat_map(|run| match run.as_slice() {
        [first, _, .., last] => vec![format!("{first}–{last}")],
        few => few.iter().map(ToString::to_string).collect(),
    });
    said.collect()
}

/// Heights for labels that want to stand at these, in their order from top to bottom, at least a line apart and all between
/// two edges; the room must be enough for all of them.
pub(super) fn spread(wanted: &[f32], line: f32, (top, bottom): (f32, f32)) -> Vec<f32> {
    let mut heights: Vec<f32> = Vec::with_capacity(wanted.len());
    let mut least = top;
    for want in wanted {
        heights.push(want.max(least));
        least = heights[heights.len() - 1] + line;
    }
    let mut most = bottom;
    for height in heights.iter_mut().rev() {
        *height = height.min(most);
        most = *height - line;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_follow_one_another_become_a_range() {
        assert_eq!(ranges(&["S1", "S2", "S3", "S5", "W1", "W2"]), ["S1–S3", "S5", "W1", "W2"]);
        assert_eq!(ranges(&["SO2"]), ["SO2"]);
        assert_eq!(ranges(&[]), [""; 0]);
    }

    #[test]
    fn heights_are_a_line_apart_and_stay_between_the_edges() {
        assert_eq!(spread(&[5.0, 5.0, 90.0], 10.0, (0.0, 100.0)), [5.0, 15.0, 90.0]);
        assert_eq!(spread(&[99.0, 99.0, 100.0], 10.0, (0.0, 100.0)), [80.0, 90.0, 100.0]);
        assert_eq!(spread(&[], 10.0, (0.0, 100.0)), [0.0; 0]);
    }

    #[test]
    fn a_line_crosses_the_words_in_its_way_only() {
        let words = Rect::new(10.0, 10.0, 20.0, 5.0);
        assert!(crosses(&words, Point::new(0.0, 12.0), Point::new(40.0, 12.0)));
        assert!(!crosses(&words, Point::new(0.0, 12.0), Point::new(9.0, 12.0)));
        assert!(!crosses(&words, Point::new(0.0, 0.0), Point::new(40.0, 0.0)));
    }
}
