//! `templates`: what a document can begin with.

use super::failure::{Code, Failure};
use super::output::{self, Form};
use crate::storage::{Folders, Template, TemplatePlace};
use serde::Serialize;
use std::path::PathBuf;

#[derive(Serialize)]
struct Answer {
    templates: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    name: String,
    /// Null for a built-in template.
    path: Option<PathBuf>,
    /// Null when the template cannot be read.
    title: Option<String>,
    matrices: Option<usize>,
    /// Why it cannot be read.
    error: Option<String>,
}

pub(super) fn run(form: Form) -> Result<Code, Failure> {
    let lines: Vec<Line> = Template::all(Folders::of_user().as_ref()).iter().map(line).collect();
    if form == Form::Json {
        output::print_json(&Answer { templates: lines })?;
        return Ok(Code::Done);
    }
    let width = lines.iter().map(|line| line.name.chars().count()).max().unwrap_or(0);
    let text: Vec<String> = lines.iter().map(|line| format!("{:width$}  {}\n", line.name, describe(line))).collect();
    output::print_text(&text.concat())?;
    Ok(Code::Done)
}

fn line(template: &Template) -> Line {
    let path = match &template.place {
        TemplatePlace::BuiltIn(_) => None,
        TemplatePlace::File(path) => Some(path.clone()),
    };
    let name = template.name.clone();
    match template.read() {
        Ok(document) => {
            Line { name, path, title: Some(document.title), matrices: Some(document.matrices.len()), error: None }
        }
        Err(error) => Line { name, path, title: None, matrices: None, error: Some(error.to_string()) },
    }
}

fn describe(line: &Line) -> String {
    let title = line.title.as_deref().unwrap_or("(cannot be read)");
    match &line.path {
        Some(path) => format!("{title} [{}]", path.display()),
        None => title.to_owned(),
    }
}
