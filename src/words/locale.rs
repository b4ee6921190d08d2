//! How a language writes numbers and dates, quotes, and joins texts.

use super::Words;
use super::locales::L10nLanguage;
use crate::model::{Date, PerQuadrant};

/// What is needed so often that it is kept at hand.
pub(super) struct Locale {
    decimal: char,
    minus: String,
    quotes: (char, char),
    pub(super) quadrants: PerQuadrant<String>,
}

impl Locale {
    pub(super) fn new(messages: &L10nLanguage) -> Self {
        let sign = |text: String| text.chars().next().expect("tests/tidy finds empty messages");
        let quotes = (sign(messages.quote_open()), sign(messages.quote_close()));
        let quadrants = PerQuadrant {
            strengths: messages.quadrant_strengths(),
            weaknesses: messages.quadrant_weaknesses(),
            opportunities: messages.quadrant_opportunities(),
            threats: messages.quadrant_threats(),
        };
        Self { decimal: sign(messages.decimal_sign()), minus: messages.minus_sign(), quotes, quadrants }
    }
}

/// From here on a number is written with a power of ten; a spreadsheet would not show its last digits either.
const LARGE: f64 = 1e15;
/// Below this a number as it was entered is written so, too: it is not 0.
const SMALL: f64 = 0.00005;

impl Words {
    /// The sign between the whole and the decimal part of a number.
    pub(crate) fn decimal(&self) -> char {
        self.locale.decimal
    }

    /// The quotation marks that open and close.
    pub(crate) fn quotes(&self) -> (char, char) {
        self.locale.quotes
    }

    /// A number with this many decimals.
    pub(crate) fn number(&self, value: f64, decimals: usize) -> String {
        if value.abs() >= LARGE {
            return self.power(value);
        }
        // Adding zero turns a negative zero into a plain one.
        let rounded = format!("{:.decimals$}", value + 0.0);
        let unsigned = rounded.trim_start_matches('-');
        let is_negative = rounded.starts_with('-') && unsigned.bytes().any(|b| (b'1'..=b'9').contains(&b));
        let sign = if is_negative { &self.locale.minus } else { "" };
        format!("{sign}{}", unsigned.replace('.', &self.decimal().to_string()))
    }

    /// How likely something is by chance, with the sign before it: "= 0.042", "< 0.001".
    pub(crate) fn probability(&self, p: f64) -> String {
        let least = 0.001;
        if p < least / 2.0 { format!("< {}", self.number(least, 3)) } else { format!("= {}", self.number(p, 3)) }
    }

    /// A number too large or too small to be read digit by digit: "1.5 × 10⁹⁹".
    fn power(&self, value: f64) -> String {
        let text = format!("{value:.3e}");
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = digits.trim_end_matches('0').trim_end_matches('.').replace('-', &self.locale.minus);
        let raised = exponent.chars().filter_map(|sign| match sign {
            '-' => Some('⁻'),
            digit => "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit.to_digit(10)? as usize),
        });
        format!("{} × 10{}", digits.replace('.', &self.decimal().to_string()), raised.collect::<String>())
    }

    /// A number as it was entered, to four decimals at most and without zeros at its end.
    pub(crate) fn entered(&self, value: f64) -> String {
        if value != 0.0 && value.abs() < SMALL {
            return self.power(value);
        }
        let text = self.number(value, 4);
        if value.abs() >= LARGE {
            return text;
        }
        text.trim_end_matches('0').trim_end_matches(self.decimal()).to_owned()
    }

