//! What is drawn at random: people, judgments, or weights within a share.

use super::{Drawn, DrawnKind};
use crate::analysis::methods::acceptability::{FIRST_RANKS, Links, room, stated_order, strength};
use crate::analysis::methods::dirichlet::{Dirichlet, LANES, Lanes};
use crate::analysis::methods::simulation::{Experiment, Fields};
use crate::analysis::methods::ziggurat::Ziggurat;
use crate::analysis::outcome::FactorAnalysis;
use crate::analysis::weighing::{Noise, Panel, Panelled, Resampling};
use crate::model::{FactorId, Matrix, Sampling};
use rand_xoshiro::Xoshiro256PlusPlus;

/// How often a draw is repeated that gives no priorities, as when nobody was drawn who linked two factors.
pub(in crate::analysis) const MOST_REPEATED: usize = 1_000;

/// Where random priorities come from.
pub(super) enum Source<'a> {
    /// People drawn anew, and what they say then.
    Respondents { panel: &'a dyn Panel, resampling: Resampling },
    /// The same people, with every judgment moved.
    Judgments { panel: &'a dyn Panel, weights: Vec<f64> },
    /// The stated priorities, each moved by a share.
    Spread {
        /// The deviation of the logarithm of a weight.
        deviation: f64,
        /// The side of each factor, where each side has a share of its own.
        sides: Option<Vec<bool>>,
    },
}

impl<'a> Source<'a> {
    /// What the convention asks for, or the next that the answers allow for; no source for a Dirichlet distribution, which
    /// has an experiment of its own.
    pub(super) fn of(
        panelled: &'a Panelled<'_>,
        matrix: &Matrix,
        factors: &[&FactorAnalysis],
    ) -> (Drawn, Option<Self>) {
        let sampling = matrix.conventions.sampling;
        if let Sampling::Dirichlet { concentration } = sampling {
            let drawn = Drawn { concentration: Some(concentration), ..Drawn::of(DrawnKind::Dirichlet) };
            return (drawn, None);
        }
        let asked = match sampling {
            Sampling::Auto | Sampling::Respondents => Self::respondents(panelled).or_else(|| Self::judgments(panelled)),
            Sampling::Judgments => Self::judgments(panelled),
            Sampling::Spread { .. } | Sampling::Dirichlet { .. } => None,
        };
        if let Some(found) = asked {
            return found;
        }
        let share = match sampling {
            Sampling::Spread { share } => share,
            _ => Sampling::DEFAULT_SHARE,
        };
        // By direct weights each side is half of the whole, whatever its weights are.
        let by_sides = matrix.weighting.descriptor().is_stated();
        let sides = by_sides.then(|| factors.iter().map(|factor| factor.quadrant.is_internal()).collect());
        let drawn = Drawn { share: Some(share), ..Drawn::of(DrawnKind::Spread) };
        (drawn, Some(Self::Spread { deviation: libm::log1p(share), sides }))
    }

    fn respondents(panelled: &'a Panelled<'_>) -> Option<(Drawn, Option<Self>)> {
        let panel = panelled.panel.as_deref()?;
        let resampling = Resampling::of(panel, panelled.weights.clone())?;
        let (people, fewest) = (resampling.people(), resampling.fewest());
        let interval = Some(panelled.interval);
        let drawn = Drawn { people: Some(people), fewest, interval, ..Drawn::of(DrawnKind::Respondents) };
        Some((drawn, Some(Self::Respondents { panel, resampling })))
    }

    fn judgments(panelled: &'a Panelled<'_>) -> Option<(Drawn, Option<Self>)> {
        let panel = panelled.panel.as_deref().filter(|_| panelled.has_judgments)?;
        let people = panel.sets().iter().filter(|sets| **sets != 0).count();
        let by_residuals = panelled.by_residuals;
        let drawn = Drawn { people: Some(people), by_residuals, ..Drawn::of(DrawnKind::Judgments) };
        Some((drawn, Some(Self::Judgments { panel, weights: panelled.weights.clone() })))
    }

    /// A draw in every lane; the stated priorities stand in for draws that give none.
    pub(super) fn fill(&self, stated: &[f64], tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, lanes: &mut [Lanes]) {
        for lane in 0..LANES {
            let drawn = (0..MOST_REPEATED).find_map(|_| self.draw(stated, tools, random));
            let drawn = drawn.as_deref().unwrap_or(stated);
            lanes.iter_mut().zip(drawn).for_each(|(number, priority)| number[lane] = *priority);
        }
    }

    /// One draw; none where it gives no priorities.
    fn draw(&self, stated: &[f64], tools: &Ziggurat, random: &mut Xoshiro256PlusPlus) -> Option<Vec<f64>> {
        match self {
            Self::Respondents { panel, resampling } => panel.priorities(&resampling.draw(random)),
            Self::Judgments { panel, weights } => panel.moved(weights, &mut Noise { tools, random }),
            Self::Spread { deviation, sides } => {
                let moved = stated.iter().map(|weight| weight * libm::exp(deviation * tools.normal(random)));
                Some(scaled(moved.collect(), stated, sides.as_deref()))
            }
        }
    }
}

/// Weights scaled so that they, or those of each side, have the sums of the stated ones.
fn scaled(mut moved: Vec<f64>, stated: &[f64], sides: Option<&[bool]>) -> Vec<f64> {
    for side in [true, false] {
        let lies_there = |place: usize| sides.map_or(side, |sides| sides[place] == side);
        let sum = |of: &[f64]| -> f64 {
            of.iter().enumerate().filter(|(place, _)| lies_there(*place)).map(|(_, weight)| weight).sum()
        };
        let (found, wanted) = (sum(&moved), sum(stated));
        if found > 0.0 {
            let there = moved.iter_mut().enumerate().filter(|(place, _)| lies_there(*place));
            there.for_each(|(_, weight)| *weight *= wanted / found);
        }
    }
    moved
}

/// Priorities of the factors of a matrix drawn around what was said, for whatever is ranked by them besides.
pub(in crate::analysis) struct PriorityDraws<'a> {
    pub(in crate::analysis) drawn: Drawn,
    /// The factors, in the order of the draws.
    pub(in crate::analysis) factors: Vec<FactorId>,
    stated: Vec<f64>,
    source: Option<Source<'a>>,
    /// Around the priorities themselves, where that is the convention.
    around: Option<Dirichlet>,
}

