//! The analysis of the document and what the checker says, computed again only when the document changed.
//!
//! The analysis is linear in the factors and follows every edit at once. The checker compares statements with one
//! another; in a large document it works on a thread of its own, and its last word stands until the next.

use crate::analysis::{Analysis, Finding, analyze, check};
use crate::app::findings;
use crate::model::Document;
use crate::session::{Revision, Session};
use egui::Context;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

/// A document with more factors is checked in the background.
const LARGE: usize = 200;

/// An analysis and the state of the document that it is true of.
pub(super) struct Analyzed {
    revision: Revision,
    analysis: Analysis,
    findings: Vec<Finding>,
    /// How many rules they break.
    broken_rules: usize,
    /// The state that the findings are true of, if they are.
    checked: Option<Revision>,
    checking: Option<Checking>,
}

/// A check under way.
struct Checking {
    revision: Revision,
    result: Receiver<Vec<Finding>>,
}

impl Analyzed {
    /// The analysis of a session's document as it is now.
    pub(super) fn of(session: &Session) -> Self {
        let analysis = analyze(session.document());
        Self {
            revision: session.revision(),
            analysis,
            findings: Vec::new(),
            broken_rules: 0,
            checked: None,
            checking: None,
        }
    }

    /// Computes what the document says again if it is in another state.
    pub(super) fn refresh(&mut self, session: &Session, ctx: &Context) {
        if self.revision != session.revision() {
            self.analysis = analyze(session.document());
            self.revision = session.revision();
        }
        self.take_findings(session);
        if self.checked == Some(self.revision) || self.checking.is_some() {
            return;
        }
        if is_large(session.document()) {
            self.checking = Some(Checking::begin(session.document(), &self.analysis, self.revision, ctx));
        } else {
            self.keep(session.document(), check(session.document(), &self.analysis), self.revision);
        }
    }

    fn take_findings(&mut self, session: &Session) {
        let Some(checking) = &self.checking else { return };
        match checking.result.try_recv() {
            Ok(findings) => {
                let revision = checking.revision;
                self.keep(session.document(), findings, revision);
                self.checking = None;
            }
            Err(TryRecvError::Empty) => {}
            // A check that broke down says nothing of this state; the next edit tries again.
            Err(TryRecvError::Disconnected) => {
                self.checked = Some(checking.revision);
                self.checking = None;
            }
        }
    }

    fn keep(&mut self, document: &Document, findings: Vec<Finding>, revision: Revision) {
        self.broken_rules = findings::broken_rules(document, &findings);
        self.findings = findings;
        self.checked = Some(revision);
    }

    /// The analysis, if it is that of this state.
    pub(super) fn of_revision(&self, revision: Revision) -> Option<&Analysis> {
        (self.revision == revision).then_some(&self.analysis)
    }

    /// The analysis.
    pub(super) fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// What the checker says.
    pub(super) fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many rules of the checker are broken by what nobody has set aside.
    pub(super) fn broken_rules(&self) -> usize {
        self.broken_rules
    }
}

impl Checking {
    fn begin(document: &Document, analysis: &Analysis, revision: Revision, ctx: &Context) -> Self {
        let (sender, result) = mpsc::channel();
        let (document, analysis, ctx) = (document.clone(), analysis.clone(), ctx.clone());
        thread::spawn(move || {
            // A window that is closed meanwhile no longer listens.
            sender.send(check(&document, &analysis)).unwrap_or_default();
            ctx.request_repaint();
        });
        Self { revision, result }
    }
}

fn is_large(document: &Document) -> bool {
    document.matrices.iter().map(|matrix| matrix.all_factors().count()).sum::<usize>() > LARGE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Change, DocumentChange, Factor, FactorId, Matrix, Quadrant};

    fn session(factors: u64) -> Session {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        let factor = |number| Factor::new(FactorId::from_random(number), format!("Statement {number}"));
        matrix.factors[Quadrant::Strengths] = (0..factors).map(factor).collect();
        document.matrices.push(matrix);
        Session::from_document(document)
    }

    #[track_caller]
    fn check_findings_arrive(factors: u64) {
        let ctx = Context::default();
        let mut session = session(factors);
        let mut analyzed = Analyzed::of(&session);
        session.apply(Change::Document(DocumentChange::Title("Another".to_owned()))).unwrap();
        analyzed.refresh(&session, &ctx);
        while analyzed.checked != Some(session.revision()) {
            thread::yield_now();
            analyzed.refresh(&session, &ctx);
        }
        assert_eq!(analyzed.findings(), check(session.document(), analyzed.analysis()));
    }

    #[test]
    fn findings_are_those_of_the_document_as_it_is_in_the_end() {
        check_findings_arrive(3);
        check_findings_arrive(1 + LARGE as u64);
    }
}
