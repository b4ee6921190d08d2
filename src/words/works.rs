//! The works on methods that the sentences of the methods paragraph cite, in full.

use crate::model::{Date, Name, Source, SourceId, SourceKind};
use std::ops::Range;

/// A work, of which all is known that a reference says.
pub(crate) struct Work {
    kind: SourceKind,
    /// Family name and initials of each author.
    authors: &'static [(&'static str, &'static str)],
    year: u16,
    title: &'static str,
    /// The journal, or the proceedings.
    container: &'static str,
    volume: &'static str,
    issue: &'static str,
    pages: &'static str,
    publisher: &'static str,
}

/// A work that a text cites: "Saaty 1977".
pub(crate) struct Mention {
    /// The work.
    pub(crate) work: &'static Work,
    /// Where its first author begins and its year ends.
    pub(crate) range: Range<usize>,
}

/// The works that a text cites, in the order of their authors.
pub(crate) fn cited_in(text: &str) -> impl Iterator<Item = &'static Work> {
    WORKS.iter().filter(move |work| work.mentions(text).next().is_some())
}

/// Every place of a text where a work is cited, in order: where its first author stands before its year, with no more than
/// the other authors between.
pub(crate) fn mentions(text: &str) -> Vec<Mention> {
    let of_work = |work: &'static Work| work.mentions(text).map(move |range| Mention { work, range });
    let mut found: Vec<Mention> = WORKS.iter().flat_map(of_work).collect();
    found.sort_by_key(|mention| (mention.range.start, mention.range.end));
    // "Aczél and Saaty 1983" is one work, also where Saaty wrote another in that year.
    let mut end = 0;
    found.retain(|mention| {
        let is_apart = mention.range.start >= end;
        end = end.max(mention.range.end);
        is_apart
    });
    found
}

/// The program itself by its name and version ("SWOT Editor 0.2.0"), as CITATION.cff has it.
pub(crate) fn of_program(program: &str, id: SourceId) -> Source {
    let (name, version) = program.rsplit_once(' ').unwrap_or((program, ""));
    Source {
        authors: vec![Name { family: format!("The {name} contributors"), given: String::new() }],
        date: Date::year_only(RELEASED),
        title: name.to_owned(),
        version: version.to_owned(),
        language: "en".to_owned(),
        ..Source::new(id, SourceKind::Software)
    }
}

/// The reference of the program itself.
pub(crate) fn program_reference(program: &str) -> String {
    let (name, version) = program.rsplit_once(' ').unwrap_or((program, ""));
    format!("The {name} contributors ({RELEASED}). {name} (Version {version}) [Computer software].")
}

impl Work {
    /// The full reference, which is the same in every language.
    pub(crate) fn reference(&self) -> String {
        let authors: Vec<String> = self.authors.iter().map(|(family, given)| format!("{family}, {given}")).collect();
        let mut text =
            format!("{} ({}). {}. {}{}", authors.join(", "), self.year, self.title, self.container, self.publisher);
        if !self.volume.is_empty() {
            let issue = if self.issue.is_empty() { String::new() } else { format!(" ({})", self.issue) };
            text.extend([" ", self.volume, &issue, ", ", self.pages]);
        }
        text + "."
    }

    /// The work as a record that citations and references are made from.
    pub(crate) fn source(&self, id: SourceId) -> Source {
        let name = |(family, given): &(&str, &str)| Name { family: (*family).to_owned(), given: (*given).to_owned() };
        Source {
            authors: self.authors.iter().map(name).collect(),
            date: Date::year_only(self.year),
            title: self.title.to_owned(),
            container: self.container.to_owned(),
            volume: self.volume.to_owned(),
            issue: self.issue.to_owned(),
            // One number is that of the article, in a journal without pages through the volume.
            pages: if self.pages.contains('–') { self.pages.to_owned() } else { String::new() },
            article_number: if self.pages.contains('–') { String::new() } else { self.pages.to_owned() },
            publisher: self.publisher.to_owned(),
            language: "en".to_owned(),
            ..Source::new(id, self.kind)
        }
    }

    /// Its year, as texts have it.
    pub(crate) fn year(&self) -> String {
        self.year.to_string()
    }

    fn mentions<'t>(&self, text: &'t str) -> impl Iterator<Item = Range<usize>> + use<'t> {
        let (family, year) = (self.authors[0].0, self.year());
        text.match_indices(family).filter_map(move |(at, _)| {
            let after = &text[at + family.len()..];
            let before_year = after.split(|sign: char| sign.is_ascii_digit()).next().unwrap_or_default();
            // The stop of an abbreviation is followed by a year, that of a sentence by a word.
            let is_one_sentence =
                !before_year.trim_end().trim_end_matches('.').contains([';', '；', '؛', '.', '(', '（']);
            let is_cited =
                before_year.chars().count() < 48 && is_one_sentence && after[before_year.len()..].starts_with(&year);
            is_cited.then(|| at..at + family.len() + before_year.len() + year.len())
        })
    }
}

