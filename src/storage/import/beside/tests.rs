//! Quadrants side by side.

use super::super::columns::ColumnName;
use super::*;

fn read_with(mappings: Vec<Mapping>, text: &str) -> (Beside, Report) {
    let mut report = Report::default();
    let watch = super::super::Watch::nobody();
    let (_, table) = super::super::separated::read(text, None, watch, &mut report).unwrap();
    let found = read(&table, &Options { mappings, ..Options::default() }, &mut report);
    (found, report)
}

#[track_caller]
fn check(text: &str, expected: &[(char, &str)]) {
    check_with(&[], text, expected);
}

#[track_caller]
fn check_with(said: &[(&str, Option<Field>)], text: &str, expected: &[(char, &str)]) {
    let mapping = |(column, field): &(&str, Option<Field>)| Mapping {
        column: ColumnName::Said((*column).to_owned()),
        field: *field,
    };
    let factors = match read_with(said.iter().map(mapping).collect(), text).0 {
        Beside::Matrices(_, matrices) => matrices.into_iter().flat_map(|matrix| matrix.factors).collect(),
        _ => Vec::new(),
    };
    let found: Vec<(char, &str)> =
        factors.iter().map(|factor| (factor.place.quadrant().unwrap().letter(), factor.statement.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn four_columns_are_four_quadrants() {
    check(
        "Strengths,Weaknesses,Opportunities,Threats\nStaff,Debt,Funds,Cuts\n,Age,,\n",
        &[('S', "Staff"), ('W', "Debt"), ('O', "Funds"), ('T', "Cuts"), ('W', "Age")],
    );
    check("优势;劣势\n- 人员;1. 债务\n", &[('S', "人员"), ('W', "债务")]);
    check("#,Strengths,Weaknesses\n1,Staff,Debt\n2,Name,\n", &[('S', "Staff"), ('W', "Debt"), ('S', "Name")]);
}

#[test]
fn a_column_that_is_to_be_left_is_left() {
    check_with(&[("2", None)], "Strengths,Weaknesses\nStaff,Debt\nAge,\n", &[('S', "Staff"), ('S', "Age")]);
    check_with(&[("Strengths", None)], "Strengths,Weaknesses\nStaff,Debt\n", &[('W', "Debt")]);
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
fn four_cells_may_be_named_by_their_sides() {
    check(
        ",Helpful,Harmful\nInternal origin,\"- Staff\n- Name\",Debt\nExternal,Funds,Cuts\n",
        &[('S', "Staff"), ('S', "Name"), ('W', "Debt"), ('O', "Funds"), ('T', "Cuts")],
    );
}

#[test]
fn a_list_of_factors_is_no_such_table() {
    check("Quadrant,Factor\nStrengths,Staff\n", &[]);
    check("S,S\nS,S\n", &[]);
}

#[test]
fn figures_may_stand_beside_each_statement() {
    let text = "Strengths,Weight,Rating,Weaknesses,Weight,Rating\nStaff,0.2,4,Debt,0.3,1\nTotal,0.2,,Total,0.3,\n";
    let Beside::Matrices(_, matrices) = read_with(Vec::new(), text).0 else { panic!("it is one") };
    let found: Vec<_> =
        matrices[0].factors.iter().map(|it| (it.weight.unwrap().get(), it.rating.unwrap().get())).collect();
    assert_eq!(found, [(0.2, 4), (0.3, 1)]);
}

#[test]
fn other_things_than_this_swot_are_told_apart() {
    let foreign = |text: &str| match read_with(Vec::new(), text).0 {
        Beside::Foreign(remark) => Some(remark),
        _ => None,
    };
    let rivals = "Station,Strengths,Weaknesses,Reach\nLake FM,Editors,Songs,20\n";
    assert_eq!(foreign(rivals), Some(Remark::RowsOf("Station".to_owned())));
    let crossed = ",Strengths,Weaknesses\nOpportunities,Broadcast,Ask\nThreats,Share,Move\n";
    assert_eq!(foreign(crossed), Some(Remark::Crossed));
    assert_eq!(foreign("Strengths,Weaknesses\n5,8\n4,9\n"), Some(Remark::Counts));
    check_with(&[("Station", None), ("Reach", None)], rivals, &[('S', "Editors"), ('W', "Songs")]);
    let mapping = Mapping { column: ColumnName::Said("Station".to_owned()), field: Some(Field::Matrix) };
    let left = Mapping { column: ColumnName::Said("Reach".to_owned()), field: None };
    let Beside::Matrices(_, matrices) = read_with(vec![mapping, left], rivals).0 else { panic!("it is one") };
    assert_eq!(matrices.iter().map(|matrix| matrix.title.as_str()).collect::<Vec<_>>(), ["Lake FM"]);
}

#[test]
fn strategies_below_the_quadrants_are_told() {
    let text =
        "SWOT of the radio,\nStrengths,Weaknesses\n1. Staff,1. Debt\n2.,2.\nSO Strategies,WO Strategies\n1. Grow,\n";
    let (found, report) = read_with(Vec::new(), text);
    let Beside::Matrices(_, matrices) = found else { panic!("it is one") };
    assert_eq!((matrices[0].title.as_str(), matrices[0].factors.len()), ("SWOT of the radio", 2));
    let refused: Vec<String> = report.refusals();
    assert_eq!(refused, ["line 6: “Grow” stands under “SO Strategies”, which is not part of a SWOT: not taken"]);
}
