//! What stands on every page: the title, the date, the program, the number of the page.

use super::composer::Composer;
use crate::report::geometry::Point;
use crate::report::page::{Item, Owner, Stroke};
use crate::report::text::{Align, Reading, RichText};
use crate::report::theme::{Kind, Theme};

/// The words of a footer.
pub(crate) struct Footer {
    /// At the beginning of the line.
    pub(crate) title: String,
    /// In the middle of the line.
    pub(crate) origin: String,
}

impl Composer<'_> {
    /// Draws the footer of every page.
    pub(crate) fn draw_footers(&mut self, footer: &Footer) {
        let style = self.theme.style(Kind::Furniture);
        let total = self.page_count();
        let (left, right) = (self.frame.x, self.frame.right());
        let y = self.frame.bottom() + self.theme.base * 0.75;
        let title = self.shortened(&footer.title, &style, self.frame.width * 0.44, 1);
        let origin = RichText::plain(&footer.origin);
        let (begin, end) = match self.reading {
            Reading::LeftToRight => ((left, Align::Start), (right, Align::Right)),
            Reading::RightToLeft => ((right, Align::Right), (left, Align::Start)),
        };
        let middle = self.begin(self.frame, self.frame.width * 0.66, 0.0);
        for page in 0..total {
            let number = RichText::plain((self.words.page_of)(page + 1, total));
            let text_y = y + self.theme.base * 0.45;
            self.rule_on(page, left, right, y);
            self.draw_line_on(page, Owner::Furniture, &title, &style, Point::new(begin.0, text_y), begin.1);
            self.draw_line_on(page, Owner::Furniture, &origin, &style, Point::new(middle, text_y), Align::Centre);
            self.draw_line_on(page, Owner::Furniture, &number, &style, Point::new(end.0, text_y), end.1);
        }
    }

    fn rule_on(&mut self, page: usize, left: f32, right: f32, y: f32) {
        let stroke = Stroke { width: 0.5, colour: Theme::RULE, dash: None };
        let item = Item::Line { from: Point::new(left, y), to: Point::new(right, y), stroke };
        self.draw_on(page, Owner::Furniture, item);
    }
}
