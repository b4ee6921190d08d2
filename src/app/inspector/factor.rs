//! Everything about one selected factor, and what several have in common, changed for all of them at once.

use super::model::{self, Line, Shared};
use crate::app::actions::Target;
use crate::app::citing::citing_ui;
use crate::app::evidence::evidence_ui;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Field, Segment};
use crate::model::{Change, Edit, EditLabel, Factor, FactorChange, FactorId, Matrix, Place, Rating, Weight};
use crate::words::WindowWords;
use egui::{Id, Ui};

/// One factor and where it stands.
struct Subject<'a> {
    matrix: &'a Matrix,
    factor: &'a Factor,
    place: Place,
}

impl Subject<'_> {
    fn key(&self) -> (&'static str, u64, u64) {
        ("inspector", self.matrix.id.number(), self.factor.id.number())
    }

    fn edit(&self, edit: FactorChange) -> Change {
        Change::Factor { matrix: self.matrix.id, factor: self.factor.id, change: edit }
    }
}

/// Draws the details of one factor.
pub(super) fn factor_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, id: FactorId) {
    let Some((factor, (place, _))) = matrix.factor(id).zip(matrix.position(id)) else { return };
    let subject = Subject { matrix, factor, place };
    let words = input.words();
    head_ui(ui, input, &subject);
    let name = words.factor_statement();
    let field = Field::new((subject.key(), "statement"), &name).captioned().rows(2);
    if let Some(statement) = field.show(ui, &factor.statement) {
        input.ask(subject.edit(FactorChange::Statement(statement)));
    }
    ui.horizontal_top(|ui| {
        weight_ui(ui, input, &subject);
        rating_ui(ui, input, &subject);
    });
    share_ui(ui, input, &subject);
    let (name, hint) = (words.factor_note(), words.factor_note_hint());
    let field = Field::new((subject.key(), "note"), &name).captioned().rows(3).hint(&hint);
    if let Some(note) = citing_ui(ui, input, field, &factor.note) {
        input.ask(subject.edit(FactorChange::Note(note)));
    }
    evidence_section_ui(ui, input, &subject);
    tags_ui(ui, input, &subject);
    figures_ui(ui, input, &subject);
    uses_ui(ui, input, &subject);
    findings_ui(ui, input, &subject);
}

fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    ui.horizontal(|ui| match subject.place.quadrant() {
        Some(quadrant) => {
            widgets::badge(ui, input.theme, quadrant);
            let label = model::label(subject.matrix, subject.factor.id).unwrap_or_default();
            ui.label(scale::strong(label));
            let title = input.words().reports.quadrant(subject.matrix, quadrant);
            ui.add(egui::Label::new(scale::muted(title)).truncate());
        }
        None => {
            ui.label(scale::strong(input.words().factor_unsorted()));
        }
    });
}

fn weight_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    ui.vertical(|ui| {
        ui.set_width(size::SHORT_FIELD);
        let name = input.words().factor_weight();
        let field = Field::new((subject.key(), "weight"), &name).captioned();
        let shown = subject.factor.weight.get().to_string();
        let read = |text: &str| figures::weight(text).map_err(|error| error.text(input.words()));
        if let Some(weight) = field.show_value(ui, input.theme, &shown, read) {
            input.ask(subject.edit(FactorChange::Weight(weight)));
        }
    });
}

fn rating_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    let (convention, words) = (subject.matrix.conventions.rating, input.words());
    let meaning = |rating: Rating| model::rating_meaning(words, convention, subject.place, rating.get());
    if let Some(edit) = rating_buttons(ui, words, Shared::Same(subject.factor.rating), meaning) {
        input.ask(subject.edit(edit));
    }
}

/// Draws the ratings with the one that holds; gives back what the pressed one means.
pub(super) fn rating_buttons(
    ui: &mut Ui,
    words: &WindowWords,
    current: Shared<Option<Rating>>,
    meaning: impl Fn(Rating) -> String,
) -> Option<FactorChange> {
    let choices: Vec<Option<Rating>> = Rating::ALL.into_iter().map(Some).chain([None]).collect();
    let texts: Vec<String> =
        choices.iter().map(|rating| rating.map_or("–".to_owned(), |it| it.get().to_string())).collect();
    let name = |rating: &Option<Rating>| match rating {
        Some(rating) => words.factor_rating_name(rating.get(), meaning(*rating)),
        None => words.factor_no_rating(),
    };
    let names: Vec<String> = choices.iter().map(name).collect();
    let segment =
        |at: usize| Segment { text: &texts[at], name: &names[at], selected: current == Shared::Same(choices[at]) };
    let segments: Vec<Segment<'_>> = (0..choices.len()).map(segment).collect();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(scale::caption(words.factor_rating()));
        widgets::segments(ui, &segments).map(|at| FactorChange::Rating(choices[at]))
    })
    .inner
}

/// What the weight comes to, and what the rating means.
fn share_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    let words = input.words();
    let outcome = input.analysis.matrix(subject.matrix.id);
    let share = outcome.and_then(|it| model::weight_share(words, it, subject.factor.id));
    let convention = subject.matrix.conventions.rating;
    let meaning = |rating: Rating| model::rating_meaning(words, convention, subject.place, rating.get());
    let said: Vec<String> = share.into_iter().chain(subject.factor.rating.map(meaning)).collect();
    if !said.is_empty() {
        ui.label(scale::caption(said.join(" · ")));
    }
}

