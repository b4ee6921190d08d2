//! The strings of a page as few and short as they get: printpdf writes every glyph as a string of its own, in
//! hexadecimal digits.

/// The operations of a page with neighbouring strings joined, and each written as its bytes. They hold no strings but
/// hexadecimal ones.
pub(super) fn joined(operations: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(operations.len() / 2);
    let mut rest = operations;
    while let Some((&first, after)) = rest.split_first() {
        match bytes_of_strings(rest) {
            Some((bytes, after)) => {
                write_literal(&bytes, &mut out);
                rest = after;
            }
            None if rest.starts_with(b"<<") => {
                out.extend(b"<<");
                rest = &rest[2..];
            }
            None => {
                out.push(first);
                rest = after;
            }
        }
    }
    out
}

/// What the strings say that stand here one after the other, and what follows them.
fn bytes_of_strings(mut text: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut bytes = None;
    while let Some((digits, after)) = hexadecimal(text) {
        let value = |pair: &[u8]| digit(pair[0]) << 4 | pair.get(1).copied().map_or(0, digit);
        bytes.get_or_insert_with(Vec::new).extend(digits.chunks(2).map(value));
        text = after;
    }
    Some((bytes?, text))
}

/// The digits of the string that stands here, and what follows it.
fn hexadecimal(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let inside = text.strip_prefix(b"<")?;
    let end = inside.iter().position(|byte| !byte.is_ascii_hexdigit())?;
    (inside[end] == b'>').then(|| (&inside[..end], &inside[end + 1..]))
}

fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        _ => byte.to_ascii_lowercase() - b'a' + 10,
    }
}

/// A string in parentheses; a bare carriage return would be read as a line feed.
fn write_literal(bytes: &[u8], out: &mut Vec<u8>) {
    out.push(b'(');
    for &byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            b'\r' => out.extend(b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(operations: &[u8], expected: &[u8]) {
        assert_eq!(joined(operations).escape_ascii().to_string(), expected.escape_ascii().to_string());
    }

    #[test]
    fn neighbouring_strings_become_one() {
        check(b"[<0041><00420043>] TJ", b"[(\0A\0B\0C)] TJ");
        check(b"[<0041> -12<0042>] TJ\nET", b"[(\0A) -12(\0B)] TJ\nET");
    }

    #[test]
    fn signs_that_mean_something_are_escaped() {
        check(b"<28295C0D0a>", b"(\\(\\)\\\\\\r\n)");
    }

    #[test]
    fn everything_else_stays() {
        check(b"/Span <</MCID 0>> BDC\nBT 1 0 0 1 62 3.5 Tm", b"/Span <</MCID 0>> BDC\nBT 1 0 0 1 62 3.5 Tm");
        check(b"<00", b"<00");
        check(b"", b"");
    }
}
