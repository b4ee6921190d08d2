//! The choices at the left of the dialog: few in sight, the others folded.

use super::choices::{Choices, Subject};
use super::documents::Documents;
use super::furniture::furniture_ui;
use super::kinds::Kind;
use crate::app::commands::chart_name;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Half};
use crate::report::{
    CarriedSource, Chart, CitationStyle, Format, ListedSources, Orientation, Palette, Paper, Part, People, ReportKind,
    ReportOptions,
};
use crate::words::{WindowWords, languages};
use egui::{CollapsingHeader, ComboBox, DragValue, Id, Popup, PopupCloseBehavior, Ui};
use std::ops::RangeInclusive;

/// What is chosen of, and in which words.
pub(super) struct Offer<'a> {
    /// What is exported.
    pub(super) kind: Kind,
    /// Into which kind of file.
    pub(super) format: Option<Format>,
    /// What there is.
    pub(super) documents: &'a Documents,
    /// The words of the language that the window is in.
    pub(super) words: &'static WindowWords,
}

/// Draws every choice that matters for a kind of file.
pub(super) fn options_ui(ui: &mut Ui, choices: &mut Choices, offer: &Offer<'_>) {
    let words = offer.words;
    let is_report = offer.format.is_some_and(Format::is_report);
    let has_pages = offer.format.is_some_and(Format::has_pages);
    if let (Kind::Chart, Subject::Chart(chart)) = (offer.kind, &mut choices.scope.subject) {
        pick(ui, &words.export_which_chart(), chart, &Chart::ALL.map(|chart| (chart, chart_name(words, chart))));
    }
    if is_report {
        matrices_ui(ui, choices, offer);
    }
    if has_pages && choices.scope.subject.has_paper() {
        paper_ui(ui, choices, words);
    }
    if has_pages {
        let mut grey = choices.style.palette == Palette::Grey;
        if ui.checkbox(&mut grey, words.export_grey()).changed() {
            choices.style.palette = if grey { Palette::Grey } else { Palette::Colour };
        }
    }
    if !offer.documents.document().people.is_empty() {
        let mut hidden = choices.style.people == People::Pseudonymised;
        if ui.checkbox(&mut hidden, words.export_pseudonyms()).changed() {
            choices.style.people = if hidden { People::Pseudonymised } else { People::Named };
        }
    }
    if offer.format.is_some_and(Format::carries_source) {
        let mut within = choices.style.source == CarriedSource::Within;
        if ui.checkbox(&mut within, words.export_source()).on_hover_text(words.export_source_tip()).changed() {
            choices.style.source = if within { CarriedSource::Within } else { CarriedSource::LeftOut };
        }
    }
    if is_report && offer.kind != Kind::Data {
        ui.add_space(space::S);
        CollapsingHeader::new(words.export_more()).id_salt("more of export").show_unindented(ui, |ui| {
            more_ui(ui, choices, offer);
        });
    }
}

/// What is chosen once and then left alone.
fn more_ui(ui: &mut Ui, choices: &mut Choices, offer: &Offer<'_>) {
    let words = offer.words;
    if offer.format.is_some_and(Format::has_pages) {
        measures_ui(ui, choices, words);
    }
    let has_furniture =
        matches!(offer.format, Some(Format::Docx | Format::Html | Format::Pptx)) || choices.scope.subject.has_paper();
    if has_furniture && !matches!(offer.format, Some(Format::Markdown | Format::Latex)) {
        furniture_ui(ui, &mut choices.style, words);
    }
    language_ui(ui, choices, words);
    if offer.format == Some(Format::Png) {
        number(ui, &words.export_dpi(), &mut choices.style.dpi, ReportOptions::DPI, 1.0);
    }
    if choices.scope.subject == Subject::Report(ReportKind::Full) {
        let styles = CitationStyle::ALL.map(|style| (style, style.title().to_owned()));
        pick(ui, &words.export_citations(), &mut choices.style.citation_style, &styles);
        let listed = [
            (ListedSources::Cited, words.export_references_cited()),
            (ListedSources::All, words.export_references_all()),
        ];
        pick(ui, &words.export_references(), &mut choices.style.listed, &listed);
    }
    parts_ui(ui, choices, words);
}

/// A list that opens under its caption, by index.
pub(super) fn list(ui: &mut Ui, caption: &str, current: Option<usize>, names: &[String]) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = space::XS;
    let label = ui.label(scale::caption(caption));
    let text = current.and_then(|at| names.get(at)).map(String::as_str).unwrap_or_default();
    let combo = ComboBox::from_id_salt(Id::unique(("export", caption))).selected_text(text);
    let mut chosen = None;
    let shown = combo.width(ui.available_width()).truncate().show_ui(ui, |ui| {
        for (index, name) in names.iter().enumerate() {
            if ui.selectable_label(current == Some(index), name).clicked() {
                chosen = Some(index);
            }
        }
    });
    shown.response.labelled_by(label.id);
    ui.add_space(space::S);
    chosen.filter(|chosen| current != Some(*chosen))
}

/// One of a few values, each with a name.
fn pick<T: Copy + PartialEq>(ui: &mut Ui, caption: &str, value: &mut T, all: &[(T, String)]) {
    let names: Vec<String> = all.iter().map(|(_, name)| name.clone()).collect();
    let current = all.iter().position(|(it, _)| it == value);
    if let Some(chosen) = list(ui, caption, current, &names) {
        *value = all[chosen].0;
    }
}

