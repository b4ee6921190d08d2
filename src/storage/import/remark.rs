//! What there is to say of a file that was read, as values: `words` makes sentences of them, and of the way out an option
//! for the command line and something to click for the window.

use super::columns::Field;
use super::options::Separator;
use super::outcome::Spot;
use crate::model::survey_codes::CodeError;
use crate::model::{AnswerError, BetweenConvention, JudgmentSet, LineError, PairScale, SurveyKey, WeightingMethod};
use crate::storage::bibliography::EntryRemark;

/// Something that is said of a file: how it was understood, what was taken otherwise than it stands there, what was left,
/// what was refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// A text stands under a heading of something that is not a SWOT.
    Beyond {
        /// How it begins.
        text: String,
        /// The heading.
        heading: String,
    },
    /// A table is not one of the factors of this SWOT.
    ForeignTable {
        /// The heading over it.
        under: Option<String>,
        /// What it is instead.
        reason: Box<Remark>,
    },
    /// A table names no quadrants.
    NoQuadrants,
    /// A table crosses quadrants, as strategies do.
    Crossed,
    /// A table has a row for each of some other things; the head of their column.
    RowsOf(String),
    /// A table counts factors.
    Counts,
    /// A table rates several things by the same factors, or compares strategies.
    Profiles,
    /// A cell stands in no column of a quadrant.
    UnderNoQuadrant(String),
    /// Headings with numbers were taken for factors.
    NumberedHeadings,
    /// Headings that name no quadrant, over entries that went to the tray.
    UnknownHeadings(Vec<String>),
    /// Rows of totals were left.
    Totals,
    /// Rows of a form in which nothing was entered.
    EmptyRows(usize),
    /// A cell that should name a quadrant names none.
    NoQuadrant(String),
    /// A column of ratings is on another scale; its head.
    OtherScale(String),
    /// A column was taken for something that its head does not say.
    TakenAs(String, Field),
    /// The first row of a table was taken as its head.
    TakenAsHead(String),
    /// A label of one quadrant stands under the name of another, and counts.
    LabelElsewhere(String),
    /// A column does not hold what its head says; its head, and what it should hold.
    NotAsHeaded(String, Field),
    /// A column of days holds those on which factors were entered.
    DaysOfEntry(String),
    /// Several columns are about the same; their heads.
    SameColumns(Vec<String>),
    /// The user speaks of a column that there is several times, or not at all.
    WhichColumn(String),
    /// Formulas have no saved results.
    NoResult,
    /// A sheet is hidden.
    HiddenSheet(String),
    /// The report that a program of ours wrote names sources in brief.
    ShortCitations,
    /// Weights were read from a report that shows shares.
    Shares,
    /// Fields of an entry have no place in a factor, and stand in its notes.
    Fields(Vec<String>),
    /// The encoding that a text was read in.
    ReadAs(&'static str),
    /// Signs of a text are not of its encoding.
    BrokenSigns(&'static str),
    /// Control signs were left out.
    ControlSigns,
    /// The separator that was found.
    Parted(Separator),
    /// A quotation mark is not closed.
    OpenQuotation,
    /// What a library says of a part that it cannot read.
    Unreadable(String),
    /// A line has more columns than are read; so many are.
    TooWide(usize),
    /// A cell is too long, and its row was left out.
    LongCell,
    /// A table is too large from here on.
    TooLarge,
    /// A text is too long from this line on.
    TooLong(u64),
    /// There are more factors than are taken; so many are.
    TooMany(usize),
    /// What stands above the heads of a table.
    AboveHeads(Vec<String>),
    /// Columns that have no place.
    Columns(Vec<String>),
    /// A row has no statement; what else it has.
    NoStatement(Vec<String>),
    /// Cells beyond the heads.
    UnderNoHead(Vec<String>),
    /// Rows without a quadrant went to the tray.
    RowsInTray,
    /// Entries of a list under no quadrant went to the tray.
    EntriesInTray,
    /// A heading has nothing below it.
    NothingBelow(String),
    /// A line beside a list.
    NoEntry(String),
    /// Tables that only repeat factors.
    Repeated,
    /// A sheet without factors.
    NoFactors(String),
    /// Fields that have no place at all.
    LeftFields(Vec<String>),
    /// A cell is not a weight.
    NoWeight(String),
    /// A cell is not a rating.
    NoRating(String),
    /// A cell is not a date.
    NoDate(String),
    /// A cell is not an id.
    NoId(String),
    /// A work that the document has already.
    Known(String),
    /// Sources with nothing but a key.
    BareSources(Vec<String>),
    /// Sources made from the words of the file.
    WordedSources(Vec<String>),
    /// Ids that others have already, with those in their place.
    NewIds(Vec<String>),
    /// So many more were refused than are listed.
    Untold(usize),
    /// About an entry of a bibliography: its line where the place does not say it, its key, and what there is to say.
    Entry(u64, String, EntryRemark),
    /// About answers of people.
    Answers(AnswerRemark),
}

impl From<AnswerRemark> for Remark {
    fn from(remark: AnswerRemark) -> Self {
        Self::Answers(remark)
    }
}

/// Why a column of answers is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadRemark {
    /// It has no head.
    Headless,
    /// It names no pair.
    NoPair,
    /// It names neither an end nor a pair with one.
    NoEnd,
    /// It names no factor, or several.
    NoFactor,
    /// It can be read as several pairs.
    SeveralPairs,
    /// It compares a quadrant with itself.
    QuadrantItself,
    /// It compares a factor with itself.
    FactorItself,
    /// Its factors stand in different quadrants.
    Apart,
    /// It names the ends the wrong way round.
    Turned,
    /// Only the code of a questionnaire names a strategy and a factor.
    OnlyByCode,
    /// Its code is about no factor that there is.
    Code(CodeError),
}

