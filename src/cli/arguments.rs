//! The arguments of the program, as clap reads them.

use super::calc::OPERATIONS;
use super::input::Input;
use super::joining::{Diff, Merge, Set};
use crate::model::{Asked, Date, PairScale};
use crate::report::{Chart, CitationStyle, Paper, Part, QuestionnaireKind};
use crate::storage::import::{Assigned, ColumnName, Mapping};
use crate::words::{self, UnknownLanguage};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::{Path, PathBuf};

/// Build, weigh, compare and print SWOT matrices.
///
/// Without a subcommand the window opens. The subcommands need no screen. Wherever a FILE is read, `-` is standard
/// input and `template:NAME` is a template. Exit codes: 0 done; 1 done, and something was found; 2 bad usage or bad
/// input; 3 the file system refused.
#[derive(Debug, Parser)]
#[command(name = "swot-editor", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
#[command(disable_version_flag = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// The document to open in the window
    pub(super) file: Option<Input>,
    /// What draws the window; without it, whatever works
    #[arg(long)]
    pub(super) renderer: Option<Renderer>,
    /// Print the version
    #[arg(short = 'V', long)]
    pub(super) version: bool,
    /// With --version: print what the program was built from, too
    #[arg(long, requires = "version")]
    pub(super) verbose: bool,
}

/// What can draw the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

impl Renderer {
    /// Whether this build has it: the same conditions decide in `app`, which this room may not name.
    pub(super) fn is_built(self) -> bool {
        match self {
            Self::Glow => cfg!(feature = "gui"),
            Self::Wgpu => cfg!(any(feature = "wgpu", all(feature = "gui", any(windows, target_os = "macos")))),
        }
    }

