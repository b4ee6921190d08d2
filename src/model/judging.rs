//! Judgments between two things: within which set they are made, and how they go into a sheet.

use super::answering::{ROUNDING, replace};
use super::{AnswerError, AnswerSheet, BestWorst, FactorId, Judgment, Pair, Quadrant, Ratio};
use serde::{Serialize, Serializer};

/// A set of judgments: those within a quadrant, or those between quadrants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JudgmentSet {
    /// The factors of a quadrant.
    Within(Quadrant),
    /// The quadrants, or the factors that stand for them.
    Between,
}

impl JudgmentSet {
    /// The four quadrants, then between them.
    pub const ALL: [Self; 5] = [
        Self::Within(Quadrant::Strengths),
        Self::Within(Quadrant::Weaknesses),
        Self::Within(Quadrant::Opportunities),
        Self::Within(Quadrant::Threats),
        Self::Between,
    ];

    /// Where it compares, for a sentence: "within Strengths", "between the quadrants".
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Within(quadrant) => format!("within {}", quadrant.name()),
            Self::Between => "between the quadrants".to_owned(),
        }
    }
}

impl Serialize for JudgmentSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Within(quadrant) => quadrant.serialize(serializer),
            Self::Between => serializer.serialize_str("between"),
        }
    }
}

#[cfg(test)]
impl schemars::JsonSchema for JudgmentSet {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "JudgmentSet".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let sets = ["strengths", "weaknesses", "opportunities", "threats", "between"];
        schemars::json_schema!({"type": "string", "enum": sets})
    }
}

/// One of the things that a judgment compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Compared {
    /// A factor.
    Factor(FactorId),
    /// A quadrant.
    Quadrant(Quadrant),
}

impl Compared {
    /// The factor, if it is one.
    #[must_use]
    pub fn factor(self) -> Option<FactorId> {
        match self {
            Self::Factor(id) => Some(id),
            Self::Quadrant(_) => None,
        }
    }

    /// The quadrant, if it is one.
    #[must_use]
    pub fn quadrant(self) -> Option<Quadrant> {
        match self {
            Self::Quadrant(quadrant) => Some(quadrant),
            Self::Factor(_) => None,
        }
    }
}

impl AnswerSheet {
    /// How many times as important the first of a pair is as the second, if it was answered.
    #[must_use]
    pub fn judgment(&self, Pair { set, row, column }: Pair) -> Option<Ratio> {
        match (row, column) {
            (Compared::Factor(row), Compared::Factor(column)) => Judgment::of(self.judgments(set), row, column),
            (Compared::Quadrant(row), Compared::Quadrant(column)) => Judgment::of(&self.groups, row, column),
            _ => None,
        }
    }

    /// Answers that the first of a pair is so many times as important as the second; none leaves the question open again.
    pub fn judge(&mut self, Pair { set, row, column }: Pair, value: Option<Ratio>) {
        match (row, column) {
            (Compared::Factor(row), Compared::Factor(column)) => {
                let list = if set == JudgmentSet::Between { &mut self.between } else { &mut self.within };
                Judgment::set(list, row, column, value);
            }
            (Compared::Quadrant(row), Compared::Quadrant(column)) => {
                Judgment::set(&mut self.groups, row, column, value);
            }
            _ => {}
        }
    }

    fn judgments(&self, set: JudgmentSet) -> &[Judgment<FactorId>] {
        if set == JudgmentSet::Between { &self.between } else { &self.within }
    }

    /// The best-worst answers about the things of a set: those whose best is one of them.
    #[must_use]
    pub fn extremes(&self, set: JudgmentSet, things: &[Compared]) -> Option<BestWorst<Compared>> {
        match set {
            JudgmentSet::Between => self.best_worst_groups.as_ref()?.named(|it| Some(Compared::Quadrant(it))),
            JudgmentSet::Within(_) => {
                let about = |answers: &&BestWorst| things.contains(&Compared::Factor(answers.best));
                self.best_worst.iter().find(about)?.named(|it| Some(Compared::Factor(it)))
            }
        }
    }

    /// Puts best-worst answers in place of those about the same things.
    pub fn set_extremes(&mut self, set: JudgmentSet, things: &[Compared], extremes: &BestWorst<Compared>) {
        match set {
            JudgmentSet::Between => self.best_worst_groups = extremes.named(Compared::quadrant),
            JudgmentSet::Within(_) => {
                self.best_worst.retain(|answers| !things.contains(&Compared::Factor(answers.best)));
                self.best_worst.extend(extremes.named(Compared::factor));
            }
        }
    }
}

impl Ratio {
    /// A judgment on a scale.
    ///
    /// # Errors
    /// When the number is no judgment, or beyond `scale_max` or its inverse.
    pub fn on_scale(value: f64, scale_max: f64) -> Result<Self, AnswerError> {
        let range = scale_max.recip() - ROUNDING..=scale_max + ROUNDING;
        if value > 0.0 && !range.contains(&value) {
            return Err(AnswerError::Scale(scale_max));
        }
        Self::new(value).map_err(AnswerError::Value)
    }
}

