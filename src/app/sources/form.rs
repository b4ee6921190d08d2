//! The form of one source.

use super::SourcesState;
use super::fields::TextField;
use super::model;
use crate::app::actions::Action;
use crate::app::commands::UiCommand;
use crate::app::input::PanelInput;
use crate::app::notices::Notice;
use crate::app::theme::{scale, space};
use crate::app::widgets::{self, Chooser, Chosen, Entry, Field, Icon, choice, date_field};
use crate::model::{Source, SourceKind};
use crate::report::{self, CitationStyle, Run};
use crate::words::WindowWords;
use egui::text::LayoutJob;
use egui::{CollapsingHeader, FontSelection, RichText, Style, Ui};

/// Draws the form of a source.
pub(super) fn form_ui(ui: &mut Ui, input: &PanelInput<'_>, source: &Source, state: &mut SourcesState) {
    let mut new = source.clone();
    let words = input.words();
    head_ui(ui, input, source);
    names_ui(ui, input, &mut new, state);
    kind_and_date_ui(ui, input, &mut new);
    text_fields_ui(ui, words, &mut new, &TextField::shown(source));
    through_ui(ui, input, &mut new);
    let (name, hint) = (words.sources_note(), words.sources_note_hint());
    let field = Field::new((key(source), "note"), &name).captioned().rows(2).hint(&hint);
    if let Some(note) = field.show(ui, &source.note) {
        new.note = note;
    }
    CollapsingHeader::new(words.sources_more()).id_salt((key(source), "more")).show_unindented(ui, |ui| {
        editors_ui(ui, input, &mut new);
        text_fields_ui(ui, words, &mut new, &TextField::folded(source));
    });
    if new != *source {
        input.ask(input.document.edit_of_source(new));
    }
    reference_ui(ui, input, source, state);
    citations_ui(ui, input, source, state);
}

fn key(source: &Source) -> (&'static str, u64) {
    ("source", source.id.number())
}

fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, source: &Source) {
    let words = input.words();
    let title = |ui: &mut Ui| ui.label(egui::RichText::new(source.short()).heading());
    let delete = |ui: &mut Ui| widgets::icon_button(ui, Icon::Bin, &words.sources_delete()).clicked();
    let (_, deleted) = egui::Sides::new().shrink_left().truncate().show(ui, title, delete);
    if deleted {
        input.ask(input.document.removal_of_source(source.id));
        let cited = model::citations(input.document, source.id, words).len();
        let notice = Notice::done(match cited {
            0 => words.notice_source_deleted(source.short()),
            _ => words.notice_source_deleted_citations(cited, source.short()),
        });
        input.ask(notice.with(words.way_undo(), UiCommand::Undo));
    }
}

fn names_ui(ui: &mut Ui, input: &PanelInput<'_>, new: &mut Source, state: &mut SourcesState) {
    let words = input.words();
    let (name, hint) = (words.sources_authors(), words.sources_authors_hint());
    let field = Field::new((key(new), "authors"), &name).captioned().hint(&hint);
    if std::mem::take(&mut state.begin) {
        ui.memory_mut(|memory| memory.request_focus(field.id()));
    }
    let read = |text: &str| Ok(model::names(text));
    if let Some(authors) = field.show_value(ui, input.theme, &model::names_text(&new.authors), read) {
        new.authors = authors;
    }
    let name = words.sources_title();
    let field = Field::new((key(new), "title"), &name).captioned().wrapped();
    if let Some(title) = field.show(ui, &new.title) {
        new.title = title;
    }
}

fn editors_ui(ui: &mut Ui, input: &PanelInput<'_>, new: &mut Source) {
    let (key, words) = (key(new), input.words());
    let (editors, translators, hint) =
        (words.sources_editors(), words.sources_translators(), words.sources_names_hint());
    let read = |text: &str| Ok(model::names(text));
    for (name, caption, people) in
        [("editors", &editors, &mut new.editors), ("translators", &translators, &mut new.translators)]
    {
        let field = Field::new((key, name), caption).captioned().hint(&hint);
        if let Some(changed) = field.show_value(ui, input.theme, &model::names_text(people), read) {
            *people = changed;
        }
    }
    let name = words.sources_first_published();
    let field = Field::new((key, "original date"), &name).captioned();
    new.original_date = date_field(ui, (input.theme, words), field, new.original_date).unwrap_or(new.original_date);
}

