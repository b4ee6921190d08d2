//! A comparison as rows to be drawn.

use super::library::{Choice, Grip, Library};
use crate::analysis::comparison::{Change, Comparison, Lone, Match, Pair, Piece, difference};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::app::figures;
use crate::model::{Date, FactorId, MatrixId, Quadrant};
use crate::report::charts::{NamedStar, StarTip};
use crate::words::WindowWords;

/// A comparison with everything that is drawn of it.
#[derive(Debug)]
pub(super) struct Compared {
    /// What the analysis says.
    pub(super) comparison: Comparison,
    /// Each matrix with the next.
    pub(super) pairs: Vec<PairRows>,
    /// The stars over each other.
    pub(super) stars: Vec<NamedStar>,
}

/// Two matrices, side by side.
#[derive(Debug)]
pub(super) struct PairRows {
    /// Every row from top to bottom, quadrant by quadrant.
    pub(super) rows: Vec<ChangeRow>,
    /// How many factors changed in which way, in words.
    pub(super) counts: String,
    /// Bars of the priorities, the largest change first.
    pub(super) bars: Vec<BarRow>,
}

/// A row of the table of changes.
#[derive(Debug)]
pub(super) enum ChangeRow {
    /// The head of a quadrant.
    Head(Quadrant),
    /// A factor of either matrix or both.
    Factor(Box<FactorRow>),
}

/// A factor of either matrix or both.
#[derive(Debug)]
pub(super) struct FactorRow {
    /// It in the earlier and in the later matrix.
    pub(super) sides: [Option<Side>; 2],
    /// What changed, in a word each.
    pub(super) changes: Vec<String>,
}

/// A factor in one of the matrices.
#[derive(Debug)]
pub(super) struct Side {
    pub(super) factor: FactorId,
    pub(super) quadrant: Quadrant,
    pub(super) label: String,
    /// Its statement, with the words that the other one does not have.
    pub(super) text: Vec<Piece>,
    pub(super) rank: String,
    pub(super) priority: Option<f64>,
}

impl Compared {
    /// The rows of a comparison.
    pub(super) fn of(comparison: Comparison, library: &Library<'_>, chosen: &[Choice]) -> Self {
        let pairs = comparison.pairs.iter().map(|pair| PairRows::of(pair, library.words())).collect();
        Self { pairs, stars: stars(library, chosen), comparison }
    }
}

impl FactorRow {
    /// What it is called: the label before and after where they differ.
    pub(super) fn label(&self) -> String {
        match &self.sides {
            [Some(first), Some(second)] if first.label != second.label => {
                format!("{} → {}", first.label, second.label)
            }
            [Some(side), _] | [None, Some(side)] => side.label.clone(),
            [None, None] => String::new(),
        }
    }

    /// Its factors, the earlier first.
    pub(super) fn grips(&self) -> Vec<Grip> {
        let sides = self.sides.iter().enumerate();
        sides.filter_map(|(end, side)| Some(Grip { end, factor: side.as_ref()?.factor })).collect()
    }

    /// The match that it shows, if it shows one.
    pub(super) fn found<'p>(&self, pair: &'p Pair) -> Option<&'p Match> {
        let [Some(first), Some(second)] = &self.sides else { return None };
        pair.matches.iter().find(|found| found.factor_ids == [first.factor, second.factor])
    }
}

impl Side {
    /// Its statement, without marks.
    pub(super) fn statement(&self) -> String {
        let words = |piece: &Piece| match piece {
            Piece::Kept(text) | Piece::Removed(text) | Piece::Added(text) => text.clone(),
        };
        self.text.iter().map(words).collect()
    }
}

impl PairRows {
    fn of(pair: &Pair, words: &WindowWords) -> Self {
        let mut rows = Vec::new();
        for quadrant in Quadrant::ALL {
            let factors = factors(pair, quadrant, words);
            if !factors.is_empty() {
                rows.push(ChangeRow::Head(quadrant));
                rows.extend(factors.into_iter().map(|row| ChangeRow::Factor(Box::new(row))));
            }
        }
        Self { rows, counts: counts(pair, words), bars: bar_rows(pair) }
    }

    /// The rows of factors about which something changed, with the heads above them.
    pub(super) fn changed(&self) -> Vec<usize> {
        let mut kept = Vec::new();
        let mut head = None;
        for (index, row) in self.rows.iter().enumerate() {
            match row {
                ChangeRow::Head(_) => head = Some(index),
                ChangeRow::Factor(factor) if !factor.changes.is_empty() => {
                    kept.extend(head.take().into_iter().chain([index]));
                }
                ChangeRow::Factor(_) => {}
            }
        }
        kept
    }
}

