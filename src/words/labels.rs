//! What the steps of the history are called.

use super::Words;
use crate::model::{EditLabel, Place};

impl Words {
    /// What a step did: "Move factor to Threats".
    pub(crate) fn edit_label(&self, label: &EditLabel) -> String {
        match label {
            EditLabel::ConfirmMatches(count) => self.label_confirm_matches(*count),
            EditLabel::AddMatrix(title) => self.label_add_matrix(title),
            EditLabel::EditHead(quadrant) => self.label_edit_head(self.quadrant_name(*quadrant)),
            EditLabel::WeighBy(method) => self.label_weigh_by(self.weighting_name(*method)),
            EditLabel::AddFactors(1, Some(place)) => self.label_add_factor_to(self.place_name(*place)),
            EditLabel::AddFactors(count, _) => self.label_add_factors(*count),
            EditLabel::DeleteFactors(count) => self.label_delete_factors(*count),
            EditLabel::MoveFactors(count, place) => self.label_move_factors(*count, self.place_name(*place)),
            EditLabel::DuplicateFactors(count) => self.label_duplicate_factors(*count),
            EditLabel::Rate(None) => self.label_clear_rating(),
            EditLabel::Rate(Some(rating)) => self.label_rate(rating.get()),
            EditLabel::GiveNumber { method, factor, person } => {
                self.label_give_number(self.weighting_name(*method), factor, person)
            }
            EditLabel::Judge(first, second) => self.label_judge(first, second),
            EditLabel::IncludePerson(name) => self.label_include_person(name),
            EditLabel::ExcludePerson(name) => self.label_exclude_person(name),
            EditLabel::JoinCopies(count) => self.label_join_copies(*count),
            EditLabel::SettleDecisions(count) => self.label_settle_decisions(*count),
            EditLabel::SetFields(count) => self.label_set_fields(*count),
            EditLabel::ImportFactors(count) => self.label_import_factors(*count),
            EditLabel::ImportSources(count) => self.label_import_sources(*count),
            EditLabel::ImportAnswers { people, .. } => self.label_import_answers(*people),
            EditLabel::AddSource => self.label_add_source(),
            EditLabel::DeleteSource => self.label_delete_source(),
            EditLabel::EditSource => self.label_edit_source(),
            EditLabel::JoinSources(count) => self.label_join_sources(*count),
            EditLabel::AddPerson => self.label_add_person(),
            EditLabel::DeletePerson => self.label_delete_person(),
            EditLabel::EditPerson => self.label_edit_person(),
            EditLabel::AddStrategy => self.label_add_strategy(),
            EditLabel::DeleteStrategy => self.label_delete_strategy(),
            EditLabel::EditStrategy => self.label_edit_strategy(),
            EditLabel::MoveStrategy => self.label_move_strategy(),
            plain => self.label_of_fields(plain),
        }
    }

    /// The labels of fields of a document, a matrix or a factor, and of answers.
    fn label_of_fields(&self, label: &EditLabel) -> String {
        match label {
            EditLabel::TakeVersion => self.label_take_version(),
            EditLabel::EditTitle => self.label_edit_title(),
            EditLabel::EditAuthors => self.label_edit_authors(),
            EditLabel::EditAffiliation => self.label_edit_affiliation(),
            EditLabel::EditDate => self.label_edit_date(),
            EditLabel::ChangeLanguage => self.label_change_language(),
            EditLabel::EditContext => self.label_edit_context(),
            EditLabel::ChangeMatches => self.label_change_matches(),
            EditLabel::RefuseMatch => self.label_refuse_match(),
            EditLabel::MatchFactors => self.label_match_factors(),
            EditLabel::PartMatch => self.label_part_match(),
            EditLabel::SetFindingAside => self.label_set_finding_aside(),
            EditLabel::KeepSurveyReading => self.label_keep_survey_reading(),
            EditLabel::RepeatMatrix => self.label_repeat_matrix(),
            EditLabel::DeleteMatrix => self.label_delete_matrix(),
            EditLabel::MoveMatrix => self.label_move_matrix(),
            EditLabel::RenameMatrix => self.label_rename_matrix(),
            EditLabel::EditMatrixDate => self.label_edit_matrix_date(),
            EditLabel::MarkIllustration => self.label_mark_illustration(),
            EditLabel::MeanEqualWeights => self.label_mean_equal_weights(),
            EditLabel::ChangeConventions => self.label_change_conventions(),
            EditLabel::EditRounds => self.label_edit_rounds(),
            EditLabel::ChangeSeed => self.label_change_seed(),
            EditLabel::ChangeSamples => self.label_change_samples(),
            EditLabel::EditStatement => self.label_edit_statement(),
            EditLabel::EditNote => self.label_edit_note(),
            EditLabel::EditTags => self.label_edit_tags(),
            EditLabel::ChangeWeight => self.label_change_weight(),
            EditLabel::ChangeWeights => self.label_change_weights(),
            EditLabel::ChangeRating => self.label_change_rating(),
            EditLabel::ChangeRatings => self.label_change_ratings(),
            EditLabel::EditEvidence => self.label_edit_evidence(),
            EditLabel::TakeOverFactor => self.label_take_over_factor(),
            EditLabel::TakeOverWeight => self.label_take_over_weight(),
            EditLabel::TakeOverSources => self.label_take_over_sources(),
            EditLabel::TakeOverAll => self.label_take_over_all(),
            EditLabel::ChooseBestAndWorst => self.label_choose_best_and_worst(),
            EditLabel::JudgeAgainstBestAndWorst => self.label_judge_against_best_and_worst(),
            EditLabel::DeleteAnswers => self.label_delete_answers(),
            _ => self.label_answer(),
        }
    }

    fn place_name(&self, place: Place) -> String {
        place.quadrant().map_or_else(|| self.label_tray(), |quadrant| self.quadrant_name(quadrant).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{EditLabel, Place, Quadrant};
    use crate::words::or_english;

    #[track_caller]
    fn check(label: &EditLabel, english: &str, russian: &str) {
        assert_eq!(or_english("en").edit_label(label), english);
        assert_eq!(or_english("ru").edit_label(label), russian);
    }

    #[test]
    fn a_label_says_what_was_done_to_how_many() {
        let threats = Place::Quadrant(Quadrant::Threats);
        check(&EditLabel::MoveFactors(1, threats), "Move factor to Threats", "Переместить 1 фактор: Угрозы");
        check(&EditLabel::MoveFactors(3, threats), "Move 3 factors to Threats", "Переместить 3 фактора: Угрозы");
        check(&EditLabel::DeleteFactors(5), "Delete 5 factors", "Удалить 5 факторов");
        check(&EditLabel::AddFactors(1, Some(Place::Tray)), "Add factor to the tray", "Добавить фактор: лоток");
        check(&EditLabel::EditStatement, "Edit statement", "Изменить формулировку");
    }
}
