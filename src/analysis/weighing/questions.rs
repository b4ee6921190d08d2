//! Which questions a method asks somebody, which of them are open, and in which order to ask them.

use super::descriptor::Setting;
use super::layout::Layout;
use super::pairwise::judgments;
use super::{best_worst, lists};
use crate::analysis::outcome::MatrixAnalysis;
use crate::model::{AnswerSheet, Asked, BetweenConvention, JudgmentSet, Matrix, Pair, PersonId, Question, SheetKey};

/// The questions to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// All of them, in a good order to ask. Pairs come set by set, each factor against its neighbour first, so that the
    /// answers soon link all factors, and no factor twice in a row where it can be helped.
    pub all: Vec<Posed>,
    /// How many there are once all can be asked. The two ends of best-worst answers are not counted: each is given with
    /// the judgments against it.
    pub needed: usize,
    /// How many give priorities: of pairs, those that link everything, where the convention allows for gaps.
    pub least: usize,
    /// Whether the questions between quadrants wait until it is known which factors stand for them.
    pub between_waits: bool,
}

/// A question, and whether it is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posed {
    /// What is asked.
    pub question: Question,
    /// Whether there is an answer that counts.
    pub is_answered: bool,
}

impl Questions {
    /// The questions that are open, in order.
    pub fn open(&self) -> impl Iterator<Item = Question> {
        self.all.iter().filter(|posed| !posed.is_answered).map(|posed| posed.question)
    }

    /// How many are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.all.iter().filter(|posed| posed.is_answered).count()
    }
}

/// The questions of a matrix's method to one person, in the current round.
#[must_use]
pub fn questions(matrix: &Matrix, analysis: &MatrixAnalysis, person: PersonId) -> Questions {
    let layout = Layout::of(&analysis.factors);
    let key = SheetKey { round: matrix.current_round(), person };
    let nothing = AnswerSheet::new(key);
    let sheet = matrix.sheet(key).unwrap_or(&nothing);
    let setting = Setting { layout: &layout, conventions: &matrix.conventions, tops: analysis.tops.as_deref() };
    let asked = Asked::of(matrix.weighting);
    let (_, needed) = progress(asked, &setting, sheet);
    let sets = || layout.sets().filter(|set| !waits(&setting, *set));
    match asked {
        Asked::Numbers(list) => {
            let posed = |(factor, is_answered)| Posed { question: Question::Number(list, factor), is_answered };
            let all = lists::numbered(&layout, list, sheet).map(posed).collect();
            Questions { all, needed, least: needed, between_waits: false }
        }
        Asked::Pairs => Questions {
            all: sets().flat_map(|set| pairs_of_set(&setting, set, sheet)).collect(),
            needed,
            least: layout.sets().map(|set| layout.set_size(set).saturating_sub(1)).sum(),
            between_waits: layout.quadrants.len() > 1 && waits(&setting, JudgmentSet::Between),
        },
        Asked::BestWorst => {
            let all = layout.sets().flat_map(|set| best_worst::questions(&layout, set, sheet)).collect();
            Questions { all, needed, least: needed, between_waits: false }
        }
        // No method weighs factors by what strategies are worth.
        Asked::Attractiveness => Questions { all: Vec::new(), needed, least: needed, between_waits: false },
    }
}

/// How many questions a person answered, and how many there are.
pub(super) fn progress(asked: Asked, setting: &Setting<'_>, sheet: &AnswerSheet) -> (usize, usize) {
    let layout = setting.layout;
    match asked {
        Asked::Numbers(list) => {
            let answered = lists::numbered(layout, list, sheet).filter(|(_, is_answered)| *is_answered).count();
            (answered, layout.all.len())
        }
        Asked::Pairs => {
            let sets = layout.sets().filter(|set| !waits(setting, *set));
            let answers = sets.filter_map(|set| judgments(layout, set, setting.tops, sheet).ok());
            let answered = answers.map(|answers| answers.answered().count()).sum();
            (answered, layout.sets().map(|set| pairs(layout.set_size(set))).sum())
        }
        Asked::BestWorst => {
            let asked = layout.sets().map(|set| (2 * layout.set_size(set)).saturating_sub(3)).sum();
            let posed = layout.sets().flat_map(|set| best_worst::questions(layout, set, sheet));
            let is_judgment = |posed: &Posed| matches!(posed.question, Question::Against(..)) && posed.is_answered;
            (posed.filter(is_judgment).count(), asked)
        }
        Asked::Attractiveness => (0, 0),
    }
}

/// Whether it is not yet known what the pairs of a set compare: in Kurttila's convention, which factors lead.
fn waits(setting: &Setting<'_>, set: JudgmentSet) -> bool {
    let by_tops = setting.conventions.between == BetweenConvention::Kurttila;
    set == JudgmentSet::Between && setting.tops.is_none() && by_tops
}

fn pairs_of_set(setting: &Setting<'_>, set: JudgmentSet, sheet: &AnswerSheet) -> Vec<Posed> {
    let compared = setting.layout.compared(set, setting.tops);
    let answers = judgments(setting.layout, set, setting.tops, sheet).ok();
    let posed = |(row, column): (usize, usize)| Posed {
        question: Question::Pair(Pair { set, row: compared[row], column: compared[column] }),
        is_answered: answers.as_ref().is_some_and(|answers| answers.get(row, column).is_some()),
    };
    in_order(compared.len()).map(posed).collect()
}

/// All pairs: neighbours first, then those two apart, and so on.
fn in_order(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (1..count).flat_map(move |distance| (0..count - distance).map(move |row| (row, row + distance)))
}

/// How many pairs there are among so many things.
pub(super) fn pairs(count: usize) -> usize {
    count * count.saturating_sub(1) / 2
}