/// How somebody who answered stands in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not there yet.
    New,
    /// There.
    Known,
    /// There, with answers that were replaced.
    Replaced,
}

/// Why rows of answers were left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// No consent was given.
    NoConsent,
    /// It is a preview, a test or spam.
    Test,
    /// It was not submitted.
    Unfinished,
    /// It was submitted after the last day.
    Late,
    /// It does not say when it was submitted.
    NoTime,
}

/// Why plain numbers about pairs are not read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doubt {
    /// One of them is no ratio on the scale.
    OffScale(f64),
    /// Nobody ever finds the second more important, in very many answers.
    OneSided,
    /// They do not fit the scale that was named.
    Misnamed(PairScale),
}

/// Of several rows of one person, the one that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// Who.
    pub name: String,
    /// The row that counts.
    pub counts: Spot,
    /// The row that does not.
    pub left: Spot,
}

/// Something that is said of answers of people.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerRemark {
    /// The columns were read as those of this survey were before.
    Remembered,
    /// The key is that of another study or matrix, and nothing was taken.
    ForeignKey(SurveyKey),
    /// The same, and the codes of all factors fit.
    ForeignKeyFits(SurveyKey),
    /// A round was added.
    RoundAdded(u32),
    /// Nothing says what was asked for.
    NoMethod,
    /// Nothing says which matrix is meant.
    WhichMatrix,
    /// No column is about anything of the matrix.
    NoQuestion,
    /// A row has the same name as one before it.
    DoubleRow,
    /// Of several rows of one person the one submitted last counts; how many more such people there are.
    LastCounts(Vec<Settled>, usize),
    /// So many rows were left out.
    LeftOut(LeftOut, usize),
    /// A column was left.
    Column(HeadRemark),
    /// A cell stands in a column without a head.
    HeadlessCell,
    /// A column before it is about the same.
    SameQuestion,
    /// Columns that say the same as a code.
    SameAsCode(Vec<String>),
    /// The user speaks of a column that is not there.
    NoColumn(String),
    /// What came of somebody's answers.
    Person(String, Standing, usize),
    /// People without answers.
    WithoutAnswers(Vec<String>),
    /// So many rows without a name.
    Unnamed(usize),
    /// Answers without a name cannot be joined over the rounds.
    Anonymous,
    /// The matrix is weighed by a method that does not count these answers.
    Uncounted(WeightingMethod),
    /// Judgments between quadrants do not count by this convention.
    OtherBetween(BetweenConvention),
    /// The participant is there with another group or weight.
    OtherPerson,
    /// Several participants have the name.
    SharedName,
    /// An answer line was not taken; without a reason, because its end is missing.
    Line(Option<LineError>),
    /// A text is not a number; whether it is a day.
    NoNumber {
        /// The text.
        text: String,
        /// Whether a spreadsheet made a day of it.
        is_day: bool,
    },
    /// A number cannot be this answer; as it is written, where that is another.
    Answer(AnswerError, Option<String>),
    /// A text is no factor of the matrix.
    NoFactor(String),
    /// A code is about no factor that there is.
    Code(CodeError),
    /// A factor stands in an order twice.
    Twice(String),
    /// A factor has a place before this one.
    PlacedBefore(String),
    /// Words without a number.
    WithoutNumber(String),
    /// "Equal" beside a number other than 1.
    EqualNumber(String),
    /// "Less", so that the side is not certain.
    Less(String),
    /// It does not say which of the two.
    NoSide(String),
    /// It holds several numbers.
    SeveralNumbers(String),
    /// It says which, but not how much.
    WithoutTimes,
    /// It is not a number of times.
    NoTimes(String),
    /// It names neither of the two.
    Neither(String),
    /// It contradicts the other half of the pair.
    Contradicts(String),
    /// It contradicts a column that is the same judgment.
    ContradictsSame(String),
    /// Best and worst of these are not both known.
    EndsUnknown,
    /// A judgment is more than best over worst.
    BeyondSpan(String, JudgmentSet),
    /// The best and the worst are the same.
    SameEnds,
    /// A text is not one of those compared.
    NotCompared(String, JudgmentSet),
    /// Against itself it is 1.
    ItselfIsOne,
    /// What the number means is not known.
    Doubtful(Doubt),
    /// So many more were refused for that.
    MoreDoubts(usize),
    /// Plain numbers were read as so many places.
    Places(u32),
    /// Plain numbers were read as a slider.
    Slider {
        /// What equal is.
        equal: u32,
        /// Whether minus is for the first.
        minus_first: bool,
    },
    /// There is no such strategy.
    NoStrategy(String),
    /// A text is not a score of attractiveness.
    NoAttractiveness(String),
    /// A text is no score.
    NoScore(String),
}

/// A text cut to a readable length, for sentences about it.
pub(crate) fn shortened(text: &str) -> String {
    const LENGTH: usize = 40;
    let mut short: String = text.chars().take(LENGTH).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
