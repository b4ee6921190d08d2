//! The language of a text that is in another script than its document, so that it is read aloud and spelt as what it is.

use super::reading::Reading;

/// The language (BCP 47) of a text whose letters are all of a script that the language of the document is not written
/// in; none where they may be of the document's own. Of the languages of a script the most spoken one stands for all.
pub(crate) fn foreign(text: &str, language: &str) -> Option<&'static str> {
    let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).map(Script::of);
    let script = letters.next()??;
    let is_alone = letters.all(|other| other == Some(script));
    (is_alone && !script.writes(&primary, language)).then(|| script.tag())
}

/// The scripts that fonts and voices are at hand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Hebrew,
    Han,
}

impl Script {
    fn of(c: char) -> Option<Self> {
        Some(match c {
            'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{590}'..='\u{5ff}' => Self::Hebrew,
            '\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
                Self::Arabic
            }
            '\u{3400}'..='\u{9fff}' => Self::Han,
            _ => return None,
        })
    }

    /// Whether a language is written in it.
    fn writes(self, primary: &str, language: &str) -> bool {
        // Serbian, Kazakh and others are written in two scripts.
        let in_both = ["sr", "kk", "uz", "az", "tk", "mn", "tg", "bs"].contains(&primary);
        let is_cyrillic = ["ru", "uk", "bg", "be", "mk", "ky", "tt", "ba", "cv", "os"].contains(&primary);
        match self {
            Self::Cyrillic => is_cyrillic || in_both,
            Self::Hebrew => ["he", "iw", "yi"].contains(&primary),
            Self::Arabic => Reading::of(language) == Reading::RightToLeft && !["he", "iw", "yi"].contains(&primary),
            Self::Han => ["zh", "ja", "yue"].contains(&primary),
            Self::Latin => {
                let other = [Self::Cyrillic, Self::Hebrew, Self::Arabic, Self::Han];
                let elsewhere = is_cyrillic || other.iter().any(|script| script.writes(primary, language));
                let further = ["el", "ko", "hi", "th", "ka", "hy", "am", "bn", "ta"].contains(&primary);
                in_both || !(elsewhere || further)
            }
        }
    }

    fn tag(self) -> &'static str {
        match self {
            Self::Latin => "en",
            Self::Cyrillic => "ru",
            Self::Arabic => "ar",
            Self::Hebrew => "he",
            Self::Han => "zh",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, language: &str, expected: Option<&str>) {
        assert_eq!(foreign(text, language), expected, "“{text}” in {language}");
    }

    #[test]
    fn words_of_another_script_have_a_language_of_their_own() {
        check("Strengths", "en", None);
        check("Strengths", "fr", None);
        check("Strengths", "ru", Some("en"));
        check("Сильные стороны", "en", Some("ru"));
        check("Сильные стороны", "kk", None);
        check("Kazakh", "kk", None);
        check("القوة", "en-GB", Some("ar"));
        check("UNODC, 2012", "ar", Some("en"));
        check("优势", "ru", Some("zh"));
        check("SWOT-анализ", "ru", None);
        check("12 %", "ru", None);
        check("Ελλάδα", "en", None);
    }
}
