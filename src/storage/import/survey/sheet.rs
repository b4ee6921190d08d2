//! The answers of one row, as they go into a sheet.

use super::columns::{Column, Line};
use super::heads::Head;
use super::judgment::{self, Step};
use super::names::Names;
use super::scale::{Numbers, Plain};
use super::{answer, best_worst, order};
use crate::model::{AnswerSheet, Asked, FactorId, NumberList, Pair, PairScale, Question, Ratio};
use crate::storage::import::outcome::Report;
use crate::storage::import::remark::{AnswerRemark, Remark, shortened};
use crate::storage::import::value;
use std::collections::HashMap;

/// Reads the answers of rows that have the same columns.
pub(super) struct Answering<'a> {
    names: &'a Names<'a>,
    asked: Asked,
    /// How plain numbers about pairs are read.
    plain: Plain,
    /// Whether some pair is asked both ways round.
    has_twins: bool,
    /// What cells in words say of pairs: people choose the same few answers.
    read: HashMap<(usize, String), Result<Ratio, Remark>>,
    /// How many numbers were refused because their scale is not known.
    doubts: usize,
}

/// A judgment of a row about two things of a set.
struct Judged<'l> {
    column: &'l Column,
    pair: Pair,
    value: Ratio,
}

impl<'a> Answering<'a> {
    /// For the columns of a table, whose plain numbers look like this.
    pub(super) fn new(
        names: &'a Names<'a>,
        asked: Asked,
        columns: &[Column],
        numbers: Numbers,
        scale: Option<PairScale>,
    ) -> Self {
        let pairs: Vec<Pair> = columns.iter().filter_map(|column| pair_of(column.head)).collect();
        let has_twins = pairs.iter().any(|pair| pairs.contains(&pair.turned()));
        let plain = numbers.plain(scale, names.matrix.conventions.scale_max);
        Self { names, asked, plain, has_twins, read: HashMap::new(), doubts: 0 }
    }

    /// How plain numbers were read, and how many were not.
    pub(super) fn tell(&self, report: &mut Report) {
        if let Some(told) = self.plain.told() {
            report.remark(told);
        }
        if self.doubts > MOST_DOUBTS {
            let more = self.doubts - MOST_DOUBTS;
            report.remark(AnswerRemark::MoreDoubts(more));
        }
    }

    /// Puts the answers of a row into a sheet and says how many were taken.
    pub(super) fn read(&mut self, line: Line<'_>, sheet: &mut AnswerSheet, report: &mut Report) -> usize {
        match self.asked {
            Asked::Numbers(list) => {
                let ordered = if list == NumberList::Ranks { self.order(line, sheet, report) } else { 0 };
                ordered + numbers(list, line, sheet, report)
            }
            Asked::Pairs => self.judgments(line, sheet, report),
            Asked::BestWorst => best_worst::take(line, self.names, sheet, report),
            Asked::Attractiveness => scores(line, sheet, report),
        }
    }

    /// Puts the ranks into a sheet that follow from an order in one cell, or from a column for each place.
    fn order(&self, line: Line<'_>, sheet: &mut AnswerSheet, report: &mut Report) -> usize {
        let mut placed: Vec<(FactorId, u32)> = Vec::new();
        for (column, cell) in line.filled() {
            let read = match column.head {
                Head::Order => {
                    order::read(cell, self.names).map(|order| order.into_iter().zip(1..).collect::<Vec<_>>())
                }
                Head::Place(place) => self.at_place(cell, &placed).map(|factor| vec![(factor, place)]),
                _ => continue,
            };
            match read {
                Ok(read) => placed.extend(read),
                Err(reason) => report.refuse(line.spot(column), reason),
            }
        }
        for (factor, rank) in &placed {
            let set = sheet.set_number(NumberList::Ranks, *factor, Some((*rank).into()));
            debug_assert!(set.is_ok(), "a place is a rank");
        }
        placed.len()
    }

    fn at_place(&self, cell: &str, placed: &[(FactorId, u32)]) -> Result<FactorId, Remark> {
        let factor = self.names.factor(cell).map_err(AnswerRemark::Code)?;
        let factor = factor.ok_or_else(|| AnswerRemark::NoFactor(shortened(cell)))?;
        let is_there = placed.iter().any(|(other, _)| *other == factor);
        if is_there { Err(AnswerRemark::PlacedBefore(shortened(cell)).into()) } else { Ok(factor) }
    }

