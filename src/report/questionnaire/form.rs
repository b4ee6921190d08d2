//! What a questionnaire asks, as plain values: the same for every kind of file.

use super::hints::Hints;
use super::order::{AskedNames, QuestionnaireError, QuestionnaireKind, QuestionnaireOrder, Stage};
use crate::analysis::MatrixAnalysis;
use crate::analysis::methods::random_index::random_index;
use crate::model::survey_codes::{Codes, Tag};
use crate::model::{
    Asked, BetweenConvention, Compared, Document, End, FactorId, JudgmentSet, Matrix, NumberList, Pair, Participant,
    Quadrant, Question, RatingConvention, Strategy, StrategyStatus, SurveyKey,
};
use crate::words::Words;

/// The questions to a panel, with everything that stands around them.
#[derive(Clone)]
pub(super) struct Form<'a> {
    /// The words that it is in.
    pub(super) words: &'static Words,
    /// The language that its statements are in.
    pub(super) statements: &'a str,
    /// Study, matrix, round and method.
    pub(super) key: SurveyKey,
    /// "Lakeside Health Network: what matters more?"
    pub(super) title: String,
    /// What stands before the questions, a paragraph each.
    pub(super) intro: Vec<String>,
    /// What is asked for.
    pub(super) asked: Asked,
    /// The questions, set by set or quadrant by quadrant.
    pub(super) parts: Vec<Part>,
    /// How much there is to share out, where there is a budget.
    pub(super) budget: Option<u32>,
    /// The largest judgment, 9 at most.
    pub(super) most: u32,
    /// The random indices of sets of 3, 4, … things, where consistency is told.
    pub(super) random_indices: Vec<f64>,
    /// Up to which ratio judgments are accepted.
    pub(super) threshold: f64,
    /// Whether people say who they are.
    pub(super) names: AskedNames,
    /// Who it is for, where it is for one person.
    pub(super) person: Option<&'a Participant>,
}

/// The questions of a set, of a quadrant, or about strategies in the light of a factor.
#[derive(Clone)]
pub(super) struct Part {
    /// Which.
    pub(super) set: JudgmentSet,
    /// What tells it from the other parts in names of groups of questions: "S", "Q" for the quadrants, "S1" for a factor.
    pub(super) label: String,
    /// Its name.
    pub(super) title: String,
    /// How to answer here, beside what is asked everywhere; empty where nothing is to be said.
    pub(super) note: String,
    /// What is judged.
    pub(super) things: Vec<Thing>,
    /// The pairs that are asked.
    pub(super) pairs: Vec<PairAsked>,
}

/// A factor, a quadrant, or a strategy in the light of a factor.
#[derive(Clone)]
pub(super) struct Thing {
    /// `S1wft9`; of a quadrant, its letter; of a strategy, `SO1k7fdS1wft9`.
    pub(super) code: String,
    /// Its name among answers that may be no longer than five signs: the tag; of a quadrant, its letter.
    pub(super) short: String,
    /// The statement, the name of the quadrant, or the text of the strategy, on one line.
    pub(super) text: String,
    /// What the group answered in the round before; empty where there is nothing to say.
    pub(super) hint: String,
}

/// A pair.
#[derive(Clone)]
pub(super) struct PairAsked {
    /// Its code.
    pub(super) code: String,
    /// The first and the second, as places among the things.
    pub(super) places: [usize; 2],
    /// What the group answered in the round before; empty where there is nothing to say.
    pub(super) hint: String,
}

/// How much a questionnaire asks of each person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Questions.
    pub questions: usize,
    /// Minutes, by 15 seconds a judgment and 10 a number.
    pub minutes: usize,
}

