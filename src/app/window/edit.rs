//! The commands that change the matrix on the active tab.

use super::Window;
use crate::app::actions::Lines;
use crate::app::commands::UiCommand;
use crate::app::notices::Notice;
use crate::app::paste;
use crate::app::selection::Selection;
use crate::model::{Command, Excerpt, Factor, FactorEdit, FactorId, Matrix, MatrixId, PerQuadrant, Place, Rating};
use crate::storage::{ReadError, Template};
use egui::Context;
use std::collections::BTreeSet;

/// Factors that were copied here, and the text that the clipboard got instead of them.
pub(super) struct Copied {
    text: String,
    excerpt: Excerpt,
}

/// One place up or down.
#[derive(Debug, Clone, Copy)]
enum Step {
    Up,
    Down,
}

impl Window {
    /// Runs a command that is about the active matrix.
    pub(super) fn run_on_matrix(&mut self, command: UiCommand) {
        let Some(matrix) = self.matrix().map(|matrix| matrix.id) else { return };
        match command {
            UiCommand::Delete => self.delete(),
            UiCommand::Duplicate => self.duplicate(matrix),
            UiCommand::MoveTo(place) => self.move_to(matrix, place),
            UiCommand::MoveUp => self.step(matrix, Step::Up),
            UiCommand::MoveDown => self.step(matrix, Step::Down),
            UiCommand::Rate(rating) => self.rate(matrix, Some(rating)),
            UiCommand::ClearRating => self.rate(matrix, None),
            UiCommand::DuplicateMatrix => self.duplicate_matrix(matrix),
            UiCommand::NextYearsMatrix => self.next_years_matrix(matrix),
            UiCommand::DeleteMatrix => self.edit(self.desk.session.document().removal_of_matrix(matrix)),
            UiCommand::MoveMatrixLeft => self.move_matrix(matrix, Step::Up),
            UiCommand::MoveMatrixRight => self.move_matrix(matrix, Step::Down),
            UiCommand::NextMatrix => self.show_neighbour(matrix, Step::Down),
            UiCommand::PreviousMatrix => self.show_neighbour(matrix, Step::Up),
            UiCommand::RenameMatrix => {
                if let Some(matrix) = self.desk.session.document().matrix(matrix) {
                    self.tabs.rename(matrix);
                }
            }
            other => self.panels.grid.run(other),
        }
    }

    fn selected(&self, matrix: MatrixId) -> Vec<FactorId> {
        let matrix = self.desk.session.document().matrix(matrix);
        matrix.map(|matrix| self.desk.selection.in_order(matrix)).unwrap_or_default()
    }

    /// Deletes the selected factors; the keyboard goes to the neighbour that stays.
    pub(super) fn delete(&mut self) {
        let Some(matrix) = self.matrix() else { return };
        let (id, selected) = (matrix.id, self.desk.selection.in_order(matrix));
        let heir = neighbour(matrix, &selected);
        self.edit(self.desk.session.document().removal_of_factors(id, &selected));
        self.desk.selection = heir.map_or_else(|| Selection::none(id), |heir| Selection::one(id, heir));
        if let Some(heir) = heir {
            self.panels.grid.reveal(heir);
        }
        self.notices.announce(format!("{} deleted", factors_text(selected.len())));
    }

    fn duplicate(&mut self, matrix: MatrixId) {
        let selected = self.selected(matrix);
        let document = self.desk.session.document();
        let command = self.desk.ids.with(|ids| document.duplicate_of_factors(matrix, &selected, ids));
        let before = self.factor_ids(matrix);
        self.edit(command);
        self.select_new(matrix, &before);
        self.notices.announce(format!("{} duplicated", factors_text(selected.len())));
    }

    fn move_to(&mut self, matrix: MatrixId, place: Place) {
        let selected = self.selected(matrix);
        self.edit(self.desk.session.document().move_of_factors(matrix, &selected, place, usize::MAX));
        self.announce_move(selected.len(), matrix, place);
        if let Some(main) = self.desk.selection.main() {
            self.panels.grid.reveal(main);
        }
    }

    fn announce_move(&mut self, count: usize, matrix: MatrixId, place: Place) {
        let document = self.desk.session.document();
        let name = match (place, document.matrix(matrix)) {
            (Place::Quadrant(quadrant), Some(matrix)) => matrix.quadrant_title(quadrant).to_owned(),
            _ => "unsorted ideas".to_owned(),
        };
        self.notices.announce(format!("{} moved to {name}", factors_text(count)));
    }

    fn step(&mut self, id: MatrixId, step: Step) {
        let selected = self.selected(id);
        let Some(matrix) = self.desk.session.document().matrix(id) else { return };
        let Some((place, first)) = selected.first().and_then(|factor| matrix.position(*factor)) else { return };
        let same_place: Vec<FactorId> =
            selected.into_iter().filter(|factor| matrix.position(*factor).is_some_and(|at| at.0 == place)).collect();
        let index = match step {
            Step::Up => first.saturating_sub(1),
            Step::Down => first + 1,
        };
        self.edit(self.desk.session.document().move_of_factors(id, &same_place, place, index));
        if let Some(main) = self.desk.selection.main() {
            self.panels.grid.reveal(main);
        }
    }

