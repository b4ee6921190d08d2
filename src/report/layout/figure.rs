//! Pictures: as many side by side as fit, each with its caption under it.

use super::composer::Composer;
use super::paragraph::Paragraph;
use super::pattern::circle;
use crate::report::charts::{Anchor, DRAWN_AT, Drawing, Edge, Face, Form, Shape, Text, colour};
use crate::report::geometry::{Point, Rect, Size};
use crate::report::page::{Item, Owner, Segment, Stroke};
use crate::report::structure::{NodeId, Role};
use crate::report::text::{RichText, SetLine, SetText, SpanStyle};
use crate::report::theme::{Kind, Theme};

/// White space between pictures side by side, at the text size for which they are drawn.
const GAP: f32 = 10.0;
/// The share of a page that a picture may take; the rest is for a heading and its caption.
const HIGHEST: f32 = 0.72;
/// The share of its usual size that a row of pictures has at least,
const SMALLEST: f32 = 0.85;
/// and how many sizes are tried from the usual one down.
const SIZES: usize = 4;
/// Pictures shrink to this share of the size for which they are drawn to stand side by side.
const BESIDE: f32 = 0.92;
/// White space above and below a caption, in multiples of the text size.
const ABOVE_CAPTION: f32 = 0.4;
const BELOW_CAPTION: f32 = 1.0;

/// White space around a picture that has its page to itself, in points.
const EDGE: f32 = 8.0;
/// The narrowest page of a picture with its title and its key, at the text size for which pictures are drawn.
const NARROWEST: f32 = 220.0;

/// What stands on the page of a single picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Around {
    /// The picture alone, for a file that has its words elsewhere.
    Nothing,
    /// The name of the matrix over it, method and key under it.
    TitleAndKey,
}

/// Pictures that follow one another, in rows of as many as fit side by side, measured at each size that they may have.
pub(super) struct PictureBox<'b> {
    rows: Vec<PictureRow<'b>>,
}

/// A row of pictures.
struct PictureRow<'b> {
    pictures: Vec<&'b Drawing>,
    /// The row at each size, the largest first.
    sizes: [SizedRow; SIZES],
}

/// A row of pictures at one size.
struct SizedRow {
    /// The scales of the pictures.
    scales: Vec<f32>,
    widths: Vec<f32>,
    captions: Vec<SetText>,
    /// All that it takes.
    height: f32,
}

impl PictureBox<'_> {
    /// The height that the pictures need where they begin.
    pub(super) fn lead(&self) -> f32 {
        self.rows.iter().map(|row| row.sizes[SIZES - 1].height).fold(f32::INFINITY, f32::min)
    }

    /// The largest size at which a height has room for all rows and this much under them.
    fn size_of_all(&self, height: f32, under: f32) -> Option<usize> {
        let all = |size: usize| self.rows.iter().map(|row| row.sizes[size].height).sum::<f32>();
        (0..SIZES).find(|size| all(*size) + under <= height)
    }

    /// The first row, by the largest size, that takes no more than a height.
    fn next_row(&self, height: f32) -> Option<(usize, usize)> {
        let sizes = (0..SIZES).flat_map(|size| (0..self.rows.len()).map(move |row| (row, size)));
        sizes.into_iter().find(|(row, size)| self.rows[*row].sizes[*size].height <= height)
    }
}

