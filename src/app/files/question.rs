//! Decisions that only the user can make, each with its ways on.

use super::After;
use crate::app::theme::{Theme, size, space};
use crate::app::widgets;
use crate::words::WindowWords;
use egui::Ui;
use std::path::PathBuf;

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Question {
    /// Something is unsaved, and the document is about to go.
    Unsaved {
        /// The title of the document.
        title: String,
        /// What is to follow.
        after: After,
    },
    /// Another program changed the file since it was read.
    Changed {
        /// The file.
        path: PathBuf,
    },
}

/// What the user decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Answer {
    /// Save first.
    Save,
    /// Go on without saving.
    Discard,
    /// Save under another name.
    SaveAs,
    /// Replace what another program wrote.
    Overwrite,
    /// Join what another program wrote.
    Join,
    /// Read the file again.
    Reload,
    /// Leave everything as it is.
    Cancel,
}

impl Question {
    fn title(&self, words: &WindowWords) -> String {
        match self {
            Self::Unsaved { title, .. } => words.ask_unsaved(words.reports.quoted(title)),
            Self::Changed { path } => words.ask_changed(words.reports.quoted(&super::name_of(path))),
        }
    }

    fn text(&self, words: &WindowWords) -> String {
        match self {
            Self::Unsaved { .. } => words.ask_unsaved_text(),
            Self::Changed { .. } => words.ask_changed_text(),
        }
    }

    /// The ways on, the usual one first.
    fn ways(&self, words: &WindowWords) -> Vec<(String, Answer)> {
        match self {
            Self::Unsaved { .. } => vec![
                (words.ask_save(), Answer::Save),
                (words.ask_discard(), Answer::Discard),
                (words.ask_cancel(), Answer::Cancel),
            ],
            Self::Changed { .. } => vec![
                (words.ask_save_as(), Answer::SaveAs),
                (words.ask_join(), Answer::Join),
                (words.ask_overwrite(), Answer::Overwrite),
                (words.ask_reload(), Answer::Reload),
                (words.ask_cancel(), Answer::Cancel),
            ],
        }
    }
}

/// Asks; gives the answer once there is one.
pub(in crate::app) fn question_ui(ui: &Ui, theme: &Theme, words: &WindowWords, question: &Question) -> Option<Answer> {
    let mut answer = None;
    let modal = widgets::dialog(ui, "question").show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.heading(question.title(words));
        ui.add_space(space::S);
        ui.label(question.text(words));
        ui.add_space(space::L);
        ui.horizontal_wrapped(|ui| {
            for (at, (said, way)) in question.ways(words).into_iter().enumerate() {
                let button = if at == 0 { widgets::main_button(ui, theme, &said) } else { ui.button(said) };
                if at == 0 && ui.memory(|memory| memory.focused().is_none()) {
                    button.request_focus();
                }
                if button.clicked() {
                    answer = Some(way);
                }
            }
        });
    });
    answer.or_else(|| modal.should_close().then_some(Answer::Cancel))
}
