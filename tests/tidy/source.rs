//! A source file, with what is code in it told from what is words.

use std::fmt;
use std::fs;
use std::path::Path;

/// A file of the repository.
pub(crate) struct Source {
    /// From the top of the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The text with comments and the insides of literals blanked out; the same lines. Empty unless it is Rust.
    pub(crate) code: String,
    /// The line with which the tests of the file begin, counting from 0; the number of lines when it has none.
    tests_from: usize,
}

/// Where a rule is broken.
pub(crate) struct Breach {
    path: String,
    /// Counting from 1.
    pub(crate) line: usize,
    what: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let code = if has_extension(path, "rs") { blank(text) } else { String::new() };
        let is_test = ["tests/", "benches/"].iter().any(|folder| path.starts_with(folder))
            || ["/tests.rs", "/fixture.rs"].iter().any(|name| path.ends_with(name))
            || path.contains("/tests/");
        let tests = code.lines().position(|line| line.trim() == "#[cfg(test)]");
        let tests_from = if is_test { 0 } else { tests.unwrap_or(usize::MAX) };
        Self { path: path.to_owned(), text: text.to_owned(), code, tests_from }
    }

    /// Every source, document and template of the repository.
    pub(crate) fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut sources = Vec::new();
        for folder in ["src", "tests", "benches", "swot_templates", "docs", ".ci", "assets/locales", "assets/window"] {
            collect(root, folder, &mut sources);
        }
        for entry in fs::read_dir(root).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if has_extension(&name, "md") || name == "Cargo.toml" || name == "build.rs" {
                sources.push(Self::new(&name, &fs::read_to_string(root.join(&name)).unwrap()));
            }
        }
        sources
    }

    pub(crate) fn is_rust(&self) -> bool {
        has_extension(&self.path, "rs")
    }

    pub(crate) fn is_markdown(&self) -> bool {
        has_extension(&self.path, "md")
    }

    /// The room of the crate it belongs to: "model" for `src/model/id.rs`; none for `src/lib.rs`.
    pub(crate) fn room(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room)
    }

    /// How many modules lead from the crate to that of the file: 1 for `src/model/mod.rs`, 2 for `src/model/id.rs`.
    pub(crate) fn depth(&self) -> usize {
        let parts = self.path.matches('/').count();
        if self.path.ends_with("/mod.rs") { parts - 1 } else { parts }
    }

    /// The lines of code that are part of the program, without tests, with their numbers.
    pub(crate) fn product(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.code.lines().take(self.tests_from))
    }

    pub(crate) fn breach(&self, line: usize, what: impl Into<String>) -> Breach {
        Breach { path: self.path.clone(), line, what: what.into() }
    }

    /// A breach for each line of the program that holds one of these words.
    pub(crate) fn find(&self, words: &[&str], what: &str) -> Vec<Breach> {
        let found = |line: &str| words.iter().find(|word| has_word(line, word)).copied();
        let breaches = self.product().filter_map(|(number, line)| Some((number, found(line)?)));
        breaches.map(|(number, word)| self.breach(number, format!("`{word}` {what}"))).collect()
    }
}

fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == extension)
}

fn collect(root: &Path, folder: &str, sources: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(root.join(folder)) else { return };
    for entry in entries.map(Result::unwrap) {
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(root, &path, sources);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            sources.push(Source::new(&path, &text));
        }
    }
}

/// Whether a line holds a word that is not part of a longer one.
pub(crate) fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(part) && word.starts_with(part);
        let after = line[at + word.len()..].chars().next().is_some_and(part) && word.ends_with(part);
        !before && !after
    })
}

/// Blanks out comments and the insides of literals, and keeps the line ends.
fn blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = skipped(rest, out.chars().next_back());
        let (piece, after) = rest.split_at(if length == 0 { first.len_utf8() } else { length });
        if length == 0 {
            out.push(first);
        } else {
            out.extend(piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        rest = after;
    }
    out
}

/// How many bytes at the beginning are a comment or a literal.
fn skipped(rest: &str, before: Option<char>) -> usize {
    let until = |from: usize, end: &str| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return until(2, "*/");
    }
    if rest.starts_with('"') {
        return quoted(rest);
    }
    let hashes = rest.strip_prefix('r').map(|raw| raw.len() - raw.trim_start_matches('#').len());
    if let Some(hashes) = hashes
        && rest[1 + hashes..].starts_with('"')
        && !before.is_some_and(char::is_alphanumeric)
    {
        return until(2 + hashes, &format!("\"{}", "#".repeat(hashes)));
    }
    character(rest)
}

/// The length of a text in quotation marks.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    rest.len()
}

/// The length of a character in quotation marks; 0 for a lifetime.
fn character(rest: &str) -> usize {
    let Some(inside) = rest.strip_prefix('\'') else { return 0 };
    if inside.starts_with('\\') {
        return inside[2..].find('\'').map_or(0, |at| at + 4);
    }
    let length = inside.chars().next().map_or(0, char::len_utf8);
    if inside[length..].starts_with('\'') { length + 2 } else { 0 }
}

#[test]
fn comments_and_literals_are_no_code() {
    let text = "a(\"x // \\\" y\"); // b\nc('\\'', '\"', r#\"d \" d\"#); /* e\n */ f::<'a>(\"\n\")\n";
    let code = blank(text);
    assert_eq!(code.lines().count(), text.lines().count());
    let words: Vec<&str> = code.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    assert_eq!(words, ["a", "c", "f", "a"]);
}

#[test]
fn a_word_is_not_part_of_a_longer_one() {
    assert!(has_word("use egui::Ui;", "egui"));
    assert!(!has_word("my_egui", "egui") && !has_word("egui_kittest", "egui"));
}
