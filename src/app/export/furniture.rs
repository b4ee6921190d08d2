//! What stands on every page: own lines, a logo, the name of the program. It is remembered from one run to the next.

use super::choices::Style;
use crate::app::files::{PickRequest, PickUse, folder_beside, typed_path};
use crate::app::theme::{scale, space};
use crate::app::worker::{Outcome, Worker};
use crate::report::{Furniture, Logo, LogoError, MadeLine};
use crate::storage::{self, PageFurniture, ReadError};
use crate::words::WindowWords;
use egui::{Context, TextEdit, Ui};
use std::path::Path;

/// The field in which the file of a logo is named.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::app) struct LogoField {
    /// What is being typed.
    typed: String,
    /// The path; empty for no logo.
    path: String,
    /// Why there is no logo although a file is named.
    problem: Option<Problem>,
    /// Whether the dialog of the system is wanted.
    pub(super) browses: bool,
}

/// Why a file gives no logo.
#[derive(Debug, Clone, PartialEq)]
enum Problem {
    /// It cannot be read.
    Unread(ReadError),
    /// It holds none.
    Unfit(LogoError),
}

/// Reads the file that is named, on a thread of its own.
#[derive(Debug, Default)]
pub(super) struct LogoReader {
    /// The path that was read last.
    path: String,
    worker: Option<Worker<Result<Logo, Problem>>>,
}

impl LogoReader {
    /// Reads the file whenever another one is named, and takes up what was read.
    pub(super) fn tend(&mut self, ctx: &Context, style: &mut Style) {
        if self.path != style.logo.path {
            self.path.clone_from(&style.logo.path);
            (style.furniture.logo, style.logo.problem) = (None, None);
            self.worker = typed_path(&self.path).map(|path| Worker::begin(ctx, move |_| Some(read(&path))));
        }
        match self.worker.as_ref().map(Worker::poll) {
            None | Some(Outcome::Pending) => return,
            Some(Outcome::Stopped) => {}
            Some(Outcome::Done(Ok(logo))) => style.furniture.logo = Some(logo),
            Some(Outcome::Done(Err(problem))) => style.logo.problem = Some(problem),
        }
        self.worker = None;
    }

    /// Whether a file is named that has not been read.
    pub(super) fn is_reading(&self, style: &Style) -> bool {
        self.worker.is_some() || self.path != style.logo.path
    }
}

fn read(path: &Path) -> Result<Logo, Problem> {
    let bytes = storage::bytes_of(path).map_err(Problem::Unread)?;
    Logo::of(&bytes).map_err(Problem::Unfit)
}

impl Style {
    /// The style with what the user wanted on every page the last time; its logo is read by a [`LogoReader`].
    pub(in crate::app) fn furnished(mut self, remembered: &PageFurniture) -> Self {
        let PageFurniture { header, footer, logo, hides_program } = remembered.clone();
        let made = if hides_program { MadeLine::Day } else { MadeLine::DayAndProgram };
        self.furniture = Furniture { header, footer, made, logo: None };
        self.name_logo(logo);
        self
    }

    /// What is remembered of it.
    pub(in crate::app) fn remembered(&self) -> PageFurniture {
        let Furniture { header, footer, made, .. } = &self.furniture;
        PageFurniture {
            header: header.clone(),
            footer: footer.clone(),
            logo: self.logo.path.trim().to_owned(),
            hides_program: *made == MadeLine::Day,
        }
    }

    /// Names the file of the logo; an empty path is no logo.
    pub(super) fn name_logo(&mut self, path: String) {
        self.logo = LogoField { typed: path.clone(), path, ..LogoField::default() };
    }

    /// Why the file that is named gives no logo.
    pub(super) fn logo_problem(&self, words: &WindowWords) -> Option<String> {
        Some(match self.logo.problem.as_ref()? {
            Problem::Unread(error) => words.told(error),
            Problem::Unfit(LogoError::NotPng) => words.export_logo_not_png(),
            Problem::Unfit(LogoError::TooLarge) => words.export_logo_too_large(Logo::MOST_PIXELS),
        })
    }

    /// What the dialog of the system is asked for a logo.
    pub(super) fn logo_request(&self, words: &WindowWords) -> PickRequest {
        PickRequest {
            title: words.export_logo(),
            use_for: PickUse::Read,
            kinds: vec![(words.export_png(), vec!["png"])],
            folder: folder_beside(Some(Path::new(&self.logo.path))),
            name: String::new(),
        }
    }
}

/// Draws the fields.
pub(super) fn furniture_ui(ui: &mut Ui, style: &mut Style, words: &WindowWords) {
    let furniture = &mut style.furniture;
    for (caption, hint, text) in [
        (words.export_header(), words.export_header_hint(), &mut furniture.header),
        (words.export_footer(), words.export_footer_hint(), &mut furniture.footer),
    ] {
        let label = ui.label(scale::caption(caption));
        let field = TextEdit::singleline(text).hint_text(hint).desired_width(f32::INFINITY);
        ui.add(field).labelled_by(label.id);
        ui.add_space(space::S);
    }
    let mut named = furniture.made == MadeLine::DayAndProgram;
    if ui.checkbox(&mut named, words.export_program()).changed() {
        furniture.made = if named { MadeLine::DayAndProgram } else { MadeLine::Day };
    }
    ui.add_space(space::S);
    logo_ui(ui, style, words);
}

fn logo_ui(ui: &mut Ui, style: &mut Style, words: &WindowWords) {
    let label = ui.label(scale::caption(words.export_logo()));
    let typed = &mut style.logo.typed;
    let field = TextEdit::singleline(typed).hint_text(words.export_logo_hint()).desired_width(f32::INFINITY);
    if ui.add(field).labelled_by(label.id).lost_focus() && style.logo.typed != style.logo.path {
        style.name_logo(style.logo.typed.clone());
    }
    ui.horizontal(|ui| {
        style.logo.browses |= ui.link(words.export_logo_browse()).clicked();
        if !style.logo.path.trim().is_empty() && ui.link(words.export_logo_remove()).clicked() {
            style.name_logo(String::new());
        }
    });
    ui.add_space(space::S);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_named_becomes_the_logo_or_says_why_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        std::fs::write(path("logo.png"), include_bytes!("../../../assets/icon.png")).unwrap();
        std::fs::write(path("text.png"), "no picture").unwrap();
        let (mut reader, mut style) = (LogoReader::default(), Style::default());
        let mut named = |name: &str| {
            style.name_logo(name.to_owned());
            reader.tend(&Context::default(), &mut style);
            while reader.is_reading(&style) {
                std::thread::yield_now();
                reader.tend(&Context::default(), &mut style);
            }
            (style.furniture.logo.is_some(), style.logo_problem(crate::words::of_window("ru")))
        };
        assert_eq!(named(&path("logo.png")), (true, None));
        let (has_logo, told) = named(&path("gone.png"));
        assert!(!has_logo && told.is_some_and(|told| told.contains("gone.png") && told.contains("нельзя прочитать")));
        assert!(matches!(named(&path("text.png")), (false, Some(_))));
        assert_eq!(named(&path("logo.png")), (true, None));
        assert_eq!(named(""), (false, None));
    }
}
