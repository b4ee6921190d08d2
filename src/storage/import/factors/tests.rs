//! Tables of factors, row by row.

use super::*;
use crate::model::MatrixId;

fn taken(text: &str) -> (Vec<DraftMatrix>, Report) {
    let mut report = Report::default();
    let (_, table) = crate::storage::import::separated::read(text, None, Watch::nobody(), &mut report).unwrap();
    let found = read(&table, &Options::default(), None, Watch::nobody(), &mut report).unwrap();
    let matrices = found.map(|found| found.matrices).unwrap_or_default();
    (matrices, report)
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let (matrices, _) = taken(text);
    let factors = matrices.iter().flat_map(|matrix| &matrix.factors);
    let place = |factor: &DraftFactor| {
        factor.place.quadrant().map_or_else(|| "tray".to_owned(), |quadrant| quadrant.letter().to_string())
    };
    let found: Vec<(String, &str)> = factors.map(|factor| (place(factor), factor.statement.as_str())).collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(place, statement)| (place.as_str(), *statement)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_row_is_a_factor() {
    let (matrices, report) = taken(
        "quadrant,statement,weight,rating,tags,note,evidence,id\n\
         Strengths,Staff,\"0,15\",4,people; law,Trained,\"[key] p. 12: \"\"many\"\"\n[other]\",s1\n",
    );
    assert_eq!(report.refused, []);
    let factor = &matrices[0].factors[0];
    assert_eq!((factor.weight.unwrap().get(), factor.rating.unwrap().get()), (0.15, 4));
    assert_eq!(factor.tags, ["people", "law"]);
    assert_eq!(factor.note, "Trained");
    let evidence = |key: &str, page: &str, quote: &str| CitedPlace {
        key: key.to_owned(),
        page: page.to_owned(),
        quote: quote.to_owned(),
    };
    assert_eq!(factor.evidence, [evidence("key", "12", "many"), evidence("other", "", "")]);
    assert_eq!(factor.id, "s1".parse().ok());
}

#[test]
fn too_many_factors_are_told_once() {
    let rows: String = (0..MOST_FACTORS + 50).map(|_| "S,Staff\n").collect();
    let (matrices, report) = taken(&format!("Quadrant,Factor\n{rows}"));
    assert_eq!(matrices[0].factors.len(), MOST_FACTORS);
    let refused: Vec<String> = report.refusals();
    assert_eq!(refused, ["line 10002: more than 10000 factors; this one and all after it were left"]);
}

#[test]
fn cells_under_no_head_are_told() {
    let (matrices, report) = taken("Quadrant,Factor,\nS,Staff\nW,Debt,old,and new\nO,Grants,4\n");
    let refused: Vec<String> = report.refusals();
    assert_eq!(refused, ["line 3: under no head, and left: “old”, “and new”", "line 4: under no head, and left: “4”"]);
    assert_eq!(matrices[0].factors.len(), 3);
}

#[test]
fn a_quotation_mark_that_is_not_closed_is_told() {
    let (matrices, report) = taken("Quadrant,Factor\nS,Staff\nW,\"Debt\nO,Grants\n");
    let refused: Vec<String> = report.refusals();
    assert_eq!(refused, ["line 3: a quotation mark is not closed; all lines behind it were taken as one cell"]);
    assert_eq!(matrices[0].factors.len(), 2);
}

#[test]
fn quadrants_come_from_names_labels_sections_or_not_at_all() {
    check("Квадрант,Фактор\nСильные стороны,Штат\nугрозы,Сокращения\n", &[("S", "Штат"), ("T", "Сокращения")]);
    check("No,Factor\nS1,Staff\nW2,Computers\n", &[("S", "Staff"), ("W", "Computers")]);
    check("Factor,Weight\nStrengths,\nStaff,0.5\nThreats,\nCuts,0.5\nTotal,1\n", &[("S", "Staff"), ("T", "Cuts")]);
    check("Factor,Weight\nStaff,0.5\n", &[("tray", "Staff")]);
}

#[test]
fn what_is_wrong_is_refused_with_its_line_and_the_rest_is_taken() {
    let (matrices, report) = taken(
        "Quadrant,Factor,Weight,Rating,Colour\nS,Staff,much,1.5,red\nX,Cuts,1,1,\nW,,1,1,\nW,Old computers,1,1,\n",
    );
    let refused: Vec<String> = report.refusals();
    assert_eq!(
        refused,
        [
            "line 2, column “Weight”: “much” is not a weight: a weight is a number from 0 up",
            "line 2, column “Rating”: rating 1.5 is not 1 to 4",
            "line 3, column “Quadrant”: “X” is no quadrant; say what it means with --as \"X=S\"",
            "line 4: there is no statement",
        ]
    );
    assert_eq!(report.told(), ["not taken: the columns “Colour”"]);
    assert_eq!(matrices[0].factors.len(), 2);
}

#[test]
fn totals_are_told_and_left() {
    for total in
        ["Subtotal strengths,0.2,", "Total IFE score,0.2,", "Итого по сильным сторонам,0.2,", "Strengths total,,"]
    {
        let (matrices, report) = taken(&format!("Factor,Weight,Rating\nStrengths,,\nTotal quality,0.2,4\n{total}\n"));
        assert_eq!(matrices[0].factors.len(), 1, "{total}");
        assert_eq!(report.told(), ["not taken: rows of totals, which are worked out anew"], "{total}");
    }
}

#[test]
fn blank_quadrants_below_one_are_that_one_unless_it_is_written_each_time() {
    check("Quadrant,Factor\nS,a\n〃,b\nT,c\nditto,d\n", &[("S", "a"), ("S", "b"), ("T", "c"), ("T", "d")]);
    check("Quadrant,Factor\nS,a\n,b\nT,c\n,d\n", &[("S", "a"), ("S", "b"), ("T", "c"), ("T", "d")]);
    check("Quadrant,Factor\nS,a\nS,b\n,c\nT,d\n", &[("S", "a"), ("S", "b"), ("tray", "c"), ("T", "d")]);
}

#[test]
fn numbers_and_labels_before_statements_go_and_figures_stay() {
    check(
        "Quadrant,Factor\nS,S1. a\nW,1) b\nW,2) c\nT,24/7 music\nT,2030 ends it\nO,7. Symphony on air\n",
        &[("S", "a"), ("W", "b"), ("W", "c"), ("T", "24/7 music"), ("T", "2030 ends it"), ("O", "7. Symphony on air")],
    );
}

#[test]
fn the_head_may_be_the_quadrant_and_come_again() {
    check(
        ",Strengths,Weight,Rating\n1.,a,0.5,4\n2.,,0,0\n,Weaknesses,Weight,Rating\n1.,b,0.5,1\n,TOTALS,1,\n",
        &[("S", "a"), ("W", "b")],
    );
}

#[test]
fn a_text_alone_heads_the_rows_below_it() {
    let (matrices, report) = taken("Factor,Weight,Rating\nIndarguneak,,\na,0.2,4\nb,0.3,3\nThreats,,\nc,0.5,1\n");
    let found: Vec<(char, &[String])> = matrices[0]
        .factors
        .iter()
        .map(|factor| (factor.place.quadrant().map_or('-', Quadrant::letter), factor.tags.as_slice()))
        .collect();
    let tags = ["Indarguneak".to_owned()];
    assert_eq!(found, [('-', tags.as_slice()), ('-', &tags), ('T', &[])]);
    assert!(report.told()[0].contains("“Indarguneak”"), "{:?}", report.remarks);
}

#[test]
fn a_cell_of_several_lines_is_a_list_where_each_quadrant_has_one_row() {
    check("Strengths,\"- a\n- b\"\nWeaknesses,c\n", &[("S", "a"), ("S", "b"), ("W", "c")]);
}

#[test]
fn several_matrices_in_one_table_stay_several() {
    let (matrices, _) =
        taken("matrix,matrix_date,quadrant,statement\nUNODC,2016,S,a\nUNODC,2020,S,a\nUNODC,2016,T,b\n");
    let found: Vec<(String, usize)> =
        matrices.iter().map(|matrix| (matrix.date.unwrap().to_string(), matrix.factors.len())).collect();
    assert_eq!(found, [("2016".to_owned(), 2), ("2020".to_owned(), 1)]);
    let (matrices, _) =
        taken("matrix,matrix_id,quadrant,statement\nUNODC,m1,S,a\nUNODC,m2,S,a\nUNODC,m1,T,b\nUNODC,,T,c\n");
    let found: Vec<(Option<MatrixId>, usize)> =
        matrices.iter().map(|matrix| (matrix.id, matrix.factors.len())).collect();
    assert_eq!(found, [("m1".parse().ok(), 2), ("m2".parse().ok(), 1), (None, 1)]);
}

#[test]
fn days_and_seasons_tell_matrices_apart() {
    let text = |first: &str, second: &str| {
        format!("Period,Quadrant,Factor\n{first},S,a\n{first},T,b\n{second},S,a\n{second},W,c\n")
    };
    let (matrices, _) = taken(&text("31.01.2022", "31.01.2024"));
    let found: Vec<String> = matrices.iter().filter_map(|matrix| matrix.date).map(|date| date.to_string()).collect();
    assert_eq!(found, ["2022-01-31", "2024-01-31"]);
    let (matrices, _) = taken(&text("spring", "autumn"));
    let found: Vec<&str> = matrices.iter().map(|matrix| matrix.title.as_str()).collect();
    assert_eq!(found, ["spring", "autumn"]);
}

#[test]
fn the_statements_of_a_quadrant_may_stand_beside_each_other() {
    check("Strengths,a,b\nWeaknesses,c\nThreats,d,e\n", &[("S", "a"), ("S", "b"), ("W", "c"), ("T", "d"), ("T", "e")]);
}

#[test]
fn what_stands_above_the_heads_is_told() {
    let (matrices, report) = taken("SWOT of the radio,\nQuadrant,Factor\nS,a\n");
    assert_eq!(matrices[0].factors.len(), 1);
    assert_eq!(report.told(), ["not taken: what stands above the heads: “SWOT of the radio”"]);
}
