//! Every kind of answers, and what is refused of them.

use super::*;
use crate::model::{AnswerSheet, DocumentId, Factor, FactorId, IdSource, Matrix, Quadrant, Weight, WeightingMethod};
use crate::storage::import::ColumnName;
use crate::storage::import::columns::Mapping;

struct Counter(u64);

impl IdSource for Counter {
    fn next_bits(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

fn document() -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "Study");
    let mut matrix = Matrix::new(MatrixId::from_random(2), "Now");
    for (quadrant, id, text) in [
        (Quadrant::Strengths, "staff", "Staff"),
        (Quadrant::Strengths, "name", "A good name"),
        (Quadrant::Weaknesses, "debt", "Debt"),
    ] {
        let id: FactorId = id.parse().unwrap();
        matrix.factors[quadrant].push(Factor { statement: text.to_owned(), ..Factor::new(id, text) });
    }
    document.matrices.push(matrix);
    document
}

fn read(document: &Document, asked: Asked, round: Option<u32>, text: &str) -> Result<Survey, SurveyError> {
    read_mapped(document, asked, round, &[], text)
}

fn read_mapped(
    document: &Document,
    asked: Asked,
    round: Option<u32>,
    mappings: &[(&str, Option<&str>)],
    text: &str,
) -> Result<Survey, SurveyError> {
    let matrix = document.matrices[0].id;
    let mapping = |(column, field): &(&str, Option<&str>)| Mapping {
        column: ColumnName::Said((*column).to_owned()),
        field: field.map(str::to_owned),
    };
    let mappings = mappings.iter().map(mapping).collect();
    let options =
        SurveyOptions { asked: Some(asked), matrix: Some(matrix), round, mappings, ..SurveyOptions::default() };
    let mut ids = Counter(document.people.len() as u64);
    survey(text.as_bytes(), Kind::Separated, &options, document, &mut ids, Watch::nobody())
}

/// Takes the answers into a document, and returns what was refused.
#[track_caller]
fn take(document: &mut Document, asked: Asked, round: Option<u32>, text: &str) -> Vec<String> {
    let before = document.clone();
    let read = read(document, asked, round, text).unwrap();
    let back = read.edit.clone().apply(document).unwrap().expect("something changed");
    assert_eq!(document.violations(), []);
    let mut undone = document.clone();
    back.apply(&mut undone).unwrap();
    assert_eq!(undone, before);
    read.report.refusals()
}

#[track_caller]
fn check_numbers(asked: Asked, cell: &str, expected: impl Fn(&AnswerSheet) -> Option<f64>, number: f64) {
    let mut document = document();
    let refused = take(&mut document, asked, None, &format!("Имя;S1;debt;A good name\nАнна;{cell};1;2\n"));
    assert_eq!(refused, Vec::<String>::new());
    assert_eq!(expected(&document.matrices[0].answers[0]), Some(number));
    assert_eq!((document.people[0].name.as_str(), document.people.len()), ("Анна", 1));
}

#[test]
fn every_kind_of_number_has_its_list() {
    check_numbers(Asked::WEIGHTS, "0,5", |sheet| sheet.direct[0].weight.map(Weight::get), 0.5);
    check_numbers(Asked::RATINGS, "4", |sheet| sheet.direct[0].rating.map(|it| f64::from(it.get())), 4.0);
    check_numbers(Asked::POINTS, "2,5", |sheet| sheet.points.first().map(|it| it.points.get()), 2.5);
    check_numbers(Asked::DOTS, "3", |sheet| sheet.dots.first().map(|it| f64::from(it.votes)), 3.0);
    check_numbers(Asked::RANKS, "1", |sheet| sheet.ranks.first().map(|it| f64::from(it.rank)), 1.0);
}

#[track_caller]
fn check_pairs(heads: &str, cells: &str, within: &[f64], groups: &[f64], refused: usize) {
    let mut document = document();
    let said = take(&mut document, Asked::Pairs, None, &format!("Name;{heads};W:T\nAnn;{cells};1\n"));
    assert_eq!(said.len(), refused, "{said:?}");
    let sheet = &document.matrices[0].answers[0];
    assert_eq!(sheet.within.iter().map(|it| it.value.get()).collect::<Vec<_>>(), within);
    let judged: Vec<f64> = sheet.groups.iter().map(|it| it.value.get()).collect();
    assert_eq!(judged, [groups, &[1.0]].concat());
}

