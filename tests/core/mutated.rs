//! Files that somebody tampered with: a small file of every kind that is read, changed at random. Whatever comes out is read
//! or refused, in a short time, and nothing breaks down.
//!
//! What is in `corpus` is also read as it is: a file that once broke a reader goes there. A change follows
//! from its number: `SWOT_MUTATION=17` makes that one alone, and `SWOT_MUTATE_SECS=600` goes on for ten minutes.

use crate::hostile_workbooks::packed;
use std::fs;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};
use swot_editor::analysis::Progress;
use swot_editor::model::{Document, IdSource};
use swot_editor::report::{self, Format, Job, ReportKind, ReportOptions, Stamp, Studies};
use swot_editor::storage::import::{self, Kind, Options, SurveyOptions, Watch};
use swot_editor::storage::{self, Folders, Settings};

/// How many changed files are read when nothing is said.
const USUAL: u64 = 600;
/// What one of them may take where nothing is optimised.
const LONGEST: Duration = Duration::from_secs(20);

/// Texts that readers give a meaning to.
const WORDS: [&[u8]; 24] = [
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r\n\r\n",
    b"\"",
    b"<",
    b"</",
    b"&#x110000;",
    b"]]>",
    b"<![CDATA[",
    b"{",
    b"}",
    b"((((((((",
    b"99999999999999999999",
    b"-1",
    b"1e999",
    b"NaN",
    b"ZZZ1048577",
    b"\xd8\x00",
    b"@string{a=a#a}",
    b"colspan=4294967295",
    b"\\u{0}",
    b"/*",
    b"\xf0\x9f\x98",
];

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next_bits() % end.max(1) as u64).unwrap()
    }
}

impl IdSource for Dice {
    fn next_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ (mixed >> 31)
    }
}

/// A small document with a little of everything.
fn document() -> Document {
    storage::parse(include_bytes!("corpus/study.swot"), "study.swot").unwrap()
}

/// A file of every kind: those of the corpus, and what the program writes itself.
fn files() -> Vec<(String, Vec<u8>)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/corpus");
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(corpus)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files.push(("old.swot".to_owned(), include_bytes!("version_1.swot").to_vec()));
    let (studies, options) = (Studies::of(document()), ReportOptions::new(ReportKind::Grid));
    let now = "2026-11-23T18:30:05+05:30[+05:30]".parse().unwrap();
    let stamp = Stamp { now, program_version: String::new() };
    for format in [Format::Pdf, Format::Docx, Format::Pptx, Format::Xlsx, Format::Html, Format::Svg, Format::Json] {
        let job = Job { studies: &studies, chart: None, options: &options, stamp: &stamp };
        let exported = report::export(format, job, &Progress::default()).unwrap().unwrap();
        let (_, bytes) = exported.at(Path::new("written")).remove(0);
        files.push((format!("written.{}", format.extension()), bytes));
    }
    files
}

/// Reads the bytes in every way in which a file of this name can be read.
fn read(name: &str, bytes: &[u8], home: &Path) {
    let extension = name.rsplit('.').next().unwrap();
    drop(storage::parse(bytes, name));
    drop(storage::read_from(bytes, name));
    let kind = Kind::of_extension(extension).unwrap_or(Kind::Text);
    for kind in [kind, Kind::recognised(extension, bytes)] {
        drop(import::import(bytes, kind, &Options::default(), name));
    }
    drop(import::survey(bytes, kind, &SurveyOptions::default(), &document(), &mut Dice(1), Watch::nobody()));
    drop(storage::carried(bytes, name));
    match extension {
        "json" => drop(storage::parse_json(bytes, name)),
        "ron" => {
            let folders = Folders::below(home);
            fs::create_dir_all(&folders.config).unwrap();
            fs::write(folders.config.join(name), bytes).unwrap();
            drop(Settings::load(&folders));
        }
        _ => drop(storage::texts(bytes)),
    }
}

/// The bytes with some changes; those of an archive are changed inside as often as outside.
fn changed(bytes: &[u8], others: &[(String, Vec<u8>)], dice: &mut Dice) -> Vec<u8> {
    let parts = if bytes.starts_with(b"PK") && dice.below(4) > 0 { parts(bytes) } else { None };
    let Some(mut parts) = parts else { return tampered(bytes, others, dice) };
    let at = dice.below(parts.len());
    parts[at].1 = tampered(&parts[at].1, others, dice);
    packed(&parts)
}

fn tampered(bytes: &[u8], others: &[(String, Vec<u8>)], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + 1 + dice.below(40)).min(bytes.len());
        match dice.below(7) {
            0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << dice.below(8)),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, WORDS[dice.below(WORDS.len())].iter().copied())),
            3 => drop(bytes.splice(at..end, WORDS[dice.below(WORDS.len())].iter().copied())),
            4 => {
                let again = bytes[at..end].repeat(1 + dice.below(200));
                drop(bytes.splice(at..at, again));
            }
            5 => bytes.truncate(at),
            _ => {
                let other = &others[dice.below(others.len())].1;
                let from = dice.below(other.len());
                let to = (from + dice.below(200)).min(other.len());
                drop(bytes.splice(at..at, other[from..to].iter().copied()));
            }
        }
    }
    bytes
}

fn parts(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let names: Vec<String> = archive.file_names().map(|name| Some(name.ok()?.into_owned())).collect::<Option<_>>()?;
    let part = |name: String| {
        let mut bytes = Vec::new();
        archive.by_name(&name).ok()?.read_to_end(&mut bytes).ok()?;
        Some((name, bytes))
    };
    names.into_iter().map(part).collect()
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[test]
fn whatever_is_in_a_file_it_is_read_or_refused() {
    let (home, files) = (tempfile::tempdir().unwrap(), files());
    let check = |number: u64, name: &str, bytes: &[u8]| {
        let begun = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| read(name, bytes, home.path())));
        assert!(result.is_ok(), "a reader broke down; SWOT_MUTATION={number} reads the changed {name} again");
        assert!(begun.elapsed() < LONGEST, "{:?} for SWOT_MUTATION={number}, a changed {name}", begun.elapsed());
    };
    let mutation = |number: u64| {
        let mut dice = Dice(number);
        let (name, bytes) = &files[dice.below(files.len())];
        check(number, name, &changed(bytes, &files, &mut dice));
    };
    if let Some(number) = number("SWOT_MUTATION") {
        return mutation(number);
    }
    for (name, bytes) in &files {
        check(0, name, bytes);
    }
    let begun = Instant::now();
    let until = number("SWOT_MUTATE_SECS").map(Duration::from_secs);
    let goes_on = |number: u64| until.map_or(number < USUAL, |until| begun.elapsed() < until);
    (0..u64::MAX).take_while(|&number| goes_on(number)).for_each(mutation);
}
