//! A workbook that one person fills in, for where attachments of web pages are blocked.
//!
//! The sheet `Answers` has the key in its first cell, and below the row of heads a row for each question. What can be
//! chosen stands on a hidden sheet: a list inside a validation may have no more than 255 signs.

use super::form::{Form, Part};
use super::order::QuestionnaireError;
use super::scale::{steps, told};
use crate::model::{Asked, End};
use crate::report::stamp::Stamp;
use crate::report::tables::fitted;
use crate::report::text::Reading;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Workbook, Worksheet, XlsxError,
};

/// The columns of the questions.
const CODE: u16 = 0;
const FIRST: u16 = 1;
const SECOND: u16 = 2;
const ANSWER: u16 = 3;
/// The row of the heads.
const HEADS: u32 = 6;

/// What a row asks.
struct Question {
    code: String,
    first: String,
    second: String,
    answer: Answer,
}

/// What may be answered.
enum Answer {
    /// One of these texts.
    Choice(Vec<String>),
    /// A whole number in a range.
    Number([usize; 2]),
}

/// The workbook.
pub(super) fn write(form: &Form<'_>, stamp: &Stamp) -> Result<Vec<u8>, QuestionnaireError> {
    put_together(form, stamp).map_err(|error| QuestionnaireError::Broken(error.to_string()))
}

fn put_together(form: &Form<'_>, stamp: &Stamp) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let time = stamp.now.with_time_zone(jiff::tz::TimeZone::UTC);
    let time = ExcelDateTime::parse_from_str(&time.strftime("%Y-%m-%dT%H:%M:%S").to_string())?;
    workbook.set_properties(&DocProperties::new().set_title(fitted(&form.title).0).set_creation_datetime(&time));
    let questions: Vec<Question> = form.parts.iter().flat_map(|part| questions(form, part)).collect();
    let mut lists: Vec<&Vec<String>> = Vec::new();
    let sheet = workbook.add_worksheet().set_name("Answers")?;
    sheet.set_right_to_left(Reading::of(form.words.tag) == Reading::RightToLeft);
    head(sheet, form)?;
    for (row, question) in (HEADS + 1..).zip(&questions) {
        let validation = match &question.answer {
            Answer::Number([low, high]) => number(form, [*low, *high]),
            Answer::Choice(choices) => {
                let column = lists.iter().position(|known| *known == choices).unwrap_or_else(|| {
                    lists.push(choices);
                    lists.len() - 1
                });
                listed(column, choices.len())
            }
        };
        ask(sheet, row, question, &validation)?;
    }
    let sheet = workbook.add_worksheet().set_name("Lists")?;
    sheet.set_hidden(true);
    for (column, choices) in (0..).zip(lists) {
        for (row, choice) in (0..).zip(choices) {
            sheet.write_string(row, column, fitted(choice).0)?;
        }
    }
    workbook.save_to_buffer()
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// What is to be filled in.
fn open() -> Format {
    wrapped().set_background_color(Color::RGB(0x00FF_F4CC)).set_border(FormatBorder::Thin)
}

fn quiet() -> Format {
    wrapped().set_font_color(Color::RGB(0x0080_8080))
}

/// Who answers what: the codes that the reader looks for, with what they mean beside them, and the row of heads.
fn head(sheet: &mut Worksheet, form: &Form<'_>) -> Result<(), XlsxError> {
    let words = form.words;
    let widths = [(CODE, 16.0), (FIRST, 44.0), (SECOND, 44.0), (ANSWER, 30.0)];
    for (column, width) in widths {
        sheet.set_column_width(column, width)?;
    }
    let (name, group) = form.person.map_or(("", ""), |person| (person.name.as_str(), person.group.as_str()));
    let who = form.person.map(|person| person.id.to_string());
    let named = form.asks_names() || form.person.is_some();
    let rows = [
        ("swotkey", form.key.to_string(), words.questionnaire_key(), quiet(), true),
        ("swotname", name.to_owned(), words.questionnaire_name(), open(), named),
        ("swotgroup", group.to_owned(), words.questionnaire_group(), open(), named),
        ("who", who.clone().unwrap_or_default(), words.questionnaire_key(), quiet(), who.is_some()),
    ];
    let rows = rows.into_iter().filter(|(.., is_there)| *is_there);
    let mut next = 0;
    for (row, (code, value, label, look, _)) in (0..).zip(rows) {
        sheet.write_string_with_format(row, CODE, code, &quiet())?;
        sheet.write_string_with_format(row, FIRST, fitted(&value).0, &look)?;
        sheet.write_string_with_format(row, SECOND, label, &quiet())?;
        next = row + 1;
    }
    sheet.write_string_with_format(next, CODE, "swotconsent", &quiet())?;
    sheet.write_blank(next, FIRST, &open())?;
    let answers = format!("1 = {}, 0 = {}", words.questionnaire_yes(), words.questionnaire_no());
    let consent = words.bracketed(&words.questionnaire_consent(), &answers);
    sheet.write_string_with_format(next, SECOND, consent, &wrapped())?;
    let both = DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 1));
    sheet.add_data_validation(next, FIRST, next, FIRST, &both)?;
    // The head of a sheet that is printed or scrolled: what this is, and what to do.
    let intro = words.sentences(form.intro.iter().cloned().chain([words.questionnaire_workbook_help()]));
    let asked = [form.question(), rule(form)].into_iter().filter(|text| !text.is_empty());
    let intro = [form.title.clone(), intro].into_iter().chain(asked).collect::<Vec<_>>().join("\n");
    sheet.merge_range(HEADS - 1, FIRST, HEADS - 1, ANSWER, &fitted(&intro).0, &wrapped())?;
    sheet.set_row_height(HEADS - 1, 120.0)?;
    let bold = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
    for (column, head) in [(CODE, "code"), (FIRST, "A"), (SECOND, "B"), (ANSWER, "answer")] {
        sheet.write_string_with_format(HEADS, column, head, &bold)?;
    }
    sheet.set_freeze_panes(HEADS + 1, 0)?;
    Ok(())
}

