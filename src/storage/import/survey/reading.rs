//! The rows of a table of answers, one after another, become commands.

use super::columns::{self, Column, Line};
use super::heads::Head;
use super::layout::Layout;
use super::{Survey, SurveyError, SurveyOptions, answer, best_worst};
use crate::model::{
    AnswerSheet, Asked, Change, Document, Edit, EditLabel, IdSource, Matrix, MatrixChange, Pair, Participant, PersonId,
    Question, Ratio, Round, SheetKey, Weight,
};
use crate::storage::import::outcome::{Report, counted};
use crate::storage::import::table::Table;
use crate::storage::import::{Form, Preview, value};
use std::collections::BTreeSet;

/// Reads tables of answers about a matrix.
pub(super) struct Reading<'a> {
    pub(super) document: &'a Document,
    pub(super) matrix: &'a Matrix,
    pub(super) options: &'a SurveyOptions,
    /// The round that was asked.
    pub(super) round: u32,
    pub(super) ids: &'a mut dyn IdSource,
    pub(super) report: Report,
    pub(super) taken: Taken,
}

/// What was taken so far.
#[derive(Default)]
pub(super) struct Taken {
    /// The names of the rows, in small letters.
    names: BTreeSet<String>,
    changes: Vec<Change>,
    people: usize,
    answers: usize,
}

/// A judgment of a row about two things of a set.
struct Judged<'a> {
    column: &'a Column,
    pair: Pair,
    value: Ratio,
}

impl<'a> Reading<'a> {
    /// Takes the rows of a table.
    pub(super) fn table(&mut self, table: &Table) {
        let Some(heads) = table.rows.first() else { return };
        let layout = Layout::of(table);
        let columns = columns::read(table, &layout, self.matrix, self.options, &mut self.report);
        if !columns.iter().any(|column| matches!(column.head, Head::About(_))) {
            return self.report.refuse(table.spot(heads), "no column is about a factor or a pair of the matrix");
        }
        let is_named = columns.iter().any(|column| column.head == Head::Name);
        if !is_named {
            let reason = "no column is headed as the name of the participant; the participants were numbered; if there \
                          is one, say which with --map \"HEAD=name\"";
            self.report.remark(reason);
        }
        for row in table.rows.iter().skip(layout.first) {
            let line = Line { table, row, columns: &columns };
            line.refuse_headless(&layout, self.options, &mut self.report);
            let name = if is_named { line.cell(Head::Name).to_owned() } else { self.number() };
            self.row(line, &name);
        }
    }

    /// The name of a participant who gave none: a number that nobody has.
    fn number(&self) -> String {
        let is_taken = |name: &String| {
            let plain = name.to_lowercase();
            self.taken.names.contains(&plain)
                || self.document.people.iter().any(|person| person.name.to_lowercase() == plain)
        };
        let mut names = (1..).map(|number: usize| format!("Participant {number}"));
        names.find(|name| !is_taken(name)).unwrap_or_default()
    }

    fn row(&mut self, line: Line<'_>, name: &str) {
        let person = match self.person(name) {
            Ok(person) => person,
            Err(reason) => return self.report.refuse(line.table.spot(line.row), reason),
        };
        let (mut person, is_new) = match person {
            Some(known) => (known.clone(), false),
            None => (self.newcomer(name), true),
        };
        self.describe(line, &mut person);
        let key = SheetKey { round: self.round, person: person.id };
        let mut sheet = self.matrix.sheet(key).cloned().unwrap_or_else(|| AnswerSheet::new(key));
        let taken = match self.options.asked {
            Asked::Numbers(_) => self.numbers(line, &mut sheet),
            Asked::Pairs => self.judgments(line, &mut sheet),
            Asked::BestWorst => best_worst::take(line, self.matrix, &mut sheet, &mut self.report),
        };
        self.take(person, is_new, sheet, taken);
    }

    /// The participant of this name; none for a new one.
    fn person(&mut self, name: &str) -> Result<Option<&'a Participant>, &'static str> {
        let plain = name.to_lowercase();
        if name.is_empty() {
            return Err("the row has no name; its answers were not taken");
        }
        if !self.taken.names.insert(plain.clone()) {
            return Err("a row before it has the same name; its answers were not taken");
        }
        let mut known = self.document.people.iter().filter(|person| person.name.trim().to_lowercase() == plain);
        match (known.next(), known.next()) {
            (_, Some(_)) => Err("several participants of the document have this name; rename one of them"),
            (person, None) => Ok(person),
        }
    }

    fn newcomer(&mut self, name: &str) -> Participant {
        let id = PersonId::from_random(self.ids.next_bits());
        Participant { id, name: name.to_owned(), group: String::new(), weight: Weight::DEFAULT }
    }

