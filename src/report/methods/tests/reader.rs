//! A second reading of a study: what the sentences of the paragraph say, counted and computed from the document.

use super::*;
use crate::analysis::{FactorAnalysis, MatrixAnalysis, ParticipantAnalysis};
use crate::model::{
    Aggregation, BetweenConvention, FactorId, Incomplete, Judgment, JudgmentSet, PanelRating, StatedBy,
};

/// A study with what follows from it.
pub(super) struct Reader<'a> {
    pub(super) document: &'a Document,
    pub(super) matrix: &'a Matrix,
    pub(super) found: &'a MatrixAnalysis,
}

pub(super) fn int(text: &str) -> usize {
    match text {
        "nobody" => 0,
        "one" => 1,
        digits => digits.parse().unwrap_or(usize::MAX),
    }
}

pub(super) fn num(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NAN)
}

pub(super) fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

/// Whether a text is a number, rounded to as many decimals as it has.
pub(super) fn printed(value: f64, text: &str) -> bool {
    let decimals = text.split_once('.').map_or(0, |(_, digits)| digits.len());
    (value - num(text)).abs() <= 0.500_001 * 0.1_f64.powi(i32::try_from(decimals).unwrap())
}

pub(super) fn name(set: JudgmentSet) -> String {
    words::or_english("en").judgment_set(set)
}

/// How many pairs of these things are answered, and whether they link all of them.
pub(super) fn answered<T: Copy + PartialEq>(list: &[Judgment<T>], things: &[T]) -> (Vec<(usize, usize)>, bool) {
    let place = |thing: T| things.iter().position(|other| *other == thing);
    let pairs: Vec<(usize, usize)> =
        list.iter().filter_map(|it| Some((place(it.row)?, place(it.column)?))).filter(|(a, b)| a != b).collect();
    let is_linked = linked(&pairs, things.len());
    (pairs, is_linked)
}

fn linked(pairs: &[(usize, usize)], things: usize) -> bool {
    let mut reached = vec![false; things];
    reached[0] = true;
    for _ in 0..things {
        for (a, b) in pairs {
            if reached[*a] || reached[*b] {
                (reached[*a], reached[*b]) = (true, true);
            }
        }
    }
    reached.iter().all(|it| *it)
}

