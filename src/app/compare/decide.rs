//! What a user says of two factors: the same, not the same, or nothing any more.

use crate::model::{Command, Document, DocumentEdit, FactorId, FactorRef, MatchDecision, MatrixId, Verdict};

/// Two factors of two matrices of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Couple {
    /// The earlier and the later matrix.
    pub(super) matrices: [MatrixId; 2],
    /// The factor of each.
    pub(super) factors: [FactorId; 2],
}

impl Couple {
    fn decision(self, document: &Document, verdict: Verdict) -> MatchDecision {
        let [first, second] = [0, 1].map(|end| FactorRef {
            document: document.id,
            matrix: self.matrices[end],
            factor: self.factors[end],
        });
        MatchDecision { first, second, verdict }
    }
}

/// The command that declares couples to be the same, or not, in one step.
pub(super) fn decide(document: &Document, couples: &[Couple], verdict: Verdict) -> Command {
    let mut matches = kept(document, couples);
    matches.extend(couples.iter().map(|couple| couple.decision(document, verdict)));
    let label = match (verdict, couples.len()) {
        (Verdict::Confirmed, 1) => "Confirm match".to_owned(),
        (Verdict::Confirmed, count) => format!("Confirm {count} matches"),
        (Verdict::Refused, _) => "Refuse match".to_owned(),
    };
    Command::Batch { label, commands: vec![Command::Document(DocumentEdit::Matches(matches))] }
}

/// The command that forgets what was said of a couple.
pub(super) fn forget(document: &Document, couple: Couple) -> Command {
    let edit = Command::Document(DocumentEdit::Matches(kept(document, &[couple])));
    Command::Batch { label: "Take match apart".to_owned(), commands: vec![edit] }
}

/// What was said of other couples.
fn kept(document: &Document, couples: &[Couple]) -> Vec<MatchDecision> {
    let is_about = |decision: &MatchDecision, couple: &Couple| {
        let theirs = couple.decision(document, decision.verdict);
        (decision.first, decision.second) == (theirs.first, theirs.second)
            || (decision.first, decision.second) == (theirs.second, theirs.first)
    };
    let other = |decision: &&MatchDecision| !couples.iter().any(|couple| is_about(decision, couple));
    document.matches.iter().filter(other).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let matrices = ["m1", "m2"].map(|id| id.parse().unwrap());
        Couple { matrices, factors: [first, second].map(|id| id.parse().unwrap()) }
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
        forget(&document, both[0]).apply(&mut document).unwrap();
        check(&document, &[("b", "y", Verdict::Confirmed)]);
    }

    #[test]
    fn a_couple_is_the_same_from_either_side() {
        let mut document = document();
        decide(&document, &[couple("a", "x")], Verdict::Confirmed).apply(&mut document).unwrap();
        let turned = Couple {
            matrices: ["m2", "m1"].map(|id| id.parse().unwrap()),
            factors: ["x", "a"].map(|id| id.parse().unwrap()),
        };
        forget(&document, turned).apply(&mut document).unwrap();
        check(&document, &[]);
    }
}
