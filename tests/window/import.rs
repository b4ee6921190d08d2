//! Importing: a file is chosen or dropped, looked at, and taken in as one step.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::fs;
use std::path::PathBuf;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::window::Window;
use swot_editor::model::{Document, Matrix, Quadrant, WeightingMethod};
use swot_editor::storage::Template;
use tempfile::TempDir;

/// A window and a folder with files.
struct Scene {
    stage: Stage,
    folder: TempDir,
}

impl Scene {
    fn new(template: &str) -> Self {
        Self::of(Template::named(template, None).unwrap().read().unwrap())
    }

    fn of(document: Document) -> Self {
        Self { stage: Stage::of(document), folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Drops a file of this name and content, and waits until it is read.
    #[track_caller]
    fn drop(&mut self, name: &str, bytes: &[u8]) {
        let path = self.file(name, bytes);
        self.stage.drop_file(&path);
        self.read();
    }

    #[track_caller]
    fn read(&mut self) {
        self.stage.wait_until(Window::is_at_rest);
        self.stage.settle();
    }

    /// Opens the list of this name and chooses from it.
    #[track_caller]
    fn choose(&mut self, list: &str, entry: &str) {
        self.stage.scroll_to(list);
        self.stage.click(list);
        self.stage.click_last(entry);
        self.read();
    }
}

fn counts(matrix: &Matrix) -> [usize; 5] {
    let [s, w, o, t] = Quadrant::ALL.map(|quadrant| matrix.factors[quadrant].len());
    [s, w, o, t, matrix.tray.len()]
}

const TABLE: &str =
    "Квадрант;Фактор;Вес;Оценка;Цвет\nСильные стороны;Опытный штат;0,15;4;синий\nУгрозы;Сокращения;0,2;7;\n";

#[test]
fn a_russian_table_is_looked_at_and_taken_in_as_one_step() {
    let mut scene = Scene::new("unodc");
    let before = scene.stage.window().document().clone();
    scene.drop("факторы.csv", &encoding_rs::WINDOWS_1251.encode(TABLE).0);
    assert!(scene.stage.shows("факторы.csv") && scene.stage.shows("2 factors (1 S, 1 T)"));
    assert!(scene.stage.shows("1 thing is refused"));
    assert!(scene.stage.shows("refused: line 3, column “Оценка”: rating 7 is not 1 to 4"));
    assert_eq!(scene.stage.window().document(), &before, "nothing is taken unasked");
    scene.stage.press(Key::Enter);
    let document = scene.stage.window().document().clone();
    assert_eq!(document.matrices.len(), before.matrices.len() + 1);
    assert_eq!(counts(scene.stage.matrix()), [1, 0, 0, 1, 0]);
    assert_eq!(scene.stage.matrix().factors.strengths[0].statement, "Опытный штат");
    scene.stage.request(UiCommand::Undo);
    assert_eq!(scene.stage.window().document(), &before);
    scene.stage.click("Read the report");
    assert!(scene.stage.shows("Import of факторы.csv"));
    let copied = scene.stage.click_to_copy("Copy report");
    assert!(copied.contains("Taken: 2 factors (1 S, 1 T)\n") && copied.contains("rating 7 is not 1 to 4"), "{copied}");
    scene.stage.press(Key::Escape);
    assert!(!scene.stage.shows("Import of факторы.csv"));
}

#[test]
fn columns_that_nobody_understands_are_mapped_by_hand() {
    let mut scene = Scene::new("blank");
    scene.drop("a.csv", b"Where,What,How much\nStrengths,Staff,3\nNowhere,Cuts,x\n");
    assert!(scene.stage.shows_part("Nothing could be taken from the file"));
    scene.choose("Column 2 holds", "Statement");
    scene.choose("Column 1 holds", "Quadrant");
    assert!(scene.stage.shows("1 factor (1 S)"), "the first line names the columns");
    scene.choose("How much holds", "Weight");
    assert!(scene.stage.shows_part("refused: line 3, column “Where”: “Nowhere” is no quadrant"));
    scene.stage.click("A line names the columns");
    scene.read();
    assert!(scene.stage.shows_part("refused: line 1, column “quadrant”: “Where” is no quadrant"));
    scene.stage.click("A line names the columns");
    scene.read();
    scene.choose("How much holds", "Not taken");
    scene.choose("Where holds", "Not taken");
    assert!(scene.stage.shows("2 factors (2 in the tray)"));
    scene.choose("Where holds", "Quadrant");
    scene.choose("How much holds", "Weight");
    scene.stage.click("A new matrix in this document");
    scene.stage.click("Import");
    let staff = &scene.stage.matrix().factors.strengths[0];
    assert_eq!((staff.statement.as_str(), staff.weight.get().to_string()), ("Staff", "3".to_owned()));
}

#[test]
fn a_heading_is_given_a_meaning_and_the_next_file_of_the_same_shape_is_read_so() {
    let list = |first: &str| format!("# Radio\n\n## Pros\n- {first}\n\n## Threats\n- fee\n\n## Budget\n- stove\n");
    let mut scene = Scene::new("blank");
    scene.drop("a.md", list("crew").as_bytes());
    assert!(scene.stage.shows("3 factors (1 T, 2 in the tray)"));
    assert!(scene.stage.shows("T1  fee") && scene.stage.shows("Budget"));
    scene.choose("“Pros” means", "Strengths");
    scene.choose("“Budget” means", "Not taken");
    assert!(scene.stage.shows("2 factors (1 S, 1 T)") && scene.stage.shows("S1  crew"));
    scene.stage.click("Import");
    scene.drop("b.md", list("mast").as_bytes());
    assert!(scene.stage.shows("Read as the last file of this shape was."));
    assert!(scene.stage.shows("2 factors (1 S, 1 T)") && scene.stage.shows("S1  mast"));
    scene.stage.click("Read it anew");
    scene.read();
    assert!(scene.stage.shows("3 factors (1 T, 2 in the tray)"));
}

#[test]
fn an_empty_matrix_is_filled_and_another_is_added_to_when_asked() {
    let mut scene = Scene::new("blank");
    scene.drop("list.md", b"## Strengths\n- Staff\n## Threats\n- Cuts\n");
    scene.stage.click("Import");
    assert_eq!((scene.stage.window().document().matrices.len(), counts(scene.stage.matrix())), (1, [1, 0, 0, 1, 0]));
    scene.drop("list.txt", b"Weaknesses\n- Debt\n");
    let title = scene.stage.matrix().title.clone();
    scene.stage.click(&format!("The matrix “{title}”"));
    scene.stage.click("Import");
    assert_eq!((scene.stage.window().document().matrices.len(), counts(scene.stage.matrix())), (1, [1, 1, 0, 1, 0]));
}

#[test]
fn a_new_document_is_begun_once_unsaved_changes_are_dealt_with() {
    let mut scene = Scene::new("blank");
    scene.drop("a.csv", b"S,Staff\n");
    scene.stage.click("Import");
    scene.drop("next.csv", b"W,Debt\n");
    scene.stage.click("A new document");
    scene.stage.click("Import");
    scene.stage.click("Discard changes");
    assert_eq!(scene.stage.window().document().title, "next");
    assert_eq!(counts(scene.stage.matrix()), [0, 1, 0, 0, 0]);
    assert!(scene.stage.shows("Unsaved changes"), "what was imported is not saved yet");
}

#[test]
fn a_path_is_typed_and_the_dialog_is_left_by_key() {
    let mut scene = Scene::new("unodc");
    let before = scene.stage.window().document().clone();
    let path = scene.file("works.bib", b"@book{smith, title={On Growth}, author={Smith, Ann}, year=2001}\n");
    for _ in 0..2 {
        scene.stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
        assert!(scene.stage.is_focused("Path"));
        scene.stage.press_with(Modifiers::COMMAND, Key::A);
        scene.stage.type_text(&path.to_string_lossy());
        scene.stage.press(Key::Enter);
        scene.read();
        assert!(scene.stage.shows("1 source") && scene.stage.shows("The sources of this document"));
        scene.stage.press(Key::Escape);
        assert!(!scene.stage.shows("1 source"));
    }
    assert_eq!(scene.stage.window().document(), &before);
}

#[test]
fn answers_are_known_as_answers_of_the_active_matrix() {
    let mut document = Template::named("unodc", None).unwrap().read().unwrap();
    document.matrices[0].weighting = WeightingMethod::Points;
    let rounds = document.matrices[0].current_round();
    let mut scene = Scene::of(document);
    scene.drop("answers.csv", "Name;S1;S2;Z9\nAnna;60;40;1\nBoris;10;many;\n".as_bytes());
    assert!(scene.stage.shows("2 participants, 3 answers"));
    assert!(scene.stage.shows("refused: line 3, column “S2”: “many” is not a number"));
    scene.choose("What was asked for", "Dots");
    scene.stage.focus("Z9 is about");
    scene.stage.press_with(Modifiers::COMMAND, Key::A);
    scene.stage.type_text("S3");
    scene.stage.press(Key::Tab);
    scene.read();
    assert!(scene.stage.shows("2 participants, 4 answers"));
    scene.stage.focus("S2 is about");
    scene.stage.press_with(Modifiers::COMMAND, Key::A);
    scene.stage.press(Key::Delete);
    scene.stage.press(Key::Tab);
    scene.read();
    assert!(scene.stage.shows("2 participants, 3 answers") && !scene.stage.shows_part("“many” is not a number"));
    scene.stage.click("Import");
    let matrix = scene.stage.matrix();
    assert_eq!(matrix.current_round(), rounds);
    assert!(matrix.answers.iter().any(|sheet| sheet.dots.len() == 2));
    scene.stage.request(UiCommand::Undo);
    assert!(scene.stage.matrix().answers.iter().all(|sheet| sheet.dots.is_empty()));
}

#[test]
fn the_encoding_and_the_separator_can_be_said() {
    let mut scene = Scene::new("blank");
    scene.drop("a.csv", &encoding_rs::KOI8_R.encode("S;Штат\nW;Долг\n").0);
    scene.choose("Encoding", "windows-1251");
    assert!(!scene.stage.shows("Штат"));
    scene.choose("Encoding", "KOI8-R");
    assert!(scene.stage.shows("Штат"));
    scene.choose("Separator", "Pipe |");
    assert!(scene.stage.shows_part("Nothing could be taken"));
    scene.choose("Read as", "List under headings (plain text)");
    assert!(scene.stage.shows("2 factors (2 in the tray)"));
}

/// Drops a file out of which nothing can be taken, which says so and leaves the document as it was.
#[track_caller]
fn check_refused(name: &str, bytes: &[u8], said: &str) {
    let mut scene = Scene::new("unodc");
    let before = scene.stage.window().document().clone();
    scene.drop(name, bytes);
    assert!(scene.stage.shows_part(said), "{name}");
    scene.stage.click("Import");
    scene.stage.press(Key::Escape);
    assert!(!scene.stage.shows_part(said), "{name}");
    assert_eq!(scene.stage.window().document(), &before);
}

#[test]
fn hostile_files_are_refused_with_a_reason() {
    check_refused("empty.csv", b"", "Nothing could be taken");
    check_refused("empty.xlsx", b"", "workbook cannot be read");
    check_refused("empty.json", b"", "empty.json");
    check_refused("cut.xlsx", b"PK\x03\x04\x14\0\0\0\x08\0", "workbook cannot be read");
    check_refused("old.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "workbook cannot be read");
    let binary: Vec<u8> = (0..5000_u32).map(|number| (number * 7919 % 251) as u8).collect();
    check_refused("binary.csv", &binary, "Nothing could be taken");
    check_refused("cut.json", b"{\"format\": \"swot-editor\", \"version\": 1, \"docu", "cut.json");
}

#[test]
fn a_file_that_is_gone_or_too_large_is_told() {
    let mut scene = Scene::new("blank");
    let path = scene.folder.path().join("gone.csv");
    scene.stage.drop_file(&path);
    scene.read();
    assert!(scene.stage.shows_part("gone.csv: ") || scene.stage.shows_part("gone.csv"));
    scene.stage.click("Cancel");
    let large = fs::File::create(&path).unwrap();
    large.set_len(65 * 1024 * 1024).unwrap();
    scene.stage.drop_file(&path);
    scene.read();
    assert!(scene.stage.shows_part("64 MB"));
}

#[test]
fn fifty_megabytes_are_read_beside_the_frames_and_can_be_cancelled() {
    let line = format!("Strengths,{}\n", "Staff of the office ".repeat(2000));
    let mut scene = Scene::new("blank");
    let path = scene.file("large.csv", line.repeat(50 * 1024 * 1024 / line.len()).as_bytes());
    scene.stage.drop_file(&path);
    scene.stage.wait_for("Reading the file");
    assert!(!scene.stage.window().is_at_rest());
    scene.stage.click("Cancel");
    assert!(scene.stage.window().is_at_rest());
    scene.stage.drop_file(&path);
    // Minutes, for a build that is not optimised on a busy machine.
    for _ in 0..6_000 {
        if scene.stage.window().is_at_rest() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
        scene.stage.frame();
    }
    scene.stage.settle();
    assert!(scene.stage.shows("1310 factors (1310 S)"));
    assert!(scene.stage.shows("Everything in the file is taken."));
}

#[test]
fn one_column_and_three_hundred_columns_can_be_mapped() {
    let mut scene = Scene::new("blank");
    scene.drop("one.csv", b"Staff\nMoney\n");
    assert!(scene.stage.shows_part("Nothing could be taken"));
    scene.choose("Column 1 holds", "Statement");
    assert!(scene.stage.shows("2 factors (2 in the tray)"));
    scene.stage.press(Key::Escape);
    let row = |cell: fn(usize) -> String| (1..=300).map(cell).collect::<Vec<_>>().join(",");
    let wide = format!("{}\n{}\n", row(|column| format!("Head {column}")), row(|column| format!("Cell {column}")));
    scene.drop("wide.csv", wide.as_bytes());
    scene.choose("Column 299 holds", "Statement");
    assert!(scene.stage.shows("2 factors (2 in the tray)"));
    scene.stage.click("A line names the columns");
    scene.read();
    assert!(scene.stage.shows("1 factor (1 in the tray)") && scene.stage.shows("Head 299 holds"));
}