fn paper_ui(ui: &mut Ui, choices: &mut Choices, words: &WindowWords) {
    let papers = Paper::NAMED.map(|(paper, name)| (paper, name.to_owned()));
    let ways = [
        (None, words.export_usual()),
        (Some(Orientation::Portrait), words.export_portrait()),
        (Some(Orientation::Landscape), words.export_landscape()),
    ];
    widgets::pair(ui, |ui, column| match column {
        Half::Left => pick(ui, &words.export_paper(), &mut choices.style.paper, &papers),
        Half::Right => pick(ui, &words.export_orientation(), &mut choices.style.orientation, &ways),
    });
}

fn measures_ui(ui: &mut Ui, choices: &mut Choices, words: &WindowWords) {
    let mut margin = choices.margin();
    if choices.scope.subject.has_paper()
        && number(ui, &words.export_margins(), &mut margin, ReportOptions::MARGINS_MM, 0.5)
    {
        choices.style.margin_mm = Some(margin);
    }
    let mut size = choices.size();
    if number(ui, &words.export_text_size(), &mut size, ReportOptions::TEXT_SIZES, 0.1) {
        choices.style.text_size = Some(size);
    }
}

fn language_ui(ui: &mut Ui, choices: &mut Choices, words: &WindowWords) {
    let all: Vec<(Option<&'static str>, String)> = std::iter::once((None, words.export_document_language()))
        .chain(languages().into_iter().map(|language| (Some(language.tag), language.name.to_owned())))
        .collect();
    pick(ui, &words.export_language(), &mut choices.style.language, &all);
}

/// A number in a range; tells whether it changed.
fn number<N: egui::emath::Numeric>(
    ui: &mut Ui,
    caption: &str,
    value: &mut N,
    range: RangeInclusive<N>,
    speed: f64,
) -> bool {
    ui.horizontal(|ui| {
        let label = ui.label(scale::caption(caption));
        let field = ui.add(DragValue::new(value).range(range).speed(speed).max_decimals(1));
        field.labelled_by(label.id).changed()
    })
    .inner
}

/// The matrices that are exported: those of the document to choose from, and how many come from other files.
fn matrices_ui(ui: &mut Ui, choices: &mut Choices, offer: &Offer<'_>) {
    let subject = choices.scope.subject;
    let (own, foreign) = (offer.documents.matrices(subject).count(), offer.documents.foreign(subject));
    ui.spacing_mut().item_spacing.y = space::XS;
    if own > 1 {
        own_matrices_ui(ui, choices, offer);
    }
    if foreign > 0 {
        ui.label(scale::caption(offer.words.export_foreign(foreign)));
    }
    if own > 1 || foreign > 0 {
        ui.add_space(space::S);
    }
}

/// A list of matrices that stays open while they are ticked.
fn own_matrices_ui(ui: &mut Ui, choices: &mut Choices, offer: &Offer<'_>) {
    let (words, subject) = (offer.words, choices.scope.subject);
    let all: Vec<_> = offer.documents.matrices(subject).collect();
    let shown: Vec<_> = all.iter().filter(|matrix| !choices.scope.without.contains(&matrix.id)).collect();
    let text = match shown[..] {
        [one] => one.title.clone(),
        _ if shown.len() == all.len() => words.export_all_matrices(all.len()),
        _ => words.export_some_matrices(shown.len(), all.len()),
    };
    let label = ui.label(scale::caption(words.export_matrices()));
    let combo = ComboBox::from_id_salt(Id::unique("export matrices")).selected_text(text);
    let combo = combo.width(ui.available_width()).truncate().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let drawn = combo.show_ui(ui, |ui| {
        for matrix in &all {
            let mut kept = !choices.scope.without.contains(&matrix.id);
            if ui.checkbox(&mut kept, matrix.title.as_str()).changed() {
                if kept {
                    choices.scope.without.remove(&matrix.id);
                } else {
                    choices.scope.without.insert(matrix.id);
                }
            }
        }
        if ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            Popup::close_all(ui.ctx());
        }
    });
    drawn.response.labelled_by(label.id);
}

fn parts_ui(ui: &mut Ui, choices: &mut Choices, words: &WindowWords) {
    let parts: &[Part] = choices.scope.subject.parts();
    if parts.is_empty() {
        return;
    }
    widgets::section(ui, &words.export_parts());
    for &part in parts {
        let mut kept = choices.style.parts.has(part);
        if ui.checkbox(&mut kept, part_name(part, words)).changed() {
            choices.style.parts = if kept { choices.style.parts.with(part) } else { choices.style.parts.without(part) };
        }
    }
}

fn part_name(part: Part, words: &WindowWords) -> String {
    match part {
        Part::Context => words.export_part_context(),
        Part::Factors => words.export_part_factors(),
        Part::Notes => words.export_part_notes(),
        Part::Sources => words.export_part_sources(),
        Part::Results => words.export_part_results(),
        Part::Charts => words.export_part_charts(),
        Part::Acceptability => words.export_part_acceptability(),
        Part::Strategies => words.export_part_strategies(),
        Part::Findings => words.export_part_findings(),
        Part::Method => words.export_part_method(),
        Part::References => words.export_part_references(),
        Part::Judgments => words.export_part_judgments(),
    }
}
