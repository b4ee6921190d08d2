//! JSON of other programs: objects with a list for each quadrant, or a list of records.

use super::draft::{Content, DraftMatrix};
use super::factors;
use super::options::{Options, Watch};
use super::outcome::Report;
use super::recognise::is_head;
use super::remark::Remark;
use super::table::{Table, TextRow};
use super::{entry, words};
use crate::model::Quadrant;
use serde_json::{Map, Value};

/// What a text of JSON holds that is not one of our documents; none where it is none, or names no quadrants.
pub(super) fn read(bytes: &[u8], options: &Options, report: &mut Report) -> Option<Content> {
    let text = std::str::from_utf8(bytes).ok()?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let is_own = value.get("format").is_some_and(|format| format == "swot-editor");
    if is_own {
        return None;
    }
    let mut reading = Reading { options, report, title: None, matrices: Vec::new(), line: 0 };
    reading.value(&value, None);
    let Reading { title, mut matrices, .. } = reading;
    matrices.retain(|matrix| !matrix.factors.is_empty());
    join_sides(&mut matrices);
    (!matrices.is_empty()).then_some(Content::Matrices { title, matrices })
}

/// Makes one matrix of two that are called by where their factors come from: `{"internal": {…}, "external": {…}}`.
fn join_sides(matrices: &mut Vec<DraftMatrix>) {
    let Some(at) = matrices.windows(2).position(|pair| {
        let sides = [words::origin(&pair[0].title), words::origin(&pair[1].title)];
        sides[0].is_some() && sides[1].is_some() && sides[0] != sides[1]
    }) else {
        return;
    };
    let other = matrices.remove(at + 1);
    matrices[at].factors.extend(other.factors);
    matrices[at].title.clear();
}

struct Reading<'a> {
    options: &'a Options,
    report: &'a mut Report,
    title: Option<String>,
    matrices: Vec<DraftMatrix>,
    /// How many records were read: what stands for lines.
    line: u64,
}

