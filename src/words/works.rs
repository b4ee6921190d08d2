//! The works on methods that the sentences of the methods paragraph cite, in full.

/// A work by the name under which it is cited first, and its year.
pub(crate) struct Work {
    family: &'static str,
    year: &'static str,
    /// The full reference, which is the same in every language.
    pub(crate) reference: &'static str,
}

/// The works that a text cites, in the order of their authors: those whose first author stands before their year, with no
/// more than the other authors between.
pub(crate) fn cited_in(text: &str) -> impl Iterator<Item = &'static Work> {
    WORKS.iter().filter(move |work| work.is_cited_in(text))
}

/// The reference of the program itself by its name and version ("SWOT Editor 0.2.0"), as CITATION.cff has it.
pub(crate) fn of_program(program: &str) -> String {
    let (name, version) = program.rsplit_once(' ').unwrap_or((program, ""));
    format!("The {name} contributors ({RELEASED}). {name} (Version {version}) [Computer software].")
}

impl Work {
    fn is_cited_in(&self, text: &str) -> bool {
        text.match_indices(self.family).any(|(at, _)| {
            let after = &text[at + self.family.len()..];
            let before_year = after.split(|sign: char| sign.is_ascii_digit()).next().unwrap_or_default();
            before_year.chars().count() < 48
                && !before_year.contains([';', '；', '؛', '.'])
                && after[before_year.len()..].starts_with(self.year)
        })
    }
}

/// The year of the version that Cargo.toml names.
const RELEASED: &str = "2026";

const fn work(family: &'static str, year: &'static str, reference: &'static str) -> Work {
    Work { family, year, reference }
}

