//! Words with emphasis and links, escaped so that they are read as they were written.

use crate::report::address::web_address;
use crate::report::page::Target;
use crate::report::text::{RichText, Span};

/// A paragraph or cell, its lines broken where they were, without white space at its ends.
pub(super) fn inline(text: &RichText) -> String {
    lines(text).join("\\newline{}")
}

/// A heading, which is one line.
pub(super) fn line(text: &RichText) -> String {
    lines(text).join(" ")
}

/// The lines that are not empty.
fn lines(text: &RichText) -> Vec<String> {
    let mut lines = vec![String::new()];
    for span in &text.spans {
        for (index, part) in span.text.split('\n').enumerate() {
            if index > 0 {
                lines.push(String::new());
            }
            let line = lines.last_mut().expect("begins with one");
            let part = dressed(part, span, line.chars().last().unwrap_or(' '));
            line.push_str(&part);
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// A part of a line behind a character, as a link or with its emphasis; white space stays outside.
fn dressed(part: &str, span: &Span, before: char) -> String {
    let core = part.trim();
    if core.is_empty() {
        return part.to_owned();
    }
    let (lead, rest) = part.split_at(part.len() - part.trim_start().len());
    let mut text = escaped(core, if lead.is_empty() { before } else { ' ' });
    if span.style.italic {
        text = format!("\\textit{{{text}}}");
    }
    if span.style.bold {
        text = format!("\\textbf{{{text}}}");
    }
    match &span.target {
        Some(Target::Anchor(anchor)) => text = format!("\\hyperref[{}]{{{text}}}", anchor.name()),
        Some(Target::Url(url)) => {
            if let Some(url) = web_address(url) {
                text = format!("\\href{{{}}}{{{text}}}", address(&url));
            }
        }
        None => {}
    }
    format!("{lead}{text}{}", &rest[core.len()..])
}

/// An address in the first argument of `\href`, wherever that stands.
fn address(url: &str) -> String {
    url.replace('%', "\\%").replace('#', "\\#").replace('~', "\\%7E").replace('$', "\\%24")
}

/// A text whose characters mean themselves, and join no neighbour to another sign; `before` stands before it.
fn escaped(text: &str, before: char) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = before;
    for c in text.chars().filter(|c| !c.is_control()) {
        match c {
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => out.extend(['\\', c]),
            // Square brackets and asterisks would belong to a command before them.
            '[' | ']' | '*' => out.extend(['{', c, '}']),
            // Two hyphens would become a dash, two commas a quotation mark; empty braces do not keep them apart.
            '-' | ',' if c == last => out.extend(["\\mbox{", c.encode_utf8(&mut [0; 4]), "}"]),
            _ => match command(c) {
                Some(command) => out.extend(["\\", command, "{}"]),
                None => out.push(c),
            },
        }
        last = c;
    }
    out
}

/// The command for a character that cannot stand for itself.
fn command(c: char) -> Option<&'static str> {
    Some(match c {
        '\\' => "textbackslash",
        '^' => "textasciicircum",
        '~' => "textasciitilde",
        '<' => "textless",
        '>' => "textgreater",
        '|' => "textbar",
        '"' => "textquotedbl",
        '\'' => "textquotesingle",
        '`' => "textasciigrave",
        _ => return None,
    })
}
