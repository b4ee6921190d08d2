//! Every word that a report says of itself, by language. What the document says stays as it was written.

mod arabic;
mod charts;
mod chinese;
mod comparing;
mod english;
mod grouping;
mod judging;
mod method;
mod russian;
mod sheets;

pub(crate) use charts::Charts;
pub(crate) use comparing::{Comparing, Counts};
pub(crate) use grouping::Grouping;
pub(crate) use judging::Judging;
pub(crate) use method::Method;
pub(crate) use sheets::Sheets;

use std::ops::Deref;

use crate::model::{
    Aggregation, Asked, BetweenConvention, Incomplete, PerQuadrant, PostureVariant, Prioritisation, Quadrant,
    RankScheme, RatingConvention, StrategyKind, StrategyStatus, WeightingMethod,
};

/// The words of one language.
pub(crate) struct Words {
    /// BCP 47 tag.
    language: &'static str,
    /// "Page 2 of 5".
    pub(crate) page_of: fn(usize, usize) -> String,
    /// Of a table row or quadrant that goes on from the page before.
    pub(crate) continued: &'static str,
    /// The names of the quadrants.
    pub(crate) quadrants: PerQuadrant<&'static str>,
    /// Stands in a quadrant without factors that asks nothing.
    pub(crate) no_factors: &'static str,
    /// Marks a matrix whose figures are nobody's finding.
    pub(crate) illustration: &'static str,
    /// Says so at length.
    pub(crate) illustration_notice: &'static str,
    /// What the numbers behind a factor are.
    pub(crate) score_key: &'static str,
    /// The same where there are no ratings.
    pub(crate) weight_key: &'static str,
    /// Internal total.
    pub(crate) ife: &'static str,
    /// External total.
    pub(crate) efe: &'static str,
    /// Headings of the full report.
    pub(crate) headings: Headings,
    /// Heads of columns.
    pub(crate) columns: Columns,
    /// Words around citations and references.
    pub(crate) references: References,
    /// Words about strategies.
    pub(crate) strategies: Strategies,
    /// Words about method and results.
    pub(crate) results: Results,
    /// Words about the comparison of matrices.
    pub(crate) comparing: &'static Comparing,
    /// Words about pictures.
    pub(crate) charts: &'static Charts,
    /// Words about people and their answers.
    pub(crate) judging: &'static Judging,
    /// Words about groups of participants.
    pub(crate) grouping: &'static Grouping,
    /// Sentences of the methods paragraph.
    pub(crate) method: &'static Method,
    /// Words in workbooks.
    pub(crate) sheets: &'static Sheets,
}

/// Headings of the full report.
pub(crate) struct Headings {
    pub(crate) context: &'static str,
    pub(crate) result: &'static str,
    pub(crate) conventions: &'static str,
    pub(crate) strategies: &'static str,
    pub(crate) findings: &'static str,
    pub(crate) method: &'static str,
    pub(crate) references: &'static str,
}

/// Heads of columns.
pub(crate) struct Columns {
    pub(crate) label: &'static str,
    pub(crate) factor: &'static str,
    pub(crate) strategy: &'static str,
    pub(crate) weight: &'static str,
    pub(crate) share: &'static str,
    pub(crate) rating: &'static str,
    pub(crate) score: &'static str,
    pub(crate) local: &'static str,
    pub(crate) global: &'static str,
    pub(crate) rank: &'static str,
    pub(crate) strength: &'static str,
    pub(crate) sum: &'static str,
    pub(crate) place: &'static str,
    pub(crate) judgments: &'static str,
    pub(crate) participant: &'static str,
    pub(crate) answered: &'static str,
}

/// Words around citations and references.
pub(crate) struct References {
    pub(crate) sources: &'static str,
    pub(crate) cited_in: &'static str,
    pub(crate) cited_by: &'static str,
    /// What a thesis is called in its reference.
    pub(crate) thesis: &'static str,
    /// Behind the name of an editor who stands in the place of an author.
    pub(crate) editor: &'static str,
    /// The same of several.
    pub(crate) editors: &'static str,
}

/// Words about strategies.
pub(crate) struct Strategies {
    pub(crate) key: &'static str,
    pub(crate) uses: &'static str,
    pub(crate) owner: &'static str,
    pub(crate) horizon: &'static str,
    pub(crate) status: &'static str,
    pub(crate) indicator: &'static str,
    pub(crate) status_name: fn(StrategyStatus) -> &'static str,
    pub(crate) kind_name: fn(StrategyKind) -> &'static str,
}

/// Words about method and results.
pub(crate) struct Results {
    pub(crate) ife_long: &'static str,
    pub(crate) efe_long: &'static str,
    pub(crate) average: &'static str,
    pub(crate) ie_cell: fn(u8) -> String,
    pub(crate) ie_advice: fn(u8) -> &'static str,
    pub(crate) posture: &'static str,
    pub(crate) length: &'static str,
    pub(crate) direction: &'static str,
    pub(crate) balanced: &'static str,
    pub(crate) unrated: &'static str,
    pub(crate) weighting: &'static str,
    pub(crate) ratings: &'static str,
    pub(crate) posture_variant: &'static str,
    pub(crate) prioritisation: &'static str,
    pub(crate) random_index: &'static str,
    pub(crate) incomplete: &'static str,
    pub(crate) between: &'static str,
    pub(crate) aggregation: &'static str,
    pub(crate) rank_scheme: &'static str,
    pub(crate) between_quadrants: &'static str,
    pub(crate) weighting_name: fn(WeightingMethod) -> &'static str,
    pub(crate) rating_name: fn(RatingConvention) -> &'static str,
    pub(crate) variant_name: fn(PostureVariant) -> &'static str,
    pub(crate) prioritisation_name: fn(Prioritisation) -> &'static str,
    pub(crate) incomplete_name: fn(Incomplete) -> &'static str,
    pub(crate) between_name: fn(BetweenConvention) -> &'static str,
    pub(crate) aggregation_name: fn(Aggregation) -> &'static str,
    pub(crate) rank_scheme_name: fn(RankScheme) -> &'static str,
}

/// The words for a language (BCP 47), English where there are none.
pub(crate) fn words(language: &str) -> &'static Words {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let known = [&english::WORDS, &russian::WORDS, &arabic::WORDS, &chinese::WORDS];
    known.into_iter().find(|words| primary.eq_ignore_ascii_case(words.language)).unwrap_or(&english::WORDS)
}

impl Deref for Words {
    type Target = crate::words::Words;

    fn deref(&self) -> &Self::Target {
        crate::words::or_english(self.language)
    }
}

impl Words {
    /// What a kind of answers is called.
    pub(crate) fn asked(&self, asked: Asked) -> &'static str {
        match asked {
            Asked::WEIGHTS => self.columns.weight,
            Asked::RATINGS => self.columns.rating,
            Asked::POINTS => self.judging.points,
            Asked::DOTS => self.judging.dots,
            Asked::RANKS => self.columns.rank,
            Asked::Pairs => (self.results.weighting_name)(WeightingMethod::Pairwise),
            Asked::BestWorst => (self.results.weighting_name)(WeightingMethod::BestWorst),
        }
    }

    /// The name of a quadrant, or the title that its matrix gives it.
    pub(crate) fn quadrant<'a>(&self, matrix: &'a crate::model::Matrix, quadrant: Quadrant) -> &'a str {
        let own = matrix.heads[quadrant].title.as_str();
        if own.is_empty() { self.quadrants[quadrant] } else { own }
    }
}
