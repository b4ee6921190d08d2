//! The questionnaire as a page in a real browser: answered by keyboard alone, checked by axe-core on every screen, without a
//! single request, and its answers come home.

use crate::browser::Browser;
use std::path::Path;
use swot_editor::model::{Asked, Document, DocumentId, Factor, IdSource, Matrix, Quadrant};
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

/// Answers everything that stands on a screen by keys, and goes on.
fn answer_screen(browser: &mut Browser) {
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
            if kind == "worst" {
                browser.press("ArrowDown");
            }
        } else {
            browser.type_text(&(at + 1).to_string());
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
    assert!(asked.is_on(&answered.matrices[0].answers[0]), "{line}");
}

#[test]
fn every_method_is_answered_by_keyboard_alone() {
    for asked in [Asked::Pairs, Asked::BestWorst, Asked::RATINGS, Asked::WEIGHTS, Asked::RANKS] {
        check(asked);
    }
}
