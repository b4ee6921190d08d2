//! The one scale of type, of space and of time.

use egui::{FontFamily, FontId, RichText, TextStyle, WidgetText};

/// Distances, in points.
pub mod space {
    /// Above and below the text of a row in a list.
    pub const ROW: f32 = 3.0;
    /// Between a mark and its word.
    pub const XS: f32 = 2.0;
    /// Within a control.
    pub const S: f32 = 4.0;
    /// Between controls.
    pub const M: f32 = 8.0;
    /// Within a card.
    pub const L: f32 = 12.0;
    /// Between groups.
    pub const XL: f32 = 20.0;
    /// Around a window that is as large as it may be.
    pub const EDGE: f32 = 24.0;
}

/// Sizes of things, in points.
pub mod size {
    use egui::Vec2;

    /// The window at its first start.
    pub const WINDOW: [f32; 2] = [1200.0, 720.0];
    /// The smallest window in which everything can be reached.
    pub const WINDOW_MIN: [f32; 2] = [800.0, 500.0];
    /// The least height of what can be clicked (WCAG 2.2, 2.5.8).
    pub const TARGET: f32 = 24.0;
    /// Rounding of cards and floating things.
    pub const ROUND: u8 = 8;
    /// Rounding of controls.
    pub const ROUND_SMALL: u8 = 5;
    /// A quadrant's badge.
    pub const BADGE: f32 = 20.0;
    /// An icon.
    pub const ICON: f32 = 14.0;
    /// The column of a factor's label ("S12").
    pub const LABEL_COLUMN: f32 = 34.0;
    /// The band of pattern on a quadrant.
    pub const BAND: f32 = 6.0;
    /// Width of a panel beside the page.
    pub const SIDE_PANEL: f32 = 300.0;
    /// The narrowest a panel beside the page may become.
    pub const SIDE_PANEL_MIN: f32 = 240.0;
    /// Under this width of the window, the panel beside the page starts closed.
    pub const NARROW_WINDOW: f32 = 900.0;
    /// Width of a dialog.
    pub const DIALOG: f32 = 440.0;
    /// The most that a window with a task of its own takes.
    pub const TASK: Vec2 = Vec2::new(1320.0, 720.0);
    /// The choices beside the pages of an export.
    pub const EXPORT_SIDE: f32 = 384.0;
    /// A kind of export to choose.
    pub const EXPORT_KIND: f32 = 44.0;
    /// The picture of it.
    pub const EXPORT_PICTURE: Vec2 = Vec2::new(34.0, 26.0);
    /// How far from the top the palette stands, and the sheet of shortcuts from the edges.
    pub const PALETTE_TOP: f32 = 60.0;
    /// The height of the list in the palette.
    pub const PALETTE: f32 = 320.0;
    /// The width of the sheet of shortcuts.
    pub const SHEET: f32 = 720.0;
    /// The list of pages beside the guide.
    pub const GUIDE_CONTENTS: f32 = 220.0;
    /// The column of "5 of 23" in the bar of find.
    pub const FIND_COUNT: f32 = 90.0;
    /// The head of a quadrant.
    pub const HEAD: f32 = 30.0;
    /// Figures of a factor: "0.15 × 4 = 0.60", or the score alone.
    pub const FIGURES: f32 = 98.0;
    /// What each decimal beyond the second adds to both numbers of them.
    pub const FIGURES_DECIMAL: f32 = 14.0;
    /// The score of a factor.
    pub const SCORE: f32 = 34.0;
    /// From this width on, a list has room for all figures.
    pub const ROOMY_LIST: f32 = 400.0;
    /// The least a quadrant may become beside the other three.
    pub const QUADRANT_MIN: Vec2 = Vec2::new(280.0, 150.0);
    /// From this height on, an empty list has room for examples.
    pub const ROOMY_QUADRANT: f32 = 90.0;
    /// The narrowest card of the tray.
    pub const TRAY_COLUMN: f32 = 280.0;
    /// The most that the ideas of the open tray take before they scroll.
    pub const TRAY_MOST: f32 = 126.0;
    /// The field that adds a word to others.
    pub const CHIP_ENTRY: f32 = 90.0;
    /// A field for a page, a year, a number.
    pub const SHORT_FIELD: f32 = 76.0;
    /// A list beside a sheet.
    pub const SIDE_LIST: f32 = 340.0;
    /// Two fields stand side by side from this width on.
    pub const PAIR_MIN: f32 = 300.0;
    /// The column that says where something stands.
    pub const PLACE_COLUMN: f32 = 150.0;
    /// The height of a row of running text before it is measured.
    pub const ROW_GUESS: f32 = 60.0;
    /// The highest a list within a sheet becomes.
    pub const INNER_LIST: f32 = 260.0;
    /// A column of the table that is about to be imported.
    pub const PREVIEW_COLUMN: f32 = 150.0;
    /// A list that opens to choose from.
    pub const CHOOSER: f32 = 320.0;
    /// The widest a column of running text may become.
    pub const READING: f32 = 760.0;
    /// The widest the checklist of findings may become.
    pub const CHECKLIST: f32 = 1060.0;
    /// The column of the start page with the ways to begin.
    pub const START_SIDE: f32 = 456.0;
    /// The narrowest a card of the start page may become, so that Russian texts have room.
    pub const START_CARD_MIN: f32 = 300.0;
    /// The height of a card of the start page.
    pub const START_CARD: f32 = 82.0;
    /// The height of a row of its list.
    pub const START_ROW: f32 = 56.0;
    /// The picture on a card.
    pub const START_PICTURE: Vec2 = Vec2::new(84.0, 56.0);
    /// The picture in a row.
    pub const START_SMALL_PICTURE: Vec2 = Vec2::new(58.0, 38.0);
    /// The picture of the finished analysis.
    pub const EXAMPLE: Vec2 = Vec2::new(176.0, 116.0);
    /// The four colours that stand for the program.
    pub const EMBLEM: f32 = 44.0;
    /// The height of a screen at which text on the stage has the sizes of [`super::STAGE`].
    pub const STAGE_HEIGHT: f32 = 1080.0;
    /// The least that text on the stage shrinks with the screen.
    pub const STAGE_LEAST: f32 = 0.75;
    /// The room for the dots of a factor.
    pub const VOTE_DOTS: f32 = 60.0;
    /// The window of the presenter.
    pub const PRESENTER: Vec2 = Vec2::new(480.0, 560.0);
    /// The focus ring and the drop mark.
    pub const RING: f32 = 2.0;
    /// Lines.
    pub const LINE: f32 = 1.0;
}

