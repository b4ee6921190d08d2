//! Tests of the window through its accessibility tree: one module for each view.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may fail anywhere, also in its helpers")]

mod asking;
mod compare;
mod compare_files;
mod compare_walk;
mod conventions;
mod copying;
mod dialogs;
mod drafts;
mod export;
mod files;
mod findings;
mod grid;
mod import;
mod inspector;
mod joining;
mod judging;
mod language;
mod layout;
mod leaving;
mod participants;
mod presenting;
mod safety;
mod shell;
mod sources;
mod stage;
mod start;
mod stories;
mod strategies;
mod study;
mod walk;
mod weigh;
