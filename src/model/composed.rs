//! The edits people mean, made of several changes: removals that first clear every reference, moves of several factors,
//! copies and pastes.

use super::{
    Attractiveness, Change, Document, DocumentChange, Edit, EditLabel, Factor, FactorId, FindingRef, MatchDecision,
    Matrix, MatrixChange, MatrixId, PersonId, Place, Source, SourceId, Strategy, StrategyId,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// Where new ids come from: random bits, or a counter in tests.
pub trait IdSource {
    /// Sixty-four fresh bits.
    fn next_bits(&mut self) -> u64;
}

/// Factors on their way to another matrix or document, with the sources that they cite.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excerpt {
    /// The factors, in order.
    pub factors: Vec<Factor>,
    /// The sources they cite, and those through which these are known.
    #[serde(default)]
    pub sources: Vec<Source>,
}

impl Document {
    /// Removes factors together with every answer, link, match and finding set aside that names them.
    #[must_use]
    pub fn removal_of_factors(&self, matrix: MatrixId, factors: &[FactorId]) -> Edit {
        let gone: BTreeSet<FactorId> = factors.iter().copied().collect();
        let names = |end: &super::FactorRef| end.matrix == matrix && gone.contains(&end.factor);
        let mut changes = self.answers_without(matrix, &gone);
        changes.extend(self.strategies_without(
            |strategy, factor| !gone.contains(&factor) || !self.strategy_needs(strategy, matrix, factor),
            |score| score.matrix != matrix || !gone.contains(&score.factor),
        ));
        changes.extend(self.matches_without(|decision| names(&decision.first) || names(&decision.second)));
        changes.extend(self.set_aside_without(|finding| {
            finding.factor.is_some_and(|id| gone.contains(&id) && self.finding_needs(finding, matrix, id))
        }));
        changes.extend(self.decisions_without(gone.iter().map(|factor| format!("matrices/{matrix}/factors/{factor}"))));
        changes.extend(gone.iter().map(|&factor| Change::RemoveFactor { matrix, factor }));
        Edit::new(EditLabel::DeleteFactors(gone.len()), changes)
    }

    /// Removes a matrix together with everything that names it or factors that it alone holds.
    #[must_use]
    pub fn removal_of_matrix(&self, id: MatrixId) -> Edit {
        let lone = |factor: FactorId| self.holders(factor).all(|holder| holder.id == id);
        let mut changes: Vec<Change> =
            self.strategies_without(|_, factor| !lone(factor), |score| score.matrix != id).collect();
        changes.extend(self.matches_without(|decision| {
            [decision.first, decision.second].iter().any(|end| end.document == self.id && end.matrix == id)
        }));
        changes.extend(self.set_aside_without(|finding| {
            finding.matrix == Some(id) || (finding.matrix.is_none() && finding.factor.is_some_and(lone))
        }));
        changes.extend(self.decisions_without([format!("matrices/{id}")]));
        changes.push(Change::RemoveMatrix(id));
        Edit::new(EditLabel::DeleteMatrix, changes)
    }

    /// Removes a source together with every citation of it; works cited in it stay, as if seen themselves.
    #[must_use]
    pub fn removal_of_source(&self, id: SourceId) -> Edit {
        let mut changes = self.citations_without(id);
        let known_through = self.sources.iter().filter(|source| source.cited_in == Some(id));
        changes.extend(known_through.map(|source| {
            let source = Source { cited_in: None, ..source.clone() };
            Change::EditSource(Box::new(source))
        }));
        changes.extend(self.set_aside_without(|finding| finding.source == Some(id)));
        changes.extend(self.decisions_without([format!("sources/{id}")]));
        changes.push(Change::RemoveSource(id));
        Edit::new(EditLabel::DeleteSource, changes)
    }

