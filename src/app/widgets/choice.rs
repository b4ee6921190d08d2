//! Choosing one of a few: from a list that opens, or from buttons that stand side by side.

use crate::app::theme::{scale, space};
use egui::{Button, ComboBox, Id, Ui};
use std::fmt::Debug;
use std::hash::Hash;

/// A list that opens under its caption; gives back what was chosen, if it is something else.
pub fn choice<T: Copy + PartialEq, S: AsRef<str>>(
    ui: &mut Ui,
    id: impl Hash + Debug,
    caption: &str,
    current: T,
    all: &[T],
    name: impl Fn(T) -> S,
) -> Option<T> {
    let names: Vec<S> = all.iter().map(|value| name(*value)).collect();
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let at = all.iter().position(|value| *value == current);
    listed(ui, id, caption, at, &names).map(|index| all[index])
}

/// A list of names that opens under its caption; gives back the place of what was chosen, if it is something else.
pub fn listed(
    ui: &mut Ui,
    id: impl Hash + Debug,
    caption: &str,
    current: Option<usize>,
    names: &[&str],
) -> Option<usize> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let label = ui.label(scale::caption(caption));
        let width = ui.available_width();
        let text = current.and_then(|at| names.get(at)).copied().unwrap_or_default();
        let mut chosen = None;
        let combo = ComboBox::from_id_salt(Id::unique(id)).selected_text(text).width(width).truncate();
        let shown = combo.show_ui(ui, |ui| {
            for (index, name) in names.iter().enumerate() {
                if ui.selectable_label(current == Some(index), *name).clicked() {
                    chosen = Some(index);
                }
            }
        });
        shown.response.labelled_by(label.id);
        chosen.filter(|chosen| current != Some(*chosen))
    })
    .inner
}

/// One of several buttons side by side.
#[derive(Debug, Clone, Copy)]
pub struct Segment<'a> {
    /// What stands on it.
    pub text: &'a str,
    /// What screen readers call it, and what its tooltip says.
    pub name: &'a str,
    /// Whether it is the one that holds.
    pub selected: bool,
}

/// Draws buttons side by side; gives back the index of the one that was pressed.
pub fn segments(ui: &mut Ui, segments: &[Segment<'_>]) -> Option<usize> {
    let id = ui.next_auto_id();
    ui.horizontal(|ui| super::one_stop(ui, id, |ui| segments_ui(ui, segments))).inner
}

fn segments_ui(ui: &mut Ui, segments: &[Segment<'_>]) -> Option<usize> {
    ui.spacing_mut().item_spacing.x = space::XS;
    let mut pressed = None;
    let backwards = ui.layout().prefer_right_to_left();
    for at in 0..segments.len() {
        let index = if backwards { segments.len() - 1 - at } else { at };
        let segment = &segments[index];
        let side = ui.spacing().interact_size.y + space::S;
        let button = Button::selectable(segment.selected, segment.text)
            .frame_when_inactive(true)
            .min_size(egui::vec2(side, ui.spacing().interact_size.y));
        let response = ui.add(button).accessible_name(segment.name).on_hover_text(segment.name);
        if response.clicked() {
            pressed = Some(index);
        }
    }
    pressed
}
