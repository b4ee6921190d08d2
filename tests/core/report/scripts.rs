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
fn every_glyph_of_arabic_stands_for_something_and_letters_drawn_in_parts_are_spelt() {
    let document = document("ar", "خبرة", factors(&["شركة كبيرة في بيئة متغيرة", "تمويلٌ ثابتٌ وخبرةٌ"]));
    let exported = export(&document, &ReportOptions::new(ReportKind::Full));
    let pdf = lopdf::Document::load_mem(&exported.files[0]).expect("a sound file");
    for page in pdf.get_pages().into_values() {
        let fonts = pdf.get_page_fonts(page).expect("a page has fonts");
        let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
        let mut known = std::collections::BTreeSet::new();
        for operation in &content.operations {
            match (operation.operator.as_str(), operation.operands.as_slice()) {
                ("Tf", [name, _]) => known = characters(&pdf, fonts[name.as_name().unwrap()]),
                ("Tj" | "TJ", [shown]) => {
                    let strings = shown.as_array().map_or_else(|_| vec![shown], |parts| parts.iter().collect());
                    for codes in strings.into_iter().filter_map(|part| part.as_str().ok()) {
                        let codes = codes.chunks(2).map(|code| format!("{:02x}{:02x}", code[0], code[1]));
                        codes.for_each(|code| assert!(known.contains(&code), "{code} stands for nothing"));
                    }
                }
                _ => {}
            }
        }
    }
    assert!(
        pdf.get_pages()
            .into_values()
            .any(|page| { String::from_utf8_lossy(&pdf.get_page_content(page)).contains("/ActualText") })
    );
}

/// The codes of a font that stand for characters, in hexadecimal digits.
fn characters(pdf: &lopdf::Document, font: &lopdf::Dictionary) -> std::collections::BTreeSet<String> {
    let map = font.get(b"ToUnicode").and_then(|map| pdf.get_object(map.as_reference()?)).unwrap().as_stream().unwrap();
    let map = map.decompressed_content().unwrap_or_else(|_| map.content.clone());
    let map = String::from_utf8_lossy(&map).to_lowercase();
    let mut codes = std::collections::BTreeSet::new();
    for line in map.lines().filter(|line| line.starts_with('<') && line.matches('<').count() >= 2) {
        let texts: Vec<&str> = line.split(['<', '>']).skip(1).step_by(2).collect();
        let number = |text: &str| u32::from_str_radix(text, 16).unwrap();
        let last = if texts.len() > 2 { number(texts[1]) } else { number(texts[0]) };
        codes.extend((number(texts[0])..=last).map(|code| format!("{code:04x}")));
    }
    codes
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