impl<'a> Form<'a> {
    /// The questions of an order to everybody.
    pub(super) fn new(
        document: &'a Document,
        analysis: &MatrixAnalysis,
        (order, words): (&QuestionnaireOrder, &'static Words),
    ) -> Result<Self, QuestionnaireError> {
        let matrix = document.matrix(order.matrix).ok_or(QuestionnaireError::NoMatrix)?;
        order.check(matrix)?;
        let asked = order.asked(matrix);
        let round = order.round(matrix);
        let codes = Codes::of(matrix, &document.strategies);
        let hints = Hints { matrix, words, round };
        let asking = Asking { matrix, strategies: &document.strategies, analysis, order, words, codes, hints };
        let parts = asking.parts(asked)?;
        if parts.is_empty() {
            return Err(QuestionnaireError::NothingToAsk(asked));
        }
        let index = |size| random_index(matrix.conventions.random_index, size).ok().flatten();
        let known = (3..).map_while(index);
        let mut form = Self {
            words,
            statements: &document.language,
            key: SurveyKey { document: document.id, matrix: matrix.id, round, part: order.part(matrix) },
            title: titled(asked, &one_line(&study(document, matrix, words)), words),
            intro: Vec::new(),
            asked,
            parts,
            budget: order.budget(matrix),
            most: largest_step(matrix.conventions.scale_max),
            random_indices: known.filter(|_| order.tells_consistency).collect(),
            threshold: matrix.conventions.cr_threshold,
            names: order.names,
            person: None,
        };
        form.intro = match &order.intro {
            Some(text) => paragraphs(text),
            None => form.usual_intro(&study(document, matrix, words), document, order.kind),
        };
        Ok(form)
    }

    /// The same questions to one person.
    pub(super) fn to(&self, person: &'a Participant) -> Self {
        Self { person: Some(person), ..self.clone() }
    }

    /// Whether people are asked who they are.
    pub(super) fn asks_names(&self) -> bool {
        self.names == AskedNames::Asked
    }

    /// How much it asks.
    pub(super) fn effort(&self) -> Effort {
        const SECS_A_JUDGMENT: usize = 15;
        const SECS_A_NUMBER: usize = 10;
        let (judgments, numbers) = self.parts.iter().fold((0, 0), |(judgments, numbers), part| {
            let count = part.things.len();
            match self.asked {
                Asked::Numbers(_) | Asked::Attractiveness => (judgments, numbers + count),
                Asked::Pairs => (judgments + part.pairs.len(), numbers),
                // The two ends are chosen, and everything else is held against both of them.
                Asked::BestWorst => (judgments + (2 * count).saturating_sub(3), numbers + 2),
            }
        });
        let secs = judgments * SECS_A_JUDGMENT + numbers * SECS_A_NUMBER;
        Effort { questions: judgments + numbers, minutes: secs.div_ceil(60) }
    }

    /// "12 comparisons, about 3 min."
    pub(super) fn told_effort(&self) -> String {
        let Effort { questions, minutes } = self.effort();
        match self.asked {
            Asked::Pairs => self.words.questionnaire_pairs(questions, minutes),
            _ => self.words.questionnaire_numbers(questions, minutes),
        }
    }

    /// What is asked in every part.
    pub(super) fn question(&self) -> String {
        let words = self.words;
        let budget = self.budget.unwrap_or_default();
        match self.asked {
            Asked::Pairs => words.questionnaire_pair(),
            Asked::BestWorst => words.questionnaire_best(),
            Asked::Attractiveness => words.questionnaire_attractiveness(),
            Asked::Numbers(NumberList::Weights) => words.questionnaire_weights(),
            Asked::Numbers(NumberList::Ratings) => words.questionnaire_ratings(),
            Asked::Numbers(NumberList::Points) => words.questionnaire_points(budget),
            Asked::Numbers(NumberList::Dots) => words.questionnaire_dots(budget),
            Asked::Numbers(NumberList::Ranks) => words.questionnaire_ranks(),
        }
    }

    /// The head over numbers that are given to the factors of all quadrants.
    pub(super) fn title_of_numbers(&self) -> String {
        let titles: Vec<&str> = self.parts.iter().map(|part| part.title.as_str()).collect();
        self.words.list(titles)
    }

    /// The least and the largest number that a factor may get.
    pub(super) fn range(&self) -> [usize; 2] {
        let factors = || self.parts.iter().map(|part| part.things.len()).sum();
        match self.asked {
            Asked::Numbers(NumberList::Weights) => [0, 10],
            Asked::Numbers(NumberList::Ratings) => [1, 4],
            Asked::Numbers(NumberList::Points | NumberList::Dots) => {
                [0, self.budget.map_or(0, |budget| budget as usize)]
            }
            Asked::Numbers(NumberList::Ranks) => [1, factors()],
            Asked::Pairs | Asked::BestWorst => [1, self.most as usize],
            // 0 takes the row out, as the dash does on the sheets.
            Asked::Attractiveness => [0, 4],
        }
    }

    /// The letter before the code of a factor that gets a number; "c" where pairs are asked.
    pub(super) fn letter(&self) -> &'static str {
        match self.asked {
            Asked::Numbers(NumberList::Weights) => "w",
            Asked::Numbers(NumberList::Ratings) => "r",
            Asked::Numbers(NumberList::Points) => "p",
            Asked::Numbers(NumberList::Dots) => "d",
            Asked::Numbers(NumberList::Ranks) => "k",
            Asked::Pairs => "c",
            Asked::BestWorst => "",
            Asked::Attractiveness => "a",
        }
    }

