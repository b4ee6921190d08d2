//! The blocks of a report, one below the other, and the grid as a table of two by two.

use super::Context;
use super::contents;
use super::numbering::Marker;
use super::paragraph::{Begins, Extra, Stays, Weight, paragraph};
use super::picture::picture;
use super::table;
use crate::report::charts::Drawing;
use crate::report::content::{Block, Grid, ListItem};
use crate::report::text::RichText;
use crate::report::theme::Kind;
use crate::report::xml::Xml;

/// A report that flows.
pub(super) fn flow(xml: &mut Xml, context: &mut Context, blocks: &[Block]) {
    for (index, block) in blocks.iter().enumerate() {
        let next = blocks.get(index + 1);
        self::block(xml, context, block, next);
    }
}

/// Whether a paragraph must not be parted from what follows: the date of a matrix, what it says of itself, a title.
fn stays(kind: Kind, next: Option<&Block>) -> Stays {
    let announces = match next {
        Some(Block::Table(_)) => kind != Kind::Body,
        Some(_) => matches!(kind, Kind::Caption | Kind::Notice | Kind::Label),
        None => false,
    };
    if announces { Stays::WithNext } else { Stays::AsStyled }
}

fn block(xml: &mut Xml, context: &mut Context, block: &Block, next: Option<&Block>) {
    match block {
        Block::Heading { level, text, quadrant, anchor } => {
            let badge = quadrant.map(|quadrant| (quadrant.letter(), context.theme.hue(quadrant).strong));
            let extra = Extra { anchor: *anchor, badge, ..Extra::default() };
            paragraph(xml, context, Kind::Heading(*level), text, &extra);
        }
        Block::Paragraph { kind, text } => {
            paragraph(xml, context, *kind, text, &Extra { stays: stays(*kind, next), ..Extra::default() });
        }
        Block::List(items) => list(xml, context, items),
        Block::Contents(entries) => contents::contents(xml, context, entries),
        Block::Grid(grid) => matrix(xml, context, grid),
        Block::Table(table) => {
            if !table.caption.is_empty() {
                let extra = Extra { counted: Some("Table"), stays: Stays::WithNext, ..Extra::default() };
                paragraph(xml, context, Kind::Caption, &RichText::plain(&table.caption), &extra);
            }
            table::table(xml, context, table);
        }
        Block::Figure(drawing) => figure(xml, context, drawing),
        Block::Gap(_) => {}
    }
}

/// A list; labels that are numbers or bullets become Word's own.
fn list(xml: &mut Xml, context: &mut Context, items: &[ListItem]) {
    let is_number = |label: &str| label.trim_end_matches(['.', ')']).parse::<u32>().is_ok();
    let marker = match items.first().map(|item| item.label.trim()) {
        None | Some("") => None,
        Some(label) if is_number(label) => Some(Marker::Number),
        Some(label) if !label.chars().any(char::is_alphanumeric) => Some(Marker::Bullet),
        Some(_) => None,
    };
    let list = marker.map(|marker| context.numbering.list(marker));
    for item in items {
        for (index, part) in item.parts.iter().enumerate() {
            let first = index == 0;
            let extra = Extra {
                list: list.clone().filter(|_| first),
                anchor: item.anchor.filter(|_| first),
                ..Extra::default()
            };
            let label = item.label.trim();
            if first && list.is_none() && !label.is_empty() {
                let mut text = RichText::bold(label).and(" ");
                text.append(part.text.clone());
                paragraph(xml, context, part.kind, &text, &extra);
            } else {
                paragraph(xml, context, part.kind, &part.text, &extra);
            }
        }
    }
}

/// A picture with its caption.
fn figure(xml: &mut Xml, context: &mut Context, drawing: &Drawing) {
    picture(xml, context, drawing);
    let extra = Extra { counted: Some("Figure"), ..Extra::default() };
    paragraph(xml, context, Kind::Caption, &RichText::plain(&drawing.caption), &extra);
}

/// The quadrants of a matrix within a report.
fn matrix(xml: &mut Xml, context: &mut Context, grid: &Grid) {
    paragraph(xml, context, Kind::Caption, &grid.subtitle(), &Extra { stays: Stays::WithNext, ..Extra::default() });
    table::grid(xml, context, grid);
}

/// A page for each matrix.
pub(super) fn grids(xml: &mut Xml, context: &mut Context, grids: &[Grid]) {
    for (index, grid) in grids.iter().enumerate() {
        if index == 0 {
            paragraph(xml, context, Kind::Heading(1), &RichText::plain(grid.heading.trim()), &Extra::default());
        }
        let begins = if index == 0 { Begins::Below } else { Begins::OnNewPage };
        let extra = Extra { begins, weight: Weight::Bold, ..Extra::default() };
        paragraph(xml, context, Kind::Heading(2), &RichText::plain(grid.title.trim()), &extra);
        if !grid.details.is_empty() {
            let extra = Extra { stays: Stays::WithNext, ..Extra::default() };
            paragraph(xml, context, Kind::Caption, &RichText::plain(&grid.details), &extra);
        }
        table::grid(xml, context, grid);
    }
}
