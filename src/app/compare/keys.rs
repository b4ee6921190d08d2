//! The keyboard in the table of changes: arrows from factor to factor, and the commands about matches.

use super::library::Grip;
use super::model::{ChangeRow, PairRows};
use super::scene::Scene;
use super::state::CompareState;
use crate::app::actions::{Action, CompareAction};
use egui::{Key, Modifiers, Ui};

/// Carries out what was asked for, and moves the keyboard with the arrows; gives the row that is to be in view.
pub(super) fn keys(
    ui: &Ui,
    scene: &Scene<'_>,
    state: &mut CompareState,
    rows: &PairRows,
    shown: &[usize],
) -> Option<usize> {
    match (state.asked.take(), state.at) {
        (Some(CompareAction::MatchFactor), Some(at)) => match state.linking {
            Some(first) if first.end != at.end => {
                scene.link(first, at);
                state.linking = None;
            }
            _ => {
                state.linking = Some(at);
                scene.input.ask(Action::Announce(scene.input.words().notice_linking()));
            }
        },
        (Some(CompareAction::PartFactors), Some(at)) => {
            if let Some(found) = scene.matched(at) {
                scene.part(found);
            }
        }
        _ => {}
    }
    if state.linking.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
        state.linking = None;
    }
    let at = state.at.filter(|_| state.has_keyboard(ui.ctx()))?;
    let target = target(ui, rows, shown, at, state.linking.is_some())?;
    // The table would go on from here to the next cell.
    ui.input_mut(|input| {
        for key in [Key::ArrowDown, Key::ArrowUp, Key::ArrowRight, Key::ArrowLeft] {
            input.consume_key(Modifiers::NONE, key);
        }
    });
    state.going = Some(target.1);
    Some(target.0)
}

/// Where an arrow leads: the place among the rows shown, and the factor.
fn target(ui: &Ui, rows: &PairRows, shown: &[usize], at: Grip, is_linking: bool) -> Option<(usize, Grip)> {
    let factor = |place: usize, end: usize| match &rows.rows[shown[place]] {
        ChangeRow::Factor(row) => row.sides[end].as_ref().map(|side| Grip { end, factor: side.factor }),
        ChangeRow::Head(_) => None,
    };
    let here = (0..shown.len()).find(|place| factor(*place, at.end) == Some(at))?;
    let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
    let found = |place: usize, end: usize| factor(place, end).map(|grip| (place, grip));
    if pressed(Key::ArrowDown) {
        return (here + 1..shown.len()).find_map(|place| found(place, at.end));
    }
    if pressed(Key::ArrowUp) {
        return (0..here).rev().find_map(|place| found(place, at.end));
    }
    let other = if pressed(Key::ArrowRight) { 1 } else { usize::from(!pressed(Key::ArrowLeft)) * 2 };
    if other >= 2 || other == at.end {
        return None;
    }
    // From a factor without a partner the table goes on, to the button that finds it one; while a partner is looked for,
    // the nearest below on the other side.
    let near = if is_linking { shown.len() } else { here + 1 };
    (here..near).chain((0..here).rev().filter(|_| is_linking)).find_map(|place| found(place, other))
}
