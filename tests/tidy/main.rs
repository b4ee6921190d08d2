//! The house rules that a program can read: which room may name what, and how the sources look.
//!
//! Every rule has a test of its own that plants a breach and expects it to be found.
#![expect(clippy::unwrap_used, reason = "a test may fail anywhere, also in its helpers")]

mod crates;
mod looks;
mod rooms;
mod source;
mod words;

use source::{Breach, Source};

/// A rule, as a function from a file to what breaks it there.
type Rule = fn(&Source) -> Vec<Breach>;

const RULES: [Rule; 20] = [
    rooms::names_only_what_is_below,
    rooms::touches_files_only_in_storage,
    rooms::draws_only_in_app,
    rooms::writes_pdf_only_in_report_pdf,
    rooms::exports_through_one_door,
    rooms::prints_only_in_main_and_cli,
    rooms::asks_clock_and_chance_only_at_the_edge,
    rooms::tells_weighing_methods_apart_only_in_their_tables,
    looks::is_short,
    looks::begins_with_its_purpose,
    looks::silences_no_lint,
    looks::unwraps_only_in_tests,
    looks::has_short_functions,
    looks::takes_colours_and_sizes_from_the_theme,
    looks::names_no_home,
    looks::opens_dialogs_through_one_door,
    looks::holds_what_is_typed,
    words::says_nothing_of_its_own,
    words::values_hold_no_sentences,
    words::window_says_nothing_of_its_own,
];

#[test]
fn the_sources_keep_the_rules() {
    let sources = Source::all();
    assert!(sources.len() > 50, "the sources are found");
    let breaches: Vec<String> =
        sources.iter().flat_map(|source| RULES.iter().flat_map(|rule| rule(source))).map(|b| b.to_string()).collect();
    assert!(breaches.is_empty(), "{} breaches:\n{}", breaches.len(), breaches.join("\n"));
}

/// Expects a rule to find something in a file, at this line.
#[track_caller]
fn check_breach(rule: Rule, path: &str, text: &str, line: usize) {
    let found: Vec<usize> = rule(&Source::new(path, text)).iter().map(|breach| breach.line).collect();
    assert_eq!(found, [line], "in {path}:\n{text}");
}

/// Expects a rule to find nothing in a file.
#[track_caller]
fn check_clean(rule: Rule, path: &str, text: &str) {
    let found: Vec<String> = rule(&Source::new(path, text)).iter().map(Breach::to_string).collect();
    assert_eq!(found, Vec::<String>::new(), "in {path}:\n{text}");
}
