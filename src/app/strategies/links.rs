//! The list of all factors to tick for one strategy. It stays open until it is closed.

use super::model;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets;
use crate::model::{Change, Matrix, Strategy};
use egui::{Key, ScrollArea, Ui};

/// Draws the list; tells whether it stays open.
pub(super) fn links_ui(ui: &Ui, input: &PanelInput<'_>, matrix: &Matrix, strategy: &Strategy) -> bool {
    let words = input.words();
    let title = words.strategies_links(model::label(input.document, strategy));
    let mut new = strategy.clone();
    let modal = widgets::dialog(ui, "links of a strategy").show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.label(scale::strong(&title));
        ui.label(scale::caption(&strategy.text));
        ui.add_space(space::M);
        ScrollArea::vertical().max_height(size::ROOMY_LIST).show(ui, |ui| {
            for (label, factor) in model::by_kind(matrix, strategy.kind) {
                let mut is_linked = new.factors.contains(&factor.id);
                let line = factor.statement.lines().next().unwrap_or_default();
                let whole = format!("{label}  {line}");
                let text = widgets::shortened(&whole, LONGEST);
                let ticked = ui.push_id(factor.id.number(), |ui| ui.checkbox(&mut is_linked, text)).inner;
                let ticked = ticked.accessible_name(&whole);
                if ticked.changed() {
                    new.factors.retain(|id| *id != factor.id);
                    if is_linked {
                        new.factors.push(factor.id);
                    }
                }
            }
        });
        ui.add_space(space::M);
        widgets::main_button(ui, input.theme, &words.strategies_links_done()).clicked()
    });
    if new != *strategy {
        input.ask(Change::EditStrategy(Box::new(model::following_links(new, matrix))));
    }
    !(modal.inner || modal.should_close() || ui.input(|input| input.key_pressed(Key::Escape)))
}

/// A statement longer than this is cut in the list.
const LONGEST: usize = 60;
