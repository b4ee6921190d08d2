//! The dialog as a whole: the file, the choices, the pages.

use super::choices::Choices;
use super::documents::Documents;
use super::order::ExportOrder;
use super::pages::PagesView;
use super::preview::Preview;
use super::{kinds, options};
use crate::app::files::{PickRequest, PickUse, file_name, folder_beside, typed_path};
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::report::{Format, Stamp, numbered};
use crate::storage::{self, Existing};
use egui::{Frame, Key, Layout, Panel, ScrollArea, TextEdit, Ui};
use std::path::{Path, PathBuf};

/// A dialog that is open.
pub(in crate::app) struct ExportDialog {
    /// What was chosen.
    pub(in crate::app) choices: Choices,
    path: String,
    /// The file of the document.
    document: Option<PathBuf>,
    /// Files that are there already, and that may be overwritten if it is confirmed.
    taken: Option<Vec<PathBuf>>,
    preview: Preview,
    pages: PagesView,
    focused: bool,
}

/// Where the file is to be if the user says nothing else.
pub(in crate::app) struct Target<'a> {
    /// The file of the document, beside which it is.
    pub(in crate::app) beside: Option<&'a Path>,
    /// Of which kind it is.
    pub(in crate::app) format: Format,
}

/// What the user did with the dialog in this frame.
pub(in crate::app) enum ExportAnswer {
    /// Still choosing.
    None,
    /// Write the file.
    Export,
    /// Ask the system's dialog for a file.
    Browse(PickRequest),
    /// Never mind.
    Cancel,
}

impl ExportDialog {
    /// A dialog on a document as it is now, beside its file.
    pub(in crate::app) fn new(documents: Documents, choices: Choices, stamp: Stamp, target: &Target<'_>) -> Self {
        let (current, ending) = (target.beside, target.format.extension());
        let folder = folder_beside(current);
        let path = match current {
            Some(current) => current.with_extension(ending),
            None => folder.join(file_name(&documents.document().title, ending)),
        };
        Self {
            choices,
            path: path.to_string_lossy().into_owned(),
            document: current.map(Path::to_owned),
            taken: None,
            preview: Preview::new(documents, stamp),
            pages: PagesView::default(),
            focused: false,
        }
    }

    /// The path that is meant; a report is a PDF unless the name says something else.
    fn target(&self) -> Option<PathBuf> {
        let path = typed_path(&self.path)?;
        Some(if path.extension().is_some() { path } else { path.with_extension(Format::Pdf.extension()) })
    }

    /// The kind of file that its ending says.
    fn format(&self) -> Option<Format> {
        Format::of_path(&self.target()?)
    }

    /// Takes a path from the dialog of the system, which has asked about an existing file already.
    pub(in crate::app) fn picked(&mut self, path: &Path) {
        self.taken = Some(vec![path.to_owned()]);
        self.path = path.to_string_lossy().into_owned();
    }

    /// What is to be written; nothing while there is no path, or a file there that the user was not asked about.
    pub(in crate::app) fn order(&mut self) -> Option<ExportOrder> {
        let path = self.target()?;
        let targets = self.targets(&path);
        let confirmed = self.taken.as_ref() == Some(&targets);
        let there: Vec<PathBuf> = targets.into_iter().filter(|target| storage::is_taken(target)).collect();
        if !confirmed && !there.is_empty() {
            self.taken = Some(self.targets(&path));
            return None;
        }
        let existing = if confirmed { Existing::Replace } else { Existing::Keep };
        let (documents, stamp) = (self.preview.documents().clone(), self.preview.stamp().clone());
        let document = self.document.clone();
        Some(ExportOrder { documents, path, document, choices: self.choices.clone(), existing, stamp })
    }

    /// The files that will be written, as far as the pages are known.
    fn targets(&self, path: &Path) -> Vec<PathBuf> {
        let by_page = self.format().is_some_and(Format::is_by_page);
        let count = match self.preview.result() {
            Some(Ok(pages)) if by_page => pages.pages.len(),
            _ => 1,
        };
        numbered(path, count)
    }

