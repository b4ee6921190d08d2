//! The controller of factors: whatever changes, copies or pastes the selected ones.

use super::desk::Desk;
use super::matrices::Step;
use crate::app::actions::{Action, FactorsAction, GridAction, Lines};
use crate::app::clipboard;
use crate::app::selection::Selection;
use crate::model::{Change, Edit, EditLabel, Excerpt, Factor, FactorChange, FactorId, Matrix, MatrixId, Place, Rating};
use egui::Context;
use std::collections::BTreeSet;

/// What the controller keeps.
#[derive(Default)]
pub(super) struct Factors {
    copied: Option<Copied>,
}

/// Factors that were copied here, and the text that the clipboard got instead of them.
struct Copied {
    text: String,
    excerpt: Excerpt,
}

impl Factors {
    /// Carries out a request; without a matrix there is nothing to do.
    pub(super) fn act(&mut self, ctx: &Context, desk: &mut Desk, action: FactorsAction) {
        let Some(matrix) = desk.matrix().map(|matrix| matrix.id) else { return };
        match action {
            FactorsAction::Copy => self.copy(ctx, desk),
            FactorsAction::Cut => {
                self.copy(ctx, desk);
                delete(desk);
            }
            FactorsAction::Delete => delete(desk),
            FactorsAction::Duplicate => duplicate(desk, matrix),
            FactorsAction::MoveTo(place) => move_to(desk, matrix, place),
            FactorsAction::Sort(place) => sort(desk, matrix, place),
            FactorsAction::MoveUp => step(desk, matrix, Step::Back),
            FactorsAction::MoveDown => step(desk, matrix, Step::On),
            FactorsAction::Rate(rating) => rate(desk, matrix, rating),
        }
    }

    /// Puts the selected factors on the clipboard: as text for other programs, with everything they carry for this one.
    fn copy(&mut self, ctx: &Context, desk: &mut Desk) {
        let Some(matrix) = desk.matrix() else { return };
        let selected = desk.selection.in_order(matrix);
        let excerpt = desk.session.document().excerpt(matrix.id, &selected);
        let text = clipboard::to_text(&excerpt);
        ctx.copy_text(text.clone());
        self.copied = Some(Copied { text, excerpt });
        desk.announce(desk.words.notice_copied(selected.len()));
    }

    /// Pastes at `here`, the place that has the keyboard: behind the selected factor, or at the end of the quadrant.
    pub(super) fn paste(&mut self, desk: &mut Desk, here: Place, text: &str) {
        let Some(matrix) = desk.matrix() else { return };
        let behind = desk.selection.main().and_then(|factor| matrix.position(factor));
        let (place, index) = behind.map_or((here, usize::MAX), |(place, index)| (place, index + 1));
        let id = matrix.id;
        let own = self.copied.as_ref().filter(|copied| copied.text.trim() == text.trim());
        match (own.map(|copied| copied.excerpt.clone()), clipboard::rows(text).len()) {
            (Some(excerpt), _) => paste_excerpt(desk, id, place, index, &excerpt),
            (None, 0) => {}
            (None, 1) => add_lines(desk, id, place, text, Lines::Together),
            (None, _) => desk.ask(Action::Grid(GridAction::AskLines(place, text.to_owned()))),
        }
    }
}

/// Deletes the selected factors; the keyboard goes to the neighbour that stays.
fn delete(desk: &mut Desk) {
    let Some(matrix) = desk.matrix() else { return };
    let (id, selected) = (matrix.id, desk.selection.in_order(matrix));
    let heir = neighbour(matrix, &selected);
    desk.edit(desk.session.document().removal_of_factors(id, &selected));
    desk.selection = heir.map_or_else(|| Selection::none(id), |heir| Selection::one(id, heir));
    reveal(desk, heir);
    desk.announce(desk.words.notice_deleted(selected.len()));
}

fn reveal(desk: &Desk, factor: Option<FactorId>) {
    if let Some(factor) = factor {
        desk.ask(Action::Grid(GridAction::Reveal(factor)));
    }
}

fn selected(desk: &Desk, matrix: MatrixId) -> Vec<FactorId> {
    let matrix = desk.session.document().matrix(matrix);
    matrix.map(|matrix| desk.selection.in_order(matrix)).unwrap_or_default()
}

fn duplicate(desk: &mut Desk, matrix: MatrixId) {
    let selected = selected(desk, matrix);
    let document = desk.session.document();
    let command = desk.ids.with(|ids| document.duplicate_of_factors(matrix, &selected, ids));
    edit_and_select_new(desk, matrix, command);
    desk.announce(desk.words.notice_duplicated(selected.len()));
}

