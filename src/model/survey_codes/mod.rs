//! Codes of questions: short words that lead an answer back to what it is about, through any system of surveys.
//!
//! They hold letters and digits only and begin with a letter, so that they are valid names in every system that asks
//! people: KoboToolbox, LimeSurvey, Qualtrics and others. The code of a factor is its label and a [`Tag`] made of its id.
//! The label is for people; the tag decides, so that factors may be moved, added and renamed while a questionnaire is out.

mod scan;

use super::{
    Compared, End, FactorId, JudgmentSet, Matrix, NumberList, Pair, Place, Quadrant, Question, Ratio, Strategy,
    StrategyId, StrategyKind,
};
use scan::{Read, Scan, Thing, read, with_step};
use std::collections::HashMap;
use std::fmt;

/// The 32-bit FNV-1a hash of some bytes.
#[must_use]
pub fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Four signs made of the id of a factor or a strategy. It has no vowels, so that no word comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag([u8; 4]);

const TAG_SIGNS: &[u8; 27] = b"bcdfghjkmnpqrstvwxz23456789";
/// How many of the signs are letters, with which a tag begins.
const TAG_LETTERS: u32 = 19;

impl Tag {
    /// The tag of a factor or a strategy.
    #[must_use]
    pub fn of(id: impl fmt::Display) -> Self {
        let mut rest = fnv1a(id.to_string().as_bytes());
        let mut sign = |count: u32| {
            let sign = TAG_SIGNS[(rest % count) as usize];
            rest /= count;
            sign
        };
        Self([sign(TAG_LETTERS), sign(27), sign(27), sign(27)])
    }

    /// The tag that a text is, in small letters.
    fn read(text: &[u8]) -> Option<Self> {
        let tag: [u8; 4] = text.try_into().ok()?;
        let is_tag = tag[0].is_ascii_alphabetic() && tag.iter().all(|sign| TAG_SIGNS.contains(sign));
        is_tag.then_some(Self(tag))
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|&sign| fmt::Write::write_char(f, char::from(sign)))
    }
}

/// What a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// An answer to this question.
    Question(Question),
    /// Which of a pair is more important, where it is asked in two steps: 1, 2, or 0 for both equally.
    Side(Pair),
    /// How many times, where a pair is asked in two steps.
    Steps(Pair),
    /// All factors, the most important first.
    Order,
    /// The factor at this place of the order, counting from 1.
    Place(u32),
    /// The participant's name.
    Name,
    /// The group that the participant speaks for.
    Group,
    /// Whether the participant takes part.
    Consent,
    /// The key of the questionnaire.
    Key,
    /// An answer line, or one of several.
    Line,
}

/// Why a code leads to no question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeError {
    /// No factor of the matrix has this tag.
    UnknownTag(Tag),
    /// Several factors have this tag, and none of them the label of the code.
    SharedTag(Tag),
    /// No strategy has this tag, or several have it and none of them the label of the code.
    UnknownStrategy(Tag),
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownTag(tag) => write!(f, "no factor of the matrix has the tag “{tag}” of its code"),
            Self::UnknownStrategy(tag) => write!(f, "no strategy has the tag “{tag}” and the label of its code"),
            Self::SharedTag(tag) => write!(f, "several factors have the tag “{tag}”, and none the label of the code"),
        }
    }
}

impl std::error::Error for CodeError {}

/// The codes of a matrix, and of the strategies that are scored in the light of it.
#[derive(Debug, Clone)]
pub struct Codes {
    factors: HashMap<FactorId, Coded>,
    by_tag: HashMap<Tag, Vec<FactorId>>,
    /// In the order of the document.
    strategies: Vec<(StrategyLabel, Tag, StrategyId)>,
}

#[derive(Debug, Clone, Copy)]
struct Coded {
    /// Quadrant and number, counting from 1; none for an idea of the tray.
    label: Option<Label>,
    tag: Tag,
}

/// "S1" as quadrant and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Label {
    quadrant: Quadrant,
    number: u32,
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.quadrant.letter(), self.number)
    }
}

/// "SO1" as kind and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct StrategyLabel {
    kind: StrategyKind,
    number: u32,
}

