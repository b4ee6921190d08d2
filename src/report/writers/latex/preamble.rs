//! What stands before the report: paper, packages, language and fonts.

use super::inline::line;
use crate::report::content::Manuscript;
use crate::report::options::ReportOptions;
use crate::report::page::Info;
use crate::report::text::{Reading, RichText};

/// Up to the beginning of the document.
pub(super) fn preamble(manuscript: &Manuscript<'_>) -> String {
    let options = manuscript.options;
    let parts = [
        "% Set this file with XeLaTeX or LuaLaTeX.".to_owned(),
        format!("\\documentclass[{}pt]{{article}}", letters(options)),
        paper(options),
        "\\usepackage{fontspec}\n\\usepackage{array}\n\\usepackage{longtable}\n\\usepackage{booktabs}".to_owned(),
        "\\usepackage[hidelinks]{hyperref}".to_owned(),
        properties(&manuscript.info),
        language(&manuscript.info.language),
        "\\setlength{\\parindent}{0pt}\n\\setlength{\\parskip}{0.5\\baselineskip}".to_owned(),
        "\\setcounter{secnumdepth}{0}\n\\emergencystretch=3em".to_owned(),
    ];
    parts.join("\n")
}

/// What a document must have that takes a fragment in.
pub(super) fn needed() -> &'static str {
    "% For \\input in a document for XeLaTeX or LuaLaTeX with the packages array, longtable, booktabs and hyperref."
}

/// The size of running text: the nearest that the class of document has.
pub(super) fn letters(options: &ReportOptions) -> u8 {
    match options.text_size {
        size if size < 10.5 => 10,
        size if size < 11.5 => 11,
        _ => 12,
    }
}

/// The width between the margins in points.
pub(super) fn width(options: &ReportOptions) -> f32 {
    options.page_size().width - 2.0 * margin(options)
}

/// The margin in points; however wide it is to be, half of the page stays free.
fn margin(options: &ReportOptions) -> f32 {
    let size = options.page_size();
    options.margin.clamp(0.0, size.width.min(size.height) / 4.0)
}

fn paper(options: &ReportOptions) -> String {
    let size = options.page_size();
    let margin = margin(options);
    format!(
        "\\usepackage[paperwidth={:.2}bp,paperheight={:.2}bp,margin={margin:.2}bp]{{geometry}}",
        size.width, size.height
    )
}

/// What the file that it becomes says of itself.
fn properties(info: &Info) -> String {
    let said = |text: &str| line(Reading::LeftToRight, &RichText::plain(text));
    let (title, authors, subject) = (said(&info.title), said(&info.authors.join(", ")), said(&info.subject));
    format!("\\hypersetup{{pdftitle={{{title}}},pdfauthor={{{authors}}},pdfsubject={{{subject}}}}}")
}

/// Hyphenation, direction and fonts of a language (BCP 47).
fn language(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let main = font(&["Noto Serif", "FreeSerif.otf"], |font| format!("\\setmainfont{{{font}}}"));
    let set = |name: &str| format!("{main}\n\\usepackage{{polyglossia}}\n\\setmainlanguage{{{name}}}");
    match primary.as_str() {
        "zh" => format!("{main}\n{}", chinese()),
        "ar" => {
            // Noto Naskh Arabic has neither brackets nor Latin letters.
            let fonts = ["Amiri", "Amiri-Regular.ttf", "Scheherazade New", "Times New Roman", "DejaVu Sans"];
            let font = font(&fonts, |font| format!("\\newfontfamily\\arabicfont[Script=Arabic]{{{font}}}"));
            format!("{}\n\\setotherlanguage{{english}}\n{font}", set("arabic"))
        }
        // Words of other languages are marked as such, which needs a command.
        _ if Reading::of(tag) == Reading::RightToLeft => format!("{main}\n\\newcommand\\textenglish[1]{{#1}}"),
        other => known(other).map_or(main.clone(), set),
    }
}

/// What polyglossia calls a language.
fn known(primary: &str) -> Option<&'static str> {
    Some(match primary {
        "en" => "english",
        "ru" => "russian",
        "uk" => "ukrainian",
        "bg" => "bulgarian",
        "de" => "german",
        "fr" => "french",
        "es" => "spanish",
        "it" => "italian",
        "pt" => "portuguese",
        "nl" => "dutch",
        "pl" => "polish",
        "cs" => "czech",
        "sv" => "swedish",
        "tr" => "turkish",
        _ => return None,
    })
}

/// Chinese, which has a package of its own for each program.
fn chinese() -> String {
    let fonts = ["Noto Serif CJK SC", "FandolSong-Regular.otf"];
    let xelatex = font(&fonts, |font| format!("\\setCJKmainfont{{{font}}}"));
    let lualatex = font(&fonts, |font| format!("\\setmainjfont{{{font}}}"));
    format!(
        "\\usepackage{{iftex}}\n\\ifXeTeX\n\\usepackage{{xeCJK}}\n{xelatex}\n\\else\n\
         \\usepackage{{luatexja-fontspec}}\n{lualatex}\n\\fi"
    )
}

/// A command for the first of these fonts that is there; none where none is.
fn font(names: &[&str], command: impl Fn(&str) -> String) -> String {
    let otherwise = |rest: String, name: &&str| format!("\\IfFontExistsTF{{{name}}}{{{}}}{{{rest}}}", command(name));
    names.iter().rev().fold(String::new(), otherwise)
}
