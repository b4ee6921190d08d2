//! What the grid says, as plain text: labels, figures, hints, announcements.

use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::app::figures;
use crate::model::{Factor, Matrix, Place, Quadrant};
use crate::words::WindowWords;
use crate::words::{equation, scored_decimals};

/// The label of a factor: "S1"; in the tray only its number.
pub(super) fn label(place: Place, index: usize) -> String {
    match place {
        Place::Quadrant(quadrant) => format!("{}{}", quadrant.letter(), index + 1),
        Place::Tray => format!("{}", index + 1),
    }
}

/// How a screen reader names a factor: "S1: statement", with what its marks say to the eye.
pub(super) fn spoken(words: &WindowWords, label: &str, factor: &Factor, figures: Option<&str>) -> String {
    let mut parts = vec![format!("{label}: {}", factor.statement)];
    parts.extend(figures.map(str::to_owned));
    if !factor.evidence.is_empty() {
        parts.push(words.quadrants_sources(factor.evidence.len()));
    }
    parts.join(", ")
}

/// How much of the figures there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figures {
    /// None: nobody has weighed this matrix yet.
    None,
    /// The score alone.
    Score,
    /// Weight × rating = score, with so many decimals.
    Full(usize),
}

/// The signs of an equation beside the decimals of its two numbers: "0. × 4 = 0.".
const LEAST_EQUATION: usize = 11;

impl Figures {
    /// What to show of a matrix.
    pub(super) fn of(analysis: &MatrixAnalysis, roomy: bool) -> Self {
        match (analysis.factors.iter().any(|factor| factor.weight.is_some()), roomy) {
            (false, _) => Self::None,
            (true, false) => Self::Score,
            (true, true) => Self::Full(scored_decimals(&analysis.factors.iter())),
        }
    }

    /// The figures of one factor: "0.15 × 4 = 0.60".
    pub(super) fn text(self, factor: &FactorAnalysis) -> Option<String> {
        let weight = factor.weight?;
        match (self, factor.score) {
            (Self::None, _) => None,
            (Self::Score, Some(score)) => Some(figures::score(score)),
            (Self::Score, None) => Some(figures::score(weight)),
            (Self::Full(_), None) => Some(format!("{} × –", figures::score(weight))),
            // The equation of a share that is nearly nothing would stand in the statement.
            (Self::Full(decimals), Some(score)) => equation(factor, decimals)
                .map(figures::localised)
                .filter(|text| text.chars().count() <= LEAST_EQUATION + 2 * decimals)
                .or_else(|| Some(figures::decimals(score, 4))),
        }
    }
}

/// The sums of a quadrant: "weight 0.52, score 1.43".
pub(super) fn sums(words: &WindowWords, analysis: &MatrixAnalysis, quadrant: Quadrant) -> Option<String> {
    let sum = |value: fn(&FactorAnalysis) -> Option<f64>| {
        analysis.quadrant(quadrant).filter_map(value).reduce(|sum, value| sum + value).map(figures::score)
    };
    let weight = sum(|factor| factor.weight)?;
    Some(match sum(|factor| factor.score) {
        Some(score) => words.quadrants_weight_score(weight, score),
        None => words.quadrants_weight(weight),
    })
}

/// The question that helps to fill a quadrant: the matrix's own, or the usual one.
pub(super) fn question(words: &WindowWords, matrix: &Matrix, place: Place) -> String {
    let Place::Quadrant(quadrant) = place else { return words.quadrants_unsorted_why() };
    let own = matrix.heads[quadrant].question.as_str();
    if !own.is_empty() {
        return own.to_owned();
    }
    match quadrant {
        Quadrant::Strengths => words.quadrants_question_strengths(),
        Quadrant::Weaknesses => words.quadrants_question_weaknesses(),
        Quadrant::Opportunities => words.quadrants_question_opportunities(),
        Quadrant::Threats => words.quadrants_question_threats(),
    }
}

/// What to think of while a quadrant is empty.
pub(super) fn examples(words: &WindowWords, quadrant: Quadrant) -> String {
    match quadrant {
        Quadrant::Strengths => words.grid_examples_strengths(),
        Quadrant::Weaknesses => words.grid_examples_weaknesses(),
        Quadrant::Opportunities => words.grid_examples_opportunities(),
        Quadrant::Threats => words.grid_examples_threats(),
    }
}

