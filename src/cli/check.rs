//! `check`: what a careful reader would ask about a document.

use super::failure::{Code, Failure};
use super::input::Input;
use super::{arguments, output};
use crate::analysis::{self, Finding, FindingKind, Severity};
use crate::model::{FactorId, MatrixId, PersonId, Quadrant, SourceId, StrategyId};
use crate::words::{self, ToldFinding, Words};
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
    #[serde(flatten)]
    told: ToldFinding,
    set_aside: Option<&'a str>,
}

/// What `check` is asked for.
pub(super) struct Request {
    pub(super) file: Input,
    pub(super) form: output::Form,
    pub(super) lang: Option<String>,
    pub(super) deny: arguments::Severity,
}

pub(super) fn run(request: &Request) -> Result<Code, Failure> {
    let document = request.file.document()?;
    let findings = analysis::check(&document, &analysis::analyze(&document));
    let words =
        words::of(request.lang.as_deref().unwrap_or("en")).map_err(|error| Failure::Usage(error.to_string()))?;
    match request.form {
        output::Form::Json => {
            let findings = findings.iter().map(|finding| line(finding, words)).collect();
            output::print_json(&Answer { findings })?;
        }
        output::Form::Text => output::print_text(&text(&findings, words))?,
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

fn line<'a>(finding: &'a Finding, words: &Words) -> Line<'a> {
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
        told: words.finding(finding),
        set_aside: finding.set_aside.as_deref(),
    }
}

fn text(findings: &[Finding], words: &Words) -> String {
    let mut lines: Vec<String> = findings.iter().map(|finding| paragraph(finding, words)).collect();
    let open = |severity| findings.iter().filter(|f| f.set_aside.is_none() && f.severity == severity).count();
    let aside = findings.iter().filter(|finding| finding.set_aside.is_some()).count();
    let [errors, warnings, infos] = [Severity::Error, Severity::Warning, Severity::Info].map(open);
    lines.push(words.finding_summary(errors, warnings, infos, aside) + "\n");
    lines.concat()
}

fn paragraph(finding: &Finding, words: &Words) -> String {
    let ToldFinding { at, message, why, mend } = words.finding(finding);
    let severity = words.severity(finding.severity);
    let message = if at.is_empty() { message } else { words.labelled(&at, &message) };
    let kind = finding.kind.name();
    let aside = match finding.set_aside.as_deref() {
        None => String::new(),
        Some("") => format!("\n  {}", words.finding_set_aside()),
        Some(note) => format!("\n  {}", words.finding_set_aside_note(note)),
    };
    format!("{severity} [{kind}] {message}\n  {why}\n  {mend}{aside}\n\n")
}