impl<T: Copy + PartialEq> Judgment<T> {
    /// How many times as important `row` is as `column`, whichever way round it was answered.
    #[must_use]
    pub fn of(list: &[Self], row: T, column: T) -> Option<Ratio> {
        let (same, opposite) = (|it: &&Self| it.is(row, column), |it: &&Self| it.is(column, row));
        let turned = || list.iter().find(opposite).map(|it| it.value.inverse());
        list.iter().find(same).map(|it| it.value).or_else(turned)
    }

    /// Answers how many times as important `row` is as `column`.
    pub fn set(list: &mut Vec<Self>, row: T, column: T, value: Option<Ratio>) {
        let entry = value.map(|value| Self { row, column, value });
        replace(list, |it| it.is(row, column) || it.is(column, row), entry);
    }

    fn is(&self, row: T, column: T) -> bool {
        self.row == row && self.column == column
    }
}

/// An end of best-worst answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The most important: it over each other.
    Best,
    /// The least important: each other over it.
    Worst,
}

impl<T: Copy + PartialEq> BestWorst<T> {
    /// Nothing but the two ends.
    #[must_use]
    pub fn new(best: T, worst: T) -> Self {
        Self { best, worst, best_to_others: Vec::new(), others_to_worst: Vec::new() }
    }

    /// Which one is at this end.
    #[must_use]
    pub fn end(&self, end: End) -> T {
        match end {
            End::Best => self.best,
            End::Worst => self.worst,
        }
    }

    /// With another one at an end; what was said of the old one goes. If it is at the other end, the two change places.
    #[must_use]
    pub fn with_end(self, end: End, thing: T) -> Self {
        if thing == self.end(end.other()) {
            return Self::new(self.worst, self.best);
        }
        let mut changed = match end {
            End::Best => Self { best: thing, ..self },
            End::Worst => Self { worst: thing, ..self },
        };
        changed.list_mut(end).clear();
        changed
    }

    /// The same answers, told by other names of the things; those about things without such a name are left out. None
    /// where an end has no such name.
    #[must_use]
    pub fn named<U>(&self, name: impl Fn(T) -> Option<U>) -> Option<BestWorst<U>> {
        let judgment =
            |it: &Judgment<T>| Some(Judgment { row: name(it.row)?, column: name(it.column)?, value: it.value });
        let all = |list: &[Judgment<T>]| list.iter().filter_map(judgment).collect();
        Some(BestWorst {
            best: name(self.best)?,
            worst: name(self.worst)?,
            best_to_others: all(&self.best_to_others),
            others_to_worst: all(&self.others_to_worst),
        })
    }

    /// How many times the best is as important as this, or this as the worst.
    #[must_use]
    pub fn value(&self, end: End, thing: T) -> Option<Ratio> {
        let (list, row, column) = match end {
            End::Best => (&self.best_to_others, self.best, thing),
            End::Worst => (&self.others_to_worst, thing, self.worst),
        };
        list.iter().find(|it| it.is(row, column)).map(|it| it.value)
    }

    /// Sets that number. The best against the worst is one judgment, which stands in both lists.
    ///
    /// # Errors
    /// When the number is below 1.
    pub fn set_value(&mut self, end: End, thing: T, value: Option<Ratio>) -> Result<(), AnswerError> {
        if value.is_some_and(|value| value.get() < 1.0 - ROUNDING) {
            return Err(AnswerError::BeyondEnd(end));
        }
        self.put(end, thing, value);
        if thing == self.end(end.other()) {
            self.put(end.other(), self.end(end), value);
        }
        Ok(())
    }

    fn put(&mut self, end: End, thing: T, value: Option<Ratio>) {
        let (row, column) = match end {
            End::Best => (self.best, thing),
            End::Worst => (thing, self.worst),
        };
        Judgment::set(self.list_mut(end), row, column, value);
    }

    fn list_mut(&mut self, end: End) -> &mut Vec<Judgment<T>> {
        match end {
            End::Best => &mut self.best_to_others,
            End::Worst => &mut self.others_to_worst,
        }
    }

    /// Something that would be farther from an end than the other end is, with how far those are apart.
    #[must_use]
    pub fn contradiction(&self) -> Option<(T, Ratio)> {
        let span = self.value(End::Best, self.worst).or_else(|| self.value(End::Worst, self.best))?;
        let from_best = self.best_to_others.iter().map(|it| (it.column, it.value));
        let mut all = from_best.chain(self.others_to_worst.iter().map(|it| (it.row, it.value)));
        all.find(|(_, value)| value.get() > span.get() + ROUNDING).map(|(thing, _)| (thing, span))
    }
}

impl End {
    /// The opposite end.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Best => Self::Worst,
            Self::Worst => Self::Best,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SheetKey;

    fn ratio(value: f64) -> Ratio {
        Ratio::new(value).unwrap()
    }

    fn empty() -> AnswerSheet {
        AnswerSheet::new(SheetKey { round: 1, person: "p".parse().unwrap() })
    }

