//! What git asks of this program: to merge and to compare `.swot` files, and to be told so.

use super::failure::{Code, Failure};
use super::input::Input;
use super::output::{self, Form};
use super::{diff, merge};
use crate::analysis::merging::{self, Copy};
use crate::model::Document;
use crate::storage::{self, Existing, GIT_IGNORED};
use crate::words::Words;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The line that gives `.swot` files to this program.
const ATTRIBUTES: &str = "*.swot merge=swot diff=swot";

/// The merge driver: BASE, OURS and THEIRS become one document in the place of OURS. Copies are called by their contents,
/// because git gives them other names each time.
pub(super) fn merge(files: &[Input], words: &Words) -> Result<Code, Failure> {
    let [base, ours, theirs, ..] = files else {
        return Err(Failure::Usage(
            "a merge driver gets BASE, OURS and THEIRS\nHint: `merge --git %O %A %B %L %P`".to_owned(),
        ));
    };
    let Some(target) = ours.file() else {
        return Err(Failure::Usage("a merge driver gets files".to_owned()));
    };
    // Of a file that both sides added git hands over an empty base.
    let base = if base.bytes()?.is_empty() { None } else { Some(base.document()?) };
    let documents = [ours.document()?, theirs.document()?];
    let names = documents.each_ref().map(merging::revision);
    let copies = [0, 1].map(|at| Copy { name: &names[at], document: &documents[at] });
    let merged = merge::joined(base.as_ref(), &copies)?;
    storage::write_output(target, storage::write(&merged.document).as_bytes(), Existing::Replace)?;
    if let Some(path) = files.get(4).map(Input::name) {
        let [ours, theirs] = &names;
        output::say(&format!("{path}: joined; ours is called {ours}, theirs {theirs}"));
    }
    merge::report(&merged.document, &merged.needed, Vec::new(), words, Form::Text)
}

/// The diff command: `PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE`, where a file that is not there is
/// `/dev/null`.
pub(super) fn diff(files: &[OsString], words: &Words) -> Result<Code, Failure> {
    if let [path] = files {
        // So git names a file whose merge ended with a conflict.
        output::print_text(&format!("{}: not merged yet\n", path.to_string_lossy()))?;
        return Ok(Code::Done);
    }
    let [path, old, _, _, new, ..] = files else {
        return Err(Failure::Usage(
            "a diff command gets PATH, OLD-FILE, OLD-HEX, OLD-MODE, NEW-FILE and so on".to_owned(),
        ));
    };
    let document = |file: &OsString| -> Result<Option<Document>, Failure> {
        if file == "/dev/null" || file == "nul" { Ok(None) } else { Input::from(file.clone()).document().map(Some) }
    };
    let (old, new) = (document(old)?, document(new)?);
    let Some(some) = new.as_ref().or(old.as_ref()) else { return Ok(Code::Done) };
    let empty = Document::new(some.id, "");
    let text = diff::text(old.as_ref().unwrap_or(&empty), new.as_ref().unwrap_or(&empty), words);
    output::print_text(&format!("{}\n{text}\n", output::underlined(&path.to_string_lossy(), '=')))?;
    Ok(Code::Done)
}

/// Writes what git needs to know into the repository, or prints it where there is none.
pub(super) fn install() -> Result<Code, Failure> {
    let settings = settings()?;
    let Some(root) = root() else {
        output::say("this is no git repository: here is what one needs");
        let mut text = format!("# .gitattributes\n{ATTRIBUTES}\n\n# .gitignore\n{}\n\n", GIT_IGNORED.join("\n"));
        text.extend(settings.iter().map(|(name, value)| format!("git config {name} '{value}'\n")));
        output::print_text(&text)?;
        return Ok(Code::Done);
    };
    for (name, value) in &settings {
        let done = Command::new("git").arg("-C").arg(&root).args(["config", name, value]).status()?;
        if !done.success() {
            return Err(Failure::Output(std::io::Error::other(format!("git refused to set {name}"))));
        }
        output::say(&format!("set {name} = {value}"));
    }
    let ignored = GIT_IGNORED.map(|line| (".gitignore", line));
    for (file, line) in std::iter::once((".gitattributes", ATTRIBUTES)).chain(ignored) {
        let path = root.join(file);
        if storage::add_line(&path, line)? {
            output::say(&format!("added `{line}` to {}", path.display()));
        } else {
            output::say(&format!("{} already has `{line}`", path.display()));
        }
    }
    Ok(Code::Done)
}

/// The settings of git by their names.
fn settings() -> Result<[(&'static str, String); 4], Failure> {
    let program = std::env::current_exe()?;
    // Git has a shell read these lines, which on every system takes slashes and quotes.
    let program = format!("\"{}\"", program.display().to_string().replace('\\', "/"));
    Ok([
        ("merge.swot.name", "join copies of a SWOT document".to_owned()),
        ("merge.swot.driver", format!("{program} merge --git %O %A %B %L %P")),
        ("diff.swot.command", format!("{program} diff --git")),
        ("diff.swot.textconv", format!("{program} diff --lines")),
    ])
}

/// The top of the repository that the program was started in.
fn root() -> Option<PathBuf> {
    let asked = Command::new("git").args(["rev-parse", "--show-toplevel"]).output().ok()?;
    let path = String::from_utf8(asked.stdout).ok()?;
    (asked.status.success() && !path.trim().is_empty()).then(|| Path::new(path.trim()).to_owned())
}
