//! Qualtrics: its Advanced Format, a text of questions with commands in double brackets.
//!
//! The format knows no logic and no check of a sum; what is to be set by hand stands in the name of the block, which only
//! the author of the survey sees.

use super::escape::qualtrics as text;
use super::form::{Form, Part};
use super::scale::{steps, told};
use crate::model::{Asked, End, NumberList};
use std::fmt::Write;

/// The survey.
pub(super) fn write(form: &Form<'_>) -> String {
    let mut survey = Survey(format!("[[AdvancedFormat]]\n\n[[ED:swotkey:{}]]\n", form.key));
    survey.about(form);
    match form.asked {
        Asked::Pairs => form.parts.iter().for_each(|part| survey.pairs(form, part)),
        Asked::BestWorst => form.parts.iter().for_each(|part| survey.best_worst(form, part)),
        Asked::Numbers(list) => survey.numbers(form, list),
        Asked::Attractiveness => form.parts.iter().for_each(|part| survey.rated(form, part)),
    }
    survey.0
}

/// The text as it grows.
struct Survey(String);

impl Survey {
    fn about(&mut self, form: &Form<'_>) {
        let words = form.words;
        self.block(&words.questionnaire_about());
        let intro: Vec<String> = form.intro.iter().map(|paragraph| text(paragraph)).collect();
        self.question("DB", "intro", &intro.join("<br>"));
        self.question("MC:SingleAnswer:Vertical", "swotconsent", &text(&words.questionnaire_consent()));
        self.choices([("1".to_owned(), words.questionnaire_yes()), ("0".to_owned(), words.questionnaire_no())]);
        if form.asks_names() {
            self.question("TE:SingleLine", "swotname", &words.questionnaire_name());
            self.question("TE:SingleLine", "swotgroup", &words.questionnaire_group());
        }
    }

    fn pairs(&mut self, form: &Form<'_>, part: &Part) {
        self.block(&part.title);
        for pair in &part.pairs {
            let [first, second] = pair.of(part);
            let asked = form.words.questionnaire_pair_title(text(&first.text), text(&second.text));
            self.question("MC:SingleAnswer:Horizontal", &pair.code, &hinted(&asked, &pair.hint));
            self.choices(steps(form).into_iter().map(|step| (step.code.to_string(), step.label)));
        }
    }

    fn best_worst(&mut self, form: &Form<'_>, part: &Part) {
        let words = form.words;
        self.block(&part.title);
        for (end, asked) in [(End::Best, words.questionnaire_best()), (End::Worst, words.questionnaire_worst())] {
            self.question("MC:SingleAnswer:Vertical", &part.end(end), &asked);
            self.choices((1..).zip(&part.things).map(|(number, thing)| (number.to_string(), text(&thing.text))));
        }
        for (end, asked) in [(End::Best, words.questionnaire_over()), (End::Worst, words.questionnaire_under())] {
            for thing in &part.things {
                let about = words.labelled(&asked, &text(&thing.text));
                let leave = words.questionnaire_leave_ends();
                self.question(
                    "MC:SingleAnswer:Horizontal",
                    &thing.against(end),
                    &words.sentences([about + ".", leave]),
                );
                self.choices((1..=form.most).map(|times| (times.to_string(), told(form, &times.to_string(), times))));
            }
        }
    }

    fn numbers(&mut self, form: &Form<'_>, list: NumberList) {
        let words = form.words;
        let title = form.title_of_numbers();
        let things = || form.parts.iter().flat_map(|part| &part.things);
        let numbered = || (1..).zip(things()).map(|(number, thing)| (number.to_string(), text(&thing.text)));
        match (list, form.budget) {
            (NumberList::Points | NumberList::Dots, Some(budget)) => {
                let by_hand = words.questionnaire_sum_by_hand(budget, "Validation › Must total");
                self.block(&words.labelled(&title, &by_hand));
                let name = if list == NumberList::Points { "points" } else { "dots" };
                self.question("ConstantSum", name, &form.question());
                self.choices(numbered());
            }
            (NumberList::Ranks, _) => {
                self.block(&title);
                // Not the code of an order: what stands in its columns is the place of one factor each.
                self.question("RO", "ranks", &words.questionnaire_order());
                self.choices(numbered());
            }
            (NumberList::Ratings, _) => {
                form.parts.iter().for_each(|part| self.rated(form, part));
            }
            _ => {
                self.block(&title);
                for thing in things() {
                    let asked = hinted(&format!("{}<br>{}", text(&thing.text), form.question()), &thing.hint);
                    self.question("TE:SingleLine", &format!("{}{}", form.letter(), thing.code), &asked);
                }
            }
        }
    }

    /// Things that get one of a few numbers. People do not see the title of a block.
    fn rated(&mut self, form: &Form<'_>, part: &Part) {
        self.block(&part.title);
        let note = if part.note.is_empty() { part.title.clone() } else { part.note.clone() + "." };
        for thing in &part.things {
            let asked = form.words.sentences([form.question(), text(&note)]);
            let asked = hinted(&format!("{}<br>{asked}", text(&thing.text)), &thing.hint);
            self.question("MC:SingleAnswer:Horizontal", &format!("{}{}", form.letter(), thing.code), &asked);
            self.choices(form.choices().map(|number| (number.clone(), number)));
        }
    }

    fn block(&mut self, title: &str) {
        // A bracket would end the command.
        let title = title.replace(['[', ']'], " ");
        let _ = write!(self.0, "\n[[Block:{title}]]\n");
    }

    fn question(&mut self, kind: &str, id: &str, asked: &str) {
        let _ = write!(self.0, "\n[[Question:{kind}]]\n[[ID:{id}]]\n{asked}\n");
    }

    fn choices(&mut self, choices: impl IntoIterator<Item = (String, String)>) {
        self.0.push_str("\n[[AdvancedChoices]]\n");
        for (value, label) in choices {
            let _ = write!(self.0, "[[Choice:{value}]]\n{label}\n");
        }
    }
}

/// A question with what the group answered before.
fn hinted(asked: &str, hint: &str) -> String {
    if hint.is_empty() { asked.to_owned() } else { format!("{asked}<br><small>{}</small>", text(hint)) }
}
