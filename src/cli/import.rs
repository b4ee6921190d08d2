//! `import`: a table, a list or a document of another program becomes a document, or is added to one.

use super::arguments::Import;
use super::failure::{Code, Failure};
use super::ids::SystemIds;
use super::input::{self, Input, Read};
use super::{clock, output};
use crate::model::{Document, DocumentId};
use crate::storage::import::{
    self, Field, ImportError, Imported, Kind, Mapping, Options, PlaceError, Report, SurveyError, SurveyFile,
    SurveyOptions, Target, Unfinished, Watch,
};
use crate::storage::{self, Origin, ReadError};
use crate::words::{self, Front, Words};

pub(super) fn run(import: &Import) -> Result<Code, Failure> {
    let (base, read) = match &import.into {
        Some(into) => into.document_of_file().map(|(document, read)| (Some(document), read))?,
        None => (None, None),
    };
    if let Some(document) = &base
        && let Some(files) = answers(import)?
    {
        return survey(import, &files, document, read.as_ref());
    }
    let [file] = import.files.as_slice() else {
        return Err(Failure::Usage(
            "only answers are taken from several files at once\nHint: add --survey.".to_owned(),
        ));
    };
    let kind = kind(import, file)?;
    let mappings = import.mappings.iter().map(field_mapping).collect::<Result<_, _>>()?;
    let options =
        Options { mappings, places: import.places.clone(), sheets: import.sheets.clone(), ..Options::default() };
    let origin = file.name();
    let imported = import::import(&file.bytes()?, kind, &options, &origin).map_err(refused)?;
    let amount = match &base {
        Some(document) => imported.content.amount(document),
        None => imported.content.amount(&Document::new(DocumentId::from_random(0), "")),
    };
    let mut report = imported.report.clone();
    let (document, placed) = placed(imported, base, import, &origin)?;
    placed.remarks.into_iter().for_each(|remark| report.remark(remark));
    output::save(&import.output, &document, output::existing(import.force), read.as_ref())?;
    output::say(&format!("taken: {}", words().import_amount(&amount)));
    say(&report);
    Ok(Code::Done)
}

/// The files, if they hold answers: the user says so, there are several, or their questionnaire names itself.
fn answers(import: &Import) -> Result<Option<Vec<SurveyFile>>, Failure> {
    let mut inputs = Vec::new();
    for input in &import.files {
        match input {
            Input::Origin(Origin::File(path)) if path.is_dir() => {
                let files = storage::files_in(path, &SURVEY_FILES)?;
                inputs.extend(files.into_iter().map(|file| Input::Origin(Origin::File(file))));
            }
            input => inputs.push(input.clone()),
        }
    }
    let is_one = matches!(inputs.as_slice(), [_]) && inputs.len() == import.files.len();
    let is_said = import.survey.is_some() || import.scores || !is_one;
    let mut files = Vec::new();
    for input in &inputs {
        let kind = kind(import, input)?;
        // A file of another kind is read once, as what it is.
        if !is_said && !matches!(kind, Kind::Separated | Kind::Workbook | Kind::Text) {
            return Ok(None);
        }
        let name = (!is_one).then(|| input.name());
        files.push(SurveyFile { name, bytes: input.bytes()?, kind });
    }
    let reading = Options { sheets: import.sheets.clone(), ..Options::default() };
    let is_answers = is_said || files.iter().any(|file| import::is_keyed(file, &reading));
    Ok(is_answers.then_some(files))
}

/// The extensions of the files in a folder that may hold answers.
const SURVEY_FILES: [&str; 6] = ["csv", "tsv", "tab", "txt", "xlsx", "xlsm"];

/// Answers of participants, which go into the document of `--into`.
fn survey(import: &Import, files: &[SurveyFile], base: &Document, read: Option<&Read>) -> Result<Code, Failure> {
    let matrix = import.matrix.as_ref().map(|name| input::find(base, name)).transpose()?.map(|matrix| matrix.id);
    let options = SurveyOptions {
        asked: import.survey,
        matrix,
        round: import.round,
        unfinished: if import.partial { Unfinished::Taken } else { Unfinished::Left },
        until: import.until,
        scale: import.scale,
        reading: Options { sheets: import.sheets.clone(), ..Options::default() },
        mappings: import.mappings.clone(),
    };
    let mut ids = SystemIds::begin()?;
    let survey = match files {
        [file] if import.scores => import::scores(file, &options, base, &mut ids),
        files => import::surveys(files, &options, base, &mut ids, Watch::nobody()),
    };
    let survey = survey.map_err(|error| {
        if let SurveyError::Nothing(report) = &error {
            say(report);
        }
        Failure::Usage(words().survey_error(&error, Front::Options))
    })?;
    let mut document = base.clone();
    survey.edit.apply(&mut document).map_err(|error| Failure::Usage(error.to_string()))?;
    output::save(&import.output, &document, output::existing(import.force), read)?;
    output::say(&format!("taken: {}", words().survey_amount(survey.amount)));
    say(&survey.report);
    Ok(Code::Done)
}

fn kind(import: &Import, file: &Input) -> Result<Kind, Failure> {
    let extension = match file {
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
fn placed(
    imported: Imported,
    base: Option<Document>,
    import: &Import,
    name: &str,
) -> Result<(Document, Report), Failure> {
    let mut ids = SystemIds::begin()?;
    let misplaced = |error: PlaceError| Failure::Usage(words().place_error(&error));
    let Some(mut document) = base else {
        let stem = std::path::Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
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
            Failure::Usage(words().import_error(&error, Front::Options))
        }
        error @ (ImportError::Workbook(_) | ImportError::Word(_) | ImportError::Stopped) => {
            Failure::Usage(words().import_error(&error, Front::Options))
        }
    }
}

/// The words of the command line, which speaks English.
fn words() -> &'static Words {
    words::or_english("en")
}

/// Says what was left and refused; of very much, the beginning.
fn say(report: &Report) {
    const MOST: usize = 1000;
    let count = report.remarks.len() + report.refused.len();
    words().import_lines(report, Front::Options).take(MOST).for_each(|line| output::say(&line));
    if count > MOST {
        output::say(&format!("and {} more", count - MOST));
    }
}
