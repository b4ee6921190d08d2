//! Whether a command can be run now, and what it would do.

use super::UiCommand;
use crate::words::WindowWords;

/// What the commands depend on, gathered once a frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a state of the window of its own")]
pub struct Situation {
    /// Whether the start page is shown, because no document is open.
    pub start: bool,
    /// The words of the language that the window is in.
    pub words: &'static WindowWords,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would carry out again.
    pub redo: Option<String>,
    /// How many factors are selected.
    pub selected: usize,
    /// How many matrices there are.
    pub matrices: usize,
    /// The index of the active matrix.
    pub active: Option<usize>,
    /// Whether something was imported that there is a report of.
    pub import_report: bool,
    /// How many decisions copies left open.
    pub decisions: usize,
    /// Whether a factor of the comparison is at hand.
    pub compared: bool,
    /// Whether the inspector is shown.
    pub inspector: bool,
    /// Whether the tray is shown.
    pub tray: bool,
    /// Whether one quadrant is shown alone.
    pub one_quadrant: bool,
    /// Whether nothing moves.
    pub reduced_motion: bool,
}

impl Situation {
    /// Whether a command can be run.
    #[must_use]
    pub fn allows(&self, command: UiCommand) -> bool {
        (!self.start || command.needs_no_document()) && (command.spec().applies)(self)
    }

    /// The name of a command as things stand: "Undo move factor to Threats".
    #[must_use]
    pub fn name(&self, command: UiCommand) -> String {
        match (command, &self.undo, &self.redo) {
            (UiCommand::Undo, Some(edit), _) => self.words.command_undo_edit(lower_first(edit)),
            (UiCommand::Redo, _, Some(edit)) => self.words.command_redo_edit(lower_first(edit)),
            _ => command.spec().name(self.words),
        }
    }

    /// The sentence of its tooltip.
    #[must_use]
    pub fn tip(&self, command: UiCommand) -> String {
        command.spec().tip(self.words)
    }

    /// Whether a command stands for something that is on; none for commands that are not switches.
    #[must_use]
    pub fn is_on(&self, command: UiCommand) -> Option<bool> {
        command.spec().is_on.map(|is_on| is_on(self))
    }
}

/// With a small letter at the beginning, to go on in a sentence.
pub(super) fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undo_says_what_it_takes_back() {
        let situation = Situation { undo: Some("Move factor to Threats".to_owned()), ..Situation::default() };
        assert_eq!(situation.name(UiCommand::Undo), "Undo move factor to Threats");
        assert_eq!(situation.name(UiCommand::Redo), "Redo");
        assert!(situation.allows(UiCommand::Undo) && !situation.allows(UiCommand::Redo));
    }

    #[test]
    fn factor_commands_wait_for_a_selection() {
        let none = Situation::default();
        let two = Situation { selected: 2, ..Situation::default() };
        assert!(!none.allows(UiCommand::Delete) && two.allows(UiCommand::Delete));
        assert!(!two.allows(UiCommand::EditStatement));
    }
}