/// The hint in an entry line.
pub(super) fn entry_hint(words: &WindowWords, matrix: &Matrix, place: Place) -> String {
    let Place::Quadrant(quadrant) = place else { return words.quadrants_add_idea() };
    let own = matrix.heads[quadrant].title.as_str();
    if !own.is_empty() {
        return words.quadrants_add_to(own);
    }
    match quadrant {
        Quadrant::Strengths => words.quadrants_add_strength(),
        Quadrant::Weaknesses => words.quadrants_add_weakness(),
        Quadrant::Opportunities => words.quadrants_add_opportunity(),
        Quadrant::Threats => words.quadrants_add_threat(),
    }
}

/// The title of a place.
pub(super) fn place_title(words: &WindowWords, matrix: &Matrix, place: Place) -> String {
    let title = |quadrant| words.reports.quadrant(matrix, quadrant).to_owned();
    place.quadrant().map_or_else(|| words.quadrants_unsorted(), title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Document, Evidence, Rating, Weight};
    use crate::words::of_window;

    fn document(ratings: [Option<u8>; 2], weights: [f64; 2]) -> Document {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (at, id) in ["a", "b"].into_iter().enumerate() {
            let mut factor = Factor::new(id.parse().unwrap(), id);
            factor.rating = ratings[at].and_then(|rating| Rating::new(rating).ok());
            factor.weight = Weight::new(weights[at]).unwrap();
            matrix.factors[Quadrant::Strengths].push(factor);
        }
        document.matrices.push(matrix);
        document
    }

    #[track_caller]
    fn check(ratings: [Option<u8>; 2], weights: [f64; 2], full: Option<&str>, score: Option<&str>) {
        let analysis = analyze(&document(ratings, weights));
        let matrix = &analysis.matrices[0];
        let text = |roomy| Figures::of(matrix, roomy).text(&matrix.factors[0]);
        assert_eq!(text(true).as_deref(), full);
        assert_eq!(text(false).as_deref(), score);
    }

    #[test]
    fn figures_stand_only_where_somebody_weighed() {
        check([None, None], [1.0, 1.0], None, None);
        check([Some(4), None], [1.0, 1.0], None, None);
        check([Some(4), Some(1)], [1.0, 1.0], Some("0.50 × 4 = 2.00"), Some("2.00"));
        check([None, None], [1.0, 3.0], Some("0.25 × –"), Some("0.25"));
    }

    #[test]
    fn what_nobody_weighed_has_no_sums_and_leaves_no_room_for_figures() {
        let analysis = analyze(&document([Some(4), None], [1.0, 1.0]));
        assert_eq!(sums(of_window("en"), &analysis.matrices[0], Quadrant::Strengths), None);
        assert_eq!(Figures::of(&analysis.matrices[0], true), Figures::None);
    }

    #[test]
    fn a_quadrant_is_summed() {
        let analysis = analyze(&document([Some(4), Some(3)], [1.0, 3.0]));
        let sums = |quadrant| sums(of_window("en"), &analysis.matrices[0], quadrant);
        assert_eq!(sums(Quadrant::Strengths).as_deref(), Some("weight 1.00   score 3.25"));
        assert_eq!(sums(Quadrant::Threats), None);
    }

    #[test]
    fn a_screen_reader_hears_what_the_eye_sees() {
        let mut factor = Factor::new("a".parse().unwrap(), "Staff");
        assert_eq!(spoken(of_window("en"), "S1", &factor, None), "S1: Staff");
        factor.evidence.push(Evidence::of("v".parse().unwrap()));
        assert_eq!(spoken(of_window("en"), "S1", &factor, Some("0.50")), "S1: Staff, 0.50, 1 source");
    }

    #[test]
    fn a_renamed_quadrant_is_called_by_its_name() {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        let place = Place::Quadrant(Quadrant::Opportunities);
        let words = of_window("en");
        assert_eq!(entry_hint(words, &matrix, place), "Add an opportunity…");
        matrix.heads[Quadrant::Opportunities].title = "Chances".to_owned();
        matrix.heads[Quadrant::Opportunities].question = "Which?".to_owned();
        assert_eq!(entry_hint(words, &matrix, place), "Add to Chances…");
        assert_eq!(question(words, &matrix, place), "Which?");
    }
}
