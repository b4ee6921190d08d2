//! The dialog as a whole.

use super::order::{AskingOrder, refused};
use crate::app::files::{PickRequest, PickUse, file_name, folder_beside, typed_path};
use crate::app::notices::quoted;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::model::{Asked, BetweenConvention, Document, MatrixId};
use crate::report::{
    self, AskedNames, Effort, QuestionnaireError, QuestionnaireKind, QuestionnaireOrder, Stage, Stamp, Study,
};
use crate::storage::{self, Existing};
use crate::words::{WindowWords, languages};
use egui::{Key, ScrollArea, TextEdit, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// More than so many minutes are too many for most people.
const LONG_MINUTES: usize = 60;

/// A dialog that is open.
pub(in crate::app) struct AskingDialog {
    study: Arc<Study>,
    order: QuestionnaireOrder,
    introduction: String,
    path: String,
    /// The file of the document.
    document: Option<PathBuf>,
    stamp: Stamp,
    /// How much was asked when it was worked out last, and for which choices.
    told: Option<(QuestionnaireOrder, Result<Effort, QuestionnaireError>)>,
    /// Files that are there already, and that may be overwritten if it is confirmed.
    taken: Option<Vec<PathBuf>>,
    /// Why the last try wrote nothing.
    problem: Option<String>,
    focused: bool,
}

/// What the user did with the dialog in this frame.
pub(in crate::app) enum AskingAnswer {
    /// Still choosing.
    None,
    /// Write the file.
    Write,
    /// Ask the system's dialog for a file.
    Browse(PickRequest),
    /// Never mind.
    Cancel,
}

impl AskingDialog {
    /// A dialog about a matrix of a document, and about what people are asked where its method does not say it, beside its
    /// file.
    pub(in crate::app) fn new(
        study: Study,
        (matrix, asked): (MatrixId, Option<Asked>),
        beside: Option<&Path>,
        stamp: Stamp,
    ) -> Self {
        let order = QuestionnaireOrder { asked, ..QuestionnaireOrder::new(QuestionnaireKind::Page, matrix) };
        let title = &study.document().title;
        let name = file_name(title, order.kind.extension());
        let path = folder_beside(beside).join(name).to_string_lossy().into_owned();
        Self {
            study: Arc::new(study),
            order,
            introduction: String::new(),
            path,
            document: beside.map(Path::to_owned),
            stamp,
            told: None,
            taken: None,
            problem: None,
            focused: false,
        }
    }

    /// Takes a path from the dialog of the system, which has asked about an existing file already.
    pub(in crate::app) fn picked(&mut self, path: &Path) {
        self.path = path.to_string_lossy().into_owned();
        self.taken = (self.order.names != AskedNames::Given).then(|| self.targets(path));
    }

    /// Says why nothing was written, with the keyboard where the file is named.
    pub(in crate::app) fn refuse(&mut self, sentence: &str) {
        self.problem = Some(quoted(sentence));
        self.focused = false;
    }

    /// What is to be written; nothing while there is no path, or a file there that the user was not asked about.
    pub(in crate::app) fn order(&mut self) -> Option<AskingOrder> {
        let path = self.target()?;
        self.problem = None;
        let targets = self.targets(&path);
        let confirmed = self.taken.as_ref() == Some(&targets);
        if !confirmed && targets.iter().any(|target| storage::is_taken(target)) {
            self.taken = Some(targets);
            return None;
        }
        let existing = if confirmed { Existing::Replace } else { Existing::Keep };
        let (study, order, stamp) = (Arc::clone(&self.study), self.chosen(), self.stamp.clone());
        let document = self.document.clone();
        Some(AskingOrder { study, order, path, document, existing, stamp })
    }

    /// The order with what is typed.
    fn chosen(&self) -> QuestionnaireOrder {
        let intro = Some(self.introduction.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        QuestionnaireOrder { intro, ..self.order.clone() }
    }

    /// The path that is meant, with the ending of the kind where it has none.
    fn target(&self) -> Option<PathBuf> {
        let path = typed_path(&self.path)?;
        let ending = self.order.kind.extension();
        Some(if path.extension().is_some() { path } else { path.with_extension(ending) })
    }

    fn targets(&self, path: &Path) -> Vec<PathBuf> {
        report::questionnaire_paths(self.study.document(), &self.order, path)
    }

    fn document(&self) -> &Document {
        self.study.document()
    }

    fn request(&self, words: &WindowWords) -> PickRequest {
        let path = PathBuf::from(&self.path);
        let ending = self.order.kind.extension();
        PickRequest {
            title: words.asking_title(),
            use_for: PickUse::Write,
            kinds: vec![(self.order.kind.name().to_owned(), vec![ending])],
            folder: folder_beside(Some(&path)),
            name: path
                .file_name()
                .map_or_else(|| file_name(&words.asking_title(), ending), |name| name.to_string_lossy().into_owned()),
        }
    }

    /// Draws the dialog.
    pub(in crate::app) fn ui(&mut self, ui: &Ui, theme: &Theme, words: &WindowWords) -> AskingAnswer {
        let mut answer = AskingAnswer::None;
        let modal = widgets::dialog(ui, "asking dialog").show(ui.ctx(), |ui| {
            ui.set_width(size::DIALOG);
            ui.heading(words.asking_title());
            self.effort_ui(ui, theme, words);
            ui.add_space(space::M);
            let room = (ui.ctx().content_rect().height() - space::XL * 12.0).max(space::XL * 4.0);
            ScrollArea::vertical().max_height(room).show(ui, |ui| self.choices_ui(ui, words));
            ui.add_space(space::M);
            self.path_ui(ui, theme, words, &mut answer);
            self.buttons_ui(ui, theme, words, &mut answer);
        });
        if modal.should_close() { AskingAnswer::Cancel } else { answer }
    }

    /// How much each person is asked, or why nobody can be.
    fn effort_ui(&mut self, ui: &mut Ui, theme: &Theme, words: &WindowWords) {
        if self.told.as_ref().is_none_or(|(order, _)| *order != self.order) {
            self.told = Some((self.order.clone(), report::effort(&self.study, &self.order)));
        }
        if self.order.asked == Some(Asked::Attractiveness) {
            ui.label(words.asking_strategies());
        }
        match &self.told {
            Some((_, Ok(Effort { questions, minutes }))) => {
                ui.label(scale::muted(words.asking_effort(*questions, *minutes)));
                if *minutes > LONG_MINUTES {
                    ui.label(egui::RichText::new(words.asking_long()).color(theme.palette.warning));
                }
            }
            Some((_, Err(error))) => {
                ui.label(egui::RichText::new(refused(error, words)).color(theme.palette.danger));
            }
            None => {}
        }
    }

    fn choices_ui(&mut self, ui: &mut Ui, words: &WindowWords) {
        // Room for the bar at the right.
        ui.set_max_width(ui.available_width() - space::L);
        self.kind_ui(ui, words);
        self.names_ui(ui, words);
        self.language_ui(ui, words);
        self.between_ui(ui, words);
        let label = ui.label(scale::caption(words.asking_introduction()));
        let text = TextEdit::multiline(&mut self.introduction).hint_text(words.asking_introduction_hint());
        ui.add(text.desired_rows(3).desired_width(f32::INFINITY)).labelled_by(label.id);
    }

    fn kind_ui(&mut self, ui: &mut Ui, words: &WindowWords) {
        let names = QuestionnaireKind::ALL.map(|kind| kind_words(kind, words).0);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let at = QuestionnaireKind::ALL.iter().position(|kind| *kind == self.order.kind);
        if let Some(index) = widgets::listed(ui, "asking kind", &words.asking_as(), at, &names) {
            self.order.kind = QuestionnaireKind::ALL[index];
            if !self.order.kind.can_be_for_each() && self.order.names == AskedNames::Given {
                self.order.names = AskedNames::Asked;
            }
            let ending = self.order.kind.extension();
            self.path = PathBuf::from(&self.path).with_extension(ending).to_string_lossy().into_owned();
            self.taken = None;
        }
        ui.label(scale::caption(kind_words(self.order.kind, words).1));
        ui.add_space(space::S);
    }

    fn names_ui(&mut self, ui: &mut Ui, words: &WindowWords) {
        let all = [
            (AskedNames::Asked, words.asking_names_asked()),
            (AskedNames::Given, words.asking_names_given()),
            (AskedNames::None, words.asking_names_none()),
        ];
        let may = |names: AskedNames| names != AskedNames::Given || self.order.kind.can_be_for_each();
        let offered: Vec<&(AskedNames, String)> = all.iter().filter(|(names, _)| may(*names)).collect();
        let texts: Vec<&str> = offered.iter().map(|(_, text)| text.as_str()).collect();
        let at = offered.iter().position(|(names, _)| *names == self.order.names);
        if let Some(index) = widgets::listed(ui, "asking names", &words.asking_names(), at, &texts) {
            self.order.names = offered[index].0;
            self.taken = None;
        }
        ui.add_space(space::S);
    }

    fn language_ui(&mut self, ui: &mut Ui, words: &WindowWords) {
        let all = languages();
        let names: Vec<&str> = all.iter().map(|language| language.name).collect();
        let wanted = self.order.language.as_deref().unwrap_or(&self.document().language);
        let primary = wanted.split(['-', '_']).next().unwrap_or_default();
        // English stands in where there are no words in the language of the document.
        let at = all.iter().position(|language| language.tag.eq_ignore_ascii_case(primary)).unwrap_or(0);
        if let Some(index) = widgets::listed(ui, "asking language", &words.asking_language(), Some(at), &names) {
            self.order.language = Some(all[index].tag.to_owned());
        }
        ui.add_space(space::S);
    }

    /// Kurttila's second questionnaire, where the convention of the matrix has one.
    fn between_ui(&mut self, ui: &mut Ui, words: &WindowWords) {
        let matrix = self.document().matrix(self.order.matrix);
        let has_second = matrix.is_some_and(|matrix| {
            self.order.asked.is_none()
                && Asked::of(matrix.weighting) == Asked::Pairs
                && matrix.conventions.between == BetweenConvention::Kurttila
        });
        if !has_second {
            return;
        }
        let mut second = self.order.stage == Stage::Between;
        let tick = ui.checkbox(&mut second, words.asking_between()).on_hover_text(words.asking_between_tip());
        if tick.changed() {
            self.order.stage = if second { Stage::Between } else { Stage::First };
        }
        ui.add_space(space::S);
    }

    fn path_ui(&mut self, ui: &mut Ui, theme: &Theme, words: &WindowWords, answer: &mut AskingAnswer) {
        let label = ui.label(scale::caption(words.asking_path()));
        let field = TextEdit::singleline(&mut self.path).hint_text(words.asking_path_hint()).cursor_at_end(true);
        let field = ui.add(field.desired_width(f32::INFINITY)).labelled_by(label.id);
        if !std::mem::replace(&mut self.focused, true) {
            field.request_focus();
        }
        if field.changed() {
            (self.taken, self.problem) = (None, None);
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            *answer = AskingAnswer::Write;
            self.focused = false;
        }
        let taken = self.taken.as_ref().map(|taken| words.asking_there(taken.len()));
        for problem in taken.into_iter().chain(self.problem.clone()) {
            ui.label(egui::RichText::new(problem).color(theme.palette.danger));
        }
    }

    fn buttons_ui(&self, ui: &mut Ui, theme: &Theme, words: &WindowWords, answer: &mut AskingAnswer) {
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            let verb = if self.taken.is_some() { words.asking_overwrite() } else { words.asking_write() };
            let can_write = self.told.as_ref().is_some_and(|(_, told)| told.is_ok());
            let write = ui.add_enabled_ui(can_write, |ui| widgets::main_button(ui, theme, &verb)).inner;
            if write.clicked() {
                *answer = AskingAnswer::Write;
            }
            if ui.button(words.asking_browse()).clicked() {
                *answer = AskingAnswer::Browse(self.request(words));
            }
            if ui.button(words.asking_cancel()).clicked() {
                *answer = AskingAnswer::Cancel;
            }
        });
    }
}

/// What a kind is called, and what it is.
fn kind_words(kind: QuestionnaireKind, words: &WindowWords) -> (String, String) {
    match kind {
        QuestionnaireKind::Page => (words.asking_page(), words.asking_page_about()),
        QuestionnaireKind::Xlsform => (words.asking_xlsform(), words.asking_xlsform_about()),
        QuestionnaireKind::Limesurvey => (words.asking_limesurvey(), words.asking_limesurvey_about()),
        QuestionnaireKind::Workbook => (words.asking_workbook(), words.asking_workbook_about()),
        QuestionnaireKind::Qualtrics => (words.asking_qualtrics(), words.asking_qualtrics_about()),
        QuestionnaireKind::Paper => (words.asking_paper(), words.asking_paper_about()),
        QuestionnaireKind::Forms => (words.asking_forms(), words.asking_forms_about()),
    }
}