    const WITHIN: JudgmentSet = JudgmentSet::Within(Quadrant::Strengths);

    fn factors() -> [Compared; 3] {
        ["a", "b", "c"].map(|id| Compared::Factor(id.parse().unwrap()))
    }

    fn quadrants() -> [Compared; 3] {
        [Quadrant::Strengths, Quadrant::Weaknesses, Quadrant::Threats].map(Compared::Quadrant)
    }

    #[track_caller]
    fn check_scale(value: f64, expected: Result<f64, &str>) {
        let found = Ratio::on_scale(value, 9.0).map(Ratio::get).map_err(|error| error.to_string());
        assert_eq!(found, expected.map_err(str::to_owned));
    }

    #[test]
    fn a_judgment_lies_on_its_scale() {
        check_scale(9.0, Ok(9.0));
        check_scale(1.0 / 9.0, Ok(1.0 / 9.0));
        check_scale(9.5, Err("judgments lie between 1/9 and 9 on this scale"));
        check_scale(0.1, Err("judgments lie between 1/9 and 9 on this scale"));
        check_scale(0.0, Err("a judgment is a number above 0, not 0"));
    }

    #[test]
    fn a_pair_is_judged_once_and_the_inverse_from_the_other_side() {
        let mut list = Vec::new();
        let [s, t] = [Quadrant::Strengths, Quadrant::Threats];
        Judgment::set(&mut list, s, t, Some(ratio(4.0)));
        assert_eq!(Judgment::of(&list, t, s), Some(ratio(0.25)));
        Judgment::set(&mut list, t, s, Some(ratio(2.0)));
        assert_eq!((list.len(), Judgment::of(&list, s, t)), (1, Some(ratio(0.5))));
        Judgment::set(&mut list, s, t, None);
        assert_eq!(list, []);
    }

    #[test]
    fn the_best_over_the_worst_is_one_judgment() {
        let mut answers = BestWorst::new('a', 'c');
        answers.set_value(End::Best, 'b', Some(ratio(2.0))).unwrap();
        answers.set_value(End::Worst, 'b', Some(ratio(3.0))).unwrap();
        answers.set_value(End::Best, 'c', Some(ratio(6.0))).unwrap();
        assert_eq!(answers.value(End::Worst, 'a'), Some(ratio(6.0)));
        let turned = answers.clone().with_end(End::Best, 'c');
        assert_eq!(turned, BestWorst::new('c', 'a'), "the ends change places, and nothing is said of them");
        let moved = answers.with_end(End::Worst, 'b');
        assert_eq!((moved.worst, moved.best_to_others.len(), moved.others_to_worst.len()), ('b', 2, 0));
    }

    #[test]
    fn nothing_lies_beyond_an_end() {
        let mut answers = BestWorst::new('a', 'c');
        let below = answers.set_value(End::Best, 'b', Some(ratio(0.5)));
        assert_eq!(below, Err(AnswerError::BeyondEnd(End::Best)));
        answers.set_value(End::Best, 'b', Some(ratio(5.0))).unwrap();
        assert_eq!(answers.contradiction(), None, "the ends are not compared yet");
        answers.set_value(End::Best, 'c', Some(ratio(3.0))).unwrap();
        assert_eq!(answers.contradiction(), Some(('b', ratio(3.0))));
        answers.set_value(End::Best, 'c', Some(ratio(5.0))).unwrap();
        assert_eq!(answers.contradiction(), None);
    }

    #[test]
    fn quadrants_and_the_factors_that_stand_for_them_are_judged_apart() {
        let mut sheet = empty();
        let ([a, b, _], [s, t, _]) = (factors(), quadrants());
        let between = JudgmentSet::Between;
        for (set, row, column, value) in [(WITHIN, a, b, 4.0), (between, a, b, 3.0), (between, s, t, 5.0)] {
            let pair = Pair { set, row, column };
            sheet.judge(pair, Some(ratio(value)));
            assert_eq!(sheet.judgment(pair), Some(ratio(value)));
            assert_eq!(sheet.judgment(pair.turned()), Some(ratio(1.0 / value)));
        }
        assert_eq!((sheet.within.len(), sheet.between.len(), sheet.groups.len()), (1, 1, 1));
    }

    #[track_caller]
    fn check_extremes(set: JudgmentSet, things: [Compared; 3]) {
        let mut sheet = empty();
        assert_eq!(sheet.extremes(set, &things), None);
        let mut extremes = BestWorst::new(things[0], things[2]);
        extremes.set_value(End::Best, things[1], Some(ratio(2.0))).unwrap();
        sheet.set_extremes(set, &things, &extremes);
        extremes.set_value(End::Worst, things[0], Some(ratio(6.0))).unwrap();
        sheet.set_extremes(set, &things, &extremes);
        assert_eq!(sheet.extremes(set, &things), Some(extremes));
    }

    #[test]
    fn best_worst_answers_come_back_for_factors_and_for_quadrants() {
        check_extremes(WITHIN, factors());
        check_extremes(JudgmentSet::Between, quadrants());
    }
}
