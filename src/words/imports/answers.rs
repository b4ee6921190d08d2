//! What is said of answers of people.

use super::Front;
use crate::model::survey_codes::CodeError;
use crate::model::{AnswerError, BetweenConvention, End, JudgmentSet, LineError, ValueError};
use crate::storage::import::{AnswerRemark, Doubt, HeadRemark, LeftOut, Settled, Standing};
use crate::words::Words;

impl Words {
    /// What a remark says of answers as a whole, of columns and of people; of cells, others say it.
    pub(super) fn answer_remark(&self, remark: &AnswerRemark, front: Front) -> String {
        match remark {
            AnswerRemark::Remembered => self.import_remembered(),
            AnswerRemark::ForeignKey(key) => self.import_foreign_key(key.to_string()),
            AnswerRemark::ForeignKeyFits(key) => self.import_foreign_key_fits(key.to_string()),
            AnswerRemark::RoundAdded(round) => self.import_round_added(*round),
            AnswerRemark::NoMethod => self.import_no_method(),
            AnswerRemark::WhichMatrix => self.import_which_matrix(),
            AnswerRemark::NoQuestion => self.import_no_question(),
            AnswerRemark::DoubleRow => self.import_double_row(),
            AnswerRemark::LastCounts(settled, more) => {
                let told = settled.iter().map(|one| self.settled(one));
                let more = (*more > 0).then(|| self.import_more(*more));
                self.import_last_counts(self.series(told.chain(more)))
            }
            AnswerRemark::LeftOut(why, count) => self.left_out(*why, *count, front),
            AnswerRemark::Column(why) => self.import_column_left(self.head_remark(why)),
            AnswerRemark::HeadlessCell => self.import_headless_cell(),
            AnswerRemark::SameQuestion => self.import_same_question(),
            AnswerRemark::SameAsCode(names) => self.import_same_as_code(self.names(names)),
            AnswerRemark::NoColumn(name) => self.import_no_column(self.quoted(name)),
            AnswerRemark::Person(name, standing, count) => self.person(name, *standing, *count),
            AnswerRemark::WithoutAnswers(names) => self.import_without_answers(self.names(names)),
            AnswerRemark::Unnamed(count) => {
                let way = match front {
                    Front::Options => self.import_way_name_option(),
                    Front::Window => self.import_way_name_window(),
                };
                self.import_unnamed(self.import_count_row(*count), way)
            }
            AnswerRemark::Anonymous => self.import_anonymous(),
            AnswerRemark::Uncounted(method) => self.import_uncounted(self.weighting_name(*method).to_lowercase()),
            AnswerRemark::OtherBetween(BetweenConvention::Groups) => self.import_between_factors(),
            AnswerRemark::OtherBetween(_) => self.import_between_quadrants(),
            AnswerRemark::OtherPerson => self.import_other_person(),
            AnswerRemark::SharedName => self.import_shared_name(),
            AnswerRemark::Line(why) => self.answer_line(*why),
            AnswerRemark::Doubtful(doubt) => self.doubt(*doubt, front),
            AnswerRemark::MoreDoubts(count) => self.import_more_doubts(*count),
            AnswerRemark::Places(count) => self.import_places(count.to_string(), count.div_ceil(2).to_string()),
            AnswerRemark::Slider { equal, minus_first: true } => {
                self.import_slider_first(equal.to_string(), (equal + 1).to_string())
            }
            AnswerRemark::Slider { equal, minus_first: false } => {
                self.import_slider_second(equal.to_string(), (equal + 1).to_string())
            }
            cell => self.cell_remark(cell),
        }
    }