    /// Removes a participant together with all their answers.
    #[must_use]
    pub fn removal_of_person(&self, id: PersonId) -> Edit {
        let sheets = self.matrices.iter().flat_map(|matrix| {
            let theirs = matrix.answers.iter().filter(|sheet| sheet.person == id);
            theirs.map(|sheet| Change::Matrix { matrix: matrix.id, change: MatrixChange::RemoveSheet(sheet.key()) })
        });
        let mut changes: Vec<Change> = sheets.collect();
        changes.extend(self.set_aside_without(|finding| finding.person == Some(id)));
        changes.extend(self.decisions_without([format!("people/{id}")]));
        changes.push(Change::RemovePerson(id));
        Edit::new(EditLabel::DeletePerson, changes)
    }

    /// Removes a strategy together with the answers and the findings set aside that name it.
    #[must_use]
    pub fn removal_of_strategy(&self, id: StrategyId) -> Edit {
        let mut changes = Vec::new();
        for matrix in &self.matrices {
            let naming = matrix.answers.iter().filter(|it| it.attractiveness.iter().any(|it| it.strategy == id));
            changes.extend(naming.map(|sheet| {
                let mut sheet = sheet.clone();
                sheet.attractiveness.retain(|answer| answer.strategy != id);
                Change::Matrix { matrix: matrix.id, change: MatrixChange::Sheet(Box::new(sheet)) }
            }));
        }
        changes.extend(self.set_aside_without(|finding| finding.strategy == Some(id)));
        changes.extend(self.decisions_without([format!("strategies/{id}")]));
        changes.push(Change::RemoveStrategy(id));
        Edit::new(EditLabel::DeleteStrategy, changes)
    }

    /// Copies a matrix with its factors' ids, to stand behind the original; nothing when there is no such matrix.
    #[must_use]
    pub fn duplicate_of_matrix(&self, id: MatrixId, copy: MatrixId, title: String) -> Option<Edit> {
        let index = self.matrices.iter().position(|matrix| matrix.id == id)?;
        let matrix = Matrix { id: copy, title, ..self.matrices[index].clone() };
        Some(Change::InsertMatrix { index: index + 1, matrix: Box::new(matrix) }.into())
    }

    /// Moves factors, in the order in which they stand, so that the first comes to `index` among those at `place`
    /// that are not moved themselves.
    #[must_use]
    pub fn move_of_factors(&self, matrix: MatrixId, factors: &[FactorId], place: Place, index: usize) -> Edit {
        let chosen: BTreeSet<FactorId> = factors.iter().copied().collect();
        let holder = self.matrix(matrix);
        let standing = holder.into_iter().flat_map(Matrix::all_factors).map(|(_, factor)| factor.id);
        let ordered: Vec<FactorId> = standing.filter(|id| chosen.contains(id)).collect();
        let label = EditLabel::MoveFactors(ordered.len(), place);
        if holder.is_some_and(|holder| stand_at(holder, place, &ordered, index)) {
            return Edit::new(label, Vec::new());
        }
        // Away to the end first, so that the indices of those which stay are known; then each to its index.
        let away = ordered.iter().map(|&factor| Change::MoveFactor { matrix, factor, place, index: usize::MAX });
        let there = ordered.iter().enumerate();
        // The end is an index that nothing can be added to.
        let at = |offset| index.saturating_add(offset);
        let there = there.map(|(offset, &factor)| Change::MoveFactor { matrix, factor, place, index: at(offset) });
        Edit::new(label, away.chain(there).collect())
    }

    /// Copies factors, each behind its original, under new ids.
    #[must_use]
    pub fn duplicate_of_factors(&self, matrix: MatrixId, factors: &[FactorId], ids: &mut dyn IdSource) -> Edit {
        let mut changes = Vec::new();
        let at = |place| self.matrix(matrix).map(|matrix| matrix.at(place)).unwrap_or_default();
        for place in Place::ALL {
            let copied = at(place).iter().enumerate().filter(|(_, factor)| factors.contains(&factor.id));
            for (done, (index, factor)) in copied.enumerate() {
                let factor = Box::new(Factor { id: FactorId::from_random(ids.next_bits()), ..factor.clone() });
                changes.push(Change::InsertFactor { matrix, place, index: index + done + 1, factor });
            }
        }
        Edit::new(EditLabel::DuplicateFactors(changes.len()), changes)
    }

