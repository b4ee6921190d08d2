//! The weights and ratings of the matrix itself.

mod model;

use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::conventions::field_ui;
use crate::app::weigh::direct::model::{DirectRow, DirectTable, FactorRow, Sums};
use crate::app::weigh::position::position_ui;
use crate::app::weigh::{FactorCell, InLanguage, beside, conventions, explain, factor_ui, say};
use crate::app::widgets::{Cell, CellEditor, CellPlace, Column, Rated, RatingCell, Table, TableRow, TableState, Width};
use crate::app::{figures, widgets};
use crate::model::{Change, FactorChange, FactorId, Matrix, Rating};
use egui::{Align2, Id, Rect, Ui, pos2};

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(super) struct DirectState {
    table: InLanguage<DirectTable>,
    editor: CellEditor,
    scroll: TableState,
}

/// Draws the table, with the position of the matrix beside it where there is room.
pub(super) fn direct_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut DirectState) {
    let side = (ui.available_width() - chart::TABLE_MAX).max(size::SIDE_PANEL);
    beside(ui, side, |ui| position_ui(ui, input, matrix));
    table_card_ui(ui, input, matrix, state);
}

fn table_card_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut DirectState) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let table = {
        let words = input.words();
        state.table.get(((input.revision, matrix.id), words.tag), || DirectTable::of(analysis, words))
    };
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let mut view = TableView { input, matrix, table, editor: &mut state.editor };
        view.title_ui(ui);
        view.rows_ui(ui, &mut state.scroll);
        view.take_typed(ui);
    });
}

/// The width of the field of a weight.
const WEIGHT: f32 = 84.0;
/// The decimal point of a weight, from the left of its field.
const WEIGHT_POINT: f32 = 40.0;
/// The width of a column of figures.
const FIGURE: f32 = 64.0;
/// The decimal point of a figure, from the left of its column.
const FIGURE_POINT: f32 = 26.0;

/// The columns of the table, from left to right.
const LABEL: usize = 0;
const STATEMENT: usize = 1;
const WEIGHED: usize = 2;
const SHARED: usize = 3;
const RATED: usize = 4;
const SCORED: usize = 5;

struct TableView<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    table: &'a DirectTable,
    editor: &'a mut CellEditor,
}

