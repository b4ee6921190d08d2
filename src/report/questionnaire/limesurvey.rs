//! `LimeSurvey`: the tab-separated structure that its import takes, and the list of those who are invited.
//!
//! Columns and rows as in the manual, "Tab Separated Value survey structure". Codes of questions and of their rows may
//! have 20 letters and digits, those of answers 5.

use super::escape::limesurvey as text;
use super::form::{Form, Part, Thing};
use super::order::AskedNames;
use super::scale::{steps, told};
use crate::model::{Asked, End, NumberList, Participant};

const COLUMNS: [&str; 12] = [
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "validation",
    "mandatory",
    "other",
    "default",
    "same_default",
];
const ATTRIBUTES: [&str; 5] =
    ["hidden", "equals_num_value", "num_value_int_only", "min_num_value_n", "max_num_value_n"];
/// What everything but consent depends on.
const TAKES_PART: &str = "swotconsent == \"1\"";

/// The survey.
pub(super) fn write(form: &Form<'_>) -> String {
    let mut survey = Survey { rows: Vec::new(), language: language(form.words.tag), groups: 0 };
    survey.settings(form);
    survey.about(form);
    match form.asked {
        Asked::Pairs => form.parts.iter().for_each(|part| survey.pairs(form, part)),
        Asked::BestWorst => form.parts.iter().for_each(|part| survey.best_worst(form, part)),
        Asked::Numbers(list) => survey.numbers(form, list),
        Asked::Attractiveness => form.parts.iter().for_each(|part| survey.scores(form, part)),
    }
    survey.finish()
}

/// Who is invited: the token leads back to the participant. Addresses are not in the document; the user adds them.
pub(super) fn participants(people: &[Participant]) -> Vec<u8> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let row = |person: &Participant| format!("{},,{}\n", quoted(&person.name), person.id);
    let rows: String = people.iter().map(row).collect();
    format!("firstname,email,token\n{rows}").into_bytes()
}

/// The tag that the system has for a language.
fn language(tag: &str) -> &str {
    if tag == "zh" { "zh-Hans" } else { tag }
}

/// A row: what stands in the columns by their names.
type Cells<'a> = &'a [(&'a str, &'a str)];

/// The rows of a survey as they come.
struct Survey<'a> {
    rows: Vec<Vec<String>>,
    language: &'a str,
    groups: usize,
}

