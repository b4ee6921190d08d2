//! The report on a comparison, opened with qpdf and poppler.

use super::pages::check_inside;
use super::{File, document, export, export_with, factors, squeezed, template, try_export};
use swot_editor::model::{Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant, WeightingMethod};
use swot_editor::report::{Orientation, Paper, Pick, ReportKind, ReportOptions};

fn options() -> ReportOptions {
    ReportOptions::new(ReportKind::Comparison)
}

fn text(document: &Document) -> String {
    let exported = export(document, &options());
    assert_eq!(exported.warnings, []);
    let file = File::of(&exported);
    file.check();
    squeezed(&file.text())
}

#[track_caller]
fn check_says(text: &str, sentence: &str) {
    assert!(text.contains(&squeezed(sentence)), "“{sentence}” is missing in:\n{text}");
}

/// One matrix, and another with a factor reworded, one moved, one dropped and one added.
fn two_years() -> Document {
    let mut document = document("en", "2025", factors(&["Skilled staff", "Old roof", "New grants", "New rivals"]));
    let mut later = Matrix { id: MatrixId::from_random(2), title: "2026".to_owned(), ..document.matrices[0].clone() };
    "Very skilled staff".clone_into(&mut later.factors.strengths[0].statement);
    later.factors.threats.push(Factor::new(FactorId::from_random(99), "Rising rents"));
    later.factors.weaknesses.clear();
    let grants = later.factors.opportunities.remove(0);
    later.factors.threats.push(grants);
    document.matrices.push(later);
    document
}

#[test]
fn every_matched_added_and_dropped_factor_is_said() {
    let document = template("unodc");
    let text = text(&document);
    for (_, factor) in document.matrices.iter().skip(1).flat_map(Matrix::placed) {
        let dropped = !document.matrices[2].placed().any(|(_, other)| other.id == factor.id);
        let later = document.matrices[2].placed().any(|(_, other)| *other == *factor);
        if dropped || later {
            check_says(&text, &factor.statement);
        }
    }
    check_says(&text, "21 factors stand in both (2 moved, 6 reworded), 4 added and 2 dropped.");
    check_says(&text, "by a Kendall τ-b of 0.47, over 21 factors. The posture: (−0.70; 0.48) WO → (1.00; 0.76) SO.");
}

#[test]
fn what_changed_is_said_in_words() {
    let text = text(&two_years());
    check_says(&text, "From “2025” to “2026”: 3 factors stand in both (1 moved, 1 reworded), 1 added and 1 dropped.");
    for sentence in
        ["Very skilled staff", "Earlier: [Skilled] staff", "Moved from Opportunities to Threats", "Rising rents"]
    {
        check_says(&text, sentence);
    }
    check_says(&text, "Old roof");
}

/// Two documents of the same factors, their matrices of the same id, the second title given.
fn two_studies(second: &str) -> [Document; 2] {
    let first = document("en", "Ours", factors(&["Skilled staff", "Old roof", "New grants", "New rivals"]));
    let mut theirs = Document { id: DocumentId::from_random(2), title: second.to_owned(), ..first.clone() };
    "Theirs".clone_into(&mut theirs.matrices[0].title);
    [first, theirs]
}

#[test]
fn matrices_of_other_documents_are_compared_in_the_order_that_is_asked_for() {
    let [first, theirs] = two_studies("Other study");
    let said = |options: &ReportOptions| {
        let others = std::slice::from_ref(&theirs);
        let exported = export_with(&first, others, options).expect("the report is written");
        squeezed(&File::of(&exported).text())
    };
    check_says(&said(&options()), "From “Ours (Ours)” to “Theirs (Other study)”: 4 factors stand in both");
    let pick = |document: usize| Pick { document, matrix: first.matrices[0].id };
    let turned = ReportOptions { compared: Some(vec![pick(1), pick(0)]), ..options() };
    check_says(&said(&turned), "From “Theirs (Other study)” to “Ours (Ours)”: 4 factors stand in both");
}

#[test]
fn words_that_are_gone_stand_in_brackets() {
    let mut document = two_years();
    "Staff".clone_into(&mut document.matrices[1].factors.strengths[0].statement);
    check_says(&text(&document), "Earlier: [Skilled");
}

#[test]
fn russian_documents_are_compared_in_russian() {
    let text = text(&Document { language: "ru".to_owned(), ..two_years() });
    for sentence in ["Сравнение матриц", "общих факторов 3", "добавлено: 1, исключено: 1", "Раньше:", "Добавлены"]
    {
        check_says(&text, sentence);
    }
}

#[test]
fn what_does_not_compare_is_said() {
    let mut document = two_years();
    document.matrices[1].weighting = WeightingMethod::Points;
    let text = text(&document);
    check_says(&text, "different weighting methods (Direct weights, Points): compare ranks rather than priorities");
}

#[test]
fn fewer_than_two_matrices_and_more_than_eight_are_refused() {
    let refused = |document: &Document| try_export(document, &options()).expect_err("refused").to_string();
    let one = document("en", "One", factors(&["A claim"]));
    assert!(refused(&one).contains("2 to 8 matrices, not 1"), "{}", refused(&one));
    let mut nine = one.clone();
    nine.matrices = (1..=9).map(|id| Matrix { id: MatrixId::from_random(id), ..one.matrices[0].clone() }).collect();
    assert!(refused(&nine).contains("not 9"));
    nine.matrices.pop();
    File::of(&export(&nine, &options())).check();
}

/// Eight years of 60 factors that turn round from year to year, long words among them.
fn eight_years() -> Document {
    let statement = |index: u64| format!("Claim {index} {}", "word".repeat(usize::try_from(index % 20).unwrap_or(0)));
    let mut document = document("en", "Study", factors(&[] as &[&str]));
    document.matrices = (0..8_u64)
        .map(|year| {
            let mut matrix = Matrix::new(MatrixId::from_random(year), format!("Year {year} of the long study"));
            for index in 0..60 {
                let quadrant = Quadrant::ALL[usize::try_from((index + year) % 4).unwrap_or(0)];
                matrix.factors[quadrant].push(Factor::new(FactorId::from_random(index * 7 + year), statement(index)));
            }
            matrix
        })
        .collect();
    document
}

#[test]
fn nothing_stands_outside_the_page() {
    for document in [eight_years(), two_years(), template("unodc")] {
        for paper in [Paper::A4, Paper::Letter, Paper::A3] {
            for orientation in [Orientation::Landscape, Orientation::Portrait] {
                check_inside(&document, &ReportOptions { paper, orientation: Some(orientation), ..options() });
            }
        }
    }
}