impl Reader<'_> {
    pub(super) fn factors(&self) -> usize {
        self.matrix.placed().count()
    }

    pub(super) fn ids(&self, is: impl Fn(Quadrant) -> bool) -> Vec<FactorId> {
        self.matrix.placed().filter(|(quadrant, _)| is(*quadrant)).map(|(_, factor)| factor.id).collect()
    }

    pub(super) fn quadrants(&self) -> usize {
        Quadrant::ALL.into_iter().filter(|quadrant| !self.matrix.factors[*quadrant].is_empty()).count()
    }

    pub(super) fn is(&self, method: WeightingMethod) -> bool {
        self.matrix.weighting == method
    }

    pub(super) fn is_untouched(&self) -> bool {
        self.matrix.placed().all(|(_, factor)| near(factor.weight.get(), 1.0))
    }

    pub(super) fn has_total(&self) -> bool {
        self.found.totals.ife.or(self.found.totals.efe).is_some()
    }

    pub(super) fn weights_lie(&self, least: f64, most: f64) -> bool {
        let own = |(_, factor): &(Quadrant, &Factor)| self.of(factor.id).weighed_by.is_none();
        let own: Vec<f64> = self.matrix.placed().filter(own).map(|(_, factor)| factor.weight.get()).collect();
        let ends = (own.iter().copied().fold(f64::INFINITY, f64::min), own.iter().copied().fold(0.0, f64::max));
        near(ends.0, least) && near(ends.1, most)
    }

    pub(super) fn of(&self, factor: FactorId) -> &FactorAnalysis {
        self.found.factors.iter().find(|found| found.id == factor).unwrap()
    }

    pub(super) fn sides(&self) -> usize {
        [true, false].into_iter().filter(|internal| !self.ids(|it| it.is_internal() == *internal).is_empty()).count()
    }

    pub(super) fn sum_of_weights(&self, sum: f64) -> bool {
        near(self.found.factors.iter().filter_map(|factor| factor.weight).sum(), sum)
    }

    /// The sheets of the last round, with whose they are.
    fn round(&self) -> Vec<(&Participant, &AnswerSheet)> {
        let sheet = |person: &Participant| self.sheets().find(|sheet| sheet.person == person.id);
        let all = self.document.people.iter().filter_map(|person| Some((person, sheet(person)?)));
        all.filter(|(_, sheet)| self.is_asked_for(sheet)).collect()
    }

    pub(super) fn sheets(&self) -> impl Iterator<Item = &AnswerSheet> {
        let round = u32::try_from(self.matrix.rounds.len().max(1)).unwrap();
        self.matrix.answers.iter().filter(move |sheet| sheet.round == round)
    }

    fn is_asked_for(&self, sheet: &AnswerSheet) -> bool {
        match self.matrix.weighting {
            WeightingMethod::Direct => !sheet.direct.is_empty(),
            WeightingMethod::Points => !sheet.points.is_empty(),
            WeightingMethod::Dots => !sheet.dots.is_empty(),
            WeightingMethod::Borda | WeightingMethod::Ranks => !sheet.ranks.is_empty(),
            WeightingMethod::Pairwise => sheet.within.len() + sheet.between.len() + sheet.groups.len() > 0,
            WeightingMethod::BestWorst => !sheet.best_worst.is_empty() || sheet.best_worst_groups.is_some(),
        }
    }

    pub(super) fn asked(&self) -> usize {
        self.document.people.len()
    }

    pub(super) fn answered(&self) -> usize {
        self.round().len()
    }

    /// How many were left out, and the reasons, each once.
    pub(super) fn excluded(&self) -> (usize, Vec<&str>) {
        let round = self.round();
        let all: Vec<&str> = round.iter().filter_map(|(_, sheet)| sheet.excluded.as_deref()).collect();
        let mut reasons: Vec<&str> = Vec::new();
        for reason in &all {
            if !reasons.contains(reason) {
                reasons.push(reason);
            }
        }
        (all.len(), reasons)
    }

    pub(super) fn weightless(&self) -> usize {
        let is =
            |(person, sheet): &&(&Participant, &AnswerSheet)| sheet.excluded.is_none() && person.weight.get() <= 0.0;
        self.round().iter().filter(is).count()
    }

    /// Those who are neither left out nor without weight.
    pub(super) fn voices(&self) -> Vec<(&Participant, &AnswerSheet)> {
        let counts =
            |(person, sheet): &(&Participant, &AnswerSheet)| sheet.excluded.is_none() && person.weight.get() > 0.0;
        self.round().into_iter().filter(counts).collect()
    }

    /// Those of them of whose answers anything is part of the figures.
    fn heard_people(&self) -> Vec<&Participant> {
        let voices = self.voices();
        let is = |(_, sheet): &&(&Participant, &AnswerSheet)| match self.matrix.weighting {
            WeightingMethod::Direct => {
                let rates = self.matrix.conventions.stated_by == StatedBy::People;
                (rates && sheet.direct.iter().any(|it| it.rating.is_some()))
                    || [true, false].into_iter().any(|internal| self.weighs(sheet, internal))
            }
            WeightingMethod::Points => sheet.points.len() == self.factors(),
            WeightingMethod::Dots | WeightingMethod::BestWorst => true,
            WeightingMethod::Borda | WeightingMethod::Ranks => sheet.ranks.len() == self.factors(),
            WeightingMethod::Pairwise => self.is_heard(sheet, &voices),
        };
        voices.iter().filter(is).map(|(person, _)| *person).collect()
    }

    pub(super) fn heard(&self) -> usize {
        self.heard_people().len()
    }

    /// From how many people draws of people are made: those who only rated have no weights.
    pub(super) fn drawn(&self) -> usize {
        let weighs = |(_, sheet): &&(&Participant, &AnswerSheet)| self.weighs(sheet, true) || self.weighs(sheet, false);
        if self.is(WeightingMethod::Direct) { self.voices().iter().filter(weighs).count() } else { self.heard() }
    }

    /// Whether a sheet weighs every factor of a side, not all of them with nothing.
    fn weighs(&self, sheet: &AnswerSheet, internal: bool) -> bool {
        let ids = self.ids(|it| it.is_internal() == internal);
        let weight = |id: &FactorId| sheet.direct.iter().find(|it| it.factor == *id).and_then(|it| it.weight);
        let weights: Option<Vec<f64>> = ids.iter().map(|id| Some(weight(id)?.get())).collect();
        weights.is_some_and(|weights| weights.iter().sum::<f64>() > 0.0)
    }

    /// Whether pairs of a sheet are part of what is known of some set.
    fn is_heard(&self, sheet: &AnswerSheet, voices: &[(&Participant, &AnswerSheet)]) -> bool {
        let there: Vec<Quadrant> =
            Quadrant::ALL.into_iter().filter(|quadrant| !self.matrix.factors[*quadrant].is_empty()).collect();
        let within = there.iter().any(|quadrant| {
            let ids = self.ids(|it| it == *quadrant);
            self.counts_on(&ids, sheet, voices, |sheet| &sheet.within)
        });
        within
            || match (self.matrix.conventions.between, &self.found.tops) {
                (BetweenConvention::Groups, _) => self.counts_on(&there, sheet, voices, |sheet| &sheet.groups),
                (_, Some(tops)) => self.counts_on(tops, sheet, voices, |sheet| &sheet.between),
                _ => false,
            }
    }

    fn counts_on<T: Copy + PartialEq>(
        &self,
        things: &[T],
        sheet: &AnswerSheet,
        voices: &[(&Participant, &AnswerSheet)],
        list: fn(&AnswerSheet) -> &[Judgment<T>],
    ) -> bool {
        if things.len() < 2 {
            return false;
        }
        let all = things.len() * (things.len() - 1) / 2;
        let used = &self.matrix.conventions;
        let alone = |sheet: &AnswerSheet| {
            let (pairs, is_linked) = answered(list(sheet), things);
            let fills = matches!(used.incomplete, Incomplete::Harker | Incomplete::LeastSquares);
            pairs.len() == all || (fills && is_linked)
        };
        if used.aggregation != Aggregation::Aij || used.incomplete == Incomplete::Refuse {
            return alone(sheet);
        }
        let mut pooled: Vec<(usize, usize)> =
            voices.iter().flat_map(|(_, sheet)| answered(list(sheet), things).0).collect();
        for (a, b) in &mut pooled {
            (*a, *b) = ((*a).min(*b), (*a).max(*b));
        }
        pooled.sort_unstable();
        pooled.dedup();
        let is_known =
            if used.incomplete == Incomplete::Pooled { pooled.len() == all } else { linked(&pooled, things.len()) };
        is_known && !answered(list(sheet), things).0.is_empty()
    }

    pub(super) fn counting(&self) -> impl Iterator<Item = &ParticipantAnalysis> {
        let heard: Vec<_> = self.heard_people().iter().map(|person| person.id).collect();
        self.found.participants.iter().filter(move |one| heard.contains(&one.id))
    }

    pub(super) fn gave_weights(&self) -> usize {
        self.round().iter().filter(|(_, sheet)| sheet.direct.iter().any(|it| it.weight.is_some())).count()
    }

    /// How many people each side rests on that people weighed: once where it is the same.
    pub(super) fn weighed_sides(&self) -> Vec<usize> {
        let voices = self.voices();
        let count = |internal: bool| voices.iter().filter(|(_, sheet)| self.weighs(sheet, internal)).count();
        let mut counts: Vec<usize> = [true, false].into_iter().map(count).filter(|count| *count > 0).collect();
        counts.sort_unstable();
        counts.dedup();
        counts
    }

    /// The ratings that voices gave a factor, with their weights.
    fn ratings(&self, factor: FactorId) -> Vec<(f64, f64)> {
        let everybody = self.document.people.iter();
        let sheets = everybody.filter_map(|person| Some((person, self.sheets().find(|it| it.person == person.id)?)));
        let counts =
            |(person, sheet): &(&Participant, &AnswerSheet)| sheet.excluded.is_none() && person.weight.get() > 0.0;
        let rating = |(person, sheet): (&Participant, &AnswerSheet)| {
            let answer = sheet.direct.iter().find(|it| it.factor == factor)?;
            Some((f64::from(answer.rating?.get()), person.weight.get()))
        };
        sheets.filter(counts).filter_map(rating).collect()
    }

    pub(super) fn rated_by_people(&self, factors: usize, people: &str) -> bool {
        let all: Vec<(FactorId, Vec<(f64, f64)>)> =
            self.ids(|_| true).into_iter().map(|id| (id, self.ratings(id))).collect();
        let rated: Vec<&(FactorId, Vec<(f64, f64)>)> = all.iter().filter(|(_, ratings)| !ratings.is_empty()).collect();
        let (least, most) = (rated.iter().map(|it| it.1.len()).min(), rated.iter().map(|it| it.1.len()).max());
        let ends = if least == most {
            format!("{}", most.unwrap())
        } else {
            format!("{}–{}", least.unwrap(), most.unwrap())
        };
        let agrees = |(id, ratings): &&(FactorId, Vec<(f64, f64)>)| {
            let mut sorted: Vec<f64> = ratings.iter().map(|it| it.0).collect();
            sorted.sort_by(f64::total_cmp);
            let median = f64::midpoint(sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
            let mean = ratings.iter().map(|it| it.0 * it.1).sum::<f64>() / ratings.iter().map(|it| it.1).sum::<f64>();
            let expected = if self.matrix.conventions.panel_rating == PanelRating::Mean { mean } else { median };
            self.of(*id).rating.is_some_and(|rating| near(rating, expected))
        };
        rated.len() == factors && ends == people && rated.iter().all(agrees)
    }

    pub(super) fn rated(&self) -> usize {
        let people = self.matrix.conventions.stated_by == StatedBy::People;
        let is = |(_, factor): &(Quadrant, &Factor)| {
            factor.rating.is_some() || (people && !self.ratings(factor.id).is_empty())
        };
        self.matrix.placed().filter(is).count()
    }

    /// "North (3); South (2)"
    pub(super) fn groups(&self) -> String {
        let of = |group: &str| self.heard_people().iter().filter(|person| person.group == group).count();
        let parts = ["North", "South"].into_iter().map(|group| (group, of(group))).filter(|(_, count)| *count > 0);
        parts.map(|(group, count)| format!("{group} ({count})")).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn has_own_weights(&self) -> bool {
        let heard = self.heard_people();
        heard.iter().any(|person| person.weight != heard[0].weight)
    }

    pub(super) fn largest_judgment(&self) -> f64 {
        let factors = self.sheets().flat_map(|it| it.within.iter().chain(&it.between)).map(|it| it.value.get());
        let all = factors.chain(self.sheets().flat_map(|it| &it.groups).map(|it| it.value.get()));
        all.map(|value| value.max(1.0 / value)).fold(1.0, f64::max)
    }

    pub(super) fn has_local(&self) -> bool {
        self.found.factors.iter().any(|factor| factor.local_priority.is_some())
    }

    pub(super) fn has_none(&self) -> bool {
        self.found.factors.iter().any(|factor| factor.global_priority.is_none())
    }

    pub(super) fn has_gaps(&self) -> bool {
        self.found.participants.iter().any(|one| one.excluded.is_none() && one.answered < one.asked)
    }

    pub(super) fn some_ratio(&self) -> bool {
        self.found.consistency.iter().any(|set| set.cr.is_some()) || self.counting().any(|one| one.cr.is_some())
    }
}
