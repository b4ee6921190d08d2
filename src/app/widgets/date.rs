//! A field for a date: a year, a month or a day.

use super::Field;
use crate::app::theme::Theme;
use crate::model::Date;
use egui::Ui;

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
