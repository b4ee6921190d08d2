//! Fields as people and databases fill them, in the form that styles rest on.

use crate::model::{Source, SourceKind};

/// The DOI without a resolver in front; an address of a resolver is one too.
pub(super) fn doi(source: &Source) -> Option<String> {
    [&source.doi, &source.url].into_iter().find_map(|text| {
        let text = text.trim();
        let at = text.find("10.")?;
        let before = text[..at].to_lowercase();
        let is_own = std::ptr::eq(text, source.doi.trim());
        let resolves = before.ends_with("doi.org/") || before.trim_end().ends_with("doi:");
        (resolves || (before.is_empty() && is_own)).then(|| text[at..].trim_end_matches('/').to_owned())
    })
}

/// A title on one line, without the full stop that some databases put behind it.
pub(super) fn title(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = text.strip_suffix('.').filter(|rest| !rest.ends_with('.') && !ends_with_abbreviation(rest));
    whole.map_or(text.clone(), str::to_owned)
}

/// "Acme Inc", "U.S": the full stop behind it belongs to the word.
fn ends_with_abbreviation(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    last.contains('.') || last.chars().count() <= 3
}

/// The number of an edition that is written out: "Third", "3rd ed.", "2-е изд., перераб." keeps its words.
pub(super) fn edition(text: &str) -> String {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ];
    const RUSSIAN: [&str; 10] = ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"];
    let text = text.trim();
    let lower = text.to_lowercase();
    let word = ["edition", "edn.", "edn", "ed.", "ed", "издание", "изд.", "изд"]
        .iter()
        .find_map(|word| lower.strip_suffix(word))
        .map_or(lower.as_str(), str::trim_end);
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let ending = word[digits.len()..].trim_matches(['-', '‑', '.', ' ']);
    let ordinal = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "е" | "ое" | "ье" | "я" | "a" | "e" | "ª" | "º");
    if !digits.is_empty() && ordinal {
        return digits;
    }
    let english = WORDS.iter().position(|name| *name == word);
    let russian =
        || RUSSIAN.iter().position(|stem| word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 2));
    match english.or_else(russian) {
        Some(at) => (at + 1).to_string(),
        None => text.trim_end_matches('.').to_owned(),
    }
}

/// Given names with a space behind each initial, and what follows a comma: "S.Y." is "S. Y.", "Martin, Jr." is "Martin".
pub(super) fn given(text: &str) -> (String, Option<String>) {
    let (names, suffix) = match text.split_once(',') {
        Some((names, suffix)) => (names, Some(suffix.trim().to_owned()).filter(|suffix| !suffix.is_empty())),
        None => (text, None),
    };
    let signs: Vec<char> = names.trim().chars().collect();
    let mut out = String::with_capacity(names.len() + 4);
    for word in signs.split(|sign| sign.is_whitespace()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        // "SY", "S": databases leave out the full stops.
        let bare = word.len() <= 3 && word.iter().all(|sign| sign.is_alphabetic() && sign.is_uppercase());
        for (at, &sign) in word.iter().enumerate() {
            out.push(sign);
            let next = word.get(at + 1);
            if bare {
                out.push_str(if next.is_some() { ". " } else { "." });
            } else if sign == '.' && next.is_some_and(|next| next.is_alphabetic()) {
                out.push(' ');
            }
        }
    }
    (out, suffix)
}

/// Whether a number says itself what it is: "NIH Publication No. 18-2059", "ISO 45001:2018".
pub(super) fn has_word(number: &str) -> bool {
    number.split(|sign: char| !sign.is_alphabetic()).any(|word| word.chars().count() > 1)
}

/// Whether a recording is a film rather than a broadcast or podcast.
pub(super) fn is_film(source: &Source) -> bool {
    const HEARD: [&str; 10] =
        ["podcast", "radio", "audio", "episode", "broadcast", "television", "подкаст", "радио", "аудио", "выпуск"];
    let text = format!("{} {}", source.genre, source.medium).to_lowercase();
    source.kind == SourceKind::Recording && !HEARD.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourceId;

    #[track_caller]
    fn check_given(text: &str, expected: &str, suffix: Option<&str>) {
        assert_eq!(given(text), (expected.to_owned(), suffix.map(str::to_owned)));
    }

    #[test]
    fn initials_stand_apart() {
        for text in ["S.Y.", "S. Y.", "SY", "S Y"] {
            check_given(text, "S. Y.", None);
        }
        check_given("И.О.", "И. О.", None);
        check_given("J.-P.", "J.-P.", None);
        check_given("Bo", "Bo", None);
        check_given("Martin Luther, Jr.", "Martin Luther", Some("Jr."));
    }

    #[test]
    fn editions_are_numbers_where_they_can_be() {
        for (text, expected) in [
            ("Third", "3"),
            ("2nd", "2"),
            ("2nd ed.", "2"),
            ("Fourth edition", "4"),
            ("3-е изд.", "3"),
            ("Второе издание", "2"),
            ("Rev. ed.", "Rev. ed"),
            ("2-е изд., перераб. и доп.", "2-е изд., перераб. и доп"),
            ("", ""),
        ] {
            assert_eq!(edition(text), expected, "{text}");
        }
    }

    #[test]
    fn a_doi_stands_alone_wherever_it_was_written() {
        let found = |doi: &str, url: &str| {
            let source = Source::new(SourceId::from_random(1), SourceKind::Article);
            super::doi(&Source { doi: doi.to_owned(), url: url.to_owned(), ..source })
        };
        let expected = Some("10.1037/a10.2".to_owned());
        assert_eq!(found("https://doi.org/10.1037/a10.2", ""), expected);
        assert_eq!(found("doi: 10.1037/a10.2", ""), expected);
        assert_eq!(found("10.1037/a10.2", "https://a.org"), expected);
        assert_eq!(found("", "http://dx.doi.org/10.1037/a10.2"), expected);
        assert_eq!(found("", "https://a.org/10.1"), None);
        assert_eq!(found("", "10.5 km"), None);
    }

    #[test]
    fn a_title_loses_its_full_stop_but_no_abbreviation_does() {
        assert_eq!(title("Stoves of\n the north."), "Stoves of the north");
        assert_eq!(title("Made in the U.S."), "Made in the U.S.");
        assert_eq!(title("Acme Inc."), "Acme Inc.");
        assert_eq!(title("And then..."), "And then...");
    }
}
