//! How the quadrants influence each other: a table to type into, kept here until its columns sum to 1.

use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::unreadable::Unreadable;
use crate::app::weigh::{conventions, put_left};
use crate::app::widgets::{Cell, CellEditor, CellPlace, Given, Stage, draft};
use crate::model::{Matrix, Quadrant};
use crate::words::WindowWords;
use egui::{Id, Label, Rect, Sense, Ui, vec2};

/// Influence of each quadrant (column) on each (row).
type Influence = [[f64; 4]; 4];

/// Quadrants that do not influence each other.
const NONE: Influence = [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]];
/// How far a column may be from 1 in sum.
const NEAR: f64 = 1e-6;
/// The width of a cell, and its decimal point from the left.
const CELL: f32 = 96.0;
const POINT: f32 = 40.0;

/// The table while its columns do not sum to 1.
#[derive(Debug, Default)]
pub(super) struct InfluenceState {
    draft: Option<Draft>,
    editor: CellEditor,
}

/// A table that was typed in part, and the one it came from.
#[derive(Debug, Clone, Copy)]
struct Draft {
    from: Influence,
    table: Influence,
}

impl InfluenceState {
    /// The table on screen: the one typed in part, as long as the document holds what it came from.
    fn table(&mut self, stated: Influence) -> Influence {
        self.draft = self.draft.filter(|draft| draft.from == stated);
        self.draft.map_or(stated, |draft| draft.table)
    }

    /// Takes a changed table; gives it back once it can stand in the document.
    fn take(&mut self, stated: Influence, table: Influence) -> Option<Influence> {
        let complete = is_complete(&table);
        self.draft = (!complete).then_some(Draft { from: stated, table });
        complete.then_some(table)
    }
}

/// Draws the switch, and the table when it is on.
pub(super) fn influence_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut InfluenceState) {
    let (stated, words) = (matrix.conventions.inner_dependence, input.words());
    let mut depends = stated.is_some();
    let switch = ui.checkbox(&mut depends, words.weigh_influence()).on_hover_text(words.explain_dependence());
    if switch.changed() {
        conventions::set(matrix, input, |conventions| conventions.inner_dependence = depends.then_some(NONE));
    }
    ui.label(scale::caption(words.explain_dependence()));
    let Some(stated) = stated else { return };
    let table = state.table(stated);
    heads_ui(ui, words);
    for row in 0..4 {
        row_ui(ui, input, matrix, &table, row, &mut state.editor);
    }
    sums_ui(ui, input, &table);
    let typed =
        take_typed(ui, words, &table, &mut state.editor).or_else(|| scaled_ui(ui, words, &table).map(Given::done));
    let taken = typed.and_then(|Given { value, stage }| match stage {
        Stage::Draft(_) => is_complete(&value).then_some(Given { value, stage }),
        Stage::Done => state.take(stated, value).map(Given::done),
    });
    if let Some(Given { value, stage }) = taken {
        input.take(stage, conventions::setting(matrix, |conventions| conventions.inner_dependence = Some(value)));
    }
    if let Some(draft) = &state.draft {
        // It is not in the document before its columns sum to 1.
        draft::hold(ui.ctx(), Id::unique(("influence", matrix.id.number())), &format!("{:?}", draft.table));
    }
}

fn is_complete(table: &Influence) -> bool {
    (0..4).all(|column| (sum(table, column) - 1.0).abs() <= NEAR)
}

/// A line of the table: the place of the name, then that of each column.
fn line(ui: &mut Ui, height: f32) -> (Rect, [Rect; 4]) {
    let (rect, _) = ui.allocate_exact_size(vec2(size::PLACE_COLUMN + 4.0 * CELL, height), Sense::hover());
    let cell = |column: usize| {
        let left = rect.left() + size::PLACE_COLUMN + column as f32 * CELL;
        rect.with_min_x(left).with_max_x(left + CELL).shrink(space::XS)
    };
    (rect.with_max_x(rect.left() + size::PLACE_COLUMN), std::array::from_fn(cell))
}

fn heads_ui(ui: &mut Ui, words: &WindowWords) {
    let (name, cells) = line(ui, chart::ROW);
    put_left(ui, name, Label::new(scale::caption(words.weigh_influence_head())));
    for (quadrant, cell) in Quadrant::ALL.into_iter().zip(cells) {
        put_left(ui, cell, Label::new(scale::caption(words.reports.quadrant_name(quadrant))).truncate());
    }
}

