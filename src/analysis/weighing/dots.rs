//! Dots put on the factors: priorities are shares of all dots.

use super::descriptor::{Descriptor, RatioKind, Together};
use super::lists;
use crate::analysis::facts::Fact;
use crate::analysis::methods::shares::normalise;
use crate::model::NumberList;

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    stated: None,
    needs_ratings: false,
    ratio: RatioKind::None,
    conventions: &[],
    together: |_| Together::Sums,
    weigh: |setting, respondents| {
        lists::weigh(setting.layout, NumberList::Dots, respondents, |votes, counts| {
            normalise(&lists::sum(votes, counts), "votes")
        })
    },
    panel: |setting, people| lists::panel(setting, NumberList::Dots, people, |votes| Ok(votes.to_vec())),
    told: |_, _| vec![Fact::Dots],
};
