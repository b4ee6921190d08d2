//! Weights as they were typed (IFE and EFE; David, Strategic Management).
//!
//! People's weights count where there are any, each person's as shares of a side; else those of the matrix do. By the
//! convention [`StatedBy::Matrix`] people's stand beside, for the author of the matrix to take over.

use super::descriptor::{Descriptor, RatioKind, Setting, Together};
use super::layout::Layout;
use super::lists;
use super::panel::Panel;
use super::result::{SideShare, Weighed, obstacle};
use super::round::Respondent;
use crate::analysis::facts::{Fact, people};
use crate::analysis::methods::shares::Mean;
use crate::analysis::methods::spread::spread;
use crate::analysis::outcome::{FactorAnalysis, MatrixAnalysis};
use crate::analysis::participants::{Cause, Obstacle, Side};
use crate::model::{Matrix, NumberList, PanelRating, StatedBy};

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    stated: Some(stated),
    needs_ratings: true,
    ratio: RatioKind::None,
    conventions: &[],
    together: |_| Together::Priorities(Mean::Arithmetic),
    weigh,
    panel: |setting, people| Box::new(SidesPanel::new(setting.layout, people)),
    told,
};

/// The two sides, S and W first.
const SIDES: [bool; 2] = [true, false];

/// Priorities from people's weights where they count, else from those of the matrix: normalised on each side, then each
/// side counts half (all, where the other side is empty). None while the weights of a side are all 0, and none before
/// anybody weighed it: factors would else be ranked by how many stand beside them.
fn stated(matrix: &Matrix, factors: &[FactorAnalysis], answered: &Weighed) -> Weighed {
    let by_people = matrix.conventions.stated_by == StatedBy::People;
    let is_untouched = factors.iter().all(FactorAnalysis::is_untouched);
    let mut weighed = Weighed { shares: vec![None; factors.len()], ..Weighed::default() };
    for internal in SIDES {
        let there: Vec<usize> =
            (0..factors.len()).filter(|place| factors[*place].quadrant.is_internal() == internal).collect();
        let of_people = |place: usize| answered.shares.get(place).copied().flatten();
        let sum: f64 = there.iter().map(|place| factors[*place].weight_entered).sum();
        if by_people && there.iter().any(|place| of_people(*place).is_some()) {
            for place in there {
                weighed.shares[place] = of_people(place);
            }
        } else if is_untouched && !matrix.equal_weights {
            if !there.is_empty() && weighed.obstacles.is_empty() {
                let message = "Nobody has weighed the factors: all weights are those they began with.";
                weighed.obstacles.push(obstacle(Cause::NotWeighed, None, message));
            }
        } else if sum > 0.0 {
            let own = |place: usize| SideShare { share: factors[place].weight_entered / sum, people: None };
            for place in there {
                weighed.shares[place] = Some(own(place));
            }
        } else if !there.is_empty() {
            weighed.obstacles.push(zero_weights(Side::of(internal)));
        }
    }
    let own = weighed.shares.iter().flatten().all(|share| share.people.is_none());
    weighed.unranked = matrix.equal_weights && is_untouched && own;
    weighed.global = global(&weighed.shares, |place| factors[place].quadrant.is_internal());
    weighed
}

/// Each side as half of the whole, or all of it where the other is empty; none while a share is missing.
fn global(shares: &[Option<SideShare>], is_internal: impl Fn(usize) -> bool) -> Option<Vec<f64>> {
    let internal = (0..shares.len()).filter(|place| is_internal(*place)).count();
    let part = if internal == 0 || internal == shares.len() { 1.0 } else { 0.5 };
    shares.iter().map(|share| Some(share.as_ref()?.share * part)).collect()
}

fn zero_weights(side: Side) -> Obstacle {
    let name = match side {
        Side::Internal => "internal (S and W)",
        Side::External => "external (O and T)",
    };
    obstacle(Cause::ZeroWeights(side), None, format!("All {name} weights are 0."))
}

/// The mean of the weights of some people, side by side: those who gave a weight to every factor of a side count there,
/// each as shares of it.
fn weigh(setting: &Setting<'_>, respondents: &[Respondent<'_>]) -> Weighed {
    let layout = setting.layout;
    let counts: Vec<f64> = respondents.iter().map(|one| one.weight).collect();
    let shares = SidesPanel::new(layout, respondents).shares(&counts);
    let global = global(&shares, |place| layout.is_internal(layout.all[place]));
    let message = "Nobody has given a number to every factor yet.";
    let missing = global.is_none().then(|| obstacle(Cause::NoNumbers, None, message));
    Weighed { global, shares, obstacles: missing.into_iter().collect(), ..Weighed::default() }
}

/// People's weights as shares of the sides.
struct SidesPanel {
    /// Which factors lie inside.
    is_internal: Vec<bool>,
    /// For each side, the shares of its factors that each person gives, 0 elsewhere; none of a person who did not weigh
    /// all of them, or gave all of them nothing.
    lists: [Vec<Option<Vec<f64>>>; 2],
    sets: Vec<u32>,
}

