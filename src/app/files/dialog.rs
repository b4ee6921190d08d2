//! A small dialog in which a path is typed, or chosen with the dialog of the system.

use super::picker::{PickRequest, PickUse};
use super::{file_name, folder_beside};
use crate::app::notices::quoted;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::storage::import::Kind;
use crate::words::WindowWords;
use egui::{Key, TextEdit, Ui};
use std::path::{Path, PathBuf};

/// What a path is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open the document there.
    Open,
    /// To read the document there, beside the one at hand.
    Compare,
    /// To join the copy there with the document at hand.
    Join,
    /// To take in the content of the file there.
    Import,
    /// To save the document there.
    Save,
    /// To save a copy there of a document that is not open.
    Copy,
}

/// A dialog that asks for a path.
#[derive(Debug)]
pub(in crate::app) struct PathDialog {
    words: &'static WindowWords,
    pub(in crate::app) purpose: Purpose,
    pub(in crate::app) path: String,
    /// Why the last try failed.
    pub(in crate::app) problem: Option<String>,
    /// The path that a file is at already, and that may be overwritten if it is confirmed.
    pub(in crate::app) taken: Option<PathBuf>,
    /// Files that were opened lately, to be read with one click.
    recent: Vec<PathBuf>,
    focused: bool,
}

/// What the user did with the dialog in this frame.
pub(in crate::app) enum DialogAnswer {
    /// Still thinking.
    None,
    /// Go on with what is typed.
    Go,
    /// Ask the system's dialog.
    Browse(PickRequest),
    /// Never mind.
    Cancel,
}

impl Purpose {
    fn title(self, words: &WindowWords) -> String {
        match self {
            Self::Open => words.path_open(),
            Self::Compare => words.path_compare(),
            Self::Join => words.path_join(),
            Self::Import => words.path_import(),
            Self::Save => words.path_save(),
            Self::Copy => words.path_copy(),
        }
    }

    fn verb(self, words: &WindowWords) -> String {
        match self {
            Self::Open => words.path_verb_open(),
            Self::Compare | Self::Join => words.path_verb_add(),
            Self::Import => words.path_verb_continue(),
            Self::Save | Self::Copy => words.path_verb_save(),
        }
    }

    fn hint(self, words: &WindowWords) -> String {
        match self {
            Self::Open | Self::Compare | Self::Join => words.path_hint_open(),
            Self::Import => {
                words.path_hint_import(words.reports.list(Kind::EXTENSIONS.map(|ending| format!(".{ending}"))))
            }
            Self::Save | Self::Copy => words.path_hint_save(),
        }
    }

    /// Whether a file is to be read there.
    fn is_reading(self) -> bool {
        !matches!(self, Self::Save | Self::Copy)
    }

    /// The endings of the files that are offered first, and what they are called.
    fn kind(self, words: &WindowWords) -> (String, Vec<&'static str>) {
        match self {
            Self::Import => (words.path_kind_import(), Kind::EXTENSIONS.to_vec()),
            Self::Save | Self::Copy => (words.path_kind_document(), vec![ENDING]),
            Self::Open | Self::Compare | Self::Join => (words.path_kind_open(), OPENED.to_vec()),
        }
    }
}

/// The ending that a path gets when it has none.
const ENDING: &str = "swot";
/// The endings of documents and of reports that may carry one.
const OPENED: [&str; 8] = [ENDING, "pdf", "docx", "pptx", "xlsx", "html", "png", "svg"];
/// How many files are offered.
const OFFERED: usize = 5;

impl PathDialog {
    /// A dialog with a path to begin from.
    pub(in crate::app) fn new(
        words: &'static WindowWords,
        purpose: Purpose,
        title: &str,
        current: Option<&Path>,
    ) -> Self {
        let folder = folder_beside(current);
        let path = match (purpose, current) {
            (Purpose::Save, Some(current)) => current.with_extension(ENDING),
            (Purpose::Save, None) | (Purpose::Copy, _) => folder.join(file_name(title, ENDING)),
            _ => folder.join(""),
        };
        let path = path.to_string_lossy().into_owned();
        Self { words, purpose, path, problem: None, taken: None, recent: Vec::new(), focused: false }
    }

    /// The same dialog, which offers the first of these files where one is to be read.
    pub(in crate::app) fn offering(mut self, recent: &[PathBuf], current: Option<&Path>) -> Self {
        if self.purpose.is_reading() {
            let others = recent.iter().filter(|path| Some(path.as_path()) != current);
            self.recent = others.take(OFFERED).cloned().collect();
        }
        self
    }

    /// The path that is meant; the usual ending is added where there is none.
    pub(in crate::app) fn target(&self) -> Option<PathBuf> {
        let path = super::typed_path(&self.path)?;
        let complete = self.purpose.is_reading() || path.extension().is_some();
        Some(if complete { path } else { path.with_extension(ENDING) })
    }

