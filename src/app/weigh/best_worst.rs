//! Best-worst: the best factor against all others, and all others against the worst.

use crate::analysis::MatrixAnalysis;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::pairwise::{compared_in, key, label, quadrant, ratio_text, read_ratio, set_name, statement};
use crate::app::weigh::{beside, explain, figure_ui, obstacles_ui, person, put_left, sets_ui};
use crate::app::widgets::{Cell, CellEditor, CellPlace, Column, Table, TableRow, TableState, Width};
use crate::app::{figures, widgets};
use crate::model::{AnswerSheet, BestWorst, Compared, EditLabel, End, JudgmentSet, Matrix, PersonId};
use egui::{ComboBox, Id, Label, Sense, Ui};

/// Best, worst, and everything against them.
type Extremes = BestWorst<Compared>;

/// What the page keeps between frames.
#[derive(Debug)]
pub(super) struct BestWorstState {
    set: JudgmentSet,
    editor: CellEditor,
    scroll: TableState,
}

impl Default for BestWorstState {
    fn default() -> Self {
        Self { set: JudgmentSet::ALL[0], editor: CellEditor::default(), scroll: TableState::default() }
    }
}

/// Draws the page for one participant.
pub(super) fn best_worst_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    person: PersonId,
    state: &mut BestWorstState,
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let sheet = person::sheet(matrix, person);
    beside(ui, size::SIDE_PANEL, |ui| beside_ui(ui, input, analysis, person));
    let words = input.words();
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.label(scale::strong(words.weigh_best_worst())).on_hover_text(explain::method(words, matrix.weighting));
        sets_ui(ui, input, &mut state.set);
        let things = things(matrix, analysis, state.set);
        if things.len() < 2 {
            ui.label(scale::muted(words.weigh_nothing_to_compare()));
            return;
        }
        let known = sheet.extremes(state.set, &things);
        let mut page = Page { input, matrix, analysis, sheet: &sheet, set: state.set, things: &things };
        page.ends_ui(ui, known.as_ref());
        if let Some(extremes) = known {
            page.table_ui(ui, &extremes, state);
        }
    });
}

/// Draws how far a person's answers agree with themselves, and what is open.
fn beside_ui(ui: &mut Ui, input: &PanelInput<'_>, analysis: &MatrixAnalysis, person: PersonId) {
    let words = input.words();
    widgets::card(input.theme).show(ui, |ui| {
        widgets::scrolled(ui, "best-worst consistency", |ui| {
            ui.label(scale::strong(words.weigh_consistency())).on_hover_text(words.explain_input_cr());
            let person = analysis.participants.iter().find(|found| found.id == person);
            let sets = person.map(|person| person.consistency.as_slice()).unwrap_or_default();
            if sets.is_empty() {
                ui.label(scale::caption(words.weigh_consistency_wait_answers()));
            }
            for set in sets {
                let ratio = figures::or_none(set.cr, figures::share);
                figure_ui(ui, &set_name(set.set, words), &ratio, &words.explain_input_cr());
            }
            ui.add_space(space::L);
            obstacles_ui(ui, input, analysis);
        });
    });
}

/// What a set compares; between quadrants the quadrants themselves, whatever the convention.
fn things(matrix: &Matrix, analysis: &MatrixAnalysis, set: JudgmentSet) -> Vec<Compared> {
    match set {
        JudgmentSet::Within(_) => compared_in(matrix, analysis, set),
        JudgmentSet::Between => {
            let filled = matrix.factors.iter().filter(|(_, factors)| !factors.is_empty());
            filled.map(|(quadrant, _)| Compared::Quadrant(quadrant)).collect()
        }
    }
}

struct Page<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    analysis: &'a MatrixAnalysis,
    sheet: &'a AnswerSheet,
    set: JudgmentSet,
    things: &'a [Compared],
}

/// The width of a column of answers, and the decimal point from its left.
const ANSWER: f32 = 96.0;
const POINT: f32 = 44.0;
/// The width of the choice of an end.
const END: f32 = 190.0;

impl Page<'_, '_> {
    /// Which is the best, and which the worst.
    fn ends_ui(&mut self, ui: &mut Ui, known: Option<&Extremes>) {
        let words = self.input.words();
        let set = set_name(self.set, words);
        ui.horizontal(|ui| {
            ui.label(words.weigh_most());
            let best = self.end_ui(ui, words.weigh_most_of(&set), known.map(|known| known.best));
            ui.label(words.weigh_least());
            let worst = self.end_ui(ui, words.weigh_least_of(&set), known.map(|known| known.worst));
            let other = |end: Compared| self.things.iter().rev().copied().find(|thing| *thing != end);
            let chosen = match (best, worst, known.cloned()) {
                (Some(best), _, Some(known)) => Some(known.with_end(End::Best, best)),
                (_, Some(worst), Some(known)) => Some(known.with_end(End::Worst, worst)),
                (Some(best), _, None) => other(best).map(|worst| Extremes::new(best, worst)),
                (_, Some(worst), None) => other(worst).map(|best| Extremes::new(best, worst)),
                (None, None, _) => None,
            };
            if let Some(extremes) = chosen {
                self.put(&extremes, EditLabel::ChooseBestAndWorst);
            }
        });
    }

