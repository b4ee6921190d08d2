//! Addresses that links lead to: the one door through which those of a document get into files.

use std::fmt::Write;

/// An address that a link may lead to: a page on the web, or somebody's mailbox. Nothing else becomes one, so that no
/// file can make its reader run a script or open a file of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// The address in a text, with every character outside of ASCII and of the syntax of addresses written as a percent
    /// code; nothing where it is none. A DOI leads to its resolver.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let (scheme, rest) = text.trim().split_once(':')?;
        let (beginning, rest) = match scheme.to_ascii_lowercase().as_str() {
            scheme @ ("http" | "https" | "mailto") => (format!("{scheme}:"), rest),
            "doi" => ("https://doi.org/".to_owned(), rest.trim_start()),
            _ => return None,
        };
        if rest.trim_matches('/').is_empty() {
            return None;
        }
        let mut address = beginning;
        for byte in rest.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'*+,;=%".contains(&byte) {
                address.push(char::from(byte));
            } else {
                let _ = write!(address, "%{byte:02X}");
            }
        }
        Some(Self(address))
    }

    /// The address as files hold it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, address: Option<&str>) {
        assert_eq!(WebAddress::of(text).as_ref().map(WebAddress::as_str), address);
    }

    #[test]
    fn addresses_on_the_web_have_no_character_that_ends_them() {
        check("https://example.org/a(b)|c d?x=1&y=%20#z", Some("https://example.org/a%28b%29%7Cc%20d?x=1&y=%20#z"));
        check("HTTP://пример.рф", Some("http://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84"));
        check("mailto:a@b.org", Some("mailto:a@b.org"));
        check("doi: 10.1/a<b>", Some("https://doi.org/10.1/a%3Cb%3E"));
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for text in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "vbscript:x",
            "ftp://example.org/a",
            "library, shelf 3",
            "http://",
            "",
        ] {
            check(text, None);
        }
    }
}
