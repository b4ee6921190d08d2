//! Runs random draws on several threads, with the same result on any number of them.
//!
//! The draws are made in a fixed number of blocks, each with a stretch of the random sequence of its own. Counts add up
//! the same in any order, sums are added in the order of the blocks: the result depends on the seed and the number of
//! draws alone. Memory does not grow with the draws.

use super::dirichlet::{LANES, Lanes};
use super::error::{MethodError, Spot};
use super::spread::quantile;
use super::tally::{Ranker, Tally};
use super::ziggurat::Ziggurat;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng as _;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

/// How many blocks the draws are made in; more threads than this stand idle.
const BLOCKS: usize = 64;
/// After how many rounds of [`LANES`] draws progress is told, and a wish to stop heard.
const ROUNDS_A_REPORT: usize = 512;
/// How many draws of a block are kept, for the intervals: 16,384 over all blocks place an end of a 95 % interval within a
/// tenth of a percent of the probability, and memory stays the same for any number of draws.
const KEPT_A_BLOCK: usize = 256;

/// The ends of the middle 95 %.
pub(in crate::analysis) const PERCENTILES: [f64; 2] = [0.025, 0.975];

/// How many draws are made, and how.
#[derive(Debug, Clone, Copy)]
pub struct Draws<'a> {
    /// How many, at least 1.
    pub samples: u32,
    /// Where the random sequence begins; print it with the result.
    pub seed: u64,
    /// How many threads share the work; the result does not depend on it.
    pub threads: NonZeroUsize,
    /// Told how far the work is, and asked whether to stop.
    pub progress: &'a Progress,
}

/// How far a run is; shared between the run and whoever watches it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    per_mille: AtomicU32,
    cancelled: AtomicBool,
}

/// Mean and variance of each number over the draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Moments {
    /// The means.
    pub mean: Vec<f64>,
    /// The variances.
    pub variance: Vec<f64>,
}

/// Something that is drawn again and again.
pub(in crate::analysis) trait Experiment: Sync {
    /// Room for one round of draws.
    fn fields(&self) -> Fields;

    /// The stated order of the things in each ranking.
    fn orders(&self) -> Vec<Vec<usize>>;

    /// How many places are told apart, from the first.
    fn places(&self) -> usize;

    /// Below which shares of the draws the ends of an interval of each number lie; none where no intervals are wanted.
    fn interval_ends(&self) -> Option<[f64; 2]> {
        None
    }

    /// Draws once in every lane.
    fn draw(&self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, fields: &mut Fields);
}

/// One round of draws, side by side.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Fields {
    /// The numbers whose mean and variance are kept.
    pub(in crate::analysis) numbers: Vec<Lanes>,
    /// The scores by which things are ranked, one list a ranking.
    pub(in crate::analysis) scores: Vec<Vec<Lanes>>,
    /// What else the experiment draws on the way.
    pub(in crate::analysis) spare: Vec<Lanes>,
}

impl Progress {
    /// How many draws are done.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Asks the run to stop soon, without a result.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// How far work is that is not counted in draws, from 0 to 1.
    #[must_use]
    pub fn share(&self) -> f32 {
        self.per_mille.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Tells how far such work is.
    pub(crate) fn reach(&self, share: f32) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a thousand")]
        self.per_mille.store((share.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
    }

    pub(in crate::analysis) fn advance(&self, draws: usize) {
        self.done.fetch_add(draws as u64, Ordering::Relaxed);
    }

    /// Whether somebody asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// What came of all draws.
pub(in crate::analysis) struct Drawn {
    /// The counted places of each ranking.
    pub(in crate::analysis) tallies: Vec<Tally>,
    /// The moments of the numbers.
    pub(in crate::analysis) moments: Moments,
    /// The interval of each number, where intervals are wanted.
    pub(in crate::analysis) intervals: Vec<[f64; 2]>,
}

/// Makes all draws. `None` when cancelled.
pub(in crate::analysis) fn run<E: Experiment>(experiment: &E, draws: Draws<'_>) -> Result<Option<Drawn>, MethodError> {
    if draws.samples == 0 {
        return Err(MethodError::NotPositive { at: Spot::Named("samples"), value: 0.0 });
    }
    let tools = Ziggurat::new();
    let generators = generators(draws.seed);
    let threads = draws.threads.get().min(BLOCKS);
    let (tools, generators) = (&tools, &generators[..]);
    let workers: Vec<Worker<'_, E>> = std::thread::scope(|scope| {
        let work = |first| move || Worker::new(experiment, draws, tools).work(generators, first, threads);
        let handles: Vec<_> = (0..threads).map(|first| scope.spawn(work(first))).collect();
        handles.into_iter().map(|handle| handle.join().expect("drawing does not panic")).collect()
    });
    let ends = experiment.interval_ends().unwrap_or(PERCENTILES);
    Ok((!draws.progress.is_cancelled()).then(|| merge(workers, draws.samples, ends)))
}

/// Generators so far apart in the sequence of the seed that no block reaches the next one's stretch.
fn generators(seed: u64) -> Vec<Xoshiro256PlusPlus> {
    let mut next = Xoshiro256PlusPlus::seed_from_u64(seed);
    let stretch = |_| {
        let generator = next.clone();
        next.jump();
        generator
    };
    (0..BLOCKS).map(stretch).collect()
}

fn merge<E>(workers: Vec<Worker<'_, E>>, samples: u32, ends: [f64; 2]) -> Drawn {
    let mut blocks = Vec::new();
    let mut merged: Vec<Tally> = Vec::new();
    for worker in workers {
        blocks.extend(worker.blocks);
        if merged.is_empty() {
            merged = worker.tallies;
        } else {
            merged.iter_mut().zip(worker.tallies).for_each(|(sum, tally)| sum.add(tally));
        }
    }
    blocks.sort_by_key(|(block, _)| *block);
    let kept: Vec<f64> = blocks.iter_mut().flat_map(|(_, sums)| std::mem::take(&mut sums.kept)).collect();
    let moments = Sums::moments(blocks.into_iter().map(|(_, sums)| sums), f64::from(samples));
    Drawn { tallies: merged, intervals: intervals(&kept, moments.mean.len(), ends), moments }
}

/// The interval of each of so many numbers, from draws that stand one after the other.
fn intervals(kept: &[f64], numbers: usize, ends: [f64; 2]) -> Vec<[f64; 2]> {
    if kept.is_empty() {
        return Vec::new();
    }
    let interval = |number: usize| {
        let mut values: Vec<f64> = kept.iter().skip(number).step_by(numbers).copied().collect();
        values.sort_by(f64::total_cmp);
        ends.map(|share| quantile(&values, share))
    };
    (0..numbers).map(interval).collect()
}

/// One thread's share of the work.
struct Worker<'a, E> {
    experiment: &'a E,
    draws: Draws<'a>,
    tools: &'a Ziggurat,
    fields: Fields,
    rankers: Vec<Ranker>,
    tallies: Vec<Tally>,
    blocks: Vec<(usize, Sums)>,
}

