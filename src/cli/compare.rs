//! `compare`: what differs between matrices of one or several documents, in the order of their dates.

use super::failure::{Code, Failure};
use super::input::{self, Input};
use super::output::{self, Form};
use super::table::{Align, Table, dash, number};
use crate::analysis::comparison::{
    Became, Change, FactorFate, Lone, Match, Pair, Statistics, StrategyFate, Subject, sort_by_date,
};
use crate::analysis::{self, Analysis, Comparison};
use crate::model::{Document, Matrix};

/// What `compare` is asked for.
pub(super) struct Request {
    pub(super) files: Vec<Input>,
    pub(super) named: Vec<String>,
    pub(super) form: Form,
}

pub(super) fn run(request: &Request) -> Result<Code, Failure> {
    let documents = request.files.iter().map(Input::document).collect::<Result<Vec<_>, _>>()?;
    let analyses: Vec<Analysis> = documents.iter().map(analysis::analyze).collect();
    let mut subjects = select(&documents, &analyses, &request.named)?;
    sort_by_date(&mut subjects);
    let mut comparison = analysis::compare(&subjects)
        .map_err(|error| Failure::Usage(format!("{error}\nHint: name them with `--matrix`.")))?;
    comparison.suggest(&subjects);
    match request.form {
        Form::Json => output::print_json(&comparison)?,
        Form::Text => output::print_text(&text(&comparison))?,
    }
    Ok(Code::Done)
}

/// The matrices of all documents that are named by id or title; all of them if none is. Matches are decided in the first
/// document, as in the window in the one that is open, whether or not it holds one of the matrices.
pub(super) fn select<'a>(
    documents: &'a [Document],
    analyses: &'a [Analysis],
    named: &[String],
) -> Result<Vec<Subject<'a>>, Failure> {
    let subject = |(at, matrix): (usize, &Matrix)| {
        Some(Subject::new(&documents[at], &analyses[at], matrix.id)?.decided_in(&documents[0]))
    };
    Ok(input::select_among(documents, named)?.into_iter().filter_map(subject).collect())
}

fn text(comparison: &Comparison) -> String {
    let mut lines = Vec::new();
    for (pair, titles) in comparison.pairs.iter().zip(comparison.matrices.windows(2)) {
        let title = format!("{} → {}", titles[0].title, titles[1].title);
        lines.extend([output::underlined(&title, '='), String::new()]);
        show(pair, &mut lines);
    }
    lines.extend(comparison.warnings.iter().map(|warning| format!("Note: {warning}")));
    lines.join("\n").trim_end().to_owned() + "\n"
}

fn show(pair: &Pair, lines: &mut Vec<String>) {
    lines.extend(matches(&pair.matches).lines());
    lines.push(String::new());
    lines.extend(alone("Added", &pair.added));
    lines.extend(alone("Dropped", &pair.dropped));
    if !pair.suggestions.is_empty() {
        lines.push("Perhaps the same, by their text:".to_owned());
        lines.extend(pair.suggestions.iter().map(suggestion));
        lines.push(String::new());
    }
    lines.extend([statistics(&pair.statistics), String::new()]);
    if !pair.strategies.is_empty() {
        lines.extend(fates(&pair.strategies).lines());
        lines.push(String::new());
    }
}

/// What became of the strategies, and of the factors they rest on.
fn fates(strategies: &[StrategyFate]) -> Table {
    let heads = ["", "Strategy", "Status", "then", "Factors"].map(|head| (head, Align::Left));
    let mut table = Table::new(&heads);
    for fate in strategies {
        let label = fate.labels.iter().flatten().next_back().cloned().unwrap_or_default();
        let text = fate.texts.iter().flatten().next_back().cloned().unwrap_or_default();
        let [before, after] = fate.statuses.map(|it| it.map_or_else(dash, |status| status.name().to_owned()));
        let factors: Vec<String> = fate.factors.iter().map(factor_fate).collect();
        table.row([label, text, before, after, factors.join(", ")]);
    }
    table
}

fn factor_fate(fate: &FactorFate) -> String {
    let [before, after] = fate.labels.clone().map(Option::unwrap_or_default);
    match fate.became {
        Became::Kept => after,
        Became::Moved => format!("{before} → {after}"),
        Became::Dropped => format!("{before} dropped"),
        Became::Added => format!("{after} added"),
    }
}

fn matches(matches: &[Match]) -> Table {
    let mut table = Table::new(&[
        ("From", Align::Left),
        ("To", Align::Left),
        ("Factor", Align::Left),
        ("Priority", Align::Right),
        ("then", Align::Right),
        ("Rank", Align::Right),
        ("then", Align::Right),
        ("Changes", Align::Left),
    ]);
    for matched in matches {
        let [from, to] = matched.labels.clone();
        let changes: Vec<&str> = matched.changes.iter().map(|change| name(*change)).collect();
        let [before, after] = matched.priorities.map(number);
        let [earlier, later] = matched.places.map(|place| place.map_or_else(dash, |place| place.to_string()));
        table.row([from, to, matched.texts[1].clone(), before, after, earlier, later, changes.join(", ")]);
    }
    table
}

fn name(change: Change) -> &'static str {
    match change {
        Change::Moved => "moved",
        Change::Reworded => "reworded",
        Change::Reweighted => "reweighted",
        Change::Evidence => "evidence",
    }
}

fn alone(title: &str, factors: &[Lone]) -> Vec<String> {
    if factors.is_empty() {
        return Vec::new();
    }
    let lines = factors.iter().map(|factor| format!("  {}  {}", factor.label, factor.text));
    [format!("{title}:")].into_iter().chain(lines).chain([String::new()]).collect()
}

fn suggestion(suggested: &Match) -> String {
    let ([from, to], [before, after]) = (&suggested.labels, &suggested.texts);
    format!("  {from} “{before}” and {to} “{after}” ({:.0} %)", suggested.similarity * 100.0)
}

fn statistics(statistics: &Statistics) -> String {
    let overlaps: Vec<String> =
        statistics.top_k.iter().map(|top| format!("top {} {}", top.k, number(top.jaccard))).collect();
    format!(
        "Matched {}; Kendall τ-b {}, Spearman ρ {}, total variation {}, overlap {}",
        statistics.matched,
        number(statistics.kendall_tau_b),
        number(statistics.spearman_rho),
        number(statistics.total_variation),
        overlaps.join(", ")
    )
}
