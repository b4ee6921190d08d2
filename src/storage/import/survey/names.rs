//! What the texts of a survey name: factors and quadrants, wherever they stand in a head or a cell.
//!
//! Systems add markup, write other quotation marks and hyphens, and put a statement into the middle of a question. Texts
//! are therefore compared without all that, as whole words; of statements of which one is part of another, the longer
//! one is meant.

use crate::model::survey_codes::{CodeError, Codes};
use crate::model::{Compared, FactorId, JudgmentSet, Matrix, Pair, Quadrant, Strategy};
use crate::storage::import::terms::{self, Set, Term};
use crate::storage::import::words;
use std::collections::HashMap;

/// The names of everything in a matrix.
pub(super) struct Names<'a> {
    pub(super) matrix: &'a Matrix,
    pub(super) codes: Codes,
    /// The statements as [`plain`] writes them, the longest first.
    statements: Vec<(String, FactorId)>,
    /// The factor of each whole statement; none where several have it.
    by_statement: HashMap<String, Option<FactorId>>,
    /// The factors by their labels in small letters, and by their ids.
    by_label: HashMap<String, FactorId>,
    by_id: HashMap<String, FactorId>,
    /// The titles that the matrix gives its quadrants, as [`plain`] writes them.
    titles: Vec<(String, Quadrant)>,
    quadrants: HashMap<FactorId, Quadrant>,
}

/// A text without markup, entities, capitals, accents and signs.
pub(super) fn plain(text: &str) -> String {
    words::folded_whole(&without_markup(text))
}

/// A text without tags and entities of web pages. A tag that a statement holds as text comes back as entities from one
/// system and as it is from another, so that tags among the entities go too.
pub(super) fn without_markup(text: &str) -> String {
    unmarked(&unmarked(text))
}

