//! Addresses on the web, as files may hold them.

use std::fmt::Write;

/// The address that a link leads to, every character outside of ASCII and of the syntax of addresses written as a
/// percent code; none where the text is no address on the web, so that no file can make a reader run something.
pub(crate) fn web_address(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once(':')?;
    let is_known = ["http", "https", "ftp", "mailto"].into_iter().any(|known| scheme.eq_ignore_ascii_case(known));
    if !is_known || rest.trim_matches('/').is_empty() {
        return None;
    }
    let mut address = format!("{}:", scheme.to_ascii_lowercase());
    for byte in rest.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'*+,;=%".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    Some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, address: Option<&str>) {
        assert_eq!(web_address(text).as_deref(), address);
    }

    #[test]
    fn addresses_on_the_web_have_no_character_that_ends_them() {
        check("https://example.org/a(b)|c d?x=1&y=%20#z", Some("https://example.org/a%28b%29%7Cc%20d?x=1&y=%20#z"));
        check("HTTP://пример.рф", Some("http://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84"));
        check("mailto:a@b.org", Some("mailto:a@b.org"));
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for text in ["javascript:alert(1)", "file:///etc/passwd", "library, shelf 3", "http://", ""] {
            check(text, None);
        }
    }
}
