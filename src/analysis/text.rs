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

const STOP_WORDS: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "in", "is", "it", "its",
    "of", "on", "or", "our", "that", "the", "their", "there", "this", "to", "was", "we", "were", "which", "with", "в",
    "во", "для", "до", "же", "за", "и", "из", "к", "как", "ко", "на", "не", "о", "об", "от", "по", "при", "с", "со",
    "у", "что", "это", "для", "наш", "наша", "наше", "наши", "их", "его", "ее", "а", "но", "или", "的", "和", "与",
    "在", "了",
];
