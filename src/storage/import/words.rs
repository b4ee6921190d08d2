//! Words by which files name quadrants, in the languages in which such files come.

use crate::model::Quadrant;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The names of each quadrant: English, Russian, Ukrainian, French, Spanish, German, Portuguese, Italian, Chinese,
/// Arabic.
const NAMES: [(Quadrant, &[&str]); 4] = [
    (
        Quadrant::Strengths,
        &[
            "strengths",
            "strength",
            "strong points",
            "strong sides",
            "сильные стороны",
            "сильная сторона",
            "силы",
            "сила",
            "преимущества",
            "сильні сторони",
            "сильна сторона",
            "сильні",
            "переваги",
            "forces",
            "force",
            "points forts",
            "atouts",
            "fortalezas",
            "fortaleza",
            "puntos fuertes",
            "stärken",
            "stärke",
            "forças",
            "força",
            "pontos fortes",
            "punti di forza",
            "forza",
            "优势",
            "優勢",
            "长处",
            "نقاط القوة",
            "القوة",
            "قوة",
        ],
    ),
    (
        Quadrant::Weaknesses,
        &[
            "weaknesses",
            "weakness",
            "weak points",
            "weak sides",
            "слабые стороны",
            "слабая сторона",
            "слабости",
            "слабость",
            "недостатки",
            "слабкі сторони",
            "слабка сторона",
            "слабкості",
            "недоліки",
            "faiblesses",
            "faiblesse",
            "points faibles",
            "debilidades",
            "debilidad",
            "puntos débiles",
            "schwächen",
            "schwäche",
            "fraquezas",
            "fraqueza",
            "pontos fracos",
            "punti di debolezza",
            "debolezze",
            "debolezza",
            "劣势",
            "劣勢",
            "弱势",
            "弱點",
            "弱点",
            "نقاط الضعف",
            "الضعف",
            "ضعف",
        ],
    ),
    (
        Quadrant::Opportunities,
        &[
            "opportunities",
            "opportunity",
            "возможности",
            "возможность",
            "можливості",
            "можливість",
            "opportunités",
            "opportunité",
            "oportunidades",
            "oportunidad",
            "oportunidade",
            "chancen",
            "chance",
            "opportunità",
            "机会",
            "機會",
            "机遇",
            "الفرص",
            "فرص",
            "فرصة",
        ],
    ),
    (
        Quadrant::Threats,
        &[
            "threats",
            "threat",
            "угрозы",
            "угроза",
            "загрози",
            "загроза",
            "menaces",
            "menace",
            "amenazas",
            "amenaza",
            "risiken",
            "risiko",
            "bedrohungen",
            "bedrohung",
            "gefahren",
            "ameaças",
            "ameaça",
            "minacce",
            "minaccia",
            "威胁",
            "威脅",
            "التهديدات",
            "تهديدات",
            "تهديد",
            "المخاطر",
        ],
    ),
];

/// The names as [`folded`] writes them.
static FOLDED: LazyLock<Vec<(String, Quadrant)>> = LazyLock::new(|| {
    let names = NAMES.iter().flat_map(|(quadrant, names)| names.iter().map(|name| (folded(name), *quadrant)));
    names.collect()
});

static BY_NAME: LazyLock<HashMap<&str, Quadrant>> =
    LazyLock::new(|| FOLDED.iter().map(|(name, quadrant)| (name.as_str(), *quadrant)).collect());

/// The quadrant that a text names and nothing else: "Strengths", "S", "1. Сильные стороны (внутренние):", "S – Forces".
#[must_use]
pub(super) fn quadrant(text: &str) -> Option<Quadrant> {
    /// More bytes than any name has, whatever stands in brackets behind it.
    const LONGEST: usize = 400;
    if text.len() > LONGEST {
        return None;
    }
    let words = words(text);
    let whole = BY_NAME.get(words.join(" ").as_str()).copied();
    whole.or_else(|| match words.as_slice() {
        [one] => letter(one),
        [first, rest @ ..] => {
            let named = BY_NAME.get(rest.join(" ").as_str()).copied();
            named.filter(|&quadrant| letter(first) == Some(quadrant))
        }
        [] => letter(&folded(text.trim_matches(|c: char| !c.is_alphanumeric()))),
    })
}

