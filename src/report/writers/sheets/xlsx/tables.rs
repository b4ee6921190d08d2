//! The sheets beside those of the matrices: strategies, sources, participants, and what the document says of itself.

use super::cell::{Column, SheetRow, Value};
use crate::analysis::{MatrixAnalysis, StrategyAnalysis};
use crate::model::factor_table;
use crate::model::{Name, Participant, Source, Strategy};
use crate::report::{Request, methods};

/// Columns and rows.
pub(super) type Table = (Vec<Column>, Vec<SheetRow>);

/// A matrix that the workbook shows, and the name of its sheet.
pub(super) struct Shown<'a> {
    pub(super) sheet: String,
    pub(super) analysis: &'a MatrixAnalysis,
}

/// The strategies, with their figures in the light of each matrix shown.
pub(super) fn strategies(request: Request<'_>, shown: &[Shown<'_>]) -> Table {
    let words = request.words();
    let (own, more) = (&words.strategies, words.sheets);
    let mut columns = vec![
        Column::new(words.columns.label, 6.0),
        Column::new(more.kind, 18.0),
        Column::new(words.columns.strategy, 60.0),
    ];
    for matrix in shown {
        columns.push(Column::new(of_matrix(more.factors, matrix, shown), 18.0));
        columns.push(Column::numbers(of_matrix(words.columns.strength, matrix, shown), 12.0));
        columns.push(Column::numbers(of_matrix(more.qspm, matrix, shown), 12.0));
    }
    columns.extend([own.owner, own.horizon, own.status].map(|head| Column::new(head, 18.0)));
    columns.push(Column::new(own.indicator, 30.0));
    columns.push(Column::new(more.note, 50.0));
    let rows = request.document.strategies.iter().map(|strategy| of_strategy(request, strategy, shown)).collect();
    (columns, rows)
}

fn of_strategy(request: Request<'_>, strategy: &Strategy, shown: &[Shown<'_>]) -> SheetRow {
    let words = &request.words().strategies;
    let found = |matrix: &MatrixAnalysis| matrix.strategies.iter().find(|found| found.id == strategy.id).cloned();
    let label = request.analysis.matrices.iter().find_map(found).map(|found| found.label);
    let mut cells = vec![
        Value::text(label.unwrap_or_else(|| strategy.kind.letters().to_owned())),
        Value::text((words.kind_name)(strategy.kind)),
        Value::text(&strategy.text),
    ];
    for Shown { analysis, .. } in shown {
        let strategy = found(analysis);
        cells.push(strategy.as_ref().map_or(Value::Blank, |strategy| Value::text(labels(analysis, strategy))));
        cells.push(Value::number(strategy.as_ref().and_then(|strategy| strategy.strength)));
        cells.push(Value::number(strategy.and_then(|strategy| strategy.qspm_total)));
    }
    cells.push(Value::text(&strategy.owner));
    cells.push(Value::text(&strategy.horizon));
    cells.push(Value::text((words.status_name)(strategy.status)));
    cells.push(Value::text(&strategy.indicator));
    cells.push(Value::text(&strategy.note));
    SheetRow::body(cells)
}

/// "S2, O4"
fn labels(matrix: &MatrixAnalysis, strategy: &StrategyAnalysis) -> String {
    let factors = strategy.factors.iter().filter_map(|id| matrix.factor(*id));
    factors.map(|factor| factor.label.as_str()).collect::<Vec<_>>().join(", ")
}

/// A head, with the name of the sheet of its matrix where there are several.
fn of_matrix(head: &str, matrix: &Shown<'_>, shown: &[Shown<'_>]) -> String {
    if shown.len() == 1 { head.to_owned() } else { format!("{head} – {}", matrix.sheet) }
}

/// What is recorded of the sources.
pub(super) fn sources(request: Request<'_>) -> Table {
    let words = request.words().sheets;
    let keys = factor_table::citation_keys(request.document);
    let columns = vec![
        Column::new(words.key, 20.0),
        Column::new(words.authors, 36.0),
        Column::new(words.date, 16.0),
        Column::new(words.title, 60.0),
        Column::new(words.container, 36.0),
        Column::new(words.publisher, 24.0),
        Column::new("DOI", 24.0),
        Column::new("URL", 36.0),
        Column::new(words.note, 50.0),
    ];
    let row = |source: &Source| {
        let authors: Vec<String> = source.authors.iter().map(Name::sorted).collect();
        let date = source.date.map(|date| request.words().date(date)).unwrap_or_default();
        let key = keys.get(&source.id).cloned().unwrap_or_default();
        let own = [&source.title, &source.container, &source.publisher, &source.doi, &source.url, &source.note];
        let cells = [key, authors.join("; "), date].into_iter().chain(own.into_iter().cloned());
        SheetRow::body(cells.map(Value::Text).collect())
    };
    (columns, request.document.sources.iter().map(row).collect())
}

/// Who judges, with the consistency ratio of their judgments in each matrix shown.
pub(super) fn participants(request: Request<'_>, shown: &[Shown<'_>]) -> Table {
    let words = request.words();
    let mut columns = vec![
        Column::new(words.columns.participant, 30.0),
        Column::new(words.judging.group, 24.0),
        Column::numbers(words.columns.weight, 12.0),
    ];
    columns.extend(shown.iter().map(|matrix| Column::numbers(of_matrix("CR", matrix, shown), 12.0)));
    let row = |person: &Participant| {
        let weight = Value::number(Some(person.weight.get()));
        let mut cells = vec![Value::text(&person.name), Value::text(&person.group), weight];
        cells.extend(shown.iter().map(|Shown { analysis, .. }| {
            let answers = analysis.participants.iter().find(|answers| answers.id == person.id);
            Value::number(answers.and_then(|answers| answers.cr))
        }));
        SheetRow::body(cells)
    };
    (columns, request.document.people.iter().map(row).collect())
}

/// Title, authors, organisation, date, matrices, background, method, program.
pub(super) fn about(request: Request<'_>, shown: &[Shown<'_>]) -> Table {
    let (document, words) = (request.document, request.words());
    let date = |date| words.date(date);
    let mut lines = vec![
        (words.sheets.authors.to_owned(), document.authors.join("; ")),
        (words.sheets.organisation.to_owned(), document.affiliation.clone()),
        (words.sheets.date.to_owned(), document.date.map(date).unwrap_or_default()),
    ];
    lines.extend(shown.iter().map(|Shown { sheet, analysis }| {
        let title = std::iter::once(analysis.title.clone()).chain(analysis.date.map(date));
        (format!("{}: {sheet}", words.sheets.matrix), title.collect::<Vec<_>>().join(", "))
    }));
    lines.extend(document.context.iter().map(|section| {
        let own = section.heading.trim();
        let heading = if own.is_empty() { words.headings.context } else { own };
        (heading.to_owned(), section.text.clone())
    }));
    lines.extend(methods::of_report(request).lines().map(|line| (words.headings.method.to_owned(), line.to_owned())));
    lines.push((words.sheets.program.to_owned(), request.stamp.program()));
    let known = lines.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let rows = known.map(|(head, text)| SheetRow::body(vec![Value::Text(head), Value::Text(text)])).collect();
    (vec![Column::new(words.sheets.title, 30.0), Column::new(document.title.trim(), 100.0)], rows)
}
