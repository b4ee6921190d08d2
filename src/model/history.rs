//! Undo and redo: the edits that lead back, and those that lead forth again.
//!
//! A history holds inverses instead of documents, so its size follows the edits. Every state of the document has a
//! revision id; undoing back to a state gives its id back, which is how "modified" is known.

use super::{Document, Edit, EditError, EditLabel, MergeKey};

/// The identity of one state of a document within its history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevisionId(u64);

/// One step that can be undone or redone.
#[derive(Debug)]
struct Step {
    label: EditLabel,
    /// Leads to the state on the other side of the step.
    edit: Edit,
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
    /// The key of the last edit while its gesture lasts.
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

    /// Whether the document came through a state on its way here, or is in it.
    #[must_use]
    pub fn has_passed(&self, state: RevisionId) -> bool {
        self.revision == state || self.undo.iter().any(|step| step.leads_to == state)
    }

    /// Carries an edit out; tells whether it changed anything. What could be redone is forgotten then.
    ///
    /// Edits of one gesture that set the same thing become one step; if they end where they began, none.
    ///
    /// # Errors
    /// When the edit does not fit the document, which is then unchanged.
    pub fn apply(&mut self, document: &mut Document, edit: impl Into<Edit>) -> Result<bool, EditError> {
        let edit = edit.into();
        let key = edit.merge;
        let Some(inverse) = edit.apply(document)? else { return Ok(false) };
        let merges = key.is_some() && self.gesture == key && self.redo.is_empty();
        self.redo.clear();
        let before = self.revision;
        self.newest += 1;
        self.revision = RevisionId(self.newest);
        self.gesture = key;
        if merges && !self.undo.is_empty() {
            self.drop_empty_step(document);
        } else {
            self.undo.push(Step { label: inverse.label.clone(), edit: inverse, leads_to: before });
        }
        Ok(true)
    }

    /// Ends a gesture: the next edit makes a step of its own.
    pub fn end_gesture(&mut self) {
        self.gesture = None;
    }

    /// Takes the last step back and returns its label; nothing when there is none.
    pub fn undo(&mut self, document: &mut Document) -> Option<EditLabel> {
        let step = self.undo.pop()?;
        let (step, label) = self.cross(step, document)?;
        self.redo.push(step);
        Some(label)
    }

    /// Carries out again what was undone last and returns its label; nothing when there is none.
    pub fn redo(&mut self, document: &mut Document) -> Option<EditLabel> {
        let step = self.redo.pop()?;
        let (step, label) = self.cross(step, document)?;
        self.undo.push(step);
        Some(label)
    }

    /// What [`Self::undo`] would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&EditLabel> {
        self.undo.last().map(|step| &step.label)
    }

    /// What [`Self::redo`] would carry out.
    #[must_use]
    pub fn redo_label(&self) -> Option<&EditLabel> {
        self.redo.last().map(|step| &step.label)
    }

    /// The labels of the steps that can be undone, the oldest first.
    #[must_use]
    pub fn done(&self) -> impl ExactSizeIterator<Item = &EditLabel> {
        self.undo.iter().map(|step| &step.label)
    }

    /// The labels of the steps that can be redone, the next first.
    #[must_use]
    pub fn undone(&self) -> impl ExactSizeIterator<Item = &EditLabel> {
        self.redo.iter().rev().map(|step| &step.label)
    }

    /// The edits that lead back over the last steps, the last step first.
    #[must_use]
    pub fn way_back(&self, most: usize) -> Vec<Edit> {
        self.undo.iter().rev().take(most).map(|step| step.edit.clone()).collect()
    }

    /// Goes to the other side of a step and returns the step that leads back.
    fn cross(&mut self, step: Step, document: &mut Document) -> Option<(Step, EditLabel)> {
        self.gesture = None;
        let from = self.revision;
        let back = step.edit.apply(document).expect("an inverse fits the state it was made for")?;
        self.revision = step.leads_to;
        Some((Step { label: step.label.clone(), edit: back, leads_to: from }, step.label))
    }

    /// Removes the last step when the document already is what the step leads back to.
    fn drop_empty_step(&mut self, document: &mut Document) {
        let Some(step) = self.undo.last() else { return };
        let redo = step.edit.clone().apply(document).expect("an inverse fits the state it was made for");
        if let Some(redo) = redo {
            redo.apply(document).expect("an inverse fits the state it was made for");
        } else {
            self.revision = step.leads_to;
            self.gesture = None;
            self.undo.pop();
        }
    }
}
