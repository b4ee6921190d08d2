//! Scripts of the world: the right fonts, and a warning where there is none.

use super::{File, check_statements_of, document, export, factors};
use swot_editor::report::{ReportKind, ReportOptions, Warning};

#[track_caller]
fn check(language: &str, statements: &[&str]) {
    let document = document(language, "SWOT", factors(statements));
    for report in [ReportKind::Grid, ReportKind::Full] {
        let exported = export(&document, &ReportOptions::new(report));
        assert_eq!(exported.warnings, [], "{language}");
        let file = File::of(&exported);
        file.check();
        check_statements_of(report, &file.structure(), &document.matrices[0]);
    }
}

#[test]
fn cyrillic_comes_out_right() {
    check(
        "ru",
        &["Сильная команда и опыт", "Нехватка средств — ₽ и ₸", "Қазақстандағы жаңа нарық", "Ґанок, їжак, єдність"],
    );
}

#[test]
fn arabic_is_read_from_right_to_left() {
    check(
        "ar",
        &[
            "الخبرة في مكافحة الجريمة",
            "نقص الموارد (2020) في المنطقة",
            "شراكة مع UNODC في 12 دولة",
            "عدم الاستقرار السياسي",
        ],
    );
}

#[test]
fn chinese_comes_out_right() {
    check("zh", &["丰富的国际合作经验，技术援助能力强", "资金来源不稳定", "各国政府日益重视", "地区政治局势不稳定"]);
}

#[test]
fn scripts_mix_in_one_line() {
    check(
        "en",
        &["The word القوة means strength", "机会 means opportunity", "Угрозы and naïve façades", "Ελλάδα → Ωμέγα ≥ 3"],
    );
}

#[test]
fn headings_are_in_the_language_of_the_document_or_the_one_that_was_asked_for() {
    for (language, asked, words) in [
        ("ru", None, ["Сильные стороны", "Угрозы"]),
        ("ar", None, ["نقاط القوة", "التهديدات"]),
        ("zh-Hans", None, ["优势", "威胁"]),
        ("fr", None, ["Strengths", "Threats"]),
        ("ru", Some("en"), ["Strengths", "Threats"]),
    ] {
        let document = document(language, "SWOT", factors(&["A"]));
        let options = ReportOptions { language: asked.map(str::to_owned), ..ReportOptions::new(ReportKind::Grid) };
        let structure = File::of(&export(&document, &options)).structure();
        assert!(words.iter().all(|word| structure.contains(word)), "{language}: {words:?} in {structure}");
    }
}

#[test]
fn arabic_is_found_by_pdftotext() {
    let document = document("ar", "خبرة", factors(&["شركة كبيرة"]));
    let text = File::of(&export(&document, &ReportOptions::new(ReportKind::Grid))).text();
    assert!(text.contains("شركة كبيرة"), "{text}");
}

#[test]
fn a_character_that_no_font_has_is_named() {
    let document = document("en", "Private", factors(&["A sign \u{f8f0} of nobody's"]));
    for report in [ReportKind::Grid, ReportKind::Full] {
        let exported = export(&document, &ReportOptions::new(report));
        assert_eq!(exported.warnings, [Warning::MissingGlyphs("\u{f8f0}".to_owned())]);
        assert!(exported.warnings[0].to_string().contains("U+F8F0"));
        File::of(&exported).check();
    }
}

#[test]
fn a_hundred_characters_that_no_font_has_make_no_hundred_fonts() {
    // Areas for private use, in which fonts have nothing.
    let statement: String = ('\u{f0000}'..'\u{f0064}').collect();
    let exported = export(&document("en", "Boxes", factors(&[statement])), &ReportOptions::new(ReportKind::Grid));
    assert!(matches!(exported.warnings.as_slice(), [Warning::MissingGlyphs(all)] if all.chars().count() == 100));
    let file = File::of(&exported);
    file.check();
    let fonts = file.ask("pdffonts", "poppler-utils", &["FILE"]).lines().count();
    assert!(fonts < 25, "{fonts} lines of fonts");
}
