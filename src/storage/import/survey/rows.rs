//! Which rows of a table are answers that count.

use super::SurveyOptions;
use super::columns::{By, Line};
use super::heads::Head;
use super::layout::Layout;
use super::times::{DayOrder, Moment, day_order, moment};
use crate::storage::import::outcome::Report;
use crate::storage::import::remark::{AnswerRemark, LeftOut};
use crate::storage::import::table::{Table, TextRow};
use crate::storage::import::terms::{self, Answer, Set, System, Term};
use crate::storage::import::words;

/// How many rows were left out, by reason.
#[derive(Debug, Default)]
pub(super) struct Counts(std::collections::BTreeMap<LeftOut, usize>);

impl Counts {
    pub(super) fn add(&mut self, reason: LeftOut) {
        *self.0.entry(reason).or_default() += 1;
    }

    pub(super) fn tell(&self, report: &mut Report) {
        for (reason, count) in &self.0 {
            report.remark(AnswerRemark::LeftOut(*reason, *count));
        }
    }
}

/// The columns by which a system marks rows.
pub(super) struct Marks {
    status: Option<usize>,
    finished: Option<usize>,
    complete: Vec<usize>,
    submitted: Option<usize>,
    /// Whether a row without a time of submission was not submitted.
    needs_submission: bool,
    order: DayOrder,
}

impl Marks {
    pub(super) fn of(table: &Table, layout: &Layout) -> Self {
        let column = |names: &[&str]| {
            (0..layout.heads.len())
                .find(|index| layout.whole(*index).any(|text| names.contains(&words::folded(text).as_str())))
        };
        let is_qualtrics = layout.is_qualtrics
            || (column(&["responseid", "response id"]).is_some()
                && column(&["recordeddate", "recorded date"]).is_some());
        let is_complete = |index: &usize| {
            let head = layout.heads[*index].as_str();
            // REDCap adds "FORM_complete", or "Complete?" among labels.
            head.to_ascii_lowercase().ends_with("_complete") || head.trim() == "Complete?"
        };
        let submitted = submission(layout);
        let cells = |index: usize| {
            let rows = table.rows.iter().skip(layout.first);
            rows.map(move |row| row.cell(index)).filter(|cell| !cell.is_empty())
        };
        Self {
            status: column(&["status", "response type"]).filter(|_| is_qualtrics),
            finished: column(&["finished"]).filter(|_| is_qualtrics),
            complete: (0..layout.heads.len()).filter(is_complete).collect(),
            submitted,
            needs_submission: (0..layout.heads.len()).any(|index| layout.whole(index).any(is_last_page)),
            order: submitted.map_or(DayOrder::Unknown, |index| day_order(&cells(index).collect::<Vec<_>>())),
        }
    }

    /// When a row was submitted, where a column says it.
    pub(super) fn moment(&self, row: &TextRow) -> Option<Moment> {
        moment(row.cell(self.submitted?), self.order)
    }

    /// Why a row does not count; none where it does.
    pub(super) fn left_out(&self, line: Line<'_>, options: &SurveyOptions) -> Option<LeftOut> {
        let cell = |index: Option<usize>| index.map(|index| line.row.cell(index));
        if line
            .columns
            .iter()
            .any(|column| column.head == Head::Consent && refuses(line.row.cell(column.index), column.by))
        {
            return Some(LeftOut::NoConsent);
        }
        if cell(self.status).is_some_and(is_test) {
            return Some(LeftOut::Test);
        }
        if !options.takes_unfinished() {
            let unsubmitted = self.needs_submission && cell(self.submitted).is_some_and(str::is_empty);
            let unfinished = cell(self.finished).is_some_and(is_no);
            let incomplete = self.complete.iter().any(|index| is_incomplete(line.row.cell(*index)));
            if unsubmitted || unfinished || incomplete {
                return Some(LeftOut::Unfinished);
            }
        }
        let until = options.until?;
        match self.moment(line.row) {
            Some(moment) => moment.is_after(until).then_some(LeftOut::Late),
            None => Some(LeftOut::NoTime),
        }
    }
}

/// The column that says when a row was submitted, rather than when it was begun or changed.
fn submission(layout: &Layout) -> Option<usize> {
    /// Of several, the later ones in this list are asked last.
    const LAST: [&str; 6] = ["end date", "enddate", "datestamp", "date last action", "created", "end"];
    let of = |is_last: bool| {
        (0..layout.heads.len()).find(|index| {
            layout.system(*index) == Some(System::Submitted)
                && layout.whole(*index).any(|text| LAST.contains(&words::folded(text).as_str())) == is_last
        })
    };
    of(false).or_else(|| of(true))
}

/// Whether a head is the one of the last page that somebody saw, by which LimeSurvey is known.
fn is_last_page(head: &str) -> bool {
    const HEADS: [&str; 11] = [
        "lastpage",
        "last page",
        "letzte seite",
        "ultima pagina",
        "derniere page",
        "последняя страница",
        "laatste pagina",
        "ostatnia strona",
        "остання сторінка",
        "siste side",
        "son sayfa",
    ];
    let folded = words::folded(head);
    HEADS.contains(&folded.as_str())
        || head.split_once(". ").is_some_and(|(_, text)| HEADS.contains(&words::folded(text).as_str()))
}

/// Whether a cell about consent refuses it. A code has numbers as well; a question in words may count something.
fn refuses(cell: &str, by: By) -> bool {
    (by == By::Code && cell == "0") || says_no(cell)
}

/// Whether a cell says no, perhaps with more words behind it.
fn says_no(cell: &str) -> bool {
    let folded = words::folded_whole(cell);
    let is_no = |text: &str| terms::term(Set::Answers, text) == Some(Term::Answer(Answer::No));
    is_no(&folded)
        || cell.split_once([',', '.', ';', ':', '–', '—']).is_some_and(|(first, _)| is_no(&words::folded_whole(first)))
}

fn is_no(cell: &str) -> bool {
    cell == "0" || says_no(cell) || ["false", "falso", "faux", "falsch", "ложь"].contains(&words::folded(cell).as_str())
}

fn is_incomplete(cell: &str) -> bool {
    cell == "0" || words::folded(cell) == "incomplete"
}

/// Whether the status of a row of Qualtrics is that of a preview, a test or spam.
fn is_test(cell: &str) -> bool {
    let folded = words::folded(cell);
    matches!(cell, "1" | "2" | "8" | "9" | "17") || ["preview", "test", "spam"].iter().any(|word| folded.contains(word))
}
