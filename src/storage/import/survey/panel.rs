//! The people of a document and their sheets while answers are taken in.

use super::columns::Line;
use super::heads::Head;
use super::people::Who;
use super::reading::Task;
use super::{Given, SurveyAmount};
use crate::model::{
    AnswerSheet, Asked, BetweenConvention, Change, Document, Edit, EditLabel, FactorJudgment, IdSource, MatrixChange,
    MatrixId, Participant, PersonId, Round, SheetKey, Weight,
};
use crate::storage::import::outcome::{Report, Spot};
use crate::storage::import::remark::{AnswerRemark, Standing};
use crate::storage::import::value;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The people and sheets of a document, with what was taken so far.
pub(super) struct Panel<'a> {
    document: &'a Document,
    /// The people by their names in small letters.
    by_name: HashMap<String, Vec<PersonId>>,
    people: HashMap<PersonId, Participant>,
    /// Who is new, in order.
    newcomers: Vec<PersonId>,
    /// Whom an answer without a name was given to.
    claimed: HashSet<PersonId>,
    known_sheets: HashMap<(MatrixId, SheetKey), &'a AnswerSheet>,
    sheets: HashMap<(MatrixId, SheetKey), AnswerSheet>,
    /// The sheets that changed, in order.
    changed: Vec<(MatrixId, SheetKey)>,
    rounds: BTreeMap<MatrixId, u32>,
    /// What was taken, by matrix.
    asked: BTreeSet<(MatrixId, &'static str)>,
    answering: BTreeSet<PersonId>,
    answers: usize,
    without: Vec<String>,
}

/// Somebody who answered.
pub(super) struct Seen {
    pub(super) person: Participant,
    is_new: bool,
}

impl Seen {
    /// Group and weight of a new participant; of one who is there they are kept.
    pub(super) fn describe(&mut self, line: Line<'_>, report: &mut Report) {
        for (column, cell) in line.filled() {
            let person = &self.person;
            let stated = match column.head {
                Head::Group => Ok(Participant { group: cell.to_owned(), ..person.clone() }),
                Head::Weight => value::weight(cell).map(|weight| Participant { weight, ..person.clone() }),
                _ => continue,
            };
            let spot = line.spot(column);
            match stated {
                Ok(stated) if stated == *person => {}
                Ok(_) if !self.is_new => report.refuse(spot, AnswerRemark::OtherPerson),
                Ok(stated) => self.person = stated,
                Err(reason) => report.refuse(spot, reason),
            }
        }
    }
}

