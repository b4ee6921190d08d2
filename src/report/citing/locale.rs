//! The words of a style in the language of the report.

use super::CitationStyle;
use hayagriva::archive::LOCALES;
use hayagriva::citationberg::{Locale, LocaleCode};

/// Languages whose name does not say which of their countries is meant.
const USUAL: [(&str, &str); 6] =
    [("en", "en-US"), ("zh", "zh-CN"), ("pt", "pt-PT"), ("es", "es-ES"), ("fr", "fr-FR"), ("de", "de-DE")];

/// What the archive has wrong in Russian: one sign for one page and for several, and months as they stand behind a day.
const RUSSIAN: &str = r#"<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="ru-RU"><terms>
<term name="page" form="short"><single>с.</single><multiple>с.</multiple></term>
<term name="month-01">января</term>
<term name="month-02">февраля</term>
<term name="month-03">марта</term>
<term name="month-04">апреля</term>
<term name="month-05">мая</term>
<term name="month-06">июня</term>
<term name="month-07">июля</term>
<term name="month-08">августа</term>
<term name="month-09">сентября</term>
<term name="month-10">октября</term>
<term name="month-11">ноября</term>
<term name="month-12">декабря</term>
</terms></locale>"#;

/// The locale for a language (BCP 47), American English where there is none. Harvard is British unless told otherwise.
pub(super) fn locale(language: &str, style: CitationStyle) -> (LocaleCode, Vec<Locale>) {
    let tag = match (language, style) {
        ("en", CitationStyle::Harvard) => "en-GB".to_owned(),
        _ => language.replace('_', "-"),
    };
    let primary = tag.split('-').next().unwrap_or_default().to_lowercase();
    let usual = USUAL.iter().find(|(name, _)| *name == primary).map(|(_, usual)| *usual);
    let whole = |wanted: &str| LOCALES.iter().find(|bytes| tag_of(bytes).eq_ignore_ascii_case(wanted));
    let alike = || LOCALES.iter().find(|bytes| tag_of(bytes).split('-').next() == Some(primary.as_str()));
    let bytes = whole(&tag).or_else(|| whole(usual?)).or_else(alike).or_else(|| whole("en-US"));
    let bytes = bytes.expect("American English is in the archive");
    let mut locale: Locale = ciborium::de::from_reader(*bytes).expect("the archive is sound");
    if primary == "ru" {
        mend(&mut locale);
    }
    (locale.lang.clone().unwrap_or_else(LocaleCode::en_us), vec![locale])
}

/// The tag that an archived locale begins with, without unpacking it.
fn tag_of(bytes: &'static [u8]) -> &'static str {
    const KEY: &[u8] = b"@xml:lang";
    let tag = bytes.windows(KEY.len()).take(8).position(|window| window == KEY).and_then(|at| {
        // A short text is a byte that holds its length, and its letters.
        let (&head, rest) = bytes.get(at + KEY.len()..)?.split_first()?;
        std::str::from_utf8(rest.get(..usize::from(head & 0x1f))?).ok()
    });
    tag.unwrap_or_default()
}

fn mend(locale: &mut Locale) {
    // "2 мая 2024", without a word for the year.
    for part in locale.date.iter_mut().flat_map(|date| &mut date.date_part) {
        part.affixes.suffix = part.affixes.suffix.take().filter(|suffix| !suffix.contains('г'));
    }
    let better = hayagriva::citationberg::LocaleFile::from_xml(RUSSIAN).ok().and_then(|file| file.terms);
    let Some(terms) = &mut locale.terms else { return };
    for term in better.into_iter().flat_map(|better| better.terms) {
        if let Some(same) = terms.terms.iter_mut().find(|old| (old.name, old.form) == (term.name, term.form)) {
            *same = term;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, style: CitationStyle, expected: &str) {
        assert_eq!(locale(language, style).0.0, expected, "{language}");
    }

    #[test]
    fn the_locale_is_the_nearest_to_the_language() {
        check("en", CitationStyle::Apa, "en-US");
        check("en", CitationStyle::Harvard, "en-GB");
        check("en-GB", CitationStyle::Apa, "en-GB");
        check("ru", CitationStyle::Gost, "ru-RU");
        check("zh-Hans", CitationStyle::Apa, "zh-CN");
        check("ar", CitationStyle::Apa, "ar");
        check("uk", CitationStyle::Apa, "uk-UA");
        check("pt-BR", CitationStyle::Apa, "pt-BR");
        check("kk", CitationStyle::Apa, "en-US");
        check("", CitationStyle::Apa, "en-US");
    }
}
