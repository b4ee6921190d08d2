//! The table of participants.

use crate::analysis::{FactorAnalysis, MatrixAnalysis, ParticipantAnalysis};
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::{explain, inside, person, put_left};
use crate::app::widgets::{Cell, CellEditor, CellPlace, Column, Field, Icon, Table, TableRow, TableState, Width};
use crate::app::{figures, widgets};
use crate::model::{Change, Document, EditLabel, Matrix, MatrixChange, Participant};
use crate::words::WindowWords;
use egui::{Id, Label, Rect, Ui};

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PeopleTableState {
    editor: CellEditor,
    scroll: TableState,
}

/// Draws the table.
pub(super) fn table_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    table: &[PersonRow],
    state: &mut PeopleTableState,
) {
    let mut view = PeopleView { input, matrix, table, editor: &mut state.editor };
    let wanted = view.editor.wanted(table.len()).map(|place| place.row);
    view.columns().show(ui, input.theme, &mut state.scroll, table.len(), wanted, |line, row| view.row_ui(line, row));
    view.take_typed(ui);
}

struct PeopleView<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    table: &'a [PersonRow],
    editor: &'a mut CellEditor,
}

/// The width of a column of figures, and the decimal point from its left.
const FIGURE: f32 = 72.0;
const POINT: f32 = 34.0;
/// The width of the column of answered questions.
const ANSWERED: f32 = 84.0;
/// The width of the column of boxes, and of that of reasons.
const COUNTS: f32 = 52.0;
const REASON: f32 = 120.0;

/// The parts of the free width that names and groups take.
const NAMES: f32 = 0.55;
const GROUPS: f32 = 0.45;
/// The columns, from left to right.
const NAME: usize = 0;
const GROUP: usize = 1;
const WEIGHT: usize = 2;
const ANSWERS: usize = 3;
const RATIO: usize = 4;
const INCLUDED: usize = 5;
const EXCUSE: usize = 6;
const DELETE: usize = 7;

