//! What a report is made from, once the door has checked, pseudonymised and analysed it.

use super::options::ReportOptions;
use super::page::Info;
use super::stamp::Stamp;
use super::studies::Study;
use crate::analysis::Analysis;
use crate::model::Document;
use crate::words::{self, Words};

/// What a report is made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Request<'a> {
    /// The document.
    pub(crate) document: &'a Document,
    /// What follows from it.
    pub(crate) analysis: &'a Analysis,
    /// Further documents, whose matrices a comparison takes in.
    pub(crate) others: &'a [Study],
    /// What the user chose.
    pub(crate) options: &'a ReportOptions,
    /// When and by which program.
    pub(crate) stamp: &'a Stamp,
}

impl<'a> Request<'a> {
    /// BCP 47 tag of the language of headings.
    pub(crate) fn language(&self) -> &'a str {
        self.options.language.as_deref().unwrap_or(&self.document.language)
    }

    /// Headings and the like.
    pub(crate) fn words(&self) -> &'static Words {
        words::or_english(self.language())
    }

    /// What the file says of itself.
    pub(crate) fn info(&self) -> Info {
        Info {
            title: self.document.title.clone(),
            authors: self.document.authors.clone(),
            subject: self.document.affiliation.clone(),
            language: self.document.language.clone(),
        }
    }
}