fn unmarked(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let behind = &rest[1..];
        let is_tag =
            rest.starts_with('<') && behind.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/');
        let end = behind.find(if is_tag { '>' } else { ';' });
        let entity = end.filter(|_| rest.starts_with('&')).and_then(|end| entity(&behind[..end]));
        match (end, entity) {
            (Some(end), _) if is_tag => {
                out.push(' ');
                rest = &behind[end + 1..];
            }
            (Some(end), Some(sign)) => {
                out.push(sign);
                rest = &behind[end + 1..];
            }
            _ => {
                out.push_str(&rest[..1]);
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}

impl<'a> Names<'a> {
    pub(super) fn of(matrix: &'a Matrix, strategies: &[Strategy]) -> Self {
        let mut names = Self {
            matrix,
            codes: Codes::of(matrix, strategies),
            statements: Vec::new(),
            by_statement: HashMap::new(),
            by_label: HashMap::new(),
            by_id: HashMap::new(),
            titles: Vec::new(),
            quadrants: HashMap::new(),
        };
        for quadrant in Quadrant::ALL {
            names.titles.push((plain(matrix.quadrant_title(quadrant)), quadrant));
            for (number, factor) in (1..).zip(&matrix.factors[quadrant]) {
                let label = format!("{}{number}", quadrant.letter().to_ascii_lowercase());
                names.by_label.insert(label, factor.id);
                names.by_id.insert(factor.id.to_string(), factor.id);
                names.quadrants.insert(factor.id, quadrant);
                let statement = plain(&factor.statement);
                if !statement.is_empty() {
                    let twin = |known: &mut Option<FactorId>| *known = None;
                    names.by_statement.entry(statement.clone()).and_modify(twin).or_insert(Some(factor.id));
                    names.statements.push((statement, factor.id));
                }
            }
        }
        names.titles.retain(|(title, _)| !title.is_empty());
        names.statements.sort_by(|(one, _), (other, _)| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        names
    }

    /// The quadrant in which a factor stands.
    pub(super) fn quadrant_of(&self, factor: FactorId) -> Option<Quadrant> {
        self.quadrants.get(&factor).copied()
    }

    /// The factor that a cell names and nothing else: by its code, tag, label, id or statement, with or without label.
    pub(super) fn factor(&self, cell: &str) -> Result<Option<FactorId>, CodeError> {
        let cell = cell.trim();
        if let Some(factor) = self.codes.factor_named(cell)? {
            return Ok(Some(factor));
        }
        let small = cell.to_ascii_lowercase();
        let labelled = self.by_label.get(&small).or_else(|| self.by_id.get(cell));
        let whole = || self.by_statement.get(&plain(cell)).copied().flatten();
        Ok(labelled.copied().or_else(whole).or_else(|| match self.factors_in(cell).as_slice() {
            // With its label, or a few signs around it; other words may change what is meant.
            [only] if self.is_all_of(cell, *only) => Some(*only),
            _ => None,
        }))
    }

    /// Whether a text is a statement with its label and nothing else.
    fn is_all_of(&self, cell: &str, factor: FactorId) -> bool {
        let text = plain(cell);
        let label = self.by_label.iter().find(|(_, id)| **id == factor).map_or("", |(label, _)| label.as_str());
        let statement = self.statements.iter().find(|(_, id)| *id == factor).map_or("", |(text, _)| text.as_str());
        [format!("{label} {statement}"), format!("{statement} {label}")].contains(&text)
    }

    /// The quadrant that a cell names and nothing else: by its letter, its name or the title that it has here.
    pub(super) fn quadrant(&self, cell: &str) -> Option<Quadrant> {
        let text = plain(cell);
        let titled = self.titles.iter().find(|(title, _)| *title == text).map(|(_, quadrant)| *quadrant);
        titled.or_else(|| words::quadrant(cell))
    }

    /// The thing that a cell names and nothing else, of those that a pair compares.
    pub(super) fn thing(&self, cell: &str, pair: Pair) -> Option<Compared> {
        let found = match pair.row {
            Compared::Factor(_) => self.factor(cell).ok().flatten().map(Compared::Factor),
            Compared::Quadrant(_) => self.quadrant(cell).map(Compared::Quadrant),
        };
        found.filter(|thing| [pair.row, pair.column].contains(thing))
    }

    /// The factors that a text names, each once, in their order.
    pub(super) fn factors_in(&self, text: &str) -> Vec<FactorId> {
        self.scan(text).factors()
    }

    /// The pair that a text names: two factors, or two quadrants where it names no factor.
    pub(super) fn pair_in(&self, text: &str) -> Option<(Compared, Compared)> {
        let scan = self.scan(text);
        match scan.factors().as_slice() {
            [row, column] => return Some((Compared::Factor(*row), Compared::Factor(*column))),
            [] => {}
            _ => return None,
        }
        let named = self.quadrants_in(&scan.rest);
        let named = if named.len() < 2 { letters_in(&without_markup(text)) } else { named };
        match named.as_slice() {
            [row, column] => Some((Compared::Quadrant(*row), Compared::Quadrant(*column))),
            _ => None,
        }
    }

    /// What a text says beside the names of the things of a pair, and which of these it names, in their order.
    pub(super) fn without_things(&self, text: &str, pair: Pair) -> (String, Vec<Compared>) {
        let mut rest = format!(" {} ", plain_with_marks(text));
        let mut found: Vec<(usize, Compared)> = Vec::new();
        let mut names: Vec<(String, Compared)> = Vec::new();
        for thing in [pair.row, pair.column] {
            names.extend(self.names_of(thing).into_iter().map(|name| (name, thing)));
        }
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        for (name, thing) in names {
            while let Some(at) = whole_word(&rest, &name) {
                found.push((at, thing));
                // Blanks keep the places of the others.
                rest.replace_range(at..at + name.len(), &" ".repeat(name.len()));
            }
        }
        found.sort_by_key(|(at, _)| *at);
        let mut things: Vec<Compared> = Vec::new();
        for (_, thing) in found {
            if !things.contains(&thing) {
                things.push(thing);
            }
        }
        (rest, things)
    }

    /// How a thing may be called in a cell, as [`plain_with_marks`] writes it.
    fn names_of(&self, thing: Compared) -> Vec<String> {
        match thing {
            Compared::Factor(id) => {
                let statement = self.matrix.factor(id).map(|factor| plain_with_marks(&factor.statement));
                let labels = self.by_label.iter().filter(|(_, known)| **known == id).map(|(label, _)| label.clone());
                let code = self.codes.factor(id).map(|code| code.to_lowercase());
                let all = statement.into_iter().chain(labels).chain(code);
                all.filter(|name| !name.trim().is_empty()).collect()
            }
            Compared::Quadrant(quadrant) => {
                let titles = self.titles.iter().filter(|(_, known)| *known == quadrant).map(|(title, _)| title.clone());
                let named = terms::terms(Set::Places).filter(|(_, term)| *term == Term::Quadrant(quadrant));
                titles.chain(named.map(|(name, _)| name.to_owned())).collect()
            }
        }
    }

    /// Which set two things are compared in; none where they cannot be.
    pub(super) fn set(&self, row: Compared, column: Compared) -> Option<JudgmentSet> {
        match (row, column) {
            (Compared::Quadrant(_), Compared::Quadrant(_)) => Some(JudgmentSet::Between),
            (Compared::Factor(row), Compared::Factor(column)) => {
                let (row, column) = (self.quadrant_of(row)?, self.quadrant_of(column)?);
                (row == column).then_some(JudgmentSet::Within(row))
            }
            _ => None,
        }
    }

    fn quadrants_in(&self, plain: &str) -> Vec<Quadrant> {
        let words: Vec<&str> = plain.split_whitespace().collect();
        let mut found: Vec<Quadrant> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let named = (1..=4).rev().find_map(|count| {
                let part = words.get(at..at + count)?.join(" ");
                let titled = self.titles.iter().find(|(title, _)| *title == part).map(|(_, quadrant)| *quadrant);
                Some((titled.or_else(|| quadrant_term(&part))?, count))
            });
            match named {
                Some((quadrant, count)) => {
                    if !found.contains(&quadrant) {
                        found.push(quadrant);
                    }
                    at += count;
                }
                None => at += 1,
            }
        }
        found
    }

    fn scan(&self, text: &str) -> Scan {
        let mut rest = format!(" {} ", plain(text));
        let mut hits = Vec::new();
        for (statement, factor) in &self.statements {
            while let Some(at) = whole_word(&rest, statement) {
                let factor = self.by_statement.get(statement).copied().flatten();
                hits.push((at, factor));
                rest.replace_range(at..at + statement.len(), &" ".repeat(statement.len()));
            }
            debug_assert!(self.by_statement.contains_key(statement), "{factor} has a statement");
        }
        let mut at = 0;
        for word in rest.split(' ') {
            if let Some(factor) = self.by_label.get(word) {
                hits.push((at, Some(*factor)));
            }
            at += word.len() + 1;
        }
        hits.sort_by_key(|(at, _)| *at);
        Scan { hits, rest }
    }
}

/// What a text names.
struct Scan {
    /// The places of names, with the factor; none where several have that statement.
    hits: Vec<(usize, Option<FactorId>)>,
    /// The text without the statements.
    rest: String,
}

impl Scan {
    /// The factors, each once; none at all where a name is that of several.
    fn factors(&self) -> Vec<FactorId> {
        let mut factors: Vec<FactorId> = Vec::new();
        for (_, factor) in &self.hits {
            let Some(factor) = factor else { return Vec::new() };
            if !factors.contains(factor) {
                factors.push(*factor);
            }
        }
        factors
    }
}

fn quadrant_term(words: &str) -> Option<Quadrant> {
    match terms::term(Set::Places, words) {
        Some(Term::Quadrant(quadrant)) => Some(quadrant),
        _ => None,
    }
}

/// The quadrants whose capital letters stand alone in a text, each once.
fn letters_in(text: &str) -> Vec<Quadrant> {
    let mut found: Vec<Quadrant> = Vec::new();
    for word in text.split(|sign: char| !sign.is_alphanumeric()) {
        let mut signs = word.chars();
        let letter = signs.next().filter(|_| signs.next().is_none());
        let quadrant = letter.and_then(|letter| Quadrant::ALL.into_iter().find(|it| it.letter() == letter));
        if let Some(quadrant) = quadrant.filter(|quadrant| !found.contains(quadrant)) {
            found.push(quadrant);
        }
    }
    found
}

/// A text as [`plain`] writes it, but with the signs that belong to numbers.
pub(super) fn plain_with_marks(text: &str) -> String {
    let text = without_markup(text);
    let mut out = String::with_capacity(text.len());
    let signs: Vec<char> = text.chars().collect();
    for (at, &sign) in signs.iter().enumerate() {
        let is_digit = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_digit);
        let within = is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
        if matches!(sign, '.' | ',' | '/') && within {
            out.push(sign);
        } else {
            out.push_str(&spelled(sign));
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn spelled(sign: char) -> String {
    if sign.is_alphanumeric() || matches!(sign, '\u{300}'..='\u{36f}') {
        // A letter alone comes back without its accent; a sign above a letter as nothing.
        words::folded_whole(sign.encode_utf8(&mut [0; 4]))
    } else {
        " ".to_owned()
    }
}

/// Where a name stands in a text as whole words; languages that part no words have ends everywhere.
fn whole_word(text: &str, name: &str) -> Option<usize> {
    let is_end = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric() || is_unspaced(sign));
    let own_ends = name.starts_with(is_unspaced) || name.ends_with(is_unspaced);
    text.match_indices(name).map(|(at, _)| at).find(|&at| {
        let (before, behind) = (text[..at].chars().next_back(), text[at + name.len()..].chars().next());
        own_ends || (is_end(before) && is_end(behind))
    })
}

fn is_unspaced(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{e00}'..='\u{e7f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Factor;

    fn matrix() -> Matrix {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (quadrant, id, statement) in [
            (Quadrant::Strengths, "staff", "Trained staff"),
            (Quadrant::Strengths, "field", "Trained staff in the field"),
            (Quadrant::Weaknesses, "debt", "Debt & “old” loans"),
            (Quadrant::Threats, "flood", "洪水"),
            (Quadrant::Opportunities, "one", "Grants"),
            (Quadrant::Opportunities, "two", "grants!"),
        ] {
            let id: FactorId = id.parse().unwrap();
            matrix.factors[quadrant].push(Factor { statement: statement.to_owned(), ..Factor::new(id, statement) });
        }
        matrix
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let matrix = matrix();
        let found: Vec<String> = Names::of(&matrix, &[]).factors_in(text).iter().map(ToString::to_string).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn statements_are_found_as_whole_words_and_the_longest_first() {
        check("How important is <b>TRAINED STAFF</b>?", &["staff"]);
        check("A: Trained staff in the field — B: Trained&nbsp;staff", &["field", "staff"]);
        check("Trained staffing", &[]);
        check("[Debt &amp; \"old\" loans]", &["debt"]);
        check("S1. Trained staff", &["staff"]);
        check("S_S1_vs_S2", &["staff", "field"]);
        check("哪个更重要洪水", &["flood"]);
        check("Grants", &[]);
    }

    #[test]
    fn quadrants_are_named_by_words_or_letters() {
        let matrix = matrix();
        let names = Names::of(&matrix, &[]);
        let pair = |row, column| Some((Compared::Quadrant(row), Compared::Quadrant(column)));
        let (strengths, weaknesses) = (Quadrant::Strengths, Quadrant::Weaknesses);
        for text in ["A: Strengths — B: Weaknesses", "CAT_S_vs_W", "Fortalezas | Debilidades", "S or W? (S, W)"] {
            assert_eq!(names.pair_in(text), pair(strengths, weaknesses), "{text}");
        }
        assert_eq!(names.pair_in("Strengths"), None);
        assert_eq!(names.pair_in("S, W and O"), None);
    }

    #[test]
    fn a_cell_names_a_factor_in_one_of_five_ways() {
        let matrix = matrix();
        let names = Names::of(&matrix, &[]);
        for cell in ["S1", "s1", "staff", "wft9", "S1wft9", "trained staff", "S1. Trained staff"] {
            assert_eq!(names.factor(cell), Ok(Some("staff".parse().unwrap())), "{cell}");
        }
        for cell in ["Trained staff, but poorly paid", "grants", "S9", ""] {
            assert_eq!(names.factor(cell), Ok(None), "{cell}");
        }
    }
}
