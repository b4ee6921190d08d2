//! Lists under headings, from the pieces and from texts.

use super::super::draft::DraftFactor;
use super::super::options::Assigned;
use super::super::{lines, markdown};
use super::*;

fn heading(level: u8, text: &str) -> Piece {
    Piece::new(1, PieceKind::Heading(level, text.to_owned()))
}

fn item(depth: usize, text: &str) -> Piece {
    Piece::new(2, PieceKind::Item(depth, text.to_owned()))
}

fn text(text: &str) -> Piece {
    Piece::new(3, PieceKind::Text(text.to_owned()))
}

#[track_caller]
fn check(pieces: &[Piece], expected: &[(&str, &[&str])]) -> (Option<String>, Report) {
    let mut report = Report::default();
    let Found { title, matrices, .. } = read(None, pieces, &Options::default(), &mut report);
    let line = |factor: &DraftFactor| {
        let place = factor.place.quadrant().map_or('-', Quadrant::letter);
        let notes = if factor.note.is_empty() { String::new() } else { format!(" / {}", factor.note) };
        let tags: Vec<String> = factor.tags.iter().map(|tag| format!(" #{tag}")).collect();
        format!("{place} {}{notes}{}", factor.statement, tags.concat())
    };
    let found: Vec<(String, Vec<String>)> =
        matrices.iter().map(|matrix| (matrix.title.clone(), matrix.factors.iter().map(line).collect())).collect();
    let expected: Vec<(String, Vec<String>)> = expected
        .iter()
        .map(|(title, lines)| ((*title).to_owned(), lines.iter().map(|line| (*line).to_owned()).collect()))
        .collect();
    assert_eq!(found, expected);
    (title, report)
}

#[test]
fn entries_stand_under_their_quadrants_and_what_is_below_them_is_their_note() {
    let (title, report) = check(
        &[
            heading(1, "UNODC"),
            heading(2, "1. Strengths (internal)"),
            item(0, "Staff"),
            item(1, "Trained"),
            item(1, "Loyal"),
            heading(3, "Money"),
            item(0, "Funds (0.2, 3)"),
            heading(2, "Угрозы"),
            item(0, "Cuts"),
        ],
        &[("UNODC", &["S Staff / Trained\nLoyal", "S Funds #Money", "T Cuts"])],
    );
    assert_eq!((title.as_deref(), report), (Some("UNODC"), Report::default()));
}

#[test]
fn a_list_without_a_heading_goes_to_the_tray_and_is_told() {
    let (_, report) = check(&[item(0, "Staff"), item(0, "S2. Name")], &[("", &["- Staff", "S Name"])]);
    assert_eq!(report.told(), ["entries under no quadrant were put in the tray"]);
    let (_, report) = check(&[text("Staff\nName")], &[("", &["- Staff", "- Name"])]);
    assert_eq!(report.told(), ["entries under no quadrant were put in the tray"]);
}

#[test]
fn lines_beside_a_list_are_refused_and_lines_alone_are_taken() {
    let (_, report) = check(
        &[heading(2, "S"), text("Our strengths are these"), item(0, "Staff"), heading(2, "W"), text("Debt")],
        &[("", &["S Staff", "W Debt"])],
    );
    let refused: Vec<String> = report.refusals();
    assert_eq!(refused, ["line 3: “Our strengths are these” is no entry of a list"]);
}

#[test]
fn the_same_quadrants_again_under_another_heading_are_another_matrix() {
    check(
        &[
            heading(1, "Study"),
            heading(2, "2016"),
            heading(3, "Strengths"),
            item(0, "a"),
            heading(2, "2020"),
            heading(3, "Strengths"),
            item(0, "b"),
            heading(3, "Threats: c; d"),
            heading(2, "Conclusion"),
            item(0, "e"),
        ],
        &[("2016", &["S a"]), ("2020", &["S b", "T c", "T d", "- e #Conclusion"])],
    );
}

/// The factors of a Markdown text, one a line with its quadrant, and what was said.
fn listed(text: &str, options: &Options) -> (Vec<String>, Vec<String>) {
    let mut report = Report::default();
    let Found { matrices, .. } = read(None, &markdown::read(text).pieces, options, &mut report);
    let line = |factor: &DraftFactor| {
        let place = factor.place.quadrant().map_or('-', Quadrant::letter);
        let note =
            if factor.note.is_empty() { String::new() } else { format!(" / {}", factor.note.replace('\n', " | ")) };
        format!("{place} {}{note}", factor.statement)
    };
    let several = matrices.len() > 1;
    let lines = matrices.iter().flat_map(|matrix| {
        let title = several.then(|| format!("[{}]", matrix.title));
        title.into_iter().chain(matrix.factors.iter().map(line))
    });
    (lines.collect(), report.lines())
}

