//! Which room may name what.

use crate::source::{Breach, Source, has_word};

/// The rooms, and for each those that it may name.
const ROOMS: [(&str, &[&str]); 8] = [
    ("model", &[]),
    ("analysis", &["model"]),
    ("storage", &["model"]),
    ("words", &["model", "analysis", "storage"]),
    ("report", &["model", "analysis", "words"]),
    ("session", &["model", "analysis", "storage", "words"]),
    ("cli", &["model", "analysis", "storage", "words", "report", "session"]),
    ("app", &["model", "analysis", "storage", "words", "report", "session"]),
];

pub(crate) fn names_only_what_is_below(source: &Source) -> Vec<Breach> {
    let Some(room) = source.room() else { return Vec::new() };
    let Some((_, below)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![source.breach(1, format!("`{room}` is no room; ARCHITECTURE.md says which there are"))];
    };
    let forbidden: Vec<&str> =
        ROOMS.iter().map(|(name, _)| *name).filter(|name| *name != room && !below.contains(name)).collect();
    let mut breaches = Vec::new();
    let product = source.product().count();
    for (number, line) in (1..).zip(source.code.lines()) {
        // Tests may word what they check.
        let is_free = |name: &str| name == "words" && number > product;
        let named = forbidden.iter().find(|name| names(source, line, name) && !is_free(name));
        breaches.extend(named.map(|name| source.breach(number, format!("`{room}` may not name `{name}`"))));
    }
    breaches
}

/// Whether a line reaches a room of the crate: `crate::room`, `swot_editor::room`, `super::room`, `crate::{room, …}`.
fn names(source: &Source, line: &str, room: &str) -> bool {
    // A module inside a room may bear the name of a room, so `super` counts only where it leads to the crate.
    let up = "super::".repeat(source.depth());
    let by_path = ["crate::", "swot_editor::", &up].iter().any(|from| has_word(line, &format!("{from}{room}")));
    let group = line.split_once("crate::{").is_some_and(|(_, names)| has_word(names, room));
    by_path || group
}

pub(crate) fn touches_files_only_in_storage(source: &Source) -> Vec<Breach> {
    match source.room() {
        Some("storage") | None if !source.path.starts_with("src/main") => Vec::new(),
        _ => source.find(&["std::fs", "fs", "tempfile"], "belongs in storage, the only room that touches files"),
    }
}

pub(crate) fn draws_only_in_app(source: &Source) -> Vec<Breach> {
    if !source.path.starts_with("src/") || source.room() == Some("app") {
        return Vec::new();
    }
    source.find(&["egui", "eframe", "rfd"], "belongs in app, the only room that knows a screen")
}

pub(crate) fn writes_pdf_only_in_report_pdf(source: &Source) -> Vec<Breach> {
    if !source.path.starts_with("src/") || source.path.starts_with("src/report/writers/pdf") {
        return Vec::new();
    }
    source.find(&["printpdf"], "belongs in report::writers::pdf")
}

/// One door: nothing but it names a writer, and no writer sees a document.
pub(crate) fn exports_through_one_door(source: &Source) -> Vec<Breach> {
    let is_door = ["src/report/export.rs", "src/report/mod.rs"].contains(&source.path.as_str());
    if source.path.starts_with("src/report/writers/") {
        // A test may make a document to see what is written of it.
        let product: String = source.product().flat_map(|(_, line)| [line, "\n"]).collect();
        let uses = product.split("use crate::").skip(1).filter_map(|rest| rest.split(';').next());
        let sees = |it: &&str| {
            has_word(it, "Document") || ["request", "export", "studies"].iter().any(|name| has_word(it, name))
        };
        if uses.into_iter().any(|it| sees(&it)) {
            return vec![source.breach(1, "a writer gets content or pages, and sees no document")];
        }
        return Vec::new();
    }
    if is_door || !source.path.starts_with("src/") {
        return Vec::new();
    }
    source.find(&["writers"], "only the door, report/export.rs, names a writer")
}

pub(crate) fn prints_only_in_main_and_cli(source: &Source) -> Vec<Breach> {
    if !source.path.starts_with("src/") || source.path == "src/main.rs" || source.room() == Some("cli") {
        return Vec::new();
    }
    let words = ["println!", "print!", "eprintln!", "eprint!", "dbg!", "stdout()", "stderr()", "process::exit"];
    source.find(&words, "belongs in main or cli, which alone print and exit")
}

pub(crate) fn asks_clock_and_chance_only_at_the_edge(source: &Source) -> Vec<Breach> {
    let edge = matches!(source.room(), Some("cli" | "app")) || source.path == "src/main.rs";
    if !source.path.starts_with("src/") || edge {
        return Vec::new();
    }
    let words = ["Instant::now", "SystemTime::now", "ZonedDateTime::now", "Timestamp::now", "getrandom"];
    source.find(&words, "must come in as a parameter")
}

/// Where weighing methods may be told apart by name: what each asks, its descriptor, and its names in a language. All
/// else goes by the descriptor, so that a new method is at home everywhere.
const METHODS: [&str; 4] =
    ["src/model/asking.rs", "src/analysis/weighing/mod.rs", "src/words/", "src/app/weigh/explain.rs"];

pub(crate) fn tells_weighing_methods_apart_only_in_their_tables(source: &Source) -> Vec<Breach> {
    if !source.path.starts_with("src/") || METHODS.iter().any(|table| source.path.starts_with(table)) {
        return Vec::new();
    }
    let methods = ["Direct", "Points", "Dots", "Borda", "Ranks", "Pairwise", "BestWorst"];
    let words = methods.map(|method| format!("WeightingMethod::{method}"));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    source.find(&words, "is told from the others; ask the method's descriptor instead")
}

