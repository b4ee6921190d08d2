//! Random studies: every method and convention, with gaps, exclusions, weights of zero, rounds, one to forty people.

use super::*;
use crate::model::{
    Attractiveness, BestWorst, DirectAnswer, FactorId, FactorRank, FactorScore, FactorVotes, Fuzzy, Judgment, Round,
    Sampling, Strategy, StrategyKind,
};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

pub(super) struct Chance(Xoshiro256PlusPlus);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.0.next_u64() % u64::try_from(count).unwrap()).unwrap()
    }

    /// Whether one of so many cases comes up.
    fn one_in(&mut self, cases: usize) -> bool {
        self.below(cases) == 0
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    fn rating(&mut self) -> Option<Rating> {
        Rating::new(u8::try_from(1 + self.below(4)).unwrap()).ok()
    }

    fn ratio(&mut self) -> Ratio {
        let value = self.of(&[1.0, 1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 9.0]);
        Ratio::new(if self.one_in(2) { value } else { 1.0 / value }).unwrap()
    }
}

/// A study of one matrix.
pub(super) fn study(chance: &mut Chance) -> Document {
    let mut matrix = Matrix::new("m".parse().unwrap(), "Plan");
    matrix.weighting = chance.of(WeightingMethod::ALL);
    matrix.samples = 8;
    matrix.illustration = chance.one_in(12);
    matrix.equal_weights = chance.one_in(6);
    choose(chance, &mut matrix);
    let (weighed, rated) = (chance.one_in(2), chance.below(3));
    for quadrant in Quadrant::ALL {
        for number in 1..=chance.below(4) {
            let id = format!("{}{number}", quadrant.letter().to_lowercase());
            let weight = if weighed { chance.of(&[0.0, 0.5, 1.0, 2.0, 30.0]) } else { 1.0 };
            let mut factor = factor(&id, weight, 0);
            factor.rating = if rated == 2 || (rated == 1 && chance.one_in(2)) { chance.rating() } else { None };
            matrix.factors[quadrant].push(factor);
        }
    }
    let rounds = if chance.one_in(4) { 2 + chance.below(2) } else { 1 };
    matrix.rounds = if rounds > 1 { vec![Round::default(); rounds] } else { Vec::new() };
    let mut document = Document::new("d".parse().unwrap(), "Study");
    let people = chance.of(&[0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 9, 12, 40]);
    for number in 0..people {
        let (name, group) = (format!("Person {number}"), chance.of(&["", "North", "South"]).to_owned());
        let weight = Weight::new(chance.of(&[1.0, 1.0, 1.0, 1.0, 2.0, 0.0])).unwrap();
        document.people.push(Participant { id: format!("p{number}").parse().unwrap(), name, group, weight });
    }
    document.matrices.push(matrix);
    for round in 1..=rounds {
        // Kurttila's second questionnaire asks about those who lead by the first.
        for second in [false, true] {
            let tops = crate::analysis::analyze(&document).matrices[0].tops.clone();
            answer_round(
                chance,
                &mut document,
                u32::try_from(round).unwrap(),
                second.then_some(tops.as_ref()).flatten(),
            );
        }
    }
    document.strategies = strategies(chance, &document.matrices[0]);
    document
}

/// Conventions, most of them the default.
fn choose(chance: &mut Chance, matrix: &mut Matrix) {
    let used = &mut matrix.conventions;
    used.rating = chance.of(crate::model::RatingConvention::ALL);
    used.posture = chance.of(crate::model::PostureVariant::ALL);
    used.prioritisation = chance.of(crate::model::Prioritisation::ALL);
    used.random_index = chance.of(crate::model::RandomIndex::ALL);
    used.incomplete = chance.of(crate::model::Incomplete::ALL);
    used.between = chance.of(crate::model::BetweenConvention::ALL);
    used.aggregation = chance.of(crate::model::Aggregation::ALL);
    used.rank_scheme = chance.of(crate::model::RankScheme::ALL);
    used.consensus = chance.of(crate::model::ConsensusForm::ALL);
    used.stated_by = chance.of(crate::model::StatedBy::ALL);
    used.panel_rating = chance.of(crate::model::PanelRating::ALL);
    used.fuzzy = if chance.one_in(3) { chance.of(Fuzzy::ALL) } else { Fuzzy::None };
    used.interval = chance.of(crate::model::IntervalForm::ALL);
    used.scale_max = chance.of(&[9.0, 9.0, 9.0, 5.0]);
    used.inner_dependence = chance.one_in(5).then(columns);
    used.sampling = match chance.below(8) {
        0 => Sampling::Respondents,
        1 => Sampling::Judgments,
        2 => Sampling::Spread { share: 0.35 },
        3 => Sampling::Dirichlet { concentration: 25.0 },
        _ => Sampling::Auto,
    };
}

/// An influence matrix whose columns sum to 1.
fn columns() -> [[f64; 4]; 4] {
    let mut rows = [[0.2; 4]; 4];
    (0..4).for_each(|place| rows[place][place] = 0.4);
    rows
}

/// The answers of a round; with `tops`, those between the factors that lead.
fn answer_round(chance: &mut Chance, document: &mut Document, round: u32, tops: Option<&Vec<FactorId>>) {
    let is_second = tops.is_some();
    let people: Vec<_> = document.people.iter().map(|person| person.id).collect();
    let matrix = &mut document.matrices[0];
    for person in people {
        let key = SheetKey { round, person };
        match (matrix.answers.iter_mut().find(|sheet| sheet.key() == key), tops) {
            (Some(sheet), Some(tops)) => sheet.between = pairs(chance, tops),
            (None, None) if !is_second && !chance.one_in(6) => {
                let mut sheet = AnswerSheet::new(key);
                sheet.excluded = chance.one_in(8).then(|| chance.of(&["late", "in a hurry"]).to_owned());
                answer(chance, matrix, &mut sheet);
                matrix.answers.push(sheet);
            }
            _ => {}
        }
    }
    matrix.answers.sort_by_key(AnswerSheet::key);
}

