//! Paper, for rooms without machines: the questions as pages, through the layout and the writer of reports.
//!
//! What is circled is typed into the interview of the window afterwards, so that the pages need no codes.

use super::form::{Form, Part, Thing};
use super::order::QuestionnaireError;
use crate::analysis::Progress;
use crate::model::{Asked, End, NumberList};
use crate::report::Exported;
use crate::report::content::{Block, Cell, Column, ColumnKind, RowKind, Table, TableRow};
use crate::report::layout::{self, Sheet};
use crate::report::options::{ReportKind, ReportOptions};
use crate::report::page::Info;
use crate::report::stamp::Stamp;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// Where something is to be written.
const BLANK: &str = "______";

/// The pages as a PDF.
pub(super) fn write(form: &Form<'_>, stamp: &Stamp) -> Result<Exported, QuestionnaireError> {
    let options = ReportOptions::new(ReportKind::Full);
    let progress = Progress::default();
    let info = Info {
        title: form.title.clone(),
        authors: Vec::new(),
        subject: String::new(),
        language: form.words.tag.to_owned(),
    };
    let sheet = Sheet { blocks: blocks(form), title: form.title.clone(), origin: form.key.to_string(), info };
    let pages = layout::sheet(sheet, &options, form.words, &progress);
    crate::report::export::pages_as_pdf(&pages, stamp).map_err(|error| QuestionnaireError::Broken(error.to_string()))
}

fn blocks(form: &Form<'_>) -> Vec<Block> {
    let words = form.words;
    let mut blocks = vec![paragraph(Kind::Title, &form.title)];
    blocks.extend(form.intro.iter().map(|text| paragraph(Kind::Body, text)));
    blocks.push(paragraph(Kind::Body, &format!("☐ {}", words.questionnaire_consent())));
    if let Some(person) = form.person {
        blocks.push(paragraph(Kind::Body, &words.labelled(&words.questionnaire_about(), &person.name)));
    } else if form.asks_names() {
        for label in [words.questionnaire_name(), words.questionnaire_group()] {
            blocks.push(paragraph(Kind::Body, &words.labelled(&label, &BLANK.repeat(5))));
        }
    }
    if form.asked != Asked::BestWorst {
        blocks.push(paragraph(Kind::Statement, &words.sentences([form.question(), how(form)])));
    }
    for part in &form.parts {
        blocks.push(Block::heading(2, &part.title));
        if !part.note.is_empty() {
            blocks.push(paragraph(Kind::Note, &part.note));
        }
        blocks.extend(questions(form, part));
    }
    blocks
}

fn paragraph(kind: Kind, text: &str) -> Block {
    Block::Paragraph { kind, text: RichText::plain(text) }
}

/// What to do with the pen.
fn how(form: &Form<'_>) -> String {
    match form.posed() {
        Asked::Pairs => form.words.questionnaire_mark_one(),
        Asked::Numbers(NumberList::Ratings) => form.words.questionnaire_mark_row(),
        Asked::Numbers(_) | Asked::BestWorst | Asked::Attractiveness => form.words.questionnaire_write_number(),
    }
}

fn questions(form: &Form<'_>, part: &Part) -> Vec<Block> {
    let words = form.words;
    match form.posed() {
        Asked::Pairs => {
            let falling = (2..=form.most).rev().map(|times| times.to_string());
            let rising = (1..=form.most).map(|times| times.to_string());
            let scale = falling.chain(rising).collect::<Vec<_>>().join("\u{a0} ");
            let rows = (1..).zip(&part.pairs).map(|(number, pair): (u32, _)| {
                let [first, second] = pair.of(part);
                let second = hinted(&second.text, &pair.hint);
                vec![number.to_string(), first.text.clone(), scale.replace(' ', "\u{a0}"), second]
            });
            vec![table(&["", "A", "", "B"], &[1.0, 1.6, 1.0], rows)]
        }
        Asked::Numbers(NumberList::Ratings) => {
            let scale = form.choices().collect::<Vec<_>>().join("\u{a0}\u{a0}\u{a0}");
            vec![numbers(&part.things, &scale, &part.label)]
        }
        Asked::Numbers(_) | Asked::Attractiveness => vec![numbers(&part.things, BLANK, &part.label)],
        Asked::BestWorst => {
            let (best, worst) = (words.questionnaire_best(), words.questionnaire_worst());
            let rows = (1..).zip(&part.things).map(|(number, thing): (u32, &Thing)| {
                let blank = || BLANK.to_owned();
                vec![format!("{}{number}", part.label), thing.text.clone(), blank(), blank()]
            });
            let lines = [best, worst].map(|asked| paragraph(Kind::Body, &words.labelled(&asked, BLANK)));
            let heads = ["", "", "1", "2"];
            let explained = [(1, End::Best, words.questionnaire_over()), (2, End::Worst, words.questionnaire_under())];
            let explained = explained.map(|(number, _, text)| paragraph(Kind::Note, &format!("{number}. {text}")));
            lines.into_iter().chain(explained).chain([table(&heads, &[3.0, 1.0, 1.0], rows)]).collect()
        }
    }
}

fn numbers(things: &[Thing], answer: &str, letter: &str) -> Block {
    let rows = (1..).zip(things).map(|(number, thing): (u32, &Thing)| {
        vec![format!("{letter}{number}"), hinted(&thing.text, &thing.hint), answer.to_owned()]
    });
    table(&["", "", ""], &[4.0, 1.0], rows)
}

/// A table of a label and words in these shares of the width.
fn table(heads: &[&str], shares: &[f32], rows: impl Iterator<Item = Vec<String>>) -> Block {
    let kinds = std::iter::once(ColumnKind::Label).chain(shares.iter().map(|share| ColumnKind::Words(*share)));
    let columns = heads.iter().zip(kinds).map(|(head, kind)| Column { head: (*head).to_owned(), kind }).collect();
    let row = |cells: Vec<String>| TableRow {
        kind: RowKind::Body,
        anchor: None,
        cells: (0..)
            .zip(cells)
            .map(|(at, text)| Cell::of(if at == 0 { Kind::Label } else { Kind::Statement }, text))
            .collect(),
    };
    Block::Table(Table { caption: String::new(), quadrant: None, columns, rows: rows.map(row).collect() })
}

fn hinted(text: &str, hint: &str) -> String {
    if hint.is_empty() { text.to_owned() } else { format!("{text}. {hint}") }
}