/// The factors that stood in a quadrant, in their order, and then those that came to it.
fn factors(pair: &Pair, quadrant: Quadrant, words: &WindowWords) -> Vec<FactorRow> {
    let stayed = pair.matches.iter().filter(|found| found.quadrants[0] == quadrant);
    let gone = pair.dropped.iter().filter(|lone| lone.quadrant == quadrant);
    let mut before: Vec<(usize, FactorRow)> = (stayed.map(|found| (number(&found.labels[0]), matched(found, words))))
        .chain(gone.map(|lone| (number(&lone.label), dropped(lone, words))))
        .collect();
    before.sort_by_key(|(number, _)| *number);
    let came = pair.added.iter().filter(|lone| lone.quadrant == quadrant).map(|lone| added(lone, words));
    before.into_iter().map(|(_, row)| row).chain(came).collect()
}

/// The place of a factor in its quadrant, from its label ("S12").
fn number(label: &str) -> usize {
    label.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(usize::MAX)
}

fn matched(found: &Match, words: &WindowWords) -> FactorRow {
    let pieces = difference(&found.texts[0], &found.texts[1]);
    let of_side = |end: usize, other: fn(&Piece) -> bool| Side {
        factor: found.factor_ids[end],
        quadrant: found.quadrants[end],
        label: found.labels[end].clone(),
        text: pieces.iter().filter(|piece| !other(piece)).cloned().collect(),
        rank: found.places[end].map_or_else(|| figures::NONE.to_owned(), |place| place.to_string()),
        priority: found.priorities[end],
    };
    let before = of_side(0, |piece| matches!(piece, Piece::Added(_)));
    let after = of_side(1, |piece| matches!(piece, Piece::Removed(_)));
    let changes = found.changes.iter().map(|change| word(*change, words)).collect();
    FactorRow { sides: [Some(before), Some(after)], changes }
}

fn dropped(lone: &Lone, words: &WindowWords) -> FactorRow {
    FactorRow { sides: [Some(side(lone)), None], changes: vec![words.compare_dropped()] }
}

fn added(lone: &Lone, words: &WindowWords) -> FactorRow {
    FactorRow { sides: [None, Some(side(lone))], changes: vec![words.compare_added()] }
}

fn side(lone: &Lone) -> Side {
    Side {
        factor: lone.factor_id,
        quadrant: lone.quadrant,
        label: lone.label.clone(),
        text: vec![Piece::Kept(lone.text.clone())],
        rank: lone.place.map_or_else(|| figures::NONE.to_owned(), |place| place.to_string()),
        priority: lone.priority,
    }
}

/// A change in a word.
fn word(change: Change, words: &WindowWords) -> String {
    match change {
        Change::Moved => words.compare_moved(),
        Change::Reworded => words.compare_reworded(),
        Change::Reweighted => words.compare_reweighted(),
        Change::Evidence => words.compare_evidence(),
    }
}

fn counts(pair: &Pair, words: &WindowWords) -> String {
    let with = |change: Change| pair.matches.iter().filter(|it| it.changes.contains(&change)).count();
    let unchanged = pair.matches.iter().filter(|it| it.changes.is_empty()).count();
    let parts = [
        (unchanged, words.compare_count_unchanged(unchanged)),
        (with(Change::Moved), words.compare_count_moved(with(Change::Moved))),
        (with(Change::Reworded), words.compare_count_reworded(with(Change::Reworded))),
        (with(Change::Reweighted), words.compare_count_reweighted(with(Change::Reweighted))),
        (with(Change::Evidence), words.compare_count_evidence(with(Change::Evidence))),
        (pair.added.len(), words.compare_count_added(pair.added.len())),
        (pair.dropped.len(), words.compare_count_dropped(pair.dropped.len())),
    ];
    let said: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    said.join(" · ")
}

/// What to compare at first: the last two matrices by date.
pub(super) fn usual_choice(matrices: &[(MatrixId, Option<Date>)]) -> Vec<MatrixId> {
    let mut ordered = matrices.to_vec();
    ordered.sort_by_key(|(_, date)| (date.is_none(), *date));
    let last = ordered.len().saturating_sub(2);
    ordered[last..].iter().map(|(id, _)| *id).collect()
}

/// The two bars of one factor.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct BarRow {
    pub(super) factors: [FactorId; 2],
    pub(super) label: String,
    pub(super) text: String,
    pub(super) quadrants: [Quadrant; 2],
    pub(super) priorities: [f64; 2],
}

/// The bars of a pair of matrices: of the matched factors that have priorities in both.
pub(super) fn bar_rows(pair: &Pair) -> Vec<BarRow> {
    let matched = pair.matches.iter().filter_map(|found| {
        let [before, after] = &found.labels;
        Some(BarRow {
            factors: found.factor_ids,
            label: if before == after { after.clone() } else { format!("{before} → {after}") },
            text: found.texts[1].clone(),
            quadrants: found.quadrants,
            priorities: [found.priorities[0]?, found.priorities[1]?],
        })
    });
    let mut rows: Vec<BarRow> = matched.collect();
    rows.sort_by(|a, b| b.change().abs().total_cmp(&a.change().abs()));
    rows
}

impl BarRow {
    fn change(&self) -> f64 {
        self.priorities[1] - self.priorities[0]
    }

    /// What the bars say, for screen readers.
    pub(super) fn spoken(&self, words: &WindowWords) -> String {
        let [before, after] = self.priorities.map(figures::share);
        words.compare_bar(&self.label, before, after, &self.text)
    }
}

