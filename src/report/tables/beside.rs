//! The sheets beside those of the matrices: strategies, sources, participants, and what the document says of itself.

use super::cell::{Column, SheetRow, Value};
use crate::analysis::{MatrixAnalysis, RankingMethod, StrategyAnalysis};
use crate::model::factor_table;
use crate::model::{Name, Participant, Source, Strategy};
use crate::report::methods;
use crate::report::request::Request;

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
    let mut columns = vec![
        Column::new(words.column_label(), 6.0),
        Column::new(words.sheet_kind(), 18.0),
        Column::new(words.column_strategy(), 60.0),
    ];
    for matrix in shown {
        columns.push(Column::new(of_matrix(words.sheet_factors(), matrix, shown), 18.0));
        columns.push(Column::numbers(of_matrix(words.column_strength(), matrix, shown), 12.0));
        let methods = RankingMethod::ALL.map(|method| words.ranking_method(method));
        columns.extend(methods.map(|method| Column::numbers(of_matrix(method, matrix, shown), 12.0)));
        columns.push(Column::numbers(of_matrix(words.ranking_judges(), matrix, shown), 12.0));
    }
    columns.extend(
        [words.strategy_owner(), words.strategy_horizon(), words.strategy_status()].map(|head| Column::new(head, 18.0)),
    );
    columns.push(Column::new(words.strategy_indicator(), 30.0));
    columns.push(Column::new(words.sheet_note(), 50.0));
    let rows = request.document.strategies.iter().map(|strategy| of_strategy(request, strategy, shown)).collect();
    (columns, rows)
}

fn of_strategy(request: Request<'_>, strategy: &Strategy, shown: &[Shown<'_>]) -> SheetRow {
    let words = request.words();
    let found = |matrix: &MatrixAnalysis| matrix.strategies.iter().find(|found| found.id == strategy.id).cloned();
    let label = request.analysis.matrices.iter().find_map(found).map(|found| found.label);
    let mut cells = vec![
        Value::text(label.unwrap_or_else(|| strategy.kind.letters().to_owned())),
        Value::text(words.strategy_kind_name(strategy.kind)),
        Value::text(&strategy.text),
    ];
    for Shown { analysis, .. } in shown {
        let strategy = found(analysis);
        let factors = strategy.as_ref().map(|strategy| words.list(labels(analysis, strategy)));
        cells.push(factors.map_or(Value::Blank, Value::Text));
        cells.push(Value::number(strategy.as_ref().and_then(|strategy| strategy.strength)));
        let score = |method| Value::number(strategy.as_ref().and_then(|strategy| strategy.score(method)));
        cells.extend(RankingMethod::ALL.map(score));
        let judges = strategy.and_then(|strategy| strategy.judges);
        cells.push(Value::number(judges.and_then(|judges| u32::try_from(judges).ok()).map(f64::from)));
    }
    cells.push(Value::text(&strategy.owner));
    cells.push(Value::text(&strategy.horizon));
    cells.push(Value::text(words.status_name(strategy.status)));
    cells.push(Value::text(&strategy.indicator));
    cells.push(Value::text(&strategy.note));
    SheetRow::body(cells)
}

fn labels<'a>(matrix: &'a MatrixAnalysis, strategy: &'a StrategyAnalysis) -> impl Iterator<Item = &'a str> {
    let factors = strategy.factors.iter().filter_map(|id| matrix.factor(*id));
    factors.map(|factor| factor.label.as_str())
}

/// A head, with the name of the sheet of its matrix where there are several.
fn of_matrix(head: impl Into<String>, matrix: &Shown<'_>, shown: &[Shown<'_>]) -> String {
    let head = head.into();
    if shown.len() == 1 { head } else { format!("{head} – {}", matrix.sheet) }
}

/// What is recorded of the sources.
pub(super) fn sources(request: Request<'_>) -> Table {
    let words = request.words();
    let keys = factor_table::citation_keys(request.document);
    let columns = vec![
        Column::new(words.sheet_key(), 20.0),
        Column::new(words.sheet_authors(), 36.0),
        Column::new(words.sheet_date(), 16.0),
        Column::new(words.sheet_title(), 60.0),
        Column::new(words.sheet_container(), 36.0),
        Column::new(words.sheet_publisher(), 24.0),
        Column::new("DOI", 24.0),
        Column::new("URL", 36.0),
        Column::new(words.sheet_note(), 50.0),
    ];
    let row = |source: &Source| {
        let authors: Vec<String> = source.authors.iter().map(Name::sorted).collect();
        let date = source.date.map(|date| words.date(date)).unwrap_or_default();
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
        Column::new(words.column_participant(), 30.0),
        Column::new(words.judging_group(), 24.0),
        Column::numbers(words.column_weight(), 12.0),
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
        (words.sheet_authors(), words.series(&document.authors)),
        (words.sheet_organisation(), document.affiliation.clone()),
        (words.sheet_date(), document.date.map(date).unwrap_or_default()),
    ];
    lines.extend(shown.iter().map(|Shown { sheet, analysis }| {
        let title = std::iter::once(analysis.title.clone()).chain(analysis.date.map(date));
        (words.labelled(&words.sheet_matrix(), sheet), words.list(title))
    }));
    lines.extend(document.context.iter().map(|section| {
        let own = section.heading.trim();
        let heading = if own.is_empty() { words.heading_context() } else { own.to_owned() };
        (heading, section.text.clone())
    }));
    lines
        .extend(methods::of_report(request).whole(words).lines().map(|line| (words.heading_method(), line.to_owned())));
    lines.push((words.sheet_program(), request.stamp.program()));
    let known = lines.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let rows = known.map(|(head, text)| SheetRow::body(vec![Value::Text(head), Value::Text(text)])).collect();
    (vec![Column::new(words.sheet_title(), 30.0), Column::new(document.title.trim(), 100.0)], rows)
}
