//! Undo and redo: the commands that lead back, and those that lead forth again.
//!
//! A history holds no documents, only inverses, so its size follows the edits and not the document. Every state of
//! the document has a revision id; undoing back to a state gives its id back, which is how "modified" is known.

use super::{Command, CommandError, Document, MergeKey};

/// The identity of one state of a document within its history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevisionId(u64);

/// What a step did, for people: "Move factor to Threats".
pub type StepLabel = String;

/// One step that can be undone or redone.
#[derive(Debug)]
struct Step {
    label: StepLabel,
    /// Leads to the state on the other side of the step.
    command: Command,
    /// That state.
    leads_to: RevisionId,
}

/// The way back and forth of one document.
#[derive(Debug)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    revision: RevisionId,
    newest: u64,
    /// The key of the last command while its gesture lasts.
    gesture: Option<MergeKey>,
}

impl Default for History {
    fn default() -> Self {
        Self { undo: Vec::new(), redo: Vec::new(), revision: RevisionId(0), newest: 0, gesture: None }
    }
}

impl History {
    /// The state the document is in.
    #[must_use]
    pub fn revision(&self) -> RevisionId {
        self.revision
    }

    /// Carries a command out; tells whether it changed anything. What could be redone is forgotten then.
    ///
    /// Commands of one gesture that set the same thing become one step; if they end where they began, none.
    ///
    /// # Errors
    /// When the command does not fit the document, which is then unchanged.
    pub fn apply(&mut self, document: &mut Document, command: Command) -> Result<bool, CommandError> {
        let label = command.label();
        let key = command.merge_key();
        let Some(inverse) = command.apply(document)? else { return Ok(false) };
        let merges = key.is_some() && self.gesture == key && self.redo.is_empty();
        self.redo.clear();
        let before = self.revision;
        self.newest += 1;
        self.revision = RevisionId(self.newest);
        self.gesture = key;
        if merges && !self.undo.is_empty() {
            self.drop_empty_step(document);
        } else {
            self.undo.push(Step { label, command: inverse, leads_to: before });
        }
        Ok(true)
    }

    /// Ends a gesture: the next command makes a step of its own.
    pub fn end_gesture(&mut self) {
        self.gesture = None;
    }

    /// Takes the last step back and returns its label; nothing when there is none.
    pub fn undo(&mut self, document: &mut Document) -> Option<StepLabel> {
        let step = self.undo.pop()?;
        let (step, label) = self.cross(step, document)?;
        self.redo.push(step);
        Some(label)
    }

    /// Carries out again what was undone last and returns its label; nothing when there is none.
    pub fn redo(&mut self, document: &mut Document) -> Option<StepLabel> {
        let step = self.redo.pop()?;
        let (step, label) = self.cross(step, document)?;
        self.undo.push(step);
        Some(label)
    }

    /// What [`Self::undo`] would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.undo.last().map(|step| step.label.as_str())
    }

    /// What [`Self::redo`] would carry out.
    #[must_use]
    pub fn redo_label(&self) -> Option<&str> {
        self.redo.last().map(|step| step.label.as_str())
    }

    /// The labels of the steps that can be undone, the oldest first.
    #[must_use]
    pub fn done(&self) -> impl ExactSizeIterator<Item = &str> {
        self.undo.iter().map(|step| step.label.as_str())
    }

    /// The labels of the steps that can be redone, the next first.
    #[must_use]
    pub fn undone(&self) -> impl ExactSizeIterator<Item = &str> {
        self.redo.iter().rev().map(|step| step.label.as_str())
    }

    /// Goes to the other side of a step and returns the step that leads back.
    fn cross(&mut self, step: Step, document: &mut Document) -> Option<(Step, StepLabel)> {
        self.gesture = None;
        let from = self.revision;
        let back = step.command.apply(document).expect("an inverse fits the state it was made for")?;
        self.revision = step.leads_to;
        Some((Step { label: step.label.clone(), command: back, leads_to: from }, step.label))
    }

    /// Removes the last step when the document already is what the step leads back to.
    fn drop_empty_step(&mut self, document: &mut Document) {
        let Some(step) = self.undo.last() else { return };
        let redo = step.command.clone().apply(document).expect("an inverse fits the state it was made for");
        if let Some(redo) = redo {
            redo.apply(document).expect("an inverse fits the state it was made for");
        } else {
            self.revision = step.leads_to;
            self.gesture = None;
            self.undo.pop();
        }
    }
}
