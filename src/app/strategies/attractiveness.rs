//! How attractive each strategy is in the light of each factor (QSPM; David 1986), typed like a spreadsheet, by one person or
//! seen for all.

use super::model;
use crate::analysis::{MatrixAnalysis, StrategyTotal};
use crate::app::actions::Action;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::notices::Notice;
use crate::app::theme::{chart, scale, size, space};
use crate::app::unreadable::Unreadable;
use crate::app::widgets::{
    self, Cell, CellEditor, CellPlace, Column, Segment, Stage, Table, TableRow, TableState, Width, segments,
};
use crate::model::{
    AnswerSheet, Asked, Change, Edit, EditLabel, FactorId, Matrix, MatrixChange, PersonId, Rating, SheetKey, Strategy,
    StrategyId,
};
use egui::{Align2, ComboBox, Event, Id, Key, Modifiers, Rect, Ui, pos2, vec2};
use std::collections::HashMap;

/// Whose scores are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Judge {
    /// The means of all.
    Everyone,
    /// Those of whoever analyses.
    Analyst,
    /// Those of a participant.
    Person(PersonId),
}

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct AttractivenessState {
    /// Who was chosen; nobody was as long as it is none.
    judge: Option<Judge>,
    editor: CellEditor,
    scroll: TableState,
    totals: TableState,
    /// The first strategy that has a column, of those that do not all fit.
    first: usize,
    /// The cell that had the keyboard in the last frame: its column comes into sight when it is another one.
    followed: Option<CellPlace>,
    /// How far the wheel was turned sideways beyond whole columns.
    wheel: f32,
}

impl AttractivenessState {
    /// Whose scores are shown: those of everyone as soon as people have scored, if nobody else was chosen.
    fn judge(&self, matrix: &Matrix) -> Judge {
        let is_asked = matrix.answers.iter().any(|sheet| !sheet.attractiveness.is_empty());
        self.judge.unwrap_or(if is_asked { Judge::Everyone } else { Judge::Analyst })
    }
}

/// More people than this are chosen from a list.
const SEGMENTS: usize = 4;
/// The width of a strategy's column, that of the score in it, and the place of the score.
const SCORE: f32 = 168.0;
const FIELD: f32 = 36.0;
const POINT: f32 = 16.0;
const WEIGHT: f32 = 64.0;
const WEIGHT_POINT: f32 = 26.0;
/// A block of the four that show a score.
const BLOCK: egui::Vec2 = vec2(9.0, 6.0);

