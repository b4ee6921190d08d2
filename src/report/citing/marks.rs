//! Punctuation that meets where fields end: what the engine leaves behind, mended after it.

use crate::report::page::Target;
use crate::report::text::RichText;

/// A sign of a text, with the span it stands in.
#[derive(Clone, Copy)]
struct Placed {
    span: usize,
    sign: char,
    /// Addresses and ellipses stay as they are.
    is_fixed: bool,
}

/// Mends doubled and clashing marks, also across the borders of styles: "forgetting?. " is "forgetting? ".
pub(super) fn mend(text: &mut RichText) {
    let mut kept: Vec<Placed> = Vec::new();
    for (span, part) in text.spans.iter().enumerate() {
        let is_link = matches!(part.target, Some(Target::Url(_)));
        let mut rest = part.text.as_str();
        while let Some(sign) = rest.chars().next() {
            let fixed = fixed(rest);
            let (piece, behind) = rest.split_at(fixed.max(sign.len_utf8()));
            piece.chars().for_each(|sign| add(&mut kept, Placed { span, sign, is_fixed: is_link || fixed > 0 }));
            rest = behind;
        }
    }
    text.spans.iter_mut().for_each(|part| part.text.clear());
    for sign in kept {
        text.spans[sign.span].text.push(sign.sign);
    }
    text.spans.retain(|span| !span.text.is_empty());
}

/// How long the address or ellipsis is with which a text begins.
fn fixed(text: &str) -> usize {
    match text {
        _ if text.starts_with("...") => 3,
        _ if text.starts_with("http") => text.find(char::is_whitespace).unwrap_or(text.len()),
        _ => 0,
    }
}

/// Takes a sign up, or one of the two where it does not go with the one before.
fn add(kept: &mut Vec<Placed>, next: Placed) {
    let Some(&last) = kept.last().filter(|_| !next.is_fixed) else { return kept.push(next) };
    let before = kept.len().checked_sub(2).map(|at| kept[at].sign);
    let is_quote = |sign: char| matches!(sign, '”' | '’' | '»' | '"');
    match (last.sign, next.sign) {
        (' ', ' ') | ('.', '.') => {}
        ('?' | '!' | '…', '.') if !last.is_fixed => {}
        (quote, '.') if is_quote(quote) && matches!(before, Some('?' | '!' | '.' | '…')) => {}
        (',', '.' | ')' | ',') | (' ', ')' | ',') if !last.is_fixed => {
            kept.pop();
            add(kept, next);
        }
        _ => kept.push(next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(parts: &[&str], expected: &str) {
        let mut text = parts.iter().fold(RichText::default(), |text, part| text.and(*part));
        mend(&mut text);
        assert_eq!(text.text(), expected);
    }

    #[test]
    fn one_mark_ends_a_sentence() {
        check(&["Costs of forgetting?", ". ", "Journal"], "Costs of forgetting? Journal");
        check(&["“Forgetting?”", ". Journal"], "“Forgetting?” Journal");
        check(&["et al.", ". Title"], "et al. Title");
        check(&["Acme Inc..", " End.."], "Acme Inc. End.");
        check(&["“End.”", "."], "“End.”");
    }

    #[test]
    fn what_is_missing_leaves_no_comma_and_no_space() {
        check(&["Li, W., ", ", ", "2020"], "Li, W., 2020");
        check(&["(a,", ")"], "(a)");
        check(&["a ", " b"], "a b");
    }

    #[test]
    fn addresses_and_ellipses_stay() {
        check(&["https://a.org/x?.y..z"], "https://a.org/x?.y..z");
        check(&["дис. ... канд. наук"], "дис. ... канд. наук");
    }
}
