//! Reports carry the documents they were made from, and are made again from them.

use super::{stamp, template};
use swot_editor::analysis::Progress;
use swot_editor::model::{Document, Participant, PersonId, Weight};
use swot_editor::report::{
    self, CarriedSource, Chart, Format, Job, People, Recipe, ReportKind, ReportOptions, Studies, Study,
};
use swot_editor::storage::{self, Carried};

fn carriers() -> impl Iterator<Item = Format> {
    Format::ALL.into_iter().filter(|format| format.carries_source())
}

/// Two documents, one with a person who is named in its texts.
fn documents() -> [Document; 2] {
    let mut document = template("unodc");
    document.matrices.truncate(2);
    "Signs \u{fffe}<&>]]> \u{7f} الوقت by Ann Lee".clone_into(&mut document.title);
    let (id, name) = (PersonId::from_random(1), "Ann Lee".to_owned());
    document.people.push(Participant { id, name, group: String::new(), weight: Weight::DEFAULT });
    [document, template("coursework")]
}

fn written(format: Format, chart: Option<Chart>, options: &ReportOptions) -> Vec<Vec<u8>> {
    let [own, other] = documents().map(Study::new);
    let studies = &Studies::new(own, vec![other]).carried_by(storage::write);
    let job = Job { studies, chart, options, stamp: &stamp() };
    report::export(format, job, &Progress::default()).unwrap().unwrap().files
}

fn carried(file: &[u8]) -> Option<Carried> {
    storage::carried(file, "report").unwrap()
}

#[test]
fn every_format_carries_the_documents_and_is_the_same_when_it_is_made_again() {
    let options = ReportOptions { dpi: 36, ..ReportOptions::new(ReportKind::Grid) };
    for format in carriers() {
        let files = written(format, None, &options);
        for file in &files {
            let carried = carried(file).unwrap_or_else(|| panic!("{format:?} carries nothing"));
            assert!(carried.documents == documents(), "{format:?}");
            let recipe = Recipe::read(&carried.recipe).unwrap();
            assert_eq!(recipe.options, options);
            let (again, chart, stamp) = recipe.understood().unwrap();
            let mut studies = carried.documents.into_iter().map(Study::new);
            let studies = Studies::new(studies.next().unwrap(), studies.collect()).carried_by(storage::write);
            let job = Job { studies: &studies, chart, options: &recipe.options, stamp: &stamp };
            let again = report::export(again, job, &Progress::default()).unwrap().unwrap().files;
            assert!(again == files, "{format:?} is another file when it is made again");
        }
        let texts = storage::texts(&files[0]);
        assert!(!texts.is_empty(), "{format:?}");
        let is_picture = format == Format::Png;
        assert!(is_picture || texts.join(" ").contains("NGOs"), "{format:?}: {texts:?}");
    }
}

#[test]
fn nothing_is_carried_that_is_not_wanted_and_nobody_is_named_who_should_not_be() {
    let without = ReportOptions { dpi: 36, source: CarriedSource::LeftOut, ..ReportOptions::new(ReportKind::Grid) };
    let hidden = ReportOptions { dpi: 36, people: People::Pseudonymised, ..ReportOptions::new(ReportKind::Grid) };
    for format in carriers() {
        assert!(carried(&written(format, None, &without)[0]).is_none(), "{format:?}");
        let carried = carried(&written(format, None, &hidden)[0]).unwrap();
        let texts = carried.documents.iter().map(storage::write).collect::<String>() + &carried.recipe;
        assert!(!texts.contains("Ann Lee") && texts.contains("P1"), "{format:?}");
    }
    let chart = written(Format::Svg, Some(Chart::Star), &hidden);
    assert!(carried(&chart[0]).unwrap().documents[0].authors.is_empty(), "a chart shows no authors");
}

#[test]
fn a_report_opens_like_its_document_and_has_no_file_to_save_to() {
    let folder = tempfile::tempdir().unwrap();
    for format in carriers() {
        let path = folder.path().join(format!("a.{}", format.extension()));
        let options = ReportOptions { dpi: 36, ..ReportOptions::new(ReportKind::Grid) };
        std::fs::write(&path, &written(format, None, &options)[0]).unwrap();
        let session = swot_editor::session::Session::open(&path).unwrap();
        assert!(session.path().is_none() && *session.document() == documents()[0], "{format:?}");
        std::fs::write(&path, &written(format, None, &ReportOptions { source: CarriedSource::LeftOut, ..options })[0])
            .unwrap();
        let error = storage::open(&path).unwrap_err().to_string();
        assert!(error.contains("carries no SWOT document"), "{format:?}: {error}");
    }
}
