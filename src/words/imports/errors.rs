//! Why nothing was taken from a file, and the way out.

use super::Front;
use crate::model::Asked;
use crate::storage::import::{Broken, ImportError, PlaceError, SurveyError};
use crate::words::{Told, Words};

impl Told for ImportError {
    fn told(&self, words: &Words, front: Front) -> String {
        words.import_error(self, front)
    }
}

impl Words {
    /// Why a file cannot be read, with the way out below.
    pub(crate) fn import_error(&self, error: &ImportError, front: Front) -> String {
        match error {
            ImportError::Content(error) => error.told(self, front),
            ImportError::Workbook(why) => {
                self.hinted(self.import_error_workbook(self.broken(why)), self.import_hint_workbook())
            }
            ImportError::Word(why) => self.hinted(self.import_error_word(self.broken(why)), self.import_hint_word()),
            ImportError::Nothing(_) => self.hinted(self.import_error_nothing(), self.import_hint_nothing()),
            ImportError::Stopped => self.import_error_stopped(),
        }
    }

    fn broken(&self, why: &Broken) -> String {
        match why {
            Broken::Said(said) => said.clone(),
            Broken::Contradictory => self.import_broken_contradictory(),
            Broken::NoText => self.import_broken_no_text(),
            Broken::Sheets(most) => self.import_broken_sheets(*most),
            Broken::Elements { part: None, most } => self.import_broken_elements(*most),
            Broken::Elements { part: Some(part), most } => self.import_broken_elements_of(part, *most),
            Broken::Unpacked { part: None, most } => self.import_broken_unpacked(*most),
            Broken::Unpacked { part: Some(part), most } => self.import_broken_unpacked_of(part, *most),
        }
    }

    /// Why content cannot go where it should.
    pub(crate) fn place_error(&self, error: &PlaceError) -> String {
        match error {
            PlaceError::WholeDocument => {
                self.hinted(self.import_error_whole_document(), self.import_hint_whole_document())
            }
            PlaceError::SeveralMatrices(count) => {
                self.hinted(self.import_error_several_matrices(*count), self.import_hint_several_matrices())
            }
            PlaceError::Refused(error) => error.to_string(),
        }
    }

    /// Why no answer was taken, with the way out below.
    pub(crate) fn survey_error(&self, error: &SurveyError, front: Front) -> String {
        let way = |option: String, window: String| if front == Front::Options { option } else { window };
        let (sentence, hint) = match error {
            SurveyError::Unreadable(error) => return self.import_error(error, front),
            SurveyError::NoMatrix(id) => return self.import_error_no_matrix(id.to_string()),
            SurveyError::NoTable => (self.import_error_no_table(), self.import_hint_no_table()),
            SurveyError::NoMethod => {
                let methods = self.list(Asked::ALL.map(Asked::name));
                let hint = way(self.import_hint_method_option(methods), self.import_hint_method_window());
                (self.import_no_method(), hint)
            }
            SurveyError::WhichMatrix => {
                (self.import_which_matrix(), way(self.import_hint_matrix_option(), self.import_hint_matrix_window()))
            }
            SurveyError::OtherMethod { key, asked } => (
                self.import_error_other_method(key.to_string(), asked.name()),
                way(self.import_hint_other_method_option(), self.import_hint_other_method_window()),
            ),
            SurveyError::OtherKey(key) => (
                self.import_error_other_key(key.round, key.matrix.to_string()),
                way(self.import_hint_other_key_option(), self.import_hint_other_key_window()),
            ),
            SurveyError::Round { named, current } => {
                (self.import_error_round(*named), self.import_hint_round(*current))
            }
            SurveyError::Nothing(_) => (self.import_error_no_answer(), self.import_hint_no_answer()),
        };
        self.hinted(sentence, hint)
    }
}