/// Draws the choice of whose scores are shown.
pub(super) fn judge_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut AttractivenessState) {
    let words = input.words();
    if !input.document.strategies.is_empty()
        && ui.button(words.asking_button()).on_hover_text(words.asking_strategies_tip()).clicked()
    {
        input.ask(Action::AskPeople(Some(Asked::Attractiveness)));
    }
    ui.label(scale::muted(words.strategies_judged_by()));
    let all = [(Judge::Everyone, words.strategies_everyone()), (Judge::Analyst, words.strategies_own())];
    let people = input.document.people.iter().map(|person| (Judge::Person(person.id), person.name.clone()));
    let all: Vec<(Judge, String)> = all.into_iter().chain(people).collect();
    state.judge = state.judge.filter(|judge| all.iter().any(|(it, _)| it == judge));
    let mut judge = state.judge(matrix);
    if all.len() <= SEGMENTS + 1 {
        let shown: Vec<Segment<'_>> =
            all.iter().map(|(it, name)| Segment { text: name, name, selected: *it == judge }).collect();
        if let Some(at) = segments(ui, &shown) {
            state.judge = Some(all[at].0);
        }
        return;
    }
    let current = all.iter().find(|(it, _)| *it == judge).map(|(_, name)| name.clone()).unwrap_or_default();
    let combo = ComboBox::from_id_salt("judge of strategies").selected_text(current).truncate().show_ui(ui, |ui| {
        for (other, name) in &all {
            if ui.selectable_value(&mut judge, *other, name).clicked() {
                state.judge = Some(judge);
            }
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
    let judge = state.judge(matrix);
    let AttractivenessState { editor, scroll, totals, first, followed, wheel, .. } = state;
    let sheet = match judge {
        Judge::Person(person) => Some(SheetKey { round: matrix.current_round(), person }),
        Judge::Everyone | Judge::Analyst => None,
    };
    let mut view = View { input, matrix, analysis, judge, sheet, editor, shown: Vec::new() };
    view.follow_keys(ui);
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let fixed = size::LABEL_COLUMN + chart::STATEMENT_MIN + WEIGHT + 2.0 * space::XL;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
        let fits = ((ui.available_width() - fixed) / SCORE).floor().max(1.0) as usize;
        let place = view.editor.place();
        if let Some(place) = place.filter(|_| place != *followed) {
            *first = (*first).clamp((place.column + 1).saturating_sub(fits), place.column);
        }
        *followed = place;
        columns_ui(ui, input, (first, fits), wheel);
        view.show(*first, fits);
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
        view.take_typed(ui);
    });
}

/// What a score means, and, where not all strategies fit, which are shown and the ways to the others.
fn columns_ui(ui: &mut Ui, input: &PanelInput<'_>, (first, fits): (&mut usize, usize), wheel: &mut f32) {
    let words = input.words();
    let count = input.document.strategies.len();
    let last = count.saturating_sub(fits);
    *first = (*first).min(last);
    ui.horizontal(|ui| {
        if last > 0 {
            *wheel -= ui.input(|input| input.smooth_scroll_delta().x);
            if wheel.abs() >= SCORE {
                *first = if *wheel > 0.0 { (*first + 1).min(last) } else { first.saturating_sub(1) };
                *wheel = 0.0;
            }
            let ways = [
                ("‹", words.strategies_earlier(), first.saturating_sub(fits)),
                ("›", words.strategies_later(), (*first + fits).min(last)),
            ];
            for (sign, name, target) in ways {
                let way = ui.add_enabled(*first != target, egui::Button::new(sign)).accessible_name(&name);
                if way.on_hover_text(name).clicked() {
                    *first = target;
                }
            }
            let labels = model::labels(input.document);
            let end = (*first + fits).min(count) - 1;
            ui.label(words.strategies_columns(&labels[*first], &labels[end], count));
        }
        ui.add(egui::Label::new(scale::caption(words.strategies_score_key())).truncate());
    });
}

/// A strategy that has a column, with the scores of whoever is shown.
struct Shown<'a> {
    /// Its place among all.
    at: usize,
    label: String,
    strategy: &'a Strategy,
    scores: HashMap<FactorId, Shade>,
}

/// A score, or the mean of several with how far they lie apart.
#[derive(Clone, Copy)]
struct Shade {
    score: f64,
    /// Deviation and number of the scores behind a mean.
    spread: Option<(f64, usize)>,
}

struct View<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    analysis: &'a MatrixAnalysis,
    judge: Judge,
    /// The sheet of the person who judges.
    sheet: Option<SheetKey>,
    editor: &'a mut CellEditor,
    /// The strategies that have a column.
    shown: Vec<Shown<'a>>,
}

