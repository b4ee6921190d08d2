//! One round of asking: whose answers there are, each one's result, how far they agree, and the group with and without
//! the inconsistent.

use super::descriptor::{Descriptor, RatioKind, Setting, Together};
use super::layout::Layout;
use super::pairwise::judgments;
use super::questions::progress;
use super::result::Weighed;
use crate::analysis::methods::concordance::{Concordance, concordance};
use crate::analysis::methods::consensus::consensus;
use crate::analysis::methods::ranking::{TIE, places};
use crate::analysis::methods::spread::{Spread, spread};
use crate::analysis::participants::{
    Consensus, GroupAnalysis, LeftOut, ParticipantAnalysis, Respondents, RoundAnalysis, RoundChange, SetConsensus,
    WithoutRefused,
};
use crate::model::{
    AnswerSheet, Asked, Conventions, Document, FactorId, Incomplete, JudgmentSet, Matrix, Participant, PersonId,
    StatedBy,
};
use std::collections::BTreeMap;

/// One round of asking.
pub(super) struct Round<'a> {
    pub(super) layout: &'a Layout,
    pub(super) method: &'static Descriptor,
    /// What the method asks people for.
    asked: Asked,
    conventions: &'a Conventions,
    /// Everybody who answered, with what follows for each alone.
    pub(super) people: Vec<(Respondent<'a>, Weighed)>,
    /// What follows from those who count.
    pub(super) weighed: Weighed,
}

/// A person with the answers given in one round.
#[derive(Debug, Clone, Copy)]
pub(super) struct Respondent<'a> {
    /// Who.
    pub(super) person: &'a Participant,
    /// What was answered.
    pub(super) sheet: &'a AnswerSheet,
    /// How much it counts.
    pub(super) weight: f64,
}

impl Respondent<'_> {
    /// The person alone, who then counts for all, even if excluded from the group.
    fn alone(self) -> Self {
        Self { weight: 1.0, ..self }
    }

    /// Whether the answers are part of the group's result.
    pub(super) fn counts(&self) -> bool {
        self.sheet.excluded.is_none() && self.weight > 0.0
    }
}

/// Everybody who answered anything that was asked for in a round, in the order of the document.
pub(super) fn respondents<'a>(people: &'a [Participant], matrix: &'a Matrix, round: u32) -> Vec<Respondent<'a>> {
    let asked = Asked::of(matrix.weighting);
    let mut all = all(people, matrix, round);
    all.retain(|one| asked.is_on(one.sheet));
    all
}

/// Everybody who has a sheet in a round.
pub(super) fn all<'a>(people: &'a [Participant], matrix: &'a Matrix, round: u32) -> Vec<Respondent<'a>> {
    let of = |person: &'a Participant| {
        let mut sheets = matrix.answers.iter().filter(|sheet| sheet.round == round && sheet.person == person.id);
        sheets.next().map(|sheet| Respondent { person, sheet, weight: person.weight.get() })
    };
    people.iter().filter_map(of).collect()
}

