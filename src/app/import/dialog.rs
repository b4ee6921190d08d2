//! The dialog as a whole.

use super::choices::choices_ui;
use super::lines_ui;
use super::order::Order;
use super::preview::{Said, headings_ui, preview_ui, standing_ui};
use super::reading::{self, Found, Reading, Taken};
use crate::app::theme::{Theme, scale, size, space, time};
use crate::app::widgets;
use crate::app::worker::{Outcome, Worker};
use crate::model::{Document, MatrixId};
use crate::storage::import::{Content, ImportMemory, Options, Preview};
use crate::words::WindowWords;
use egui::{Align, Context, Frame, Layout, Panel, ProgressBar, ScrollArea, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where imported content goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Destination {
    /// To new matrices of the document at hand, or among its sources.
    ThisDocument,
    /// Into this matrix.
    Matrix(MatrixId),
    /// Into a document of its own.
    NewDocument,
}

/// A dialog that is open on a file.
pub(in crate::app) struct ImportDialog {
    path: PathBuf,
    /// The document at hand and its active matrix, as they were when the dialog opened.
    document: Arc<Document>,
    words: &'static WindowWords,
    matrix: Option<MatrixId>,
    bytes: Option<Arc<Vec<u8>>>,
    /// What the user wants.
    order: Order,
    /// What is shown: the last that was read.
    shown: Option<Result<Found, String>>,
    /// Why what was found could not be taken in.
    refused: Option<String>,
    reading: Option<Worker<Reading>>,
    destination: Destination,
    focused: bool,
    /// How files were read before.
    memories: Vec<ImportMemory>,
    /// The shape of the file.
    shape: String,
    /// Whether it is read as the last file of this shape was.
    is_remembered: bool,
}

/// What the user did with the dialog in this frame.
pub(in crate::app) enum ImportAnswer {
    /// Still looking.
    None,
    /// Take this there.
    Import(Found, Destination),
    /// Never mind.
    Cancel,
}

impl ImportDialog {
    /// A dialog that begins to read a file.
    pub(in crate::app) fn begin(
        ctx: &Context,
        path: PathBuf,
        document: &Document,
        matrix: Option<MatrixId>,
        memories: Vec<ImportMemory>,
        words: &'static WindowWords,
    ) -> Self {
        let mut dialog = Self {
            path,
            document: Arc::new(document.clone()),
            words,
            matrix,
            bytes: None,
            order: Order::new(matrix),
            shown: None,
            refused: None,
            reading: None,
            destination: Destination::ThisDocument,
            focused: false,
            memories,
            shape: String::new(),
            is_remembered: false,
        };
        dialog.read(ctx);
        dialog
    }

    /// The file.
    pub(in crate::app) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file could be read at all, once that is known; it says why it could not.
    pub(in crate::app) fn first_reading(&self) -> Option<Result<(), &str>> {
        Some(self.shown.as_ref()?.as_ref().map(drop).map_err(String::as_str))
    }

    /// Says why what was found could not be taken in.
    pub(in crate::app) fn refuse(&mut self, sentence: String) {
        self.refused = Some(sentence);
    }

    /// Whether the file is being read.
    pub(in crate::app) fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Reads the file as the order says; what was being read for another order is given up.
    fn read(&mut self, ctx: &Context) {
        let (path, document) = (self.path.clone(), Arc::clone(&self.document));
        let (bytes, order, words) = (self.bytes.clone(), self.order.clone(), self.words);
        let job = move |progress: &_| reading::read(&path, bytes, order, &document, words, progress);
        self.reading = Some(Worker::begin(ctx, job));
    }

    /// Takes up what was read.
    fn tend(&mut self, ctx: &Context, words: &WindowWords) {
        let Some(worker) = &self.reading else { return };
        match worker.poll() {
            Outcome::Pending => ctx.request_repaint_after(time::PROGRESS),
            Outcome::Done(reading) => {
                self.reading = None;
                let first = self.shown.is_none();
                self.bytes = reading.bytes.or(self.bytes.take());
                self.order = reading.order;
                self.shown = Some(reading.found);
                if first {
                    self.destination = self.usual_destination();
                    self.remember(ctx);
                }
                self.destination = self.allowed(words, self.destination);
            }
            Outcome::Stopped => {
                self.reading = None;
                self.shown = Some(Err(words.import_broke()));
            }
        }
    }

    /// Reads the file as the last one of its shape was read, if there was one.
    fn remember(&mut self, ctx: &Context) {
        let Some(Ok(Found { preview: Some(preview), .. })) = &self.shown else { return };
        self.shape = ImportMemory::shape_of(preview);
        let Some(memory) = self.memories.iter().find(|memory| memory.shape == self.shape) else { return };
        self.order.reading = memory.options();
        self.is_remembered = true;
        self.read(ctx);
    }

    /// What was chosen for the file, for the next one of its shape.
    pub(in crate::app) fn memory(&self) -> Option<ImportMemory> {
        ImportMemory::of(&self.shape, &self.order.reading).filter(|_| !self.shape.is_empty())
    }

    /// Where content goes unless the user says otherwise: into the active matrix while that is empty.
    fn usual_destination(&self) -> Destination {
        let matrix = self.matrix.and_then(|matrix| self.document.matrix(matrix));
        let empty = matrix.filter(|matrix| matrix.all_factors().next().is_none());
        empty.map_or(Destination::ThisDocument, |matrix| Destination::Matrix(matrix.id))
    }

    /// The places to which what is shown can go, with their names.
    fn destinations(&self, words: &WindowWords) -> Vec<(Destination, String)> {
        let Some(Ok(found)) = &self.shown else { return Vec::new() };
        let Taken::Content(content) = &found.taken else { return Vec::new() };
        let own = (Destination::NewDocument, words.import_to_new_document());
        match content.as_ref() {
            Content::Document(_) => vec![own],
            Content::Sources(_) => vec![(Destination::ThisDocument, words.import_to_sources()), own],
            Content::Matrices { matrices, .. } => {
                let new = (Destination::ThisDocument, words.import_to_matrices(matrices.len()));
                let matrix = self.matrix.filter(|_| matrices.len() == 1);
                let matrix = matrix.and_then(|matrix| self.document.matrix(matrix));
                let into = matrix.map(|it| (Destination::Matrix(it.id), words.import_to_matrix(&it.title)));
                std::iter::once(new).chain(into).chain([own]).collect()
            }
        }
    }

    /// This destination, or the first where what is shown cannot go there.
    fn allowed(&self, words: &WindowWords, wanted: Destination) -> Destination {
        let all = self.destinations(words);
        let is_there = all.is_empty() || all.iter().any(|(destination, _)| *destination == wanted);
        if is_there { wanted } else { all[0].0 }
    }

    /// Draws the dialog.
    pub(in crate::app) fn ui(&mut self, ui: &Ui, theme: &Theme, words: &WindowWords) -> ImportAnswer {
        self.tend(ui.ctx(), words);
        let mut answer = ImportAnswer::None;
        let before = self.order.clone();
        let room = ui.ctx().content_rect().size() - egui::Vec2::splat(2.0 * (space::XL + space::L));
        let modal = widgets::dialog(ui, "import dialog").show(ui.ctx(), |ui| {
            ui.set_min_size(room);
            ui.set_max_size(room);
            Panel::left("import choices")
                .frame(Frame::new())
                .exact_size(size::SIDE_PANEL)
                .resizable(false)
                .show_separator_line(false)
                .show(ui, |ui| self.side_ui(ui, (theme, words), &mut answer));
            ui.with_layout(Layout::top_down(Align::Min), |ui| self.found_ui(ui, (theme, words)));
        });
        if self.order != before {
            self.refused = None;
            self.read(ui.ctx());
        }
        if modal.should_close() { ImportAnswer::Cancel } else { answer }
    }

    fn side_ui(&mut self, ui: &mut Ui, (theme, words): (&Theme, &WindowWords), answer: &mut ImportAnswer) {
        Panel::bottom("import buttons").frame(Frame::new()).show_separator_line(false).show(ui, |ui| {
            self.buttons_ui(ui, (theme, words), answer);
        });
        ui.heading(words.import_title());
        ui.label(scale::caption(self.path.file_name().unwrap_or_default().to_string_lossy()));
        if self.is_remembered {
            ui.label(scale::caption(words.import_remembered()));
            if ui.button(words.import_anew()).clicked() {
                self.order.reading = Options::default();
                self.is_remembered = false;
            }
        }
        ui.add_space(space::S);
        widgets::scrolled(ui, "import choices", |ui| {
            // Room for the bar at the right.
            ui.set_max_width(ui.available_width() - space::L);
            let found = self.shown.as_ref().and_then(|shown| shown.as_ref().ok());
            choices_ui(ui, words, &mut self.order, found, &self.document);
            self.destination_ui(ui, words);
        });
    }

    fn destination_ui(&mut self, ui: &mut Ui, words: &WindowWords) {
        let all = self.destinations(words);
        if all.is_empty() {
            return;
        }
        widgets::section(ui, &words.import_where_to());
        for (destination, name) in all {
            if ui.radio_value(&mut self.destination, destination, name).changed() {
                self.refused = None;
            }
        }
    }

    fn buttons_ui(&mut self, ui: &mut Ui, (theme, words): (&Theme, &WindowWords), answer: &mut ImportAnswer) {
        ui.add_space(space::M);
        if let Some(why) = &self.refused {
            ui.label(egui::RichText::new(why).color(theme.palette.danger));
        }
        let ready = match &self.shown {
            Some(Ok(found)) if self.reading.is_none() => Some(found).filter(|it| !matches!(it.taken, Taken::Nothing)),
            _ => None,
        };
        ui.horizontal(|ui| {
            let button =
                ui.add_enabled_ui(ready.is_some(), |ui| widgets::main_button(ui, theme, &words.import_do())).inner;
            if ready.is_some() && !std::mem::replace(&mut self.focused, true) {
                button.request_focus();
            }
            if let Some(found) = ready.filter(|_| button.clicked()) {
                *answer = ImportAnswer::Import(found.clone(), self.destination);
            }
            if ui.button(words.import_cancel()).clicked() {
                *answer = ImportAnswer::Cancel;
            }
        });
    }

    /// What was found in the file.
    fn found_ui(&mut self, ui: &mut Ui, (theme, words): (&Theme, &WindowWords)) {
        if let Some(worker) = &self.reading {
            let bar = ui.add(ProgressBar::new(worker.progress().share()).desired_width(ui.available_width()));
            bar.accessible_name(words.import_reading());
            ui.add_space(space::S);
        }
        match &self.shown {
            None => {}
            Some(Err(why)) => {
                ScrollArea::vertical().id_salt("import trouble").show(ui, |ui| {
                    ui.label(egui::RichText::new(why).color(theme.palette.danger));
                });
            }
            Some(Ok(found)) => match taken_ui(ui, (theme, words), found, &self.order) {
                Some(Said::Holds(column, field)) => self.order.map(column, field),
                Some(Said::Headed(column, head)) => self.order.head(column, &head),
                Some(Said::Means(heading, place)) => self.order.assign(heading, place),
                None => {}
            },
        }
    }
}

/// Draws how the file was understood: its columns, its headings, and the factors that come of them.
fn seen_ui(
    ui: &mut Ui,
    (theme, words): (&Theme, &WindowWords),
    preview: &Preview,
    found: &Found,
    order: &Order,
) -> Option<Said> {
    const SHARE: f32 = 0.4;
    let has_columns = !preview.columns.is_empty() || !preview.rows.is_empty();
    let said = has_columns.then(|| preview_ui(ui, (theme, words), preview, order)).flatten();
    let content = match &found.taken {
        Taken::Content(content) if matches!(**content, Content::Matrices { .. }) => Some(content),
        _ => None,
    };
    let headings = preview.headings.as_slice();
    if headings.is_empty() && content.is_none() {
        return said;
    }
    let height = ui.available_height() * SHARE;
    let means = ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
        ui.set_min_height(height);
        let count = usize::from(!headings.is_empty()) + usize::from(content.is_some());
        ui.columns(count, |columns| {
            let means = if headings.is_empty() { None } else { headings_ui(&mut columns[0], words, headings) };
            if let Some(content) = content {
                standing_ui(&mut columns[count - 1], words, content);
            }
            means
        })
    });
    said.or(means.inner)
}

/// Draws what can be taken, and what not; gives back what was chosen for a column.
fn taken_ui(ui: &mut Ui, (theme, words): (&Theme, &WindowWords), found: &Found, order: &Order) -> Option<Said> {
    let nothing = matches!(found.taken, Taken::Nothing);
    let summary = scale::strong(&found.summary);
    ui.label(if nothing { summary.color(theme.palette.danger) } else { summary });
    ui.add_space(space::S);
    let said = found.preview.as_ref().and_then(|preview| seen_ui(ui, (theme, words), preview, found, order));
    ui.add_space(space::S);
    if found.lines.is_empty() {
        ui.label(scale::caption(words.import_all_taken()));
        return said;
    }
    ui.horizontal(|ui| {
        let refused = match found.refused {
            0 => scale::strong(words.import_none_refused()),
            count => scale::strong(words.import_refused(count)).color(theme.palette.danger),
        };
        ui.label(refused);
        if ui.button(words.import_copy_report()).clicked() {
            ui.copy_text(found.lines.join("\n"));
        }
    });
    lines_ui(ui, &found.lines, ui.available_height());
    said
}