    /// Puts the judgments of a row into a sheet, each pair once, and says how many were taken; halves that contradict
    /// each other are refused, both.
    fn judgments(&mut self, line: Line<'_>, sheet: &mut AnswerSheet, report: &mut Report) -> usize {
        let judged = self.judged(line, report);
        let mut taken = 0;
        for (at, one) in judged.iter().enumerate() {
            let is_turned = |other: &Judged<'_>| other.pair == one.pair.turned();
            let twin = if self.has_twins { judged.iter().position(is_turned) } else { None };
            match twin {
                Some(other) if !answer::agree(one.value, judged[other].value.inverse()) => {
                    let twin = judged[other].column.name.clone();
                    report.refuse(line.spot(one.column), AnswerRemark::Contradicts(twin));
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
    fn judged<'l>(&mut self, line: Line<'l>, report: &mut Report) -> Vec<Judged<'l>> {
        let mut judged = Vec::new();
        for (column, cell) in line.filled() {
            let (pair, read) = match column.head {
                Head::About(Question::Pair(pair)) => (pair, self.judgment(column, cell, pair)),
                Head::Side(pair) => (pair, self.steps(line, cell, pair)),
                _ => continue,
            };
            match read {
                Ok(value) => judged.push(Judged { column, pair, value }),
                Err(reason) => {
                    if self.is_doubtful(cell) {
                        self.doubts += 1;
                        if self.doubts > MOST_DOUBTS {
                            continue;
                        }
                    }
                    report.refuse(line.spot(column), reason);
                }
            }
        }
        judged
    }

    fn is_doubtful(&self, cell: &str) -> bool {
        matches!(self.plain, Plain::Doubtful(_)) && value::number(cell).is_some()
    }

    fn judgment(&mut self, column: &Column, cell: &str, pair: Pair) -> Result<Ratio, Remark> {
        let key = (column.index, cell.to_owned());
        if let Some(known) = self.read.get(&key) {
            return known.clone();
        }
        let read = judgment::read(cell, pair, self.names, self.plain);
        if self.read.len() < MOST_KNOWN {
            self.read.insert(key, read.clone());
        }
        read
    }

    /// The judgment of two steps, the first of which stands in a cell.
    fn steps(&self, line: Line<'_>, cell: &str, pair: Pair) -> Result<Ratio, Remark> {
        let second = line.cell(Head::Steps(pair));
        match judgment::step(cell, pair, self.names) {
            Some(Step::Equal) => Ok(Ratio::EQUAL),
            Some(Step::Side(_)) if second.is_empty() => Err(AnswerRemark::WithoutTimes.into()),
            Some(Step::Side(side)) => {
                let times = judgment::times(second);
                let times = times.ok_or_else(|| AnswerRemark::NoTimes(shortened(second)))?;
                judgment::of_steps(side, times, self.names.matrix.conventions.scale_max)
            }
            None => Err(AnswerRemark::Neither(shortened(cell)).into()),
        }
    }
}

/// How many numbers of unknown scale are refused one by one.
const MOST_DOUBTS: usize = 200;
/// How many different cells are remembered.
const MOST_KNOWN: usize = 100_000;

fn pair_of(head: Head) -> Option<Pair> {
    match head {
        Head::About(Question::Pair(pair)) | Head::Side(pair) => Some(pair),
        _ => None,
    }
}

/// Puts the numbers of a row into a sheet and says how many were taken.
fn numbers(list: NumberList, line: Line<'_>, sheet: &mut AnswerSheet, report: &mut Report) -> usize {
    let mut taken = 0;
    let mut sum = 0.0;
    for (column, cell) in line.filled() {
        let Head::About(Question::Number(_, factor)) = column.head else { continue };
        match answer::put(sheet, list, factor, cell) {
            Ok(number) => {
                taken += 1;
                sum += number;
            }
            Err(reason) => report.refuse(line.spot(column), reason),
        }
    }
    // Whoever gave out all points gave none to what is left open.
    if list == NumberList::Points && (sum - ALL_POINTS).abs() < 1e-9 {
        for column in line.columns.iter().filter(|column| line.row.cell(column.index).is_empty()) {
            if let Head::About(Question::Number(_, factor)) = column.head {
                let set = sheet.set_number(list, factor, Some(0.0));
                debug_assert!(set.is_ok(), "0 is a number of points");
            }
        }
    }
    taken
}

/// Puts the scores of strategies into a sheet and says how many were taken. 0, like a dash, takes the row out.
fn scores(line: Line<'_>, sheet: &mut AnswerSheet, report: &mut Report) -> usize {
    let mut taken = 0;
    for (column, cell) in line.filled() {
        let Head::About(Question::Attraction(strategy, factor)) = column.head else { continue };
        match super::scores::score(answer::figure(cell)) {
            Some(score) => {
                sheet.set_attraction(strategy, factor, score);
                taken += 1;
            }
            None => report.refuse(line.spot(column), AnswerRemark::NoAttractiveness(shortened(cell))),
        }
    }
    taken
}

/// How many points are shared out.
const ALL_POINTS: f64 = 100.0;
