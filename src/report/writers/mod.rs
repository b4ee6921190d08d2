//! The writers: what makes a file of content or pages, one folder or file for each format.
//!
//! Only the door names this module. A writer asks it for the content or the pages it needs, and never sees a document.

mod archive;
mod bibtex;
pub(super) mod clipboard;
mod columns;
mod csl;
mod csv;
mod docx;
mod html;
mod json;
mod latex;
mod markdown;
mod pdf;
mod png;
mod pptx;
mod svg;
mod xlsx;

use super::carried::Carried;
use super::content::{Bibliography, Body, Data, Manuscript};
use super::exported::{Exported, Made};
use super::format::Format;
use super::options::ReportOptions;
use super::page::Pages;
use super::stamp::Stamp;
use super::tables::{FactorTable, Workbook};
use crate::analysis::Progress;
use std::sync::Arc;

/// What writers are given; the door makes what they ask for.
pub(super) trait Material<'a> {
    /// The report as pages.
    fn pages(&self) -> Made<Arc<Pages>>;
    /// The report as it flows; nothing when it was cancelled meanwhile.
    fn manuscript(&self) -> Option<Manuscript<'a>>;
    /// Every picture of a report on a page of its own, in order.
    fn pictures(&self, body: &Body) -> Pages;
    /// The factors as a table.
    fn factors(&self) -> FactorTable;
    /// Everything as tables.
    fn workbook(&self) -> Workbook<'a>;
    /// The sources.
    fn sources(&self) -> Bibliography<'a>;
    /// The document as data.
    fn data(&self) -> Data<'a>;
    /// What the file carries of where it comes from.
    fn carried(&self, format: Format) -> Carried;
    /// When and by which program.
    fn stamp(&self) -> &'a Stamp;
    /// What the user chose.
    fn options(&self) -> &'a ReportOptions;
}

/// Writes a file of this format; nothing when it was cancelled meanwhile.
pub(super) fn write<'a>(format: Format, material: &impl Material<'a>, progress: &Progress) -> Made<Exported> {
    let carried = || material.carried(format);
    match format {
        Format::Pdf => with(material.pages()?, |pages| pdf::write(&pages, &carried(), material.stamp(), progress)),
        Format::Svg => with(material.pages()?, |pages| {
            Ok(by_page(svg::write(&pages, material.options().letters, &carried(), progress), &pages))
        }),
        Format::Png => with(material.pages()?, |pages| {
            Ok(by_page(png::write(&pages, material.options().dpi, &carried(), progress)?, &pages))
        }),
        Format::Docx => with(material.manuscript(), |manuscript| {
            docx::write(&manuscript, &material.pictures(&manuscript.body), &carried(), progress)
        }),
        Format::Html => with(material.manuscript(), |manuscript| Ok(Some(text(html::write(&manuscript, &carried()))))),
        Format::Pptx => with(material.manuscript(), |manuscript| Ok(Some(pptx::write(&manuscript, &carried())?))),
        Format::Markdown => with(material.manuscript(), |manuscript| Ok(Some(text(markdown::write(&manuscript))))),
        Format::Latex => with(material.manuscript(), |manuscript| Ok(Some(latex::write(&manuscript)))),
        Format::Csv => csv::write(material.factors()).map(Some),
        Format::Xlsx => xlsx::write(&material.workbook(), &carried()).map(Some),
        Format::Bibtex => Ok(Some(text(bibtex::write(&material.sources())))),
        Format::Csl => Ok(Some(text(csl::write(&material.sources())))),
        Format::Json => Ok(Some(text(json::write(&material.data())))),
    }
}

/// Writes pages that no material stands behind.
pub(super) fn pages_as_pdf(pages: &Pages, stamp: &Stamp, progress: &Progress) -> Made<Exported> {
    pdf::write(pages, &Carried::default(), stamp, progress)
}

/// Writes what is given, unless it was cancelled.
fn with<T>(given: Option<T>, write: impl FnOnce(T) -> Made<Exported>) -> Made<Exported> {
    given.map_or(Ok(None), write)
}

fn by_page(files: Option<Vec<Vec<u8>>>, pages: &Pages) -> Option<Exported> {
    files.map(|files| Exported { files, warnings: pages.warnings.clone() })
}

fn text(text: String) -> Exported {
    Exported::whole(text, Vec::new())
}
