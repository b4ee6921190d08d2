//! Orders of factors in one cell, and the places that heads of columns name.

use super::names::Names;
use crate::model::FactorId;
use crate::storage::import::remark::{AnswerRemark, Remark, shortened};

/// The factors of a cell that holds several, in their order: between semicolons or line ends, or codes between spaces.
pub(super) fn read(cell: &str, names: &Names<'_>) -> Result<Vec<FactorId>, Remark> {
    let parts = parts(cell);
    let mut order: Vec<FactorId> = Vec::with_capacity(parts.len());
    for part in parts {
        let factor = names.factor(part).map_err(AnswerRemark::Code)?;
        let factor = factor.ok_or_else(|| AnswerRemark::NoFactor(shortened(part)))?;
        if order.contains(&factor) {
            return Err(AnswerRemark::Twice(shortened(part)).into());
        }
        order.push(factor);
    }
    Ok(order)
}

/// Whether a cell is an order of two or more factors.
pub(super) fn is_order(cell: &str, names: &Names<'_>) -> bool {
    read(cell, names).is_ok_and(|order| order.len() > 1)
}

fn parts(cell: &str) -> Vec<&str> {
    let is_chain = !cell.contains(';') && cell.matches(['>', '→']).count() > 0;
    let part = |sign: char| matches!(sign, ';' | '\n' | '；') || (is_chain && matches!(sign, '>' | '→'));
    let parted: Vec<&str> = cell.split(part).map(str::trim).filter(|part| !part.is_empty()).collect();
    match parted.as_slice() {
        // Codes hold no spaces; a statement does.
        [only] if only.split_whitespace().all(|word| word.len() <= 15 && word.is_ascii()) => {
            only.split([' ', ',']).filter(|word| !word.is_empty()).collect()
        }
        _ => parted,
    }
}

/// The place that a head names by the number at its end or by the only one in it: "Rank 3", "[3]", "1st choice".
pub(super) fn place_of_head(head: &str) -> Option<u32> {
    last_number(head).or_else(|| {
        let mut numbers = head.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
        numbers.next().filter(|_| numbers.next().is_none())?.parse().ok().filter(|place| (1..=100).contains(place))
    })
}

fn last_number(head: &str) -> Option<u32> {
    let head = head.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let digits = head.len() - head.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
    head[head.len() - digits..].parse().ok().filter(|&place| (1..=1000).contains(&place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Factor, Matrix, Quadrant};

    fn matrix() -> Matrix {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (id, statement) in [("staff", "Trained staff"), ("trust", "Trust"), ("radio", "Radio, own")] {
            let id: FactorId = id.parse().unwrap();
            matrix.factors[Quadrant::Strengths]
                .push(Factor { statement: statement.to_owned(), ..Factor::new(id, statement) });
        }
        matrix
    }

    #[track_caller]
    fn check(cell: &str, expected: Result<&[&str], AnswerRemark>) {
        let matrix = matrix();
        let found = read(cell, &Names::of(&matrix, &[]));
        let found = found.map(|order| order.iter().map(ToString::to_string).collect::<Vec<_>>());
        let expected = expected.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect()).map_err(Remark::from);
        assert_eq!(found, expected, "{cell}");
    }

    #[test]
    fn an_order_names_factors_by_statements_labels_codes_or_tags() {
        check("Trust;Radio, own;Trained staff;", Ok(&["trust", "radio", "staff"]));
        check("S2bq2j S1wft9", Ok(&["trust", "staff"]));
        check("bq2j wft9 S3", Ok(&["trust", "staff", "radio"]));
        check("S2; S1", Ok(&["trust", "staff"]));
        check("S2 > S1", Ok(&["trust", "staff"]));
        check("Trust > Radio, own", Ok(&["trust", "radio"]));
        check("Trust;Trust", Err(AnswerRemark::Twice("Trust".to_owned())));
        check("Trust;Rust", Err(AnswerRemark::NoFactor("Rust".to_owned())));
    }

    #[test]
    fn a_place_stands_at_the_end_of_a_head() {
        assert_eq!(
            ["Rank 3", "Order [12]", "krank_2", "Place", "Top 0", "1st choice", "2º"].map(place_of_head),
            [Some(3), Some(12), Some(2), None, None, Some(1), Some(2)]
        );
    }
}
