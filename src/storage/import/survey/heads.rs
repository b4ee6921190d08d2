//! What the columns of a table of answers are about, found by their heads.

use super::Asked;
use crate::model::{Factor, FactorId, Matrix, Quadrant};
use crate::storage::import::words;

/// Heads of the columns that tell of a participant: English, Russian, Ukrainian, French, Spanish, German, Chinese,
/// Arabic.
const ABOUT_PEOPLE: [(Head, &[&str]); 3] = [
    (
        Head::Name,
        &[
            "name",
            "participant",
            "respondent",
            "expert",
            "имя",
            "фио",
            "участник",
            "респондент",
            "эксперт",
            "учасник",
            "експерт",
            "nom",
            "participante",
            "nombre",
            "experto",
            "teilnehmer",
            "experte",
            "姓名",
            "الاسم",
        ],
    ),
    (Head::Group, &["group", "группа", "група", "groupe", "grupo", "gruppe", "组", "المجموعة"]),
    (
        Head::Weight,
        &["weight", "expertise", "вес", "вес участника", "вага", "poids", "peso", "gewicht", "权重", "الوزن"],
    ),
];

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// The name of the participant.
    Name,
    /// The group spoken for.
    Group,
    /// How much the participant counts.
    Weight,
    /// A factor.
    Factor(FactorId),
    /// How many times as important the first factor is as the second, of the same quadrant.
    Factors(FactorId, FactorId),
    /// How many times as important the first quadrant is as the second.
    Quadrants(Quadrant, Quadrant),
}

/// What a column with this head is about, or a sentence that says why it is left.
pub(super) fn head(text: &str, matrix: &Matrix, asked: Asked) -> Result<Head, &'static str> {
    let folded = words::folded(text);
    let about = ABOUT_PEOPLE.iter().find(|(_, names)| names.iter().any(|name| words::folded(name) == folded));
    if let Some((head, _)) = about {
        return Ok(*head);
    }
    match asked {
        Asked::Pairwise => pair(text, matrix),
        _ => factor(text, matrix)
            .map(Head::Factor)
            .ok_or("it names no factor, or several; name one by its label (S1), its id or its whole statement"),
    }
}

/// The factor with this label, this id or this statement, in that order, if it is the only one.
fn factor(text: &str, matrix: &Matrix) -> Option<FactorId> {
    let text = text.trim();
    let labelled = Quadrant::ALL.into_iter().find_map(|quadrant| {
        let place: usize = text.strip_prefix(quadrant.letter())?.parse().ok()?;
        matrix.factors[quadrant].get(place.checked_sub(1)?)
    });
    let only = |is_named: &dyn Fn(&Factor) -> bool| {
        let mut named = matrix.placed().map(|(_, factor)| factor).filter(|factor| is_named(factor));
        named.next().filter(|_| named.next().is_none())
    };
    let found = labelled
        .or_else(|| only(&|factor| factor.id.to_string() == text))
        .or_else(|| only(&|factor| factor.statement.trim() == text));
    found.map(|factor| factor.id)
}

/// The pair that a head names: "S1:S2", "S1-S2", "S1 vs S2", "S:W". It is cut wherever both sides name something; two
/// readings are none.
fn pair(text: &str, matrix: &Matrix) -> Result<Head, &'static str> {
    let mut readings: Vec<Result<Head, &'static str>> = Vec::new();
    for mark in [" vs. ", " vs ", ":", "-", "–"] {
        for (at, _) in text.match_indices(mark) {
            let sides = (text[..at].trim(), text[at + mark.len()..].trim());
            readings.extend(compared(sides, matrix));
        }
    }
    match readings.as_slice() {
        [reading] => *reading,
        [] => Err("it names no pair; write S1:S2 for two factors, S:W for two quadrants"),
        _ => Err("it can be read as several pairs; write the labels, as in S1:S2"),
    }
}

fn compared((row, column): (&str, &str), matrix: &Matrix) -> Option<Result<Head, &'static str>> {
    if let (Some(row), Some(column)) = (quadrant(row), quadrant(column)) {
        let differ = row != column;
        return Some(differ.then_some(Head::Quadrants(row, column)).ok_or("it compares a quadrant with itself"));
    }
    let (row, column) = (factor(row, matrix)?, factor(column, matrix)?);
    let place = |factor| matrix.position(factor).map(|(place, _)| place);
    Some(match (row == column, place(row) == place(column)) {
        (true, _) => Err("it compares a factor with itself"),
        (false, true) => Ok(Head::Factors(row, column)),
        (false, false) => Err("its factors stand in different quadrants; compare the quadrants, as in S:W"),
    })
}

fn quadrant(text: &str) -> Option<Quadrant> {
    Quadrant::ALL.into_iter().find(|quadrant| text == quadrant.letter().to_string())
}
