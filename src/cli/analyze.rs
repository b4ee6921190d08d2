//! `analyze`: weights, scores, priorities, ranks, totals, posture, consistency, strategies.

use super::arguments::DocumentArgument;
use super::failure::{Code, Failure};
use super::output::{self, Form};
use super::table::{Align, Table, dash, number};
use super::{input, progress};
use crate::analysis::{
    self, Analysis, Consistency, Judging, MatrixAnalysis, ParticipantAnalysis, Progress, RankingMethod, WeightsDrawn,
};
use crate::model::{Document, JudgmentSet, StrategyKind};
use crate::report::{People, methods_paragraph};
use serde::Serialize;
use std::num::NonZeroUsize;
use std::thread::available_parallelism;

pub(super) fn run(source: &DocumentArgument, people: People, form: Form) -> Result<Code, Failure> {
    let named = source.file.document()?;
    let document = match people {
        People::Named => named,
        People::Pseudonymised => named.pseudonymised(),
    };
    let chosen = input::select(&document, &source.matrices.named)?;
    let mut analysis = analysis::analyze(&document);
    analysis.matrices.retain(|matrix| chosen.iter().any(|chosen| chosen.id == matrix.id));
    fill_draws(&document, &mut analysis, form);
    let program = concat!("SWOT Editor ", env!("CARGO_PKG_VERSION"));
    let told = Told { method: methods_paragraph(&document, &analysis.matrices, program), analysis };
    match form {
        Form::Json => output::print_json(&told)?,
        Form::Text => output::print_text(&text(&told))?,
    }
    Ok(Code::Done)
}

/// What is told of a document.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Told {
    #[serde(flatten)]
    analysis: Analysis,
    /// How the figures came about, for the methods section of a paper.
    method: String,
}

/// Fills in what takes longer than the rest: how often each strategy leads, and as data how far the ranks of the factors
/// hold. A matrix from which nothing can be drawn goes without.
fn fill_draws(document: &Document, analysis: &mut Analysis, form: Form) {
    let threads = available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let runs =
        |outcome: &MatrixAnalysis| u64::from(form == Form::Json) + if outcome.attractiveness.is_some() { 3 } else { 0 };
    let draws = |outcome: &MatrixAnalysis| {
        document.matrix(outcome.id).map_or(0, |matrix| runs(outcome) * u64::from(matrix.samples))
    };
    let all = analysis.matrices.iter().map(draws).sum();
    let progress = Progress::default();
    progress::watched_draws(&progress, all, || {
        for outcome in &mut analysis.matrices {
            let matrix = document.matrix(outcome.id).expect("the analysis is of this document");
            if form == Form::Json {
                let found = analysis::robustness(&document.people, matrix, outcome, threads, &progress);
                outcome.set_robustness(found.ok().flatten());
            }
            let found = analysis::strategy_draws(document, matrix, outcome, threads, &progress);
            outcome.set_strategy_draws(found.unwrap_or_default());
        }
    });
}

fn text(told: &Told) -> String {
    let analysis = &told.analysis;
    let mut lines = vec![analysis.document.title.clone()];
    analysis.matrices.iter().for_each(|matrix| show(matrix, &mut lines));
    if !told.method.is_empty() {
        lines.extend([String::new(), told.method.clone()]);
    }
    lines.join("\n") + "\n"
}

fn show(matrix: &MatrixAnalysis, lines: &mut Vec<String>) {
    let date = matrix.date.map(|date| format!(" · {date}")).unwrap_or_default();
    lines.extend([String::new(), output::underlined(&format!("{}{date}", matrix.title), '='), String::new()]);
    lines.extend(factors(matrix).lines());
    lines.push(String::new());
    lines.extend(totals(matrix));
    if !matrix.consistency.is_empty() {
        lines.push(String::new());
        lines.extend(consistency(&matrix.consistency).lines());
    }
    if !matrix.participants.is_empty() {
        lines.push(String::new());
        lines.extend(participants(&matrix.participants).lines());
    }
    if !matrix.strategies.is_empty() {
        lines.push(String::new());
        lines.extend(strategies(matrix).lines());
    }
    if let Some(judging) = &matrix.attractiveness {
        lines.push(String::new());
        lines.extend(ranking(matrix, judging).lines());
        lines.extend(consequences(matrix, judging));
    }
}

fn factors(matrix: &MatrixAnalysis) -> Table {
    let mut table = Table::new(&[
        ("", Align::Left),
        ("Factor", Align::Left),
        ("Weight", Align::Right),
        ("Rating", Align::Right),
        ("Score", Align::Right),
        ("Priority", Align::Right),
        ("Rank", Align::Right),
    ]);
    for factor in &matrix.factors {
        table.row([
            factor.label.clone(),
            factor.text.clone(),
            number(factor.weight),
            factor.rating.map_or_else(dash, rating_text),
            number(factor.score),
            number(factor.global_priority),
            matrix.place(factor).map_or_else(dash, |place| place.to_string()),
        ]);
    }
    table
}

/// A rating as it was given, or with two decimals where people's became one.
fn rating_text(rating: f64) -> String {
    if rating.fract() == 0.0 { format!("{rating:.0}") } else { format!("{rating:.2}") }
}

