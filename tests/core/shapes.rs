//! Files as people have them, by their kinds: the same SWOT in many shapes, and what is said of what is not taken.

use swot_editor::model::{Matrix, Quadrant};
use swot_editor::storage::import::{self, Content, DraftFactor, DraftMatrix, Imported, Kind, Options};

fn read(name: &str, text: &str) -> Imported {
    let kind = Kind::of_extension(name).expect("the kind is known");
    import::import(text.as_bytes(), kind, &Options::default(), name).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

fn matrices(imported: Imported) -> Vec<DraftMatrix> {
    match imported.content {
        Content::Matrices { matrices, .. } => matrices,
        _ => panic!("there are matrices"),
    }
}

/// The statements of a matrix with the letters of their quadrants, and weights and ratings where there are any.
fn shown(matrix: &DraftMatrix) -> String {
    let factor = |factor: &DraftFactor| {
        let letter = factor.place.quadrant().map_or('-', Quadrant::letter);
        let weight = factor.weight.map(|weight| format!(" {}", weight.get())).unwrap_or_default();
        let rating = factor.rating.map(|rating| format!("/{}", rating.get())).unwrap_or_default();
        format!("{letter} {}{weight}{rating}", factor.statement)
    };
    matrix.factors.iter().map(factor).collect::<Vec<_>>().join(", ")
}

/// Each text holds this and nothing else.
#[track_caller]
fn check(expected: &str, shapes: &[(&str, &str)]) {
    for (name, text) in shapes {
        let found: Vec<String> = matrices(read(name, text)).iter().map(shown).collect();
        assert_eq!(found, [expected], "{text}");
    }
}

/// Each text is the same list of five factors.
#[track_caller]
fn check_five(shapes: &[(&str, &str)]) {
    check("S crew, S mast, W cold, O feast, T fee", shapes);
}

#[test]
fn lists_are_nested_and_marked_in_many_ways() {
    check_five(&[
        (
            "md",
            "1. Strengths\n   i. crew\n   ii. mast\n2. Weaknesses\n   i. cold\n3. Opportunities\n   i. feast\n4. Threats\n   i. fee\n",
        ),
        (
            "txt",
            "1 Strengths\n1.1 crew\n1.2 mast\n2 Weaknesses\n2.1 cold\n3 Opportunities\n3.1 feast\n4 Threats\n4.1 fee\n",
        ),
        ("txt", "Strengths:\n> crew\n> mast\nWeaknesses:\n> cold\nOpportunities:\n> feast\nThreats:\n> fee\n"),
        ("txt", "Strengths\n→ crew\n→ mast\nWeaknesses\n➜ cold\nOpportunities\n» feast\nThreats\n-> fee\n"),
        (
            "md",
            "## Strengths\n- ✔ crew\n- ✅ mast\n## Weaknesses\n- ✖ cold\n## Opportunities\n- ➕ feast\n## Threats\n- ➖ fee\n",
        ),
        (
            "md",
            "## Strengths\n- [S1] crew\n- [S-2] mast\n## Weaknesses\n- W.1 – cold\n## Opportunities\n- O-1: feast\n## Threats\n- T 1. fee\n",
        ),
        ("txt", "Fortalezas\nF1. crew\nF2 mast\nDebilidades\nD1) cold\nOportunidades\nO1. feast\nAmenazas\nA1: fee\n"),
        (
            "txt",
            "Сильные стороны\nС1. crew\nС2. mast\nСлабые стороны\nСл1. cold\nВозможности\nВ1. feast\nУгрозы\nУ1. fee\n",
        ),
        ("txt", "Stärken\nS1. crew\nS2. mast\nSchwächen\nS1. cold\nChancen\nC1. feast\nRisiken\nR1. fee\n"),
    ]);
}

#[test]
fn quadrants_are_headed_in_many_languages() {
    let heads = [
        ["Styrkor", "Svagheter", "Möjligheter", "Hot"],
        ["Vahvuudet", "Heikkoudet", "Mahdollisuudet", "Uhat"],
        ["Silné stránky", "Slabé stránky", "Příležitosti", "Hrozby"],
        ["Puncte tari", "Puncte slabe", "Oportunități", "Amenințări"],
        ["Δυνατά σημεία", "Αδυναμίες", "Ευκαιρίες", "Απειλές"],
        ["ताकत", "कमजोरियाँ", "अवसर", "खतरे"],
        ["จุดแข็ง", "จุดอ่อน", "โอกาส", "อุปสรรค"],
        ["חוזקות", "חולשות", "הזדמנויות", "איומים"],
        ["Силни страни", "Слаби страни", "Възможности", "Заплахи"],
        ["강점(S)", "약점(W)", "기회(O)", "위협(T)"],
        ["نقاط قوت", "نقاط ضعف", "فرصت‌ها", "تهدیدها"],
    ];
    for [s, w, o, t] in heads {
        check_five(&[(
            "md",
            &format!("## {s}\n- crew\n- mast\n\n## {w}\n- cold\n\n## {o}\n- feast\n\n## {t}\n- fee\n"),
        )]);
    }
    // A short name of one language is a word of another.
    let imported = read("md", "## Strengths\n- crew\n\n## Hot topics\n- wages\n");
    assert_eq!(shown(&matrices(imported)[0]), "S crew, - wages");
}

#[test]
fn lines_end_in_many_ways() {
    check_five(&[
        ("txt", "Strengths\u{b}crew\u{b}mast\rWeaknesses\u{b}cold\rOpportunities\u{b}feast\rThreats\u{b}fee\r"),
        (
            "txt",
            "Strengths\u{2028}crew\u{2028}mast\u{2029}Weaknesses\u{2028}cold\u{2029}Opportunities\u{2028}feast\u{2029}Threats\u{2028}fee",
        ),
        (
            "md",
            "## Strengths\r- crew\r- mast\r\r## Weaknesses\r- cold\r\r## Opportunities\r- feast\r\r## Threats\r- fee\r",
        ),
    ]);
}

#[test]
fn tables_have_heads_that_nobody_foresaw() {
    check(
        "O feast 0.5/4, T fee 0.5/1",
        &[
            (
                "csv",
                "Factores determinantes del éxito;Peso;Calificación;Peso ponderado\nOportunidades;;;\n1. feast;0.5;4;2\nAmenazas;;;\n1. fee;0.5;1;0.5\nTotal;1;;2.5\n",
            ),
            (
                "csv",
                "Fatores externos chave;Peso;Nota;Ponderação\nOportunidades;;;\n1. feast;0,5;4;2,0\nAmeaças;;;\n1. fee;0,5;1;0,5\nTotal;1,0;;2,5\n",
            ),
            ("csv", "№;Фактор;Категория;Вес;Балл\n1;feast;Возможность;0,5;4\n2;fee;Угроза;0,5;1\n"),
            ("csv", "Factor;Peso;Calificación\nOportunidades;;\nO1 feast;0,5;4\nAmenazas;;\nA1 fee;0,5;1\n"),
            (
                "csv",
                "Factor,Weight,Rating\nOpportunities,,\nfeast,0.5,4\nAverage,0.5,4\nThreats,,\nfee,0.5,1\nMean,0.5,2.5\n",
            ),
        ],
    );
    check_five(&[(
        "md",
        "## Strengths\n\n| What we do well |\n|---|\n| crew |\n| mast |\n\n## Weaknesses\n\n| What to improve |\n|---|\n| cold |\n\n## Opportunities\n\n| Ahead |\n|---|\n| feast |\n\n## Threats\n\n| Dangers |\n|---|\n| fee |\n",
    )]);
    check(
        "S crew, W cold, S mast, O feast, T fee",
        &[("csv", "STRENGTHS,,WEAKNESSES,\n1,crew,1,cold\n2,mast,2,\nOPPORTUNITIES,,THREATS,\n1,feast,1,fee\n")],
    );
}

#[test]
fn ratings_on_other_scales_are_left_and_told() {
    for (head, cells) in
        [("Rating", ["2", "-2"]), ("Rating", ["3", "0"]), ("Note (sur 5)", ["4", "3"]), ("Rating (0-10)", ["4", "3"])]
    {
        let imported = read("csv", &format!("Quadrant,Factor,{head}\nS,crew,{}\nW,cold,{}\n", cells[0], cells[1]));
        assert!(imported.report.refused.len() == 1, "{head}: {:?}", imported.report);
        assert_eq!(shown(&matrices(imported)[0]), "S crew, W cold", "{head} {cells:?}");
    }
}

#[test]
fn competitors_beside_a_swot_are_told() {
    let imported = read(
        "md",
        "## Strengths\n- crew\n\n## Threats\n- fee\n\n## Competitive analysis\n\n| Competitor | Strength | Weakness |\n|---|---|---|\n| Acme | cheap | slow |\n",
    );
    assert_eq!(imported.report.refused.len(), 1, "{:?}", imported.report);
    check(
        "S crew, T fee",
        &[(
            "md",
            "## Strengths\n- crew\n\n## Threats\n- fee\n\n## Others\n\n| Concurrent | Forces | Faiblesses |\n|---|---|---|\n| Acme | cheap | slow |\n",
        )],
    );
}

#[test]
fn a_label_of_another_quadrant_counts_and_is_told() {
    let imported = read("md", "## Weaknesses\n- S1. crew\n- cold\n");
    assert_eq!(imported.report.remarks.len(), 1);
    assert_eq!(shown(&matrices(imported)[0]), "S crew, W cold");
}

#[test]
fn lists_of_json_may_stand_on_two_sides() {
    check(
        "O feast, T fee, S crew, W cold",
        &[(
            "json",
            r#"{"analysis": {"internal": {"strengths": ["crew"], "weaknesses": ["cold"]}, "external": {"opportunities": ["feast"], "threats": ["fee"]}}}"#,
        )],
    );
}

#[test]
fn front_matter_says_the_title() {
    for (matter, expected) in [
        ("title: 'Radio''s year'", "Radio's year"),
        ("title: >\n  Radio's\n  year", "Radio's year"),
        ("author: A\ntitle: \"A \\\"year\\\"\"", "A \"year\""),
        ("title: Radio", "Radio"),
    ] {
        let imported = read("md", &format!("---\n{matter}\n---\n\n## Strengths\n- crew\n"));
        let Content::Matrices { title, .. } = imported.content else { panic!("there are matrices") };
        assert_eq!(title.as_deref(), Some(expected), "{matter}");
    }
}

#[test]
fn one_work_in_several_spellings_is_one_source() {
    struct Counter(u64);
    impl swot_editor::model::IdSource for Counter {
        fn next_bits(&mut self) -> u64 {
            self.0 += 1;
            self.0
        }
    }
    let text = "Quadrant,Factor,Source\nS,a,Smith & Roe (2021)\nW,b,\"(Smith & Roe, 2021, p. 12)\"\nO,c,\"Poe et al., 2019; Smith & Roe, 2021\"\n";
    let (document, _) = read("csv", text).content.into_document("a", None, &mut Counter(0)).unwrap();
    assert_eq!(document.sources.len(), 2);
    assert_eq!(
        document.matrices[0].all_factors().map(|(_, factor)| factor.evidence.len()).collect::<Vec<_>>(),
        [1, 1, 2]
    );
    assert_eq!(document.matrices.iter().flat_map(Matrix::all_factors).count(), 3);
}
