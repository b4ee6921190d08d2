//! Answers of a survey: a table with a row for each participant becomes one command on a document.
//!
//! A column is about a factor (by label, id or statement) or, for pairwise comparison, about a pair ("S1:S2", "S:W").
//! An answer takes the place of what the same person said of the same thing in that round; a cell that is empty or
//! refused leaves it. A participant who is there is known by name.

mod answer;
mod heads;

use super::outcome::{Report, counted};
use super::table::{Row, Table};
use super::{Form, ImportError, Kind, Options, Preview, Watch, value};
use crate::model::{
    AnswerSheet, Command, Document, IdSource, Matrix, MatrixEdit, MatrixId, Participant, PersonId, Ratio, Round,
    SheetKey, Weight, WeightingMethod,
};
use heads::Head;
use std::collections::BTreeSet;
use std::fmt;

/// What the participants were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The importance of each factor.
    Weights,
    /// The rating of each factor.
    Ratings,
    /// Points for each factor.
    Points,
    /// Dots on each factor.
    Dots,
    /// The rank of each factor.
    Ranks,
    /// How many times as important one is as another.
    Pairwise,
}

impl Asked {
    /// Everything that can be asked for.
    pub const ALL: [Self; 6] = [Self::Weights, Self::Ratings, Self::Points, Self::Dots, Self::Ranks, Self::Pairwise];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Weights => "weights",
            Self::Ratings => "ratings",
            Self::Points => "points",
            Self::Dots => "dots",
            Self::Ranks => "ranks",
            Self::Pairwise => "pairwise",
        }
    }

    /// Whether a weighting method counts such answers.
    fn counts_in(self, method: WeightingMethod) -> bool {
        match self {
            Self::Weights | Self::Ratings => method == WeightingMethod::Direct,
            Self::Points => method == WeightingMethod::Points,
            Self::Dots => method == WeightingMethod::Dots,
            Self::Ranks => matches!(method, WeightingMethod::Ranks | WeightingMethod::Borda),
            Self::Pairwise => method == WeightingMethod::Pairwise,
        }
    }
}

/// What the user says about a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyOptions {
    /// What was asked for.
    pub asked: Asked,
    /// The matrix that the answers are about.
    pub matrix: MatrixId,
    /// The round, counting from 1; none for the current one. The one after it is added.
    pub round: Option<u32>,
    /// How the bytes of the file are to be taken.
    pub reading: Options,
}

/// A survey that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// One step that puts the answers into the document.
    pub command: Command,
    /// What was taken: "2 participants, 12 answers".
    pub summary: String,
    /// Who is new or known, what each answered, and what was refused.
    pub report: Report,
    /// How the first table begins.
    pub preview: Option<Preview>,
    /// How the bytes were taken.
    pub form: Form,
}

/// Why no answer was taken.
#[derive(Debug, Clone, PartialEq)]
pub enum SurveyError {
    /// The file cannot be read.
    Unreadable(ImportError),
    /// It is no table.
    NoTable,
    /// The document has no such matrix.
    NoMatrix(MatrixId),
    /// The round is neither there nor the next.
    Round {
        /// The round that was named.
        named: u32,
        /// The round that is being asked.
        current: u32,
    },
    /// No cell could be taken; the report says why.
    Nothing(Report),
}

impl fmt::Display for SurveyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => error.fmt(f),
            Self::NoTable => f.write_str("answers come as a table\nHint: save them as .csv, .tsv or .xlsx."),
            Self::NoMatrix(id) => write!(f, "there is no matrix `{id}`"),
            Self::Round { named, current } => write!(
                f,
                "there is no round {named}\nHint: rounds count from 1; the matrix is in round {current}, and the next \
                 is added."
            ),
            Self::Nothing(_) => f.write_str(
                "no answer could be taken from the file\nHint: a row for each participant, a column of names, and a \
                 column for each factor (S1) or pair (S1:S2).",
            ),
        }
    }
}

impl std::error::Error for SurveyError {}

