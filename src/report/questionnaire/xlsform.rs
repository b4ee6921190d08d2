//! `XLSForm`, for `KoboToolbox` and ODK: three sheets that their servers turn into a form for phones without network.
//!
//! A pair is asked in two steps, which of the two and how much, because 17 answers do not fit the screen of a phone. All
//! answers also go into a calculated line: `KoboToolbox` exports labels unless told otherwise, and then every pair has the
//! same head; only a calculation keeps its name.

use super::escape::xlsform as text;
use super::form::{Form, Part};
use super::order::QuestionnaireError;
use super::scale::told;
use crate::model::{Asked, End, JudgmentSet, NumberList};
use crate::report::stamp::Stamp;
use crate::report::tables::fitted;
use rust_xlsxwriter::{Workbook, XlsxError};

const SURVEY: [&str; 11] = [
    "type",
    "name",
    "label",
    "hint",
    "required",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "appearance",
    "default",
];
/// A calculation is cut before this many signs: a cell holds 32,767.
const LONGEST_LINE: usize = 30_000;

/// The form.
pub(super) fn write(form: &Form<'_>, stamp: &Stamp) -> Result<Vec<u8>, QuestionnaireError> {
    let mut sheets = Sheets::default();
    sheets.survey(form);
    let settings = [
        text(&form.title),
        form.key.to_string().replace(['.', '-'], "_"),
        // A server takes a changed form only under another version.
        stamp.now.strftime("%Y%m%d%H%M").to_string(),
    ];
    put_together(&sheets, &settings).map_err(|error| QuestionnaireError::Broken(error.to_string()))
}

fn put_together(sheets: &Sheets, settings: &[String; 3]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let survey = workbook.add_worksheet().set_name("survey")?;
    for (column, head) in (0..).zip(SURVEY) {
        survey.write_string(0, column, head)?;
    }
    for (row, cells) in (1..).zip(&sheets.survey) {
        for (name, value) in cells.iter().filter(|(_, value)| !value.is_empty()) {
            let column = SURVEY.iter().position(|head| head == name).expect("only these columns are written");
            let column = u16::try_from(column).expect("there are few columns");
            survey.write_string(row, column, fitted(value).0)?;
        }
    }
    let choices = workbook.add_worksheet().set_name("choices")?;
    for (column, head) in (0..).zip(["list_name", "name", "label"]) {
        choices.write_string(0, column, head)?;
    }
    for (row, cells) in (1..).zip(&sheets.choices) {
        for (column, value) in (0..).zip(cells) {
            choices.write_string(row, column, fitted(value).0)?;
        }
    }
    let about = workbook.add_worksheet().set_name("settings")?;
    for (column, (head, value)) in (0..).zip(["form_title", "form_id", "version"].into_iter().zip(settings)) {
        about.write_string(0, column, head)?;
        about.write_string(1, column, fitted(value).0)?;
    }
    workbook.save_to_buffer()
}

