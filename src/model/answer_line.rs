//! The key of a questionnaire, and the answer line: one person's answers in one text, for mail, chat and safety.

use super::survey_codes::fnv1a;
use super::{Asked, DocumentId, MatrixId};
use std::fmt;
use std::str::FromStr;

/// What a questionnaire asks: study, matrix, round and method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyKey {
    /// The study.
    pub document: DocumentId,
    /// Its matrix.
    pub matrix: MatrixId,
    /// The round, counting from 1.
    pub round: u32,
    /// What it asks for.
    pub part: SurveyPart,
}

/// What one questionnaire asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurveyPart {
    /// All that a method asks.
    Whole(Asked),
    /// The pairs of factors that stand for their quadrants: Kurttila's second questionnaire.
    Between,
}

impl SurveyPart {
    /// What people are asked for.
    #[must_use]
    pub fn asked(self) -> Asked {
        match self {
            Self::Whole(asked) => asked,
            Self::Between => Asked::Pairs,
        }
    }
}

impl fmt::Display for SurveyPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Whole(asked) => asked.name(),
            Self::Between => "between",
        })
    }
}

impl fmt::Display for SurveyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "swot1.{}.{}.r{}.{}", self.document, self.matrix, self.round, self.part)
    }
}

/// A text that is no key of a questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoKey;

impl FromStr for SurveyKey {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let parts: Vec<&str> = text.trim().split('.').collect();
        let [name, document, matrix, round, part] = parts.as_slice() else { return Err(NoKey) };
        if !name.eq_ignore_ascii_case("swot1") {
            return Err(NoKey);
        }
        let part = match *part {
            "between" => SurveyPart::Between,
            name => SurveyPart::Whole(Asked::ALL.into_iter().find(|asked| asked.name() == name).ok_or(NoKey)?),
        };
        let round = round.strip_prefix('r').and_then(|round| round.parse().ok()).filter(|&round| round > 0);
        Ok(Self {
            document: document.parse().ok().ok_or(NoKey)?,
            matrix: matrix.parse().ok().ok_or(NoKey)?,
            round: round.ok_or(NoKey)?,
            part,
        })
    }
}

/// One person's answers in one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    /// What was asked.
    pub key: SurveyKey,
    /// What is said, as names and values: `name`, `who`, `group`, `at`, and a code for each answer.
    pub fields: Vec<(String, String)>,
}

/// Why a text between `[[` and `]]` is no answer line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineError {
    /// It does not begin with a key.
    Key,
    /// A part of it is not a name and a value.
    Field,
    /// Its sum is missing.
    NoSum,
    /// Its sum is another, so that something was changed or lost on the way.
    Sum,
}

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key => "it does not begin with the key of a questionnaire",
            Self::Field => "a part of it is not a name and a value",
            Self::NoSum => "its sum is missing, so that its end may be lost",
            Self::Sum => "its sum is wrong: something was changed or lost on the way",
        })
    }
}

impl std::error::Error for LineError {}

/// Whether an answer line must have a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// It came through mail or by hand.
    Needed,
    /// It stands in a cell that a system filled.
    Optional,
}

impl AnswerLine {
    /// The value of a field; empty where there is none.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Reads what stands between `[[` and `]]`.
    ///
    /// # Errors
    /// When it is no answer line, or its sum does not fit.
    pub fn parse(inside: &str, sum: Sum) -> Result<Self, LineError> {
        let words: Vec<&str> = inside.split_whitespace().collect();
        let (&key, rest) = words.split_first().ok_or(LineError::Key)?;
        let key: SurveyKey = key.parse().ok().ok_or(LineError::Key)?;
        let (said, stated) = match rest.split_last() {
            Some((last, rest)) if last.starts_with("sum=") => (rest, Some(&last["sum=".len()..])),
            _ => (rest, None),
        };
        match stated {
            Some(stated) => {
                let before = &words[..words.len() - 1];
                let is_same = u32::from_str_radix(stated, 16) == Ok(fnv1a(before.join(" ").as_bytes()));
                is_same.then_some(()).ok_or(LineError::Sum)?;
            }
            None if sum == Sum::Needed => return Err(LineError::NoSum),
            None => {}
        }
        let field = |word: &&str| {
            let (name, value) = word.split_once('=').ok_or(LineError::Field)?;
            Ok((name.to_owned(), decoded(value).ok_or(LineError::Field)?))
        };
        let fields = said.iter().map(field).collect::<Result<_, _>>()?;
        Ok(Self { key, fields })
    }
}

