//! Entries of a list as factors: what stands before and behind the statement.

use super::draft::DraftFactor;
use super::{factors, value};
use crate::model::Place;

const BULLETS: [char; 9] = ['•', '‣', '▪', '◦', '●', '○', '■', '·', '➢'];

/// The factor of an entry without its bullet, with weight and rating where they cannot be anything else: in brackets at
/// the end, or with tags in columns behind tabs, as in what the program copies.
pub(super) fn factor(place: Place, text: &str) -> DraftFactor {
    if let Some(factor) = columns(place, text) {
        return factor;
    }
    let statement = text.replace('\t', " ");
    match value::weighed(&statement) {
        Some((statement, weight, rating)) => {
            DraftFactor { weight: Some(weight), rating: Some(rating), ..DraftFactor::new(place, statement) }
        }
        None => DraftFactor::new(place, statement),
    }
}

fn columns(place: Place, text: &str) -> Option<DraftFactor> {
    let mut cells = text.split('\t').map(str::trim);
    let (statement, weight, rating) = (cells.next()?, cells.next()?, cells.next().unwrap_or_default());
    let weight = if weight.is_empty() { None } else { Some(value::weight(weight).ok()?) };
    let rating = if rating.is_empty() { None } else { Some(value::rating(rating).ok()?) };
    let tags = cells.next().map(factors::tags).unwrap_or_default();
    Some(DraftFactor { tags, weight, rating, ..DraftFactor::new(place, statement) }).filter(|_| cells.next().is_none())
}

/// The text behind a bullet ("•", "-") or a number ("3.", "(3)", "b)") and the space that follows it.
#[must_use]
pub fn without_bullet(text: &str) -> &str {
    let Some((mark, rest)) = text.split_once([' ', '\u{a0}', '\t']) else {
        return text.trim_start_matches(BULLETS);
    };
    if is_bullet(mark) || is_number(mark) { rest.trim_start() } else { text.trim_start_matches(BULLETS) }
}

fn is_bullet(mark: &str) -> bool {
    let drawn = !mark.is_empty() && mark.chars().all(|sign| BULLETS.contains(&sign));
    matches!(mark, "-" | "–" | "—" | "*" | "+" | "o") || drawn
}

fn is_number(mark: &str) -> bool {
    let closed = mark.strip_suffix(['.', ')']);
    let Some(inner) = closed.map(|inner| inner.strip_prefix('(').unwrap_or(inner)) else { return false };
    let digits = !inner.is_empty() && inner.len() <= 3 && inner.bytes().all(|byte| byte.is_ascii_digit());
    let letter = mark.ends_with(')') && inner.chars().count() == 1;
    digits || letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, statement: &str) {
        assert_eq!(without_bullet(line), statement, "{line}");
    }

    #[track_caller]
    fn check_factor(text: &str, statement: &str, weight: Option<f64>, rating: Option<u8>, tags: &[&str]) {
        let found = factor(Place::Tray, text);
        assert_eq!(found.statement, statement);
        assert_eq!(found.weight.map(crate::model::Weight::get), weight, "{text}");
        assert_eq!(found.rating.map(crate::model::Rating::get), rating, "{text}");
        assert_eq!(found.tags, tags);
    }

    #[test]
    fn weight_rating_and_tags_stand_behind_tabs_or_in_brackets() {
        check_factor("Staff\t0,15\t4\tpeople; law", "Staff", Some(0.15), Some(4), &["people", "law"]);
        check_factor("Staff\t\t4", "Staff", None, Some(4), &[]);
        check_factor("Staff (0.15, 4)", "Staff", Some(0.15), Some(4), &[]);
        check_factor("Staff\theavy\t9", "Staff heavy 9", None, None, &[]);
    }

    #[test]
    fn bullets_and_numbers_go() {
        check("• Staff", "Staff");
        check("- Staff of 5 % less", "Staff of 5 % less");
        check("–  Staff", "Staff");
        check("3. Staff", "Staff");
        check("(12) Staff", "Staff");
        check("b) Staff", "Staff");
        check("•Staff", "Staff");
        check("•\tStaff", "Staff");
    }

    #[test]
    fn what_only_looks_like_a_bullet_stays() {
        check("2020. A year", "2020. A year");
        check("-5 % of the staff", "-5 % of the staff");
        check("A. Smith leads", "A. Smith leads");
        check("Staff", "Staff");
        check("24/7 service", "24/7 service");
    }
}
