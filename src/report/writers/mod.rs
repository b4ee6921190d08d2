//! The writers: what makes a file of content or pages, one folder or file for each format.

mod address;
pub(super) mod bibtex;
mod columns;
pub(super) mod docx;
pub(super) mod latex;
pub(super) mod markdown;
pub(super) mod pdf;
pub(super) mod png;
pub(super) mod sheets;
pub(super) mod svg;
