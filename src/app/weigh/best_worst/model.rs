//! One person's best-worst answers about a set, whether it holds factors or quadrants.

use crate::analysis::{Compared, JudgmentSet};
use crate::model::{
    AnswerSheet, BestWorst, FactorId, FactorJudgment, GroupJudgment, Quadrant, QuadrantBestWorst, Ratio,
};

/// Best, worst, and everything against them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Extremes {
    pub(super) best: Compared,
    pub(super) worst: Compared,
    /// How many times as important the best is as each other.
    pub(super) best_to: Vec<(Compared, Ratio)>,
    /// How many times as important each other is as the worst.
    pub(super) to_worst: Vec<(Compared, Ratio)>,
}

impl Extremes {
    /// Nothing but the two ends.
    pub(super) fn new(best: Compared, worst: Compared) -> Self {
        Self { best, worst, best_to: Vec::new(), to_worst: Vec::new() }
    }

    /// What a sheet says of the things of a set.
    pub(super) fn read(sheet: &AnswerSheet, set: JudgmentSet, things: &[Compared]) -> Option<Self> {
        if set == JudgmentSet::Between {
            return sheet.best_worst_groups.as_ref().map(of_quadrants);
        }
        let about = |answers: &&BestWorst| things.contains(&Compared::Factor(answers.best));
        sheet.best_worst.iter().find(about).map(of_factors)
    }

    /// Puts the answers into a sheet, in place of those about the same things.
    pub(super) fn write(&self, sheet: &mut AnswerSheet, set: JudgmentSet, things: &[Compared]) {
        match (set, self.best, self.worst) {
            (JudgmentSet::Within(_), Compared::Factor(best), Compared::Factor(worst)) => {
                sheet.best_worst.retain(|answers| !things.contains(&Compared::Factor(answers.best)));
                let pair = |row, column, value| FactorJudgment { row, column, value };
                sheet.best_worst.push(BestWorst {
                    best,
                    worst,
                    best_to_others: factors(&self.best_to).map(|(other, value)| pair(best, other, value)).collect(),
                    others_to_worst: factors(&self.to_worst).map(|(other, value)| pair(other, worst, value)).collect(),
                });
            }
            (JudgmentSet::Between, Compared::Quadrant(best), Compared::Quadrant(worst)) => {
                let pair = |row, column, value| GroupJudgment { row, column, value };
                sheet.best_worst_groups = Some(QuadrantBestWorst {
                    best,
                    worst,
                    best_to_others: quadrants(&self.best_to).map(|(other, value)| pair(best, other, value)).collect(),
                    others_to_worst: (quadrants(&self.to_worst))
                        .map(|(other, value)| pair(other, worst, value))
                        .collect(),
                });
            }
            _ => {}
        }
    }

    /// Another best one; what was said of the old one goes.
    pub(super) fn with_best(self, best: Compared) -> Self {
        let worst = if best == self.worst { self.best } else { self.worst };
        let to_worst = if worst == self.worst { self.to_worst } else { Vec::new() };
        Self { best, worst, best_to: Vec::new(), to_worst }
    }

    /// Another worst one; what was said of the old one goes.
    pub(super) fn with_worst(self, worst: Compared) -> Self {
        let best = if worst == self.best { self.worst } else { self.best };
        let best_to = if best == self.best { self.best_to } else { Vec::new() };
        Self { best, worst, best_to, to_worst: Vec::new() }
    }

    /// Something that would be farther from an end than the other end is, with how far those are apart.
    pub(super) fn contradiction(&self) -> Option<(Compared, Ratio)> {
        let span = self.value(Column::Best, self.worst)?;
        let mut all = self.best_to.iter().chain(&self.to_worst);
        all.find(|(_, value)| value.get() > span.get()).map(|(thing, _)| (*thing, span))
    }

    /// How many times the best is as important as this, or this as the worst.
    pub(super) fn value(&self, column: Column, thing: Compared) -> Option<Ratio> {
        let list = match column {
            Column::Best => &self.best_to,
            Column::Worst => &self.to_worst,
        };
        list.iter().find(|(other, _)| *other == thing).map(|(_, value)| *value)
    }