    /// The name that `--renderer` takes.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List earlier versions of a document, or write one of them
    Versions(VersionsOf),
    /// List the templates
    Templates {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Begin a document from a template
    New {
        /// The name of the template
        #[arg(long, value_name = "NAME")]
        template: String,
        #[command(flatten)]
        output: OptionalOutput,
    },
    /// Print the matrices as text
    Show {
        #[command(flatten)]
        source: DocumentArgument,
    },
    /// Print the findings: what a careful reader would ask about
    Check {
        /// The document
        file: Input,
        /// Print JSON
        #[arg(long)]
        json: bool,
        /// The language of the findings, such as ru; without it, English
        #[arg(long, value_name = "TAG")]
        lang: Option<String>,
        /// Exit with 1 when there is a finding this grave or graver
        #[arg(long, value_name = "SEVERITY", default_value = "error")]
        deny: Severity,
    },
    /// Print weights, scores, priorities, ranks, totals, posture and strategies
    Analyze {
        #[command(flatten)]
        source: DocumentArgument,
        /// Call the participants P1, P2, … instead of by their names
        #[arg(long)]
        pseudonymise: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Print what differs between matrices of one or several documents
    Compare {
        /// The documents
        #[arg(required = true, value_name = "FILE")]
        files: Vec<Input>,
        #[command(flatten)]
        matrices: Matrices,
        /// Print JSON
        #[arg(long)]
        json: bool,
        /// Compare the participants' groups within each matrix instead
        #[arg(long)]
        groups: bool,
    },
    /// Join copies of a document, or settle what they leave open
    Merge(Merge),
    /// Print what differs between two documents, and what follows from it
    Diff(Diff),
    /// Set fields of a document by their paths
    Set(Set),
    /// Write a report or a table; the extension of OUT says which
    Export(Export),
    /// Recompute every figure of a report from the document that it carries, and say which differ
    Reproduce {
        /// The report: a PDF, SVG, PNG, Word, Excel, PowerPoint or HTML file that this program wrote
        #[arg(value_name = "REPORT")]
        file: Input,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Take in a table, a list or a document of another program
    Import(Import),
    /// Write the questions of a matrix as a file that people answer
    Questionnaire(Questionnaire),
    /// Carry out one method of the analysis on a JSON request
    Calc {
        /// The method
        #[arg(value_parser = PossibleValuesParser::new(OPERATIONS))]
        operation: String,
        /// The request
        #[arg(default_value = "-", value_name = "FILE")]
        request: Input,
    },
    /// Print a script that completes commands in a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, Args)]
pub(super) struct DocumentArgument {
    /// The document
    pub(super) file: Input,
    #[command(flatten)]
    pub(super) matrices: Matrices,
}

#[derive(Debug, Args)]
pub(super) struct VersionsOf {
    /// The document
    pub(super) file: Input,
    /// Write the version of this number instead of the list
    #[arg(long, value_name = "NUMBER")]
    pub(super) get: Option<u64>,
    #[command(flatten)]
    pub(super) output: OptionalOutput,
}

#[derive(Debug, Args)]
pub(super) struct Matrices {
    /// Only this matrix, by its id or its title; may be repeated
    #[arg(long = "matrix", value_name = "ID|TITLE")]
    pub(super) named: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct OptionalOutput {
    /// The file to write; without it, standard output
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub(super) path: Option<PathBuf>,
    /// Overwrite the file if it exists
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(super) struct Export {
    #[command(flatten)]
    pub(super) source: DocumentArgument,
    /// Further documents whose matrices a comparison takes in
    #[arg(value_name = "FILE")]
    pub(super) others: Vec<Input>,
    /// The file to write; its extension says what kind of file
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: PathBuf,
    /// The kind of file, where OUT does not say it
    #[arg(long, value_name = "EXTENSION")]
    pub(super) format: Option<String>,
    /// Overwrite the file if it exists
    #[arg(long)]
    pub(super) force: bool,
    /// What the report holds
    #[arg(long, value_name = "KIND", default_value = "grid")]
    pub(super) report: Report,
    /// A chart instead of a report, on pages cut to its size
    #[arg(long, value_name = "CHART", value_parser = chart_parser(), conflicts_with = "report")]
    pub(super) chart: Option<Chart>,
    /// The paper: a4, letter, a3, a2, a1, a0, or a width and a height such as 500x700mm; type and margins grow with posters
    #[arg(long, value_name = "NAME|SIZE", default_value = "a4", value_parser = paper)]
    pub(super) paper: Paper,
    /// Turn the paper on its side
    #[arg(long)]
    pub(super) landscape: bool,
    /// White space at each edge, 5 to 50 millimetres
    #[arg(long, value_name = "MM")]
    pub(super) margin: Option<f32>,
    /// Size of running text, 6 to 60 points; a grid shrinks it as far as it must
    #[arg(long, value_name = "PT")]
    pub(super) text_size: Option<f32>,
    /// Print in greys instead of colours
    #[arg(long)]
    pub(super) grey: bool,
    /// Also these parts of the full report
    #[arg(long, value_name = "PART,…", value_delimiter = ',', value_parser = part_parser())]
    pub(super) with: Vec<Part>,
    /// Not these parts
    #[arg(long, value_name = "PART,…", value_delimiter = ',', value_parser = part_parser())]
    pub(super) without: Vec<Part>,
    /// Pixels to an inch of PNG pictures (36 to 600); without it, 150
    #[arg(long, value_name = "DPI")]
    pub(super) dpi: Option<u16>,
    /// How sources are cited: apa, chicago, harvard, gost, or a file of the Citation Style Language (.csl)
    #[arg(long, alias = "style", value_name = "STYLE|FILE.csl", default_value = "apa", value_parser = citations)]
    pub(super) citations: Citations,
    /// Which sources the list of references holds
    #[arg(long, value_name = "WHICH", default_value = "cited")]
    pub(super) sources: Sources,
    /// A line at the head of every page
    #[arg(long, value_name = "TEXT")]
    pub(super) header: Option<String>,
    /// A picture at the head of every page, at the end of the line
    #[arg(long, value_name = "FILE.png")]
    pub(super) logo: Option<PathBuf>,
    /// A line at the foot of every page, in place of the title
    #[arg(long, value_name = "TEXT")]
    pub(super) footer: Option<String>,
    /// Do not name the program at the foot of pages
    #[arg(long)]
    pub(super) no_program: bool,
    /// Letters of SVG files as text that can be edited, in the fonts that are there, instead of as shapes
    #[arg(long)]
    pub(super) svg_text: bool,
    /// Only the body of a LaTeX file, for `\input`; of a grid its tables alone
    #[arg(long)]
    pub(super) fragment: bool,
    /// Do not put the document into the report, from which this program could open and recompute it
    #[arg(long)]
    pub(super) without_source: bool,
    /// Call the participants P1, P2, … instead of by their names
    #[arg(long)]
    pub(super) pseudonymise: bool,
    /// Language of the headings, as a BCP 47 tag; without it, that of the document
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub(super) lang: Option<String>,
}

/// Takes the tag of a language that there are words in; the error names them all.
pub(super) fn language(tag: &str) -> Result<String, UnknownLanguage> {
    words::of(tag).map(|_| tag.to_owned())
}

/// Takes the name of a paper, or its size.
fn paper(text: &str) -> Result<Paper, String> {
    Paper::of(text).ok_or_else(|| {
        let names = Paper::NAMED.map(|(_, name)| name.to_lowercase()).join(", ");
        let (least, most) = (Paper::SIDES_MM.start(), Paper::SIDES_MM.end());
        format!("the papers are {names}, or sides of {least} to {most} mm, such as 500x700mm")
    })
}

/// Charts by their names.
fn chart_parser() -> impl TypedValueParser<Value = Chart> {
    let names = Chart::ALL.map(|chart| PossibleValue::new(chart.name()).help(chart.description()));
    PossibleValuesParser::new(names).map(|name| Chart::named(&name).expect("only names of charts are taken"))
}

/// Takes the name of a part; help names them all.
fn part_parser() -> impl TypedValueParser<Value = Part> {
    let names = Part::ALL.map(|part| PossibleValue::new(part.name()).help(part.description()));
    PossibleValuesParser::new(names).map(|name| Part::named(&name).expect("only names of parts are taken"))
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The file to take in; its extension says what kind of file. Of answers, several files or a folder of them
    #[arg(value_name = "IN", required = true)]
    pub(super) files: Vec<Input>,
    /// The document to write
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: PathBuf,
    /// The kind of file, where IN does not say it
    #[arg(long, value_name = "EXTENSION")]
    pub(super) format: Option<String>,
    /// The document that it is added to; without it, a new one
    #[arg(long, value_name = "FILE")]
    pub(super) into: Option<Input>,
    /// The matrix of that document that it is added to, by id or title; without it, factors become a new matrix
    #[arg(long, value_name = "ID|TITLE", requires = "into")]
    pub(super) matrix: Option<String>,
    /// What a column holds, by its head or number, where its head does not say it: a field, or with --survey a head such
    /// as S1 or S1:S2; - leaves the column; may be repeated
    #[arg(long = "map", value_name = "COLUMN=FIELD", value_parser = mapping)]
    pub(super) mappings: Vec<Mapping<String>>,
    /// What a heading means that names no quadrant, or a cell that should: a quadrant, its letter or tray; - leaves what
    /// stands under it; may be repeated
    #[arg(long = "as", value_name = "HEADING=QUADRANT", value_parser = assigned)]
    pub(super) places: Vec<Assigned>,
    /// The sheet of a workbook to read, in place of all that are not hidden; may be repeated
    #[arg(long = "sheet", value_name = "NAME")]
    pub(super) sheets: Vec<String>,
    /// The files hold answers of participants: what they were asked for; answers to a questionnaire of this program say it
    /// themselves
    #[arg(long, value_name = "METHOD", value_parser = asked(), requires = "into")]
    pub(super) survey: Option<Asked>,
    /// The file is a table of how attractive judges find the strategies (QSPM): a column of factors, one for each strategy,
    /// and a column `judge`; without that they are the analyst's own
    #[arg(long, requires = "into", conflicts_with = "survey")]
    pub(super) scores: bool,
    /// The round of the answers, counting from 1; without it, the one that they name, or the current one
    #[arg(long, value_name = "NUMBER", requires = "into")]
    pub(super) round: Option<u32>,
    /// Take answers that were not submitted as well
    #[arg(long, requires = "into")]
    pub(super) partial: bool,
    /// The last day on which answers count
    #[arg(long, value_name = "DATE", requires = "into")]
    pub(super) until: Option<Date>,
    /// What plain numbers about pairs mean: the ratio of the first to the second, places from the first's end to the
    /// second's, or a slider whose negative side is for the first or the second
    #[arg(long, value_parser = scale(), requires = "into")]
    pub(super) scale: Option<PairScale>,
    /// Overwrite the document if it exists
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Questionnaire {
    /// The document
    pub(super) file: Input,
    /// The file to write
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: PathBuf,
    /// The system that people answer in
    #[arg(long = "as", value_name = "KIND", value_parser = questionnaire_kind())]
    pub(super) kind: QuestionnaireKind,
    /// The matrix that is asked about, by id or title, where the document has several
    #[arg(long, value_name = "ID|TITLE")]
    pub(super) matrix: Option<String>,
    /// What people are asked for; without it, what the method of the matrix asks
    #[arg(long, value_name = "METHOD", value_parser = asked())]
    pub(super) survey: Option<Asked>,
    /// The round, counting from 1; without it, the current one. From round 2 on, each question tells what the group
    /// answered in the round before
    #[arg(long, value_name = "NUMBER")]
    pub(super) round: Option<u32>,
    /// Only the pairs of factors that stand for their quadrants, once these are known: the second questionnaire of
    /// Kurttila's convention
    #[arg(long)]
    pub(super) between: bool,
    /// Whether people write their names, get a questionnaire each, or stay unnamed
    #[arg(long, default_value = "asked")]
    pub(super) names: Names,
    /// A file with what stands before the questions, in place of the usual text
    #[arg(long, value_name = "TEXTFILE")]
    pub(super) intro: Option<PathBuf>,
    /// How many points or dots there are to share out; without it, 100 points and 5 dots
    #[arg(long, value_name = "NUMBER")]
    pub(super) budget: Option<u32>,
    /// Tell people on a page how far their judgments agree, which may change what they answer
    #[arg(long)]
    pub(super) consistency: bool,
    /// The language, as a BCP 47 tag; without it, that of the document
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub(super) lang: Option<String>,
    /// Overwrite the file if it exists
    #[arg(long)]
    pub(super) force: bool,
}

/// Whether people say who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Names {
    /// Everybody writes a name or a code.
    Asked,
    /// One questionnaire for each participant of the document.
    Given,
    /// Nobody is named.
    None,
}

fn questionnaire_kind() -> impl TypedValueParser<Value = QuestionnaireKind> {
    let names = QuestionnaireKind::ALL.map(|kind| PossibleValue::new(kind.name()).help(kind.description()));
    let of_name = |name: String| QuestionnaireKind::ALL.into_iter().find(|kind| kind.name() == name);
    PossibleValuesParser::new(names).map(move |name| of_name(name).expect("only names of kinds are taken"))
}

fn asked() -> impl TypedValueParser<Value = Asked> {
    let names = PossibleValuesParser::new(Asked::ALL.map(Asked::name));
    names.try_map(|name| Asked::ALL.into_iter().find(|asked| asked.name() == name).ok_or("nothing that can be asked"))
}

fn scale() -> impl TypedValueParser<Value = PairScale> {
    let names = PossibleValuesParser::new(PairScale::ALL.map(PairScale::name));
    names.try_map(|name| PairScale::ALL.into_iter().find(|scale| scale.name() == name).ok_or("no scale"))
}

/// `COLUMN=FIELD`; `-` for the field leaves the column.
fn mapping(text: &str) -> Result<Mapping<String>, String> {
    let (column, name) = text.rsplit_once('=').ok_or("write COLUMN=FIELD, such as Importance=weight")?;
    Ok(Mapping { column: ColumnName::Said(column.to_owned()), field: (name != "-").then(|| name.to_owned()) })
}

/// `HEADING=QUADRANT`; `-` for the quadrant leaves what stands under the heading.
fn assigned(text: &str) -> Result<Assigned, String> {
    let (heading, name) = text.rsplit_once('=').ok_or("write HEADING=QUADRANT, such as Indarguneak=S")?;
    Assigned::new(heading, name)
        .ok_or_else(|| format!("`{name}` is no quadrant; write S, W, O, T, tray, or - for none"))
}

/// A style of this program by its name, or a file of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Citations {
    /// One of those that come with the program.
    Named(CitationStyle),
    /// A file in the Citation Style Language.
    File(PathBuf),
}

fn citations(text: &str) -> Result<Citations, String> {
    let is_file = Path::new(text).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csl"));
    match CitationStyle::of_name(text) {
        Some(style) => Ok(Citations::Named(style)),
        None if is_file => Ok(Citations::File(PathBuf::from(text))),
        None => {
            let names = CitationStyle::ALL.map(CitationStyle::name).join(", ");
            Err(format!("the styles are {names}, or a file of rules that ends in .csl"))
        }
    }
}

/// The kinds of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Report {
    /// A page for each matrix.
    Grid,
    /// Everything.
    Full,
    /// What differs between the matrices.
    Comparison,
    /// The adopted strategies.
    Plan,
}

/// Which sources are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Sources {
    /// Those that the report cites.
    Cited,
    /// All that the document records.
    All,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum Severity {
    /// Worth knowing.
    Info,
    /// Probably to be mended.
    Warning,
    /// Wrong.
    Error,
}