/// Reads the answers of a survey about a matrix of a document.
///
/// # Errors
/// When the file is no table, the matrix or the round is not there, or nothing could be taken.
pub fn survey(
    bytes: &[u8],
    kind: Kind,
    options: &SurveyOptions,
    document: &Document,
    ids: &mut dyn IdSource,
    watch: Watch<'_>,
) -> Result<Survey, SurveyError> {
    let mut report = Report::default();
    let matrix = document.matrix(options.matrix).ok_or(SurveyError::NoMatrix(options.matrix))?;
    let current = matrix.current_round();
    let round = options.round.unwrap_or(current);
    if round == 0 || round > current.saturating_add(1) {
        return Err(SurveyError::Round { named: round, current });
    }
    if !matches!(kind, Kind::Separated | Kind::Workbook) {
        return Err(SurveyError::NoTable);
    }
    let (tables, form) =
        super::rows(bytes, kind, &options.reading, watch, &mut report).map_err(SurveyError::Unreadable)?;
    let preview = tables.iter().find(|table| !table.rows.is_empty()).map(Preview::headed);
    let mut reading = Reading::new(document, matrix, options.asked, round, ids, report);
    for table in &tables {
        reading.table(table);
    }
    reading.finish(preview, form)
}

struct Reading<'a> {
    document: &'a Document,
    matrix: &'a Matrix,
    asked: Asked,
    round: u32,
    ids: &'a mut dyn IdSource,
    report: Report,
    seen: BTreeSet<String>,
    commands: Vec<Command>,
    people: usize,
    answers: usize,
}

/// A column whose head was understood.
struct Column {
    index: usize,
    name: String,
    head: Head,
}

impl<'a> Reading<'a> {
    fn new(
        document: &'a Document,
        matrix: &'a Matrix,
        asked: Asked,
        round: u32,
        ids: &'a mut dyn IdSource,
        report: Report,
    ) -> Self {
        let (seen, commands) = (BTreeSet::new(), Vec::new());
        Self { document, matrix, asked, round, ids, report, seen, commands, people: 0, answers: 0 }
    }

    fn table(&mut self, table: &Table) {
        let Some((heads, rows)) = table.rows.split_first() else { return };
        let columns = self.columns(table, heads);
        if !columns.iter().any(|column| column.head == Head::Name) {
            self.report.refuse(table.spot(heads), "no column is headed as the name of the participant");
            return;
        }
        for row in rows {
            self.row(table, row, &columns);
        }
    }

