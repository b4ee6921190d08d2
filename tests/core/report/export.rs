//! The UNODC reports, opened with qpdf and poppler.

use super::{File, document, export, factors, squeezed, template};
use swot_editor::report::{Orientation, Palette, Paper, Part, Parts, ReportKind, ReportOptions};

fn options(report: ReportKind) -> ReportOptions {
    ReportOptions::new(report)
}

#[track_caller]
fn check_statements(report: ReportKind) {
    let document = template("unodc");
    let exported = export(&document, &options(report));
    assert_eq!(exported.warnings, []);
    let file = File::of(&exported);
    file.check();
    let text = squeezed(&file.text());
    for (_, factor) in document.matrices.iter().flat_map(swot_editor::model::Matrix::placed) {
        assert!(text.contains(&squeezed(&factor.statement)), "pdftotext does not find “{}”", factor.statement);
    }
}

#[test]
fn the_grid_of_unodc_says_every_statement() {
    check_statements(ReportKind::Grid);
}

#[test]
fn the_full_report_on_unodc_says_every_statement() {
    check_statements(ReportKind::Full);
}

/// Statements stand once each, in reading order, in the tree that a screen reader follows.
#[track_caller]
fn check_reading_order(report: ReportKind) {
    let document = template("unodc");
    for matrix in &document.matrices {
        let options = ReportOptions { matrices: Some(vec![matrix.id]), ..options(report) };
        super::check_statements_of(report, &File::of(&export(&document, &options)).structure(), matrix);
    }
}

#[test]
fn the_grid_is_read_in_order() {
    check_reading_order(ReportKind::Grid);
}

#[test]
fn the_full_report_is_read_in_order() {
    check_reading_order(ReportKind::Full);
}

#[test]
fn the_grid_has_a_page_for_each_matrix_on_any_paper() {
    let document = template("unodc");
    for paper in [Paper::A4, Paper::Letter, Paper::A3] {
        for orientation in [Orientation::Landscape, Orientation::Portrait] {
            let options = ReportOptions { paper, orientation: Some(orientation), ..options(ReportKind::Grid) };
            let info = File::of(&export(&document, &options)).ask("pdfinfo", "poppler-utils", &["FILE"]);
            assert!(info.contains("Pages:           3\n"), "{paper:?} {orientation:?}: {info}");
        }
    }
}

#[test]
fn the_file_says_what_it_is() {
    let exported = export(&template("unodc"), &options(ReportKind::Full));
    let file = File::of(&exported);
    let info = file.ask("pdfinfo", "poppler-utils", &["-rawdates", "FILE"]);
    for line in [
        "Title:           UNODC against human trafficking: a SWOT analysis after Kenzhebayeva (2020)",
        "Author:          after Liliya Kenzhebayeva (2020)",
        "Creator:         SWOT Editor 0.0.0",
        "CreationDate:    D:20261123183005+05'30'",
        "ModDate:         D:20261123183005+05'30'",
        "Tagged:          yes",
        "PDF version:     1.7",
    ] {
        assert!(info.contains(line), "`{line}` is missing in:\n{info}");
    }
    let json = file.ask("qpdf", "qpdf", &["--json", "FILE"]);
    for entry in ["\"/Lang\": \"u:en\"", "\"/DisplayDocTitle\": true", "\"/PageLabels\"", "\"/Outlines\""] {
        assert!(json.contains(entry), "{entry} is missing in the file");
    }
    assert!(!json.contains("GTS_PDFX"), "no conformance is claimed");
}

#[test]
fn headings_tables_lists_and_pictures_are_tagged() {
    let structure = File::of(&export(&template("unodc"), &options(ReportKind::Full))).structure();
    for tag in
        ["H1 (block)", "H2 (block)", "Table (block)", "TR", "TH", "/Scope /Column", "TD", "Figure", "Link (inline)"]
    {
        assert!(structure.contains(tag), "no {tag}");
    }
    let grid = File::of(&export(&template("unodc"), &options(ReportKind::Grid))).structure();
    for tag in ["H1 (block)", "H2 (block)", "L (block)", "LI (block)", "Lbl (block)", "LBody (block)"] {
        assert!(grid.contains(tag), "no {tag} in the grid");
    }
}

