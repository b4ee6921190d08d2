//! A drawing: what a chart shows, before anybody has chosen colours or a file format.
//!
//! Lengths are in the points of whoever asked for it: points of paper for a report, points of the screen for the window.
//! A chart is drawn for a size and for letters whose widths are known ([`Metrics`]), so that it can keep its words apart.

use crate::model::{FactorId, Quadrant, StrategyId};
use crate::report::geometry::{Point, Rect, Size};
use crate::words::{Words, or_english};

/// The letter size, in points, at which the lengths in the charts are written down; they grow and shrink with the letters.
const LETTERS: f32 = 7.8;

/// A chart, ready to be painted.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The room it takes.
    pub size: Size,
    /// Lines and areas in painting order; all words stand on top of them.
    pub shapes: Vec<Shape>,
    /// The words, each on one line.
    pub texts: Vec<Text>,
    /// The parts that can be pointed at.
    pub hits: Vec<Hit>,
    /// The area between the axes, for whoever translates a place back into figures.
    pub plot: Rect,
    /// Whose figures these are: the name of the matrix, for a chart that stands alone.
    pub title: String,
    /// What the chart shows, in words.
    pub spoken: String,
    /// The method and the key, to be written under the chart.
    pub caption: String,
}

/// A line or an area.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub form: Form,
    /// What it is filled with.
    pub fill: Option<Role>,
    /// What its outline is drawn with.
    pub edge: Option<Edge>,
    /// The indices of the two hits it belongs to; a line joins two things, and a mark names its own twice.
    pub of: Option<[usize; 2]>,
}

/// An outline.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// A straight line between two points.
    Line(Point, Point),
    /// A rectangle.
    Area(Rect),
    /// A circle.
    Disc {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f32,
    },
    /// A closed convex shape.
    Polygon(Vec<Point>),
}

/// How a line or an outline is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// What colours it.
    pub role: Role,
    /// Its thickness.
    pub width: f32,
    /// Lengths of dash and gap; none for a solid line.
    pub dash: Option<(f32, f32)>,
}

/// What a colour is for. Paper and screen each choose the colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Role {
    /// The ground of the chart, for what must hide the lines behind it.
    Ground,
    /// A faint area.
    Wash,
    /// The area that holds the result.
    Here,
    /// Fine lines behind the figures.
    Rule,
    /// Axes, and lines that lead from a label to its mark.
    Axis,
    /// Words of second rank.
    Quiet,
    /// Words and figures.
    Ink,
    /// The figure that the chart is about.
    Accent,
    /// The hue of a quadrant.
    Strong(Quadrant),
    /// A light area in the hue of a quadrant.
    Tint(Quadrant),
    /// A ground as dark as a share is large, 0 to 1.
    Shade(f32),
    /// Words on that ground.
    OnShade(f32),
}

/// Words on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// What they say.
    pub words: String,
    /// The left end, the middle or the right end of the line, half way up.
    pub at: Point,
    /// Which of these it is.
    pub anchor: Anchor,
    /// What colours them.
    pub role: Role,
    /// Regular or bold.
    pub face: Face,
    /// Their width.
    pub width: f32,
    /// The height of the line.
    pub height: f32,
}

/// Which part of a line of words stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Left,
    /// The middle.
    Centre,
    /// The right end.
    Right,
}

/// The weight of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

/// A part of a chart that can be pointed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Where it is.
    pub area: Rect,
    /// What it shows.
    pub shows: Shows,
    /// What is said of it.
    pub spoken: String,
}

/// What a part of a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shows {
    /// A factor of one of the matrices, counted from 0; that of a single matrix is 0.
    Factor(usize, FactorId),
    /// A strategy.
    Strategy(StrategyId),
    /// One of the matrices, counted from 0.
    Matrix(usize),
}

/// The letters that a chart is written in.
pub trait Metrics {
    /// Their size.
    fn size(&self) -> f32;
    /// The height of a line.
    fn line(&self) -> f32;
    /// The width of words on one line.
    fn width(&self, words: &str, face: Face) -> f32;
}

