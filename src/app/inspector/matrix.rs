//! The matrix itself, while nothing is selected: how to begin, the next step, what to check, what it is.

use super::factor::lines_ui;
use super::model::{self, Cited, Step};
use crate::app::actions::{Action, GridAction, Target};
use crate::app::commands::UiCommand;
use crate::app::findings::{self, BrokenRule};
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::views::View;
use crate::app::widgets::{self, Field, date_field};
use crate::model::{Change, DocumentChange, Matrix, MatrixChange, Quadrant, QuadrantHead, Weight};
use egui::{Align2, CollapsingHeader, Label, RichText, Role, Sense, Sides, Stroke, TextStyle, Ui, WidgetInfo, vec2};

/// Draws what there is to say and to do about a matrix.
pub(super) fn matrix_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, broken: &[BrokenRule]) {
    let next = model::next_step(input.document, input.analysis, matrix);
    if next == Step::Write {
        beginning_ui(ui, input, matrix);
    } else {
        title_ui(ui, input, matrix);
        next_ui(ui, input, next);
    }
    check_ui(ui, input, broken);
    totals_ui(ui, input, matrix);
    about_ui(ui, input, matrix);
    heads_ui(ui, input, matrix);
    ui.add_space(space::S);
    if ui.link(input.words().inspector_conventions()).clicked() {
        input.ask(Target::Conventions(matrix.id));
    }
}

/// Draws the one question of a new study, and the way from there to a finished one.
fn beginning_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let words = input.words();
    let question = words.inspector_analysed();
    let field = Field::new(("inspector", "analysed"), &question).captioned().wrapped();
    if let Some(title) = field.show(ui, &input.document.title) {
        input.ask(Change::Document(DocumentChange::Title(title)));
    }
    widgets::section(ui, &words.inspector_steps());
    for (index, step) in Step::ALL.into_iter().enumerate() {
        step_ui(ui, input, matrix, index, step);
    }
    widgets::section(ui, &words.inspector_list());
    ui.label(scale::muted(words.inspector_list_text()));
    if ui.button(words.inspector_import()).clicked() {
        input.ask(UiCommand::Import);
    }
    ui.add_space(space::M);
    ui.label(scale::caption(words.inspector_unsorted()));
    if ui.link(words.inspector_unsorted_way()).clicked() {
        input.ask(UiCommand::ToggleTray);
    }
}

/// Draws a step with its number; the first is the current one.
fn step_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, index: usize, step: Step) {
    let words = input.words();
    let (title, text) = match step {
        Step::Write => (words.inspector_step_write(), words.inspector_step_write_text()),
        Step::Weigh => (words.inspector_step_weigh(), words.inspector_step_weigh_text()),
        Step::Strategies => (words.inspector_step_strategies(), words.inspector_step_strategies_text()),
        Step::Print => (words.inspector_step_print(), words.inspector_step_print_text()),
    };
    let palette = &input.theme.palette;
    let is_current = step == Step::Write;
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(size::TARGET, size::TARGET), Sense::hover());
        let (radius, number) = (size::BADGE / 2.0, (index + 1).to_string());
        if is_current {
            ui.painter().circle_filled(rect.center(), radius, palette.accent);
        } else {
            ui.painter().circle_stroke(rect.center(), radius, Stroke::new(size::LINE, palette.muted));
        }
        let colour = if is_current { palette.on_accent } else { palette.text };
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, number, scale::label_font(), colour);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let shown = if is_current { scale::strong(&title) } else { RichText::new(&title) };
            let link = ui.add(Label::new(shown).sense(Sense::click()));
            let spoken = words.inspector_step_name(index + 1, &title);
            link.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &spoken));
            if link.clicked() {
                go(input, matrix, step);
            }
            ui.label(scale::caption(text));
        });
    });
}

/// Goes to where a step is done.
fn go(input: &PanelInput<'_>, matrix: &Matrix, step: Step) {
    match step {
        Step::Write => input.ask(GridAction::GoTo(model::first_empty(matrix))),
        Step::Weigh => input.ask(Target::View(View::Weigh)),
        Step::Strategies => input.ask(Target::View(View::Strategies)),
        Step::Print => input.ask(Action::AskExport),
    }
}

fn title_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let words = input.words();
    let name = words.inspector_matrix_title();
    let caption = words.inspector_matrix();
    let field = Field::new(("inspector", matrix.id.number(), "title"), &name).caption(&caption).wrapped();
    if let Some(title) = field.show(ui, &matrix.title) {
        input.ask(Change::Matrix { matrix: matrix.id, change: MatrixChange::Title(title) });
    }
    let text = match model::cited(matrix) {
        Cited::None(count) => words.inspector_factors(count),
        Cited::Some { cited, count } => words.inspector_factors_cited(count, cited),
        Cited::All(count) => words.inspector_factors_all_cited(count),
    };
    ui.label(scale::caption(text));
}

