//! Tables of answers, one after another, become commands.
//!
//! First every row is asked who gave it, when, and to which questionnaire. Of several rows of one person the one counts
//! that was submitted last. Only then are the answers read, since a row that does not count refuses nothing.

use super::columns::{self, Column, Line};
use super::heads::Head;
use super::layout::{self, Layout};
use super::names::Names;
use super::panel::Panel;
use super::people::Who;
use super::rows::{Counts, Marks};
use super::scale::Numbers;
use super::sheet::Answering;
use super::times::Moment;
use super::{SurveyError, SurveyOptions, lines};
use crate::model::survey_codes::Code;
use crate::model::{AnswerSheet, Asked, Document, IdSource, MatrixId, Question, SheetKey, SurveyKey};
use crate::storage::import::outcome::Report;
use crate::storage::import::remark::{AnswerRemark, Settled};
use crate::storage::import::table::Table;
use crate::storage::import::terms::{self, Set};
use crate::storage::import::words;
use std::collections::{BTreeMap, HashMap};

/// What a row answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Task {
    pub(super) matrix: MatrixId,
    pub(super) round: u32,
    pub(super) asked: Asked,
}

/// A table whose columns are known, for the rows that answer one questionnaire.
struct Part<'t> {
    table: &'t Table,
    layout: &'t Layout,
    task: Task,
    columns: Vec<Column>,
    rows: Vec<usize>,
    marks: Marks,
    /// Parts that ask about the same have the same number: of them one row of a person counts.
    about: usize,
}

/// A row that counts as far as it alone can tell.
struct Candidate {
    part: usize,
    row: usize,
    who: Who,
    at: Option<Moment>,
}

/// Reads tables of answers about the matrices of a document.
pub(super) struct Reading<'a> {
    document: &'a Document,
    pub(super) options: &'a SurveyOptions,
    names: Vec<Names<'a>>,
    pub(super) report: Report,
}

/// A table with its heads found.
pub(super) struct Headed {
    table: Table,
    layout: Layout,
}

impl Headed {
    /// The heads of its columns.
    pub(super) fn heads(&self) -> &[String] {
        &self.layout.heads
    }
}

impl<'a> Reading<'a> {
    /// Goes by what was said before of tables with the same heads.
    pub(super) fn go_by(&mut self, options: &'a SurveyOptions) {
        self.options = options;
        self.report.remark(AnswerRemark::Remembered);
    }

    pub(super) fn new(document: &'a Document, options: &'a SurveyOptions, report: Report) -> Self {
        let names = document.matrices.iter().map(|matrix| Names::of(matrix, &document.strategies)).collect();
        Self { document, options, names, report }
    }

    /// Finds the heads of tables, and the answers that stand in answer lines.
    pub(super) fn headed(&mut self, tables: Vec<Table>) -> Vec<Headed> {
        let mut headed = Vec::new();
        for table in tables.into_iter().filter(|table| !table.rows.is_empty()) {
            let table = lines::of_workbook(&table).unwrap_or(table);
            let layout = Layout::of(&table, &|text| self.understands(text));
            let is_line = |index: &usize| layout.whole(*index).any(|text| self.code(text) == Some(Code::Line));
            let of_lines: Vec<usize> = (0..layout.heads.len()).filter(is_line).collect();
            headed.push(match lines::with_lines(&table, &of_lines, &layout, &mut self.report) {
                Some(table) => Headed { layout: Layout::of(&table, &|text| self.understands(text)), table },
                None => Headed { table, layout },
            });
        }
        headed
    }

    /// The code in a head, whose factors are those of any matrix.
    fn code(&self, text: &str) -> Option<Code> {
        self.names.iter().find_map(|names| names.codes.in_head(text).ok().flatten())
    }

