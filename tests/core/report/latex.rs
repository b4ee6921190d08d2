//! Reports as LaTeX.

use super::{check_statements_of, document, factors, template, text_as};
use proptest::prelude::*;
use swot_editor::report::{Format, ReportKind, ReportOptions};

/// What the names after these commands are, in order.
fn named<'a>(latex: &'a str, command: &str) -> Vec<&'a str> {
    latex.split(command).skip(1).filter_map(|rest| rest.split(['}', ']']).next()).collect()
}

/// The signs that prose has, as they were written.
fn read(latex: &str) -> String {
    let signs = [("\\textquotesingle{}", "'"), ("\\textquotedbl{}", "\""), ("\\&", "&"), ("\\%", "%"), ("\\$", "$")];
    signs.iter().fold(latex.to_owned(), |text, (written, sign)| text.replace(written, sign))
}

/// Braces close what they open, and so do environments.
#[track_caller]
fn check_balance(latex: &str) {
    let plain = latex.replace("\\\\", "").replace("\\{", "").replace("\\}", "");
    let depth = plain.chars().fold(0_i32, |depth, c| match c {
        '{' => depth + 1,
        '}' => {
            assert!(depth > 0, "a brace closes too much: {latex}");
            depth - 1
        }
        _ => depth,
    });
    assert_eq!(depth, 0, "a brace stays open: {latex}");
    let mut open = Vec::new();
    for piece in latex.split('\\') {
        if let Some(name) = piece.strip_prefix("begin{") {
            open.push(name.split('}').next());
        } else if let Some(name) = piece.strip_prefix("end{") {
            assert_eq!(open.pop(), Some(name.split('}').next()), "{latex}");
        }
    }
    assert!(open.is_empty(), "{open:?} stay open: {latex}");
}

#[test]
fn every_statement_stands_once_and_in_order() {
    let document = template("unodc");
    for report in [ReportKind::Grid, ReportKind::Full] {
        for matrix in &document.matrices {
            let options = ReportOptions { matrices: Some(vec![matrix.id]), ..ReportOptions::new(report) };
            let latex = text_as(Format::Latex, &document, &options);
            check_balance(&latex);
            check_statements_of(report, &read(&latex), matrix);
        }
    }
}

#[test]
fn every_link_leads_to_a_place() {
    let latex = text_as(Format::Latex, &template("unodc"), &ReportOptions::new(ReportKind::Full));
    let links = named(&latex, "\\hyperref[");
    assert!(links.len() > 100, "{} links", links.len());
    let places = named(&latex, "\\label{");
    for link in links {
        assert_eq!(places.iter().filter(|place| **place == link).count(), 1, "{link}");
    }
}

#[test]
fn the_grid_is_a_table_of_two_by_two() {
    let document = document("ru", "Study", factors(&["Staff", "Cuts", "50 % grants", "Wars"]));
    let latex = text_as(Format::Latex, &document, &ReportOptions::new(ReportKind::Grid));
    assert!(latex.contains("\\setmainlanguage{russian}"), "{latex}");
    let table = latex.split("\\toprule").nth(1).expect("a table");
    let rows: Vec<&str> = table.split("\\midrule").collect();
    assert_eq!(rows.len(), 2, "{latex}");
    assert!(rows.iter().all(|row| row.matches("\\begin{itemize}").count() == 2), "{latex}");
    assert!(rows[1].contains("\\item[{O1}] 50 \\% grants"), "{latex}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn hostile_statements_leave_the_document_whole(
        statements in prop::collection::vec("[\\\\{}$&#%_^~\\[\\]*a-c \n]{0,12}", 4),
        title in "[\\\\{}$&#%_^~a-c \n]{0,12}",
    ) {
        let document = document("en", &title, factors(&statements));
        for report in [ReportKind::Grid, ReportKind::Full] {
            let latex = text_as(Format::Latex, &document, &ReportOptions::new(report));
            check_balance(&latex);
            let (begin, end) = ("\\begin{document}", "\\end{document}\n");
            prop_assert_eq!(latex.matches(begin).count(), 1);
            prop_assert_eq!(latex.find(end), latex.len().checked_sub(end.len()));
        }
    }
}
