//! Sentences of what differs between two states of a document, and of decisions that copies leave open.

use super::Words;
use crate::analysis::merging::{Asked, Changed, Consequence, Difference, Happened, Says, Thing};
use crate::model::{Place, StrategyKind};

/// How many ranks are told before the others are only counted.
const RANKS: usize = 5;
/// How much of a text is quoted, in characters.
const QUOTED: usize = 60;

/// What a difference says under one heading.
pub(crate) struct ToldDifference {
    /// The title of the matrix, or what else it is about.
    pub(crate) heading: String,
    /// Sentences without full stops.
    pub(crate) lines: Vec<String>,
}

impl Words {
    /// What differs, group by group: the document, each matrix, and what follows.
    pub(crate) fn difference(&self, difference: &Difference) -> Vec<ToldDifference> {
        let lines = |changes: &[Changed]| changes.iter().map(|change| self.changed(change)).collect();
        let mut told = vec![ToldDifference { heading: self.diff_document(), lines: lines(&difference.document) }];
        for matrix in &difference.matrices {
            told.push(ToldDifference { heading: matrix.title.clone(), lines: lines(&matrix.changes) });
        }
        let consequences = self.consequences(&difference.consequences, difference.matrices.len() > 1);
        told.push(ToldDifference { heading: self.diff_consequences(), lines: consequences });
        told.retain(|group| !group.lines.is_empty());
        told
    }

    /// The same in one line: the first changes, and how many more there are.
    pub(crate) fn difference_in_short(&self, difference: &Difference, most: usize) -> String {
        let groups = difference.matrices.iter().flat_map(|matrix| &matrix.changes);
        let all: Vec<&Changed> = groups.chain(&difference.document).collect();
        let mut lines: Vec<String> = all.iter().take(most).map(|change| self.changed(change)).collect();
        if all.len() > most {
            lines.push(self.diff_more(all.len() - most));
        }
        self.series(lines)
    }

    /// One change.
    pub(crate) fn changed(&self, changed: &Changed) -> String {
        let label_only = match (&changed.thing, &changed.happened) {
            (_, Happened::Added | Happened::AddedTo(_) | Happened::Removed) => false,
            (Thing::Factor(label, _), _) => label.is_some(),
            _ => false,
        };
        let thing = match &changed.thing {
            Thing::Factor(Some(label), _) if label_only => label.clone(),
            thing => self.thing(thing),
        };
        match &changed.happened {
            Happened::Added => self.diff_added(&thing),
            Happened::AddedTo(place) => self.diff_added_to(&thing, self.place_of(*place)),
            Happened::Removed => self.diff_removed(&thing),
            Happened::Moved(place) => self.diff_moved(&thing, self.place_of(*place)),
            Happened::Reworded(count) => self.diff_reworded(&thing, *count),
            Happened::Field(field, before, after) => {
                let said = |value: &Option<String>| match value.as_deref() {
                    None | Some("") => self.diff_empty(),
                    Some(text) => text.to_owned(),
                };
                self.diff_field(&thing, self.field(field), self.change(said(before), said(after)))
            }
            Happened::Altered(field) => self.diff_altered(&thing, self.field(field)),
            Happened::Reordered => self.diff_reordered(&thing),
        }
    }

    /// What follows, with the matrix named where there are several.
    pub(crate) fn consequences(&self, consequences: &[Consequence], several: bool) -> Vec<String> {
        let ranks = consequences.iter().filter(|it| matches!(it, Consequence::Rank { .. })).count();
        let mut told = 0;
        let mut lines = Vec::new();
        for consequence in consequences {
            let (matrix, line) = match consequence {
                Consequence::Rank { .. } if told == RANKS => continue,
                Consequence::Rank { matrix, factor, ranks: [before, after] } => {
                    told += 1;
                    let change = self.change(before.to_string(), after.to_string());
                    (matrix, self.diff_rank(factor, change))
                }
                Consequence::Posture { matrix, kinds } => {
                    let kind = |kind: Option<StrategyKind>| {
                        kind.map_or_else(|| self.diff_empty(), |kind| kind.letters().to_owned())
                    };
                    (matrix, self.diff_posture(self.change(kind(kinds[0]), kind(kinds[1]))))
                }
                Consequence::Internal { matrix, totals } => (matrix, self.diff_internal(self.total_change(*totals))),
                Consequence::External { matrix, totals } => (matrix, self.diff_external(self.total_change(*totals))),
                Consequence::Leader { matrix, factors: [before, after] } => (matrix, self.diff_leader(after, before)),
            };
            lines.push(if several { self.labelled(matrix, &line) } else { line });
        }
        if ranks > RANKS {
            lines.insert(RANKS, self.diff_more(ranks - RANKS));
        }
        lines
    }

