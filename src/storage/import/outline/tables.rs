//! Tables between lists: which of them hold factors of the matrix at hand.

use super::{Outline, Section, has_place};
use crate::model::Place;
use crate::storage::import::draft::{DraftFactor, DraftMatrix};
use crate::storage::import::options::Watch;
use crate::storage::import::outcome::Report;
use crate::storage::import::piece::Cite;
use crate::storage::import::remark::{Remark, shortened};
use crate::storage::import::table::{Table, TextRow};
use crate::storage::import::{beside, entry, factors, recognise, value, words};

/// The rows below the head of a table of one column.
fn only_column(table: &Table) -> Option<Vec<(&TextRow, &str)>> {
    let (head, below) = table.rows.split_first()?;
    let at = head.filled().next()?.0;
    let rows = below.iter().map(|row| row.filled().all(|(other, _)| other == at).then(|| (row, row.cell(at))));
    rows.collect::<Option<Vec<_>>>().filter(|rows| head.filled().count() == 1 && !rows.is_empty())
}

impl Outline<'_> {
    /// Takes a table, if it is one of this SWOT.
    pub(super) fn table(&mut self, table: &Table) {
        let Some(first) = table.rows.first() else { return };
        match &self.section {
            Section::Left => return,
            Section::Beyond(heading) => {
                let begins = first.filled().next().map_or("", |(_, cell)| cell);
                let remark = Remark::Beyond { text: shortened(begins), heading: heading.clone() };
                return self.report.refuse(table.spot(first), remark);
            }
            _ => {}
        }
        let quadrant = match self.section {
            Section::Quadrant(quadrant) => Some(quadrant),
            _ => None,
        };
        let under = match (&self.section, &self.heading) {
            (Section::Unknown(heading), _) | (_, Some((_, heading))) => Some(shortened(heading)),
            _ => None,
        };
        match beside::read(table, self.options, self.report) {
            beside::Beside::Matrices(_, matrices) => {
                self.has_quadrants = true;
                return self.join(matrices);
            }
            beside::Beside::Foreign(reason) => {
                return self.report.refuse(table.spot(first), Remark::ForeignTable { under, reason: Box::new(reason) });
            }
            beside::Beside::Other => {}
        }
        if let Some(rows) = quadrant.and_then(|_| only_column(table)) {
            self.has_items = true;
            let head = first.filled().next().map_or("", |(_, cell)| cell);
            if !recognise::is_head(head) && words::quadrant(head).is_none() {
                self.report.refuse(table.spot(first), Remark::TakenAsHead(shortened(head)));
            }
            return rows.into_iter().for_each(|(row, text)| {
                let cites: Vec<Cite> = row.cites.iter().map(|(_, cite)| cite.clone()).collect();
                text.lines().for_each(|line| self.factor(row.line, line, &cites));
            });
        }
        if self.scores(table) {
            return self.report.remark(Remark::Shares);
        }
        let mut told = Report::default();
        let found = factors::read(table, self.options, quadrant, Watch::nobody(), &mut told);
        let found = found.unwrap_or(Err(None));
        let known = found.as_ref().err().cloned().flatten();
        let matrices = found.map(|found| found.matrices).unwrap_or_default();
        let in_tray = matrices.iter().flat_map(|matrix| &matrix.factors).all(|factor| factor.place == Place::Tray);
        if in_tray && (self.has_quadrants || self.quadrants_follow() || matrices.is_empty()) {
            let reason = Box::new(known.unwrap_or(Remark::NoQuadrants));
            return self.report.refuse(table.spot(first), Remark::ForeignTable { under, reason });
        }
        // A report lists its factors again by rank; they are there.
        let is_known = |factor: &DraftFactor| {
            let mut all = self.matrices.iter().flat_map(|matrix| &matrix.factors);
            all.any(|other| other.place == factor.place && other.statement == factor.statement)
        };
        if quadrant.is_none() && matrices.iter().flat_map(|matrix| &matrix.factors).all(is_known) {
            return self.report.remark(Remark::Repeated);
        }
        for remark in std::mem::take(&mut told.remarks) {
            self.report.remark(remark);
        }
        self.report.refuse_as(told);
        self.has_items = true;
        self.has_quadrants |= !in_tray;
        self.join(matrices);
    }

    /// Takes weights and ratings from a table of labels and scores, as a report of ours has below its lists; whether it is
    /// one.
    fn scores(&mut self, table: &Table) -> bool {
        let rows = || table.rows.iter().skip(1);
        let scored = |row: &TextRow| {
            let (quadrant, number) = (entry::bare_label(row.cell(0))?, entry::label_number(row.cell(0))?);
            let (weight, rating) = row.filled().skip(1).find_map(|(_, cell)| value::shares(cell))?;
            Some((quadrant, number.checked_sub(1)?, weight, rating))
        };
        if rows().next().is_none() || !rows().all(|row| scored(row).is_some()) {
            return false;
        }
        for (quadrant, index, weight, rating) in rows().filter_map(scored) {
            let mut own = self.matrix().factors.iter_mut().filter(|factor| factor.place == Place::Quadrant(quadrant));
            if let Some(factor) = own.nth(index) {
                (factor.weight, factor.rating) = (Some(weight), Some(rating));
            }
        }
        true
    }

    /// Puts what a table holds into the matrix at hand; what the table calls matrices of their own are such.
    fn join(&mut self, matrices: Vec<DraftMatrix>) {
        let heading = self.heading.take();
        self.opened = None;
        for mut found in matrices {
            let first = found.factors.first().and_then(|factor| factor.place.quadrant());
            let taken = first.is_some_and(|quadrant| has_place(self.matrix(), quadrant));
            if found.title.is_empty() && !(taken && heading.is_some()) {
                if let (Some((_, title)), true) = (&heading, self.matrix().factors.is_empty()) {
                    self.matrix().title.clone_from(title);
                }
                let tag = self.tag.clone();
                found.factors.iter_mut().for_each(|factor| factor.tags.extend(tag.clone()));
                self.matrix().factors.append(&mut found.factors);
            } else {
                if let (Some((_, title)), true) = (&heading, found.title.is_empty()) {
                    found.title.clone_from(title);
                }
                self.matrices.push(found);
            }
        }
    }
}
