//! The list of evidence behind a factor, a strategy or a part of the context.

use super::actions::Target;
use super::input::PanelInput;
use super::notices::Notice;
use super::theme::{scale, size, space};
use super::widgets::{self, Chooser, Chosen, Entry, Field, Removal, Step};
use crate::model::{Change, Document, Edit, EditLabel, Evidence, Source, SourceId, SourceKind};
use egui::{Id, Sides, Ui};

/// Draws a list of evidence and asks for what was changed in it; `command` says where the list is kept.
pub(super) fn evidence_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    id: Id,
    evidence: &[Evidence],
    command: impl Fn(Vec<Evidence>) -> Change,
) {
    for (index, item) in evidence.iter().enumerate() {
        let place = (index, evidence.len());
        let change = ui.push_id((id, index), |ui| item_ui(ui, input, id, item, place)).inner;
        if let Some(change) = change {
            input.ask(command(changed(evidence, index, change)));
        }
    }
    let words = input.words();
    let (add, new) = (words.evidence_add_source(), words.evidence_new_source());
    let chooser = Chooser::new(id.with("add"), &add).with_addition(&new);
    match chooser.show(ui, (input.theme, input.words()), || source_entries(input.document)) {
        Some(Chosen::Entry(index)) => {
            let source = input.document.sources[index].id;
            input.ask(command(with(evidence, source)));
        }
        Some(Chosen::New(title)) => add_source(input, title, |source| command(with(evidence, source))),
        None => {}
    }
}

/// The sources of a document as rows to choose from, in the order of the document.
#[must_use]
pub(super) fn source_entries(document: &Document) -> Vec<Entry> {
    let what = |source: &Source| if source.title.is_empty() { source.note.clone() } else { source.title.clone() };
    let row = |source: &Source| Entry { title: source.short(), detail: what(source), figure: String::new() };
    document.sources.iter().map(row).collect()
}

/// Adds a source that is known only by a title and puts it to use, in one step.
fn add_source(input: &PanelInput<'_>, title: String, usage: impl Fn(SourceId) -> Change) {
    let id = SourceId::from_random(input.ids.bits());
    let source = Box::new(Source { title, ..Source::new(id, SourceKind::Other) });
    let changes = vec![Change::InsertSource { index: usize::MAX, source }, usage(id)];
    input.ask(Edit::new(EditLabel::AddSource, changes));
    let notice = Notice::done(input.words().notice_source_added());
    let notice = notice.with(input.words().way_fill_in_source(), Target::Source(id));
    input.ask(notice);
}

/// What is done with one item.
#[derive(Debug)]
enum EvidenceChange {
    Page(String),
    Quote(String),
    Step(Step),
}

/// Draws the item at `index` of `count`.
fn item_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    id: Id,
    item: &Evidence,
    (index, count): (usize, usize),
) -> Option<EvidenceChange> {
    let source = input.document.source(item.source);
    let words = input.words();
    let short = source.map_or_else(|| words.evidence_unnamed(), Source::short);
    let key = (id, index, item.source);
    let left = |ui: &mut Ui| {
        let link = ui.link(scale::strong(&short));
        let title = source.map(|source| source.title.as_str()).unwrap_or_default();
        let link = if title.is_empty() { link } else { link.on_hover_text(title) };
        if link.clicked() {
            input.ask(Target::Source(item.source));
        }
    };
    let right = |ui: &mut Ui| widgets::step_buttons(ui, input.words(), &short, (index, count), Removal::Remove);
    let ((), step) = Sides::new().shrink_left().truncate().show(ui, left, right);
    let typed = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (name, hint) = (words.evidence_page_in(&short), words.evidence_page());
        let page = Field::new((key, "page"), &name).hint(&hint).width(size::SHORT_FIELD).show(ui, &item.page);
        let (name, hint) = (words.evidence_quote_from(&short), words.evidence_quote());
        let quote = Field::new((key, "quote"), &name).hint(&hint).wrapped().show(ui, &item.quote);
        page.map(EvidenceChange::Page).or(quote.map(EvidenceChange::Quote))
    });
    ui.add_space(space::S);
    step.map(EvidenceChange::Step).or(typed.inner)
}

/// The list with one item changed.
fn changed(evidence: &[Evidence], index: usize, change: EvidenceChange) -> Vec<Evidence> {
    let mut list = evidence.to_vec();
    match change {
        EvidenceChange::Page(page) => list[index].page = page,
        EvidenceChange::Quote(quote) => list[index].quote = quote,
        EvidenceChange::Step(step) => list = step.apply(evidence, index),
    }
    list
}

fn with(evidence: &[Evidence], source: SourceId) -> Vec<Evidence> {
    evidence.iter().cloned().chain([Evidence::of(source)]).collect()
}
