//! The fields of a source: which its kind needs, what they are called there, and where they are kept.

use crate::model::{Source, SourceKind};
use crate::words::WindowWords;

/// A field of a source that holds a line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum TextField {
    Container,
    Publisher,
    Place,
    Volume,
    Issue,
    Edition,
    Pages,
    ArticleNumber,
    Genre,
    Medium,
    Version,
    Doi,
    Isbn,
    Url,
    Language,
    Key,
}

impl TextField {
    /// Every field, in the order of the form.
    pub(super) const ALL: [Self; 16] = [
        Self::Container,
        Self::Publisher,
        Self::Place,
        Self::Volume,
        Self::Issue,
        Self::Edition,
        Self::Pages,
        Self::ArticleNumber,
        Self::Genre,
        Self::Medium,
        Self::Version,
        Self::Url,
        Self::Doi,
        Self::Isbn,
        Self::Language,
        Self::Key,
    ];

    /// The fields that a kind of source usually has.
    pub(super) fn usual(kind: SourceKind) -> &'static [Self] {
        use TextField as F;
        match kind {
            SourceKind::Article => &[F::Container, F::Volume, F::Issue, F::Pages, F::Doi, F::Url],
            SourceKind::Book => &[F::Publisher, F::Place, F::Edition, F::Isbn],
            SourceKind::Chapter => &[F::Container, F::Publisher, F::Place, F::Pages],
            SourceKind::Report => &[F::Publisher, F::Issue, F::Place, F::Url],
            SourceKind::Dataset | SourceKind::Software => &[F::Publisher, F::Version, F::Doi, F::Url],
            SourceKind::Recording => &[F::Publisher, F::Medium, F::Url],
            SourceKind::Preprint => &[F::Publisher, F::Issue, F::Doi, F::Url],
            SourceKind::Standard => &[F::Issue, F::Publisher, F::Place, F::Url],
            SourceKind::Thesis => &[F::Publisher, F::Genre, F::Place, F::Url],
            SourceKind::Paper => &[F::Container, F::Publisher, F::Place, F::Pages, F::Doi],
            SourceKind::Legal => &[F::Publisher, F::Issue, F::Url],
            SourceKind::WebPage => &[F::Container, F::Url],
            SourceKind::News => &[F::Container, F::Pages, F::Url],
            SourceKind::Interview => &[F::Place],
            SourceKind::Other => &[F::Container, F::Publisher, F::Place, F::Url],
        }
    }

    /// What the field is called for a kind of source.
    pub(super) fn name(self, kind: SourceKind, words: &WindowWords) -> String {
        match (self, kind) {
            (Self::Container, SourceKind::Article) => words.sources_field_journal(),
            (Self::Container, SourceKind::Chapter) => words.sources_field_book(),
            (Self::Container, SourceKind::Paper) => words.sources_field_proceedings(),
            (Self::Container, SourceKind::WebPage) => words.sources_field_site(),
            (Self::Container, SourceKind::News) => words.sources_field_newspaper(),
            (Self::Container, _) => words.sources_field_container(),
            (Self::Publisher, SourceKind::Report | SourceKind::Thesis | SourceKind::Dataset) => {
                words.sources_field_institution()
            }
            (Self::Publisher, SourceKind::Recording) => words.sources_field_studio(),
            (Self::Publisher, SourceKind::Preprint) => words.sources_field_archive(),
            (Self::Publisher, SourceKind::Legal) => words.sources_field_issuer(),
            (Self::Publisher, _) => words.sources_field_publisher(),
            (Self::Issue, SourceKind::Article) => words.sources_field_issue(),
            (Self::Place, _) => words.sources_field_place(),
            (Self::Volume, _) => words.sources_field_volume(),
            (Self::Issue, _) => words.sources_field_number(),
            (Self::Edition, _) => words.sources_field_edition(),
            (Self::Pages, _) => words.sources_field_pages(),
            (Self::ArticleNumber, _) => words.sources_field_article_number(),
            (Self::Genre, SourceKind::Thesis) => words.sources_field_thesis_kind(),
            (Self::Genre, _) => words.sources_field_genre(),
            (Self::Medium, _) => words.sources_field_medium(),
            (Self::Version, _) => words.sources_field_version(),
            (Self::Doi, _) => words.sources_field_doi(),
            (Self::Isbn, _) => words.sources_field_isbn(),
            (Self::Url, _) => words.sources_field_url(),
            (Self::Language, _) => words.sources_field_language(),
            (Self::Key, _) => words.sources_field_key(),
        }
    }

    /// What it holds.
    pub(super) fn text(self, source: &Source) -> &str {
        match self {
            Self::Container => &source.container,
            Self::Publisher => &source.publisher,
            Self::Place => &source.place,
            Self::Volume => &source.volume,
            Self::Issue => &source.issue,
            Self::Edition => &source.edition,
            Self::Pages => &source.pages,
            Self::ArticleNumber => &source.article_number,
            Self::Genre => &source.genre,
            Self::Medium => &source.medium,
            Self::Version => &source.version,
            Self::Doi => &source.doi,
            Self::Isbn => &source.isbn,
            Self::Url => &source.url,
            Self::Language => &source.language,
            Self::Key => &source.key,
        }
    }

    /// The place where it is kept.
    pub(super) fn text_mut(self, source: &mut Source) -> &mut String {
        match self {
            Self::Container => &mut source.container,
            Self::Publisher => &mut source.publisher,
            Self::Place => &mut source.place,
            Self::Volume => &mut source.volume,
            Self::Issue => &mut source.issue,
            Self::Edition => &mut source.edition,
            Self::Pages => &mut source.pages,
            Self::ArticleNumber => &mut source.article_number,
            Self::Genre => &mut source.genre,
            Self::Medium => &mut source.medium,
            Self::Version => &mut source.version,
            Self::Doi => &mut source.doi,
            Self::Isbn => &mut source.isbn,
            Self::Url => &mut source.url,
            Self::Language => &mut source.language,
            Self::Key => &mut source.key,
        }
    }

    /// The fields that the form shows at once: those that are usual for the kind or hold something.
    pub(super) fn shown(source: &Source) -> Vec<Self> {
        let usual = Self::usual(source.kind);
        Self::ALL.into_iter().filter(|field| usual.contains(field) || !field.text(source).is_empty()).collect()
    }

    /// The fields that the form folds away.
    pub(super) fn folded(source: &Source) -> Vec<Self> {
        let shown = Self::shown(source);
        Self::ALL.into_iter().filter(|field| !shown.contains(field)).collect()
    }
}
