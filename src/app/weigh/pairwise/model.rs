//! Questions, answers and scale in words.

use crate::analysis::MatrixAnalysis;
use crate::app::figures;
use crate::app::unreadable::Unreadable;
use crate::model::{AnswerError, BetweenConvention, Compared, JudgmentSet, Matrix, Pair, Quadrant, Ratio};
use crate::words::WindowWords;

/// How far a judgment leans: 0 to neither, −8 wholly to the first, 8 wholly to the second.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Leaning(i8);

impl Leaning {
    /// The farthest step to either side; Saaty's 9.
    pub(super) const MOST: i8 = 8;

    /// So many steps to the second side; negative ones go to the first.
    pub(super) fn new(steps: i8) -> Self {
        Self(steps.clamp(-Self::MOST, Self::MOST))
    }

    /// The nearest leaning to a ratio of the first over the second.
    pub(super) fn of(ratio: Ratio) -> Self {
        let towards_first = ratio.get() >= 1.0;
        let times = if towards_first { ratio.get() } else { 1.0 / ratio.get() };
        #[expect(clippy::cast_possible_truncation, reason = "clamped to a few steps")]
        let steps = (times.round() - 1.0).clamp(0.0, f64::from(Self::MOST)) as i8;
        Self(if towards_first { -steps } else { steps })
    }

    /// Steps to the second side.
    pub(super) fn steps(self) -> i8 {
        self.0
    }

    /// One step, or more, to a side.
    pub(super) fn moved(self, steps: i8) -> Self {
        Self::new(self.0 + steps)
    }

    /// As far to the same side as the scale allows.
    pub(super) fn within(self, scale_max: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "clamped to a few steps")]
        let most = (scale_max.floor() - 1.0).clamp(0.0, f64::from(Self::MOST)) as i8;
        Self(self.0.clamp(-most, most))
    }

    /// How many times as important the more important one is, 1 to 9.
    pub(super) fn times(self) -> u8 {
        self.0.unsigned_abs() + 1
    }

    /// The ratio of the first over the second.
    pub(super) fn ratio(self) -> Ratio {
        let times = f64::from(self.times());
        let ratio = if self.0 <= 0 { times } else { 1.0 / times };
        Ratio::new(ratio).expect("1/9 to 9 are ratios")
    }

    /// The leaning in a sentence about two labels.
    pub(super) fn text(self, first: &str, second: &str, words: &WindowWords) -> String {
        let (more, less) = if self.0 <= 0 { (first, second) } else { (second, first) };
        match self.times() {
            1 => words.weigh_equally(first, second),
            times => words.weigh_leaning(more, strength(times, words), less, times),
        }
    }
}

/// Saaty's words for the steps of the scale.
fn strength(times: u8, words: &WindowWords) -> String {
    match times {
        2 => words.weigh_strength_2(),
        3 => words.weigh_strength_3(),
        4 => words.weigh_strength_4(),
        5 => words.weigh_strength_5(),
        6 => words.weigh_strength_6(),
        7 => words.weigh_strength_7(),
        8 => words.weigh_strength_8(),
        _ => words.weigh_strength_9(),
    }
}

/// The largest number below the line of a fraction that stands for a ratio.
const BELOW_MAX: u32 = 9;

/// A ratio as it is written in a matrix: `3`, `1/3`, `10/3`, `0.4`.
///
/// A fraction stands only for the very number that reads back from it, and only where decimals would be cut off.
pub(in crate::app::weigh) fn ratio_text(ratio: Ratio) -> String {
    let (value, inverse) = (ratio.get(), ratio.inverse().get());
    if value < 1.0 && (inverse - inverse.round()).abs() < 1e-9 {
        return format!("1/{inverse:.0}");
    }
    let decimals = figures::entered(value);
    if figures::number(&decimals) == Ok(value) {
        return decimals;
    }
    let fraction = |below: u32| {
        let above = (value * f64::from(below)).round();
        let is_it = (above / f64::from(below) - value).abs() <= f64::EPSILON * value;
        is_it.then(|| format!("{above:.0}/{below}"))
    };
    (2..=BELOW_MAX).find_map(fraction).unwrap_or(decimals)
}

