//! The weights and ratings of the matrix itself.

mod model;

use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::conventions::field_ui;
use crate::app::weigh::direct::model::{DirectRow, DirectTable, FactorRow, Sums};
use crate::app::weigh::position::position_ui;
use crate::app::weigh::{
    FactorCell, FigureCell, Head, PerRevision, beside, conventions, explain, factor_ui, figure_cell_ui, heads_ui, say,
};
use crate::app::widgets::{Cell, CellEditor, CellPlace, Rated, RatingCell, Rows};
use crate::app::{figures, widgets};
use crate::model::{Change, FactorChange, FactorId, Matrix, Rating, Weight};
use egui::{Align2, Id, Rect, Stroke, Ui, pos2};

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(super) struct DirectState {
    table: PerRevision<DirectTable>,
    editor: CellEditor,
    rows: Rows,
}

/// Draws the table, with the position of the matrix beside it where there is room.
pub(super) fn direct_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    state: &mut DirectState,
    actions: &mut Vec<Action>,
) {
    let side = (ui.available_width() - chart::TABLE_MAX).max(size::SIDE_PANEL);
    beside(ui, side, |ui| position_ui(ui, input, matrix, actions));
    table_card_ui(ui, input, matrix, state, actions);
}

fn table_card_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    state: &mut DirectState,
    actions: &mut Vec<Action>,
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let table = state.table.get((input.revision, matrix.id), || DirectTable::of(analysis));
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let mut view = TableView { input, matrix, table, editor: &mut state.editor, actions };
        view.heads_ui(ui);
        view.rows_ui(ui, &mut state.rows);
        view.take_typed(ui);
    });
}

/// Where the columns stand.
struct Columns {
    label: Rect,
    statement: Rect,
    weight: Rect,
    share: Rect,
    rating: Rect,
    score: Rect,
}

/// The width of the field of a weight.
const WEIGHT: f32 = 84.0;
/// The decimal point of a weight, from the left of its field.
const WEIGHT_POINT: f32 = 40.0;
/// The width of a column of figures.
const FIGURE: f32 = 64.0;
/// The decimal point of a figure, from the left of its column.
const FIGURE_POINT: f32 = 26.0;

impl Columns {
    fn of(row: Rect) -> Self {
        let inner = row.shrink2(egui::vec2(space::S, space::XS));
        let take = |right: f32, width: f32| inner.with_min_x(right - width).with_max_x(right);
        let score = take(inner.right(), FIGURE);
        let rating = take(score.left() - space::S, widgets::rating_width());
        let share = take(rating.left() - space::S, FIGURE);
        let weight = take(share.left() - space::S, WEIGHT);
        let label = inner.with_max_x(inner.left() + size::LABEL_COLUMN);
        let statement = inner.with_min_x(label.right()).with_max_x(weight.left() - space::M);
        Self { label, statement, weight, share, rating, score }
    }
}

struct TableView<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    table: &'a DirectTable,
    editor: &'a mut CellEditor,
    actions: &'a mut Vec<Action>,
}