impl<'a> Panel<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut by_name: HashMap<String, Vec<PersonId>> = HashMap::new();
        for person in &document.people {
            by_name.entry(plain(&person.name)).or_default().push(person.id);
        }
        let sheets = document
            .matrices
            .iter()
            .flat_map(|matrix| matrix.answers.iter().map(|sheet| ((matrix.id, sheet.key()), sheet)));
        Self {
            document,
            by_name,
            people: document.people.iter().map(|person| (person.id, person.clone())).collect(),
            newcomers: Vec::new(),
            claimed: HashSet::new(),
            known_sheets: sheets.collect(),
            sheets: HashMap::new(),
            changed: Vec::new(),
            rounds: document.matrices.iter().map(|matrix| (matrix.id, matrix.current_round())).collect(),
            asked: BTreeSet::new(),
            answering: BTreeSet::new(),
            answers: 0,
            without: Vec::new(),
        }
    }

    /// The number of the last round of a matrix, with those that were added.
    pub(super) fn rounds(&self, matrix: MatrixId) -> Option<u32> {
        self.rounds.get(&matrix).copied()
    }

    pub(super) fn add_round(&mut self, matrix: MatrixId, round: u32) {
        self.rounds.insert(matrix, round);
    }

    /// What tells a person from the others while rows are compared; none for a row that nobody signed.
    pub(super) fn identity(&self, who: &Who, part: usize) -> Option<String> {
        match who {
            Who::Known(person) => Some(format!("#{person}")),
            Who::Named(name) => Some(match self.by_name.get(&plain(name)).map(Vec::as_slice) {
                Some([only]) => format!("#{only}"),
                _ => format!("={}", plain(name)),
            }),
            // Systems count from 1 in every survey.
            Who::Numbered(number) => Some(format!("{part}~{number}")),
            Who::Row(_) => None,
        }
    }

    /// What somebody is called in a report.
    pub(super) fn called(&self, who: &Who) -> String {
        match who {
            Who::Known(person) => self.people.get(person).map_or_else(String::new, |person| person.name.clone()),
            Who::Named(name) => name.clone(),
            other => other.stand_in().unwrap_or_default(),
        }
    }

    /// Who gave a row; `read` puts its answers into a sheet. None, with a refusal, where several people are meant.
    pub(super) fn respondent(
        &mut self,
        who: &Who,
        task: Task,
        spot: &Spot,
        report: &mut Report,
        ids: &mut dyn IdSource,
        read: impl FnMut(&mut AnswerSheet),
    ) -> Option<Seen> {
        let name = match who {
            Who::Known(person) => return self.people.get(person).map(|it| Seen { person: it.clone(), is_new: false }),
            Who::Named(name) => name.clone(),
            Who::Numbered(_) | Who::Row(_) => match self.unsigned(who, task, read) {
                Ok(person) => return self.people.get(&person).map(|it| Seen { person: it.clone(), is_new: false }),
                Err(name) => name,
            },
        };
        match self.by_name.get(&plain(&name)).map(Vec::as_slice).unwrap_or_default() {
            [] => {
                let id = PersonId::from_random(ids.next_bits());
                let person = Participant { id, name, group: String::new(), weight: Weight::DEFAULT };
                Some(Seen { person, is_new: true })
            }
            [only] => self.people.get(only).map(|it| Seen { person: it.clone(), is_new: false }),
            _ => {
                report.refuse(spot.clone(), AnswerRemark::SharedName);
                None
            }
        }
    }

    /// Who has given the answers of a row before that nobody signed, or a name that nobody has yet. By the number of a
    /// system it is whoever answered the same questions in this round under that number; by the row alone it is only
    /// who said the same throughout.
    fn unsigned(&mut self, who: &Who, task: Task, mut read: impl FnMut(&mut AnswerSheet)) -> Result<PersonId, String> {
        let base = who.stand_in().unwrap_or_default();
        let names = std::iter::once(base.clone()).chain((2..).map(|number: usize| format!("{base} ({number})")));
        for name in names {
            let Some(&person) = self.by_name.get(&plain(&name)).and_then(|people| people.first()) else {
                return Err(name);
            };
            let key = SheetKey { round: task.round, person };
            let known = self.known_sheets.get(&(task.matrix, key)).copied();
            if let Some(known) = known.filter(|_| !self.claimed.contains(&person)) {
                let is_same = if matches!(who, Who::Row(_)) {
                    let mut again = known.clone();
                    read(&mut again);
                    again == *known
                } else {
                    let mut alone = AnswerSheet::new(key);
                    read(&mut alone);
                    overlap(&alone, known)
                };
                if is_same {
                    self.claimed.insert(person);
                    return Ok(person);
                }
            }
        }
        Err(base)
    }

    /// The sheet of somebody as it stands now.
    pub(super) fn sheet(&self, matrix: MatrixId, key: SheetKey) -> AnswerSheet {
        let known = || self.known_sheets.get(&(matrix, key)).map(|sheet| (*sheet).clone());
        self.sheets.get(&(matrix, key)).cloned().or_else(known).unwrap_or_else(|| AnswerSheet::new(key))
    }

    /// Takes a sheet with the answers of a row.
    pub(super) fn take(&mut self, seen: Seen, task: Task, sheet: AnswerSheet, taken: usize, report: &mut Report) {
        let Seen { person, is_new } = seen;
        if taken == 0 {
            return self.without.push(person.name);
        }
        let key = (task.matrix, sheet.key());
        let replaced = self.known_sheets.get(&key).is_some_and(|sheet| task.asked.is_on(sheet));
        let standing = match (is_new, replaced) {
            (true, _) => Standing::New,
            (false, true) => Standing::Replaced,
            (false, false) => Standing::Known,
        };
        // Everybody is told once, so that nothing has to be compared with what was said.
        report.remarks.push(AnswerRemark::Person(person.name.clone(), standing, taken).into());
        if is_new {
            self.by_name.entry(plain(&person.name)).or_default().push(person.id);
            self.newcomers.push(person.id);
            self.claimed.insert(person.id);
        }
        self.answering.insert(person.id);
        self.people.insert(person.id, person);
        if self.sheets.insert(key, sheet).is_none() {
            self.changed.push(key);
        }
        self.answers += taken;
        self.asked.insert((task.matrix, task.asked.name()));
    }

    /// Says what became of the people, and which answers do not count.
    pub(super) fn tell(&self, unnamed: usize, report: &mut Report) {
        if !self.without.is_empty() {
            report.remark(AnswerRemark::WithoutAnswers(self.without.clone()));
        }
        if unnamed > 0 {
            report.remark(AnswerRemark::Unnamed(unnamed));
            if self.rounds.values().any(|round| *round > 1) {
                report.remark(AnswerRemark::Anonymous);
            }
        }
        for matrix in &self.document.matrices {
            let method = matrix.weighting;
            let uncounted = Asked::ALL.into_iter().filter(|asked| !asked.counts_in(method));
            if uncounted.into_iter().any(|asked| self.asked.contains(&(matrix.id, asked.name()))) {
                report.remark(AnswerRemark::Uncounted(method));
            }
            let convention = matrix.conventions.between;
            let sheets =
                || self.changed.iter().filter(|(id, _)| *id == matrix.id).filter_map(|key| self.sheets.get(key));
            if convention == BetweenConvention::Groups && sheets().any(|sheet| !sheet.between.is_empty()) {
                report.remark(AnswerRemark::OtherBetween(convention));
            }
            if convention == BetweenConvention::Kurttila && sheets().any(|sheet| !sheet.groups.is_empty()) {
                report.remark(AnswerRemark::OtherBetween(convention));
            }
        }
    }

    /// Whether nothing was taken.
    pub(super) fn is_empty(&self) -> bool {
        self.answers == 0
    }

    /// How much was taken.
    pub(super) fn amount(&self) -> SurveyAmount {
        SurveyAmount { people: self.answering.len(), given: Given::Answers(self.answers) }
    }

    /// The step that puts everything into the document.
    pub(super) fn into_edit(mut self) -> Edit {
        let mut changes = Vec::new();
        for matrix in &self.document.matrices {
            let last = self.rounds.get(&matrix.id).copied().unwrap_or_default();
            if last > matrix.current_round() {
                let mut rounds = matrix.rounds.clone();
                rounds.resize(last as usize, Round::default());
                changes.push(Change::Matrix { matrix: matrix.id, change: MatrixChange::Rounds(rounds) });
            }
        }
        for id in &self.newcomers {
            changes.extend(self.people.remove(id).map(|person| Change::InsertPerson { index: usize::MAX, person }));
        }
        for key in &self.changed {
            let sheet = self.sheets.remove(key);
            changes.extend(
                sheet.map(|sheet| Change::Matrix { matrix: key.0, change: MatrixChange::Sheet(Box::new(sheet)) }),
            );
        }
        Edit::new(EditLabel::ImportAnswers { people: self.answering.len(), answers: self.answers }, changes)
    }
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Whether two sheets answer a question in common.
fn overlap(one: &AnswerSheet, other: &AnswerSheet) -> bool {
    let pairs = |one: &[FactorJudgment], other: &[FactorJudgment]| {
        one.iter().any(|it| FactorJudgment::of(other, it.row, it.column).is_some())
    };
    one.direct.iter().any(|it| other.direct.iter().any(|that| that.factor == it.factor))
        || one.points.iter().any(|it| other.points.iter().any(|that| that.factor == it.factor))
        || one.dots.iter().any(|it| other.dots.iter().any(|that| that.factor == it.factor))
        || one.ranks.iter().any(|it| other.ranks.iter().any(|that| that.factor == it.factor))
        || pairs(&one.within, &other.within)
        || pairs(&one.between, &other.between)
        || (!one.groups.is_empty() && !other.groups.is_empty())
        || (!one.best_worst.is_empty() && !other.best_worst.is_empty())
        || (one.best_worst_groups.is_some() && other.best_worst_groups.is_some())
}
