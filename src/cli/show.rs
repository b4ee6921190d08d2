//! `show`: the matrices as text that people read.

use super::arguments::DocumentArgument;
use super::failure::{Code, Failure};
use super::{input, output};
use crate::model::{Document, Evidence, Factor, Matrix, Place, Quadrant, Strategy, StrategyKind};

pub(super) fn run(source: &DocumentArgument) -> Result<Code, Failure> {
    let document = source.file.document()?;
    let matrices = input::select(&document, &source.matrices.named)?;
    output::print_text(&text(&document, &matrices))?;
    Ok(Code::Done)
}

fn text(document: &Document, matrices: &[&Matrix]) -> String {
    let mut lines = vec![document.title.clone()];
    lines.extend((!document.authors.is_empty()).then(|| document.authors.join(", ")));
    lines.extend((!document.affiliation.is_empty()).then(|| document.affiliation.clone()));
    lines.extend(document.date.map(|date| date.to_string()));
    for matrix in matrices {
        show_matrix(document, matrix, &mut lines);
    }
    if !document.strategies.is_empty() {
        lines.extend([String::new(), output::underlined("Strategies", '=')]);
        let kinds = StrategyKind::ALL.into_iter();
        kinds.for_each(|kind| show_strategies(document, kind, &mut lines));
    }
    lines.join("\n") + "\n"
}

fn show_matrix(document: &Document, matrix: &Matrix, lines: &mut Vec<String>) {
    let date = matrix.date.map(|date| format!(" · {date}")).unwrap_or_default();
    lines.extend([String::new(), output::underlined(&format!("{}{date}", matrix.title), '=')]);
    for quadrant in Quadrant::ALL {
        lines.extend([String::new(), output::underlined(matrix.quadrant_title(quadrant), '-')]);
        let factors = matrix.at(Place::Quadrant(quadrant)).iter().enumerate();
        factors.for_each(|(index, factor)| {
            show_factor(document, &format!("{}{}", quadrant.letter(), index + 1), factor, lines);
        });
    }
    if !matrix.tray.is_empty() {
        lines.extend([String::new(), output::underlined("Unsorted", '-')]);
        matrix.tray.iter().for_each(|factor| show_factor(document, "·", factor, lines));
    }
}

fn show_factor(document: &Document, label: &str, factor: &Factor, lines: &mut Vec<String>) {
    lines.push(format!("{label:<4}{}", factor.statement.replace('\n', "\n    ")));
    let rating = factor.rating.map_or_else(String::new, |rating| format!(", rating {}", rating.get()));
    lines.push(format!("    weight {}{rating}", factor.weight.get()));
    if !factor.evidence.is_empty() {
        let evidence: Vec<String> = factor.evidence.iter().map(|item| citation(document, item)).collect();
        lines.push(format!("    {}", evidence.join("; ")));
    }
}

fn citation(document: &Document, evidence: &Evidence) -> String {
    let source = document.source(evidence.source).map(crate::model::Source::short).unwrap_or_default();
    if evidence.page.is_empty() { source } else { format!("{source}, {}", evidence.page) }
}

fn show_strategies(document: &Document, kind: StrategyKind, lines: &mut Vec<String>) {
    let of_kind = document.strategies.iter().filter(|strategy| strategy.kind == kind);
    for (index, Strategy { text, .. }) in of_kind.enumerate() {
        lines.push(format!("{:<5}{}", format!("{}{}", kind.letters(), index + 1), text.replace('\n', "\n     ")));
    }
}
