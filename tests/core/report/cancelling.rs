//! Reports that are given up on the way.

use super::{document, factors, stamp};
use swot_editor::analysis::Progress;
use swot_editor::model::{Document, Weight};
use swot_editor::report::{self, Chart, ExportError, Format, Job, Part, Parts, ReportKind, ReportOptions, Studies};

/// Has `work` begun and given up once it is on its way, and looks at where it stopped.
#[track_caller]
fn check<T: Send>(
    document: &Document,
    options: &ReportOptions,
    work: impl FnOnce(Job<'_>, &Progress) -> Option<T> + Send,
) {
    let (stamp, progress) = (&stamp(), &Progress::default());
    let job = Job { studies: &Studies::of(document.clone()), chart: None, options, stamp };
    let made = std::thread::scope(|scope| {
        let made = scope.spawn(move || work(job, progress));
        while progress.share() < 0.05 && progress.done() == 0 && !made.is_finished() {
            std::thread::yield_now();
        }
        progress.cancel();
        made.join().expect("the work does not panic")
    });
    assert!(made.is_none());
    assert!(progress.share() < 0.5, "it went on to {}", progress.share());
}

fn of(count: usize) -> Document {
    document("en", "Study", factors(&vec!["A statement of some words, one like the other"; count]))
}

/// Priorities to draw from, so often that nobody waits for the end.
fn endless() -> Document {
    let mut document = of(8);
    document.matrices[0].samples = u32::MAX;
    document.matrices[0].factors.strengths[0].weight = Weight::new(3.0).expect("a weight");
    document
}

fn ok<T>(made: Result<Option<T>, ExportError>) -> Option<T> {
    made.expect("nothing is wrong with it")
}

#[test]
fn pages_that_are_given_up_stop_on_the_way() {
    for kind in [ReportKind::Full, ReportKind::Grid] {
        check(&of(3_000), &ReportOptions::new(kind), |job, progress| ok(report::pages(job, progress)));
    }
}

#[test]
fn a_file_that_is_given_up_stops_on_the_way() {
    check(&of(3_000), &ReportOptions::new(ReportKind::Full), |job, progress| {
        ok(report::export(Format::Pdf, job, progress))
    });
}

#[test]
fn draws_for_a_chart_stop_with_it() {
    let full = ReportOptions::new(ReportKind::Full);
    check(&endless(), &full, |job, progress| {
        ok(report::pages(Job { chart: Some(Chart::Acceptability), ..job }, progress))
    });
    let options = ReportOptions { parts: Parts::default().with(Part::Acceptability), ..full };
    check(&endless(), &options, |job, progress| ok(report::pages(job, progress)));
    for format in [Format::Docx, Format::Markdown, Format::Latex] {
        check(&endless(), &options, |job, progress| ok(report::export(format, job, progress)));
    }
}
