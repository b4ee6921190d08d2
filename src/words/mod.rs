//! Everything that a person reads, by language, as typed functions.
//!
//! The messages are Fluent files: `assets/locales/TAG/*.ftl` holds what reports, findings, imports and undo labels say,
//! `assets/window/TAG/*.ftl` what only the window says. `build.rs` makes a function of each message, so a wrong key or
//! argument does not compile; `tests/tidy` compares the languages with English, key by key, and finds messages that
//! nobody uses.
//!
//! `of` gives the `Words` of a language. They are read from the program when they are first asked for, once.

mod comparing;
mod differences;
mod equations;
mod files;
mod findings;
mod imports;
// Only the history of the window names steps.
#[cfg(feature = "gui")]
mod labels;
mod locale;
mod methods;
mod names;
pub(crate) mod works;

use std::fmt;
use std::ops::Deref;
use std::sync::{LazyLock, OnceLock};

#[cfg(feature = "gui")]
pub(crate) use equations::equation;
pub(crate) use equations::scored_decimals;
pub(crate) use files::Told;
pub(crate) use findings::ToldFinding;
pub(crate) use imports::Front;
use locale::Locale;

/// What `build.rs` made of `assets/locales`.
#[expect(
    dead_code,
    unreachable_pub,
    clippy::pedantic,
    clippy::derivable_impls,
    clippy::too_many_arguments,
    clippy::unwrap_used,
    reason = "generated; tests/tidy finds unused messages"
)]
mod locales {
    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}

/// What `build.rs` made of `assets/window`.
#[cfg(feature = "gui")]
#[expect(
    dead_code,
    unreachable_pub,
    clippy::pedantic,
    clippy::derivable_impls,
    clippy::too_many_arguments,
    clippy::unwrap_used,
    reason = "generated; tests/tidy finds unused messages"
)]
mod window {
    include!(concat!(env!("OUT_DIR"), "/window.rs"));
}

/// A language that reports can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
}

/// There are no words in a language that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage {
    /// The tag as it was given.
    pub tag: String,
    /// The languages that there are.
    pub known: Vec<Language>,
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<String> = self.known.iter().map(|known| format!("{} ({})", known.tag, known.name)).collect();
        write!(f, "there are no words in the language “{}”; there are: {}", self.tag, known.join(", "))
    }
}

impl std::error::Error for UnknownLanguage {}

/// The languages that reports can be in, English first.
#[must_use]
pub fn languages() -> Vec<Language> {
    let mut all: Vec<Language> =
        locales::L10n::iter().map(|known| Language { tag: known, name: known.language_name() }).collect();
    all.sort_by_key(|language| language.tag != ENGLISH);
    all
}

/// The language that all others are compared with.
const ENGLISH: &str = "en";

/// The words of one language: its messages (through [`Deref`]), and how it writes numbers, dates and lists.
pub(crate) struct Words {
    /// BCP 47 tag.
    pub(crate) tag: &'static str,
    messages: locales::L10nLanguage,
    locale: Locale,
}

impl Deref for Words {
    type Target = locales::L10nLanguage;

    fn deref(&self) -> &Self::Target {
        &self.messages
    }
}

/// The words for a tag (BCP 47): "ru" and "ru-RU" both give Russian.
pub(crate) fn of(tag: &str) -> Result<&'static Words, UnknownLanguage> {
    static LOADED: LazyLock<Vec<OnceLock<Words>>> =
        LazyLock::new(|| locales::L10n::iter().map(|_| OnceLock::new()).collect());
    let mut known = LOADED.iter().zip(locales::L10n::iter());
    let (words, language) = known.find(|(_, language)| is_meant(tag, language)).ok_or_else(|| unknown(tag))?;
    Ok(words.get_or_init(|| Words::load(*language, language)))
}

/// The words for a tag, or English where there are none.
pub(crate) fn or_english(tag: &str) -> &'static Words {
    of(tag).or_else(|_| of(ENGLISH)).expect("build.rs fails where English is missing")
}

/// Whether a tag means this language, in whatever region and script.
fn is_meant(tag: &str, language: &str) -> bool {
    tag.split(['-', '_']).next().is_some_and(|primary| primary.eq_ignore_ascii_case(language))
}

fn unknown(tag: &str) -> UnknownLanguage {
    UnknownLanguage { tag: tag.to_owned(), known: languages() }
}