fn row_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    table: &Influence,
    row: usize,
    editor: &mut CellEditor,
) {
    let words = input.words();
    let (name, cells) = line(ui, chart::ROW);
    let quadrant = |at: usize| words.reports.quadrant_name(Quadrant::ALL[at]);
    put_left(ui, name, Label::new(quadrant(row)));
    for (column, rect) in cells.into_iter().enumerate() {
        let cell = Cell {
            id: Id::unique(("influence", matrix.id.number(), row, column)),
            place: CellPlace { row, column },
            name: &words.weigh_influence_of(quadrant(column), quadrant(row)),
            text: &figures::entered(table[row][column]),
            point: POINT,
        };
        editor.cell_ui(ui, input.theme, rect, &cell);
    }
}

/// The sum of each column, with what is missing from 1 or too much.
fn sums_ui(ui: &mut Ui, input: &PanelInput<'_>, table: &Influence) {
    let (name, cells) = line(ui, 2.0 * chart::ROW);
    put_left(ui, name, Label::new(scale::caption(input.words().weigh_influence_sum())));
    for (column, rect) in cells.into_iter().enumerate() {
        let sum = sum(table, column);
        let text = scale::strong(figures::entered(sum));
        let at_top = rect.with_max_y(rect.center().y);
        put_left(ui, at_top, Label::new(text));
        if let Some(off) = off(sum, input.words()) {
            let words = egui::RichText::new(off).small().color(input.theme.palette.danger);
            put_left(ui, rect.with_min_y(rect.center().y), Label::new(words));
        }
    }
}

/// What is wrong with the sum of a column.
fn off(sum: f64, words: &WindowWords) -> Option<String> {
    let missing = 1.0 - sum;
    if missing.abs() <= NEAR {
        None
    } else if missing > 0.0 {
        Some(words.weigh_influence_missing(figures::share(missing)))
    } else {
        Some(words.weigh_influence_too_much(figures::share(-missing)))
    }
}

fn take_typed(ui: &Ui, words: &WindowWords, table: &Influence, editor: &mut CellEditor) -> Option<Given<Influence>> {
    let typed = editor.typed(ui.ctx())?;
    match read(&typed.text) {
        Ok(value) => {
            editor.accept();
            let mut table = *table;
            table[typed.place.row][typed.place.column] = value;
            Some(Given { value: table, stage: typed.stage })
        }
        Err(reason) => {
            editor.refuse(ui.ctx(), reason.text(words));
            None
        }
    }
}

/// Offers to make the columns sum to 1 in the proportions they have.
fn scaled_ui(ui: &mut Ui, words: &WindowWords, table: &Influence) -> Option<Influence> {
    let sums: [f64; 4] = std::array::from_fn(|column| sum(table, column));
    let is_off = !is_complete(table);
    let can_scale = is_off && sums.iter().all(|sum| *sum > 0.0);
    if is_off {
        ui.label(scale::caption(words.weigh_influence_draft()));
    }
    let button = egui::Button::new(words.weigh_influence_scale());
    let clicked = is_off && ui.add_enabled(can_scale, button).clicked();
    clicked.then(|| table.map(|row| std::array::from_fn(|column| row[column] / sums[column])))
}

fn read(text: &str) -> Result<f64, Unreadable> {
    let value = figures::ratio(text)?;
    if (0.0..=1.0).contains(&value) { Ok(value) } else { Err(Unreadable::NoShare(value)) }
}

fn sum(table: &Influence, column: usize) -> f64 {
    table.iter().map(|row| row[column]).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_counts_once_its_columns_sum_to_one() {
        let mut state = InfluenceState::default();
        let mut table = NONE;
        table[0][0] = 0.6;
        assert_eq!(state.take(NONE, table), None);
        assert_eq!(state.table(NONE), table, "what was typed stays on screen");
        table[1][0] = 0.4;
        assert_eq!(state.take(NONE, table), Some(table));
        assert_eq!(state.table(table), table);
    }

    #[test]
    fn what_was_typed_gives_way_to_another_table_of_the_document() {
        let mut state = InfluenceState::default();
        let mut table = NONE;
        table[0][0] = 0.6;
        assert_eq!(state.take(NONE, table), None);
        assert_eq!(state.table([[0.25; 4]; 4]), [[0.25; 4]; 4]);
    }

    #[test]
    fn the_sum_says_what_is_missing() {
        let english = crate::words::of_window("en");
        assert_eq!(off(0.6, english).as_deref(), Some("0.400 missing"));
        assert_eq!(off(1.25, english).as_deref(), Some("0.250 too much"));
        assert_eq!(off(1.0 + 1e-9, english), None);
    }
}
