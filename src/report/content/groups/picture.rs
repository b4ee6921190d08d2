//! The differences between two groups on an axis, the largest first, each with its interval.

use super::{Groups, by_size, is_firm};
use crate::analysis::{Difference, GroupPair};
use crate::report::content::block::{Drawing, Mark};
use crate::report::geometry::{Point, Size};
use crate::report::layout::circle;
use crate::report::page::{Colour, Item, Stroke};
use crate::report::text::{Align, RichText};
use crate::report::theme::Theme;

/// The width of the picture in points.
const WIDTH: f32 = 400.0;
/// Room for the labels before the axis.
const LABEL: f32 = 34.0;
/// Room for the numbers behind it.
const NUMBER: f32 = 44.0;
/// Room for the names of the groups above.
const HEAD: f32 = 16.0;
/// From one factor to the next.
const STEP: f32 = 11.0;
/// More factors than this do not stand on a page.
const MOST: usize = 32;
/// The smallest reach of the axis, so that rounding does not look like a difference.
const LEAST: f64 = 0.01;

impl Groups<'_> {
    /// The picture with its caption.
    pub(super) fn picture(self, pair: &GroupPair) -> Drawing {
        let sorted: Vec<&Difference> = by_size(pair).into_iter().map(|place| &pair.differences[place]).collect();
        let reach = sorted.iter().map(|found| reach(found)).fold(LEAST, f64::max);
        let shown = &sorted[..sorted.len().min(MOST)];
        let height = HEAD + shown.len() as f32 * STEP;
        let zero = across(0.0, reach);
        let mut items = vec![line(Point::new(zero, HEAD - 2.0), Point::new(zero, height), 0.7, Theme::AXIS)];
        let mut marks = self.heads(pair);
        for (index, found) in shown.iter().enumerate() {
            let y = HEAD + (index as f32 + 0.5) * STEP;
            items.extend(figure(found, y, reach));
            let text = |text: &str| RichText::plain(text);
            marks.push(Mark::new(Point::new(0.0, y - STEP * 0.45), Align::Start, text(&found.label)));
            let number = text(&self.signed(found.difference));
            marks.push(Mark::new(Point::new(WIDTH, y - STEP * 0.45), Align::Right, number));
        }
        let size = Size { width: WIDTH, height };
        Drawing { size, items, marks, alternative: self.alternative(&sorted), caption: self.caption(sorted.len()) }
    }

    /// To which side of the axis a factor lies that is more important to a group.
    fn heads(self, pair: &GroupPair) -> Vec<Mark> {
        let [from, to] = self.places(pair).map(super::code);
        let at = |x: f32, align, text: String| Mark::new(Point::new(x, 0.0), align, RichText::bold(text));
        vec![at(LABEL, Align::Start, format!("← {from}")), at(WIDTH - NUMBER, Align::Right, format!("{to} →"))]
    }

    fn caption(self, factors: usize) -> RichText {
        let words = self.material.words;
        let key = words.groups_picture_key(self.compared.samples.to_string(), self.compared.seed.to_string());
        let cut = (factors > MOST).then(|| words.groups_cut(MOST));
        RichText::plain(words.sentences(std::iter::once(key).chain(cut)))
    }

    /// "S1 +0.500 (+0.350 … +0.650); …"
    fn alternative(self, sorted: &[&Difference]) -> String {
        let words = self.material.words;
        let one = |found: &&Difference| {
            let text = format!("{} {}", found.label, self.signed(found.difference));
            let interval = found.interval.map(|[low, high]| format!("{} … {}", self.signed(low), self.signed(high)));
            interval.map_or(text.clone(), |interval| words.bracketed(&text, &interval))
        };
        words.series(sorted.iter().map(one))
    }
}

/// How far a difference and its interval reach from no difference.
fn reach(found: &Difference) -> f64 {
    let ends = found.interval.into_iter().flatten();
    ends.chain([found.difference]).map(f64::abs).fold(0.0, f64::max)
}

#[expect(clippy::cast_possible_truncation, reason = "the picture is a few hundred points wide")]
fn across(value: f64, reach: f64) -> f32 {
    let half = (WIDTH - LABEL - NUMBER - 16.0) / 2.0;
    LABEL + 8.0 + half * (1.0 + (value / reach) as f32)
}

/// The interval with a dot: full where the interval does not meet no difference, hollow otherwise.
fn figure(found: &Difference, y: f32, reach: f64) -> Vec<Item> {
    let at = |value: f64, rise: f32| Point::new(across(value, reach), y + rise);
    let mut items = Vec::new();
    if let Some([low, high]) = found.interval {
        items.push(line(at(low, 0.0), at(high, 0.0), 1.2, Theme::INK));
        items.extend([low, high].map(|end| line(at(end, -2.4), at(end, 2.4), 0.9, Theme::INK)));
    }
    let fill = if is_firm(found) { Theme::INK } else { Theme::WHITE };
    let stroke = Stroke { width: 0.9, colour: Theme::INK, dash: None };
    items.push(Item::Path { segments: circle(at(found.difference, 0.0), 2.6), fill: Some(fill), stroke: Some(stroke) });
    items
}

fn line(from: Point, to: Point, width: f32, colour: Colour) -> Item {
    Item::Line { from, to, stroke: Stroke { width, colour, dash: None } }
}
