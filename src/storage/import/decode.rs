//! Bytes as text, whatever program wrote them.

use super::options;
use super::outcome::Report;
use super::remark::Remark;
use super::table::LINE_END;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// The text of some bytes: in the encoding that is said, else by its byte order mark, as UTF-8, as UTF-16, or in the
/// encoding that it most looks like. Control signs are left out.
#[must_use]
pub(super) fn decode(
    bytes: &[u8],
    said: Option<options::Encoding>,
    report: &mut Report,
) -> (options::Encoding, String) {
    let found = || Encoding::for_bom(bytes).map_or_else(|| guess(bytes), |(encoding, _)| encoding);
    let encoding = said.map_or_else(found, |said| said.0);
    if encoding != UTF_8 && said.is_none() {
        report.remark(Remark::ReadAs(encoding.name()));
    }
    let (text, broken) = encoding.decode_with_bom_removal(bytes);
    if broken {
        report.remark(Remark::BrokenSigns(encoding.name()));
    }
    (options::Encoding(encoding), cleaned(text, report))
}

fn cleaned(text: Cow<'_, str>, report: &mut Report) -> String {
    let is_harmful = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t' | '\u{b}');
    if !text.contains(|sign| is_harmful(sign) || sign == '\u{b}') {
        return text.into_owned();
    }
    if text.contains(is_harmful) {
        report.remark(Remark::ControlSigns);
    }
    // Word processors and spreadsheets end a line within a paragraph or a cell by a vertical tab.
    let line = |sign| if sign == '\u{b}' { LINE_END } else { sign };
    text.chars().filter(|&sign| !is_harmful(sign)).map(line).collect()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    const SAMPLE: usize = 64 * 1024;
    if let Some(encoding) = utf_16(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(SAMPLE)], true);
    let mut guessed = detector.guess(None, Utf8Detection::Deny);
    if bytes.len() > SAMPLE && guessed.is_single_byte() && bytes[..SAMPLE].is_ascii() {
        // The beginning says nothing: the rest is asked.
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        guessed = detector.guess(None, Utf8Detection::Deny);
    }
    guessed
}

/// UTF-16 without a byte order mark: every other byte of a text in a Latin script is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(1024) & !1];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let most = |count: usize| count * 2 > sample.len() / 2 && sample.len() >= 4;
    match (zeros(0), zeros(1)) {
        (0, odd) if most(odd) => Some(UTF_16LE),
        (even, 0) if most(even) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{WINDOWS_1251, WINDOWS_1252};

    const RUSSIAN: &str = "Квадрант;Утверждение\nСильные стороны;Опытные сотрудники и большая библиотека\n";
    const FRENCH: &str = "Forces;Élèves motivés et très présents, équipe expérimentée\nFaiblesses;Coûts élevés\n";

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes, None, &mut Report::default()).1, expected);
    }

    #[test]
    fn the_encoding_is_found_without_being_told() {
        check(RUSSIAN.as_bytes(), RUSSIAN);
        check(format!("\u{feff}{RUSSIAN}").as_bytes(), RUSSIAN);
        check(&WINDOWS_1251.encode(RUSSIAN).0, RUSSIAN);
        check(&WINDOWS_1252.encode(FRENCH).0, FRENCH);
        let units: Vec<u8> = RUSSIAN.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&[&[0xff, 0xfe], units.as_slice()].concat(), RUSSIAN);
        let units: Vec<u8> = FRENCH.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&units, FRENCH);
        check(b"", "");
    }

    #[test]
    fn an_encoding_that_is_said_is_taken() {
        let said = Some(options::Encoding(WINDOWS_1251));
        let mut report = Report::default();
        let (encoding, text) = decode(&WINDOWS_1251.encode(RUSSIAN).0, said, &mut report);
        assert_eq!((encoding.name(), text.as_str(), report), ("windows-1251", RUSSIAN, Report::default()));
        let utf_8 = Some(options::Encoding(UTF_8));
        assert!(decode(&WINDOWS_1251.encode(RUSSIAN).0, utf_8, &mut Report::default()).1.contains('\u{fffd}'));
    }

    #[test]
    fn an_encoding_that_begins_to_show_late_is_found() {
        let late = format!("{}{RUSSIAN}", "a;b\n".repeat(40_000));
        check(&WINDOWS_1251.encode(&late).0, &late);
    }

    #[test]
    fn control_signs_are_left_out_and_told() {
        let mut report = Report::default();
        assert_eq!(decode(b"a\0b\tc\x1b\n", None, &mut report).1, "ab\tc\n");
        assert_eq!(report.remarks, [Remark::ControlSigns]);
    }

    #[test]
    fn a_vertical_tab_is_a_line_end_within_a_cell() {
        let mut report = Report::default();
        assert_eq!(decode(b"a\x0bb\n", None, &mut report).1, "a\u{fdd2}b\n");
        assert_eq!(report, Report::default());
    }
}
