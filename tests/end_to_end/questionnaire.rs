//! The questionnaire as a page in a real browser: answered by keyboard alone, checked by axe-core on every screen, without a
//! single request, and its answers come home.

use crate::browser::Browser;
use std::path::Path;
use swot_editor::model::{
    AnswerSheet, Asked, Document, DocumentId, Factor, IdSource, Matrix, Quadrant, Strategy, StrategyKind,
};
use swot_editor::report::{self, QuestionnaireKind, QuestionnaireOrder, Stamp, Study};
use swot_editor::storage::import::{self, Kind, SurveyOptions, Watch};

/// axe-core 4.14.1, by Deque Systems, under the Mozilla Public License 2.0.
const AXE: &str = include_str!("axe.min.js");

struct Counter(u64);

impl IdSource for Counter {
    fn next_bits(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

fn study() -> Document {
    let mut document = Document::new("lakesidenet".parse::<DocumentId>().unwrap(), "Lakeside Health Network");
    let mut matrix = Matrix::new("panel".parse().unwrap(), "Lakeside Health Network");
    let all = [
        ("staff", "Trained staff in every <b>district</b>"),
        ("trust", "Доверие местных общин"),
        ("radio", "A radio & a mast"),
        ("funds", "Short-term \"funding\""),
        ("data", "Scattered records"),
        ("grant", "New grant"),
        ("law", "Law on data"),
        ("flood", "Seasonal floods"),
        ("rival", "Larger agencies hire staff away"),
    ];
    let quadrants = Quadrant::ALL.into_iter().zip([3, 2, 2, 2]).flat_map(|(quadrant, count)| vec![quadrant; count]);
    for (quadrant, (id, statement)) in quadrants.zip(all) {
        matrix.factors[quadrant]
            .push(Factor { statement: statement.to_owned(), ..Factor::new(id.parse().unwrap(), statement) });
    }
    document.matrices.push(matrix);
    for (id, kind, text) in
        [("merge", StrategyKind::So, "Merge the records"), ("lobby", StrategyKind::Wt, "Lobby <i>together</i>")]
    {
        document.strategies.push(Strategy::new(id.parse().unwrap(), kind, text));
    }
    document
}

fn write_page(document: &Document, asked: Asked, folder: &Path) -> std::path::PathBuf {
    let order = QuestionnaireOrder {
        asked: Some(asked),
        ..QuestionnaireOrder::new(QuestionnaireKind::Page, "panel".parse().unwrap())
    };
    let stamp = Stamp { now: "2026-11-30T10:00:00+00:00[UTC]".parse().unwrap(), program_version: "0".to_owned() };
    let mut written = report::questionnaire(&Study::new(document.clone()), &order, &stamp).unwrap();
    let page = folder.join(format!("{}.html", asked.name()));
    std::fs::write(&page, written.files.swap_remove(0).bytes).unwrap();
    page
}

/// Nothing on the screen hinders anybody, as far as a program can tell.
#[track_caller]
fn check_access(browser: &mut Browser) {
    let violations = browser.value(
        "axe.run(document).then(found => found.violations.map(it => it.id + ': ' + it.nodes.map(node => node.html).join(' ')))",
    );
    assert_eq!(violations, serde_json::json!([]));
}

/// Answers everything that stands on a screen by keys, and goes on. Strategies get 0 to 4 in turn; what is shared out is
/// shared out whole.
fn answer_screen(browser: &mut Browser) {
    let is_last = browser.value("state.at === screens().length - 1") == true;
    let scores = browser.value("Q.letter === 'a'") == true;
    let screen = browser.value("state.at").as_u64().unwrap();
    let fields = browser.value(
        "[...new Map([...document.querySelectorAll('form input')].map(it => [it.name || it, it.name.startsWith('worst') ? 'worst' : it.type])).values()]",
    );
    let fields: Vec<String> = serde_json::from_value(fields).unwrap();
    assert!(!fields.is_empty(), "a screen asks for something");
    for (at, kind) in fields.iter().enumerate() {
        browser.tab_to("it.matches('form input')");
        if kind == "radio" || kind == "worst" {
            browser.press(" ");
            // The worst is another one than the best, which is the first.
            let steps = if scores { (screen + at as u64) % 5 } else { u64::from(kind == "worst") };
            (0..steps).for_each(|_| browser.press("ArrowDown"));
        } else {
            // Nobody gives more than there is to share out; the last factor gets the rest.
            let left = browser.value("Q.budget && Q.budget - given()").as_u64();
            let is_end = is_last && at + 1 == fields.len();
            let number = left.map_or(at as u64 + 1, |left| if is_end { left } else { at as u64 % 2 });
            browser.type_text(&number.to_string());
        }
    }
    browser.press("Enter");
}

#[track_caller]
fn check(asked: Asked) {
    let document = study();
    let home = tempfile::tempdir().unwrap();
    let mut browser = Browser::open(&write_page(&document, asked, home.path()));
    browser.value(&format!("{AXE};0"));
    check_access(&mut browser);
    browser.tab_to("it.type === 'checkbox'");
    browser.press(" ");
    browser.tab_to("it.name === 'name'");
    browser.type_text("Ana Ruiz");
    browser.tab_to("it.name === 'group'");
    browser.type_text("NGO");
    browser.press("Enter");
    let mut seen = String::new();
    while browser.value("document.getElementById('line') === null") == true {
        let screen = browser.value("document.getElementById('screen').innerText").to_string();
        assert_ne!(screen, seen, "Enter goes on: {}", browser.value("document.activeElement.outerHTML"));
        seen = screen;
        assert_eq!(browser.value("document.activeElement.tagName"), "H2", "a reader of screens begins at the head");
        check_access(&mut browser);
        answer_screen(&mut browser);
    }
    check_access(&mut browser);
    assert_eq!(browser.value("document.querySelectorAll('.warn:not(:empty)').length"), 0, "nothing is open");
    assert_eq!(browser.value("!Q.budget || given() === Q.budget"), true, "all is shared out");
    let typed = browser.value("Object.values(state.answers).map(Number).filter(it => it)");
    let line = browser.value("document.getElementById('line').value");
    let requested: Vec<&String> = browser.requested.iter().filter(|url| !url.starts_with("file://")).collect();
    assert!(requested.is_empty(), "{requested:?}");
    assert_eq!(browser.wrong, [""; 0]);
    let options = SurveyOptions::default();
    let line = line.as_str().unwrap();
    let survey =
        import::survey(line.as_bytes(), Kind::Text, &options, &document, &mut Counter(0), Watch::nobody()).unwrap();
    assert_eq!(survey.report.refused, [], "{line}");
    let mut answered = document.clone();
    survey.edit.apply(&mut answered).unwrap();
    assert_eq!((answered.people[0].name.as_str(), answered.people[0].group.as_str()), ("Ana Ruiz", "NGO"));
    let sheet = &answered.matrices[0].answers[0];
    assert!(asked.is_on(sheet), "{line}");
    if let Some(numbers) = numbers(asked, sheet) {
        let mut typed: Vec<f64> = serde_json::from_value(typed).unwrap();
        typed.sort_by(f64::total_cmp);
        assert_eq!(numbers, typed, "{line}");
    }
}

/// The numbers other than 0 on a sheet, the lowest first, where a sheet holds them as they were typed.
fn numbers(asked: Asked, sheet: &AnswerSheet) -> Option<Vec<f64>> {
    let mut numbers: Vec<f64> = match asked {
        Asked::POINTS => sheet.points.iter().map(|it| it.points.get()).collect(),
        Asked::DOTS => sheet.dots.iter().map(|it| f64::from(it.votes)).collect(),
        Asked::Attractiveness => sheet.attractiveness.iter().map(|it| f64::from(it.score.get())).collect(),
        _ => return None,
    };
    numbers.retain(|number| *number > 0.0);
    numbers.sort_by(f64::total_cmp);
    Some(numbers)
}

#[test]
fn every_method_is_answered_by_keyboard_alone() {
    Asked::ALL.into_iter().for_each(check);
}
