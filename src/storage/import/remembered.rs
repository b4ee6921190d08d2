//! What a user chose for a file, so that the next file of the same shape is read in the same way.

use super::columns::{ColumnName, Field, Mapping};
use super::options::{Assigned, Encoding, Heads, Options, Separator};
use super::preview::Preview;
use crate::model::SurveyReading;
use serde::{Deserialize, Serialize};

/// How files of one shape are read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportMemory {
    /// By what such files are known: eight signs that are made of their heads, or of their headings.
    pub shape: String,
    /// What columns hold: their numbers, counting from 1, and the names of fields; empty for nothing.
    columns: Vec<(usize, String)>,
    /// What headings mean: the letter of a quadrant, "tray", or empty for what is left.
    places: Vec<(String, String)>,
    /// The line of the heads; 0 for nowhere.
    heads: Option<u64>,
    separator: Option<String>,
    encoding: Option<String>,
}

impl ImportMemory {
    /// The shape of a file that was read as it says of itself.
    #[must_use]
    pub fn shape_of(preview: &Preview) -> String {
        let heads: Vec<String> = preview.columns.iter().map(|column| column.head.clone()).collect();
        if heads.iter().any(|head| !head.is_empty()) {
            return SurveyReading::shape_of(&heads);
        }
        let headings: Vec<String> = preview.headings.iter().map(|heading| heading.text.clone()).collect();
        // Where nobody knows the heads, they are the first row.
        let first = || preview.rows.first().map(|(_, cells)| cells.clone()).unwrap_or_default();
        SurveyReading::shape_of(&if headings.is_empty() { first() } else { headings })
    }

    /// What the user says of a file of this shape; none where that is nothing.
    #[must_use]
    pub fn of(shape: &str, options: &Options) -> Option<Self> {
        let column = |mapping: &Mapping| match &mapping.column {
            ColumnName::Index(index) => Some((index + 1, mapping.field.map_or("", Field::name).to_owned())),
            ColumnName::Said(_) => None,
        };
        let place = |said: &Assigned| {
            let place =
                said.place.map(|place| place.quadrant().map_or("tray".to_owned(), |it| it.letter().to_string()));
            (said.heading.clone(), place.unwrap_or_default())
        };
        let memory = Self {
            shape: shape.to_owned(),
            columns: options.mappings.iter().filter_map(column).collect(),
            places: options.places.iter().map(place).collect(),
            heads: match options.heads {
                Heads::Found => None,
                Heads::Line(line) => Some(line),
                Heads::Nowhere => Some(0),
            },
            separator: options.separator.map(|separator| separator.name().to_owned()),
            encoding: options.encoding.map(|encoding| encoding.name().to_owned()),
        };
        (memory != Self { shape: shape.to_owned(), ..Self::default() }).then_some(memory)
    }

    /// What was said of such files, as what the user says of another one.
    #[must_use]
    pub fn options(&self) -> Options {
        let mapping = |(number, name): &(usize, String)| {
            let column = ColumnName::Index(number.checked_sub(1)?);
            Some(Mapping { column, field: Field::named(name) })
        };
        let place =
            |(heading, name): &(String, String)| Assigned::new(heading, if name.is_empty() { "-" } else { name });
        Options {
            mappings: self.columns.iter().filter_map(mapping).collect(),
            places: self.places.iter().filter_map(place).collect(),
            heads: match self.heads {
                None => Heads::Found,
                Some(0) => Heads::Nowhere,
                Some(line) => Heads::Line(line),
            },
            separator: Separator::ALL.into_iter().find(|it| self.separator.as_deref() == Some(it.name())),
            encoding: Encoding::all().into_iter().find(|it| self.encoding.as_deref() == Some(it.name())),
            ..Options::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Place, Quadrant};

    #[test]
    fn what_was_chosen_comes_back() {
        let mapping = |index, field| Mapping { column: ColumnName::Index(index), field };
        let place = |heading: &str, place| Assigned { heading: heading.to_owned(), place };
        let options = Options {
            mappings: vec![mapping(0, Some(Field::Statement)), mapping(2, None)],
            places: vec![
                place("Pros", Some(Quadrant::Strengths.into())),
                place("Budget", None),
                place("Later", Some(Place::Tray)),
            ],
            heads: Heads::Line(3),
            separator: Some(Separator::ALL[1]),
            encoding: Encoding::all().into_iter().nth(3),
            ..Options::default()
        };
        assert_eq!(ImportMemory::of("a", &options).unwrap().options(), options);
        assert_eq!(ImportMemory::of("a", &Options::default()), None);
    }
}
