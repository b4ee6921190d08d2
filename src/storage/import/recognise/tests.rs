//! What the columns of tables are taken for.

use super::super::columns::ColumnName;
use super::*;

fn table(rows: &[&[&str]]) -> Table {
    let row = |(line, cells): (u64, &&[&str])| TextRow::new(line, cells.iter().map(|cell| (*cell).to_owned()));
    Table { rows: (1..).zip(rows).map(row).collect(), ..Table::default() }
}

/// The columns of a table, and what was said of them.
#[track_caller]
fn recognised(rows: &[&[&str]], options: &Options) -> (Columns, Vec<String>) {
    let mut report = Report::default();
    match Columns::of(&table(rows), options, false, &mut report) {
        Recognised::Columns(columns) => (columns, report.lines()),
        Recognised::Not(remark) => panic!("no table of factors: {remark:?}"),
    }
}

#[track_caller]
fn check(rows: &[&[&str]], mappings: &[Mapping], expected: &[Option<&str>]) {
    let options = Options { mappings: mappings.to_vec(), ..Options::default() };
    let columns = recognised(rows, &options).0;
    let names: Vec<Option<&str>> = columns.fields.iter().map(|field| field.map(Field::name)).collect();
    assert_eq!(names, expected);
}

#[test]
fn columns_are_known_by_their_heads_in_several_languages() {
    check(
        &[&["Quadrant", "Factor", "Weight", "Rating"]],
        &[],
        &[Some("quadrant"), Some("statement"), Some("weight"), Some("rating")],
    );
    check(
        &[&["Отчёт"], &["Категория", "Описание", "Вес", "Прочее"]],
        &[],
        &[Some("quadrant"), Some("statement"), Some("weight"), None],
    );
    check(&[&["象限", "内容"]], &[], &[Some("quadrant"), Some("statement")]);
    check(&[&["Kategorie", "Beschreibung", "Quelle"]], &[], &[Some("quadrant"), Some("statement"), Some("evidence")]);
}

#[test]
fn without_heads_the_content_tells() {
    check(
        &[&["S", "1", "Staff of the office"], &["W", "2", "Old computers"]],
        &[],
        &[Some("quadrant"), None, Some("statement")],
    );
    let other = table(&[&["a", "b"], &["c", "d"]]);
    assert!(matches!(Columns::of(&other, &Options::default(), false, &mut Report::default()), Recognised::Not(None)));
}

#[test]
fn the_user_has_the_last_word() {
    let says = |column: &str, field| Mapping { column: ColumnName::Said(column.to_owned()), field };
    let rows: &[&[&str]] = &[&["Quadrant", "Factor", "Comment", "Weight"]];
    let mappings = [says("comment", Some(Field::Statement)), says("4", None), says("Factor", Some(Field::Note))];
    check(rows, &mappings, &[Some("quadrant"), Some("note"), Some("statement"), None]);
}

#[track_caller]
fn check_head_row(rows: &[&[&str]], mappings: &[(&str, Field)], heads: Heads, expected: Option<usize>) {
    let says = |(column, field): &(&str, Field)| Mapping {
        column: ColumnName::Said((*column).to_owned()),
        field: Some(*field),
    };
    let options = Options { mappings: mappings.iter().map(says).collect(), heads, ..Options::default() };
    assert_eq!(recognised(rows, &options).0.head_row, expected);
}

#[test]
fn a_first_row_of_content_is_no_row_of_heads() {
    let one: &[&[&str]] = &[&["Staff"], &["Money"]];
    check_head_row(one, &[("1", Field::Statement)], Heads::Found, None);
    check_head_row(one, &[("1", Field::Statement)], Heads::Line(1), Some(0));
    let two: &[&[&str]] = &[&["Where", "What"], &["S", "Staff"]];
    check_head_row(two, &[("1", Field::Quadrant), ("2", Field::Statement)], Heads::Found, Some(0));
    check_head_row(two, &[("1", Field::Quadrant), ("2", Field::Statement)], Heads::Nowhere, None);
    check_head_row(two, &[], Heads::Found, Some(0));
    check_head_row(two, &[("What", Field::Statement)], Heads::Found, Some(0));
}

#[track_caller]
fn check_found(rows: &[&[&str]], expected: &[Option<Field>], said: &[&str]) {
    let (columns, lines) = recognised(rows, &Options::default());
    assert_eq!(columns.fields, expected, "{rows:?}");
    assert_eq!(lines, said, "{rows:?}");
}

#[test]
fn a_column_of_figures_is_not_one_of_quadrants_whatever_its_head() {
    let note = "note: the column “Quadrant” was not taken: it holds no quadrants; say what it holds with --map";
    check_found(
        &[&["No.", "Factor", "Quadrant"], &["S1", "Staff", "0.25"], &["W1", "Debt", "0.1"]],
        &[Some(Field::Label), Some(Field::Statement), None],
        &[note],
    );
    check_found(
        &[&["No.", "Factor", "Area"], &["S1", "Staff", "People"], &["W1", "Debt", "Money"]],
        &[Some(Field::Label), Some(Field::Statement), Some(Field::Tags)],
        &[],
    );
}

