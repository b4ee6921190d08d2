//! What writers of flowing files, of bibliographies and of data are given.

use super::{Block, Body};
use crate::model::{Document, Envelope, Source, SourceId, factor_table};
use crate::report::charts::Drawing;
use crate::report::options::ReportOptions;
use crate::report::page::Info;
use crate::report::stamp::Stamp;
use crate::words::Words;
use std::collections::BTreeMap;

/// A report for files that set their pages themselves.
pub(crate) struct Manuscript<'a> {
    /// What it says.
    pub(crate) body: Body,
    /// What the file says of itself.
    pub(crate) info: Info,
    /// Headings and the like.
    pub(crate) words: &'static Words,
    /// Paper and type, for files that know them.
    pub(crate) options: &'a ReportOptions,
    /// When and by which program.
    pub(crate) stamp: &'a Stamp,
}

impl Manuscript<'_> {
    /// What stands at the head of every page; nothing where the user wants nothing there.
    pub(crate) fn header(&self) -> Option<&str> {
        Some(self.options.furniture.header.trim()).filter(|header| !header.is_empty())
    }

    /// The line at the foot of the report.
    pub(crate) fn origin(&self) -> String {
        self.stamp.origin(self.words, self.options.furniture.made)
    }
}

impl Body {
    /// Its pictures, in order.
    pub(crate) fn drawings(&self) -> impl Iterator<Item = &Drawing> {
        let blocks = match self {
            Self::Flow(blocks) => blocks.as_slice(),
            Self::Grids(_) => &[],
        };
        blocks.iter().filter_map(|block| match block {
            Block::Figure(drawing) => Some(drawing),
            _ => None,
        })
    }
}

/// The sources of a document.
pub(crate) struct Bibliography<'a> {
    /// In their order.
    pub(crate) sources: &'a [Source],
    /// The key of each.
    pub(crate) keys: BTreeMap<SourceId, String>,
}

impl<'a> Bibliography<'a> {
    /// Every source, cited or not.
    pub(crate) fn of(document: &'a Document) -> Self {
        Self { sources: &document.sources, keys: factor_table::citation_keys(document) }
    }
}

/// The whole document as plain data.
pub(crate) type Data<'a> = Envelope<'a>;
