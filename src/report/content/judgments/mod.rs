//! The appendix of judgments: who judged, what each answered by each method, and what follows for the group.

mod best_worst;
mod lists;
mod pairwise;
mod people;

pub(super) use people::agreement;

use super::Material;
use super::block::{Block, Cell, Column, ColumnKind, RowKind, Table, TableRow};
use crate::analysis::MatrixAnalysis;
use crate::model::{self, AnswerSheet, Matrix, PersonId};
use crate::report::text::RichText;
use crate::report::theme::Kind;

impl Material<'_> {
    /// The answers to every matrix; nothing where nobody was asked.
    pub(super) fn judgments(self) -> Vec<Block> {
        let asked = self.matrices().filter(|(matrix, _)| !matrix.answers.is_empty());
        let of_matrix = |(matrix, analysis)| Some(Asked { material: self, matrix, analysis: { analysis }? }.blocks());
        let mut blocks: Vec<Block> = asked.filter_map(of_matrix).flatten().collect();
        if !blocks.is_empty() {
            blocks.insert(0, Block::heading(1, &self.words.judging_appendix()));
        }
        blocks
    }
}

/// A matrix about which people were asked.
#[derive(Clone, Copy)]
struct Asked<'a> {
    material: Material<'a>,
    matrix: &'a Matrix,
    analysis: &'a MatrixAnalysis,
}

impl Asked<'_> {
    fn blocks(self) -> Vec<Block> {
        let mut blocks = vec![Block::heading(2, self.matrix.title.trim())];
        blocks.extend(self.people());
        let body = |text: String| Block::Paragraph { kind: Kind::Body, text: self.material.cited(&text) };
        blocks.extend(agreement(self.material.words, self.analysis).map(body));
        blocks.extend(self.rounds());
        blocks.extend(self.priorities());
        for round in 1..=self.matrix.current_round() {
            blocks.extend(self.round(round));
        }
        blocks
    }

    /// What everybody answered in a round, method by method.
    fn round(self, number: u32) -> Vec<Block> {
        let sheets: Vec<&AnswerSheet> = self.matrix.answers.iter().filter(|sheet| sheet.round == number).collect();
        let mut blocks = self.lists(&sheets);
        if sheets.iter().any(|sheet| model::Asked::Pairs.is_on(sheet)) {
            let text = RichText::plain(self.material.words.judging_pairwise_key());
            blocks.push(Block::Paragraph { kind: Kind::Caption, text });
        }
        for sheet in sheets {
            let answers = [self.pairwise(sheet), self.best_worst(sheet)].concat();
            if !answers.is_empty() {
                blocks.push(Block::heading(3, &self.full_name(sheet.person)));
                blocks.extend(answers);
            }
        }
        if self.matrix.current_round() > 1 && !blocks.is_empty() {
            blocks.insert(0, Block::heading(3, &self.round_title(number)));
        }
        blocks
    }

    /// "P2": what a participant is called at the head of a column.
    fn code(self, person: PersonId) -> String {
        let place = self.material.document.people.iter().position(|known| known.id == person);
        place.map_or_else(|| person.to_string(), |place| format!("P{}", place + 1))
    }

    /// "P2 – Anna"
    fn full_name(self, person: PersonId) -> String {
        let name = self.material.document.person(person).map_or("", |known| known.name.trim());
        format!("{} – {name}", self.code(person))
    }

    fn number(self, value: Option<f64>, decimals: usize) -> Cell {
        Cell::of(Kind::Number, value.map_or("–".to_owned(), |value| self.material.words.number(value, decimals)))
    }
}

/// A table whose rows have a label at their head.
fn table(
    first: &str,
    heads: impl IntoIterator<Item = String>,
    rows: impl IntoIterator<Item = (String, Vec<Cell>)>,
) -> Block {
    let mut columns = vec![Column { head: first.to_owned(), kind: ColumnKind::Label }];
    columns.extend(heads.into_iter().map(|head| Column { head, kind: ColumnKind::Numbers }));
    let row = |(label, mut cells): (String, Vec<Cell>)| {
        cells.insert(0, Cell::of(Kind::Label, label));
        TableRow { kind: RowKind::Body, anchor: None, cells }
    };
    Block::Table(Table { caption: String::new(), quadrant: None, columns, rows: rows.into_iter().map(row).collect() })
}

/// The line above a table.
fn title(text: impl Into<String>) -> Block {
    Block::Paragraph { kind: Kind::Label, text: RichText::plain(text) }
}