    /// What a remark says of a cell.
    fn cell_remark(&self, remark: &AnswerRemark) -> String {
        match remark {
            AnswerRemark::NoNumber { text, is_day: false } => self.import_no_number(self.quoted(text)),
            AnswerRemark::NoNumber { text, is_day: true } => self.import_no_number_day(self.quoted(text)),
            AnswerRemark::Answer(error, None) => self.answer_error(error),
            AnswerRemark::Answer(error, Some(given)) => self.import_given(self.answer_error(error), given),
            AnswerRemark::NoFactor(text) => self.import_no_factor(self.quoted(text)),
            AnswerRemark::Code(error) => self.code_error(error),
            AnswerRemark::Twice(text) => self.import_twice(self.quoted(text)),
            AnswerRemark::PlacedBefore(text) => self.import_placed_before(self.quoted(text)),
            AnswerRemark::WithoutNumber(text) => self.import_without_number(self.quoted(text)),
            AnswerRemark::EqualNumber(text) => self.import_equal_number(self.quoted(text)),
            AnswerRemark::Less(text) => self.import_less(self.quoted(text)),
            AnswerRemark::NoSide(text) => self.import_no_side(self.quoted(text)),
            AnswerRemark::SeveralNumbers(text) => self.import_several_numbers(self.quoted(text)),
            AnswerRemark::WithoutTimes => self.import_without_times(),
            AnswerRemark::NoTimes(text) => self.import_no_times(self.quoted(text)),
            AnswerRemark::Neither(text) => self.import_neither(self.quoted(text)),
            AnswerRemark::Contradicts(name) => self.import_contradicts(self.quoted(name)),
            AnswerRemark::ContradictsSame(name) => self.import_contradicts_same(self.quoted(name)),
            AnswerRemark::EndsUnknown => self.import_ends_unknown(),
            AnswerRemark::BeyondSpan(span, set) => self.import_beyond_span(span, self.compared_where(*set)),
            AnswerRemark::SameEnds => self.import_same_ends(),
            AnswerRemark::NotCompared(text, set) => {
                self.import_not_compared(self.quoted(text), self.compared_where(*set))
            }
            AnswerRemark::ItselfIsOne => self.import_itself_is_one(),
            AnswerRemark::NoStrategy(text) => self.import_no_strategy(self.quoted(text)),
            AnswerRemark::NoAttractiveness(text) => self.import_no_attractiveness(self.quoted(text)),
            AnswerRemark::NoScore(text) => self.import_no_score(self.quoted(text)),
            // Worded by the one that was asked before.
            AnswerRemark::Remembered
            | AnswerRemark::ForeignKey(..)
            | AnswerRemark::ForeignKeyFits(..)
            | AnswerRemark::RoundAdded(..)
            | AnswerRemark::NoMethod
            | AnswerRemark::WhichMatrix
            | AnswerRemark::NoQuestion
            | AnswerRemark::DoubleRow
            | AnswerRemark::LastCounts(..)
            | AnswerRemark::LeftOut(..)
            | AnswerRemark::Column(..)
            | AnswerRemark::HeadlessCell
            | AnswerRemark::SameQuestion
            | AnswerRemark::SameAsCode(..)
            | AnswerRemark::NoColumn(..)
            | AnswerRemark::Person(..)
            | AnswerRemark::WithoutAnswers(..)
            | AnswerRemark::Unnamed(..)
            | AnswerRemark::Anonymous
            | AnswerRemark::Uncounted(..)
            | AnswerRemark::OtherBetween(..)
            | AnswerRemark::OtherPerson
            | AnswerRemark::SharedName
            | AnswerRemark::Line(..)
            | AnswerRemark::Doubtful(..)
            | AnswerRemark::MoreDoubts(..)
            | AnswerRemark::Places(..)
            | AnswerRemark::Slider { .. } => String::new(),
        }
    }

    fn settled(&self, settled: &Settled) -> String {
        let Settled { name, counts, left } = settled;
        self.import_settled(name, self.import_place(counts), self.import_place(left))
    }

    fn left_out(&self, why: LeftOut, count: usize, front: Front) -> String {
        let rows = self.import_count_row(count);
        match (why, front) {
            (LeftOut::NoConsent, _) => self.import_left_no_consent(rows),
            (LeftOut::Test, _) => self.import_left_test(rows),
            (LeftOut::Unfinished, Front::Options) => self.import_left_unfinished_option(rows),
            (LeftOut::Unfinished, Front::Window) => self.import_left_unfinished(rows),
            (LeftOut::Late, _) => self.import_left_late(rows),
            (LeftOut::NoTime, _) => self.import_left_no_time(rows),
        }
    }

