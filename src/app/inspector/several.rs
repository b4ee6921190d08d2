//! What several factors have in common, changed for all of them at once.

use super::factor::rating_buttons;
use super::model::{self, Shared};
use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size};
use crate::app::widgets::{self, Field};
use crate::model::{Change, Edit, EditLabel, Factor, FactorChange, FactorId, Matrix, Rating, Weight};
use egui::Ui;

/// Draws what the factors have in common.
pub(super) fn several_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, ids: &[FactorId]) {
    let factors: Vec<&Factor> = ids.iter().filter_map(|id| matrix.factor(*id)).collect();
    let common = model::common(&factors);
    ui.label(scale::strong(format!("{} factors selected", factors.len())));
    ui.label(scale::caption("What is changed here is changed for all of them."));
    let for_all = |label: EditLabel, change: &dyn Fn(&Factor) -> FactorChange| -> Action {
        let change = |it: &&Factor| Change::Factor { matrix: matrix.id, factor: it.id, change: change(it) };
        Edit::new(label, factors.iter().map(change).collect()).into()
    };
    ui.horizontal_top(|ui| {
        if let Some(weight) = weight_ui(ui, input, common.weight, ids) {
            input.ask(for_all(EditLabel::ChangeWeights, &|_| FactorChange::Weight(weight)));
        }
        let meaning = |_: Rating| "for all of them";
        if let Some(edit) = rating_buttons(ui, common.rating, meaning) {
            input.ask(for_all(EditLabel::ChangeRatings, &|_| edit.clone()));
        }
    });
    widgets::section(ui, "Tags of all");
    let id = ("inspector", "tags of several", ids);
    if let Some(tags) = widgets::chips(ui, input.theme, id, "Add tag", &common.tags) {
        let retagged = |factor: &Factor| FactorChange::Tags(model::retagged(&factor.tags, &common.tags, &tags));
        input.ask(for_all(EditLabel::EditTags, &retagged));
    }
}

/// The common weight; a new one counts when the field is left, so that it is one step however long the number.
fn weight_ui(ui: &mut Ui, input: &PanelInput<'_>, weight: Shared<Weight>, ids: &[FactorId]) -> Option<Weight> {
    ui.vertical(|ui| {
        ui.set_width(size::SHORT_FIELD);
        let shown = match weight {
            Shared::Same(weight) => weight.get().to_string(),
            Shared::Differ => String::new(),
        };
        let field = Field::new(("inspector", "weight of several", ids), "Weight").captioned().hint("differ");
        field.show_finished(ui, input.theme, &shown, model::read_weight)
    })
    .inner
}