/// What a chart is drawn on.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The room that it may take; most charts take less, and those with rows may become higher.
    pub room: Size,
    /// The most rows that are drawn; the caption tells when there are more.
    pub most: usize,
    /// The words of the language that the chart is written in.
    pub(crate) words: &'static Words,
    metrics: &'a dyn Metrics,
}

impl<'a> Sheet<'a> {
    /// A sheet of this size for words of a language (BCP 47), without a limit to the rows.
    #[must_use]
    pub fn new(language: &str, metrics: &'a dyn Metrics, room: Size) -> Self {
        Self { room, most: usize::MAX, words: or_english(language), metrics }
    }

    /// The length that a point of paper has here: charts are drawn larger for larger letters.
    pub(super) fn unit(&self) -> f32 {
        self.metrics.size() / LETTERS
    }

    /// The height of a line of words.
    pub(super) fn line(&self) -> f32 {
        self.metrics.line()
    }

    /// The width of words on one line.
    pub(super) fn width(&self, words: &str, face: Face) -> f32 {
        self.metrics.width(words, face)
    }

    /// Words in regular letters.
    pub(super) fn text(&self, at: Point, anchor: Anchor, words: impl Into<String>, role: Role) -> Text {
        self.written(at, anchor, words.into(), role, Face::Regular)
    }

    /// Words in bold letters.
    pub(super) fn bold(&self, at: Point, anchor: Anchor, words: impl Into<String>, role: Role) -> Text {
        self.written(at, anchor, words.into(), role, Face::Bold)
    }

    pub(super) fn written(&self, at: Point, anchor: Anchor, words: String, role: Role, face: Face) -> Text {
        let width = self.width(&words, face);
        Text { words, at, anchor, role, face, width, height: self.line() }
    }

    /// Words broken into lines of a width; what does not fit into so many lines ends in an ellipsis.
    pub(super) fn wrapped(&self, words: &str, face: Face, room: f32, lines: usize) -> Vec<String> {
        let mut done: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in words.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if line.is_empty() || self.width(&longer, face) <= room {
                line = longer;
            } else {
                done.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        done.push(line);
        if done.len() > lines {
            let rest = done.split_off(lines - 1).join(" ");
            done.push(format!("{rest}…"));
        }
        done.into_iter().map(|line| self.cut(&line, face, room)).collect()
    }

    /// Words cut to a width, with an ellipsis where something is missing.
    pub(super) fn cut(&self, words: &str, face: Face, room: f32) -> String {
        if self.width(words, face) <= room {
            return words.to_owned();
        }
        let letters: Vec<char> = words.trim_end_matches('…').chars().collect();
        let with = |count: usize| format!("{}…", letters[..count].iter().collect::<String>().trim_end());
        // Long statements are cut by halves: each measurement of a new text costs its shaping.
        let (mut fits, mut too_long) = (0, letters.len() + 1);
        while too_long - fits > 1 {
            let middle = usize::midpoint(fits, too_long);
            if self.width(&with(middle), face) <= room { fits = middle } else { too_long = middle }
        }
        with(fits)
    }
}

impl Drawing {
    /// An empty chart of a matrix with this title.
    pub(in crate::report) fn new(title: &str, size: Size) -> Self {
        Self {
            size,
            shapes: Vec::new(),
            texts: Vec::new(),
            hits: Vec::new(),
            plot: Rect::new(0.0, 0.0, size.width, size.height),
            title: title.trim().to_owned(),
            spoken: String::new(),
            caption: String::new(),
        }
    }

    /// Adds something that can be pointed at, and gives its index.
    pub(super) fn hit(&mut self, area: Rect, shows: Shows, spoken: String) -> usize {
        self.hits.push(Hit { area, shows, spoken });
        self.hits.len() - 1
    }
}

impl Shape {
    /// A straight line.
    pub(super) fn line(from: Point, to: Point, edge: Edge) -> Self {
        Self { form: Form::Line(from, to), fill: None, edge: Some(edge), of: None }
    }

