//! `compare --groups`: the participants' groups of a matrix against each other.

use super::compare::{Request, select};
use super::failure::{Code, Failure};
use super::input::Input;
use super::output::{self, Form};
use super::table::{Align, Table, number};
use crate::analysis::{self, Analysis, Difference, FALSE_ALARMS_PERCENT, GroupComparison, GroupPair, Progress};

pub(super) fn run(request: &Request) -> Result<Code, Failure> {
    let documents = request.files.iter().map(Input::document).collect::<Result<Vec<_>, _>>()?;
    let analyses: Vec<Analysis> = documents.iter().map(analysis::analyze).collect();
    let subjects = select(&documents, &analyses, &request.named)?;
    let compared: Vec<GroupComparison> =
        subjects.iter().filter_map(|subject| subject.groups(&Progress::default()).ok().flatten()).collect();
    if compared.is_empty() {
        let sentence = "no matrix was judged by people of two groups\nHint: name the groups of the participants, and \
                        weigh by a method that asks them.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    match request.form {
        Form::Json => output::print_json(&compared)?,
        Form::Text => output::print_text(&compared.iter().map(text).collect::<String>())?,
    }
    Ok(Code::Done)
}

fn text(compared: &GroupComparison) -> String {
    let mut lines = Vec::new();
    for pair in &compared.pairs {
        let title = format!("{}: {} → {}", compared.title, pair.from, pair.to);
        lines.extend([output::underlined(&title, '='), String::new()]);
        lines.extend(differences(pair.from.as_str(), pair.to.as_str(), &pair.differences).lines());
        let tau = number(pair.statistics.kendall_tau_b);
        let variation = number(pair.statistics.total_variation);
        lines.extend([String::new(), format!("Kendall τ-b {tau}, total variation {variation}")]);
        lines.extend([tested(pair, compared.seed), String::new()]);
    }
    lines.join("\n") + "\n"
}

/// On whom a test of two groups rests, and what it found.
fn tested(pair: &GroupPair, seed: u64) -> String {
    let [first, second] = pair.people;
    match (pair.relabellings, pair.differing()) {
        (Some(relabellings), Some(differing)) => format!(
            "{first} and {second} people, {relabellings} relabellings, seed {seed}: {differing} of {} factors differ beyond \
             chance. Of a hundred comparisons of groups that do not differ, {FALSE_ALARMS_PERCENT} would show a difference.",
            pair.differences.len()
        ),
        _ => format!("{first} and {second} people: a test takes 5 of each whose own answers give priorities."),
    }
}

fn differences(from: &str, to: &str, differences: &[Difference]) -> Table {
    let heads = [(from, Align::Right), (to, Align::Right), ("Difference", Align::Right)];
    let ends = [("from", Align::Right), ("to", Align::Right), ("adjusted p", Align::Right)];
    let heads = [("Factor", Align::Left)].into_iter().chain(heads).chain(ends);
    let mut table = Table::new(&heads.collect::<Vec<_>>());
    for found in differences {
        let [first, second] = found.priorities.map(|priority| number(Some(priority)));
        let [low, high] = [0, 1].map(|end| number(found.interval.map(|interval| interval[end])));
        table.row([
            found.label.clone(),
            first,
            second,
            number(Some(found.difference)),
            low,
            high,
            number(found.adjusted_p),
        ]);
    }
    table
}