    fn total_change(&self, totals: [Option<f64>; 2]) -> String {
        let [before, after] =
            totals.map(|total| total.map_or_else(|| self.diff_empty(), |total| self.number(total, 2)));
        self.change(before, after)
    }

    /// What an open decision is about.
    pub(crate) fn asked_about(&self, asked: &Asked) -> String {
        let thing = self.thing(&asked.thing);
        let about = match asked.field.as_deref() {
            Some(field) => self.list([thing, self.field(field)].into_iter().filter(|part| !part.is_empty())),
            None => thing,
        };
        match &asked.matrix {
            Some(matrix) => self.labelled(matrix, &about),
            None => about,
        }
    }

    /// What the copies say, each with their names.
    pub(crate) fn alternatives(&self, asked: &Asked) -> Vec<String> {
        let is_field = asked.field.is_some();
        let told = |(says, copies): &(Says, Vec<String>)| {
            let what = match says {
                Says::Text(_) | Says::Several(_) => self.quoted(&short(&self.said(says, is_field))),
                _ => self.said(says, is_field),
            };
            if copies.is_empty() { what } else { self.decision_says(what, self.list(copies)) }
        };
        asked.alternatives.iter().map(told).collect()
    }

    /// What a copy says of a field, or of a whole thing.
    pub(crate) fn said(&self, says: &Says, is_field: bool) -> String {
        match says {
            Says::Deleted if is_field => self.decision_empty(),
            Says::Deleted => self.decision_deleted(),
            Says::Kept => self.decision_kept(),
            Says::Place(place) => self.place_of(*place),
            Says::Text(text) => text.clone(),
            Says::Several(parts) => parts.join(" "),
        }
    }

    fn thing(&self, thing: &Thing) -> String {
        match thing {
            Thing::Document => self.diff_document(),
            Thing::Matrix(title) => self.diff_matrix(short(title)),
            Thing::Factor(Some(label), text) => self.diff_factor(label, short(text)),
            Thing::Factor(None, text) => self.quoted(&short(text)),
            Thing::Answers(name) => self.diff_answers(name),
            Thing::Round(number) => self.diff_round(*number),
            Thing::Strategy(text) => self.diff_strategy(short(text)),
            Thing::Source(title) => self.diff_source(short(title)),
            Thing::Person(name) => self.diff_person(name),
            Thing::Section(heading) => self.diff_section(short(heading)),
            Thing::Match => self.diff_match(),
            Thing::SetAside => self.diff_set_aside(),
        }
    }

    fn place_of(&self, place: Place) -> String {
        place.quadrant().map_or_else(|| self.label_tray(), |quadrant| self.quadrant_name(quadrant).to_owned())
    }

    /// What a field is called; the many fields of a source are its details.
    fn field(&self, field: &str) -> String {
        if field.starts_with("conventions/") {
            return self.field_conventions();
        }
        if field.starts_with("attractiveness/") {
            return self.field_attractiveness();
        }
        match field.rsplit('/').next().unwrap_or(field) {
            "sheet" => self.field_answers(),
            "statement" => self.field_statement(),
            "note" => self.field_note(),
            "tags" => self.field_tags(),
            "weight" => self.field_weight(),
            "rating" => self.field_rating(),
            "evidence" => self.field_evidence(),
            "title" => self.field_title(),
            "date" => self.field_date(),
            "authors" => self.field_authors(),
            "affiliation" => self.field_affiliation(),
            "language" => self.field_language(),
            "text" => self.field_text(),
            "heading" => self.field_heading(),
            "kind" => self.field_kind(),
            "factors" => self.field_factors(),
            "owner" => self.field_owner(),
            "horizon" => self.field_horizon(),
            "indicator" => self.field_indicator(),
            "status" => self.field_status(),
            "weighting" => self.field_weighting(),
            "seed" => self.field_seed(),
            "samples" => self.field_samples(),
            "question" => self.field_question(),
            "illustration" => self.field_illustration(),
            "name" => self.field_name(),
            "group" => self.field_group(),
            "excluded" => self.field_excluded(),
            "place" => self.field_place(),
            "verdict" => self.field_verdict(),
            _ => self.field_details(),
        }
    }
}

fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= QUOTED {
        return line;
    }
    line.chars().take(QUOTED).collect::<String>().trim_end().to_owned() + "…"
}
