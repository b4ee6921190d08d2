//! The terms that imports recognise: names of quadrants, heads of columns, totals, words of surveys. They are data, one
//! file a language, and every reader uses the same ones.
//!
//! A file has a line for each [`Term`]: its name, a colon, and terms between commas. How a term is written does not
//! matter as far as [`folded`] goes: capitals, accents and signs count for nothing.

use super::columns::Field;
use super::words::folded;
use crate::model::Quadrant;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The files, by language tag.
const FILES: [(&str, &str); 21] = [
    ("ar", include_str!("../../../assets/terms/ar.txt")),
    ("de", include_str!("../../../assets/terms/de.txt")),
    ("en", include_str!("../../../assets/terms/en.txt")),
    ("es", include_str!("../../../assets/terms/es.txt")),
    ("fa", include_str!("../../../assets/terms/fa.txt")),
    ("fr", include_str!("../../../assets/terms/fr.txt")),
    ("id", include_str!("../../../assets/terms/id.txt")),
    ("it", include_str!("../../../assets/terms/it.txt")),
    ("ja", include_str!("../../../assets/terms/ja.txt")),
    ("kk", include_str!("../../../assets/terms/kk.txt")),
    ("ko", include_str!("../../../assets/terms/ko.txt")),
    ("nl", include_str!("../../../assets/terms/nl.txt")),
    ("no", include_str!("../../../assets/terms/no.txt")),
    ("pl", include_str!("../../../assets/terms/pl.txt")),
    ("pt", include_str!("../../../assets/terms/pt.txt")),
    ("ru", include_str!("../../../assets/terms/ru.txt")),
    ("tr", include_str!("../../../assets/terms/tr.txt")),
    ("uk", include_str!("../../../assets/terms/uk.txt")),
    ("uz", include_str!("../../../assets/terms/uz.txt")),
    ("vi", include_str!("../../../assets/terms/vi.txt")),
    ("zh", include_str!("../../../assets/terms/zh.txt")),
];

/// The names of quadrants in languages of which no other terms are known.
const NAMES_ALONE: &str = include_str!("../../../assets/terms/names.txt");

/// What a term stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// A quadrant.
    Quadrant(Quadrant),
    /// What has no quadrant yet.
    Tray,
    /// Where a factor comes from, where a table says that apart from what it does.
    Origin(Origin),
    /// What a factor does, where a table says that apart from where it comes from.
    Effect(Effect),
    /// The head of a column that factors have a place for.
    Head(Field),
    /// The head of a column of scores, which are worked out anew.
    Score,
    /// The head of another column of figures that follow from others.
    Figure,
    /// The beginning of a row of totals.
    Total,
    /// The beginning of a row of means.
    Mean,
    /// The head of the names of participants.
    Name,
    /// The head of the groups of participants.
    Group,
    /// The head of the weights of participants.
    PersonWeight,
    /// The heading of something that is not a SWOT: recommendations, competitors.
    Beyond,
    /// The head of something that a system of surveys knows of a participant.
    System(System),
    /// A word about consent.
    Consent,
    /// The word for a name, in a question for it.
    NameWord,
    /// A word in an answer.
    Answer(Answer),
}

/// What systems of surveys know of a participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum System {
    FirstName,
    LastName,
    Email,
    /// When the answers were submitted.
    Submitted,
    /// By what a participant was invited.
    Token,
    /// The number of the answers.
    Response,
    /// Nothing that is of use.
    Other,
}

/// A word in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    No,
    Anonymous,
    Equal,
    First,
    Second,
    Less,
}

/// Where a factor comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Internal,
    External,
}

/// What a factor does to the aim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    Helpful,
    Harmful,
}

/// Terms among which each has one meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Set {
    /// Quadrants and the tray.
    Places,
    /// Origins and effects.
    Sides,
    /// Heads of columns of factors.
    Heads,
    /// Beginnings of rows of totals.
    Totals,
    /// Heads of columns about participants.
    People,
    /// Headings of what is not a SWOT.
    Beyond,
    /// Heads of columns that systems of surveys add.
    System,
    /// Words by which questions about a participant are known.
    Questions,
    /// Words in answers.
    Answers,
}