/// The stars of the matrices that are compared.
fn stars(library: &Library<'_>, chosen: &[Choice]) -> Vec<NamedStar> {
    let star = |choice: &Choice| {
        let outcome = library.outcome(*choice)?;
        let tips = Quadrant::ALL.into_iter().filter_map(|quadrant| tip(outcome, quadrant)).collect();
        Some(NamedStar { name: library.dated_title(*choice), tips })
    };
    chosen.iter().filter_map(star).collect()
}

fn tip(outcome: &MatrixAnalysis, quadrant: Quadrant) -> Option<StarTip> {
    let (factor, priority) = first_of(outcome, quadrant)?;
    Some(StarTip { factor: factor.id, quadrant, label: factor.label.clone(), priority })
}

/// The most important factor of a quadrant; of several the first.
fn first_of(outcome: &MatrixAnalysis, quadrant: Quadrant) -> Option<(&FactorAnalysis, f64)> {
    let factors = outcome.factors.iter().filter(|factor| factor.quadrant == quadrant);
    let known = factors.filter_map(|factor| Some((factor, factor.global_priority?)));
    known.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

#[cfg(test)]
mod tests {
    use super::super::library::Holder;
    use super::*;
    use crate::analysis::analyze;
    use crate::analysis::comparison::{Subject, compare};
    use crate::model::{Document, Factor, Matrix};

    /// Documents are written as id, quadrant and statement of each factor.
    fn matrix(id: &str, factors: &[(&str, Quadrant, &str)]) -> Matrix {
        let mut matrix = Matrix::new(id.parse().unwrap(), id);
        for (id, quadrant, statement) in factors {
            matrix.factors[*quadrant].push(Factor::new(id.parse().unwrap(), *statement));
        }
        matrix
    }

    fn compared(before: &[(&str, Quadrant, &str)], after: &[(&str, Quadrant, &str)]) -> Compared {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        document.matrices = vec![matrix("m1", before), matrix("m2", after)];
        let analysis = analyze(&document);
        let subjects: Vec<Subject> =
            (document.matrices.iter()).map(|matrix| Subject::new(&document, &analysis, matrix.id).unwrap()).collect();
        let chosen = document.matrices.iter().map(|matrix| Choice { holder: Holder::Own, matrix: matrix.id });
        let library = Library::of(&document, &analysis);
        Compared::of(compare(&subjects).unwrap(), &library, &chosen.collect::<Vec<_>>())
    }

    fn text(rows: &[ChangeRow]) -> Vec<String> {
        let marked = |piece: &Piece| match piece {
            Piece::Kept(text) => text.clone(),
            Piece::Removed(text) => format!("[-{text}]"),
            Piece::Added(text) => format!("[+{text}]"),
        };
        let side = |side: &Option<Side>| {
            let said = |side: &Side| format!("{} {}", side.label, side.text.iter().map(marked).collect::<String>());
            side.as_ref().map_or_else(|| "nothing".to_owned(), said)
        };
        let row = |row: &ChangeRow| match row {
            ChangeRow::Head(quadrant) => quadrant.name().to_owned(),
            ChangeRow::Factor(row) => {
                format!("{} | {} | {}", side(&row.sides[0]), side(&row.sides[1]), row.changes.join(", "))
            }
        };
        rows.iter().map(row).collect()
    }

    #[test]
    fn factors_stand_side_by_side_with_what_changed() {
        use Quadrant::{Opportunities as O, Strengths as S, Weaknesses as W};
        let before = [("a", S, "Known to all"), ("b", S, "Rich"), ("c", W, "Too few people"), ("d", W, "Slow")];
        let after =
            [("a", S, "Known to all"), ("c", W, "Too few skilled people"), ("d", S, "Slow"), ("e", O, "Grants")];
        let compared = compared(&before, &after);
        let pair = &compared.pairs[0];
        assert_eq!(
            text(&pair.rows),
            [
                "Strengths",
                "S1 Known to all | S1 Known to all | ",
                "S2 Rich | nothing | dropped",
                "Weaknesses",
                "W1 Too few people | W1 Too few [+skilled ]people | reworded",
                "W2 Slow | S2 Slow | moved",
                "Opportunities",
                "nothing | O1 Grants | added",
            ]
        );
        assert_eq!(pair.changed(), [0, 2, 3, 4, 5, 6, 7]);
        assert_eq!(pair.counts, "1 unchanged · 1 moved · 1 reworded · 1 added · 1 dropped");
    }

    #[test]
    fn the_last_two_dates_are_compared_at_first() {
        let id = |id: &str| id.parse().unwrap();
        let date = |date: &str| Some(date.parse().unwrap());
        let matrices = [(id("a"), date("2023")), (id("b"), date("2020")), (id("c"), date("2021"))];
        assert_eq!(usual_choice(&matrices), [id("c"), id("a")]);
        assert_eq!(usual_choice(&matrices[..1]), [id("a")]);
    }
}
