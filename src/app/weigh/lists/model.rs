//! The table of numbers, one column for each participant.

use crate::analysis::MatrixAnalysis;
use crate::app::figures;
use crate::app::weigh::answers;
use crate::app::weigh::person::name;
use crate::model::{Document, FactorId, Matrix, NumberList, Participant, PersonId, Quadrant};
use std::collections::HashMap;

/// The table.
#[derive(Debug)]
pub(super) struct ListTable {
    pub(super) people: Vec<PersonColumn>,
    pub(super) rows: Vec<ListRow>,
    /// What people are asked for.
    pub(super) list: NumberList,
}

/// A participant and the sum of what they gave.
#[derive(Debug)]
pub(super) struct PersonColumn {
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) sum: String,
}

/// A factor and what everybody gave it.
#[derive(Debug)]
pub(super) struct ListRow {
    pub(super) factor: FactorId,
    pub(super) quadrant: Quadrant,
    pub(super) label: String,
    pub(super) statement: String,
    /// In the order of the people; empty where nothing was answered.
    pub(super) cells: Vec<String>,
    pub(super) priority: String,
}

impl ListTable {
    /// The table of a list that people fill about a matrix.
    pub(super) fn of(document: &Document, matrix: &Matrix, analysis: &MatrixAnalysis, list: NumberList) -> Self {
        let numbers = |person: &Participant| answers::sheet(matrix, person.id).numbers(list).into_iter().collect();
        let given: Vec<HashMap<FactorId, f64>> = document.people.iter().map(numbers).collect();
        let column = |(person, given): (&Participant, &HashMap<FactorId, f64>)| PersonColumn {
            person: person.id,
            name: name(document, person),
            sum: figures::entered(analysis.factors.iter().filter_map(|factor| given.get(&factor.id)).sum()),
        };
        let row = |factor: &crate::analysis::FactorAnalysis| ListRow {
            factor: factor.id,
            quadrant: factor.quadrant,
            label: factor.label.clone(),
            statement: factor.text.clone(),
            cells: (given.iter())
                .map(|given| given.get(&factor.id).map(|number| figures::entered(*number)).unwrap_or_default())
                .collect(),
            priority: figures::or_none(factor.global_priority, figures::share),
        };
        Self {
            people: document.people.iter().zip(&given).map(column).collect(),
            rows: analysis.factors.iter().map(row).collect(),
            list,
        }
    }

    /// The first of `count` columns that are shown, so that the one of a person is among them.
    pub(super) fn first_shown(&self, person: PersonId, count: usize) -> usize {
        let at = self.people.iter().position(|column| column.person == person).unwrap_or(0);
        (at + 1).saturating_sub(count).min(self.people.len().saturating_sub(count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Factor, Weight, WeightingMethod};

    #[test]
    fn what_was_not_answered_is_empty_and_not_zero() {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        for id in ["anna", "bo"] {
            let weight = Weight::DEFAULT;
            document.people.push(Participant {
                id: id.parse().unwrap(),
                name: id.to_owned(),
                group: String::new(),
                weight,
            });
        }
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.weighting = WeightingMethod::Points;
        matrix.factors[Quadrant::Strengths] = ["a", "b"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        let mut sheet = answers::sheet(&matrix, "anna".parse().unwrap()).into_owned();
        sheet.set_number(NumberList::Points, "a".parse().unwrap(), Some(30.0)).unwrap();
        sheet.set_number(NumberList::Points, "b".parse().unwrap(), Some(10.0)).unwrap();
        matrix.answers.push(sheet);
        document.matrices.push(matrix);
        let analysis = analyze(&document);
        let table = ListTable::of(&document, &document.matrices[0], &analysis.matrices[0], NumberList::Points);
        let rows: Vec<String> =
            table.rows.iter().map(|row| format!("{} {:?} {}", row.label, row.cells, row.priority)).collect();
        assert_eq!(rows, ["S1 [\"30\", \"\"] 0.750", "S2 [\"10\", \"\"] 0.250"]);
        let sums: Vec<&str> = table.people.iter().map(|column| column.sum.as_str()).collect();
        assert_eq!(sums, ["40", "0"]);
        assert_eq!(table.first_shown("bo".parse().unwrap(), 1), 1);
        assert_eq!(table.first_shown("bo".parse().unwrap(), 5), 0);
    }
}
