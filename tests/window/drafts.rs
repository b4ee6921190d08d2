//! What is typed belongs to the document: leaving a field, saving and closing take it in, and Escape alone abandons it.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::path::Path;
use std::time::{Duration, Instant};
use swot_editor::app::actions::{Action, Target};
use swot_editor::app::selection::Selection;
use swot_editor::app::views::View;
use swot_editor::app::window::Window;
use swot_editor::model::{
    Document, Evidence, Factor, Matrix, Participant, Quadrant, Round, Section, Source, SourceKind, Strategy,
    StrategyKind, Weight, WeightingMethod,
};
use swot_editor::storage::{self, Folders, LeftBehind};

/// Fields that are no part of the document: they search.
const SEARCHES: [&str; 2] = ["Filter sources", "Find"];

/// Fields for dates, which cannot be read from the figure that the tests type.
fn is_of_a_date(name: &str) -> bool {
    ["Date", "Published", "Visited on", "Date of"].iter().any(|date| name.starts_with(date))
}

/// A document with something of everything that has a field.
fn everything(method: WeightingMethod) -> Document {
    let mut document = Document::new("d".parse().unwrap(), "Document");
    let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
    matrix.weighting = method;
    matrix.rounds = vec![Round::default()];
    for quadrant in Quadrant::ALL {
        for place in 1..=2 {
            let id = format!("{}{place}", quadrant.letter().to_ascii_lowercase());
            matrix.factors[quadrant].push(Factor::new(id.parse().unwrap(), format!("Statement {id}")));
        }
    }
    let source = Source::new("book".parse().unwrap(), SourceKind::Book);
    matrix.factors[Quadrant::Strengths][0].evidence.push(Evidence::of(source.id));
    document.sources.push(source);
    document.matrices.push(matrix);
    let (id, name, group) = ("anna".parse().unwrap(), "Anna".to_owned(), String::new());
    document.people.push(Participant { id, name, group, weight: Weight::DEFAULT });
    document.strategies.push(Strategy::new("so".parse().unwrap(), StrategyKind::ALL[0], "Strategy".to_owned()));
    document.context.push(Section { heading: "Heading".to_owned(), text: "Text".to_owned(), ..Section::default() });
    document
}

/// Every view that has fields, of documents weighed in several ways.
fn scenes() -> Vec<(WeightingMethod, View)> {
    let views = View::ALL.into_iter().map(|view| (WeightingMethod::Direct, view));
    let methods = [WeightingMethod::Points, WeightingMethod::Pairwise].map(|method| (method, View::Weigh));
    views.chain(methods).collect()
}

fn show(stage: &mut Stage, view: View) {
    stage.request(Action::GoTo(Target::View(view)));
    let matrix = stage.matrix().id;
    stage.request(Action::Select(Selection::one(matrix, "s1".parse().unwrap())));
}

fn fields(stage: &Stage) -> Vec<(String, String)> {
    let mut fields = stage.fields();
    fields.retain(|(name, _)| !SEARCHES.contains(&name.as_str()));
    fields
}

/// Types a figure into each field of each view, each time in a fresh window on a fresh file.
fn each_field(act: impl Fn(&mut Stage, &str, &Path)) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    let mut walked = 0;
    for (method, view) in scenes() {
        let text = storage::write(&everything(method));
        std::fs::write(&path, &text).unwrap();
        let mut stage = Stage::on_file(&path, home.path());
        show(&mut stage, view);
        let names: Vec<String> = fields(&stage).into_iter().map(|(name, _)| name).collect();
        // The next window has the file for itself.
        drop(stage);
        for name in names.iter().filter(|name| names.iter().filter(|other| other == name).count() == 1) {
            std::fs::write(&path, &text).unwrap();
            // The window before was not closed, and what it kept would be offered in its home.
            let home = tempfile::tempdir().unwrap();
            let mut stage = Stage::on_file(&path, home.path());
            show(&mut stage, view);
            stage.scroll_to(name);
            stage.focus(name);
            stage.type_text("7");
            act(&mut stage, &format!("{name} of {view:?} by {method:?}"), &path);
            walked += 1;
        }
    }
    assert!(walked > 45, "only {walked} fields were found");
}