/// Draws the one thing to do next, with the only filled button of the panel.
fn next_ui(ui: &mut Ui, input: &PanelInput<'_>, next: Step) {
    let words = input.words();
    let (what, why, way) = match next {
        Step::Write => return,
        Step::Weigh => {
            (words.inspector_next_weigh(), words.inspector_next_weigh_why(), words.inspector_next_weigh_way())
        }
        Step::Strategies => (
            words.inspector_next_strategies(),
            words.inspector_next_strategies_why(),
            words.inspector_next_strategies_way(),
        ),
        Step::Print => {
            (words.inspector_next_print(), words.inspector_next_print_why(), words.inspector_next_print_way())
        }
    };
    ui.add_space(space::M);
    widgets::card(input.theme).fill(input.theme.palette.raised).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.label(scale::caption(words.inspector_next()));
        ui.label(scale::strong(what));
        ui.label(why);
        if widgets::main_button(ui, input.theme, &way).clicked() {
            input.requests.ask(match next {
                Step::Strategies => Action::GoTo(Target::View(View::Strategies)),
                Step::Print => Action::AskExport,
                Step::Write | Step::Weigh => Action::GoTo(Target::View(View::Weigh)),
            });
        }
    });
}

/// Draws a line for each rule that the matrix breaks.
fn check_ui(ui: &mut Ui, input: &PanelInput<'_>, rules: &[BrokenRule]) {
    if rules.is_empty() {
        return;
    }
    let words = input.words();
    widgets::section(ui, &words.inspector_check());
    for rule in rules {
        let title = findings::rule_title(words, rule.kind);
        let name = words.inspector_check_name(&title, rule.count);
        let height = ui.text_style_height(&TextStyle::Body);
        let link = |ui: &mut Ui| ui.add(egui::Link::new(&title)).accessible_name(name).clicked();
        let count = |ui: &mut Ui| ui.label(scale::muted(rule.count.to_string()));
        let (clicked, _) = Sides::new().height(height).shrink_left().truncate().show(ui, link, count);
        if clicked {
            input.ask(Target::View(View::Findings));
        }
    }
}

/// Draws the totals, once there are any.
fn totals_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let lines = model::totals(input.words(), input.analysis, matrix);
    if lines.is_empty() {
        return;
    }
    widgets::section(ui, &input.words().inspector_totals());
    lines_ui(ui, &lines);
}

fn about_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let words = input.words();
    let ask = |change: MatrixChange| input.ask(Change::Matrix { matrix: matrix.id, change });
    let key = ("inspector", matrix.id.number());
    widgets::section(ui, &words.inspector_about());
    let name = words.inspector_date();
    if let Some(date) =
        date_field(ui, (input.theme, input.words()), Field::new((key, "date"), &name).captioned(), matrix.date)
    {
        ask(MatrixChange::Date(date));
    }
    let height = ui.text_style_height(&TextStyle::Body);
    let caption = |ui: &mut Ui| ui.label(scale::caption(words.inspector_weighed_by()));
    let method = |ui: &mut Ui| ui.link(words.reports.weighting_name(matrix.weighting)).clicked();
    let (_, clicked) = Sides::new().height(height).show(ui, caption, method);
    if clicked {
        input.ask(Target::View(View::Weigh));
    }
    let mut illustration = matrix.illustration;
    let mark = ui.checkbox(&mut illustration, words.inspector_illustration());
    if mark.on_hover_text(words.inspector_illustration_tip()).changed() {
        ask(MatrixChange::Illustration(illustration));
    }
    let is_untouched = matrix.placed().all(|(_, factor)| factor.weight == Weight::DEFAULT);
    if matrix.equal_weights || (matrix.weighting.descriptor().is_stated() && is_untouched) {
        let mut meant = matrix.equal_weights;
        let mark = ui.checkbox(&mut meant, words.inspector_equal_weights());
        if mark.on_hover_text(words.inspector_equal_weights_tip()).changed() {
            ask(MatrixChange::EqualWeights(meant));
        }
    }
}

/// Draws titles and questions of the quadrants, folded away: few change them.
fn heads_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let key = ("inspector", matrix.id.number(), "heads");
    ui.add_space(space::M);
    CollapsingHeader::new(input.words().inspector_heads()).id_salt(key).show_unindented(ui, |ui| {
        for quadrant in Quadrant::ALL {
            if let Some(head) = head_ui(ui, input, matrix, quadrant) {
                input.ask(Change::Matrix { matrix: matrix.id, change: MatrixChange::Head(quadrant, head) });
            }
        }
    });
}

fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, quadrant: Quadrant) -> Option<QuadrantHead> {
    let words = input.words();
    let head = &matrix.heads[quadrant];
    let key = ("inspector", matrix.id.number(), quadrant.index());
    let usual = words.reports.quadrant_name(quadrant);
    let mut changed = None;
    ui.horizontal_top(|ui| {
        widgets::badge(ui, input.theme, quadrant);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let name = words.inspector_head_title(usual);
            if let Some(title) = Field::new((key, "title"), &name).hint(usual).show(ui, &head.title) {
                changed = Some(QuadrantHead { title, ..head.clone() });
            }
            let (name, hint) = (words.inspector_head_question(usual), words.inspector_head_question_hint());
            let field = Field::new((key, "question"), &name).hint(&hint).wrapped();
            if let Some(question) = field.show(ui, &head.question) {
                changed = Some(QuadrantHead { question, ..head.clone() });
            }
        });
    });
    changed
}