impl fmt::Display for StrategyLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.kind.letters(), self.number)
    }
}

/// The labels of strategies, which are numbered by kind.
fn labelled(strategies: &[Strategy]) -> impl Iterator<Item = (StrategyLabel, &Strategy)> {
    let mut numbers = [0; StrategyKind::ALL.len()];
    strategies.iter().map(move |strategy| {
        let number = &mut numbers[strategy.kind as usize];
        *number += 1;
        (StrategyLabel { kind: strategy.kind, number: *number }, strategy)
    })
}

impl Codes {
    /// The codes of a matrix as it stands, and of strategies.
    #[must_use]
    pub fn of(matrix: &Matrix, strategies: &[Strategy]) -> Self {
        let mut factors = HashMap::new();
        let mut by_tag: HashMap<Tag, Vec<FactorId>> = HashMap::new();
        for place in Place::ALL {
            for (number, factor) in (1..).zip(matrix.at(place)) {
                let label = place.quadrant().map(|quadrant| Label { quadrant, number });
                let tag = Tag::of(factor.id);
                factors.insert(factor.id, Coded { label, tag });
                by_tag.entry(tag).or_default().push(factor.id);
            }
        }
        let strategies = labelled(strategies).map(|(label, it)| (label, Tag::of(it.id), it.id)).collect();
        Self { factors, by_tag, strategies }
    }

    /// The code of a factor, `S1wft9`; none for one that has no quadrant.
    #[must_use]
    pub fn factor(&self, factor: FactorId) -> Option<String> {
        let Coded { label, tag } = self.factors.get(&factor)?;
        Some(format!("{}{tag}", (*label)?))
    }

    /// The code of a strategy, `SO1k7fd`; none for one that is not there.
    #[must_use]
    pub fn strategy(&self, strategy: StrategyId) -> Option<String> {
        let (label, tag, _) = self.strategies.iter().find(|(_, _, id)| *id == strategy)?;
        Some(format!("{label}{tag}"))
    }

    /// The code of a question; none where it is about a factor that has no quadrant.
    #[must_use]
    pub fn question(&self, question: Question) -> Option<String> {
        let thing = |thing: Compared| match thing {
            Compared::Factor(factor) => self.factor(factor),
            Compared::Quadrant(quadrant) => Some(quadrant.letter().to_string()),
        };
        Some(match question {
            Question::Number(list, factor) => format!("{}{}", list_letter(list), self.factor(factor)?),
            Question::Pair(pair) => format!("c{}{}", thing(pair.row)?, thing(pair.column)?),
            Question::End(set, end) => match set {
                JudgmentSet::Within(quadrant) => format!("{}{}", end_word(end), quadrant.letter()),
                JudgmentSet::Between => format!("{}all", end_word(end)),
            },
            Question::Against(_, end, about) => format!("{}{}", against_word(end), thing(about)?),
            Question::Attraction(strategy, factor) => {
                format!("{ATTRACTION}{}{}", self.strategy(strategy)?, self.factor(factor)?)
            }
        })
    }

    /// The factor that a text names by its code or its tag, in letters of any size.
    ///
    /// # Errors
    /// When it is the code of a factor that the matrix lacks.
    pub fn factor_named(&self, text: &str) -> Result<Option<FactorId>, CodeError> {
        let small = text.to_ascii_lowercase();
        let coded = Scan(small.as_bytes()).whole(Scan::factor);
        if let Some(coded) = coded {
            return self.coded(coded).map(Some);
        }
        // A word of four letters may be a tag by chance; only one that is there counts.
        let tagged = Tag::read(small.as_bytes()).and_then(|tag| self.by_tag.get(&tag));
        Ok(tagged.and_then(|factors| if let [only] = factors.as_slice() { Some(*only) } else { None }))
    }

