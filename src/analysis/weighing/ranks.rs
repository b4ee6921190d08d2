//! Ranks turned into weights (Barron and Barrett 1996), averaged over the participants.

use super::descriptor::{Descriptor, RatioKind, Setting, Together, UsedConvention};
use super::lists;
use super::result::Weighed;
use super::round::Respondent;
use crate::analysis::facts::Fact;
use crate::analysis::methods::rank_weights::rank_weights;
use crate::analysis::methods::shares::Mean;
use crate::model::NumberList;

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    stated: None,
    needs_ratings: false,
    ratio: RatioKind::None,
    conventions: &[UsedConvention::RankScheme],
    together: |_| Together::Priorities(Mean::Arithmetic),
    weigh,
    panel: |setting, people| {
        let scheme = setting.conventions.rank_scheme;
        lists::panel(setting, NumberList::Ranks, people, |ranks| rank_weights(ranks, scheme))
    },
    told: |matrix, _| vec![Fact::Ranks(matrix.conventions.rank_scheme)],
};

fn weigh(setting: &Setting<'_>, respondents: &[Respondent<'_>]) -> Weighed {
    let scheme = setting.conventions.rank_scheme;
    lists::weigh(setting.layout, NumberList::Ranks, respondents, |ranks, counts| {
        let weights = ranks.iter().map(|ranks| rank_weights(ranks, scheme)).collect::<Result<Vec<_>, _>>()?;
        lists::mean(&weights, counts)
    })
}