    /// Sets that number; none takes it away. The best against the worst is one judgment, which stands in both columns.
    pub(super) fn set_value(&mut self, column: Column, thing: Compared, value: Option<Ratio>) {
        let is_span = match column {
            Column::Best => thing == self.worst,
            Column::Worst => thing == self.best,
        };
        let (best, worst) = (self.best, self.worst);
        if column == Column::Best || is_span {
            put(&mut self.best_to, if is_span { worst } else { thing }, value);
        }
        if column == Column::Worst || is_span {
            put(&mut self.to_worst, if is_span { best } else { thing }, value);
        }
    }
}

/// Which of the two columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The best against this.
    Best,
    /// This against the worst.
    Worst,
}

fn put(list: &mut Vec<(Compared, Ratio)>, thing: Compared, value: Option<Ratio>) {
    list.retain(|(other, _)| *other != thing);
    list.extend(value.map(|value| (thing, value)));
}

fn of_factors(answers: &BestWorst) -> Extremes {
    let factor = Compared::Factor;
    Extremes {
        best: factor(answers.best),
        worst: factor(answers.worst),
        best_to: answers.best_to_others.iter().map(|it| (factor(it.column), it.value)).collect(),
        to_worst: answers.others_to_worst.iter().map(|it| (factor(it.row), it.value)).collect(),
    }
}

fn of_quadrants(answers: &QuadrantBestWorst) -> Extremes {
    let quadrant = Compared::Quadrant;
    Extremes {
        best: quadrant(answers.best),
        worst: quadrant(answers.worst),
        best_to: answers.best_to_others.iter().map(|it| (quadrant(it.column), it.value)).collect(),
        to_worst: answers.others_to_worst.iter().map(|it| (quadrant(it.row), it.value)).collect(),
    }
}

fn factors(list: &[(Compared, Ratio)]) -> impl Iterator<Item = (FactorId, Ratio)> {
    list.iter().filter_map(|(thing, value)| match thing {
        Compared::Factor(id) => Some((*id, *value)),
        Compared::Quadrant(_) => None,
    })
}

fn quadrants(list: &[(Compared, Ratio)]) -> impl Iterator<Item = (Quadrant, Ratio)> {
    list.iter().filter_map(|(thing, value)| match thing {
        Compared::Quadrant(quadrant) => Some((*quadrant, *value)),
        Compared::Factor(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SheetKey;

    fn ratio(value: f64) -> Option<Ratio> {
        Ratio::new(value).ok()
    }

    #[track_caller]
    fn check(set: JudgmentSet, things: &[Compared; 3]) {
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person: "p".parse().unwrap() });
        assert_eq!(Extremes::read(&sheet, set, things), None);
        let mut extremes = Extremes::new(things[0], things[2]);
        extremes.set_value(Column::Best, things[1], ratio(2.0));
        extremes.set_value(Column::Worst, things[1], ratio(3.0));
        extremes.set_value(Column::Best, things[2], ratio(6.0));
        assert_eq!(extremes.value(Column::Worst, things[0]), ratio(6.0), "one judgment in both columns");
        extremes.write(&mut sheet, set, things);
        extremes.write(&mut sheet, set, things);
        assert_eq!(Extremes::read(&sheet, set, things), Some(extremes.clone()));
        let turned = extremes.with_best(things[2]);
        assert_eq!((turned.best, turned.worst), (things[2], things[0]), "the two ends change places");
        assert!(turned.best_to.is_empty() && turned.to_worst.is_empty());
    }

    #[test]
    fn nothing_lies_farther_from_an_end_than_the_other_end() {
        let [a, b, c] = ["a", "b", "c"].map(|id| Compared::Factor(id.parse().unwrap()));
        let mut extremes = Extremes::new(a, c);
        extremes.set_value(Column::Best, b, ratio(5.0));
        assert_eq!(extremes.contradiction(), None, "the ends are not compared yet");
        extremes.set_value(Column::Best, c, ratio(3.0));
        assert_eq!(extremes.contradiction().map(|(thing, _)| thing), Some(b));
        extremes.set_value(Column::Best, c, ratio(5.0));
        assert_eq!(extremes.contradiction(), None);
    }

    #[test]
    fn answers_come_back_from_the_sheet_for_factors_and_for_quadrants() {
        let factors = ["a", "b", "c"].map(|id| Compared::Factor(id.parse().unwrap()));
        check(JudgmentSet::Within(Quadrant::Strengths), &factors);
        let quadrants = [Quadrant::Strengths, Quadrant::Weaknesses, Quadrant::Threats].map(Compared::Quadrant);
        check(JudgmentSet::Between, &quadrants);
    }
}
