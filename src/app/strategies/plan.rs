//! The plan: a table of adopted strategies to type into.

use super::model;
use crate::app::actions::Target;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Column, Field, Table, TableRow, TableState, Width};
use crate::model::{Change, Strategy, StrategyStatus};
use egui::{ComboBox, Id, Ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PlanState {
    scroll: TableState,
}

const STATUS: f32 = 120.0;

/// Draws the page.
pub(super) fn plan_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut PlanState) {
    let words = input.words();
    let adopted: Vec<&Strategy> = input.document.strategies.iter().filter(|it| it.status.is_adopted()).collect();
    if adopted.is_empty() {
        widgets::empty_page(ui, &words.strategies_plan(), &words.strategies_plan_none(), |_| {});
        return;
    }
    let reports = words.reports;
    let heads = [reports.strategy_owner(), reports.strategy_horizon(), reports.strategy_indicator()];
    let columns = [
        Column::new("", Width::Points(size::LABEL_COLUMN + space::M)),
        Column::new(reports.column_strategy(), Width::Share(0.4)),
        Column::new(heads[0].as_str(), Width::Share(0.2)),
        Column::new(heads[1].as_str(), Width::Share(0.15)),
        Column::new(heads[2].as_str(), Width::Share(0.25)),
        Column::new(reports.strategy_status(), Width::Points(STATUS)),
    ];
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let table = Table::new(words.strategies_plan(), columns);
        table.show(ui, input.theme, &mut state.scroll, adopted.len(), None, |line, row| {
            row_ui(line, input, adopted[row], &heads);
        });
    });
}

fn row_ui(line: &mut TableRow<'_, '_>, input: &PanelInput<'_>, strategy: &Strategy, heads: &[String; 3]) {
    let words = input.words();
    let label = model::label(input.document, strategy);
    let key = strategy.id.number();
    let mut new = strategy.clone();
    let way = line.inside(0, Id::unique(("plan label", key))).link(scale::strong(&label));
    if way.on_hover_text(&strategy.text).clicked() {
        input.ask(Target::Strategy(strategy.id));
    }
    line.text(1, &model::one_line(&strategy.text), scale::body_font(), input.theme.palette.text);
    let fields = [&mut new.owner, &mut new.horizon, &mut new.indicator];
    for (at, value) in fields.into_iter().enumerate() {
        let name = words.strategies_field(&heads[at], &label);
        let field = Field::new(("plan", at, key), &name);
        if let Some(text) = field.show(&mut line.inside(2 + at, Id::unique(("plan field", at, key))), value) {
            *value = text;
        }
    }
    let mut place = line.inside(5, Id::unique(("plan status", key)));
    let name = |status| words.reports.status_name(status);
    let combo = ComboBox::from_id_salt(("plan status", key)).selected_text(name(new.status)).truncate();
    let shown = combo.show_ui(&mut place, |ui| {
        for status in StrategyStatus::ALL {
            ui.selectable_value(&mut new.status, status, name(status));
        }
    });
    shown.response.accessible_name(words.strategies_field(words.reports.strategy_status(), &label));
    if new != *strategy {
        input.ask(Change::EditStrategy(Box::new(new)));
    }
}