impl<'a> Round<'a> {
    pub(super) fn of(document: &'a Document, matrix: &'a Matrix, layout: &'a Layout, number: u32) -> Self {
        let (method, conventions) = (matrix.weighting.descriptor(), &matrix.conventions);
        let respondents = respondents(&document.people, matrix, number);
        let counting: Vec<Respondent> = respondents.iter().filter(|one| one.counts()).copied().collect();
        let setting = |tops| Setting { layout, conventions, tops };
        let weighed = (method.weigh)(&setting(None), &counting);
        let alone = |one: Respondent<'a>| {
            // Each is asked about the factors that stand for the quadrants by the priorities of all together.
            let setting = setting(weighed.tops.as_deref());
            (one, (method.weigh)(&setting, &[one.alone()]))
        };
        let people = respondents.into_iter().map(alone).collect();
        Self { layout, method, asked: Asked::of(matrix.weighting), conventions, people, weighed }
    }

    /// The setting of the round with these factors standing for their quadrants; where none are given, they follow from
    /// the answers.
    pub(super) fn setting<'s>(&'s self, tops: Option<&'s [FactorId]>) -> Setting<'s> {
        Setting { layout: self.layout, conventions: self.conventions, tops }
    }

    /// Everybody who answered.
    pub(super) fn participants(&self) -> Vec<ParticipantAnalysis> {
        self.people.iter().map(|(one, weighed)| self.participant(one, weighed)).collect()
    }

    fn participant(&self, one: &Respondent, weighed: &Weighed) -> ParticipantAnalysis {
        let (answered, asked) = self.progress(one);
        ParticipantAnalysis {
            id: one.person.id,
            name: one.person.name.clone(),
            group: one.person.group.clone(),
            weight: one.person.weight.get(),
            excluded: one.sheet.excluded.clone(),
            counts: one.counts() && self.is_heard(one, weighed),
            answered,
            asked,
            cr: largest_ratio(weighed),
            consistency: weighed.consistency.clone(),
            priorities: weighed.global.clone(),
            obstacles: weighed.obstacles.clone(),
        }
    }

    /// Whether anything of the answers of a person is part of what follows from all.
    fn is_heard(&self, one: &Respondent, alone: &Weighed) -> bool {
        if self.method.ratio != RatioKind::None {
            return self.layout.sets().any(|set| self.is_heard_on(set, one, alone));
        }
        let is_rating = || one.sheet.direct.iter().any(|answer| answer.rating.is_some());
        let rates = self.method.is_stated() && self.conventions.stated_by == StatedBy::People;
        alone.global.is_some() || alone.shares.iter().any(Option::is_some) || (rates && is_rating())
    }

    /// Whether a person's answers are part of what all say of a set: where judgments are pooled, any of them are; else
    /// those that give priorities alone.
    fn is_heard_on(&self, set: JudgmentSet, one: &Respondent, alone: &Weighed) -> bool {
        let of = |weighed: &Weighed| match set {
            JudgmentSet::Within(quadrant) => weighed.local[quadrant].is_some(),
            JudgmentSet::Between => weighed.between.is_some(),
        };
        let pools = (self.method.together)(self.conventions) == Together::Judgments
            && self.conventions.incomplete != Incomplete::Refuse;
        let answers = || judgments(self.layout, set, self.weighed.tops.as_deref(), one.sheet);
        let has_any = || answers().is_ok_and(|answers| answers.answered().next().is_some());
        self.layout.set_size(set) > 1 && of(&self.weighed) && (of(alone) || (pools && has_any()))
    }

    /// How many questions a person answered, and of how many.
    fn progress(&self, one: &Respondent) -> (usize, usize) {
        progress(self.asked, &self.setting(self.weighed.tops.as_deref()), one.sheet)
    }

    /// How many people the figures rest on.
    pub(super) fn respondents(&self, asked: usize) -> Respondents {
        let participants = self.participants();
        let excluded = participants.iter().filter(|person| person.excluded.is_some()).count();
        let weightless = participants.iter().filter(|person| person.excluded.is_none() && person.weight <= 0.0);
        Respondents {
            asked,
            answered: participants.len(),
            excluded,
            without_weight: weightless.count(),
            counted: participants.iter().filter(|person| person.counts).count(),
        }
    }

    /// How far those who count agree; none for fewer than two.
    pub(super) fn consensus(&self) -> Option<Consensus> {
        let lists = self.priorities();
        let sets = self.set_consensus();
        if lists.len() < 2 && sets.is_empty() {
            return None;
        }
        let concordance = concordance(&lists).ok().filter(|_| lists.len() > 1);
        let kendall = |figure: fn(&Concordance) -> Option<f64>| concordance.as_ref().and_then(figure);
        let only = if let [only] = sets.as_slice() { Some(*only) } else { None };
        Some(Consensus {
            participants: lists.len(),
            goepel_2018: only.and_then(|set| set.goepel_2018),
            goepel_2013: only.and_then(|set| set.goepel_2013),
            homogeneity: only.and_then(|set| set.homogeneity),
            sets,
            kendall_w: kendall(|found| found.w),
            kendall_chi_squared: kendall(|found| found.chi_squared),
            kendall_p: kendall(|found| found.p),
            degrees_of_freedom: concordance.as_ref().map_or(0, |found| found.degrees_of_freedom),
        })
    }

    /// The indicators of each set on its own: priorities over two levels have no scale, and neither have points or dots,
    /// of which nobody knows how far they could differ.
    fn set_consensus(&self) -> Vec<SetConsensus> {
        if self.method.ratio == RatioKind::None {
            return Vec::new();
        }
        let of_set = |set: JudgmentSet| {
            let own = |(one, alone): &(Respondent<'a>, Weighed)| {
                let list = match set {
                    JudgmentSet::Within(quadrant) => alone.local[quadrant].clone(),
                    JudgmentSet::Between => alone.between.clone(),
                };
                Some((list?, one.weight))
            };
            let (lists, weights): (Vec<Vec<f64>>, Vec<f64>) = self.counting().filter_map(own).unzip();
            let found = consensus(&lists, &weights, self.conventions.scale_max).ok().filter(|_| lists.len() > 1)?;
            Some(SetConsensus {
                set,
                n: self.layout.set_size(set),
                participants: lists.len(),
                goepel_2018: in_domain(found.goepel_2018?),
                goepel_2013: in_domain(found.goepel_2013?),
                homogeneity: in_domain(found.homogeneity?),
            })
        };
        self.layout.sets().filter(|set| self.layout.set_size(*set) > 1).filter_map(of_set).collect()
    }

    /// What those who count say together; none for fewer than two.
    pub(super) fn group(&self) -> Option<GroupAnalysis> {
        let participants = self.counting().count();
        if participants < 2 {
            return None;
        }
        let exceeds = |weighed: &Weighed| weighed.consistency.iter().any(|set| set.exceeds(self.conventions));
        let (above, rest): (Vec<_>, Vec<_>) = self.counting().partition(|(_, weighed)| exceeds(weighed));
        let rest: Vec<Respondent> = rest.into_iter().map(|(one, _)| *one).collect();
        let without = || (self.method.weigh)(&self.setting(None), &rest);
        let (without_them, without_refused) = match (above.is_empty(), rest.is_empty()) {
            (true, _) => (None, None),
            (false, true) => (None, Some(WithoutRefused::NobodyLeft)),
            (false, false) => {
                let found = without();
                let same_tops = found.tops == self.weighed.tops;
                let refused = if same_tops { WithoutRefused::Missing } else { WithoutRefused::OtherTops };
                let is_known = found.global.is_some();
                (found.global, (!is_known).then_some(refused))
            }
        };
        Some(GroupAnalysis {
            participants,
            above_threshold: above.iter().map(|(one, _)| one.person.id).collect(),
            without_them,
            without_refused,
            spread: self.spread(),
        })
    }

    /// The round in short, after the one before it.
    pub(super) fn summary(&self, number: u32, before: Option<&Self>) -> RoundAnalysis {
        let consensus = self.consensus();
        let left_out = |(one, _): &(Respondent<'a>, Weighed)| {
            let (id, name) = (one.person.id, one.person.name.clone());
            Some(LeftOut { id, name, reason: one.sheet.excluded.clone()? })
        };
        RoundAnalysis {
            round: number,
            participants: self.counting().count(),
            excluded: self.people.iter().filter_map(left_out).collect(),
            kendall_w: consensus.as_ref().and_then(|found| found.kendall_w),
            kendall_p: consensus.as_ref().and_then(|found| found.kendall_p),
            consensus,
            priorities: self.weighed.global.clone(),
            spread: self.spread(),
            change: before.map(|before| self.change(before)),
        }
    }

    /// What each of those who count ranks where.
    fn ranks(&self) -> BTreeMap<PersonId, Vec<f64>> {
        let ranks = |(one, alone): &(Respondent<'a>, Weighed)| Some((one.person.id, places(alone.global.as_deref()?)));
        self.counting().filter_map(ranks).collect()
    }

    fn change(&self, before: &Self) -> RoundChange {
        let (first, second) = (before.ranks(), self.ranks());
        let in_both = || first.iter().filter_map(|(person, ranks)| Some((ranks, second.get(person)?)));
        let moves = |(first, second): &(&Vec<f64>, &Vec<f64>)| {
            first.iter().zip(*second).any(|(first, second)| (first - second).abs() > 1.0 + TIE)
        };
        let mean = |ranks: &BTreeMap<PersonId, Vec<f64>>, place: usize| {
            ranks.values().map(|ranks| ranks[place]).sum::<f64>() / ranks.len() as f64
        };
        let factors = self.layout.all.len();
        let differences = (0..factors).map(|place| (mean(&second, place) - mean(&first, place)).abs());
        let is_known = !first.is_empty() && !second.is_empty();
        let rank_change = is_known.then(|| differences.sum::<f64>() / factors as f64);
        RoundChange {
            in_both: in_both().count(),
            moved: in_both().filter(moves).count(),
            rank_change,
            stable: rank_change.map(|change| change < RoundChange::STABLE),
        }
    }

    /// Those whose answers are part of the figures.
    pub(super) fn counting(&self) -> impl Iterator<Item = &(Respondent<'a>, Weighed)> {
        self.people.iter().filter(|(one, alone)| one.counts() && self.is_heard(one, alone))
    }

    /// The priorities of those who count and have any.
    fn priorities(&self) -> Vec<Vec<f64>> {
        self.counting().filter_map(|(_, weighed)| weighed.global.clone()).collect()
    }

    fn spread(&self) -> Vec<Option<Spread>> {
        let lists = self.priorities();
        let of = |place: usize| spread(&lists.iter().map(|list| list[place]).collect::<Vec<f64>>());
        (0..self.layout.all.len()).map(of).collect()
    }
}

/// An indicator of consensus between 0 and 1; below 0, people disagree more than the scale allows, and it says nothing.
fn in_domain(value: f64) -> Option<f64> {
    (-TIE..=1.0 + TIE).contains(&value).then(|| value.clamp(0.0, 1.0))
}

fn largest_ratio(weighed: &Weighed) -> Option<f64> {
    weighed.consistency.iter().filter_map(|set| set.cr).reduce(f64::max)
}