    /// Group and weight of a new participant; of one who is there they are kept.
    fn describe(&mut self, line: Line<'_>, person: &mut Participant) {
        let is_known = self.document.person(person.id).is_some();
        for (column, cell) in line.filled() {
            let stated = match column.head {
                Head::Group => Ok(Participant { group: cell.to_owned(), ..person.clone() }),
                Head::Weight => value::weight(cell).map(|weight| Participant { weight, ..person.clone() }),
                _ => continue,
            };
            let spot = line.spot(column);
            match stated {
                Ok(stated) if stated == *person => {}
                Ok(_) if is_known => self.report.refuse(spot, "the participant is there with another; that is kept"),
                Ok(stated) => *person = stated,
                Err(reason) => self.report.refuse(spot, reason),
            }
        }
    }

    /// Puts the numbers of a row into a sheet and says how many were taken.
    fn numbers(&mut self, line: Line<'_>, sheet: &mut AnswerSheet) -> usize {
        let mut taken = 0;
        for (column, cell) in line.filled() {
            let Head::About(Question::Number(list, factor)) = column.head else { continue };
            match answer::put(sheet, list, factor, cell) {
                Ok(()) => taken += 1,
                Err(reason) => self.report.refuse(line.spot(column), reason),
            }
        }
        taken
    }

    /// Puts the judgments of a row into a sheet, each pair once, and says how many were taken; halves that contradict
    /// each other are refused, both.
    fn judgments(&mut self, line: Line<'_>, sheet: &mut AnswerSheet) -> usize {
        let judged = self.judged(line);
        let mut taken = 0;
        for (at, one) in judged.iter().enumerate() {
            let is_turned = |other: &Judged| other.pair == one.pair.turned();
            match judged.iter().position(is_turned) {
                Some(other) if !answer::agree(one.value, judged[other].value.inverse()) => {
                    let twin = &judged[other].column.name;
                    let reason = format!("it contradicts “{twin}”; neither was taken: leave one of them");
                    self.report.refuse(line.spot(one.column), reason);
                }
                // Of two halves that agree, the larger number is the less rounded one.
                Some(other) if (judged[other].value, at) > (one.value, other) => {}
                _ => {
                    sheet.judge(one.pair, Some(one.value));
                    taken += 1;
                }
            }
        }
        taken
    }

    /// The cells of a row that hold judgments.
    fn judged<'l>(&mut self, line: Line<'l>) -> Vec<Judged<'l>> {
        let mut judged = Vec::new();
        for (column, cell) in line.filled() {
            let Head::About(Question::Pair(pair)) = column.head else { continue };
            match answer::ratio(cell, self.matrix.conventions.scale_max) {
                Ok(value) => judged.push(Judged { column, pair, value }),
                Err(reason) => self.report.refuse(line.spot(column), reason),
            }
        }
        judged
    }

    /// Turns what a row says into commands.
    fn take(&mut self, person: Participant, is_new: bool, sheet: AnswerSheet, taken: usize) {
        let replaced = self.matrix.sheet(sheet.key()).is_some();
        let who = match (is_new, replaced) {
            (true, _) => "new",
            (false, true) => "known, these answers replaced",
            (false, false) => "known",
        };
        if taken == 0 {
            return self.report.remark(format!("not taken: {}, without answers", person.name));
        }
        self.report.remark(format!("{} ({who}): {}", person.name, counted(taken, "answer")));
        if is_new {
            self.taken.changes.push(Change::InsertPerson { index: usize::MAX, person });
        }
        let edit = MatrixChange::Sheet(Box::new(sheet));
        self.taken.changes.push(Change::Matrix { matrix: self.matrix.id, change: edit });
        self.taken.people += 1;
        self.taken.answers += taken;
    }

    /// What all rows together say.
    pub(super) fn finish(mut self, preview: Option<Preview>, form: Form) -> Result<Survey, SurveyError> {
        if self.taken.answers == 0 {
            return Err(SurveyError::Nothing(self.report));
        }
        if self.round > self.matrix.current_round() {
            let mut rounds = self.matrix.rounds.clone();
            rounds.resize(self.round as usize, Round::default());
            self.taken
                .changes
                .insert(0, Change::Matrix { matrix: self.matrix.id, change: MatrixChange::Rounds(rounds) });
            self.report.remark(format!("round {} was added", self.round));
        }
        let method = self.matrix.weighting;
        if !self.options.asked.counts_in(method) {
            let name = method.name().to_lowercase();
            self.report.remark(format!(
                "the matrix is weighed by {name}, which does not count these answers; choose their method in the view \
                 of weighing"
            ));
        }
        let summary =
            format!("{}, {}", counted(self.taken.people, "participant"), counted(self.taken.answers, "answer"));
        let label = EditLabel::ImportAnswers { people: self.taken.people, answers: self.taken.answers };
        Ok(Survey { edit: Edit::new(label, self.taken.changes), summary, report: self.report, preview, form })
    }
}
