//! The report on what changed from matrix to matrix, in the order of their dates.

mod pictures;
mod summary;
mod tables;

pub(super) use tables::statistics;

use super::Material;
use super::block::Block;
use crate::analysis::compare;
use crate::analysis::comparison::{Comparison, LIMIT, Pair, Subject};
use crate::model::Matrix;
use crate::report::charts::Drawing;
use crate::report::options::Pick;
use crate::report::parts::Part;
use crate::report::studies::Study;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// Everything the report on a comparison says, in order; a sentence where there are not two matrices. `others` are
/// documents whose matrices are compared with those of the first.
pub(crate) fn comparison(material: Material<'_>, others: &[Study]) -> Vec<Block> {
    let title = material.words.labelled(&material.words.comparing_title(), material.document.title.trim());
    let mut blocks = vec![Block::Paragraph { kind: Kind::Title, text: RichText::plain(title) }];
    let subjects = subjects(material, others);
    let groups = groups(material, &subjects);
    match compare(&subjects) {
        Ok(mut comparison) => {
            comparison.suggest(&subjects);
            blocks.extend(Compared { material, subjects: &subjects, comparison: &comparison }.blocks());
        }
        Err(error) if groups.is_empty() => {
            let text = RichText::plain(material.words.comparing_refused(LIMIT, error.count));
            blocks.push(Block::Paragraph { kind: Kind::Notice, text });
        }
        Err(_) => {}
    }
    blocks.extend(groups);
    blocks
}

/// The participants' groups of each matrix against each other; nothing where there are none.
fn groups(material: Material<'_>, subjects: &[Subject<'_>]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for subject in subjects {
        let said = material.groups(*subject);
        if !said.is_empty() {
            blocks.push(Block::heading(2, subject.matrix().title.trim()));
            blocks.extend(said);
        }
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(1, &material.words.groups_title()));
    }
    blocks
}

/// The lines from rank to rank alone, where the matrices can be compared.
pub(super) fn slopes(material: Material<'_>, others: &[Study]) -> Option<Drawing> {
    let subjects = subjects(material, others);
    let comparison = compare(&subjects).ok()?;
    Compared { material, subjects: &subjects, comparison: &comparison }.slopes()
}

/// The matrices that are compared, in the order of their dates.
fn subjects<'a>(material: Material<'a>, others: &'a [Study]) -> Vec<Subject<'a>> {
    let subject = |pick: &Pick| match pick.document.checked_sub(1) {
        None => Subject::new(material.document, material.analysis, pick.matrix),
        Some(at) => others.get(at).and_then(|study| Subject::new(study.document(), study.analysis(), pick.matrix)),
    };
    let picks = material.options.picks(material.document, others);
    picks.iter().filter_map(subject).map(|subject| subject.decided_in(material.document)).collect()
}

/// A comparison on its way into the report.
#[derive(Clone, Copy)]
struct Compared<'a> {
    material: Material<'a>,
    subjects: &'a [Subject<'a>],
    comparison: &'a Comparison,
}

/// A matrix and the next one.
#[derive(Clone, Copy)]
struct Step<'a> {
    from: Subject<'a>,
    to: Subject<'a>,
    pair: &'a Pair,
}

impl<'a> Compared<'a> {
    fn steps(self) -> impl Iterator<Item = Step<'a>> {
        let neighbours = self.subjects.windows(2).zip(&self.comparison.pairs);
        neighbours.map(|(two, pair)| Step { from: two[0], to: two[1], pair })
    }

    fn blocks(self) -> Vec<Block> {
        let words = self.material.words;
        let mut blocks = self.titles();
        blocks.push(Block::heading(1, &words.comparing_summary()));
        blocks.extend(self.steps().map(|step| paragraph(self.summary(step))));
        blocks.extend(self.caveats());
        blocks.push(Block::heading(1, &words.comparing_statistics()));
        blocks.push(self.statistics());
        let key =
            RichText::plain(words.sentences([words.comparing_statistics_over(), words.comparing_statistics_key()]));
        blocks.push(Block::Paragraph { kind: Kind::Caption, text: key });
        if self.material.has(Part::Charts) {
            blocks.extend(self.pictures());
        }
        for step in self.steps() {
            let heading = self.material.words.change(self.title(step.from), self.title(step.to));
            blocks.push(Block::heading(1, &heading));
            blocks.extend(self.tables(step));
        }
        blocks
    }

    /// The matrices in their order, with their dates.
    fn titles(self) -> Vec<Block> {
        let lines = self.subjects.iter().enumerate().map(|(index, subject)| {
            let words = self.material.words;
            let (number, title) = (index + 1, self.title(*subject));
            let text = match subject.matrix().date {
                Some(date) => words.comparing_matrix_dated(number, title, words.date(date)),
                None => words.comparing_matrix(number, title),
            };
            Block::Paragraph { kind: Kind::Subtitle, text: RichText::plain(text) }
        });
        lines.collect()
    }

    fn caveats(self) -> Vec<Block> {
        let words = self.material.words;
        let matrices: Vec<&Matrix> = self.subjects.iter().map(Subject::matrix).collect();
        let sentences = self.comparison.caveats.iter().map(|caveat| paragraph(words.caveat(caveat, &matrices)));
        let heading = (!self.comparison.caveats.is_empty()).then(|| Block::heading(2, &words.comparing_caveats()));
        heading.into_iter().chain(sentences).collect()
    }

    fn pictures(self) -> Vec<Block> {
        let path = self.path().map(Block::Figure);
        let Some(slopes) = self.slopes() else { return path.into_iter().collect() };
        let heading = Block::heading(1, &self.material.words.comparing_ranks());
        [heading, Block::Figure(slopes)].into_iter().chain(path).collect()
    }

    /// The title of a matrix, with that of its document where there are several.
    fn title(self, subject: Subject<'_>) -> String {
        let title = subject.matrix().title.trim();
        let elsewhere = |other: &Subject<'_>| !std::ptr::eq(other.document(), self.subjects[0].document());
        if self.subjects.iter().any(elsewhere) {
            self.material.words.bracketed(title, subject.document().title.trim())
        } else {
            title.to_owned()
        }
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { kind: Kind::Body, text: RichText::plain(text) }
}
