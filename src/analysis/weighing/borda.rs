//! Ranks turned into scores n − rank and summed (Borda): priorities are shares of all scores.

use super::descriptor::{Descriptor, RatioKind, Together};
use super::lists;
use crate::analysis::facts::Fact;
use crate::analysis::methods::MethodError;
use crate::analysis::methods::rank_weights::borda;
use crate::analysis::methods::shares::normalise;
use crate::model::NumberList;

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    stated: None,
    needs_ratings: false,
    ratio: RatioKind::None,
    conventions: &[],
    together: |_| Together::Sums,
    weigh: |setting, respondents| lists::weigh(setting.layout, NumberList::Ranks, respondents, shares_of_scores),
    panel: |setting, people| {
        lists::panel(setting, NumberList::Ranks, people, |ranks| borda(std::slice::from_ref(&ranks.to_vec())))
    },
    told: |_, _| vec![Fact::Borda],
};

fn shares_of_scores(ranks: &[Vec<f64>], counts: &[f64]) -> Result<Vec<f64>, MethodError> {
    let scores = ranks.iter().map(|ranks| borda(std::slice::from_ref(ranks))).collect::<Result<Vec<_>, _>>()?;
    let scores = lists::sum(&scores, counts);
    // A factor alone gets n − rank = 0, and yet everything.
    if scores.len() == 1 { Ok(vec![1.0]) } else { normalise(&scores, "scores") }
}
