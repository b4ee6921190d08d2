//! What names quadrants, totals and other things.

use super::*;

#[track_caller]
fn check(text: &str, expected: Option<Quadrant>) {
    assert_eq!(quadrant(text), expected, "{text}");
}

#[test]
fn a_side_and_an_effect_in_one_text_name_a_quadrant() {
    check("Internal / positive", Some(Quadrant::Strengths));
    check("harmful, internal", Some(Quadrant::Weaknesses));
    check("External - helpful", Some(Quadrant::Opportunities));
    check("External – negative", Some(Quadrant::Threats));
    check("Internal / external", None);
}

#[track_caller]
fn check_heading(text: &str, expected: Option<Quadrant>) {
    assert_eq!(quadrant_of_heading(text).map(|(quadrant, _)| quadrant), expected, "{text}");
}

#[test]
fn a_quadrant_is_known_by_its_name_in_many_languages() {
    let names = [
        "Strengths",
        "STRENGTH:",
        "Сильные стороны",
        "Сильні сторони",
        "Points forts",
        "Fortalezas",
        "Styrker",
        "Güçlü Yönler",
        "GÜÇLÜ YÖNLER",
        "Kekuatan",
        "Mocne strony",
        "Sterke punten",
        "強み",
        "강점",
        "Điểm mạnh",
        "Күшті жақтары",
        "Kuchli tomonlar",
        "نقاط قوت",
        "Pontos fortes",
        "Punti di forza",
    ];
    for name in names {
        check(name, Some(Quadrant::Strengths));
    }
    let names = [
        "Weaknesses",
        "Слабые стороны",
        "Слабкі сторони",
        "Faiblesses",
        "Debilidades",
        "Schwächen",
        "劣势",
        "弱み",
        "Zayıf Yönler",
        "ZAYIF YÖNLER",
        "Słabe strony",
        "약점",
        "Điểm yếu",
        "Әлсіз жақтары",
        "نقاط ضعف",
    ];
    for name in names {
        check(name, Some(Quadrant::Weaknesses));
    }
    let names = [
        "Opportunities",
        "Возможности",
        "Можливості",
        "OPPORTUNITES",
        "Chancen",
        "机会",
        "الفرص",
        "Fırsatlar",
        "FIRSATLAR",
        "Szanse",
        "Kansen",
        "機会",
        "기회",
        "Cơ hội",
        "Мүмкіндіктер",
        "Imkoniyatlar",
        "فرصت‌ها",
    ];
    for name in names {
        check(name, Some(Quadrant::Opportunities));
    }
    let names = [
        "Threats",
        "Угрозы",
        "Загрози",
        "Menaces",
        "Amenazas",
        "Risiken",
        "威胁",
        "التهديدات",
        "Trusler",
        "Tehditler",
        "Ancaman",
        "Zagrożenia",
        "Bedreigingen",
        "脅威",
        "위협",
        "Thách thức",
        "Қауіптер",
        "تهدیدها",
    ];
    for name in names {
        check(name, Some(Quadrant::Threats));
    }
}

#[test]
fn letters_may_be_written_with_their_accents_apart() {
    check("Sła\u{300}be strony", Some(Quadrant::Weaknesses));
    check("Sta\u{308}rken", Some(Quadrant::Strengths));
    check("Можливості", Some(Quadrant::Opportunities));
}

#[test]
fn numbers_letters_brackets_and_signs_around_the_name_do_not_matter() {
    for name in [
        "S",
        "s:",
        "(S)",
        "[Strengths]",
        "1. Strengths",
        "II) Strengths (internal)",
        "💪 Strengths",
        "S – Strengths",
        "**S**",
        "Strengths / Сильные стороны",
        "优势 – Strengths",
        "Strengths (S)",
        "(S)trengths",
    ] {
        check(name, Some(Quadrant::Strengths));
    }
    check("优势（内部）", Some(Quadrant::Strengths));
    check("T: Strengths", None);
}

#[test]
fn a_text_that_only_mentions_a_quadrant_names_none() {
    check("Strengths of the staff", None);
    check("Strengths and weaknesses", None);
    check("Strengths / Weaknesses", None);
    check("", None);
    check("Staff", None);
    check("12", None);
}

#[test]
fn a_heading_may_say_more_than_the_name() {
    check_heading("Our key strengths", Some(Quadrant::Strengths));
    check_heading("External threats – what may harm us", Some(Quadrant::Threats));
    check_heading("Strengths in the SWOT analysis of the valley radio", Some(Quadrant::Strengths));
    check_heading("WEAKNESSES - what we need to improve before the next season", Some(Quadrant::Weaknesses));
    check_heading("What do we do well, better than others around us? (Strengths)", Some(Quadrant::Strengths));
    check_heading("How the threats of the last years came about", None);
    check_heading("内部优势", Some(Quadrant::Strengths));
    check_heading("当社の強み", Some(Quadrant::Strengths));
    check_heading("Strengths and weaknesses", None);
    check_heading("Conclusions", None);
}

#[test]
fn what_is_not_a_swot_is_known_by_its_heading() {
    for text in ["Recommendations", "SO strategies", "Стратегии СО", "Конкуренты", "S-O", "TOWS matrix", "竞争对手"]
    {
        assert!(mentions_beyond(text), "{text}");
    }
    for text in ["Strengths", "Valley radio", "So what", "Threats"] {
        assert!(!mentions_beyond(text), "{text}");
    }
}

#[test]
fn a_total_says_of_what_it_is() {
    for text in [
        "Total",
        "Subtotal strengths",
        "TOTAL EFE SCORE",
        "Strengths total",
        "Итого",
        "Jumlah Kekuatan",
        "小计",
        "Sub-total",
        "Grand total",
        "Summe der Stärken",
        "Total weighted score",
        "Sous-total forces",
    ] {
        assert_eq!(total(text), TotalWords::Wholly, "{text}");
    }
    for text in ["Total quality programme since 2019", "Итого по сильным сторонам"] {
        assert_eq!(total(text), TotalWords::InPart, "{text}");
    }
    for text in ["Totally new", "Staff", ""] {
        assert_eq!(total(text), TotalWords::None, "{text}");
    }
}

#[test]
fn a_numbered_name_stands_before_its_statement() {
    assert_eq!(numbered_name("Strength 1: Staff"), Some((Quadrant::Strengths, "Staff")));
    assert_eq!(numbered_name("Угроза 2. Цены"), Some((Quadrant::Threats, "Цены")));
    assert_eq!(numbered_name("Strength: Staff"), None);
    assert_eq!(numbered_name("S1: Staff"), None);
}
