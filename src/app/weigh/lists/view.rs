//! Drawing the table of points, dots or ranks.

use super::model::{ListRow, ListTable};
use crate::app::actions::{Action, Target};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::conventions::{self, choice_ui};
use crate::app::weigh::state::Model;
use crate::app::weigh::{answers, explain, obstacles_ui, put_left};
use crate::app::widgets::{self, Cell, CellEditor, CellPlace, Rows};
use crate::model::{Matrix, PersonId, WeightingMethod};
use egui::{Align2, Id, Label, Rect, Sense, Stroke, Ui, pos2, vec2};

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(in crate::app::weigh) struct ListsState {
    table: Model<ListTable>,
    editor: CellEditor,
    rows: Rows,
}

/// Draws the table; the column of `person` is always in view.
pub(in crate::app::weigh) fn lists_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    person: PersonId,
    state: &mut ListsState,
    actions: &mut Vec<Action>,
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let table = state.table.get((input.revision, matrix.id), || ListTable::of(input.document, matrix, analysis));
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            ui.label(scale::strong(matrix.weighting.name()));
            if matrix.weighting == WeightingMethod::Ranks
                && let Some(scheme) = choice_ui(ui, &conventions::SCHEME, matrix.conventions.rank_scheme)
            {
                conventions::set(matrix, actions, |conventions| conventions.rank_scheme = scheme);
            }
            ui.add(Label::new(scale::caption(explain::method(matrix.weighting))).truncate());
        });
        obstacles_ui(ui, input, analysis);
        let shown = shown(ui.available_width(), table.people.len());
        let first = table.first_shown(person, shown);
        let mut view =
            TableView { input, matrix, table, people: first..first + shown, editor: &mut state.editor, actions };
        view.heads_ui(ui);
        let wanted = view.editor.wanted(table.rows.len()).map(|place| place.row);
        state.rows.show(ui, chart::ROW, table.rows.len(), wanted, |ui, rect, row| view.row_ui(ui, rect, row));
        view.take_typed(ui);
    });
}

/// The width of a participant's column.
const PERSON: f32 = 88.0;
/// The decimal point of a number, from the left of its field.
const POINT: f32 = 44.0;
/// The width of the column of priorities, and its decimal point from the left.
const PRIORITY: f32 = 64.0;
const PRIORITY_POINT: f32 = 26.0;

/// How many participants' columns there is room for.
fn shown(width: f32, people: usize) -> usize {
    let room = width - size::LABEL_COLUMN - PRIORITY - chart::STATEMENT_MIN;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
    let columns = (room / PERSON).floor().max(1.0) as usize;
    columns.min(people)
}

struct TableView<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    table: &'a ListTable,
    /// The participants whose columns are shown.
    people: std::ops::Range<usize>,
    editor: &'a mut CellEditor,
    actions: &'a mut Vec<Action>,
}

impl TableView<'_, '_> {
    /// Label, statement, the columns of the people, priority.
    fn columns(&self, row: Rect) -> (Rect, Rect, Vec<Rect>, f32) {
        let inner = row.shrink2(vec2(space::S, space::XS));
        let used = self.people.len() as f32 * PERSON;
        let width = inner.width().min(chart::TABLE_MAX.max(used + chart::TABLE_MAX / 2.0));
        let inner = inner.with_max_x(inner.left() + width);
        let priority = inner.right() - PRIORITY;
        let first = priority - used;
        let person = |at: usize| {
            let left = first + at as f32 * PERSON;
            inner.with_min_x(left).with_max_x(left + PERSON - space::S)
        };
        let label = inner.with_max_x(inner.left() + size::LABEL_COLUMN);
        let statement = inner.with_min_x(label.right()).with_max_x(first - space::M);
        (label, statement, (0..self.people.len()).map(person).collect(), priority + PRIORITY_POINT)
    }

    fn heads_ui(&self, ui: &mut Ui) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
        let (_, statement, people, priority) = self.columns(rect);
        let hidden = self.table.people.len() - self.people.len();
        if hidden > 0 {
            let text = format!("{hidden} more participants; choose who answers to see them");
            put_left(ui, statement, Label::new(scale::caption(text)).truncate());
        }
        for (column, at) in people.iter().zip(self.people.clone()) {
            let person = &self.table.people[at];
            let name = Label::new(scale::caption(&person.name)).truncate().sense(Sense::hover());
            ui.put(*column, name).on_hover_text(format!("{}: {} in all", person.name, person.sum));
        }
        let at = Rect::from_center_size(pos2(priority, rect.center().y), vec2(PRIORITY, rect.height()));
        ui.put(at, Label::new(scale::caption("Priority")).sense(Sense::hover())).on_hover_text(explain::GLOBAL);
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(size::LINE, self.input.theme.palette.line));
    }

    fn row_ui(&mut self, ui: &mut Ui, rect: Rect, row: usize) {
        let (table, palette) = (self.table, &self.input.theme.palette);
        let ListRow { factor, quadrant, label, statement, cells, priority } = &table.rows[row];
        let (label_column, statement_column, people, priority_point) = self.columns(rect);
        let ink = palette.quadrant(*quadrant).ink;
        let middle = rect.center().y;
        ui.painter().text(pos2(label_column.left(), middle), Align2::LEFT_CENTER, label, scale::label_font(), ink);
        let statement = Label::new(statement).truncate().sense(Sense::click());
        if put_left(ui, statement_column, statement).clicked() {
            self.actions.push(Action::GoTo(Target::Factor(self.matrix.id, *factor)));
        }
        let text_colour = palette.text;
        for (column, at) in people.iter().zip(self.people.clone()) {
            let person = &table.people[at];
            let name = format!("{} of {label} by {}", self.matrix.weighting.name(), person.name);
            let id = Id::unique(("answer", self.matrix.id.number(), factor.number(), person.person.number()));
            let place = CellPlace { row, column: at };
            let cell = Cell { id, place, name: &name, text: &cells[at], point: POINT };
            self.editor.cell_ui(ui, self.input.theme, *column, &cell);
        }
        let at = pos2(priority_point, middle);
        widgets::decimal(ui.painter(), at, priority, &scale::body_font(), text_colour);
    }

    /// Takes over what was typed, or says why not; an empty field is no answer.
    fn take_typed(&mut self, ui: &Ui) {
        let Some(typed) = self.editor.typed(ui.ctx()) else { return };
        let (Some(row), Some(person)) =
            (self.table.rows.get(typed.place.row), self.table.people.get(typed.place.column))
        else {
            self.editor.accept();
            return;
        };
        let mut sheet = answers::sheet(self.matrix, person.person);
        let text = typed.text.trim();
        let value = if text.is_empty() { Ok(None) } else { figures::number(text).map(Some) };
        match value.and_then(|value| answers::set_number(&mut sheet, self.matrix.weighting, row.factor, value)) {
            Ok(()) => {
                self.editor.accept();
                let label = format!("{} of {} by {}", self.matrix.weighting.name(), row.label, person.name);
                self.actions.push(answers::put(self.matrix, sheet, label).into());
            }
            Err(reason) => self.editor.refuse(ui.ctx(), reason),
        }
    }
}
