//! Texts of people in the files of survey systems: whatever a statement holds, it stays text there.
//!
//! Lines are joined before (`form::one_line`), so that none of these needs to.

/// A text in HTML.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// A text in a survey of `LimeSurvey`, which takes HTML, sees an expression in `{x`, and the two sides of a row at `|`.
pub(super) fn limesurvey(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('|', "&#124;").replace('{', "{ ")
}

/// A text in a survey of Qualtrics, which takes HTML, sees a command in `[[` and piped text in `${`.
pub(super) fn qualtrics(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace("[[", "&#91;[").replace("${", "&#36;{")
}

/// A label in an `XLSForm`, which refers to answers by `${` and takes Markdown.
pub(super) fn xlsform(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // A form with such a reference in a label does not convert.
            '{' if out.ends_with('$') => out.push_str(" {"),
            '*' | '_' | '#' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// A text in Markdown, in the middle of a line.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation()
            && !matches!(c, '.' | ',' | ':' | ';' | '(' | ')' | '-' | '\'' | '"' | '?' | '!' | '/' | '%')
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_statement_is_a_command() {
        let hostile = "a ${b} {c} <i> & \"q\" * _d_ # | [[e]]";
        assert_eq!(html(hostile), "a ${b} {c} &lt;i&gt; &amp; &quot;q&quot; * _d_ # | [[e]]");
        assert_eq!(limesurvey(hostile), "a ${ b} { c} &lt;i&gt; &amp; \"q\" * _d_ # &#124; [[e]]");
        assert_eq!(qualtrics(hostile), "a &#36;{b} {c} &lt;i&gt; &amp; \"q\" * _d_ # | &#91;[e]]");
        assert_eq!(xlsform(hostile), "a $ {b} {c} <i> & \"q\" \\* \\_d\\_ \\# | [[e]]");
        assert_eq!(xlsform("$${"), "$$ {");
        assert_eq!(markdown("a*b (c)"), "a\\*b (c)");
    }
}
