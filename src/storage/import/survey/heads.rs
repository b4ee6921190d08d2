//! What the columns of a table of answers are about, found by their heads.

use super::names::Names;
use crate::model::survey_codes::Code;
use crate::model::{Asked, Compared, End, Factor, FactorId, JudgmentSet, Matrix, Pair, Quadrant, Question};
use crate::storage::import::remark::HeadRemark;
use crate::storage::import::terms::{self, Set, System, Term};
use crate::storage::import::words;

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// The name of the participant.
    Name,
    /// The group spoken for.
    Group,
    /// How much the participant counts.
    Weight,
    /// An answer to this question.
    About(Question),
    /// Which of a pair is more important, where it is asked in two steps.
    Side(Pair),
    /// How many times, where a pair is asked in two steps.
    Steps(Pair),
    /// All factors, the most important first.
    Order,
    /// The factor at this place of the order, counting from 1.
    Place(u32),
    /// Whether the participant takes part.
    Consent,
    /// The key of the questionnaire.
    Key,
    /// Something that a system of surveys knows.
    System(System),
}

impl Head {
    /// Whether answers stand below it.
    pub(super) fn is_answer(self) -> bool {
        matches!(self, Self::About(_) | Self::Side(_) | Self::Steps(_) | Self::Order | Self::Place(_))
    }
}

/// What a column with this head is about, or why it is left.
pub(super) fn head(text: &str, names: &Names<'_>, asked: Asked) -> Result<Head, HeadRemark> {
    let matrix = names.matrix;
    let folded = words::folded(text);
    match terms::term(Set::People, &folded) {
        Some(Term::Name) => return Ok(Head::Name),
        Some(Term::Group) => return Ok(Head::Group),
        // "Weight (Staff)" is about a factor.
        Some(Term::PersonWeight) if names.factors_in(text).is_empty() => return Ok(Head::Weight),
        _ => {}
    }
    match asked {
        Asked::Pairs => pair(text, |row, column| compared(row, column, matrix)).unwrap_or(Err(HeadRemark::NoPair)),
        Asked::BestWorst => pair(text, |row, column| to_end(row, column, matrix))
            .or_else(|| extreme(&folded).map(Ok))
            .unwrap_or(Err(HeadRemark::NoEnd)),
        Asked::Numbers(list) => {
            factor(text, matrix).map(|factor| Head::About(Question::Number(list, factor))).ok_or(HeadRemark::NoFactor)
        }
        Asked::Attractiveness => Err(HeadRemark::OnlyByCode),
    }
}

/// What a column is about whose head names factors or quadrants among other words.
pub(super) fn by_names(text: &str, names: &Names<'_>, asked: Asked) -> Option<Head> {
    match asked {
        Asked::Numbers(list) => match names.factors_in(text).as_slice() {
            [factor] => Some(Head::About(Question::Number(list, *factor))),
            _ => None,
        },
        Asked::Pairs => {
            let (row, column) = names.pair_in(text)?;
            let set = names.set(row, column)?;
            Some(Head::About(Question::Pair(Pair { set, row, column })))
        }
        Asked::BestWorst | Asked::Attractiveness => None,
    }
}

/// What a column is about whose head holds a code; none where it is a code of another method.
pub(super) fn by_code(code: Code, asked: Asked) -> Option<Head> {
    match code {
        Code::Name => Some(Head::Name),
        Code::Group => Some(Head::Group),
        Code::Consent => Some(Head::Consent),
        Code::Key => Some(Head::Key),
        Code::Line => None,
        Code::Order => (asked == Asked::RANKS).then_some(Head::Order),
        Code::Place(place) => (asked == Asked::RANKS).then_some(Head::Place(place)),
        Code::Side(pair) => (asked == Asked::Pairs).then_some(Head::Side(pair)),
        Code::Steps(pair) => (asked == Asked::Pairs).then_some(Head::Steps(pair)),
        Code::Question(question) => {
            let belongs = match question {
                Question::Number(list, _) => asked == Asked::Numbers(list),
                Question::Pair(_) => asked == Asked::Pairs,
                Question::End(..) | Question::Against(..) => asked == Asked::BestWorst,
                Question::Attraction(..) => asked == Asked::Attractiveness,
            };
            belongs.then_some(Head::About(question))
        }
    }
}

/// What a question about a participant asks for, by one of its words.
pub(super) fn by_word(text: &str) -> Option<Head> {
    const MOST_WORDS: usize = 30;
    let folded = words::folded_whole(text);
    let words: Vec<&str> = folded.split(' ').take(MOST_WORDS).collect();
    let place = |is_it: &dyn Fn(&str) -> bool| {
        (0..words.len())
            .find(|&at| (1..=3).any(|count| words.get(at..at + count).is_some_and(|part| is_it(&part.join(" ")))))
    };
    let name = place(&|part| terms::term(Set::Questions, part) == Some(Term::NameWord));
    let group = place(&|part| terms::term(Set::People, part) == Some(Term::Group));
    let consent = place(&|part| terms::term(Set::Questions, part) == Some(Term::Consent));
    match (name, group) {
        // "Name of your organisation" asks for the organisation.
        (Some(name), Some(group)) if group > name && words[name + 1..group].iter().all(|word| is_little(word)) => {
            Some(Head::Group)
        }
        (Some(_), _) => Some(Head::Name),
        (None, _) if consent.is_some() => Some(Head::Consent),
        (None, Some(_)) => Some(Head::Group),
        (None, None) => None,
    }
}