/// Sorted by author and year.
const WORKS: &[Work] = &[
    work(
        "Aczél",
        "1983",
        "Aczél, J., Saaty, T. L. (1983). Procedures for synthesizing ratio judgements. Journal of Mathematical Psychology 27, 93–102.",
    ),
    work(
        "Alonso",
        "2006",
        "Alonso, J. A., Lamata, M. T. (2006). Consistency in the analytic hierarchy process: a new approach. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 14, 445–459.",
    ),
    work(
        "Barron",
        "1996",
        "Barron, F. H., Barrett, B. E. (1996). Decision quality using ranked attribute weights. Management Science 42, 1515–1523.",
    ),
    work(
        "Bozóki",
        "2010",
        "Bozóki, S., Fülöp, J., Rónyai, L. (2010). On optimal completion of incomplete pairwise comparison matrices. Mathematical and Computer Modelling 52, 318–333.",
    ),
    work(
        "Brans",
        "1985",
        "Brans, J. P., Vincke, P. (1985). A preference ranking organisation method: the PROMETHEE method. Management Science 31, 647–656.",
    ),
    work("Buckley", "1985", "Buckley, J. J. (1985). Fuzzy hierarchical analysis. Fuzzy Sets and Systems 17, 233–247."),
    work(
        "Crawford",
        "1985",
        "Crawford, G., Williams, C. (1985). A note on the analysis of subjective judgment matrices. Journal of Mathematical Psychology 29, 387–405.",
    ),
    work(
        "David",
        "1986",
        "David, F. R. (1986). The strategic planning matrix: a quantitative approach. Long Range Planning 19 (5), 102–107.",
    ),
    work(
        "Donegan",
        "1991",
        "Donegan, H. A., Dodd, F. J. (1991). A note on Saaty’s random indexes. Mathematical and Computer Modelling 15 (10), 135–137.",
    ),
    work(
        "Efron",
        "1979",
        "Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics 7, 1–26.",
    ),
    work(
        "Forman",
        "1998",
        "Forman, E., Peniwati, K. (1998). Aggregating individual judgments and priorities with the analytic hierarchy process. European Journal of Operational Research 108, 165–169.",
    ),
    work(
        "Goepel",
        "2013",
        "Goepel, K. D. (2013). Implementing the analytic hierarchy process as a standard method for multi-criteria decision making in corporate enterprises. Proceedings of the ISAHP.",
    ),
    work(
        "Goepel",
        "2018",
        "Goepel, K. D. (2018). Implementation of an online software tool for the analytic hierarchy process (AHP-OS). International Journal of the Analytic Hierarchy Process 10, 469–487.",
    ),
    work(
        "Harker",
        "1987",
        "Harker, P. T. (1987). Incomplete pairwise comparisons in the analytic hierarchy process. Mathematical Modelling 9, 837–848.",
    ),
    work(
        "Hesterberg",
        "2015",
        "Hesterberg, T. C. (2015). What teachers should know about the bootstrap: resampling in the undergraduate statistics curriculum. The American Statistician 69, 371–386.",
    ),
    work(
        "Hwang",
        "1981",
        "Hwang, C. L., Yoon, K. (1981). Multiple Attribute Decision Making: Methods and Applications. Springer.",
    ),
    work(
        "Kurttila",
        "2000",
        "Kurttila, M., Pesonen, M., Kangas, J., Kajanus, M. (2000). Utilizing the analytic hierarchy process (AHP) in SWOT analysis. Forest Policy and Economics 1, 41–52.",
    ),
    work(
        "Lahdelma",
        "2001",
        "Lahdelma, R., Salminen, P. (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision making. Operations Research 49, 444–454.",
    ),
    work(
        "Liang",
        "2020",
        "Liang, F., Brunelli, M., Rezaei, J. (2020). Consistency issues in the best worst method: measurements and thresholds. Omega 96, 102175.",
    ),
    work(
        "Rezaei",
        "2016",
        "Rezaei, J. (2016). Best-worst multi-criteria decision-making method: some properties and a linear model. Omega 64, 126–130.",
    ),
    work(
        "Saaty",
        "1977",
        "Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical Psychology 15, 234–281.",
    ),
    work("Saaty", "1980", "Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill."),
    work(
        "Saaty",
        "2005",
        "Saaty, T. L. (2005). Theory and Applications of the Analytic Network Process. RWS Publications.",
    ),
    work(
        "Schmidt",
        "1997",
        "Schmidt, R. C. (1997). Managing Delphi surveys using nonparametric statistical techniques. Decision Sciences 28, 763–774.",
    ),
    work(
        "Weihrich",
        "1982",
        "Weihrich, H. (1982). The TOWS matrix: a tool for situational analysis. Long Range Planning 15 (2), 54–66.",
    ),
    work(
        "Yüksel",
        "2007",
        "Yüksel, İ., Dağdeviren, M. (2007). Using the analytic network process (ANP) in a SWOT analysis. Information Sciences 177, 3364–3382.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, families: &[&str]) {
        let found: Vec<&str> = cited_in(text).map(|work| work.family).collect();
        assert_eq!(found, families, "{text}");
    }

    #[test]
    fn a_work_is_cited_by_its_first_author_and_its_year() {
        check("the eigenvector (Saaty 1977)", &["Saaty"]);
        check("AIJ (Aczél and Saaty 1983), the index of Saaty 1980", &["Aczél", "Saaty"]);
        check("按 Harker（1987）；Lahdelma、Salminen 2001", &["Harker", "Lahdelma"]);
        check("by the convention of David. QSPM came in 1986", &[]);
    }

    #[test]
    fn the_program_is_cited_as_its_citation_file_says() {
        let citation = include_str!("../../CITATION.cff");
        let field = |name: &str| citation.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim_matches('"');
        let (version, year) = (env!("CARGO_PKG_VERSION"), &field("date-released: ")[..4]);
        assert_eq!(field("version: "), version);
        let expected =
            format!("The SWOT Editor contributors ({year}). SWOT Editor (Version {version}) [Computer software].");
        assert_eq!(of_program(&format!("SWOT Editor {version}")), expected);
        #[cfg(feature = "gui")]
        for tag in crate::words::window_languages().iter().map(|language| language.tag) {
            let cited = crate::words::of_window(tag).about_citation(version);
            assert!(cited.contains(year) && cited.contains(version), "{cited}");
        }
    }
}
