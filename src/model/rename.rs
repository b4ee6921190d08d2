//! Renaming the key of a source, with every citation that follows it.

use super::{
    Change, Document, DocumentChange, Edit, EditLabel, FactorChange, Marker, Source, Strategy, TextPart, cited_text,
    text_parts,
};

impl Document {
    /// Replaces the record of a source; where its key changes, the citations in the background and in notes follow it.
    #[must_use]
    pub fn edit_of_source(&self, new: Source) -> Edit {
        let old = self.source(new.id).map(|source| source.key.clone()).unwrap_or_default();
        // Of two sources with one key, citations mean the first; they do not leave it.
        let is_meant = self.source_of_key(&old).is_some_and(|source| source.id == new.id);
        let is_renamed = !old.is_empty() && !new.key.is_empty() && old != new.key && is_meant;
        let key = new.key.clone();
        let mut changes = vec![Change::EditSource(Box::new(new))];
        if is_renamed {
            changes.extend(self.citations_renamed(&old, &key));
        }
        match changes.len() {
            1 => changes.remove(0).into(),
            _ => Edit::new(EditLabel::EditSource, changes),
        }
    }

    fn citations_renamed(&self, old: &str, new: &str) -> Vec<Change> {
        let renamed = |text: &str| Some(renamed(text, old, new)).filter(|new| new != text);
        let mut changes = Vec::new();
        let mut context = self.context.clone();
        for section in &mut context {
            section.text = renamed(&section.text).unwrap_or_else(|| section.text.clone());
        }
        if context != self.context {
            changes.push(Change::Document(DocumentChange::Context(context)));
        }
        for matrix in &self.matrices {
            changes.extend(matrix.all_factors().filter_map(|(_, factor)| {
                let change = FactorChange::Note(renamed(&factor.note)?);
                Some(Change::Factor { matrix: matrix.id, factor: factor.id, change })
            }));
        }
        changes.extend(self.strategies.iter().filter_map(|strategy| {
            let note = renamed(&strategy.note)?;
            Some(Change::EditStrategy(Box::new(Strategy { note, ..strategy.clone() })))
        }));
        changes
    }
}

/// A text in which citations of one key are those of another.
pub(super) fn renamed(text: &str, old: &str, new: &str) -> String {
    let of = |part| match part {
        TextPart::Words(words) => words.to_owned(),
        TextPart::Cited(markers) => {
            let key = |marker: &Marker<'_>| marker.key == old;
            if !markers.iter().any(key) {
                return cited_text(&markers);
            }
            let markers: Vec<Marker<'_>> = markers
                .iter()
                .map(|marker| if key(marker) { Marker { key: new, ..*marker } } else { *marker })
                .collect();
            cited_text(&markers)
        }
    };
    // What cites something else stays as it was typed.
    if !text.contains(old) {
        return text.to_owned();
    }
    text_parts(text).into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, Factor, FactorId, Matrix, MatrixId, Section, SourceId, SourceKind, StrategyId};
    use crate::model::{Quadrant, StrategyKind};

    #[test]
    fn every_citation_follows_the_key_of_its_source_in_one_step() {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        let source = |number, key: &str| Source {
            key: key.to_owned(),
            ..Source::new(SourceId::from_random(number), SourceKind::Book)
        };
        document.sources = vec![source(2, "old"), source(3, "older")];
        let text = "So [@old, p. 3; @older], and [old].".to_owned();
        document.context.push(Section { text: text.clone(), ..Section::default() });
        let mut matrix = Matrix::new(MatrixId::from_random(4), "Now");
        let factor = Factor { note: text.clone(), ..Factor::new(FactorId::from_random(5), "Staff") };
        matrix.factors[Quadrant::Strengths].push(factor);
        document.matrices.push(matrix);
        let strategy = Strategy::new(StrategyId::from_random(6), StrategyKind::So, "Grow");
        document.strategies.push(Strategy { note: text.clone(), ..strategy });
        let before = document.clone();
        let back = document.edit_of_source(source(2, "new")).apply(&mut document).unwrap();
        let expected = "So [@new, p. 3; @older], and [old].";
        assert_eq!(document.context[0].text, expected);
        assert_eq!(document.matrices[0].factors[Quadrant::Strengths][0].note, expected);
        assert_eq!(document.strategies[0].note, expected);
        drop(back);
        assert_ne!(document, before);
    }
}
