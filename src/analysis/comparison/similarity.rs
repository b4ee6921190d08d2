//! How alike two statements are, across word order, inflection and small edits, in any script.
//!
//! The measure is the share of their words that find a partner in the other statement (Dice 1945), where a partner may
//! be inflected or misspelt and then counts in part. Words that fit any organisation count half, numbers less (they
//! change from year to year). Statements that say the opposite of each other are not alike, however many words they share.

use crate::analysis::text::{fits, is_general, is_ideographic, is_stop_word, words};
use std::collections::HashMap;

/// How alike two statements are: 0 nothing in common, 1 the same words.
#[must_use]
pub fn similarity(first: &str, second: &str) -> f64 {
    let mut vocabulary = Vocabulary::default();
    let (first, second) = (vocabulary.read(first), vocabulary.read(second));
    vocabulary.similarity(&first, &second)
}

/// Of each text the first of those before it that is at least this alike; each text is taken apart once.
pub(in crate::analysis) fn doubles<'a>(texts: impl Iterator<Item = &'a str>, least: f64) -> Vec<Option<usize>> {
    let mut vocabulary = Vocabulary::default();
    let all: Vec<Terms> = texts.map(|text| vocabulary.read(text)).collect();
    let mut doubles = vec![None; all.len()];
    for (row, column, _) in vocabulary.pairs(&all, &all, least).into_iter().filter(|(row, column, _)| column < row) {
        doubles[row].get_or_insert(column);
    }
    doubles
}

/// A statement, taken apart for comparison.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// Numbers of its terms in the vocabulary, each once, ascending.
    numbers: Vec<usize>,
    /// Their weights, summed.
    weight: f64,
    /// Whether it says that something is not there.
    denies: bool,
}

/// The terms of many statements, and which of them are alike.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<String, usize>,
    terms: Vec<Term>,
    /// For each term, those that are alike, itself among them, and how far; below 0 for opposites.
    alike: Vec<Vec<(usize, f64)>>,
}

impl Vocabulary {
    /// Takes a statement apart.
    pub(super) fn read(&mut self, statement: &str) -> Terms {
        let words = words(statement);
        let denies = words.iter().any(|word| is_denial(word));
        let mut numbers: Vec<usize> = terms(&words).into_iter().map(|term| self.number(term)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let weight = numbers.iter().map(|term| self.terms[*term].weight).sum();
        Terms { numbers, weight, denies }
    }

    /// The pairs of statements that are at least this alike, row by row, with how alike they are. Only those are looked
    /// at whose words could suffice.
    pub(super) fn pairs(&self, rows: &[Terms], columns: &[Terms], least: f64) -> Vec<(usize, usize, f64)> {
        let mut holders: Vec<Vec<usize>> = vec![Vec::new(); self.terms.len()];
        for (column, terms) in columns.iter().enumerate() {
            terms.numbers.iter().for_each(|term| holders[*term].push(column));
        }
        let mut pairs = Vec::new();
        let mut most = vec![0.0; columns.len()];
        for (row, terms) in rows.iter().enumerate() {
            most.fill(0.0);
            self.add_shareable(terms, &holders, &mut most);
            // Rounding in the bound must not lose a pair that lies just on it.
            let suffices = |column: &usize| most[*column] >= (least - 1e-9) * (terms.weight + columns[*column].weight);
            let alike = |column: usize| (row, column, self.similarity(terms, &columns[column]));
            let found = (0..columns.len()).filter(|column| most[*column] > 0.0).filter(suffices).map(alike);
            pairs.extend(found.filter(|(.., alike)| *alike >= least));
        }
        pairs
    }

    /// Adds to each statement what it could share with another at most, if no word were taken twice.
    fn add_shareable(&self, terms: &Terms, holders: &[Vec<usize>], most: &mut [f64]) {
        for a in &terms.numbers {
            for (b, alike) in self.alike[*a].iter().filter(|(_, alike)| *alike > 0.0) {
                let shared = alike * (self.terms[*a].weight + self.terms[*b].weight);
                for holder in &holders[*b] {
                    most[*holder] += shared;
                }
            }
        }
    }

    /// How alike two statements are, 0 to 1, the same both ways.
    pub(super) fn similarity(&self, first: &Terms, second: &Terms) -> f64 {
        let all = first.weight + second.weight;
        if all <= 0.0 {
            return 0.0;
        }
        let shared = self.shared(first, second) / all;
        if first.denies == second.denies { shared } else { shared * DENIAL_FACTOR }
    }

    /// The weight of all terms that find a partner, each pair counted as far as the two are alike. Zero where the
    /// statements hold opposites.
    fn shared(&self, first: &Terms, second: &Terms) -> f64 {
        let mut pairs = Vec::new();
        for a in &first.numbers {
            for (b, alike) in self.alike[*a].iter().filter(|(b, _)| second.has(*b)) {
                if *alike > 0.0 {
                    pairs.push((*alike, *a, *b));
                } else if !second.has(*a) && !first.has(*b) {
                    return 0.0;
                }
            }
        }
        // The most alike first; of equals, the same ones whichever statement comes first.
        pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1.min(x.2), x.1.max(x.2)).cmp(&(y.1.min(y.2), y.1.max(y.2)))));
        let (mut used_first, mut used_second) = (Vec::new(), Vec::new());
        let mut shared = 0.0;
        for (alike, a, b) in pairs {
            if !used_first.contains(&a) && !used_second.contains(&b) {
                used_first.push(a);
                used_second.push(b);
                shared += alike * (self.terms[a].weight + self.terms[b].weight);
            }
        }
        shared
    }

    /// The number of a term; a new one is compared with all that are known.
    fn number(&mut self, text: String) -> usize {
        if let Some(number) = self.numbers.get(&text) {
            return *number;
        }
        let number = self.terms.len();
        let term = Term::new(&text);
        let mut alike = vec![(number, 1.0)];
        for (other, known) in self.terms.iter().enumerate() {
            let likeness = term.alike(known);
            if likeness != 0.0 {
                alike.push((other, likeness));
                self.alike[other].push((number, likeness));
            }
        }
        self.numbers.insert(text, number);
        self.terms.push(term);
        self.alike.push(alike);
        number
    }
}