    /// Whether a head says what its column is about.
    fn understands(&self, text: &str) -> bool {
        let named = |names: &Names<'_>| {
            names.codes.in_head(text) != Ok(None) || !names.factors_in(text).is_empty() || names.pair_in(text).is_some()
        };
        layout::system(text).is_some()
            || terms::term(Set::People, &words::folded(text)).is_some()
            || self.names.iter().any(named)
    }

    /// Takes the rows of tables.
    pub(super) fn read(&mut self, headed: &[Headed], ids: &mut dyn IdSource) -> Result<Panel<'a>, SurveyError> {
        let mut panel = Panel::new(self.document);
        let mut parts: Vec<Part<'_>> = Vec::new();
        let mut open = None;
        for Headed { table, layout } in headed {
            for (key, rows) in self.by_key(table, layout) {
                let task = match self.task(key, table, layout, &mut panel) {
                    Ok(Some(task)) => task,
                    Ok(None) => continue,
                    // Another file may say what this one leaves open.
                    Err(error @ (SurveyError::NoMethod | SurveyError::WhichMatrix)) => {
                        let spot = table.rows.get(layout.row).map(|row| table.spot(row)).unwrap_or_default();
                        let is_open = matches!(error, SurveyError::NoMethod);
                        let remark = if is_open { AnswerRemark::NoMethod } else { AnswerRemark::WhichMatrix };
                        self.report.refuse(spot, remark);
                        open.get_or_insert(error);
                        continue;
                    }
                    Err(error) => return Err(error),
                };
                if let Some(part) = self.part(table, layout, task, rows, &parts) {
                    parts.push(part);
                }
            }
        }
        if let (true, Some(error)) = (parts.is_empty(), open) {
            return Err(error);
        }
        let mut counts = Counts::default();
        let candidates = self.candidates(&parts, &mut counts);
        counts.tell(&mut self.report);
        let chosen = self.chosen(&parts, candidates, &panel);
        self.take(&parts, &chosen, &mut panel, ids);
        Ok(panel)
    }

    /// The rows of a table by the key of their questionnaire. Rows without one belong to the only one there is.
    fn by_key(&self, table: &Table, layout: &Layout) -> Vec<(Option<SurveyKey>, Vec<usize>)> {
        let is_key = |index: &usize| layout.whole(*index).any(|text| self.code(text) == Some(Code::Key));
        let columns: Vec<usize> = (0..layout.heads.len()).filter(is_key).collect();
        let mut groups: BTreeMap<Option<String>, (Option<SurveyKey>, Vec<usize>)> = BTreeMap::new();
        for at in layout.first..table.rows.len() {
            let row = &table.rows[at];
            let key = columns.iter().find_map(|column| row.cell(*column).parse::<SurveyKey>().ok());
            let group = groups.entry(key.map(|key| key.to_string())).or_insert((key, Vec::new()));
            group.1.push(at);
        }
        let keys = groups.keys().flatten().count();
        if keys == 1
            && let Some((_, rows)) = groups.remove(&None)
            && let Some(only) = groups.values_mut().next()
        {
            only.1.extend(rows);
            only.1.sort_unstable();
        }
        let mut groups: Vec<_> = groups.into_values().collect();
        // The rounds come in their order, since each adds the one before the next.
        groups.sort_by_key(|(key, _)| key.map(|key| key.round));
        groups
    }

    /// What some rows answer; none where they are refused.
    fn task(
        &mut self,
        key: Option<SurveyKey>,
        table: &Table,
        layout: &Layout,
        panel: &mut Panel<'a>,
    ) -> Result<Option<Task>, SurveyError> {
        let options = self.options;
        let only = || match self.document.matrices.as_slice() {
            [only] => Ok(only.id),
            _ => Err(SurveyError::WhichMatrix),
        };
        let named = || options.matrix.map_or_else(only, Ok);
        if let (Some(key), Some(asked)) = (key, options.asked)
            && key.part.asked() != asked
        {
            return Err(SurveyError::OtherMethod { key: key.part, asked });
        }
        let asked = key.map(|key| key.part.asked()).or(options.asked).ok_or(SurveyError::NoMethod)?;
        let own = key.filter(|key| key.document == self.document.id && self.document.matrix(key.matrix).is_some());
        let (matrix, round) = match (key, own) {
            (_, Some(own)) => {
                if options.matrix.is_some_and(|matrix| matrix != own.matrix)
                    || options.round.is_some_and(|round| round != own.round)
                {
                    return Err(SurveyError::OtherKey(own));
                }
                (own.matrix, Some(own.round))
            }
            (Some(foreign), None) => {
                let matrix = named()?;
                if !self.fits(matrix, layout) {
                    let reason = AnswerRemark::ForeignKey(foreign);
                    let spot = table.rows.get(layout.row).map(|row| table.spot(row)).unwrap_or_default();
                    self.report.refuse(spot, reason);
                    return Ok(None);
                }
                self.report.remark(AnswerRemark::ForeignKeyFits(foreign));
                (matrix, options.round)
            }
            (None, None) => (named()?, options.round),
        };
        let current = panel.rounds(matrix).ok_or(SurveyError::NoMatrix(matrix))?;
        let round = round.unwrap_or(current);
        if round == 0 || round > current.saturating_add(1) {
            return Err(SurveyError::Round { named: round, current });
        }
        if round > current {
            panel.add_round(matrix, round);
            self.report.remark(AnswerRemark::RoundAdded(round));
        }
        Ok(Some(Task { matrix, round, asked }))
    }

    /// Whether a table has codes of factors, and all of them are of this matrix.
    fn fits(&self, matrix: MatrixId, layout: &Layout) -> bool {
        let Some(names) = self.names.iter().find(|names| names.matrix.id == matrix) else { return false };
        let mut some = false;
        for index in 0..layout.heads.len() {
            for text in layout.whole(index) {
                match names.codes.in_head(text) {
                    Err(_) => return false,
                    Ok(Some(
                        Code::Question(Question::Number(..) | Question::Attraction(..))
                        | Code::Side(_)
                        | Code::Steps(_),
                    )) => some = true,
                    Ok(Some(Code::Question(Question::Pair(pair)))) => some |= pair.row.factor().is_some(),
                    Ok(Some(Code::Question(Question::Against(_, _, thing)))) => some |= thing.factor().is_some(),
                    Ok(_) => {}
                }
            }
        }
        some
    }

    fn part<'t>(
        &mut self,
        table: &'t Table,
        layout: &'t Layout,
        task: Task,
        rows: Vec<usize>,
        before: &[Part<'t>],
    ) -> Option<Part<'t>> {
        let names = self.names.iter().find(|names| names.matrix.id == task.matrix)?;
        let known = before.iter().find(|part| {
            std::ptr::eq(part.table, table) && part.task.matrix == task.matrix && part.task.asked == task.asked
        });
        let columns = match known {
            Some(part) => part.columns.clone(),
            None => columns::read(table, layout, names, task.asked, self.options, &mut self.report),
        };
        if !columns.iter().any(|column| column.head.is_answer()) {
            let spot = table.rows.get(layout.row).map(|row| table.spot(row)).unwrap_or_default();
            self.report.refuse(spot, AnswerRemark::NoQuestion);
            return None;
        }
        let is_same = |part: &&Part<'_>| {
            let shared =
                |column: &Column| column.head.is_answer() && part.columns.iter().any(|other| other.head == column.head);
            part.task == task && columns.iter().any(shared)
        };
        let about = before.iter().find(is_same).map_or(before.len(), |part| part.about);
        Some(Part { table, layout, task, marks: Marks::of(table, layout), columns, rows, about })
    }

    /// The rows that count, each with who gave it.
    fn candidates(&mut self, parts: &[Part<'_>], counts: &mut Counts) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (number, part) in parts.iter().enumerate() {
            for &at in &part.rows {
                let row = &part.table.rows[at];
                let line = Line { table: part.table, row, columns: &part.columns };
                if row.is_empty() {
                    continue;
                }
                if let Some(reason) = part.marks.left_out(line, self.options) {
                    counts.add(reason);
                    continue;
                }
                let who = Who::of(line, self.document);
                candidates.push(Candidate { part: number, row: at, who, at: part.marks.moment(row) });
            }
        }
        candidates
    }

    /// The rows that count once each person has one for each questionnaire.
    fn chosen(&mut self, parts: &[Part<'_>], candidates: Vec<Candidate>, panel: &Panel<'_>) -> Vec<Candidate> {
        let mut best: HashMap<(usize, String), usize> = HashMap::new();
        let mut keep = vec![true; candidates.len()];
        let mut settled: Vec<Settled> = Vec::new();
        for (index, one) in candidates.iter().enumerate() {
            let part = &parts[one.part];
            let Some(identity) = panel.identity(&one.who, one.part) else { continue };
            let known = match best.entry((part.about, identity)) {
                std::collections::hash_map::Entry::Vacant(entry) => {
                    entry.insert(index);
                    continue;
                }
                std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            };
            let (earlier, row) = (&candidates[*known], &part.table.rows[one.row]);
            let (Some(before), Some(now)) = (earlier.at, one.at) else {
                keep[index] = false;
                self.report.refuse(part.table.spot(row), AnswerRemark::DoubleRow);
                continue;
            };
            let (left, counts) = if now >= before { (*known, index) } else { (index, *known) };
            keep[left] = false;
            let told = |at: usize| {
                let candidate: &Candidate = &candidates[at];
                let part = &parts[candidate.part];
                part.table.spot(&part.table.rows[candidate.row])
            };
            settled.push(Settled { name: panel.called(&one.who), counts: told(counts), left: told(left) });
            *known = counts;
        }
        if !settled.is_empty() {
            const MOST: usize = 24;
            let more = settled.len().saturating_sub(MOST);
            settled.truncate(MOST);
            self.report.remark(AnswerRemark::LastCounts(settled, more));
        }
        candidates.into_iter().zip(keep).filter_map(|(candidate, keep)| keep.then_some(candidate)).collect()
    }

    /// Reads the answers of the rows that count.
    fn take(&mut self, parts: &[Part<'_>], chosen: &[Candidate], panel: &mut Panel<'a>, ids: &mut dyn IdSource) {
        let names = std::mem::take(&mut self.names);
        let mut answering: Vec<Option<Answering<'_>>> = Vec::new();
        for part in parts {
            let names = names.iter().find(|names| names.matrix.id == part.task.matrix);
            let numbers = numbers(part);
            answering.push(
                names.map(|names| Answering::new(names, part.task.asked, &part.columns, numbers, self.options.scale)),
            );
        }
        let mut unnamed = 0;
        for candidate in chosen {
            let part = &parts[candidate.part];
            let Some(answering) = &mut answering[candidate.part] else { continue };
            let line = Line { table: part.table, row: &part.table.rows[candidate.row], columns: &part.columns };
            line.refuse_headless(part.layout, self.options, &mut self.report);
            let spot = part.table.spot(line.row);
            // What is refused while it is only compared is refused once more when it is taken.
            let compare = |sheet: &mut AnswerSheet| {
                answering.read(line, sheet, &mut Report::default());
            };
            let seen = panel.respondent(&candidate.who, part.task, &spot, &mut self.report, ids, compare);
            let Some(mut seen) = seen else { continue };
            seen.describe(line, &mut self.report);
            let mut sheet = panel.sheet(part.task.matrix, SheetKey { round: part.task.round, person: seen.person.id });
            let taken = answering.read(line, &mut sheet, &mut self.report);
            unnamed += usize::from(taken > 0 && candidate.who.stand_in().is_some());
            panel.take(seen, part.task, sheet, taken, &mut self.report);
        }
        answering.iter().flatten().for_each(|answering| answering.tell(&mut self.report));
        panel.tell(unnamed, &mut self.report);
        drop(answering);
        self.names = names;
    }
}

/// What the plain numbers about pairs of a table look like.
fn numbers(part: &Part<'_>) -> Numbers {
    let mut numbers = Numbers::default();
    let is_pair = |column: &&Column| matches!(column.head, Head::About(Question::Pair(_)));
    let pairs: Vec<usize> = part.columns.iter().filter(is_pair).map(|column| column.index).collect();
    for &at in &part.rows {
        let row = &part.table.rows[at];
        pairs.iter().map(|index| row.cell(*index)).filter(|cell| !cell.is_empty()).for_each(|cell| numbers.see(cell));
    }
    numbers
}
