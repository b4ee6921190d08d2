//! Pictures of numbers, painted with lines and the colours of the theme.
//!
//! A chart gets plain values and knows no document. Each has a text that says the same for those who cannot see it,
//! and tells its parts apart by shape, pattern or label, never by hue alone.

mod bar;
mod heat;
mod ie;
mod label;
mod lines;
mod mark;
mod posture;
mod slopes;
mod star;
mod stars;

pub use bar::{Bar, bar};
pub use heat::{HeatRow, heat_ui};
pub(crate) use ie::roman;
pub use ie::{IePosition, ie_ui};
pub use lines::{CrossingPlace, CrossingPoint, Line, Lines, LinesChart, lines_ui};
pub use mark::mark;
pub use posture::{PostureChart, PosturePoint, posture_ui};
pub(crate) use slopes::one_line;
pub use slopes::{SlopeChart, SlopeColumn, SlopeNode, slopes_ui};
pub use star::{StarChart, StarPoint, star_ui};
pub use stars::{NamedStar, StarTip, StarsChart, stars_key_ui, stars_ui};
