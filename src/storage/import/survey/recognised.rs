//! What a table of answers was asked for, told by its heads.

use super::Asked;
use super::heads::{Head, head};
use crate::model::{Matrix, WeightingMethod};
use crate::storage::import::Preview;

impl Asked {
    /// What a weighting method asks people for.
    #[must_use]
    pub fn of(method: WeightingMethod) -> Self {
        match method {
            WeightingMethod::Direct => Self::Weights,
            WeightingMethod::Points => Self::Points,
            WeightingMethod::Dots => Self::Dots,
            WeightingMethod::Borda | WeightingMethod::Ranks => Self::Ranks,
            WeightingMethod::Pairwise => Self::Pairwise,
            WeightingMethod::BestWorst => Self::BestWorst,
        }
    }

    /// What a table was asked for that no reader of factors understood, if it looks like answers about a matrix: a
    /// column of names, and others that name factors or pairs.
    #[must_use]
    pub fn recognised(preview: &Preview, matrix: &Matrix) -> Option<Self> {
        let (_, heads) = preview.rows.first().filter(|_| preview.heads.is_none())?;
        let understood = |asked: Self| heads.iter().filter_map(move |text| head(text, matrix, asked).ok());
        let is_about_people = |head: &Head| matches!(head, Head::Name | Head::Group | Head::Weight);
        let is_named = understood(Self::Weights).any(|head| head == Head::Name);
        let usual = Self::of(matrix.weighting);
        let asked = [usual, Self::Pairwise, Self::BestWorst, Self::Weights];
        asked.into_iter().find(|&asked| is_named && understood(asked).any(|head| !is_about_people(&head)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Factor, Quadrant};

    #[track_caller]
    fn check(method: WeightingMethod, heads: &[&str], expected: Option<Asked>) {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.factors[Quadrant::Strengths] = ["a1", "b1"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        matrix.weighting = method;
        let row = heads.iter().map(|head| (*head).to_owned()).collect();
        let preview = Preview { rows: vec![(1, row)], ..Preview::default() };
        assert_eq!(Asked::recognised(&preview, &matrix), expected, "{heads:?}");
    }

    #[test]
    fn answers_are_known_by_their_heads() {
        check(WeightingMethod::Points, &["Name", "S1", "S2"], Some(Asked::Points));
        check(WeightingMethod::Points, &["Эксперт", "S1:S2"], Some(Asked::Pairwise));
        check(WeightingMethod::Pairwise, &["Name", "S1"], Some(Asked::Weights));
        check(WeightingMethod::Direct, &["Name", "best of S", "best:S2"], Some(Asked::BestWorst));
        check(WeightingMethod::Direct, &["Name", "Age"], None);
        check(WeightingMethod::Direct, &["S1", "S2"], None);
        check(WeightingMethod::Direct, &[], None);
    }
}
