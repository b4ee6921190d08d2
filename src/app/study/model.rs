//! Languages and authors as they are shown and typed.

use crate::app::people_names;
use crate::app::widgets::Entry;

/// Languages that are offered, by BCP 47 tag.
const LANGUAGES: [(&str, &str); 14] = [
    ("en", "English"),
    ("ru", "Русский"),
    ("uk", "Українська"),
    ("fr", "Français"),
    ("es", "Español"),
    ("zh", "中文"),
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("pl", "Polski"),
    ("ro", "Română"),
    ("tr", "Türkçe"),
    ("kk", "Қазақша"),
];

/// A language as it is shown: its own name, or its tag.
pub(super) fn language_name(tag: &str) -> &str {
    LANGUAGES.iter().find(|(known, _)| *known == tag).map_or(tag, |(_, name)| name)
}

/// The languages to choose from.
pub(super) fn languages() -> Vec<Entry> {
    let entry = |(tag, name): &(&str, &str)| Entry {
        title: (*name).to_owned(),
        detail: (*tag).to_owned(),
        figure: String::new(),
    };
    LANGUAGES.iter().map(entry).collect()
}

/// The tag of an offered language.
pub(super) fn offered_tag(index: usize) -> &'static str {
    LANGUAGES[index].0
}

/// Reads a typed tag: letters and digits in parts of at most eight, such as "pt-BR".
pub(super) fn read_tag(text: &str) -> Option<String> {
    let text = text.trim();
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let letters = text
        .split('-')
        .next()
        .is_some_and(|first| (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic()));
    (letters && text.split('-').all(part)).then(|| text.to_owned())
}

/// Authors as they are typed: one a line, or several joined by "and".
pub(super) fn authors(text: &str) -> Vec<String> {
    text.lines().flat_map(people_names::several).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_tag(text: &str, expected: Option<&str>) {
        assert_eq!(read_tag(text).as_deref(), expected, "{text}");
    }

    #[test]
    fn a_language_tag_is_letters_and_digits_in_short_parts() {
        check_tag("en", Some("en"));
        check_tag(" pt-BR ", Some("pt-BR"));
        check_tag("zh-Hant", Some("zh-Hant"));
        check_tag("Russian language", None);
        check_tag("e", None);
        check_tag("en-", None);
        check_tag("12", None);
        check_tag("", None);
    }

    #[test]
    fn offered_languages_have_valid_tags_and_are_shown_by_name() {
        for (index, entry) in languages().into_iter().enumerate() {
            check_tag(offered_tag(index), Some(&entry.detail));
            assert_eq!(language_name(&entry.detail), entry.title);
        }
        assert_eq!(language_name("tlh"), "tlh");
    }

    #[test]
    fn authors_stand_one_a_line() {
        assert_eq!(authors(" Анна Ким \n\nJ. Doe\n"), ["Анна Ким", "J. Doe"]);
    }
}
