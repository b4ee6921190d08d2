//! Groups of participants in reports.

use super::pages::check_inside;
use super::{File, document, export, factors, pages, squeezed, try_export};
use swot_editor::model::{
    AnswerSheet, Document, FactorId, FactorScore, Participant, PersonId, SheetKey, Weight, WeightingMethod,
};
use swot_editor::report::geometry::Rect;
use swot_editor::report::page::Item;
use swot_editor::report::{ReportKind, ReportOptions};

/// Four factors, to which each person of a group gives these points.
fn judged(language: &str, people: &[(&str, [f64; 4])]) -> Document {
    let mut document = document(language, "Study", factors(&["Skilled staff", "Old roof", "New grants", "New rivals"]));
    let matrix = &mut document.matrices[0];
    matrix.weighting = WeightingMethod::Points;
    let ids: Vec<FactorId> = matrix.placed().map(|(_, factor)| factor.id).collect();
    for (number, (group, points)) in (1_u64..).zip(people) {
        let id = PersonId::from_random(number);
        let name = format!("Person {number}");
        document.people.push(Participant { id, name, group: (*group).to_owned(), weight: Weight::DEFAULT });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person: id });
        let score = |(factor, points): (&FactorId, &f64)| FactorScore {
            factor: *factor,
            points: Weight::new(*points).expect("points are not negative"),
        };
        sheet.points = ids.iter().zip(points).map(score).collect();
        matrix.answers.push(sheet);
    }
    document
}

/// Five ministries who agree, five NGOs who agree on something else.
fn two_groups(language: &str) -> Document {
    let (first, second) = ([70.0, 10.0, 15.0, 5.0], [20.0, 10.0, 15.0, 55.0]);
    let people = [[("Ministries", first); 5], [("NGOs", second); 5]].concat();
    judged(language, &people)
}

fn text(document: &Document, report: ReportKind) -> String {
    let exported = export(document, &ReportOptions::new(report));
    assert_eq!(exported.warnings, []);
    let file = File::of(&exported);
    file.check();
    squeezed(&file.structure())
}

#[track_caller]
fn check_says(text: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(text.contains(&squeezed(sentence)), "“{sentence}” is missing in:\n{text}");
    }
}

#[test]
fn both_reports_say_how_groups_of_one_matrix_differ() {
    for report in [ReportKind::Comparison, ReportKind::Full] {
        let text = text(&two_groups("en"), report);
        check_says(
            &text,
            &[
                "Between groups of participants",
                "G1 → G2: Ministries → NGOs",
                "They differ most about S1 “Skilled staff”, whose priority is 0.700 in the first and 0.200 in the second.",
                "The groups differ beyond chance about 2 of 4 factors",
                "Of a hundred comparisons of groups that do not differ at all, 5 would show a difference.",
                // τ-b of 70, 10, 15, 5 and 20, 10, 15, 55: three pairs agree, three do not.
                "The two orders agree by a Kendall τ-b of 0.00, over 4 factors.",
                "S1−0.500T1+0.500W10.000O10.000",
                "studentised 95 % interval of this factor alone",
            ],
        );
    }
}

#[test]
fn russian_arabic_and_chinese_reports_speak_of_groups_in_their_language() {
    for (language, sentences) in [
        ("ru", ["Между группами участников", "Сильнее всего они расходятся в оценке фактора S1"]),
        ("zh", ["参与者组别之间", "分歧最大的因素是S1"]),
    ] {
        check_says(&text(&two_groups(language), ReportKind::Comparison), &sentences);
    }
    check_inside(&two_groups("ar"), &ReportOptions::new(ReportKind::Comparison));
}

#[test]
fn a_group_of_one_has_no_intervals_and_one_without_answers_no_figures() {
    let one = judged("en", &[("A", [70.0, 10.0, 15.0, 5.0]), ("B", [20.0, 10.0, 15.0, 55.0])]);
    check_says(&text(&one, ReportKind::Full), &["There is no test: each group needs 5 people"]);
    let mut missing = two_groups("en");
    missing.matrices[0].answers.iter_mut().skip(5).for_each(|sheet| sheet.points.truncate(1));
    let text = text(&missing, ReportKind::Full);
    assert!(!text.contains(&squeezed("They differ most")), "{text}");
}