fn move_to(desk: &mut Desk, matrix: MatrixId, place: Place) {
    let selected = selected(desk, matrix);
    desk.edit(desk.session.document().move_of_factors(matrix, &selected, place, usize::MAX));
    let name = match (place, desk.session.document().matrix(matrix)) {
        (Place::Quadrant(quadrant), Some(matrix)) => desk.words.reports.quadrant(matrix, quadrant).to_owned(),
        _ => desk.words.unsorted_ideas(),
    };
    desk.announce(desk.words.notice_moved(selected.len(), name));
    reveal(desk, desk.selection.main());
}

/// Moves the selected ideas; the keyboard goes to the next that waits.
fn sort(desk: &mut Desk, id: MatrixId, place: Place) {
    let Some(matrix) = desk.matrix() else { return };
    let selected = desk.selection.in_order(matrix);
    let heir = neighbour(matrix, &selected);
    move_to(desk, id, place);
    if let Some(heir) = heir {
        desk.selection = Selection::one(id, heir);
        reveal(desk, Some(heir));
    }
}

fn step(desk: &mut Desk, id: MatrixId, step: Step) {
    let selected = selected(desk, id);
    let Some(matrix) = desk.session.document().matrix(id) else { return };
    let Some((place, first)) = selected.first().and_then(|factor| matrix.position(*factor)) else { return };
    let same_place: Vec<FactorId> =
        selected.into_iter().filter(|factor| matrix.position(*factor).is_some_and(|at| at.0 == place)).collect();
    let index = match step {
        Step::Back => first.saturating_sub(1),
        Step::On => first + 1,
    };
    desk.edit(desk.session.document().move_of_factors(id, &same_place, place, index));
    reveal(desk, desk.selection.main());
}

fn rate(desk: &mut Desk, matrix: MatrixId, rating: Option<Rating>) {
    let change = |factor| Change::Factor { matrix, factor, change: FactorChange::Rating(rating) };
    let edit = Edit::new(EditLabel::Rate(rating), selected(desk, matrix).into_iter().map(change).collect());
    desk.announce(match rating {
        Some(rating) => desk.words.notice_rated(rating.get()),
        None => desk.words.notice_rating_cleared(),
    });
    desk.edit(edit);
}

fn paste_excerpt(desk: &mut Desk, matrix: MatrixId, place: Place, index: usize, excerpt: &Excerpt) {
    let document = desk.session.document();
    let edit = desk.ids.with(|ids| document.paste(matrix, place, index, excerpt, ids));
    edit_and_select_new(desk, matrix, edit);
    desk.announce(desk.words.notice_pasted(excerpt.factors.len()));
}

/// Applies an edit and selects the factors that it brought.
fn edit_and_select_new(desk: &mut Desk, matrix: MatrixId, edit: Edit) {
    let before: BTreeSet<FactorId> = factor_ids(desk, matrix).into_iter().collect();
    desk.edit(edit);
    let new: Vec<FactorId> = factor_ids(desk, matrix).into_iter().filter(|id| !before.contains(id)).collect();
    if let Some(last) = new.last() {
        reveal(desk, Some(*last));
        desk.selection = Selection::several(matrix, new);
    }
}

fn factor_ids(desk: &Desk, matrix: MatrixId) -> Vec<FactorId> {
    let matrix = desk.session.document().matrix(matrix);
    matrix.map(|matrix| matrix.all_factors().map(|(_, factor)| factor.id).collect()).unwrap_or_default()
}

/// Adds lines of text as factors at the end of a place, in one step.
pub(super) fn add_lines(desk: &mut Desk, matrix: MatrixId, place: Place, text: &str, lines: Lines) {
    let rows = match lines {
        Lines::Each => clipboard::rows(text),
        Lines::Together => vec![clipboard::joined(text)],
    };
    let count = rows.len();
    let changes = rows.into_iter().map(|row| insertion(desk, matrix, place, row)).collect();
    desk.edit(Edit::new(EditLabel::AddFactors(count, Some(place)), changes));
    desk.announce(desk.words.notice_added(count));
}

fn insertion(desk: &Desk, matrix: MatrixId, place: Place, row: clipboard::PastedRow) -> Change {
    let mut factor = Factor::new(FactorId::from_random(desk.ids.bits()), row.statement);
    factor.weight = row.weight.unwrap_or_default();
    factor.rating = row.rating;
    factor.tags = row.tags;
    Change::InsertFactor { matrix, place, index: usize::MAX, factor: Box::new(factor) }
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
