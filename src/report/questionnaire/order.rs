//! What is asked for: a kind of file, a matrix, a method, a round; and why there is no such questionnaire.

use crate::model::{Asked, BetweenConvention, Matrix, MatrixId, NumberList, SurveyPart};
use std::fmt;

/// A kind of questionnaire: the system that a panel answers in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionnaireKind {
    /// A web page that needs no network and saves a file of answers.
    Page,
    /// `XLSForm`, for `KoboToolbox` and ODK.
    Xlsform,
    /// The tab-separated survey of `LimeSurvey`.
    Limesurvey,
    /// A workbook that one person fills in.
    Workbook,
    /// The Advanced Format of Qualtrics.
    Qualtrics,
    /// Paper.
    Paper,
    /// A script for Google Forms, and a text to paste into any other form.
    Forms,
}

/// Whether people say who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedNames {
    /// Each person writes a name or a code.
    Asked,
    /// There is a questionnaire for each participant of the document.
    Given,
    /// Nobody is named.
    None,
}

/// Which of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Everything that can be asked from the start.
    First,
    /// Kurttila's second questionnaire: the factors that stand for their quadrants.
    Between,
}

/// A questionnaire that is to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionnaireOrder {
    /// The kind of file.
    pub kind: QuestionnaireKind,
    /// The matrix that is weighed.
    pub matrix: MatrixId,
    /// What people are asked for; none for what the method of the matrix asks.
    pub asked: Option<Asked>,
    /// The round, counting from 1; none for the current one.
    pub round: Option<u32>,
    /// Which of its questions.
    pub stage: Stage,
    /// Whether people say who they are.
    pub names: AskedNames,
    /// What stands before the questions, in place of the usual text.
    pub intro: Option<String>,
    /// How many points or dots there are; none for 100 points and 5 dots.
    pub budget: Option<u32>,
    /// The language, as a BCP 47 tag; none for that of the document.
    pub language: Option<String>,
    /// Whether a page tells people how far their judgments agree. It changes answers, so that it is off unless wanted.
    pub tells_consistency: bool,
}

/// Why there is no questionnaire. What happened is said here; the way out is said by whoever asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionnaireError {
    /// The document has no such matrix.
    NoMatrix,
    /// There are too few factors to ask for this.
    NothingToAsk(Asked),
    /// The second questionnaire is one of pairs.
    BetweenOf(Asked),
    /// By the convention of the matrix, the quadrants are compared in the first questionnaire.
    BetweenIsInFirst,
    /// It is not known yet which factors stand for their quadrants.
    NoLeaders,
    /// The round is not begun, nor the next: which one was asked for, and the last there can be.
    Round(u32, u32),
    /// Nothing is shared out.
    NoBudget(Asked),
    /// A budget of nothing.
    EmptyBudget,
    /// Files of this kind are not made for each participant.
    NotForEach(QuestionnaireKind),
    /// The document has no participants.
    Nobody,
    /// Consistency can be told on a page about pairs, and nowhere else.
    NoConsistency,
    /// The file could not be put together: what the library said.
    Broken(String),
}

impl QuestionnaireKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Page, Self::Xlsform, Self::Limesurvey, Self::Workbook, Self::Qualtrics, Self::Paper, Self::Forms];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Xlsform => "xlsform",
            Self::Limesurvey => "limesurvey",
            Self::Workbook => "workbook",
            Self::Qualtrics => "qualtrics",
            Self::Paper => "paper",
            Self::Forms => "forms",
        }
    }

    /// What it is, for the help of the command line.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Page => "A web page that needs no network (.html)",
            Self::Xlsform => "A form for KoboToolbox and ODK (.xlsx)",
            Self::Limesurvey => "A survey for LimeSurvey (.txt)",
            Self::Workbook => "A workbook for one person (.xlsx)",
            Self::Qualtrics => "A survey for Qualtrics (.txt)",
            Self::Paper => "Paper (.pdf)",
            Self::Forms => "A script for Google Forms (.gs), and a text to paste into other forms (.md)",
        }
    }

    /// The extension of its file.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Page => "html",
            Self::Xlsform | Self::Workbook => "xlsx",
            Self::Limesurvey | Self::Qualtrics => "txt",
            Self::Paper => "pdf",
            Self::Forms => "gs",
        }
    }

    /// Whether there can be one for each participant. Survey systems name people by themselves; `LimeSurvey` takes a
    /// list of them.
    #[must_use]
    pub fn can_be_for_each(self) -> bool {
        matches!(self, Self::Page | Self::Workbook | Self::Paper | Self::Limesurvey)
    }
}

