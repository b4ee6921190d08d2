//! Text that no spreadsheet takes for a formula.
//!
//! Spreadsheets compute a cell that begins with `=`, `+`, `-` or `@`, so that a statement copied from somewhere could
//! run a command on the reader's machine. An apostrophe in front makes it text.

use std::borrow::Cow;

/// What begins a formula, also in the wide forms of Chinese and Japanese keyboards.
const OPENERS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// What some programs skip, or split a cell at, before they look for a formula.
const BREAKS: [char; 3] = ['\t', '\r', '\n'];
const APOSTROPHE: char = '\'';

/// The text with an apostrophe in front if a spreadsheet could take it for a formula.
///
/// A text that already is apostrophes before a formula gets one more, so that [`unguarded`] leads back to it.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if could_be_formula(text) { Cow::Owned(format!("{APOSTROPHE}{text}")) } else { Cow::Borrowed(text) }
}

/// The text without the apostrophe that guards it; any other apostrophe stays.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix(APOSTROPHE).filter(|rest| could_be_formula(rest)).unwrap_or(text)
}

fn could_be_formula(text: &str) -> bool {
    let bare = text.trim_start_matches(APOSTROPHE);
    let is_skipped = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    bare.starts_with(BREAKS) || bare.trim_start_matches(is_skipped).starts_with(OPENERS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, written: &str) {
        assert_eq!(guarded(text), written);
        assert_eq!(unguarded(written), text);
    }

    #[test]
    fn a_formula_becomes_text() {
        check("=1+1", "'=1+1");
        check("-2 % of the budget", "'-2 % of the budget");
        check("  @SUM(A1)", "'  @SUM(A1)");
        check("\tindented", "'\tindented");
        check("\u{3000}＝HYPERLINK", "'\u{3000}＝HYPERLINK");
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in ["", "Strong team", "'tis so", "a = b", "'", "3 - 2", "(-1)"] {
            check(text, text);
        }
    }

    #[test]
    fn an_apostrophe_of_the_text_itself_comes_back() {
        check("'=1", "''=1");
        check("''+1", "'''+1");
    }

    proptest! {
        #[test]
        fn no_text_opens_a_formula_and_every_text_comes_back(text in "[ \t\r'=+@－＠\u{feff}a-]{0,6}") {
            let written = guarded(&text);
            prop_assert!(!written.trim_start().starts_with(OPENERS) && !written.starts_with(BREAKS));
            prop_assert_eq!(unguarded(&written), &text);
        }
    }
}
