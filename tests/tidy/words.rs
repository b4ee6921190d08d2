//! The messages under `assets`: every language says what English says, and all of it is used.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::source::{Breach, Source, has_word};

/// The folders with one folder a language.
const ROOTS: [&str; 2] = ["assets/locales", "assets/window"];

/// What a message is made of, so far as languages have to agree on it.
#[derive(Default, PartialEq, Eq)]
struct Message {
    /// The file that it is in, without the folder of the language.
    topic: String,
    arguments: BTreeSet<String>,
    /// The messages and terms that it takes up.
    refers: BTreeSet<String>,
    /// Whether it, or one of its variants, says nothing.
    is_empty: bool,
}

type Messages = BTreeMap<String, Message>;

/// The messages of a root, by language.
fn languages(root: &str, sources: &[Source]) -> BTreeMap<String, Messages> {
    let mut languages: BTreeMap<String, Messages> = BTreeMap::new();
    for source in sources {
        let path = source.path.strip_prefix(root).and_then(|path| path.strip_prefix('/'));
        let Some((language, topic)) = path.and_then(|path| path.split_once('/')) else { continue };
        languages.entry(language.to_owned()).or_default().extend(messages(topic, &source.text));
    }
    languages
}

fn messages(topic: &str, text: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{topic}: {errors:?}"));
    let entries = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), message.value.as_ref()?)),
        Entry::Term(term) => Some((format!("-{}", term.id.name), &term.value)),
        _ => None,
    });
    let read = |pattern| {
        let mut message = Message { topic: topic.to_owned(), ..Message::default() };
        message.read(pattern);
        message
    };
    entries.map(|(key, pattern)| (key, read(pattern))).collect()
}

impl Message {
    fn read(&mut self, pattern: &Pattern<&str>) {
        let blank = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => value.trim().is_empty(),
            // `{""}` is a text that is empty on purpose.
            PatternElement::Placeable { .. } => false,
        };
        self.is_empty |= pattern.elements.iter().all(blank);
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.arguments.insert(id.name.to_owned())),
            InlineExpression::MessageReference { id, .. } => drop(self.refers.insert(id.name.to_owned())),
            InlineExpression::TermReference { id, .. } => drop(self.refers.insert(format!("-{}", id.name))),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.read_inline(argument));
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// In what a language differs from English. Terms are a language's own business.
fn differences(language: &str, messages: &Messages, english: &Messages) -> Vec<String> {
    let keys: BTreeSet<&String> = messages.keys().chain(english.keys()).filter(|key| !key.starts_with('-')).collect();
    let difference = |key: &String| match (messages.get(key), english.get(key)) {
        (None, _) => Some(format!("{language}: {key} is missing")),
        (_, None) => Some(format!("{language}: {key} does not exist in English")),
        (Some(this), Some(that)) if this.topic != that.topic => {
            Some(format!("{language}: {key} is in {}, in English in {}", this.topic, that.topic))
        }
        (Some(this), Some(that)) if this.arguments != that.arguments => {
            Some(format!("{language}: {key} takes {:?}, in English {:?}", this.arguments, that.arguments))
        }
        _ => None,
    };
    keys.into_iter().filter_map(difference).collect()
}

/// Symbols that reports write alike in every language.
const SYMBOLS: [&str; 25] = [
    "n",
    "p",
    "λmax",
    "CI",
    "RI",
    "CR",
    "GCI",
    "W",
    "w",
    "τ-b",
    "ρ",
    "P{}",
    "G{}",
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "AS",
    "TAS",
    ".!?。！？؟",
];

/// What reports say comes from `words`, the signs between texts too: content and charts have no letters and no commas of
/// their own.
pub(crate) fn says_nothing_of_its_own(source: &Source) -> Vec<Breach> {
    if !["src/report/content", "src/report/charts"].iter().any(|folder| source.path.starts_with(folder)) {
        return Vec::new();
    }
    let lines: Vec<&str> = source.text.lines().collect();
    let is_message = |line: &str| line.contains("reason = ") || line.contains("expect(");
    let spoken = source.product().map(|(number, _)| (number, lines[number - 1])).filter(|(_, line)| !is_message(line));
    let words = spoken.flat_map(|(number, line)| literals(line).into_iter().map(move |literal| (number, literal)));
    let own = words.filter(|(_, literal)| !SYMBOLS.contains(literal) && is_said(literal));
    own.map(|(number, literal)| source.breach(number, format!("`{literal:?}` belongs in a message"))).collect()
}