impl PeopleView<'_, '_> {
    fn columns(&self) -> Table<'static> {
        let is_anybody_out = self.table.iter().any(|row| row.excluded.is_some());
        let reason = if is_anybody_out { REASON } else { 0.0 };
        let words = self.input.words();
        let column =
            |head: String, points: f32, tip: String| Column::new(head, Width::Points(points)).tip(tip).gap(0.0);
        Table::new(
            words.weigh_people_table(),
            [
                Column::new(words.weigh_name(), Width::Share(NAMES)),
                Column::new(words.weigh_speaks_for(), Width::Share(GROUPS))
                    .tip(words.weigh_speaks_for_tip())
                    .gap(space::M),
                Column::figures(words.weigh_weight(), FIGURE, POINT).tip(words.explain_person_weight()).gap(space::M),
                column(words.weigh_answered_head(), ANSWERED, words.explain_answered()).gap(space::M),
                column("CR".to_owned(), FIGURE, explain::ratio_of(words, self.matrix.weighting)),
                column(words.weigh_counts(), COUNTS, words.weigh_counts_tip()),
                column(words.weigh_left_out(), reason, words.weigh_left_out_tip()).gap(space::S),
                column(String::new(), size::TARGET, String::new()).gap(space::S),
            ],
        )
        .at_most(chart::TABLE_MAX)
    }

    fn row_ui(&mut self, cells: &mut TableRow<'_, '_>, row: usize) {
        let table = self.table;
        let line = &table[row];
        let key = line.person.id.number();
        let name = &line.name;
        let id = |name| part(line, name);
        let words = self.input.words();
        let typed = Field::new(("person name", key), &words.weigh_name_of(row + 1))
            .show(&mut cells.inside(NAME, id("name")), &line.person.name);
        if let Some(name) = typed {
            self.edit(Participant { name, ..line.person.clone() });
        }
        let typed = Field::new(("person group", key), &words.weigh_group_of(row + 1))
            .show(&mut cells.inside(GROUP, id("group")), &line.person.group);
        if let Some(group) = typed {
            self.edit(Participant { group, ..line.person.clone() });
        }
        let cell = Cell {
            id: Id::unique(("person weight", key)),
            place: CellPlace { row, column: 0 },
            name: &words.weigh_weight_of(name),
            text: &line.weight,
            point: POINT,
        };
        let place = cells.cell(WEIGHT);
        self.editor.cell_ui(cells.ui, self.input.theme, place, &cell);
        let place = cells.cell(ANSWERS);
        put_left(cells.ui, place, Label::new(&line.answered)).on_hover_text(words.explain_answered());
        let place = cells.cell(RATIO);
        self.ratio_ui(cells.ui, place, line);
        let place = cells.cell(INCLUDED);
        self.counts_ui(cells.ui, place, line);
        let place = cells.cell(EXCUSE);
        self.reason_ui(cells.ui, place, line);
        let delete =
            widgets::icon_button(&mut cells.inside(DELETE, id("delete")), Icon::Bin, &words.weigh_delete(name));
        if delete.clicked() {
            self.input.ask(self.input.document.removal_of_person(line.person.id));
        }
    }

    fn ratio_ui(&self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let (palette, words) = (&self.input.theme.palette, self.input.words());
        let mut inside = inside(ui, part(line, "ratio"), rect);
        inside.spacing_mut().item_spacing.x = space::S;
        match line.verdict {
            Verdict::Unknown => {}
            Verdict::Accepted => widgets::dot(&mut inside, palette.success),
            Verdict::Above => widgets::dot(&mut inside, palette.warning),
        }
        let text = if line.verdict == Verdict::Above { scale::strong(&line.cr) } else { line.cr.as_str().into() };
        let explanation = explain::ratio_of(words, self.matrix.weighting);
        inside.label(text).on_hover_ui(|ui| {
            if line.verdict == Verdict::Above {
                ui.label(words.weigh_above_threshold(self.matrix.conventions.cr_threshold.to_string()));
            }
            ui.label(explanation);
        });
    }

    fn counts_ui(&mut self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let mut counts = line.excluded.is_none();
        let name = &line.name;
        let response = inside(ui, part(line, "counts"), rect).checkbox(&mut counts, "");
        let response = response.accessible_name(self.input.words().weigh_counts_name(name));
        if response.changed() {
            let mut sheet = person::sheet(self.matrix, line.person.id).into_owned();
            sheet.excluded = (!counts).then(|| self.input.words().weigh_by_hand());
            let name = name.clone();
            let label = if counts { EditLabel::IncludePerson(name) } else { EditLabel::ExcludePerson(name) };
            self.input.ask(person::put(self.matrix, sheet, label));
        }
    }

    fn reason_ui(&mut self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let Some(reason) = &line.excluded else { return };
        let words = self.input.words();
        let (name, hint) = (words.weigh_why_left_out(&line.name), words.weigh_by_hand());
        let field = Field::new(("excluded", line.person.id.number()), &name).hint(&hint);
        if let Some(reason) = field.show(&mut inside(ui, part(line, "reason"), rect), reason) {
            let mut sheet = person::sheet(self.matrix, line.person.id).into_owned();
            sheet.excluded = Some(reason);
            let edit = MatrixChange::Sheet(Box::new(sheet));
            self.input.ask(Change::Matrix { matrix: self.matrix.id, change: edit });
        }
    }

    fn edit(&mut self, person: Participant) {
        self.input.ask(Change::EditPerson(person));
    }

    fn take_typed(&mut self, ui: &Ui) {
        let Some(typed) = self.editor.typed(ui.ctx()) else { return };
        let weight = figures::weight(&typed.text);
        match (weight, self.table.get(typed.place.row)) {
            (Ok(weight), Some(row)) => {
                self.editor.accept();
                self.input.take(typed.stage, Change::EditPerson(Participant { weight, ..row.person.clone() }));
            }
            (Ok(_), None) => self.editor.accept(),
            (Err(reason), _) => self.editor.refuse(ui.ctx(), reason.text(self.input.words())),
        }
    }
}

/// The id of a part of a row.
fn part(line: &PersonRow, name: &'static str) -> Id {
    Id::unique(("person", name, line.person.id.number()))
}

