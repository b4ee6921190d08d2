//! Tables of attractiveness: how judges score strategies in the light of the factors of a matrix.
//!
//! A table has a column of factors and one for each strategy, or a row for each score with columns `factor`, `strategy` and
//! `score`. A column `judge` says whose scores they are; without it they are the analyst's own.

use super::{Given, SurveyAmount};
use super::{Survey, SurveyError, SurveyFile, SurveyOptions, tables};
use crate::model::{
    AnswerSheet, Change, Document, Edit, EditLabel, FactorId, IdSource, Matrix, MatrixChange, Participant, PersonId,
    Rating, SheetKey, Strategy, StrategyId, StrategyKind, Weight,
};
use crate::storage::import::outcome::Report;
use crate::storage::import::remark::{AnswerRemark, shortened};
use crate::storage::import::table::{Table, TextRow};
use crate::storage::import::{Preview, Watch};
use std::collections::BTreeMap;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Head {
    Judge,
    Factor,
    Strategy,
    Score,
    About(StrategyId),
}

/// The heads of columns, in small letters.
const HEADS: [(Head, &[&str]); 4] = [
    (
        Head::Judge,
        &["judge", "participant", "person", "name", "expert", "участник", "эксперт", "имя", "评分人", "المقيّم"],
    ),
    (Head::Factor, &["factor", "statement", "фактор", "因素", "العامل"]),
    (Head::Strategy, &["strategy", "стратегия", "战略", "الاستراتيجية"]),
    (Head::Score, &["score", "attractiveness", "as", "балл", "привлекательность", "评分", "الدرجة"]),
];

/// Reads the scores in a file, about a matrix of a document.
///
/// # Errors
/// When the file is no table, the matrix or the round is not there, or nothing could be taken.
pub fn scores(
    file: &SurveyFile,
    options: &SurveyOptions,
    document: &Document,
    ids: &mut dyn IdSource,
) -> Result<Survey, SurveyError> {
    let matrix = match (options.matrix, document.matrices.as_slice()) {
        (Some(id), _) => document.matrix(id).ok_or(SurveyError::NoMatrix(id))?,
        (None, [only]) => only,
        (None, _) => return Err(SurveyError::WhichMatrix),
    };
    let current = matrix.current_round();
    let round = options.round.unwrap_or(current);
    if !(1..=current).contains(&round) {
        return Err(SurveyError::Round { named: round, current });
    }
    let mut report = Report::default();
    let (tables, form) = tables(file, &options.reading, Watch::nobody(), &mut report)?;
    let preview = tables.iter().find(|table| !table.rows.is_empty()).map(Preview::headed);
    let mut taking = Taking {
        document,
        matrix,
        round,
        report,
        ids,
        sheets: BTreeMap::new(),
        new: Vec::new(),
        own: BTreeMap::new(),
        taken: 0,
    };
    for table in &tables {
        taking.table(table);
    }
    if taking.taken == 0 {
        return Err(SurveyError::Nothing(taking.report));
    }
    let (people, answers) = (taking.sheets.len(), taking.taken);
    let amount = SurveyAmount { people, given: Given::Scores(answers) };
    let (edit, report) = taking.into_edit();
    Ok(Survey { edit, amount, report, preview, form })
}

/// What was taken so far.
struct Taking<'a> {
    document: &'a Document,
    matrix: &'a Matrix,
    round: u32,
    report: Report,
    ids: &'a mut dyn IdSource,
    sheets: BTreeMap<PersonId, AnswerSheet>,
    /// Judges who are not among the participants yet.
    new: Vec<Participant>,
    /// The analyst's own scores, strategy by strategy.
    own: BTreeMap<StrategyId, Strategy>,
    taken: usize,
}

