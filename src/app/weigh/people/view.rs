//! Drawing the table of participants.

use super::model::{PersonRow, Verdict};
use crate::app::actions::Action;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::{Head, answers, explain, heads_ui, inside, put_left};
use crate::app::widgets::{self, Cell, CellEditor, CellPlace, Field, Icon, Rows};
use crate::model::{Command, Matrix, MatrixEdit, Participant, Weight};
use egui::{Id, Label, Rect, Ui, vec2};

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(super) struct TableState {
    editor: CellEditor,
    rows: Rows,
}

/// Draws the table.
pub(super) fn table_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    table: &[PersonRow],
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    let mut view = PeopleView { input, matrix, table, editor: &mut state.editor, actions };
    view.heads_ui(ui);
    let wanted = view.editor.wanted(table.len()).map(|place| place.row);
    state.rows.show(ui, chart::ROW, table.len(), wanted, |ui, rect, row| view.row_ui(ui, rect, row));
    view.take_typed(ui);
}

struct PeopleView<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    table: &'a [PersonRow],
    editor: &'a mut CellEditor,
    actions: &'a mut Vec<Action>,
}

/// Where the columns stand.
struct Columns {
    name: Rect,
    group: Rect,
    weight: Rect,
    answered: Rect,
    cr: Rect,
    counts: Rect,
    /// Why somebody does not count; empty while everybody does.
    reason: Rect,
    delete: Rect,
}

/// The width of a column of figures, and the decimal point from its left.
const FIGURE: f32 = 72.0;
const POINT: f32 = 34.0;
/// The width of the column of answered questions.
const ANSWERED: f32 = 84.0;
/// The width of the column of boxes, and of that of reasons.
const COUNTS: f32 = 52.0;
const REASON: f32 = 120.0;
/// The reason to leave somebody out, until another is typed.
const BY_HAND: &str = "left out by hand";

impl Columns {
    fn of(row: Rect, reason_width: f32) -> Self {
        let inner = row.shrink2(vec2(0.0, space::XS)).with_max_x(row.left() + row.width().min(chart::TABLE_MAX));
        let take = |right: f32, width: f32| inner.with_min_x(right - width).with_max_x(right);
        let delete = take(inner.right(), size::TARGET);
        let reason = take(delete.left() - space::S, reason_width);
        let counts = take(reason.left() - space::S, COUNTS);
        let cr = take(counts.left(), FIGURE);
        let answered = take(cr.left(), ANSWERED);
        let weight = take(answered.left() - space::M, FIGURE);
        let middle = inner.left() + (weight.left() - inner.left()) * 0.55;
        Self {
            name: inner.with_max_x(middle - space::M),
            group: inner.with_min_x(middle).with_max_x(weight.left() - space::M),
            weight,
            answered,
            cr,
            counts,
            reason,
            delete,
        }
    }
}

impl PeopleView<'_, '_> {
    fn columns(&self, row: Rect) -> Columns {
        let is_anybody_out = self.table.iter().any(|row| row.excluded.is_some());
        Columns::of(row, if is_anybody_out { REASON } else { 0.0 })
    }

    fn heads_ui(&self, ui: &mut Ui) {
        heads_ui(ui, self.input.theme, |line| {
            let columns = self.columns(line);
            [
                Head::left(columns.name, "Name", ""),
                Head::left(columns.group, "Speaks for", "The group spoken for, such as ministries."),
                Head::over(columns.weight, POINT, "Weight", explain::PERSON_WEIGHT),
                Head::left(columns.answered, "Answered", explain::ANSWERED),
                Head::left(columns.cr, "CR", explain::ratio_of(self.matrix.weighting)),
                Head::left(columns.counts, "Counts", "Whether the answers are part of the group’s result."),
                Head::left(columns.reason, "Left out because", "Reports say how many were left out, and why."),
            ]
        });
    }

