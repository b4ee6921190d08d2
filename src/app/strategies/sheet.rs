//! The sheet of one strategy.

use super::model;
use crate::app::actions::Target;
use crate::app::commands::UiCommand;
use crate::app::evidence::evidence_ui;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::notices::Notice;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Chooser, Chosen, Entry, Field, Half, Removal, Step, choice};
use crate::model::{Change, FactorId, Strategy, StrategyKind, StrategyStatus};
use egui::{Id, Sides, Ui};

/// Draws the sheet.
pub(super) fn sheet_ui(ui: &mut Ui, input: &PanelInput<'_>, strategy: &Strategy) {
    let mut new = strategy.clone();
    head_ui(ui, input, strategy);
    let field = Field::new((key(strategy), "text"), "What is to be done").captioned().rows(2);
    if let Some(text) = field.show(ui, &strategy.text) {
        new.text = text;
    }
    kind_and_status_ui(ui, &mut new);
    widgets::section(ui, "Factors it uses");
    factors_ui(ui, input, &mut new);
    strength_ui(ui, input, strategy);
    details_ui(ui, &mut new);
    widgets::section(ui, "Evidence");
    let id = Id::unique((key(strategy), "evidence"));
    let with = |evidence| Change::EditStrategy(Box::new(Strategy { evidence, ..strategy.clone() }));
    evidence_ui(ui, input, id, &strategy.evidence, with);
    if new != *strategy {
        input.ask(Change::EditStrategy(Box::new(new)));
    }
}

fn key(strategy: &Strategy) -> (&'static str, u64) {
    ("strategy", strategy.id.number())
}

fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, strategy: &Strategy) {
    let label = model::label(input.document, strategy);
    let same_kind = input.document.strategies.iter().filter(|other| other.kind == strategy.kind);
    let count = same_kind.clone().count();
    let index = same_kind.take_while(|other| other.id != strategy.id).count();
    let title = |ui: &mut Ui| ui.label(egui::RichText::new(format!("Strategy {label}")).heading());
    let name = format!("strategy {label}");
    let buttons = |ui: &mut Ui| widgets::step_buttons(ui, input.words(), &name, (index, count), Removal::Delete);
    let (_, step) = Sides::new().shrink_left().truncate().show(ui, title, buttons);
    match step {
        Some(Step::Remove) => {
            input.ask(input.document.removal_of_strategy(strategy.id));
            let notice = Notice::done(input.words().notice_strategy_deleted(label))
                .with(input.words().way_undo(), UiCommand::Undo);
            input.ask(notice);
        }
        Some(step) => {
            let index = model::index_after(input.document, strategy, step);
            input.requests.extend(index.map(|index| Change::MoveStrategy { strategy: strategy.id, index }.into()));
        }
        None => {}
    }
}

fn kind_and_status_ui(ui: &mut Ui, new: &mut Strategy) {
    let key = key(new);
    widgets::pair(ui, |ui, column| match column {
        Half::Left => {
            let kind = choice(ui, (key, "kind"), "Kind", new.kind, &StrategyKind::ALL, model::kind_name);
            new.kind = kind.unwrap_or(new.kind);
        }
        Half::Right => {
            let all = &StrategyStatus::ALL;
            let status = choice(ui, (key, "status"), "Status", new.status, all, StrategyStatus::name);
            new.status = status.unwrap_or(new.status);
        }
    });
}

fn factors_ui(ui: &mut Ui, input: &PanelInput<'_>, new: &mut Strategy) {
    let mut removed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        for factor in &new.factors {
            if factor_chip_ui(ui, input, *factor) {
                removed = Some(*factor);
            }
        }
        if let Some(matrix) = input.matrix {
            let offered = model::offered(matrix, new);
            let entry = |(label, factor): &(String, &crate::model::Factor)| Entry {
                title: format!("{label}  {}", factor.statement.lines().next().unwrap_or_default()),
                detail: factor.tags.join(", "),
                ..Entry::default()
            };
            let chooser = Chooser::new((key(new), "factors"), "Add factor…");
            let entries = || offered.iter().map(entry).collect();
            if let Some(Chosen::Entry(index)) = chooser.show(ui, (input.theme, input.words()), entries) {
                new.factors.push(offered[index].1.id);
            }
        }
    });
    new.factors.retain(|factor| Some(*factor) != removed);
}

/// Draws a factor that the strategy uses; tells whether it is to go.
fn factor_chip_ui(ui: &mut Ui, input: &PanelInput<'_>, factor: FactorId) -> bool {
    let used = model::used(input.document, input.matrix, factor);
    let removal = format!("Remove {}", used.label);
    let chip = ui.push_id(factor.number(), |ui| widgets::chip(ui, input.theme, &used.label, &removal)).inner;
    let label = chip.label.interact(egui::Sense::click()).on_hover_text(&used.statement);
    if let (true, Some(matrix)) = (label.clicked(), used.matrix) {
        input.ask(Target::Factor(matrix, factor));
    }
    chip.removed
}

/// The strength of the strategy in the matrix that is shown, or what it waits for.
fn strength_ui(ui: &mut Ui, input: &PanelInput<'_>, strategy: &Strategy) {
    let outcome = input.matrix.and_then(|matrix| input.analysis.matrix(matrix.id));
    let Some(strength) = outcome.and_then(|outcome| model::of(outcome, strategy.id)) else { return };
    let words = match strength.strength {
        Some(value) => format!("Strength {} in this matrix", figures::share(value)),
        None => {
            "A strategy has a strength once it uses an internal and an external factor that have priorities.".to_owned()
        }
    };
    let meaning =
        "The geometric mean of the mean global priority of its internal factors and that of its external ones.";
    ui.label(scale::caption(words)).on_hover_text(meaning);
}

fn details_ui(ui: &mut Ui, new: &mut Strategy) {
    let key = key(new);
    ui.add_space(space::S);
    let field =
        Field::new((key, "note"), "Note").captioned().rows(2).hint("The explanation behind it, and who proposes it");
    if let Some(note) = field.show(ui, &new.note) {
        new.note = note;
    }
    widgets::pair(ui, |ui, column| match column {
        Half::Left => {
            let field = Field::new((key, "owner"), "Owner").captioned().hint("Who sees to it");
            new.owner = field.show(ui, &new.owner).unwrap_or_else(|| new.owner.clone());
        }
        Half::Right => {
            let field = Field::new((key, "horizon"), "Horizon").captioned().hint("By when");
            new.horizon = field.show(ui, &new.horizon).unwrap_or_else(|| new.horizon.clone());
        }
    });
    let field = Field::new((key, "indicator"), "Indicator").captioned().wrapped().hint("What shows that it works");
    new.indicator = field.show(ui, &new.indicator).unwrap_or_else(|| new.indicator.clone());
}