impl Survey<'_> {
    fn row(&mut self, cells: Cells<'_>) {
        let cell = |column: &&str| {
            let value = cells.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value);
            value.to_owned()
        };
        self.rows.push(COLUMNS.iter().chain(&ATTRIBUTES).map(cell).collect());
    }

    fn settings(&mut self, form: &Form<'_>) {
        // Where nobody is named, nobody is to be found out by the token either.
        let anonymized = if form.names == AskedNames::None { "Y" } else { "N" };
        let language = self.language.to_owned();
        for (name, value) in
            [("language", language.as_str()), ("format", "G"), ("anonymized", anonymized), ("datestamp", "Y")]
        {
            self.row(&[("class", "S"), ("name", name), ("text", value)]);
        }
        let welcome = form.intro.iter().map(|paragraph| text(paragraph)).collect::<Vec<_>>().join("<br>");
        for (name, value) in [("surveyls_title", text(&form.title)), ("surveyls_welcometext", welcome)] {
            self.row(&[("class", "SL"), ("name", name), ("text", &value), ("language", &language)]);
        }
    }

    fn about(&mut self, form: &Form<'_>) {
        let words = form.words;
        self.group(&words.questionnaire_about(), "1");
        let key = form.key.to_string();
        self.question(
            "S",
            "swotkey",
            &words.questionnaire_key(),
            &[("mandatory", "N"), ("default", &key), ("hidden", "1")],
        );
        self.question("L", "swotconsent", &text(&words.questionnaire_consent()), &[("mandatory", "Y")]);
        self.answer("1", &words.questionnaire_yes());
        self.answer("0", &words.questionnaire_no());
        if form.asks_names() {
            self.question("S", "swotname", &words.questionnaire_name(), &[("mandatory", "Y")]);
            self.question("S", "swotgroup", &words.questionnaire_group(), &[("mandatory", "N")]);
        }
    }

    fn pairs(&mut self, form: &Form<'_>, part: &Part) {
        let words = form.words;
        self.group(&part.title, TAKES_PART);
        let name = format!("pair{}", part.label);
        let help = words.questionnaire_pair_help();
        self.question("F", &name, &words.questionnaire_pair(), &[("help", &help), ("mandatory", "Y")]);
        for pair in &part.pairs {
            let [first, second] = pair.of(part);
            let sides = format!("{}|{}", text(&first.text), text(&second.text));
            self.row_of_question(&pair.code, &sides, &pair.hint, "");
        }
        for step in steps(form) {
            self.answer(&step.code.to_string(), &step.label);
        }
    }

    fn best_worst(&mut self, form: &Form<'_>, part: &Part) {
        let words = form.words;
        self.group(&part.title, TAKES_PART);
        for (end, asked) in [(End::Best, words.questionnaire_best()), (End::Worst, words.questionnaire_worst())] {
            self.question("L", &part.end(end), &asked, &[("mandatory", "Y")]);
            for thing in &part.things {
                self.answer(&thing.short, &text(&thing.text));
            }
        }
        let is_not = |end: End, thing: &Thing| format!("{}.NAOK != \"{}\"", part.end(end), thing.short);
        let best = |thing: &Thing| is_not(End::Best, thing);
        self.against(form, part, (End::Best, &words.questionnaire_over()), best);
        // Of two things one is the best and the other the worst, and nothing is left to compare.
        if part.things.len() > 2 {
            let inner = |thing: &Thing| format!("{} and {}", is_not(End::Best, thing), is_not(End::Worst, thing));
            self.against(form, part, (End::Worst, &words.questionnaire_under()), inner);
        }
    }

    fn against(
        &mut self,
        form: &Form<'_>,
        part: &Part,
        (end, asked): (End, &str),
        relevance: impl Fn(&Thing) -> String,
    ) {
        let name = match end {
            End::Best => format!("over{}", part.label),
            End::Worst => format!("under{}", part.label),
        };
        self.question("F", &name, asked, &[("mandatory", "Y")]);
        for thing in &part.things {
            self.row_of_question(&thing.against(end), &text(&thing.text), "", &relevance(thing));
        }
        self.multiples(form, 1..=form.most);
    }

    fn numbers(&mut self, form: &Form<'_>, list: NumberList) {
        self.group(&form.title_of_numbers(), TAKES_PART);
        let question = form.question();
        let [low, high] = form.range().map(|number| number.to_string());
        match list {
            NumberList::Ranks => {
                self.question("R", "krank", &form.words.questionnaire_order(), &[("mandatory", "Y")]);
                for thing in form.parts.iter().flat_map(|part| &part.things) {
                    self.answer(&thing.short, &text(&thing.text));
                }
                return;
            }
            NumberList::Ratings => self.question("F", "ratings", &question, &[("mandatory", "Y")]),
            NumberList::Weights => {
                let range = [("mandatory", "Y"), ("min_num_value_n", &low), ("max_num_value_n", &high)];
                self.question("K", "weights", &question, &range);
            }
            NumberList::Points | NumberList::Dots => {
                let name = if list == NumberList::Points { "points" } else { "dots" };
                let sum = [
                    ("mandatory", "Y"),
                    ("equals_num_value", high.as_str()),
                    ("num_value_int_only", "1"),
                    ("min_num_value_n", "0"),
                ];
                self.question("K", name, &question, &sum);
            }
        }
        for part in &form.parts {
            for thing in &part.things {
                let code = format!("{}{}", form.letter(), thing.code);
                let note = if part.note.is_empty() { String::new() } else { form.words.bracketed("", &part.note) };
                self.row_of_question(&code, &format!("{}{}", text(&thing.text), text(&note)), &thing.hint, "");
            }
        }
        if list == NumberList::Ratings {
            self.numbered(form);
        }
    }

    /// A factor, with a row for each strategy.
    fn scores(&mut self, form: &Form<'_>, part: &Part) {
        self.group(&part.title, TAKES_PART);
        let asked = form.words.labelled(&form.question(), &text(&part.title));
        self.question("F", &format!("scores{}", part.label), &asked, &[("mandatory", "Y")]);
        for thing in &part.things {
            self.row_of_question(&format!("{}{}", form.letter(), thing.code), &text(&thing.text), &thing.hint, "");
        }
        self.numbered(form);
    }

    /// The numbers to choose from.
    fn numbered(&mut self, form: &Form<'_>) {
        form.choices().for_each(|number| self.answer(&number, &number));
    }

    fn multiples(&mut self, form: &Form<'_>, range: std::ops::RangeInclusive<u32>) {
        for times in range {
            self.answer(&times.to_string(), &told(form, &times.to_string(), times));
        }
    }

    fn group(&mut self, title: &str, relevance: &str) {
        self.groups += 1;
        let (number, language) = (self.groups.to_string(), self.language.to_owned());
        self.row(&[
            ("class", "G"),
            ("type/scale", &number),
            ("name", &text(title)),
            ("relevance", relevance),
            ("language", &language),
        ]);
    }

    fn question(&mut self, kind: &str, name: &str, asked: &str, more: Cells<'_>) {
        let language = self.language.to_owned();
        let mut cells = vec![
            ("class", "Q"),
            ("type/scale", kind),
            ("name", name),
            ("relevance", "1"),
            ("text", asked),
            ("language", &language),
            ("other", "N"),
        ];
        cells.extend_from_slice(more);
        self.row(&cells);
    }

    fn row_of_question(&mut self, code: &str, asked: &str, help: &str, relevance: &str) {
        let language = self.language.to_owned();
        let relevance = if relevance.is_empty() { "1" } else { relevance };
        let asked = if help.is_empty() { asked.to_owned() } else { hinted(asked, help) };
        let cells = [
            ("class", "SQ"),
            ("type/scale", "0"),
            ("name", code),
            ("relevance", relevance),
            ("text", &asked),
            ("language", &language),
        ];
        self.row(&cells);
    }

    fn answer(&mut self, code: &str, label: &str) {
        let language = self.language.to_owned();
        let cells = [("class", "A"), ("type/scale", "0"), ("name", code), ("text", label), ("language", &language)];
        self.row(&cells);
    }

    /// The file, with the attributes that are used.
    fn finish(self) -> String {
        let first = COLUMNS.len();
        let is_used = |column: usize| column < first + 4 || self.rows.iter().any(|row| !row[column].is_empty());
        let columns: Vec<usize> = (0..first + ATTRIBUTES.len()).filter(|&column| is_used(column)).collect();
        let heads: Vec<String> = COLUMNS.iter().chain(&ATTRIBUTES).map(|&head| head.to_owned()).collect();
        let line = |row: &Vec<String>| {
            let cells: Vec<String> = columns.iter().map(|&column| cell(&row[column])).collect();
            format!("{}\n", cells.join("\t"))
        };
        let lines: String = std::iter::once(&heads).chain(&self.rows).map(line).collect();
        format!("\u{feff}{lines}")
    }
}

/// A row with what the group answered before, in the same cell: rows have no help of their own. The bar between two sides
/// stays where it is.
fn hinted(asked: &str, hint: &str) -> String {
    format!("{asked}<br><small>{}</small>", text(hint))
}

fn cell(value: &str) -> String {
    let value = value.replace(['\t', '\n', '\r'], " ");
    if value.contains('"') { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
}
