//! Points shared out over the factors: priorities are each participant's shares, averaged (Metfessel 1947).

use super::descriptor::{Descriptor, RatioKind, Together};
use super::lists;
use crate::analysis::facts::Fact;
use crate::analysis::methods::shares::Mean;
use crate::model::NumberList;

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    stated: None,
    needs_ratings: false,
    ratio: RatioKind::None,
    conventions: &[],
    together: |_| Together::Priorities(Mean::Arithmetic),
    weigh: |setting, respondents| lists::weigh(setting.layout, NumberList::Points, respondents, lists::mean),
    panel: |setting, people| lists::panel(setting, NumberList::Points, people, lists::shares),
    told: |_, _| vec![Fact::Points],
};