impl Reading<'_> {
    /// Looks for SWOTs in a value; `name` is that under which it stands.
    fn value(&mut self, value: &Value, name: Option<&str>) {
        match value {
            Value::Object(object) => self.object(object, name),
            Value::Array(values) if is_records(values, self.options) => match lists(values, self.options) {
                Some(lists) => {
                    let mut matrix = DraftMatrix::default();
                    for (quadrant, value) in lists {
                        self.quadrant(quadrant, value, &mut matrix);
                    }
                    self.matrices.push(matrix);
                }
                None => self.records(values, name),
            },
            Value::Array(values) => values.iter().for_each(|value| self.value(value, None)),
            _ => {}
        }
    }

    fn object(&mut self, object: &Map<String, Value>, name: Option<&str>) {
        let own =
            ["title", "name", "titre", "título", "titel", "название"].iter().find_map(|key| object.get(*key)?.as_str());
        let mut quadrants: Vec<(Quadrant, &Value)> =
            object.iter().filter_map(|(key, value)| Some((self.options.quadrant(key)?, value))).collect();
        quadrants.sort_by_key(|(quadrant, _)| Quadrant::ALL.iter().position(|other| other == quadrant));
        let lists = quadrants
            .iter()
            .filter(|(_, value)| matches!(value, Value::Array(_) | Value::Object(_) | Value::String(_)));
        if lists.count() < 2 {
            self.title = self.title.take().or_else(|| own.map(str::to_owned));
            object.iter().for_each(|(key, value)| self.value(value, Some(key)));
            return;
        }
        let title = own.or(name.filter(|name| !name.eq_ignore_ascii_case("swot"))).unwrap_or_default();
        self.title = self.title.take().or_else(|| own.map(str::to_owned));
        let mut matrix = DraftMatrix { title: title.to_owned(), ..DraftMatrix::default() };
        for (quadrant, value) in quadrants {
            self.quadrant(quadrant, value, &mut matrix);
        }
        self.matrices.push(matrix);
        let others = object.iter().filter(|(key, value)| {
            self.options.quadrant(key).is_none()
                && !value.is_null()
                && Some(value.as_str()) != Some(own)
                && !key.starts_with('_')
        });
        let names: Vec<String> = others.map(|(key, _)| key.clone()).collect();
        if !names.is_empty() {
            self.report.remark(Remark::LeftFields(names));
        }
    }

    fn quadrant(&mut self, quadrant: Quadrant, value: &Value, matrix: &mut DraftMatrix) {
        match value {
            Value::String(text) => {
                for line in text.lines().filter(|line| !line.trim().is_empty()) {
                    let statement = entry::Marked::under(line, quadrant).statement;
                    matrix.factors.push(entry::factor(quadrant.into(), statement));
                }
            }
            Value::Array(values) => {
                let (objects, texts): (Vec<&Value>, Vec<&Value>) = values.iter().partition(|value| value.is_object());
                texts
                    .into_iter()
                    .filter(|text| text.is_string())
                    .for_each(|text| self.quadrant(quadrant, text, matrix));
                self.table(&objects, Some(quadrant), matrix);
            }
            // {"items": [...]}, or a name for each factor.
            Value::Object(object) => match object.values().find(|value| value.is_array()) {
                Some(values) => self.quadrant(quadrant, values, matrix),
                None => {
                    for (name, value) in object {
                        let mut factor = entry::factor(quadrant.into(), name);
                        factor.note = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                        matrix.factors.push(factor);
                    }
                }
            },
            _ => {}
        }
    }

    /// A list of records that name their quadrants.
    fn records(&mut self, values: &[Value], name: Option<&str>) {
        let title = name.filter(|name| words::quadrant(name).is_none() && !is_plain_name(name)).unwrap_or_default();
        let mut matrix = DraftMatrix { title: title.to_owned(), ..DraftMatrix::default() };
        self.table(&values.iter().collect::<Vec<_>>(), None, &mut matrix);
        self.matrices.push(matrix);
    }

    /// Records as rows of a table.
    fn table(&mut self, values: &[&Value], quadrant: Option<Quadrant>, matrix: &mut DraftMatrix) {
        let mut heads: Vec<String> = Vec::new();
        for key in values.iter().filter_map(|value| value.as_object()).flat_map(Map::keys) {
            if !heads.contains(key) && heads.len() < super::table::MOST_COLUMNS {
                heads.push(key.clone());
            }
        }
        if heads.is_empty() {
            return;
        }
        let cells = |value: &Value| heads.iter().map(|head| cell(value.get(head))).collect::<Vec<_>>();
        let mut table = Table::default();
        table.rows.push(TextRow::new(0, shown(&heads)));
        for value in values {
            self.line += 1;
            table.rows.push(TextRow::new(self.line, cells(value)));
        }
        let read = factors::read(&table, self.options, quadrant, Watch::nobody(), self.report);
        if let Ok(Ok(found)) = read {
            let found = found.matrices.into_iter().flat_map(|matrix| matrix.factors);
            matrix.factors.extend(found);
        } else {
            let spot = table.rows.first().map(|row| table.spot(row)).unwrap_or_default();
            self.report.refuse(spot, Remark::Fields(heads));
        }
    }
}

/// The heads of records: a title beside a description is the statement, and the description its note.
fn shown(heads: &[String]) -> Vec<String> {
    let has = |name: &str| heads.iter().any(|head| words::folded(head) == name);
    let is_titled = ["title", "name", "headline", "label"].into_iter().find(|name| has(name));
    let has_text = ["statement", "text", "factor"].iter().any(|name| has(name));
    let written = heads.iter().map(|head| {
        let folded = words::folded(&head.replace('_', " "));
        match is_titled {
            Some(title) if !has_text && folded == title => "statement".to_owned(),
            Some(_) if !has_text && folded == "description" => "note".to_owned(),
            _ => head.replace('_', " "),
        }
    });
    written.collect()
}

/// Whether values are records of which a field names quadrants.
fn is_records(values: &[Value], options: &Options) -> bool {
    let records: Vec<&Map<String, Value>> = values.iter().filter_map(Value::as_object).collect();
    let names = |value: &Value| value.as_str().is_some_and(|text| options.quadrant(text).is_some());
    let keys = records.first().into_iter().flat_map(|record| record.keys());
    let mut keys = keys
        .filter(|key| records.iter().filter(|record| record.get(*key).is_some_and(names)).count() * 2 > records.len());
    records.len() == values.len() && keys.next().is_some()
}