    /// The columns that are understood; the others, and second ones about the same, are refused.
    fn columns(&mut self, table: &Table, heads: &Row) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        for (index, name) in heads.filled() {
            let found = heads::head(name, self.matrix, self.asked).and_then(|head| {
                let twice = columns.iter().any(|column| column.head == head);
                if twice { Err("a column before it is about the same; leave one of them") } else { Ok(head) }
            });
            match found {
                Ok(head) => columns.push(Column { index, name: name.to_owned(), head }),
                Err(reason) => self.report.refuse(table.spot(heads).column(name), format!("column left: {reason}")),
            }
        }
        columns
    }

    fn row(&mut self, table: &Table, row: &Row, columns: &[Column]) {
        let cell = |head| columns.iter().find(|column| column.head == head).map_or("", |column| row.cell(column.index));
        self.headless(table, row, columns);
        let person = match self.person(cell(Head::Name)) {
            Ok(person) => person,
            Err(reason) => return self.report.refuse(table.spot(row), reason),
        };
        let (mut person, is_new) = match person {
            Some(known) => (known.clone(), false),
            None => (self.newcomer(cell(Head::Name)), true),
        };
        self.describe(table, row, columns, &mut person);
        let key = SheetKey { round: self.round, person: person.id };
        let before = self.matrix.sheet(key);
        let mut sheet = before.cloned().unwrap_or_else(|| AnswerSheet::new(key));
        let taken = self.cells(table, row, columns, &mut sheet);
        self.take(person, is_new, sheet, taken);
    }

    /// Refuses the cells that stand in columns without a head.
    fn headless(&mut self, table: &Table, row: &Row, columns: &[Column]) {
        let width = table.rows.first().map_or(0, |heads| heads.cells.len());
        let heads = table.rows.first();
        for (index, _) in row.filled() {
            let headed = index < width && heads.is_some_and(|heads| !heads.cell(index).is_empty());
            if !headed && !columns.iter().any(|column| column.index == index) {
                let spot = table.spot(row).column(&(index + 1).to_string());
                self.report.refuse(spot, "the column has no head; name a factor or a pair there");
            }
        }
    }

    /// The participant of this name; none for a new one.
    fn person(&mut self, name: &str) -> Result<Option<&'a Participant>, &'static str> {
        let plain = name.to_lowercase();
        if name.is_empty() {
            return Err("the row has no name; its answers were not taken");
        }
        if !self.seen.insert(plain.clone()) {
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
    fn describe(&mut self, table: &Table, row: &Row, columns: &[Column], person: &mut Participant) {
        let is_known = self.document.person(person.id).is_some();
        for column in columns {
            let (cell, spot) = (row.cell(column.index), table.spot(row).column(&column.name));
            let stated = match column.head {
                _ if cell.is_empty() => continue,
                Head::Group => Ok(Participant { group: cell.to_owned(), ..person.clone() }),
                Head::Weight => value::weight(cell).map(|weight| Participant { weight, ..person.clone() }),
                _ => continue,
            };
            match stated {
                Ok(stated) if stated == *person => {}
                Ok(_) if is_known => self.report.refuse(spot, "the participant is there with another; that is kept"),
                Ok(stated) => *person = stated,
                Err(reason) => self.report.refuse(spot, reason),
            }
        }
    }

    /// Puts the cells of a row into a sheet and says how many were taken.
    fn cells(&mut self, table: &Table, row: &Row, columns: &[Column], sheet: &mut AnswerSheet) -> usize {
        let mut judged: Vec<(&Column, Ratio)> = Vec::new();
        let mut taken = 0;
        for column in columns {
            let cell = row.cell(column.index);
            let read = match column.head {
                _ if cell.is_empty() => continue,
                Head::Factor(factor) => answer::put(sheet, self.asked, factor, cell).map(|()| taken += 1),
                Head::Factors(..) | Head::Quadrants(..) => {
                    answer::ratio(cell, self.matrix.conventions.scale_max).map(|ratio| judged.push((column, ratio)))
                }
                Head::Name | Head::Group | Head::Weight => continue,
            };
            if let Err(reason) = read {
                self.report.refuse(table.spot(row).column(&column.name), reason);
            }
        }
        taken + self.judgments(table, row, &judged, sheet)
    }

    /// Takes each pair once; halves that contradict each other are refused, both.
    fn judgments(&mut self, table: &Table, row: &Row, judged: &[(&Column, Ratio)], sheet: &mut AnswerSheet) -> usize {
        let mut taken = 0;
        for (at, &(column, value)) in judged.iter().enumerate() {
            let twin = judged.iter().enumerate().find_map(|(other, &(twin, said))| {
                let turn = answer::same_pair(column.head, twin.head).filter(|_| other != at)?;
                Some((other, twin, answer::agree(value, said, turn)))
            });
            match twin {
                Some((_, twin, false)) => {
                    let reason = format!("it contradicts “{}”; neither was taken: leave one of them", twin.name);
                    self.report.refuse(table.spot(row).column(&column.name), reason);
                }
                // Of two halves that agree, the larger number is the less rounded one.
                Some((other, ..)) if (judged[other].1, at) > (value, other) => {}
                _ => {
                    answer::judge(sheet, column.head, value);
                    taken += 1;
                }
            }
        }
        taken
    }

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
            self.commands.push(Command::InsertPerson { index: usize::MAX, person });
        }
        let edit = MatrixEdit::Sheet(Box::new(sheet));
        self.commands.push(Command::Matrix { matrix: self.matrix.id, edit });
        self.people += 1;
        self.answers += taken;
    }

    fn finish(mut self, preview: Option<Preview>, form: Form) -> Result<Survey, SurveyError> {
        if self.answers == 0 {
            return Err(SurveyError::Nothing(self.report));
        }
        if self.round > self.matrix.current_round() {
            let mut rounds = self.matrix.rounds.clone();
            rounds.resize(self.round as usize, Round::default());
            self.commands.insert(0, Command::Matrix { matrix: self.matrix.id, edit: MatrixEdit::Rounds(rounds) });
            self.report.remark(format!("round {} was added", self.round));
        }
        let method = self.matrix.weighting;
        if !self.asked.counts_in(method) {
            let name = method.name().to_lowercase();
            self.report.remark(format!(
                "the matrix is weighed by {name}, which does not count these answers; choose their method in the view \
                 of weighing"
            ));
        }
        let summary = format!("{}, {}", counted(self.people, "participant"), counted(self.answers, "answer"));
        let command = Command::Batch { label: format!("Import answers of {summary}"), commands: self.commands };
        Ok(Survey { command, summary, report: self.report, preview, form })
    }
}

#[cfg(test)]
mod tests;
