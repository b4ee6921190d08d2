//! Texts as values: every sign means itself.

/// A text on one line whose signs mean nothing to LaTeX.
pub(super) fn escaped(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|word| !word.is_empty()).collect();
    let mut out = String::with_capacity(text.len());
    for c in words.join(" ").chars().filter(|c| !c.is_control()) {
        match c {
            // Two of these would become one other sign.
            '-' | '\'' | '`' if out.ends_with(c) => out.extend(['{', '}', c]),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            _ => match command(c) {
                Some(command) => out.push_str(command),
                None => out.push(c),
            },
        }
    }
    out
}

/// The command for a sign that no backslash before it makes itself.
fn command(c: char) -> Option<&'static str> {
    Some(match c {
        // Braces count even with a backslash before them: one alone would swallow the rest of the file.
        '{' => "\\textbraceleft{}",
        '}' => "\\textbraceright{}",
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '\u{a0}' => "~",
        _ => return None,
    })
}

/// A title; words with capitals behind their first letter keep them in every style.
pub(super) fn titled(text: &str) -> String {
    let guarded = |word: &str| {
        let has_capital = word.chars().skip(1).any(char::is_uppercase);
        let word = escaped(word);
        if has_capital { format!("{{{word}}}") } else { word }
    };
    text.split(|c: char| c.is_whitespace() && c != '\u{a0}')
        .filter(|word| !word.is_empty())
        .map(guarded)
        .collect::<Vec<_>>()
        .join(" ")
}

/// An address or identifier, which LaTeX reads sign by sign; what would end it stands as its number.
pub(super) fn verbatim(text: &str) -> String {
    text.trim().replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(char::is_whitespace, "%20")
}