/// Answers to what the method asks, of which some leave a gap.
fn answer(chance: &mut Chance, matrix: &Matrix, sheet: &mut AnswerSheet) {
    let all: Vec<FactorId> = matrix.placed().map(|(_, factor)| factor.id).collect();
    let gap = chance.one_in(4);
    let given: Vec<FactorId> = all.iter().copied().filter(|_| !(gap && chance.one_in(3))).collect();
    if matrix.weighting == WeightingMethod::Direct || chance.one_in(4) {
        let weighs = matrix.weighting == WeightingMethod::Direct && !chance.one_in(4);
        sheet.direct.extend(given.iter().map(|factor| DirectAnswer {
            factor: *factor,
            weight: weighs.then(|| Weight::new(chance.of(&[0.0, 1.0, 2.0, 5.0])).unwrap()),
            rating: if chance.one_in(4) { None } else { chance.rating() },
        }));
    }
    match matrix.weighting {
        WeightingMethod::Direct => {}
        WeightingMethod::Points => {
            sheet.points.extend(given.iter().map(|factor| FactorScore {
                factor: *factor,
                points: Weight::new(1.0 + chance.below(9) as f64).unwrap(),
            }));
        }
        WeightingMethod::Dots => sheet
            .dots
            .extend(given.iter().map(|factor| FactorVotes { factor: *factor, votes: 1 + chance.0.next_u32() % 3 })),
        WeightingMethod::Borda | WeightingMethod::Ranks => sheet
            .ranks
            .extend(given.iter().map(|factor| FactorRank { factor: *factor, rank: 1 + chance.0.next_u32() % 6 })),
        WeightingMethod::Pairwise => judge(chance, matrix, sheet, gap),
        WeightingMethod::BestWorst => best_worst(chance, matrix, sheet),
    }
}

fn judge(chance: &mut Chance, matrix: &Matrix, sheet: &mut AnswerSheet, gap: bool) {
    for quadrant in Quadrant::ALL {
        let ids: Vec<FactorId> = matrix.factors[quadrant].iter().map(|factor| factor.id).collect();
        sheet.within.extend(pairs(chance, &ids));
    }
    let there: Vec<Quadrant> =
        Quadrant::ALL.into_iter().filter(|quadrant| !matrix.factors[*quadrant].is_empty()).collect();
    if matrix.conventions.between == crate::model::BetweenConvention::Groups || chance.one_in(10) {
        sheet.groups = pairs(chance, &there);
    }
    if gap {
        sheet.within.retain(|_| !chance.one_in(4));
    }
}

fn pairs<T: Copy>(chance: &mut Chance, things: &[T]) -> Vec<Judgment<T>> {
    let all = (0..things.len()).flat_map(|row| (row + 1..things.len()).map(move |column| (row, column)));
    all.map(|(row, column)| Judgment { row: things[row], column: things[column], value: chance.ratio() }).collect()
}

fn best_worst(chance: &mut Chance, matrix: &Matrix, sheet: &mut AnswerSheet) {
    for quadrant in Quadrant::ALL {
        let ids: Vec<FactorId> = matrix.factors[quadrant].iter().map(|factor| factor.id).collect();
        if ids.len() > 1 && !chance.one_in(10) {
            sheet.best_worst.push(extremes(chance, &ids));
        }
    }
    let there: Vec<Quadrant> =
        Quadrant::ALL.into_iter().filter(|quadrant| !matrix.factors[*quadrant].is_empty()).collect();
    if there.len() > 1 {
        sheet.best_worst_groups = Some(extremes(chance, &there));
    }
}

/// The first is the best, the last the worst.
fn extremes<T: Copy>(chance: &mut Chance, things: &[T]) -> BestWorst<T> {
    let (best, worst) = (things[0], things[things.len() - 1]);
    let value = |number: usize| Ratio::new(number as f64).unwrap();
    let between = &things[1..things.len() - 1];
    let mut best_to_others: Vec<Judgment<T>> =
        between.iter().map(|it| Judgment { row: best, column: *it, value: value(2 + chance.below(3)) }).collect();
    best_to_others.push(Judgment { row: best, column: worst, value: value(5 + chance.below(4)) });
    let others_to_worst =
        between.iter().map(|it| Judgment { row: *it, column: worst, value: value(2 + chance.below(3)) }).collect();
    BestWorst { best, worst, best_to_others, others_to_worst }
}

/// Up to three strategies over factors of both sides, scored or not.
fn strategies(chance: &mut Chance, matrix: &Matrix) -> Vec<Strategy> {
    let all: Vec<FactorId> = matrix.placed().map(|(_, factor)| factor.id).collect();
    let scored = chance.one_in(2);
    let of = |number: usize| {
        let mut strategy = Strategy::new(format!("y{number}").parse().unwrap(), StrategyKind::So, "Act");
        strategy.factors = all.iter().copied().filter(|_| chance.one_in(2)).collect();
        let score = |factor: &FactorId| {
            let score = chance.rating()?;
            Some(Attractiveness { matrix: matrix.id, factor: *factor, score })
        };
        strategy.attractiveness = if scored { all.iter().filter_map(score).collect() } else { Vec::new() };
        strategy
    };
    (0..2).map(of).collect()
}
