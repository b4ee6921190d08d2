//! Words of a statement, in any script.

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text in small letters, without punctuation. Chinese and Japanese, which write no spaces, come out
/// character by character.
pub(super) fn words(text: &str) -> Vec<String> {
    text.unicode_words().map(str::to_lowercase).map(|word| word.replace('ё', "е").replace('’', "'")).collect()
}

/// Whether a word is a character of a script that writes no spaces between words.
pub(super) fn is_ideographic(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}'))
}

/// Whether a word only joins others (of, and, в, и): it says nothing about what a text is about.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// Whether a word fits any organisation: a quality, or what every organisation has.
pub(super) fn is_general(word: &str) -> bool {
    GENERAL.iter().any(|general| fits(word, general))
}

/// Whether a word is the pattern, or begins with it where the pattern ends in a star.
pub(super) fn fits(word: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(word == pattern, |stem| word.starts_with(stem))
}

const STOP_WORDS: &[&str] = &[
    "a", "all", "also", "an", "and", "any", "are", "as", "at", "be", "become", "been", "but", "by", "can", "could", "did",
    "do", "does", "each", "every", "for", "from", "had", "has", "have", "if", "in", "into", "is", "it", "its", "may",
    "of", "on", "or", "our", "should", "so", "some", "such", "than", "that", "the", "their", "there", "these", "they",
    "this", "those", "to", "us", "was", "we", "were", "which", "will", "with", "would", "а", "был", "была", "было",
    "были", "будет", "в", "весь", "во", "все", "всего", "всей", "всем", "всех", "для", "до", "ее", "его", "есть", "же",
    "за", "и", "из", "или", "их", "к", "каждая", "каждого", "каждой", "каждом", "каждую", "каждый", "как", "ко",
    "который", "которые", "может", "можно", "могут", "мы", "на", "наш", "наша", "наше", "наши", "но", "о", "об", "он",
    "она", "они", "от", "по", "при", "с", "со", "стороны", "то", "у", "что", "это", "является", "的", "和", "与", "在",
    "了",
];

/// Words that fit any organisation: qualities, and what every organisation has.
const GENERAL: &[&str] = &[
    "bad",
    "better",
    "big",
    "brand",
    "competition",
    "competitor*",
    "cost*",
    "customer*",
    "demand",
    "economy",
    "efficien*",
    "employee*",
    "environment",
    "excellent",
    "experience*",
    "fast",
    "finance*",
    "financial",
    "funding",
    "good",
    "great",
    "growth",
    "high",
    "image",
    "improve*",
    "innovation",
    "innovative",
    "lack",
    "large",
    "leadership",
    "location",
    "low",
    "management",
    "many",
    "market*",
    "marketing",
    "money",
    "more",
    "new",
    "nice",
    "not",
    "people",
    "politics",
    "poor",
    "position",
    "price*",
    "problem*",
    "product*",
    "quality",
    "reputation",
    "resource*",
    "service*",
    "situation",
    "skill*",
    "skilled",
    "small",
    "staff",
    "strong",
    "team",
    "technology",
    "technologies",
    "time",
    "unique",
    "very",
    "weak",
    "well",
    "бренд*",
    "больш*",
    "быстр*",
    "высок*",
    "выгодн*",
    "денег",
    "деньги",
    "затрат*",
    "имидж*",
    "инноваци*",
    "квалифицированн*",
    "качеств*",
    "клиент*",
    "команд*",
    "конкурент*",
    "конкуренци*",
    "кризис*",
    "маленьк*",
    "маркетинг*",
    "мало",
    "много",
    "нехватк*",
    "низк*",
    "нов*",
    "опыт*",
    "отличн*",
    "отсутстви*",
    "очень",
    "персонал*",
    "плох*",
    "продукт*",
    "проблем*",
    "расход*",
    "репутаци*",
    "ресурс*",
    "рост*",
    "рынк*",
    "рынок",
    "сильн*",
    "слаб*",
    "сотрудник*",
    "спрос*",
    "технологи*",
    "товар*",
    "уникальн*",
    "услуг*",
    "финанс*",
    "хорош*",
    "цен*",
    "экономик*",
];