#[track_caller]
fn check_text(text: &str, expected: &[&str]) -> Vec<String> {
    let (found, said) = listed(text, &Options::default());
    assert_eq!(found, expected, "{text}");
    said
}

/// What factors do, under headings that say where they come from.
const HELPS: &str = "Helpful";
const HARMS: &str = "Harmful";

#[test]
fn quadrants_may_be_entries_of_a_list() {
    check_text("- Strengths\n  - a\n    - note\n  - b\n- Threats\n  - c\n", &["S a / note", "S b", "T c"]);
    check_text("1. **Strengths:**\n   - a\n2. **Threats:**\n   - b\n", &["S a", "T b"]);
    check_text(
        "- Radio: SWOT\n  - Strengths\n    - a\n      - note\n  - Threats\n    - b\n- Other\n",
        &["S a / note", "T b", "- Other"],
    );
    check_text("- Strengths\n- a\n- Threats\n- b\n", &["S a", "T b"]);
    check_text("- Strengths: a; b\n- Threats: c\n", &["S a", "S b", "T c"]);
    check_text(
        "- Lake\n  - Strengths\n    - a\n- Ridge\n  - Strengths\n    - b\n",
        &["[Lake]", "S a", "[Ridge]", "S b"],
    );
    check_text(
        "- SWOT\n  - Internal\n    - Strengths: a\n    - Weaknesses: b\n  - External\n    - Opportunities: c\n    - Threats: d\n",
        &["S a", "W b", "O c", "T d"],
    );
    for (inside, outside) in
        [(["Strengths", "Weaknesses"], ["Opportunities", "Threats"]), ([HELPS, HARMS], [HELPS, HARMS])]
    {
        let ([s, w], [o, t]) = (inside, outside);
        let quadrants = ["S a", "W b", "O c", "T d"];
        let nested = format!(
            "- SWOT\n  - Internal\n    - {s}\n      - a\n    - {w}\n      - b\n  - External\n    - {o}\n      - c\n    - {t}\n      - d\n"
        );
        check_text(&nested, &quadrants);
        check_text(
            &format!("# Internal\n## {s}\n- a\n## {w}\n- b\n# External\n## {o}\n- c\n## {t}\n- d\n"),
            &quadrants,
        );
    }
    let mut report = Report::default();
    let text = "Radio\n\n* STRENGTHS\n    - a\n    - b\n* THREATS\n    - c\n";
    let Found { title, matrices, .. } = read(None, &lines::pieces(text), &Options::default(), &mut report);
    assert_eq!((title.as_deref(), matrices[0].factors.len()), (Some("Radio"), 3));
}

