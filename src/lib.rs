//! SWOT Editor: build, weigh, compare and print SWOT matrices.
//!
//! The rooms of the crate, lowest first; each may name those below it and none above (`tests/tidy` holds
//! them to it): [`model`] what a document is, [`analysis`] what follows from it, [`storage`] documents and
//! bytes, [`words`] what people read, [`report`] pages, [`session`] one open document, [`cli`] the subcommands,
//! `app` the window.

pub mod analysis;
pub mod cli;
pub mod model;
pub mod report;
pub mod session;
pub mod storage;
pub mod words;

#[cfg(feature = "gui")]
pub mod app;