#[test]
fn pairs_are_judged_once_and_contradictions_are_refused() {
    for head in ["S1:S2", "S1-S2", "S1 vs S2", "staff : name", "Staff vs. A good name"] {
        check_pairs(head, "1/3", &[1.0 / 3.0], &[], 0);
    }
    check_pairs("S1:S2;S2:S1", "3;0,33", &[3.0], &[], 0);
    check_pairs("S1:S2;S2:S1", "3;3", &[], &[], 2);
    check_pairs("S1:S2;S2:S1", "1;1", &[1.0], &[], 0);
    check_pairs("S:W", "5", &[], &[5.0], 0);
    check_pairs("S1:W1", "5", &[], &[], 1);
    check_pairs("S1:S2", "1/0", &[], &[], 1);
}

#[test]
fn what_is_refused_is_named_by_row_and_column() {
    let text = "name,S1,S9,S2\nAnn,1.5,1,2\nBob,x,1,1\nann,1,1,1\n,1,2,3\nEve,1,1,2,7\n";
    let refused = take(&mut document(), Asked::RANKS, None, text);
    let expected = [
        "line 1, column “S9”: column left: it names no factor, or several; name one by its label (S1), its id or its \
         whole statement",
        "line 4: a row before it has the same name; its answers were not taken",
        "line 2, column “S1”: ranks are whole numbers from 1 to 1000000, not 1.5",
        "line 3, column “S1”: “x” is not a number",
        "line 6, column “5”: the column has no head; name a factor or a pair there",
    ];
    assert_eq!(refused, expected);
}

#[test]
fn a_known_participant_keeps_every_other_answer() {
    let mut document = document();
    take(&mut document, Asked::POINTS, None, "Name;Group;Weight;S1;S2\nAnn;Staff;2;5;6\n");
    take(&mut document, Asked::RANKS, None, "Name;S1\nANN;1\n");
    let refused = take(&mut document, Asked::POINTS, None, "Name;Weight;S1;S2\nann;3;7;\n");
    assert_eq!(refused, ["line 2, column “Weight”: the participant is there with another; that is kept"]);
    let person = &document.people[0];
    assert_eq!((document.people.len(), person.group.as_str(), person.weight.get()), (1, "Staff", 2.0));
    let [sheet] = document.matrices[0].answers.as_slice() else { panic!("one sheet") };
    assert_eq!(sheet.points.iter().map(|it| it.points.get()).collect::<Vec<_>>(), [7.0, 6.0]);
    assert_eq!(sheet.ranks.len(), 1);
}

#[test]
fn the_next_round_is_added_and_a_later_one_refused() {
    let mut document = document();
    let text = "Name;S1\nAnn;1\n";
    for round in [0, 3] {
        let refused = read(&document, Asked::POINTS, Some(round), text);
        assert_eq!(refused, Err(SurveyError::Round { named: round, current: 1 }));
    }
    take(&mut document, Asked::POINTS, Some(2), text);
    assert_eq!((document.matrices[0].current_round(), document.matrices[0].answers[0].round), (2, 2));
}

#[test]
fn a_table_without_answers_gives_nothing() {
    for text in ["S1;S2\n;\n", "Name;S1\nAnn;\n", "Name;Colour\nAnn;red\n"] {
        assert!(matches!(read(&document(), Asked::POINTS, None, text), Err(SurveyError::Nothing(_))), "{text}");
    }
}

/// The best-worst answers within Strengths as numbers, by the letters of the ends and the labels against them.
fn told(document: &Document) -> String {
    let sheet = &document.matrices[0].answers[0];
    let [within] = sheet.best_worst.as_slice() else { return String::new() };
    let best: Vec<String> =
        within.best_to_others.iter().map(|it| format!("{}={}", it.column, it.value.get())).collect();
    let worst: Vec<String> = within.others_to_worst.iter().map(|it| format!("{}={}", it.row, it.value.get())).collect();
    format!("{} over {}; {} over {}", within.best, best.join(" "), worst.join(" "), within.worst)
}