impl Terms {
    fn has(&self, term: usize) -> bool {
        self.numbers.binary_search(&term).is_ok()
    }
}

/// A word, or characters of a script without spaces.
#[derive(Debug)]
struct Term {
    text: String,
    /// Its letters, folded.
    chars: Vec<char>,
    weight: f64,
    denies: bool,
    ideographic: bool,
    /// The pairs of [`OPPOSITES`] it belongs to, and on which side.
    poles: Vec<(usize, Pole)>,
}

/// A side of a pair of opposites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pole {
    Left,
    Right,
}

impl Term {
    fn new(text: &str) -> Self {
        let poles = OPPOSITES.iter().enumerate().flat_map(|(pair, (left, right))| {
            let left = fits(text, left).then_some((pair, Pole::Left));
            left.into_iter().chain(fits(text, right).then_some((pair, Pole::Right)))
        });
        Self {
            chars: folded(text),
            weight: weight(text),
            denies: is_denial(text),
            ideographic: is_ideographic(text),
            poles: poles.collect(),
            text: text.to_owned(),
        }
    }

    /// How alike two different terms are; below 0 for opposites.
    fn alike(&self, other: &Self) -> f64 {
        if self.is_opposite(other) {
            return -1.0;
        }
        if self.denies && other.denies {
            return DENIALS_ALIKE;
        }
        if self.chars.first() != other.chars.first() || self.ideographic || other.ideographic {
            return 0.0;
        }
        let longer = self.chars.len().max(other.chars.len());
        let shorter = self.chars.len().min(other.chars.len());
        let prefix = self.chars.iter().zip(&other.chars).take_while(|(a, b)| a == b).count();
        if inflected(prefix, shorter, longer) {
            return 0.6 + 0.4 * prefix as f64 / longer as f64;
        }
        // A slip of the pen changes a letter or two of a long word, hardly ever its first.
        if shorter < 5 || longer - shorter > 2 || self.weight < 0.5 || other.weight < 0.5 {
            return 0.0;
        }
        let alike = strsim::normalized_damerau_levenshtein(&self.text, &other.text);
        if alike >= 0.8 { alike } else { 0.0 }
    }

    fn is_opposite(&self, other: &Self) -> bool {
        let faces = |(pair, pole): &(usize, Pole)| other.poles.iter().any(|(with, side)| with == pair && side != pole);
        self.poles.iter().any(faces) || denied(&self.text, &other.text) || denied(&other.text, &self.text)
    }
}

/// Whether words that begin alike are forms of one word: the common part is the larger, and what follows is short.
fn inflected(prefix: usize, shorter: usize, longer: usize) -> bool {
    let rest = longer - prefix;
    match prefix {
        0..3 => false,
        3 => rest <= 2 && shorter <= 5,
        _ => (rest <= 4 || 2 * rest <= prefix + 1) && shorter - prefix <= 3,
    }
}

/// The terms of a statement: its words without those that only join others, or all of them if nothing else is left;
/// for scripts without spaces, the characters and their pairs.
fn terms(words: &[String]) -> Vec<String> {
    let content: Vec<String> = words.iter().filter(|word| !is_stop_word(word)).cloned().collect();
    let mut terms = if content.is_empty() { words.to_vec() } else { content };
    let pairs = words.windows(2).filter(|pair| pair.iter().all(|word| is_ideographic(word)));
    terms.extend(pairs.map(<[String]>::concat));
    terms
}

/// The letters of a word without the ending of Russian reflexive verbs, consonants that change within a Russian word
/// (снизить, снижение) as one.
fn folded(word: &str) -> Vec<char> {
    let stem = word.strip_suffix("ся").or_else(|| word.strip_suffix("сь")).unwrap_or(word);
    let fold = |letter| match letter {
        'ж' => 'з',
        'ч' => 'к',
        'ш' => 'с',
        'щ' => 'т',
        other => other,
    };
    stem.chars().map(fold).collect()
}

