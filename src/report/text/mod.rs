//! Text: what is to be set, and the lines it becomes.
//!
//! Shaping, bidirectional order and line breaking are parley's; the fonts are Noto Sans from the program itself, and
//! the system's for the characters that it lacks.

mod fonts;
mod reading;
mod rich;
#[cfg(test)]
mod tests;
mod ties;
mod tongue;
mod typesetter;

pub(crate) use reading::Reading;
pub(crate) use rich::{RichText, Span, SpanStyle};
pub(crate) use ties::tied;
pub(crate) use tongue::foreign;
pub(crate) use typesetter::{Align, SetLine, SetText, TextStyle, Typesetter};