/// Takes best-worst answers of one person, one text after another, and says what then stands and what was refused.
#[track_caller]
fn check_best_worst(texts: &[&str], expected: &str, refused: &[&str]) {
    let mut document = document();
    let strength = Factor { statement: "Reach".to_owned(), ..Factor::new("reach".parse().unwrap(), "Reach") };
    document.matrices[0].factors[Quadrant::Strengths].push(strength);
    let mut said = Vec::new();
    for text in texts {
        let survey = read(&document, Asked::BestWorst, None, text).unwrap();
        survey.edit.apply(&mut document).unwrap();
        assert_eq!(document.violations(), []);
        said.extend(survey.report.refusals());
    }
    assert_eq!(told(&document), expected);
    assert_eq!(said, refused);
}

#[test]
fn best_and_worst_are_named_and_everything_is_compared_with_them() {
    let heads = "Name;best of S;worst of S;best:S1;best:S2;S2:worst;best:S3\n";
    let all = "staff over name=2 reach=6; name=3 staff=6 over reach";
    check_best_worst(&[&format!("{heads}Ann;S1;Reach;1;2;3;6\n")], all, &[]);
    check_best_worst(&[&format!("{heads}Ann;S1;Reach;;2;3;6\n"), "Name;best of S\nAnn;staff\n"], all, &[]);
    let ends = "Name;worst Strengths;best;worst\nAnn;A good name;S;W\n";
    check_best_worst(
        &[&format!("{heads}Ann;S1;Reach;;2;3;6\n"), ends],
        all,
        &["line 2: more than best over worst, which is 2; nothing within Strengths was taken"],
    );
    let moved = "Name;worst of S;best:S2;best:S3\nAnn;S2;6;5\n";
    let turned = "staff over name=6 reach=5; staff=6 over name";
    check_best_worst(&[&format!("{heads}Ann;S1;Reach;;2;3;6\n"), moved], turned, &[]);
}

#[test]
fn best_worst_answers_that_contradict_themselves_are_refused() {
    let heads = "Name;best of S;worst of S;best:S1;best:S2;S2:worst;best:S3;S1:worst;best;worst";
    let check = |cells: &str, expected: &str, refused: &[&str]| {
        check_best_worst(&[&format!("{heads}\nAnn;{cells};S;W\n")], expected, refused);
    };
    let all = "staff over name=2 reach=6; name=3 staff=6 over reach";
    check("S1;S3;;2;3;6;6", all, &[]);
    check(
        "S1;S3;2;1/2;3;6;5",
        "staff over reach=6; name=3 staff=6 over reach",
        &[
            "line 2, column “best:S1”: against itself it is 1",
            "line 2, column “best:S2”: nothing is more important than the best: 1 or more",
            "line 2, column “S1:worst”: it contradicts “best:S3”, which is the same judgment",
        ],
    );
    check(
        "S1;S3;;8;3;6;",
        "",
        &["line 2, column “best:S2”: more than best over worst, which is 6; nothing within Strengths was taken"],
    );
    check("S1;S1;;;;;", "", &["line 2, column “worst of S”: the best and the worst are the same"]);
    let unknown = "not taken, because best and worst of these are not both known";
    check("S1;;;2;;;", "", &[&format!("line 2, column “best:S2”: {unknown}")]);
    check(
        "W1;S3;;2;;;",
        "",
        &[
            "line 2, column “best of S”: “W1” is not one of those compared within Strengths",
            &format!("line 2, column “best:S2”: {unknown}"),
        ],
    );
}

#[test]
fn best_and_worst_quadrants_are_named_by_letter_or_name() {
    let mut document = document();
    let text = "Name;best;worst;best:W;S1:S2;worst:S\nAnn;S;weaknesses;7;1;1\n";
    let refused = take(&mut document, Asked::BestWorst, None, text);
    assert_eq!(
        refused,
        [
            "line 1, column “S1:S2”: column left: it names neither an end (best of S, worst of S) nor a pair with one \
             (best:S1, S1:worst)",
            "line 1, column “worst:S”: column left: the best stands first and the worst last, as in best:S1 and S1:worst",
        ]
    );
    let groups = document.matrices[0].answers[0].best_worst_groups.as_ref().unwrap();
    assert_eq!((groups.best, groups.worst), (Quadrant::Strengths, Quadrant::Weaknesses));
    assert_eq!((groups.best_to_others[0].value.get(), groups.others_to_worst[0].value.get()), (7.0, 7.0));
}

