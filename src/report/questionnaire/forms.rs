//! Forms that take no file: a script that builds a form of Google, and a text to paste into any other.
//!
//! The code of a question stands at the end of its title, in brackets; it comes back in the head of its column.

use super::escape::markdown;
use super::form::{Form, Part, Thing};
use super::scale::{steps, told};
use crate::model::{Asked, End};
use serde_json::{Value, json};
use std::fmt::Write;

/// A question of a form.
struct Question {
    /// What is asked, without the code.
    title: String,
    code: String,
    hint: String,
    answer: Answer,
}

/// How it is answered.
enum Answer {
    /// One of these.
    Choice(Vec<String>),
    /// A whole number in a range.
    Number([usize; 2]),
    /// A text.
    Text,
}

/// Questions under a title.
struct Section {
    title: String,
    questions: Vec<Question>,
}

/// What the script does with the data before it.
const SCRIPT: &str = include_str!("../../../assets/questionnaire/forms.gs");

/// The script for Google Forms.
pub(super) fn script(form: &Form<'_>) -> String {
    let question = |question: &Question| {
        let (choices, range) = match &question.answer {
            Answer::Choice(choices) => (Some(choices), None),
            Answer::Number(range) => (None, Some(range)),
            Answer::Text => (None, None),
        };
        let is_required = ["swotkey", "swotconsent", "swotname"].contains(&question.code.as_str());
        json!({
            "title": titled(question),
            "help": question.hint,
            "choices": choices,
            "range": range,
            "required": is_required,
        })
    };
    let section = |section: &Section| {
        let questions: Vec<Value> = section.questions.iter().map(question).collect();
        json!({"title": section.title, "questions": questions})
    };
    let data = json!({
        "title": form.title,
        "description": form.intro.join("\n"),
        "range": form.words.questionnaire_range("%1", "%2"),
        "sections": sections(form).iter().map(section).collect::<Vec<_>>(),
    });
    let data = serde_json::to_string_pretty(&data).expect("texts and numbers are plain data");
    // These two end a line in a script, though not in JSON.
    let data = data.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("const FORM = {data};\n\n{SCRIPT}")
}

/// The text to paste.
pub(super) fn text(form: &Form<'_>) -> String {
    let words = form.words;
    let mut out = format!("# {}\n\n", markdown(&form.title));
    for paragraph in &form.intro {
        let _ = write!(out, "{}\n\n", markdown(paragraph));
    }
    let _ = writeln!(out, "*{}*", markdown(&words.questionnaire_paste()));
    for section in sections(form) {
        let _ = write!(out, "\n## {}\n", markdown(&section.title));
        for question in &section.questions {
            let _ = write!(out, "\n{}\n", markdown(&titled(question)));
            if !question.hint.is_empty() {
                let _ = write!(out, "\n{}\n", markdown(&question.hint));
            }
            out.push('\n');
            match &question.answer {
                Answer::Choice(choices) => {
                    for choice in choices {
                        let _ = writeln!(out, "- {}", markdown(choice));
                    }
                }
                Answer::Number([low, high]) => {
                    let _ = writeln!(out, "- {}, {low}–{high}", markdown(&words.questionnaire_number_answer()));
                }
                Answer::Text => {
                    let _ = writeln!(out, "- {}", markdown(&words.questionnaire_text_answer()));
                }
            }
        }
    }
    out
}

fn titled(question: &Question) -> String {
    format!("{} ({})", question.title, question.code)
}

fn sections(form: &Form<'_>) -> Vec<Section> {
    let words = form.words;
    let asks = |code: &str, title: String, answer: Answer| Question {
        title,
        code: code.to_owned(),
        hint: String::new(),
        answer,
    };
    let mut about = vec![
        // A form has no hidden field: the key is the only answer to choose.
        asks("swotkey", words.questionnaire_key(), Answer::Choice(vec![form.key.to_string()])),
        asks(
            "swotconsent",
            words.questionnaire_consent(),
            Answer::Choice(vec![words.questionnaire_yes(), words.questionnaire_no()]),
        ),
    ];
    if form.asks_names() {
        about.push(asks("swotname", words.questionnaire_name(), Answer::Text));
        about.push(asks("swotgroup", words.questionnaire_group(), Answer::Text));
    }
    let first = Section { title: words.questionnaire_about(), questions: about };
    let parts = form.parts.iter().map(|part| Section { title: part.title.clone(), questions: questions(form, part) });
    std::iter::once(first).chain(parts).collect()
}

fn questions(form: &Form<'_>, part: &Part) -> Vec<Question> {
    let words = form.words;
    match form.asked {
        Asked::Pairs => {
            let choices: Vec<String> = steps(form).iter().map(|step| told(form, &step.label, step.times)).collect();
            let asked = |pair: &super::form::PairAsked| {
                let [first, second] = pair.of(part);
                Question {
                    title: words.questionnaire_pair_title(&first.text, &second.text),
                    code: pair.code.clone(),
                    hint: pair.hint.clone(),
                    answer: Answer::Choice(choices.clone()),
                }
            };
            part.pairs.iter().map(asked).collect()
        }
        Asked::BestWorst => best_worst(form, part),
        Asked::Numbers(_) | Asked::Attractiveness => {
            let asked = |thing: &Thing| Question {
                title: words.labelled(&form.question(), &thing.text),
                code: format!("{}{}", form.letter(), thing.code),
                hint: words.sentences([&part.note, &thing.hint].into_iter().filter(|text| !text.is_empty())),
                answer: match form.posed() {
                    Asked::RATINGS => Answer::Choice(form.choices().collect()),
                    _ => Answer::Number(form.range()),
                },
            };
            part.things.iter().map(asked).collect()
        }
    }
}

fn best_worst(form: &Form<'_>, part: &Part) -> Vec<Question> {
    let words = form.words;
    let statements: Vec<String> = part.things.iter().map(|thing| thing.text.clone()).collect();
    let end = |(end, title): (End, String)| Question {
        title: words.labelled(&part.title, &title),
        code: part.end(end),
        hint: String::new(),
        answer: Answer::Choice(statements.clone()),
    };
    let ends = [(End::Best, words.questionnaire_best()), (End::Worst, words.questionnaire_worst())].map(end);
    let against = [(End::Best, words.questionnaire_over()), (End::Worst, words.questionnaire_under())];
    let judged = against.into_iter().flat_map(|(end, title)| {
        part.things.iter().map(move |thing| Question {
            title: words.labelled(&title, &thing.text),
            code: thing.against(end),
            hint: words.questionnaire_leave_ends(),
            answer: Answer::Choice((1..=form.most).map(|times| told(form, &times.to_string(), times)).collect()),
        })
    });
    ends.into_iter().chain(judged).collect()
}