/// What holds for all answers together.
fn rule(form: &Form<'_>) -> String {
    match form.asked {
        Asked::Pairs => form.words.questionnaire_pair_help(),
        Asked::BestWorst => form.words.questionnaire_leave_ends(),
        Asked::Numbers(_) | Asked::Attractiveness => String::new(),
    }
}

fn ask(sheet: &mut Worksheet, row: u32, question: &Question, validation: &DataValidation) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, CODE, &question.code, &quiet())?;
    sheet.write_string_with_format(row, FIRST, fitted(&question.first).0, &wrapped())?;
    sheet.write_string_with_format(row, SECOND, fitted(&question.second).0, &wrapped())?;
    sheet.write_blank(row, ANSWER, &open())?;
    sheet.add_data_validation(row, ANSWER, row, ANSWER, validation)?;
    Ok(())
}

/// A choice from a column of the hidden sheet.
fn listed(column: usize, count: usize) -> DataValidation {
    let letter = rust_xlsxwriter::utility::column_number_to_name(u16::try_from(column).unwrap_or(u16::MAX));
    DataValidation::new().allow_list_formula(Formula::new(format!("=Lists!${letter}$1:${letter}${count}")))
}

fn number(form: &Form<'_>, range: [usize; 2]) -> DataValidation {
    let [low, high] = range.map(|number| i32::try_from(number).unwrap_or(i32::MAX));
    let message = form.words.questionnaire_range(low.to_string(), high.to_string());
    let rule = DataValidation::new().allow_whole_number(DataValidationRule::Between(low, high));
    // A message may have 255 signs; one that is longer is left out.
    rule.clone().set_error_message(message).unwrap_or(rule)
}

fn questions(form: &Form<'_>, part: &Part) -> Vec<Question> {
    match form.asked {
        Asked::Pairs => {
            let choices: Vec<String> = steps(form).iter().map(|step| told(form, &step.label, step.times)).collect();
            let asked = |pair: &super::form::PairAsked| {
                let [first, second] = pair.of(part).map(|thing| thing.text.clone());
                let second = hinted(&second, &pair.hint);
                Question { code: pair.code.clone(), first, second, answer: Answer::Choice(choices.clone()) }
            };
            part.pairs.iter().map(asked).collect()
        }
        Asked::BestWorst => best_worst(form, part),
        Asked::Numbers(_) | Asked::Attractiveness => {
            let about = match part.note.as_str() {
                "" => part.title.clone(),
                note => form.words.labelled(&part.title, note),
            };
            let asked = |thing: &super::form::Thing| Question {
                code: format!("{}{}", form.letter(), thing.code),
                first: thing.text.clone(),
                second: hinted(&about, &thing.hint),
                answer: Answer::Number(form.range()),
            };
            part.things.iter().map(asked).collect()
        }
    }
}

fn best_worst(form: &Form<'_>, part: &Part) -> Vec<Question> {
    let words = form.words;
    let choices: Vec<String> = choices(part);
    let end = |(end, first): (End, String)| Question {
        code: part.end(end),
        first,
        second: part.title.clone(),
        answer: Answer::Choice(choices.clone()),
    };
    let ends = [(End::Best, words.questionnaire_best()), (End::Worst, words.questionnaire_worst())].map(end);
    let against = [(End::Best, words.questionnaire_over()), (End::Worst, words.questionnaire_under())];
    let judged = against.into_iter().flat_map(|(end, second)| {
        part.things.iter().map(move |thing| Question {
            code: thing.against(end),
            first: thing.text.clone(),
            second: second.clone(),
            answer: Answer::Number([1, form.most as usize]),
        })
    });
    ends.into_iter().chain(judged).collect()
}

/// The statements to choose from; with the code where two are the same.
fn choices(part: &Part) -> Vec<String> {
    let is_twice = |text: &str| part.things.iter().filter(|thing| thing.text == text).count() > 1;
    let choice =
        |thing: &super::form::Thing| if is_twice(&thing.text) { thing.code.clone() } else { thing.text.clone() };
    part.things.iter().map(choice).collect()
}

fn hinted(text: &str, hint: &str) -> String {
    if hint.is_empty() { text.to_owned() } else { format!("{text}\n{hint}") }
}