impl Composer<'_> {
    /// Draws a picture on a page of its own, cut to its size.
    pub(crate) fn picture_alone(&mut self, drawing: &Drawing, around: Around) {
        let scale = self.theme.base / DRAWN_AT;
        let picture = drawing.size.width * scale;
        let (width, above, below) = match around {
            Around::Nothing => (picture, None, None),
            Around::TitleAndKey => {
                let width = picture.max(NARROWEST * scale);
                let mut set = |kind, words: &str| {
                    let style = self.theme.style(kind);
                    (!words.is_empty()).then(|| self.typesetter.set(&RichText::plain(words), &style, width))
                };
                (width, set(Kind::Heading(3), &drawing.title), set(Kind::Caption, &drawing.caption))
            }
        };
        let gap = self.theme.base * ABOVE_CAPTION;
        let room = |words: &Option<SetText>| words.as_ref().map_or(0.0, |set| set.height() + gap);
        let top = EDGE + room(&above);
        let bottom = top + drawing.size.height * scale + room(&below);
        self.new_sheet(Size { width: width + 2.0 * EDGE, height: bottom + EDGE });
        if let Some(title) = above {
            self.words_at(title, Role::Heading(1), EDGE);
        }
        self.draw_picture(drawing, Point::new(EDGE + (width - picture) / 2.0, top), scale, self.structure.root());
        if let Some(key) = below {
            let y = bottom - key.height();
            self.words_at(key, Role::Paragraph, y);
        }
    }

    fn words_at(&mut self, words: SetText, role: Role, mut y: f32) {
        let node = self.structure.add(role, self.structure.root());
        let mut paragraph = Paragraph::new(words, node);
        for line in 0..paragraph.set.lines.len() {
            self.draw_paragraph_line(&mut paragraph, line, Point::new(EDGE, y));
            y += paragraph.set.lines[line].height;
        }
    }

    /// Draws pictures that follow one another. A row for which the page has no room lets those after it go first; none
    /// grows smaller than it must, but a little rather than leave a gap, also under them: what follows and needs `lead`
    /// begins on the same page if it can.
    pub(super) fn flow_pictures(&mut self, mut pictures: PictureBox<'_>, lead: f32, parent: NodeId) {
        while !pictures.rows.is_empty() && self.goes_on() {
            // The white space under the last line of a page may be missing.
            let room = self.room() + self.theme.base * BELOW_CAPTION + 0.01;
            let before_more = pictures.size_of_all(self.room() + 0.01, lead).map(|size| (0, size));
            let (row, size) = before_more.or_else(|| pictures.next_row(room)).unwrap_or_else(|| {
                self.new_page();
                (0, 0)
            });
            let PictureRow { pictures, sizes } = pictures.rows.remove(row);
            let sized = sizes.into_iter().nth(size).expect("a row is measured at each size");
            self.flow_row_of_pictures(&pictures, sized, parent);
        }
    }

    /// Measures pictures that follow one another.
    pub(super) fn measure_pictures<'b>(&mut self, pictures: &[&'b Drawing]) -> PictureBox<'b> {
        let sizes = self.sizes();
        let rows = self.rows(pictures).into_iter().map(|pictures| {
            let sizes = sizes.map(|size| self.row_of_pictures(&pictures, size));
            PictureRow { pictures, sizes }
        });
        PictureBox { rows: rows.collect() }
    }

    /// The share of the size for which a picture is drawn that it keeps when text is large: it need not grow with it.
    fn drawn_share(&self) -> f32 {
        (DRAWN_AT / self.theme.base).min(1.0)
    }

    /// The shares of its usual size that a row of pictures may have, the largest first.
    fn sizes(&self) -> [f32; SIZES] {
        let smallest = SMALLEST * self.drawn_share();
        std::array::from_fn(|step| 1.0 - (1.0 - smallest) * step as f32 / (SIZES - 1) as f32)
    }

    /// The pictures in rows that are not wider than the line, or only as much as they may shrink.
    fn rows<'b>(&self, pictures: &[&'b Drawing]) -> Vec<Vec<&'b Drawing>> {
        let mut rows: Vec<Vec<&Drawing>> = Vec::new();
        let beside = BESIDE * self.drawn_share();
        let widest = self.frame.width / beside * DRAWN_AT / self.theme.base;
        let mut width = 0.0;
        for drawing in pictures {
            width += GAP + drawing.size.width;
            match rows.last_mut() {
                Some(row) if width <= widest => row.push(drawing),
                _ => {
                    rows.push(vec![drawing]);
                    width = drawing.size.width;
                }
            }
        }
        rows
    }

    /// What a row of pictures takes at a share of its usual size.
    fn row_of_pictures(&mut self, row: &[&Drawing], size: f32) -> SizedRow {
        let scales: Vec<f32> = row.iter().map(|drawing| self.picture_scale(drawing) * size).collect();
        let gaps = GAP * self.theme.base / DRAWN_AT * (row.len() - 1) as f32;
        let width: f32 = row.iter().zip(&scales).map(|(drawing, scale)| drawing.size.width * scale).sum();
        let narrower = ((self.frame.width - gaps) / width).min(1.0);
        let scales: Vec<f32> = scales.into_iter().map(|scale| scale * narrower).collect();
        let widths: Vec<f32> = row.iter().zip(&scales).map(|(drawing, scale)| drawing.size.width * scale).collect();
        let style = self.theme.style(Kind::Caption);
        let mut height: f32 = 0.0;
        let mut captions = Vec::new();
        for (index, drawing) in row.iter().enumerate() {
            // One picture alone gives its caption the whole line.
            let room = if row.len() == 1 { self.frame.width } else { widths[index] };
            let caption = self.typesetter.set(&RichText::plain(&drawing.caption), &style, room);
            height = height.max(drawing.size.height * scales[index] + caption.height());
            captions.push(caption);
        }
        SizedRow { scales, widths, captions, height: height + self.theme.base * (ABOVE_CAPTION + BELOW_CAPTION) }
    }

    /// Draws pictures side by side in the middle of the line, their captions under them.
    fn flow_row_of_pictures(&mut self, row: &[&Drawing], sized: SizedRow, parent: NodeId) {
        let gap = GAP * self.theme.base / DRAWN_AT;
        let SizedRow { scales, widths, captions, height } = sized;
        let top = self.y;
        let all = widths.iter().sum::<f32>() + gap * (row.len() - 1) as f32;
        let mut offset = (self.frame.width - all).max(0.0) / 2.0;
        for (index, caption) in captions.into_iter().enumerate() {
            let x = self.begin(self.frame, offset, widths[index]);
            let figure = self.draw_picture(row[index], Point::new(x, top), scales[index], parent);
            let node = self.structure.add(Role::Caption, figure);
            self.y = top + row[index].size.height * scales[index] + self.theme.base * ABOVE_CAPTION;
            let mut caption = Paragraph::new(caption, node);
            self.flow_paragraph(&mut caption, if row.len() == 1 { 0.0 } else { x - self.frame.x });
            offset += widths[index] + gap;
        }
        self.y = top + height;
    }

    fn draw_picture(&mut self, drawing: &Drawing, at: Point, scale: f32, parent: NodeId) -> NodeId {
        let figure = self.structure.add_figure(parent, &drawing.spoken);
        for shape in &drawing.shapes {
            self.draw(Owner::Node(figure), item(shape.clone().placed(scale, at), self.theme));
        }
        for text in &drawing.texts {
            self.draw_text(text, at, scale, figure);
        }
        figure
    }

    /// Pictures grow with the text, but not out of the page.
    fn picture_scale(&self, drawing: &Drawing) -> f32 {
        let fitting = (self.frame.width / drawing.size.width).min(self.frame.height * HIGHEST / drawing.size.height);
        (self.theme.base / DRAWN_AT).min(fitting)
    }

    fn draw_text(&mut self, text: &Text, origin: Point, scale: f32, figure: NodeId) {
        let mut style = self.theme.style(Kind::Picture);
        style.size *= scale * DRAWN_AT / self.theme.base;
        let look = SpanStyle {
            bold: text.face == Face::Bold,
            colour: Some(colour(text.role, self.theme)),
            ..SpanStyle::default()
        };
        let set = self.typesetter.set_line(&RichText::default().styled(&text.words, look), &style);
        for line in set.lines {
            let (left, right) = edges(&line);
            let shift = match text.anchor {
                Anchor::Left => left,
                Anchor::Centre => f32::midpoint(left, right),
                Anchor::Right => right,
            };
            let at = text.at.scaled(scale).moved(origin).moved(Point::new(-shift, -line.height / 2.0));
            for (_, run) in line.runs {
                self.draw(Owner::Node(figure), Item::Glyphs(run).moved(at));
            }
        }
    }
}

