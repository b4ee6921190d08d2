//! Entries as people and programs write them, and texts that nobody should write.

use crate::model::{Name, Source, SourceKind};
use crate::storage::bibliography::tests::Counter;
use crate::storage::bibliography::{Bibliography, EntryRemark, read};
use proptest::prelude::*;

fn bibliography(text: &str) -> Bibliography {
    read(text, &mut Counter(0))
}

#[track_caller]
fn one(text: &str) -> Source {
    let found = bibliography(text);
    assert_eq!((found.sources.len(), found.refused.as_slice()), (1, [].as_slice()), "{text}");
    found.sources.into_iter().next().unwrap()
}

/// A name: family, given.
fn name(family: &str, given: &str) -> Name {
    Name { family: family.to_owned(), given: given.to_owned() }
}

#[track_caller]
fn check_names(authors: &str, expected: &[Name]) {
    assert_eq!(one(&format!("@book{{k, title={{T}}, author={{{authors}}}}}")).authors, expected);
}

#[track_caller]
fn check_title(title: &str, expected: &str) {
    assert_eq!(one(&format!("@book{{k, title={{{title}}}}}")).title, expected);
}

#[track_caller]
fn check_kind(head: &str, expected: SourceKind) {
    assert_eq!(one(&format!("{head}, title={{T}}}}")).kind, expected);
}

