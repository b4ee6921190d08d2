//! References by GOST R 7.0.5-2008, with the responsibility of four and more authors as GOST R 7.0.100-2018 has it.
//!
//! The standard describes every work in the language of the work: "Т. 8, № 3. С. 12" of a Russian article, "Vol. 8,
//! no. 3. P. 12" of an English one in the same list. Rules of the Citation Style Language know one language a list, so
//! that the text is put together here; the style gives the numbers.

use super::fields;
use super::item::is_author;
use crate::model::{Date, Name, Source, SourceKind};
use crate::words::Words;

/// The abbreviations that the standards prescribe, in the language of a work; they are no sentences for people to word.
struct Terms {
    volume: &'static str,
    issue: &'static str,
    pages: &'static str,
    counted: &'static str,
    article: &'static str,
    edition: &'static str,
    others: &'static str,
    edited: &'static str,
    translated: &'static str,
    directed: &'static str,
    thesis: &'static str,
    months: [&'static str; 12],
}

const RUSSIAN: Terms = Terms {
    volume: "Т.",
    issue: "№",
    pages: "С.",
    counted: "с.",
    article: "Ст.",
    edition: "-е изд.",
    others: "[и др.]",
    edited: "под ред.",
    translated: "пер.",
    directed: "реж.",
    thesis: "выпускная работа",
    months: ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."],
};

const ENGLISH: Terms = Terms {
    volume: "Vol.",
    issue: "No.",
    pages: "P.",
    counted: "p.",
    article: "Art.",
    edition: " ed.",
    others: "[et al.]",
    edited: "ed. by",
    translated: "transl. by",
    directed: "dir. by",
    thesis: "thesis",
    months: ["Jan.", "Febr.", "March", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."],
};

/// With more authors than this, a work stands under its title.
const HEADING: usize = 3;

/// What the list says of a work, with the full stop at its end; empty where nothing is recorded. `words` are those of
/// the list.
pub(super) fn reference(source: &Source, words: &Words) -> String {
    let work = Work { source, terms: if is_russian(source) { &RUSSIAN } else { &ENGLISH }, words };
    let parts = [sentence(work.heading(), &work.named()), work.imprint(), work.extent(), work.access()];
    let whole = parts.into_iter().fold(String::new(), |text, part| sentence(text, &part));
    if whole.is_empty() || whole.ends_with('.') { whole } else { whole + "." }
}

/// Whether the abbreviations are Russian: by the language of the work, or else the letters of its title.
fn is_russian(source: &Source) -> bool {
    let tag = source.language.to_lowercase();
    let cyrillic = |sign: char| ('\u{400}'..='\u{4ff}').contains(&sign);
    match tag.split(['-', '_']).next().unwrap_or_default() {
        "" => format!("{}{}", source.title, source.container).contains(cyrillic),
        tag => matches!(tag, "ru" | "uk" | "be" | "bg" | "kk"),
    }
}

struct Work<'a> {
    source: &'a Source,
    terms: &'static Terms,
    words: &'a Words,
}

impl Work<'_> {
    /// What stands before the title: up to three authors, or the number of a standard.
    fn heading(&self) -> String {
        let source = self.source;
        match source.kind {
            SourceKind::Standard if fields::has_word(&source.issue) => source.issue.trim().to_owned(),
            SourceKind::Recording | SourceKind::Standard => String::new(),
            _ if source.authors.len() > HEADING => String::new(),
            _ => source.authors.iter().map(inverted).collect::<Vec<_>>().join(", "),
        }
    }

    /// Title, what kind of work it is, who is responsible for it, and in what it appeared.
    fn named(&self) -> String {
        let source = self.source;
        let mut text = fields::title(&source.title);
        let on_line = matches!(source.kind, SourceKind::WebPage | SourceKind::Dataset | SourceKind::Software);
        if on_line && has(&source.url) {
            text = joined(text, " ", &self.words.reference_online());
        } else if has(&source.medium) {
            text = joined(text, " ", &format!("[{}]", source.medium.trim()));
        }
        text = joined(text, ": ", &self.genre());
        let is_part = is_part(source);
        let mut people = self.authors_behind();
        if !is_part {
            people.push(self.editors());
        }
        people.push(called(self.terms.translated, &source.translators, self.terms));
        text = joined(text, " / ", &series(people));
        let is_own_site = is_author(source, &source.container);
        let mut host = if is_own_site { String::new() } else { fields::title(&source.container) };
        if is_part {
            host = joined(host, " / ", &self.editors());
        }
        joined(text, " // ", &host)
    }

