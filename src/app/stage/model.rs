//! What the stage works out: how large text may be, and what a vote came to.

use crate::app::theme::{scale, size, space};
use crate::model::{Asked, FactorId, Matrix, NumberList, PersonId, Quadrant, WeightingMethod};
use egui::text::{LayoutJob, TextFormat};
use egui::{Ui, Vec2, vec2};
use std::collections::HashMap;

/// What has to fit on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// All four quadrants.
    Grid,
    /// One quadrant.
    Quadrant(Quadrant),
    /// What scrolls anyway.
    Other,
}

/// How much larger than in the window everything is: by the largest size of text at which all fits, on a screen of this
/// many points.
pub(super) fn magnification(ui: &Ui, matrix: Option<&Matrix>, shown: Shown, screen: Vec2) -> f32 {
    let share = (screen.y / size::STAGE_HEIGHT).max(size::STAGE_LEAST);
    let zoom = |text: f32| text * share / scale::body_font().size;
    let [largest @ .., least] = scale::STAGE;
    let fits = |text: &f32| matrix.is_some_and(|matrix| fits(ui, matrix, shown, screen / zoom(*text)));
    match shown {
        Shown::Other => zoom(scale::STAGE[2]),
        Shown::Grid | Shown::Quadrant(_) => zoom(largest.into_iter().find(fits).unwrap_or(least)),
    }
}

/// Whether every statement fits into its card, in a room of this many points.
fn fits(ui: &Ui, matrix: &Matrix, shown: Shown, room: Vec2) -> bool {
    let (quadrants, parts) = match shown {
        Shown::Quadrant(quadrant) => (vec![quadrant], vec2(1.0, 1.0)),
        Shown::Grid | Shown::Other => (Quadrant::ALL.to_vec(), vec2(2.0, 2.0)),
    };
    let card = (room - (parts + Vec2::splat(1.0)) * space::M) / parts;
    let width = card.x - size::LABEL_COLUMN - 4.0 * space::L;
    let head = size::BAND + size::HEAD + size::TARGET + 2.0 * space::L;
    let height = |statement: &str| {
        let format = TextFormat::simple(scale::body_font(), egui::Color32::BLACK);
        let mut job = LayoutJob::single_section(statement.to_owned(), format);
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y + 2.0 * space::ROW
    };
    let needs = |quadrant: &Quadrant| -> f32 {
        head + matrix.factors[*quadrant].iter().map(|factor| height(&factor.statement)).sum::<f32>()
    };
    width > size::LABEL_COLUMN && quadrants.iter().all(|quadrant| needs(quadrant) <= card.y)
}

/// A factor that can be voted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) factor: FactorId,
    pub(super) quadrant: Quadrant,
    /// "W2".
    pub(super) label: String,
    pub(super) statement: String,
}

/// Every factor with a place, in reading order.
pub(super) fn candidates(matrix: &Matrix) -> Vec<Candidate> {
    let of = |quadrant: Quadrant| {
        matrix.factors[quadrant].iter().enumerate().map(move |(index, factor)| Candidate {
            factor: factor.id,
            quadrant,
            label: format!("{}{}", quadrant.letter(), index + 1),
            statement: factor.statement.clone(),
        })
    };
    Quadrant::ALL.into_iter().flat_map(of).collect()
}

/// The dots that a person gave in the current round.
pub(super) fn given(matrix: &Matrix, person: PersonId) -> HashMap<FactorId, u32> {
    let round = matrix.current_round();
    let own = matrix.answers.iter().filter(|sheet| sheet.round == round && sheet.person == person);
    own.flat_map(|sheet| sheet.dots.iter().map(|dots| (dots.factor, dots.votes))).collect()
}

/// One place of the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    /// "2=".
    pub(super) place: String,
    pub(super) dots: u32,
    pub(super) factors: Vec<Candidate>,
}

