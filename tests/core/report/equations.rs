//! Every equation that a report prints is true of the numbers as they are printed.

use super::{document, export_as, factors, pages, text_as};
use proptest::prelude::*;
use std::io::Read;
use swot_editor::model::{Document, Quadrant, Rating, Weight};
use swot_editor::report::page::Item;
use swot_editor::report::{Format, ReportKind, ReportOptions};

/// Documents in every language whose factors are weighed and rated in any way.
fn weighed() -> impl Strategy<Value = Document> {
    let weight = prop_oneof![0.0..10.0_f64, (0_u32..20).prop_map(f64::from), 0.0..0.001_f64, 1000.0..90_000.0_f64];
    let language = prop_oneof![Just("en"), Just("ru"), Just("ar"), Just("zh")];
    (language, prop::collection::vec((weight, 1_u8..5), 1..14)).prop_map(|(language, figures)| {
        let statements: Vec<String> = (0..figures.len()).map(|index| format!("Statement {index}")).collect();
        let mut document = document(language, "Weighed", factors(&statements));
        for (index, (weight, rating)) in figures.into_iter().enumerate() {
            let factor = &mut document.matrices[0].factors[Quadrant::ALL[index % 4]][index / 4];
            (factor.weight, factor.rating) = (Weight::new(weight).unwrap(), Rating::new(rating).ok());
        }
        document
    })
}

/// The digits of a number without its decimal sign, and how many of them are decimals.
fn digits(number: &str) -> (u64, usize) {
    let decimals = number.find(['.', ',']).map_or(0, |at| number.len() - at - 1);
    (number.replace(['.', ','], "").parse().unwrap(), decimals)
}

/// Checks every "a × b = c" of a text; how many there are.
#[track_caller]
fn check(text: &str) -> usize {
    let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let spaces = |c: char| c.is_whitespace() || "\u{a0}\u{2067}\u{2066}\u{2069}".contains(c);
    let mut count = 0;
    for (at, _) in text.match_indices('×') {
        let before = text[..at].trim_end_matches(spaces);
        let left = &before[before.trim_end_matches(is_number).len()..];
        let after = text[at + '×'.len_utf8()..].trim_start_matches(spaces);
        let right = &after[..after.len() - after.trim_start_matches(is_number).len()];
        let Some(product) = after[right.len()..].trim_start_matches(spaces).strip_prefix('=') else { continue };
        let product = product.trim_start_matches(spaces);
        let product = &product[..product.len() - product.trim_start_matches(is_number).len()];
        if [left, right, product].iter().any(|number| number.is_empty()) {
            continue;
        }
        let ((a, a_decimals), (b, b_decimals), (c, c_decimals)) = (digits(left), digits(right), digits(product));
        assert_eq!(a_decimals + b_decimals, c_decimals, "{left} × {right} = {product}");
        assert_eq!(a * b, c, "{left} × {right} = {product}");
        count += 1;
    }
    count
}

/// The texts of a Word file.
fn docx(document: &Document, options: &ReportOptions) -> String {
    let file = export_as(Format::Docx, document, &[], options).unwrap().files.remove(0);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    xml.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text).collect()
}

/// The words of all pages, as PDF, pictures and the preview show them.
fn laid_out(document: &Document, options: &ReportOptions) -> String {
    let pages = pages(document, options);
    let groups = pages.pages.iter().flat_map(|page| &page.groups);
    let runs = groups.flat_map(|group| &group.items).filter_map(|item| match item {
        Item::Glyphs(run) => Some(run.text.as_str()),
        _ => None,
    });
    runs.collect()
}

/// LaTeX without its commands.
fn latex(document: &Document, options: &ReportOptions) -> String {
    text_as(Format::Latex, document, options).replace("\\textenglish{", "").replace(['{', '}', '~'], " ")
}

#[test]
fn a_grid_promises_figures_only_where_it_has_them() {
    let mut study = document("en", "Study", factors(&["Staff", "Cuts", "Grants", "Wars", "Roof"]));
    let grid = |study: &Document| text_as(Format::Markdown, study, &ReportOptions::new(ReportKind::Grid));
    study.matrices[0].factors.strengths[0].rating = Rating::new(3).ok();
    assert!(!grid(&study).contains("After each factor"), "one of two ratings gives no score");
    study.matrices[0].factors.opportunities[0].weight = Weight::new(2.0).unwrap();
    assert!(grid(&study).contains("After each factor: share of weight × rating = score"));
}

#[test]
fn the_reader_of_equations_finds_them() {
    assert_eq!(check("S1 One 0.15\u{a0}×\u{a0}4\u{a0}=\u{a0}0.60 and 0,5 × 3 = 1,5; 2 × 2 ≈ 5, a × b = c"), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn every_printed_equation_holds_as_printed(document in weighed()) {
        for report in [ReportKind::Grid, ReportKind::Full] {
            let options = ReportOptions::new(report);
            check(&text_as(Format::Markdown, &document, &options));
            check(&latex(&document, &options));
            check(&docx(&document, &options));
            check(&laid_out(&document, &options));
        }
    }
}
