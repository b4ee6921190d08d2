//! The full report: title, summary, contents, background, matrices, strategies, method, references, judgments.

use super::block::Block;
use super::{Material, grid};
use crate::model::Section;
use crate::report::methods::Told;
use crate::report::parts::Part;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// Everything the full report says, in order; `told` says how the figures came about, in a line for each matrix.
pub(crate) fn full(material: Material<'_>, told: Option<Told>) -> Vec<Block> {
    let mut blocks = title(material);
    blocks.extend(material.summary());
    blocks.extend([Block::heading(1, &material.words.heading_contents()), Block::Contents(Vec::new())]);
    if material.has(Part::Context) {
        blocks.extend(background(material));
    }
    for (index, (matrix, analysis)) in material.matrices().enumerate() {
        // The quadrants of the first matrix stand in the summary.
        let quadrants = (index > 0).then(|| Block::Grid(Box::new(grid::within(material, matrix, analysis))));
        blocks.extend(material.matrix(matrix, analysis, quadrants));
    }
    if material.has(Part::Strategies) {
        blocks.extend(material.strategies());
    }
    if material.has(Part::Findings) {
        blocks.extend(material.findings());
    }
    if let Some(told) = told.filter(|_| material.has(Part::Method)) {
        blocks.extend(method(material, told));
    }
    if material.has(Part::References) {
        blocks.extend(material.references());
    }
    if material.has(Part::Judgments) {
        blocks.extend(material.judgments());
    }
    blocks
}

fn method(material: Material<'_>, told: Told) -> Vec<Block> {
    let words = material.words;
    let body = |text| Block::Paragraph { kind: Kind::Body, text };
    let blocks: Vec<Block> = match told.lines.split_last() {
        Some((program, lines)) if material.on_methods.program.is_some() => {
            lines.iter().map(|line| material.cited(line)).chain([material.citing_program(program)]).map(body).collect()
        }
        _ => told.whole(words).lines().flat_map(paragraphs).collect(),
    };
    if blocks.is_empty() { Vec::new() } else { [vec![Block::heading(1, &words.heading_method())], blocks].concat() }
}

/// Title, authors, course or organisation, date.
pub(crate) fn title(material: Material<'_>) -> Vec<Block> {
    let document = material.document;
    let date = document.date.map(|date| material.words.date(date)).unwrap_or_default();
    let mut blocks = vec![Block::Paragraph { kind: Kind::Title, text: RichText::plain(document.title.trim()) }];
    for line in [material.words.list(&document.authors), document.affiliation.clone(), date] {
        if !line.trim().is_empty() {
            blocks.push(Block::Paragraph { kind: Kind::Subtitle, text: RichText::plain(line.trim()) });
        }
    }
    blocks.push(Block::Gap(0.8));
    blocks
}

fn background(material: Material<'_>) -> Vec<Block> {
    if material.document.context.is_empty() {
        return Vec::new();
    }
    let heading = Block::heading(1, &material.words.heading_context());
    std::iter::once(heading).chain(material.document.context.iter().flat_map(|part| section(material, part))).collect()
}

fn section(material: Material<'_>, section: &Section) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !section.heading.trim().is_empty() {
        blocks.push(Block::heading(2, section.heading.trim()));
    }
    let text = split(&section.text);
    blocks.extend(text.map(|part| Block::Paragraph { kind: Kind::Body, text: material.text(part) }));
    let parts = material.evidence(&section.evidence);
    blocks.extend(parts.into_iter().map(|part| Block::Paragraph { kind: part.kind, text: part.text }));
    blocks
}

/// The paragraphs of a text; an empty line parts them.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    split(text).map(|part| Block::Paragraph { kind: Kind::Body, text: RichText::plain(part) }).collect()
}

/// The paragraphs of a text, without empty ones.
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty())
}
