//! The methods paragraph: how the figures of an analysis came about, with everything that reviewers ask for.

use super::Request;
use super::options::ReportOptions;
use super::parts::Part;
use super::words::{Method, Words, words};
use crate::analysis::{Consistency, MatrixAnalysis, ParticipantAnalysis};
use crate::model::{Aggregation, Document, Matrix, Sampling, Weight, WeightingMethod};
use std::collections::BTreeMap;

/// How the figures of these matrices came about, a line for each, in the language of the document: who judged, on which
/// scale, by which methods and conventions, with which consistency, exclusions and checks; and at the end which program
/// computed them.
#[must_use]
pub fn methods_paragraph(document: &Document, matrices: &[MatrixAnalysis], program: &str) -> String {
    let told = matrices.iter().filter_map(|analysis| {
        let words = words(&document.language);
        Some(Told { matrix: document.matrix(analysis.id)?, analysis, words, draws: Draws::of(analysis) })
    });
    joined(told, words(&document.language), program)
}

/// The same of the matrices that a report shows, in the language of the report.
pub(super) fn of_report(request: Request<'_>) -> String {
    let Request { document, analysis, options, stamp, .. } = request;
    let shown = document.matrices.iter().filter(|matrix| options.shows(matrix.id));
    let told = shown.filter_map(|matrix| {
        let analysis = analysis.matrix(matrix.id)?;
        let draws = Draws::of(analysis).or_else(|| Draws::in_report(matrix, analysis, options));
        Some(Told { matrix, analysis, words: request.words(), draws })
    });
    joined(told, request.words(), &stamp.program())
}

fn joined<'a>(told: impl Iterator<Item = Told<'a>>, words: &Words, program: &str) -> String {
    let mut lines: Vec<String> = told.map(|told| told.sentences().join(words.method.between_sentences)).collect();
    if !lines.is_empty() {
        lines.push((words.method.program)(program));
    }
    lines.join("\n")
}

/// Random draws that tested how far ranks hold.
struct Draws {
    samples: u32,
    seed: u64,
    sampling: Sampling,
}

impl Draws {
    /// Those that an analysis holds.
    fn of(analysis: &MatrixAnalysis) -> Option<Self> {
        let known = analysis.robustness.as_ref()?;
        Some(Self { samples: known.samples, seed: known.seed, sampling: known.sampling })
    }

    /// Those that a report makes for its pictures.
    fn in_report(matrix: &Matrix, analysis: &MatrixAnalysis, options: &ReportOptions) -> Option<Self> {
        let drawn = options.parts.has(Part::Acceptability) && has_ranks(analysis);
        drawn.then_some(Self { samples: matrix.samples, seed: matrix.seed, sampling: matrix.conventions.sampling })
    }
}

/// Whether there are priorities of several factors, so that there is something to rank.
fn has_ranks(analysis: &MatrixAnalysis) -> bool {
    analysis.factors.len() > 1 && analysis.factors.iter().all(|factor| factor.global_priority.is_some())
}

/// A matrix of which is told how its figures came about.
struct Told<'a> {
    matrix: &'a Matrix,
    analysis: &'a MatrixAnalysis,
    words: &'static Words,
    draws: Option<Draws>,
}