impl<'a> View<'a, '_> {
    /// Looks the scores of so many strategies up, from the first on: the others cost nothing.
    fn show(&mut self, first: usize, fits: usize) {
        let document = self.input.document;
        let sheet = self.sheet.and_then(|key| self.matrix.sheet(key));
        let shown = |(at, (label, strategy)): (usize, (String, &'a Strategy))| {
            let single = |score: Rating| Shade { score: score.get().into(), spread: None };
            let scores = match (self.judge, sheet) {
                (Judge::Person(_), Some(sheet)) => {
                    let own = sheet.attractiveness.iter().filter(|it| it.strategy == strategy.id);
                    own.map(|it| (it.factor, single(it.score))).collect()
                }
                (Judge::Person(_), None) => HashMap::new(),
                (Judge::Analyst, _) => {
                    let own = strategy.attractiveness.iter().filter(|it| it.matrix == self.matrix.id);
                    own.map(|it| (it.factor, single(it.score))).collect()
                }
                (Judge::Everyone, _) => {
                    let means = self.analysis.strategy(strategy.id).map(|it| it.means.as_slice()).unwrap_or_default();
                    let shade = |it: &crate::analysis::MeanScore| Shade {
                        score: it.mean,
                        spread: it.deviation.map(|deviation| (deviation, it.n)),
                    };
                    means.iter().map(|it| (it.factor, shade(it))).collect()
                }
            };
            Shown { at, label, strategy, scores }
        };
        let all = model::labels(document).into_iter().zip(&document.strategies).enumerate();
        self.shown = all.skip(first).take(fits).map(shown).collect();
    }

    fn table(&self, name: String, head: String) -> Table<'static> {
        let columns = [
            Column::new("", Width::Points(size::LABEL_COLUMN)),
            Column::new(head, Width::Share(1.0)).gap(0.0),
            Column::figures(self.input.words().reports.column_share(), WEIGHT, WEIGHT_POINT),
        ];
        let strategy = |shown: &Shown<'_>| {
            let head = format!("{}  {}", shown.label, model::one_line(&shown.strategy.text));
            Column::new(head, Width::Points(SCORE - space::S)).tip(shown.strategy.text.clone())
        };
        Table::new(name, columns.into_iter().chain(self.shown.iter().map(strategy)))
    }

    fn row_ui(&mut self, line: &mut TableRow<'_, '_>, row: usize) {
        let palette = &self.input.theme.palette;
        let factor = &self.analysis.factors[row];
        let colours = palette.quadrant(factor.quadrant);
        line.text(0, &factor.label, scale::label_font(), colours.ink);
        line.text(1, &model::one_line(&factor.text), scale::body_font(), palette.text);
        line.text(2, &figures::or_none(factor.weight, figures::score), scale::body_font(), palette.muted);
        for (column, shown) in self.shown.iter().enumerate() {
            let shade = shown.scores.get(&factor.id).copied();
            let rect = line.cell(3 + column);
            if self.judge == Judge::Everyone {
                let text = figures::or_none(shade.map(|it| it.score), figures::score);
                line.text(3 + column, &text, scale::body_font(), palette.text);
            } else {
                let name = self.input.words().strategies_score(&factor.label, &shown.label);
                let id = Id::unique(("score of a strategy", factor.id.number(), shown.strategy.id.number()));
                let place = CellPlace { row, column: shown.at };
                let text = shade.map(|it| it.score.to_string()).unwrap_or_default();
                let cell = Cell { id, place, name: &name, text: &text, point: POINT };
                self.editor.cell_ui(line.ui, self.input.theme, rect.with_max_x(rect.left() + FIELD), &cell);
            }
            if let Some(shade) = shade {
                self.shade_ui(line.ui, rect.with_min_x(rect.left() + FIELD + space::S), shade, factor.weight);
            }
        }
    }

    /// Four blocks as full as the score, and behind them its product with the weight, or how far the judges lie apart.
    fn shade_ui(&self, ui: &Ui, rect: Rect, shade: Shade, weight: Option<f64>) {
        let palette = &self.input.theme.palette;
        for block in 0..4_u8 {
            let left = rect.left() + f32::from(block) * (BLOCK.x + space::XS);
            let place = Rect::from_min_size(pos2(left, rect.center().y - BLOCK.y / 2.0), BLOCK);
            ui.painter().rect_filled(place, 1.0, palette.pressed);
            #[expect(clippy::cast_possible_truncation, reason = "a part of a block")]
            let part = (shade.score - f64::from(block)).clamp(0.0, 1.0) as f32;
            ui.painter().rect_filled(place.with_max_x(left + BLOCK.x * part), 1.0, palette.accent);
        }
        let told = match shade.spread {
            Some((deviation, count)) => self.input.words().strategies_mean_spread(figures::score(deviation), count),
            None => weight.map(|weight| figures::score(weight * shade.score)).unwrap_or_default(),
        };
        let font = scale::small_font();
        ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, told, font, palette.muted);
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
                let Ok(score) = score(cell) else {
                    let told = self.input.words().strategies_paste_refused(widgets::shortened(cell, LONGEST));
                    self.input.ask(Notice::trouble(told));
                    return;
                };
                scores.push((strategy.id, factor.id, score));
            }
        }
        self.input.ask(self.edit(&scores));
    }

    /// The edit that puts scores in.
    fn edit(&self, scores: &[(StrategyId, FactorId, Option<Rating>)]) -> Edit {
        if let Some(key) = self.sheet {
            let mut sheet = self.matrix.sheet(key).cloned().unwrap_or_else(|| AnswerSheet::new(key));
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

    /// Takes over what was typed, or says why not. An empty cell is no score; a dash takes the whole row out, since a factor
    /// bears on the choice or does not.
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
                let is_row = is_dash(&typed.text);
                let cells = self.input.document.strategies.iter().filter(|it| is_row || it.id == strategy.id);
                let scores: Vec<_> = cells.map(|it| (it.id, factor.id, score)).collect();
                self.input.take(typed.stage, self.edit(&scores));
            }
            Err(_) if matches!(typed.stage, Stage::Draft(_)) => {}
            Err(reason) => self.editor.refuse(ui.ctx(), reason.text(self.input.words())),
        }
    }

    /// The lines under the table: the totals of whoever judges, the mean of all, how far they lie apart.
    fn totals(&self) -> Vec<(String, Vec<String>)> {
        let words = self.input.words();
        let judging = self.analysis.attractiveness.as_ref();
        let shown = || self.shown.iter().map(|it| it.strategy);
        let mut lines = Vec::new();
        if let (Judge::Person(person), Some(judging)) = (self.judge, judging)
            && let Some(own) = judging.people.iter().find(|it| it.id == person)
        {
            let of = |strategy: &Strategy| total(own.totals.iter().find(|it| it.strategy == strategy.id));
            lines.push((words.strategies_total_of(&own.name), shown().map(of).collect()));
        }
        let place = |strategy: &Strategy| {
            let found = self.analysis.strategy(strategy.id)?;
            self.analysis.strategy_place(found, crate::analysis::RankingMethod::Qspm)
        };
        let all = |strategy: &Strategy| {
            let found = self.analysis.strategy(strategy.id);
            placed(found.and_then(|it| it.qspm_total), place(strategy).map(|place| place.to_string()))
        };
        let people = judging.map_or(0, |it| it.people.iter().filter(|person| person.counts).count());
        let name = if people > 0 {
            words.strategies_mean_of(people)
        } else {
            words.strategies_total_of(words.strategies_own())
        };
        lines.push((name, shown().map(all).collect()));
        if people > 1 {
            let spread = |strategy: &Strategy| self.analysis.strategy(strategy.id).and_then(|it| it.spread);
            let range = |strategy: &Strategy| {
                spread(strategy).map_or(figures::NONE.to_owned(), |it| {
                    format!("{} – {}", figures::score(it.lowest), figures::score(it.highest))
                })
            };
            // Nobody puts a strategy first that is alone.
            let first = |strategy: &Strategy| {
                let spread = spread(strategy).filter(|_| place(strategy).is_some());
                spread.map_or(figures::NONE.to_owned(), |it| it.first.to_string())
            };
            lines.push((words.strategies_spread(), shown().map(range).collect()));
            lines.push((words.strategies_first_for(), shown().map(first).collect()));
        }
        lines
    }
}

/// More of a pasted cell than this is not told.
const LONGEST: usize = 20;

fn is_dash(text: &str) -> bool {
    ["-", "–", "—"].contains(&text.trim())
}

/// A score as it is typed: 1 to 4; nothing or a dash for none.
fn score(text: &str) -> Result<Option<Rating>, Unreadable> {
    let text = text.trim();
    if text.is_empty() || is_dash(text) {
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
