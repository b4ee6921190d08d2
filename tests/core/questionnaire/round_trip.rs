//! A questionnaire that is filled in comes home: each kind, answered by a script, gives the answers that it was given.

use super::{order, study, text, written};
use crate::program::Home;
use calamine::{Reader, Xlsx};
use serde_json::Value;
use std::io::Cursor;
use swot_editor::model::{AnswerLine, AnswerSheet, Asked, Rating, SurveyKey, SurveyPart};
use swot_editor::report::QuestionnaireKind;
use swot_editor::storage;

/// What a person answers to the question of a code.
fn answer(asked: Asked, code: &str, number: usize) -> String {
    let of_nine = |values: [u32; 9]| values[number % 9].to_string();
    match asked {
        Asked::Pairs => ["109", "101", "209", "105"][number % 4].to_owned(),
        Asked::POINTS => of_nine([20, 10, 10, 10, 10, 10, 10, 10, 10]),
        Asked::DOTS => of_nine([1, 1, 1, 1, 1, 0, 0, 0, 0]),
        Asked::RATINGS => of_nine([1, 2, 3, 4, 1, 2, 3, 4, 1]),
        Asked::Attractiveness => of_nine([1, 4, 0, 0, 3, 2, 4, 1, 2]),
        Asked::WEIGHTS | Asked::RANKS => of_nine([1, 2, 3, 4, 5, 6, 7, 8, 9]),
        Asked::BestWorst => {
            let is = |factor: char, quadrant: &str| code.chars().nth(3) == Some(factor) || &code[2..] == quadrant;
            match (code.starts_with("bo"), is('1', "S"), is('2', "W")) {
                (_, true, _) | (false, _, true) => String::new(),
                (true, ..) => "5".to_owned(),
                (false, ..) => "2".to_owned(),
            }
        }
    }
}

/// The answer to choose of those that stand from the left to the right.
fn chosen(asked: Asked, code: &str, number: usize, choices: &[String]) -> String {
    let at = match (asked, code) {
        (Asked::Pairs, _) => [0, 8, 16, 4][number % 4],
        (_, code) if code.starts_with("bestin") => 0,
        (_, code) if code.starts_with("worstin") => 1,
        _ => {
            let wanted = answer(asked, code, number);
            let begins = |choice: &String| choice.split(' ').next() == Some(wanted.as_str());
            return choices.iter().find(|choice| begins(choice)).cloned().unwrap_or_default();
        }
    };
    choices[at].clone()
}