    /// The form in which the questions are put: strategies are scored as factors are rated.
    pub(super) fn posed(&self) -> Asked {
        if self.asked == Asked::Attractiveness { Asked::RATINGS } else { self.asked }
    }

    /// The numbers that can be chosen where there are few.
    pub(super) fn choices(&self) -> impl Iterator<Item = String> {
        let [low, high] = self.range();
        (low..=high).map(|number| number.to_string())
    }

    fn usual_intro(&self, study: &str, document: &Document, kind: QuestionnaireKind) -> Vec<String> {
        let words = self.words;
        let authors = words.list(&document.authors);
        let by = match (authors.is_empty(), document.affiliation.trim()) {
            (true, affiliation) => affiliation.to_owned(),
            (false, "") => authors,
            (false, affiliation) => words.bracketed(&authors, affiliation),
        };
        let purpose = words.questionnaire_purpose(one_line(study));
        let asked_by = (!by.is_empty()).then(|| words.questionnaire_asked_by(one_line(&by)));
        let first = words.sentences(std::iter::once(purpose).chain(asked_by));
        // Survey systems hold people to every question.
        let needs_all = matches!(kind, QuestionnaireKind::Xlsform | QuestionnaireKind::Limesurvey);
        let leave_open = (!needs_all).then(|| words.questionnaire_leave_open());
        let how = [self.told_effort(), words.questionnaire_experience()].into_iter().chain(leave_open);
        vec![first, words.sentences(how)]
    }
}

/// The steps of the scale of pairs, which are all whole numbers.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 2 and 9")]
fn largest_step(scale_max: f64) -> u32 {
    scale_max.clamp(2.0, 9.0) as u32
}

/// What a questionnaire is called.
fn titled(asked: Asked, study: &str, words: &Words) -> String {
    if asked == Asked::Attractiveness {
        words.questionnaire_title_strategies(study)
    } else {
        words.questionnaire_title(study)
    }
}

/// The title of a study; with that of the matrix, where it has several.
fn study(document: &Document, matrix: &Matrix, words: &Words) -> String {
    match document.matrices.len() {
        0 | 1 => document.title.clone(),
        _ if document.title == matrix.title => document.title.clone(),
        _ => words.bracketed(&document.title, &matrix.title),
    }
}

/// A text on one line: a form may not break a line inside a question.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").map(one_line).filter(|paragraph| !paragraph.is_empty()).collect()
}