    fn genre(&self) -> String {
        let source = self.source;
        let version = source.version.trim();
        let version = if version.is_empty() || fields::has_word(version) {
            version.to_owned()
        } else if std::ptr::eq(self.terms, &RUSSIAN) {
            format!("версия {version}")
        } else {
            format!("version {version}")
        };
        let genre = source.genre.trim();
        let genre = match source.kind {
            SourceKind::Thesis if genre.is_empty() => self.terms.thesis.to_owned(),
            _ => lower_first(genre),
        };
        series(vec![genre, version]).replace("; ", ", ")
    }

    /// The authors who do not stand in the heading: four are all named, of more the first three.
    fn authors_behind(&self) -> Vec<String> {
        let authors = &self.source.authors;
        match self.source.kind {
            SourceKind::Recording if fields::is_film(self.source) => {
                vec![called(self.terms.directed, authors, self.terms)]
            }
            SourceKind::Recording => vec![several(authors, self.terms)],
            SourceKind::Standard if self.heading().is_empty() => vec![several(authors, self.terms)],
            SourceKind::Standard => Vec::new(),
            _ if authors.len() > HEADING => vec![several(authors, self.terms)],
            _ => Vec::new(),
        }
    }

    /// Russian editors stand in the genitive, where their names show which.
    fn editors(&self) -> String {
        let editors = &self.source.editors;
        if !std::ptr::eq(self.terms, &RUSSIAN) {
            return called(self.terms.edited, editors, self.terms);
        }
        let declined: Option<Vec<Name>> = editors.iter().map(genitive).collect();
        match declined {
            Some(names) => called(self.terms.edited, &names, self.terms),
            None => called("ред.", editors, self.terms),
        }
    }

    /// Edition, place, publisher and date.
    fn imprint(&self) -> String {
        let source = self.source;
        let edition = fields::edition(&source.edition);
        let edition = match edition.parse::<u32>() {
            Ok(number) if std::ptr::eq(self.terms, &ENGLISH) => {
                format!("{}{}", english_ordinal(number), self.terms.edition)
            }
            Ok(number) => format!("{number}{}", self.terms.edition),
            Err(_) => edition,
        };
        let serial = matches!(source.kind, SourceKind::Article | SourceKind::News);
        let publisher =
            if serial { String::new() } else { joined(source.place.trim().to_owned(), ": ", source.publisher.trim()) };
        let year = source.date.map(|date| date.year().to_string()).unwrap_or_default();
        let text = sentence(edition, &joined(publisher, ", ", &year));
        sentence(text, &self.day())
    }

    /// Day and month of what appears daily.
    fn day(&self) -> String {
        let dated = !matches!(self.source.kind, SourceKind::Article | SourceKind::Book | SourceKind::Chapter);
        let day = self.source.date.filter(|_| dated).and_then(|date| Some((date.day()?, date.month()?)));
        day.map(|(day, month)| format!("{day} {}", self.terms.months[usize::from(month - 1)])).unwrap_or_default()
    }

    /// Volume, number and pages.
    fn extent(&self) -> String {
        let source = self.source;
        let volume = marked(self.terms.volume, &source.volume);
        let number = match source.kind {
            SourceKind::Standard if self.heading() == source.issue.trim() => String::new(),
            _ if fields::has_word(&source.issue) => source.issue.trim().to_owned(),
            _ => marked(self.terms.issue, &source.issue),
        };
        let number = if volume.is_empty() { number } else { number.replacen("No.", "no.", 1) };
        let pages = source.pages.trim();
        let is_count = pages.bytes().all(|byte| byte.is_ascii_digit()) && !is_part(source);
        let pages = match pages {
            "" => String::new(),
            count if is_count => format!("{count} {}", self.terms.counted),
            pages => format!("{} {}", self.terms.pages, pages.replace('-', "–")),
        };
        let text = sentence(joined(volume, ", ", &number), &pages);
        sentence(text, &marked(self.terms.article, &source.article_number))
    }

    /// Where it is found on the web, and when it was seen there.
    fn access(&self) -> String {
        let doi = fields::doi(self.source);
        let url = self.source.url.trim();
        let is_doi = doi.as_ref().is_some_and(|doi| url.ends_with(doi.as_str()));
        let address = if url.is_empty() || is_doi { String::new() } else { format!("URL: {url}") };
        let seen = self.source.accessed.filter(|_| !address.is_empty()).map(numeric);
        let seen = seen.map(|day| format!("({}: {day})", self.words.reference_accessed())).unwrap_or_default();
        let doi = doi.map(|doi| format!("DOI: {doi}")).unwrap_or_default();
        sentence(doi, &joined(address, " ", &seen))
    }
}

