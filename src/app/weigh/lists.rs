//! Points, dots and ranks: a table of one number for each factor and participant.

use crate::analysis::{MatrixAnalysis, UsedConvention};
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::unreadable::Unreadable;
use crate::app::weigh::conventions::field_ui;
use crate::app::weigh::person::name;
use crate::app::weigh::{FactorCell, InLanguage, conventions, explain, factor_ui, obstacles_ui, person, put_left, say};
use crate::app::widgets::{Cell, CellEditor, CellPlace, Column, Table, TableRow, TableState, Width};
use crate::app::{figures, widgets};
use crate::model::{Document, EditLabel, FactorId, Matrix, NumberList, Participant, PersonId, Quadrant};
use crate::words::WindowWords;
use egui::{Id, Label, Ui};
use std::collections::HashMap;

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(super) struct ListsState {
    table: InLanguage<ListTable>,
    editor: CellEditor,
    scroll: TableState,
}

/// Draws the table; the column of `person` is always in view.
pub(super) fn lists_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    (list, person): (NumberList, PersonId),
    state: &mut ListsState,
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let words = input.words();
    let key = ((input.revision, matrix.id), words.tag);
    let make = || ListTable::of((input.document, words), matrix, analysis, list);
    let table = state.table.get(key, make);
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            ui.label(scale::strong(words.reports.weighting_name(matrix.weighting)));
            if matrix.weighting.descriptor().uses(UsedConvention::RankScheme) {
                field_ui(ui, &conventions::SCHEME, matrix, input, |conventions| &mut conventions.rank_scheme);
            }
            ui.add(Label::new(scale::caption(explain::method(words, matrix.weighting))).wrap());
        });
        obstacles_ui(ui, input, analysis);
        let shown = shown(ui.available_width(), table.people.len());
        let first = table.first_shown(person, shown);
        let people = first..first + shown;
        if shown < table.people.len() {
            let text = words.weigh_lists_shown(people.start + 1, people.end, table.people.len());
            ui.label(scale::caption(text));
        }
        let mut view = TableView { input, matrix, table, people, editor: &mut state.editor };
        let wanted = view.editor.wanted(table.rows.len()).map(|place| place.row);
        let rows = table.rows.len() + usize::from(list.has_sum());
        view.columns().show(ui, input.theme, &mut state.scroll, rows, wanted, |line, row| view.row_ui(line, row));
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
}

/// The columns before those of the participants.
const LABEL: usize = 0;
const STATEMENT: usize = 1;
const PEOPLE: usize = 2;

impl<'a> TableView<'a, '_> {
    fn columns(&self) -> Table<'a> {
        let words = self.input.words();
        let label = Column::new("", Width::Points(size::LABEL_COLUMN));
        let statement = Column::new(words.weigh_factor(), Width::Share(1.0)).gap(0.0);
        let person = |at: usize| {
            let name = self.table.people[at].name.as_str();
            Column::figures(name, PERSON - space::S, POINT).tip(name)
        };
        let priority = Column::figures(words.weigh_priority(), PRIORITY, PRIORITY_POINT).tip(words.explain_global());
        let used = self.people.len() as f32 * PERSON;
        let columns = [label, statement].into_iter().chain(self.people.clone().map(person)).chain([priority]);
        Table::new(words.weigh_lists_table(), columns).at_most(chart::TABLE_MAX.max(used + chart::TABLE_MAX / 2.0))
    }

    fn row_ui(&mut self, line: &mut TableRow<'_, '_>, row: usize) {
        let (table, words) = (self.table, self.input.words());
        let Some(ListRow { factor, quadrant, label, statement, cells, priority }) = table.rows.get(row) else {
            self.sums_ui(line);
            return;
        };
        let matrix = self.matrix.id;
        let cell = FactorCell { matrix, factor: *factor, quadrant: *quadrant, label, statement };
        let places = (line.cell(LABEL), line.cell(STATEMENT));
        factor_ui(line.ui, self.input, places, &cell);
        for (column, at) in (PEOPLE..).zip(self.people.clone()) {
            let person = &table.people[at];
            let name = words.weigh_answer(words.reports.weighting_name(self.matrix.weighting), label, &person.name);
            let id = Id::unique(("answer", matrix.number(), factor.number(), person.person.number()));
            let place = CellPlace { row, column: at };
            let cell = Cell { id, place, name: &name, text: &cells[at], point: POINT };
            let rect = line.cell(column);
            self.editor.cell_ui(line.ui, self.input.theme, rect, &cell);
        }
        let id = Id::unique(("priority", matrix.number(), factor.number()));
        line.figure(PEOPLE + self.people.len(), id, priority, scale::body_font());
        say(line.ui, places.0, id.with("said"), || words.weigh_priority_of(label, priority));
    }

    /// What everybody gave in all.
    fn sums_ui(&self, line: &mut TableRow<'_, '_>) {
        let (palette, words) = (&self.input.theme.palette, self.input.words());
        line.line(palette.outline);
        let place = line.cell(STATEMENT);
        put_left(line.ui, place, Label::new(scale::strong(words.weigh_in_all())));
        for (column, at) in (PEOPLE..).zip(self.people.clone()) {
            let person = &self.table.people[at];
            let id = Id::unique(("sum", self.matrix.id.number(), person.person.number()));
            line.text(column, &person.sum, scale::strong_font(), palette.text);
            let said = say(line.ui, line.cell(column), id, || words.weigh_in_all_by(&person.sum, &person.name));
            said.on_hover_text(explain::method(words, self.matrix.weighting));
        }
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
        let mut sheet = person::sheet(self.matrix, person.person).into_owned();
        let text = typed.text.trim();
        let value = if text.is_empty() { Ok(None) } else { figures::number(text).map(Some) };
        let set = |value| sheet.set_number(self.table.list, row.factor, value).map_err(Unreadable::from);
        match value.and_then(set) {
            Ok(()) => {
                self.editor.accept();
                let (method, factor, person) = (self.matrix.weighting, row.label.clone(), person.name.clone());
                let label = EditLabel::GiveNumber { method, factor, person };
                self.input.take(typed.stage, person::put(self.matrix, sheet, label));
            }
            Err(reason) => self.editor.refuse(ui.ctx(), reason.text(self.input.words())),
        }
    }
}