fn is_denial(word: &str) -> bool {
    DENIALS.iter().any(|denial| fits(word, denial))
}

fn weight(term: &str) -> f64 {
    if term.chars().any(|c| c.is_ascii_digit()) {
        0.3
    } else if is_general(term) || is_denial(term) || is_ideographic(term) {
        0.5
    } else {
        1.0
    }
}

/// How much is left of the likeness when one statement says that something is not there and the other does not.
const DENIAL_FACTOR: f64 = 0.6;

/// How far two ways of denying are alike.
const DENIALS_ALIKE: f64 = 0.9;

/// Words that say that something is not there.
const DENIALS: &[&str] = &[
    "no",
    "not",
    "none",
    "without",
    "lack*",
    "missing",
    "absen*",
    "cannot",
    "never",
    "не",
    "нет",
    "без",
    "отсутств*",
    "нехватк*",
    "недостат*",
    "无",
    "不",
    "没",
    "缺",
];

/// Whether one word is the other with a prefix that denies it: trained, untrained.
fn denied(word: &str, other: &str) -> bool {
    let prefix = other.strip_suffix(word).unwrap_or_default();
    word.chars().count() > 3 && ["un", "in", "im", "dis", "non", "не", "без"].contains(&prefix)
}

/// Words that turn a statement round.
const OPPOSITES: &[(&str, &str)] = &[
    ("up", "down"),
    ("strong*", "weak*"),
    ("high*", "low*"),
    ("more", "less"),
    ("more", "fewer"),
    ("many", "few"),
    ("good", "bad"),
    ("good", "poor"),
    ("rich", "poor"),
    ("large", "small"),
    ("big", "small"),
    ("new", "old"),
    ("fast*", "slow*"),
    ("rapid*", "slow*"),
    ("cheap*", "expensive"),
    ("internal", "external"),
    ("long", "short"),
    ("domestic", "foreign"),
    ("increas*", "decreas*"),
    ("increas*", "declin*"),
    ("increas*", "fall*"),
    ("grow*", "declin*"),
    ("grow*", "shrink*"),
    ("grow*", "clos*"),
    ("grow*", "fall*"),
    ("rise*", "fall*"),
    ("rising", "falling"),
    ("gain*", "los*"),
    ("import*", "export*"),
    ("public", "private"),
    ("modern", "outdated"),
    ("surplus", "deficit*"),
    ("open*", "clos*"),
    ("enter*", "leav*"),
    ("join*", "leav*"),
    ("start*", "end*"),
    ("wide*", "narrow*"),
    ("easy", "hard"),
    ("easy", "difficult"),
    ("early", "late"),
    ("full", "empty"),
    ("best", "worst"),
    ("better", "worse"),
    ("support*", "oppos*"),
    ("urban", "rural"),
    ("young", "old"),
    ("сильн*", "слаб*"),
    ("высок*", "низк*"),
    ("хорош*", "плох*"),
    ("больш*", "маленьк*"),
    ("больш*", "мал*"),
    ("нов*", "стар*"),
    ("быстр*", "медленн*"),
    ("дешев*", "дорог*"),
    ("внутренн*", "внешн*"),
    ("длинн*", "коротк*"),
    ("рост*", "паден*"),
    ("рост*", "снижен*"),
    ("рост*", "сокращен*"),
    ("рост*", "закрыт*"),
    ("раст*", "пада*"),
    ("раст*", "сниж*"),
    ("раст*", "сокращ*"),
    ("вырос*", "упал*"),
    ("вырос*", "снизил*"),
    ("увелич*", "уменьш*"),
    ("увелич*", "сниж*"),
    ("увелич*", "сниз*"),
    ("увелич*", "сокра*"),
    ("повыш*", "сниж*"),
    ("повыш*", "пониж*"),
    ("импорт*", "экспорт*"),
    ("современн*", "устаревш*"),
    ("государственн*", "частн*"),
    ("расшир*", "сокра*"),
    ("избыт*", "дефицит*"),
    ("откры*", "закры*"),
    ("широк*", "узк*"),
    ("легк*", "трудн*"),
    ("ранн*", "поздн*"),
    ("лучш*", "худш*"),
    ("городск*", "сельск*"),
    ("молод*", "пожил*"),
    ("приход*", "уход*"),
    ("高", "低"),
    ("强", "弱"),
    ("增长", "下降"),
    ("增长", "减少"),
    ("增加", "减少"),
    ("上升", "下降"),
    ("上涨", "下跌"),
    ("扩大", "缩小"),
    ("优势", "劣势"),
    ("内部", "外部"),
    ("国内", "国外"),
    ("进口", "出口"),
    ("城市", "农村"),
    ("开放", "关闭"),
    ("先进", "落后"),
    ("充足", "不足"),
    ("公立", "私立"),
];
