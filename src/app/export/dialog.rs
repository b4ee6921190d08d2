//! The dialog as a whole: the file, the choices, the pages.

use super::choices::{Choices, Subject};
use super::documents::Documents;
use super::furniture::LogoReader;
use super::kinds::{self, Kind};
use super::options::{self, Offer};
use super::order::ExportOrder;
use super::pages::PagesView;
use super::preview::Preview;
use crate::app::files::{PickRequest, PickUse, file_name, folder_beside, name_of, typed_path};
use crate::app::notices::quoted;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::report::{Format, ReportKind, Stamp, numbered};
use crate::storage::{self, Existing};
use crate::words::WindowWords;
use egui::{CentralPanel, Frame, Key, Label, Panel, TextEdit, Ui, Vec2};
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
    /// Why the last try wrote nothing.
    problem: Option<String>,
    /// The work that goes on in the background, with how far it is.
    pub(in crate::app) work: Option<String>,
    preview: Preview,
    pages: PagesView,
    words: &'static WindowWords,
    /// Whether the path is being typed.
    typing: bool,
    logo: LogoReader,
    /// Whether the file is to be written as soon as the logo is read.
    waits: bool,
    /// Whether the dialog of the system was asked for a logo, and not for the file.
    picks_logo: bool,
    /// What is to have the keyboard in the next frame.
    focus: Option<Wanted>,
}