impl<'a, E: Experiment> Worker<'a, E> {
    fn new(experiment: &'a E, draws: Draws<'a>, tools: &'a Ziggurat) -> Self {
        let rankers: Vec<Ranker> = experiment.orders().into_iter().map(Ranker::new).collect();
        let tallies = rankers.iter().map(|ranker| ranker.tally(experiment.places())).collect();
        Self { experiment, draws, tools, fields: experiment.fields(), rankers, tallies, blocks: Vec::new() }
    }

    /// Every `step`th block from the first.
    fn work(mut self, generators: &[Xoshiro256PlusPlus], first: usize, step: usize) -> Self {
        for block in (first..BLOCKS).step_by(step) {
            let mut sums = Sums::new(self.fields.numbers.len());
            self.block(generators[block].clone(), block_size(self.draws.samples, block), &mut sums);
            self.blocks.push((block, sums));
        }
        self
    }

    fn block(&mut self, mut random: Xoshiro256PlusPlus, size: usize, sums: &mut Sums) {
        for (round, start) in (0..size).step_by(LANES).enumerate() {
            if round % ROUNDS_A_REPORT == 0 && self.draws.progress.is_cancelled() {
                return;
            }
            let used = LANES.min(size - start);
            self.experiment.draw(self.tools, &mut random, &mut self.fields);
            for ((ranker, scores), tally) in self.rankers.iter_mut().zip(&self.fields.scores).zip(&mut self.tallies) {
                ranker.count(scores, used, tally);
            }
            if self.experiment.interval_ends().is_some() {
                sums.keep(&self.fields.numbers, used.min(KEPT_A_BLOCK.saturating_sub(start)));
            }
            sums.add(&mut self.fields.numbers, used);
            if (round + 1) % ROUNDS_A_REPORT == 0 || start + used == size {
                self.draws.progress.advance(round % ROUNDS_A_REPORT * LANES + used);
            }
        }
    }
}

/// How many draws a block makes: an equal share, the first blocks one more where it does not come out even.
fn block_size(samples: u32, block: usize) -> usize {
    let samples = samples as usize;
    samples / BLOCKS + usize::from(block < samples % BLOCKS)
}

/// Sums over the draws of a block.
struct Sums {
    numbers: Vec<Lanes>,
    squares: Vec<Lanes>,
    /// The numbers of the first draws, draw by draw.
    kept: Vec<f64>,
}

impl Sums {
    fn new(numbers: usize) -> Self {
        Self { numbers: vec![[0.0; LANES]; numbers], squares: vec![[0.0; LANES]; numbers], kept: Vec::new() }
    }

    /// Keeps the first `used` draws.
    fn keep(&mut self, numbers: &[Lanes], used: usize) {
        for lane in 0..used {
            self.kept.extend(numbers.iter().map(|lanes| lanes[lane]));
        }
    }

    /// Adds the first `used` draws; the others are set to 0.
    fn add(&mut self, numbers: &mut [Lanes], used: usize) {
        for ((sum, square), lanes) in self.numbers.iter_mut().zip(&mut self.squares).zip(numbers) {
            lanes[used..].fill(0.0);
            for lane in 0..LANES {
                sum[lane] += lanes[lane];
                square[lane] += lanes[lane] * lanes[lane];
            }
        }
    }

    fn moments(blocks: impl Iterator<Item = Self>, count: f64) -> Moments {
        let (mut mean, mut variance) = (Vec::new(), Vec::new());
        for sums in blocks {
            mean.resize(sums.numbers.len(), 0.0);
            variance.resize(sums.numbers.len(), 0.0);
            for (index, (numbers, squares)) in sums.numbers.iter().zip(&sums.squares).enumerate() {
                mean[index] += numbers.iter().sum::<f64>();
                variance[index] += squares.iter().sum::<f64>();
            }
        }
        for (mean, variance) in mean.iter_mut().zip(&mut variance) {
            *mean /= count;
            // Never below 0, where rounding would take the variance of a constant.
            *variance = (*variance / count - *mean * *mean).max(0.0);
        }
        Moments { mean, variance }
    }
}
