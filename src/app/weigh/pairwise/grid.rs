//! The judgments of a set as a matrix to type into.

use crate::analysis::MatrixAnalysis;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::pairwise::model::{compared_in, key, label, quadrant, ratio_text, read_ratio, statement};
use crate::app::weigh::{person, sets_ui};
use crate::app::widgets::{Cell, CellEditor, CellPlace};
use crate::model::{AnswerSheet, Compared, EditLabel, JudgmentSet, Matrix, Pair};
use egui::{Align2, Id, Rect, ScrollArea, Sense, Ui, pos2, vec2};

/// Which set is shown, and what is being typed.
#[derive(Debug)]
pub(super) struct GridState {
    set: JudgmentSet,
    editor: CellEditor,
}

impl Default for GridState {
    fn default() -> Self {
        Self { set: JudgmentSet::ALL[0], editor: CellEditor::default() }
    }
}

/// The width of a cell, and its decimal point from the left.
const CELL: f32 = 58.0;
const POINT: f32 = 28.0;

/// Draws the matrix of a set.
pub(super) fn grid_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    sheet: &AnswerSheet,
    state: &mut GridState,
) {
    let words = input.words();
    sets_ui(ui, input, &mut state.set);
    let things = compared_in(matrix, analysis, state.set);
    if things.len() < 2 {
        ui.label(scale::muted(words.weigh_nothing_to_compare()));
        return;
    }
    ui.label(scale::caption(words.weigh_grid()));
    let mut view = GridView { input, matrix, analysis, sheet, set: state.set, things: &things };
    let editor = &mut state.editor;
    let wanted = editor.wanted(things.len());
    ScrollArea::both().auto_shrink([false, false]).show(ui, |ui| view.cells_ui(ui, editor, wanted));
    view.take_typed(ui, editor);
}

struct GridView<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    analysis: &'a MatrixAnalysis,
    sheet: &'a AnswerSheet,
    set: JudgmentSet,
    things: &'a [Compared],
}

impl GridView<'_, '_> {
    fn cells_ui(&mut self, ui: &mut Ui, editor: &mut CellEditor, wanted: Option<CellPlace>) {
        let count = self.things.len() as f32;
        let width = size::LABEL_COLUMN * 2.5;
        let whole = vec2(width + count * CELL, (count + 1.0) * chart::ROW);
        let (room, _) = ui.allocate_exact_size(whole, Sense::hover());
        let at = |row: usize, column: usize| {
            let corner = room.min + vec2(width + column as f32 * CELL, (row as f32 + 1.0) * chart::ROW);
            Rect::from_min_size(corner, vec2(CELL, chart::ROW)).shrink(space::XS)
        };
        let clip = ui.clip_rect();
        for (row, first) in self.things.iter().enumerate() {
            self.names_ui(ui, *first, at(row, 0), at(0, row), room);
            for (column, second) in self.things.iter().enumerate() {
                let rect = at(row, column);
                if row == column {
                    let colour = self.input.theme.palette.muted;
                    ui.painter().text(rect.center(), Align2::CENTER_CENTER, "1", scale::body_font(), colour);
                    let id = Id::unique(("itself", self.matrix.id.number(), key(*first)));
                    ui.interact(rect, id, Sense::hover()).on_hover_text(self.input.words().explain_scale());
                } else if clip.intersects(rect) || wanted == Some(CellPlace { row, column }) {
                    self.cell_ui(ui, editor, rect, (row, *first), (column, *second));
                }
            }
        }
    }

    fn label(&self, thing: Compared) -> String {
        label(self.analysis, thing, self.input.words())
    }

    /// The label of a thing before its row and over its column.
    fn names_ui(&self, ui: &Ui, thing: Compared, row: Rect, column: Rect, room: Rect) {
        let ink = self.input.theme.palette.quadrant(quadrant(self.analysis, thing)).ink;
        let text = match thing {
            Compared::Factor(_) => self.label(thing),
            Compared::Quadrant(quadrant) => quadrant.letter().to_string(),
        };
        let before = pos2(room.left(), row.center().y);
        ui.painter().text(before, Align2::LEFT_CENTER, &text, scale::label_font(), ink);
        let over = pos2(column.center().x, room.top() + chart::ROW / 2.0);
        ui.painter().text(over, Align2::CENTER_CENTER, &text, scale::label_font(), ink);
        let name = Rect::from_min_max(pos2(room.left(), row.top()), pos2(row.left(), row.bottom()));
        let response = ui.interact(name, Id::unique(("row", self.matrix.id.number(), key(thing))), Sense::hover());
        response.on_hover_text(statement(self.matrix, thing, self.input.words()));
    }

    fn cell_ui(
        &self,
        ui: &mut Ui,
        editor: &mut CellEditor,
        rect: Rect,
        (row, first): (usize, Compared),
        (column, second): (usize, Compared),
    ) {
        let (row_name, column_name) = (self.label(first), self.label(second));
        let known = self.sheet.judgment(Pair { set: self.set, row: first, column: second });
        let cell = Cell {
            id: Id::unique(("judgment", self.matrix.id.number(), self.sheet.person.number(), key(first), key(second))),
            place: CellPlace { row, column },
            name: &self.input.words().weigh_against(row_name, column_name),
            text: &known.map(ratio_text).unwrap_or_default(),
            point: POINT,
        };
        editor.cell_ui(ui, self.input.theme, rect, &cell);
    }

    /// Takes over what was typed into a cell, or says why not; an empty cell leaves the question open.
    fn take_typed(&mut self, ui: &Ui, editor: &mut CellEditor) {
        let Some(typed) = editor.typed(ui.ctx()) else { return };
        let pair = self.things.get(typed.place.row).zip(self.things.get(typed.place.column));
        let Some((&row, &column)) = pair else {
            editor.accept();
            return;
        };
        let pair = Pair { set: self.set, row, column };
        let mirror = self.sheet.judgment(pair.turned());
        match read_ratio(&typed.text, self.matrix.conventions.scale_max, mirror) {
            Ok(value) => {
                editor.accept();
                let mut sheet = self.sheet.clone();
                sheet.judge(pair, value);
                let (first, second) = (self.label(row), self.label(column));
                self.input.take(typed.stage, person::put(self.matrix, sheet, EditLabel::Judge(first, second)));
            }
            Err(reason) => editor.refuse(ui.ctx(), reason.text(self.input.words())),
        }
    }
}
