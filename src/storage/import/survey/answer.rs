//! The answers of one row, and how they go into a sheet.

use super::Asked;
use super::heads::Head;
use crate::model::{
    AnswerSheet, DirectAnswer, FactorId, FactorJudgment, FactorRank, FactorScore, FactorVotes, GroupJudgment, Ratio,
    Weight,
};
use crate::storage::import::value;

/// How far the two halves of a pair may differ and still agree: 0.33 is meant as 1/3.
const ROUNDING: f64 = 0.02;

/// Puts the answer of a cell into a sheet, or says why it cannot.
pub(super) fn put(sheet: &mut AnswerSheet, asked: Asked, factor: FactorId, cell: &str) -> Result<(), String> {
    let number = || value::number(cell).ok_or_else(|| no_number(cell));
    match asked {
        Asked::Weights => direct(sheet, factor).weight = Some(value::weight(cell)?),
        Asked::Ratings => direct(sheet, factor).rating = Some(value::rating(cell)?),
        Asked::Points => {
            let points = Weight::new(number()?).ok().ok_or_else(|| format!("points are 0 or more, not {cell}"))?;
            replace(&mut sheet.points, |it| it.factor == factor, FactorScore { factor, points });
        }
        Asked::Dots => {
            let votes = whole(number()?, 0, "dots")?;
            replace(&mut sheet.dots, |it| it.factor == factor, FactorVotes { factor, votes });
        }
        Asked::Ranks => {
            let rank = whole(number()?, 1, "ranks")?;
            replace(&mut sheet.ranks, |it| it.factor == factor, FactorRank { factor, rank });
        }
        Asked::Pairwise => return Err("a judgment is about a pair, as in S1:S2".to_owned()),
    }
    Ok(())
}

/// Puts a judgment into a sheet in place of what it said of the pair.
pub(super) fn judge(sheet: &mut AnswerSheet, head: Head, value: Ratio) {
    match head {
        Head::Factors(row, column) => {
            sheet.within.retain(|it| ![(row, column), (column, row)].contains(&(it.row, it.column)));
            sheet.within.push(FactorJudgment { row, column, value });
        }
        Head::Quadrants(row, column) => {
            sheet.groups.retain(|it| ![(row, column), (column, row)].contains(&(it.row, it.column)));
            sheet.groups.push(GroupJudgment { row, column, value });
        }
        Head::Name | Head::Group | Head::Weight | Head::Factor(_) => {}
    }
}

/// A judgment on the scale: "3", "1/3", "0,5".
pub(super) fn ratio(cell: &str, scale_max: f64) -> Result<Ratio, String> {
    let read = match cell.split_once('/') {
        Some((above, below)) => value::number(above).zip(value::number(below)).map(|(above, below)| above / below),
        None => value::number(cell),
    };
    let number = read.ok_or_else(|| no_number(cell))?;
    // 0.11 is as much as two digits can say of 1/9.
    let least = (1.0 - ROUNDING) / scale_max;
    let value = Ratio::new(number).ok().filter(|value| (least..=scale_max + 1e-9).contains(&value.get()));
    value.ok_or_else(|| format!("judgments lie between 1/{scale_max} and {scale_max} on this scale, not {cell}"))
}

/// Whether two columns are about the same pair, and whether they name it the same way round.
pub(super) fn same_pair(first: Head, second: Head) -> Option<Turn> {
    let turned = match first {
        Head::Factors(row, column) => Head::Factors(column, row),
        Head::Quadrants(row, column) => Head::Quadrants(column, row),
        _ => return None,
    };
    if first == second { Some(Turn::Same) } else { (turned == second).then_some(Turn::Opposite) }
}

/// Which way round a pair is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// As the other.
    Same,
    /// The other way round.
    Opposite,
}

/// Whether two judgments of a pair say the same.
pub(super) fn agree(first: Ratio, second: Ratio, turn: Turn) -> bool {
    let second = if turn == Turn::Same { second } else { second.inverse() };
    (first.get() / second.get() - 1.0).abs() <= ROUNDING
}

fn direct(sheet: &mut AnswerSheet, factor: FactorId) -> &mut DirectAnswer {
    let at = sheet.direct.iter().position(|it| it.factor == factor).unwrap_or_else(|| {
        sheet.direct.push(DirectAnswer { factor, weight: None, rating: None });
        sheet.direct.len() - 1
    });
    &mut sheet.direct[at]
}

fn replace<T>(list: &mut Vec<T>, is_same: impl Fn(&T) -> bool, entry: T) {
    match list.iter().position(is_same) {
        Some(at) => list[at] = entry,
        None => list.push(entry),
    }
}

fn whole(value: f64, least: u32, what: &str) -> Result<u32, String> {
    let most = 1e6;
    if value.fract() == 0.0 && (f64::from(least)..=most).contains(&value) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and within bounds")]
        return Ok(value as u32);
    }
    Err(format!("{what} are whole numbers from {least} up, not {value}"))
}

fn no_number(cell: &str) -> String {
    format!("“{}” is no number", super::super::outcome::shortened(cell))
}
