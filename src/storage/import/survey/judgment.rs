//! What a cell says of a pair: an answer code, a ratio, or words with a number in them.
//!
//! What a plain number means is the business of [`super::scale`].

use super::answer;
use super::names::{Names, plain, plain_with_marks};
use super::scale::{Plain, Side};
use crate::model::survey_codes::pair_judgment;
use crate::model::{Compared, Pair, Ratio};
use crate::storage::import::remark::{AnswerRemark, Remark, shortened};
use crate::storage::import::terms::{self, Answer, Set, Term};
use crate::storage::import::value;

/// An answer code, 101 to 109 or 202 to 209.
pub(super) fn answer_code(cell: &str) -> Option<Ratio> {
    let cell = cell.trim();
    let is_code = cell.len() == 3 && cell.bytes().all(|sign| sign.is_ascii_digit());
    is_code.then(|| cell.parse().ok().and_then(pair_judgment)).flatten()
}

/// "1/3" as a number.
pub(super) fn fraction(cell: &str) -> Option<f64> {
    let (above, below) = cell.split_once('/')?;
    Some(value::number(above)? / value::number(below)?)
}

/// Reads what a cell says of a pair.
pub(super) fn read(cell: &str, pair: Pair, names: &Names<'_>, numbers: Plain) -> Result<Ratio, Remark> {
    let scale_max = names.matrix.conventions.scale_max;
    if let Some(ratio) = answer_code(cell) {
        return Ratio::on_scale(ratio.get(), scale_max).map_err(answer::not_an_answer);
    }
    if let Some(number) = value::number(cell) {
        return match numbers {
            Plain::Ratio => answer::ratio(cell, scale_max),
            other => Ratio::on_scale(other.ratio(number)?, scale_max).map_err(answer::not_an_answer),
        };
    }
    if !cell.chars().any(char::is_alphabetic) {
        return answer::ratio(cell, scale_max);
    }
    let times = worded(cell, pair, names)?;
    Ratio::on_scale(times, scale_max).map_err(answer::not_an_answer)
}

/// What a cell in words says: the number in it, and the side by the thing that it names.
fn worded(cell: &str, pair: Pair, names: &Names<'_>) -> Result<f64, Remark> {
    let (rest, things) = names.without_things(cell, pair);
    let words: Vec<&str> = rest.split_whitespace().collect();
    let number = number_in(&words, cell)?;
    let is_equal = has_word(&words, Answer::Equal);
    let Some(number) = number else {
        let alone = is_equal && things.len() != 1 && !has_word(&words, Answer::Less);
        return if alone { Ok(1.0) } else { Err(AnswerRemark::WithoutNumber(shortened(cell)).into()) };
    };
    if (number - 1.0).abs() < f64::EPSILON {
        return Ok(1.0);
    }
    if is_equal && things.is_empty() && sides(cell, &words, &things) == [false; 2] {
        return Err(AnswerRemark::EqualNumber(shortened(cell)).into());
    }
    if has_word(&words, Answer::Less) {
        return Err(AnswerRemark::Less(shortened(cell)).into());
    }
    if number < 1.0 {
        // A fraction has its direction in itself.
        let has_side = !things.is_empty() || sides(cell, &words, &things).iter().any(|it| *it);
        return if has_side { Err(no_side(cell)) } else { Ok(number) };
    }
    match side(cell, &rest, &words, &things, pair) {
        Some(Side::First) => Ok(number),
        Some(Side::Second) => Ok(number.recip()),
        None => Err(no_side(cell)),
    }
}

fn no_side(cell: &str) -> Remark {
    AnswerRemark::NoSide(shortened(cell)).into()
}

/// The only number among some words; none where there is none.
fn number_in(words: &[&str], cell: &str) -> Result<Option<f64>, Remark> {
    let number = |word: &&str| {
        fraction(word).or_else(|| {
            // "3x", "9th", "3-mal" are numbers with an ending.
            let digits =
                word.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | ','))).unwrap_or(word.len());
            let begins = word.starts_with(|sign: char| sign.is_ascii_digit());
            begins.then(|| value::number(&word[..digits])).flatten()
        })
    };
    let mut numbers: Vec<f64> = words.iter().filter_map(number).collect();
    numbers.dedup();
    match numbers.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        _ => Err(AnswerRemark::SeveralNumbers(shortened(cell)).into()),
    }
}

