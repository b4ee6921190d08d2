//! The first rows of a table, with a choice over each column of what it holds.

use super::order::{Order, What};
use crate::app::figures;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::model::{Place, Quadrant};
use crate::storage::import::{Content, DraftFactor, Field, Heading, Preview, Use};
use crate::words::WindowWords;
use egui::{ComboBox, Id, Label, ScrollArea, Ui};

/// What the user says of the column with this index.
pub(super) enum Said {
    /// It holds this of the factors; none if it is not to be taken.
    Holds(usize, Option<Field>),
    /// It is to be read as if this were its head.
    Headed(usize, String),
    /// What stands under this heading goes there; none if it is not to be taken.
    Means(String, Option<Place>),
}

/// Draws the table; gives back what was said of a column.
pub(super) fn preview_ui(
    ui: &mut Ui,
    (theme, words): (&Theme, &WindowWords),
    preview: &Preview,
    order: &Order,
) -> Option<Said> {
    if let Some(sheet) = &preview.sheet {
        ui.label(scale::caption(words.import_sheet(sheet)));
    }
    let mut said = None;
    ScrollArea::horizontal().id_salt("import preview").auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            lines_ui(ui, preview);
            for index in 0..width(preview) {
                said = said
                    .take()
                    .or(ui.push_id(("column", index), |ui| column_ui(ui, (theme, words), preview, index, order)).inner);
            }
        });
    });
    said
}

fn width(preview: &Preview) -> usize {
    preview.rows.iter().map(|(_, cells)| cells.len()).chain([preview.columns.len()]).max().unwrap_or_default()
}

/// Draws the headings, each with a choice of where it leads.
pub(super) fn headings_ui(ui: &mut Ui, words: &WindowWords, headings: &[Heading]) -> Option<Said> {
    let mut said = None;
    widgets::section(ui, &words.import_headings());
    widgets::scrolled(ui, "import headings", |ui| {
        for (index, heading) in headings.iter().enumerate() {
            ui.horizontal(|ui| {
                said = said.take().or(place_ui(ui, words, index, heading));
                ui.label(scale::caption(heading.factors.to_string()));
                ui.add(Label::new(&heading.text).truncate());
            });
        }
    });
    said
}

/// Where what stands under a heading can go.
fn places() -> impl Iterator<Item = Option<Place>> {
    let quadrants = Quadrant::ALL.map(|quadrant| Some(quadrant.into()));
    quadrants.into_iter().chain([Some(Place::Tray), None])
}

fn place_name(words: &WindowWords, place: Option<Place>) -> String {
    match place {
        Some(Place::Quadrant(quadrant)) => words.reports.quadrant_name(quadrant).to_owned(),
        Some(Place::Tray) => words.import_unsorted(),
        None => words.import_not_taken(),
    }
}

fn place_ui(ui: &mut Ui, words: &WindowWords, index: usize, heading: &Heading) -> Option<Said> {
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(Id::unique(("import heading", index)));
    let shown = combo.selected_text(place_name(words, heading.place)).width(size::PREVIEW_COLUMN).show_ui(ui, |ui| {
        for place in places() {
            if ui.selectable_label(place == heading.place, place_name(words, place)).clicked() && place != heading.place
            {
                chosen = Some(Said::Means(heading.text.clone(), place));
            }
        }
    });
    shown.response.accessible_name(words.import_means(&heading.text));
    chosen
}

/// The most factors that are shown as they would stand.
const MOST_SHOWN: usize = 40;

/// Draws the first factors as they would stand in the matrix.
pub(super) fn standing_ui(ui: &mut Ui, words: &WindowWords, content: &Content) {
    let Content::Matrices { matrices, .. } = content else { return };
    widgets::section(ui, &words.import_standing());
    widgets::scrolled(ui, "import standing", |ui| {
        let mut left = MOST_SHOWN;
        for matrix in matrices {
            if matrices.len() > 1 && !matrix.title.is_empty() && left > 0 {
                ui.label(scale::strong(&matrix.title));
            }
            for (at, factor) in matrix.factors.iter().enumerate().take(left) {
                let above = matrix.factors[..at].iter().filter(|above| above.place == factor.place).count();
                ui.add(Label::new(standing(factor, above + 1)).truncate());
            }
            left = left.saturating_sub(matrix.factors.len());
        }
    });
}

/// A factor on a line: "S1  Staff · 0.3 · 4".
fn standing(factor: &DraftFactor, number: usize) -> String {
    let label = factor.place.quadrant().map_or_else(|| "–".to_owned(), |it| format!("{}{number}", it.letter()));
    let weight = factor.weight.map(|weight| figures::entered(weight.get()));
    let rating = factor.rating.map(|rating| rating.get().to_string());
    let note = Some(factor.note.replace('\n', " ")).filter(|note| !note.is_empty());
    let parts = [weight, rating, note].into_iter().flatten();
    parts.fold(format!("{label}  {}", factor.statement.replace('\n', " ")), |line, part| format!("{line} · {part}"))
}

