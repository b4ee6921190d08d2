//! Strategies: what is to be done, and which factors it rests on.

use super::block::{Block, Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use super::{Material, label};
use crate::analysis::{FactorAnalysis, MatrixAnalysis, StrategyAnalysis};
use crate::model::{FactorId, Matrix, Quadrant, Strategy, StrategyKind, StrategyStatus};
use crate::report::page::{Anchor, Target};
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// A field of a strategy that people fill in.
type Field = fn(&Strategy) -> &str;

/// How many strategies a table of scores has at most.
const QSPM_ACROSS: usize = 4;

/// Whether the table has a column of strengths.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strengths {
    Shown,
    Omitted,
}

impl Material<'_> {
    /// Heading, the strategies at a glance, each with its grounds, how they were scored, and the plan; nothing without
    /// strategies.
    pub(super) fn strategies(self) -> Vec<Block> {
        if self.document.strategies.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            Block::heading(1, &self.words.heading_strategies()),
            Block::Paragraph { kind: Kind::Caption, text: RichText::plain(self.words.strategy_key()) },
            self.tows(),
            self.grounds(),
        ];
        for (matrix, analysis) in self.matrices() {
            let Some(analysis) = analysis else { continue };
            blocks.extend(self.qspm(matrix, analysis));
            blocks.extend(self.ranking(analysis));
        }
        blocks.extend(self.plan());
        blocks
    }

    /// The strategies of each kind where the factors that they join meet (TOWS; Weihrich 1982).
    fn tows(self) -> Block {
        let words = self.words;
        let name = |quadrant| words.quadrant_name(quadrant).to_owned();
        let columns = vec![
            Column { head: String::new(), kind: ColumnKind::Label },
            Column { head: name(Quadrant::Strengths), kind: ColumnKind::Words(0.5) },
            Column { head: name(Quadrant::Weaknesses), kind: ColumnKind::Words(0.5) },
        ];
        let of_kind = |kind: StrategyKind| {
            let of_kind = self.document.strategies.iter().filter(|strategy| strategy.kind == kind);
            let parts: Vec<Part> = of_kind.map(|strategy| self.named(strategy)).collect();
            if parts.is_empty() { Cell::of(Kind::Statement, "–") } else { Cell { parts } }
        };
        let row = |quadrant, kinds: [StrategyKind; 2]| {
            let mut cells = vec![Cell::of(Kind::Label, name(quadrant))];
            cells.extend(kinds.map(of_kind));
            TableRow { kind: RowKind::Body, anchor: None, cells }
        };
        let rows = vec![
            row(Quadrant::Opportunities, [StrategyKind::So, StrategyKind::Wo]),
            row(Quadrant::Threats, [StrategyKind::St, StrategyKind::Wt]),
        ];
        Block::Table(Table { caption: words.heading_tows(), quadrant: None, columns, rows })
    }

    /// "SO1 Open an office", the label leading to what the strategy rests on.
    fn named(self, strategy: &Strategy) -> Part {
        let label =
            RichText::default().linked(self.strategy_label(strategy), Target::Anchor(Anchor::Strategy(strategy.id)));
        Part::new(Kind::Statement, label.and(format!("\u{a0} {}", strategy.text.trim())))
    }

    /// Each strategy with the factors it uses, its note and its sources.
    fn grounds(self) -> Block {
        let mut columns = vec![
            Column { head: self.words.column_label(), kind: ColumnKind::Label },
            Column { head: self.words.column_strategy(), kind: ColumnKind::Words(1.0) },
        ];
        let strengths = self.strengths();
        if strengths == Strengths::Shown {
            columns.push(Column { head: self.words.column_strength(), kind: ColumnKind::Numbers });
        }
        let rows = self.document.strategies.iter().map(|strategy| self.strategy(strategy, strengths)).collect();
        Block::Table(Table { caption: self.words.strategy_grounds(), quadrant: None, columns, rows })
    }

    /// How attractive each strategy is for each factor of a matrix (QSPM; David 1986), in tables of a few strategies each;
    /// nothing where none was scored.
    fn qspm(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Block> {
        let scored: Vec<&StrategyAnalysis> = analysis.strategies.iter().filter(|it| !it.means.is_empty()).collect();
        scored.chunks(QSPM_ACROSS).map(|some| self.qspm_table(matrix, analysis, some)).collect()
    }

    fn qspm_table(self, matrix: &Matrix, analysis: &MatrixAnalysis, strategies: &[&StrategyAnalysis]) -> Block {
        let words = self.words;
        let judging = analysis.attractiveness.as_ref();
        let compared = judging.map(|judging| judging.factors.as_slice()).unwrap_or_default();
        // Means of several people are no whole numbers.
        let decimals =
            if judging.is_some_and(|it| it.people.iter().filter(|it| it.counts).count() > 1) { 2 } else { 0 };
        let mut columns = vec![
            Column { head: words.column_label(), kind: ColumnKind::Label },
            Column { head: words.column_factor(), kind: ColumnKind::Words(1.0) },
            Column { head: words.column_share(), kind: ColumnKind::Numbers },
        ];
        for strategy in strategies {
            columns.extend(
                ["AS", "TAS"]
                    .map(|head| Column { head: format!("{} {head}", strategy.label), kind: ColumnKind::Numbers }),
            );
        }
        let number = |value: Option<f64>, decimals| {
            Cell::of(Kind::Number, value.map_or("–".to_owned(), |value| words.number(value, decimals)))
        };
        let row = |factor: &FactorAnalysis| {
            let mut cells = vec![Cell::of(Kind::Label, &factor.label), Cell::of(Kind::Statement, factor.text.trim())];
            cells.push(number(factor.weight, 3));
            for strategy in strategies {
                let score = strategy.means.iter().find(|it| it.factor == factor.id).map(|it| it.mean);
                let total = score.zip(factor.weight).map(|(score, weight)| score * weight);
                cells.extend([number(score, decimals), number(total, 3)]);
            }
            TableRow { kind: RowKind::Body, anchor: None, cells }
        };
        let factors = compared.iter().filter_map(|id| analysis.factor(*id));
        let mut rows: Vec<TableRow> = factors.map(row).collect();
        let mut sums = vec![Cell::default(), Cell::of(Kind::Label, words.column_sum()), Cell::default()];
        for strategy in strategies {
            sums.extend([Cell::default(), number(strategy.qspm_total, 3)]);
        }
        rows.push(TableRow { kind: RowKind::Total, anchor: None, cells: sums });
        let caption = words.labelled(matrix.title.trim(), &words.strategy_qspm());
        Block::Table(Table { caption, quadrant: None, columns, rows })
    }

    /// Who sees to each strategy, by when, how far it has come and what shows that it works, the strongest first; nothing
    /// where nobody has planned anything.
    fn plan(self) -> Option<Block> {
        let words = self.words;
        let strategies = self.strongest_first();
        let fields: [(String, Field); 3] = [
            (words.strategy_owner(), |strategy| strategy.owner.trim()),
            (words.strategy_horizon(), |strategy| strategy.horizon.trim()),
            (words.strategy_indicator(), |strategy| strategy.indicator.trim()),
        ];
        let is_known = |field: Field| strategies.iter().any(|strategy| !field(strategy).is_empty());
        let known: Vec<_> = fields.into_iter().filter(|(_, field)| is_known(*field)).collect();
        let is_begun = strategies.iter().any(|strategy| strategy.status != StrategyStatus::default());
        if known.is_empty() && !is_begun {
            return None;
        }
        let mut columns = vec![
            Column { head: words.column_label(), kind: ColumnKind::Label },
            Column { head: words.column_strategy(), kind: ColumnKind::Words(0.4) },
        ];
        let share = 0.6 / (known.len() + 1) as f32;
        let heads = known.iter().map(|(head, _)| head.clone()).chain([words.strategy_status()]);
        columns.extend(heads.map(|head| Column { head, kind: ColumnKind::Words(share) }));
        let row = |strategy: &&Strategy| {
            let mut cells = vec![
                Cell::of(Kind::Label, self.strategy_label(strategy)),
                Cell::of(Kind::Statement, strategy.text.trim()),
            ];
            cells.extend(known.iter().map(|(_, field)| Cell::of(Kind::Statement, field(strategy))));
            cells.push(Cell::of(Kind::Statement, words.status_name(strategy.status)));
            TableRow { kind: RowKind::Body, anchor: None, cells }
        };
        let rows = strategies.iter().map(row).collect();
        Some(Block::Table(Table { caption: words.heading_plan(), quadrant: None, columns, rows }))
    }

    /// Strengths are priorities of one matrix, so that they stand only where the report shows no other.
    fn strengths(self) -> Strengths {
        let mut matrices = self.matrices();
        let only = matrices.next().filter(|_| matrices.next().is_none()).and_then(|(_, analysis)| analysis);
        let any = only.is_some_and(|only| only.strategies.iter().any(|strategy| strategy.strength.is_some()));
        if any { Strengths::Shown } else { Strengths::Omitted }
    }

    fn strategy(self, strategy: &Strategy, columns: Strengths) -> TableRow {
        let mut parts = vec![Part::new(Kind::Statement, RichText::plain(strategy.text.trim()))];
        parts.extend(self.notes(&strategy.note));
        parts.extend(self.factors_used(strategy));
        parts.extend(self.evidence(&strategy.evidence));
        let mut cells = vec![Cell::of(Kind::Label, self.strategy_label(strategy)), Cell { parts }];
        if columns == Strengths::Shown {
            let strength = self.analysed(strategy).and_then(|found| found.strength);
            let strength = strength.map_or("–".to_owned(), |value| self.words.number(value, 3));
            cells.push(Cell::of(Kind::Number, strength));
        }
        TableRow { kind: RowKind::Body, anchor: Some(Anchor::Strategy(strategy.id)), cells }
    }

    pub(super) fn strategy_label(self, strategy: &Strategy) -> String {
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
