//! Answers of one person: reading them from the document, and the commands that change them.

use crate::analysis::{Compared, JudgmentSet};
use crate::model::{
    AnswerSheet, Command, FactorId, FactorJudgment, FactorRank, FactorScore, FactorVotes, GroupJudgment, Matrix,
    MatrixEdit, PersonId, Ratio, SheetKey, Weight, WeightingMethod,
};

/// What a person answered about a matrix in its current round; an empty sheet when there is none yet.
pub(super) fn sheet(matrix: &Matrix, person: PersonId) -> AnswerSheet {
    let key = SheetKey { round: matrix.current_round(), person };
    matrix.sheet(key).cloned().unwrap_or_else(|| AnswerSheet::new(key))
}

/// The command that puts a sheet in the place of what it was, as a step of its own.
pub(super) fn put(matrix: &Matrix, sheet: AnswerSheet, label: impl Into<String>) -> Command {
    let edit = MatrixEdit::Sheet(Box::new(sheet));
    Command::Batch { label: label.into(), commands: vec![Command::Matrix { matrix: matrix.id, edit }] }
}

/// Puts an entry in the place of the one with the same key, at the end when there is none; nothing takes it away.
fn replace<T>(list: &mut Vec<T>, is_same: impl Fn(&T) -> bool, entry: Option<T>) {
    match (list.iter().position(is_same), entry) {
        (Some(at), Some(entry)) => list[at] = entry,
        (Some(at), None) => drop(list.remove(at)),
        (None, Some(entry)) => list.push(entry),
        (None, None) => {}
    }
}

/// A number that a person gave a factor.
pub(super) fn number(sheet: &AnswerSheet, method: WeightingMethod, factor: FactorId) -> Option<f64> {
    match method {
        WeightingMethod::Points => sheet.points.iter().find(|it| it.factor == factor).map(|answer| answer.points.get()),
        WeightingMethod::Dots => sheet.dots.iter().find(|it| it.factor == factor).map(|it| f64::from(it.votes)),
        _ => sheet.ranks.iter().find(|it| it.factor == factor).map(|it| f64::from(it.rank)),
    }
}

/// Sets the number that a person gives a factor; none takes it away.
///
/// # Errors
/// When the method cannot take the number, in words that can stand beside the field.
pub(super) fn set_number(
    sheet: &mut AnswerSheet,
    method: WeightingMethod,
    factor: FactorId,
    value: Option<f64>,
) -> Result<(), String> {
    match method {
        WeightingMethod::Points => {
            let points = value.map(Weight::new).transpose();
            let refused = || format!("points are 0 or more, not {}", value.unwrap_or(f64::NAN));
            let points = points.ok().ok_or_else(refused)?;
            let entry = points.map(|points| FactorScore { factor, points });
            replace(&mut sheet.points, |it| it.factor == factor, entry);
        }
        WeightingMethod::Dots => {
            let votes = value.map(|value| whole(value, 0, "dots")).transpose()?;
            let entry = votes.map(|votes| FactorVotes { factor, votes });
            replace(&mut sheet.dots, |it| it.factor == factor, entry);
        }
        _ => {
            let rank = value.map(|value| whole(value, 1, "ranks")).transpose()?;
            let entry = rank.map(|rank| FactorRank { factor, rank });
            replace(&mut sheet.ranks, |it| it.factor == factor, entry);
        }
    }
    Ok(())
}

/// A whole number from `least` up.
fn whole(value: f64, least: u32, what: &str) -> Result<u32, String> {
    let most = 1e6;
    if value.fract() == 0.0 && (f64::from(least)..=most).contains(&value) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and within bounds")]
        return Ok(value as u32);
    }
    Err(format!("{what} are whole numbers from {least} up, not {value}"))
}

/// How many times as important one is as the other, if it was answered.
pub(super) fn judgment(sheet: &AnswerSheet, set: JudgmentSet, row: Compared, column: Compared) -> Option<Ratio> {
    let turned = |(same, opposite): (Option<Ratio>, Option<Ratio>)| same.or_else(|| opposite.map(Ratio::inverse));
    match (row, column) {
        (Compared::Factor(row), Compared::Factor(column)) => {
            let list = factor_list(sheet, set);
            let of = |row, column| list.iter().find(|it| (it.row, it.column) == (row, column)).map(|it| it.value);
            turned((of(row, column), of(column, row)))
        }
        (Compared::Quadrant(row), Compared::Quadrant(column)) => {
            let of =
                |row, column| sheet.groups.iter().find(|it| (it.row, it.column) == (row, column)).map(|it| it.value);
            turned((of(row, column), of(column, row)))
        }
        _ => None,
    }
}

