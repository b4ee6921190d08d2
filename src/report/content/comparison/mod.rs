//! The report on what changed from matrix to matrix, in the order of their dates.

mod path;
mod slopes;
mod summary;
mod tables;

use super::Material;
use super::block::Block;
use crate::analysis::comparison::{Caveat, Comparison, Convention, Subject, sort_by_date};
use crate::analysis::{MatrixAnalysis, compare};
use crate::model::{Matrix, MatrixId};
use crate::report::parts::Part;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// Everything the report on a comparison says, in order; a sentence where there are not two matrices.
pub(crate) fn comparison(material: Material<'_>) -> Vec<Block> {
    let title = format!("{}: {}", material.words.comparing.title, material.document.title.trim());
    let mut blocks = vec![Block::Paragraph { kind: Kind::Title, text: RichText::plain(title) }];
    let subject = |(matrix, _): (&'_ Matrix, _)| Subject::new(material.document, material.analysis, matrix.id);
    let mut subjects: Vec<Subject> = material.matrices().filter_map(subject).collect();
    sort_by_date(&mut subjects);
    match compare(&subjects) {
        Ok(mut comparison) => {
            comparison.suggest(&subjects);
            blocks.extend(Compared { material, comparison: &comparison }.blocks());
        }
        Err(error) => {
            blocks.push(Block::Paragraph { kind: Kind::Notice, text: RichText::plain(error.to_string()) });
        }
    }
    blocks
}

/// A comparison on its way into the report.
#[derive(Clone, Copy)]
struct Compared<'a> {
    material: Material<'a>,
    comparison: &'a Comparison,
}

impl<'a> Compared<'a> {
    fn blocks(self) -> Vec<Block> {
        let words = self.material.words.comparing;
        let mut blocks = self.titles();
        blocks.push(Block::heading(1, words.summary));
        blocks.extend(self.comparison.pairs.iter().map(|pair| paragraph(self.summary(pair))));
        blocks.extend(self.caveats());
        blocks.push(Block::heading(1, words.statistics));
        blocks.push(self.statistics());
        let key = RichText::plain(words.statistics_key);
        blocks.push(Block::Paragraph { kind: Kind::Caption, text: key });
        if self.material.has(Part::Charts) {
            blocks.extend(self.pictures());
        }
        for pair in &self.comparison.pairs {
            let heading = format!("{} → {}", self.title(pair.from), self.title(pair.to));
            blocks.push(Block::heading(1, &heading));
            blocks.extend(self.tables(pair));
        }
        blocks
    }

    /// The matrices in their order, with their dates.
    fn titles(self) -> Vec<Block> {
        let matrices = self.comparison.matrices.iter().filter_map(|it| self.material.document.matrix(it.id));
        let lines = matrices.enumerate().map(|(index, matrix)| {
            let date = matrix.date.map(|date| format!(", {}", self.material.words.date(date)));
            let text = format!("{}. {}{}", index + 1, matrix.title.trim(), date.unwrap_or_default());
            Block::Paragraph { kind: Kind::Subtitle, text: RichText::plain(text) }
        });
        lines.collect()
    }

    fn caveats(self) -> Vec<Block> {
        let words = self.material.words.comparing;
        let sentence = |caveat: &Caveat| match caveat {
            Caveat::Differs { convention, .. } => (words.differs)(*convention, &self.choices(*convention)),
            Caveat::Unweighed(title) => (words.unweighed)(title),
        };
        let sentences = self.comparison.caveats.iter().map(|caveat| paragraph(sentence(caveat)));
        let heading = (!self.comparison.caveats.is_empty()).then(|| Block::heading(2, words.caveats));
        heading.into_iter().chain(sentences).collect()
    }

    /// What each matrix chose, in their order.
    fn choices(self, convention: Convention) -> String {
        let names = &self.material.words.results;
        let choice = |matrix: &Matrix| match convention {
            Convention::Weighting => (names.weighting_name)(matrix.weighting),
            Convention::Rating => (names.rating_name)(matrix.conventions.rating),
            Convention::Posture => (names.variant_name)(matrix.conventions.posture),
            Convention::Between => (names.between_name)(matrix.conventions.between),
            Convention::Prioritisation => (names.prioritisation_name)(matrix.conventions.prioritisation),
        };
        let matrices = self.comparison.matrices.iter().filter_map(|it| self.material.document.matrix(it.id));
        matrices.map(choice).collect::<Vec<_>>().join(", ")
    }

    fn pictures(self) -> Vec<Block> {
        let path = self.path().map(Block::Figure);
        let Some(slopes) = self.slopes() else { return path.into_iter().collect() };
        let heading = Block::heading(1, self.material.words.comparing.ranks);
        [heading, Block::Figure(slopes)].into_iter().chain(path).collect()
    }

    fn title(self, matrix: MatrixId) -> &'a str {
        self.material.document.matrix(matrix).map_or("", |matrix| matrix.title.trim())
    }

    /// What follows from each matrix, in their order.
    fn outcomes(self) -> Vec<&'a MatrixAnalysis> {
        self.comparison.matrices.iter().filter_map(|it| self.material.analysis.matrix(it.id)).collect()
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { kind: Kind::Body, text: RichText::plain(text) }
}