/// The year of the version that Cargo.toml names.
const RELEASED: u16 = 2026;

type Authors = &'static [(&'static str, &'static str)];

/// A work with authors, year and title alone.
const fn work(kind: SourceKind, authors: Authors, year: u16, title: &'static str) -> Work {
    Work { kind, authors, year, title, container: "", volume: "", issue: "", pages: "", publisher: "" }
}

/// An article: the journal with volume, issue and pages.
const fn article(
    authors: Authors,
    year: u16,
    title: &'static str,
    (container, volume, issue, pages): (&'static str, &'static str, &'static str, &'static str),
) -> Work {
    Work { container, volume, issue, pages, ..work(SourceKind::Article, authors, year, title) }
}

const fn book(authors: Authors, year: u16, title: &'static str, publisher: &'static str) -> Work {
    Work { publisher, ..work(SourceKind::Book, authors, year, title) }
}

const fn paper(authors: Authors, year: u16, title: &'static str, container: &'static str) -> Work {
    Work { container, ..work(SourceKind::Paper, authors, year, title) }
}

/// Sorted by author and year.
const WORKS: &[Work] = &[
    article(
        &[("Aczél", "J."), ("Saaty", "T. L.")],
        1983,
        "Procedures for synthesizing ratio judgements",
        ("Journal of Mathematical Psychology", "27", "", "93–102"),
    ),
    article(
        &[("Alonso", "J. A."), ("Lamata", "M. T.")],
        2006,
        "Consistency in the analytic hierarchy process: a new approach",
        ("International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems", "14", "", "445–459"),
    ),
    article(
        &[("Barron", "F. H."), ("Barrett", "B. E.")],
        1996,
        "Decision quality using ranked attribute weights",
        ("Management Science", "42", "", "1515–1523"),
    ),
    article(
        &[("Bozóki", "S."), ("Fülöp", "J."), ("Rónyai", "L.")],
        2010,
        "On optimal completion of incomplete pairwise comparison matrices",
        ("Mathematical and Computer Modelling", "52", "", "318–333"),
    ),
    article(
        &[("Brans", "J. P."), ("Vincke", "P.")],
        1985,
        "A preference ranking organisation method: the PROMETHEE method",
        ("Management Science", "31", "", "647–656"),
    ),
    article(
        &[("Buckley", "J. J.")],
        1985,
        "Fuzzy hierarchical analysis",
        ("Fuzzy Sets and Systems", "17", "", "233–247"),
    ),
    article(
        &[("Crawford", "G."), ("Williams", "C.")],
        1985,
        "A note on the analysis of subjective judgment matrices",
        ("Journal of Mathematical Psychology", "29", "", "387–405"),
    ),
    article(
        &[("David", "F. R.")],
        1986,
        "The strategic planning matrix: a quantitative approach",
        ("Long Range Planning", "19", "5", "102–107"),
    ),
    article(
        &[("Donegan", "H. A."), ("Dodd", "F. J.")],
        1991,
        "A note on Saaty’s random indexes",
        ("Mathematical and Computer Modelling", "15", "10", "135–137"),
    ),
    article(
        &[("Efron", "B.")],
        1979,
        "Bootstrap methods: another look at the jackknife",
        ("The Annals of Statistics", "7", "", "1–26"),
    ),
    article(
        &[("Forman", "E."), ("Peniwati", "K.")],
        1998,
        "Aggregating individual judgments and priorities with the analytic hierarchy process",
        ("European Journal of Operational Research", "108", "", "165–169"),
    ),
    paper(
        &[("Goepel", "K. D.")],
        2013,
        "Implementing the analytic hierarchy process as a standard method for multi-criteria decision making in corporate enterprises",
        "Proceedings of the ISAHP",
    ),
    article(
        &[("Goepel", "K. D.")],
        2018,
        "Implementation of an online software tool for the analytic hierarchy process (AHP-OS)",
        ("International Journal of the Analytic Hierarchy Process", "10", "", "469–487"),
    ),
    article(
        &[("Harker", "P. T.")],
        1987,
        "Incomplete pairwise comparisons in the analytic hierarchy process",
        ("Mathematical Modelling", "9", "", "837–848"),
    ),
    article(
        &[("Hesterberg", "T. C.")],
        2015,
        "What teachers should know about the bootstrap: resampling in the undergraduate statistics curriculum",
        ("The American Statistician", "69", "", "371–386"),
    ),
    book(
        &[("Hwang", "C. L."), ("Yoon", "K.")],
        1981,
        "Multiple Attribute Decision Making: Methods and Applications",
        "Springer",
    ),
    article(
        &[("Kurttila", "M."), ("Pesonen", "M."), ("Kangas", "J."), ("Kajanus", "M.")],
        2000,
        "Utilizing the analytic hierarchy process (AHP) in SWOT analysis",
        ("Forest Policy and Economics", "1", "", "41–52"),
    ),
    article(
        &[("Lahdelma", "R."), ("Salminen", "P.")],
        2001,
        "SMAA-2: stochastic multicriteria acceptability analysis for group decision making",
        ("Operations Research", "49", "", "444–454"),
    ),
    article(
        &[("Liang", "F."), ("Brunelli", "M."), ("Rezaei", "J.")],
        2020,
        "Consistency issues in the best worst method: measurements and thresholds",
        ("Omega", "96", "", "102175"),
    ),
    article(
        &[("Rezaei", "J.")],
        2016,
        "Best-worst multi-criteria decision-making method: some properties and a linear model",
        ("Omega", "64", "", "126–130"),
    ),
    article(
        &[("Saaty", "T. L.")],
        1977,
        "A scaling method for priorities in hierarchical structures",
        ("Journal of Mathematical Psychology", "15", "", "234–281"),
    ),
    book(&[("Saaty", "T. L.")], 1980, "The Analytic Hierarchy Process", "McGraw-Hill"),
    book(&[("Saaty", "T. L.")], 2005, "Theory and Applications of the Analytic Network Process", "RWS Publications"),
    article(
        &[("Schmidt", "R. C.")],
        1997,
        "Managing Delphi surveys using nonparametric statistical techniques",
        ("Decision Sciences", "28", "", "763–774"),
    ),
    article(
        &[("Weihrich", "H.")],
        1982,
        "The TOWS matrix: a tool for situational analysis",
        ("Long Range Planning", "15", "2", "54–66"),
    ),
    book(
        &[("Westfall", "P. H."), ("Young", "S. S.")],
        1993,
        "Resampling-Based Multiple Testing: Examples and Methods for p-Value Adjustment",
        "Wiley",
    ),
    article(
        &[("Yüksel", "İ."), ("Dağdeviren", "M.")],
        2007,
        "Using the analytic network process (ANP) in a SWOT analysis",
        ("Information Sciences", "177", "", "3364–3382"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, families: &[&str]) {
        let found: Vec<&str> = cited_in(text).map(|work| work.authors[0].0).collect();
        assert_eq!(found, families, "{text}");
    }

    #[test]
    fn a_reference_says_all_that_is_known() {
        let of = |text| cited_in(text).map(Work::reference).collect::<String>();
        let article =
            "Weihrich, H. (1982). The TOWS matrix: a tool for situational analysis. Long Range Planning 15 (2), 54–66.";
        assert_eq!(of("(Weihrich 1982)"), article);
        assert_eq!(of("(Saaty 1980)"), "Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill.");
        assert!(WORKS.iter().all(|work| work.source(SourceId::from_random(1)).date.is_some()));
    }

    #[test]
    fn a_work_is_cited_by_its_first_author_and_its_year() {
        check("the eigenvector (Saaty 1977)", &["Saaty"]);
        check("AIJ (Aczél and Saaty 1983), the index of Saaty 1980", &["Aczél", "Saaty"]);
        check("按 Harker 1987；Lahdelma、Salminen 2001", &["Harker", "Lahdelma"]);
        check("the others (Kurttila et al. 2000), (Kurttila 等 2000)", &["Kurttila"]);
        check("by the convention of David. QSPM came in 1986", &[]);
    }

    #[test]
    fn a_mention_reaches_from_the_first_author_to_the_year() {
        let text = "AIJ (Aczél and Saaty 1983), (Kurttila et al. 2000), Saaty 1980";
        let found: Vec<&str> = mentions(text).into_iter().map(|it| &text[it.range]).collect();
        assert_eq!(found, ["Aczél and Saaty 1983", "Kurttila et al. 2000", "Saaty 1980"]);
    }

    #[test]
    fn the_program_is_cited_as_its_citation_file_says() {
        let citation = include_str!("../../CITATION.cff");
        let field = |name: &str| citation.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim_matches('"');
        let (version, year) = (env!("CARGO_PKG_VERSION"), &field("date-released: ")[..4]);
        assert_eq!(field("version: "), version);
        let expected =
            format!("The SWOT Editor contributors ({year}). SWOT Editor (Version {version}) [Computer software].");
        assert_eq!(program_reference(&format!("SWOT Editor {version}")), expected);
        assert_eq!(of_program("SWOT Editor 1.0", SourceId::from_random(1)).version, "1.0");
        #[cfg(feature = "gui")]
        for tag in crate::words::window_languages().iter().map(|language| language.tag) {
            let cited = crate::words::of_window(tag).about_citation(version);
            assert!(cited.contains(year) && cited.contains(version), "{cited}");
        }
    }
}
