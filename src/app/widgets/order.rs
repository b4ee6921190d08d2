//! Buttons that move an entry within its list or take it out.

use super::icon::{Icon, icon_button};
use crate::app::theme::size;
use crate::words::WindowWords;
use egui::Ui;

/// What is done with one entry of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Out of the list.
    Remove,
}

impl Step {
    /// The list after the step.
    #[must_use]
    pub fn apply<T: Clone>(self, list: &[T], index: usize) -> Vec<T> {
        let mut list = list.to_vec();
        match self {
            Self::Up if index > 0 => list.swap(index, index - 1),
            Self::Down if index + 1 < list.len() => list.swap(index, index + 1),
            Self::Remove if index < list.len() => drop(list.remove(index)),
            _ => {}
        }
        list
    }
}

/// How an entry goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// It leaves this list and lives on elsewhere.
    Remove,
    /// It is gone.
    Delete,
}

/// Draws the buttons of the entry at `index` of `count`, from the right to the left; `what` names the entry.
pub fn step_buttons(
    ui: &mut Ui,
    words: &WindowWords,
    what: &str,
    (index, count): (usize, usize),
    removal: Removal,
) -> Option<Step> {
    ui.spacing_mut().item_spacing.x = 0.0;
    let mut step = None;
    let (icon, name) = match removal {
        Removal::Remove => (Icon::Close, words.widgets_remove(what)),
        Removal::Delete => (Icon::Bin, words.widgets_delete(what)),
    };
    if icon_button(ui, icon, &name).clicked() {
        step = Some(Step::Remove);
    }
    if count > 1 {
        let down = (Icon::Down, words.widgets_down(what), Step::Down, index + 1 < count);
        let up = (Icon::Up, words.widgets_up(what), Step::Up, index > 0);
        for (icon, name, meaning, possible) in [down, up] {
            if possible && icon_button(ui, icon, &name).clicked() {
                step = Some(meaning);
            }
            if !possible {
                // The place stays empty, so that the other button does not jump under the pointer.
                ui.allocate_exact_size(egui::Vec2::splat(size::TARGET), egui::Sense::hover());
            }
        }
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(step: Step, index: usize, expected: &str) {
        let list: Vec<char> = "abc".chars().collect();
        assert_eq!(step.apply(&list, index).iter().collect::<String>(), expected, "{step:?} {index}");
    }

    #[test]
    fn an_entry_moves_within_its_list_or_leaves_it() {
        check(Step::Up, 1, "bac");
        check(Step::Up, 0, "abc");
        check(Step::Down, 1, "acb");
        check(Step::Down, 2, "abc");
        check(Step::Remove, 1, "ac");
        check(Step::Remove, 3, "abc");
    }
}