fn factor_list(sheet: &AnswerSheet, set: JudgmentSet) -> &[FactorJudgment] {
    match set {
        JudgmentSet::Within(_) => &sheet.within,
        JudgmentSet::Between => &sheet.between,
    }
}

/// Answers that one is so many times as important as the other; none leaves the question open again.
pub(super) fn judge(sheet: &mut AnswerSheet, set: JudgmentSet, row: Compared, column: Compared, value: Option<Ratio>) {
    match (row, column) {
        (Compared::Factor(row), Compared::Factor(column)) => {
            let list = if set == JudgmentSet::Between { &mut sheet.between } else { &mut sheet.within };
            let is_same =
                |it: &FactorJudgment| (it.row, it.column) == (row, column) || (it.row, it.column) == (column, row);
            replace(list, is_same, value.map(|value| FactorJudgment { row, column, value }));
        }
        (Compared::Quadrant(row), Compared::Quadrant(column)) => {
            let is_same =
                |it: &GroupJudgment| (it.row, it.column) == (row, column) || (it.row, it.column) == (column, row);
            replace(&mut sheet.groups, is_same, value.map(|value| GroupJudgment { row, column, value }));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Quadrant;

    fn empty() -> AnswerSheet {
        AnswerSheet::new(SheetKey { round: 1, person: "p".parse().unwrap() })
    }

    fn factor(id: &str) -> FactorId {
        id.parse().unwrap()
    }

    #[track_caller]
    fn check_number(method: WeightingMethod, value: f64, expected: Result<(), &str>) {
        let mut sheet = empty();
        let found = set_number(&mut sheet, method, factor("a"), Some(value));
        assert_eq!(found, expected.map_err(str::to_owned));
        assert_eq!(number(&sheet, method, factor("a")), expected.is_ok().then_some(value));
    }

    #[test]
    fn each_method_takes_its_kind_of_number() {
        check_number(WeightingMethod::Points, 12.5, Ok(()));
        check_number(WeightingMethod::Points, -1.0, Err("points are 0 or more, not -1"));
        check_number(WeightingMethod::Dots, 0.0, Ok(()));
        check_number(WeightingMethod::Dots, 1.5, Err("dots are whole numbers from 0 up, not 1.5"));
        check_number(WeightingMethod::Borda, 2.0, Ok(()));
        check_number(WeightingMethod::Ranks, 0.0, Err("ranks are whole numbers from 1 up, not 0"));
        check_number(WeightingMethod::Ranks, f64::NAN, Err("ranks are whole numbers from 1 up, not NaN"));
    }

    #[test]
    fn an_answer_taken_away_is_open_and_not_zero() {
        let mut sheet = empty();
        set_number(&mut sheet, WeightingMethod::Dots, factor("a"), Some(3.0)).unwrap();
        set_number(&mut sheet, WeightingMethod::Dots, factor("a"), None).unwrap();
        assert_eq!(sheet, empty());
    }

    #[test]
    fn a_judgment_is_the_inverse_from_the_other_side_and_stands_once() {
        let mut sheet = empty();
        let within = JudgmentSet::Within(Quadrant::Strengths);
        let [a, b] = ["a", "b"].map(|id| Compared::Factor(factor(id)));
        judge(&mut sheet, within, a, b, Ratio::new(4.0).ok());
        assert_eq!(judgment(&sheet, within, b, a), Ratio::new(0.25).ok());
        judge(&mut sheet, within, b, a, Ratio::new(2.0).ok());
        assert_eq!(judgment(&sheet, within, a, b), Ratio::new(0.5).ok());
        assert_eq!(sheet.within.len(), 1);
        judge(&mut sheet, within, a, b, None);
        assert_eq!(sheet, empty());
    }

    #[test]
    fn quadrants_and_the_factors_that_stand_for_them_are_judged_apart() {
        let mut sheet = empty();
        let [a, b] = ["a", "b"].map(|id| Compared::Factor(factor(id)));
        let [s, t] = [Quadrant::Strengths, Quadrant::Threats].map(Compared::Quadrant);
        judge(&mut sheet, JudgmentSet::Between, a, b, Ratio::new(3.0).ok());
        judge(&mut sheet, JudgmentSet::Between, s, t, Ratio::new(5.0).ok());
        assert_eq!((sheet.within.len(), sheet.between.len(), sheet.groups.len()), (0, 1, 1));
        assert_eq!(judgment(&sheet, JudgmentSet::Between, t, s), Ratio::new(0.2).ok());
    }
}
