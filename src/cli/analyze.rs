//! `analyze`: weights, scores, priorities, ranks, totals, posture, consistency, strategies.

use super::arguments::DocumentArgument;
use super::failure::{Code, Failure};
use super::output::{self, Form};
use super::table::{Align, Table, dash, number};
use super::{input, progress};
use crate::analysis::{self, Analysis, Consistency, MatrixAnalysis, ParticipantAnalysis, Progress};
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
    if form == Form::Json {
        fill_robustness(&document, &mut analysis);
    }
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

/// Fills in what takes longer than the rest; a matrix from which nothing can be drawn goes without.
fn fill_robustness(document: &Document, analysis: &mut Analysis) {
    let threads = available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let matrices = || analysis.matrices.iter().filter_map(|outcome| document.matrix(outcome.id));
    let draws = matrices().map(|matrix| u64::from(matrix.samples)).sum();
    let progress = Progress::default();
    progress::watched_draws(&progress, draws, || {
        for outcome in &mut analysis.matrices {
            let matrix = document.matrix(outcome.id).expect("the analysis is of this document");
            let found = analysis::robustness(&document.people, matrix, outcome, threads, &progress);
            outcome.set_robustness(found.ok().flatten());
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
            factor.rating.map_or_else(dash, |rating| rating.to_string()),
            number(factor.score),
            number(factor.global_priority),
            matrix.place(factor).map_or_else(dash, |place| place.to_string()),
        ]);
    }
    table
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