/// The quadrant that a heading is about: it names one, perhaps among a few other words, and no second one.
#[must_use]
pub(super) fn quadrant_of_heading(text: &str) -> Option<Quadrant> {
    const MOST_WORDS: usize = 6;
    if let Some(quadrant) = quadrant(text) {
        return Some(quadrant);
    }
    let words = words(text);
    if words.len() > MOST_WORDS {
        return None;
    }
    let mut found = parts(&words).filter_map(|part| BY_NAME.get(part.as_str()).copied()).chain(unspaced(&words));
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// The label before a statement, as in "S1. Staff": its quadrant, and the statement.
#[must_use]
pub(super) fn labelled(text: &str) -> Option<(Quadrant, &str)> {
    let quadrant = Quadrant::ALL.into_iter().find(|quadrant| text.starts_with(quadrant.letter()))?;
    let rest = text[1..].trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - 1 - rest.len();
    let statement = rest.trim_start_matches(['.', ':', ')', '-', '–', '—']);
    let marked = statement.len() < rest.len() && statement.starts_with(char::is_whitespace);
    ((1..=3).contains(&digits) && marked).then(|| (quadrant, statement.trim_start()))
}

/// A text in small letters without accents, signs and what stands in brackets: two spellings of a word are equal.
#[must_use]
pub(super) fn folded(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ if sign.is_alphanumeric() => plain.extend(sign.to_lowercase().map(without_accent)),
            // What is written above or below a letter, and what joins emoji.
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200d}' | '\u{fe0f}' => {}
            _ => plain.push(' '),
        }
    }
    let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    let numbers = words.iter().take_while(|word| is_number(word)).count();
    words.drain(..numbers.min(words.len().saturating_sub(1)));
    words
}

fn is_number(word: &str) -> bool {
    word.chars().all(char::is_numeric) || matches!(word, "i" | "ii" | "iii" | "iv")
}

fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ё' => 'е',
        other => other,
    }
}

fn letter(word: &str) -> Option<Quadrant> {
    Quadrant::ALL.into_iter().find(|quadrant| word.eq_ignore_ascii_case(&quadrant.letter().to_string()))
}

/// One to three words that follow each other, as the names of quadrants are.
fn parts(words: &[String]) -> impl Iterator<Item = String> {
    (1..=3).flat_map(|length| words.windows(length).map(|part| part.join(" ")))
}

/// The quadrants named somewhere in words of a language that parts none.
fn unspaced(words: &[String]) -> impl Iterator<Item = Quadrant> {
    let is_unspaced = |word: &str| word.starts_with(|sign| matches!(sign, '\u{4e00}'..='\u{9fff}'));
    let names = FOLDED.iter().filter(move |(name, _)| is_unspaced(name));
    let within = words.iter().filter(move |word| is_unspaced(word));
    within.flat_map(move |word| names.clone().filter(|(name, _)| word.contains(name)).map(|(_, quadrant)| *quadrant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Quadrant>) {
        assert_eq!(quadrant(text), expected, "{text}");
    }

    #[track_caller]
    fn check_heading(text: &str, expected: Option<Quadrant>) {
        assert_eq!(quadrant_of_heading(text), expected, "{text}");
    }

    #[test]
    fn a_quadrant_is_known_by_its_name_in_several_languages() {
        for name in ["Strengths", "STRENGTH:", "Сильные стороны", "Сильні сторони", "Points forts", "Fortalezas"]
        {
            check(name, Some(Quadrant::Strengths));
        }
        for name in ["Weaknesses", "Слабые стороны", "Слабкі сторони", "Faiblesses", "Debilidades", "Schwächen", "劣势"]
        {
            check(name, Some(Quadrant::Weaknesses));
        }
        for name in ["Opportunities", "Возможности", "Можливості", "OPPORTUNITES", "Chancen", "机会", "الفرص"]
        {
            check(name, Some(Quadrant::Opportunities));
        }
        for name in ["Threats", "Угрозы", "Загрози", "Menaces", "Amenazas", "Risiken", "威胁", "التهديدات"]
        {
            check(name, Some(Quadrant::Threats));
        }
    }

    #[test]
    fn numbers_letters_brackets_and_signs_around_the_name_do_not_matter() {
        for name in
            ["S", "s:", "(S)", "1. Strengths", "II) Strengths (internal)", "💪 Strengths", "S – Strengths", "**S**"]
        {
            check(name, Some(Quadrant::Strengths));
        }
        check("优势（内部）", Some(Quadrant::Strengths));
        check("T: Strengths", None);
    }

    #[test]
    fn a_text_that_only_mentions_a_quadrant_names_none() {
        check("Strengths of the staff", None);
        check("Strengths and weaknesses", None);
        check("", None);
        check("Staff", None);
        check("12", None);
    }

    #[test]
    fn a_heading_may_say_more_than_the_name() {
        check_heading("Our key strengths", Some(Quadrant::Strengths));
        check_heading("External threats – what may harm us", Some(Quadrant::Threats));
        check_heading("How the threats of the last years came about", None);
        check_heading("External threats", Some(Quadrant::Threats));
        check_heading("内部优势", Some(Quadrant::Strengths));
        check_heading("Strengths and weaknesses", None);
        check_heading("Conclusions", None);
    }

    #[test]
    fn a_label_says_the_quadrant() {
        assert_eq!(labelled("S1. Staff"), Some((Quadrant::Strengths, "Staff")));
        assert_eq!(labelled("T12: Cuts"), Some((Quadrant::Threats, "Cuts")));
        assert_eq!(labelled("O2 - Funds"), None);
        assert_eq!(labelled("S Staff"), None);
        assert_eq!(labelled("S2020"), None);
        assert_eq!(labelled("W3.5 % less"), None);
    }
}
