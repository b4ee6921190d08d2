//! The way a language is read.

/// Whether a page is read from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// As in English.
    LeftToRight,
    /// As in Arabic.
    RightToLeft,
}

impl Reading {
    /// How a language is read.
    pub(crate) fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_str() {
            "ar" | "he" | "iw" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "ckb" => Self::RightToLeft,
            _ => Self::LeftToRight,
        }
    }

    /// Whether a text has letters that are read from right to left.
    pub(crate) fn is_from_right(text: &str) -> bool {
        text.chars().any(is_from_right)
    }

    /// How the first letter of a text is read; none where it has no letter.
    pub(crate) fn of_text(text: &str) -> Option<Self> {
        text.chars().find_map(Self::of_letter)
    }

    /// A text of a paragraph that is read so, in parts that are each read one way. Digits and marks go with the letters
    /// around them, or with the paragraph where these differ; "MARC21" is one word.
    pub(crate) fn parts(self, text: &str) -> Vec<(Self, &str)> {
        let mut parts: Vec<(Self, usize)> = Vec::new();
        let mut before = self;
        // Where the digits and marks after the last letter begin.
        let mut open = 0;
        for (at, c) in text.char_indices() {
            let Some(reading) = Self::of_letter(c).or_else(|| Self::within_word(text, at)) else { continue };
            if before != reading {
                let end = if before == self { at } else { open };
                parts.push((before, end));
                before = reading;
            }
            open = at + c.len_utf8();
        }
        if before != self {
            parts.push((before, open));
        }
        parts.push((self, text.len()));
        let mut start = 0;
        let cut = |(reading, end)| {
            let part = &text[start..end];
            start = end;
            (reading, part)
        };
        parts.into_iter().map(cut).filter(|(_, part)| !part.is_empty()).collect()
    }

    /// How a digit is read that stands in one word with letters from left to right.
    fn within_word(text: &str, at: usize) -> Option<Self> {
        let is_digit = |c: char| c.is_ascii_digit();
        if !text[at..].starts_with(is_digit) {
            return None;
        }
        let behind = text[..at].trim_end_matches(is_digit).chars().next_back();
        let ahead = text[at..].trim_start_matches(is_digit).chars().next();
        let found = [behind, ahead].into_iter().flatten().filter_map(Self::of_letter);
        found.into_iter().find(|reading| *reading == Self::LeftToRight)
    }

    fn of_letter(c: char) -> Option<Self> {
        match (c.is_alphabetic(), is_from_right(c)) {
            (_, true) => Some(Self::RightToLeft),
            (true, false) => Some(Self::LeftToRight),
            (false, false) => None,
        }
    }
}

fn is_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
        || matches!(c, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_and_hebrew_are_read_from_right_to_left() {
        for (language, reading) in [
            ("ar", Reading::RightToLeft),
            ("he-IL", Reading::RightToLeft),
            ("FA", Reading::RightToLeft),
            ("en", Reading::LeftToRight),
            ("arn", Reading::LeftToRight),
            ("", Reading::LeftToRight),
        ] {
            assert_eq!(Reading::of(language), reading, "{language}");
        }
    }

    #[test]
    fn the_first_letter_says_how_a_text_is_read() {
        assert_eq!(Reading::of_text("1. (القوة) and"), Some(Reading::RightToLeft));
        assert_eq!(Reading::of_text("— the word القوة"), Some(Reading::LeftToRight));
        assert_eq!(Reading::of_text("12 %"), None);
    }

    #[track_caller]
    fn check_parts(paragraph: Reading, parts: &[(Reading, &str)]) {
        let text: String = parts.iter().map(|(_, part)| *part).collect();
        assert_eq!(paragraph.parts(&text), parts, "{text}");
    }

    #[test]
    fn marks_between_two_scripts_go_with_the_paragraph() {
        use Reading::{LeftToRight as Left, RightToLeft as Right};
        check_parts(Left, &[(Left, "the word ("), (Right, "القوة، 12 القوة"), (Left, ") means")]);
        check_parts(Right, &[(Right, "شراكة مع "), (Left, "UNODC (2020) or W"), (Right, " في 12 دولة.")]);
        check_parts(Right, &[(Left, "UNODC"), (Right, " 2020")]);
        check_parts(Right, &[(Left, "MARC21"), (Right, " قديم "), (Left, "3D"), (Right, " و12 "), (Left, "a1")]);
        check_parts(Right, &[(Right, "1. "), (Left, "A"), (Right, " ")]);
        check_parts(Left, &[(Left, "(1.5)")]);
        check_parts(Left, &[(Right, "قوة")]);
        check_parts(Left, &[]);
    }
}