/// The folders of the window whose words are all messages.
const WORDED: [&str; 19] = [
    "asking/",
    "compare/",
    "evidence.rs",
    "export/",
    "findings/",
    "grid/",
    "import/choices.rs",
    "import/dialog.rs",
    "import/mod.rs",
    "import/order.rs",
    "import/preview.rs",
    "inspector/",
    "shell/",
    "sources/",
    "study/context.rs",
    "study/mod.rs",
    "study/people.rs",
    "weigh/",
    "widgets/",
];

/// What these parts of the window say comes from `words`; their literals are ids, which are in small letters, and signs.
pub(crate) fn window_says_nothing_of_its_own(source: &Source) -> Vec<Breach> {
    let place = source.path.strip_prefix("src/app/").unwrap_or_default();
    if !WORDED.iter().any(|folder| place.starts_with(folder)) {
        return Vec::new();
    }
    let lines: Vec<&str> = source.text.lines().collect();
    let is_message = |line: &str| line.contains("reason = ") || line.contains("expect(");
    let spoken = source.product().map(|(number, _)| (number, lines[number - 1])).filter(|(_, line)| !is_message(line));
    let words = spoken.flat_map(|(number, line)| literals(line).into_iter().map(move |literal| (number, literal)));
    let own = words.filter(|(_, literal)| is_sentence(literal));
    own.map(|(number, literal)| source.breach(number, format!("`{literal:?}` belongs in a message"))).collect()
}

/// The rooms that make values, which `words` turns into sentences.
const OF_VALUES: [&str; 4] = ["model", "analysis", "storage", "session"];

/// Where these rooms hold English all the same: what `calc` calls its lists, the messages of obstacles in JSON, rules that a
/// file edited by hand may break, labelled examples, and what is recognised in files and in the words of parsers.
const ENGLISH_VALUES: [&str; 13] = [
    "analysis/checker/wording.rs",
    "analysis/comparison/labelled.rs",
    "analysis/merging/settling.rs",
    "analysis/methods/",
    "analysis/weighing/",
    "model/conventions.rs",
    "model/invariants.rs",
    "model/judging.rs",
    "storage/disk/",
    "storage/explain.rs",
    "storage/import/survey/heads.rs",
    "storage/import/survey/layout.rs",
    "storage/import/survey/rows.rs",
];

/// Rooms below `words` say nothing in sentences, but where an error is displayed.
pub(crate) fn values_hold_no_sentences(source: &Source) -> Vec<Breach> {
    let place = source.path.strip_prefix("src/").unwrap_or_default();
    let is_of_values = source.room().is_some_and(|room| OF_VALUES.contains(&room));
    if !is_of_values || ENGLISH_VALUES.iter().any(|exempt| place.starts_with(exempt)) {
        return Vec::new();
    }
    let lines: Vec<&str> = source.text.lines().collect();
    let mut displayed = false;
    let mut breaches = Vec::new();
    for (number, code) in source.product() {
        displayed = (displayed && code != "}") || (code.starts_with("impl") && code.contains("Display for"));
        let line = lines[number - 1];
        if displayed || ["reason = ", "expect(", "assert"].iter().any(|free| line.contains(free)) {
            continue;
        }
        let spoken = literals(line).into_iter().filter(|literal| has_sentence(literal));
        breaches.extend(spoken.map(|literal| source.breach(number, format!("`{literal:?}` belongs in a message"))));
    }
    breaches
}

/// Whether a literal has three words or more, one after another.
fn has_sentence(literal: &str) -> bool {
    let plain = without_arguments(literal);
    let is_word = |word: &&str| word.trim_end_matches([',', '.', ';', ':']).chars().all(char::is_alphabetic);
    plain.split_whitespace().filter(is_word).count() >= 3
}