/// The places, the first one first; ties share a place. Who is left out does not count.
pub(super) fn standings(matrix: &Matrix) -> Vec<Standing> {
    let round = matrix.current_round();
    let mut totals: HashMap<FactorId, u32> = HashMap::new();
    for sheet in matrix.answers.iter().filter(|sheet| sheet.round == round && sheet.excluded.is_none()) {
        for (factor, dots) in sheet.numbers(NumberList::Dots) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "dots are whole numbers from 0"
            )]
            let dots = dots as u32;
            *totals.entry(factor).or_default() += dots;
        }
    }
    let total = |candidate: &Candidate| totals.get(&candidate.factor).copied().unwrap_or(0);
    let mut all = candidates(matrix);
    if all.iter().all(|candidate| total(candidate) == 0) {
        return Vec::new();
    }
    all.sort_by_key(|candidate| std::cmp::Reverse(total(candidate)));
    let mut places: Vec<Standing> = Vec::new();
    let mut before = 0;
    for group in all.chunk_by(|one, other| total(one) == total(other)) {
        let tie = if group.len() > 1 { "=" } else { "" };
        places.push(Standing {
            place: format!("{}{tie}", before + 1),
            dots: total(&group[0]),
            factors: group.to_vec(),
        });
        before += group.len();
    }
    places
}

/// The method that weighs by dots.
pub(super) fn by_dots() -> WeightingMethod {
    let asks_for_dots = |method: &&WeightingMethod| Asked::of(**method) == Asked::DOTS;
    *WeightingMethod::ALL.iter().find(asks_for_dots).expect("one method asks for dots")
}

/// Why a dot was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The budget is spent.
    NoneLeft,
    /// The factor has as many as it may.
    TooMany,
}

/// Whether a person may put one more dot on a factor.
pub(super) fn may_give(
    given: &HashMap<FactorId, u32>,
    factor: FactorId,
    budget: u32,
    most: u32,
) -> Result<u32, Refusal> {
    let here = given.get(&factor).copied().unwrap_or(0);
    if given.values().sum::<u32>() >= budget {
        return Err(Refusal::NoneLeft);
    }
    if here >= most { Err(Refusal::TooMany) } else { Ok(here + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AnswerSheet, Factor, FactorVotes, SheetKey};

    fn matrix() -> Matrix {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.factors[Quadrant::Strengths] = ["a", "b"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        matrix.factors[Quadrant::Threats] = ["c", "d"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        matrix
    }

    fn vote(matrix: &mut Matrix, person: &str, dots: &[(&str, u32)]) {
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person: person.parse().unwrap() });
        let votes = |(factor, votes): &(&str, u32)| FactorVotes { factor: factor.parse().unwrap(), votes: *votes };
        sheet.dots = dots.iter().map(votes).collect();
        matrix.answers.push(sheet);
    }

    fn told(matrix: &Matrix) -> Vec<String> {
        let labels = |standing: &Standing| {
            standing.factors.iter().map(|factor| factor.label.as_str()).collect::<Vec<_>>().join(" ")
        };
        standings(matrix).iter().map(|it| format!("{} {} {}", it.place, it.dots, labels(it))).collect()
    }

    #[test]
    fn ties_share_a_place_and_who_is_left_out_does_not_count() {
        let mut matrix = matrix();
        assert!(told(&matrix).is_empty());
        vote(&mut matrix, "anna", &[("a", 1), ("c", 2)]);
        vote(&mut matrix, "bo", &[("b", 1), ("c", 1)]);
        assert_eq!(told(&matrix), ["1 3 T1", "2= 1 S1 S2", "4 0 T2"]);
        vote(&mut matrix, "chen", &[("d", 9)]);
        matrix.answers[2].excluded = Some("left early".to_owned());
        assert_eq!(told(&matrix)[0], "1 3 T1");
    }

    #[test]
    fn a_dot_beyond_the_budget_is_refused() {
        let mut matrix = matrix();
        let (anna, a) = ("anna".parse().unwrap(), "a".parse().unwrap());
        assert_eq!(may_give(&given(&matrix, anna), a, 3, 2), Ok(1));
        vote(&mut matrix, "anna", &[("a", 2)]);
        assert_eq!(may_give(&given(&matrix, anna), a, 3, 2), Err(Refusal::TooMany));
        assert_eq!(may_give(&given(&matrix, anna), "c".parse().unwrap(), 2, 2), Err(Refusal::NoneLeft));
    }
}
