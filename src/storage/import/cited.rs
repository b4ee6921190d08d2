//! Works that people name in their own words: "Smith & Roe (2021), p. 44", "Yearly account https://…".

use crate::model::factor_table::{self, CitedPlace};
use crate::model::{Date, Name, Source, SourceId, SourceKind};

/// What people write before a page, in small letters.
const PAGES: [&str; 22] = [
    "pages ", "page ", "pp. ", "pp ", "pp.", "p. ", "p ", "p.", "seiten ", "seite ", "s. ", "págs. ", "pág. ", "стр. ",
    "стр.", "с. ", "с.", "hlm. ", "hal. ", "ص ", "str. ", "sayfa ",
];

/// A text that names a work, with the page at its end apart.
pub(super) fn place(text: &str) -> CitedPlace {
    let text = text.trim();
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let text = inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(text);
    let (work, page) = with_page(text).unwrap_or((text, ""));
    CitedPlace { key: work.to_owned(), page: page.to_owned(), quote: String::new() }
}

/// The places that a cell of evidence names: as this program writes them, or a line or a semicolon each.
pub(super) fn places(text: &str) -> Vec<CitedPlace> {
    if let Some(places) = factor_table::cited_places(text) {
        return places;
    }
    let mut places: Vec<CitedPlace> = Vec::new();
    let parts = text.lines().flat_map(|line| line.split(';')).map(str::trim).filter(|part| !part.is_empty());
    for part in parts {
        match factor_table::cited_places(part) {
            Some(own) => places.extend(own),
            None => places.push(place(part)),
        }
    }
    places
}

/// "Yearly account, p. 7" as work and page.
fn with_page(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches('.');
    let (at, _) = text.char_indices().rev().find(|(_, sign)| matches!(sign, ',' | ';' | '(' | ':'))?;
    let (work, behind) = (&text[..at], text[at..].trim_start_matches([',', ';', '(', ':']).trim());
    let behind = behind.trim_end_matches(')');
    let lower = behind.to_lowercase();
    let mark = PAGES.iter().find(|mark| lower.starts_with(**mark) && behind.is_char_boundary(mark.len()))?;
    let page = behind.get(mark.len()..)?.trim();
    let is_page = page.starts_with(|sign: char| sign.is_numeric()) && page.chars().count() <= 20;
    (is_page && !work.trim().is_empty()).then(|| (work.trim(), page))
}

/// Whether a text is a key of a work rather than words about it.
pub(super) fn is_key(text: &str) -> bool {
    !text.contains(char::is_whitespace) && !text.contains("://") && !text.starts_with("www.")
}

/// The work of which people say no more than this.
pub(super) fn source(text: &str, id: SourceId) -> Source {
    if is_key(text) {
        return Source { key: text.to_owned(), ..Source::new(id, SourceKind::Other) };
    }
    let (url, rest) = without_address(text);
    let kind = if url.is_empty() { SourceKind::Other } else { SourceKind::WebPage };
    let mut source = Source { url, ..Source::new(id, kind) };
    let rest = rest.trim_matches(|sign: char| {
        sign.is_whitespace() || matches!(sign, ',' | ';' | ':' | '–' | '—' | '<' | '>' | '|')
    });
    match year(rest) {
        Some(Dated { before, year, behind }) if !before.is_empty() && are_names(before) => {
            source.authors = names(before);
            let title = behind.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '.' | ',' | ':'));
            title.clone_into(&mut source.title);
            source.date = Some(year);
        }
        Some(Dated { before, year, behind }) if behind.trim_matches([' ', '.']).is_empty() && rest.contains('(') => {
            before.trim_end_matches([',', ' ']).clone_into(&mut source.title);
            source.date = Some(year);
        }
        _ => rest.trim_end_matches('.').clone_into(&mut source.title),
    }
    source
}

/// The address in a text, and the text without it.
fn without_address(text: &str) -> (String, String) {
    let Some(at) = ["https://", "http://", "www."].iter().filter_map(|start| text.find(start)).min() else {
        return (String::new(), text.to_owned());
    };
    let end = text[at..]
        .find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '"' | '”'))
        .map_or(text.len(), |end| at + end);
    let url = text[at..end].trim_end_matches(['.', ',', ';']);
    let url = if url.contains('(') { url } else { url.trim_end_matches(')') };
    let full = if url.starts_with("www.") { format!("https://{url}") } else { url.to_owned() };
    let rest = format!("{} {}", &text[..at], text[at + url.len()..].trim_start_matches(['.', ',', ';', ')', '>']));
    (full, rest.trim().trim_end_matches('(').to_owned())
}

/// A year in a text, with what stands before and behind it.
struct Dated<'a> {
    before: &'a str,
    year: Date,
    behind: &'a str,
}