impl TableView<'_, '_> {
    fn heads_ui(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            ui.label(scale::strong("Weights and scores"));
            ui.label(scale::caption("Ratings")).on_hover_text(explain::rating(self.matrix.conventions.rating));
            field_ui(ui, &conventions::RATINGS, self.matrix, self.actions, |conventions| &mut conventions.rating);
        });
        let ratings = explain::rating(self.matrix.conventions.rating);
        heads_ui(ui, self.input.theme, |line| {
            let columns = Columns::of(line);
            [
                Head::left(columns.statement, "Factor", ""),
                Head::over(columns.weight, WEIGHT_POINT, "Weight", explain::WEIGHT),
                Head::over(columns.share, FIGURE_POINT, "Share", explain::SHARE),
                Head::over(columns.rating, columns.rating.width() / 2.0, "Rating", ratings),
                Head::over(columns.score, FIGURE_POINT, "Score", explain::SCORE),
            ]
        });
    }

    fn rows_ui(&mut self, ui: &mut Ui, rows: &mut Rows) {
        let table = self.table;
        let wanted = self.editor.wanted(table.factors.len()).and_then(|place| table.row_of(place.row));
        rows.show(ui, chart::ROW, table.rows.len(), wanted, |ui, rect, row| match &table.rows[row] {
            DirectRow::Factor(index) => self.factor_ui(ui, rect, *index, &table.factors[*index]),
            DirectRow::Sums(sums) => self.sums_ui(ui, rect, sums),
        });
    }

    fn factor_ui(&mut self, ui: &mut Ui, rect: Rect, index: usize, row: &FactorRow) {
        let columns = Columns::of(rect);
        let palette = &self.input.theme.palette;
        if row.first && index > 0 {
            ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(size::LINE, palette.line));
        }
        say(ui, columns.label, self.id(row.factor, "figures"), || {
            format!("{}: share {}, score {}", row.label, row.share, row.score)
        });
        let FactorRow { factor, quadrant, label, statement, .. } = row;
        let cell = FactorCell { matrix: self.matrix.id, factor: *factor, quadrant: *quadrant, label, statement };
        factor_ui(ui, self.input, (columns.label, columns.statement), &cell, self.actions);
        self.weight_ui(ui, columns.weight, index, row);
        for (place, name, text, explanation) in
            [(columns.share, "share", &row.share, explain::SHARE), (columns.score, "score", &row.score, explain::SCORE)]
        {
            let (id, font) = (self.id(*factor, name), scale::body_font());
            let cell = FigureCell { id, point: FIGURE_POINT, text, font, explanation };
            figure_cell_ui(ui, self.input.theme, place, &cell);
        }
        self.rating_ui(ui, columns.rating, row);
    }

    fn weight_ui(&mut self, ui: &mut Ui, rect: Rect, index: usize, row: &FactorRow) {
        let name = format!("Weight of {}", row.label);
        let cell = Cell {
            id: self.id(row.factor, "weight"),
            place: CellPlace { row: index, column: 0 },
            name: &name,
            text: &row.weight,
            point: WEIGHT_POINT,
        };
        self.editor.cell_ui(ui, self.input.theme, rect, &cell);
    }

    fn rating_ui(&mut self, ui: &Ui, rect: Rect, row: &FactorRow) {
        let colours = self.input.theme.palette.quadrant(row.quadrant);
        let name = format!("Rating of {}", row.label);
        let cell = RatingCell {
            id: self.id(row.factor, "rating"),
            name: &name,
            rating: row.rating,
            colours: (colours.ink, colours.on_ink),
        };
        let (_, rated) = widgets::rating_ui(ui, self.input.theme, rect, &cell);
        let rating = match rated {
            Some(Rated::As(digit)) => Rating::new(digit).ok(),
            Some(Rated::Cleared) => None,
            None => return,
        };
        self.edit(row.factor, FactorChange::Rating(rating));
    }

    fn sums_ui(&self, ui: &Ui, rect: Rect, sums: &Sums) {
        let columns = Columns::of(rect);
        let palette = &self.input.theme.palette;
        ui.painter().rect_filled(rect, 0.0, palette.raised);
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(size::LINE, palette.outline));
        let middle = rect.center().y;
        let font = scale::strong_font();
        ui.painter().text(
            pos2(columns.label.left(), middle),
            Align2::LEFT_CENTER,
            sums.side,
            font.clone(),
            palette.text,
        );
        if let Some(problem) = &sums.problem {
            let beside = pos2(columns.statement.left() + size::LABEL_COLUMN, middle);
            ui.painter().text(beside, Align2::LEFT_CENTER, problem, scale::small_font(), palette.danger);
        }
        let at_right = pos2(columns.rating.right() - space::M, middle);
        ui.painter().text(at_right, Align2::RIGHT_CENTER, sums.total_name, font.clone(), palette.text);
        for (place, point, text) in [
            (columns.weight, WEIGHT_POINT, &sums.weight),
            (columns.share, FIGURE_POINT, &sums.share),
            (columns.score, FIGURE_POINT, &sums.total),
        ] {
            widgets::decimal(ui.painter(), pos2(place.left() + point, middle), text, &font, palette.text);
        }
        let explanation = if sums.total_name == "IFE" { explain::IFE } else { explain::EFE };
        let text = || {
            let Sums { side, total_name, weight, share, total, problem } = sums;
            let problem = problem.as_ref().map(|problem| format!(": {problem}")).unwrap_or_default();
            format!("{side}: weights {weight}, shares {share}, {total_name} {total}{problem}")
        };
        say(ui, rect, Id::unique(("sums", sums.side)), text).on_hover_text(explanation);
    }

    /// Takes over what was typed into a weight, or says why not.
    fn take_typed(&mut self, ui: &Ui) {
        let Some(typed) = self.editor.typed(ui.ctx()) else { return };
        let weight = figures::number(&typed.text).and_then(|value| Weight::new(value).map_err(|e| e.to_string()));
        match (weight, self.table.factors.get(typed.place.row)) {
            (Ok(weight), Some(row)) => {
                self.editor.accept();
                self.edit(row.factor, FactorChange::Weight(weight));
            }
            (Ok(_), None) => self.editor.accept(),
            (Err(reason), _) => self.editor.refuse(ui.ctx(), reason),
        }
    }

    fn edit(&mut self, factor: FactorId, edit: FactorChange) {
        self.actions.push(Change::Factor { matrix: self.matrix.id, factor, change: edit }.into());
    }

    fn id(&self, factor: FactorId, what: &str) -> Id {
        Id::unique((what, self.matrix.id.number(), factor.number()))
    }
}