/// A shape of a drawing as what pages are made of.
fn item(shape: Shape, theme: Theme) -> Item {
    let fill = shape.fill.map(|role| colour(role, theme));
    let stroke = shape.edge.map(|Edge { role, width, dash }| Stroke { width, colour: colour(role, theme), dash });
    let segments = match shape.form {
        Form::Line(from, to) => {
            // A line without a stroke is nothing; drawings make none.
            let stroke = stroke.unwrap_or(Stroke { width: 0.0, colour: Theme::INK, dash: None });
            return Item::Line { from, to, stroke };
        }
        Form::Area(rect) => match (fill, stroke) {
            (Some(colour), None) => return Item::Fill { rect, colour },
            _ => outline(&corners(rect)),
        },
        Form::Disc { centre, radius } => circle(centre, radius),
        Form::Polygon(points) => outline(&points),
    };
    Item::Path { segments, fill, stroke }
}

fn corners(rect: Rect) -> [Point; 4] {
    let (right, bottom) = (rect.right(), rect.bottom());
    [(rect.x, rect.y), (right, rect.y), (right, bottom), (rect.x, bottom)].map(|(x, y)| Point::new(x, y))
}

fn outline(points: &[Point]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = points.iter().map(|point| Segment::Line(*point)).collect();
    if let Some(first) = points.first() {
        segments[0] = Segment::Move(*first);
        segments.push(Segment::Close);
    }
    segments
}

/// The left and the right edge of what stands on a line.
fn edges(line: &SetLine) -> (f32, f32) {
    let left = line.runs.iter().map(|(_, run)| run.origin.x).reduce(f32::min).unwrap_or(0.0);
    let right = line.runs.iter().map(|(_, run)| run.origin.x + run.advance).reduce(f32::max).unwrap_or(0.0);
    (left, right)
}