    /// What a head says by its last code between signs that are no letters or digits. Small letters throughout, as REDCap
    /// writes them, count only where the head is nothing else.
    ///
    /// # Errors
    /// When the code is about a factor that the matrix lacks.
    pub fn in_head(&self, head: &str) -> Result<Option<Code>, CodeError> {
        let head = head.trim();
        if let Some(found) = read(&head.to_ascii_lowercase()) {
            return self.resolved(found.0).map(Some);
        }
        // The words of a head, the last first.
        let words = head.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.rev() {
            let at = word.as_ptr() as usize - head.as_ptr() as usize;
            let code = read(&word.to_ascii_lowercase()).filter(|(_, canonical)| canonical == word);
            let Some((found, _)) = code else { continue };
            return self.resolved(with_step(found, &head[at + word.len()..])).map(Some);
        }
        Ok(None)
    }

    fn coded(&self, (label, tag): (Label, Tag)) -> Result<FactorId, CodeError> {
        let with_tag = self.by_tag.get(&tag).map(Vec::as_slice).unwrap_or_default();
        match with_tag {
            [] => Err(CodeError::UnknownTag(tag)),
            [only] => Ok(*only),
            several => {
                let has_label = |factor: &&FactorId| self.factors.get(factor).is_some_and(|it| it.label == Some(label));
                several.iter().find(has_label).copied().ok_or(CodeError::SharedTag(tag))
            }
        }
    }

    fn coded_strategy(&self, (label, tag): (StrategyLabel, Tag)) -> Result<StrategyId, CodeError> {
        let with_tag = || self.strategies.iter().filter(|(_, it, _)| *it == tag);
        let is_only = with_tag().count() == 1;
        let found = with_tag().find(|(it, _, _)| is_only || *it == label);
        found.map(|(_, _, id)| *id).ok_or(CodeError::UnknownStrategy(tag))
    }

    fn thing(&self, thing: Thing) -> Result<Compared, CodeError> {
        match thing {
            Thing::Quadrant(quadrant) => Ok(Compared::Quadrant(quadrant)),
            Thing::Factor(coded) => self.coded(coded).map(Compared::Factor),
        }
    }

    fn resolved(&self, read: Read) -> Result<Code, CodeError> {
        let pair = |(row, column): (Thing, Thing)| {
            // A pair that was asked within a quadrant stays one, wherever its factors have gone since.
            let set = match (row, column) {
                (Thing::Factor((row, _)), Thing::Factor((column, _))) if row.quadrant == column.quadrant => {
                    JudgmentSet::Within(row.quadrant)
                }
                _ => JudgmentSet::Between,
            };
            Ok(Pair { set, row: self.thing(row)?, column: self.thing(column)? })
        };
        Ok(match read {
            Read::Plain(code) => code,
            Read::Number(list, coded) => Code::Question(Question::Number(list, self.coded(coded)?)),
            Read::Attraction(strategy, factor) => {
                Code::Question(Question::Attraction(self.coded_strategy(strategy)?, self.coded(factor)?))
            }
            Read::Pair(row, column) => Code::Question(Question::Pair(pair((row, column))?)),
            Read::Side(row, column) => Code::Side(pair((row, column))?),
            Read::Steps(row, column) => Code::Steps(pair((row, column))?),
            Read::Against(end, thing) => {
                let about = self.thing(thing)?;
                let now = about.factor().and_then(|factor| self.factors.get(&factor)?.label);
                let set = match thing {
                    Thing::Factor((label, _)) => JudgmentSet::Within(now.unwrap_or(label).quadrant),
                    Thing::Quadrant(_) => JudgmentSet::Between,
                };
                Code::Question(Question::Against(set, end, about))
            }
        })
    }
}

/// What stands before the codes of a strategy and a factor.
const ATTRACTION: char = 'a';

/// The letter before the code of a factor that is to get a number.
fn list_letter(list: NumberList) -> char {
    match list {
        NumberList::Weights => 'w',
        NumberList::Ratings => 'r',
        NumberList::Points => 'p',
        NumberList::Dots => 'd',
        NumberList::Ranks => 'k',
    }
}

fn end_word(end: End) -> &'static str {
    match end {
        End::Best => "bestin",
        End::Worst => "worstin",
    }
}

fn against_word(end: End) -> &'static str {
    match end {
        End::Best => "bo",
        End::Worst => "ow",
    }
}

