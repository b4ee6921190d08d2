//! The choices at the left of the dialog.

use super::choices::{Choices, Subject};
use super::documents::Documents;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Half};
use crate::model::Document;
use crate::report::{
    CitationStyle, Format, ListedSources, Orientation, Palette, Paper, Part, People, ReportKind, ReportOptions,
};
use crate::words::languages;
use egui::{ComboBox, DragValue, Id, Ui};
use std::ops::RangeInclusive;

/// Draws every choice that matters for a kind of file.
pub(super) fn options_ui(ui: &mut Ui, choices: &mut Choices, format: Option<Format>, documents: &Documents) {
    let document = documents.document();
    if format.is_some_and(|format| !format.is_report()) {
        people_ui(ui, choices, document);
        return;
    }
    let has_pages = format.is_some_and(Format::has_pages);
    subject_ui(ui, choices);
    if has_pages && choices.scope.subject.has_paper() {
        paper_ui(ui, choices);
    }
    if has_pages {
        type_ui(ui, choices);
    }
    language_ui(ui, choices);
    if format == Some(Format::Png) {
        number(ui, "Pixels to an inch", &mut choices.style.dpi, ReportOptions::DPI, 1.0);
    }
    if choices.scope.subject == Subject::Report(ReportKind::Full) {
        let styles = CitationStyle::ALL.map(|style| (style, style.title()));
        pick(ui, "Citations", &mut choices.style.citation_style, &styles);
        let listed = [(ListedSources::Cited, "Those that are cited"), (ListedSources::All, "All")];
        pick(ui, "References", &mut choices.style.listed, &listed);
    }
    matrices_ui(ui, choices, documents);
    parts_ui(ui, choices);
    people_ui(ui, choices, document);
}

/// Whether participants are named, where there are any.
fn people_ui(ui: &mut Ui, choices: &mut Choices, document: &Document) {
    if document.people.is_empty() {
        return;
    }
    widgets::section(ui, "Participants");
    let mut hidden = choices.style.people == People::Pseudonymised;
    if ui.checkbox(&mut hidden, "P1, P2 … in place of names").changed() {
        choices.style.people = if hidden { People::Pseudonymised } else { People::Named };
    }
}

/// A list that opens under its caption, by index.
pub(super) fn list(ui: &mut Ui, caption: &str, current: Option<usize>, names: &[&str]) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = space::XS;
    let label = ui.label(scale::caption(caption));
    let text = current.and_then(|at| names.get(at)).copied().unwrap_or_default();
    let combo = ComboBox::from_id_salt(Id::unique(("export", caption))).selected_text(text);
    let mut chosen = None;
    let shown = combo.width(ui.available_width()).truncate().show_ui(ui, |ui| {
        for (index, name) in names.iter().enumerate() {
            if ui.selectable_label(current == Some(index), *name).clicked() {
                chosen = Some(index);
            }
        }
    });
    shown.response.labelled_by(label.id);
    ui.add_space(space::S);
    chosen.filter(|chosen| current != Some(*chosen))
}

/// One of a few values, each with a name.
fn pick<T: Copy + PartialEq>(ui: &mut Ui, caption: &str, value: &mut T, all: &[(T, &str)]) {
    let names: Vec<&str> = all.iter().map(|(_, name)| *name).collect();
    let current = all.iter().position(|(it, _)| it == value);
    if let Some(chosen) = list(ui, caption, current, &names) {
        *value = all[chosen].0;
    }
}

fn subject_ui(ui: &mut Ui, choices: &mut Choices) {
    let all: Vec<(Subject, &str)> = Subject::all().into_iter().map(|subject| (subject, subject.name())).collect();
    pick(ui, "What", &mut choices.scope.subject, &all);
}

fn paper_ui(ui: &mut Ui, choices: &mut Choices) {
    let papers = [(Paper::A4, "A4"), (Paper::Letter, "Letter"), (Paper::A3, "A3")];
    let ways =
        [(None, "As usual"), (Some(Orientation::Portrait), "Portrait"), (Some(Orientation::Landscape), "Landscape")];
    widgets::pair(ui, |ui, column| match column {
        Half::Left => pick(ui, "Paper", &mut choices.style.paper, &papers),
        Half::Right => pick(ui, "Orientation", &mut choices.style.orientation, &ways),
    });
    let mut margin = choices.margin();
    if number(ui, "Margins in mm", &mut margin, ReportOptions::MARGINS_MM, 0.5) {
        choices.style.margin_mm = Some(margin);
    }
}

fn type_ui(ui: &mut Ui, choices: &mut Choices) {
    let mut size = choices.size();
    if number(ui, "Text size in points", &mut size, ReportOptions::TEXT_SIZES, 0.1) {
        choices.style.text_size = Some(size);
    }
    pick(ui, "Colours", &mut choices.style.palette, &[(Palette::Colour, "In colour"), (Palette::Grey, "In greys")]);
}

fn language_ui(ui: &mut Ui, choices: &mut Choices) {
    let all: Vec<(Option<&'static str>, &str)> = std::iter::once((None, "That of the document"))
        .chain(languages().into_iter().map(|language| (Some(language.tag), language.name)))
        .collect();
    pick(ui, "Language of headings", &mut choices.style.language, &all);
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

fn matrices_ui(ui: &mut Ui, choices: &mut Choices, documents: &Documents) {
    widgets::section(ui, "Matrices");
    for matrix in documents.matrices(choices.scope.subject) {
        let mut shown = !choices.scope.without.contains(&matrix.id);
        if ui.checkbox(&mut shown, matrix.title.as_str()).changed() {
            if shown {
                choices.scope.without.remove(&matrix.id);
            } else {
                choices.scope.without.insert(matrix.id);
            }
        }
    }
    match documents.foreign(choices.scope.subject) {
        0 => {}
        1 => drop(ui.label(scale::caption("and one of another file, as in Compare"))),
        count => drop(ui.label(scale::caption(format!("and {count} of other files, as in Compare")))),
    }
}

fn parts_ui(ui: &mut Ui, choices: &mut Choices) {
    let parts: &[Part] = choices.scope.subject.parts();
    if parts.is_empty() {
        return;
    }
    widgets::section(ui, "Parts");
    for &part in parts {
        let mut kept = choices.style.parts.has(part);
        if ui.checkbox(&mut kept, part.description()).changed() {
            choices.style.parts = if kept { choices.style.parts.with(part) } else { choices.style.parts.without(part) };
        }
    }
}