    fn rate(&mut self, matrix: MatrixId, rating: Option<Rating>) {
        let label = rating.map_or_else(|| "Clear rating".to_owned(), |rating| format!("Rate {}", rating.get()));
        let edit = |factor| Command::Factor { matrix, factor, edit: FactorEdit::Rating(rating) };
        let commands = self.selected(matrix).into_iter().map(edit).collect();
        self.notices.announce(label.clone());
        self.edit(Command::Batch { label, commands });
    }

    fn duplicate_matrix(&mut self, id: MatrixId) {
        let document = self.desk.session.document();
        let Some(matrix) = document.matrix(id) else { return };
        let copy = MatrixId::from_random(self.desk.ids.bits());
        let title = format!("{} (copy)", matrix.title);
        if let Some(command) = document.duplicate_of_matrix(id, copy, title) {
            self.edit(command);
            self.show_matrix(copy);
        }
    }

    fn next_years_matrix(&mut self, id: MatrixId) {
        let copy = MatrixId::from_random(self.desk.ids.bits());
        if let Some(command) = self.desk.session.document().next_years_matrix(id, copy) {
            self.edit(command);
            self.show_matrix(copy);
        }
    }

    fn move_matrix(&mut self, matrix: MatrixId, step: Step) {
        if let Some(index) = self.neighbour_index(matrix, step) {
            self.edit(Command::MoveMatrix { matrix, index });
        }
    }

    fn show_neighbour(&mut self, matrix: MatrixId, step: Step) {
        let neighbour = self.neighbour_index(matrix, step).map(|index| self.desk.session.document().matrices[index].id);
        if let Some(neighbour) = neighbour {
            self.show_matrix(neighbour);
        }
    }

    fn neighbour_index(&self, matrix: MatrixId, step: Step) -> Option<usize> {
        let matrices = &self.desk.session.document().matrices;
        let index = matrices.iter().position(|other| other.id == matrix)?;
        let neighbour = match step {
            Step::Up => index.checked_sub(1)?,
            Step::Down => index + 1,
        };
        (neighbour < matrices.len()).then_some(neighbour)
    }

    /// Adds an empty matrix, or one with the heads, the conventions and the factors of a template's first.
    pub(super) fn add_matrix(&mut self, template: Option<&str>) {
        let id = MatrixId::from_random(self.desk.ids.bits());
        let made = match template {
            None => Ok(Command::InsertMatrix { index: usize::MAX, matrix: Box::new(Matrix::new(id, "New matrix")) }),
            Some(name) => self.matrix_of_template(name, id),
        };
        match made {
            Ok(command) => self.edit(command),
            Err(error) => self.notices.push(Notice::trouble(error.to_string())),
        }
        if let Some(matrix) = self.desk.session.document().matrix(id) {
            self.tabs.rename(matrix);
            self.show_matrix(id);
        }
    }

    /// The first matrix of a template with the sources that it cites, and without anybody's answers.
    fn matrix_of_template(&self, name: &str, id: MatrixId) -> Result<Command, ReadError> {
        let template = Template::named(name, self.files.folders.as_ref())?.read()?;
        let Some(first) = template.matrices.first() else {
            return Ok(Command::InsertMatrix { index: usize::MAX, matrix: Box::new(Matrix::new(id, name)) });
        };
        let bare = Matrix {
            id,
            factors: PerQuadrant::default(),
            tray: Vec::new(),
            answers: Vec::new(),
            rounds: Vec::new(),
            ..first.clone()
        };
        let mut with_matrix = self.desk.session.document().clone();
        with_matrix.matrices.push(bare.clone());
        let mut commands = vec![Command::InsertMatrix { index: usize::MAX, matrix: Box::new(bare) }];
        for place in Place::ALL {
            let factors: Vec<FactorId> = first.at(place).iter().map(|factor| factor.id).collect();
            let excerpt = template.excerpt(first.id, &factors);
            let paste = self.desk.ids.with(|ids| with_matrix.paste(id, place, usize::MAX, &excerpt, ids));
            // What one paste brings, the next must know of.
            if paste.clone().apply(&mut with_matrix).is_ok() {
                commands.push(paste);
            }
        }
        Ok(Command::Batch { label: "Add matrix".to_owned(), commands })
    }

    /// Puts the selected factors on the clipboard: as text for other programs, with everything they carry for this one.
    pub(super) fn copy(&mut self, ctx: &Context) {
        let Some(matrix) = self.matrix() else { return };
        let selected = self.desk.selection.in_order(matrix);
        let excerpt = self.desk.session.document().excerpt(matrix.id, &selected);
        let text = paste::to_text(&excerpt);
        ctx.copy_text(text.clone());
        self.copied = Some(Copied { text, excerpt });
        self.notices.announce(format!("{} copied", factors_text(selected.len())));
    }

