//! Drawings on paper: the letters they are written in, and the colours that their roles have.

use super::drawing::{Face, Metrics, Role, Sheet};
use crate::model::Quadrant;
use crate::report::geometry::Size;
use crate::report::options::Palette;
use crate::report::page::Colour;
use crate::report::text::{RichText, TextStyle, Typesetter};
use crate::report::theme::{Kind, Theme};
use std::cell::RefCell;

/// The text size for which the drawings of a report are made; layout enlarges or reduces them as a whole.
pub(crate) const DRAWN_AT: f32 = 10.0;
/// From this share of the hue on, what stands on a ground is light on dark.
pub(crate) const DARK: f32 = 0.62;

/// The letters of reports, at the text size for which drawings are made.
pub(crate) struct Paper {
    typesetter: RefCell<Typesetter>,
    style: TextStyle,
}

impl Paper {
    /// The letters for texts in a language (BCP 47).
    pub(crate) fn new(language: &str) -> Self {
        let style = Theme::new(DRAWN_AT, Palette::Colour).style(Kind::Picture);
        Self { typesetter: RefCell::new(Typesetter::new(language)), style }
    }

    /// A sheet of this size in points for words of a language, for so many rows at most.
    pub(crate) fn sheet(&self, language: &str, size: (f32, f32), most: usize) -> Sheet<'_> {
        let (width, height) = size;
        let mut sheet = Sheet::new(language, self, Size { width, height });
        sheet.most = most;
        sheet
    }
}

impl Metrics for Paper {
    fn size(&self) -> f32 {
        self.style.size
    }

    fn line(&self) -> f32 {
        self.style.size * self.style.leading
    }

    fn width(&self, words: &str, face: Face) -> f32 {
        let style = TextStyle { bold: face == Face::Bold, ..self.style };
        self.typesetter.borrow_mut().measure(&RichText::plain(words), &style)
    }
}

/// The colour that a role has on paper.
pub(crate) fn colour(role: Role, theme: Theme) -> Colour {
    match role {
        Role::Ground => Theme::WHITE,
        Role::Wash => Theme::WASH,
        Role::Here | Role::Rule => Theme::RULE,
        Role::Axis => Theme::AXIS,
        Role::Quiet => Theme::QUIET,
        Role::Strong(quadrant) => theme.hue(quadrant).strong,
        Role::Tint(quadrant) => theme.hue(quadrant).tint,
        Role::Shade(depth) => Theme::WHITE.towards(theme.hue(Quadrant::Opportunities).strong, f64::from(depth)),
        Role::OnShade(depth) if depth > DARK => Theme::WHITE,
        Role::OnShade(_) | Role::Ink | Role::Accent => Theme::INK,
    }
}
