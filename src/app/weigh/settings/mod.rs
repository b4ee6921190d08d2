//! The conventions of a matrix, each explained, and how its quadrants influence each other.

mod influence;

use super::conventions::{self, Choice, field_ui};
use super::explain;
use crate::app::actions::Action;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Field};
use crate::model::{Conventions, Matrix};
use egui::Ui;
use influence::{InfluenceState, influence_ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct SettingsState {
    influence: InfluenceState,
}

/// Draws the page.
pub(super) fn settings_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    state: &mut SettingsState,
    actions: &mut Vec<Action>,
) {
    widgets::sheet(ui, input.theme, "conventions", |ui| {
        ui.label(scale::strong("Conventions"));
        ui.label(scale::caption("Where the literature knows several ways. Reports print the ones that were chosen."));
        ui.add_space(space::S);
        choices_ui(ui, matrix, actions);
        numbers_ui(ui, input, matrix, actions);
        ui.add_space(space::XL);
        influence_ui(ui, input, matrix, &mut state.influence, actions);
    });
}

fn choices_ui(ui: &mut Ui, matrix: &Matrix, actions: &mut Vec<Action>) {
    line_ui(ui, &conventions::RATINGS, matrix, actions, |conventions| &mut conventions.rating);
    line_ui(ui, &conventions::POSTURE, matrix, actions, |conventions| &mut conventions.posture);
    line_ui(ui, &conventions::SCHEME, matrix, actions, |conventions| &mut conventions.rank_scheme);
    line_ui(ui, &conventions::BETWEEN, matrix, actions, |conventions| &mut conventions.between);
    line_ui(ui, &conventions::PRIORITIES, matrix, actions, |conventions| &mut conventions.prioritisation);
    line_ui(ui, &conventions::INDEX, matrix, actions, |conventions| &mut conventions.random_index);
    line_ui(ui, &conventions::MISSING, matrix, actions, |conventions| &mut conventions.incomplete);
    line_ui(ui, &conventions::GROUP, matrix, actions, |conventions| &mut conventions.aggregation);
    line_ui(ui, &conventions::CONSENSUS, matrix, actions, |conventions| &mut conventions.consensus);
}

/// A choice with its name before it and what is chosen explained below.
fn line_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    choice: &Choice<T>,
    matrix: &Matrix,
    actions: &mut Vec<Action>,
    field: impl Fn(&mut Conventions) -> &mut T,
) {
    let line = ui.horizontal(|ui| {
        named(ui, choice.name);
        field_ui(ui, choice, matrix, actions, field)
    });
    ui.label(scale::caption((choice.explain)(line.inner)));
}

fn named(ui: &mut Ui, name: &str) {
    ui.scope(|ui| {
        ui.set_min_width(size::PLACE_COLUMN);
        ui.label(name);
    });
}

/// The numbers among the conventions.
fn numbers_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, actions: &mut Vec<Action>) {
    let conventions = &matrix.conventions;
    let numbers = [
        ("Largest judgment", conventions.scale_max, 1.0, explain::SCALE),
        ("Accepted consistency ratio", conventions.cr_threshold, 0.0, explain::THRESHOLD),
    ];
    for (place, (name, value, least, explanation)) in numbers.into_iter().enumerate() {
        let field = Field::new(("conventions", matrix.id.number(), place), name).caption(name);
        let read = |text: &str| above(text, least);
        let typed = field.width(size::PLACE_COLUMN).show_value(ui, input.theme, &value.to_string(), read);
        ui.label(scale::caption(explanation));
        if let Some(typed) = typed {
            conventions::set(matrix, actions, |conventions| match place {
                0 => conventions.scale_max = typed,
                _ => conventions.cr_threshold = typed,
            });
        }
    }
}

fn above(text: &str, least: f64) -> Result<f64, String> {
    let number = figures::number(text)?;
    if number > least { Ok(number) } else { Err(format!("type a number above {least}")) }
}