impl Taking<'_> {
    fn table(&mut self, table: &Table) {
        let Some((head, rows)) = table.rows.split_first() else { return };
        let heads: Vec<Option<Head>> = head.cells.iter().map(|cell| self.head(cell)).collect();
        // The column of factors often has no head.
        let is_known = heads.contains(&Some(Head::Factor));
        let heads: Vec<Option<Head>> = (heads.into_iter().enumerate())
            .map(|(at, head)| if at == 0 && head.is_none() && !is_known { Some(Head::Factor) } else { head })
            .collect();
        for row in rows {
            self.row(table, &heads, row);
        }
    }

    fn head(&self, text: &str) -> Option<Head> {
        let plain = plain(text);
        let known = HEADS.iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(head, _)| *head);
        known.or_else(|| self.strategy(text).map(Head::About))
    }

    fn row(&mut self, table: &Table, heads: &[Option<Head>], row: &TextRow) {
        let cell = |wanted: Head| {
            let at = heads.iter().position(|head| *head == Some(wanted))?;
            row.cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
        };
        let Some(factor) = cell(Head::Factor) else { return };
        let Some(id) = self.factor(factor) else {
            self.report.refuse(table.spot(row), AnswerRemark::NoFactor(shortened(factor)));
            return;
        };
        let judge = cell(Head::Judge).map(str::to_owned);
        let mut given: Vec<(StrategyId, String)> = Vec::new();
        if let (Some(strategy), Some(score)) = (cell(Head::Strategy), cell(Head::Score)) {
            match self.strategy(strategy) {
                Some(found) => given.push((found, score.to_owned())),
                None => self.report.refuse(table.spot(row), AnswerRemark::NoStrategy(shortened(strategy))),
            }
        }
        for (head, text) in heads.iter().zip(&row.cells) {
            if let Some(Head::About(strategy)) = head {
                given.push((*strategy, text.trim().to_owned()));
            }
        }
        for (strategy, text) in given.into_iter().filter(|(_, text)| !text.is_empty()) {
            match score(&text) {
                Some(score) => self.take(judge.as_deref(), strategy, id, score),
                None => self.report.refuse(table.spot(row), AnswerRemark::NoScore(shortened(&text))),
            }
        }
    }

    fn take(&mut self, judge: Option<&str>, strategy: StrategyId, factor: FactorId, score: Option<Rating>) {
        self.taken += 1;
        let Some(name) = judge else {
            let own = self.own.entry(strategy);
            let known = self.document.strategy(strategy).expect("only strategies of the document are named");
            own.or_insert_with(|| known.clone()).set_attraction(self.matrix.id, factor, score);
            return;
        };
        let person = self.person(name);
        let key = SheetKey { round: self.round, person };
        let matrix = self.matrix;
        let sheet = self.sheets.entry(person);
        let sheet = sheet.or_insert_with(|| matrix.sheet(key).cloned().unwrap_or_else(|| AnswerSheet::new(key)));
        sheet.set_attraction(strategy, factor, score);
    }

    fn person(&mut self, name: &str) -> PersonId {
        let mut known = self.document.people.iter().chain(&self.new);
        if let Some(person) = known.find(|person| plain(&person.name) == plain(name)) {
            return person.id;
        }
        let id = PersonId::from_random(self.ids.next_bits());
        self.new.push(Participant { id, name: name.to_owned(), group: String::new(), weight: Weight::DEFAULT });
        id
    }

    fn factor(&self, text: &str) -> Option<FactorId> {
        let placed = || self.matrix.placed().map(|(_, factor)| factor);
        let by_label = placed().find(|factor| {
            let place = self.matrix.position(factor.id).and_then(|(place, index)| Some((place.quadrant()?, index)));
            place.is_some_and(|(quadrant, index)| plain(&format!("{}{}", quadrant.letter(), index + 1)) == plain(text))
        });
        let same =
            |factor: &&crate::model::Factor| plain(&factor.statement) == plain(text) || factor.id.to_string() == text;
        by_label.or_else(|| placed().find(same)).map(|factor| factor.id)
    }

    /// A strategy by its label, its text or its id.
    fn strategy(&self, text: &str) -> Option<StrategyId> {
        let mut counts = BTreeMap::<StrategyKind, usize>::new();
        let strategies = &self.document.strategies;
        let by_label = strategies.iter().find(|strategy| {
            let count = counts.entry(strategy.kind).or_default();
            *count += 1;
            plain(&format!("{}{count}", strategy.kind.letters())) == plain(text)
        });
        let same = |strategy: &&Strategy| plain(&strategy.text) == plain(text) || strategy.id.to_string() == text;
        by_label.or_else(|| strategies.iter().find(same)).map(|strategy| strategy.id)
    }

    fn into_edit(self) -> (Edit, Report) {
        let label = EditLabel::ImportAnswers { people: self.sheets.len(), answers: self.taken };
        let people = self.new.into_iter().map(|person| Change::InsertPerson { index: usize::MAX, person });
        let matrix = self.matrix.id;
        let sheet = |sheet| Change::Matrix { matrix, change: MatrixChange::Sheet(Box::new(sheet)) };
        let own = self.own.into_values().map(|strategy| Change::EditStrategy(Box::new(strategy)));
        (Edit::new(label, people.chain(self.sheets.into_values().map(sheet)).chain(own).collect()), self.report)
    }
}