fn has(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether the work is a part of another.
fn is_part(source: &Source) -> bool {
    matches!(source.kind, SourceKind::Article | SourceKind::News | SourceKind::Chapter | SourceKind::Paper)
}

/// Two texts with a sign between; either alone where the other is missing.
fn joined(before: String, sign: &str, behind: &str) -> String {
    match (before.is_empty(), behind.is_empty()) {
        (_, true) => before,
        (true, false) => behind.to_owned(),
        (false, false) => format!("{before}{sign}{behind}"),
    }
}

/// Two texts with a full stop between, unless the first ends with one or another end of a sentence.
fn sentence(before: String, behind: &str) -> String {
    let ended = before.ends_with(['.', '?', '!', '…']);
    joined(before, if ended { " " } else { ". " }, behind)
}

fn series(parts: Vec<String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn marked(mark: &str, text: &str) -> String {
    if has(text) { format!("{mark} {}", text.trim()) } else { String::new() }
}

/// "Иванов И. И."
fn inverted(name: &Name) -> String {
    joined(name.family.trim().to_owned(), " ", &initials(&name.given))
}

/// "И. И. Иванов"
fn straight(name: &Name) -> String {
    joined(initials(&name.given), " ", name.family.trim())
}

/// "ed. by J. Fagerberg, D. C. Mowery"; of more than four the first three.
fn called(role: &str, names: &[Name], terms: &Terms) -> String {
    if names.is_empty() { String::new() } else { format!("{role} {}", several(names, terms)) }
}

fn several(names: &[Name], terms: &Terms) -> String {
    let shown = if names.len() > HEADING + 1 { &names[..HEADING] } else { names };
    let text = shown.iter().map(straight).collect::<Vec<_>>().join(", ");
    if shown.len() < names.len() { format!("{text} {}", terms.others) } else { text }
}

/// The first letters of given names: "Jean-Paul Marie" is "J.-P. M.".
fn initials(given: &str) -> String {
    let (given, _) = fields::given(given);
    let of_word = |word: &str| {
        let letters = word.split('-').filter_map(|part| part.chars().find(|sign| sign.is_alphabetic()));
        letters.map(|letter| format!("{}.", letter.to_uppercase())).collect::<Vec<_>>().join("-")
    };
    given.split_whitespace().map(of_word).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A Russian family name in the genitive; nothing where its ending does not show how, as with foreign names.
fn genitive(name: &Name) -> Option<Name> {
    const ENDINGS: [(&str, &str); 15] = [
        ("ова", "овой"),
        ("ева", "евой"),
        ("ёва", "ёвой"),
        ("ина", "иной"),
        ("ына", "ыной"),
        ("ская", "ской"),
        ("цкая", "цкой"),
        ("ский", "ского"),
        ("цкий", "цкого"),
        ("ов", "ова"),
        ("ев", "ева"),
        ("ёв", "ёва"),
        ("ин", "ина"),
        ("ын", "ына"),
        ("енко", "енко"),
    ];
    let family = name.family.trim();
    let (stem, ending) = ENDINGS.iter().find_map(|(old, new)| Some((family.strip_suffix(old)?, new)))?;
    Some(Name { family: format!("{stem}{ending}"), given: name.given.clone() })
}

/// "29.02.2020", or as much of it as is known.
fn numeric(date: Date) -> String {
    let parts = [date.day().map(|day| format!("{day:02}")), date.month().map(|month| format!("{month:02}"))];
    let parts: Vec<String> = parts.into_iter().flatten().chain([date.year().to_string()]).collect();
    parts.join(".")
}

fn english_ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// A kind of work inside a phrase; abbreviations and names of institutions keep their capitals.
fn lower_first(text: &str) -> String {
    let mut signs = text.chars();
    match signs.next() {
        Some(first) if !signs.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(signs).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_their_initials_before_or_behind_and_decline_where_they_can() {
        let name = |family: &str, given: &str| Name { family: family.to_owned(), given: given.to_owned() };
        assert_eq!(inverted(&name("Иванов", "Иван Иванович")), "Иванов И. И.");
        assert_eq!(straight(&name("Sartre", "Jean-Paul")), "J.-P. Sartre");
        assert_eq!(inverted(&name("ЮНЕСКО", "")), "ЮНЕСКО");
        let declined = |family| genitive(&name(family, "А.")).map(|name| name.family);
        assert_eq!(declined("Петрова").as_deref(), Some("Петровой"));
        assert_eq!(declined("Достоевский").as_deref(), Some("Достоевского"));
        assert_eq!(declined("Шмидт"), None);
    }
}
