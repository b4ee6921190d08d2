//! The controller of matrices: adding, repeating, moving and showing them, and their tabs.

use super::desk::Desk;
use crate::app::actions::MatricesAction;
use crate::app::shell::TabsState;
use crate::model::{Change, Edit, EditLabel, FactorId, Matrix, MatrixId, PerQuadrant, Place};
use crate::storage::{ReadError, Template};

/// What the controller keeps.
#[derive(Default)]
pub(super) struct Matrices {
    pub(super) tabs: TabsState,
}

/// One place back or on, among factors or among tabs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Back,
    On,
}

impl Matrices {
    /// Carries out a request about the active matrix; without one there is nothing to do.
    pub(super) fn act(&mut self, desk: &mut Desk, action: MatricesAction) {
        let Some(matrix) = desk.matrix() else { return };
        let id = matrix.id;
        match action {
            MatricesAction::Rename => self.tabs.rename(matrix),
            MatricesAction::Duplicate => duplicate(desk, id),
            MatricesAction::NextYear => next_year(desk, id),
            MatricesAction::Delete => desk.edit(desk.session.document().removal_of_matrix(id)),
            MatricesAction::MoveLeft => move_matrix(desk, id, Step::Back),
            MatricesAction::MoveRight => move_matrix(desk, id, Step::On),
            MatricesAction::ShowNext => show_neighbour(desk, id, Step::On),
            MatricesAction::ShowPrevious => show_neighbour(desk, id, Step::Back),
        }
    }

    /// Adds an empty matrix, or one with the heads, the conventions and the factors of a template's first, and asks
    /// for its name.
    pub(super) fn add(&mut self, desk: &mut Desk, template: Option<&str>) {
        let id = MatrixId::from_random(desk.ids.bits());
        let made = match template {
            None => Ok(insertion(Matrix::new(id, desk.words.menu_new_matrix())).into()),
            Some(name) => matrix_of_template(desk, name, id),
        };
        match made {
            Ok(edit) => desk.edit(edit),
            Err(error) => desk.trouble(&error),
        }
        if let Some(matrix) = desk.session.document().matrix(id) {
            self.tabs.rename(matrix);
            desk.show_matrix(id);
        }
    }
}

fn insertion(matrix: Matrix) -> Change {
    Change::InsertMatrix { index: usize::MAX, matrix: Box::new(matrix) }
}

/// The first matrix of a template with the sources that it cites, and without anybody's answers.
fn matrix_of_template(desk: &Desk, name: &str, id: MatrixId) -> Result<Edit, ReadError> {
    let template = Template::named(name, desk.remembered.folders.as_ref())?.read()?;
    let Some(first) = template.matrices.first() else { return Ok(insertion(Matrix::new(id, name)).into()) };
    let bare = Matrix {
        id,
        factors: PerQuadrant::default(),
        tray: Vec::new(),
        answers: Vec::new(),
        rounds: Vec::new(),
        ..first.clone()
    };
    let mut with_matrix = desk.session.document().clone();
    with_matrix.matrices.push(bare.clone());
    let label = EditLabel::AddMatrix(bare.title.clone());
    let mut changes = vec![insertion(bare)];
    for place in Place::ALL {
        let factors: Vec<FactorId> = first.at(place).iter().map(|factor| factor.id).collect();
        let excerpt = template.excerpt(first.id, &factors);
        let paste = desk.ids.with(|ids| with_matrix.paste(id, place, usize::MAX, &excerpt, ids));
        // What one paste brings, the next must know of.
        if paste.clone().apply(&mut with_matrix).is_ok() {
            changes.extend(paste.changes);
        }
    }
    Ok(Edit::new(label, changes))
}

fn duplicate(desk: &mut Desk, id: MatrixId) {
    let document = desk.session.document();
    let Some(matrix) = document.matrix(id) else { return };
    let copy = MatrixId::from_random(desk.ids.bits());
    let title = format!("{} (copy)", matrix.title);
    if let Some(command) = document.duplicate_of_matrix(id, copy, title) {
        desk.edit(command);
        desk.show_matrix(copy);
    }
}

fn next_year(desk: &mut Desk, id: MatrixId) {
    let copy = MatrixId::from_random(desk.ids.bits());
    if let Some(command) = desk.session.document().next_years_matrix(id, copy) {
        desk.edit(command);
        desk.show_matrix(copy);
    }
}

fn move_matrix(desk: &mut Desk, matrix: MatrixId, step: Step) {
    if let Some(index) = neighbour_index(desk, matrix, step) {
        desk.edit(Change::MoveMatrix { matrix, index });
    }
}

fn show_neighbour(desk: &mut Desk, matrix: MatrixId, step: Step) {
    if let Some(index) = neighbour_index(desk, matrix, step) {
        desk.show_matrix(desk.session.document().matrices[index].id);
    }
}

fn neighbour_index(desk: &Desk, matrix: MatrixId, step: Step) -> Option<usize> {
    let matrices = &desk.session.document().matrices;
    let index = matrices.iter().position(|other| other.id == matrix)?;
    let neighbour = match step {
        Step::Back => index.checked_sub(1)?,
        Step::On => index + 1,
    };
    (neighbour < matrices.len()).then_some(neighbour)
}
