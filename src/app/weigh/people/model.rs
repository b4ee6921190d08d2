//! The participants of a matrix as plain rows, and what the result would be without some of them.

use crate::analysis::{FactorAnalysis, MatrixAnalysis, ParticipantAnalysis};
use crate::app::figures;
use crate::app::weigh::{answers, person};
use crate::model::{Document, Matrix, Participant};

/// The table.
#[derive(Debug, Default)]
pub(super) struct PeopleTable {
    pub(super) rows: Vec<PersonRow>,
    /// Every factor with and without those above the threshold, those that change most first: "S1", "0.1 → 0.2".
    pub(super) changes: Vec<(String, String)>,
}

/// A participant and what came of their answers.
#[derive(Debug, PartialEq)]
pub(super) struct PersonRow {
    pub(super) person: Participant,
    /// What the participant is called on screen.
    pub(super) name: String,
    pub(super) weight: String,
    /// "7 of 46".
    pub(super) answered: String,
    pub(super) cr: String,
    pub(super) verdict: Verdict,
    /// Why the answers do not count, where they do not.
    pub(super) excluded: Option<String>,
}

/// What the consistency ratio says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// There is none, or no threshold for it.
    Unknown,
    /// Not above the threshold.
    Accepted,
    /// Above it.
    Above,
}

impl PeopleTable {
    /// The table of a matrix.
    pub(super) fn of(document: &Document, matrix: &Matrix, analysis: &MatrixAnalysis) -> Self {
        let row = |person| row(document, matrix, analysis, person);
        Self { rows: document.people.iter().map(row).collect(), changes: changes(analysis) }
    }
}

fn row(document: &Document, matrix: &Matrix, analysis: &MatrixAnalysis, person: &Participant) -> PersonRow {
    let found = analysis.participants.iter().find(|found| found.id == person.id);
    let cr = found.and_then(|found| found.cr);
    let answered = |found: &ParticipantAnalysis| format!("{} of {}", found.answered, found.asked);
    PersonRow {
        person: person.clone(),
        name: person::name(document, person),
        weight: figures::entered(person.weight.get()),
        answered: found.map_or_else(|| figures::NONE.to_owned(), answered),
        cr: figures::or_none(cr, figures::share),
        verdict: match cr.zip(matrix.weighting.descriptor().accepts_up_to(&matrix.conventions)) {
            Some((cr, threshold)) if cr > threshold => Verdict::Above,
            Some(_) => Verdict::Accepted,
            None => Verdict::Unknown,
        },
        excluded: answers::sheet(matrix, person.id).excluded.clone(),
    }
}

fn changes(analysis: &MatrixAnalysis) -> Vec<(String, String)> {
    let Some(without) = analysis.group.as_ref().and_then(|group| group.without_them.as_ref()) else {
        return Vec::new();
    };
    let with = |factor: &FactorAnalysis| factor.global_priority.unwrap_or(0.0);
    let mut changed: Vec<(&FactorAnalysis, f64)> = analysis.factors.iter().zip(without.iter().copied()).collect();
    changed.sort_by(|a, b| (with(b.0) - b.1).abs().total_cmp(&(with(a.0) - a.1).abs()));
    let text = |(factor, without): (&FactorAnalysis, f64)| {
        let with = figures::or_none(factor.global_priority, figures::share);
        (factor.label.clone(), format!("{with} → {}", figures::share(without)))
    };
    changed.into_iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Factor, FactorScore, Quadrant, Weight, WeightingMethod};

    #[test]
    fn each_participant_has_a_row_also_without_answers() {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        for id in ["anna", "bo"] {
            let person = Participant {
                id: id.parse().unwrap(),
                name: id.to_owned(),
                group: String::new(),
                weight: Weight::DEFAULT,
            };
            document.people.push(person);
        }
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.weighting = WeightingMethod::Points;
        matrix.factors[Quadrant::Strengths] = ["a", "b"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        let mut sheet = answers::sheet(&matrix, "anna".parse().unwrap()).into_owned();
        sheet.points.push(FactorScore { factor: "a".parse().unwrap(), points: Weight::DEFAULT });
        sheet.excluded = Some("absent".to_owned());
        matrix.answers.push(sheet);
        document.matrices.push(matrix);
        let analysis = analyze(&document);
        let table = PeopleTable::of(&document, &document.matrices[0], &analysis.matrices[0]);
        let said: Vec<(&str, Option<&str>)> =
            table.rows.iter().map(|row| (row.answered.as_str(), row.excluded.as_deref())).collect();
        assert_eq!(said, [("1 of 2", Some("absent")), ("–", None)]);
    }
}
