//! Questionnaires: each kind asks every question of a method once, under its code, and takes statements as text.

mod round_trip;
mod structure;

use crate::program::Home;
use std::collections::BTreeSet;
use swot_editor::model::{
    Asked, BetweenConvention, Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Participant, PersonId,
    Quadrant, Strategy, StrategyKind, Weight,
};
use swot_editor::report::{self, QuestionnaireKind, QuestionnaireOrder, Stamp, Study, WrittenQuestionnaire};
use swot_editor::storage;

/// Statements in six languages, full of signs that mean something to one system or another.
const STATEMENTS: [&str; 9] = [
    "Trained staff: ${name} & \"friends\" <b>in</b> every district | 100 %",
    "Доверие *местных* общин_и {газет} #1",
    "ثقة المجتمعات المحلية [[a]] = \"ب\"",
    "资金来源短期，{{不稳定}} || \\n",
    "Les données, c’est 'épars' : =SUM(A1)</script><script>alert(1)</script>",
    "+Nueva «subvención»; ¿prevención? ${swotkey}",
    "Law on data sharing\nin preparation\t(2027)",
    "`Seasonal` floods ~cut~ off villages ![x](y)",
    "@Larger agencies --> hire trained staff away ]]",
];

/// A study with three strengths and two factors of each other kind, and two participants.
pub(crate) fn study() -> Document {
    let mut document = Document::new("lakesidenet".parse::<DocumentId>().unwrap(), "Lakeside Health Network");
    let mut matrix = Matrix::new("panel".parse::<MatrixId>().unwrap(), "Lakeside Health Network");
    let ids = ["staff", "trust", "radio", "funds", "data", "grant", "law", "flood", "rival"];
    let quadrants = Quadrant::ALL.into_iter().zip([3, 2, 2, 2]).flat_map(|(quadrant, count)| vec![quadrant; count]);
    for ((quadrant, id), statement) in quadrants.zip(ids).zip(STATEMENTS) {
        matrix.factors[quadrant].push(Factor::new(id.parse::<FactorId>().unwrap(), statement));
    }
    matrix.conventions.between = BetweenConvention::Groups;
    document.matrices.push(matrix);
    for (id, kind, text) in [("office", StrategyKind::So, STATEMENTS[0]), ("train", StrategyKind::Wt, STATEMENTS[4])] {
        document.strategies.push(Strategy::new(id.parse().unwrap(), kind, text));
    }
    for (id, name) in [("ana", "Ana Ruiz"), ("boris", "Борис / Ким")] {
        let id = id.parse::<PersonId>().unwrap();
        document.people.push(Participant {
            id,
            name: name.to_owned(),
            group: "NGO".to_owned(),
            weight: Weight::DEFAULT,
        });
    }
    document
}

pub(crate) fn order(kind: QuestionnaireKind, asked: Asked) -> QuestionnaireOrder {
    QuestionnaireOrder { asked: Some(asked), ..QuestionnaireOrder::new(kind, "panel".parse().unwrap()) }
}

pub(crate) fn stamp() -> Stamp {
    Stamp { now: "2026-11-30T10:00:00+00:00[UTC]".parse().unwrap(), program_version: "0".to_owned() }
}

#[track_caller]
pub(crate) fn written(document: &Document, order: &QuestionnaireOrder) -> WrittenQuestionnaire {
    report::questionnaire(&Study::new(document.clone()), order, &stamp()).unwrap()
}

/// The first file, as a text.
#[track_caller]
fn text(document: &Document, order: &QuestionnaireOrder) -> String {
    String::from_utf8(written(document, order).files.swap_remove(0).bytes).unwrap()
}

/// Runs the program, which says how much each person is asked.
#[track_caller]
fn asked(home: &Home, command: &[&str]) {
    let output = home.run(command);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && said.contains("minutes for each person"), "{said}");
}

#[test]
fn a_person_is_told_how_much_is_asked() {
    let effort = |asked| {
        let effort = written(&study(), &order(QuestionnaireKind::Page, asked)).effort;
        (effort.questions, effort.minutes)
    };
    assert_eq!(effort(Asked::Pairs), (12, 3));
    assert_eq!(effort(Asked::POINTS), (9, 2));
    // Two ends and 2n − 3 judgments of each set.
    assert_eq!(effort(Asked::BestWorst), ((2 + 3) + 3 * (2 + 1) + (2 + 5), 5));
}