fn totals(matrix: &MatrixAnalysis) -> Vec<String> {
    let totals = &matrix.totals;
    let mut lines = vec![
        format!(
            "IFE {}  (strengths {}, weaknesses {})",
            number(totals.ife),
            number(totals.strengths),
            number(totals.weaknesses)
        ),
        format!(
            "EFE {}  (opportunities {}, threats {})",
            number(totals.efe),
            number(totals.opportunities),
            number(totals.threats)
        ),
    ];
    if let Some(posture) = &matrix.posture {
        let strategy = posture.strategy.map_or("on an axis", StrategyKind::letters);
        lines.push(format!(
            "Posture x {:.3}, y {:.3}, angle {}°, length {:.3}: {strategy}",
            posture.x,
            posture.y,
            posture.angle_degrees.map_or_else(dash, |angle| format!("{angle:.1}")),
            posture.length
        ));
    }
    lines
}

fn consistency(sets: &[Consistency]) -> Table {
    let columns = ["n", "Lambda max", "CI", "RI", "CR", "GCI"].map(|head| (head, Align::Right));
    let mut table = Table::new(&[&[("Judgments", Align::Left)], columns.as_slice()].concat());
    for set in sets {
        let name = match set.set {
            JudgmentSet::Within(quadrant) => quadrant.name(),
            JudgmentSet::Between => "Between quadrants",
        };
        let figures = [set.lambda_max, set.ci, set.ri, set.cr, set.gci].map(number);
        table.row([name.to_owned(), set.n.to_string()].into_iter().chain(figures));
    }
    table
}

fn participants(people: &[ParticipantAnalysis]) -> Table {
    let mut table = Table::new(&[
        ("Participant", Align::Left),
        ("Weight", Align::Right),
        ("Answered", Align::Right),
        ("CR", Align::Right),
    ]);
    for person in people {
        let name = if person.excluded.is_some() { format!("{} (excluded)", person.name) } else { person.name.clone() };
        let answered = format!("{}/{}", person.answered, person.asked);
        table.row([name, person.weight.to_string(), answered, number(person.cr)]);
    }
    table
}

fn strategies(matrix: &MatrixAnalysis) -> Table {
    let mut table = Table::new(&[
        ("", Align::Left),
        ("Strategy", Align::Left),
        ("Factors", Align::Left),
        ("Strength", Align::Right),
        ("QSPM", Align::Right),
    ]);
    for strategy in &matrix.strategies {
        let labels: Vec<&str> =
            strategy.factors.iter().filter_map(|id| matrix.factor(*id)).map(|factor| factor.label.as_str()).collect();
        let figures = [number(strategy.strength), number(strategy.qspm_total)];
        table.row([strategy.label.clone(), strategy.text.clone(), labels.join(" ")].into_iter().chain(figures));
    }
    table
}

/// The methods side by side, each with its place, and in how many of a hundred draws a strategy comes first.
fn ranking(matrix: &MatrixAnalysis, judging: &Judging) -> Table {
    let heads = ["Judges", "QSPM", "Weighted sum", "TOPSIS", "PROMETHEE II"].map(|head| (head, Align::Right));
    let draws = judging.draws.iter().map(|draws| match draws.weights {
        WeightsDrawn::Stated => ("First, weights as stated", Align::Right),
        WeightsDrawn::Drawn => ("weights drawn", Align::Right),
        WeightsDrawn::Unknown => ("weights unknown", Align::Right),
    });
    let columns: Vec<_> = [("", Align::Left)].into_iter().chain(heads).chain(draws).collect();
    let mut table = Table::new(&columns);
    for strategy in matrix.strategies.iter().filter(|strategy| strategy.judges.is_some()) {
        let place = |method| {
            let place = matrix.strategy_place(strategy, method)?;
            Some(format!("{} ({place})", number(strategy.score(method))))
        };
        let methods = RankingMethod::ALL.map(|method| place(method).unwrap_or_else(dash));
        let first = judging.draws.iter().map(|draws| {
            let row = draws.acceptability.iter().find(|row| row.id == strategy.id);
            row.map_or_else(dash, |row| format!("{:.1} %", 100.0 * row.ranks[0]))
        });
        let judges = strategy.judges.map_or_else(dash, |judges| judges.to_string());
        table.row([strategy.label.clone(), judges].into_iter().chain(methods).chain(first));
    }
    table
}

/// Where the methods disagree, and what would put another strategy first.
fn consequences(matrix: &MatrixAnalysis, judging: &Judging) -> Vec<String> {
    let label = |id| matrix.strategy(id).map_or("", |strategy| strategy.label.as_str());
    let named = |methods: &[RankingMethod]| methods.iter().map(|it| it.name()).collect::<Vec<_>>().join(", ");
    let agree = judging.methods_agree.filter(|agree| *agree);
    let mut lines: Vec<String> = agree.map(|_| "All methods agree.".to_owned()).into_iter().collect();
    lines.extend(judging.reversals.iter().map(|it| {
        let (first, second) = (label(it.first), label(it.second));
        let (ahead, behind) = (named(&it.first_ahead), named(&it.second_ahead));
        format!("{first} is before {second} by {ahead}, and behind it by {behind}.")
    }));
    lines.extend(judging.leader_changes.iter().take(3).filter_map(|it| {
        let factor = &matrix.factor(it.factor)?.label;
        Some(format!(
            "{} would lead if the weight of {factor} were {:.3} instead of {:.3}.",
            label(it.leader),
            it.t,
            it.from
        ))
    }));
    lines
}