/// Times.
pub mod time {
    use std::time::Duration;

    /// A change that is to be seen as one.
    pub const ANIMATION_SECS: f32 = 0.1;
    /// How long a notice stays that asks for nothing.
    pub const NOTICE: Duration = Duration::from_secs(6);
    /// How long a notice stays that tells of trouble or offers a way on.
    pub const NOTICE_LONG: Duration = Duration::from_secs(15);
    /// The longest time for which a change is only in memory.
    pub const RECOVERY: Duration = Duration::from_secs(2);
    /// How long after a failure a recovery file is tried again.
    pub const RECOVERY_AGAIN: Duration = Duration::from_secs(5);
    /// How long the strip of the stage stays after the pointer moved.
    pub const STRIP: Duration = Duration::from_secs(5);
    /// A tick of a clock.
    pub const SECOND: Duration = Duration::from_secs(1);
    /// How often the file of the document is looked at while the window has the focus.
    pub const LOOK: Duration = Duration::from_secs(4);
    /// How often other machines are told that this window still has its file.
    pub const CLAIM: Duration = Duration::from_mins(1);
    /// How often running work is asked for its progress.
    pub const PROGRESS: Duration = Duration::from_millis(100);
}

/// Type sizes, in points.
const SMALL: f32 = 11.5;
const BODY: f32 = 13.5;
const HEADING: f32 = 16.0;
const TITLE: f32 = 22.0;

/// Sizes of text on the stage in points, the largest first.
pub const STAGE: [f32; 4] = [44.0, 36.0, 26.0, 22.0];

/// Every text style with its font.
#[must_use]
pub(super) fn text_styles() -> std::collections::BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, regular(SMALL)),
        (TextStyle::Body, regular(BODY)),
        (TextStyle::Button, regular(BODY)),
        (TextStyle::Monospace, regular(BODY)),
        (TextStyle::Heading, bold(HEADING)),
    ]
    .into()
}

/// The regular face at a size.
#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// The bold face at a size.
#[must_use]
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(super::style::BOLD.into()))
}

/// The font of running text.
#[must_use]
pub fn body_font() -> FontId {
    regular(BODY)
}

/// The font of running text where it is to stand out.
#[must_use]
pub fn strong_font() -> FontId {
    bold(BODY)
}

/// The font of figures and captions.
#[must_use]
pub fn small_font() -> FontId {
    regular(SMALL)
}

/// The font of labels: small and bold.
#[must_use]
pub fn label_font() -> FontId {
    bold(SMALL)
}

/// The font of a title of a page.
#[must_use]
pub fn title_font() -> FontId {
    bold(TITLE)
}

/// A title of a page.
pub fn title(text: impl Into<String>) -> RichText {
    RichText::new(text).font(bold(TITLE))
}

/// Bold running text.
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).font(strong_font())
}

/// Italic running text.
pub fn italic(text: impl Into<String>) -> RichText {
    RichText::new(text).font(FontId::new(BODY, FontFamily::Name(super::style::ITALIC.into())))
}

/// Running text of second rank.
pub fn muted(text: impl Into<String>) -> WidgetText {
    RichText::new(text).weak().into()
}

/// A caption: small and of second rank.
pub fn caption(text: impl Into<String>) -> WidgetText {
    RichText::new(text).small().weak().into()
}
