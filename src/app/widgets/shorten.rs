//! Long names in few letters.

/// A name of at most so many letters: what is too long loses its middle, for names of one kind often begin alike.
#[must_use]
pub fn shortened(name: &str, most: usize) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() <= most {
        return name.to_owned();
    }
    let end = (most - 1) / 2;
    let first: String = letters[..most - 1 - end].iter().collect();
    let last: String = letters[letters.len() - end..].iter().collect();
    format!("{}…{}", first.trim_end(), last.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, most: usize, expected: &str) {
        assert_eq!(shortened(name, most), expected);
    }

    #[test]
    fn a_long_name_keeps_its_ends() {
        check("", 5, "");
        check("short", 5, "short");
        check("Analysis of 2023", 9, "Anal…2023");
        check("Анализ за 2023 год", 8, "Анал…год");
    }
}
