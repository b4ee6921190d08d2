//! Paragraphs on pages: line by line, with widows and orphans kept together.

use super::composer::Composer;
use crate::report::geometry::Point;
use crate::report::page::{Item, Owner};
use crate::report::structure::{NodeId, Role};
use crate::report::text::{Align, RichText, SetLine, SetText, TextStyle};
use crate::report::theme::Theme;
use std::collections::BTreeMap;

/// A paragraph that has been set, and the element of the structure that it becomes.
pub(super) struct Paragraph {
    /// Its lines.
    pub(super) set: SetText,
    /// Its element.
    pub(super) node: NodeId,
    links: BTreeMap<usize, NodeId>,
}

impl Paragraph {
    /// A paragraph that becomes this element.
    pub(super) fn new(set: SetText, node: NodeId) -> Self {
        Self { set, node, links: BTreeMap::new() }
    }
}

/// How many of `total` lines to put where `room` holds `fitting`: two lines at least stay together at a break.
pub(super) fn lines_before_break(total: usize, fitting: usize) -> usize {
    match total.saturating_sub(fitting) {
        0 => total,
        1 if fitting >= 3 => fitting - 1,
        1 => 0,
        _ if fitting < 2 => 0,
        _ => fitting,
    }
}

/// How many lines fit into a height.
pub(super) fn fitting(lines: &[SetLine], height: f32) -> usize {
    let mut used = 0.0;
    lines
        .iter()
        .take_while(|line| {
            used += line.height;
            used <= height + 0.01
        })
        .count()
}

impl Composer<'_> {
    /// Draws one line of a paragraph with its upper left corner here.
    pub(super) fn draw_paragraph_line(&mut self, paragraph: &mut Paragraph, line: usize, at: Point) {
        let runs = paragraph.set.lines[line].runs.clone();
        let mut runs = runs.into_iter().peekable();
        while let Some((span, mut run)) = runs.next() {
            run.origin = run.origin.moved(at);
            let Some(target) = paragraph.set.targets.get(span).cloned().flatten() else {
                self.draw(Owner::Node(paragraph.node), Item::Glyphs(run));
                continue;
            };
            let structure = &mut self.structure;
            let parent = paragraph.node;
            let node = *paragraph.links.entry(span).or_insert_with(|| structure.add(Role::Link, parent));
            // One link of all runs of it on the line, of whatever fonts and scripts they are.
            let mut whole = vec![run];
            while let Some((_, mut run)) = runs.next_if(|(next, _)| *next == span) {
                run.origin = run.origin.moved(at);
                whole.push(run);
            }
            self.draw_link(node, target, whole);
        }
    }

    /// Draws a paragraph at the pen, over page ends where it must; `x` counts from the frame.
    pub(super) fn flow_paragraph(&mut self, paragraph: &mut Paragraph, x: f32) {
        let total = paragraph.set.lines.len();
        let mut next = 0;
        while next < total {
            let rest = &paragraph.set.lines[next..];
            let mut count = lines_before_break(rest.len(), fitting(rest, self.room()));
            if count == 0 && self.at_top() {
                count = fitting(rest, self.room()).max(1);
            }
            for line in next..next + count {
                let at = Point::new(self.frame.x + x, self.y);
                let height = paragraph.set.lines[line].height;
                self.draw_paragraph_line(paragraph, line, at);
                self.y += height;
            }
            next += count;
            if next < total {
                self.new_page();
            }
        }
    }

    /// Sets text in a style's type for a paragraph of this role.
    pub(super) fn paragraph(
        &mut self,
        text: &RichText,
        style: &crate::report::text::TextStyle,
        width: f32,
        node: NodeId,
    ) -> Paragraph {
        Paragraph::new(self.typesetter.set(text, style, width), node)
    }
}

/// Running text of this size.
pub(super) fn body_style(size: f32) -> TextStyle {
    TextStyle {
        size,
        leading: 1.34,
        bold: false,
        italic: false,
        colour: Theme::INK,
        link: Theme::INK,
        align: Align::Start,
        hanging: 0.0,
    }
}

/// Bold text of this size.
pub(super) fn label_style(size: f32) -> TextStyle {
    TextStyle { bold: true, ..body_style(size) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(total: usize, fitting: usize, placed: usize) {
        assert_eq!(lines_before_break(total, fitting), placed, "{fitting} of {total} lines fit");
    }

    #[test]
    fn no_line_is_left_alone_before_or_after_a_page_end() {
        check(5, 5, 5);
        check(5, 4, 3);
        check(5, 3, 3);
        check(5, 1, 0);
        check(3, 2, 0);
        check(2, 1, 0);
        check(1, 0, 0);
    }
}
