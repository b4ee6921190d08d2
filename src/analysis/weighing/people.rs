//! The people of a round: each one's result, how far they agree, and the group with and without the inconsistent.

use super::questions::progress;
use super::result::Weighed;
use super::voice::Voice;
use super::{Round, weigh_voices};
use crate::analysis::judged::{Consensus, GroupAnalysis, ParticipantAnalysis, RoundAnalysis};
use crate::analysis::methods::concordance::concordance;
use crate::analysis::methods::consensus::consensus;
use crate::analysis::methods::spread::{Spread, spread};
use crate::model::WeightingMethod;

impl Round<'_> {
    /// Everybody who answered.
    pub(super) fn participants(&self) -> Vec<ParticipantAnalysis> {
        self.people.iter().map(|(voice, weighed)| self.participant(voice, weighed)).collect()
    }

    fn participant(&self, voice: &Voice, weighed: &Weighed) -> ParticipantAnalysis {
        let (answered, asked) =
            progress(self.layout, self.method, self.conventions, self.weighed.tops.as_deref(), voice.sheet);
        ParticipantAnalysis {
            id: voice.person.id,
            name: voice.person.name.clone(),
            group: voice.person.group.clone(),
            weight: voice.person.weight.get(),
            excluded: voice.sheet.excluded.clone(),
            answered,
            asked,
            cr: largest_ratio(weighed),
            consistency: weighed.consistency.clone(),
            priorities: weighed.global.clone(),
            obstacles: weighed.obstacles.clone(),
        }
    }

    /// How far those who count agree; none for fewer than two.
    pub(super) fn consensus(&self) -> Option<Consensus> {
        let lists = self.priorities();
        if lists.len() < 2 {
            return None;
        }
        let found = consensus(&lists, self.conventions.scale_max).ok();
        Some(Consensus {
            participants: lists.len(),
            goepel_2018: found.and_then(|found| found.goepel_2018),
            goepel_2013: found.and_then(|found| found.goepel_2013),
            homogeneity: found.and_then(|found| found.homogeneity),
            kendall_w: self.kendall_w(),
        })
    }

    /// What those who count say together; none for fewer than two.
    pub(super) fn group(&self) -> Option<GroupAnalysis> {
        let participants = self.counting().count();
        if participants < 2 {
            return None;
        }
        let exceeds =
            |weighed: &Weighed| largest_ratio(weighed).is_some_and(|ratio| ratio > self.conventions.cr_threshold);
        let pairwise = self.method == WeightingMethod::Pairwise;
        let (above, rest): (Vec<_>, Vec<_>) = self.counting().partition(|(_, weighed)| pairwise && exceeds(weighed));
        let rest: Vec<Voice> = rest.into_iter().map(|(voice, _): &(Voice, Weighed)| *voice).collect();
        let without = || weigh_voices(self.layout, self.method, self.conventions, &rest, None).global;
        Some(GroupAnalysis {
            participants,
            above_threshold: above.iter().map(|(voice, _)| voice.person.id).collect(),
            without_them: if above.is_empty() || rest.is_empty() { None } else { without() },
            spread: self.spread(),
        })
    }

    /// The round in short.
    pub(super) fn summary(&self, number: u32) -> RoundAnalysis {
        RoundAnalysis {
            round: number,
            participants: self.counting().count(),
            consensus: self.consensus(),
            kendall_w: self.kendall_w(),
            priorities: self.weighed.global.clone(),
            spread: self.spread(),
        }
    }

    fn counting(&self) -> impl Iterator<Item = &(Voice<'_>, Weighed)> {
        self.people.iter().filter(|(voice, _)| voice.counts())
    }

    /// The priorities of those who count and have any.
    fn priorities(&self) -> Vec<Vec<f64>> {
        self.counting().filter_map(|(_, weighed)| weighed.global.clone()).collect()
    }

    fn kendall_w(&self) -> Option<f64> {
        let lists = self.priorities();
        if lists.len() < 2 { None } else { concordance(&lists).ok()?.w }
    }

    fn spread(&self) -> Vec<Option<Spread>> {
        let lists = self.priorities();
        let of = |place: usize| spread(&lists.iter().map(|list| list[place]).collect::<Vec<f64>>());
        (0..self.layout.all.len()).map(of).collect()
    }
}

fn largest_ratio(weighed: &Weighed) -> Option<f64> {
    weighed.consistency.iter().filter_map(|set| set.cr).reduce(f64::max)
}
