//! `export`: a document as another kind of file; the extension of the output says which.

use super::arguments::{self, Citations, Export};
use super::failure::{Code, Failure};
use super::progress::watched_share;
use super::{clock, input, output};
use crate::analysis::Progress;
use crate::model::{Document, MatrixId};
use crate::report::{
    self, CarriedSource, Chart, CitationStyle, ExportError, Extent, Format, Furniture, Job, Letters, ListedSources,
    Logo, MadeLine, OptionError, Orientation, Palette, Parts, People, Pick, ReportKind, ReportOptions, Stamp, Studies,
    Study,
};
use crate::storage;
use std::path::Path;

pub(super) fn run(export: &Export) -> Result<Code, Failure> {
    let format = format(export)?;
    let of_several = export.report == arguments::Report::Comparison || export.chart == Some(Chart::Slopes);
    let compares = format.is_report() && of_several;
    if !export.others.is_empty() && !compares {
        let sentence = "only a comparison takes in further documents\nHint: add `--report comparison`.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    if !format.is_report() && !export.source.matrices.named.is_empty() {
        let sentence = "JSON holds the whole document\nHint: leave out `--matrix`.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    let mut documents = vec![export.source.file.document()?];
    for other in &export.others {
        documents.push(other.document()?);
    }
    write(format, documents, export)?;
    Ok(Code::Done)
}

fn format(export: &Export) -> Result<Format, Failure> {
    let extension = export.output.extension().unwrap_or_default().to_string_lossy();
    let name = export.format.as_deref().unwrap_or(&extension).to_lowercase();
    let endings = |between: &str| Format::ALL.map(Format::extension).join(between);
    let named = if export.format.is_some() { Format::of_extension(&name) } else { Format::of_path(&export.output) };
    named.ok_or_else(|| {
        Failure::Usage(if name.is_empty() {
            let (path, endings) = (export.output.display(), endings(", ."));
            format!("the name `{path}` does not say what to write\nHint: let it end in .{endings}, or add --format.")
        } else {
            format!("cannot write {name} files\nHint: the kinds are {}.", endings(", "))
        })
    })
}

fn write(format: Format, documents: Vec<Document>, export: &Export) -> Result<(), Failure> {
    let options = &options(&documents, export)?;
    let stamp = &Stamp { now: clock::now()?, program_version: env!("CARGO_PKG_VERSION").to_owned() };
    let mut studies = documents.into_iter().map(Study::new);
    let own = studies.next().expect("one document is always given");
    let studies = &Studies::new(own, studies.collect()).carried_by(storage::write);
    let job = Job { studies, chart: export.chart, options, stamp };
    let progress = &Progress::default();
    let exported = watched_share(progress, || report::export(format, job, progress));
    let exported = exported.map_err(|error| refused(&error))?.expect("nobody cancels");
    exported.warnings.iter().for_each(|warning| output::say(&format!("warning: {warning}")));
    let count = exported.files.len();
    if count > 1 && export.output == Path::new("-") {
        let sentence =
            format!("{count} pages do not fit standard output\nHint: write to a file, or choose one matrix.");
        return Err(Failure::Usage(sentence));
    }
    output::write_all(&exported.at(&export.output), output::existing(export.force), export.source.file.file())
}

/// Why nothing was exported, with the flags that help.
pub(super) fn refused(error: &ExportError) -> Failure {
    let hint = match error {
        ExportError::Choice(error) => {
            let flag = match error {
                OptionError::Margin(_) => "--margin",
                OptionError::TextSize(_) => "--text-size",
                OptionError::Dpi(_) => "--dpi",
            };
            let (range, unit) = (error.range(), error.unit());
            format!("choose {} to {} {unit} with `{flag}`.", range.start(), range.end())
        }
        ExportError::Count(_) => "name them with `--matrix`, or add further documents.".to_owned(),
        ExportError::NoCharts(_) => "choose pdf, svg or png.".to_owned(),
        ExportError::NoFigures(Chart::Slopes) => "weigh and rate the factors of two matrices or more.".to_owned(),
        ExportError::NoFigures(Chart::Groups) => {
            "name the groups of at least two participants whose answers count.".to_owned()
        }
        ExportError::NoFigures(_) => "weigh and rate the factors.".to_owned(),
        ExportError::TooManyPixels { .. } => {
            "choose fewer dots per inch with `--dpi`, or a smaller `--paper`.".to_owned()
        }
        ExportError::Broken(_) => return Failure::Usage(error.to_string()),
    };
    Failure::Usage(format!("{error}\nHint: {hint}"))
}

fn options(documents: &[Document], export: &Export) -> Result<ReportOptions, Failure> {
    let named = &export.source.matrices.named;
    let report = match export.report {
        arguments::Report::Grid => ReportKind::Grid,
        arguments::Report::Full => ReportKind::Full,
        arguments::Report::Comparison => ReportKind::Comparison,
        arguments::Report::Plan => ReportKind::Plan,
    };
    let usual = ReportOptions::on(export.paper, report);
    let usual = if documents.len() > 1 {
        ReportOptions { compared: Some(picks(documents, named)?), ..usual }
    } else {
        let matrices: Vec<MatrixId> = input::select(&documents[0], named)?.iter().map(|matrix| matrix.id).collect();
        ReportOptions { matrices: (!named.is_empty()).then_some(matrices), ..usual }
    };
    Ok(ReportOptions {
        orientation: export.landscape.then_some(Orientation::Landscape),
        margin: export.margin.map_or(usual.margin, |margin| margin * ReportOptions::POINTS_PER_MM),
        text_size: export.text_size.unwrap_or(usual.text_size),
        palette: if export.grey { Palette::Grey } else { Palette::Colour },
        parts: parts(export)?,
        citation_style: citation_style(&export.citations)?,
        listed: match export.sources {
            arguments::Sources::Cited => ListedSources::Cited,
            arguments::Sources::All => ListedSources::All,
        },
        language: export.lang.clone(),
        people: if export.pseudonymise { People::Pseudonymised } else { People::Named },
        dpi: export.dpi.unwrap_or(usual.dpi),
        furniture: Furniture {
            header: export.header.clone().unwrap_or_default(),
            footer: export.footer.clone().unwrap_or_default(),
            made: if export.no_program { MadeLine::Day } else { MadeLine::DayAndProgram },
            logo: export.logo.as_deref().map(logo).transpose()?,
        },
        letters: if export.svg_text { Letters::Text } else { Letters::Outlines },
        extent: if export.fragment { Extent::Fragment } else { Extent::Document },
        source: if export.without_source { CarriedSource::LeftOut } else { CarriedSource::Within },
        ..usual
    })
}

/// The style that was named, or the one in a file.
fn citation_style(citations: &Citations) -> Result<CitationStyle, Failure> {
    match citations {
        Citations::Named(style) => Ok(*style),
        Citations::File(path) => {
            let text = String::from_utf8_lossy(&storage::bytes_of(path)?).into_owned();
            CitationStyle::own(&text).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))
        }
    }
}