impl Told<'_> {
    fn sentences(&self) -> Vec<String> {
        let words = self.say();
        let mut sentences = vec![(words.subject)(self.matrix.title.trim(), self.analysis.factors.len())];
        if self.matrix.illustration {
            sentences.push(words.illustration.to_owned());
        }
        if self.analysis.factors.is_empty() {
            return sentences;
        }
        sentences.extend(match self.matrix.weighting {
            WeightingMethod::Direct => self.direct(),
            WeightingMethod::Pairwise => [self.people(), self.pairwise()].concat(),
            WeightingMethod::BestWorst => [self.people(), self.best_worst()].concat(),
            WeightingMethod::Points | WeightingMethod::Dots | WeightingMethod::Borda | WeightingMethod::Ranks => {
                [self.people(), vec![self.list().to_owned()]].concat()
            }
        });
        sentences.extend(self.agreement());
        sentences.extend(self.analysis.obstacles.first().map(|first| (words.obstacle)(first.kind).to_owned()));
        sentences.extend(self.ratings());
        sentences.extend(self.robustness());
        sentences
    }

    fn say(&self) -> &'static Method {
        self.words.method
    }

    fn direct(&self) -> Vec<String> {
        let words = self.say();
        let weights = || self.analysis.factors.iter().map(|factor| factor.weight_entered);
        let untouched = Weight::DEFAULT.get().to_bits();
        let weighed = if weights().all(|weight| weight.to_bits() == untouched) {
            words.equal.to_owned()
        } else {
            let (least, most) = (weights().fold(f64::INFINITY, f64::min), weights().fold(0.0, f64::max));
            (words.weighed)(&self.words.entered(least), &self.words.entered(most))
        };
        let count = self.analysis.participants.len();
        let beside = (count > 0).then(|| (words.beside)(count));
        [Some(weighed), Some(words.normalised.to_owned()), beside].into_iter().flatten().collect()
    }

    /// Who judged, and whose answers were left out.
    fn people(&self) -> Vec<String> {
        let (words, all) = (self.say(), &self.analysis.participants);
        if all.is_empty() {
            return vec![words.nobody.to_owned()];
        }
        let mut sentences = vec![(words.judged)(all.len())];
        sentences.extend(self.groups());
        if self.matrix.current_round() > 1 {
            let rounds = self.analysis.rounds.len().max(self.matrix.rounds.len());
            sentences.push((words.round)(self.matrix.current_round(), rounds));
        }
        let excluded: Vec<&ParticipantAnalysis> = all.iter().filter(|person| person.excluded.is_some()).collect();
        if !excluded.is_empty() {
            let mut reasons: Vec<&str> = excluded.iter().filter_map(|person| person.excluded.as_deref()).collect();
            reasons.dedup();
            sentences.push((words.excluded)(excluded.len(), &reasons.join(words.separator)));
        }
        if all.iter().any(|person| person.weight.to_bits() != all[0].weight.to_bits()) {
            sentences.push(words.own_weights.to_owned());
        }
        sentences
    }

    /// The groups that participants spoke for, with how many did.
    fn groups(&self) -> Option<String> {
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        for person in self.analysis.participants.iter().filter(|person| !person.group.trim().is_empty()) {
            *groups.entry(person.group.trim()).or_default() += 1;
        }
        let groups: Vec<String> = groups.into_iter().map(|(group, count)| format!("{group} ({count})")).collect();
        (!groups.is_empty()).then(|| (self.say().groups)(&groups.join(self.say().separator)))
    }

    fn list(&self) -> &'static str {
        let words = self.say();
        match self.matrix.weighting {
            WeightingMethod::Points => words.points,
            WeightingMethod::Dots => words.dots,
            WeightingMethod::Borda => words.borda,
            _ => (words.ranks)(self.matrix.conventions.rank_scheme),
        }
    }

    fn pairwise(&self) -> Vec<String> {
        let (words, used) = (self.say(), &self.matrix.conventions);
        let mut sentences = vec![
            (words.scale)(&self.words.entered(used.scale_max)),
            (words.between)(used.between).to_owned(),
            (words.prioritisation)(used.prioritisation).to_owned(),
            (words.incomplete)(used.incomplete).to_owned(),
        ];
        sentences.extend(self.dependence());
        if self.analysis.participants.len() > 1 {
            sentences.push((words.aggregation)(used.aggregation).to_owned());
        }
        sentences.push((words.random_index)(used.random_index.name(), &self.words.entered(used.cr_threshold)));
        let sets = &self.analysis.consistency;
        sentences.extend(self.largest(sets).map(|ratio| (words.largest_ratio)(&ratio)));
        sentences.extend(self.analysis.group.as_ref().map(|group| (words.above)(group.above_threshold.len())));
        sentences
    }

    fn best_worst(&self) -> Vec<String> {
        let words = self.say();
        let mut sentences = vec![words.best_worst.to_owned()];
        sentences.extend(self.dependence());
        if self.analysis.participants.len() > 1 {
            let mean = match self.matrix.conventions.aggregation {
                Aggregation::AipGeometric => words.best_worst_geometric,
                Aggregation::Aij | Aggregation::AipArithmetic => words.best_worst_arithmetic,
            };
            sentences.push(mean.to_owned());
        }
        let each = self.analysis.participants.iter().flat_map(|person| &person.consistency);
        sentences.extend(self.largest(each).map(|ratio| (words.best_worst_ratio)(&ratio)));
        sentences
    }

    fn dependence(&self) -> Option<String> {
        self.matrix.conventions.inner_dependence.map(|_| self.say().dependence.to_owned())
    }

    fn largest<'c>(&self, sets: impl IntoIterator<Item = &'c Consistency>) -> Option<String> {
        let largest = sets.into_iter().filter_map(|set| set.cr).reduce(f64::max)?;
        Some(self.words.number(largest, 3))
    }

    fn agreement(&self) -> Vec<String> {
        let Some(consensus) = &self.analysis.consensus else { return Vec::new() };
        let form = self.matrix.conventions.consensus;
        let indicator = consensus.of(form).map(|value| (self.say().consensus)(form, &self.words.number(value, 3)));
        let concordance = consensus.kendall_w.map(|w| (self.say().kendall)(&self.words.number(w, 3)));
        indicator.into_iter().chain(concordance).collect()
    }

    /// Ratings, totals and posture, as far as there are any.
    fn ratings(&self) -> Vec<String> {
        let (words, factors) = (self.say(), &self.analysis.factors);
        let rated = factors.iter().filter(|factor| factor.rating.is_some()).count();
        let mut sentences = match rated {
            0 => vec![words.unrated.to_owned()],
            _ => vec![(words.rated)(rated, factors.len()), (words.rating)(self.matrix.conventions.rating).to_owned()],
        };
        let posture = self.analysis.posture.as_ref();
        sentences.extend(posture.map(|posture| (words.posture)(posture.variant).to_owned()));
        sentences
    }

    /// The draws that tested the ranks, or that nobody did; nothing where nothing is ranked.
    fn robustness(&self) -> Vec<String> {
        let words = self.say();
        match &self.draws {
            Some(draws) => {
                let sampling = match draws.sampling {
                    Sampling::Uniform => self.words.charts.uniform.to_owned(),
                    Sampling::Stated { concentration } => {
                        (self.words.charts.stated)(&self.words.entered(concentration))
                    }
                };
                vec![(words.robustness)(draws.samples, draws.seed), sampling]
            }
            None if has_ranks(self.analysis) => vec![words.no_robustness.to_owned()],
            None => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
