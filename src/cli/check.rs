//! `check`: what a careful reader would ask about a document.

use super::failure::{Code, Failure};
use super::input::Input;
use super::{arguments, output};
use crate::analysis::{self, Finding, FindingKind, Severity};
use crate::model::{FactorId, MatrixId, PersonId, Quadrant, SourceId, StrategyId};
use serde::Serialize;

/// The answer of `--json`; what a finding is not about is null.
#[derive(Serialize)]
struct Answer<'a> {
    findings: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    kind: &'static str,
    severity: Severity,
    matrix: Option<MatrixId>,
    quadrant: Option<Quadrant>,
    factor: Option<FactorId>,
    source: Option<SourceId>,
    strategy: Option<StrategyId>,
    person: Option<PersonId>,
    at: &'a str,
    message: &'a str,
    why: &'a str,
    mend: &'a str,
    set_aside: Option<&'a str>,
}

/// What `check` is asked for.
pub(super) struct Request {
    pub(super) file: Input,
    pub(super) form: output::Form,
    pub(super) deny: arguments::Severity,
}

pub(super) fn run(request: &Request) -> Result<Code, Failure> {
    let document = request.file.document()?;
    let findings = analysis::check(&document, &analysis::analyze(&document));
    match request.form {
        output::Form::Json => output::print_json(&Answer { findings: findings.iter().map(line).collect() })?,
        output::Form::Text => output::print_text(&text(&findings))?,
    }
    let denied = request.deny.level();
    let found = findings.iter().any(|finding| finding.set_aside.is_none() && finding.severity >= denied);
    Ok(if found { Code::Found } else { Code::Done })
}

impl arguments::Severity {
    fn level(self) -> Severity {
        match self {
            Self::Info => Severity::Info,
            Self::Warning => Severity::Warning,
            Self::Error => Severity::Error,
        }
    }
}

fn line(finding: &Finding) -> Line<'_> {
    let place = &finding.place;
    Line {
        kind: FindingKind::name(finding.kind),
        severity: finding.severity,
        matrix: place.matrix,
        quadrant: place.quadrant,
        factor: place.factor,
        source: place.source,
        strategy: place.strategy,
        person: place.person,
        at: &finding.at,
        message: &finding.message,
        why: &finding.why,
        mend: &finding.mend,
        set_aside: finding.set_aside.as_deref(),
    }
}

fn text(findings: &[Finding]) -> String {
    let mut lines: Vec<String> = findings.iter().map(paragraph).collect();
    let open = |severity| findings.iter().filter(|f| f.set_aside.is_none() && f.severity == severity).count();
    let aside = findings.iter().filter(|finding| finding.set_aside.is_some()).count();
    let [errors, warnings, infos] = [Severity::Error, Severity::Warning, Severity::Info].map(open);
    lines.push(format!("Errors: {errors}. Warnings: {warnings}. Hints: {infos}. Set aside: {aside}.\n"));
    lines.concat()
}

fn paragraph(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    let at = if finding.at.is_empty() { String::new() } else { format!("{}: ", finding.at) };
    let kind = finding.kind.name();
    let aside = match finding.set_aside.as_deref() {
        None => String::new(),
        Some("") => "\n  Set aside.".to_owned(),
        Some(note) => format!("\n  Set aside: {note}"),
    };
    format!("{severity} [{kind}] {at}{}\n  {}\n  {}{aside}\n\n", finding.message, finding.why, finding.mend)
}
