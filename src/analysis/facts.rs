//! How the figures of a matrix came about, fact by fact: the methods paragraph before it is put into words.
//!
//! Which fact is told, and with which figures, is decided here and in the descriptors of the weighing methods; the words
//! of a language only turn each fact into a sentence.

use super::methods::shares::Mean;
use super::outcome::MatrixAnalysis;
use super::participants::{Kendall, ObstacleKind, ParticipantAnalysis, RoundChange};
use super::robustness::Drawn;
use super::strategies::Judging;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Incomplete, JudgmentSet, Matrix, PanelRating, PostureVariant,
    Prioritisation, Quadrant, RandomIndex, RankScheme, RatingConvention,
};
use std::collections::BTreeMap;

/// One thing that is told about how figures came about.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// Which matrix it is, and how many factors it has.
    Subject {
        /// The title of the matrix.
        title: String,
        /// How many factors stand in its quadrants.
        factors: usize,
    },
    /// Weights and ratings only show how it is done.
    Illustration,
    /// Nobody changed a weight, and totals rest on equal ones.
    EqualWeights,
    /// Equal weights are meant.
    EqualWeightsMeant,
    /// Weights are the means of those of people.
    PanelWeights {
        /// How many people the side rests on that fewest weighed.
        least: usize,
        /// How many the one that most weighed.
        most: usize,
    },
    /// Ratings are those of people.
    PanelRatings {
        /// How several became one.
        by: PanelRating,
        /// How many factors have such a rating.
        factors: usize,
        /// How many people rated the one that fewest rated.
        least: usize,
        /// How many the one that most rated.
        most: usize,
    },
    /// Weights were typed.
    Weights {
        /// The smallest.
        least: f64,
        /// The largest.
        most: f64,
    },
    /// Weights were normalised on each side.
    Normalised {
        /// How many sides have factors.
        sides: usize,
    },
    /// People gave weights too, which do not count.
    WeightsBeside {
        /// How many.
        people: usize,
    },
    /// Nobody was asked yet.
    Nobody,
    /// People were asked, and answered.
    Judged {
        /// How many the document names.
        asked: usize,
        /// How many of them answered.
        answered: usize,
    },
    /// The answers of some have a weight of 0.
    WithoutWeight {
        /// How many.
        people: usize,
    },
    /// Some left so much open that nothing of theirs counts.
    Unfinished {
        /// How many.
        people: usize,
    },
    /// On how many people the figures rest.
    RestOn {
        /// How many.
        people: usize,
    },
    /// They spoke for groups.
    Groups(Vec<GroupSize>),
    /// The figures are those of one round of several.
    Round {
        /// Its number, counting from 1.
        round: u32,
        /// How many there are.
        of: usize,
    },
    /// Some were left out.
    Excluded {
        /// How many.
        people: usize,
        /// Why, each reason once.
        reasons: Vec<String>,
    },
    /// Not everybody counts alike.
    OwnWeights,
    /// Points were shared out.
    Points,
    /// Dots were put on the factors.
    Dots,
    /// Factors were ranked, and ranks became scores.
    Borda,
    /// Factors were ranked, and ranks became weights.
    Ranks(RankScheme),
    /// Pairs were compared on a scale.
    Scale {
        /// The largest judgment.
        largest: f64,
    },
    /// Only quadrants were compared, on a scale: none has factors to compare with one another.
    ScaleOfQuadrants {
        /// The largest judgment.
        largest: f64,
    },
    /// Pairs were compared, and some judgments lie beyond the scale.
    BeyondScale {
        /// The largest judgment of the scale.
        largest: f64,
        /// The largest judgment that was given, in either direction.
        given: f64,
    },
    /// How quadrants were compared.
    Between(BetweenConvention),
    /// How judgments became priorities.
    Prioritisation(Prioritisation),
    /// What became of missing judgments, which would otherwise have given priorities in this way.
    Incomplete(Incomplete, Prioritisation),
    /// Fuzzy priorities stand beside the crisp ones.
    Fuzzy {
        /// By how many steps of the scale judgments were spread to each side.
        steps: f64,
    },
    /// The quadrants influence one another.
    Dependence,
    /// How the judgments or priorities of several people became one.
    Aggregation(Aggregation),
    /// The random indices behind the consistency ratios.
    RandomIndex {
        /// Whose table.
        table: RandomIndex,
        /// Up to which ratio judgments are accepted.
        threshold: f64,
    },
    /// How many people a pair rests on, where not everybody answered each.
    PairsAnsweredBy {
        /// Of the pair that fewest answered.
        least: usize,
        /// Of the pair that most answered.
        most: usize,
    },
    /// The largest consistency ratio of one person's judgments.
    LargestRatio {
        /// Which set has it.
        set: JudgmentSet,
        /// The ratio.
        ratio: f64,
    },
    /// The largest consistency ratio of the judgments aggregated over people.
    LargestRatioOfAll {
        /// Which set has it.
        set: JudgmentSet,
        /// The ratio.
        ratio: f64,
    },
    /// Sets of judgments whose consistency nothing tests.
    UntestedSets(Vec<JudgmentSet>),
    /// How many participants have a ratio above the threshold.
    AboveThreshold {
        /// How many.
        people: usize,
        /// The threshold.
        threshold: f64,
    },
    /// How many participants have no ratio.
    UntestedPeople {
        /// How many.
        people: usize,
    },
    /// The best and the worst were compared with the others.
    BestWorst {
        /// How many quadrants have factors.
        quadrants: usize,
    },
    /// Which mean of the participants' priorities was taken.
    MeanOfPriorities(Mean),
    /// The largest input-based ratio of a participant.
    LargestInputRatio {
        /// The ratio.
        ratio: f64,
    },
    /// How many participants have a best-worst ratio above the published threshold.
    AboveInputThreshold {
        /// How many.
        people: usize,
    },
    /// How far the participants agree, set by set.
    Consensus {
        /// By which indicator.
        form: ConsensusForm,
        /// Its value in each set.
        sets: Vec<(JudgmentSet, f64)>,
    },
    /// How the last round of asking differs from the one before.
    RoundChange {
        /// The number of the last.
        round: u32,
        /// The difference.
        change: RoundChange,
        /// By how many places the mean ranks changed on average.
        places: f64,
    },
    /// Kendall's coefficient of concordance.
    Kendall(Kendall),
    /// Why there are no priorities.
    Obstacle(ObstacleKind),
    /// Factors have ratings.
    Rated {
        /// How many.
        rated: usize,
        /// Of how many.
        of: usize,
    },
    /// What a rating says.
    Rating(RatingConvention),
    /// How the posture was computed, and what its ratings say.
    Posture(PostureVariant, RatingConvention),
    /// Strategies have a strength.
    Strength,
    /// Strategies have a total attractiveness.
    Attractiveness,
    /// Strategies are ranked by other methods beside.
    RankedBeside,
    /// Participants scored the attractiveness.
    StrategyJudges {
        /// How many count.
        people: usize,
    },
    /// How far they agree on the order of the strategies, by Kendall's coefficient.
    StrategyAgreement {
        /// The coefficient.
        w: f64,
    },
    /// Random draws tested the order of the strategies.
    StrategiesDrawn {
        /// How many, each time.
        samples: u32,
        /// Where they began.
        seed: u64,
        /// Whether the weights are known at all.
        weighed: bool,
    },
    /// Judges were drawn anew in them.
    JudgesDrawn {
        /// How many.
        people: usize,
    },
    /// Random draws tested priorities and ranks.
    Drawn(Draws),
}