impl SidesPanel {
    fn new(layout: &Layout, people: &[Respondent<'_>]) -> Self {
        let is_internal: Vec<bool> = layout.all.iter().map(|factor| layout.is_internal(*factor)).collect();
        let given: Vec<Vec<Option<f64>>> =
            people.iter().map(|one| lists::given(one.sheet, NumberList::Weights, layout)).collect();
        let of_side = |internal: bool| {
            let there = |place: &usize| is_internal[*place] == internal;
            let list = |given: &Vec<Option<f64>>| {
                let places: Vec<usize> = (0..given.len()).filter(there).collect();
                let weights: Vec<f64> = places.iter().map(|place| given[*place]).collect::<Option<_>>()?;
                let sum: f64 = weights.iter().sum();
                let mut shares = vec![0.0; given.len()];
                places.iter().zip(weights).for_each(|(place, weight)| shares[*place] = weight / sum);
                (sum > 0.0).then_some(shares)
            };
            given.iter().map(list).collect::<Vec<_>>()
        };
        let lists = SIDES.map(of_side);
        let bit = |person: usize, side: usize| u32::from(lists[side][person].is_some()) << side;
        let sets = (0..people.len()).map(|person| bit(person, 0) | bit(person, 1)).collect();
        Self { is_internal, lists, sets }
    }

    /// The weighted mean of the shares of each side, with how many people it rests on.
    fn shares(&self, counts: &[f64]) -> Vec<Option<SideShare>> {
        let mut shares = vec![None; self.is_internal.len()];
        for (lists, internal) in self.lists.iter().zip(SIDES) {
            let heard = || lists.iter().zip(counts).filter_map(|(list, count)| Some((list.as_ref()?, *count)));
            let heard = || heard().filter(|(_, count)| *count > 0.0);
            let (whole, people) = (heard().map(|(_, count)| count).sum::<f64>(), heard().count());
            if people == 0 {
                continue;
            }
            for place in (0..shares.len()).filter(|place| self.is_internal[*place] == internal) {
                let share = heard().map(|(list, count)| list[place] * count).sum::<f64>() / whole;
                shares[place] = Some(SideShare { share, people: Some(people) });
            }
        }
        shares
    }
}

impl Panel for SidesPanel {
    fn sets(&self) -> &[u32] {
        &self.sets
    }

    fn priorities(&self, counts: &[f64]) -> Option<Vec<f64>> {
        global(&self.shares(counts), |place| self.is_internal[place])
    }
}

/// Puts people's ratings in place of those of the matrix, factor by factor, wherever any of those who count rated it: the
/// mean, people counting by their weights, or the median.
pub(in crate::analysis) fn rate(matrix: &Matrix, respondents: &[Respondent<'_>], factors: &mut [FactorAnalysis]) {
    if matrix.conventions.stated_by == StatedBy::Matrix {
        return;
    }
    for factor in factors {
        let rating = |one: &Respondent<'_>| {
            let answer = one.sheet.direct.iter().find(|answer| answer.factor == factor.id)?;
            Some((f64::from(answer.rating?.get()), one.weight))
        };
        let (ratings, weights): (Vec<f64>, Vec<f64>) =
            respondents.iter().filter(|one| one.counts()).filter_map(rating).unzip();
        let Some(found) = spread(&ratings) else { continue };
        let mean = ratings.iter().zip(&weights).map(|(rating, weight)| rating * weight).sum::<f64>()
            / weights.iter().sum::<f64>();
        factor.rating = Some(match matrix.conventions.panel_rating {
            PanelRating::Mean => mean,
            PanelRating::Median => found.median,
        });
        (factor.rated_by, factor.rating_spread) = (Some(ratings.len()), Some(found));
    }
}

fn told(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Fact> {
    let own: Vec<f64> =
        analysis.factors.iter().filter(|it| it.weighed_by.is_none()).map(|it| it.weight_entered).collect();
    let by_people: Vec<usize> = analysis.factors.iter().filter_map(|factor| factor.weighed_by).collect();
    let mut facts = Vec::new();
    let rates = analysis.factors.iter().any(|factor| factor.rated_by.is_some());
    if rates || !by_people.is_empty() {
        facts.extend(people(matrix, analysis));
        let (least, most) = (by_people.iter().copied().min(), by_people.iter().copied().max());
        facts.extend(least.zip(most).map(|(least, most)| Fact::PanelWeights { least, most }));
    }
    let has_totals = analysis.totals.ife.or(analysis.totals.efe).is_some();
    if analysis.equal_weights {
        facts.push(Fact::EqualWeightsMeant);
    } else if !analysis.weighed {
        facts.extend(has_totals.then_some(Fact::EqualWeights));
    } else if !own.is_empty() {
        let (least, most) =
            (own.iter().copied().fold(f64::INFINITY, f64::min), own.iter().copied().fold(0.0, f64::max));
        facts.push(Fact::Weights { least, most });
    }
    let sides = SIDES.iter().filter(|side| analysis.factors.iter().any(|it| it.quadrant.is_internal() == **side));
    let is_known = analysis.factors.iter().any(|it| it.global_priority.is_some());
    facts.extend(is_known.then_some(Fact::Normalised { sides: sides.count() }));
    let beside = analysis.participants.iter().filter(|person| person.answered > 0).count();
    facts.extend((beside > 0 && by_people.is_empty()).then_some(Fact::WeightsBeside { people: beside }));
    facts
}