    /// Factors of a matrix with the sources that they cite, to be pasted elsewhere.
    #[must_use]
    pub fn excerpt(&self, matrix: MatrixId, factors: &[FactorId]) -> Excerpt {
        let chosen: BTreeSet<FactorId> = factors.iter().copied().collect();
        let holder = self.matrix(matrix);
        let all = holder.into_iter().flat_map(Matrix::all_factors).map(|(_, factor)| factor);
        let factors: Vec<Factor> = all.filter(|factor| chosen.contains(&factor.id)).cloned().collect();
        let mut cited: BTreeSet<SourceId> =
            factors.iter().flat_map(|factor| &factor.evidence).map(|evidence| evidence.source).collect();
        let mut open: Vec<SourceId> = cited.iter().copied().collect();
        while let Some(parent) = open.pop().and_then(|id| self.source(id)?.cited_in) {
            if cited.insert(parent) {
                open.push(parent);
            }
        }
        let sources = self.sources.iter().filter(|source| cited.contains(&source.id)).cloned().collect();
        Excerpt { factors, sources }
    }

    /// Pastes an excerpt: factors keep their ids where these are free in the matrix, and bring the sources that the
    /// document lacks; evidence whose source came along nowhere is left out.
    #[must_use]
    pub fn paste(
        &self,
        matrix: MatrixId,
        place: Place,
        index: usize,
        excerpt: &Excerpt,
        ids: &mut dyn IdSource,
    ) -> Edit {
        let brought = |id: SourceId| excerpt.sources.iter().any(|source| source.id == id);
        let known = |id: SourceId| self.source(id).is_some() || brought(id);
        let mut changes = self.insertions_of(&excerpt.sources);
        let held = self.matrix(matrix).into_iter().flat_map(Matrix::all_factors).map(|(_, factor)| factor.id);
        let mut taken: BTreeSet<FactorId> = held.collect();
        for (offset, factor) in excerpt.factors.iter().enumerate() {
            let mut factor = factor.clone();
            factor.evidence.retain(|evidence| known(evidence.source));
            while !taken.insert(factor.id) {
                factor.id = FactorId::from_random(ids.next_bits());
            }
            let index = index.saturating_add(offset);
            changes.push(Change::InsertFactor { matrix, place, index, factor: Box::new(factor) });
        }
        Edit::new(EditLabel::AddFactors(excerpt.factors.len(), None), changes)
    }

    /// Inserts those of some sources that the document lacks, each behind the one it is cited in.
    pub(super) fn insertions_of(&self, sources: &[Source]) -> Vec<Change> {
        let fresh: Vec<&Source> = sources.iter().filter(|source| self.source(source.id).is_none()).collect();
        let known = |id: SourceId| self.source(id).is_some() || fresh.iter().any(|source| source.id == id);
        let insertion = |source: &Source| {
            let cited_in = source.cited_in.filter(|&parent| known(parent));
            Change::InsertSource { index: usize::MAX, source: Box::new(Source { cited_in, ..source.clone() }) }
        };
        insertion_order(&fresh).into_iter().map(insertion).collect()
    }

    fn answers_without(&self, matrix: MatrixId, gone: &BTreeSet<FactorId>) -> Vec<Change> {
        let sheets = self.matrix(matrix).into_iter().flat_map(|matrix| &matrix.answers);
        let touched = sheets.filter(|sheet| sheet.factors().any(|factor| gone.contains(&factor)));
        let cleared = touched.map(|sheet| gone.iter().fold(sheet.clone(), |sheet, &factor| sheet.without(factor)));
        cleared.map(|sheet| Change::Matrix { matrix, change: MatrixChange::Sheet(Box::new(sheet)) }).collect()
    }

