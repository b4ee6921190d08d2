//! Who names what: the questions asked before something is removed.

use super::{Document, FactorId, FactorRef, FindingRef, Matrix, MatrixId, PersonId, SourceId, Strategy, StrategyId};

impl Document {
    /// Whether anything would dangle without this matrix.
    #[must_use]
    pub fn names_matrix(&self, id: MatrixId) -> bool {
        let lone = |factor: &FactorId| self.holders(*factor).all(|matrix| matrix.id == id);
        self.strategies.iter().any(|strategy| strategy.factors.iter().any(lone) || scores_matrix(strategy, id))
            || self.match_ends().any(|end| end.matrix == id)
            || self.set_aside.iter().any(|item| {
                let finding = &item.finding;
                finding.matrix == Some(id) || (finding.matrix.is_none() && finding.factor.as_ref().is_some_and(lone))
            })
    }

    /// Whether an answer, a strategy, a match or a finding set aside names this factor of this matrix.
    #[must_use]
    pub fn names_factor(&self, matrix: MatrixId, factor: FactorId) -> bool {
        let answered = |matrix: &Matrix| matrix.answers.iter().any(|sheet| sheet.factors().any(|id| id == factor));
        self.matrix(matrix).is_some_and(answered)
            || self.strategies.iter().any(|strategy| self.strategy_needs(strategy, matrix, factor))
            || self.match_ends().any(|end| end.matrix == matrix && end.factor == factor)
            || self.set_aside.iter().any(|item| self.finding_needs(&item.finding, matrix, factor))
    }

    /// Whether any evidence cites this source, any source is cited in it, or a finding set aside names it.
    #[must_use]
    pub fn names_source(&self, id: SourceId) -> bool {
        self.source_names().any(|named| named == id)
    }

    /// Every source that something names, as often as it is named.
    pub(super) fn source_names(&self) -> impl Iterator<Item = SourceId> {
        let cited = self.evidence().map(|evidence| evidence.source);
        let parents = self.sources.iter().filter_map(|source| source.cited_in);
        cited.chain(parents).chain(self.set_aside.iter().filter_map(|item| item.finding.source))
    }

    /// Whether this participant has answered anything.
    #[must_use]
    pub fn names_person(&self, id: PersonId) -> bool {
        self.matrices.iter().flat_map(|matrix| &matrix.answers).any(|sheet| sheet.person == id)
            || self.set_aside.iter().any(|item| item.finding.person == Some(id))
    }

    /// Whether an answer or a finding set aside names this strategy.
    #[must_use]
    pub fn names_strategy(&self, id: StrategyId) -> bool {
        let sheets = self.matrices.iter().flat_map(|matrix| &matrix.answers);
        sheets.flat_map(|sheet| &sheet.attractiveness).any(|answer| answer.strategy == id)
            || self.set_aside.iter().any(|item| item.finding.strategy == Some(id))
    }

    /// The matrices that hold a factor.
    pub fn holders(&self, factor: FactorId) -> impl Iterator<Item = &Matrix> {
        self.matrices.iter().filter(move |matrix| matrix.position(factor).is_some())
    }

    /// Whether the strategy would dangle without this factor of this matrix.
    pub(super) fn strategy_needs(&self, strategy: &Strategy, matrix: MatrixId, factor: FactorId) -> bool {
        let used = strategy.factors.contains(&factor) && self.holders(factor).all(|holder| holder.id == matrix);
        used || strategy.attractiveness.iter().any(|score| score.matrix == matrix && score.factor == factor)
    }

    /// Whether the finding would dangle without this factor of this matrix.
    pub(super) fn finding_needs(&self, finding: &FindingRef, matrix: MatrixId, factor: FactorId) -> bool {
        let here = match finding.matrix {
            Some(named) => named == matrix,
            None => self.holders(factor).all(|holder| holder.id == matrix),
        };
        finding.factor == Some(factor) && here
    }

    /// The ends of all match decisions that lie in this document.
    fn match_ends(&self) -> impl Iterator<Item = FactorRef> {
        let ends = self.matches.iter().flat_map(|decision| [decision.first, decision.second]);
        ends.filter(|end| end.document == self.id)
    }
}

fn scores_matrix(strategy: &Strategy, matrix: MatrixId) -> bool {
    strategy.attractiveness.iter().any(|score| score.matrix == matrix)
}
