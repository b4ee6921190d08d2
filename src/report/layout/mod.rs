//! Layout: from what a report says to pages of positioned items.

mod beside;
mod composer;
mod figure;
mod flow;
mod furniture;
mod grid;
mod paragraph;
mod pattern;
mod row;
mod table;

pub(crate) use composer::Composer;
pub(crate) use figure::Around;

use super::content::{self, Body};
use super::page::Pages;
use super::request::Request;
use crate::analysis::Progress;
use furniture::Footer;

/// Lays a report out; nothing when it was cancelled meanwhile.
pub(crate) fn report(request: Request<'_>, progress: &Progress) -> Option<Pages> {
    let words = request.words();
    let mut composer = Composer::new(request.options, &request.document.language, words, progress);
    match content::body(request, progress)? {
        Body::Grids(grids) => composer.grids(&grids),
        Body::Flow(blocks) => composer.flow(&blocks),
    }
    composer.draw_footers(&Footer { title: request.document.title.clone(), origin: request.stamp.origin(words) });
    (!progress.is_cancelled()).then(|| composer.finish(request.info()))
}

#[cfg(test)]
mod tests;