/// The side that a cell is for.
fn side(cell: &str, rest: &str, words: &[&str], things: &[Compared], pair: Pair) -> Option<Side> {
    let of = |thing: Compared| if thing == pair.row { Side::First } else { Side::Second };
    let [first, second] = sides(cell, words, things);
    match (things, first, second) {
        ([only], _, _) if !(first && second) => {
            let named = of(*only);
            let contradicts = (first && named == Side::Second) || (second && named == Side::First);
            (!contradicts).then_some(named)
        }
        // "Staff is 3 times as important as trust" begins with the one that is more important.
        ([subject, _], false, false) => {
            let begins = rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(' '));
            begins.then(|| of(*subject))
        }
        ([], true, false) => Some(Side::First),
        ([], false, true) => Some(Side::Second),
        ([], true, true) => subject_letter(cell),
        _ => None,
    }
}

/// Whether a cell speaks of the first, and of the second: by A and B, left and right, first and second.
fn sides(cell: &str, words: &[&str], things: &[Compared]) -> [bool; 2] {
    // Statements hold letters too; where one is named, it says more.
    let [a, b] = if things.is_empty() { letters(cell) } else { [false; 2] };
    [a || has_word(words, Answer::First), b || has_word(words, Answer::Second)]
}

/// Which of the letters A and B, in Latin or Cyrillic, stand alone in a cell. A first word "A" before a word in small
/// letters is an article unless that word says what A does.
fn letters(cell: &str) -> [bool; 2] {
    const VERBS: [&str; 10] = ["is", "ist", "est", "es", "é", "e", "wins", "more", "over", "важнее"];
    let mut found = [false; 2];
    let words: Vec<&str> = cell.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let behind = cell[word.as_ptr() as usize - cell.as_ptr() as usize + word.len()..].trim_start();
        let follows_word = next.starts_with(char::is_lowercase) && behind.starts_with(next);
        let is_article = *word == "A" && follows_word && !VERBS.contains(&next);
        let in_phrase = *word == "А" && follows_word && !VERBS.contains(&next);
        found[0] |= matches!(*word, "A" | "А") && !is_article && !in_phrase;
        // The Cyrillic letter that looks like B is a word of its own before another one: "В 3 раза".
        let is_preposition = *word == "В" && words.len() > at + 2;
        found[1] |= matches!(*word, "B" | "Б" | "В") && !is_preposition;
    }
    found
}

/// The letter with which a cell begins, where it names both: "A is 3 times as important as B".
fn subject_letter(cell: &str) -> Option<Side> {
    let first = cell.split(|sign: char| !sign.is_alphanumeric()).find(|word| !word.is_empty())?;
    match first {
        "A" | "А" => Some(Side::First),
        "B" | "Б" => Some(Side::Second),
        _ => None,
    }
}

/// Whether some words hold a term of answers, of up to three words.
fn has_word(words: &[&str], answer: Answer) -> bool {
    let is_it = |part: &[&str]| terms::term(Set::Answers, &plain(&part.join(" "))) == Some(Term::Answer(answer));
    (1..=3).any(|count| words.windows(count).any(is_it)) || unspaced(words, answer)
}

/// The same in languages that part no words.
fn unspaced(words: &[&str], answer: Answer) -> bool {
    let is_unspaced =
        |word: &str| word.starts_with(|sign| matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
    let mut terms = terms::terms(Set::Answers).filter(|(_, term)| *term == Term::Answer(answer));
    terms.any(|(term, _)| is_unspaced(term) && words.iter().any(|word| word.contains(term)))
}

/// Which side a cell of the first of two steps names, and nothing more: 1 or 2, the thing itself, A or B; both equally
/// is 1 time.
pub(super) fn step(cell: &str, pair: Pair, names: &Names<'_>) -> Option<Step> {
    match cell.trim() {
        "1" => return Some(Step::Side(Side::First)),
        "2" => return Some(Step::Side(Side::Second)),
        "0" => return Some(Step::Equal),
        _ => {}
    }
    if let Some(thing) = names.thing(cell, pair) {
        return Some(Step::Side(if thing == pair.row { Side::First } else { Side::Second }));
    }
    let marked = plain_with_marks(cell);
    let (rest, things) = names.without_things(cell, pair);
    let words: Vec<&str> = rest.split_whitespace().collect();
    if number_in(&words, cell) != Ok(None) || marked.is_empty() {
        return None;
    }
    if has_word(&words, Answer::Equal) && things.len() != 1 {
        return Some(Step::Equal);
    }
    side(cell, &rest, &words, &things, pair).map(Step::Side)
}

/// The first of two steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Equal,
    Side(Side),
}

