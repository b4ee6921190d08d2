//! The best-worst method: the best factor against all, and all against the worst (Rezaei 2015, 2016).

use super::error::{Contradiction, MethodError, Spot};
use super::ranking::tied;
use super::shares::{check_len, check_positive, normalise};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// How many halvings bring an interval down to neighbouring floats.
const HALVINGS: usize = 200;

/// Answers that do not contradict each other.
#[derive(Debug, Clone, PartialEq)]
pub struct BestWorstAnswers {
    best: usize,
    worst: usize,
    best_to_others: Vec<f64>,
    others_to_worst: Vec<f64>,
    /// Factors any of which could be the best, and such that could be the worst, where the answers do not tell.
    undecided: [Vec<usize>; 2],
}

/// Priorities from best-worst answers.
#[derive(Debug, Clone, PartialEq)]
pub struct BestWorstResult {
    /// The priority of each factor; they sum to 1.
    pub weights: Vec<f64>,
    /// How far the worst-fitting answer is from the priorities: 0 when all agree.
    pub xi: f64,
    /// Consistency of the answers themselves, before any priorities (Liang, Brunelli and Rezaei 2020).
    pub input_cr: f64,
    /// ξ over its largest value for this span, in the non-linear model only (Rezaei 2015).
    pub output_cr: Option<f64>,
}

impl BestWorstAnswers {
    /// Answers by factor: how many times as important the best is, and how many times as important as the worst it is.
    /// The best and the worst are those that answer 1 to themselves; of several, those furthest from the other end. Where
    /// several have the same answers, nothing says which of them is the end: their weights are then the mean over the
    /// choices, and so equal.
    ///
    /// # Errors
    /// When there are no factors, the lists differ in length, an answer is not positive and finite, or they contradict
    /// each other.
    pub fn new(best_to_others: &[f64], others_to_worst: &[f64]) -> Result<Self, MethodError> {
        check_positive(best_to_others, "list of answers")?;
        check_positive(others_to_worst, "list of answers")?;
        check_len("the list of answers against the worst", others_to_worst.len(), best_to_others.len())?;
        let best = furthest(best_to_others, others_to_worst, (0..best_to_others.len()).rev())
            .ok_or(MethodError::InconsistentBestWorst(Contradiction::NoBest))?;
        let worst = furthest(others_to_worst, best_to_others, 0..best_to_others.len())
            .ok_or(MethodError::InconsistentBestWorst(Contradiction::NoWorst))?;
        let same_as = |end: usize| {
            let is_same =
                |it: &usize| [best_to_others, others_to_worst].iter().all(|answers| tied(answers[*it], answers[end]));
            (0..best_to_others.len()).filter(is_same).collect()
        };
        let answers = Self::with_ends(best, worst, best_to_others.to_vec(), others_to_worst.to_vec())?;
        Ok(Self { undecided: [same_as(best), same_as(worst)], ..answers })
    }

    /// Answers whose best and worst factor are known.
    ///
    /// # Errors
    /// As for [`BestWorstAnswers::new`].
    ///
    /// # Panics
    /// When the best or the worst is not one of the factors.
    pub fn with_ends(
        best: usize,
        worst: usize,
        best_to_others: Vec<f64>,
        others_to_worst: Vec<f64>,
    ) -> Result<Self, MethodError> {
        check_positive(&best_to_others, "list of answers")?;
        check_positive(&others_to_worst, "list of answers")?;
        check_len("the list of answers against the worst", others_to_worst.len(), best_to_others.len())?;
        let contradiction = |why| Err(MethodError::InconsistentBestWorst(why));
        if let Some(factor) =
            best_to_others.iter().chain(&others_to_worst).position(|answer| *answer < 1.0 && !tied(*answer, 1.0))
        {
            let factor = factor % best_to_others.len();
            return contradiction(Contradiction::BelowOne(factor));
        }
        if !tied(best_to_others[best], 1.0) {
            return contradiction(Contradiction::BestAgainstItself(best_to_others[best]));
        }
        if !tied(others_to_worst[worst], 1.0) {
            return contradiction(Contradiction::WorstAgainstItself(others_to_worst[worst]));
        }
        let (forth, back) = (best_to_others[worst], others_to_worst[best]);
        if !tied(forth, back) {
            return contradiction(Contradiction::BestAgainstWorst(forth, back));
        }
        Ok(Self { best, worst, best_to_others, others_to_worst, undecided: [Vec::new(), Vec::new()] })
    }

