//! The inspector: everything about the selected factor, what several have in common, or the matrix itself.

mod factor;
mod model;
#[cfg(test)]
mod tests;

use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Field, choice, date_field};
use crate::model::{
    Aggregation, BetweenConvention, Change, ConsensusForm, Conventions, Incomplete, Matrix, MatrixChange,
    PostureVariant, Prioritisation, Quadrant, QuadrantHead, RandomIndex, RankScheme, RatingConvention, WeightingMethod,
};
use egui::{CollapsingHeader, Ui};
use factor::lines_ui;

/// Draws the details of what is selected.
pub(super) fn inspector_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let Some(matrix) = input.matrix else { return };
    let selected = input.selection.in_order(matrix);
    let about = ("inspector", matrix.id.number(), selected.first().map_or(0, |factor| factor.number()));
    widgets::scrolled(ui, about, |ui| match selected.as_slice() {
        [] => matrix_ui(ui, input, matrix),
        [one] => factor::factor_ui(ui, input, matrix, *one),
        several => factor::several_ui(ui, input, matrix, several),
    });
}

/// Draws the fields of the matrix.
fn matrix_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let ask = |edit: MatrixChange| input.ask(Change::Matrix { matrix: matrix.id, change: edit });
    let key = ("inspector", matrix.id.number());
    ui.label(scale::strong("Matrix"));
    if let Some(title) = Field::new((key, "title"), "Title").captioned().wrapped().show(ui, &matrix.title) {
        ask(MatrixChange::Title(title));
    }
    if let Some(date) = date_field(ui, input.theme, Field::new((key, "date"), "Date").captioned(), matrix.date) {
        ask(MatrixChange::Date(date));
    }
    let mut illustration = matrix.illustration;
    let box_ = ui.checkbox(&mut illustration, "Only an illustration");
    let meaning = "Its weights and ratings show how the program works, and are nobody's finding.";
    if box_.on_hover_text(meaning).changed() {
        ask(MatrixChange::Illustration(illustration));
    }
    let weighting =
        choice(ui, (key, "weighting"), "Weighting", matrix.weighting, WeightingMethod::ALL, WeightingMethod::name);
    if let Some(method) = weighting {
        ask(MatrixChange::Weighting(method));
    }
    if let Some(conventions) = conventions_ui(ui, input, matrix) {
        ask(MatrixChange::Conventions(Box::new(conventions)));
    }
    totals_ui(ui, input, matrix);
    widgets::section(ui, "Quadrants");
    for quadrant in Quadrant::ALL {
        if let Some(head) = head_ui(ui, input, matrix, quadrant) {
            ask(MatrixChange::Head(quadrant, head));
        }
    }
    ui.add_space(space::M);
    ui.label(scale::caption("Select a factor to see its note, evidence and figures here."));
}

fn totals_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    widgets::section(ui, "Totals");
    let (lines, missing) = model::totals(input.analysis, matrix);
    lines_ui(ui, &lines);
    if let Some(sentence) = missing {
        ui.label(scale::caption(sentence));
    }
}

fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, quadrant: Quadrant) -> Option<QuadrantHead> {
    let head = &matrix.heads[quadrant];
    let key = ("inspector", matrix.id.number(), quadrant.index());
    let mut changed = None;
    ui.horizontal_top(|ui| {
        widgets::badge(ui, input.theme, quadrant);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let name = format!("Title of {}", quadrant.name());
            if let Some(title) = Field::new((key, "title"), &name).hint(quadrant.name()).show(ui, &head.title) {
                changed = Some(QuadrantHead { title, ..head.clone() });
            }
            let name = format!("Question of {}", quadrant.name());
            let field = Field::new((key, "question"), &name).hint("A question that helps to fill it").wrapped();
            if let Some(question) = field.show(ui, &head.question) {
                changed = Some(QuadrantHead { question, ..head.clone() });
            }
        });
    });
    changed
}

/// Draws the conventions, those that few need folded away.
fn conventions_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) -> Option<Conventions> {
    let key = ("inspector", matrix.id.number());
    let mut new = matrix.conventions.clone();
    let old = &matrix.conventions;
    let rating = choice(ui, (key, "rating"), "Rating by", old.rating, RatingConvention::ALL, RatingConvention::name);
    new.rating = rating.unwrap_or(old.rating);
    let posture = choice(ui, (key, "posture"), "Posture", old.posture, PostureVariant::ALL, PostureVariant::name);
    new.posture = posture.unwrap_or(old.posture);
    CollapsingHeader::new("More conventions").id_salt((key, "more")).show_unindented(ui, |ui| {
        judgments_ui(ui, input, key, &mut new);
        people_ui(ui, key, &mut new);
    });
    (new != *old).then_some(new)
}

type Key = (&'static str, u64);

/// How pairwise judgments are computed with.
fn judgments_ui(ui: &mut Ui, input: &PanelInput<'_>, key: Key, new: &mut Conventions) {
    let chosen = choice(
        ui,
        (key, "a"),
        "Priorities from judgments",
        new.prioritisation,
        Prioritisation::ALL,
        Prioritisation::name,
    );
    new.prioritisation = chosen.unwrap_or(new.prioritisation);
    let chosen = choice(ui, (key, "b"), "Random index", new.random_index, RandomIndex::ALL, RandomIndex::name);
    new.random_index = chosen.unwrap_or(new.random_index);
    let chosen = choice(ui, (key, "c"), "Missing judgments", new.incomplete, Incomplete::ALL, Incomplete::name);
    new.incomplete = chosen.unwrap_or(new.incomplete);
    let chosen =
        choice(ui, (key, "d"), "Quadrants compared by", new.between, BetweenConvention::ALL, BetweenConvention::name);
    new.between = chosen.unwrap_or(new.between);
    ui.horizontal_top(|ui| {
        let half = (ui.available_width() - ui.spacing().item_spacing.x) / 2.0;
        let above = |least: f64| move |text: &str| at_least(text, least);
        let field = Field::new((key, "scale"), "Largest judgment").captioned().width(half);
        let typed = field.show_value(ui, input.theme, &new.scale_max.to_string(), above(1.0));
        new.scale_max = typed.unwrap_or(new.scale_max);
        let field = Field::new((key, "cr"), "CR accepted up to").captioned().width(half);
        let typed = field.show_value(ui, input.theme, &new.cr_threshold.to_string(), above(0.0));
        new.cr_threshold = typed.unwrap_or(new.cr_threshold);
    });
}

/// How the answers of several people are put together.
fn people_ui(ui: &mut Ui, key: Key, new: &mut Conventions) {
    let chosen = choice(ui, (key, "e"), "Several people", new.aggregation, Aggregation::ALL, Aggregation::name);
    new.aggregation = chosen.unwrap_or(new.aggregation);
    let chosen = choice(ui, (key, "f"), "Weights from ranks", new.rank_scheme, RankScheme::ALL, RankScheme::name);
    new.rank_scheme = chosen.unwrap_or(new.rank_scheme);
    let chosen = choice(ui, (key, "g"), "Consensus", new.consensus, ConsensusForm::ALL, ConsensusForm::name);
    new.consensus = chosen.unwrap_or(new.consensus);
}

fn at_least(text: &str, least: f64) -> Result<f64, String> {
    let number = figures::number(text)?;
    if number > least { Ok(number) } else { Err(format!("type a number above {least}")) }
}
