//! Text fields bound to a value that lives elsewhere: they show it, and give back what was typed.

use crate::app::theme::{Theme, scale, space};
use crate::model::Date;
use egui::{Id, Response, RichText, TextEdit, Ui};
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

    /// Draws the field with a text; gives back the new one when it was changed.
    pub fn show(self, ui: &mut Ui, text: &str) -> Option<String> {
        let mut typed = text.to_owned();
        let changed = self.edit(ui, &mut typed).changed();
        changed.then_some(typed)
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
    /// it cannot, the text stays as it was typed, with the reason below.
    pub fn show_value<T>(
        self,
        ui: &mut Ui,
        theme: &Theme,
        shown: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        let draft = self.id.with("draft");
        let mut typed = ui.data(|data| data.get_temp(draft)).unwrap_or_else(|| shown.to_owned());
        let response = self.edit(ui, &mut typed);
        let value = read(&typed);
        if let Err(reason) = &value
            && response.has_focus()
        {
            ui.label(RichText::new(reason).small().color(theme.palette.danger));
        }
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(draft, typed));
        } else {
            ui.data_mut(|data| data.remove::<String>(draft));
        }
        value.ok().filter(|_| response.changed())
    }

    /// As [`Self::show_value`], but the value is given back once: when the field is left with another one.
    pub fn show_finished<T>(
        self,
        ui: &mut Ui,
        theme: &Theme,
        shown: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        let pending = self.id.with("pending");
        let typed = self.show_value(ui, theme, shown, |text| read(text).map(|_| text.to_owned()));
        if let Some(typed) = typed {
            ui.data_mut(|data| data.insert_temp(pending, typed));
        }
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let left = if focused { None } else { ui.data_mut(|data| data.remove_temp::<String>(pending)) };
        left.and_then(|text| read(&text).ok())
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

/// How a date is written.
const FORM: &str = "2020, 2020-05 or 2020-05-17";

/// Draws a field with a date; gives back the new one once it can be read, where an empty field means none.
pub fn date_field(ui: &mut Ui, theme: &Theme, field: Field<'_>, date: Option<Date>) -> Option<Option<Date>> {
    let shown = date.map(|date| date.to_string()).unwrap_or_default();
    field.hint(FORM).show_value(ui, theme, &shown, read)
}

fn read(text: &str) -> Result<Option<Date>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().ok().map(Some).ok_or_else(|| format!("Write it as {FORM}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_field_means_no_date_and_anything_else_must_be_one() {
        assert_eq!(read("  "), Ok(None));
        assert_eq!(read(" 2020-05 "), Ok(Some("2020-05".parse().unwrap())));
        assert!(read("May 2020").is_err_and(|reason| reason.contains("2020-05-17")));
    }
}
