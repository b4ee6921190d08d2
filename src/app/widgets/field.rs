//! Text fields bound to a value that lives elsewhere: they show it, and give back what was typed.

use super::draft::{self, Given};
use crate::app::theme::{Theme, scale, space};
use egui::{Id, Key, Response, RichText, TextEdit, Ui};
use std::hash::Hash;

/// A text field with a name.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    id: Id,
    name: &'a str,
    caption: Option<&'a str>,
    hint: &'a str,
    rows: Rows,
    width: f32,
}

/// How many lines a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// One, and longer texts scroll sideways.
    One,
    /// As many as the text needs, without line breaks of its own.
    Wrapped,
    /// As many as the text needs, at least this many.
    Many(usize),
}

impl<'a> Field<'a> {
    /// A field of one line. The id must be unique in the window; the name is what screen readers call it.
    pub fn new(id: impl Hash + std::fmt::Debug, name: &'a str) -> Self {
        Self { id: Id::unique(id), name, caption: None, hint: "", rows: Rows::One, width: f32::INFINITY }
    }

    /// The name also stands above the field.
    #[must_use]
    pub fn captioned(self) -> Self {
        Self { caption: Some(self.name), ..self }
    }

    /// Other words than the name stand above the field.
    #[must_use]
    pub fn caption(self, caption: &'a str) -> Self {
        Self { caption: Some(caption), ..self }
    }

    /// What an empty field shows.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// Long texts wrap; line breaks become spaces.
    #[must_use]
    pub fn wrapped(self) -> Self {
        Self { rows: Rows::Wrapped, ..self }
    }

    /// A field of several lines that grows with its text.
    #[must_use]
    pub fn rows(self, least: usize) -> Self {
        Self { rows: Rows::Many(least), ..self }
    }

    /// No wider than this.
    #[must_use]
    pub fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// The id of the field.
    #[must_use]
    pub fn id(self) -> Id {
        self.id
    }

    /// Draws the field with a text; gives back the new one when it was changed. Escape gives back what the field held
    /// when the keyboard came to it.
    pub fn show(self, ui: &mut Ui, text: &str) -> Option<String> {
        let mut typed = text.to_owned();
        let response = self.edit(ui, &mut typed);
        if self.is_given_up(ui, &response, text) {
            return self.before(ui).filter(|before| before != text);
        }
        response.changed().then_some(typed)
    }

    /// Whether Escape abandoned what was typed since the keyboard came to the field, which held `text` then.
    fn is_given_up(self, ui: &Ui, response: &Response, text: &str) -> bool {
        if response.gained_focus() {
            ui.data_mut(|data| data.insert_temp(self.id.with("before"), text.to_owned()));
        }
        response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape))
    }

    /// What the field held when the keyboard came to it.
    fn before(self, ui: &Ui) -> Option<String> {
        ui.data(|data| data.get_temp(self.id.with("before")))
    }

    /// Draws the field on a text of the caller's own.
    pub fn edit(self, ui: &mut Ui, text: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let label = self.caption.map(|caption| ui.label(scale::caption(caption)));
            let response = ui.add(self.widget(text));
            if self.rows == Rows::Wrapped && response.changed() {
                *text = text.replace(['\n', '\r'], " ");
            }
            if response.gained_focus() {
                forget_typing(ui, self.id);
            }
            match label {
                Some(label) if self.caption == Some(self.name) => response.labelled_by(label.id),
                _ => response.accessible_name(self.name),
            }
        })
        .inner
    }

    /// Draws the field on a value that is written as text; gives back the new value once the text can be read. While
    /// it cannot, the text stays as it was typed, with the reason below, also when the keyboard goes elsewhere; Escape,
    /// or another value, takes its place.
    pub fn show_value<T>(
        self,
        ui: &mut Ui,
        theme: &Theme,
        shown: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        let key = self.id.with("draft");
        let kept: Option<(String, String)> = ui.data(|data| data.get_temp(key));
        // What was typed over a value that is another one by now is of no use any more.
        let kept = kept.filter(|(_, before)| ui.memory(|memory| memory.has_focus(self.id)) || before == shown);
        let (mut typed, before) = kept.unwrap_or_else(|| (shown.to_owned(), shown.to_owned()));
        let response = self.edit(ui, &mut typed);
        let value = read(&typed);
        if let Err(reason) = &value {
            ui.label(RichText::new(reason).small().color(theme.palette.danger));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason.clone()));
        }
        if self.is_given_up(ui, &response, shown) {
            ui.data_mut(|data| data.remove::<(String, String)>(key));
            return self.before(ui).filter(|before| before != shown).and_then(|before| read(&before).ok());
        }
        if value.is_err() {
            draft::hold(ui.ctx(), self.id, &typed);
        }
        if response.has_focus() || value.is_err() {
            ui.data_mut(|data| data.insert_temp(key, (typed, before)));
        } else {
            ui.data_mut(|data| data.remove::<(String, String)>(key));
        }
        value.ok().filter(|_| response.changed())
    }

    /// As [`Self::show_value`], but the value counts once: when the field is left with another one. Until then it is a
    /// draft.
    pub fn show_finished<T>(
        self,
        ui: &mut Ui,
        theme: &Theme,
        shown: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<Given<T>> {
        let pending = self.id.with("pending");
        if draft::was_taken(ui.ctx(), self.id) {
            ui.data_mut(|data| {
                data.remove::<String>(pending);
                data.remove::<(String, String)>(self.id.with("draft"));
            });
        }
        let typed = self.show_value(ui, theme, shown, |text| read(text).map(|_| text.to_owned()));
        if let Some(typed) = typed {
            ui.data_mut(|data| data.insert_temp(pending, typed));
        }
        let typed = ui.data(|data| data.get_temp::<String>(pending))?;
        let gone = |ui: &Ui| ui.data_mut(|data| data.remove::<String>(pending));
        if ui.ctx().read_response(self.id).is_some_and(|response| response.lost_focus())
            && ui.input(|input| input.key_pressed(Key::Escape))
        {
            gone(ui);
            return None;
        }
        if ui.memory(|memory| memory.has_focus(self.id)) {
            let value = read(&typed).ok().filter(|_| typed != shown)?;
            draft::hold(ui.ctx(), self.id, &typed);
            return Some(Given::draft(self.id, value));
        }
        gone(ui);
        read(&typed).ok().map(Given::done)
    }

    fn widget<'t>(&self, text: &'t mut String) -> TextEdit<'t>
    where
        'a: 't,
    {
        let widget = match self.rows {
            Rows::One => TextEdit::singleline(text),
            Rows::Wrapped => TextEdit::multiline(text).desired_rows(1).return_key(None),
            Rows::Many(least) => TextEdit::multiline(text).desired_rows(least),
        };
        widget.id(self.id).desired_width(self.width).hint_text(self.hint.to_owned())
    }
}

/// Undo within the field goes back to where the keyboard came to it and no further: what the field held before then may
/// have been another text.
fn forget_typing(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        state.clear_undoer();
        TextEdit::store_state(ui.ctx(), id, state);
    }
}
