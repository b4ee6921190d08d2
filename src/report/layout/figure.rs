//! Pictures.

use super::composer::Composer;
use crate::report::content::{Drawing, Mark};
use crate::report::geometry::Point;
use crate::report::page::Owner;
use crate::report::structure::{NodeId, Role};
use crate::report::theme::Kind;

impl Composer {
    /// Draws a picture in the middle of the line, its caption under it.
    pub(super) fn flow_figure(&mut self, drawing: &Drawing, parent: NodeId) {
        let style = self.theme.style(Kind::Caption);
        let caption_node = self.structure.add(Role::Paragraph, parent);
        let mut caption = self.paragraph(&drawing.caption, &style, self.frame.width, caption_node);
        self.need(drawing.size.height + caption.set.height() + self.theme.base);
        let figure = self.structure.add_figure(parent, &drawing.alternative);
        let left = self.frame.x + (self.frame.width - drawing.size.width).max(0.0) / 2.0;
        let at = Point::new(left, self.y);
        for item in &drawing.items {
            self.draw(Owner::Node(figure), item.clone().moved(at));
        }
        for mark in &drawing.marks {
            self.draw_mark(mark, at, figure);
        }
        self.y += drawing.size.height + self.theme.base * 0.4;
        self.flow_paragraph(&mut caption, 0.0);
        self.y += self.theme.base;
    }

    fn draw_mark(&mut self, mark: &Mark, origin: Point, figure: NodeId) {
        let style = self.theme.style(Kind::Picture);
        self.draw_line(Owner::Node(figure), &mark.text, &style, mark.at.moved(origin), mark.align);
    }
}
