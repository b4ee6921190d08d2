//! Format 1, as it was, and the way from it to format 2.
//!
//! The types here stay as they are for ever. A record that has not changed since is that of the model; it is copied to
//! this place before it changes.

use crate::model::{
    self, Aggregation, AnswerSheet, BetweenConvention, ConsensusForm, Date, DocumentId, Factor, Incomplete,
    MatchDecision, MatrixId, Name, Participant, PerQuadrant, PostureVariant, Prioritisation, QuadrantHead, RandomIndex,
    RankScheme, RatingConvention, Round, Section, SetAside, SourceId, SourceKind, Strategy, WeightingMethod,
};
use serde::Deserialize;

/// A study.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    id: DocumentId,
    title: String,
    #[serde(default)]
    authors: Vec<String>,
    #[serde(default)]
    affiliation: String,
    #[serde(default)]
    date: Option<Date>,
    #[serde(default)]
    created: Option<Date>,
    #[serde(default = "english")]
    language: String,
    #[serde(default)]
    context: Vec<Section>,
    #[serde(default)]
    matrices: Vec<Matrix>,
    #[serde(default)]
    strategies: Vec<Strategy>,
    #[serde(default)]
    sources: Vec<Source>,
    #[serde(default)]
    people: Vec<Participant>,
    #[serde(default)]
    matches: Vec<MatchDecision>,
    #[serde(default)]
    set_aside: Vec<SetAside>,
}

fn english() -> String {
    "en".to_owned()
}

/// A SWOT matrix.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Matrix {
    id: MatrixId,
    title: String,
    #[serde(default)]
    date: Option<Date>,
    #[serde(default)]
    illustration: bool,
    #[serde(default)]
    heads: PerQuadrant<QuadrantHead>,
    #[serde(default)]
    factors: PerQuadrant<Vec<Factor>>,
    #[serde(default)]
    tray: Vec<Factor>,
    #[serde(default)]
    weighting: WeightingMethod,
    #[serde(default)]
    conventions: Conventions,
    #[serde(default)]
    rounds: Vec<Round>,
    #[serde(default = "first_seed")]
    seed: u64,
    #[serde(default = "usual_samples")]
    samples: u32,
    #[serde(default)]
    answers: Vec<AnswerSheet>,
}

fn first_seed() -> u64 {
    1
}

fn usual_samples() -> u32 {
    10_000
}

/// The conventions of a matrix.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Conventions {
    rating: RatingConvention,
    posture: PostureVariant,
    prioritisation: Prioritisation,
    random_index: RandomIndex,
    incomplete: Incomplete,
    between: BetweenConvention,
    aggregation: Aggregation,
    rank_scheme: RankScheme,
    consensus: ConsensusForm,
    sampling: Sampling,
    scale_max: f64,
    cr_threshold: f64,
    inner_dependence: Option<[[f64; 4]; 4]>,
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            rating: RatingConvention::default(),
            posture: PostureVariant::default(),
            prioritisation: Prioritisation::default(),
            random_index: RandomIndex::default(),
            incomplete: Incomplete::default(),
            between: BetweenConvention::default(),
            aggregation: Aggregation::default(),
            rank_scheme: RankScheme::default(),
            consensus: ConsensusForm::default(),
            sampling: Sampling::Uniform,
            scale_max: 9.0,
            cr_threshold: 0.1,
            inner_dependence: None,
        }
    }
}

/// Where random weights were drawn.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Sampling {
    Uniform,
    Stated { concentration: f64 },
}

/// A work that is cited.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    id: SourceId,
    kind: SourceKind,
    #[serde(default)]
    key: String,
    #[serde(default)]
    authors: Vec<Name>,
    #[serde(default)]
    editors: Vec<Name>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    container: String,
    #[serde(default)]
    publisher: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    date: Option<Date>,
    #[serde(default)]
    volume: String,
    #[serde(default)]
    issue: String,
    #[serde(default)]
    edition: String,
    #[serde(default)]
    pages: String,
    #[serde(default)]
    doi: String,
    #[serde(default)]
    isbn: String,
    #[serde(default)]
    url: String,
    #[serde(default)]
    accessed: Option<Date>,
    #[serde(default)]
    language: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    cited_in: Option<SourceId>,
}

impl From<Document> for model::Document {
    fn from(old: Document) -> Self {
        let mut new = Self::new(old.id, old.title);
        new.authors = old.authors;
        new.affiliation = old.affiliation;
        new.date = old.date;
        new.created = old.created;
        new.language = old.language;
        new.context = old.context;
        new.matrices = old.matrices.into_iter().map(Into::into).collect();
        new.strategies = old.strategies;
        new.sources = old.sources.into_iter().map(Into::into).collect();
        new.people = old.people;
        new.matches = old.matches;
        new.set_aside = old.set_aside;
        new
    }
}

impl From<Matrix> for model::Matrix {
    fn from(old: Matrix) -> Self {
        let mut new = Self::new(old.id, old.title);
        new.date = old.date;
        new.illustration = old.illustration;
        new.heads = old.heads;
        new.factors = old.factors;
        new.tray = old.tray;
        new.weighting = old.weighting;
        new.conventions = old.conventions.into();
        new.rounds = old.rounds;
        new.seed = old.seed;
        new.samples = old.samples;
        new.answers = old.answers;
        new.answers.sort_by_key(AnswerSheet::key);
        new
    }
}

impl From<Conventions> for model::Conventions {
    fn from(old: Conventions) -> Self {
        Self {
            rating: old.rating,
            posture: old.posture,
            prioritisation: old.prioritisation,
            random_index: old.random_index,
            incomplete: old.incomplete,
            between: old.between,
            aggregation: old.aggregation,
            rank_scheme: old.rank_scheme,
            consensus: old.consensus,
            // Uniform weights said the same whatever anybody answered; what takes their place rests on the answers.
            sampling: match old.sampling {
                Sampling::Uniform => model::Sampling::Auto,
                Sampling::Stated { concentration } => model::Sampling::Dirichlet { concentration },
            },
            scale_max: old.scale_max,
            cr_threshold: old.cr_threshold,
            inner_dependence: old.inner_dependence,
            ..Self::default()
        }
    }
}

impl From<Source> for model::Source {
    fn from(old: Source) -> Self {
        let mut new = Self::new(old.id, old.kind);
        new.key = old.key;
        new.authors = old.authors;
        new.editors = old.editors;
        new.title = old.title;
        new.container = old.container;
        new.publisher = old.publisher;
        new.place = old.place;
        new.date = old.date;
        new.volume = old.volume;
        new.issue = old.issue;
        new.edition = old.edition;
        new.pages = old.pages;
        new.doi = old.doi;
        new.isbn = old.isbn;
        new.url = old.url;
        new.accessed = old.accessed;
        new.language = old.language;
        new.note = old.note;
        new.cited_in = old.cited_in;
        new
    }
}