/// A ratio that is only about so much: `1.4`, `1/2.7`.
pub(super) fn about_text(ratio: Ratio) -> String {
    let tenths = |value: f64| figures::entered((value * 10.0).round() / 10.0);
    if ratio.get() < 0.95 { format!("1/{}", tenths(ratio.inverse().get())) } else { tenths(ratio.get()) }
}

/// Reads a cell of the matrix. `mirror` is what the opposite cell holds.
///
/// # Errors
/// When the text is no ratio of the scale, or the rounded inverse of the opposite cell.
pub(in crate::app::weigh) fn read_ratio(
    text: &str,
    scale_max: f64,
    mirror: Option<Ratio>,
) -> Result<Option<Ratio>, Unreadable> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let ratio = Ratio::on_scale(figures::ratio(text)?, scale_max).map_err(|error| match error {
        AnswerError::Scale(largest) => Unreadable::OffScale { typed: text.trim().to_owned(), largest },
        error => error.into(),
    })?;
    if let Some(mirror) = mirror {
        let product = ratio.get() * mirror.get();
        // A rounded inverse would be a judgment of its own that contradicts the other one.
        if (product - 1.0).abs() > 1e-6 && (product - 1.0).abs() < 0.05 {
            let (other, exact) = (ratio_text(mirror), ratio_text(mirror.inverse()));
            return Err(Unreadable::RoundedInverse { typed: text.trim().to_owned(), other, exact });
        }
    }
    Ok(Some(ratio))
}

/// The label of what is compared.
pub(in crate::app::weigh) fn label(analysis: &MatrixAnalysis, compared: Compared, words: &WindowWords) -> String {
    match compared {
        Compared::Factor(id) => analysis.factor(id).map(|factor| factor.label.clone()).unwrap_or_default(),
        Compared::Quadrant(quadrant) => words.reports.quadrant_name(quadrant).to_owned(),
    }
}

/// What tells it from everything else that is compared, for the ids of widgets.
pub(in crate::app::weigh) fn key(compared: Compared) -> (u8, u64) {
    match compared {
        Compared::Factor(id) => (0, id.number()),
        Compared::Quadrant(quadrant) => (1, quadrant.index() as u64),
    }
}

/// What is compared, in its own words.
pub(in crate::app::weigh) fn statement(matrix: &Matrix, compared: Compared, words: &WindowWords) -> String {
    match compared {
        Compared::Factor(id) => matrix.factor(id).map(|factor| factor.statement.clone()).unwrap_or_default(),
        Compared::Quadrant(quadrant) => words.reports.quadrant(matrix, quadrant).to_owned(),
    }
}

/// The quadrant to which what is compared belongs.
pub(in crate::app::weigh) fn quadrant(analysis: &MatrixAnalysis, compared: Compared) -> Quadrant {
    match compared {
        Compared::Factor(id) => analysis.factor(id).map_or(Quadrant::Strengths, |factor| factor.quadrant),
        Compared::Quadrant(quadrant) => quadrant,
    }
}

/// Everything that a set compares, in order; nothing between quadrants while it is not known what stands for them.
pub(in crate::app::weigh) fn compared_in(
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    set: JudgmentSet,
) -> Vec<Compared> {
    match set {
        JudgmentSet::Within(quadrant) => {
            analysis.quadrant(quadrant).map(|factor| Compared::Factor(factor.id)).collect()
        }
        JudgmentSet::Between if matrix.conventions.between == BetweenConvention::Kurttila => {
            analysis.tops.iter().flatten().map(|id| Compared::Factor(*id)).collect()
        }
        JudgmentSet::Between => {
            let filled = |quadrant: &Quadrant| !matrix.factors[*quadrant].is_empty();
            Quadrant::ALL.into_iter().filter(filled).map(Compared::Quadrant).collect()
        }
    }
}

