//! How the sources look.

use crate::source::{Breach, Source};

const FILE_LINES: usize = 500;
const MAIN_LINES: usize = 60;
const README_LINES: usize = 130;
const FUNCTION_LINES: usize = 100;

pub(crate) fn is_short(source: &Source) -> Vec<Breach> {
    let most = match source.path.as_str() {
        "src/main.rs" => MAIN_LINES,
        "README.md" => README_LINES,
        _ => FILE_LINES,
    };
    let lines = source.text.lines().count();
    let is_read = source.is_rust() || source.is_markdown();
    let long = is_read && lines > most;
    long.then(|| source.breach(most + 1, format!("{lines} lines; at most {most}"))).into_iter().collect()
}

pub(crate) fn begins_with_its_purpose(source: &Source) -> Vec<Breach> {
    let silent = source.is_rust() && !source.text.starts_with("//! ");
    silent.then(|| source.breach(1, "the first line says what the module is: `//! …`")).into_iter().collect()
}

pub(crate) fn silences_no_lint(source: &Source) -> Vec<Breach> {
    let silenced = |line: &str| ["#[allow(", "#![allow("].iter().any(|word| line.contains(word));
    let lines = (1..).zip(source.code.lines()).filter(|(_, line)| silenced(line));
    lines.map(|(number, _)| source.breach(number, "say `#[expect(…, reason = \"…\")]`, not allow")).collect()
}

pub(crate) fn unwraps_only_in_tests(source: &Source) -> Vec<Breach> {
    source.find(&[".unwrap()"], "belongs in tests; `expect` states its invariant")
}

pub(crate) fn has_short_functions(source: &Source) -> Vec<Breach> {
    let starts = source.code.match_indices("fn ").map(|(at, _)| at);
    let functions = starts.filter(|&at| {
        let before = source.code[..at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || c == '(')
    });
    functions.filter_map(|at| long_function(source, at)).collect()
}