    /// A date as it is written out: "2020", "May 2020", "17 May 2020".
    pub(crate) fn date(&self, date: Date) -> String {
        let year = date.year();
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => self.date_day(day, month, year),
            (Some(month), None) => self.date_month(month, year),
            _ => year.to_string(),
        }
    }
    /// A text in quotation marks.
    pub(crate) fn quoted(&self, text: &str) -> String {
        let (open, close) = self.quotes();
        format!("{open}{text}{close}")
    }

    /// A text with an addition in brackets behind it.
    pub(crate) fn bracketed(&self, text: &str, addition: &str) -> String {
        [text, &self.bracket_open(), addition, &self.bracket_close()].concat()
    }

    /// The title of what goes on from the page before.
    pub(crate) fn continued_text(&self, title: &str) -> String {
        self.bracketed(title, &self.continued())
    }

    /// A text behind the label that names it.
    pub(crate) fn labelled(&self, label: &str, text: &str) -> String {
        [label, &self.joint_colon(), text].concat()
    }

    /// Names and other short things in a row.
    pub(crate) fn list<T: AsRef<str>>(&self, things: impl IntoIterator<Item = T>) -> String {
        joined(things, &self.joint_comma())
    }

    /// Things in a row that may hold commas themselves.
    pub(crate) fn series<T: AsRef<str>>(&self, things: impl IntoIterator<Item = T>) -> String {
        joined(things, &self.joint_semicolon())
    }

    /// Sentences that follow one another.
    pub(crate) fn sentences<T: AsRef<str>>(&self, sentences: impl IntoIterator<Item = T>) -> String {
        joined(sentences, &self.joint_sentence())
    }
}

impl Words {
    /// Fragments that follow one another on a line, with a full stop between them.
    pub(crate) fn joined_stops<T: AsRef<str>>(&self, things: impl IntoIterator<Item = T>) -> String {
        joined(things, &self.joint_stop())
    }
}

fn joined<T: AsRef<str>>(things: impl IntoIterator<Item = T>, joint: &str) -> String {
    let mut all = String::new();
    for (index, thing) in things.into_iter().enumerate() {
        all.push_str(if index == 0 { "" } else { joint });
        all.push_str(thing.as_ref());
    }
    all
}

#[cfg(test)]
mod tests {
    use crate::words::{of, or_english};

    #[track_caller]
    fn check(language: &str, value: f64, decimals: usize, text: &str) {
        assert_eq!(or_english(language).number(value, decimals), text);
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        check("en", 0.126, 2, "0.13");
        check("ru", 0.5, 3, "0,500");
        check("en-GB", -1.26, 1, "−1.3");
        check("en", -0.001, 2, "0.00");
        // A mark keeps the sign at the left of the digits where text runs from right to left.
        check("ar", -0.5, 2, "\u{200E}−0.50");
        check("kk", 1.0, 0, "1");
    }

    #[test]
    fn entered_numbers_have_no_idle_zeros() {
        for (value, text) in
            [(1.0, "1"), (100.0, "100"), (0.25, "0.25"), (0.333_333, "0.3333"), (0.0, "0"), (1e-9, "1 × 10⁻⁹")]
        {
            assert_eq!(or_english("en").entered(value), text);
        }
    }

    #[test]
    fn dates_are_written_out() {
        for (language, date, text) in [
            ("en", "2020", "2020"),
            ("en", "2020-05", "May 2020"),
            ("ru", "2020-05", "май 2020"),
            ("ru", "2020-05-17", "17 мая 2020"),
            ("zh-Hans", "2020-05-17", "2020年5月17日"),
            ("ar", "2020-05-17", "17 مايو 2020"),
        ] {
            assert_eq!(of(language).unwrap().date(date.parse().unwrap()), text);
        }
    }

    #[test]
    fn texts_are_joined_as_the_language_does() {
        let told = |language| {
            let words = of(language).unwrap();
            let list = words.list(["1", "2"]);
            words.sentences([words.labelled("a", &words.series([list, words.bracketed("b", "c")])), words.quoted("d")])
        };
        assert_eq!(told("en"), "a: 1, 2; b (c) “d”");
        assert_eq!(told("ru"), "a: 1, 2; b (c) «d»");
        assert_eq!(told("ar"), "a: 1، 2؛ b (c) «d»");
        assert_eq!(told("zh"), "a：1、2；b（c）“d”");
    }
}