    /// The linear model (Rezaei 2016): the smallest ξ by which all answers hold as differences:
    /// best less answer times factor, and factor less answer times worst.
    ///
    /// # Errors
    /// [`MethodError::NotFinite`] when answers are too large for the solver.
    pub fn linear(&self) -> Result<BestWorstResult, MethodError> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let xi = problem.add_var(1.0, (0.0, f64::INFINITY));
        let weights: Vec<Variable> = self.best_to_others.iter().map(|_| problem.add_var(0.0, (0.0, 1.0))).collect();
        let sum: Vec<(Variable, f64)> = weights.iter().map(|weight| (*weight, 1.0)).collect();
        problem.add_constraint(&sum[..], ComparisonOp::Eq, 1.0);
        for factor in 0..weights.len() {
            let (this, best, worst) = (weights[factor], weights[self.best], weights[self.worst]);
            for (larger, answer, smaller) in
                [(best, self.best_to_others[factor], this), (this, self.others_to_worst[factor], worst)]
            {
                // A factor against itself says nothing.
                if larger != smaller {
                    problem.add_constraint([(larger, 1.0), (smaller, -answer), (xi, -1.0)], ComparisonOp::Le, 0.0);
                    problem.add_constraint([(larger, 1.0), (smaller, -answer), (xi, 1.0)], ComparisonOp::Ge, 0.0);
                }
            }
        }
        let unsolved = MethodError::NotFinite { at: Spot::Named("the solution of the linear program") };
        let solution = problem.solve().ok().and_then(|outcome| outcome.into_solution().ok()).ok_or(unsolved)?;
        let weights: Vec<f64> = weights.iter().map(|weight| solution.var_value(*weight).max(0.0)).collect();
        Ok(BestWorstResult {
            weights: self.shared(normalise(&weights, "weights")?),
            xi: solution.var_value(xi).max(0.0),
            input_cr: self.input_cr(),
            output_cr: None,
        })
    }

    /// The non-linear model (Rezaei 2015): the smallest ξ by which all answers hold as ratios, best over factor and
    /// factor over worst. Where several weights fit equally well, each ratio is the geometric middle of its range.
    ///
    /// # Errors
    /// When the weights cannot be scaled to sum to 1, which answers far off any scale can bring about.
    pub fn nonlinear(&self) -> Result<BestWorstResult, MethodError> {
        let (least, most) = self.best_over_worst(0.0);
        let (mut too_small, mut xi) = (0.0, if least <= most { 0.0 } else { self.span() });
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(too_small, xi);
            let (least, most) = self.best_over_worst(middle);
            if least <= most { xi = middle } else { too_small = middle }
        }
        let (least, most) = self.best_over_worst(xi);
        let span = libm::sqrt(least * most);
        let ratio = |factor: usize| {
            let (to_best, to_worst) = (self.best_to_others[factor], self.others_to_worst[factor]);
            let least = (to_worst - xi).max(span / (to_best + xi));
            let most = if to_best > xi { (to_worst + xi).min(span / (to_best - xi)) } else { to_worst + xi };
            match factor {
                _ if factor == self.worst => 1.0,
                _ if factor == self.best => span,
                _ => libm::sqrt(least * most),
            }
        };
        let ratios: Vec<f64> = (0..self.best_to_others.len()).map(ratio).collect();
        let largest = largest_xi(self.span());
        Ok(BestWorstResult {
            weights: self.shared(normalise(&ratios, "weights")?),
            xi,
            input_cr: self.input_cr(),
            output_cr: Some(if largest > 0.0 { xi / largest } else { 0.0 }),
        })
    }

    /// The mean of the weights over the choices of ends: by symmetry those of undecided factors share their sum.
    fn shared(&self, mut weights: Vec<f64>) -> Vec<f64> {
        for same in self.undecided.iter().filter(|same| same.len() > 1) {
            let mean = same.iter().map(|factor| weights[*factor]).sum::<f64>() / same.len() as f64;
            for factor in same {
                weights[*factor] = mean;
            }
        }
        weights
    }

    /// How far the two answers about a factor, multiplied, are from that of the best against the worst, as a share of
    /// how far they could be; 0 when the best is no better than the worst (Liang, Brunelli and Rezaei 2020).
    fn input_cr(&self) -> f64 {
        let span = self.span();
        if tied(span, 1.0) {
            return 0.0;
        }
        let off = |(to_best, to_worst): (&f64, &f64)| (to_best * to_worst - span).abs() / (span * span - span);
        self.best_to_others.iter().zip(&self.others_to_worst).map(off).fold(0.0, f64::max)
    }

    /// How many times as important the best is as the worst.
    fn span(&self) -> f64 {
        self.best_to_others[self.worst]
    }

    /// The least and the most that the best can be over the worst, with every ratio within ξ of its answer.
    fn best_over_worst(&self, xi: f64) -> (f64, f64) {
        let mut range = (self.span() - xi, self.span() + xi);
        for (factor, (to_best, to_worst)) in self.best_to_others.iter().zip(&self.others_to_worst).enumerate() {
            if factor != self.best && factor != self.worst {
                range.0 = range.0.max((to_best - xi).max(0.0) * (to_worst - xi).max(0.0));
                range.1 = range.1.min((to_best + xi) * (to_worst + xi));
            }
        }
        range
    }
}

