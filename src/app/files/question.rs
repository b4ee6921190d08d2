//! Decisions that only the user can make, each with its ways on.

use super::After;
use crate::app::theme::{Theme, size, space};
use crate::app::widgets;
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
    fn title(&self) -> String {
        match self {
            Self::Unsaved { title, .. } => format!("Save the changes to “{title}”?"),
            Self::Changed { path } => {
                format!("“{}” was changed by another program", path.file_name().unwrap_or_default().to_string_lossy())
            }
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Unsaved { .. } => "What is not saved is lost.",
            Self::Changed { .. } => {
                "Overwriting keeps what is there as an earlier version. Reading it again keeps yours, and undo brings it back."
            }
        }
    }

    /// The ways on, the usual one first.
    fn ways(&self) -> &'static [(&'static str, Answer)] {
        match self {
            Self::Unsaved { .. } => {
                &[("Save", Answer::Save), ("Discard changes", Answer::Discard), ("Cancel", Answer::Cancel)]
            }
            Self::Changed { .. } => &[
                ("Save as…", Answer::SaveAs),
                ("Join them…", Answer::Join),
                ("Overwrite", Answer::Overwrite),
                ("Read it again", Answer::Reload),
                ("Cancel", Answer::Cancel),
            ],
        }
    }
}

/// Asks; gives the answer once there is one.
pub(in crate::app) fn question_ui(ui: &Ui, theme: &Theme, question: &Question) -> Option<Answer> {
    let mut answer = None;
    let modal = widgets::dialog(ui, "question").show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.heading(question.title());
        ui.add_space(space::S);
        ui.label(question.text());
        ui.add_space(space::L);
        ui.horizontal_wrapped(|ui| {
            for (at, (words, way)) in question.ways().iter().enumerate() {
                let button = if at == 0 { widgets::main_button(ui, theme, words) } else { ui.button(*words) };
                if at == 0 && ui.memory(|memory| memory.focused().is_none()) {
                    button.request_focus();
                }
                if button.clicked() {
                    answer = Some(*way);
                }
            }
        });
    });
    answer.or_else(|| modal.should_close().then_some(Answer::Cancel))
}
