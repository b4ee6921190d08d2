//! What stands on every page: the title, the date, the program, the number of the page.

use super::composer::{Composer, RUNNING_HEAD};
use crate::report::geometry::{Point, Rect};
use crate::report::logo::Logo;
use crate::report::options::Furniture;
use crate::report::page::{Item, Owner, Stroke};
use crate::report::text::{Align, Reading, RichText, TextStyle};
use crate::report::theme::{Kind, Theme};

/// The words of a footer.
pub(crate) struct Footer {
    /// At the beginning of the line.
    pub(crate) title: String,
    /// In the middle of the line.
    pub(crate) origin: String,
}

/// The share of the line at the head that the user's own words may take.
const BESIDE_HEAD: f32 = 0.45;
/// White space between the parts of the line, in multiples of their size.
const GAP: f32 = 1.5;
/// What the title has at least, in multiples of its size.
const TITLE: f32 = 6.0;

/// The height of a logo, and the white space under it, in multiples of the text size; and the share of what lies above the
/// text that it may take, so that printers reach all of it.
const LOGO: f32 = 3.2;
const ABOVE_TEXT: f32 = 0.7;
const HIGHEST_LOGO: f32 = 0.75;

/// What stands where on the line.
struct Places {
    style: TextStyle,
    /// The width of the title.
    title: f32,
    /// The middle of the origin, from where the line begins.
    middle: f32,
}

impl Composer<'_> {
    /// Draws at the head of each page what goes on there: the matrix and the quadrant; nothing on pages that begin with a
    /// part of the highest level, nor on the first.
    pub(crate) fn draw_running_heads(&mut self, furniture: &Furniture) {
        let room = if furniture.has_bare_head() { 1.0 } else { 1.0 - BESIDE_HEAD - 0.02 };
        let style = self.theme.style(Kind::Furniture);
        let [(x, align), _] = self.ends();
        let at = Point::new(x, self.frame.y - self.theme.base * RUNNING_HEAD);
        for page in 1..self.page_count() {
            let headings = self.headings_above(page);
            if !headings.is_empty() {
                let text = self.shortened(&headings.join("  ·  "), &style, self.frame.width * room, 1);
                self.draw_line_on(page, Owner::Furniture, &text, &style, at, align);
            }
        }
    }

    /// Draws what the user wants at the head of every page, at the end of the line: a logo, and words before it.
    pub(crate) fn draw_headers(&mut self, furniture: &Furniture) {
        let style = self.theme.style(Kind::Furniture);
        let (room, [_, (mut x, align)]) = (self.frame.width * BESIDE_HEAD, self.ends());
        let mut free = room;
        if let Some(logo) = &furniture.logo {
            let rect = self.place_of_logo(logo, room);
            for page in 0..self.page_count() {
                self.draw_on(page, Owner::Furniture, Item::Picture { rect, logo: logo.clone() });
            }
            let taken = rect.width + style.size * GAP;
            free = (room - taken).max(0.0);
            x += if self.reading == Reading::LeftToRight { -taken } else { taken };
        }
        let header = furniture.header.trim();
        if header.is_empty() || free < style.size * TITLE {
            return;
        }
        let at = Point::new(x, self.frame.y - self.theme.base * RUNNING_HEAD);
        let text = self.shortened(header, &style, free, 1);
        for page in 0..self.page_count() {
            self.draw_line_on(page, Owner::Furniture, &text, &style, at, align);
        }
    }

    /// At the end of the line at the head, reaching up into the margin.
    fn place_of_logo(&self, logo: &Logo, widest: f32) -> Rect {
        let bottom = self.frame.y - self.theme.base * ABOVE_TEXT;
        let highest = (bottom * HIGHEST_LOGO).min(self.theme.base * LOGO);
        let height = highest.min(widest / logo.aspect());
        let width = height * logo.aspect();
        Rect::new(self.begin(self.frame, self.frame.width - width, width), bottom - height, width, height)
    }

    /// Where a line begins and ends as it is read.
    fn ends(&self) -> [(f32, Align); 2] {
        let (left, right) = ((self.frame.x, Align::Start), (self.frame.right(), Align::Right));
        match self.reading {
            Reading::LeftToRight => [left, right],
            Reading::RightToLeft => [right, left],
        }
    }

    /// Draws the footer of every page.
    pub(crate) fn draw_footers(&mut self, footer: &Footer) {
        let total = self.page_count();
        let origin = RichText::plain(&footer.origin);
        let Places { style, title: room, middle } = self.places(&origin, total);
        let (left, right) = (self.frame.x, self.frame.right());
        let y = self.frame.bottom() + self.theme.base * 0.75;
        let title = self.shortened(&footer.title, &style, room, 1);
        let [begin, end] = self.ends();
        let middle = self.begin(self.frame, middle, 0.0);
        for page in 0..total {
            let number = RichText::plain(self.words.page_of(page + 1, total));
            let text_y = y + self.theme.base * 0.45;
            self.rule_on(page, left, right, y);
            self.draw_line_on(page, Owner::Furniture, &title, &style, Point::new(begin.0, text_y), begin.1);
            self.draw_line_on(page, Owner::Furniture, &origin, &style, Point::new(middle, text_y), Align::Centre);
            self.draw_line_on(page, Owner::Furniture, &number, &style, Point::new(end.0, text_y), end.1);
        }
    }

    /// What fits on the line: smaller letters where it is short, and for the title what the others leave.
    fn places(&mut self, origin: &RichText, total: usize) -> Places {
        let mut style = self.theme.style(Kind::Furniture);
        let width = self.frame.width;
        let number = RichText::plain(self.words.page_of(total, total));
        let needed = self.typesetter.measure(origin, &style)
            + self.typesetter.measure(&number, &style)
            + style.size * (2.0 * GAP + TITLE);
        style.size *= (width / needed).min(1.0);
        let gap = style.size * GAP;
        let (origin, number) = (self.typesetter.measure(origin, &style), self.typesetter.measure(&number, &style));
        let title = (width * 0.44).min(width - origin - number - 2.0 * gap);
        let half = origin / 2.0;
        let middle = (width * 0.66).clamp(title + gap + half, (width - number - gap - half).max(title + gap + half));
        Places { style, title, middle }
    }

    fn rule_on(&mut self, page: usize, left: f32, right: f32, y: f32) {
        let stroke = Stroke { width: 0.5, colour: Theme::RULE, dash: None };
        let item = Item::Line { from: Point::new(left, y), to: Point::new(right, y), stroke };
        self.draw_on(page, Owner::Furniture, item);
    }
}