/// Whether a literal speaks: it has words, and beside them capitals, punctuation or something to fill in, which ids do not
/// have. Labels of factors and figures (`S1`, `CR`) are no words.
fn is_sentence(literal: &str) -> bool {
    let plain = without_arguments(literal);
    let is_label = |word: &&str| *word == "λmax" || !word.contains(char::is_lowercase);
    let mut words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| word.contains(char::is_alphabetic));
    let is_worded = words.by_ref().any(|word| !is_label(&word));
    let marks = plain.contains(|c: char| c.is_uppercase() || ",;:.?!…’“(".contains(c));
    is_worded && (marks || plain.len() < literal.len())
}

/// The texts in quotation marks on a line of code.
fn literals(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = line.split("//").next().unwrap_or_default();
    while let Some((_, inside)) = rest.split_once('"') {
        let Some((literal, after)) = inside.split_once('"') else { break };
        found.push(literal);
        rest = after;
    }
    found
}

/// Whether people read a literal as words or as signs between words, apart from what it leaves open and escapes.
fn is_said(literal: &str) -> bool {
    let said = without_arguments(&literal.replace("\\n", "").replace("\\u{a0}", ""));
    said.contains(|c: char| c.is_alphabetic() || ",;:.?!()".contains(c))
}

/// A literal without what is filled in.
fn without_arguments(literal: &str) -> String {
    let mut depth = 0;
    let mut rest = literal.to_owned();
    rest.retain(|c| {
        depth += i32::from(c == '{');
        let outside = depth == 0;
        depth -= i32::from(c == '}');
        outside
    });
    rest
}

/// Words that are English in any language, and those of other languages that look like them.
const ENGLISH_WORDS: [&str; 24] = [
    "the",
    "and",
    "of",
    "with",
    "are",
    "is",
    "not",
    "from",
    "which",
    "have",
    "by",
    "their",
    "than",
    "that",
    "this",
    "no",
    "factor",
    "factors",
    "weight",
    "priority",
    "matrix",
    "quadrant",
    "participants",
    "rank",
];

/// Options, values of options and words of bibliographies and surveys, which no language translates.
const FIXED: [&str; 5] = ["--matrix", "=matrix", "and others", "best of S", "worst of S"];

#[track_caller]
fn check_none(found: &[String]) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_language_has_every_message_with_the_same_arguments() {
    let sources = Source::all();
    for root in ROOTS {
        let languages = languages(root, &sources);
        assert!(languages.len() > 1, "{root} has languages");
        let found: Vec<String> =
            languages.iter().flat_map(|(tag, messages)| differences(tag, messages, &languages["en"])).collect();
        check_none(&found);
    }
}

#[test]
fn no_message_is_empty() {
    let sources = Source::all();
    let all = ROOTS.iter().flat_map(|root| languages(root, &sources));
    let empty = all.flat_map(|(tag, messages)| {
        let empty = messages.into_iter().filter(|(_, message)| message.is_empty);
        empty.map(|(key, _)| format!("{tag}: {key} says nothing")).collect::<Vec<_>>()
    });
    check_none(&empty.collect::<Vec<_>>());
}

#[test]
fn no_language_borrows_english_sentences() {
    for source in Source::all() {
        let other =
            ROOTS.iter().find_map(|root| source.path.strip_prefix(root)).is_some_and(|path| !path.starts_with("/en/"));
        let lines = source.text.lines().filter(|line| other && !line.starts_with('#'));
        // What the reader types or finds in a file is the same in every language.
        let text = |line: &str| {
            let text = line.split_once('=').map_or(line, |(_, text)| text);
            FIXED.iter().fold(text.to_owned(), |text, fixed| text.replace(fixed, ""))
        };
        let english = lines
            .map(text)
            .filter(|line| ENGLISH_WORDS.iter().any(|word| has_word(&line.replace(['{', '$'], "_"), word)));
        check_none(&english.map(|line| format!("{}: {line}", source.path)).collect::<Vec<_>>());
    }
}

#[test]
fn russian_dashes_and_percent_signs_stay_with_the_word_before_them() {
    let sources = Source::all();
    let russian = sources.iter().filter(|source| source.path.starts_with("assets/") && source.path.contains("/ru/"));
    let lines =
        russian.flat_map(|source| (1..).zip(source.text.lines()).map(move |(number, line)| (source, number, line)));
    let loose =
        lines.filter(|(_, _, line)| !line.starts_with('#') && [" —", " %"].iter().any(|sign| line.contains(sign)));
    let found =
        loose.map(|(source, number, _)| format!("{}:{number}: a no-break space stands before the sign", source.path));
    check_none(&found.collect::<Vec<_>>());
}