fn evidence_section_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    widgets::section(ui, &input.words().factor_evidence());
    if subject.factor.evidence.is_empty() {
        ui.label(scale::caption(input.words().factor_evidence_why()));
    }
    let id = Id::unique((subject.key(), "evidence"));
    let command = |evidence| subject.edit(FactorChange::Evidence(evidence));
    evidence_ui(ui, input, id, &subject.factor.evidence, command);
}

fn tags_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    let words = input.words();
    widgets::section(ui, &words.factor_tags());
    let id = (subject.key(), "tags");
    if let Some(tags) = widgets::chips(ui, (input.theme, words), id, &words.factor_add_tag(), &subject.factor.tags) {
        input.take(tags.stage, subject.edit(FactorChange::Tags(tags.value)));
    }
}

fn figures_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    let words = input.words();
    widgets::section(ui, &words.factor_figures());
    let outcome = input.analysis.matrix(subject.matrix.id);
    let lines = outcome.map(|outcome| model::factor_figures(words, outcome, subject.matrix, subject.factor.id));
    match lines.filter(|lines| !lines.is_empty()) {
        Some(lines) => {
            lines_ui(ui, &lines);
            let method = words.reports.weighting_name(subject.matrix.weighting).to_lowercase();
            ui.label(scale::caption(words.factor_by(method)));
        }
        None => {
            ui.label(scale::caption(words.factor_not_counted()));
        }
    }
}

/// Draws named figures, the names at the left and the figures at the right.
pub(super) fn lines_ui(ui: &mut Ui, lines: &[Line]) {
    for line in lines {
        let figure = if line.figure == figures::NONE { scale::muted(&line.figure) } else { (&line.figure).into() };
        let sides = egui::Sides::new().height(ui.text_style_height(&egui::TextStyle::Body));
        let name = |ui: &mut Ui| ui.label(scale::muted(&line.name)).on_hover_text(&line.meaning);
        sides.shrink_left().truncate().show(ui, name, |ui| ui.label(figure));
    }
}

fn uses_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    let uses = model::uses(input.document, input.analysis.matrix(subject.matrix.id), subject.factor.id);
    if uses.is_empty() {
        return;
    }
    widgets::section(ui, &input.words().factor_used_by());
    for used in uses {
        let text = format!("{}  {}", used.label, used.text);
        if ui.add(egui::Link::new(text)).clicked() {
            input.ask(Target::Strategy(used.strategy));
        }
    }
}

fn findings_ui(ui: &mut Ui, input: &PanelInput<'_>, subject: &Subject<'_>) {
    let findings = model::findings_on(input.findings, subject.matrix, subject.factor.id);
    if findings.is_empty() {
        return;
    }
    widgets::section(ui, &input.words().factor_findings());
    for finding in findings {
        ui.horizontal_top(|ui| {
            widgets::dot(ui, widgets::severity_colour(input.theme, finding.severity));
            ui.vertical(|ui| {
                let told = input.words().reports.finding(finding);
                ui.label(told.message).on_hover_text(told.why);
                ui.label(scale::caption(told.mend));
            });
        });
    }
}

/// Draws what the factors have in common.
pub(super) fn several_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, ids: &[FactorId]) {
    let factors: Vec<&Factor> = ids.iter().filter_map(|id| matrix.factor(*id)).collect();
    let common = model::common(&factors);
    let words = input.words();
    ui.label(scale::strong(words.factor_selected(factors.len())));
    ui.label(scale::caption(words.factor_for_all()));
    let for_all = |label: EditLabel, change: &dyn Fn(&Factor) -> FactorChange| -> Edit {
        let change = |it: &&Factor| Change::Factor { matrix: matrix.id, factor: it.id, change: change(it) };
        Edit::new(label, factors.iter().map(change).collect())
    };
    ui.horizontal_top(|ui| {
        if let Some(weight) = common_weight_ui(ui, input, common.weight, ids) {
            input.take(weight.stage, for_all(EditLabel::ChangeWeights, &|_| FactorChange::Weight(weight.value)));
        }
        let meaning = |_: Rating| words.factor_rating_for_all();
        if let Some(edit) = rating_buttons(ui, words, common.rating, meaning) {
            input.ask(for_all(EditLabel::ChangeRatings, &|_| edit.clone()));
        }
    });
    widgets::section(ui, &words.factor_tags_of_all());
    let id = ("inspector", "tags of several", ids);
    if let Some(tags) = widgets::chips(ui, (input.theme, words), id, &words.factor_add_tag(), &common.tags) {
        let retagged = |factor: &Factor| FactorChange::Tags(model::retagged(&factor.tags, &common.tags, &tags.value));
        input.take(tags.stage, for_all(EditLabel::EditTags, &retagged));
    }
}

/// The common weight; a new one counts when the field is left, so that it is one step however long the number.
fn common_weight_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    weight: Shared<Weight>,
    ids: &[FactorId],
) -> Option<widgets::Given<Weight>> {
    ui.vertical(|ui| {
        ui.set_width(size::SHORT_FIELD);
        let shown = match weight {
            Shared::Same(weight) => weight.get().to_string(),
            Shared::Differ => String::new(),
        };
        let (name, hint) = (input.words().factor_weight(), input.words().factor_differ());
        let field = Field::new(("inspector", "weight of several", ids), &name).captioned().hint(&hint);
        let read = |text: &str| figures::weight(text).map_err(|error| error.text(input.words()));
        field.show_finished(ui, input.theme, &shown, read)
    })
    .inner
}