    /// Says why the last try failed, with the keyboard in the field.
    pub(in crate::app) fn refuse(&mut self, sentence: &str) {
        self.problem = Some(quoted(sentence));
        self.focused = false;
    }

    /// Says that a file is there, which only a second "yes" overwrites.
    pub(in crate::app) fn is_taken(&mut self, path: PathBuf) {
        self.problem = Some(self.words.path_taken());
        self.taken = Some(path);
    }

    fn request(&self) -> PickRequest {
        let path = PathBuf::from(&self.path);
        let (kind, endings) = self.purpose.kind(self.words);
        PickRequest {
            title: self.purpose.title(self.words),
            use_for: if self.purpose.is_reading() { PickUse::Read } else { PickUse::Write },
            kinds: vec![(kind, endings)],
            folder: folder_beside(Some(&path)),
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }

    /// Draws the dialog.
    pub(in crate::app) fn ui(&mut self, ui: &Ui, theme: &Theme) -> DialogAnswer {
        let mut answer = DialogAnswer::None;
        let modal = widgets::dialog(ui, "path dialog").show(ui.ctx(), |ui| {
            ui.set_width(size::DIALOG);
            ui.heading(self.purpose.title(self.words));
            ui.add_space(space::S);
            self.field_ui(ui, &mut answer);
            self.problem_ui(ui, theme);
            ui.add_space(space::M);
            self.buttons_ui(ui, theme, &mut answer);
            self.recent_ui(ui, &mut answer);
        });
        if modal.should_close() { DialogAnswer::Cancel } else { answer }
    }

    fn field_ui(&mut self, ui: &mut Ui, answer: &mut DialogAnswer) {
        let hint = self.purpose.hint(self.words);
        let field = TextEdit::singleline(&mut self.path).hint_text(hint).cursor_at_end(true);
        let field = ui.add(field.desired_width(f32::INFINITY)).accessible_name(self.words.path_field());
        if !std::mem::replace(&mut self.focused, true) {
            field.request_focus();
        }
        if field.changed() {
            self.problem = None;
            self.taken = None;
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            *answer = DialogAnswer::Go;
            self.focused = false;
        }
    }

    fn problem_ui(&self, ui: &mut Ui, theme: &Theme) {
        if let Some(problem) = &self.problem {
            ui.label(egui::RichText::new(problem).color(theme.palette.danger));
        } else {
            ui.label(scale::caption(self.purpose.hint(self.words)));
        }
    }

    fn recent_ui(&mut self, ui: &mut Ui, answer: &mut DialogAnswer) {
        if self.recent.is_empty() {
            return;
        }
        ui.add_space(space::M);
        ui.label(scale::caption(self.words.path_recent()));
        for path in &self.recent {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            if ui.link(name).on_hover_text(path.to_string_lossy()).clicked() {
                self.path = path.to_string_lossy().into_owned();
                *answer = DialogAnswer::Go;
            }
        }
    }

    fn buttons_ui(&self, ui: &mut Ui, theme: &Theme, answer: &mut DialogAnswer) {
        ui.horizontal(|ui| {
            let words = self.words;
            let verb = if self.taken.is_some() { words.path_overwrite() } else { self.purpose.verb(words) };
            if widgets::main_button(ui, theme, &verb).clicked() {
                *answer = DialogAnswer::Go;
            }
            if ui.button(words.path_browse()).clicked() {
                *answer = DialogAnswer::Browse(self.request());
            }
            if ui.button(words.path_cancel()).clicked() {
                *answer = DialogAnswer::Cancel;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of_window;

    #[track_caller]
    fn check(purpose: Purpose, typed: &str, expected: Option<&str>) {
        let mut dialog = PathDialog::new(of_window("en"), purpose, "Study", None);
        dialog.path = typed.to_owned();
        assert_eq!(dialog.target(), expected.map(PathBuf::from));
    }

    #[test]
    fn a_path_without_ending_gets_the_usual_one() {
        check(Purpose::Save, "/tmp/study", Some("/tmp/study.swot"));
        check(Purpose::Save, "/tmp/study.txt", Some("/tmp/study.txt"));
        check(Purpose::Open, "/tmp/study", Some("/tmp/study"));
        check(Purpose::Save, "  ", None);
    }

    #[test]
    fn a_new_dialog_proposes_a_name_beside_the_file_at_hand() {
        let beside = PathDialog::new(of_window("en"), Purpose::Save, "Study", Some(Path::new("/a/b.txt")));
        assert_eq!(beside.path, "/a/b.swot");
        let fresh = PathDialog::new(of_window("en"), Purpose::Save, "A: study", None);
        assert!(fresh.path.ends_with("A study.swot"), "{}", fresh.path);
    }
}