#[test]
fn heads_are_read_as_the_user_says() {
    let document = document();
    let text = "Who are you?;How strong is the staff?;And the name?;Comments;\nAnn;3;4;S1;9\n";
    let says = [("Who are you?", Some("name")), ("2", Some("S1")), ("and the name", Some("S2")), ("Comments", None)];
    let survey = read_mapped(&document, Asked::POINTS, None, &[&says[..], &[("5", None)]].concat(), text).unwrap();
    let amount = SurveyAmount { people: 1, given: Given::Answers(2) };
    assert_eq!((survey.amount, survey.report.refused.len()), (amount, 0));
    let wrong = [&says[..], &[("4", Some("S9")), ("Colour", Some("S1"))]].concat();
    let refused = read_mapped(&document, Asked::POINTS, None, &wrong, text).unwrap().report;
    let said = refused.refusals();
    assert!(said[0].starts_with("line 1, column “Comments”: column left: it names no factor"), "{said:?}");
    assert!(said[1].starts_with("line 1: no column is headed “Colour”"), "{said:?}");
}

#[test]
fn a_fraction_that_a_spreadsheet_took_for_a_day_is_named() {
    let refused = take(&mut document(), Asked::Pairs, None, "Name;S1:S2;S:W\nAnn;2026-03-01;0,11\n");
    assert_eq!(
        refused,
        [
            "line 2, column “S1:S2”: “2026-03-01” is not a number; it is a day, for which spreadsheets take 1/3: write =1/3 there"
        ]
    );
}

