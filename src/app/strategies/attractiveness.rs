//! How attractive each strategy is in the light of each factor (QSPM; David 1986), typed like a spreadsheet, by one person or
//! seen for all.

use super::model;
use crate::analysis::{MatrixAnalysis, StrategyTotal};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::unreadable::Unreadable;
use crate::app::widgets::{
    self, Cell, CellEditor, CellPlace, Column, Segment, Stage, Table, TableRow, TableState, Width, segments,
};
use crate::model::{
    AnswerSheet, Change, Edit, EditLabel, FactorId, Matrix, MatrixChange, PersonId, Rating, SheetKey, Strategy,
    StrategyId,
};
use egui::{ComboBox, Event, Id, Key, Modifiers, ScrollArea, Ui, vec2};

/// Whose scores are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Judge {
    /// The means of all.
    Everyone,
    /// Those of whoever analyses.
    #[default]
    Analyst,
    /// Those of a participant.
    Person(PersonId),
}

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct AttractivenessState {
    judge: Judge,
    editor: CellEditor,
    scroll: TableState,
    totals: TableState,
}

/// More people than this are chosen from a list.
const SEGMENTS: usize = 4;
/// The width of a strategy's column, and the place of a score in it.
const SCORE: f32 = 96.0;
const POINT: f32 = 48.0;
const WEIGHT: f32 = 64.0;
const WEIGHT_POINT: f32 = 26.0;

/// Draws the choice of whose scores are shown.
pub(super) fn judge_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut AttractivenessState) {
    let words = input.words();
    ui.label(scale::muted(words.strategies_judged_by()));
    let all = [(Judge::Everyone, words.strategies_everyone()), (Judge::Analyst, words.strategies_own())];
    let people = input.document.people.iter().map(|person| (Judge::Person(person.id), person.name.clone()));
    let all: Vec<(Judge, String)> = all.into_iter().chain(people).collect();
    if !all.iter().any(|(judge, _)| *judge == state.judge) {
        state.judge = Judge::default();
    }
    if all.len() <= SEGMENTS + 1 {
        let shown: Vec<Segment<'_>> =
            all.iter().map(|(judge, name)| Segment { text: name, name, selected: *judge == state.judge }).collect();
        if let Some(at) = segments(ui, &shown) {
            state.judge = all[at].0;
        }
        return;
    }
    let current = all.iter().find(|(judge, _)| *judge == state.judge).map(|(_, name)| name.clone()).unwrap_or_default();
    let combo = ComboBox::from_id_salt("judge of strategies").selected_text(current).truncate().show_ui(ui, |ui| {
        for (judge, name) in &all {
            ui.selectable_value(&mut state.judge, *judge, name);
        }
    });
    combo.response.accessible_name(words.strategies_judged_by());
}

/// Draws the table of scores, and the totals under it.
pub(super) fn attractiveness_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut AttractivenessState) {
    let words = input.words();
    let Some(analysis) = input.analysis.matrix(matrix.id).filter(|_| !input.document.strategies.is_empty()) else {
        widgets::empty_page(ui, &words.strategies_none(), &words.strategies_none_text(), |_| {});
        return;
    };
    let AttractivenessState { judge, editor, scroll, totals } = state;
    let sheet = match *judge {
        Judge::Person(person) => Some(sheet_of(matrix, person)),
        Judge::Everyone | Judge::Analyst => None,
    };
    let mut view = View { input, matrix, analysis, judge: *judge, sheet, editor };
    view.follow_keys(ui);
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.label(scale::caption(words.strategies_score_key()));
        let strategies = input.document.strategies.len();
        let width = size::LABEL_COLUMN + chart::STATEMENT_MIN + WEIGHT + strategies as f32 * SCORE + space::XL;
        ScrollArea::horizontal().id_salt("scores of strategies").show(ui, |ui| {
            ui.set_min_width(ui.available_width().max(width));
            let lines = view.totals();
            let below = (lines.len() + 1) as f32 * chart::ROW + space::L;
            let room = vec2(ui.available_width(), (ui.available_height() - below).max(chart::LOWEST));
            ui.allocate_ui(room, |ui| {
                ui.set_min_height(room.y);
                let rows = analysis.factors.len();
                let wanted = view.editor.wanted(rows).map(|place| place.row);
                let table = view.table(words.strategies_attractiveness(), words.reports.column_factor());
                table.show(ui, input.theme, scroll, rows, wanted, |line, row| view.row_ui(line, row));
            });
            let table = view.table(words.strategies_totals(), words.strategies_totals());
            table.show(ui, input.theme, totals, lines.len(), None, |line, row| {
                let (name, cells) = &lines[row];
                let colour = input.theme.palette.text;
                line.text(1, name, scale::strong_font(), colour);
                for (column, cell) in (3..).zip(cells) {
                    line.text(column, cell, scale::body_font(), colour);
                }
                let said = format!("{name}: {}", cells.join(", "));
                line.say(Id::unique(("totals of strategies", row)), || said.clone());
            });
        });
        view.take_typed(ui);
    });
}

