//! The languages of works: names and codes to BCP 47 tags.

/// The names that BibLaTeX and reference managers use, and their tags.
const NAMES: [(&str, &str); 40] = [
    ("acadian", "fr-CA"),
    ("american", "en-US"),
    ("arabic", "ar"),
    ("australian", "en-AU"),
    ("austrian", "de-AT"),
    ("brazil", "pt-BR"),
    ("brazilian", "pt-BR"),
    ("british", "en-GB"),
    ("bulgarian", "bg"),
    ("canadian", "en-CA"),
    ("chinese", "zh"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dutch", "nl"),
    ("english", "en"),
    ("finnish", "fi"),
    ("french", "fr"),
    ("german", "de"),
    ("greek", "el"),
    ("hebrew", "he"),
    ("hungarian", "hu"),
    ("indonesian", "id"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("kazakh", "kk"),
    ("korean", "ko"),
    ("naustrian", "de-AT"),
    ("ngerman", "de"),
    ("norwegian", "no"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("swedish", "sv"),
    ("turkish", "tr"),
    ("ukenglish", "en-GB"),
    ("ukrainian", "uk"),
    ("usenglish", "en-US"),
];

/// The tag of a language; nothing for a text that names none.
pub(super) fn tag(text: &str) -> Option<String> {
    let name = text.trim().to_lowercase();
    if let Ok(found) = NAMES.binary_search_by_key(&name.as_str(), |(name, _)| name) {
        return Some(NAMES[found].1.to_owned());
    }
    let tag = text.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let primary = parts.next().is_some_and(|part| matches!(part.len(), 2 | 3) && all_letters(part));
    let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    (primary && rest).then_some(tag)
}

fn all_letters(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_stand_in_order_so_that_they_are_found() {
        assert!(NAMES.is_sorted());
    }

    #[test]
    fn a_language_is_known_by_name_or_by_tag() {
        assert_eq!(tag("ngerman").as_deref(), Some("de"));
        assert_eq!(tag("Russian").as_deref(), Some("ru"));
        assert_eq!(tag("pt_BR").as_deref(), Some("pt-BR"));
        assert_eq!(tag("zh-Hans").as_deref(), Some("zh-Hans"));
        assert_eq!(tag("Klingonese"), None);
        assert_eq!(tag(""), None);
    }
}