fn kind_and_date_ui(ui: &mut Ui, input: &PanelInput<'_>, new: &mut Source) {
    let (key, words) = (key(new), input.words());
    widgets::pair(ui, |ui, column| match column {
        widgets::Half::Left => {
            let name = |kind| model::kind_name(kind, words);
            let kind = choice(ui, (key, "kind"), &words.sources_kind(), new.kind, &SourceKind::ALL, name);
            new.kind = kind.unwrap_or(new.kind);
        }
        widgets::Half::Right => {
            let name = words.sources_published();
            let field = Field::new((key, "date"), &name).captioned();
            new.date = date_field(ui, (input.theme, words), field, new.date).unwrap_or(new.date);
        }
    });
}

/// Draws fields two by two; those that tend to be long have a row of their own.
fn text_fields_ui(ui: &mut Ui, words: &WindowWords, new: &mut Source, fields: &[TextField]) {
    let (long, short): (Vec<TextField>, Vec<TextField>) =
        fields.iter().partition(|field| matches!(field, TextField::Container | TextField::Publisher | TextField::Url));
    for field in long {
        text_field_ui(ui, words, new, field);
    }
    for two in short.chunks(2) {
        widgets::pair(ui, |ui, column| match (column, two) {
            (widgets::Half::Left, [field, ..]) | (widgets::Half::Right, [_, field]) => {
                text_field_ui(ui, words, new, *field);
            }
            _ => {}
        });
    }
}

fn text_field_ui(ui: &mut Ui, words: &WindowWords, new: &mut Source, field: TextField) {
    let name = field.name(new.kind, words);
    let widget = Field::new((key(new), field), &name).captioned();
    if let Some(text) = widget.show(ui, field.text(new)) {
        *field.text_mut(new) = text;
    }
}

/// When the address was visited, and through which work the source is known.
fn through_ui(ui: &mut Ui, input: &PanelInput<'_>, new: &mut Source) {
    let (key, words) = (key(new), input.words());
    widgets::pair(ui, |ui, column| match column {
        widgets::Half::Left => {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.label(scale::caption(words.sources_cited_in()));
            carrier_ui(ui, input, new);
        }
        widgets::Half::Right => {
            let name = words.sources_visited();
            let field = Field::new((key, "accessed"), &name).captioned();
            new.accessed = date_field(ui, (input.theme, words), field, new.accessed).unwrap_or(new.accessed);
        }
    });
}

fn carrier_ui(ui: &mut Ui, input: &PanelInput<'_>, new: &mut Source) {
    let carrier = new.cited_in.and_then(|id| input.document.source(id));
    let words = input.words();
    let text = carrier.map_or_else(|| words.sources_read_itself(), Source::short);
    let name = words.sources_cited_in_is(&text);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let chooser = Chooser::new((key(new), "carrier"), &text).named(&name);
        let possible = || model::possible_carriers(input.document, new.id).into_iter();
        let entry = |it: &Source| Entry { title: it.short(), detail: it.title.clone(), ..Entry::default() };
        if let Some(Chosen::Entry(index)) =
            chooser.show(ui, (input.theme, input.words()), || possible().map(entry).collect())
        {
            new.cited_in = possible().nth(index).map(|source| source.id);
        }
        if carrier.is_some() && widgets::icon_button(ui, Icon::Close, &words.sources_was_read()).clicked() {
            new.cited_in = None;
        }
    });
}

fn citations_ui(ui: &mut Ui, input: &PanelInput<'_>, source: &Source, state: &mut SourcesState) {
    let words = input.words();
    let key = (input.revision, source.id, words.tag);
    let citations = state.citations.get(key, || model::citations(input.document, source.id, words));
    widgets::section(ui, &words.sources_where_cited());
    if citations.is_empty() {
        ui.label(scale::muted(words.sources_nowhere()));
    }
    state.column.show(ui, citations.len(), |ui, index| {
        let citation = &citations[index];
        if widgets::placed_link(ui, &citation.place, &citation.text) {
            input.ask(citation.target);
        }
    });
}

/// Draws the choice of style and what it makes of a source.
pub(super) fn reference_ui(ui: &mut Ui, input: &PanelInput<'_>, source: &Source, state: &mut SourcesState) {
    let words = input.words();
    widgets::section(ui, &words.sources_as_written());
    let style = input.citation_style;
    let name = words.sources_style();
    let chosen = choice(ui, "style of citing", &name, style, &CitationStyle::ALL, CitationStyle::title);
    input.requests.extend(chosen.map(Action::CitationStyle));
    ui.add_space(space::XS);
    let language = &input.document.language;
    let make = || report::formatted(input.document, source.id, style, language);
    let Some(formatted) = state.reference.get((input.revision, source.id, style), make) else { return };
    if formatted.reference.is_empty() {
        ui.label(scale::muted(words.sources_not_listed()));
    } else {
        ui.label(job(ui.style(), &formatted.reference));
    }
    ui.label(scale::muted(words.sources_in_text(formatted.citation.clone())));
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