impl QuestionnaireOrder {
    /// The usual questionnaire of a kind.
    #[must_use]
    pub fn new(kind: QuestionnaireKind, matrix: MatrixId) -> Self {
        Self {
            kind,
            matrix,
            asked: None,
            round: None,
            stage: Stage::First,
            names: AskedNames::Asked,
            intro: None,
            budget: None,
            language: None,
            tells_consistency: false,
        }
    }

    /// What people are asked for.
    pub(super) fn asked(&self, matrix: &Matrix) -> Asked {
        self.asked.unwrap_or(Asked::of(matrix.weighting))
    }

    /// The round.
    pub(super) fn round(&self, matrix: &Matrix) -> u32 {
        self.round.unwrap_or(matrix.current_round())
    }

    /// What the key says of the questions.
    pub(super) fn part(&self, matrix: &Matrix) -> SurveyPart {
        match self.stage {
            Stage::First => SurveyPart::Whole(self.asked(matrix)),
            Stage::Between => SurveyPart::Between,
        }
    }

    /// How much there is to share out, where anything is.
    pub(super) fn budget(&self, matrix: &Matrix) -> Option<u32> {
        const POINTS: u32 = 100;
        const DOTS: u32 = 5;
        let usual = match self.asked(matrix) {
            Asked::Numbers(NumberList::Points) => POINTS,
            Asked::Numbers(NumberList::Dots) => DOTS,
            _ => return None,
        };
        Some(self.budget.unwrap_or(usual))
    }

    /// Whether the choices go together.
    pub(super) fn check(&self, matrix: &Matrix) -> Result<(), QuestionnaireError> {
        let asked = self.asked(matrix);
        let last = matrix.current_round().saturating_add(1);
        let round = self.round(matrix);
        if !(1..=last).contains(&round) {
            return Err(QuestionnaireError::Round(round, last));
        }
        if self.stage == Stage::Between && asked != Asked::Pairs {
            return Err(QuestionnaireError::BetweenOf(asked));
        }
        if self.stage == Stage::Between && matrix.conventions.between == BetweenConvention::Groups {
            return Err(QuestionnaireError::BetweenIsInFirst);
        }
        match self.budget {
            Some(_) if self.budget(matrix).is_none() => return Err(QuestionnaireError::NoBudget(asked)),
            Some(0) => return Err(QuestionnaireError::EmptyBudget),
            _ => {}
        }
        if self.names == AskedNames::Given && !self.kind.can_be_for_each() {
            return Err(QuestionnaireError::NotForEach(self.kind));
        }
        if self.tells_consistency && !(self.kind == QuestionnaireKind::Page && asked == Asked::Pairs) {
            return Err(QuestionnaireError::NoConsistency);
        }
        Ok(())
    }
}

impl fmt::Display for QuestionnaireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMatrix => f.write_str("the document has no such matrix"),
            Self::NothingToAsk(Asked::Attractiveness) => f.write_str("there are no factors, or no strategies to score"),
            Self::NothingToAsk(asked) => write!(f, "there are too few factors to ask for {}", asked.name()),
            Self::BetweenOf(asked) => write!(f, "the second questionnaire asks for pairs, not for {}", asked.name()),
            Self::BetweenIsInFirst => {
                f.write_str("this matrix compares the quadrants themselves, which the first questionnaire asks")
            }
            Self::NoLeaders => f.write_str("it is not known yet which factors stand for their quadrants"),
            Self::Round(round, last) => write!(f, "there can be no round {round}; the last is {last}"),
            Self::NoBudget(asked) => write!(f, "nothing is shared out where people are asked for {}", asked.name()),
            Self::EmptyBudget => f.write_str("there must be something to share out"),
            Self::NotForEach(kind) => {
                write!(f, "a questionnaire of the kind `{}` is the same for all participants", kind.name())
            }
            Self::Nobody => f.write_str("the document has no participants to write to"),
            Self::NoConsistency => f.write_str("only a page about pairs can tell how far answers agree"),
            Self::Broken(why) => write!(f, "the file could not be put together: {why}"),
        }
    }
}

impl std::error::Error for QuestionnaireError {}