/// What gets the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Kinds,
    Path,
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
    pub(in crate::app) fn new(
        documents: Documents,
        choices: Choices,
        stamp: Stamp,
        target: &Target<'_>,
        words: &'static WindowWords,
    ) -> Self {
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
            problem: None,
            work: None,
            preview: Preview::new(documents, stamp, words),
            pages: PagesView::default(),
            words,
            typing: false,
            logo: LogoReader::default(),
            waits: false,
            picks_logo: false,
            focus: Some(Wanted::Kinds),
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

    /// Takes a path from the dialog of the system: of the logo that was asked for, or of the file, about which it has asked
    /// if it is there already.
    pub(in crate::app) fn picked(&mut self, path: &Path) {
        if self.picks_logo {
            return self.choices.style.name_logo(path.to_string_lossy().into_owned());
        }
        self.taken = Some(vec![path.to_owned()]);
        self.path = path.to_string_lossy().into_owned();
    }

    /// Says why nothing was written, with the keyboard where the file is named.
    pub(in crate::app) fn refuse(&mut self, sentence: &str) {
        self.problem = Some(quoted(sentence));
        (self.typing, self.focus) = (true, Some(Wanted::Path));
    }

    /// What is to be written; nothing while there is no path, or a file there that the user was not asked about.
    pub(in crate::app) fn order(&mut self) -> Option<ExportOrder> {
        let path = self.target()?;
        self.problem = None;
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
        Some(ExportOrder {
            documents,
            path,
            document,
            choices: self.choices.clone(),
            existing,
            stamp,
            words: self.words,
        })
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
            title: self.words.export_dialog(),
            use_for: PickUse::Write,
            kinds: Format::ALL
                .into_iter()
                .map(|it| (kinds::name(Some(it), self.words), vec![it.extension()]))
                .collect(),
            folder: folder_beside(Some(&path)),
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }

    /// Draws the dialog.
    pub(in crate::app) fn ui(&mut self, ui: &Ui, theme: &Theme) -> ExportAnswer {
        let mut answer = ExportAnswer::None;
        self.logo.tend(ui.ctx(), &mut self.choices.style);
        self.preview.tend(ui.ctx(), &self.choices);
        let room = (ui.ctx().content_rect().size() - Vec2::splat(2.0 * space::EDGE)).min(size::TASK);
        let modal = widgets::dialog(ui, "export dialog").without_margin().show(ui.ctx(), |ui| {
            ui.set_min_size(room);
            ui.set_max_size(room);
            Panel::left("export choices")
                .frame(Frame::new())
                .exact_size(size::EXPORT_SIDE.min(room.x / 2.0))
                .resizable(false)
                .show(ui, |ui| self.choices_ui(ui, theme, &mut answer));
            // Paper is white: it never lies on white.
            let desk = Frame::new().fill(theme.palette.pressed);
            CentralPanel::default().frame(desk).show(ui, |ui| self.pages_ui(ui, theme));
        });
        let wants = std::mem::take(&mut self.waits) || matches!(answer, ExportAnswer::Export);
        match answer {
            _ if modal.should_close() => ExportAnswer::Cancel,
            ExportAnswer::None | ExportAnswer::Export if wants && self.logo.is_reading(&self.choices.style) => {
                self.waits = true;
                ExportAnswer::None
            }
            ExportAnswer::None if wants => ExportAnswer::Export,
            answer => answer,
        }
    }

    fn pages_ui(&mut self, ui: &mut Ui, theme: &Theme) {
        let format = self.format();
        if format.is_some_and(Format::has_pages) {
            self.pages.ui(ui, theme, &mut self.preview, &self.choices, self.words);
        } else {
            widgets::empty_page(ui, &kinds::name(format, self.words), &kinds::holds(format, self.words), |_| {});
        }
    }

    fn choices_ui(&mut self, ui: &mut Ui, theme: &Theme, answer: &mut ExportAnswer) {
        let foot = Frame::new().fill(theme.palette.raised).inner_margin(space::L);
        Panel::bottom("export buttons").frame(foot).show(ui, |ui| {
            self.path_ui(ui, answer);
            self.problem_ui(ui, theme);
            self.buttons_ui(ui, theme, answer);
        });
        Frame::new().inner_margin(space::L).show(ui, |ui| {
            ui.heading(self.words.export_title());
            ui.add_space(space::S);
            widgets::scrolled(ui, "export", |ui| {
                // Room for the bar at the right.
                ui.set_max_width(ui.available_width() - space::L);
                self.kinds_ui(ui, theme, answer);
                ui.add_space(space::M);
                self.formats_ui(ui);
                let (kind, format, words) = (self.kind(), self.format(), self.words);
                let offer = Offer { kind, format, documents: self.preview.documents(), words };
                options::options_ui(ui, &mut self.choices, &offer);
                if std::mem::take(&mut self.choices.style.logo.browses) {
                    self.picks_logo = true;
                    *answer = ExportAnswer::Browse(self.choices.style.logo_request(words));
                }
                ui.add_space(space::L);
            });
        });
    }

    fn kind(&self) -> Kind {
        Kind::of(self.choices.scope.subject, self.format())
    }

    /// The pictures to choose from; Enter on them exports.
    fn kinds_ui(&mut self, ui: &mut Ui, theme: &Theme, answer: &mut ExportAnswer) {
        let wants = self.focus == Some(Wanted::Kinds);
        if wants {
            self.focus = None;
        }
        let pressed = kinds::kinds_ui(ui, theme, self.words, self.kind(), wants);
        if let Some(kind) = pressed.chosen {
            let before = self.choices.scope.subject;
            let was_plan = before == Subject::Report(ReportKind::Plan);
            let kept = if was_plan { Subject::Report(ReportKind::Full) } else { before };
            self.choices.scope.subject = kind.subject().unwrap_or(kept);
            let suits = self.format().is_some_and(|format| kind.formats().contains(&format));
            if let Some(format) = kind.formats().first().filter(|_| !suits) {
                self.set_format(*format);
            }
            self.focus = Some(Wanted::Kinds);
        } else if pressed.entered {
            *answer = ExportAnswer::Export;
        }
    }

    /// The folder and the name; "Change…" makes a field of them.
    fn path_ui(&mut self, ui: &mut Ui, answer: &mut ExportAnswer) {
        if self.typing {
            self.path_field_ui(ui, answer);
            return;
        }
        let path = self.target().unwrap_or_default();
        let folder = path.parent().map(name_of).unwrap_or_default();
        let change = self.words.export_change();
        ui.horizontal(|ui| {
            let width = ui.available_width() - widgets::tab_width(ui, &change) - space::M;
            ui.scope(|ui| {
                ui.set_max_width(width);
                ui.label(scale::muted(format!("{} /", widgets::shortened(&folder, 24))));
                let name = ui.add(Label::new(scale::strong(name_of(&path))).truncate());
                name.on_hover_text(path.to_string_lossy());
            });
            if ui.link(change).clicked() {
                (self.typing, self.focus) = (true, Some(Wanted::Path));
            }
        });
    }

    fn path_field_ui(&mut self, ui: &mut Ui, answer: &mut ExportAnswer) {
        let words = self.words;
        let field = TextEdit::singleline(&mut self.path).hint_text(words.export_path_hint()).cursor_at_end(true);
        let field = ui.add(field.desired_width(f32::INFINITY)).accessible_name(words.export_path());
        if self.focus == Some(Wanted::Path) {
            field.request_focus();
            self.focus = None;
        }
        if field.changed() {
            (self.taken, self.problem) = (None, None);
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            *answer = ExportAnswer::Export;
            self.focus = Some(Wanted::Path);
        }
        if ui.link(words.export_browse()).clicked() {
            self.picks_logo = false;
            *answer = ExportAnswer::Browse(self.request());
        }
    }

    fn problem_ui(&self, ui: &mut Ui, theme: &Theme) {
        let taken = self.taken.as_ref().filter(|taken| taken.iter().any(|path| storage::is_taken(path)));
        let told = taken.map(|taken| match taken.len() {
            1 => self.words.export_taken(),
            count => self.words.export_taken_some(count),
        });
        let refused = self.preview.result().and_then(Result::err).map(str::to_owned);
        let logo = self.choices.style.logo_problem(self.words);
        for problem in told.into_iter().chain(refused).chain(logo).chain(self.problem.clone()) {
            ui.label(egui::RichText::new(problem).color(theme.palette.danger));
        }
        if let Some(work) = &self.work {
            ui.label(scale::muted(work));
        }
    }

    /// The kind of file, which is the ending of its name.
    fn formats_ui(&mut self, ui: &mut Ui) {
        let (current, formats) = (self.format(), self.kind().formats());
        let at = formats.iter().position(|format| Some(*format) == current);
        let names: Vec<String> = formats.iter().map(|format| kinds::name(Some(*format), self.words)).collect();
        if let Some(index) = options::list(ui, &self.words.export_as(), at, &names) {
            self.set_format(formats[index]);
        }
    }

    fn set_format(&mut self, format: Format) {
        let Some(target) = self.target() else { return };
        // An ending of two words goes whole.
        let target = if self.format() == Some(Format::Csl) { target.with_extension("") } else { target };
        self.path = target.with_extension(format.extension()).to_string_lossy().into_owned();
        (self.taken, self.problem) = (None, None);
    }

    fn buttons_ui(&self, ui: &mut Ui, theme: &Theme, answer: &mut ExportAnswer) {
        let words = self.words;
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            let ending = self.format().map(|format| format.extension().to_uppercase()).unwrap_or_default();
            let verb = if self.taken.is_some() { words.export_overwrite() } else { words.export_go(ending) };
            let can_write = self.work.is_none();
            if ui.add_enabled_ui(can_write, |ui| widgets::main_button(ui, theme, &verb)).inner.clicked() {
                *answer = ExportAnswer::Export;
            }
            if ui.button(words.export_cancel()).clicked() {
                *answer = ExportAnswer::Cancel;
            }
        });
    }
}
