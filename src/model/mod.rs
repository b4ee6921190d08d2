//! What a SWOT document is: plain data, edits, history and invariants.
//!
//! Everything here is data that a file holds, and the only ways to change it. Nothing here reads a clock, draws a
//! random number, touches a file or knows a screen: ids and dates come in as parameters.

mod answer_line;
mod answering;
mod answers;
mod apply;
mod asking;
mod change;
mod composed;
mod conventions;
mod date;
mod decision;
mod document;
mod doubles;
mod edit;
mod envelope;
mod factor;
pub mod factor_table;
mod history;
mod id;
mod invariants;
mod judging;
mod marker;
mod matrix;
mod names;
mod pseudonyms;
mod quadrant;
mod references;
mod rename;
mod source;
mod source_run;
mod strategy;
pub mod survey_codes;
mod survey_reading;
mod takeover;
mod values;

pub use answer_line::{AnswerLine, LineError, NoKey, Sum, SurveyKey, SurveyPart};
pub use answering::AnswerError;
pub use answers::{
    AnswerSheet, BestWorst, DirectAnswer, FactorJudgment, FactorRank, FactorScore, FactorVotes, GroupJudgment,
    Judgment, Participant, QuadrantBestWorst, Round, SheetKey, StrategyScore,
};
pub use asking::{Asked, NumberList, Pair, Question};
pub use change::{Change, DocumentChange, EditError, FactorChange, MatrixChange};
pub use composed::{Excerpt, IdSource};
pub use conventions::{
    Aggregation, BetweenConvention, ConsensusForm, Conventions, Fuzzy, Incomplete, IntervalForm, PanelRating,
    PostureVariant, Prioritisation, RandomIndex, RankScheme, RatingConvention, Sampling, StatedBy, WeightingMethod,
};
pub use date::{Date, DateError};
pub use decision::{Alternative, Decision, PlainField, PlainValue};
pub use document::{Document, FactorRef, FindingRef, MatchDecision, Section, SetAside, Verdict};
pub use doubles::KnownWorks;
pub use edit::{Edit, EditLabel, MergeKey};
pub use envelope::{CARRIED_NAMESPACE, Envelope, FORMAT, VERSION};
pub use factor::{Evidence, Factor};
pub use history::{History, RevisionId};
pub use id::{DocumentId, FactorId, IdError, MatrixId, PersonId, SectionId, SourceId, StrategyId};
pub use invariants::{Violation, ViolationKind};
pub use judging::{Compared, End, JudgmentSet};
pub use marker::{Marker, TextPart, cited_text, markers_in, text_parts};
pub use matrix::{Matrix, QuadrantHead};
pub use pseudonyms::Pseudonyms;
pub use quadrant::{PerQuadrant, Place, Quadrant};
pub use source::{Name, Source, SourceKind};
pub use strategy::{Attractiveness, Strategy, StrategyKind, StrategyStatus};
pub use survey_reading::{ColumnMeaning, PairScale, SurveyReading};
pub use takeover::Origin;
pub use values::{LARGEST_NUMBER, Rating, Ratio, ValueError, Weight};
