//! Sizes in charts, in points.

/// A small mark among many: half its width.
pub const MARK_SMALL: f32 = 3.5;
/// A line that carries data.
pub const LINE: f32 = 2.0;
/// The height of a bar.
pub const BAR: f32 = 12.0;
/// The smallest side of a square chart.
pub const SQUARE_MIN: f32 = 180.0;
/// The lowest a wide chart may become.
pub const LOWEST: f32 = 110.0;
/// The largest side of a square chart.
pub const SQUARE_MAX: f32 = 380.0;
/// A row of a table.
pub const ROW: f32 = 28.0;
/// How strongly a ground is tinted by what stands on it.
pub const TINT: f32 = 0.16;
/// The widest a table of figures needs to be.
pub const TABLE_MAX: f32 = 960.0;
/// How strongly what is not pointed at is drawn while something is.
pub const FAINT: f32 = 0.25;
/// A row of a table with two lines of text.
pub const TALL_ROW: f32 = 46.0;
/// The largest side of a square chart that has a page to itself.
pub const SQUARE_LARGE: f32 = 620.0;
/// A bar in a row of a table.
pub const THIN_BAR: f32 = 5.0;
/// The narrowest a column of statements may become.
pub const STATEMENT_MIN: f32 = 220.0;
/// The knob of a scale: half its width.
pub const KNOB: f32 = 8.0;
/// The height of a choice between two things.
pub const CHOICE: f32 = 92.0;
/// What stands around a choice between two things: the question, the scale and the ways on.
pub const AROUND_CHOICE: f32 = 200.0;
/// How much wider the lines of what is pointed at are.
pub const STRONG: f32 = 1.5;
/// The size of the letters on paper for which the lengths in charts are written down.
pub const PAPER_LETTERS: f32 = 7.8;
/// From this share of the accent on, what stands on a ground is light on dark.
pub const DARK: f32 = 0.6;
