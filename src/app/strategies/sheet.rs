//! The sheet of one strategy.

use super::board::meaning;
use super::model;
use crate::app::actions::Target;
use crate::app::citing::citing_ui;
use crate::app::commands::UiCommand;
use crate::app::evidence::evidence_ui;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::notices::Notice;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Chooser, Chosen, Entry, Field, Half, Removal, Step, choice};
use crate::model::{Change, FactorId, Strategy, StrategyKind, StrategyStatus};
use crate::words::WindowWords;
use egui::{Id, Sides, Ui};

/// Draws the sheet.
pub(super) fn sheet_ui(ui: &mut Ui, input: &PanelInput<'_>, strategy: &Strategy) {
    let (mut new, words) = (strategy.clone(), input.words());
    head_ui(ui, input, strategy);
    let name = words.strategies_text();
    let field = Field::new((key(strategy), "text"), &name).captioned().rows(2);
    if let Some(text) = field.show(ui, &strategy.text) {
        new.text = text;
    }
    kind_and_status_ui(ui, words, &mut new);
    widgets::section(ui, &words.strategies_uses());
    factors_ui(ui, input, &mut new);
    strength_ui(ui, input, strategy);
    details_ui(ui, input, &mut new);
    widgets::section(ui, &words.strategies_evidence());
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
    let title = |ui: &mut Ui| ui.label(egui::RichText::new(input.words().strategies_title(&label)).heading());
    let name = input.words().strategies_named(&label);
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

fn kind_and_status_ui(ui: &mut Ui, words: &WindowWords, new: &mut Strategy) {
    let key = key(new);
    widgets::pair(ui, |ui, column| match column {
        Half::Left => {
            let name = |kind: StrategyKind| words.strategies_kind_meaning(kind.letters(), meaning(words, kind));
            let kind = choice(ui, (key, "kind"), &words.strategies_kind(), new.kind, &StrategyKind::ALL, name);
            new.kind = kind.unwrap_or(new.kind);
        }
        Half::Right => {
            let all = &StrategyStatus::ALL;
            let name = |status| words.reports.status_name(status);
            let caption = words.reports.strategy_status();
            let status = choice(ui, (key, "status"), &caption, new.status, all, name);
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
            let (offered, add) = (model::offered(matrix, new), input.words().strategies_add_factor());
            let entry = |(label, factor): &(String, &crate::model::Factor)| Entry {
                title: format!("{label}  {}", factor.statement.lines().next().unwrap_or_default()),
                detail: factor.tags.join(", "),
                ..Entry::default()
            };
            let chooser = Chooser::new((key(new), "factors"), &add);
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
    let used = model::used(input.document, input.matrix, factor, input.words());
    let removal = input.words().widgets_remove(&used.label);
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
    let words = input.words();
    let told = match strength.strength {
        Some(value) => words.strategies_strength(figures::share(value)),
        None => words.strategies_no_strength(),
    };
    ui.label(scale::caption(told)).on_hover_text(words.strategies_strength_tip());
}

fn details_ui(ui: &mut Ui, input: &PanelInput<'_>, new: &mut Strategy) {
    let (key, words) = (key(new), input.words());
    ui.add_space(space::S);
    let (name, hint) = (words.strategies_note(), words.strategies_note_hint());
    let field = Field::new((key, "note"), &name).captioned().rows(2).hint(&hint);
    if let Some(note) = citing_ui(ui, input, field, &new.note) {
        new.note = note;
    }
    widgets::pair(ui, |ui, column| match column {
        Half::Left => {
            let (name, hint) = (words.reports.strategy_owner(), words.strategies_owner_hint());
            let field = Field::new((key, "owner"), &name).captioned().hint(&hint);
            new.owner = field.show(ui, &new.owner).unwrap_or_else(|| new.owner.clone());
        }
        Half::Right => {
            let (name, hint) = (words.reports.strategy_horizon(), words.strategies_horizon_hint());
            let field = Field::new((key, "horizon"), &name).captioned().hint(&hint);
            new.horizon = field.show(ui, &new.horizon).unwrap_or_else(|| new.horizon.clone());
        }
    });
    let (name, hint) = (words.reports.strategy_indicator(), words.strategies_indicator_hint());
    let field = Field::new((key, "indicator"), &name).captioned().wrapped().hint(&hint);
    new.indicator = field.show(ui, &new.indicator).unwrap_or_else(|| new.indicator.clone());
}
