//! The first words of a `.swot` file, read before anything else: is it one, and of which version?
//!
//! Only these words are looked at, so that a file of a newer version is recognised whatever its body looks like.

use super::problem::Problem;

/// The version that a text says it has; or what is wrong, and at which byte.
pub(super) fn version(text: &str) -> Result<u64, (usize, Problem)> {
    let mut scanner = Scanner { text, at: 0 };
    if scanner.skip_blank().is_empty() {
        return Err((0, Problem::Empty));
    }
    for word in ["(", "format", ":", "\"swot-editor\"", ",", "version", ":"] {
        scanner.expect(word)?;
    }
    scanner.number()
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    /// Skips white space and comments; returns what follows.
    fn skip_blank(&mut self) -> &'a str {
        loop {
            let rest = &self.text[self.at..];
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            let comment = match trimmed {
                line if line.starts_with("//") => line.find('\n').unwrap_or(line.len()),
                block if block.starts_with("/*") => block[2..].find("*/").map_or(block.len(), |end| end + 4),
                _ => return trimmed,
            };
            self.at += comment;
        }
    }

    fn expect(&mut self, word: &str) -> Result<(), (usize, Problem)> {
        let rest = self.skip_blank();
        if rest.starts_with(word) {
            self.at += word.len();
            Ok(())
        } else if word.starts_with(rest) {
            Err((self.text.len(), Problem::CutShort))
        } else {
            Err((self.at, Problem::NotSwot))
        }
    }

    fn number(&mut self) -> Result<u64, (usize, Problem)> {
        let rest = self.skip_blank();
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match digits {
            _ if digits == rest.len() => Err((self.text.len(), Problem::CutShort)),
            0 => Err((self.at, Problem::NotSwot)),
            // A number too large for 64 bits is newer than anything.
            _ => Ok(rest[..digits].parse().unwrap_or(u64::MAX)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &Result<u64, (usize, Problem)>) {
        assert_eq!(version(text), *expected, "{text}");
    }

    #[test]
    fn the_version_is_read_whatever_follows() {
        check(r#"(format:"swot-editor",version:1,"#, &Ok(1));
        check("// mine\n( format : \"swot-editor\" /* ! */,\n version: 27 , document: ]]]", &Ok(27));
        check(r#"(format:"swot-editor",version:99999999999999999999999,"#, &Ok(u64::MAX));
    }

    #[test]
    fn anything_else_is_not_a_swot_file() {
        check("hello", &Err((0, Problem::NotSwot)));
        check("{\"a\": 1}", &Err((0, Problem::NotSwot)));
        check(r#"(format:"other",version:1)"#, &Err((8, Problem::NotSwot)));
        check(r#"(format:"swot-editor",version:x)"#, &Err((30, Problem::NotSwot)));
    }

    #[test]
    fn an_unfinished_beginning_is_cut_short() {
        check("", &Err((0, Problem::Empty)));
        check(" \n// only a comment", &Err((0, Problem::Empty)));
        check("(for", &Err((4, Problem::CutShort)));
        check("/* open", &Err((0, Problem::Empty)));
        check(r#"(format:"swot-editor",version:1"#, &Err((31, Problem::CutShort)));
    }
}