#[test]
fn every_message_is_used() {
    let sources = Source::all();
    let program = sources.iter().filter(|source| source.room().is_some());
    let called: BTreeSet<&str> =
        program.flat_map(|source| source.product().flat_map(|(_, line)| calls(line))).collect();
    for root in ROOTS {
        let english = &languages(root, &sources)["en"];
        let taken_up = |key: &str| english.values().any(|other| other.refers.contains(key));
        let idle = english.keys().filter(|key| !called.contains(key.replace('-', "_").as_str()) && !taken_up(key));
        check_none(&idle.map(|key| format!("{root}: nobody says {key}")).collect::<Vec<_>>());
    }
}

/// The names behind a full stop or colons on a line of code.
fn calls(line: &str) -> impl Iterator<Item = &str> {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let words = line.match_indices(['.', ':']).map(|(at, _)| &line[at + 1..]);
    words.map(move |rest| &rest[..rest.find(|c| !name(c)).unwrap_or(rest.len())])
}

#[test]
fn a_difference_is_found() {
    let english = messages("a.ftl", "one = { $count } or { $name }\ntwo = 2\n");
    let check = |text: &str, found: &[&str]| {
        assert_eq!(differences("xx", &messages("a.ftl", text), &english), found, "in {text}");
    };
    check("-term = t\none = { $name }: { $count }\ntwo = { -term }", &[]);
    check("one = { $count }\ntwo = 2", &[r#"xx: one takes {"count"}, in English {"count", "name"}"#]);
    check("one = { $count ->\n [one] { $name }\n *[other] b\n }", &["xx: two is missing"]);
    check("one = { $count }{ $name }\ntwo = 2\nthree = 3", &["xx: three does not exist in English"]);
}

#[test]
fn words_in_content_are_found() {
    let check = |line: &str, breaches: usize| {
        let source = Source::new("src/report/content/a.rs", line);
        assert_eq!(says_nothing_of_its_own(&source).len(), breaches, "in {line}");
    };
    check("let x = format!(\"{name}: {value}\");", 1);
    check("parts.join(\"; \") + \"Factor\" // \"no\"", 2);
    check("format!(\"{}  ·  {} – {}\", \"CR\", \"\\u{a0}\", \"\")", 0);
    check("x.expect(\"a pair has two ends\")", 0);
    check("/// \"Weighting: points\"", 0);
}

#[test]
fn sentences_in_values_are_found() {
    let rule = values_hold_no_sentences;
    crate::check_breach(rule, "src/storage/a.rs", "fn f() {\n    say(\"{count} rows were left\")\n}", 2);
    crate::check_clean(rule, "src/storage/a.rs", "impl fmt::Display for E {\n    say(\"it was not read\")\n}\n");
    crate::check_clean(rule, "src/storage/a.rs", "const A: &str = \"matrix title\"; // it was not read");
    crate::check_clean(rule, "src/app/a.rs", "say(\"it was not read\")");
}

#[test]
fn sentences_of_the_window_are_found() {
    let check = |line: &str, breaches: usize| {
        let source = Source::new("src/app/weigh/a.rs", line);
        assert_eq!(window_says_nothing_of_its_own(&source).len(), breaches, "in {line}");
    };
    check("ui.button(\"Cancel\"); ui.label(\"not yet.\"); format!(\"Weight of {name}\")", 3);
    check("format!(\"{count} in all\"), format!(\"{a}, {b} – {c} ({d})\")", 1);
    check("id.with(\"draft\"), Id::unique((\"best-worst consistency\", 1)), \"S1:S2, S1:S3, …\"", 0);
    check("format!(\"λmax {} · CI {} · S − W {x}\"), \"IFE\", \"← →\"", 0);
}

#[test]
fn an_empty_message_is_found() {
    let is_empty = |text: &str| messages("a.ftl", text)["a"].is_empty;
    assert!(!is_empty("a = { $n ->\n [one] a\n *[other] {\"x\"}\n }"));
    assert!(!is_empty("a = {\"\"}"));
}