/// The sheet into which a person's scores go.
fn sheet_of(matrix: &Matrix, person: PersonId) -> AnswerSheet {
    let key = SheetKey { round: matrix.current_round(), person };
    matrix.sheet(key).cloned().unwrap_or_else(|| AnswerSheet::new(key))
}

struct View<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    analysis: &'a MatrixAnalysis,
    judge: Judge,
    /// The sheet of the person who judges.
    sheet: Option<AnswerSheet>,
    editor: &'a mut CellEditor,
}

impl View<'_, '_> {
    fn table(&self, name: String, head: String) -> Table<'static> {
        let columns = [
            Column::new("", Width::Points(size::LABEL_COLUMN)),
            Column::new(head, Width::Share(1.0)).gap(0.0),
            Column::figures(self.input.words().reports.column_share(), WEIGHT, WEIGHT_POINT),
        ];
        let strategy = |strategy: &Strategy| {
            let label = model::label(self.input.document, strategy);
            Column::figures(label, SCORE - space::S, POINT).tip(strategy.text.clone())
        };
        Table::new(name, columns.into_iter().chain(self.input.document.strategies.iter().map(strategy)))
    }

    /// A score as it stands in a cell.
    fn text(&self, strategy: &Strategy, factor: FactorId) -> String {
        let score = match (&self.sheet, self.judge) {
            (Some(sheet), _) => sheet.attraction(strategy.id, factor),
            (None, Judge::Everyone) => {
                let means = &self.analysis.strategy(strategy.id).map(|it| it.means.clone()).unwrap_or_default();
                let mean = means.iter().find(|it| it.factor == factor).map(|it| it.mean);
                return figures::or_none(mean, figures::score);
            }
            (None, _) => strategy.attraction(self.matrix.id, factor),
        };
        score.map(|score| score.get().to_string()).unwrap_or_default()
    }

    fn row_ui(&mut self, line: &mut TableRow<'_, '_>, row: usize) {
        let palette = &self.input.theme.palette;
        let factor = &self.analysis.factors[row];
        let colours = palette.quadrant(factor.quadrant);
        line.text(0, &factor.label, scale::label_font(), colours.ink);
        line.text(1, &model::one_line(&factor.text), scale::body_font(), palette.text);
        line.text(2, &figures::or_none(factor.weight, figures::score), scale::body_font(), palette.muted);
        for (column, strategy) in self.input.document.strategies.iter().enumerate() {
            let text = self.text(strategy, factor.id);
            if self.judge == Judge::Everyone {
                line.text(3 + column, &text, scale::body_font(), palette.text);
                continue;
            }
            let label = model::label(self.input.document, strategy);
            let name = self.input.words().strategies_score(&factor.label, label);
            let id = Id::unique(("score of a strategy", factor.id.number(), strategy.id.number()));
            let cell = Cell { id, place: CellPlace { row, column }, name: &name, text: &text, point: POINT };
            let rect = line.cell(3 + column);
            self.editor.cell_ui(line.ui, self.input.theme, rect, &cell);
        }
    }

    /// Left and right go from cell to cell, since a score is one digit; what is pasted from a spreadsheet fills the cells
    /// from this one on.
    fn follow_keys(&mut self, ui: &Ui) {
        let Some(place) = self.editor.place() else { return };
        let last = self.input.document.strategies.len().saturating_sub(1);
        let step = ui.input_mut(|input| {
            let right = input.consume_key(Modifiers::NONE, Key::ArrowRight);
            let left = input.consume_key(Modifiers::NONE, Key::ArrowLeft);
            if right { Some((place.column + 1).min(last)) } else { left.then(|| place.column.saturating_sub(1)) }
        });
        if let Some(column) = step {
            self.editor.go_to(CellPlace { column, ..place });
        }
        let pasted = ui.input_mut(|input| {
            let is_table = |event: &Event| matches!(event, Event::Paste(text) if text.trim().contains(['\t', '\n']));
            let at = input.events.iter().position(is_table)?;
            match input.events.remove(at) {
                Event::Paste(text) => Some(text),
                _ => None,
            }
        });
        if let Some(text) = pasted {
            self.paste(place, &text);
        }
    }

    fn paste(&self, place: CellPlace, text: &str) {
        let mut scores: Vec<(StrategyId, FactorId, Option<Rating>)> = Vec::new();
        for (line, factor) in text.lines().zip(&self.analysis.factors[place.row..]) {
            for (cell, strategy) in line.split('\t').zip(&self.input.document.strategies[place.column..]) {
                match score(cell) {
                    Ok(score) => scores.push((strategy.id, factor.id, score)),
                    Err(_) => return,
                }
            }
        }
        self.input.ask(self.edit(&scores));
    }

    /// The edit that puts scores in.
    fn edit(&self, scores: &[(StrategyId, FactorId, Option<Rating>)]) -> Edit {
        if let Some(mut sheet) = self.sheet.clone() {
            for (strategy, factor, score) in scores {
                sheet.set_attraction(*strategy, *factor, *score);
            }
            let change = MatrixChange::Sheet(Box::new(sheet));
            return Change::Matrix { matrix: self.matrix.id, change }.into();
        }
        let changed = self.input.document.strategies.iter().filter_map(|strategy| {
            let mut new = strategy.clone();
            for (_, factor, score) in scores.iter().filter(|(id, ..)| *id == strategy.id) {
                new.set_attraction(self.matrix.id, *factor, *score);
            }
            (new != *strategy).then(|| Change::EditStrategy(Box::new(new)))
        });
        Edit::new(EditLabel::EditStrategy, changed.collect())
    }

    /// Takes over what was typed, or says why not; an empty cell or a dash is no score.
    fn take_typed(&mut self, ui: &Ui) {
        let Some(typed) = self.editor.typed(ui.ctx()) else { return };
        let (factor, strategy) =
            (self.analysis.factors.get(typed.place.row), self.input.document.strategies.get(typed.place.column));
        let (Some(factor), Some(strategy)) = (factor, strategy) else {
            self.editor.accept();
            return;
        };
        match score(&typed.text) {
            Ok(score) => {
                self.editor.accept();
                self.input.take(typed.stage, self.edit(&[(strategy.id, factor.id, score)]));
            }
            Err(_) if matches!(typed.stage, Stage::Draft(_)) => {}
            Err(reason) => self.editor.refuse(ui.ctx(), reason.text(self.input.words())),
        }
    }

    /// The lines under the table: the totals of whoever judges, the mean of all, how far they lie apart.
    fn totals(&self) -> Vec<(String, Vec<String>)> {
        let words = self.input.words();
        let judging = self.analysis.attractiveness.as_ref();
        let strategies = &self.input.document.strategies;
        let mut lines = Vec::new();
        if let (Judge::Person(person), Some(judging)) = (self.judge, judging)
            && let Some(own) = judging.people.iter().find(|it| it.id == person)
        {
            let of = |strategy: &Strategy| total(own.totals.iter().find(|it| it.strategy == strategy.id));
            lines.push((words.strategies_total_of(&own.name), strategies.iter().map(of).collect()));
        }
        let all = |strategy: &Strategy| {
            let found = self.analysis.strategy(strategy.id);
            let place = found.and_then(|it| self.analysis.strategy_place(it, crate::analysis::RankingMethod::Qspm));
            placed(found.and_then(|it| it.qspm_total), place.map(|place| place.to_string()))
        };
        let people = judging.map_or(0, |it| it.people.iter().filter(|person| person.counts).count());
        let name = if people > 0 {
            words.strategies_mean_of(people)
        } else {
            words.strategies_total_of(words.strategies_own())
        };
        lines.push((name, strategies.iter().map(all).collect()));
        if people > 1 {
            let spread = |strategy: &Strategy| self.analysis.strategy(strategy.id).and_then(|it| it.spread);
            let range = |strategy: &Strategy| {
                spread(strategy).map_or(figures::NONE.to_owned(), |it| {
                    format!("{} – {}", figures::score(it.lowest), figures::score(it.highest))
                })
            };
            let first =
                |strategy: &Strategy| spread(strategy).map_or(figures::NONE.to_owned(), |it| it.first.to_string());
            lines.push((words.strategies_spread(), strategies.iter().map(range).collect()));
            lines.push((words.strategies_first_for(), strategies.iter().map(first).collect()));
        }
        lines
    }
}

/// A score as it is typed: 1 to 4; nothing or a dash for none.
fn score(text: &str) -> Result<Option<Rating>, Unreadable> {
    let text = text.trim();
    if text.is_empty() || ["-", "–", "—"].contains(&text) {
        return Ok(None);
    }
    let number = figures::number(text)?;
    let score = Rating::ALL.into_iter().find(|rating| (f64::from(rating.get()) - number).abs() < 1e-9);
    score.map(Some).ok_or(Unreadable::from(crate::model::AnswerError::Rating(number)))
}

fn total(total: Option<&StrategyTotal>) -> String {
    placed(total.and_then(|it| it.total), total.and_then(|it| it.rank).map(figures::entered))
}

/// "4.35 (1)"
fn placed(value: Option<f64>, place: Option<String>) -> String {
    match (value, place) {
        (Some(value), Some(place)) => format!("{} ({place})", figures::score(value)),
        (Some(value), None) => figures::score(value),
        (None, _) => figures::NONE.to_owned(),
    }
}
