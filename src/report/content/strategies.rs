//! Strategies: what is to be done, and which factors it rests on.

use super::block::{Block, Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use super::{Material, label};
use crate::analysis::StrategyAnalysis;
use crate::model::{FactorId, Matrix, Strategy};
use crate::report::page::{Anchor, Target};
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// Whether the table has a column of strengths.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strengths {
    Shown,
    Omitted,
}

impl Material<'_> {
    /// Heading, key and table; nothing without strategies.
    pub(super) fn strategies(self) -> Vec<Block> {
        if self.document.strategies.is_empty() {
            return Vec::new();
        }
        let mut columns = vec![
            Column { head: self.words.column_label(), kind: ColumnKind::Label },
            Column { head: self.words.column_strategy(), kind: ColumnKind::Words(1.0) },
        ];
        let strengths = self.strengths();
        if strengths == Strengths::Shown {
            columns.push(Column { head: self.words.column_strength(), kind: ColumnKind::Numbers });
        }
        let rows = self.document.strategies.iter().map(|strategy| self.strategy(strategy, strengths)).collect();
        vec![
            Block::heading(1, &self.words.heading_strategies()),
            Block::Paragraph { kind: Kind::Caption, text: RichText::plain(self.words.strategy_key()) },
            Block::Table(Table { quadrant: None, columns, rows }),
        ]
    }

    /// Strengths are priorities of one matrix, so that they stand only where the report shows no other.
    fn strengths(self) -> Strengths {
        let mut matrices = self.matrices();
        let only = matrices.next().filter(|_| matrices.next().is_none()).and_then(|(_, analysis)| analysis);
        let any = only.is_some_and(|only| only.strategies.iter().any(|strategy| strategy.strength.is_some()));
        if any { Strengths::Shown } else { Strengths::Omitted }
    }

    fn strength(self, strategy: &Strategy) -> Option<f64> {
        let analysis = self.matrices().find_map(|(_, analysis)| analysis)?;
        analysis.strategies.iter().find(|found| found.id == strategy.id)?.strength
    }

    fn strategy(self, strategy: &Strategy, columns: Strengths) -> TableRow {
        let mut parts = vec![Part::new(Kind::Statement, RichText::plain(strategy.text.trim()))];
        parts.extend(self.notes(&strategy.note));
        parts.extend(self.factors_used(strategy));
        parts.push(Part::new(Kind::Note, RichText::plain(self.arrangements(strategy))));
        parts.extend(self.evidence(&strategy.evidence));
        let mut cells = vec![Cell::of(Kind::Label, self.strategy_label(strategy)), Cell { parts }];
        if columns == Strengths::Shown {
            let strength = self.strength(strategy).map_or("–".to_owned(), |value| self.words.number(value, 3));
            cells.push(Cell::of(Kind::Number, strength));
        }
        TableRow { kind: RowKind::Body, anchor: Some(Anchor::Strategy(strategy.id)), cells }
    }

    fn strategy_label(self, strategy: &Strategy) -> String {
        let same = |analysis: &&StrategyAnalysis| analysis.id == strategy.id;
        let analyses = self.analysis.matrices.iter().flat_map(|matrix| &matrix.strategies);
        let known = { analyses }.find(same).map(|analysis| analysis.label.clone());
        known.unwrap_or_else(|| strategy.kind.letters().to_owned())
    }

    /// "Uses S2, O4 – UNODC 2020; T5 – later": each factor by its label in the first matrix that has it.
    fn factors_used(self, strategy: &Strategy) -> Option<Part> {
        let mut open: Vec<FactorId> = strategy.factors.clone();
        let shown = self.matrices().count();
        let mut text = RichText::default();
        for (matrix, _) in self.matrices() {
            let labels = take_labels(matrix, &mut open);
            if labels.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text = text.and(self.words.joint_semicolon());
            }
            for (index, (label, factor)) in labels.into_iter().enumerate() {
                let comma = if index > 0 { self.words.joint_comma() } else { String::new() };
                text = text.and(comma).linked(label, Target::Anchor(Anchor::Factor(matrix.id, factor)));
            }
            if shown > 1 {
                text = text.and(format!(" – {}", matrix.title.trim()));
            }
        }
        let mut whole = RichText::plain(self.words.strategy_uses());
        let found = !text.is_empty();
        whole.append(text);
        found.then(|| Part::new(Kind::Note, whole))
    }

    /// Owner, horizon, status, indicator: those that are known.
    fn arrangements(self, strategy: &Strategy) -> String {
        let words = self.words;
        let status = words.status_name(strategy.status);
        let fields = [
            (words.strategy_status(), status.as_str()),
            (words.strategy_owner(), strategy.owner.trim()),
            (words.strategy_horizon(), strategy.horizon.trim()),
            (words.strategy_indicator(), strategy.indicator.trim()),
        ];
        let known = fields.iter().filter(|(_, value)| !value.is_empty());
        known.map(|(name, value)| words.labelled(name, value)).collect::<Vec<_>>().join("  ·  ")
    }
}

/// The labels of the factors that stand in a quadrant of this matrix; takes them from those that are open.
fn take_labels(matrix: &Matrix, open: &mut Vec<FactorId>) -> Vec<(String, FactorId)> {
    let mut labels = Vec::new();
    open.retain(|&id| {
        let place = matrix.position(id).and_then(|(place, index)| Some((place.quadrant()?, index)));
        labels.extend(place.map(|(quadrant, index)| (label(quadrant, index), id)));
        place.is_none()
    });
    labels
}