/// The picture in a file.
fn logo(path: &Path) -> Result<Logo, Failure> {
    Logo::of(&storage::bytes_of(path)?).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))
}

/// The usual parts with some more and without some others.
fn parts(export: &Export) -> Result<Parts, Failure> {
    if let Some(part) = export.with.iter().find(|part| export.without.contains(part)) {
        let sentence = format!("`{}` is wanted and left out\nHint: name it once.", part.name());
        return Err(Failure::Usage(sentence));
    }
    if export.report == arguments::Report::Grid && !(export.with.is_empty() && export.without.is_empty()) {
        let sentence = "a grid has no parts to choose\nHint: add `--report full`.";
        return Err(Failure::Usage(sentence.to_owned()));
    }
    let with = export.with.iter().copied().fold(Parts::default(), Parts::with);
    Ok(export.without.iter().copied().fold(with, Parts::without))
}

/// The matrices of several documents that are named, or all, in the order of their dates.
fn picks(documents: &[Document], named: &[String]) -> Result<Vec<Pick>, Failure> {
    let mut chosen = input::select_among(documents, named)?;
    chosen.sort_by_key(|(_, matrix)| (matrix.date.is_none(), matrix.date));
    Ok(chosen.into_iter().map(|(document, matrix)| Pick { document, matrix: matrix.id }).collect())
}