#[test]
fn an_article_has_every_field_in_its_place() {
    let source = one("@Article{grady2019,
        author = {Grady, Jessica S. and Her, Melody and Moreno, Geena},
        title = {Emotions in storybooks},
        subtitle = {A comparison},
        journal = \"Psychology of Popular Media Culture\",
        year = 2019, month = jul, volume = 8, number = {3}, pages = {207--217},
        doi = {https://doi.org/10.1037/ppm0000185}, issn = {2160-4134},
        url = {https://example.org/a_b~c}, urldate = {2020-02-29}, langid = {english}, note = {Read online},
    }");
    let expected = Source {
        key: "grady2019".to_owned(),
        authors: vec![name("Grady", "Jessica S."), name("Her", "Melody"), name("Moreno", "Geena")],
        title: "Emotions in storybooks: A comparison".to_owned(),
        container: "Psychology of Popular Media Culture".to_owned(),
        date: "2019-07".parse().ok(),
        volume: "8".to_owned(),
        issue: "3".to_owned(),
        pages: "207–217".to_owned(),
        doi: "10.1037/ppm0000185".to_owned(),
        isbn: "2160-4134".to_owned(),
        url: "https://example.org/a_b~c".to_owned(),
        accessed: "2020-02-29".parse().ok(),
        language: "en".to_owned(),
        note: "Read online".to_owned(),
        ..Source::new(source.id, SourceKind::Article)
    };
    assert_eq!(source, expected);
}

#[test]
fn names_are_taken_apart_and_organisations_stand_in_braces() {
    check_names("Vreja, Lucia Ovidia", &[name("Vreja", "Lucia Ovidia")]);
    check_names("Maria van der Berg", &[name("van der Berg", "Maria")]);
    check_names("King, Jr., Martin Luther", &[name("King", "Martin Luther, Jr.")]);
    check_names("{World Health Organization} and {ILO}", &[name("World Health Organization", ""), name("ILO", "")]);
    check_names(
        "{Department of Economic and Social Affairs}",
        &[name("Department of Economic and Social Affairs", "")],
    );
    check_names(r"Erd{\H o}s, P{\'a}l", &[name("Erdős", "Pál")]);
    check_names("Иванов, И. И. and Петров, А.", &[name("Иванов", "И. И."), name("Петров", "А.")]);
}

#[test]
fn unnamed_others_are_told() {
    let found = bibliography("@book{k, title={T}, author={Smith, Ann and others}}");
    assert_eq!(found.sources[0].authors, [name("Smith", "Ann")]);
    assert_eq!(found.remarks[0].text, EntryRemark::Others("author".to_owned()));
}

#[test]
fn the_signs_of_latex_become_letters() {
    check_title(r#"{\"U}ber Caf\'es, \c{c}a et l{\`a}"#, "Über Cafés, ça et là");
    check_title(r"Costs \& {B}enefits --- 50\% of {UNODC}", "Costs & Benefits — 50% of UNODC");
    check_title("One``quoted'' ~ word\n   and a line", "One“quoted” \u{a0} word and a line");
    check_title(r"The sum $a + b$", "The sum a + b");
    check_title(
        r"The \textit{Pinus} and {\em night} of CO$_2$: \href{https://a.example}{figures}",
        "The Pinus and night of CO₂: figures",
    );
    check_title(r"20\,\% more for ``friends''", "20 % more for “friends”");
    check_names(r#"Mart{\'\i}n, Luc{\'\i}a and Na{\"\i}m, Chlo\'e"#, &[name("Martín", "Lucía"), name("Naïm", "Chloé")]);
    check_names(r"{\ifmmode \check{C}\else \v{C}\fi{}}ern\'y, Ji\v{r}\'i", &[name("Černý", "Jiří")]);
}

#[test]
fn what_is_no_latex_stands_as_it_is_and_is_told() {
    check_title("It costs $5 {million}", "It costs $5 million");
    let found = bibliography(r"@book{k, title={It \strangely{costs}}}");
    assert_eq!(found.sources[0].title, "It costs");
    assert_eq!(found.remarks[0].text, EntryRemark::Latex("title".to_owned()));
}

#[test]
fn quotation_marks_within_quotation_marks_are_part_of_the_value() {
    let source =
        one(r#"@article{k, author = "Bly, Rob and Roe, May", title = "{Asking "hard" questions}", year = "2014"}"#);
    assert_eq!((source.title.as_str(), source.authors.len()), ("Asking \"hard\" questions", 2));
}

#[test]
fn every_kind_of_entry_has_a_kind_of_source() {
    check_kind("@BOOK{k", SourceKind::Book);
    check_kind("@incollection{k", SourceKind::Chapter);
    check_kind("@inproceedings{k", SourceKind::Paper);
    check_kind("@techreport{k", SourceKind::Report);
    check_kind("@phdthesis{k", SourceKind::Thesis);
    check_kind("@online{k", SourceKind::WebPage);
    check_kind("@misc{k, url={https://a.org}", SourceKind::WebPage);
    check_kind("@misc{k", SourceKind::Other);
    check_kind("@article{k, entrysubtype={newspaper}", SourceKind::News);
    check_kind("@legislation{k", SourceKind::Legal);
    check_kind("@dataset{k", SourceKind::Dataset);
    check_kind("@hologram{k", SourceKind::Other);
}

#[test]
fn abbreviations_are_written_out_and_may_rest_on_earlier_ones() {
    let source =
        one("@string{pub = {Academic}}\n@string(full = pub # \" Press\")\n@book{k, title={T}, publisher = full}");
    assert_eq!(source.publisher, "Academic Press");
    let found = bibliography("@article{k, title={T}, journal = jacm}");
    assert_eq!(found.sources[0].container, "jacm");
    assert_eq!(found.remarks[0].text, EntryRemark::Abbreviation("jacm".to_owned()));
}

#[test]
fn a_chapter_has_from_its_book_what_it_lacks() {
    let found = bibliography(
        "@incollection{part, title={Part}, author={Smith, Ann}, crossref={whole}, pages={1-9}}
        @collection{whole, title={Whole}, subtitle={All of it}, editor={Jones, Bo}, year=2001, publisher={P}, pages={400}}",
    );
    let part = &found.sources[0];
    assert_eq!(part.container, "Whole: All of it");
    assert_eq!((part.editors.as_slice(), part.pages.as_str()), ([name("Jones", "Bo")].as_slice(), "1–9"));
    assert_eq!((part.title.as_str(), part.publisher.as_str()), ("Part", "P"));
}

#[test]
fn rings_of_references_and_abbreviations_end() {
    let ring = "@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}, xdata={b}}";
    assert_eq!(bibliography(ring).sources.len(), 2);
    let doubled: Vec<String> = (1..60).map(|i| format!("@string{{s{i} = s{0} # s{0}}}\n", i - 1)).collect();
    let text =
        format!("@string{{s0 = {{aaaaaaaaaa}}}}\n@string{{me = me}}\n{}@book{{k, title = s59 # me}}", doubled.concat());
    assert!(bibliography(&text).sources[0].title.len() < 10_000);
}

#[test]
fn a_broken_entry_is_refused_with_its_line_and_the_others_are_taken() {
    let found =
        bibliography("@book{a, title={A}}\n@book{b, title {B}}\n@book{c, title={C}\n@book{d, title={D}}\n@book{}");
    let titles: Vec<&str> = found.sources.iter().map(|source| source.title.as_str()).collect();
    assert_eq!(titles, ["A", "D"]);
    let refused: Vec<(usize, &str, &EntryRemark)> =
        found.refused.iter().map(|it| (it.line, it.entry.as_str(), &it.text)).collect();
    assert_eq!(refused[0], (2, "b", &EntryRemark::Missing(2, "equals".to_owned())));
    assert_eq!(refused[1], (3, "c", &EntryRemark::Open));
    assert_eq!((found.refused[2].line, refused.len()), (5, 3));
}

#[test]
fn what_has_no_place_is_told_once() {
    let found =
        bibliography("@book{a, title={A}, abstract={x}, series={S}}\n@book{b, title={B}, abstract={y}, file={z}}");
    assert_eq!(found.remarks.len(), 1);
    assert_eq!(found.remarks[0].text, EntryRemark::Unused(vec!["abstract".to_owned(), "series".to_owned()]));
}

#[test]
fn the_same_entry_twice_is_taken_once_and_another_with_its_key_gets_a_key() {
    let found = bibliography("@book{a, title={A}}\n@book{a, title={A}}\n@book{a, title={B}}");
    let keys: Vec<&str> = found.sources.iter().map(|source| source.key.as_str()).collect();
    assert_eq!(keys, ["a", "a-2"]);
}

#[test]
fn hostile_texts_take_no_time_and_no_stack() {
    let deep = format!("@book{{k, title={}x{}}}", "{".repeat(100_000), "}".repeat(100_000));
    assert_eq!(bibliography(&deep).refused.len(), 1);
    let nested = format!("@book{{k, title={{{}x{}}}}}", r"\'{".repeat(20), "}".repeat(20));
    assert_eq!(bibliography(&nested).sources.len(), 1);
    assert_eq!(bibliography(&"@a{".repeat(100_000)).sources.len(), 0);
    let open = bibliography(&"\n@a{".repeat(50_000)).refused;
    assert_eq!((open.len(), &open[10_000].text), (10_001, &EntryRemark::Untold(40_000)));
    let many = vec!["A, B"; 20_000].join(" and ");
    assert_eq!(one(&format!("@book{{k, author={{{many}}}}}")).authors.len(), 20_000);
}

/// Pieces of which files are made.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "@",
        "@book{k,",
        "@article{a,",
        "@string{s = ",
        "title={",
        "author = {",
        "date={",
        "year=",
        "pages={1-2}",
        "}",
        "{",
        ",",
        "\"",
        "#",
        "\\",
        "\\\"",
        "\\'{e}",
        "$",
        "%",
        " and ",
        "\n",
        "others",
        "von der",
        "=",
        "family=",
        "{,}",
        "2020-1X",
        "19XX",
        "20200X",
        "1/2",
        "TY  - JOUR\n",
        "ER  - \n",
        "AU  - A, B\n",
        "PY  - 2020/13/99\n",
        "SP",
        "  - ",
        "é",
        "ы",
        "\u{301}",
        "~",
    ];
    prop_oneof![4 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_text_makes_the_reader_fall(pieces in prop::collection::vec(piece(), 0..40)) {
        let text: String = pieces.concat();
        let entries = text.matches(['@', 'T']).count();
        let found = bibliography(&text);
        prop_assert!(found.sources.len() <= entries);
        let wrapped = format!("@book{{k, author={{{text}}}}}\n@book{{l, title={{{text}}}, date={{{text}}}}}");
        let _ = bibliography(&wrapped);
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = bibliography(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn accents_are_read_in_every_field_and_every_writing() {
    for written in [
        r"Mart\'{\i}nez",
        r"Mart{\'{\i}}nez",
        r"{Mart\'{\i}nez}",
        r"Mart\'{{\i}}nez",
        r"Mart{\'\i}nez",
        r"Mart\'\i nez",
        r"Mart\'{\i }nez",
        r"Mart\'{i}nez",
        r"Mart{\' \i}nez",
        r"Mart{\'i}nez",
        r"Mart\'{\i{}}nez",
        r"Mart\'\i{}nez",
        r"Mart{\'{i}}nez",
        r"{\textsc{Mart\'{\i}nez}}",
        r"Mart{\'\i{}}nez",
        r"Mart\'{\imath}nez",
    ] {
        for field in ["title", "note", "journal", "publisher", "series", "type", "edition", "howpublished"] {
            let text = format!("@misc{{k, title={{T}}, {field}={{A {written} b}}, author={{X {written}}}}}");
            let all = format!("{:?}", bibliography(&text).sources[0]);
            assert!(all.contains("artínez") && !all.contains('\\'), "{field}: {all}");
        }
    }
}
