//! How long the methods take: `cargo bench --no-default-features --bench methods`.
//!
//! Prints the machine's name and, for each task, the median time beside its limit.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures, run by hand")]

use std::hint::black_box;
use std::num::NonZeroUsize;
use std::time::{Duration, Instant};
use swot_editor::analysis::methods::Judgments;
use swot_editor::analysis::methods::acceptability::{Draws, Hierarchy, Links, Progress, of_hierarchy};
use swot_editor::analysis::methods::consistency::consistency_ratio;
use swot_editor::analysis::methods::group::{Judging, from_judgments};
use swot_editor::analysis::methods::pairwise::priorities;
use swot_editor::analysis::{analyze, robustness};
use swot_editor::model::{
    Aggregation, AnswerSheet, BetweenConvention, Document, Factor, FactorId, FactorJudgment, GroupJudgment, Incomplete,
    Matrix, Participant, Prioritisation, Quadrant, RandomIndex, Ratio, SheetKey, Weight, WeightingMethod,
};

fn main() {
    println!("{}", machine());
    one_matrix();
    a_thousand_people();
    monte_carlo(100_000, 1, "0.15 s");
    monte_carlo(1_000_000, 1, "1.5 s");
    monte_carlo(1_000_000, 2, "half of that");
    respondents(1, "2 s");
    respondents(2, "1 s");
}

/// Weights and consistency ratio of one 9 x 9 matrix.
fn one_matrix() {
    let judgments = judgments(9, 1);
    report("one 9 x 9, weights and CR", "2 µs", 2_001, 1_000, || {
        let found = priorities(black_box(&judgments), Prioritisation::Eigenvector, Incomplete::Refuse).unwrap();
        black_box(consistency_ratio(&judgments, found.lambda_max, RandomIndex::Saaty1980, Incomplete::Refuse).unwrap());
    });
}

/// Aggregated judgments of 1,000 people over 5 matrices of 7 x 7, with everybody's consistency ratio.
fn a_thousand_people() {
    let sets: Vec<Vec<Judgments>> =
        (0..5).map(|set| (0..1_000).map(|person| judgments(7, set * 1_000 + person)).collect()).collect();
    report("1,000 people x 5 matrices of 7 x 7, AIJ", "6 ms", 101, 1, || {
        for people in &sets {
            black_box(from_judgments(black_box(people), None, Aggregation::Aij, Judging::default()).unwrap());
        }
    });
}

/// Draws over 4 groups of 10 factors around stated judgments, each ranking 40 factors and 6 strategies.
fn monte_carlo(samples: u32, threads: usize, limit: &str) {
    let hierarchy = hierarchy();
    let threads = NonZeroUsize::new(threads).unwrap();
    let name = format!("{samples} draws, {threads} thread(s)");
    report(&name, limit, 7, 1, || {
        let progress = Progress::default();
        let draws = Draws { samples, seed: 1, threads, progress: &progress };
        black_box(of_hierarchy(black_box(&hierarchy), 60.0, draws).unwrap());
    });
}

/// A thousand times 300 people drawn anew, who judged 4 quadrants of 7 factors and the quadrants themselves.
fn respondents(threads: usize, limit: &str) {
    let document = judged_by(300, 7);
    let (matrix, analysis) = (&document.matrices[0], &analyze(&document).matrices[0]);
    let threads = NonZeroUsize::new(threads).unwrap();
    report(&format!("300 people x 5 sets x 1,000 draws, {threads} thread(s)"), limit, 5, 1, || {
        let found = robustness(&document.people, matrix, analysis, threads, &Progress::default()).unwrap();
        black_box(found.unwrap());
    });
}

/// A study of so many people, with so many factors in each quadrant.
fn judged_by(people: usize, factors: usize) -> Document {
    let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
    (matrix.weighting, matrix.samples) = (WeightingMethod::Pairwise, 1_000);
    matrix.conventions.between = BetweenConvention::Groups;
    let id = |quadrant: Quadrant, factor: usize| format!("{}{factor}", quadrant.letter().to_lowercase());
    for quadrant in Quadrant::ALL {
        let of = |factor: usize| Factor::new(id(quadrant, factor).parse().unwrap(), "Factor");
        matrix.factors[quadrant] = (0..factors).map(of).collect();
    }
    let mut document = Document::new("d".parse().unwrap(), "Study");
    for number in 0..people {
        let person = format!("p{number}").parse().unwrap();
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person });
        for (set, quadrant) in Quadrant::ALL.into_iter().enumerate() {
            let factor = |place: usize| id(quadrant, place).parse::<FactorId>().unwrap();
            sheet.within.extend(judgments(factors, set * people + number).answered().map(|(row, column, value)| {
                FactorJudgment { row: factor(row), column: factor(column), value: Ratio::new(value).unwrap() }
            }));
        }
        sheet.groups.extend(judgments(4, number).answered().map(|(row, column, value)| GroupJudgment {
            row: Quadrant::ALL[row],
            column: Quadrant::ALL[column],
            value: Ratio::new(value).unwrap(),
        }));
        matrix.answers.push(sheet);
        let (name, group) = (format!("Person {number}"), String::new());
        document.people.push(Participant { id: person, name, group, weight: Weight::DEFAULT });
    }
    document.matrices.push(matrix);
    document
}

/// Judgments on the scale of 9 that agree but for some noise, another one for each number.
fn judgments(size: usize, number: usize) -> Judgments {
    let weight = |factor: usize| 1.0 + ((factor * 5 + number) % size) as f64;
    let noise = |row: usize, column: usize| [0.7, 1.0, 1.4][(row * 3 + column * 7 + number) % 3];
    let judge = |row: usize, column: usize| (weight(row) / weight(column) * noise(row, column)).clamp(1.0 / 9.0, 9.0);
    let pairs = (0..size).flat_map(|row| (row + 1..size).map(move |column| (row, column)));
    Judgments::from_pairs(size, pairs.map(|(row, column)| (row, column, judge(row, column)))).unwrap()
}

fn hierarchy() -> Hierarchy {
    let weights =
        |judgments: &Judgments| priorities(judgments, Prioritisation::Eigenvector, Incomplete::Refuse).unwrap().weights;
    let links = |strategy: usize| Links {
        internal: (0..3).map(|link| (strategy * 3 + link * 7) % 20).collect(),
        external: (0..3).map(|link| 20 + (strategy * 5 + link * 3) % 20).collect(),
    };
    Hierarchy {
        local: (0..4).map(|group| weights(&judgments(10, group))).collect(),
        group: weights(&judgments(4, 0)),
        strategies: (0..6).map(links).collect(),
    }
}

/// Measures a task `rounds` times, each round `repeats` times in a row, and prints the median of one.
fn report(name: &str, limit: &str, rounds: usize, repeats: u32, mut task: impl FnMut()) {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            (0..repeats).for_each(|_| task());
            start.elapsed() / repeats
        })
        .collect();
    times.sort();
    println!("{name:<45} {:>12?}   (limit {limit})", times[rounds / 2]);
}

/// The name of the processor, where the system tells it.
fn machine() -> String {
    let told = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = told.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let name = name.map_or("unknown processor", |(_, name)| name);
    format!("{name}, {} {}", std::env::consts::OS, std::env::consts::ARCH)
}