/// The question about a pair.
pub(super) fn question_text(matrix: &Matrix, pair: Pair, words: &WindowWords) -> String {
    match (pair.set, pair.row) {
        (JudgmentSet::Within(quadrant), _) => words.weigh_question_within(words.reports.quadrant(matrix, quadrant)),
        (JudgmentSet::Between, Compared::Factor(_)) => words.weigh_question_leading(),
        (JudgmentSet::Between, Compared::Quadrant(_)) => words.weigh_question_between(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(value: f64) -> Ratio {
        Ratio::new(value).unwrap()
    }

    #[test]
    fn a_leaning_and_its_ratio_are_the_same_judgment() {
        for steps in -Leaning::MOST..=Leaning::MOST {
            let leaning = Leaning::new(steps);
            assert_eq!(Leaning::of(leaning.ratio()), leaning);
        }
        assert_eq!(Leaning::new(-2).ratio(), ratio(3.0));
        assert_eq!(Leaning::of(ratio(20.0)), Leaning::new(-8));
        assert_eq!(Leaning::new(8).moved(1), Leaning::new(8));
        assert_eq!(Leaning::new(-8).within(5.0), Leaning::new(-4), "a scale to 5 ends four steps from equal");
    }

    #[test]
    fn a_leaning_says_which_matters_more() {
        let text = |steps| Leaning::new(steps).text("S1", "S2", crate::words::of_window("en"));
        assert_eq!(text(-2), "S1 matters moderately more than S2: 3 times");
        assert_eq!(text(8), "S2 matters extremely more than S1: 9 times");
        assert_eq!(text(0), "S1 and S2 matter equally");
    }

    #[test]
    fn ratios_are_written_as_fractions_where_decimals_would_be_cut_off() {
        assert_eq!(ratio_text(ratio(3.0)), "3");
        assert_eq!(ratio_text(ratio(1.0 / 3.0)), "1/3");
        assert_eq!(ratio_text(ratio(0.4)), "0.4");
        assert_eq!(ratio_text(ratio(10.0 / 3.0)), "10/3");
        assert_eq!(ratio_text(ratio(2.0 / 7.0)), "2/7");
        assert_eq!(ratio_text(ratio(3.333_33)), "3.33333", "what was typed with decimals stays so");
        assert_eq!(ratio_text(ratio(std::f64::consts::PI)), "3.14159");
        for (above, below) in [(10, 3), (2, 7), (5, 9), (17, 6)] {
            let value = ratio(f64::from(above) / f64::from(below));
            assert_eq!(figures::ratio(&ratio_text(value)).map(Ratio::new), Ok(Ok(value)), "{above}/{below}");
        }
    }

    #[test]
    fn what_would_agree_shows_no_more_digits_than_it_means() {
        let texts = [1.425_47, 0.375, 1.0 / 3.0, 1.0, 0.999, 9.0].map(|value| about_text(ratio(value)));
        assert_eq!(texts, ["1.4", "1/2.7", "1/3", "1", "1", "9"]);
    }

    #[track_caller]
    fn check_refused(text: &str, mirror: Option<f64>, reason: &str) {
        let refused = read_ratio(text, 9.0, mirror.map(ratio)).unwrap_err();
        assert_eq!(refused.text(crate::words::of_window("en")), reason);
    }

    #[test]
    fn what_is_no_judgment_is_refused_with_the_reason() {
        check_refused("0", None, "a judgment is a number above 0, not 0");
        check_refused("-3", None, "a judgment is a number above 0, not -3");
        check_refused("nan", None, "a judgment is a number above 0, not NaN");
        check_refused("12", None, "judgments lie between 1/9 and 9 on this scale, not 12");
        check_refused("0.33", Some(3.0), "0.33 against 3: the inverse of 3 is 1/3");
        check_refused("x", None, "“x” is not a number");
    }

    #[test]
    fn a_judgment_may_be_typed_from_either_side() {
        assert_eq!(read_ratio("1/3", 9.0, Some(ratio(3.0))), Ok(Some(ratio(1.0 / 3.0))));
        assert_eq!(read_ratio("2", 9.0, Some(ratio(3.0))), Ok(Some(ratio(2.0))));
        assert_eq!(read_ratio(" ", 9.0, None), Ok(None));
    }
}