/// What the questions are made from.
struct Asking<'a> {
    matrix: &'a Matrix,
    strategies: &'a [Strategy],
    analysis: &'a MatrixAnalysis,
    order: &'a QuestionnaireOrder,
    words: &'static Words,
    codes: Codes,
    hints: Hints<'a>,
}

impl Asking<'_> {
    fn parts(&self, asked: Asked) -> Result<Vec<Part>, QuestionnaireError> {
        if self.order.stage == Stage::Between {
            let tops = self.analysis.tops.as_deref().ok_or(QuestionnaireError::NoLeaders)?;
            let things: Vec<_> = tops.iter().map(|&factor| Compared::Factor(factor)).collect();
            return Ok(vec![self.pairs(JudgmentSet::Between, self.words.questionnaire_leaders(), &things)]);
        }
        let quadrants: Vec<Quadrant> = self.filled().collect();
        let within = quadrants.iter().map(|&quadrant| {
            let title = one_line(self.words.quadrant(self.matrix, quadrant));
            let things: Vec<_> =
                self.matrix.factors[quadrant].iter().map(|factor| Compared::Factor(factor.id)).collect();
            (JudgmentSet::Within(quadrant), title, things)
        });
        let over: Vec<_> = quadrants.iter().copied().map(Compared::Quadrant).collect();
        let over = (JudgmentSet::Between, self.words.questionnaire_quadrants(), over);
        Ok(match asked {
            Asked::Numbers(list) => {
                within.map(|(set, title, things)| self.numbers(list, set, title, &things)).collect()
            }
            Asked::Pairs => {
                // Which factors stand for their quadrants is known only when these are weighed.
                let asks_quadrants = self.matrix.conventions.between == BetweenConvention::Groups;
                let sets = within.chain(asks_quadrants.then_some(over)).filter(|(_, _, things)| things.len() > 1);
                sets.map(|(set, title, things)| self.pairs(set, title, &things)).collect()
            }
            Asked::BestWorst => {
                let sets = within.chain(std::iter::once(over)).filter(|(_, _, things)| things.len() > 1);
                sets.map(|(set, title, things)| self.part(set, title, &things)).collect()
            }
            Asked::Attractiveness => self.attractions().collect(),
        })
    }

    fn filled(&self) -> impl Iterator<Item = Quadrant> {
        Quadrant::ALL.into_iter().filter(|quadrant| !self.matrix.factors[*quadrant].is_empty())
    }

    fn part(&self, set: JudgmentSet, title: String, things: &[Compared]) -> Part {
        let things = things.iter().map(|&thing| self.thing(thing)).collect();
        let label = match set {
            JudgmentSet::Within(quadrant) => quadrant.letter().to_string(),
            JudgmentSet::Between => "Q".to_owned(),
        };
        Part { set, label, title, note: String::new(), things, pairs: Vec::new() }
    }

    /// A part for each factor, in which all strategies that were not given up are scored.
    fn attractions(&self) -> impl Iterator<Item = Part> {
        let placed =
            self.filled().flat_map(|quadrant| (1..).zip(&self.matrix.factors[quadrant]).map(move |it| (quadrant, it)));
        let is_open = |strategy: &&Strategy| strategy.status != StrategyStatus::Dropped;
        let strategies: Vec<&Strategy> = self.strategies.iter().filter(is_open).collect();
        let part = move |(quadrant, (number, factor)): (Quadrant, (u32, &crate::model::Factor))| {
            let label = format!("{}{number}", quadrant.letter());
            let about = |strategy: &&Strategy| {
                let (strategy_code, factor_code) = (self.codes.strategy(strategy.id), self.codes.factor(factor.id));
                let code = format!("{}{}", strategy_code.unwrap_or_default(), factor_code.unwrap_or_default());
                let named = one_line(&strategy.text);
                let text = if named.is_empty() { code.clone() } else { named };
                Thing {
                    code,
                    short: Tag::of(strategy.id).to_string(),
                    text,
                    hint: self.hints.attraction(strategy.id, factor.id),
                }
            };
            Part {
                set: JudgmentSet::Within(quadrant),
                title: format!("{label}. {}", self.statement(factor.id)),
                label,
                note: String::new(),
                things: strategies.iter().map(about).collect(),
                pairs: Vec::new(),
            }
        };
        placed.map(part).filter(|part| !part.things.is_empty())
    }

    fn numbers(&self, list: NumberList, set: JudgmentSet, title: String, things: &[Compared]) -> Part {
        let mut part = self.part(set, title, things);
        for (asked, factor) in part.things.iter_mut().zip(things.iter().filter_map(|thing| thing.factor())) {
            asked.hint = self.hints.number(list, factor);
        }
        if let (NumberList::Ratings, JudgmentSet::Within(quadrant)) = (list, set) {
            part.note = self.rating_note(quadrant);
        }
        part
    }

    fn pairs(&self, set: JudgmentSet, title: String, things: &[Compared]) -> Part {
        let mut part = self.part(set, title, things);
        for row in 0..things.len() {
            for column in row + 1..things.len() {
                let pair = Pair { set, row: things[row], column: things[column] };
                let code =
                    self.codes.question(Question::Pair(pair)).expect("every factor that is asked has a quadrant");
                part.pairs.push(PairAsked { code, places: [row, column], hint: self.hints.pair(pair) });
            }
        }
        part
    }

    fn thing(&self, thing: Compared) -> Thing {
        let hint = String::new();
        match thing {
            Compared::Factor(factor) => {
                let code = self.codes.factor(factor).expect("every factor that is asked has a quadrant");
                Thing { code, short: Tag::of(factor).to_string(), text: self.statement(factor), hint }
            }
            Compared::Quadrant(quadrant) => {
                let letter = quadrant.letter().to_string();
                let text = one_line(self.words.quadrant(self.matrix, quadrant));
                Thing { code: letter.clone(), short: letter, text, hint }
            }
        }
    }

    /// The statement without citations, which only readers of the report need; the label where it is empty.
    fn statement(&self, factor: FactorId) -> String {
        let text = self.matrix.factor(factor).map(|factor| one_line(&factor.statement)).unwrap_or_default();
        if text.is_empty() { self.codes.factor(factor).unwrap_or_default() } else { text }
    }

    fn rating_note(&self, quadrant: Quadrant) -> String {
        let words = self.words;
        match (self.matrix.conventions.rating, quadrant) {
            (RatingConvention::David, Quadrant::Strengths) => words.questionnaire_rating_strength(),
            (RatingConvention::David, Quadrant::Weaknesses) => words.questionnaire_rating_weakness(),
            (RatingConvention::David, _) => words.questionnaire_rating_response(),
            (RatingConvention::Rangkuti, quadrant) if quadrant.is_helpful() => words.questionnaire_rating_helps(),
            (RatingConvention::Rangkuti, _) => words.questionnaire_rating_harms(),
        }
    }
}

impl Part {
    /// The code of the question for an end.
    pub(super) fn end(&self, end: End) -> String {
        let word = match end {
            End::Best => "bestin",
            End::Worst => "worstin",
        };
        match self.set {
            JudgmentSet::Within(quadrant) => format!("{word}{}", quadrant.letter()),
            JudgmentSet::Between => format!("{word}all"),
        }
    }
}

impl PairAsked {
    /// The two things.
    pub(super) fn of<'a>(&self, part: &'a Part) -> [&'a Thing; 2] {
        self.places.map(|place| &part.things[place])
    }
}

impl Thing {
    /// The code of the judgment against an end.
    pub(super) fn against(&self, end: End) -> String {
        match end {
            End::Best => format!("bo{}", self.code),
            End::Worst => format!("ow{}", self.code),
        }
    }
}