/// A group of participants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSize {
    /// Its name.
    pub name: String,
    /// How many speak for it.
    pub people: usize,
}

/// Random draws that tested how far priorities and ranks hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Draws {
    /// How many.
    pub samples: u32,
    /// Where they began.
    pub seed: u64,
    /// What was drawn.
    pub drawn: Drawn,
}

impl Draws {
    /// Those that an analysis holds.
    #[must_use]
    pub fn of(analysis: &MatrixAnalysis) -> Option<Self> {
        let known = analysis.robustness.as_ref()?;
        Some(Self { samples: known.samples, seed: known.seed, drawn: known.drawn })
    }
}

/// How the figures of a matrix came about: who judged, on which scale, by which method and conventions, with which
/// consistency, exclusions and draws.
#[must_use]
pub fn facts(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Fact> {
    let mut facts = vec![Fact::Subject { title: matrix.title.trim().to_owned(), factors: analysis.factors.len() }];
    facts.extend(matrix.illustration.then_some(Fact::Illustration));
    if analysis.factors.is_empty() {
        return facts;
    }
    let method = matrix.weighting.descriptor();
    if !method.is_stated() {
        facts.extend(people(matrix, analysis));
    }
    // Nothing is told of how answers were used that nobody gave.
    if method.is_stated() || analysis.respondents.answered > 0 {
        facts.extend((method.told)(matrix, analysis));
    }
    facts.extend(agreement(matrix, analysis));
    facts.extend(analysis.obstacles.first().map(|first| Fact::Obstacle(first.kind)));
    facts.extend(ratings(matrix, analysis));
    facts.extend(analysis.strategies.iter().any(|it| it.strength.is_some()).then_some(Fact::Strength));
    facts.extend(analysis.strategies.iter().any(|it| it.qspm_total.is_some()).then_some(Fact::Attractiveness));
    let several = analysis.strategies.iter().filter(|it| it.weighted_sum.is_some()).count() > 1;
    facts.extend(several.then_some(Fact::RankedBeside));
    facts.extend(analysis.attractiveness.iter().flat_map(judged));
    facts.extend(Draws::of(analysis).map(Fact::Drawn));
    facts
}

/// Who scored the strategies, and how their order was tested.
fn judged(judging: &Judging) -> Vec<Fact> {
    let people = judging.people.iter().filter(|person| person.counts).count();
    let mut facts: Vec<Fact> = (people > 0).then_some(Fact::StrategyJudges { people }).into_iter().collect();
    facts.extend(judging.kendall_w.map(|w| Fact::StrategyAgreement { w }));
    if let Some(last) = judging.draws.last() {
        let (samples, seed, weighed) = (last.samples, last.seed, judging.draws.len() > 1);
        facts.push(Fact::StrategiesDrawn { samples, seed, weighed });
        facts.extend(last.judges.map(|people| Fact::JudgesDrawn { people }));
    }
    facts
}

/// How many quadrants have factors.
pub(super) fn quadrants(analysis: &MatrixAnalysis) -> usize {
    Quadrant::ALL.into_iter().filter(|quadrant| analysis.quadrant(*quadrant).next().is_some()).count()
}

/// Who was asked and answered, whose answers were left out, and on how many the figures rest.
pub(super) fn people(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Fact> {
    let all = &analysis.participants;
    if all.is_empty() {
        return vec![Fact::Nobody];
    }
    let counted = analysis.respondents;
    let mut facts = vec![Fact::Judged { asked: counted.asked, answered: counted.answered }];
    if matrix.current_round() > 1 {
        let of = analysis.rounds.len().max(matrix.rounds.len());
        facts.push(Fact::Round { round: matrix.current_round(), of });
    }
    let mut reasons: Vec<String> = Vec::new();
    for reason in all.iter().filter_map(|person| person.excluded.clone()) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    facts.extend((counted.excluded > 0).then_some(Fact::Excluded { people: counted.excluded, reasons }));
    let weightless = counted.without_weight;
    facts.extend((weightless > 0).then_some(Fact::WithoutWeight { people: weightless }));
    let unfinished = counted.answered - counted.excluded - counted.without_weight - counted.counted;
    facts.extend((unfinished > 0).then_some(Fact::Unfinished { people: unfinished }));
    facts.push(Fact::RestOn { people: counted.counted });
    facts.extend(groups(all));
    let mut weights = all.iter().filter(|person| person.counts).map(|person| person.weight.to_bits());
    let first = weights.next();
    facts.extend(weights.any(|weight| Some(weight) != first).then_some(Fact::OwnWeights));
    facts
}

/// The groups that those who count speak for, with how many do.
fn groups(all: &[ParticipantAnalysis]) -> Option<Fact> {
    let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
    for person in all.iter().filter(|person| person.counts && !person.group.trim().is_empty()) {
        *groups.entry(person.group.trim()).or_default() += 1;
    }
    let size = |(name, people): (&str, usize)| GroupSize { name: name.to_owned(), people };
    (!groups.is_empty()).then(|| Fact::Groups(groups.into_iter().map(size).collect()))
}

fn agreement(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Fact> {
    let Some(consensus) = &analysis.consensus else { return Vec::new() };
    let form = matrix.conventions.consensus;
    let sets: Vec<(JudgmentSet, f64)> = consensus.by_set(form).collect();
    let indicator = (!sets.is_empty()).then_some(Fact::Consensus { form, sets });
    let last = analysis.rounds.last().and_then(|last| Some((last.round, last.change?)));
    let change = last.and_then(|(round, change)| {
        let places = change.rank_change.filter(|_| change.in_both > 0)?;
        Some(Fact::RoundChange { round, change, places })
    });
    indicator.into_iter().chain(consensus.kendall().map(Fact::Kendall)).chain(change).collect()
}

/// Ratings and posture, as far as there are any.
fn ratings(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Fact> {
    let rated = analysis.factors.iter().filter(|factor| factor.rating.is_some()).count();
    let mut facts = match rated {
        0 => Vec::new(),
        _ => vec![Fact::Rated { rated, of: analysis.factors.len() }, Fact::Rating(matrix.conventions.rating)],
    };
    let by_people: Vec<usize> = analysis.factors.iter().filter_map(|factor| factor.rated_by).collect();
    facts.extend(by_people.iter().min().zip(by_people.iter().max()).map(|(least, most)| Fact::PanelRatings {
        by: matrix.conventions.panel_rating,
        factors: by_people.len(),
        least: *least,
        most: *most,
    }));
    facts.extend(analysis.posture.as_ref().map(|posture| Fact::Posture(posture.variant, matrix.conventions.rating)));
    facts
}