/// The list of each quadrant, where every record is one quadrant with a list: `{"name": "Strengths", "items": ["…"]}`.
fn lists<'v>(values: &'v [Value], options: &Options) -> Option<Vec<(Quadrant, &'v Value)>> {
    let list = |value: &'v Value| {
        let record = value.as_object()?;
        let quadrant = record.values().find_map(|value| options.quadrant(value.as_str()?))?;
        Some((quadrant, record.values().find(|value| value.is_array())?))
    };
    values.iter().map(list).collect()
}

/// Names of fields that say nothing of what is in them.
fn is_plain_name(name: &str) -> bool {
    matches!(name, "items" | "data" | "factors" | "entries" | "swot" | "rows" | "records" | "results") || is_head(name)
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(values)) => {
            let parts: Vec<String> = values.iter().map(|value| cell(Some(value))).collect();
            parts.join("; ")
        }
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::DraftFactor;
    use super::*;

    #[track_caller]
    fn check(text: &str, title: Option<&str>, expected: &[&str]) -> Vec<String> {
        let mut report = Report::default();
        let found = read(text.as_bytes(), &Options::default(), &mut report);
        let Some(Content::Matrices { title: said, matrices }) = found else { panic!("no SWOT in {text}") };
        let line = |factor: &DraftFactor| {
            let note = if factor.note.is_empty() { String::new() } else { format!(" / {}", factor.note) };
            format!("{} {}{note}", factor.place.quadrant().map_or('-', Quadrant::letter), factor.statement)
        };
        let lines: Vec<String> = matrices.iter().flat_map(|matrix| matrix.factors.iter().map(line)).collect();
        assert_eq!(
            (said.as_deref(), lines),
            (title, expected.iter().map(|line| (*line).to_owned()).collect()),
            "{text}"
        );
        report.lines()
    }

    #[test]
    fn lists_by_quadrant_are_taken_wherever_they_stand() {
        check(
            r#"{"title": "Radio", "strengths": ["a", "b"], "Threats": ["c"]}"#,
            Some("Radio"),
            &["S a", "S b", "T c"],
        );
        check(r#"{"data": {"swot": {"S": ["a"], "W": "b\nc"}}}"#, None, &["S a", "W b", "W c"]);
        check(r#"{"сильные стороны": {"items": ["a"]}, "угрозы": {"b": "why"}}"#, None, &["S a", "T b / why"]);
        check(
            r#"[{"name": "x", "strengths": ["a"], "weaknesses": []}, {"strengths": ["b"], "threats": ["c"]}]"#,
            Some("x"),
            &["S a", "S b", "T c"],
        );
    }

    #[test]
    fn records_are_rows() {
        let said = check(
            r#"{"strengths": [{"title": "a", "description": "why", "impact": 4}], "threats": [{"text": "b", "weight": 0.5}]}"#,
            None,
            &["S a / why", "T b"],
        );
        assert_eq!(said, ["note: not taken: the columns “impact”"]);
        check(
            r#"{"items": [{"category": "strength", "text": "a"}, {"category": "threat", "text": "b"}]}"#,
            None,
            &["S a", "T b"],
        );
    }

    #[test]
    fn a_record_may_be_a_quadrant_with_its_list() {
        check(
            r#"{"quadrants": [{"name": "Strengths", "items": ["a", "b"]}, {"name": "Threats", "items": [{"text": "c"}]}]}"#,
            None,
            &["S a", "S b", "T c"],
        );
    }

    #[test]
    fn what_names_no_quadrants_is_none() {
        for text in [
            "{}",
            "[1, 2]",
            r#"{"strengths": 5, "cost": 3}"#,
            r#"{"format": "swot-editor", "strengths": ["a"], "threats": []}"#,
            "not json",
        ] {
            assert_eq!(read(text.as_bytes(), &Options::default(), &mut Report::default()), None, "{text}");
        }
    }
}
