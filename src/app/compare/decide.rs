//! What a user says of two factors: the same, not the same, or nothing any more.

use crate::analysis::comparison::{Match, MatchedBy, Pair};
use crate::model::{Change, Document, DocumentChange, Edit, EditLabel, FactorId, FactorRef, MatchDecision, Verdict};

/// Two factors of two matrices, which may stand in two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Couple(pub(super) [FactorRef; 2]);

impl Couple {
    fn decision(self, verdict: Verdict) -> MatchDecision {
        let [first, second] = self.0;
        MatchDecision { first, second, verdict }
    }

    /// Whether a decision is about this couple, from either side.
    fn is_meant(self, decision: &MatchDecision) -> bool {
        let [first, second] = self.0;
        [(first, second), (second, first)].contains(&(decision.first, decision.second))
    }

    /// Whether a document says that the two are the same.
    pub(super) fn is_confirmed_in(self, document: &Document) -> bool {
        document.matches.iter().any(|it| it.verdict == Verdict::Confirmed && self.is_meant(it))
    }

    /// Other factors of the same two matrices.
    fn of_factors(self, factors: [FactorId; 2]) -> Self {
        let end = |end: usize| FactorRef { factor: factors[end], ..self.0[end] };
        Self([end(0), end(1)])
    }
}

/// The command that declares couples to be the same, or not, in one step.
pub(super) fn decide(document: &Document, couples: &[Couple], verdict: Verdict) -> Edit {
    let mut matches = kept(document, couples);
    matches.extend(couples.iter().map(|couple| couple.decision(verdict)));
    let label = match (verdict, couples.len()) {
        (Verdict::Confirmed, count) => EditLabel::ConfirmMatches(count),
        (Verdict::Refused, _) => EditLabel::RefuseMatch,
    };
    step(label, matches)
}

/// The command that declares a couple of factors to be the same, whatever either of them was matched with before.
pub(super) fn link(document: &Document, pair: &Pair, couple: Couple) -> Edit {
    let [first, second] = couple.0.map(|end| end.factor);
    let is_other = |found: &&Match| {
        let [from, to] = found.factor_ids;
        (from == first) != (to == second)
    };
    let others: Vec<&Match> = pair.matches.iter().filter(is_other).collect();
    let mut about: Vec<Couple> = others.iter().map(|found| couple.of_factors(found.factor_ids)).collect();
    about.push(couple);
    let mut matches = kept(document, &about);
    let by_id = others.iter().filter(|found| found.by == MatchedBy::Id);
    matches.extend(by_id.map(|found| couple.of_factors(found.factor_ids).decision(Verdict::Refused)));
    matches.push(couple.decision(Verdict::Confirmed));
    step(EditLabel::MatchFactors, matches)
}

/// What a match rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// On what was said in this document alone.
    Said,
    /// On a shared id, or on what another document says.
    Given,
}

/// The command that takes a match apart: what users said is forgotten, what is given is overruled.
pub(super) fn part(document: &Document, couple: Couple, ground: Ground) -> Edit {
    let mut matches = kept(document, &[couple]);
    if ground == Ground::Given {
        matches.push(couple.decision(Verdict::Refused));
    }
    step(EditLabel::PartMatch, matches)
}

fn step(label: EditLabel, matches: Vec<MatchDecision>) -> Edit {
    Edit::new(label, vec![Change::Document(DocumentChange::Matches(matches))])
}

/// What was said of other couples.
fn kept(document: &Document, couples: &[Couple]) -> Vec<MatchDecision> {
    let other = |decision: &&MatchDecision| !couples.iter().any(|couple| couple.is_meant(decision));
    document.matches.iter().filter(other).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::analysis::comparison::{Subject, compare};
    use crate::model::{Factor, Matrix, Quadrant};

    fn document() -> Document {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        for (matrix, factors) in [("m1", ["a", "b"]), ("m2", ["x", "y"])] {
            let mut matrix = Matrix::new(matrix.parse().unwrap(), matrix);
            matrix.factors[Quadrant::Strengths] = factors.map(|id| Factor::new(id.parse().unwrap(), id)).into();
            document.matrices.push(matrix);
        }
        document
    }

    fn couple(first: &str, second: &str) -> Couple {
        let end = |matrix: &str, factor: &str| FactorRef {
            document: "d".parse().unwrap(),
            matrix: matrix.parse().unwrap(),
            factor: factor.parse().unwrap(),
        };
        Couple([end("m1", first), end("m2", second)])
    }

    #[track_caller]
    fn check(document: &Document, expected: &[(&str, &str, Verdict)]) {
        let found: Vec<(String, String, Verdict)> = (document.matches.iter())
            .map(|it| (it.first.factor.to_string(), it.second.factor.to_string(), it.verdict))
            .collect();
        let expected: Vec<(String, String, Verdict)> =
            expected.iter().map(|(a, b, verdict)| ((*a).to_owned(), (*b).to_owned(), *verdict)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_later_word_on_a_couple_takes_the_place_of_an_earlier_one() {
        let mut document = document();
        let both = [couple("a", "x"), couple("b", "y")];
        decide(&document, &both, Verdict::Confirmed).apply(&mut document).unwrap();
        check(&document, &[("a", "x", Verdict::Confirmed), ("b", "y", Verdict::Confirmed)]);
        decide(&document, &both[..1], Verdict::Refused).apply(&mut document).unwrap();
        check(&document, &[("b", "y", Verdict::Confirmed), ("a", "x", Verdict::Refused)]);
        part(&document, both[0], Ground::Said).apply(&mut document).unwrap();
        check(&document, &[("b", "y", Verdict::Confirmed)]);
    }

    #[test]
    fn a_couple_is_the_same_from_either_side() {
        let mut document = document();
        decide(&document, &[couple("a", "x")], Verdict::Confirmed).apply(&mut document).unwrap();
        let Couple([first, second]) = couple("a", "x");
        part(&document, Couple([second, first]), Ground::Said).apply(&mut document).unwrap();
        check(&document, &[]);
    }

    fn paired(document: &Document) -> Pair {
        let analysis = analyze(document);
        let subjects: Vec<Subject> =
            (document.matrices.iter()).map(|matrix| Subject::new(document, &analysis, matrix.id).unwrap()).collect();
        compare(&subjects).unwrap().pairs.remove(0)
    }

    #[track_caller]
    fn check_matched(document: &Document, expected: &[[&str; 2]]) {
        let found: Vec<[String; 2]> =
            paired(document).matches.iter().map(|it| it.factor_ids.map(|id| id.to_string())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_new_link_takes_the_place_of_whatever_matched_before() {
        let mut document = document();
        decide(&document, &[couple("a", "x")], Verdict::Confirmed).apply(&mut document).unwrap();
        link(&document, &paired(&document), couple("a", "y")).apply(&mut document).unwrap();
        check_matched(&document, &[["a", "y"]]);
        document.matrices[1].factors[Quadrant::Strengths][0].id = "a".parse().unwrap();
        document.matches.clear();
        check_matched(&document, &[["a", "a"]]);
        link(&document, &paired(&document), couple("b", "a")).apply(&mut document).unwrap();
        check_matched(&document, &[["b", "a"]]);
        link(&document, &paired(&document), couple("a", "a")).apply(&mut document).unwrap();
        check_matched(&document, &[["a", "a"]]);
        part(&document, couple("a", "a"), Ground::Given).apply(&mut document).unwrap();
        check_matched(&document, &[]);
    }
}
