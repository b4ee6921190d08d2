//! Best-worst answers of one row: for each set the two ends, and everything against them.

use super::answer;
use super::columns::{Column, Line};
use super::heads::Head;
use super::names::Names;
use crate::model::{AnswerSheet, BestWorst, Compared, End, JudgmentSet, Quadrant, Question, Ratio};
use crate::storage::import::outcome::Report;
use crate::storage::import::remark::{AnswerRemark, Remark, shortened};

/// Puts the answers of a row into a sheet and says how many were taken. Of a set whose answers contradict each other, none
/// is.
pub(super) fn take(line: Line<'_>, names: &Names<'_>, sheet: &mut AnswerSheet, report: &mut Report) -> usize {
    JudgmentSet::ALL.into_iter().map(|set| SetReading { line, names, set, report }.take(sheet)).sum()
}

/// Reads what a row says of one set.
struct SetReading<'a, 'r> {
    line: Line<'a>,
    names: &'r Names<'r>,
    set: JudgmentSet,
    report: &'r mut Report,
}

impl<'a> SetReading<'a, '_> {
    fn take(&mut self, sheet: &mut AnswerSheet) -> usize {
        let things = self.things();
        let said = self.line.filled().filter(|(column, _)| is_about(column.head, self.set));
        let said: Vec<(&Column, &str)> = said.collect();
        if said.is_empty() {
            return 0;
        }
        let (ends, against): (Vec<_>, Vec<_>) =
            said.iter().partition(|(column, _)| matches!(column.head, Head::About(Question::End(..))));
        let Some(answers) = self.with_ends(&ends, sheet.extremes(self.set, &things)) else {
            for (column, _) in against {
                self.report.refuse(self.line.spot(column), AnswerRemark::EndsUnknown);
            }
            return 0;
        };
        let (answers, taken) = self.with_judgments(&against, answers);
        if let Some((thing, span)) = answers.contradiction() {
            let is_about_it = |(column, _): &&(&Column, &str)| matches!(column.head, Head::About(Question::Against(_, _, it)) if it == thing);
            let row = || self.line.table.spot(self.line.row);
            let spot = against.iter().find(is_about_it).map_or_else(row, |(column, _)| self.line.spot(column));
            let span = answer::shown(span);
            self.report.refuse(spot, AnswerRemark::BeyondSpan(span, self.set));
            return 0;
        }
        sheet.set_extremes(self.set, &things, &answers);
        ends.len() + taken
    }

    /// The answers there are, with the ends that the row names; none while one of them is not known.
    fn with_ends(
        &mut self,
        ends: &[(&Column, &str)],
        known: Option<BestWorst<Compared>>,
    ) -> Option<BestWorst<Compared>> {
        let named: Vec<(End, Compared)> = ends.iter().filter_map(|(column, cell)| self.end(column, cell)).collect();
        if named.len() < ends.len() {
            return None;
        }
        if let [(_, best), (_, worst)] = named.as_slice()
            && best == worst
        {
            self.report.refuse(self.line.spot(ends[1].0), AnswerRemark::SameEnds);
            return None;
        }
        let of = |end| named.iter().find(|(named, _)| *named == end).map(|(_, thing)| *thing);
        let start = known.or_else(|| Some(BestWorst::new(of(End::Best)?, of(End::Worst)?)))?;
        Some(named.into_iter().fold(start, |answers, (end, thing)| {
            if answers.end(end) == thing { answers } else { answers.with_end(end, thing) }
        }))
    }

    /// What a cell names as an end.
    fn end(&mut self, column: &Column, cell: &str) -> Option<(End, Compared)> {
        let Head::About(Question::End(_, end)) = column.head else { return None };
        let thing = match self.set {
            JudgmentSet::Between => self.names.quadrant(cell).map(Compared::Quadrant),
            JudgmentSet::Within(_) => self.names.factor(cell).ok().flatten().map(Compared::Factor),
        };
        let found = thing.filter(|thing| self.things().contains(thing));
        if found.is_none() {
            self.report.refuse(self.line.spot(column), AnswerRemark::NotCompared(shortened(cell), self.set));
        }
        found.map(|thing| (end, thing))
    }

    /// The answers with the judgments of the row, and how many of these were taken.
    fn with_judgments(
        &mut self,
        against: &[(&'a Column, &str)],
        mut answers: BestWorst<Compared>,
    ) -> (BestWorst<Compared>, usize) {
        let mut taken = 0;
        let mut span: Option<(&Column, Ratio)> = None;
        for (column, cell) in against {
            let Head::About(Question::Against(_, end, thing)) = column.head else { continue };
            let read = answer::ratio(answer::figure(cell), self.names.matrix.conventions.scale_max).and_then(|value| {
                if thing == answers.end(end) {
                    let is_equal = answer::agree(value, Ratio::EQUAL);
                    return is_equal.then_some(()).ok_or(AnswerRemark::ItselfIsOne.into());
                }
                if thing == answers.end(end.other()) {
                    let (first, said) = *span.get_or_insert((*column, value));
                    let contradiction = || Remark::from(AnswerRemark::ContradictsSame(first.name.clone()));
                    answer::agree(value, said).then_some(()).ok_or_else(contradiction)?;
                }
                answers.set_value(end, thing, Some(value)).map_err(answer::not_an_answer)
            });
            match read {
                Ok(()) => taken += 1,
                Err(reason) => self.report.refuse(self.line.spot(column), reason),
            }
        }
        (answers, taken)
    }

    /// What the set compares.
    fn things(&self) -> Vec<Compared> {
        match self.set {
            JudgmentSet::Within(quadrant) => {
                self.names.matrix.factors[quadrant].iter().map(|factor| Compared::Factor(factor.id)).collect()
            }
            JudgmentSet::Between => {
                let filled =
                    Quadrant::ALL.into_iter().filter(|quadrant| !self.names.matrix.factors[*quadrant].is_empty());
                filled.map(Compared::Quadrant).collect()
            }
        }
    }
}

fn is_about(head: Head, set: JudgmentSet) -> bool {
    matches!(head, Head::About(Question::End(of, _) | Question::Against(of, ..)) if of == set)
}
