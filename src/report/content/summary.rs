//! The first page of the full report: what it is about, the matrix, what matters most, what is to be done.

use super::block::{Block, ListItem, Part};
use super::full::split;
use super::{Material, grid};
use crate::analysis::facts::Fact;
use crate::analysis::{FactorAnalysis, MatrixAnalysis, StrategyAnalysis};
use crate::model::{Matrix, Strategy};
use crate::report::parts;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// How many factors matter most, and how many strategies stand here, at most.
const MOST: usize = 5;
/// So many characters of the background stand here at most.
const OPENING: usize = 420;

impl<'a> Material<'a> {
    /// Heading and summary of the first matrix that the report shows; nothing without one.
    pub(super) fn summary(self) -> Vec<Block> {
        let Some((matrix, analysis)) = self.matrices().next() else { return Vec::new() };
        let mut blocks = vec![Block::heading(1, &self.words.heading_summary())];
        blocks.extend(self.about());
        blocks.push(Block::Grid(Box::new(grid::within(self, matrix, analysis))));
        if self.has(parts::Part::Results) {
            blocks.extend(analysis.map(|analysis| self.matters_most(matrix, analysis)).unwrap_or_default());
        }
        if self.has(parts::Part::Strategies) {
            blocks.extend(self.what_to_do());
        }
        blocks
    }

    /// How the background begins.
    fn about(self) -> Option<Block> {
        let mut sections = self.document.context.iter().filter(|_| self.has(parts::Part::Context));
        let opening = sections.find_map(|section| split(&section.text).next())?;
        let text = self.text(whole_sentences(opening)?);
        Some(Block::Paragraph { kind: Kind::Body, text })
    }

    /// The factors with the highest priorities, and the totals; in their place what stands in the way of them.
    fn matters_most(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Block> {
        let words = self.words;
        if analysis.factors.is_empty() {
            return Vec::new();
        }
        let priorities: Vec<f64> = analysis.factors.iter().filter_map(|factor| factor.global_priority).collect();
        let differ = !analysis.equal_weights && priorities.windows(2).any(|two| (two[0] - two[1]).abs() > 1e-9);
        let (mut blocks, mut sentences) = (Vec::new(), Vec::new());
        sentences.extend(matrix.illustration.then(|| words.method_illustration()));
        if priorities.is_empty() {
            sentences.extend(analysis.obstacles.first().map(|obstacle| words.fact(&Fact::Obstacle(obstacle.kind))));
        } else if !differ {
            sentences.push(words.summary_equal());
        } else {
            blocks.push(Block::List(self.foremost(analysis)));
        }
        let outcome = self.outcome_in_short(analysis);
        let text = words.sentences(sentences.into_iter().chain(outcome));
        if !text.is_empty() {
            blocks.push(Block::Paragraph { kind: Kind::Body, text: RichText::plain(text) });
        }
        let heading = (!blocks.is_empty()).then(|| Block::heading(2, &words.heading_matters()));
        heading.into_iter().chain(blocks).collect()
    }

    fn foremost(self, analysis: &MatrixAnalysis) -> Vec<ListItem> {
        let mut ranked: Vec<(&FactorAnalysis, f64)> =
            analysis.factors.iter().filter_map(|factor| Some((factor, factor.global_priority?))).collect();
        // The sort is stable: equal priorities stay in the order of the matrix.
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        let item = |(factor, priority): &(&FactorAnalysis, f64)| {
            let text = RichText::plain(factor.text.trim()).and(format!(" – {}", self.words.number(*priority, 3)));
            entry(&factor.label, text)
        };
        ranked.iter().take(MOST).map(item).collect()
    }

    /// "IFE 2.54, EFE 2.80. Posture: SO, aggressive."
    fn outcome_in_short(self, analysis: &MatrixAnalysis) -> Option<String> {
        let words = self.words;
        let totals = [(words.ife(), analysis.totals.ife), (words.efe(), analysis.totals.efe)];
        let totals = totals.into_iter().filter_map(|(name, total)| Some(format!("{name} {}", words.number(total?, 2))));
        let posture = analysis.posture.as_ref().and_then(|posture| posture.strategy).map(|kind| {
            let verdict = words.chart_posture_verdict(kind.letters(), words.strategy_kind_name(kind));
            words.labelled(&words.convention_posture(), &verdict)
        });
        let parts: Vec<String> = totals.chain(posture).collect();
        (!parts.is_empty()).then(|| words.series(parts) + words.joint_stop().trim_end())
    }

    /// The strategies, the strongest first, with who sees to them and by when.
    fn what_to_do(self) -> Vec<Block> {
        let strategies = self.strongest_first();
        if strategies.is_empty() {
            return Vec::new();
        }
        let item = |strategy: &&Strategy| {
            let who = self
                .words
                .list([strategy.owner.trim(), strategy.horizon.trim()].into_iter().filter(|it| !it.is_empty()));
            let text = RichText::plain(strategy.text.trim());
            let text = if who.is_empty() { text } else { text.and(format!(" – {who}")) };
            entry(&self.strategy_label(strategy), text)
        };
        let items = strategies.iter().take(MOST).map(item).collect();
        vec![Block::heading(2, &self.words.heading_to_do()), Block::List(items)]
    }

    /// The strategies in the order of their strength in the matrix that the report shows, or else as the document has
    /// them.
    pub(super) fn strongest_first(self) -> Vec<&'a Strategy> {
        let mut strategies: Vec<&Strategy> = self.document.strategies.iter().collect();
        let weight = |strategy: &Strategy| {
            let found = self.analysed(strategy)?;
            found.qspm_total.or(found.strength)
        };
        // Those without a figure come last, in their own order.
        strategies.sort_by(|a, b| weight(b).unwrap_or(-1.0).total_cmp(&weight(a).unwrap_or(-1.0)));
        strategies
    }

    /// What the only matrix that the report shows says of a strategy; of several, none speaks for all.
    pub(super) fn analysed(self, strategy: &Strategy) -> Option<&'a StrategyAnalysis> {
        let mut matrices = self.matrices();
        let (_, analysis) = matrices.next().filter(|_| matrices.next().is_none())?;
        analysis?.strategies.iter().find(|found| found.id == strategy.id)
    }
}

fn entry(label: &str, text: RichText) -> ListItem {
    ListItem { label: label.to_owned(), parts: vec![Part::new(Kind::Body, text)], anchor: None }
}

/// The sentences with which a text begins, as many as have room here; none where the first is too long.
fn whole_sentences(text: &str) -> Option<&str> {
    if text.chars().count() <= OPENING {
        return Some(text);
    }
    let is_whole = |part: &str| part.matches('[').count() == part.matches(']').count();
    let ends = text.char_indices().enumerate().take_while(|(count, _)| *count < OPENING);
    let ends = ends.filter(|(_, (_, c))| ".!?。！？؟".contains(*c)).map(|(_, (at, c))| at + c.len_utf8());
    let ends = ends.filter(|end| {
        let after = text[*end..].chars().next();
        is_whole(&text[..*end]) && (after.is_none_or(char::is_whitespace) || text[..*end].ends_with(['。', '！', '？']))
    });
    ends.last().map(|end| text[..end].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_opens_with_whole_sentences() {
        let long = "word ".repeat(100);
        assert_eq!(whole_sentences("Short."), Some("Short."));
        assert_eq!(whole_sentences(&format!("One [@a, p. 3]. Two. {long}")), Some("One [@a, p. 3]. Two."));
        assert_eq!(whole_sentences(&format!("一。二。{}", "字".repeat(500))), Some("一。二。"));
        assert_eq!(whole_sentences(&long), None);
    }
}