impl<'a> PriorityDraws<'a> {
    pub(super) fn new(
        (drawn, source): (Drawn, Option<Source<'a>>),
        factors: &[&FactorAnalysis],
        stated: Vec<f64>,
    ) -> Option<Self> {
        let scaled = |by: f64| Dirichlet::new(&stated.iter().map(|weight| by * weight).collect::<Vec<_>>()).ok();
        let around = drawn.concentration.and_then(scaled);
        (source.is_some() || around.is_some()).then(|| Self {
            drawn,
            factors: factors.iter().map(|factor| factor.id).collect(),
            stated,
            source,
            around,
        })
    }

    /// Draws in every lane; the priorities need not sum to 1.
    pub(in crate::analysis) fn fill(&self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, lanes: &mut [Lanes]) {
        match (&self.source, &self.around) {
            (Some(source), _) => source.fill(&self.stated, tools, random, lanes),
            (None, Some(around)) => drop(around.fill(tools, random, lanes)),
            (None, None) => {}
        }
    }
}

/// Priorities drawn from a source, and the strategies that rest on them.
pub(super) struct Redrawn<'a> {
    pub(super) source: Source<'a>,
    /// The stated priorities, which also stand in for draws that give none.
    pub(super) stated: Vec<f64>,
    pub(super) links: &'a [Links],
    /// Below which shares of the draws the ends of an interval lie.
    pub(super) ends: [f64; 2],
}

impl Experiment for Redrawn<'_> {
    fn fields(&self) -> Fields {
        let factors = self.stated.len();
        Fields { numbers: room(factors), scores: vec![room(factors), room(self.links.len())], spare: Vec::new() }
    }

    fn orders(&self) -> Vec<Vec<usize>> {
        let lanes: Vec<Lanes> = self.stated.iter().map(|priority| [*priority; LANES]).collect();
        let strengths: Vec<f64> = self.links.iter().map(|links| strength(links, &lanes)[0]).collect();
        vec![stated_order(&self.stated), stated_order(&strengths)]
    }

    fn places(&self) -> usize {
        FIRST_RANKS
    }

    fn interval_ends(&self) -> Option<[f64; 2]> {
        Some(self.ends)
    }

    fn draw(&self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, fields: &mut Fields) {
        self.source.fill(&self.stated, tools, random, &mut fields.numbers);
        fields.scores[0].copy_from_slice(&fields.numbers);
        for (score, links) in fields.scores[1].iter_mut().zip(self.links) {
            *score = strength(links, &fields.numbers);
        }
    }
}
