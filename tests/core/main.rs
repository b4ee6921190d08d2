//! Tests of the core through its public face, without a window: one module for each subject.
#![expect(clippy::unwrap_used, reason = "a test may fail anywhere, also in its helpers")]

mod bad_input;
mod calc;
mod cli;
mod compared;
mod documentation;
mod export;
mod findings;
mod format;
mod git;
mod groups;
mod history;
mod hostile_workbooks;
mod import;
mod manual;
mod merging;
mod mutated;
mod operations;
mod paths;
mod peer;
mod program;
mod published;
mod questionnaire;
mod report;
mod round_trip;
mod saving;
mod schema;
mod scored;
mod script;
mod second_opinion;
mod session;
mod shapes;
mod sheets;
mod survey;
mod takeover;
mod unodc;
