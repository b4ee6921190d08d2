//! What stands on every page: own lines, a logo, the name of the program. It is remembered from one run to the next.

use super::choices::Style;
use crate::app::files::{PickRequest, PickUse, folder_beside, typed_path};
use crate::app::theme::{Theme, scale, space};
use crate::report::{Furniture, Logo, LogoError, MadeLine};
use crate::storage::{self, PageFurniture};
use crate::words::WindowWords;
use egui::{RichText, TextEdit, Ui};
use std::path::Path;

/// The field in which the file of a logo is named.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::app) struct LogoField {
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
    Unread(String),
    /// It holds none.
    Unfit(LogoError),
}

impl Style {
    /// The style with what the user wanted on every page the last time.
    pub(in crate::app) fn furnished(mut self, remembered: &PageFurniture) -> Self {
        let PageFurniture { header, footer, logo, hides_program } = remembered.clone();
        let made = if hides_program { MadeLine::Day } else { MadeLine::DayAndProgram };
        self.furniture = Furniture { header, footer, made, logo: None };
        self.take_logo(&logo);
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

    /// Takes the file with this path as the logo; an empty one takes the logo away.
    pub(super) fn take_logo(&mut self, path: &str) {
        let read = typed_path(path).map(|path| {
            let bytes = storage::bytes_of(&path).map_err(|error| Problem::Unread(error.to_string()))?;
            Logo::of(&bytes).map_err(Problem::Unfit)
        });
        let (logo, problem) = match read {
            None => (None, None),
            Some(Ok(logo)) => (Some(logo), None),
            Some(Err(problem)) => (None, Some(problem)),
        };
        self.furniture.logo = logo;
        self.logo = LogoField { path: path.to_owned(), problem, browses: false };
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
pub(super) fn furniture_ui(ui: &mut Ui, theme: &Theme, style: &mut Style, words: &WindowWords) {
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
    logo_ui(ui, theme, style, words);
}

fn logo_ui(ui: &mut Ui, theme: &Theme, style: &mut Style, words: &WindowWords) {
    let label = ui.label(scale::caption(words.export_logo()));
    let mut path = style.logo.path.clone();
    let field = TextEdit::singleline(&mut path).hint_text(words.export_logo_hint()).desired_width(f32::INFINITY);
    if ui.add(field).labelled_by(label.id).changed() {
        style.take_logo(&path);
    }
    ui.horizontal(|ui| {
        style.logo.browses |= ui.link(words.export_logo_browse()).clicked();
        if !path.trim().is_empty() && ui.link(words.export_logo_remove()).clicked() {
            style.take_logo("");
        }
    });
    let told = style.logo.problem.as_ref().map(|problem| match problem {
        Problem::Unread(why) => why.clone(),
        Problem::Unfit(LogoError::NotPng) => words.export_logo_not_png(),
        Problem::Unfit(LogoError::TooLarge) => words.export_logo_too_large(Logo::MOST_PIXELS),
    });
    if let Some(told) = told {
        ui.label(RichText::new(told).color(theme.palette.danger));
    }
    ui.add_space(space::S);
}
