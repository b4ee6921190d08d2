//! Who gave a row of answers.

use super::columns::{By, Line};
use super::heads::Head;
use crate::model::{Document, DocumentId, PersonId};
use crate::storage::import::terms::{self, Answer, Set, System, Term};
use crate::storage::import::{value, words};
use sha2::{Digest, Sha256};

/// Who gave a row of answers, as far as the row says it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// A participant of the document, by id.
    Known(PersonId),
    /// Somebody of this name.
    Named(String),
    /// Nobody says; the answers have this number in a system of surveys.
    Numbered(String),
    /// Nobody says; the row of the file.
    Row(u64),
}

impl Who {
    /// Reads it from a row, the most certain column first. Who held a phone or sent a form in is nobody of these.
    pub(super) fn of(line: Line<'_>, document: &Document) -> Self {
        let tokens = || line.cells(Head::System(System::Token)).filter(|cell| !is_nobody(cell));
        let known = |token: &str| token.parse::<PersonId>().ok().filter(|id| document.person(*id).is_some());
        if let Some(person) = tokens().find_map(known) {
            return Self::Known(person);
        }
        let system = |what: System| line.cell(Head::System(what));
        let named = name(line, By::Code).or_else(|| name(line, By::Text));
        let both = || {
            let (first, last) = (system(System::FirstName), system(System::LastName));
            let full = format!("{first} {last}").trim().to_owned();
            (!is_nobody(&full)).then_some(full)
        };
        let address = || Some(system(System::Email)).filter(|cell| cell.contains('@')).map(str::to_owned);
        let found = named.or_else(both).or_else(|| tokens().next().map(str::to_owned)).or_else(address);
        match found {
            // An address tells who somebody is; only what nobody can turn back is kept of it.
            Some(name) if is_address(&name) => Self::Named(pseudonym(document.id, &name)),
            Some(name) => Self::Named(name),
            None => match line.cells(Head::System(System::Response)).find(|cell| !cell.is_empty()) {
                Some(number) => Self::Numbered(number.to_owned()),
                None => Self::Row(line.row.line),
            },
        }
    }

    /// What somebody without a name is called.
    pub(super) fn stand_in(&self) -> Option<String> {
        match self {
            Self::Numbered(number) => Some(format!("Respondent {number}")),
            Self::Row(row) => Some(format!("Respondent {row}")),
            Self::Known(_) | Self::Named(_) => None,
        }
    }
}

/// The first name among the columns whose heads say so in this way.
fn name(line: Line<'_>, by: By) -> Option<String> {
    let columns: Vec<usize> = line
        .columns
        .iter()
        .filter(|column| column.head == Head::Name && column.by == by)
        .map(|column| column.index)
        .collect();
    let is_address = |index: usize| {
        let before = line.columns.iter().find(|column| column.index + 1 == index);
        before.is_some_and(|column| column.head == Head::System(System::Email))
    };
    // Microsoft Forms puts the name of an account behind the address; a question for the name says more.
    let (of_account, asked): (Vec<usize>, Vec<usize>) = columns.into_iter().partition(|index| is_address(*index));
    let mut cells = asked.into_iter().chain(of_account).map(|index| line.row.cell(index));
    cells.find(|cell| !is_nobody(cell)).map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a cell names nobody: it is empty, or says that the answers are anonymous.
fn is_nobody(cell: &str) -> bool {
    let says_so = terms::term(Set::Answers, &words::folded(cell)) == Some(Term::Answer(Answer::Anonymous));
    says_so || value::is_blank(cell)
}

fn is_address(text: &str) -> bool {
    let parts: Vec<&str> = text.split('@').collect();
    matches!(parts.as_slice(), [name, host] if !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace))
}

/// What stands for an address: the same one in the same study, and nothing that leads back to it.
fn pseudonym(document: DocumentId, address: &str) -> String {
    let digest = Sha256::digest(format!("{document}{}", address.trim().to_lowercase()));
    let signs = digest.iter().take(4).fold(0_u32, |signs, byte| (signs << 8) | u32::from(*byte));
    format!("P-{signs:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_pseudonym_of_its_study() {
        let of = |study: &str, address: &str| pseudonym(study.parse().unwrap(), address);
        assert_eq!(of("a", "Ana@Example.org"), of("a", "ana@example.org "));
        assert_ne!(of("a", "ana@example.org"), of("b", "ana@example.org"));
        assert_eq!(of("a", "ana@example.org").len(), 10);
        assert!(is_address("ana@example.org") && !is_address("Ana @ NGO") && !is_address("ana"));
    }

    #[test]
    fn nobody_is_called_anonymous() {
        for cell in ["", "anonymous", "Anonym", "анонимно", "n/a", "-"] {
            assert!(is_nobody(cell), "{cell}");
        }
        assert!(!is_nobody("Ana Ruiz"));
    }
}
