//! The scale of a pair as answers to choose from: A 9 … A 2, 1, B 2 … B 9, each with its code.

use super::form::Form;

/// An answer to choose.
pub(super) struct Step {
    /// What it is stored as: 109 … 102, 101, 202 … 209.
    pub(super) code: u32,
    /// "A 9", "1", "B 2".
    pub(super) label: String,
    /// How many times as important: 1 … 9.
    pub(super) times: u32,
}

/// All answers from the left side to the right.
pub(super) fn steps(form: &Form<'_>) -> Vec<Step> {
    let first = (2..=form.most).rev().map(|times| Step { code: 100 + times, label: format!("A {times}"), times });
    let equal = Step { code: 101, label: "1".to_owned(), times: 1 };
    let second = (2..=form.most).map(|times| Step { code: 200 + times, label: format!("B {times}"), times });
    first.chain(std::iter::once(equal)).chain(second).collect()
}

/// What so many times means; nothing between the named steps. The number always stands beside it, since "moderately" is 3
/// with Saaty and 5 in other scales.
pub(super) fn meaning(form: &Form<'_>, times: u32) -> Option<String> {
    let words = form.words;
    match times {
        1 => Some(words.questionnaire_step_1()),
        3 => Some(words.questionnaire_step_3()),
        5 => Some(words.questionnaire_step_5()),
        7 => Some(words.questionnaire_step_7()),
        9 => Some(words.questionnaire_step_9()),
        _ => None,
    }
}

/// "A 9 – extremely more", "B 2".
pub(super) fn told(form: &Form<'_>, label: &str, times: u32) -> String {
    meaning(form, times).map_or_else(|| label.to_owned(), |word| form.words.questionnaire_step(label, &word))
}
