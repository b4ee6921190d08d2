//! The postures of all matrices on one map, joined by a line in their order.

use super::Compared;
use crate::analysis::Posture;
use crate::report::content::block::{Drawing, Mark};
use crate::report::content::charts::posture::{ABOVE, HALF, SIDE, axes, fields, names, range, scale};
use crate::report::geometry::{Point, Size};
use crate::report::layout::circle;
use crate::report::page::{Item, Segment, Stroke};
use crate::report::text::{Align, RichText};
use crate::report::theme::Theme;

/// A posture with the number of its matrix, from 1.
type Numbered = (usize, Posture);

impl Compared<'_> {
    /// The map; none with fewer than two postures, or where they are computed in different ways.
    pub(super) fn path(self) -> Option<Drawing> {
        let postures = self.comparison.postures.iter().enumerate();
        let postures: Vec<Numbered> = postures.filter_map(|(index, it)| Some((index + 1, (*it)?))).collect();
        let alike = postures.windows(2).all(|two| two[0].1.variant == two[1].1.variant);
        let matrix = self.subjects.last().filter(|_| alike && postures.len() > 1)?.matrix();
        let theme = Theme::new(self.material.options.text_size, self.material.options.palette);
        let centre = Point::new(SIDE + HALF, ABOVE + HALF);
        let range = range(&postures.iter().map(|(_, posture)| *posture).collect::<Vec<_>>());
        let spots: Vec<(usize, Point)> =
            postures.iter().map(|(number, posture)| (*number, spot(centre, posture, range))).collect();
        let mut items = fields(theme, centre);
        items.extend(axes(centre));
        items.extend(line(&spots));
        let mut marks = names(self.material, matrix, centre);
        marks.extend(scale(self.material, centre, range));
        marks.extend(spots.iter().map(|(number, at)| number_mark(*number, *at)));
        let caption = self.path_caption(&postures);
        let size = Size { width: 2.0 * (SIDE + HALF), height: 2.0 * (ABOVE + HALF) };
        Some(Drawing { size, items, marks, alternative: caption.text(), caption })
    }

    /// "Posture. 1: x = 0.42, y = 0.10 (SO); 2: …"
    fn path_caption(self, postures: &[Numbered]) -> RichText {
        let words = self.material.words;
        let place = |(number, posture): &Numbered| {
            let place = words.chart_path_place(*number, words.number(posture.x, 2), words.number(posture.y, 2));
            posture.strategy.map_or(place.clone(), |kind| words.bracketed(&place, kind.letters()))
        };
        RichText::plain(words.chart_path(words.series(postures.iter().map(place))))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the map is a few hundred points wide")]
fn spot(centre: Point, posture: &Posture, range: f64) -> Point {
    let at = |value: f64| (value / range) as f32 * HALF;
    centre.moved(Point::new(at(posture.x), -at(posture.y)))
}

/// The line through all spots: small dots, a large one at its end.
fn line(spots: &[(usize, Point)]) -> Vec<Item> {
    let step = |(index, (_, at)): (usize, &(usize, Point))| {
        if index == 0 { Segment::Move(*at) } else { Segment::Line(*at) }
    };
    let segments = spots.iter().enumerate().map(step).collect();
    let stroke = Stroke { width: 1.4, colour: Theme::INK, dash: None };
    let mut items = vec![Item::Path { segments, fill: None, stroke: Some(stroke) }];
    items.extend(spots.iter().enumerate().map(|(index, (_, at))| {
        let radius = if index + 1 == spots.len() { 4.0 } else { 2.4 };
        Item::Path { segments: circle(*at, radius), fill: Some(Theme::INK), stroke: None }
    }));
    items
}

fn number_mark(number: usize, at: Point) -> Mark {
    let text = RichText::bold(number.to_string());
    Mark::new(at.moved(Point::new(6.0, -12.0)), Align::Start, text)
}
