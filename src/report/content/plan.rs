//! The plan alone: what was adopted, who sees to it, until when, and what it rests on.

use super::block::{Block, Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use super::{Material, full, label};
use crate::model::{Document, Evidence, FactorId, Matrix, Strategy};
use crate::report::page::Anchor;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// Title, the table of adopted strategies, and the works that they go back to.
pub(crate) fn plan(material: Material<'_>) -> Vec<Block> {
    let mut blocks = full::title(material);
    blocks.push(Block::heading(1, &material.words.plan_heading()));
    blocks.push(material.adopted());
    blocks.extend(material.references());
    blocks
}

/// What a strategy goes back to: its own evidence and that of the factors it uses, each work and page once.
pub(crate) fn grounds(document: &Document, strategy: &Strategy) -> Vec<Evidence> {
    let factors = document.matrices.iter().flat_map(Matrix::all_factors).map(|(_, factor)| factor);
    let of_factors = factors.filter(|factor| strategy.factors.contains(&factor.id)).flat_map(|it| &it.evidence);
    let mut grounds: Vec<Evidence> = Vec::new();
    for evidence in strategy.evidence.iter().chain(of_factors) {
        if !grounds.iter().any(|known| known.source == evidence.source && known.page == evidence.page) {
            grounds.push(Evidence { quote: String::new(), ..evidence.clone() });
        }
    }
    grounds
}

/// A factor by its label in the first matrix that holds it in a quadrant, with its statement.
pub(crate) fn named_factor(document: &Document, id: FactorId) -> Option<(String, &str)> {
    document.matrices.iter().find_map(|matrix| {
        let (place, index) = matrix.position(id)?;
        Some((label(place.quadrant()?, index), matrix.factor(id)?.statement.trim()))
    })
}

impl Material<'_> {
    fn adopted(self) -> Block {
        let words = self.words;
        let strategies: Vec<&Strategy> =
            self.strongest_first().into_iter().filter(|strategy| strategy.status.is_adopted()).collect();
        if strategies.is_empty() {
            return Block::Paragraph { kind: Kind::Notice, text: RichText::plain(words.plan_nothing()) };
        }
        let mut columns = vec![
            Column { head: words.column_label(), kind: ColumnKind::Label },
            Column { head: words.column_strategy(), kind: ColumnKind::Words(0.46) },
        ];
        let heads = [
            (words.strategy_owner(), 0.15),
            (words.strategy_horizon(), 0.11),
            (words.strategy_indicator(), 0.17),
            (words.strategy_status(), 0.11),
        ];
        columns.extend(heads.map(|(head, share)| Column { head, kind: ColumnKind::Words(share) }));
        let row = |strategy: &&Strategy| {
            let mut parts = vec![Part::new(Kind::Statement, RichText::plain(strategy.text.trim()))];
            parts.extend(self.rests_on(strategy));
            parts.extend(self.evidence(&grounds(self.document, strategy)));
            let fields = [&strategy.owner, &strategy.horizon, &strategy.indicator];
            let mut cells = vec![Cell::of(Kind::Label, self.strategy_label(strategy)), Cell { parts }];
            cells.extend(fields.map(|field| Cell::of(Kind::Statement, field.trim())));
            cells.push(Cell::of(Kind::Statement, words.status_name(strategy.status)));
            TableRow { kind: RowKind::Body, anchor: Some(Anchor::Strategy(strategy.id)), cells }
        };
        let rows = strategies.iter().map(row).collect();
        Block::Table(Table { caption: words.plan_adopted(), quadrant: None, columns, rows })
    }

    /// "Rests on: S2 Strong ties …; O4 …"
    fn rests_on(self, strategy: &Strategy) -> Option<Part> {
        let named = strategy.factors.iter().filter_map(|id| named_factor(self.document, *id));
        let named: Vec<String> = named.map(|(label, statement)| format!("{label}\u{a0}{statement}")).collect();
        let text = self.words.labelled(&self.words.plan_uses(), &self.words.series(&named));
        (!named.is_empty()).then(|| Part::new(Kind::Note, RichText::plain(text)))
    }
}
