//! Pictures: as many side by side as fit, each with its caption under it.

use super::composer::Composer;
use super::paragraph::Paragraph;
use crate::report::content::{Block, Drawing, Mark};
use crate::report::geometry::{Point, Size};
use crate::report::page::{Item, Owner};
use crate::report::structure::{NodeId, Role};
use crate::report::text::{Align, RichText, SetLine, TextStyle};
use crate::report::theme::Kind;

/// White space between pictures side by side, at the text size for which they are drawn.
const GAP: f32 = 10.0;
/// The share of a page that a picture may take; the rest is for a heading and its caption.
const HIGHEST: f32 = 0.72;
/// The text size for which pictures are drawn.
const DRAWN_AT: f32 = 10.0;

/// White space around a picture that has its page to itself, in points.
const EDGE: f32 = 8.0;

impl Composer<'_> {
    /// Draws a picture without its caption on a page of its own, cut to its size.
    pub(crate) fn picture_alone(&mut self, drawing: &Drawing) {
        let scale = self.theme.base / DRAWN_AT;
        let side = |length: f32| length * scale + 2.0 * EDGE;
        self.new_sheet(Size { width: side(drawing.size.width), height: side(drawing.size.height) });
        self.draw_picture(drawing, Point::new(EDGE, EDGE), scale, self.structure.root());
    }

    /// The pictures at the beginning of these blocks that fit side by side.
    pub(super) fn side_by_side<'a>(&self, blocks: &'a [Block]) -> Vec<&'a Drawing> {
        let mut row: Vec<&Drawing> = Vec::new();
        let mut width = -GAP;
        for block in blocks {
            let Block::Figure(drawing) = block else { break };
            width += drawing.size.width + GAP;
            if !row.is_empty() && width * self.theme.base / DRAWN_AT > self.frame.width {
                break;
            }
            row.push(drawing);
        }
        row
    }

    /// The height of pictures side by side without their captions.
    pub(super) fn pictures_height(&self, row: &[&Drawing]) -> f32 {
        row.iter().map(|drawing| drawing.size.height * self.picture_scale(drawing)).fold(0.0, f32::max)
    }

    /// Draws pictures side by side in the middle of the line, their captions under them.
    pub(super) fn flow_figures(&mut self, row: &[&Drawing], parent: NodeId) {
        let gap = GAP * self.theme.base / DRAWN_AT;
        let widths: Vec<f32> = row.iter().map(|drawing| drawing.size.width * self.picture_scale(drawing)).collect();
        let mut captions: Vec<Paragraph> = Vec::new();
        for (drawing, width) in row.iter().zip(&widths) {
            // One picture alone gives its caption the whole line.
            let room = if row.len() == 1 { self.frame.width } else { *width };
            captions.push(self.caption(drawing, room, parent));
        }
        let heights: Vec<f32> = row.iter().map(|drawing| drawing.size.height * self.picture_scale(drawing)).collect();
        let ends = heights.iter().zip(&captions).map(|(height, caption)| height + caption.set.height());
        let height = ends.fold(0.0, f32::max) + self.theme.base * 1.4;
        self.need(height);
        let top = self.y;
        let all = widths.iter().sum::<f32>() + gap * (row.len() - 1) as f32;
        let mut offset = (self.frame.width - all).max(0.0) / 2.0;
        for (index, caption) in captions.iter_mut().enumerate() {
            let x = self.begin(self.frame, offset, widths[index]);
            self.draw_picture(row[index], Point::new(x, top), self.picture_scale(row[index]), parent);
            self.y = top + heights[index] + self.theme.base * 0.4;
            self.flow_paragraph(caption, if row.len() == 1 { 0.0 } else { x - self.frame.x });
            offset += widths[index] + gap;
        }
        self.y = top + height;
    }

    fn caption(&mut self, drawing: &Drawing, width: f32, parent: NodeId) -> Paragraph {
        let style = self.theme.style(Kind::Caption);
        let node = self.structure.add(Role::Paragraph, parent);
        self.paragraph(&drawing.caption, &style, width, node)
    }

    fn draw_picture(&mut self, drawing: &Drawing, at: Point, scale: f32, parent: NodeId) {
        let figure = self.structure.add_figure(parent, &drawing.alternative);
        for item in &drawing.items {
            self.draw(Owner::Node(figure), item.clone().scaled(scale).moved(at));
        }
        for mark in &drawing.marks {
            self.draw_mark(mark, at, scale, figure);
        }
    }

    /// Pictures grow with the text, but not out of the page.
    fn picture_scale(&self, drawing: &Drawing) -> f32 {
        let fitting = (self.frame.width / drawing.size.width).min(self.frame.height * HIGHEST / drawing.size.height);
        (self.theme.base / DRAWN_AT).min(fitting)
    }

    fn draw_mark(&mut self, mark: &Mark, origin: Point, scale: f32, figure: NodeId) {
        let mut style = self.theme.style(Kind::Picture);
        style.size *= scale * DRAWN_AT / self.theme.base;
        let set = if mark.room.is_finite() {
            let text = self.fitted(mark, &style, mark.room * scale);
            self.typesetter.set(&text, &style, mark.room * scale)
        } else {
            self.typesetter.set_line(&mark.text, &style)
        };
        let mut y = 0.0;
        for line in set.lines {
            let (left, right) = edges(&line);
            let shift = match mark.align {
                Align::Start => left,
                Align::Centre => f32::midpoint(left, right),
                Align::Right => right,
            };
            let at = mark.at.scaled(scale).moved(origin).moved(Point::new(-shift, y));
            y += line.height;
            for (_, run) in line.runs {
                self.draw(Owner::Node(figure), Item::Glyphs(run).moved(at));
            }
        }
    }

    /// The words of a mark, cut to the lines that they may take.
    fn fitted(&mut self, mark: &Mark, style: &TextStyle, room: f32) -> RichText {
        if self.typesetter.set(&mark.text, style, room).lines.len() <= mark.lines {
            return mark.text.clone();
        }
        let looks = mark.text.spans.first().map(|span| span.style).unwrap_or_default();
        let style = TextStyle { bold: looks.bold, ..*style };
        let mut cut = self.shortened(&mark.text.text(), &style, room, mark.lines);
        cut.spans.iter_mut().for_each(|span| span.style = looks);
        cut
    }
}

/// The left and the right edge of what stands on a line.
fn edges(line: &SetLine) -> (f32, f32) {
    let left = line.runs.iter().map(|(_, run)| run.origin.x).reduce(f32::min).unwrap_or(0.0);
    let right = line.runs.iter().map(|(_, run)| run.origin.x + run.advance).reduce(f32::max).unwrap_or(0.0);
    (left, right)
}