/// The table.
#[derive(Debug, Default)]
pub(super) struct PeopleTable {
    pub(super) rows: Vec<PersonRow>,
    /// Every factor with and without those above the threshold, those that change most first: "S1", "0.1 → 0.2".
    pub(super) changes: Vec<(String, String)>,
}

/// A participant and what came of their answers.
#[derive(Debug, PartialEq)]
pub(super) struct PersonRow {
    pub(super) person: Participant,
    /// What the participant is called on screen.
    pub(super) name: String,
    pub(super) weight: String,
    /// "7 of 46".
    pub(super) answered: String,
    pub(super) cr: String,
    pub(super) verdict: Verdict,
    /// Why the answers do not count, where they do not.
    pub(super) excluded: Option<String>,
}

/// What the consistency ratio says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// There is none, or no threshold for it.
    Unknown,
    /// Not above the threshold.
    Accepted,
    /// Above it.
    Above,
}

impl PeopleTable {
    /// The table of a matrix.
    pub(super) fn of(asked: (&Document, &WindowWords), matrix: &Matrix, analysis: &MatrixAnalysis) -> Self {
        let row = |person| row(asked, matrix, analysis, person);
        Self { rows: asked.0.people.iter().map(row).collect(), changes: changes(analysis) }
    }
}

fn row(
    (document, words): (&Document, &WindowWords),
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    person: &Participant,
) -> PersonRow {
    let found = analysis.participants.iter().find(|found| found.id == person.id);
    let cr = found.and_then(|found| found.cr);
    let answered = |found: &ParticipantAnalysis| words.weigh_answered_of(found.answered, found.asked);
    PersonRow {
        person: person.clone(),
        name: person::name(document, person, words),
        weight: figures::entered(person.weight.get()),
        answered: found.map_or_else(|| figures::NONE.to_owned(), answered),
        cr: figures::or_none(cr, figures::share),
        verdict: match cr.zip(matrix.weighting.descriptor().accepts_up_to(&matrix.conventions)) {
            Some((cr, threshold)) if cr > threshold => Verdict::Above,
            Some(_) => Verdict::Accepted,
            None => Verdict::Unknown,
        },
        excluded: person::sheet(matrix, person.id).excluded.clone(),
    }
}

fn changes(analysis: &MatrixAnalysis) -> Vec<(String, String)> {
    let Some(without) = analysis.group.as_ref().and_then(|group| group.without_them.as_ref()) else {
        return Vec::new();
    };
    let with = |factor: &FactorAnalysis| factor.global_priority.unwrap_or(0.0);
    let mut changed: Vec<(&FactorAnalysis, f64)> = analysis.factors.iter().zip(without.iter().copied()).collect();
    changed.sort_by(|a, b| (with(b.0) - b.1).abs().total_cmp(&(with(a.0) - a.1).abs()));
    let text = |(factor, without): (&FactorAnalysis, f64)| {
        let with = figures::or_none(factor.global_priority, figures::share);
        (factor.label.clone(), format!("{with} → {}", figures::share(without)))
    };
    changed.into_iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Factor, FactorScore, Quadrant, Weight, WeightingMethod};

    #[test]
    fn each_participant_has_a_row_also_without_answers() {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        for id in ["anna", "bo"] {
            let person = Participant {
                id: id.parse().unwrap(),
                name: id.to_owned(),
                group: String::new(),
                weight: Weight::DEFAULT,
            };
            document.people.push(person);
        }
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.weighting = WeightingMethod::Points;
        matrix.factors[Quadrant::Strengths] = ["a", "b"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        let mut sheet = person::sheet(&matrix, "anna".parse().unwrap()).into_owned();
        sheet.points.push(FactorScore { factor: "a".parse().unwrap(), points: Weight::DEFAULT });
        sheet.excluded = Some("absent".to_owned());
        matrix.answers.push(sheet);
        document.matrices.push(matrix);
        let analysis = analyze(&document);
        let table =
            PeopleTable::of((&document, crate::words::of_window("en")), &document.matrices[0], &analysis.matrices[0]);
        let said: Vec<(&str, Option<&str>)> =
            table.rows.iter().map(|row| (row.answered.as_str(), row.excluded.as_deref())).collect();
        assert_eq!(said, [("1 of 2", Some("absent")), ("–", None)]);
    }
}