    fn end_ui(&self, ui: &mut Ui, name: String, current: Option<Compared>) -> Option<Compared> {
        let text = current.map_or_else(|| self.input.words().weigh_choose(), |thing| self.spoken(thing));
        let mut chosen = None;
        ui.scope(|ui| {
            ui.set_max_width(END);
            let combo = ComboBox::from_id_salt(&name).selected_text(text).truncate().show_ui(ui, |ui| {
                for &thing in self.things {
                    let is_current = Some(thing) == current;
                    if ui.selectable_label(is_current, self.spoken(thing)).clicked() && !is_current {
                        chosen = Some(thing);
                    }
                }
            });
            combo.response.accessible_name(name);
        });
        chosen
    }

    /// Label and statement of a thing.
    fn spoken(&self, thing: Compared) -> String {
        let label = self.label(thing);
        match thing {
            Compared::Factor(_) => format!("{label}  {}", statement(self.matrix, thing, self.input.words())),
            Compared::Quadrant(_) => label,
        }
    }

    fn label(&self, thing: Compared) -> String {
        label(self.analysis, thing, self.input.words())
    }

    fn table_ui(&mut self, ui: &mut Ui, extremes: &Extremes, state: &mut BestWorstState) {
        let words = self.input.words();
        let best = words.weigh_best_over(self.label(extremes.best));
        let worst = words.weigh_over_worst(self.label(extremes.worst));
        let explanation = explain::method(words, self.matrix.weighting);
        let largest = self.matrix.conventions.scale_max.to_string();
        ui.label(scale::caption(words.weigh_how_many_times(largest)));
        let table = Table::new(
            words.weigh_best_worst_table(),
            [
                Column::new("", Width::Points(size::LABEL_COLUMN)),
                Column::new(words.weigh_factor(), Width::Share(1.0)).gap(0.0),
                Column::new(best, Width::Points(ANSWER)).tip(explanation.clone()).gap(space::M),
                Column::new(worst, Width::Points(ANSWER)).tip(explanation).gap(space::M),
            ],
        )
        .at_most(chart::TABLE_MAX);
        let things = self.things;
        let editor = &mut state.editor;
        let wanted = editor.wanted(things.len()).map(|place| place.row);
        table.show(ui, self.input.theme, &mut state.scroll, things.len(), wanted, |line, row| {
            self.row_ui(line, row, extremes, editor);
        });
        self.take_typed(ui, extremes, editor);
    }

    fn row_ui(&self, line: &mut TableRow<'_, '_>, row: usize, extremes: &Extremes, editor: &mut CellEditor) {
        let thing = self.things[row];
        let (name, words) = (self.label(thing), self.input.words());
        let ink = self.input.theme.palette.quadrant(quadrant(self.analysis, thing)).ink;
        let text = egui::RichText::new(&name).font(scale::label_font()).color(ink);
        let (label_place, beside) = (line.cell(0), line.cell(1));
        put_left(line.ui, label_place, Label::new(text));
        if matches!(thing, Compared::Factor(_)) {
            put_left(line.ui, beside, Label::new(statement(self.matrix, thing, words)).truncate());
        }
        for (end, column) in [(End::Best, 2), (End::Worst, 3)] {
            let rect = line.cell(column);
            if thing == extremes.end(end) {
                let one = Label::new(scale::muted("1")).sense(Sense::hover());
                put_left(line.ui, rect, one).on_hover_text(explain::method(words, self.matrix.weighting));
                continue;
            }
            let other = self.label(extremes.end(end));
            let name = match end {
                End::Best => words.weigh_over(&other, &name),
                End::Worst => words.weigh_over(&name, &other),
            };
            let cell = Cell {
                id: Id::unique(("best worst", self.sheet.person.number(), key(thing), end == End::Best)),
                place: CellPlace { row, column: usize::from(end == End::Worst) },
                name: &name,
                text: &extremes.value(end, thing).map(ratio_text).unwrap_or_default(),
                point: POINT,
            };
            editor.cell_ui(line.ui, self.input.theme, rect, &cell);
        }
    }

    /// Takes over what was typed, or says why not: nothing is more important than the best or less than the worst.
    fn take_typed(&mut self, ui: &Ui, extremes: &Extremes, editor: &mut CellEditor) {
        let Some(typed) = editor.typed(ui.ctx()) else { return };
        let Some(thing) = self.things.get(typed.place.row) else {
            editor.accept();
            return;
        };
        let end = if typed.place.column == 0 { End::Best } else { End::Worst };
        let mut changed = extremes.clone();
        let taken = read_ratio(&typed.text, self.matrix.conventions.scale_max, None)
            .and_then(|value| Ok(changed.set_value(end, *thing, value)?))
            .map_err(|error| error.text(self.input.words()))
            .and_then(|()| self.contradiction(&changed).map_or(Ok(()), Err));
        match taken {
            Ok(()) => {
                editor.accept();
                let sheet = self.with_extremes(&changed);
                self.input.take(typed.stage, person::put(self.matrix, sheet, EditLabel::JudgeAgainstBestAndWorst));
            }
            Err(reason) => editor.refuse(ui.ctx(), reason),
        }
    }

    /// What contradicts the judgment of best and worst, in words for beside the cell.
    fn contradiction(&self, extremes: &Extremes) -> Option<String> {
        let (thing, span) = extremes.contradiction()?;
        let [thing, best, worst] = [thing, extremes.best, extremes.worst].map(|thing| self.label(thing));
        Some(self.input.words().weigh_between_two(best, worst, ratio_text(span), thing))
    }

    fn put(&mut self, extremes: &Extremes, label: EditLabel) {
        self.input.ask(person::put(self.matrix, self.with_extremes(extremes), label));
    }

    fn with_extremes(&self, extremes: &Extremes) -> AnswerSheet {
        let mut sheet = self.sheet.clone();
        sheet.set_extremes(self.set, self.things, extremes);
        sheet
    }
}