    fn strategies_without(
        &self,
        keeps_factor: impl Fn(&Strategy, FactorId) -> bool,
        keeps_score: impl Fn(&Attractiveness) -> bool,
    ) -> impl Iterator<Item = Change> {
        self.strategies.iter().filter_map(move |old| {
            let mut strategy = old.clone();
            strategy.factors.retain(|&factor| keeps_factor(old, factor));
            strategy.attractiveness.retain(&keeps_score);
            (strategy != *old).then(|| Change::EditStrategy(Box::new(strategy)))
        })
    }

    fn matches_without(&self, drops: impl Fn(&MatchDecision) -> bool) -> Option<Change> {
        let kept: Vec<MatchDecision> = self.matches.iter().filter(|decision| !drops(decision)).copied().collect();
        (kept.len() < self.matches.len()).then_some(Change::Document(DocumentChange::Matches(kept)))
    }

    pub(super) fn decisions_without(&self, things: impl IntoIterator<Item = String>) -> Option<Change> {
        let mut kept = self.decisions.clone();
        things.into_iter().for_each(|thing| kept.retain(|decision| !decision.is_about(&thing)));
        (kept.len() < self.decisions.len()).then_some(Change::Document(DocumentChange::Decisions(kept)))
    }

    pub(super) fn set_aside_without(&self, drops: impl Fn(&FindingRef) -> bool) -> Option<Change> {
        let kept: Vec<_> = self.set_aside.iter().filter(|item| !drops(&item.finding)).cloned().collect();
        (kept.len() < self.set_aside.len()).then_some(Change::Document(DocumentChange::SetAside(kept)))
    }

    fn citations_without(&self, id: SourceId) -> Vec<Change> {
        let cites = |evidence: &[super::Evidence]| evidence.iter().any(|item| item.source == id);
        let keep = |evidence: &[super::Evidence]| evidence.iter().filter(|item| item.source != id).cloned().collect();
        let mut changes = Vec::new();
        if self.context.iter().any(|section| cites(&section.evidence)) {
            let mut context = self.context.clone();
            for section in &mut context {
                section.evidence.retain(|item| item.source != id);
            }
            changes.push(Change::Document(DocumentChange::Context(context)));
        }
        for matrix in &self.matrices {
            let citing = matrix.all_factors().filter(|(_, factor)| cites(&factor.evidence));
            changes.extend(citing.map(|(_, factor)| {
                let edit = super::FactorChange::Evidence(keep(&factor.evidence));
                Change::Factor { matrix: matrix.id, factor: factor.id, change: edit }
            }));
        }
        let citing = self.strategies.iter().filter(|strategy| cites(&strategy.evidence));
        changes.extend(citing.map(|strategy| {
            let evidence = keep(&strategy.evidence);
            Change::EditStrategy(Box::new(Strategy { evidence, ..strategy.clone() }))
        }));
        changes
    }
}

/// Sources so that each stands behind the one it is cited in.
fn insertion_order<'a>(sources: &[&'a Source]) -> Vec<&'a Source> {
    let by_id: HashMap<SourceId, &'a Source> = sources.iter().map(|&source| (source.id, source)).collect();
    let depth = |source: &Source| {
        let parents = std::iter::successors(source.cited_in, |id| by_id.get(id)?.cited_in);
        parents.take(by_id.len() + 1).count()
    };
    let mut ordered = sources.to_vec();
    ordered.sort_by_key(|source| depth(source));
    ordered
}

/// Whether factors stand where a move would put them: in this order, side by side, from an index among those that are
/// not moved. A move there and back must not leave a step that changed nothing.
fn stand_at(matrix: &Matrix, place: Place, moved: &[FactorId], index: usize) -> bool {
    let standing: Vec<FactorId> = matrix.at(place).iter().map(|factor| factor.id).collect();
    let mut after: Vec<FactorId> = standing.iter().filter(|id| !moved.contains(id)).copied().collect();
    let at = index.min(after.len());
    after.splice(at..at, moved.iter().copied());
    after == standing
}
