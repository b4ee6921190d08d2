//! Whether a command can be run now, and what it would do.

use super::UiCommand;

/// What the commands depend on, gathered once a frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a state of the window of its own")]
pub struct Situation {
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
    /// Whether a factor of the comparison is at hand.
    pub compared: bool,
    /// Whether the inspector is shown.
    pub inspector: bool,
    /// Whether the tray is shown.
    pub tray: bool,
    /// Whether one quadrant is shown alone.
    pub one_quadrant: bool,
}

impl Situation {
    /// Whether a command can be run.
    #[must_use]
    pub fn allows(&self, command: UiCommand) -> bool {
        use UiCommand as C;
        match command {
            C::Undo => self.undo.is_some(),
            C::Redo => self.redo.is_some(),
            C::Cut
            | C::Copy
            | C::Duplicate
            | C::Delete
            | C::MoveUp
            | C::MoveDown
            | C::MoveTo(_)
            | C::Rate(_)
            | C::ClearRating => self.selected > 0,
            C::EditStatement => self.selected == 1,
            C::ImportReport => self.import_report,
            C::MatchFactor | C::PartFactors => self.compared,
            C::NextMatrix | C::PreviousMatrix => self.matrices > 1,
            C::MoveMatrixLeft => self.active.is_some_and(|active| active > 0),
            C::MoveMatrixRight => self.active.is_some_and(|active| active + 1 < self.matrices),
            C::RenameQuadrant
            | C::RenameMatrix
            | C::DuplicateMatrix
            | C::NextYearsMatrix
            | C::DeleteMatrix
            | C::CopyTable
            | C::CopyText
            | C::CopyPicture
            | C::CopyChart(_)
            | C::SaveChart(_)
            | C::Paste
            | C::SelectAll
            | C::GoTo(_)
            | C::Find
            | C::Present => self.active.is_some(),
            _ => true,
        }
    }

    /// The name of a command as things stand: "Undo move factor to Threats".
    #[must_use]
    pub fn name(&self, command: UiCommand) -> String {
        let with = |what: &Option<String>| what.as_deref().map(lower_first).unwrap_or_default();
        match command {
            UiCommand::Undo => format!("Undo {}", with(&self.undo)).trim_end().to_owned(),
            UiCommand::Redo => format!("Redo {}", with(&self.redo)).trim_end().to_owned(),
            other => other.name(),
        }
    }

    /// Whether a command stands for something that is on; none for commands that are not switches.
    #[must_use]
    pub fn is_on(&self, command: UiCommand) -> Option<bool> {
        match command {
            UiCommand::ToggleInspector => Some(self.inspector),
            UiCommand::ToggleTray => Some(self.tray),
            UiCommand::OneQuadrant => Some(self.one_quadrant),
            _ => None,
        }
    }
}

fn lower_first(label: &str) -> String {
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