#[test]
fn one_matrix_is_compared_only_where_groups_were_asked() {
    let same = judged("en", &[("A", [25.0; 4]), ("A", [25.0; 4])]);
    let refused = try_export(&same, &ReportOptions::new(ReportKind::Comparison)).expect_err("one group");
    assert!(refused.to_string().contains("2 to 8 matrices, not 1"), "{refused}");
}

#[test]
fn many_groups_with_long_names_stay_on_the_page() {
    let name = |number: usize| format!("Министерство экономического развития и внешней торговли, отдел {number}");
    let names: Vec<String> = (0..5).map(name).collect();
    let people: Vec<(&str, [f64; 4])> =
        names.iter().flat_map(|name| [(name.as_str(), [40.0, 30.0, 20.0, 10.0]); 2]).collect();
    let document = judged("ru", &people);
    for text_size in [6.0, 10.0, 20.0] {
        check_inside(&document, &ReportOptions { text_size, ..ReportOptions::new(ReportKind::Full) });
    }
}

/// Pairs of people, each a group of its own; the last of them disagrees with all others.
fn many_groups(language: &str, count: usize) -> Document {
    let names: Vec<String> = (1..=count).map(|number| format!("Office {number:02}")).collect();
    let points = |place: usize| if place + 1 == count { [5.0, 5.0, 5.0, 85.0] } else { [40.0, 30.0, 20.0, 10.0] };
    let people = names.iter().enumerate().flat_map(|(place, name)| [(name.as_str(), points(place)); 2]);
    judged(language, &people.collect::<Vec<_>>())
}

#[test]
fn of_many_groups_the_pairs_that_differ_most_are_told_in_full() {
    let all = text(&many_groups("en", 4), ReportKind::Comparison);
    assert!(!all.contains(&squeezed("furthest apart")), "{all}");
    check_says(&all, &["G1 → G2: Office 01 → Office 02", "G3 → G4: Office 03 → Office 04"]);
    for language in ["en", "ru", "ar", "zh"] {
        let document = many_groups(language, 12);
        let options = ReportOptions::new(ReportKind::Comparison);
        let count = pages(&document, &options).pages.len();
        assert!(count <= 10, "{count} pages in {language}");
        check_inside(&document, &options);
    }
    let told = text(&many_groups("en", 12), ReportKind::Comparison);
    check_says(&told, &["the 6 of 66 pairs", "G1 → G12: Office 01 → Office 12", "G6 → G12: Office 06 → Office 12"]);
    assert!(!told.contains(&squeezed("G1 → G2: Office 01")), "they agree");
    assert!(told.contains(&squeezed("G10 → G11")), "each pair has its row of statistics");
}

/// Where the only run of this text stands on the first page that has it.
#[track_caller]
fn room(document: &Document, options: &ReportOptions, text: &str) -> Rect {
    let pages = pages(document, options).pages;
    let mut runs = pages.iter().flat_map(|page| &page.groups).flat_map(|group| &group.items).filter_map(Item::glyphs);
    runs.find(|run| run.text.trim() == text).unwrap_or_else(|| panic!("“{text}” is on no page")).room()
}

#[test]
fn heads_stand_where_the_words_under_them_begin_in_whichever_language_they_are() {
    let options = ReportOptions { language: Some("ar".to_owned()), ..ReportOptions::new(ReportKind::Comparison) };
    let document = many_groups("en", 2);
    let (head, name) = (room(&document, &options, "المجموعة"), room(&document, &options, "Office 01"));
    assert!((head.x - name.x).abs() < 1.0, "{head:?} over {name:?}");
    let people = [("الوزارات", [70.0, 10.0, 15.0, 5.0]), ("المنظمات", [20.0, 10.0, 15.0, 55.0])];
    let (document, options) = (judged("en", &people), ReportOptions::new(ReportKind::Comparison));
    let (head, name) = (room(&document, &options, "Group"), room(&document, &options, "الوزارات"));
    assert!((head.x - name.x).abs() < 1.0, "{head:?} over {name:?}");
}