    fn row_ui(&mut self, ui: &mut Ui, rect: Rect, row: usize) {
        let columns = self.columns(rect);
        let table = self.table;
        let line = &table[row];
        let key = line.person.id.number();
        let name = &line.name;
        let id = |name| part(line, name);
        let field = |words: &'static str| format!("{words} {}", row + 1);
        let typed = Field::new(("person name", key), &field("Name of participant"))
            .show(&mut inside(ui, id("name"), columns.name), &line.person.name);
        if let Some(name) = typed {
            self.edit(Participant { name, ..line.person.clone() });
        }
        let typed = Field::new(("person group", key), &field("Group of participant"))
            .show(&mut inside(ui, id("group"), columns.group), &line.person.group);
        if let Some(group) = typed {
            self.edit(Participant { group, ..line.person.clone() });
        }
        let cell = Cell {
            id: Id::unique(("person weight", key)),
            place: CellPlace { row, column: 0 },
            name: &format!("Weight of {name}"),
            text: &line.weight,
            point: POINT,
        };
        self.editor.cell_ui(ui, self.input.theme, columns.weight, &cell);
        put_left(ui, columns.answered, Label::new(&line.answered)).on_hover_text(explain::ANSWERED);
        self.ratio_ui(ui, columns.cr, line);
        self.counts_ui(ui, columns.counts, line);
        self.reason_ui(ui, columns.reason, line);
        let delete =
            widgets::icon_button(&mut inside(ui, id("delete"), columns.delete), Icon::Bin, &format!("Delete {name}"));
        if delete.clicked() {
            self.actions.push(self.input.document.removal_of_person(line.person.id).into());
        }
    }

    fn ratio_ui(&self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let palette = &self.input.theme.palette;
        let mut inside = inside(ui, part(line, "ratio"), rect);
        inside.spacing_mut().item_spacing.x = space::S;
        match line.verdict {
            Verdict::Unknown => {}
            Verdict::Accepted => widgets::dot(&mut inside, palette.success),
            Verdict::Above => widgets::dot(&mut inside, palette.warning),
        }
        let text = if line.verdict == Verdict::Above { scale::strong(&line.cr) } else { line.cr.as_str().into() };
        let explanation = explain::ratio_of(self.matrix.weighting);
        inside.label(text).on_hover_ui(|ui| {
            if line.verdict == Verdict::Above {
                ui.label(format!("Above the threshold of {}.", self.matrix.conventions.cr_threshold));
            }
            ui.label(explanation);
        });
    }

    fn counts_ui(&mut self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let mut counts = line.excluded.is_none();
        let name = &line.name;
        let response = inside(ui, part(line, "counts"), rect).checkbox(&mut counts, "");
        let response = response.accessible_name(format!("{name} counts"));
        if response.changed() {
            let mut sheet = answers::sheet(self.matrix, line.person.id).into_owned();
            sheet.excluded = (!counts).then(|| BY_HAND.to_owned());
            let label = if counts { format!("Let {name} count") } else { format!("Leave {name} out") };
            self.actions.push(answers::put(self.matrix, sheet, label).into());
        }
    }

    fn reason_ui(&mut self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let Some(reason) = &line.excluded else { return };
        let name = format!("Why {} is left out", line.name);
        let field = Field::new(("excluded", line.person.id.number()), &name).hint(BY_HAND);
        if let Some(reason) = field.show(&mut inside(ui, part(line, "reason"), rect), reason) {
            let mut sheet = answers::sheet(self.matrix, line.person.id).into_owned();
            sheet.excluded = Some(reason);
            let edit = MatrixEdit::Sheet(Box::new(sheet));
            self.actions.push(Command::Matrix { matrix: self.matrix.id, edit }.into());
        }
    }

    fn edit(&mut self, person: Participant) {
        self.actions.push(Command::EditPerson(person).into());
    }

    fn take_typed(&mut self, ui: &Ui) {
        let Some(typed) = self.editor.typed(ui.ctx()) else { return };
        let weight = figures::number(&typed.text).and_then(|value| Weight::new(value).map_err(|e| e.to_string()));
        match (weight, self.table.get(typed.place.row)) {
            (Ok(weight), Some(row)) => {
                self.editor.accept();
                self.edit(Participant { weight, ..row.person.clone() });
            }
            (Ok(_), None) => self.editor.accept(),
            (Err(reason), _) => self.editor.refuse(ui.ctx(), reason),
        }
    }
}

/// The id of a part of a row.
fn part(line: &PersonRow, name: &'static str) -> Id {
    Id::unique(("person", name, line.person.id.number()))
}