impl TableView<'_, '_> {
    fn title_ui(&self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            let words = self.input.words();
            ui.label(scale::strong(words.weigh_scores()));
            ui.label(scale::caption(words.weigh_ratings()))
                .on_hover_text(explain::rating(words, self.matrix.conventions.rating));
            field_ui(ui, &conventions::RATINGS, self.matrix, self.input, |conventions| &mut conventions.rating);
        });
    }

    fn columns(&self) -> Table<'static> {
        let (rating, words) = (widgets::rating_width(), self.input.words());
        let ratings = explain::rating(words, self.matrix.conventions.rating);
        Table::new(
            words.weigh_scores_table(),
            [
                Column::new("", Width::Points(size::LABEL_COLUMN)),
                Column::new(words.weigh_factor(), Width::Share(1.0)).gap(0.0),
                Column::figures(words.weigh_weight(), WEIGHT, WEIGHT_POINT).tip(words.explain_weight()).gap(space::M),
                Column::figures(words.weigh_share(), FIGURE, FIGURE_POINT).tip(words.explain_share()),
                Column::figures(words.weigh_rating(), rating, rating / 2.0).tip(ratings),
                Column::figures(words.weigh_score(), FIGURE, FIGURE_POINT).tip(words.explain_score()),
            ],
        )
    }

    fn rows_ui(&mut self, ui: &mut Ui, scroll: &mut TableState) {
        let table = self.table;
        let wanted = self.editor.wanted(table.factors.len()).and_then(|place| table.row_of(place.row));
        let theme = self.input.theme;
        self.columns().show(ui, theme, scroll, table.rows.len(), wanted, |line, row| match &table.rows[row] {
            DirectRow::Factor(index) => self.factor_ui(line, *index, &table.factors[*index]),
            DirectRow::Sums(sums) => self.sums_ui(line, sums),
        });
    }

    fn factor_ui(&mut self, line: &mut TableRow<'_, '_>, index: usize, row: &FactorRow) {
        if row.first && index > 0 {
            line.line(self.input.theme.palette.line);
        }
        let places = (line.cell(LABEL), line.cell(STATEMENT));
        say(line.ui, places.0, self.id(row.factor, "figures"), || {
            self.input.words().weigh_figures(&row.label, &row.share, &row.score)
        });
        let FactorRow { factor, quadrant, label, statement, .. } = row;
        let cell = FactorCell { matrix: self.matrix.id, factor: *factor, quadrant: *quadrant, label, statement };
        factor_ui(line.ui, self.input, places, &cell);
        let place = line.cell(WEIGHED);
        self.weight_ui(line.ui, place, index, row);
        line.figure(SHARED, self.id(*factor, "share"), &row.share, scale::body_font());
        line.figure(SCORED, self.id(*factor, "score"), &row.score, scale::body_font());
        let place = line.cell(RATED);
        self.rating_ui(line.ui, place, row);
    }

    fn weight_ui(&mut self, ui: &mut Ui, rect: Rect, index: usize, row: &FactorRow) {
        let name = self.input.words().weigh_weight_of(&row.label);
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
        let name = self.input.words().weigh_rating_of(&row.label);
        let cell = RatingCell {
            id: self.id(row.factor, "rating"),
            name: &name,
            rating: row.rating,
            colours: (colours.ink, colours.on_ink),
        };
        let (_, rated) = widgets::rating_ui(ui, (self.input.theme, self.input.words()), rect, &cell);
        let rating = match rated {
            Some(Rated::As(digit)) => Rating::new(digit).ok(),
            Some(Rated::Cleared) => None,
            None => return,
        };
        self.edit(row.factor, FactorChange::Rating(rating));
    }

    fn sums_ui(&self, line: &TableRow<'_, '_>, sums: &Sums) {
        let (palette, words) = (&self.input.theme.palette, self.input.words());
        line.fill(palette.raised);
        line.line(palette.outline);
        let (middle, font) = (line.rect.center().y, scale::strong_font());
        let beginning = pos2(line.cell(LABEL).left(), middle);
        line.ui.painter().text(beginning, Align2::LEFT_CENTER, &sums.side, font.clone(), palette.text);
        if let Some(problem) = &sums.problem {
            let beside = pos2(line.cell(STATEMENT).left() + size::LABEL_COLUMN, middle);
            line.ui.painter().text(beside, Align2::LEFT_CENTER, problem, scale::small_font(), palette.danger);
        }
        let at_right = pos2(line.cell(RATED).right() - space::M, middle);
        line.ui.painter().text(at_right, Align2::RIGHT_CENTER, sums.total_name, font.clone(), palette.text);
        for (column, text) in [(WEIGHED, &sums.weight), (SHARED, &sums.share), (SCORED, &sums.total)] {
            line.text(column, text, font.clone(), palette.text);
        }
        let explanation = if sums.total_name == "IFE" { words.explain_ife() } else { words.explain_efe() };
        let text = || {
            let Sums { side, total_name, weight, share, total, problem } = sums;
            let said = words.weigh_sums(side, weight, share, total_name, total);
            problem.as_ref().map_or(said.clone(), |problem| words.reports.labelled(&said, problem))
        };
        line.say(Id::unique(("sums", sums.total_name)), text).on_hover_text(explanation);
    }

    /// Takes over what was typed into a weight, or says why not.
    fn take_typed(&mut self, ui: &Ui) {
        let Some(typed) = self.editor.typed(ui.ctx()) else { return };
        let weight = figures::weight(&typed.text);
        match (weight, self.table.factors.get(typed.place.row)) {
            (Ok(weight), Some(row)) => {
                self.editor.accept();
                self.input.take(typed.stage, self.change(row.factor, FactorChange::Weight(weight)));
            }
            (Ok(_), None) => self.editor.accept(),
            (Err(reason), _) => self.editor.refuse(ui.ctx(), reason.text(self.input.words())),
        }
    }

    fn edit(&mut self, factor: FactorId, edit: FactorChange) {
        self.input.ask(self.change(factor, edit));
    }

    fn change(&self, factor: FactorId, change: FactorChange) -> Change {
        Change::Factor { matrix: self.matrix.id, factor, change }
    }

    fn id(&self, factor: FactorId, what: &str) -> Id {
        Id::unique((what, self.matrix.id.number(), factor.number()))
    }
}