/// The sheet that comes of a file, which is imported with the plain command.
#[track_caller]
fn home_again(name: &str, content: impl AsRef<[u8]>) -> AnswerSheet {
    let home = Home::new();
    let mut document = study();
    document.people.clear();
    home.file("study.swot", storage::write(&document));
    home.file(name, content);
    let output = home.run(&["import", name, "--into", "study.swot", "-o", "out.swot"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{name}: {said}");
    let (document, _) = storage::open(&home.path("out.swot")).unwrap();
    assert_eq!(document.people[0].name, "Ana Ruiz", "{said}");
    let [sheet] = document.matrices[0].answers.as_slice() else { panic!("{name}: {said}") };
    AnswerSheet { person: "ana".parse().unwrap(), ..sheet.clone() }
}

/// The questions of a form: title, code and choices.
fn questions(asked: Asked) -> Vec<(String, String, Vec<String>)> {
    let script = text(&study(), &order(QuestionnaireKind::Forms, asked));
    let data = script.strip_prefix("const FORM = ").unwrap().split(";\n\n//").next().unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    let sections = data["sections"].as_array().unwrap().iter();
    let questions = sections.flat_map(|section| section["questions"].as_array().unwrap());
    let question = |question: &Value| {
        let title = question["title"].as_str().unwrap().to_owned();
        let code = title.rsplit('(').next().unwrap().trim_end_matches(')').to_owned();
        let choices = question["choices"].as_array().into_iter().flatten();
        (title, code, choices.map(|choice| choice.as_str().unwrap().to_owned()).collect())
    };
    questions.map(question).collect()
}

fn csv(heads: &[String], cells: &[String]) -> String {
    let quoted = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        cells.join(",")
    };
    format!("{}\n{}\n", quoted(heads), quoted(cells))
}

/// What a form of Google gives back.
fn of_form(asked: Asked) -> AnswerSheet {
    let (mut heads, mut cells, mut number) = (Vec::new(), Vec::new(), 0);
    for (title, code, choices) in questions(asked) {
        cells.push(match code.as_str() {
            "swotname" => "Ana Ruiz".to_owned(),
            "swotgroup" => "NGO".to_owned(),
            "swotkey" | "swotconsent" => choices[0].clone(),
            code => {
                number += 1;
                let free = || answer(asked, code, number - 1);
                if choices.is_empty() { free() } else { chosen(asked, code, number - 1, &choices) }
            }
        });
        heads.push(title);
    }
    home_again("form.csv", csv(&heads, &cells))
}

/// What the page saves.
fn of_page(asked: Asked) -> AnswerSheet {
    let factors = ["S1wft9", "S2bq2j"];
    let key = SurveyKey {
        document: "lakesidenet".parse().unwrap(),
        matrix: "panel".parse().unwrap(),
        round: 1,
        part: SurveyPart::Whole(asked),
    };
    let mut fields = vec![("name".to_owned(), "Ana Ruiz".to_owned()), ("group".to_owned(), "NGO".to_owned())];
    let about = ["swotkey", "swotconsent", "swotname", "swotgroup"];
    let codes = questions(asked).into_iter().map(|(_, code, _)| code).filter(|code| !about.contains(&code.as_str()));
    for (number, code) in codes.enumerate() {
        let end = |at: usize| match code.trim_start_matches("bestin").trim_start_matches("worstin") {
            "all" => ["S", "W"][at].to_owned(),
            "S" => factors[at].to_owned(),
            "W" => ["W1mf5z", "W2jwvj"][at].to_owned(),
            "O" => ["O1ds4r", "O2kmj9"][at].to_owned(),
            _ => ["T1qrzx", "T2jfgg"][at].to_owned(),
        };
        let value = match code.as_str() {
            code if code.starts_with("bestin") => end(0),
            code if code.starts_with("worstin") => end(1),
            code => answer(asked, code, number),
        };
        fields.push((code, value));
    }
    fields.retain(|(_, value)| !value.is_empty());
    home_again("answers-Ana-Ruiz.txt", format!("Hello,\n\n{}\n", AnswerLine { key, fields }))
}

/// What a person sends back as a workbook.
fn of_workbook(asked: Asked) -> AnswerSheet {
    let bytes = written(&study(), &order(QuestionnaireKind::Workbook, asked)).files.swap_remove(0).bytes;
    let choices: std::collections::BTreeMap<String, Vec<String>> =
        questions(asked).into_iter().map(|(_, code, choices)| (code, choices)).collect();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Answers").unwrap();
    let mut filled = rust_xlsxwriter::Workbook::new();
    let sheet = filled.add_worksheet().set_name("Answers").unwrap();
    let mut number = 0;
    for (at, row) in (0..).zip(range.rows()) {
        let code = row[0].to_string();
        for (column, cell) in (0..).zip(row) {
            sheet.write_string(at, column, cell.to_string()).unwrap();
        }
        let (column, value) = match code.as_str() {
            "swotname" => (1, "Ana Ruiz".to_owned()),
            "swotgroup" => (1, "NGO".to_owned()),
            "swotconsent" => (1, "1".to_owned()),
            code if code != "swotkey" && choices.contains_key(code) => {
                number += 1;
                let of_list = asked == Asked::Pairs || code.contains("stin");
                let list = || chosen(asked, code, number - 1, &choices[code]);
                (3, if of_list { list() } else { answer(asked, code, number - 1) })
            }
            _ => continue,
        };
        sheet.write_string(at, column, value).unwrap();
    }
    home_again("answers.xlsx", filled.save_to_buffer().unwrap())
}

/// What `LimeSurvey` exports with full texts of answers.
fn of_limesurvey(asked: Asked) -> AnswerSheet {
    let survey = text(&study(), &order(QuestionnaireKind::Limesurvey, asked));
    let rows: Vec<Vec<String>> = survey.lines().map(|line| line.split('\t').map(unquoted).collect()).collect();
    let mut heads = ["id", "submitdate", "lastpage", "startlanguage", "swotconsent", "swotname", "swotgroup"]
        .map(str::to_owned)
        .to_vec();
    let mut cells = ["1", "2026-11-10 10:00:00", "5", "en", "1", "Ana Ruiz", "NGO"].map(str::to_owned).to_vec();
    let (mut question, mut number, mut places) = (String::new(), 0, 0);
    for row in &rows {
        match row[0].as_str() {
            "Q" => {
                question.clone_from(&row[2]);
                places = 0;
                if question == "swotkey" {
                    heads.push(question.clone());
                    cells.push(row[10].clone());
                }
            }
            "SQ" => {
                heads.push(format!("{question}[{}]", row[2]));
                cells.push(answer(asked, &row[2], number));
                number += 1;
            }
            "A" if question == "krank"
                || (question.contains("stin") && places == usize::from(question.starts_with('w'))) =>
            {
                places += 1;
                heads.push(if question == "krank" { format!("krank[{places}]") } else { question.clone() });
                cells.push(row[4].clone());
            }
            "A" => places += 1,
            _ => {}
        }
    }
    home_again("survey.csv", csv(&heads, &cells))
}

fn unquoted(cell: &str) -> String {
    let inside = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    inside.map_or_else(|| cell.to_owned(), |inside| inside.replace("\"\"", "\""))
}

#[track_caller]
fn check(asked: Asked) {
    let page = of_page(asked);
    assert!(asked.is_on(&page), "{asked:?}");
    assert_eq!(of_form(asked), page, "the form of {asked:?}");
    assert_eq!(of_workbook(asked), page, "the workbook of {asked:?}");
    assert_eq!(of_limesurvey(asked), page, "the survey of {asked:?}");
}

#[test]
fn pairs_come_home() {
    check(Asked::Pairs);
}

#[test]
fn numbers_come_home() {
    for asked in [Asked::WEIGHTS, Asked::RATINGS, Asked::POINTS, Asked::DOTS, Asked::RANKS] {
        check(asked);
    }
}

#[test]
fn scores_of_strategies_come_home() {
    check(Asked::Attractiveness);
    let sheet = of_page(Asked::Attractiveness);
    // Nine factors and two strategies, of which the second factor bears on neither.
    let none = "trust".parse().unwrap();
    assert!(sheet.attractiveness.iter().all(|it| it.factor != none));
    assert_eq!(sheet.attraction("office".parse().unwrap(), "staff".parse().unwrap()).map(Rating::get), Some(1));
    assert_eq!(sheet.attraction("train".parse().unwrap(), "staff".parse().unwrap()).map(Rating::get), Some(4));
}

#[test]
fn best_and_worst_come_home() {
    check(Asked::BestWorst);
}
