//! What a user said of the tables of a survey: kept with the study, and found again for the next file of the same survey.

use super::SurveyOptions;
use crate::model::{Change, ColumnMeaning, Document, DocumentChange, SurveyReading};
use crate::storage::import::columns::{ColumnName, Mapping, Resolved};

/// What the user says, with what was said before of tables with these heads; none where nothing was.
pub(super) fn completed(options: &SurveyOptions, document: &Document, heads: &[String]) -> Option<SurveyOptions> {
    let shape = SurveyReading::shape_of(heads);
    let known = document.surveys.iter().find(|reading| reading.shape == shape)?;
    let mapping = |meaning: &ColumnMeaning| {
        let index = meaning.column.checked_sub(1)?;
        Some(Mapping { column: ColumnName::Index(index), field: meaning.means.clone() })
    };
    // Of two mappings of a column the later one counts.
    let before = known.columns.iter().filter_map(mapping);
    let mappings = before.chain(options.mappings.iter().cloned()).collect();
    Some(SurveyOptions { mappings, scale: options.scale.or(known.scale), ..options.clone() })
}

/// The change that keeps what the user said of tables with these heads; none where it is kept already.
pub(super) fn keeping(options: &SurveyOptions, document: &Document, heads: &[String]) -> Option<Change> {
    let said = Resolved::of(&options.mappings, heads);
    let meaning = |index: usize| {
        let means = said.of_column(index)?.field.clone();
        Some(ColumnMeaning { column: index + 1, means })
    };
    let columns: Vec<ColumnMeaning> = (0..heads.len()).filter_map(meaning).collect();
    let reading = SurveyReading { shape: SurveyReading::shape_of(heads), columns, scale: options.scale };
    let is_said = !reading.columns.is_empty() || reading.scale.is_some();
    if !is_said || document.surveys.contains(&reading) {
        return None;
    }
    let others = document.surveys.iter().filter(|other| other.shape != reading.shape);
    let surveys = others.cloned().chain([reading.clone()]).collect();
    Some(Change::Document(DocumentChange::Surveys(surveys)))
}
