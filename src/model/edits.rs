//! The edits people mean, built from commands: removals that first clear every reference, moves of several factors,
//! copies and pastes. Each is one step in the history.

use super::{
    Attractiveness, Command, Document, DocumentEdit, Factor, FactorId, FindingRef, MatchDecision, Matrix, MatrixEdit,
    MatrixId, PersonId, Place, Source, SourceId, Strategy, StrategyId,
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
    pub fn removal_of_factors(&self, matrix: MatrixId, factors: &[FactorId]) -> Command {
        let gone: BTreeSet<FactorId> = factors.iter().copied().collect();
        let names = |end: &super::FactorRef| end.matrix == matrix && gone.contains(&end.factor);
        let mut commands = self.answers_without(matrix, &gone);
        commands.extend(self.strategies_without(
            |strategy, factor| !gone.contains(&factor) || !self.strategy_needs(strategy, matrix, factor),
            |score| score.matrix != matrix || !gone.contains(&score.factor),
        ));
        commands.extend(self.matches_without(|decision| names(&decision.first) || names(&decision.second)));
        commands.extend(self.set_aside_without(|finding| {
            finding.factor.is_some_and(|id| gone.contains(&id) && self.finding_needs(finding, matrix, id))
        }));
        commands.extend(gone.iter().map(|&factor| Command::RemoveFactor { matrix, factor }));
        Command::Batch { label: counted("Delete", gone.len(), "factor"), commands }
    }

    /// Removes a matrix together with everything that names it or factors that it alone holds.
    #[must_use]
    pub fn removal_of_matrix(&self, id: MatrixId) -> Command {
        let lone = |factor: FactorId| self.holders(factor).all(|holder| holder.id == id);
        let mut commands: Vec<Command> =
            self.strategies_without(|_, factor| !lone(factor), |score| score.matrix != id).collect();
        commands.extend(self.matches_without(|decision| {
            [decision.first, decision.second].iter().any(|end| end.document == self.id && end.matrix == id)
        }));
        commands.extend(self.set_aside_without(|finding| {
            finding.matrix == Some(id) || (finding.matrix.is_none() && finding.factor.is_some_and(lone))
        }));
        commands.push(Command::RemoveMatrix(id));
        Command::Batch { label: "Delete matrix".to_owned(), commands }
    }

    /// Removes a source together with every citation of it; works cited in it stay, as if seen themselves.
    #[must_use]
    pub fn removal_of_source(&self, id: SourceId) -> Command {
        let mut commands = self.citations_without(id);
        let known_through = self.sources.iter().filter(|source| source.cited_in == Some(id));
        commands.extend(known_through.map(|source| {
            let source = Source { cited_in: None, ..source.clone() };
            Command::EditSource(Box::new(source))
        }));
        commands.extend(self.set_aside_without(|finding| finding.source == Some(id)));
        commands.push(Command::RemoveSource(id));
        Command::Batch { label: "Delete source".to_owned(), commands }
    }

    /// Removes a participant together with all their answers.
    #[must_use]
    pub fn removal_of_person(&self, id: PersonId) -> Command {
        let sheets = self.matrices.iter().flat_map(|matrix| {
            let theirs = matrix.answers.iter().filter(|sheet| sheet.person == id);
            theirs.map(|sheet| Command::Matrix { matrix: matrix.id, edit: MatrixEdit::RemoveSheet(sheet.key()) })
        });
        let mut commands: Vec<Command> = sheets.collect();
        commands.extend(self.set_aside_without(|finding| finding.person == Some(id)));
        commands.push(Command::RemovePerson(id));
        Command::Batch { label: "Delete participant".to_owned(), commands }
    }

    /// Removes a strategy together with the findings set aside that name it.
    #[must_use]
    pub fn removal_of_strategy(&self, id: StrategyId) -> Command {
        let mut commands: Vec<Command> =
            self.set_aside_without(|finding| finding.strategy == Some(id)).into_iter().collect();
        commands.push(Command::RemoveStrategy(id));
        Command::Batch { label: "Delete strategy".to_owned(), commands }
    }

    /// Copies a matrix with its factors' ids, to stand behind the original; nothing when there is no such matrix.
    #[must_use]
    pub fn duplicate_of_matrix(&self, id: MatrixId, copy: MatrixId, title: String) -> Option<Command> {
        let index = self.matrices.iter().position(|matrix| matrix.id == id)?;
        let matrix = Matrix { id: copy, title, ..self.matrices[index].clone() };
        Some(Command::InsertMatrix { index: index + 1, matrix: Box::new(matrix) })
    }

    /// Moves factors, in the order in which they stand, so that the first comes to `index` among those at `place`
    /// that are not moved themselves.
    #[must_use]
    pub fn move_of_factors(&self, matrix: MatrixId, factors: &[FactorId], place: Place, index: usize) -> Command {
        let chosen: BTreeSet<FactorId> = factors.iter().copied().collect();
        let holder = self.matrix(matrix);
        let standing = holder.into_iter().flat_map(Matrix::all_factors).map(|(_, factor)| factor.id);
        let ordered: Vec<FactorId> = standing.filter(|id| chosen.contains(id)).collect();
        // Away to the end first, so that the indices of those which stay are known; then each to its index.
        let away = ordered.iter().map(|&factor| Command::MoveFactor { matrix, factor, place, index: usize::MAX });
        let there = ordered.iter().enumerate();
        let there = there.map(|(offset, &factor)| Command::MoveFactor { matrix, factor, place, index: index + offset });
        let label = match (ordered.len(), place.quadrant()) {
            (count, Some(quadrant)) => format!("{} to {}", counted("Move", count, "factor"), quadrant.name()),
            (count, None) => format!("{} to the tray", counted("Move", count, "factor")),
        };
        Command::Batch { label, commands: away.chain(there).collect() }
    }

    /// Copies factors, each behind its original, under new ids.
    #[must_use]
    pub fn duplicate_of_factors(&self, matrix: MatrixId, factors: &[FactorId], ids: &mut dyn IdSource) -> Command {
        let Some(holder) = self.matrix(matrix) else {
            return Command::Batch { label: String::new(), commands: vec![] };
        };
        let mut commands = Vec::new();
        for place in Place::ALL {
            let copied = holder.at(place).iter().enumerate().filter(|(_, factor)| factors.contains(&factor.id));
            for (done, (index, factor)) in copied.enumerate() {
                let factor = Box::new(Factor { id: FactorId::from_random(ids.next_bits()), ..factor.clone() });
                commands.push(Command::InsertFactor { matrix, place, index: index + done + 1, factor });
            }
        }
        Command::Batch { label: counted("Duplicate", commands.len(), "factor"), commands }
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
    ) -> Command {
        let brought = |id: SourceId| excerpt.sources.iter().any(|source| source.id == id);
        let known = |id: SourceId| self.source(id).is_some() || brought(id);
        let mut commands = self.insertions_of(&excerpt.sources);
        let held = self.matrix(matrix).into_iter().flat_map(Matrix::all_factors).map(|(_, factor)| factor.id);
        let mut taken: BTreeSet<FactorId> = held.collect();
        for (offset, factor) in excerpt.factors.iter().enumerate() {
            let mut factor = factor.clone();
            factor.evidence.retain(|evidence| known(evidence.source));
            while !taken.insert(factor.id) {
                factor.id = FactorId::from_random(ids.next_bits());
            }
            let index = index.saturating_add(offset);
            commands.push(Command::InsertFactor { matrix, place, index, factor: Box::new(factor) });
        }
        Command::Batch { label: counted("Add", excerpt.factors.len(), "factor"), commands }
    }

    /// Inserts those of some sources that the document lacks, each behind the one it is cited in.
    pub(super) fn insertions_of(&self, sources: &[Source]) -> Vec<Command> {
        let fresh: Vec<&Source> = sources.iter().filter(|source| self.source(source.id).is_none()).collect();
        let known = |id: SourceId| self.source(id).is_some() || fresh.iter().any(|source| source.id == id);
        let insertion = |source: &Source| {
            let cited_in = source.cited_in.filter(|&parent| known(parent));
            Command::InsertSource { index: usize::MAX, source: Box::new(Source { cited_in, ..source.clone() }) }
        };
        insertion_order(&fresh).into_iter().map(insertion).collect()
    }

    fn answers_without(&self, matrix: MatrixId, gone: &BTreeSet<FactorId>) -> Vec<Command> {
        let sheets = self.matrix(matrix).into_iter().flat_map(|matrix| &matrix.answers);
        let touched = sheets.filter(|sheet| sheet.factors().any(|factor| gone.contains(&factor)));
        let cleared = touched.map(|sheet| gone.iter().fold(sheet.clone(), |sheet, &factor| sheet.without(factor)));
        cleared.map(|sheet| Command::Matrix { matrix, edit: MatrixEdit::Sheet(Box::new(sheet)) }).collect()
    }

    fn strategies_without(
        &self,
        keeps_factor: impl Fn(&Strategy, FactorId) -> bool,
        keeps_score: impl Fn(&Attractiveness) -> bool,
    ) -> impl Iterator<Item = Command> {
        self.strategies.iter().filter_map(move |old| {
            let mut strategy = old.clone();
            strategy.factors.retain(|&factor| keeps_factor(old, factor));
            strategy.attractiveness.retain(&keeps_score);
            (strategy != *old).then(|| Command::EditStrategy(Box::new(strategy)))
        })
    }

    fn matches_without(&self, drops: impl Fn(&MatchDecision) -> bool) -> Option<Command> {
        let kept: Vec<MatchDecision> = self.matches.iter().filter(|decision| !drops(decision)).copied().collect();
        (kept.len() < self.matches.len()).then_some(Command::Document(DocumentEdit::Matches(kept)))
    }

    fn set_aside_without(&self, drops: impl Fn(&FindingRef) -> bool) -> Option<Command> {
        let kept: Vec<_> = self.set_aside.iter().filter(|item| !drops(&item.finding)).cloned().collect();
        (kept.len() < self.set_aside.len()).then_some(Command::Document(DocumentEdit::SetAside(kept)))
    }

    fn citations_without(&self, id: SourceId) -> Vec<Command> {
        let cites = |evidence: &[super::Evidence]| evidence.iter().any(|item| item.source == id);
        let keep = |evidence: &[super::Evidence]| evidence.iter().filter(|item| item.source != id).cloned().collect();
        let mut commands = Vec::new();
        if self.context.iter().any(|section| cites(&section.evidence)) {
            let mut context = self.context.clone();
            for section in &mut context {
                section.evidence.retain(|item| item.source != id);
            }
            commands.push(Command::Document(DocumentEdit::Context(context)));
        }
        for matrix in &self.matrices {
            let citing = matrix.all_factors().filter(|(_, factor)| cites(&factor.evidence));
            commands.extend(citing.map(|(_, factor)| {
                let edit = super::FactorEdit::Evidence(keep(&factor.evidence));
                Command::Factor { matrix: matrix.id, factor: factor.id, edit }
            }));
        }
        let citing = self.strategies.iter().filter(|strategy| cites(&strategy.evidence));
        commands.extend(citing.map(|strategy| {
            let evidence = keep(&strategy.evidence);
            Command::EditStrategy(Box::new(Strategy { evidence, ..strategy.clone() }))
        }));
        commands
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

fn counted(verb: &str, count: usize, noun: &str) -> String {
    if count == 1 { format!("{verb} {noun}") } else { format!("{verb} {count} {noun}s") }
}
