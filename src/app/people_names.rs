//! Several people typed into one line, as in "Baker, Anna and Miller, Jon".

/// The words that stand between two people, in the languages of the window and its neighbours.
const BETWEEN: [&str; 6] = [" and ", " & ", " und ", " et ", " y ", " и "];
/// Small words that belong to a name.
const PARTICLES: [&str; 12] = ["von", "van", "der", "den", "de", "di", "da", "la", "le", "bin", "al", "ter"];

/// The people of a line. A semicolon always parts them; a word like "and" only where what stands on both sides is a
/// person, since "Department of Trade and Industry" is one author.
pub(super) fn several(line: &str) -> Vec<&str> {
    line.split(';').flat_map(joined).map(str::trim).filter(|name| !name.is_empty()).collect()
}

fn joined(part: &str) -> Vec<&str> {
    let mut parts = vec![part];
    for word in BETWEEN {
        parts = parts.into_iter().flat_map(|part| part.split(word)).collect();
    }
    if parts.iter().all(|part| is_person(part)) { parts } else { vec![part] }
}

/// "Family, Given", or two to four words of which each begins with a capital.
fn is_person(text: &str) -> bool {
    if let Some((family, given)) = text.split_once(',') {
        return !family.trim().is_empty() && !given.trim().is_empty() && !given.contains(',');
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) || PARTICLES.contains(word);
    (2..=4).contains(&words.len()) && words.iter().all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        assert_eq!(several(line), expected);
    }

    #[test]
    fn people_joined_by_a_word_are_several_and_an_institution_is_one() {
        check("Baker, Anna and Miller, Jon", &["Baker, Anna", "Miller, Jon"]);
        check("Anna Baker & Jon van der Berg", &["Anna Baker", "Jon van der Berg"]);
        check("Анна Ким и Борис Ли", &["Анна Ким", "Борис Ли"]);
        check("Kim, A.; Doe, J. and Roe, R.;", &["Kim, A.", "Doe, J.", "Roe, R."]);
        check("Department of Trade and Industry", &["Department of Trade and Industry"]);
        check("Johnson and Johnson", &["Johnson and Johnson"]);
        check("Baker, Anna", &["Baker, Anna"]);
        check(" ", &[]);
    }
}