    /// Pastes at the place that has the keyboard: behind the selected factor, or at the end of the quadrant.
    pub(super) fn paste(&mut self, text: &str) {
        let Some(matrix) = self.matrix() else { return };
        let (id, (place, index)) = (matrix.id, self.paste_spot(matrix));
        let own = self.copied.as_ref().filter(|copied| copied.text.trim() == text.trim());
        match (own.map(|copied| copied.excerpt.clone()), paste::rows(text).len()) {
            (Some(excerpt), _) => self.paste_excerpt(id, place, index, &excerpt),
            (None, 0) => {}
            (None, 1) => self.add_lines(id, place, text, Lines::Together),
            (None, _) => self.panels.grid.ask_lines(place, text),
        }
    }

    fn paste_excerpt(&mut self, matrix: MatrixId, place: Place, index: usize, excerpt: &Excerpt) {
        let before: Vec<FactorId> = self.factor_ids(matrix);
        let document = self.desk.session.document();
        let command = self.desk.ids.with(|ids| document.paste(matrix, place, index, excerpt, ids));
        self.edit(command);
        self.select_new(matrix, &before);
        self.notices.announce(format!("{} pasted", factors_text(excerpt.factors.len())));
    }

    fn factor_ids(&self, matrix: MatrixId) -> Vec<FactorId> {
        let matrix = self.desk.session.document().matrix(matrix);
        matrix.map(|matrix| matrix.all_factors().map(|(_, factor)| factor.id).collect()).unwrap_or_default()
    }

    /// Selects the factors that were not there before.
    fn select_new(&mut self, matrix: MatrixId, before: &[FactorId]) {
        let before: BTreeSet<&FactorId> = before.iter().collect();
        let new: Vec<FactorId> = self.factor_ids(matrix).into_iter().filter(|id| !before.contains(id)).collect();
        if let Some(last) = new.last() {
            self.panels.grid.reveal(*last);
            self.desk.selection = Selection::several(matrix, new);
        }
    }

    fn paste_spot(&self, matrix: &Matrix) -> (Place, usize) {
        let behind = self.desk.selection.main().and_then(|factor| matrix.position(factor));
        let place = self.panels.grid.place();
        behind.map_or((place, usize::MAX), |(place, index)| (place, index + 1))
    }

    /// Adds lines of text as factors at the end of a place, in one step.
    pub(super) fn add_lines(&mut self, matrix: MatrixId, place: Place, text: &str, lines: Lines) {
        let rows = match lines {
            Lines::Each => paste::rows(text),
            Lines::Together => vec![paste::joined(text)],
        };
        let count = rows.len();
        let commands: Vec<Command> = rows.into_iter().map(|row| self.insertion(matrix, place, row)).collect();
        self.edit(Command::Batch { label: format!("Add {}", factors_text(count)), commands });
        self.notices.announce(format!("{} added", factors_text(count)));
    }

    fn insertion(&self, matrix: MatrixId, place: Place, row: paste::Row) -> Command {
        let mut factor = Factor::new(FactorId::from_random(self.desk.ids.bits()), row.statement);
        factor.weight = row.weight.unwrap_or_default();
        factor.rating = row.rating;
        factor.tags = row.tags;
        Command::InsertFactor { matrix, place, index: usize::MAX, factor: Box::new(factor) }
    }
}

/// "1 factor", "7 factors".
pub(in crate::app) fn factors_text(count: usize) -> String {
    if count == 1 { "1 factor".to_owned() } else { format!("{count} factors") }
}

/// The factor that gets the keyboard when others go: the next that stays, else the one before.
fn neighbour(matrix: &Matrix, gone: &[FactorId]) -> Option<FactorId> {
    let (place, index) = matrix.position(*gone.first()?)?;
    let there = matrix.at(place);
    let stays = |factor: &&Factor| !gone.contains(&factor.id);
    let after = there[index..].iter().find(stays);
    after.or_else(|| there[..index].iter().rev().find(stays)).map(|factor| factor.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Quadrant;

    #[track_caller]
    fn check(gone: &[&str], expected: Option<&str>) {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.factors[Quadrant::Threats] = ["a", "b", "c", "d"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        let gone: Vec<FactorId> = gone.iter().map(|id| id.parse().unwrap()).collect();
        assert_eq!(neighbour(&matrix, &gone).map(|id| id.to_string()).as_deref(), expected);
    }

    #[test]
    fn the_neighbour_below_gets_the_keyboard_else_the_one_above() {
        check(&["b"], Some("c"));
        check(&["b", "c"], Some("d"));
        check(&["d"], Some("c"));
        check(&["c", "d"], Some("b"));
        check(&["a", "b", "c", "d"], None);
        check(&[], None);
    }
}
