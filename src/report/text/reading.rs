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
        let from_right = |c: char| {
            matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
                || matches!(c, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        };
        text.chars().any(from_right)
    }
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
}