/// The largest ξ that answers with this span allow, Rezaei's consistency index: the smaller root of
/// ξ² − (1 + 2a)·ξ + (a² − a) = 0.
fn largest_xi(span: f64) -> f64 {
    (1.0 + 2.0 * span - libm::sqrt(1.0 + 8.0 * span)) / 2.0
}

/// Of the factors that answer 1 here, the one with the largest answer in the other list, and the last such.
fn furthest(here: &[f64], other: &[f64], factors: impl Iterator<Item = usize>) -> Option<usize> {
    factors.filter(|factor| tied(here[*factor], 1.0)).max_by(|a, b| other[*a].total_cmp(&other[*b]))
}

/// The largest input-based ratio that is accepted, by how many things are compared and how many times as important the best
/// is as the worst (Liang, Brunelli and Rezaei 2020, table of thresholds for input-based consistency). Published for 3 to 9
/// things and for 3 to 9 times; between these the next larger number counts. None elsewhere.
#[must_use]
pub fn input_threshold(things: usize, best_over_worst: f64) -> Option<f64> {
    const TABLE: [[f64; 7]; 7] = [
        [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
        [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
        [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960],
        [0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
        [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
        [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657],
        [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662],
    ];
    if !(2.0..=9.0).contains(&best_over_worst) || best_over_worst <= 2.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 3 and 9")]
    let row = (best_over_worst - 1e-9).ceil() as usize;
    TABLE.get(row.checked_sub(3)?)?.get(things.checked_sub(3)?).copied()
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[track_caller]
    fn check(best_to_others: &[f64], others_to_worst: &[f64], weights: &[f64], xi: f64) {
        let found = BestWorstAnswers::new(best_to_others, others_to_worst).unwrap().linear().unwrap();
        near(&found.weights, weights);
        near(&[found.xi], &[xi]);
    }

    #[test]
    fn answers_that_agree_give_their_weights() {
        check(&[1.0], &[1.0], &[1.0], 0.0);
        check(&[1.0, 3.0], &[3.0, 1.0], &[0.75, 0.25], 0.0);
        check(&[1.0, 1.0, 1.0], &[1.0, 1.0, 1.0], &[1.0 / 3.0; 3], 0.0);
        check(&[2.0, 1.0, 6.0], &[3.0, 6.0, 1.0], &[0.3, 0.6, 0.1], 0.0);
    }

    #[test]
    fn the_linear_model_spreads_the_misfit_evenly() {
        // With w = 1 for the worst: best 8 + ξ, middle 5 − ξ, best = 2·middle − ξ, so 4ξ = 2.
        let (best, middle, sum) = (8.5, 4.5, 14.0);
        check(&[8.0, 2.0, 1.0], &[1.0, 5.0, 8.0], &[1.0 / sum, middle / sum, best / sum], 0.5 / sum);
    }

    #[test]
    fn the_order_of_the_factors_does_not_matter() {
        let solve = |to_best: &[f64], to_worst: &[f64]| {
            BestWorstAnswers::new(to_best, to_worst).unwrap().linear().unwrap().weights
        };
        let forth = solve(&[1.0, 2.0, 4.0, 3.0, 8.0], &[8.0, 5.0, 3.0, 2.0, 1.0]);
        let mut back = solve(&[8.0, 3.0, 4.0, 2.0, 1.0], &[1.0, 2.0, 3.0, 5.0, 8.0]);
        back.reverse();
        near(&forth, &back);
    }

    #[test]
    fn factors_that_could_be_the_end_alike_count_alike() {
        let found = BestWorstAnswers::new(&[1.0, 2.0, 1.0, 2.0, 2.0], &[2.0, 2.0, 1.0, 1.0, 1.0]).unwrap();
        let weights = found.linear().unwrap().weights;
        near(&weights[3..4], &weights[4..]);
        near(&[weights.iter().sum()], &[1.0]);
        let told = BestWorstAnswers::with_ends(0, 4, found.best_to_others.clone(), found.others_to_worst).unwrap();
        let weights = told.linear().unwrap().weights;
        assert!(weights[3] > weights[4], "the one that was named is the worst: {weights:?}");
    }

    #[test]
    fn input_consistency_compares_with_the_worst_that_could_be() {
        let found = BestWorstAnswers::new(&[8.0, 2.0, 1.0], &[1.0, 5.0, 8.0]).unwrap().linear().unwrap();
        near(&[found.input_cr], &[(10.0 - 8.0) / (64.0 - 8.0)]);
    }

    #[test]
    fn the_non_linear_model_agrees_when_answers_do() {
        let found = BestWorstAnswers::new(&[2.0, 1.0, 6.0], &[3.0, 6.0, 1.0]).unwrap().nonlinear().unwrap();
        assert!(found.weights.iter().zip([0.3, 0.6, 0.1]).all(|(found, expected)| (found - expected).abs() < 1e-9));
        assert!(found.xi < 1e-9);
    }

    #[test]
    fn contradicting_answers_are_refused() {
        let kind = |to_best: &[f64], to_worst: &[f64]| match BestWorstAnswers::new(to_best, to_worst) {
            Ok(answers) => panic!("{answers:?}"),
            Err(error) => error.kind(),
        };
        assert_eq!(kind(&[1.0, 3.0], &[4.0, 1.0]), "inconsistent_best_worst");
        assert_eq!(kind(&[2.0, 3.0], &[3.0, 1.0]), "inconsistent_best_worst");
        assert_eq!(kind(&[1.0, 3.0], &[3.0, 2.0]), "inconsistent_best_worst");
        assert_eq!(kind(&[1.0, 0.5, 3.0], &[3.0, 2.0, 1.0]), "inconsistent_best_worst");
        assert_eq!(kind(&[1.0, 0.0], &[3.0, 1.0]), "not_positive");
        assert_eq!(kind(&[1.0, f64::NAN], &[3.0, 1.0]), "not_finite");
        assert_eq!(kind(&[1.0, 3.0, 2.0], &[3.0, 1.0]), "not_square");
        assert_eq!(kind(&[], &[]), "empty");
    }
}
