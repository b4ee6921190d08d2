//! A document without the names of its participants, to be shown to others.

use super::{Document, Evidence, Factor, Matrix, Name, Section, Source, Strategy};

/// The shortest name that is looked for in texts; a single letter stands in them for other things.
const SHORTEST: usize = 2;

impl Document {
    /// The document with its participants called P1, P2, … in their order, also where any text writes their names out:
    /// a participant who is an author too, of the document or of a source, is called so there as well.
    /// Only DOI, ISBN and the tags of languages stay as they are.
    #[must_use]
    pub fn pseudonymised(&self) -> Self {
        let names = Names::of(self);
        let mut document = self.clone();
        for (number, person) in (1..).zip(&mut document.people) {
            person.name = format!("P{number}");
            names.replace(&mut person.group);
        }
        names.replace(&mut document.title);
        names.replace(&mut document.affiliation);
        document.authors.iter_mut().for_each(|author| names.replace(author));
        document.sources.iter_mut().for_each(|source| names.in_source(source));
        document.context.iter_mut().for_each(|section| names.in_section(section));
        document.matrices.iter_mut().for_each(|matrix| names.in_matrix(matrix));
        document.strategies.iter_mut().for_each(|strategy| names.in_strategy(strategy));
        document.set_aside.iter_mut().for_each(|set_aside| names.replace(&mut set_aside.note));
        document
    }
}

/// Names and what stands for them, the longest name first.
struct Names(Vec<(String, String)>);

impl Names {
    fn of(document: &Document) -> Self {
        let names =
            (1..).zip(&document.people).map(|(number, person)| (person.name.trim().to_owned(), format!("P{number}")));
        let mut names: Vec<_> = names.filter(|(name, _)| name.chars().count() >= SHORTEST).collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self(names)
    }

    fn in_section(&self, section: &mut Section) {
        self.replace(&mut section.heading);
        self.replace(&mut section.text);
        self.in_evidence(&mut section.evidence);
    }

    fn in_matrix(&self, matrix: &mut Matrix) {
        self.replace(&mut matrix.title);
        let heads = &mut matrix.heads;
        for head in [&mut heads.strengths, &mut heads.weaknesses, &mut heads.opportunities, &mut heads.threats] {
            self.replace(&mut head.title);
            self.replace(&mut head.question);
        }
        let quadrants = &mut matrix.factors;
        let factors = [
            &mut quadrants.strengths,
            &mut quadrants.weaknesses,
            &mut quadrants.opportunities,
            &mut quadrants.threats,
            &mut matrix.tray,
        ];
        factors.into_iter().flatten().for_each(|factor| self.in_factor(factor));
        matrix.rounds.iter_mut().for_each(|round| self.replace(&mut round.title));
        matrix.answers.iter_mut().filter_map(|sheet| sheet.excluded.as_mut()).for_each(|why| self.replace(why));
    }

    fn in_factor(&self, factor: &mut Factor) {
        self.replace(&mut factor.statement);
        self.replace(&mut factor.note);
        factor.tags.iter_mut().for_each(|tag| self.replace(tag));
        self.in_evidence(&mut factor.evidence);
    }

    fn in_strategy(&self, strategy: &mut Strategy) {
        let texts = [
            &mut strategy.text,
            &mut strategy.note,
            &mut strategy.owner,
            &mut strategy.horizon,
            &mut strategy.indicator,
        ];
        for text in texts {
            self.replace(text);
        }
        self.in_evidence(&mut strategy.evidence);
    }

    fn in_source(&self, source: &mut Source) {
        let texts = [
            &mut source.key,
            &mut source.title,
            &mut source.container,
            &mut source.publisher,
            &mut source.place,
            &mut source.volume,
            &mut source.issue,
            &mut source.edition,
            &mut source.pages,
            &mut source.url,
            &mut source.note,
        ];
        for text in texts {
            self.replace(text);
        }
        source.authors.iter_mut().chain(&mut source.editors).for_each(|name| self.in_name(name));
    }

    /// A name in two parts is a participant's in either order.
    fn in_name(&self, name: &mut Name) {
        let orders =
            [format!("{} {}", name.given, name.family), format!("{} {}", name.family, name.given), name.sorted()];
        match self.0.iter().find(|(whole, _)| orders.contains(whole)) {
            Some((_, pseudonym)) => *name = Name { family: pseudonym.clone(), given: String::new() },
            None => [&mut name.family, &mut name.given].into_iter().for_each(|part| self.replace(part)),
        }
    }

    fn in_evidence(&self, evidence: &mut [Evidence]) {
        for evidence in evidence {
            self.replace(&mut evidence.page);
            self.replace(&mut evidence.quote);
        }
    }

    /// Replaces every name in one go, so that a pseudonym is never taken for a name.
    fn replace(&self, text: &mut String) {
        let mut replaced = String::new();
        let mut rest = text.as_str();
        while let Some(next) = rest.chars().next() {
            let before = replaced.chars().next_back();
            let found = self.0.iter().find(|(name, _)| rest.starts_with(name) && is_whole(before, name, rest));
            let (length, standing) = match found {
                Some((name, pseudonym)) => (name.len(), pseudonym.as_str()),
                None => (next.len_utf8(), &rest[..next.len_utf8()]),
            };
            replaced.push_str(standing);
            rest = &rest[length..];
        }
        *text = replaced;
    }
}

/// Whether a name with which a text goes on ends as a word and begins as one. Chinese and Japanese part no words.
fn is_whole(before: Option<char>, name: &str, text: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c < '\u{2e80}');
    !joins(before) && !joins(text[name.len()..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, Participant, PersonId, Weight};

    #[track_caller]
    fn check(names: &[&str], text: &str, expected: &str) {
        let mut document = Document::new(DocumentId::from_random(1), text);
        let person = |(id, name): (u64, &&str)| Participant {
            id: PersonId::from_random(id),
            name: (*name).to_owned(),
            group: String::new(),
            weight: Weight::DEFAULT,
        };
        document.people = (1..).zip(names).map(person).collect();
        assert_eq!(document.pseudonymised().title, expected);
    }

    #[track_caller]
    fn check_author(family: &str, given: &str, expected: (&str, &str)) {
        let names = Names(vec![("Ann Lee".to_owned(), "P1".to_owned())]);
        let mut name = Name { family: family.to_owned(), given: given.to_owned() };
        names.in_name(&mut name);
        assert_eq!((name.family.as_str(), name.given.as_str()), expected);
    }

    #[test]
    fn a_participant_who_wrote_a_source_is_found_by_both_parts_of_the_name() {
        check_author("Lee", "Ann", ("P1", ""));
        check_author("Ann", "Lee", ("P1", ""));
        check_author("Friends of Ann Lee", "", ("Friends of P1", ""));
        check_author("Lee", "Bruce", ("Lee", "Bruce"));
    }

    #[test]
    fn a_name_is_replaced_where_it_is_a_word() {
        check(&["Ann", "Ann Lee"], "Ann Lee, Ann and Annual", "P2, P1 and Annual");
        check(&["王伟"], "据王伟说", "据P1说");
        check(&["P2", "P1"], "P1 and P2", "P2 and P1");
        check(&["A", " "], "A plan", "A plan");
    }
}
