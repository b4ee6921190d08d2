//! Document and analysis to pages of positioned items, and those to files.

mod content;
pub mod geometry;
mod layout;
pub mod options;
pub mod pdf;
pub mod page;
pub mod structure;
mod sfnt;
mod text;
mod theme;
mod words;