impl Words {
    fn load(language: locales::L10n, tag: &'static str) -> Self {
        let messages = language.load();
        Self { tag, locale: Locale::new(&messages), messages }
    }
}

/// The words of the window in one language: its messages (through [`Deref`]), and beside them those of reports.
#[cfg(feature = "gui")]
pub struct WindowWords {
    /// BCP 47 tag.
    pub tag: &'static str,
    messages: window::L10nLanguage,
    /// What findings, reports of imports and undo labels say in the same language, and how it writes numbers.
    pub(crate) reports: &'static Words,
}

#[cfg(feature = "gui")]
impl Deref for WindowWords {
    type Target = window::L10nLanguage;

    fn deref(&self) -> &Self::Target {
        &self.messages
    }
}

#[cfg(feature = "gui")]
impl WindowWords {
    /// What went wrong, and below it what to do.
    pub(crate) fn told(&self, error: &(impl Told + ?Sized)) -> String {
        let (open, close) = self.reports.quotes();
        let mut opens = false;
        let in_quotes = |sign| match sign {
            '`' => {
                opens = !opens;
                if opens { open } else { close }
            }
            other => other,
        };
        // The command line names things in backticks.
        error.told(self.reports, Front::Window).chars().map(in_quotes).collect()
    }
}

#[cfg(feature = "gui")]
impl fmt::Debug for WindowWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("WindowWords").field(&self.tag).finish()
    }
}

#[cfg(feature = "gui")]
impl PartialEq for WindowWords {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

#[cfg(feature = "gui")]
impl Eq for WindowWords {}

#[cfg(feature = "gui")]
impl Default for &'static WindowWords {
    /// English.
    fn default() -> Self {
        of_window(ENGLISH)
    }
}

/// The languages that the window can be in, English first.
#[cfg(feature = "gui")]
#[must_use]
pub fn window_languages() -> Vec<Language> {
    let mut all: Vec<Language> =
        window::L10n::iter().map(|known| Language { tag: known, name: known.language_name() }).collect();
    all.sort_by_key(|language| language.tag != ENGLISH);
    all
}

/// The words of the window for a tag (BCP 47), or English where there are none.
#[cfg(feature = "gui")]
#[must_use]
#[expect(clippy::missing_panics_doc, reason = "English is always there")]
pub fn of_window(tag: &str) -> &'static WindowWords {
    static LOADED: LazyLock<Vec<OnceLock<WindowWords>>> =
        LazyLock::new(|| window::L10n::iter().map(|_| OnceLock::new()).collect());
    let known = || LOADED.iter().zip(window::L10n::iter());
    let found = known().find(|(_, language)| is_meant(tag, language));
    let (words, language) = found
        .or_else(|| known().find(|(_, language)| is_meant(ENGLISH, language)))
        .expect("build.rs fails where English is missing");
    words.get_or_init(|| WindowWords { tag: language, messages: language.load(), reports: or_english(language) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, language: Option<&str>) {
        assert_eq!(of(tag).ok().map(|words| words.language_name()).as_deref(), language, "for {tag:?}");
    }

    #[test]
    fn tags_of_regions_and_scripts_give_their_language() {
        check("en", Some("English"));
        check("ru-RU", Some("Русский"));
        check("zh_Hans", Some("中文"));
        check("AR-EG", Some("العربية"));
        check("fr", None);
        check("", None);
        check("english", None);
    }

    #[test]
    fn an_unknown_language_is_answered_with_those_that_there_are() {
        let error = of("fr-CA").err().unwrap();
        assert_eq!(
            error.to_string(),
            "there are no words in the language “fr-CA”; there are: en (English), ar (العربية), ru (Русский), zh (中文)"
        );
    }

    #[test]
    fn words_are_loaded_once() {
        assert!(std::ptr::eq(of("ru").unwrap(), of("ru-RU").unwrap()));
        assert!(std::ptr::eq(or_english("fr"), of("en").unwrap()));
    }

    #[cfg(feature = "gui")]
    #[test]
    fn every_language_of_the_window_is_one_of_reports() {
        for language in window_languages() {
            assert_eq!(of_window(language.tag).reports.language_name(), language.name);
        }
        assert!(std::ptr::eq(of_window("fr"), of_window("en-GB")));
    }
}