/// The table.
#[derive(Debug)]
struct ListTable {
    people: Vec<PersonColumn>,
    rows: Vec<ListRow>,
    /// What people are asked for.
    list: NumberList,
}

/// A participant and the sum of what they gave.
#[derive(Debug)]
struct PersonColumn {
    person: PersonId,
    name: String,
    sum: String,
}

/// A factor and what everybody gave it.
#[derive(Debug)]
struct ListRow {
    factor: FactorId,
    quadrant: Quadrant,
    label: String,
    statement: String,
    /// In the order of the people; empty where nothing was answered.
    cells: Vec<String>,
    priority: String,
}

impl ListTable {
    /// The table of a list that people fill about a matrix.
    fn of(
        (document, words): (&Document, &WindowWords),
        matrix: &Matrix,
        analysis: &MatrixAnalysis,
        list: NumberList,
    ) -> Self {
        let numbers = |person: &Participant| person::sheet(matrix, person.id).numbers(list).into_iter().collect();
        let given: Vec<HashMap<FactorId, f64>> = document.people.iter().map(numbers).collect();
        let column = |(person, given): (&Participant, &HashMap<FactorId, f64>)| PersonColumn {
            person: person.id,
            name: name(document, person, words),
            sum: figures::entered(analysis.factors.iter().filter_map(|factor| given.get(&factor.id)).sum()),
        };
        let row = |factor: &crate::analysis::FactorAnalysis| ListRow {
            factor: factor.id,
            quadrant: factor.quadrant,
            label: factor.label.clone(),
            statement: factor.text.clone(),
            cells: (given.iter())
                .map(|given| given.get(&factor.id).map(|number| figures::entered(*number)).unwrap_or_default())
                .collect(),
            priority: figures::or_none(factor.global_priority, figures::share),
        };
        Self {
            people: document.people.iter().zip(&given).map(column).collect(),
            rows: analysis.factors.iter().map(row).collect(),
            list,
        }
    }

    /// The first of `count` columns that are shown, so that the one of a person is among them.
    fn first_shown(&self, person: PersonId, count: usize) -> usize {
        let at = self.people.iter().position(|column| column.person == person).unwrap_or(0);
        (at + 1).saturating_sub(count).min(self.people.len().saturating_sub(count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Factor, Weight, WeightingMethod};
    use crate::words;

    #[test]
    fn what_was_not_answered_is_empty_and_not_zero() {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        for id in ["anna", "bo"] {
            let weight = Weight::DEFAULT;
            document.people.push(Participant {
                id: id.parse().unwrap(),
                name: id.to_owned(),
                group: String::new(),
                weight,
            });
        }
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.weighting = WeightingMethod::Points;
        matrix.factors[Quadrant::Strengths] = ["a", "b"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        let mut sheet = person::sheet(&matrix, "anna".parse().unwrap()).into_owned();
        sheet.set_number(NumberList::Points, "a".parse().unwrap(), Some(30.0)).unwrap();
        sheet.set_number(NumberList::Points, "b".parse().unwrap(), Some(10.0)).unwrap();
        matrix.answers.push(sheet);
        document.matrices.push(matrix);
        let analysis = analyze(&document);
        let table = ListTable::of(
            (&document, words::of_window("en")),
            &document.matrices[0],
            &analysis.matrices[0],
            NumberList::Points,
        );
        let rows: Vec<String> =
            table.rows.iter().map(|row| format!("{} {:?} {}", row.label, row.cells, row.priority)).collect();
        assert_eq!(rows, ["S1 [\"30\", \"\"] 0.750", "S2 [\"10\", \"\"] 0.250"]);
        let sums: Vec<&str> = table.people.iter().map(|column| column.sum.as_str()).collect();
        assert_eq!(sums, ["40", "0"]);
        assert_eq!(table.first_shown("bo".parse().unwrap(), 1), 1);
        assert_eq!(table.first_shown("bo".parse().unwrap(), 5), 0);
    }
}
