//! The dialog that writes a questionnaire: what is asked, how much that is for each person, and which file it becomes.

mod dialog;
mod order;

pub(super) use dialog::{AskingAnswer, AskingDialog};