/// The year behind the names: "Smith & Roe (2021)", "Smith, 2021: Title".
fn year(text: &str) -> Option<Dated<'_>> {
    let starts = text.char_indices().filter(|(_, sign)| sign.is_ascii_digit()).map(|(at, _)| at);
    let is_year = |at: &usize| {
        let digits = text[*at..].bytes().take_while(u8::is_ascii_digit).count();
        let alone = !text[..*at].ends_with(|sign: char| sign.is_alphanumeric());
        digits == 4 && alone && matches!(&text[*at..*at + 2], "15" | "16" | "17" | "18" | "19" | "20")
    };
    let at = { starts }.find(is_year)?;
    let year = text[at..at + 4].parse().ok()?;
    let behind =
        text[at + 4..].trim_start_matches(|sign: char| sign.is_ascii_lowercase()).trim_start_matches([')', ']']);
    Some(Dated { before: text[..at].trim_end_matches(['(', '[', ' ', ',']), year, behind })
}

/// Whether words are names of people: few, and each begins with a capital or joins two.
fn are_names(text: &str) -> bool {
    const JOINTS: [&str; 24] = [
        "and", "&", "et", "al", "al.", "y", "e", "und", "i", "и", "та", "u.", "a.", "de", "van", "von", "der", "den",
        "del", "da", "di", "la", "ve", "dan",
    ];
    let mut words = text.split([' ', ',', ';']).filter(|word| !word.is_empty());
    let count = words.clone().count();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || JOINTS.contains(&word);
    // "Report (2021)" is a title as well as a name; one word alone is taken for a name, as in "Ostrander (2021)".
    (1..=12).contains(&count) && words.all(is_name)
}

/// The names in "Smith & Roe", "Smith, J., and Roe, A.", "Smith et al.".
fn names(text: &str) -> Vec<Name> {
    let joined = [" & ", " and ", " und ", " et ", " y ", " и ", " та ", " dan ", " ve ", ";"];
    let text = text.replace(" et al.", "").replace(" et al", "").replace(" и др.", "");
    let marked = joined.iter().fold(text, |text, joint| text.replace(joint, "\n"));
    let people = marked.lines().flat_map(|part| {
        let part = part.trim().trim_end_matches(',');
        let pieces: Vec<&str> = part.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
        let is_initials = |piece: &str| piece.split(' ').all(|word| word.ends_with('.'));
        // "Smith, J., Roe, A." has names before their initials; "Smith, Roe" has names alone.
        match pieces.as_slice() {
            [family, given, rest @ ..] if is_initials(given) => {
                let mut found = vec![format!("{family}, {given}")];
                found.extend(rest.chunks(2).map(|pair| pair.join(", ")));
                found
            }
            _ => pieces.into_iter().map(str::to_owned).collect(),
        }
    });
    people.map(|name| Name::from_sorted(&name)).filter(|name| !name.family.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_place(text: &str, work: &str, page: &str) {
        let found = place(text);
        assert_eq!((found.key.as_str(), found.page.as_str()), (work, page), "{text}");
    }

    #[track_caller]
    fn check(text: &str, authors: &[&str], title: &str, year: &str, url: &str) {
        let found = source(text, SourceId::from_random(1));
        let names: Vec<&str> = found.authors.iter().map(|name| name.family.as_str()).collect();
        let date = found.date.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(
            (names.as_slice(), found.title.as_str(), date.as_str(), found.url.as_str()),
            (authors, title, year, url),
            "{text}"
        );
    }

    #[test]
    fn a_page_stands_at_the_end() {
        check_place("Yearly account 2023, p. 7", "Yearly account 2023", "7");
        check_place("Ostrander & Bly (2021), pp. 44-46", "Ostrander & Bly (2021)", "44-46");
        check_place("Jahresbericht, S. 3", "Jahresbericht", "3");
        check_place("Отчёт, с. 12", "Отчёт", "12");
        check_place("Rota of last winter, page 3.", "Rota of last winter", "3");
        check_place("Ostrander & Bly (2021)", "Ostrander & Bly (2021)", "");
        check_place("https://festival.example/plan", "https://festival.example/plan", "");
    }

    #[test]
    fn a_work_is_named_by_people_or_title_or_address() {
        check("Ostrander & Bly (2021)", &["Ostrander", "Bly"], "", "2021", "");
        check("Ostrander, M., & Bly, R. (2021). Stoves.", &["Ostrander", "Bly"], "Stoves", "2021", "");
        check("Yearly account 2023", &[], "Yearly account 2023", "", "");
        check("Report of the fire brigade (2022).", &[], "Report of the fire brigade", "2022", "");
        check("https://festival.example/plan", &[], "", "", "https://festival.example/plan");
        check("www.festival.example", &[], "", "", "https://www.festival.example");
        check("yearly account https://radio.example/a.pdf", &[], "yearly account", "", "https://radio.example/a.pdf");
        assert_eq!(source("harlow2021", SourceId::from_random(1)).key, "harlow2021");
    }

    #[test]
    fn a_cell_may_name_several() {
        let found: Vec<String> =
            places("[key] p. 12\nYearly account; Smith (2020)").into_iter().map(|place| place.key).collect();
        assert_eq!(found, ["key", "Yearly account", "Smith (2020)"]);
    }
}