#[test]
fn headings_within_a_quadrant_are_factors_or_groups_of_them() {
    check_text("## Strengths\n### a\n### b\n## Threats\n### c\n", &["S a", "S b", "T c"]);
    check_text(
        "## Strengths\n### S1. a\n- Impact: much\n- Evidence: rota\n### S2. b\nSome text.\n",
        &["S a / Impact: much | Evidence: rota", "S b / Some text."],
    );
    check_text("## Strengths\n### Money\n- a\n### People\n- b\n", &["S a", "S b"]);
    let said = check_text(
        "# R\n## Opportunities\n### 1. a\n**Opportunity:** three days\n### 2. b\n**Opportunity:** more\n## Threats\n- c\n",
        &["O a / Opportunity: three days", "O b / Opportunity: more", "T c"],
    );
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn what_is_not_of_this_swot_is_told_and_left() {
    let swot = "## Strengths\n- a\n## Weaknesses\n- b\n";
    for behind in [
        "## Recommendations\n### Build on our strengths\n- c\n",
        "## Build on our strengths\n- c\n",
        "## Address the weaknesses of today\n- c\n",
        "## SO strategies\n- c\n",
        "## Shortcomings of today\n| Risk | Chance |\n|---|---|\n| c | 3 |\n## Advantages\n- d\n",
        "## Competitors\n### Lake FM\n#### Strengths\n- c\n",
        "## Others\n| Station | Strengths | Weaknesses |\n|---|---|---|\n| c | d | e |\n",
        "## TOWS\n| | Strengths | Weaknesses |\n|---|---|---|\n| Opportunities | c | d |\n",
        "## Budget\n| Item | Cost |\n|---|---|\n| c | 3 |\n",
    ] {
        let said = check_text(&format!("{swot}{behind}"), &["S a", "W b"]);
        assert!(said.iter().any(|line| line.contains("not taken")), "{behind}: {said:?}");
    }
}

#[test]
fn a_second_swot_may_have_such_a_heading() {
    let swot = "### Strengths\n- a\n### Weaknesses\n- b\n";
    check_text(
        &format!("## Now\n{swot}## With the recommendations carried out\n{swot}"),
        &["[Now]", "S a", "W b", "[With the recommendations carried out]", "S a", "W b"],
    );
    check_text(&format!("## Now\n{swot}## Recommendations\n{swot}"), &["S a", "W b"]);
}

#[test]
fn headings_that_are_not_known_are_told_and_can_be_assigned() {
    let text = "# AMIA\n## Indarguneak\n- a\n## Ahulguneak\n- b\n## Besteak\n- c\n";
    let said = check_text(text, &["- a", "- b", "- c"]);
    assert!(said[0].contains("“Indarguneak”, “Ahulguneak”, “Besteak”"), "{said:?}");
    let assigned = |heading: &str, place| Assigned { heading: heading.to_owned(), place };
    let places = vec![
        assigned("indarguneak", Some(Quadrant::Strengths.into())),
        assigned("Ahulguneak", Some(Quadrant::Weaknesses.into())),
        assigned("Besteak", None),
    ];
    let (found, said) = listed(text, &Options { places, ..Options::default() });
    assert_eq!((found, said), (vec!["S a".to_owned(), "W b".to_owned()], Vec::new()));
}

#[test]
fn a_first_heading_over_a_list_is_not_the_title() {
    let said = check_text("## Indarguneak\n- a\n## Ahulguneak\n- b\n", &["- a", "- b"]);
    assert!(said[0].contains("“Indarguneak”, “Ahulguneak”"), "{said:?}");
    check_text("**Strengths**\n\n**S1 a**\nnote\n\n**S2 b**\nmore\n", &["S a / note", "S b / more"]);
}

#[test]
fn each_quadrant_may_have_a_table_of_its_own() {
    check_text(
        "## Strengths\n| # | Strength | Impact |\n|---|---|---|\n| S1 | **a** | High |\n## Threats\n| # | Threat |\n|---|---|\n| T1 | b |\n",
        &["S a", "T b"],
    );
    check_text(
        "## Fortalezas\n| Área | Descripción |\n|---|---|\n| Equipo | a |\n## Amenazas\n| Área | Descripción |\n|---|---|\n| Costes | b |\n",
        &["S a", "T b"],
    );
}

#[test]
fn a_table_of_scores_is_about_the_factors_above_it() {
    let mut report = Report::default();
    let text = "## Strengths\n1. a\n2. b\n\n| No. | Share × Rating = Score |\n|---|---|\n| S1 | 0.30 × 4 = 1.20 |\n| S2 | 0.2 × 3 = 0.6 |\n";
    let Found { matrices, .. } = read(None, &markdown::read(text).pieces, &Options::default(), &mut report);
    let found: Vec<_> =
        matrices[0].factors.iter().map(|it| (it.weight.unwrap().get(), it.rating.unwrap().get())).collect();
    assert_eq!(found, [(0.3, 4), (0.2, 3)]);
}

#[test]
fn links_are_evidence() {
    let mut report = Report::default();
    let text = "## Strengths\n- a ([account](https://radio.example/a.pdf))\n- b[^1]\n\n[^1]: Rota, page 3.\n";
    let Found { matrices, .. } = read(None, &markdown::read(text).pieces, &Options::default(), &mut report);
    let evidence: Vec<(&str, &str)> =
        matrices[0].factors.iter().flat_map(|it| &it.evidence).map(|it| (it.key.as_str(), it.page.as_str())).collect();
    assert_eq!(evidence, [("account https://radio.example/a.pdf", ""), ("Rota", "3")]);
}

#[test]
fn headings_may_be_labelled_factors_of_no_section() {
    check_text("### Strength 1: a\nnote\n### Strength 2: b\n### Threat 1: c\n", &["S a / note", "S b", "T c"]);
    check_text("## S1. a\n- Impact: much\n## T1. b\n", &["S a / Impact: much", "T b"]);
    let said = check_text("## Strengths of old\n## Weaknesses\n- a\n", &["W a"]);
    assert_eq!(said, ["refused: line 1: “Strengths of old” has no entries below it"]);
}

#[test]
fn inside_and_outside_are_no_titles() {
    let Found { matrices, .. } = read(
        None,
        &markdown::read("# R\n## Internal analysis\n### Strengths\n- a\n## External factors\n### Threats\n- b\n")
            .pieces,
        &Options::default(),
        &mut Report::default(),
    );
    assert_eq!((matrices.len(), matrices[0].title.as_str()), (1, "R"));
}
