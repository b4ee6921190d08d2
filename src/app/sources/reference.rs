//! A source as a report will write it, in the style of the user's choice.

use super::state::SourcesState;
use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, choice};
use crate::model::Source;
use crate::report::{self, CitationStyle, Run};
use egui::text::LayoutJob;
use egui::{FontSelection, RichText, Style, Ui};

/// Draws the choice of style and what it makes of a source.
pub(super) fn reference_ui(ui: &mut Ui, input: &PanelInput<'_>, source: &Source, state: &mut SourcesState) {
    widgets::section(ui, "As the report writes it");
    let style = input.citation_style;
    let chosen = choice(ui, "style of citing", "Citation style", style, &CitationStyle::ALL, CitationStyle::title);
    input.requests.extend(chosen.map(Action::CitationStyle));
    ui.add_space(space::XS);
    let language = &input.document.language;
    let make = || report::formatted(input.document, source.id, style, language);
    let Some(formatted) = state.reference.get((input.revision, source.id, style), make) else { return };
    if formatted.reference.is_empty() {
        ui.label(scale::muted("This style does not list such a work."));
    } else {
        ui.label(job(ui.style(), &formatted.reference));
    }
    ui.label(scale::muted(format!("In the text: {}", formatted.citation)));
}

/// The parts of a reference as one paragraph.
fn job(style: &Style, runs: &[Run]) -> LayoutJob {
    let mut job = LayoutJob::default();
    for run in runs {
        let text = RichText::new(&run.text);
        let text = if run.italic { text.italics() } else { text };
        text.append_to(&mut job, style, FontSelection::Default, egui::Align::Center);
    }
    job
}