/// How many times, as the second of two steps says: 2 to 9, perhaps with words.
pub(super) fn times(cell: &str) -> Option<f64> {
    let marked = plain_with_marks(cell);
    let words: Vec<&str> = marked.split_whitespace().collect();
    number_in(&words, cell).ok().flatten().filter(|number| (1.0..=9.0).contains(number))
}

/// The judgment of two steps.
pub(super) fn of_steps(side: Side, times: f64, scale_max: f64) -> Result<Ratio, Remark> {
    let ratio = if side == Side::First { times } else { times.recip() };
    Ratio::on_scale(ratio, scale_max).map_err(answer::not_an_answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Factor, FactorId, JudgmentSet, Matrix, Quadrant};

    fn matrix() -> Matrix {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (id, statement) in [("staff", "Trained staff"), ("line", "A 24-hour line")] {
            let id: FactorId = id.parse().unwrap();
            matrix.factors[Quadrant::Strengths]
                .push(Factor { statement: statement.to_owned(), ..Factor::new(id, statement) });
        }
        matrix
    }

    fn said(cell: &str) -> Result<f64, Remark> {
        let matrix = matrix();
        let [row, column] = ["staff", "line"].map(|id| Compared::Factor(id.parse().unwrap()));
        let pair = Pair { set: JudgmentSet::Within(Quadrant::Strengths), row, column };
        read(cell, pair, &Names::of(&matrix, &[]), Plain::Ratio).map(Ratio::get)
    }

    #[track_caller]
    fn check(cell: &str, expected: f64) {
        let found = said(cell);
        assert!(found.as_ref().is_ok_and(|ratio| (ratio - expected).abs() < 1e-9), "{cell}: {found:?}");
    }

    #[test]
    fn a_judgment_is_a_code_a_ratio_or_words_with_a_number() {
        for (cell, ratio) in
            [("104", 4.0), ("209", 1.0 / 9.0), ("101", 1.0), ("3", 3.0), ("1/3", 1.0 / 3.0), ("0,5", 0.5)]
        {
            check(cell, ratio);
        }
        for cell in [
            "A 4",
            "4 A",
            "4 – A",
            "Trained staff: 4",
            "S1 4",
            "left 4",
            "4 (links)",
            "первый – в 4 раза",
            "A: 4 - strongly",
            "Trained staff is 4 times as important as A 24-hour line",
            "A is 4 times as important as B",
            "4 × izquierda",
            "4 : la première",
            "A primeira é 4 vezes mais importante",
            "erste 4x",
            "А 4",
        ] {
            check(cell, 4.0);
        }
        for cell in
            ["B 4", "A 24-hour line 4", "right: 4", "zweite 4-mal", "В 4", "4 справа", "B is 4 times as important as A"]
        {
            check(cell, 0.25);
        }
        for cell in [
            "1 – equally important",
            "Both equally",
            "1",
            "equal",
            "одинаково важны",
            "Gleich",
            "igualmente importantes",
        ] {
            check(cell, 1.0);
        }
    }

    #[test]
    fn what_leaves_the_side_or_the_number_open_is_refused() {
        for cell in [
            "moderately more important",
            "A",
            "5 – strongly more important",
            "3 or 5 A",
            "A bit more important: 3",
            "A is 3 times less important",
            "Trained staff",
            "110",
            "201",
            "A 12",
            "A 1/3",
        ] {
            assert!(said(cell).is_err(), "{cell}: {:?}", said(cell));
        }
    }

    #[test]
    fn two_steps_make_a_judgment() {
        let matrix = matrix();
        let names = Names::of(&matrix, &[]);
        let [row, column] = ["staff", "line"].map(|id| Compared::Factor(id.parse().unwrap()));
        let pair = Pair { set: JudgmentSet::Within(Quadrant::Strengths), row, column };
        for cell in ["1", "Trained staff", "A", "first", "S1"] {
            assert_eq!(step(cell, pair, &names), Some(Step::Side(Side::First)), "{cell}");
        }
        for cell in ["0", "Both equally", "gleich"] {
            assert_eq!(step(cell, pair, &names), Some(Step::Equal), "{cell}");
        }
        assert_eq!(step("A 24-hour line", pair, &names), Some(Step::Side(Side::Second)));
        assert_eq!(step("perhaps", pair, &names), None);
        assert_eq!(
            (times("3 – moderately"), times("9"), times("12"), times("much")),
            (Some(3.0), Some(9.0), None, None)
        );
    }
}
