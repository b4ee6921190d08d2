//! Every word that a report says of itself, by language.

/// The words of one language.
pub(crate) struct Words {
    /// BCP 47 tag.
    pub(crate) language: &'static str,
    /// Stands between the whole and the decimal part of a number.
    pub(crate) decimal: char,
    /// "Page 2 of 5".
    pub(crate) page_of: fn(usize, usize) -> String,
    /// Of a table row or quadrant that goes on from the page before.
    pub(crate) continued: &'static str,
}

/// English.
static ENGLISH: Words = Words {
    language: "en",
    decimal: '.',
    page_of: |page, pages| format!("Page {page} of {pages}"),
    continued: "continued",
};

/// Russian.
static RUSSIAN: Words = Words {
    language: "ru",
    decimal: ',',
    page_of: |page, pages| format!("Страница {page} из {pages}"),
    continued: "продолжение",
};

/// The words for a language (BCP 47), English where there are none.
pub(crate) fn words(language: &str) -> &'static Words {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case(RUSSIAN.language) { &RUSSIAN } else { &ENGLISH }
}