/// A study with so many factors in each quadrant.
fn large(each: usize) -> Document {
    let mut document = study();
    let matrix = &mut document.matrices[0];
    let statement = "A statement about the organisation that is as long as most statements are in published studies";
    for (quadrant, count) in Quadrant::ALL.into_iter().zip([each; 4]) {
        let factor = |number: usize| {
            let id = format!("{}{number}", quadrant.letter().to_ascii_lowercase()).parse::<FactorId>().unwrap();
            Factor::new(id, format!("{statement}, number {number}"))
        };
        matrix.factors[quadrant] = (1..=count).map(factor).collect();
    }
    document
}

#[test]
fn a_page_of_186_pairs_is_small_asks_nothing_of_the_network_and_takes_no_markup() {
    let order = order(QuestionnaireKind::Page, Asked::Pairs);
    let written = written(&large(10), &order);
    assert_eq!(written.effort.questions, 186);
    assert!(written.files[0].bytes.len() <= 80_000, "{}", written.files[0].bytes.len());
    let page = text(&study(), &order);
    assert!(page.contains("content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'\""));
    for outside in ["http:", "https:", "src=", "url(", "fetch(", "import(", "XMLHttp"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert_eq!(page.matches("</script>").count(), 1, "a statement ends no script");
}

#[test]
fn every_participant_gets_a_file_with_a_name_that_any_system_takes() {
    let given = |kind| {
        let order = QuestionnaireOrder { names: report::AskedNames::Given, ..order(kind, Asked::POINTS) };
        let files = written(&study(), &order).at(std::path::Path::new("out/panel.x"));
        files.into_iter().map(|(path, bytes)| (path.to_string_lossy().into_owned(), bytes)).collect::<Vec<_>>()
    };
    for kind in [QuestionnaireKind::Page, QuestionnaireKind::Workbook, QuestionnaireKind::Paper] {
        let names: Vec<String> = given(kind).into_iter().map(|(path, _)| path).collect();
        assert_eq!(names, ["out/panel-Ana-Ruiz.x", "out/panel-Борис-Ким.x"]);
    }
    let [(survey, _), (list, people)] = given(QuestionnaireKind::Limesurvey).try_into().unwrap();
    assert_eq!((survey.as_str(), list.as_str()), ("out/panel.x", "out/panel-participants.csv"));
    assert_eq!(
        String::from_utf8(people).unwrap(),
        "firstname,email,token\n\"Ana Ruiz\",,ana\n\"Борис / Ким\",,boris\n"
    );
}

#[test]
fn the_second_round_tells_what_the_group_answered_in_the_first() {
    let home = Home::new();
    let document = study();
    home.file("study.swot", storage::write(&document));
    home.file("answers.csv", "Name,S1:S2,S:W\nA,3,1/2\nB,5,1\nC,9,1/4\n");
    let import = ["import", "answers.csv", "--into", "study.swot", "--survey", "pairwise", "-o", "answered.swot"];
    assert_eq!(home.run(&import).status.code(), Some(0));
    let (document, _) = storage::open(&home.path("answered.swot")).unwrap();
    let next = QuestionnaireOrder { round: Some(2), ..order(QuestionnaireKind::Limesurvey, Asked::Pairs) };
    let survey = text(&document, &next);
    assert!(survey.contains("Round 1: the middle answer was A 5, half of all lay from A 3.9 to A 6.7."), "{survey}");
    assert!(survey.contains("Round 1: the middle answer was B 2,"), "{survey}");
    assert_eq!(survey.matches("Round 1:").count(), 2, "nothing is said of pairs that nobody judged");
    assert!(survey.contains("swot1.lakesidenet.panel.r2.pairwise"));
    assert!(!text(&document, &order(QuestionnaireKind::Limesurvey, Asked::Pairs)).contains("Round 1:"));
}

#[test]
fn the_second_questionnaire_of_kurttila_asks_for_the_leaders_once_they_are_known() {
    let home = Home::new();
    let mut document = study();
    document.matrices[0].conventions.between = BetweenConvention::Kurttila;
    document.matrices[0].weighting = swot_editor::model::WeightingMethod::Pairwise;
    home.file("study.swot", storage::write(&document));
    let asks = ["questionnaire", "study.swot", "--as", "limesurvey", "-o"];
    asked(&home, &[&asks[..], &["first.txt"]].concat());
    let first = std::fs::read_to_string(home.path("first.txt")).unwrap();
    assert!(first.contains("cS1wft9S2bq2j") && !first.contains("cSW"), "{first}");
    let between = [&asks[..], &["second.txt", "--between"]].concat();
    home.refused(&between, 2, &["which factors stand for their quadrants", "first questionnaire"]);
    home.file("answers.csv", "Name,S1:S2,S1:S3,S2:S3,W1:W2,O1:O2,T1:T2\nA,3,5,2,1/2,3,4\n");
    let import =
        ["import", "answers.csv", "--into", "study.swot", "--survey", "pairwise", "-o", "study.swot", "--force"];
    assert_eq!(home.run(&import).status.code(), Some(0));
    asked(&home, &between);
    let second = std::fs::read_to_string(home.path("second.txt")).unwrap();
    let codes: BTreeSet<&str> =
        second.lines().filter_map(|line| line.strip_prefix("SQ\t0\t")?.split('\t').next()).collect();
    let pairs = ["cO1ds4rT1qrzx", "cS1wft9O1ds4r", "cS1wft9T1qrzx", "cS1wft9W2jwvj", "cW2jwvjO1ds4r", "cW2jwvjT1qrzx"];
    assert_eq!(codes, BTreeSet::from(pairs));
    assert!(second.contains("swot1.lakesidenet.panel.r1.between"));
}

#[test]
fn what_does_not_go_together_is_refused_with_the_way_out() {
    let home = Home::new();
    home.file("study.swot", storage::write(&study()));
    let refused = |more: &[&str], expected: &[&str]| {
        let command = [&["questionnaire", "study.swot", "-o", "out", "--as"], more].concat();
        home.refused(&command, 2, expected);
    };
    refused(&["xlsform", "--names", "given"], &["xlsform", "page, limesurvey, workbook, paper"]);
    refused(&["page", "--survey", "pairwise", "--between"], &["first questionnaire", "leave out `--between`"]);
    refused(&["page", "--survey", "points", "--between"], &["pairs, not for points"]);
    refused(&["page", "--survey", "pairwise", "--budget", "5"], &["nothing is shared out", "--budget"]);
    refused(&["page", "--survey", "dots", "--budget", "0"], &["something to share out"]);
    refused(&["page", "--round", "3"], &["no round 3", "the last is 2"]);
    refused(&["paper", "--consistency"], &["only a page", "--consistency"]);
    refused(&["page", "--lang", "tlh"], &["tlh"]);
    assert_eq!(home.files(), ["study.swot"]);
    let mut empty = study();
    empty.matrices[0].factors = swot_editor::model::PerQuadrant::default();
    home.file("study.swot", storage::write(&empty));
    refused(&["page"], &["too few factors"]);
}

#[test]
fn an_introduction_takes_the_place_of_the_usual_one_and_consent_stays() {
    let home = Home::new();
    home.file("study.swot", storage::write(&study()));
    home.file("intro.txt", "\u{feff}We ask you.\nIt is short.\r\n\r\nThank you {dear} | <all>.\n");
    let command = ["questionnaire", "study.swot", "-o", "out.txt", "--as", "limesurvey", "--survey", "points"];
    asked(
        &home,
        &[&command[..], &["--intro", "intro.txt", "--lang", "ru", "--budget", "20", "--names", "none"]].concat(),
    );
    let survey = std::fs::read_to_string(home.path("out.txt")).unwrap();
    assert!(survey.contains("We ask you. It is short.<br>Thank you { dear} &#124; &lt;all&gt;."), "{survey}");
    assert!(survey.contains("Я участвую добровольно") && survey.contains("\t20\t1\t0"), "{survey}");
    assert!(!survey.contains("swotname") && survey.contains("anonymized\t\tY"), "{survey}");
}