#[track_caller]
fn check_recognised(method: WeightingMethod, heads: &[&str], expected: Option<Asked>) {
    let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
    matrix.factors[Quadrant::Strengths] = ["a1", "b1"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
    matrix.weighting = method;
    let row = heads.iter().map(|head| (*head).to_owned()).collect();
    let preview = Preview { rows: vec![(1, row)], ..Preview::default() };
    assert_eq!(recognised(&preview, &matrix), expected, "{heads:?}");
}

#[test]
fn answers_are_known_by_their_heads() {
    check_recognised(WeightingMethod::Points, &["Name", "S1", "S2"], Some(Asked::POINTS));
    check_recognised(WeightingMethod::Points, &["Эксперт", "S1:S2"], Some(Asked::Pairs));
    check_recognised(WeightingMethod::Pairwise, &["Name", "S1"], Some(Asked::WEIGHTS));
    check_recognised(WeightingMethod::Direct, &["Name", "best of S", "best:S2"], Some(Asked::BestWorst));
    check_recognised(WeightingMethod::Direct, &["Name", "Age"], None);
    check_recognised(WeightingMethod::Direct, &["S1", "S2"], None);
    check_recognised(WeightingMethod::Direct, &[], None);
}

/// The answers on the first factors that an export of a system gives, a line a person.
#[track_caller]
fn check_export(text: &str, expected: &[&str]) {
    let mut document = document();
    take(&mut document, Asked::WEIGHTS, None, text);
    let sheet = |sheet: &AnswerSheet| {
        let name = &document.person(sheet.person).unwrap().name;
        let weights: Vec<String> =
            sheet.direct.iter().filter_map(|it| it.weight).map(|weight| weight.get().to_string()).collect();
        format!("{name}: {}", weights.join(" "))
    };
    let found: Vec<String> = document.matrices[0].answers.iter().map(sheet).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn exports_of_systems_are_read_as_they_are() {
    check_export("Timestamp,Your name,How much? [Staff],How much? [A good name]\nnow,Ann,5,2\n", &["Ann: 5 2"]);
    check_export(
        "StartDate,Q1,Q2_1,Q2_2\nStart Date,Please type your name,How much? - Staff,How much? - A good name\n\
         \"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\",x,y\n2024,Ann,5,2\n",
        &["Ann: 5 2"],
    );
    check_export(
        "Respondent ID,First Name,What is your name?,How much?,\n,,Open-Ended Response,Staff,A good name\n11,,Ann,5,2\n",
        &["Ann: 5 2"],
    );
    check_export(
        "id. Response ID;G1. Your name;G2[SQ1]. How much? [Staff];G2[SQ2]. How much? [Debt]\n1;Ann;5;2\n",
        &["Ann: 5 2"],
    );
    check_export("Name,S1,S2\nAnn,5 - very important,2 (hardly)\n", &["Ann: 5 2"]);
    check_export(
        "Timestamp,Importance (Staff),S2. A GOOD NAME\nnow,5,2\nlater,3,4\n",
        &["Respondent 2: 5 2", "Respondent 3: 3 4"],
    );
}

/// What a table gives each person, by name: the number of answers that are points, ranks or judgments.
fn given(asked: Asked, options: SurveyOptions, text: &str) -> (Vec<String>, Report) {
    let mut document = document();
    let options = SurveyOptions { asked: Some(asked), ..options };
    let read = survey(text.as_bytes(), Kind::Separated, &options, &document, &mut Counter(0), Watch::nobody());
    let read = match read {
        Ok(read) => read,
        Err(SurveyError::Nothing(report)) => return (Vec::new(), report),
        Err(error) => panic!("{error:?}"),
    };
    read.edit.apply(&mut document).unwrap();
    assert_eq!(document.violations(), []);
    let told = |sheet: &AnswerSheet| {
        let name = &document.person(sheet.person).unwrap().name;
        let points = sheet.points.iter().map(|it| it.points.get().to_string());
        let ranks = sheet.ranks.iter().map(|it| it.rank.to_string());
        let judged = sheet.within.iter().map(|it| it.value.get()).chain(sheet.groups.iter().map(|it| it.value.get()));
        let judged = judged.map(|value| format!("{value:.2}"));
        format!("{name}: {}", points.chain(ranks).chain(judged).collect::<Vec<_>>().join(" "))
    };
    (document.matrices[0].answers.iter().map(told).collect(), read.report)
}

#[track_caller]
fn check_given(asked: Asked, text: &str, expected: &[&str]) {
    let (found, report) = given(asked, SurveyOptions::default(), text);
    assert_eq!(found, expected, "{text}\n{report:?}");
}

#[test]
fn rows_that_nobody_meant_are_left_out() {
    check_given(Asked::POINTS, "swotname,swotconsent,S1\nAnn,1,5\nBob,0,6\n", &["Ann: 5"]);
    check_given(Asked::POINTS, "Name,Do you agree to take part?,S1\nAnn,Yes,5\nBob,No,6\n", &["Ann: 5"]);
    let qualtrics = "Status,Finished,RecordedDate,ResponseId,swotname,S1\n";
    for row in ["1,1", "Survey Preview,True", "8,1", "Spam,True", "0,0", "IP Address,False"] {
        let text = format!("{qualtrics}0,1,2026-11-09,R_1,Ann,5\n{row},2026-11-09,R_2,Bob,6\n");
        check_given(Asked::POINTS, &text, &["Ann: 5"]);
    }
    let text = "id,submitdate,lastpage,swotname,S1\n1,2026-11-09 10:00:00,2,Ann,5\n2,,1,Bob,6\n";
    check_given(Asked::POINTS, text, &["Ann: 5"]);
    let partial = SurveyOptions { unfinished: Unfinished::Taken, ..SurveyOptions::default() };
    assert_eq!(given(Asked::POINTS, partial, text).0, ["Ann: 5", "Bob: 6"]);
    let until = SurveyOptions { until: "2026-11-09".parse().ok(), ..SurveyOptions::default() };
    let text = "Timestamp,Name,S1\n2026-11-09 23:00,Ann,5\n2026-11-10 00:01,Bob,6\n";
    assert_eq!(given(Asked::POINTS, until, text).0, ["Ann: 5"]);
}

#[test]
fn of_several_rows_of_one_person_the_one_submitted_last_counts() {
    let text = "Timestamp,Name,S1\n2026-11-10 10:00,Ann,5\n2026-11-09 10:00,ann,6\n2026-11-11 10:00,Ann ,7\n";
    check_given(Asked::POINTS, text, &["Ann: 7"]);
    check_given(Asked::POINTS, "Name,S1\nAnn,5\nAnn,6\n", &["Ann: 5"]);
}

#[test]
fn people_are_known_by_what_says_most_of_them() {
    check_given(Asked::POINTS, "Email,Name,Your name or code,S1\nx@y.org,anonymous,Ann,5\n", &["Ann: 5"]);
    check_given(Asked::POINTS, "First Name,Last Name,_submitted_by,S1\nAnn,Lee,phone,5\n", &["Ann Lee: 5"]);
    check_given(Asked::POINTS, "_id,SubmitterName,S1\n481,phone,5\n", &["Respondent 481: 5"]);
    let (found, report) = given(Asked::POINTS, SurveyOptions::default(), "Email Address,S1\nann@y.org,5\n");
    assert!(found[0].starts_with("P-") && found[0].len() == "P-01234567: 5".len(), "{found:?}");
    assert!(!format!("{report:?}").contains("ann@y.org"));
}

#[test]
fn points_that_are_left_open_are_none_only_where_all_were_given() {
    check_given(Asked::POINTS, "Name,S1,S2,W1\nAnn,60,40,\nBob,60,30,\n", &["Ann: 60 40 0", "Bob: 60 30"]);
}

#[test]
fn orders_and_steps_are_known_by_what_cells_hold() {
    check_given(Asked::RANKS, "Name,Rank them\nAnn,A good name;Staff;Debt;\n", &["Ann: 1 2 3"]);
    check_given(Asked::RANKS, "Name,Rank 1,Rank 2\nAnn,Debt,Staff\nBob,Staff,Debt\n", &["Ann: 1 2", "Bob: 1 2"]);
    let heads = "Name,Which matters more: Staff or A good name?,How much?\n";
    check_given(Asked::Pairs, &format!("{heads}Ann,A good name,4\nBob,Both equally,2\n"), &["Ann: 0.25", "Bob: 1.00"]);
}

#[test]
fn numbers_of_an_unknown_scale_are_refused_with_the_way_out() {
    let text = "Name,S1:S2,S:W\nAnn,-3,2\nBob,104,A 3\n";
    let (found, report) = given(Asked::Pairs, SurveyOptions::default(), text);
    assert_eq!(found, ["Bob: 4.00 3.00"]);
    assert!(report.refused.len() == 2 && report.refusals()[1].contains("--scale"), "{report:?}");
    let slider = SurveyOptions { scale: Some(PairScale::MinusFirst), ..SurveyOptions::default() };
    assert_eq!(given(Asked::Pairs, slider, text).0, ["Ann: 4.00 0.33", "Bob: 4.00 3.00"]);
}

#[test]
fn what_is_said_of_a_survey_is_kept_with_the_study() {
    let text = |name: &str| format!("Who,How much?,Remark,Both?\n{name},-3,x,2\n");
    let mapping = |column: &str, head: &str| Mapping {
        column: ColumnName::Said(column.to_owned()),
        field: Some(head.to_owned()).filter(|head| !head.is_empty()),
    };
    let mappings = vec![mapping("Who", "name"), mapping("How much?", "S1:S2"), mapping("Remark", "")];
    let options = SurveyOptions {
        asked: Some(Asked::Pairs),
        scale: Some(PairScale::MinusFirst),
        mappings,
        ..SurveyOptions::default()
    };
    let mut document = document();
    let take = |document: &mut Document, options: &SurveyOptions, name: &str| {
        let text = text(name);
        let survey = survey(
            text.as_bytes(),
            Kind::Separated,
            options,
            document,
            &mut Counter(document.people.len() as u64),
            Watch::nobody(),
        )
        .unwrap();
        survey.edit.apply(document).unwrap();
    };
    take(&mut document, &options, "Ann");
    assert_eq!(document.surveys.len(), 1);
    take(&mut document, &SurveyOptions { asked: Some(Asked::Pairs), ..SurveyOptions::default() }, "Bob");
    let judged: Vec<usize> = document.matrices[0].answers.iter().map(|sheet| sheet.within.len()).collect();
    assert_eq!((judged, document.surveys.len()), (vec![1, 1], 1));
    assert_eq!(document.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ann", "Bob"]);
}
