//! Scores beside what they are made of: "0.15 × 4 = 0.60". An equals sign stands only where the printed numbers bear
//! it out.

use super::Words;
use crate::analysis::FactorAnalysis;

/// The fewest decimals of a share and its score,
const FEWEST: usize = 2;
/// how many are tried until every equation holds,
const TRIED: usize = 4;
/// how many there are where none of these will do,
const USUAL: usize = 3;
/// and how many a share gets that would read as nothing.
const MOST: usize = 6;

/// The decimals with which the scores of these factors hold as they are printed; the usual ones where no number of
/// decimals makes all of them hold.
pub(crate) fn scored_decimals<'a>(factors: &(impl Iterator<Item = &'a FactorAnalysis> + Clone)) -> usize {
    let hold = |decimals: &usize| factors.clone().filter_map(Scored::of).all(|scored| scored.holds(*decimals));
    (FEWEST..=TRIED).find(hold).unwrap_or(USUAL)
}

/// "0.15 × 4 = 0.60" with this many decimals, or more where the share would read as nothing; "0.333 × 3 ≈ 1.000" where
/// the numbers as printed give another product. None without a score.
pub(crate) fn equation(factor: &FactorAnalysis, decimals: usize) -> Option<String> {
    let scored = Scored::of(factor)?;
    let decimals = (decimals..MOST).find(|decimals| !scored.reads_as_nothing(*decimals)).unwrap_or(MOST);
    let sign = if scored.holds(decimals) { '=' } else { '≈' };
    let Scored { share, rating, score } = scored;
    let rating = if rating.fract() == 0.0 { format!("{rating:.0}") } else { format!("{rating:.2}") };
    Some(format!("{share:.decimals$} × {rating} {sign} {score:.decimals$}"))
}

impl Words {
    /// [`equation`] as the language writes numbers.
    pub(crate) fn equation(&self, factor: &FactorAnalysis, decimals: usize) -> Option<String> {
        Some(equation(factor, decimals)?.replace('.', &self.decimal().to_string()))
    }
}

/// What an equation is made of.
#[derive(Clone, Copy)]
struct Scored {
    share: f64,
    rating: f64,
    score: f64,
}

impl Scored {
    fn of(factor: &FactorAnalysis) -> Option<Self> {
        // Adding zero turns a negative zero into a plain one.
        Some(Self { share: factor.weight? + 0.0, rating: factor.rating?, score: factor.score? + 0.0 })
    }

    /// Whether the product of the printed share is the printed score, to the last digit.
    fn holds(self, decimals: usize) -> bool {
        let [share, score] = [self.share, self.score].map(|value| printed(value, decimals));
        // Ratings of a panel are printed with two decimals.
        let hundredths = printed(self.rating, 2);
        let product = share.zip(hundredths).and_then(|(share, rating)| share.checked_mul(rating));
        !self.reads_as_nothing(decimals)
            && product.is_some()
            && product == score.and_then(|score| score.checked_mul(100))
    }

    fn reads_as_nothing(self, decimals: usize) -> bool {
        self.share > 0.0 && printed(self.share, decimals) == Some(0)
    }
}

/// The digits of a printed number without its decimal point.
fn printed(value: f64, decimals: usize) -> Option<u64> {
    let scaled = (0..decimals).fold(value, |scaled, _| scaled * 10.0);
    // The window asks for every factor in every frame, and writing the number out takes ten times as long. Only beside a
    // tie could the two differ.
    let is_plain = scaled < 1e12 && (scaled.fract() - 0.5).abs() > 1e-6;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "neither large nor negative")]
    let digits = is_plain.then(|| scaled.round() as u64);
    digits.or_else(|| format!("{value:.decimals$}").replace('.', "").parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Document, Factor, Matrix, Quadrant, Rating, Weight};

    /// The equations of strengths with these weights and ratings.
    #[track_caller]
    fn check(strengths: &[(f64, u8)], expected: &[&str]) {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (index, (weight, rating)) in strengths.iter().enumerate() {
            let mut factor = Factor::new(format!("f{index}").parse().unwrap(), "Factor");
            (factor.weight, factor.rating) = (Weight::new(*weight).unwrap(), Rating::new(*rating).ok());
            matrix.factors[Quadrant::Strengths].push(factor);
        }
        document.matrices.push(matrix);
        let analysis = analyze(&document);
        let factors = analysis.matrices[0].factors.iter();
        let decimals = scored_decimals(&factors);
        assert_eq!(factors.filter_map(|factor| equation(factor, decimals)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn an_equation_holds_as_it_is_printed_or_has_no_equals_sign() {
        check(&[(3.0, 4), (1.0, 3)], &["0.75 × 4 = 3.00", "0.25 × 3 = 0.75"]);
        check(&[(1.0, 4), (7.0, 3)], &["0.125 × 4 = 0.500", "0.875 × 3 = 2.625"]);
        check(&[(1.0, 3), (2.0, 3)], &["0.333 × 3 ≈ 1.000", "0.667 × 3 ≈ 2.000"]);
        check(&[(1.0, 1), (99_999.0, 2)], &["0.00001 × 1 = 0.00001", "1.000 × 2 = 2.000"]);
        check(&[(0.0, 4), (1.0, 3)], &["0.00 × 4 = 0.00", "1.00 × 3 = 3.00"]);
    }
}