/// The numbers of the lines.
fn lines_ui(ui: &mut Ui, preview: &Preview) {
    ui.vertical(|ui| {
        ui.set_width(size::LABEL_COLUMN);
        ui.add_space(ui.spacing().interact_size.y + ui.spacing().item_spacing.y);
        ui.label(scale::muted(preview.heads.map(|line| line.to_string()).unwrap_or_default()));
        for (line, _) in &preview.rows {
            ui.label(scale::muted(line.to_string()));
        }
    });
}

fn column_ui(
    ui: &mut Ui,
    (theme, words): (&Theme, &WindowWords),
    preview: &Preview,
    index: usize,
    order: &Order,
) -> Option<Said> {
    let column = preview.columns.get(index);
    let head = column.map(|column| column.head.as_str()).unwrap_or_default();
    let name = if head.is_empty() { words.import_column((index + 1).to_string()) } else { head.to_owned() };
    ui.vertical(|ui| {
        ui.set_width(size::PREVIEW_COLUMN);
        let used = column.map_or(&Use::Nothing, |column| &column.used);
        let chosen = match order.what {
            Some(What::Answers(..)) => {
                let said = order.said_head(index).unwrap_or(head);
                head_ui(ui, (theme, words), index, &name, said)
            }
            _ => use_ui(ui, words, index, &name, used),
        };
        // Beside what is seen there can be very many columns.
        if !ui.is_rect_visible(ui.max_rect().with_max_y(ui.cursor().top() + space::XL)) {
            return chosen;
        }
        ui.add(Label::new(scale::strong(&name)).truncate());
        for (_, cells) in &preview.rows {
            let text = cells.get(index).map(String::as_str).unwrap_or_default();
            let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
            ui.add(Label::new(if shown.is_empty() { " ".to_owned() } else { shown }).truncate());
        }
        chosen
    })
    .inner
}

/// The field over a column of answers, with the head by which it is read; gives back what was typed.
fn head_ui(ui: &mut Ui, (theme, words): (&Theme, &WindowWords), index: usize, name: &str, head: &str) -> Option<Said> {
    let (name, hint) = (words.import_is_about(name), words.import_not_taken());
    let field = widgets::Field::new(("import head", index), &name).hint(&hint).width(size::PREVIEW_COLUMN);
    let typed = field.show_finished(ui, theme, head, |text| Ok(text.to_owned())).and_then(widgets::Given::finished);
    if ui.memory(|memory| memory.has_focus(field.id())) {
        ui.scroll_to_rect(ui.min_rect(), None);
    }
    typed.map(|head| Said::Headed(index, head))
}

/// The list over a column; gives back what was chosen, if it is something else.
fn use_ui(ui: &mut Ui, words: &WindowWords, index: usize, name: &str, used: &Use) -> Option<Said> {
    let mut chosen = None;
    let text = match used {
        Use::Field(field) => field_name(words, *field),
        Use::Statements(quadrant) => words.reports.quadrant_name(*quadrant).to_owned(),
        Use::Answer(what) => what.clone(),
        Use::Nothing => words.import_not_taken(),
    };
    let combo = ComboBox::from_id_salt(Id::unique(("import column", index))).selected_text(&text);
    let shown = combo.width(size::PREVIEW_COLUMN).truncate().show_ui(ui, |ui| {
        for field in std::iter::once(None).chain(Field::ALL.map(Some)) {
            let name = field.map_or_else(|| words.import_not_taken(), |field| field_name(words, field));
            if ui.selectable_label(text == name, &name).clicked() && text != name {
                chosen = Some(Said::Holds(index, field));
            }
        }
    });
    let response = shown.response.accessible_name(words.import_holds(name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    chosen
}

fn field_name(words: &WindowWords, field: Field) -> String {
    match field {
        Field::Matrix => words.import_field_matrix(),
        Field::MatrixDate => words.import_field_matrix_date(),
        Field::MatrixId => words.import_field_matrix_id(),
        Field::Quadrant => words.import_field_quadrant(),
        Field::Label => words.import_field_label(),
        Field::Id => words.import_field_id(),
        Field::Statement => words.import_field_statement(),
        Field::Note => words.import_field_note(),
        Field::Tags => words.import_field_tags(),
        Field::Weight => words.import_field_weight(),
        Field::Rating => words.import_field_rating(),
        Field::Evidence => words.import_field_evidence(),
    }
}
