//! The plan as a table: a row for each adopted strategy.

use super::beside::Table;
use super::cell::{Column, SheetRow, Value};
use super::factors::FactorTable;
use crate::model::factor_table::{citation_keys, guarded};
use crate::model::{Document, Strategy};
use crate::report::content::named_factor;
use crate::report::request::Request;

/// The heads for programs.
const HEADS: [&str; 11] =
    ["label", "id", "kind", "strategy", "owner", "horizon", "indicator", "status", "factors", "sources", "note"];

/// Columns and rows for people.
pub(super) fn plan(request: Request<'_>) -> Table {
    let words = request.words();
    let columns = vec![
        Column::new(words.column_label(), 6.0),
        Column::new(words.column_strategy(), 50.0),
        Column::new(words.strategy_owner(), 20.0),
        Column::new(words.strategy_horizon(), 14.0),
        Column::new(words.strategy_indicator(), 30.0),
        Column::new(words.strategy_status(), 14.0),
        Column::new(words.plan_uses(), 60.0),
        Column::new(words.plan_sources(), 30.0),
        Column::new(words.sheet_note(), 50.0),
    ];
    let row = |(label, strategy): (String, &Strategy)| {
        let grounds = factors(request.document, strategy);
        let texts = [
            label,
            strategy.text.clone(),
            strategy.owner.clone(),
            strategy.horizon.clone(),
            strategy.indicator.clone(),
            words.status_name(strategy.status),
            words.series(grounds),
            words.series(sources(request.document, strategy)),
            strategy.note.clone(),
        ];
        SheetRow::body(texts.into_iter().map(Value::Text).collect())
    };
    (columns, adopted(request).map(row).collect())
}

impl FactorTable {
    /// The adopted strategies in place of the factors.
    pub(crate) fn of_plan(request: Request<'_>) -> Self {
        let row = |(label, strategy): (String, &Strategy)| {
            let status = serde_json::to_value(strategy.status).ok().and_then(|it| Some(it.as_str()?.to_owned()));
            let texts = [
                label,
                strategy.id.to_string(),
                strategy.kind.letters().to_owned(),
                strategy.text.clone(),
                strategy.owner.clone(),
                strategy.horizon.clone(),
                strategy.indicator.clone(),
                status.unwrap_or_default(),
                factors(request.document, strategy).join("; "),
                sources(request.document, strategy).join("; "),
                strategy.note.clone(),
            ];
            texts.into_iter().map(|text| guarded(&text).into_owned()).collect()
        };
        Self { heads: HEADS.to_vec(), rows: adopted(request).map(row).collect(), left_out: None }
    }
}

/// The adopted strategies with their labels.
fn adopted(request: Request<'_>) -> impl Iterator<Item = (String, &Strategy)> {
    let label = move |strategy: &Strategy| {
        let found = request.analysis.matrices.iter().find_map(|matrix| matrix.strategy(strategy.id));
        found.map_or_else(|| strategy.kind.letters().to_owned(), |found| found.label.clone())
    };
    let strategies = request.document.strategies.iter().filter(|strategy| strategy.status.is_adopted());
    strategies.map(move |strategy| (label(strategy), strategy))
}

/// "S2 Strong ties …"
fn factors(document: &Document, strategy: &Strategy) -> Vec<String> {
    let named = strategy.factors.iter().filter_map(|id| named_factor(document, *id));
    named.map(|(label, statement)| format!("{label} {statement}")).collect()
}

/// The keys of the works that it goes back to.
fn sources(document: &Document, strategy: &Strategy) -> Vec<String> {
    let keys = citation_keys(document);
    let mut found: Vec<String> = Vec::new();
    for evidence in crate::report::content::grounds(document, strategy) {
        let key = keys.get(&evidence.source).cloned().unwrap_or_default();
        if !key.is_empty() && !found.contains(&key) {
            found.push(key);
        }
    }
    found
}
