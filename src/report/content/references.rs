//! The list of references as the style has it. Of each work it says what the document records, and nothing else.

use super::block::{Block, ListItem, Part};
use super::{Material, labelled};
use crate::model::{Factor, Matrix, Source, SourceId};
use crate::report::citing::Reference;
use crate::report::page::{Anchor, Target};
use crate::report::text::{RichText, SpanStyle};
use crate::report::theme::{Kind, Theme};

/// How what is said about a work differs from its record.
const QUIET: SpanStyle = SpanStyle { bold: false, italic: false, colour: Some(Theme::QUIET), scale: Some(0.9) };

impl Material<'_> {
    /// Heading and list; nothing when the document has no sources.
    pub(super) fn references(self) -> Vec<Block> {
        if self.document.sources.is_empty() {
            return Vec::new();
        }
        let items = self.citations.references().iter().map(|reference| ListItem {
            label: reference.label.clone(),
            parts: vec![Part::new(Kind::Reference, self.reference(reference))],
            anchor: Some(Anchor::Source(reference.source)),
        });
        vec![Block::heading(1, &self.words.heading_references()), Block::List(items.collect())]
    }

    fn reference(self, reference: &Reference) -> RichText {
        let mut text = reference.text.clone();
        let Some(source) = self.document.source(reference.source) else { return text };
        if !source.note.trim().is_empty() {
            text = text.styled(format!(" {}", source.note.trim()), QUIET);
        }
        text.append(self.cited_by(source));
        text
    }

    /// " Cited by S3, W1.": the factors that rest on a source, with links to them.
    fn cited_by(self, source: &Source) -> RichText {
        let mut text = RichText::default();
        for (label, anchor) in self.citing(source.id) {
            let begun = !text.is_empty();
            let opening = || self.words.joint_sentence() + &self.words.reference_cited_by();
            let before = if begun { self.words.joint_comma() } else { opening() };
            text = text.styled(before, QUIET);
            text.push(label, SpanStyle { scale: QUIET.scale, ..SpanStyle::default() }, Some(Target::Anchor(anchor)));
        }
        if text.spans.is_empty() { text } else { text.styled(self.words.full_stop(), QUIET) }
    }

    /// The factors of the first matrix that cites a source.
    fn citing(self, source: SourceId) -> Vec<(String, Anchor)> {
        let of_matrix = |matrix: &Matrix| -> Vec<(String, Anchor)> {
            let cites = |factor: &Factor| factor.evidence.iter().any(|evidence| evidence.source == source);
            let citing = labelled(matrix).filter(|(_, factor)| cites(factor));
            citing.map(|(label, factor)| (label, Anchor::Factor(matrix.id, factor.id))).collect()
        };
        self.matrices().map(|(matrix, _)| of_matrix(matrix)).find(|factors| !factors.is_empty()).unwrap_or_default()
    }
}
