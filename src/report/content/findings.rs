//! What the checker found, for a report that is to be worked on.

use super::Material;
use super::block::{Block, Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use crate::analysis::{Finding, check};
use crate::report::text::RichText;
use crate::report::theme::Kind;

impl Material<'_> {
    /// Heading and table of the open findings; nothing where there are none.
    pub(super) fn findings(self) -> Vec<Block> {
        let findings = check(self.document, self.analysis);
        let shown = |finding: &&Finding| finding.place.matrix.is_none_or(|matrix| self.options.shows(matrix));
        let open = findings.iter().filter(|finding| finding.set_aside.is_none()).filter(shown);
        let rows: Vec<TableRow> = open.map(|finding| self.finding(finding)).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            Column { head: self.words.column_place(), kind: ColumnKind::Words(0.28) },
            Column { head: self.words.heading_findings(), kind: ColumnKind::Words(0.72) },
        ];
        vec![
            Block::heading(1, &self.words.heading_findings()),
            Block::Table(Table { caption: String::new(), quadrant: None, columns, rows }),
        ]
    }

    fn finding(self, finding: &Finding) -> TableRow {
        let told = self.words.finding(finding);
        let parts = vec![
            Part::new(Kind::Statement, RichText::plain(&told.message)),
            Part::new(Kind::Note, RichText::plain(self.words.sentences([told.why, told.mend]))),
        ];
        TableRow { kind: RowKind::Body, anchor: None, cells: vec![Cell::of(Kind::Statement, &told.at), Cell { parts }] }
    }
}
