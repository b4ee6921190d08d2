//! Document and analysis to pages of positioned items, and those to files.
//!
//! What a report says (`content`) knows nothing of paper; where it stands (`layout`) knows nothing of file formats; the
//! [pages](page::Pages) are what every writer draws, with the [structure](structure::Structure) behind them. One door
//! ([`export()`]) leads from documents to files; nothing outside this room reaches a writer.

mod address;
mod carried;
mod chart;
pub mod charts;
mod citing;
mod content;
mod export;
mod exported;
mod format;
pub mod geometry;
mod layout;
mod logo;
mod methods;
pub(crate) mod noto;
mod options;
mod outlines;
pub mod page;
mod parts;
mod questionnaire;
mod raster;
mod request;
mod sfnt;
mod stamp;
mod steps;
pub mod structure;
mod studies;
mod tables;
mod text;
mod theme;
mod writers;
mod xml;

pub use address::WebAddress;
pub use carried::{DocumentWriter, Recipe};
pub use chart::Chart;
pub use citing::{CitationStyle, Formatted, ListedSources, OwnStyle, Run, StyleError, formatted};
pub use export::{Chosen, Copied, Job, export, list_text, pages, picture, table_text};
pub use exported::{ExportError, Exported, numbered};
pub use format::Format;
pub use logo::{Logo, LogoError};
pub use methods::methods_paragraph;
pub use options::{
    CarriedSource, Extent, Furniture, Letters, MadeLine, OptionError, Orientation, Palette, Paper, People, Pick,
    ReportKind, ReportOptions,
};
pub use page::{Pages, Warning};
pub use parts::{Part, Parts};
pub use questionnaire::{
    AskedNames, Effort, QuestionnaireError, QuestionnaireFile, QuestionnaireKind, QuestionnaireOrder, Stage,
    WrittenQuestionnaire, effort, questionnaire, questionnaire_paths,
};
pub use raster::{Picture, Raster};
pub use stamp::Stamp;
pub use studies::{Studies, Study};