    fn request(&self) -> PickRequest {
        let path = PathBuf::from(&self.path);
        PickRequest {
            title: "Export document",
            use_for: PickUse::Write,
            kinds: Format::ALL.into_iter().map(|it| (kinds::name(Some(it)), vec![it.extension()])).collect(),
            folder: folder_beside(Some(&path)),
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }

    /// Draws the dialog.
    pub(in crate::app) fn ui(&mut self, ui: &Ui, theme: &Theme) -> ExportAnswer {
        let mut answer = ExportAnswer::None;
        self.preview.tend(ui.ctx(), &self.choices);
        let room = ui.ctx().content_rect().size() - egui::Vec2::splat(2.0 * (space::XL + space::L));
        let modal = widgets::dialog(ui, "export dialog").show(ui.ctx(), |ui| {
            ui.set_min_size(room);
            ui.set_max_size(room);
            Panel::left("export choices")
                .frame(Frame::new())
                .exact_size(size::SIDE_PANEL)
                .resizable(false)
                .show_separator_line(false)
                .show(ui, |ui| self.choices_ui(ui, theme, &mut answer));
            let format = self.format();
            ui.with_layout(Layout::top_down(egui::Align::Min), |ui| {
                if format.is_some_and(Format::has_pages) {
                    self.pages.ui(ui, theme, &mut self.preview, &self.choices);
                } else {
                    widgets::empty_page(ui, kinds::name(format), kinds::holds(format), |_| {});
                }
            });
        });
        if modal.should_close() { ExportAnswer::Cancel } else { answer }
    }

    fn choices_ui(&mut self, ui: &mut Ui, theme: &Theme, answer: &mut ExportAnswer) {
        Panel::bottom("export buttons").frame(Frame::new()).show_separator_line(false).show(ui, |ui| {
            self.buttons_ui(ui, theme, answer);
        });
        ui.heading("Print preview");
        ui.add_space(space::S);
        self.path_ui(ui, answer);
        self.problem_ui(ui, theme);
        ui.add_space(space::S);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // Room for the bar at the right.
            ui.set_max_width(ui.available_width() - space::L);
            self.kind_ui(ui);
            let format = self.format();
            options::options_ui(ui, &mut self.choices, format, self.preview.documents());
            ui.add_space(space::L);
        });
    }

    fn path_ui(&mut self, ui: &mut Ui, answer: &mut ExportAnswer) {
        let field = TextEdit::singleline(&mut self.path).hint_text("The ending says the kind").cursor_at_end(true);
        let width = ui.available_width() - space::L;
        let field = ui.add(field.desired_width(width)).accessible_name("Path");
        if !std::mem::replace(&mut self.focused, true) {
            field.request_focus();
        }
        if field.changed() {
            self.taken = None;
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            *answer = ExportAnswer::Export;
            self.focused = false;
        }
    }

    fn problem_ui(&self, ui: &mut Ui, theme: &Theme) {
        let Some(taken) = self.taken.as_ref().filter(|taken| taken.iter().any(|path| storage::is_taken(path))) else {
            return;
        };
        let words = match taken.len() {
            1 => "A file of that name is there already.".to_owned(),
            count => format!("Of these {count} files some are there already."),
        };
        ui.label(egui::RichText::new(words).color(theme.palette.danger));
    }

    /// The kind of file, which is the ending of its name.
    fn kind_ui(&mut self, ui: &mut Ui) {
        let current = self.format();
        let at = Format::ALL.iter().position(|format| Some(*format) == current);
        let names = Format::ALL.map(|format| kinds::name(Some(format)));
        let chosen = options::list(ui, "File format", at, &names);
        if let (Some(index), Some(target)) = (chosen, self.target()) {
            // An ending of two words goes whole.
            let target = if current == Some(Format::Csl) { target.with_extension("") } else { target };
            self.path = target.with_extension(Format::ALL[index].extension()).to_string_lossy().into_owned();
            self.taken = None;
        }
    }

    fn buttons_ui(&self, ui: &mut Ui, theme: &Theme, answer: &mut ExportAnswer) {
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            let verb = if self.taken.is_some() { "Overwrite" } else { "Export" };
            if widgets::main_button(ui, theme, verb).clicked() {
                *answer = ExportAnswer::Export;
            }
            if ui.button("Browse…").clicked() {
                *answer = ExportAnswer::Browse(self.request());
            }
            if ui.button("Cancel").clicked() {
                *answer = ExportAnswer::Cancel;
            }
        });
        if let Some(Err(why)) = self.preview.result() {
            ui.label(scale::caption(why));
        }
    }
}
