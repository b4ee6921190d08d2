//! The web page: one file that asks, keeps what was answered and writes the answer line, without any network.
//!
//! What the page does is `assets/questionnaire/page.js`; here it gets its questions and words, as data. A policy in its
//! head forbids every request, so that nobody need trust that it makes none.

use super::escape::html;
use super::form::{Form, Part};
use super::scale::{meaning, steps, told};
use crate::model::{Asked, NumberList};
use crate::report::text::Reading;
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("../../../assets/questionnaire/page.js");
const STYLE: &str = include_str!("../../../assets/questionnaire/page.css");
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

/// The page.
pub(super) fn write(form: &Form<'_>) -> String {
    let words = form.words;
    let direction = match Reading::of(words.tag) {
        Reading::LeftToRight => "ltr",
        Reading::RightToLeft => "rtl",
    };
    let head = [
        "<!DOCTYPE html>\n",
        &format!("<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n", words.tag),
        &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        &format!("<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n", html(&form.title)),
    ]
    .concat();
    let body = [
        &format!("<main>\n<h1>{}</h1>\n<div id=\"screen\">", html(&form.title)),
        &format!("<p id=\"no-script\">{}</p>", html(&words.questionnaire_no_script())),
        "</div>\n</main>\n",
        // "<" never stands in the data as it is, so that no statement can end the element.
        &format!("<script>\n\"use strict\";\nconst Q = {};\n", data(form).to_string().replace('<', "\\u003c")),
        &format!("{SCRIPT}</script>\n</body>\n</html>\n"),
    ]
    .concat();
    head + &body
}

/// What the script asks. Pairs name their things by place, so that a statement stands in the file once.
fn data(form: &Form<'_>) -> Value {
    let steps: Vec<Value> =
        steps(form).iter().map(|step| json!([step.code, step.label, told(form, &step.label, step.times)])).collect();
    let times: Vec<String> = (1..=form.most).map(|times| told(form, &times.to_string(), times)).collect();
    let meanings: Vec<String> = (1..=form.most).map(|times| meaning(form, times).unwrap_or_default()).collect();
    json!({
        "key": form.key.to_string(),
        "who": form.person.map(|person| person.id.to_string()),
        "name": form.person.map(|person| person.name.clone()),
        "asksNames": form.asks_names(),
        "lang": form.statements,
        "asked": asked(form.posed()),
        "letter": form.letter(),
        "question": form.question(),
        "intro": form.intro,
        "budget": form.budget,
        "range": form.range(),
        "steps": steps,
        "times": times,
        "meanings": meanings,
        "ri": form.random_indices,
        "threshold": form.threshold,
        "parts": form.parts.iter().map(part).collect::<Vec<_>>(),
        "w": self::words(form),
    })
}

/// The form of the questions, as the script tells them apart.
fn asked(asked: Asked) -> &'static str {
    match asked {
        Asked::Pairs => "pairs",
        Asked::BestWorst => "best-worst",
        Asked::Numbers(NumberList::Ranks) => "ranks",
        Asked::Numbers(NumberList::Ratings) => "ratings",
        Asked::Numbers(_) | Asked::Attractiveness => "numbers",
    }
}

fn part(part: &Part) -> Value {
    let things: Vec<Value> = part.things.iter().map(|thing| json!([thing.code, thing.text, thing.hint])).collect();
    let pairs: Vec<Value> = part.pairs.iter().map(|pair| json!([pair.places[0], pair.places[1], pair.hint])).collect();
    let ends = [part.end(crate::model::End::Best), part.end(crate::model::End::Worst)];
    json!({"title": part.title, "note": part.note, "ends": ends, "things": things, "pairs": pairs})
}

/// What the script says; it fills in the places that are counted.
fn words(form: &Form<'_>) -> Value {
    let words = form.words;
    let (one, two) = ("%1", "%2");
    json!({
        "consent": words.questionnaire_consent(),
        "about": words.questionnaire_about(),
        "name": words.questionnaire_name(),
        "group": words.questionnaire_group(),
        "begin": words.questionnaire_begin(),
        "back": words.questionnaire_back(),
        "next": words.questionnaire_next(),
        "finish": words.questionnaire_finish(),
        "kept": words.questionnaire_kept(),
        "notKept": words.questionnaire_not_kept(),
        "clear": words.questionnaire_clear(),
        "clearSure": words.questionnaire_clear_sure(),
        "tick": words.questionnaire_tick(),
        "needsName": words.questionnaire_needs_name(),
        "progress": words.questionnaire_progress(one, two),
        "left": words.questionnaire_left(one),
        "sumOff": words.questionnaire_sum_off(one, two),
        "range": words.questionnaire_range(one, two),
        "twice": words.questionnaire_places_twice(one),
        "endsSame": words.questionnaire_ends_same(),
        "best": words.questionnaire_best(),
        "worst": words.questionnaire_worst(),
        "over": words.questionnaire_over_one(two, one),
        "under": words.questionnaire_under_one(two, one),
        "end": words.questionnaire_end(),
        "openLeft": words.questionnaire_open_left(one),
        "firstOpen": words.questionnaire_first_open(),
        "howToSend": words.questionnaire_how_to_send(),
        "save": words.questionnaire_save(),
        "copy": words.questionnaire_copy(),
        "copied": words.questionnaire_copied(),
        "mail": words.questionnaire_mail(),
        "line": words.questionnaire_line(),
        "agreement": words.questionnaire_agreement(),
        "ratio": words.questionnaire_ratio(one),
        "again": words.questionnaire_look_again(one, two),
        "both": words.questionnaire_both(),
    })
}