/// What a window that opens the file in the same view shows in its fields.
fn reopened(stage: &Stage, path: &Path) -> Vec<(String, String)> {
    let home = tempfile::tempdir().unwrap();
    // A copy, since the first window has the file open.
    let copy = home.path().join("copy.swot");
    std::fs::copy(path, &copy).unwrap();
    let mut fresh = Stage::on_file(&copy, home.path());
    show(&mut fresh, stage.window().view());
    fields(&fresh)
}

#[test]
fn what_stands_in_any_field_is_in_the_file_where_it_says_saved() {
    each_field(|stage, name, path| {
        stage.press_with(Modifiers::COMMAND, Key::S);
        stage.wait_until(Window::is_at_rest);
        stage.settle();
        assert_eq!(stage.shows("Saved"), !is_of_a_date(name), "{name}");
        if stage.shows("Saved") {
            show(stage, stage.window().view());
            assert_eq!(fields(stage), reopened(stage, path), "{name}");
        }
    });
}

#[test]
fn leaving_any_field_takes_in_what_it_holds() {
    each_field(|stage, name, path| {
        let before = storage::open(path).unwrap().0;
        stage.press(Key::Tab);
        stage.settle();
        assert!(is_of_a_date(name) || stage.window().document() != &before, "{name} was left and nothing changed");
    });
}

#[test]
fn escape_abandons_what_was_typed_into_any_field() {
    each_field(|stage, name, path| {
        assert!(!stage.shows("Saved"), "{name} holds what is not saved");
        stage.press(Key::Escape);
        stage.press(Key::Tab);
        assert_eq!(stage.window().document(), &storage::open(path).unwrap().0, "{name}");
        assert!(stage.shows("Saved"), "{name}");
    });
}

#[test]
fn a_window_with_a_draft_asks_before_it_closes() {
    for field in ["New factor in Threats", "Weight", "Add tag"] {
        let mut stage = Stage::of(everything(WeightingMethod::Direct));
        show(&mut stage, View::Matrix);
        stage.focus(field);
        stage.type_text("7");
        assert!(!stage.closes(), "{field}");
    }
}

#[test]
fn another_view_or_matrix_takes_the_draft_along_into_the_document() {
    let mut stage = Stage::of(everything(WeightingMethod::Direct));
    stage.focus("New factor in Strengths");
    stage.type_text("Staff");
    stage.request(Action::GoTo(Target::View(View::Weigh)));
    assert_eq!(stage.matrix().factors[Quadrant::Strengths][2].statement, "Staff");
    stage.request(Action::GoTo(Target::View(View::Matrix)));
    stage.focus("New factor in Strengths");
    stage.type_text("Money");
    stage.request(Action::AddMatrix(None));
    assert_eq!(stage.value("New factor in Strengths").unwrap_or_default(), "", "the draft is not the new matrix's");
    let matrices = &stage.window().document().matrices;
    assert_eq!(matrices[0].factors[Quadrant::Strengths][3].statement, "Money");
    assert!(matrices[1].factors[Quadrant::Strengths].is_empty());
}

#[test]
fn the_recovery_file_holds_what_is_being_typed() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = Stage::at_home(everything(WeightingMethod::Direct), home.path());
    stage.focus("New factor in Strengths");
    stage.type_text("Half a thou");
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_millis(2_500) {
        std::thread::sleep(Duration::from_millis(50));
        stage.frame();
    }
    assert_eq!(stage.matrix().factors[Quadrant::Strengths].len(), 2, "it is still being typed");
    drop(stage);
    let left = LeftBehind::all(&Folders::below(home.path()));
    let document = left[0].read().unwrap();
    assert_eq!(document.matrices[0].factors[Quadrant::Strengths][2].statement, "Half a thou");
}