fn long_function(source: &Source, at: usize) -> Option<Breach> {
    let body = &source.code[at..];
    let opening = body.find(['{', ';']).filter(|&found| body[found..].starts_with('{'))?;
    let mut depth = 0_usize;
    let closing = body[opening..].find(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    let lines = body[..opening + closing].lines().count();
    let number = source.code[..at].lines().count().max(1);
    (lines > FUNCTION_LINES)
        .then(|| source.breach(number, format!("a function of {lines} lines; at most {FUNCTION_LINES}")))
}

/// Calls of the window that set a colour, a size or a time; a number in them belongs in the theme.
const SETTERS: [&str; 17] = [
    "Color32::from_rgb(",
    "Color32::from_rgba_premultiplied(",
    "Color32::from_rgba_unmultiplied(",
    "Color32::from_gray(",
    "Color32::from_black_alpha(",
    "Color32::from_white_alpha(",
    "Rgba::from_",
    "FontId::new(",
    "FontId::proportional(",
    "FontId::monospace(",
    "Margin::same(",
    "Margin::symmetric(",
    "CornerRadius::same(",
    "Stroke::new(",
    "add_space(",
    "Duration::from_millis(",
    "Duration::from_secs",
];

pub(crate) fn takes_colours_and_sizes_from_the_theme(source: &Source) -> Vec<Breach> {
    if source.room() != Some("app") || source.path.starts_with("src/app/theme") {
        return Vec::new();
    }
    let literal = |line: &str| SETTERS.iter().find(|setter| line.split(*setter).skip(1).any(is_number_call));
    let found = source.product().filter_map(|(number, line)| Some((number, literal(line)?)));
    found
        .map(|(number, setter)| source.breach(number, format!("`{setter}…)` takes its number from app/theme")))
        .collect()
}

/// Whether the first argument of a call is a number other than 0; what is left of the call's name may stand before.
fn is_number_call(rest: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let argument = rest.split_once('(').filter(|(before, _)| before.chars().all(name)).map_or(rest, |(_, after)| after);
    let number: String = argument.chars().take_while(|c| c.is_ascii_digit() || *c == '.' || *c == '_').collect();
    number.replace('_', "").parse().is_ok_and(|value: f64| value != 0.0)
}

/// The beginnings of the paths of people's homes, in parts so that this file keeps the rule.
const HOMES: [[&str; 2]; 4] = [["/ho", "me/"], ["/ro", "ot/"], ["/Us", "ers/"], ["\\Us", "ers\\"]];

pub(crate) fn opens_dialogs_through_one_door(source: &Source) -> Vec<Breach> {
    match source.path.as_str() {
        "src/app/widgets/dialog.rs" => Vec::new(),
        _ => source.find(&["Modal"], "belongs in widgets::dialog, the one door for dialogs"),
    }
}

/// Fields that hold nothing of the document: they search, name files, or choose for one export.
const OTHER_FIELDS: [&str; 7] = [
    "src/app/asking/dialog.rs",
    "src/app/export/dialog.rs",
    "src/app/export/furniture.rs",
    "src/app/files/dialog.rs",
    "src/app/grid/find.rs",
    "src/app/overlays/palette.rs",
    "src/app/widgets/chooser.rs",
];

/// Whoever draws a field hands over what is typed there as a draft.
pub(crate) fn holds_what_is_typed(source: &Source) -> Vec<Breach> {
    let is_of_the_window = source.path.starts_with("src/app/") && !OTHER_FIELDS.contains(&source.path.as_str());
    let holds = ["draft::", "input.line(", "input.hold("].iter().any(|door| source.code.contains(door));
    if !is_of_the_window || holds {
        return Vec::new();
    }
    source.find(&["TextEdit::"], "what is typed here is no draft; see app::drafts")
}

pub(crate) fn names_no_home(source: &Source) -> Vec<Breach> {
    let homes = HOMES.map(|parts| parts.concat());
    let lines = (1..).zip(source.text.lines()).filter(|(_, line)| homes.iter().any(|home| line.contains(home)));
    lines.map(|(number, _)| source.breach(number, "a path of one machine")).collect()
}

mod tests {
    use super::*;
    use crate::{check_breach, check_clean};

    #[test]
    fn dialogs_have_one_door() {
        check_breach(opens_dialogs_through_one_door, "src/app/grid/lines.rs", "//! x\nModal::new(id);\n", 2);
        check_clean(opens_dialogs_through_one_door, "src/app/widgets/dialog.rs", "Modal::new(id);\n");
    }

    #[test]
    fn fields_hold_drafts() {
        check_breach(holds_what_is_typed, "src/app/stage/sort.rs", "//! x\nTextEdit::singleline(text);\n", 2);
        check_clean(holds_what_is_typed, "src/app/stage/sort.rs", "TextEdit::singleline(text);\ninput.line(ui);\n");
        check_clean(holds_what_is_typed, "src/app/grid/find.rs", "TextEdit::singleline(text);\n");
    }

    #[test]
    fn files_are_short() {
        let lines = |count: usize| "//! x\n".repeat(count);
        check_breach(is_short, "src/model/id.rs", &lines(501), 501);
        check_breach(is_short, "src/main.rs", &lines(61), 61);
        check_breach(is_short, "tests/core/cli.rs", &lines(501), 501);
        check_clean(is_short, "src/model/id.rs", &lines(500));
        check_breach(is_short, "README.md", &lines(131), 131);
        check_breach(is_short, "docs/import.md", &lines(501), 501);
        check_clean(is_short, "swot_templates/unodc.swot", &lines(700));
    }

    #[test]
    fn modules_say_what_they_are() {
        check_breach(begins_with_its_purpose, "src/model/id.rs", "use std::fmt;\n", 1);
        check_breach(begins_with_its_purpose, "src/model/id.rs", "", 1);
        check_clean(begins_with_its_purpose, "src/model/id.rs", "//! Ids.\n");
    }

    #[test]
    fn no_lint_is_silenced() {
        check_breach(silences_no_lint, "src/model/id.rs", "//! x\n#[allow(dead_code)]\n", 2);
        check_breach(silences_no_lint, "tests/core/main.rs", "#![allow(dead_code)]\n", 1);
        check_clean(silences_no_lint, "src/model/id.rs", "// #[allow(x)]\n#[expect(dead_code, reason = \"y\")]\n");
    }

    #[test]
    fn the_program_does_not_unwrap() {
        check_breach(unwraps_only_in_tests, "src/model/id.rs", "let x = y\n    .unwrap();", 2);
        check_clean(unwraps_only_in_tests, "src/model/id.rs", "x.unwrap_or(1); // y.unwrap()\n");
        check_clean(unwraps_only_in_tests, "src/model/id.rs", "a();\n#[cfg(test)]\nmod tests { x.unwrap(); }");
        check_clean(unwraps_only_in_tests, "src/model/tests.rs", "x.unwrap();");
    }

    #[test]
    fn functions_are_short() {
        let function = |lines: usize| format!("//! x\npub fn f() {{\n{}}}\n", "    a(\"}\");\n".repeat(lines - 2));
        check_breach(has_short_functions, "src/model/id.rs", &function(102), 2);
        check_clean(has_short_functions, "src/model/id.rs", &function(100));
        check_clean(
            has_short_functions,
            "src/model/id.rs",
            &format!("type F = fn () -> u8;\n{}", "a();\n".repeat(200)),
        );
    }

    #[test]
    fn colours_and_sizes_come_from_the_theme() {
        let rule = takes_colours_and_sizes_from_the_theme;
        check_breach(rule, "src/app/grid.rs", "let c = Color32::from_rgb(1, 2, 3);", 1);
        check_breach(rule, "src/app/grid.rs", "ui.add_space(4.0);", 1);
        check_breach(rule, "src/app/grid.rs", "Stroke::new(0.5, colour)", 1);
        check_breach(rule, "src/app/grid.rs", "Duration::from_secs_f32(2.5)", 1);
        check_clean(rule, "src/app/theme/palette.rs", "Color32::from_rgb(1, 2, 3)");
        check_clean(rule, "src/app/grid.rs", "ui.add_space(size::GAP); Stroke::new(line, colour); Margin::same(0)");
    }

    #[test]
    fn no_path_of_a_machine_is_named() {
        for home in HOMES.map(|parts| parts.concat()) {
            check_breach(names_no_home, "README.md", &format!("one\ncd {home}anna"), 2);
        }
        check_clean(names_no_home, "README.md", "cd swot-editor");
    }
}
