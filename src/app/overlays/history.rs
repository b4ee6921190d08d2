//! The edits as a list, each with what it changed and what followed: a choice goes back to the state after it.

use crate::analysis::{analyze, merging};
use crate::app::actions::Action;
use crate::app::input::Requests;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::app::worker::{Outcome, Worker};
use crate::model::{Document, Edit};
use crate::session::{Revision, Session};
use crate::words::WindowWords;
use egui::text::LayoutJob;
use egui::{Button, ScrollArea, TextFormat, Ui, vec2};

/// How many of the last steps are told in sentences.
const TOLD: usize = 50;
/// How many changes of a step are told.
const CHANGES: usize = 2;

/// What each step changed.
#[derive(Debug, Default)]
pub(in crate::app) struct HistoryState {
    /// The state of the document that the sentences lead to.
    of: Option<Revision>,
    telling: Option<Worker<Vec<String>>>,
    /// The last step first.
    told: Vec<String>,
}

impl HistoryState {
    /// Has what the steps changed told on another thread.
    fn tend(&mut self, ui: &Ui, words: &'static WindowWords, session: &Session) {
        if self.of != Some(session.revision()) {
            let (document, back) = (session.document().clone(), session.history().way_back(TOLD));
            self.of = Some(session.revision());
            self.telling = Some(Worker::begin(ui.ctx(), move |_| Some(sentences(document, back, words))));
        }
        match self.telling.as_ref().map(Worker::poll) {
            None | Some(Outcome::Pending) => {}
            Some(Outcome::Done(told)) => (self.told, self.telling) = (told, None),
            // The labels are there without it.
            Some(Outcome::Stopped) => self.telling = None,
        }
    }
}

/// What each of the last steps changed and what followed, the last step first.
fn sentences(document: Document, back: Vec<Edit>, words: &WindowWords) -> Vec<String> {
    let mut after = (analyze(&document), document);
    let mut told = Vec::new();
    for edit in back {
        let mut state = after.1.clone();
        if edit.apply(&mut state).is_err() {
            break;
        }
        let before = (analyze(&state), state);
        let difference = merging::difference((&before.1, &before.0), (&after.1, &after.0));
        let changes = words.reports.difference_in_short(&difference, CHANGES);
        let follows = words.reports.consequences(&difference.consequences, difference.matrices.len() > 1);
        told.push(words.reports.series(std::iter::once(changes).chain(follows.into_iter().take(CHANGES))));
        after = before;
    }
    told
}

/// Draws the list, the first edit on top; tells whether it is to close.
pub(super) fn history_ui(
    ui: &Ui,
    theme: &Theme,
    words: &'static WindowWords,
    session: &Session,
    state: &mut HistoryState,
    requests: &Requests,
) -> bool {
    state.tend(ui, words, session);
    let history = session.history();
    let label = |label| words.reports.edit_label(label);
    let begin = std::iter::once(words.history_begin());
    let states: Vec<String> = begin.chain(history.done().map(label)).chain(history.undone().map(label)).collect();
    let now = history.done().len();
    let mut chosen = None;
    let modal = widgets::dialog(ui, "history").at_top().show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.heading(words.history_title());
        ui.add_space(space::S);
        ScrollArea::vertical().max_height(size::PALETTE).auto_shrink([false, true]).show(ui, |ui| {
            for (at, name) in states.iter().enumerate() {
                let mark = if at == now { words.history_now() } else { String::new() };
                let told = now.checked_sub(at).filter(|_| at > 0).and_then(|steps| state.told.get(steps));
                let mut job = LayoutJob::default();
                job.append(name, 0.0, TextFormat::simple(scale::body_font(), theme.palette.text));
                if let Some(told) = told {
                    let small = TextFormat::simple(scale::small_font(), theme.palette.muted);
                    job.append(&format!("\n{told}"), 0.0, small);
                }
                let line = Button::selectable(at == now, job).shortcut_text(mark).wrap();
                let line = ui.add(line.min_size(vec2(ui.available_width(), size::TARGET)));
                if at == now && line.gained_focus() | !ui.memory(|memory| memory.focused().is_some()) {
                    line.request_focus();
                    line.scroll_to_me(None);
                }
                if line.clicked() {
                    chosen = Some(at);
                }
            }
        });
    });
    if let Some(at) = chosen {
        let step = if at < now { Action::Undo } else { Action::Redo };
        requests.extend(std::iter::repeat_n(step, now.abs_diff(at)));
    }
    chosen.is_some() || modal.should_close()
}