impl fmt::Display for AnswerLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut inside = self.key.to_string();
        for (name, value) in &self.fields {
            inside.push(' ');
            inside.push_str(name);
            inside.push('=');
            encode(value, &mut inside);
        }
        write!(f, "[[{inside} sum={:08x}]]", fnv1a(inside.as_bytes()))
    }
}

/// Writes a text so that it holds no space and no sign with a meaning.
fn encode(value: &str, out: &mut String) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
        }
    }
}

fn decoded(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte == b'%' {
            let (digits, after) = rest.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
            rest = after;
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "swot1.lakesidenet.panel.r1.pairwise";

    fn line() -> AnswerLine {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let fields = vec![field("name", "Ana Ruiz"), field("group", "ЦУР = [1]"), field("cSW", "202")];
        AnswerLine { key: KEY.parse().unwrap(), fields }
    }

    #[test]
    fn a_key_comes_back_as_it_was() {
        for text in [KEY, "swot1.a.b.r12.between", "swot1.a.b.r1.best-worst"] {
            assert_eq!(text.parse::<SurveyKey>().map(|key| key.to_string()).as_deref(), Ok(text));
        }
        for text in ["swot2.a.b.r1.points", "swot1.a.b.r0.points", "swot1.a.b.r1.borda", "swot1.a.b.r1", ""] {
            assert_eq!(text.parse::<SurveyKey>(), Err(NoKey), "{text}");
        }
    }

    #[test]
    fn an_answer_line_survives_the_breaks_of_mail() {
        let written = line().to_string();
        let inside = written.strip_prefix("[[").and_then(|text| text.strip_suffix("]]")).unwrap();
        assert!(inside.contains(" name=Ana%20Ruiz ") && inside.is_ascii());
        for text in [inside.to_owned(), inside.replace(' ', "\n  "), format!(" {inside}\r\n")] {
            assert_eq!(AnswerLine::parse(&text, Sum::Needed), Ok(line()));
        }
    }

    #[test]
    fn a_line_that_was_changed_is_refused() {
        let written = line().to_string();
        let inside = written.trim_matches(['[', ']']);
        let parse = |text: &str| AnswerLine::parse(text, Sum::Needed);
        assert_eq!(parse(&inside.replace("202", "203")), Err(LineError::Sum));
        let (unsummed, _) = inside.rsplit_once(" sum=").unwrap();
        assert_eq!(parse(unsummed), Err(LineError::NoSum));
        assert_eq!(AnswerLine::parse(unsummed, Sum::Optional), Ok(line()));
        assert_eq!(parse("hello"), Err(LineError::Key));
        assert_eq!(AnswerLine::parse(&format!("{KEY} cSW"), Sum::Optional), Err(LineError::Field));
        assert_eq!(AnswerLine::parse(&format!("{KEY} a=%zz"), Sum::Optional), Err(LineError::Field));
    }

    #[test]
    fn the_sum_is_the_one_of_the_page() {
        let text = "swot1.lakesidenet.panel.r1.pairwise name=Ana%20Ruiz group=NGO at=2026-11-10T09:30Z \
                    cS1wft9S2bq2j=104 cS1wft9S3rcmg=106 cS2bq2jS3rcmg=102 cW1mf5zW2jwvj=101 cO1ds4rO2kmj9=101 \
                    cT1qrzxT2jfgg=101 cSW=202 cSO=105 cST=101 cWO=106 cWT=102 cOT=204 sum=8772c2b8";
        let read = AnswerLine::parse(text, Sum::Needed).unwrap();
        assert_eq!((read.value("name"), read.value("at"), read.value("cOT")), ("Ana Ruiz", "2026-11-10T09:30Z", "204"));
    }
}
