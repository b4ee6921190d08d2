//! The sheet of judgments: a row for each answer, so that other programs can count and draw them.

use super::beside::{Shown, Table};
use super::cell::{Column, SheetRow, Value};
use crate::analysis::MatrixAnalysis;
use crate::model::{AnswerSheet, Asked, BestWorst, FactorId, Judgment, NumberList, Quadrant};
use crate::report::request::Request;
use crate::words::Words;

/// What everybody answered about each matrix shown, in every round and by every method.
pub(super) fn judgments(request: Request<'_>, shown: &[Shown<'_>]) -> Table {
    let words = request.words();
    let columns = vec![
        Column::new(words.sheet_matrix(), 24.0),
        Column::numbers(words.judging_round(), 8.0),
        Column::new(words.column_participant(), 30.0),
        Column::new(words.sheet_kind(), 30.0),
        Column::new(words.column_label(), 8.0),
        Column::new(words.sheet_compared_with(), 16.0),
        Column::numbers(words.sheet_answer(), 12.0),
        Column::new(words.judging_excluded(), 30.0),
    ];
    let rows = shown.iter().flat_map(|shown| {
        let matrix = request.document.matrices.iter().find(|matrix| matrix.id == shown.analysis.id);
        let sheets = matrix.map(|matrix| matrix.answers.as_slice()).unwrap_or_default();
        sheets.iter().flat_map(move |sheet| of_sheet(request, shown, sheet))
    });
    (columns, rows.collect())
}

/// The answers of one participant in one round.
fn of_sheet(request: Request<'_>, shown: &Shown<'_>, sheet: &AnswerSheet) -> Vec<SheetRow> {
    let name = request.document.person(sheet.person).map_or("", |person| person.name.as_str());
    let row = |answer: Answer| {
        SheetRow::body(vec![
            Value::text(&shown.sheet),
            Value::Number(sheet.round.into()),
            Value::text(name),
            Value::Text(answer.kind),
            Value::Text(answer.of),
            Value::Text(answer.to),
            Value::number(Some(answer.value)),
            Value::text(sheet.excluded.as_deref().unwrap_or_default()),
        ])
    };
    let answers = Answers { analysis: shown.analysis, words: request.words() };
    [answers.listed(sheet), answers.compared(sheet), answers.best_worst(sheet)].concat().into_iter().map(row).collect()
}

/// One answer: a number for one thing, or how many times as important it is as another.
#[derive(Clone)]
struct Answer {
    kind: String,
    of: String,
    to: String,
    value: f64,
}

/// What answers are about, and in whose words.
#[derive(Clone, Copy)]
struct Answers<'a> {
    analysis: &'a MatrixAnalysis,
    words: &'static Words,
}

impl Answers<'_> {
    /// "S1"; the id where the factor has left the matrix's quadrants.
    fn label(self, factor: FactorId) -> String {
        self.analysis.factor(factor).map_or_else(|| factor.to_string(), |factor| factor.label.clone())
    }

    /// Numbers given to single factors.
    fn listed(self, sheet: &AnswerSheet) -> Vec<Answer> {
        let answers = |list: NumberList| {
            let kind = self.words.asked(Asked::Numbers(list));
            let answer =
                move |(factor, value)| Answer { kind: kind.clone(), of: self.label(factor), to: String::new(), value };
            sheet.numbers(list).into_iter().map(answer)
        };
        NumberList::ALL.into_iter().flat_map(answers).collect()
    }

    /// Judgments of pairs.
    fn compared(self, sheet: &AnswerSheet) -> Vec<Answer> {
        let kind = &self.words.asked(Asked::Pairs);
        let factors = sheet.within.iter().chain(&sheet.between);
        let factors = factors.map(|pair| judged(kind, pair, |factor| self.label(factor)));
        factors.chain(sheet.groups.iter().map(|pair| judged(kind, pair, letter))).collect()
    }

    /// Judgments with the best and the worst.
    fn best_worst(self, sheet: &AnswerSheet) -> Vec<Answer> {
        let factors = sheet.best_worst.iter().flat_map(|set| self.against_extremes(set, |factor| self.label(factor)));
        let groups = sheet.best_worst_groups.iter().flat_map(|set| self.against_extremes(set, letter));
        factors.chain(groups).collect()
    }

    fn against_extremes<T: Copy>(self, set: &BestWorst<T>, label: impl Fn(T) -> String) -> Vec<Answer> {
        let method = self.words.asked(Asked::BestWorst);
        let kinds = [self.words.judging_best_to(), self.words.judging_to_worst()];
        let [best, worst] = kinds.map(|question| self.words.labelled(&method, &question));
        let best = set.best_to_others.iter().map(|pair| judged(&best, pair, &label));
        best.chain(set.others_to_worst.iter().map(|pair| judged(&worst, pair, &label))).collect()
    }
}

fn judged<T: Copy>(kind: &str, pair: &Judgment<T>, label: impl Fn(T) -> String) -> Answer {
    Answer { kind: kind.to_owned(), of: label(pair.row), to: label(pair.column), value: pair.value.get() }
}

fn letter(quadrant: Quadrant) -> String {
    quadrant.letter().to_string()
}