mod tests {
    use super::*;
    use crate::{check_breach, check_clean};

    #[test]
    fn a_room_may_not_name_one_above_or_beside_it() {
        check_breach(names_only_what_is_below, "src/model/id.rs", "//! x\nuse crate::storage::open;\n", 2);
        check_breach(names_only_what_is_below, "src/analysis/mod.rs", "use crate::{model::Id, storage};", 1);
        check_breach(names_only_what_is_below, "src/storage/mod.rs", "fn f() { crate::analysis::analyze(); }", 1);
        check_breach(names_only_what_is_below, "src/cli/mod.rs", "use super::app;", 1);
        check_breach(names_only_what_is_below, "src/storage/import/list.rs", "use super::super::super::words;", 1);
        check_clean(names_only_what_is_below, "src/storage/import/list.rs", "use super::words;");
        check_breach(names_only_what_is_below, "src/app/mod.rs", "use crate::cli::Next;", 1);
        check_breach(names_only_what_is_below, "src/elsewhere/mod.rs", "", 1);
        check_clean(names_only_what_is_below, "src/report/mod.rs", "use crate::{analysis, model};\n// crate::cli\n");
        check_clean(names_only_what_is_below, "src/app/mod.rs", "use crate::session::Session;");
        check_clean(names_only_what_is_below, "src/lib.rs", "pub mod app;");
        check_clean(names_only_what_is_below, "src/storage/a.rs", "#[cfg(test)]\nuse crate::words::or_english;");
        check_breach(names_only_what_is_below, "src/storage/a.rs", "#[cfg(test)]\nuse crate::app::run;", 2);
    }

    #[test]
    fn files_are_touched_only_in_storage() {
        check_breach(touches_files_only_in_storage, "src/cli/new.rs", "use std::fs::File;", 1);
        check_breach(touches_files_only_in_storage, "src/app/run.rs", "use std::{fmt, fs};", 1);
        check_breach(touches_files_only_in_storage, "src/main.rs", "let x = std::fs::read(y);", 1);
        check_clean(touches_files_only_in_storage, "src/storage/read.rs", "use std::fs;");
        check_clean(touches_files_only_in_storage, "tests/core/cli.rs", "use std::fs;");
        check_clean(touches_files_only_in_storage, "src/cli/new.rs", "a();\n#[cfg(test)]\nmod tests { use std::fs; }");
    }

    #[test]
    fn only_the_window_knows_a_screen() {
        check_breach(draws_only_in_app, "src/report/mod.rs", "use egui::Ui;", 1);
        check_breach(draws_only_in_app, "src/main.rs", "let x = rfd::FileDialog::new();", 1);
        check_clean(draws_only_in_app, "src/app/mod.rs", "use egui::Ui;");
        check_clean(draws_only_in_app, "src/cli/mod.rs", "//! knows no egui");
    }

    #[test]
    fn weighing_methods_are_told_apart_only_in_their_tables() {
        let rule = tells_weighing_methods_apart_only_in_their_tables;
        check_breach(rule, "src/report/methods.rs", "//! x\nif it == WeightingMethod::Pairwise {", 2);
        check_breach(rule, "src/model/matrix.rs", "matches!(it, model::WeightingMethod::Dots)", 1);
        check_clean(rule, "src/analysis/weighing/mod.rs", "WeightingMethod::Dots => &dots::DESCRIPTOR,");
        check_clean(rule, "src/model/matrix.rs", "let it = WeightingMethod::default();");
        check_clean(rule, "src/app/weigh/rounds.rs", "#[cfg(test)]\nmod tests { use WeightingMethod::Points; }");
    }

    #[test]
    fn only_report_pdf_knows_printpdf() {
        check_breach(writes_pdf_only_in_report_pdf, "src/report/layout.rs", "use printpdf::Op;", 1);
        check_clean(writes_pdf_only_in_report_pdf, "src/report/writers/pdf/mod.rs", "use printpdf::Op;");
        check_clean(writes_pdf_only_in_report_pdf, "src/report/writers/pdf.rs", "use printpdf::Op;");
    }

    #[test]
    fn nothing_but_the_door_reaches_a_writer() {
        let rule = exports_through_one_door;
        check_breach(rule, "src/cli/export.rs", "use crate::report::writers::pdf;", 1);
        check_breach(rule, "src/report/layout/mod.rs", "use super::writers;", 1);
        check_breach(rule, "src/report/writers/csv.rs", "use crate::model::{Document, Factor};", 1);
        check_breach(rule, "src/report/writers/pdf/mod.rs", "use crate::report::request::Request;", 1);
        check_clean(rule, "src/report/export.rs", "use super::writers::{self, Material};");
        check_clean(rule, "src/report/writers/pdf/tags.rs", "use lopdf::Document;\nuse crate::report::page::Pages;");
    }

    #[test]
    fn only_main_and_cli_print() {
        check_breach(prints_only_in_main_and_cli, "src/storage/read.rs", "//! x\n\nprintln!();", 3);
        check_breach(prints_only_in_main_and_cli, "src/app/run.rs", "std::process::exit(1);", 1);
        check_clean(prints_only_in_main_and_cli, "src/cli/output.rs", "writeln!(io::stderr(), \"\")");
    }

    #[test]
    fn clock_and_chance_come_in_from_outside() {
        check_breach(asks_clock_and_chance_only_at_the_edge, "src/session/mod.rs", "let now = Instant::now();", 1);
        check_breach(asks_clock_and_chance_only_at_the_edge, "src/model/id.rs", "getrandom::u64()", 1);
        check_clean(asks_clock_and_chance_only_at_the_edge, "src/cli/new.rs", "getrandom::u64()");
    }
}
