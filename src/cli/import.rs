//! `import`: a table, a list or a document of another program becomes a document, or is added to one.

use super::arguments::Import;
use super::failure::{Code, Failure};
use super::ids::SystemIds;
use super::input::{self, Input, Read};
use super::{clock, output};
use crate::model::{Asked, Document};
use crate::storage::import::{
    self, Field, ImportError, Imported, Kind, Mapping, Options, PlaceError, Report, SurveyError, SurveyOptions, Target,
    Watch,
};
use crate::storage::{Origin, ReadError};

pub(super) fn run(import: &Import) -> Result<Code, Failure> {
    let kind = kind(import)?;
    let (base, read) = match &import.into {
        Some(into) => into.document_of_file().map(|(document, read)| (Some(document), read))?,
        None => (None, None),
    };
    if let (Some(asked), Some(document)) = (import.survey, &base) {
        return survey(import, kind, asked, document, read.as_ref());
    }
    let mappings = import.mappings.iter().map(field_mapping).collect::<Result<_, _>>()?;
    let options =
        Options { mappings, places: import.places.clone(), sheets: import.sheets.clone(), ..Options::default() };
    let origin = import.file.name();
    let imported = import::import(&import.file.bytes()?, kind, &options, &origin).map_err(refused)?;
    let summary = imported.content.summary();
    let mut report = imported.report.clone();
    let (document, placed) = placed(imported, base, import)?;
    placed.remarks.into_iter().for_each(|remark| report.remark(remark));
    output::save(&import.output, &document, output::existing(import.force), read.as_ref())?;
    output::say(&format!("taken: {summary}"));
    say(&report);
    Ok(Code::Done)
}

/// Answers of participants, which go into the document of `--into`.
fn survey(import: &Import, kind: Kind, asked: Asked, base: &Document, read: Option<&Read>) -> Result<Code, Failure> {
    let matrix = match (&import.matrix, base.matrices.as_slice()) {
        (Some(name), _) => input::find(base, name)?.id,
        (None, [only]) => only.id,
        (None, _) => {
            return Err(Failure::Usage("answers are about one matrix\nHint: name it with --matrix.".to_owned()));
        }
    };
    let mappings = import.mappings.clone();
    let reading = Options { sheets: import.sheets.clone(), ..Options::default() };
    let options = SurveyOptions { asked, matrix, round: import.round, reading, mappings };
    let mut ids = SystemIds::begin()?;
    let survey =
        import::survey(&import.file.bytes()?, kind, &options, base, &mut ids, Watch::nobody()).map_err(|error| {
            if let SurveyError::Nothing(report) = &error {
                say(report);
            }
            Failure::Usage(error.to_string())
        })?;
    let mut document = base.clone();
    survey.edit.apply(&mut document).map_err(|error| Failure::Usage(error.to_string()))?;
    output::save(&import.output, &document, output::existing(import.force), read)?;
    output::say(&format!("taken: {}", survey.summary));
    say(&survey.report);
    Ok(Code::Done)
}

fn kind(import: &Import) -> Result<Kind, Failure> {
    let extension = match &import.file {
        Input::Origin(Origin::File(path)) => path.extension().unwrap_or_default().to_string_lossy(),
        _ => "".into(),
    };
    let name = import.format.as_deref().unwrap_or(&extension);
    let kinds = Kind::EXTENSIONS.join(", ");
    Kind::of_extension(name).ok_or_else(|| match name {
        "" => Failure::Usage(format!("nothing says what kind of file it is\nHint: add --format, one of {kinds}.")),
        name => Failure::Usage(format!("cannot import {name} files\nHint: the kinds are {kinds}.")),
    })
}

/// What was said of a column of factors.
fn field_mapping(mapping: &Mapping<String>) -> Result<Mapping, Failure> {
    let named = |name: &String| {
        let names = Field::ALL.map(Field::name).join(", ");
        let unknown = format!("there is no field `{name}`\nHint: the fields are {names}, and - for none.");
        Field::named(name).ok_or(Failure::Usage(unknown))
    };
    Ok(Mapping { column: mapping.column.clone(), field: mapping.field.as_ref().map(named).transpose()? })
}

/// The document that comes of it: that of `--into` with what was imported, or a new one; and what became of ids and
/// sources.
fn placed(imported: Imported, base: Option<Document>, import: &Import) -> Result<(Document, Report), Failure> {
    let mut ids = SystemIds::begin()?;
    let misplaced = |error: PlaceError| Failure::Usage(error.to_string());
    let Some(mut document) = base else {
        let name = import.file.name();
        let stem = std::path::Path::new(&name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        return imported.content.into_document(&stem, Some(clock::today()?), &mut ids).map_err(misplaced);
    };
    let target = match &import.matrix {
        Some(name) => Target::Matrix(input::find(&document, name)?.id),
        None => Target::NewMatrix,
    };
    let placed = imported.content.place(&document, target, &mut ids).map_err(misplaced)?;
    placed.edit.apply(&mut document).map_err(|error| misplaced(error.into()))?;
    Ok((document, placed.report))
}

fn refused(error: ImportError) -> Failure {
    match error {
        ImportError::Content(error) => Failure::Read(ReadError::Content(error)),
        ImportError::Nothing(ref report) => {
            say(report);
            Failure::Usage(error.to_string())
        }
        error @ (ImportError::Workbook(_) | ImportError::Word(_) | ImportError::Stopped) => {
            Failure::Usage(error.to_string())
        }
    }
}

/// Says what was left and refused; of very much, the beginning.
fn say(report: &Report) {
    const MOST: usize = 1000;
    let count = report.lines().count();
    report.lines().take(MOST).for_each(|line| output::say(&line));
    if count > MOST {
        output::say(&format!("and {} more", count - MOST));
    }
}