#[test]
fn links_lead_to_sources_and_factors() {
    let file = File::of(&export(&template("unodc"), &options(ReportKind::Full)));
    let json = file.ask("qpdf", "qpdf", &["--json", "--json-key=qpdf", "FILE"]);
    let links = json.matches("\"/Subtype\": \"/Link\"").count();
    // Every piece of evidence, every factor that a strategy uses, every work cited in another.
    assert!(links > 100, "{links} links");
    assert_eq!(json.matches("\"/Dest\": [").count() - json.matches("\"/Title\": ").count() + 1, links);
}

#[test]
fn the_full_report_on_unodc_is_small() {
    let exported = export(&template("unodc"), &options(ReportKind::Full));
    assert!(exported.files[0].len() <= 140 * 1024, "{} bytes", exported.files[0].len());
}

#[test]
fn the_same_document_gives_the_same_file() {
    let document = template("unodc");
    for report in [ReportKind::Grid, ReportKind::Full] {
        let (first, second) = (export(&document, &options(report)), export(&document, &options(report)));
        assert!(first.files == second.files, "{report:?}");
    }
}

#[test]
fn greys_leave_out_every_colour_but_no_word() {
    let document = template("unodc");
    let grey = ReportOptions { palette: Palette::Grey, ..options(ReportKind::Grid) };
    let (grey, colour) = (export(&document, &grey), export(&document, &options(ReportKind::Grid)));
    assert_eq!(File::of(&grey).text(), File::of(&colour).text());
}

#[test]
fn every_template_can_be_printed() {
    for name in ["blank", "coursework", "unodc"] {
        for report in [ReportKind::Grid, ReportKind::Full] {
            File::of(&export(&template(name), &options(report))).check();
        }
    }
}

#[test]
fn an_empty_quadrant_asks_its_question() {
    let document = template("coursework");
    let text = squeezed(&File::of(&export(&document, &options(ReportKind::Grid))).text());
    for (_, head) in document.matrices[0].heads.iter() {
        assert!(!head.question.is_empty() && text.contains(&squeezed(&head.question)), "{}", head.question);
    }
}

#[test]
fn findings_are_listed_where_they_are_wanted_in_the_language_of_the_report() {
    let document = template("coursework");
    let text = |language: &str, parts| {
        let language = Some(language.to_owned());
        let options = ReportOptions { language, parts, ..options(ReportKind::Full) };
        squeezed(&File::of(&export(&document, &options)).text())
    };
    for (language, finding) in
        [("en", "“Strengths” is empty."), ("ru", "Квадрант «Сильные стороны» пуст."), ("zh", "“优势”是空的。")]
    {
        assert!(text(language, Parts::default().with(Part::Findings)).contains(&squeezed(finding)), "{language}");
        assert!(!text(language, Parts::default()).contains(&squeezed(finding)), "{language}");
    }
}

/// What a part says stands in the report with it, and not in the one without it.
#[track_caller]
fn check_part(part: Part, says: &str) {
    let document = template("unodc");
    let text = |parts| {
        let options = ReportOptions { parts, ..options(ReportKind::Full) };
        squeezed(&File::of(&export(&document, &options)).text())
    };
    assert!(text(Parts::default().with(part)).contains(&squeezed(says)), "with {}", part.name());
    assert!(!text(Parts::default().without(part)).contains(&squeezed(says)), "without {}", part.name());
}

#[test]
fn a_part_that_is_left_out_is_not_in_the_report() {
    let document = template("unodc");
    check_part(Part::Context, &document.context[0].heading);
    let noted = document.matrices[0].placed().find(|(_, factor)| !factor.note.is_empty()).unwrap().1;
    check_part(Part::Notes, &noted.note);
    check_part(Part::Factors, "Table 4. UNODC 2020 (the paper): Threats");
    check_part(Part::Sources, "Sources: ");
    check_part(Part::Results, "Internal factors (IFE)");
    check_part(Part::Charts, "Posture (");
    check_part(Part::Strategies, &document.strategies[0].text);
    check_part(Part::Method, "are normalised to sum to 1");
    check_part(Part::References, &document.sources[0].title);
}

#[test]
fn a_ligature_is_found_by_its_letters() {
    let document = document("en", "Office", factors(&["Office staff affiliate efficiently, flying fjords"]));
    let text = File::of(&export(&document, &options(ReportKind::Grid))).text();
    assert!(text.contains("Office staff affiliate efficiently, flying fjords"), "{text}");
}