/// A judgment as the answer of a question about a pair: 101 to 109 if the first is as many times as important, 202 to 209
/// if the second is. Three digits, so that none can be taken for a ratio, a place or a slider. None for ratios between.
#[must_use]
pub fn pair_answer(ratio: Ratio) -> Option<u32> {
    let is = |times: u32, ratio: f64| (ratio - f64::from(times)).abs() < 1e-9;
    let first = (1..=9).find(|&times| is(times, ratio.get())).map(|times| 100 + times);
    first.or_else(|| (2..=9).find(|&times| is(times, ratio.inverse().get())).map(|times| 200 + times))
}

/// The judgment that such an answer is.
#[must_use]
pub fn pair_judgment(answer: u32) -> Option<Ratio> {
    let (side, times) = (answer / 100, answer % 100);
    let ratio = Ratio::new(f64::from(times)).ok()?;
    match side {
        1 if (1..=9).contains(&times) => Some(ratio),
        2 if (2..=9).contains(&times) => Some(ratio.inverse()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Factor;

    fn matrix() -> Matrix {
        let mut matrix = Matrix::new("panel".parse().unwrap(), "Panel");
        for (quadrant, id) in [
            (Quadrant::Strengths, "staff"),
            (Quadrant::Strengths, "trust"),
            (Quadrant::Weaknesses, "funds"),
            (Quadrant::Opportunities, "k3v9x2m1q8zt"),
        ] {
            matrix.factors[quadrant].push(Factor::new(id.parse().unwrap(), id));
        }
        matrix
    }

    fn strategies() -> Vec<Strategy> {
        let named = |id: &str, kind| Strategy::new(id.parse().unwrap(), kind, id);
        vec![named("office", StrategyKind::So), named("train", StrategyKind::Wt), named("reach", StrategyKind::So)]
    }

    fn id(text: &str) -> FactorId {
        text.parse().unwrap()
    }

    #[test]
    fn a_tag_is_made_of_the_id_alone() {
        for (factor, tag) in [("staff", "wft9"), ("trust", "bq2j"), ("k3v9x2m1q8zt", "vttb"), ("funds", "mf5z")] {
            assert_eq!(Tag::of(id(factor)).to_string(), tag);
        }
    }

    fn questions() -> Vec<(Question, &'static str)> {
        let (staff, trust, funds) = (id("staff"), id("trust"), id("funds"));
        let within = JudgmentSet::Within(Quadrant::Strengths);
        let factors = |set, row, column| {
            Question::Pair(Pair { set, row: Compared::Factor(row), column: Compared::Factor(column) })
        };
        let quadrants = |row, column| Pair {
            set: JudgmentSet::Between,
            row: Compared::Quadrant(row),
            column: Compared::Quadrant(column),
        };
        vec![
            (Question::Number(NumberList::Weights, staff), "wS1wft9"),
            (Question::Number(NumberList::Ratings, staff), "rS1wft9"),
            (Question::Number(NumberList::Points, funds), "pW1mf5z"),
            (Question::Number(NumberList::Dots, trust), "dS2bq2j"),
            (Question::Number(NumberList::Ranks, id("k3v9x2m1q8zt")), "kO1vttb"),
            (factors(within, staff, trust), "cS1wft9S2bq2j"),
            (factors(JudgmentSet::Between, staff, funds), "cS1wft9W1mf5z"),
            (Question::Pair(quadrants(Quadrant::Strengths, Quadrant::Weaknesses)), "cSW"),
            (Question::End(within, End::Best), "bestinS"),
            (Question::End(JudgmentSet::Between, End::Worst), "worstinall"),
            (Question::Against(within, End::Best, Compared::Factor(staff)), "boS1wft9"),
            (Question::Against(within, End::Worst, Compared::Factor(staff)), "owS1wft9"),
            (Question::Against(JudgmentSet::Between, End::Worst, Compared::Quadrant(Quadrant::Opportunities)), "owO"),
            (Question::Attraction("train".parse().unwrap(), funds), "aWT1h65nW1mf5z"),
            (Question::Attraction("reach".parse().unwrap(), staff), "aSO2vsw6S1wft9"),
        ]
    }

    #[test]
    fn every_question_has_a_code_that_leads_back_to_it() {
        let codes = Codes::of(&matrix(), &strategies());
        for (question, code) in questions() {
            assert_eq!(codes.question(question).as_deref(), Some(code));
            for head in [code, &code.to_lowercase(), &code.to_uppercase()] {
                assert_eq!(codes.in_head(head), Ok(Some(Code::Question(question))), "{head}");
            }
            for head in [format!("all/S/{code}"), format!("points_{code}"), format!("A: x — B: y. ({code})")] {
                assert_eq!(codes.in_head(&head), Ok(Some(Code::Question(question))), "{head}");
            }
        }
    }

    #[track_caller]
    fn check(head: &str, expected: Option<Code>) {
        assert_eq!(Codes::of(&matrix(), &strategies()).in_head(head), Ok(expected), "{head}");
    }

    #[test]
    fn steps_places_and_what_is_said_of_people_have_codes() {
        let (row, column) = (Compared::Factor(id("staff")), Compared::Factor(id("trust")));
        let pair = Pair { set: JudgmentSet::Within(Quadrant::Strengths), row, column };
        check("all/S/cS1wft9S2bq2j_g/cS1wft9S2bq2j_w", Some(Code::Side(pair)));
        check("cs1wft9s2bq2j_n", Some(Code::Steps(pair)));
        check("krank", Some(Code::Order));
        check("krank[3]", Some(Code::Place(3)));
        check("all-krank_12", Some(Code::Place(12)));
        check("Your name (swotname)", Some(Code::Name));
        check("swotgroup", Some(Code::Group));
        check("swotconsent", Some(Code::Consent));
        check("swotkey", Some(Code::Key));
        check("all/swotline2", Some(Code::Line));
    }

    #[test]
    fn words_of_people_are_no_codes() {
        for head in ["Cow or csw?", "The cost", "Best in show", "S1", "S1wft9", "Comments", "bow tie", "", "boS1abcd"] {
            check(head, None);
        }
    }

    #[test]
    fn the_tag_decides_and_the_label_only_between_twins() {
        let mut matrix = matrix();
        let moved = matrix.factors[Quadrant::Strengths].remove(0);
        matrix.factors[Quadrant::Weaknesses].insert(0, moved);
        let codes = Codes::of(&matrix, &[]);
        assert_eq!(codes.factor(id("staff")).as_deref(), Some("W1wft9"));
        let weight = |factor| Ok(Some(Code::Question(Question::Number(NumberList::Weights, id(factor)))));
        assert_eq!(codes.in_head("wS1wft9"), weight("staff"));
        let unknown = CodeError::UnknownTag(Tag(*b"zzzz"));
        assert_eq!(unknown.to_string(), "no factor of the matrix has the tag “zzzz” of its code");
        assert_eq!(codes.in_head("wS1zzzz"), Err(unknown));
        let Ok(Some(Code::Question(Question::Pair(pair)))) = codes.in_head("cS1wft9S2bq2j") else { panic!("a pair") };
        assert_eq!(pair.set, JudgmentSet::Within(Quadrant::Strengths), "it was asked there");
        for named in ["S1wft9", "WFT9", "wft9", "W1wft9"] {
            assert_eq!(codes.factor_named(named), Ok(Some(id("staff"))));
        }
        assert_eq!(codes.factor_named("Good"), Ok(None));
    }

    #[test]
    fn the_scale_of_pairs_has_three_digits() {
        let ratio = |value| Ratio::new(value).unwrap();
        for times in 1..=9 {
            assert_eq!(pair_judgment(100 + times), Some(ratio(f64::from(times))));
            assert_eq!(pair_answer(ratio(f64::from(times))), Some(100 + times));
        }
        for times in 2..=9 {
            assert_eq!(pair_judgment(200 + times), Some(ratio(f64::from(times)).inverse()));
            assert_eq!(pair_answer(ratio(1.0 / f64::from(times))), Some(200 + times));
        }
        for answer in [0, 1, 9, 17, 100, 110, 200, 201, 210, 301, u32::MAX] {
            assert_eq!(pair_judgment(answer), None, "{answer}");
        }
        assert_eq!(pair_answer(ratio(2.5)), None);
    }
}
