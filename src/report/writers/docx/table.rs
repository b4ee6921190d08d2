//! Tables: heads repeated on every page, rows that stay whole where they are short, widths from what the columns hold.

use super::numbering::Marker;
use super::paragraph::{Extra, Stays, Weight, paragraph};
use super::styles::{self, hex};
use super::{Context, twips};
use crate::report::content::{Cell, ColumnKind, Grid, GridQuadrant, RowKind, Table, TableRow};
use crate::report::page::{Anchor, Colour};
use crate::report::text::{Reading, RichText};
use crate::report::theme::{Kind, Theme};
use crate::report::writers::columns::{self, Room};
use crate::report::xml::Xml;

/// Rows with more characters than this may be split between pages.
const SHORT_ROW: usize = 900;
/// The margins of a cell on both sides together, in points.
const CELL_MARGINS: f32 = 8.0;

/// A table of the report.
pub(super) fn table(xml: &mut Xml, context: &mut Context, table: &Table) {
    let widths = widths(context, table);
    let hue = table.quadrant.map(|quadrant| context.theme.hue(quadrant));
    let (rule, tint) = hue.map_or((Theme::AXIS, Theme::WASH), |hue| (hue.strong, hue.tint));
    xml.element("w:tbl", &[], |xml| {
        properties(xml, context, rule, &table.caption);
        grid_columns(xml, &widths);
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:tblHeader", &[]);
            });
            for (column, width) in table.columns.iter().zip(&widths) {
                let kind = if column.kind == ColumnKind::Numbers { Kind::NumberHead } else { Kind::ColumnHead };
                cell(xml, *width, Some(tint), |xml| {
                    paragraph(xml, context, kind, &RichText::plain(&column.head), &Extra::default());
                });
            }
        });
        for row in &table.rows {
            self::row(xml, context, table, row, &widths);
        }
    });
    space(xml);
}

fn row(xml: &mut Xml, context: &mut Context, table: &Table, row: &TableRow, widths: &[i32]) {
    let parts = row.cells.iter().flat_map(|cell| &cell.parts);
    let length: usize = parts.map(|part| part.text.text().chars().count()).sum();
    let (ground, weight) = match row.kind {
        RowKind::Body => (None, Weight::Usual),
        RowKind::Total => (Some(Theme::WASH), Weight::Bold),
    };
    xml.element("w:tr", &[], |xml| {
        if length <= SHORT_ROW {
            xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        }
        for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let anchor = row.anchor.filter(|_| index == 0);
            let usual = if column.kind == ColumnKind::Numbers { Kind::Number } else { Kind::Statement };
            let filling = row.cells.get(index);
            cell(xml, *width, ground, |xml| {
                paragraphs(xml, context, filling, usual, anchor, weight);
            });
        }
    });
}

/// The paragraphs of a cell, at least one.
fn paragraphs(
    xml: &mut Xml,
    context: &mut Context,
    cell: Option<&Cell>,
    usual: Kind,
    anchor: Option<Anchor>,
    weight: Weight,
) {
    let parts = cell.map(|cell| cell.parts.as_slice()).unwrap_or_default();
    if parts.is_empty() {
        let extra = Extra { anchor, ..Extra::default() };
        paragraph(xml, context, usual, &RichText::default(), &extra);
    }
    for (index, part) in parts.iter().enumerate() {
        let kind = if usual == Kind::Number { Kind::Number } else { part.kind };
        let extra = Extra { anchor: anchor.filter(|_| index == 0), weight, ..Extra::default() };
        paragraph(xml, context, kind, &part.text, &extra);
    }
}

/// The four quadrants of a matrix.
pub(super) fn grid(xml: &mut Xml, context: &mut Context, grid: &Grid) {
    let half = context.width() / 2;
    xml.element("w:tbl", &[], |xml| {
        properties(xml, context, Theme::WHITE, &grid.title);
        grid_columns(xml, &[half, half]);
        for pair in grid.quadrants.chunks(2) {
            xml.element("w:tr", &[], |xml| {
                for quadrant in pair {
                    let tint = context.theme.hue(quadrant.quadrant).tint;
                    cell(xml, half, Some(tint), |xml| self::quadrant(xml, context, quadrant));
                }
            });
        }
    });
    space(xml);
}

fn quadrant(xml: &mut Xml, context: &mut Context, quadrant: &GridQuadrant) {
    let badge = Some((quadrant.quadrant.letter(), context.theme.hue(quadrant.quadrant).strong));
    // In the first row of a table it would move all of it to the next page.
    let head = Extra { badge, stays: Stays::Free, ..Extra::default() };
    paragraph(xml, context, Kind::Heading(3), &RichText::plain(&quadrant.title), &head);
    if quadrant.entries.is_empty() {
        paragraph(xml, context, Kind::Notice, &RichText::plain(&quadrant.hint), &Extra::default());
        return;
    }
    let list = context.numbering.list(Marker::Factor(quadrant.quadrant));
    for entry in &quadrant.entries {
        let extra = Extra { list: Some(list.clone()), anchor: entry.anchor, ..Extra::default() };
        paragraph(xml, context, Kind::Statement, &entry.text(), &extra);
    }
}

/// Style and rules of a table, and the words that stand for it where it is not seen.
fn properties(xml: &mut Xml, context: &Context, rule: Colour, words: &str) {
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", styles::TABLE)]);
        if context.reading == Reading::RightToLeft {
            xml.empty("w:bidiVisual", &[]);
        }
        xml.empty("w:tblW", &[("w:w", &context.width().to_string()), ("w:type", "dxa")]);
        xml.element("w:tblBorders", &[], |xml| {
            border(xml, "w:top", "8", rule);
            border(xml, "w:bottom", "8", rule);
            let fine = if rule == Theme::WHITE { rule } else { Theme::RULE };
            border(xml, "w:insideH", if rule == Theme::WHITE { "48" } else { "4" }, fine);
            if rule == Theme::WHITE {
                border(xml, "w:insideV", "48", rule);
            }
        });
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        if !words.trim().is_empty() {
            xml.empty("w:tblDescription", &[("w:val", words.trim())]);
        }
    });
}

fn border(xml: &mut Xml, side: &str, eighths: &str, colour: Colour) {
    let colour = hex(colour);
    xml.empty(side, &[("w:val", "single"), ("w:sz", eighths), ("w:space", "0"), ("w:color", &colour)]);
}

fn grid_columns(xml: &mut Xml, widths: &[i32]) {
    xml.element("w:tblGrid", &[], |xml| {
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
    });
}

fn cell(xml: &mut Xml, width: i32, ground: Option<Colour>, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if let Some(colour) = ground {
                xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &hex(colour))]);
            }
        });
        inside(xml);
    });
}

/// A small empty paragraph: without one, two tables would become one.
fn space(xml: &mut Xml) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:spacing", &[("w:before", "0"), ("w:after", "0")]);
            xml.element("w:rPr", &[], |xml| xml.empty("w:sz", &[("w:val", "8")]));
        });
    });
}

/// The widths of the columns.
fn widths(context: &Context, table: &Table) -> Vec<i32> {
    let room =
        Room { width: context.free.width, letters: context.theme.style(Kind::Label).size, margins: CELL_MARGINS };
    columns::widths(table, room).into_iter().map(twips).collect()
}
