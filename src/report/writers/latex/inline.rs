//! Words with emphasis and links, escaped so that they are read as they were written.

use crate::report::page::Target;
use crate::report::text::{Reading, RichText, Span};

/// A paragraph or cell, its lines broken where they were, without white space at its ends.
pub(super) fn inline(reading: Reading, text: &RichText) -> String {
    lines(reading, text).join("\\newline{}")
}

/// A heading, which is one line.
pub(super) fn line(reading: Reading, text: &RichText) -> String {
    lines(reading, text).join(" ")
}

/// The lines that are not empty.
fn lines(reading: Reading, text: &RichText) -> Vec<String> {
    let mut lines = vec![String::new()];
    for span in &text.spans {
        for (index, part) in span.text.split('\n').enumerate() {
            if index > 0 {
                lines.push(String::new());
            }
            let line = lines.last_mut().expect("begins with one");
            let part = dressed(reading, part, span, line.chars().last().unwrap_or(' '));
            line.push_str(&part);
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// A part of a line behind a character, as a link or with its emphasis; white space stays outside.
fn dressed(reading: Reading, part: &str, span: &Span, before: char) -> String {
    let core = part.trim();
    if core.is_empty() {
        return part.to_owned();
    }
    let (lead, rest) = part.split_at(part.len() - part.trim_start().len());
    let mut text = directed(reading, core, if lead.is_empty() { before } else { ' ' });
    if span.style.italic {
        text = format!("\\textit{{{text}}}");
    }
    if span.style.bold {
        text = format!("\\textbf{{{text}}}");
    }
    match &span.target {
        Some(Target::Anchor(anchor)) => text = format!("\\hyperref[{}]{{{text}}}", anchor.name()),
        Some(Target::Url(url)) => text = format!("\\href{{{}}}{{{text}}}", address(url.as_str())),
        None => {}
    }
    format!("{lead}{text}{}", &rest[core.len()..])
}

/// An address in the first argument of `\href`, wherever that stands.
fn address(url: &str) -> String {
    url.replace('%', "\\%").replace('#', "\\#").replace('~', "\\%7E").replace('$', "\\%24")
}

/// A text of a document that is read so. `XeTeX` sets word by word: from right to left the words of other languages,
/// and what stands before and behind a decimal point, would change places.
fn directed(reading: Reading, text: &str, before: char) -> String {
    if reading == Reading::LeftToRight {
        return escaped(text, before);
    }
    if !Reading::is_from_right(text) && Reading::of_text(text).is_some() {
        return format!("\\textenglish{{{}}}", escaped(text, ' '));
    }
    let parts = reading.parts(text).into_iter().map(|(reading, part)| match reading {
        Reading::LeftToRight => format!("\\textenglish{{{}}}", escaped(part, ' ')),
        Reading::RightToLeft => with_numbers(part, before),
    });
    parts.collect()
}

/// A text from right to left whose numbers stand from left to right.
fn with_numbers(text: &str, before: char) -> String {
    let (mut out, mut rest, mut before) = (String::new(), text, before);
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let sign = rest[..start].chars().last().filter(|c| "−-+".contains(*c));
        let start = start - sign.map_or(0, char::len_utf8);
        let joint = |c: char| c.is_ascii_digit() || ".,:/–−-+".contains(c);
        let end = start + rest[start..].find(|c| !joint(c)).unwrap_or(rest.len() - start);
        let number = rest[start..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        out.push_str(&escaped(&rest[..start], before));
        out.extend(["\\textenglish{", &escaped(number, ' '), "}"]);
        rest = &rest[start + number.len()..];
        before = ' ';
    }
    out + &escaped(rest, before)
}

/// A text whose characters mean themselves, and join no neighbour to another sign; `before` stands before it.
fn escaped(text: &str, before: char) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = before;
    let mut unbroken = 0;
    let mut rest = text.chars().filter(|c| !c.is_control()).peekable();
    while let Some(c) = rest.next() {
        unbroken = if c.is_whitespace() { 0 } else { unbroken + 1 };
        if may_break(last, c, unbroken) {
            out.push_str("\\allowbreak{}");
            unbroken = 1;
        }
        match c {
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => out.extend(['\\', c]),
            // Square brackets and asterisks would belong to a command before them.
            '[' | ']' | '*' => out.extend(['{', c, '}']),
            // Two hyphens would become a dash, two commas a quotation mark; empty braces do not keep them apart.
            '-' | ',' if c == last => out.extend(["\\mbox{", c.encode_utf8(&mut [0; 4]), "}"]),
            _ => match (command(c), symbol(c)) {
                (Some(command), _) => out.extend(["\\", command, "{}"]),
                // A Greek letter that stands alone is a symbol; a Greek word needs a font that has Greek anyway.
                (None, Some(symbol))
                    if !(is_greek(c) && (is_greek(last) || rest.peek().is_some_and(|c| is_greek(*c)))) =>
                {
                    out.extend(["\\ensuremath{", symbol, "}"]);
                }
                _ => out.push(c),
            },
        }
        last = c;
    }
    out
}

/// Whether a line may end between two characters of a word that is this long so far: an address has no spaces.
fn may_break(last: char, next: char, length: usize) -> bool {
    let is_joint = "/.?&=:;_".contains(last) && !"/.?&=:;_".contains(next);
    last.is_ascii() && next.is_ascii() && (length > LONG || (is_joint && length > LONG / 2))
}

/// So many characters stand on any line.
const LONG: usize = 30;

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

/// What sets a sign that fonts for text, or their italics, may lack.
pub(super) fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '−' => "-",
        '→' => "\\rightarrow",
        '←' => "\\leftarrow",
        '↔' => "\\leftrightarrow",
        '↑' => "\\uparrow",
        '↓' => "\\downarrow",
        '↗' => "\\nearrow",
        '↘' => "\\searrow",
        '⇒' => "\\Rightarrow",
        '⇐' => "\\Leftarrow",
        '⇔' => "\\Leftrightarrow",
        '≥' => "\\geq",
        '≤' => "\\leq",
        '≠' => "\\neq",
        '≈' => "\\approx",
        '≡' => "\\equiv",
        '∼' => "\\sim",
        '∝' => "\\propto",
        '∞' => "\\infty",
        '√' => "\\surd",
        '∑' => "\\sum",
        '∏' => "\\prod",
        '∫' => "\\int",
        '∂' => "\\partial",
        '∈' => "\\in",
        '∉' => "\\notin",
        '⊂' => "\\subset",
        '∩' => "\\cap",
        '∪' => "\\cup",
        '∅' => "\\emptyset",
        '∀' => "\\forall",
        '∃' => "\\exists",
        '∧' => "\\wedge",
        '∨' => "\\vee",
        '∆' | 'Δ' => "\\Delta",
        '★' => "\\star",
        '○' => "\\circ",
        '△' => "\\triangle",
        '◇' => "\\diamond",
        'Σ' => "\\Sigma",
        'Ω' => "\\Omega",
        'α' => "\\alpha",
        'β' => "\\beta",
        'γ' => "\\gamma",
        'δ' => "\\delta",
        'ε' => "\\varepsilon",
        'κ' => "\\kappa",
        'λ' => "\\lambda",
        'μ' => "\\mu",
        'ξ' => "\\xi",
        'π' => "\\pi",
        'ρ' => "\\rho",
        'σ' => "\\sigma",
        'τ' => "\\tau",
        'φ' => "\\varphi",
        'χ' => "\\chi",
        'ω' => "\\omega",
        _ => return None,
    })
}

fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

/// Whether fonts for text may lack a sign for which there is no command: neither a letter nor one of the marks that
/// texts of some language have.
pub(super) fn may_be_lost(c: char) -> bool {
    let is_mark = matches!(
        c,
        '\0'..='\u{ff}' | '\u{300}'..='\u{36f}' | '\u{590}'..='\u{6ff}' | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20bf}'
            | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ffef}' | '™' | '№' | '℃'
    );
    !is_mark && !c.is_alphanumeric()
}