/// Every kind of term, with its name in the files.
const KINDS: [(&str, Term); 43] = [
    ("strengths", Term::Quadrant(Quadrant::Strengths)),
    ("weaknesses", Term::Quadrant(Quadrant::Weaknesses)),
    ("opportunities", Term::Quadrant(Quadrant::Opportunities)),
    ("threats", Term::Quadrant(Quadrant::Threats)),
    ("tray", Term::Tray),
    ("internal", Term::Origin(Origin::Internal)),
    ("external", Term::Origin(Origin::External)),
    ("helpful", Term::Effect(Effect::Helpful)),
    ("harmful", Term::Effect(Effect::Harmful)),
    ("matrix", Term::Head(Field::Matrix)),
    ("matrix_date", Term::Head(Field::MatrixDate)),
    ("quadrant", Term::Head(Field::Quadrant)),
    ("label", Term::Head(Field::Label)),
    ("statement", Term::Head(Field::Statement)),
    ("note", Term::Head(Field::Note)),
    ("tags", Term::Head(Field::Tags)),
    ("weight", Term::Head(Field::Weight)),
    ("rating", Term::Head(Field::Rating)),
    ("evidence", Term::Head(Field::Evidence)),
    ("score", Term::Score),
    ("figure", Term::Figure),
    ("total", Term::Total),
    ("mean", Term::Mean),
    ("name", Term::Name),
    ("group", Term::Group),
    ("person_weight", Term::PersonWeight),
    ("beyond", Term::Beyond),
    ("first_name", Term::System(System::FirstName)),
    ("last_name", Term::System(System::LastName)),
    ("email", Term::System(System::Email)),
    ("submitted", Term::System(System::Submitted)),
    ("system", Term::System(System::Other)),
    ("token", Term::System(System::Token)),
    ("response", Term::System(System::Response)),
    ("consent", Term::Consent),
    ("name_word", Term::NameWord),
    ("negative", Term::Answer(Answer::No)),
    ("anonymous", Term::Answer(Answer::Anonymous)),
    ("equal", Term::Answer(Answer::Equal)),
    ("first", Term::Answer(Answer::First)),
    ("second", Term::Answer(Answer::Second)),
    ("less", Term::Answer(Answer::Less)),
    // The two ids have no words of their own: only files of this program hold them.
    ("", Term::Head(Field::Id)),
];

impl Term {
    fn set(self) -> Set {
        match self {
            Self::Quadrant(_) | Self::Tray => Set::Places,
            Self::Origin(_) | Self::Effect(_) => Set::Sides,
            Self::Head(_) | Self::Score | Self::Figure => Set::Heads,
            Self::Total | Self::Mean => Set::Totals,
            Self::Name | Self::Group | Self::PersonWeight => Set::People,
            Self::Beyond => Set::Beyond,
            Self::System(_) => Set::System,
            Self::Consent | Self::NameWord => Set::Questions,
            Self::Answer(_) => Set::Answers,
        }
    }
}

/// All terms as they are written, each with its language and what it stands for.
fn written() -> impl Iterator<Item = (&'static str, &'static str, Term)> {
    FILES.into_iter().chain([("names", NAMES_ALONE)]).flat_map(|(language, text)| {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let lines = lines.filter_map(|line| line.split_once(':'));
        lines.flat_map(move |(name, terms)| {
            let kind = KINDS.iter().find(|(known, _)| *known == name).map(|(_, term)| *term);
            let terms = terms.split(',').map(str::trim).filter(|term| !term.is_empty());
            terms.filter_map(move |term| Some((language, term, kind?)))
        })
    })
}

static BY_SET: LazyLock<BTreeMap<Set, BTreeMap<String, Term>>> = LazyLock::new(|| {
    let mut sets: BTreeMap<Set, BTreeMap<String, Term>> = BTreeMap::new();
    let fields = Field::ALL.map(|field| (field.name(), Term::Head(field)));
    let terms = written().map(|(_, term, kind)| (term, kind));
    for (term, kind) in fields.into_iter().chain(terms) {
        sets.entry(kind.set()).or_default().entry(folded(term)).or_insert(kind);
    }
    sets
});

/// What a text stands for that is a term of a set and nothing else; the text is as [`folded`] writes it.
pub(super) fn term(set: Set, folded: &str) -> Option<Term> {
    BY_SET.get(&set)?.get(folded).copied()
}

/// The terms of a set as [`folded`] writes them.
pub(super) fn terms(set: Set) -> impl Iterator<Item = (&'static str, Term)> {
    BY_SET.get(&set).into_iter().flatten().map(|(text, term)| (text.as_str(), *term))
}

/// What a text is the head of.
pub(super) fn head(text: &str) -> Option<Term> {
    term(Set::Heads, &folded(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_language_has_every_kind_and_no_other() {
        let kinds: BTreeSet<&str> = KINDS.iter().map(|(name, _)| *name).filter(|name| !name.is_empty()).collect();
        for (language, text) in FILES {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            let names: Vec<&str> = lines.map(|line| line.split(':').next().unwrap()).collect();
            assert_eq!(names.iter().copied().collect::<BTreeSet<_>>(), kinds, "{language}");
            assert_eq!(names.len(), kinds.len(), "{language} has a kind twice");
        }
    }

    #[test]
    fn no_term_means_two_things_within_one_set() {
        let mut known: BTreeMap<(String, String), (&str, Term)> = BTreeMap::new();
        let mut doubles = Vec::new();
        for (language, term, kind) in written() {
            assert!(!folded(term).is_empty(), "{language}: {term}");
            let key = (format!("{:?}", kind.set()), folded(term));
            let (other, before) = *known.entry(key).or_insert((language, kind));
            if before != kind {
                doubles.push(format!("{term}: {before:?} ({other}), {kind:?} ({language})"));
            }
        }
        assert_eq!(doubles, Vec::<String>::new());
    }
}