/// 1 to 4, or a dash or 0 for none; nothing for what is neither.
#[expect(clippy::option_option, reason = "a dash is an answer, and something else is none")]
pub(super) fn score(text: &str) -> Option<Option<Rating>> {
    let figure = text.trim_end_matches(".0");
    if ["-", "–", "—", "0"].contains(&figure) {
        return Some(None);
    }
    Rating::ALL.into_iter().find(|rating| rating.get().to_string() == figure).map(Some)
}

/// In small letters with single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Factor, MatrixId, Quadrant};
    use crate::storage::import::Kind;

    struct Numbers(u64);

    impl IdSource for Numbers {
        fn next_bits(&mut self) -> u64 {
            self.0 += 1;
            self.0
        }
    }

    fn document() -> Document {
        let mut document = Document::new("d".parse().unwrap(), "Study");
        let mut matrix = Matrix::new(MatrixId::from_random(1), "Plan");
        matrix.factors[Quadrant::Strengths].push(Factor::new("s".parse().unwrap(), "Skilled staff"));
        matrix.factors[Quadrant::Threats].push(Factor::new("t".parse().unwrap(), "New rivals"));
        document.matrices.push(matrix);
        document.strategies.push(Strategy::new("a".parse().unwrap(), StrategyKind::So, "Open an office"));
        document.strategies.push(Strategy::new("b".parse().unwrap(), StrategyKind::So, "Train"));
        document
    }

    fn read(text: &str) -> (Document, Vec<String>) {
        let mut document = document();
        let file = SurveyFile { name: None, bytes: text.as_bytes().to_vec(), kind: Kind::Separated };
        let survey = scores(&file, &SurveyOptions::default(), &document, &mut Numbers(0)).unwrap();
        survey.edit.apply(&mut document).unwrap();
        assert_eq!(document.violations(), []);
        (document, survey.report.lines())
    }

    fn scored(document: &Document, person: usize, strategy: &str, factor: &str) -> Option<u8> {
        let sheet = &document.matrices[0].answers[person];
        sheet.attraction(strategy.parse().unwrap(), factor.parse().unwrap()).map(Rating::get)
    }

    #[test]
    fn a_table_of_factors_by_strategies_has_a_column_of_judges() {
        let (document, said) = read("judge,factor,SO1,Train\nAna,S1,4,2\nAna,New rivals,1,–\nBen,S1,3,9\nBen,S7,1,1\n");
        assert_eq!(document.people.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Ana", "Ben"]);
        assert_eq!([scored(&document, 0, "a", "s"), scored(&document, 0, "b", "s")], [Some(4), Some(2)]);
        assert_eq!([scored(&document, 0, "a", "t"), scored(&document, 0, "b", "t")], [Some(1), None]);
        assert_eq!([scored(&document, 1, "a", "s"), scored(&document, 1, "b", "s")], [Some(3), None]);
        assert_eq!(said.len(), 2, "{said:?}");
    }

    #[test]
    fn a_row_a_score_without_a_judge_is_the_analyst_s_own() {
        let (document, _) = read("strategy,factor,score\nSO2,T1,3\n");
        let matrix = document.matrices[0].id;
        assert_eq!(document.strategies[1].attraction(matrix, "t".parse().unwrap()).map(Rating::get), Some(3));
        assert!(document.people.is_empty() && document.matrices[0].answers.is_empty());
    }
}
