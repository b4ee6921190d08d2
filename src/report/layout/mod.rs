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

use super::content::{self, Block, Body};
use super::options::ReportOptions;
use super::page::{Info, Pages};
use super::request::Request;
use crate::analysis::Progress;
use crate::words::Words;
use furniture::Footer;

/// Lays a report out; nothing when it was cancelled meanwhile.
pub(crate) fn report(request: Request<'_>, progress: &Progress) -> Option<Pages> {
    let words = request.words();
    let mut composer = Composer::new(request.options, &request.document.language, words, progress);
    match content::body(request, progress)? {
        Body::Grids(grids) => composer.grids(&grids),
        Body::Flow(blocks) => {
            composer.flow(&blocks);
            composer.draw_running_heads(&request.options.furniture);
        }
    }
    let furniture = &request.options.furniture;
    let own = Some(furniture.footer.trim()).filter(|footer| !footer.is_empty());
    let title = own.unwrap_or(&request.document.title).to_owned();
    composer.draw_headers(furniture);
    composer.draw_footers(&Footer { title, origin: request.stamp.origin(words, furniture.made) });
    (!progress.is_cancelled()).then(|| composer.finish(request.info()))
}

/// Something to hand out that is no report: blocks with a line of its own at the foot.
pub(crate) struct Sheet {
    /// What it says.
    pub(crate) blocks: Vec<Block>,
    /// At the beginning of the line at the foot.
    pub(crate) title: String,
    /// In the middle of it.
    pub(crate) origin: String,
    /// What the file says of itself.
    pub(crate) info: Info,
}

/// Lays a sheet out.
pub(crate) fn sheet(sheet: Sheet, options: &ReportOptions, words: &'static Words, progress: &Progress) -> Pages {
    let mut composer = Composer::new(options, &sheet.info.language, words, progress);
    composer.flow(&sheet.blocks);
    composer.draw_footers(&Footer { title: sheet.title, origin: sheet.origin });
    composer.finish(sheet.info)
}

#[cfg(test)]
mod tests;