    /// A level line over the whole width of an area: a sample of a kind of line.
    #[must_use]
    pub fn across(area: Rect, edge: Edge) -> Self {
        let y = area.y + area.height / 2.0;
        Self::line(Point::new(area.x, y), Point::new(area.right(), y), edge)
    }

    /// A filled shape.
    pub(super) fn filled(form: Form, fill: Role) -> Self {
        Self { form, fill: Some(fill), edge: None, of: None }
    }

    /// A filled rectangle.
    pub(super) fn area(rect: Rect, fill: Role) -> Self {
        Self::filled(Form::Area(rect), fill)
    }

    /// A filled circle.
    pub(super) fn disc(centre: Point, radius: f32, fill: Role) -> Self {
        Self::filled(Form::Disc { centre, radius }, fill)
    }

    /// The mark of a quadrant: a disc for strengths, a square for weaknesses, a triangle for opportunities, a diamond for
    /// threats, so that it is known without its hue. An empty mark stands for what has no partner.
    pub(super) fn mark(quadrant: Quadrant, at: Point, radius: f32, fill: Role) -> Self {
        let corner = |x: f32, y: f32| at.moved(Point::new(x * radius, y * radius));
        let form = match quadrant {
            Quadrant::Strengths => Form::Disc { centre: at, radius },
            Quadrant::Weaknesses => {
                Form::Area(Rect::new(at.x - 0.9 * radius, at.y - 0.9 * radius, 1.8 * radius, 1.8 * radius))
            }
            Quadrant::Opportunities => Form::Polygon(vec![corner(0.0, -1.2), corner(1.2, 0.96), corner(-1.2, 0.96)]),
            Quadrant::Threats => {
                Form::Polygon(vec![corner(0.0, -1.3), corner(1.3, 0.0), corner(0.0, 1.3), corner(-1.3, 0.0)])
            }
        };
        let edge = Edge::solid(Role::Strong(quadrant), radius * 0.4);
        Self { form, fill: Some(fill), edge: Some(edge), of: None }
    }

    /// The shape with this outline.
    pub(super) fn edged(self, edge: Edge) -> Self {
        Self { edge: Some(edge), ..self }
    }

    /// The shape as a part of what can be pointed at.
    pub(super) fn of(self, hit: usize) -> Self {
        Self { of: Some([hit, hit]), ..self }
    }

    /// The shape with all its lengths multiplied, and then moved.
    #[must_use]
    pub fn placed(mut self, scale: f32, at: Point) -> Self {
        let place = |point: Point| point.scaled(scale).moved(at);
        self.form = match self.form {
            Form::Line(from, to) => Form::Line(place(from), place(to)),
            Form::Area(area) => {
                let corner = place(Point::new(area.x, area.y));
                Form::Area(Rect::new(corner.x, corner.y, area.width * scale, area.height * scale))
            }
            Form::Disc { centre, radius } => Form::Disc { centre: place(centre), radius: radius * scale },
            Form::Polygon(points) => Form::Polygon(points.into_iter().map(place).collect()),
        };
        if let Some(edge) = &mut self.edge {
            edge.width *= scale;
            edge.dash = edge.dash.map(|(dash, gap)| (dash * scale, gap * scale));
        }
        self
    }
}

impl Edge {
    /// A solid line.
    pub(super) fn solid(role: Role, width: f32) -> Self {
        Self { role, width, dash: None }
    }

    /// A line of dashes.
    pub(super) fn dashed(role: Role, width: f32, dash: f32, gap: f32) -> Self {
        Self { role, width, dash: Some((dash, gap)) }
    }
}

impl Text {
    /// The room of the words.
    #[must_use]
    pub fn room(&self) -> Rect {
        let before = match self.anchor {
            Anchor::Left => 0.0,
            Anchor::Centre => self.width / 2.0,
            Anchor::Right => self.width,
        };
        Rect::new(self.at.x - before, self.at.y - self.height / 2.0, self.width, self.height)
    }
}
