//! Tables in which the quadrants stand side by side: four columns, or two by two.

use super::columns::{Column, Mapping, Use};
use super::draft::DraftMatrix;
use super::factors::MOST_FACTORS;
use super::outcome::Report;
use super::table::{Table, TextRow};
use super::{entry, words};
use crate::model::Quadrant;

/// The matrix of a table with quadrants side by side, if it is one: some row names two of them, or some cell begins
/// with the name of one and goes on. It is none if the user says that a column holds something else; one that is to be
/// left is left.
pub(super) fn read(table: &Table, mappings: &[Mapping], report: &mut Report) -> Option<(Vec<Column>, DraftMatrix)> {
    if mappings.iter().any(|mapping| mapping.field.is_some()) {
        return None;
    }
    let first = table.rows.iter().find(|row| heads(row).len() >= 2)?;
    let head = |column: usize| first_line(first.exact(column));
    let is_left = |column: usize| mappings.iter().any(|mapping| mapping.is_about(column, head(column)));
    let mut columns: Vec<Option<Quadrant>> = Vec::new();
    let mut shown = Vec::new();
    let mut matrix = DraftMatrix::default();
    for row in &table.rows {
        let mut row = row.clone();
        for (_, cell) in row.cells.iter_mut().enumerate().filter(|(column, _)| is_left(*column)) {
            cell.clear();
        }
        let named = heads(&row);
        if named.len() >= 2 || named.len() == row.filled().count() {
            columns = vec![None; row.cells.len()];
            for &(column, quadrant) in &named {
                columns[column] = Some(quadrant);
            }
            if shown.is_empty() {
                shown = show(first, &columns);
            }
        }
        statements(table, &row, &columns, &mut matrix, report);
    }
    let left = (0..first.cells.len()).filter(|&column| is_left(column) && !head(column).is_empty());
    left.for_each(|column| report.remark(format!("not taken: the column “{}”", head(column))));
    Some((shown, matrix))
}

/// The quadrants that cells of a row name, in their first lines.
fn heads(row: &TextRow) -> Vec<(usize, Quadrant)> {
    let named = row.filled().filter_map(|(column, cell)| Some((column, words::quadrant(first_line(cell))?)));
    let mut found: Vec<(usize, Quadrant)> = named.collect();
    // A row with the same quadrant twice is one of a list.
    let distinct = Quadrant::ALL.into_iter().filter(|&quadrant| found.iter().any(|(_, other)| *other == quadrant));
    if distinct.count() < found.len() {
        found.clear();
    }
    found
}

fn first_line(cell: &str) -> &str {
    cell.lines().next().unwrap_or_default()
}

/// Takes the statements of a row: a line of a cell is one, if the cell has several.
fn statements(
    table: &Table,
    row: &TextRow,
    columns: &[Option<Quadrant>],
    matrix: &mut DraftMatrix,
    report: &mut Report,
) {
    for (column, cell) in row.filled() {
        let Some(quadrant) = columns.get(column).copied().flatten() else {
            if words::quadrant(cell).is_none() {
                report
                    .refuse(table.spot(row), format!("“{}” stands under no quadrant", super::outcome::shortened(cell)));
            }
            continue;
        };
        let head = usize::from(words::quadrant(first_line(cell)).is_some());
        for line in cell.lines().skip(head).map(|line| entry::without_bullet(line.trim())) {
            if matrix.factors.len() >= MOST_FACTORS {
                report.refuse(table.spot(row), format!("more than {MOST_FACTORS} factors"));
            } else if !line.is_empty() {
                matrix.factors.push(entry::factor(quadrant.into(), line));
            }
        }
    }
}

fn show(row: &TextRow, columns: &[Option<Quadrant>]) -> Vec<Column> {
    let used = |quadrant: &Option<Quadrant>| quadrant.map_or(Use::Nothing, Use::Statements);
    let column = |(head, quadrant): (&String, _)| Column { head: first_line(head).to_owned(), used: used(quadrant) };
    row.cells.iter().zip(columns).map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::super::columns::ColumnName;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(char, &str)]) {
        check_without(&[], text, expected);
    }

    #[track_caller]
    fn check_without(left_out: &[&str], text: &str, expected: &[(char, &str)]) {
        let left = |column: &&str| Mapping { column: ColumnName::Said((*column).to_owned()), field: None };
        let mappings: Vec<Mapping> = left_out.iter().map(left).collect();
        let mut report = Report::default();
        let watch = super::super::Watch::nobody();
        let (_, table) = super::super::separated::read(text, None, watch, &mut report).unwrap();
        let found = read(&table, &mappings, &mut report).map(|(_, matrix)| matrix.factors).unwrap_or_default();
        let found: Vec<(char, &str)> =
            found.iter().map(|factor| (factor.place.quadrant().unwrap().letter(), factor.statement.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn four_columns_are_four_quadrants() {
        check(
            "Strengths,Weaknesses,Opportunities,Threats\nStaff,Debt,Funds,Cuts\n,Age,,\n",
            &[('S', "Staff"), ('W', "Debt"), ('O', "Funds"), ('T', "Cuts"), ('W', "Age")],
        );
        check("优势;劣势\n- 人员;1. 债务\n", &[('S', "人员"), ('W', "债务")]);
    }

    #[test]
    fn a_column_that_is_to_be_left_is_left() {
        check_without(&["2"], "Strengths,Weaknesses\nStaff,Debt\nAge,\n", &[('S', "Staff"), ('S', "Age")]);
        check_without(&["Strengths"], "Strengths,Weaknesses\nStaff,Debt\n", &[('W', "Debt")]);
    }

    #[test]
    fn two_by_two_has_heads_twice_or_in_the_cells() {
        check(
            "Forces,Faiblesses\nÉquipe,Dettes\nOpportunités,Menaces\nFonds,Coupes\n",
            &[('S', "Équipe"), ('W', "Dettes"), ('O', "Fonds"), ('T', "Coupes")],
        );
        check(
            "\"Strengths\n- Staff (0.2, 4)\n- Name\",\"Weaknesses\n- Debt\"\n\"O\nFunds\",T\n",
            &[('S', "Staff"), ('S', "Name"), ('W', "Debt"), ('O', "Funds")],
        );
    }

    #[test]
    fn a_list_of_factors_is_no_such_table() {
        check("Quadrant,Factor\nStrengths,Staff\n", &[]);
        check("S,S\nS,S\n", &[]);
    }
}
