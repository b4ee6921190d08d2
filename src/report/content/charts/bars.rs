//! Bars of the global priorities, the highest first, with the interval in which the middle half of the participants lies.

use super::{MOST, Material, length, line, mark, ranked, strong};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::Matrix;
use crate::report::content::block::{Drawing, Mark};
use crate::report::geometry::{Point, Rect, Size};
use crate::report::page::{Item, Segment, Stroke};
use crate::report::text::{Align, RichText};
use crate::report::theme::{Hue, Theme};

/// The width of the picture in points.
const WIDTH: f32 = 226.0;
/// Room for the labels before the bars.
const LABEL: f32 = 24.0;
/// Room for the numbers behind them.
const NUMBER: f32 = 30.0;
/// From one bar to the next.
const STEP: f32 = 10.5;
/// The thickness of a bar.
const BAR: f32 = 6.5;

/// The picture with its caption.
pub(super) fn drawing(material: Material<'_>, matrix: &Matrix, analysis: &MatrixAnalysis) -> Drawing {
    let theme = Theme::new(material.options.text_size, material.options.palette);
    let rows: Vec<Bar<'_>> =
        ranked(analysis).into_iter().map(|(place, factor)| Bar::of(analysis, place, factor)).collect();
    let full = rows.iter().map(Bar::reach).fold(f64::MIN_POSITIVE, f64::max);
    let shown = &rows[..rows.len().min(MOST)];
    let mut items = Vec::new();
    let mut marks = Vec::new();
    for (index, bar) in shown.iter().enumerate() {
        let y = index as f32 * STEP;
        items.extend(bar.items(y, full, theme.hue(bar.factor.quadrant)));
        marks.extend(bar.marks(y, material, theme));
    }
    Drawing {
        size: Size { width: WIDTH, height: shown.len() as f32 * STEP },
        items,
        marks,
        alternative: material.words.series(rows.iter().map(|bar| bar.text(material))),
        caption: caption(material, matrix, &rows),
    }
}

fn caption(material: Material<'_>, matrix: &Matrix, rows: &[Bar<'_>]) -> RichText {
    let words = material.words;
    let interval = rows.iter().any(|row| row.interval.is_some()).then(|| words.chart_interval_key());
    let sentences =
        [Some(words.chart_bars_key()), interval, material.cut(rows.len()), Some(material.weighting(matrix))];
    RichText::plain(words.sentences(sentences.into_iter().flatten()))
}

/// A factor with its priority.
struct Bar<'a> {
    factor: &'a FactorAnalysis,
    value: f64,
    /// Lower and upper quartile of the participants' priorities.
    interval: Option<(f64, f64)>,
}

impl<'a> Bar<'a> {
    fn of(analysis: &MatrixAnalysis, place: usize, factor: &'a FactorAnalysis) -> Self {
        let spread = analysis.group.as_ref().and_then(|group| *group.spread.get(place)?);
        let interval = spread.map(|spread| (spread.lower_quartile, spread.upper_quartile));
        Self { factor, value: factor.global_priority.unwrap_or(0.0), interval }
    }

    fn reach(&self) -> f64 {
        self.interval.map_or(self.value, |(_, upper)| upper.max(self.value))
    }

    fn items(&self, y: f32, full: f64, hue: Hue) -> Vec<Item> {
        let x = |value: f64| LABEL + length(value / full, WIDTH - LABEL - NUMBER);
        let middle = y + STEP / 2.0;
        let body = Rect::new(LABEL, middle - BAR / 2.0, x(self.value) - LABEL, BAR);
        let Some((lower, upper)) = self.interval else {
            return vec![Item::Fill { rect: body, colour: hue.strong }];
        };
        let at = |value: f64, rise: f32| Point::new(x(value), middle + rise);
        let whisker = |value| line(at(value, -2.2), at(value, 2.2), 1.0, Theme::INK);
        vec![outlined(body, hue), line(at(lower, 0.0), at(upper, 0.0), 1.0, Theme::INK), whisker(lower), whisker(upper)]
    }

    fn marks(&self, y: f32, material: Material<'_>, theme: Theme) -> [Mark; 2] {
        let label = strong(&self.factor.label, theme.hue(self.factor.quadrant).strong);
        let number = RichText::plain(material.words.number(self.value, 3));
        [mark(0.0, y + 0.5, Align::Start, label), mark(WIDTH, y + 0.5, Align::Right, number)]
    }

    /// "S2 0.200 (0.150–0.250)"
    fn text(&self, material: Material<'_>) -> String {
        let number = |value| material.words.number(value, 3);
        let text = format!("{} {}", self.factor.label, number(self.value));
        let interval = self.interval.map(|(lower, upper)| format!("{}–{}", number(lower), number(upper)));
        interval.map_or(text.clone(), |interval| material.words.bracketed(&text, &interval))
    }
}

/// A bar light enough for a line on it.
fn outlined(body: Rect, hue: Hue) -> Item {
    let segments = vec![
        Segment::Move(Point::new(body.x, body.y)),
        Segment::Line(Point::new(body.right(), body.y)),
        Segment::Line(Point::new(body.right(), body.bottom())),
        Segment::Line(Point::new(body.x, body.bottom())),
        Segment::Close,
    ];
    Item::Path { segments, fill: Some(hue.tint), stroke: Some(Stroke { width: 0.7, colour: hue.strong, dash: None }) }
}