    fn head_remark(&self, why: &HeadRemark) -> String {
        match why {
            HeadRemark::Headless => self.import_head_none(),
            HeadRemark::NoPair => self.import_head_no_pair(),
            HeadRemark::NoEnd => self.import_head_no_end(),
            HeadRemark::NoFactor => self.import_head_no_factor(),
            HeadRemark::SeveralPairs => self.import_head_several(),
            HeadRemark::QuadrantItself => self.import_head_quadrant_itself(),
            HeadRemark::FactorItself => self.import_head_factor_itself(),
            HeadRemark::Apart => self.import_head_apart(),
            HeadRemark::Turned => self.import_head_turned(),
            HeadRemark::OnlyByCode => self.import_head_only_by_code(),
            HeadRemark::Code(error) => self.code_error(error),
        }
    }

    fn code_error(&self, error: &CodeError) -> String {
        match error {
            CodeError::UnknownTag(tag) => self.import_unknown_tag(self.quoted(&tag.to_string())),
            CodeError::UnknownStrategy(tag) => self.import_unknown_strategy(self.quoted(&tag.to_string())),
            CodeError::SharedTag(tag) => self.import_shared_tag(self.quoted(&tag.to_string())),
        }
    }

    fn person(&self, name: &str, standing: Standing, count: usize) -> String {
        let answers = self.import_count_answer(count);
        match standing {
            Standing::New => self.import_person_new(name, answers),
            Standing::Known => self.import_person_known(name, answers),
            Standing::Replaced => self.import_person_replaced(name, answers),
        }
    }

    fn answer_line(&self, why: Option<LineError>) -> String {
        match why {
            None => self.import_line_end(),
            Some(LineError::Key) => self.import_line_key(),
            Some(LineError::Field) => self.import_line_field(),
            Some(LineError::NoSum) => self.import_line_no_sum(),
            Some(LineError::Sum) => self.import_line_sum(),
        }
    }

    fn answer_error(&self, error: &AnswerError) -> String {
        match error {
            AnswerError::Value(ValueError::Weight(value)) => self.import_answer_weight(value.to_string()),
            AnswerError::Value(ValueError::Rating(value)) => self.import_answer_rating(value.to_string()),
            AnswerError::Value(ValueError::Ratio(value)) => self.import_answer_ratio(value.to_string()),
            AnswerError::Rating(value) => self.import_answer_rating(value.to_string()),
            AnswerError::Points(value) => self.import_answer_points(value.to_string()),
            AnswerError::Dots(value) => self.import_answer_dots(value.to_string()),
            AnswerError::Rank(value) => self.import_answer_rank(value.to_string()),
            AnswerError::Scale(largest) => self.import_answer_scale(largest.to_string()),
            AnswerError::BeyondEnd(End::Best) => self.import_answer_beyond_best(),
            AnswerError::BeyondEnd(End::Worst) => self.import_answer_beyond_worst(),
        }
    }

    fn compared_where(&self, set: JudgmentSet) -> String {
        match set {
            JudgmentSet::Within(quadrant) => self.import_within(self.quadrant_name(quadrant)),
            JudgmentSet::Between => self.import_between(),
        }
    }

    fn doubt(&self, doubt: Doubt, front: Front) -> String {
        let way = || match front {
            Front::Options => self.import_way_numbers_option(),
            Front::Window => self.import_way_numbers_window(),
        };
        match doubt {
            Doubt::OffScale(number) => self.import_doubt_off_scale(number.to_string(), way()),
            Doubt::OneSided => self.import_doubt_one_sided(way()),
            Doubt::Misnamed(scale) => self.import_doubt_misnamed(scale.name()),
        }
    }
}