#[test]
fn labels_are_known_by_what_they_are() {
    check_found(&[&["S1", "Staff"], &["W1", "Debt"]], &[Some(Field::Label), Some(Field::Statement)], &[]);
    check_found(
        &[&["Item", "Weight", "What"], &["S1", "0.5", "Staff of the office"], &["W1", "0.5", "Old computers"]],
        &[Some(Field::Label), Some(Field::Weight), Some(Field::Statement)],
        &[],
    );
}

#[test]
fn where_a_factor_comes_from_and_what_it_does_make_its_quadrant() {
    let rows: &[&[&str]] =
        &[&["Origin", "Effect", "Issue"], &["Internal", "Helpful", "Staff"], &["External", "Harmful", "Cuts"]];
    assert_eq!(recognised(rows, &Options::default()).0.sides, Some((0, 1)));
}

#[test]
fn ratings_on_another_scale_are_left_as_a_column() {
    for (head, ratings) in
        [("Rating", ["5", "3", "2"]), ("Rating (1-5)", ["4", "3", "2"]), ("Note /20", ["12", "3", "2"])]
    {
        let rows: Vec<Vec<&str>> = ratings.iter().map(|rating| vec!["S", "Staff", rating]).collect();
        let mut all = vec![vec!["Quadrant", "Factor", head]];
        all.extend(rows);
        let all: Vec<&[&str]> = all.iter().map(Vec::as_slice).collect();
        let (columns, lines) = recognised(&all, &Options::default());
        let is_left = columns.column_of(Field::Rating).is_none();
        assert!(
            is_left && (head.starts_with("Note") || lines.iter().any(|line| line.contains("1 to 4"))),
            "{head}: {lines:?}"
        );
    }
    let rows: &[&[&str]] = &[&["Quadrant", "Factor", "Rating (1-4)"], &["S", "Staff", "4"], &["W", "Debt", "1.5"]];
    assert_eq!(recognised(rows, &Options::default()).0.fields[2], Some(Field::Rating));
}

#[test]
fn of_columns_about_the_same_the_plain_one_is_taken_or_none() {
    let rows: &[&[&str]] = &[&["Quadrant", "Factor", "Weight (2022)", "Weight (2024)"], &["S", "Staff", "1", "2"]];
    let (columns, lines) = recognised(rows, &Options::default());
    assert_eq!(columns.column_of(Field::Weight), None);
    assert_eq!(lines.len(), 1, "{lines:?}");
    let rows: &[&[&str]] = &[&["Quadrant", "Factor", "Weight (old)", "Weight"], &["S", "Staff", "1", "2"]];
    assert_eq!(recognised(rows, &Options::default()).0.column_of(Field::Weight), Some(3));
}

#[test]
fn profiles_of_competitors_and_strategies_are_none_of_factors() {
    let table = |rows: &[&[&str]]| match Columns::of(&table(rows), &Options::default(), false, &mut Report::default()) {
        Recognised::Not(remark) => remark,
        Recognised::Columns(columns) => panic!("{columns:?}"),
    };
    let rivals: &[&[&str]] = &[
        &["Critical success factors", "Weight", "Rating", "Score", "Rating", "Score"],
        &["Reach", "1", "2", "2", "4", "4"],
    ];
    assert_eq!(table(rivals), Some(Remark::Profiles));
    let strategies: &[&[&str]] =
        &[&["Strengths", "Weight", "AS", "TAS", "AS", "TAS"], &["Staff", "1", "2", "2", "4", "4"]];
    assert_eq!(table(strategies), Some(Remark::Profiles));
}

#[test]
fn days_of_entry_are_not_those_of_matrices() {
    let entry: &[&[&str]] =
        &[&["Category", "Description", "Date"], &["Strength", "a", "2024-03-04"], &["Threat", "b", "2024-03-05"]];
    assert_eq!(recognised(entry, &Options::default()).0.column_of(Field::MatrixDate), None);
    let matrices: &[&[&str]] = &[
        &["Category", "Description", "Date"],
        &["Strength", "a", "2022"],
        &["Threat", "b", "2022"],
        &["Strength", "a", "2024"],
        &["Threat", "b", "2024"],
    ];
    assert_eq!(recognised(matrices, &Options::default()).0.column_of(Field::MatrixDate), Some(2));
}

#[test]
fn a_note_of_1_to_4_is_the_rating() {
    let rows: &[&[&str]] =
        &[&["Quadrant", "Facteur", "Poids", "Note", "Commentaire"], &["Forces", "a", "0,5", "4", "bon"]];
    let expected = [Field::Quadrant, Field::Statement, Field::Weight, Field::Rating, Field::Note].map(Some);
    assert_eq!(recognised(rows, &Options::default()).0.fields, expected);
}

#[test]
fn what_makes_the_score_with_the_weight_is_the_rating() {
    let rows: &[&[&str]] = &[
        &["Fattore", "Peso", "Punteggio", "Punteggio ponderato"],
        &["Forze", "", "", ""],
        &["a", "0,6", "4", "2,4"],
        &["b", "0,4", "3", "1,2"],
    ];
    let expected = [Some(Field::Statement), Some(Field::Weight), Some(Field::Rating), None];
    assert_eq!(recognised(rows, &Options::default()).0.fields, expected);
}