/// What stands in the columns of a row by their names.
type Row = Vec<(&'static str, String)>;

/// The rows as they come.
#[derive(Default)]
struct Sheets {
    survey: Vec<Row>,
    choices: Vec<[String; 3]>,
    /// The parts of the line: a code, and an expression of its answer.
    line: Vec<(String, String)>,
}

impl Sheets {
    fn survey(&mut self, form: &Form<'_>) {
        let words = form.words;
        self.item("start", "start", vec![]);
        self.item("end", "end", vec![]);
        self.item("calculate", "swotkey", vec![("calculation", format!("'{}'", form.key))]);
        let intro: Vec<String> = form.intro.iter().map(|paragraph| text(paragraph)).collect();
        self.item("note", "intro", vec![("label", intro.join(" "))]);
        let consent = text(&words.questionnaire_consent());
        self.item("select_one yesno", "swotconsent", vec![("label", consent), ("required", yes())]);
        self.choice("yesno", "1", words.questionnaire_yes());
        self.choice("yesno", "0", words.questionnaire_no());
        self.item("begin_group", "all", vec![("relevant", "${swotconsent} = '1'".to_owned())]);
        if form.asks_names() {
            self.item("text", "swotname", vec![("label", words.questionnaire_name()), ("required", yes())]);
            self.item("text", "swotgroup", vec![("label", words.questionnaire_group())]);
        }
        match form.posed() {
            Asked::Pairs => self.all_pairs(form),
            Asked::BestWorst => form.parts.iter().for_each(|part| self.best_worst(form, part)),
            Asked::Numbers(NumberList::Ranks) => self.order(form),
            Asked::Numbers(list) => self.numbers(form, list),
            Asked::Attractiveness => {}
        }
        self.end_group();
        self.lines();
    }

    fn all_pairs(&mut self, form: &Form<'_>) {
        for times in 2..=form.most {
            self.choice("steps", &times.to_string(), told(form, &times.to_string(), times));
        }
        for part in &form.parts {
            self.item("begin_group", group(part), vec![("label", text(&part.title))]);
            self.pairs(form, part);
            self.end_group();
        }
    }

    fn pairs(&mut self, form: &Form<'_>, part: &Part) {
        let words = form.words;
        for pair in &part.pairs {
            let code = &pair.code;
            let [first, second] = pair.of(part);
            self.item("begin_group", &format!("{code}_g"), vec![("appearance", "field-list".to_owned())]);
            let which = vec![("label", words.questionnaire_which()), ("hint", text(&pair.hint)), ("required", yes())];
            self.item(&format!("select_one {code}"), &format!("{code}_w"), which);
            for (name, label) in
                [("1", text(&first.text)), ("2", text(&second.text)), ("0", words.questionnaire_both())]
            {
                self.choice(code, name, label);
            }
            let side = format!("${{{code}_w}}");
            let times = vec![
                ("label", words.questionnaire_times()),
                ("required", yes()),
                ("relevant", format!("{side} != '' and {side} != '0'")),
                ("appearance", "minimal".to_owned()),
            ];
            self.item("select_one steps", &format!("{code}_n"), times);
            self.end_group();
            let judged = format!("if({side}='0', '101', concat({side}, '0', ${{{code}_n}}))");
            self.line.push((code.clone(), format!("if({side}='', '', {judged})")));
        }
    }

    fn best_worst(&mut self, form: &Form<'_>, part: &Part) {
        let words = form.words;
        let list = format!("things{}", part.label);
        self.item("begin_group", group(part), vec![("label", text(&part.title))]);
        for thing in &part.things {
            self.choice(&list, &thing.code, text(&thing.text));
        }
        let [best, worst] = [End::Best, End::Worst].map(|end| part.end(end));
        let asks = vec![("label", words.questionnaire_best()), ("required", yes())];
        self.item(&format!("select_one {list}"), &best, asks);
        let asks = vec![
            ("label", words.questionnaire_worst()),
            ("required", yes()),
            ("constraint", format!(". != ${{{best}}}")),
            ("constraint_message", words.questionnaire_ends_same()),
        ];
        self.item(&format!("select_one {list}"), &worst, asks);
        for end in [&best, &worst] {
            let name = format!("jr:choice-name(${{{end}}}, '${{{end}}}')");
            self.item("calculate", &format!("name_{end}"), vec![("calculation", name)]);
            self.line.push((end.clone(), format!("${{{end}}}")));
        }
        for end in [End::Best, End::Worst] {
            for thing in &part.things {
                let is_not = |end: &str| format!("${{{end}}} != '' and ${{{end}}} != '{}'", thing.code);
                let ended = format!("${{name_{}}}", part.end(end));
                let (label, relevant) = match end {
                    End::Best => (words.questionnaire_over_one(text(&thing.text), &ended), is_not(&best)),
                    End::Worst => {
                        let inner = format!("{} and {}", is_not(&best), is_not(&worst));
                        (words.questionnaire_under_one(text(&thing.text), &ended), inner)
                    }
                };
                self.number(form, &thing.against(end), vec![("label", label), ("relevant", relevant)]);
            }
        }
        self.end_group();
    }

    fn numbers(&mut self, form: &Form<'_>, list: NumberList) {
        let name = match list {
            NumberList::Points => "points",
            NumberList::Dots => "dots",
            NumberList::Ratings => "ratings",
            NumberList::Weights | NumberList::Ranks => "weights",
        };
        let appearance = ("appearance", "field-list".to_owned());
        self.item("begin_group", name, vec![("label", form.question()), appearance]);
        let mut codes = Vec::new();
        for part in &form.parts {
            let head = match part.note.as_str() {
                "" => part.title.clone(),
                note => form.words.labelled(&part.title, note),
            };
            self.item("note", &format!("{name}_{}", part.label), vec![("label", text(&head))]);
            for thing in &part.things {
                let code = format!("{}{}", form.letter(), thing.code);
                self.number(form, &code, vec![("label", text(&thing.text)), ("hint", text(&thing.hint))]);
                codes.push(code);
            }
        }
        if let Some(budget) = form.budget {
            let each: Vec<String> = codes.iter().map(|code| format!("coalesce(${{{code}}}, 0)")).collect();
            self.item("calculate", "total", vec![("calculation", each.join(" + "))]);
            let label = form.words.labelled(&form.words.questionnaire_total(), &format!("${{total}} / {budget}"));
            let check = vec![
                ("label", label),
                ("required", yes()),
                ("constraint", format!("${{total}} = {budget}")),
                ("constraint_message", form.question()),
            ];
            self.item("acknowledge", "total_ok", check);
        }
        self.end_group();
    }

    /// A whole number within the range that is asked.
    fn number(&mut self, form: &Form<'_>, code: &str, more: Row) {
        let [low, high] = form.range();
        let mut row = vec![
            ("required", yes()),
            ("constraint", format!(". >= {low} and . <= {high}")),
            ("constraint_message", form.words.questionnaire_range(low.to_string(), high.to_string())),
        ];
        row.extend(more);
        self.item("integer", code, row);
        self.line.push((code.to_owned(), format!("${{{code}}}")));
    }

    fn order(&mut self, form: &Form<'_>) {
        let things: Vec<_> = form.parts.iter().flat_map(|part| &part.things).collect();
        for thing in &things {
            self.choice("factors", &thing.code, text(&thing.text));
        }
        let asks = vec![("label", form.words.questionnaire_order()), ("required", yes())];
        self.item("rank factors", "krank", asks);
        // Place by place: the answer as a whole has spaces, which part the words of a line.
        let placed = |place: usize| (format!("krank_{}", place + 1), format!("selected-at(${{krank}}, {place})"));
        self.line.extend((0..things.len()).map(placed));
    }

    /// The answers in one text, or in several where one would be too long for a cell.
    fn lines(&mut self) {
        let mut lines: Vec<String> = Vec::new();
        for (code, answer) in std::mem::take(&mut self.line) {
            let part = format!(", ' {code}=', {answer}");
            match lines.last_mut() {
                Some(line) if line.len() + part.len() < LONGEST_LINE => line.push_str(&part),
                _ => lines.push(format!("concat('[[', ${{swotkey}}{part}")),
            }
        }
        for (number, line) in (1..).zip(lines) {
            let name = if number == 1 { "swotline".to_owned() } else { format!("swotline{number}") };
            self.item("calculate", &name, vec![("calculation", format!("{line}, ']]')"))]);
        }
    }

    fn item(&mut self, kind: &str, name: &str, more: Row) {
        let mut row = vec![("type", kind.to_owned()), ("name", name.to_owned())];
        row.extend(more);
        self.survey.push(row);
    }

    fn end_group(&mut self) {
        self.survey.push(vec![("type", "end_group".to_owned())]);
    }

    fn choice(&mut self, list: &str, name: &str, label: String) {
        self.choices.push([list.to_owned(), name.to_owned(), label]);
    }
}

fn yes() -> String {
    "yes".to_owned()
}

/// The name of the group of a part.
fn group(part: &Part) -> &'static str {
    match part.set {
        JudgmentSet::Within(quadrant) => match quadrant.letter() {
            'S' => "S",
            'W' => "W",
            'O' => "O",
            _ => "T",
        },
        JudgmentSet::Between if part.things.iter().all(|thing| thing.code.len() == 1) => "quadrants",
        JudgmentSet::Between => "leaders",
    }
}