/// Whether a word only joins a name to what has it.
fn is_little(word: &str) -> bool {
    const WORDS: [&str; 24] = [
        "of",
        "the",
        "your",
        "de",
        "la",
        "le",
        "l",
        "du",
        "votre",
        "su",
        "tu",
        "del",
        "der",
        "des",
        "ihrer",
        "ihres",
        "da",
        "do",
        "sua",
        "seu",
        "вашеи",
        "вашего",
        "delle",
        "della",
    ];
    WORDS.contains(&word)
}

/// The factor with this label, this id or this statement, in that order, if it is the only one.
pub(super) fn factor(text: &str, matrix: &Matrix) -> Option<FactorId> {
    let text = text.trim();
    let labelled = Quadrant::ALL.into_iter().find_map(|quadrant| {
        let place: usize = text.strip_prefix(quadrant.letter())?.parse().ok()?;
        matrix.factors[quadrant].get(place.checked_sub(1)?)
    });
    let only = |is_named: &dyn Fn(&Factor) -> bool| {
        let mut named = matrix.placed().map(|(_, factor)| factor).filter(|factor| is_named(factor));
        named.next().filter(|_| named.next().is_none())
    };
    let found = labelled
        .or_else(|| only(&|factor| factor.id.to_string() == text))
        .or_else(|| only(&|factor| factor.statement.trim() == text));
    found.map(|factor| factor.id)
}

/// The quadrant of this letter, a capital one, or of this name.
pub(super) fn quadrant(text: &str) -> Option<Quadrant> {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some(letter), None) => Quadrant::ALL.into_iter().find(|quadrant| quadrant.letter() == letter),
        _ => words::quadrant(text),
    }
}

/// What two names of a head are about, as `read` says: "S1:S2", "S1-S2", "S1 vs S2". The head is cut wherever both sides
/// name something; two readings are none.
fn pair(text: &str, read: impl Fn(&str, &str) -> Option<Result<Head, HeadRemark>>) -> Option<Result<Head, HeadRemark>> {
    let cuts = [" vs. ", " vs ", ":", "-", "–"].into_iter().flat_map(|mark| {
        text.match_indices(mark).map(move |(at, _)| (text[..at].trim(), text[at + mark.len()..].trim()))
    });
    let mut readings = cuts.filter_map(|(row, column)| read(row, column));
    match (readings.next(), readings.next()) {
        (reading, None) => reading,
        _ => Some(Err(HeadRemark::SeveralPairs)),
    }
}

fn compared(row: &str, column: &str, matrix: &Matrix) -> Option<Result<Head, HeadRemark>> {
    if let (Some(row), Some(column)) = (quadrant(row), quadrant(column)) {
        let (set, row, column) = (JudgmentSet::Between, Compared::Quadrant(row), Compared::Quadrant(column));
        return Some(about_pair(set, row, column).ok_or(HeadRemark::QuadrantItself));
    }
    let (row, column) = (factor(row, matrix)?, factor(column, matrix)?);
    let set = set_of(row, matrix).filter(|set| set_of(column, matrix) == Some(*set));
    Some(match set {
        Some(set) => about_pair(set, Compared::Factor(row), Compared::Factor(column)).ok_or(HeadRemark::FactorItself),
        None if row == column => Err(HeadRemark::FactorItself),
        None => Err(HeadRemark::Apart),
    })
}

fn about_pair(set: JudgmentSet, row: Compared, column: Compared) -> Option<Head> {
    (row != column).then_some(Head::About(Question::Pair(Pair { set, row, column })))
}

/// Heads of our own tables of such answers, as an example.
#[must_use]
pub fn example_heads(asked: Asked) -> &'static str {
    match asked {
        Asked::Pairs => "S1:S2, S1:S3, …",
        Asked::BestWorst => "best of S, worst of S, best:S2, S2:worst, …",
        Asked::Numbers(_) => "S1, S2, W1, …",
        Asked::Attractiveness => "aSO1k7fdS1wft9, …",
    }
}

/// The end that a head asks for: "best" of the quadrants, "best of S", "S worst".
fn extreme(folded: &str) -> Option<Head> {
    let named = |end: End, word: &str| {
        let rest = folded.strip_prefix(word).or_else(|| folded.strip_suffix(word))?.trim();
        let set = match rest.strip_prefix("of ").unwrap_or(rest).trim() {
            "" => JudgmentSet::Between,
            name => JudgmentSet::Within(quadrant(&name.to_uppercase())?),
        };
        Some(Head::About(Question::End(set, end)))
    };
    named(End::Best, "best").or_else(|| named(End::Worst, "worst"))
}

/// "best:S1" is the best over S1, "S1:worst" is S1 over the worst.
fn to_end(row: &str, column: &str, matrix: &Matrix) -> Option<Result<Head, HeadRemark>> {
    let thing = |name: &str| match quadrant(name) {
        Some(quadrant) => Some((JudgmentSet::Between, Compared::Quadrant(quadrant))),
        None => factor(name, matrix).and_then(|factor| Some((set_of(factor, matrix)?, Compared::Factor(factor)))),
    };
    match (words::folded(row).as_str(), words::folded(column).as_str()) {
        ("best", _) => thing(column).map(|(set, thing)| Ok(Head::About(Question::Against(set, End::Best, thing)))),
        (_, "worst") => thing(row).map(|(set, thing)| Ok(Head::About(Question::Against(set, End::Worst, thing)))),
        ("worst", _) => thing(column).map(|_| Err(HeadRemark::Turned)),
        (_, "best") => thing(row).map(|_| Err(HeadRemark::Turned)),
        _ => None,
    }
}

/// The factors that a factor is compared with; none for one of the tray.
fn set_of(factor: FactorId, matrix: &Matrix) -> Option<JudgmentSet> {
    matrix.position(factor)?.0.quadrant().map(JudgmentSet::Within)
}
