//! References against the published rules. The works are examples of the seventh edition of the APA manual and of its
//! online guide (apastyle.apa.org, "Reference examples"), and of GOST R 7.0.5-2008.

use super::*;
use crate::model::{Date, DocumentId, Name, SourceKind};
use crate::words::or_english;
use proptest::prelude::*;

mod printed;

fn name(family: &str, given: &str) -> Name {
    Name { family: family.to_owned(), given: given.to_owned() }
}

fn people(names: &[(&str, &str)]) -> Vec<Name> {
    names.iter().map(|(family, given)| name(family, given)).collect()
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn work(kind: SourceKind, authors: &[(&str, &str)], date: &str, title: &str) -> Source {
    let source = Source::new(SourceId::from_random(7), kind);
    Source { authors: people(authors), date: day(date), title: title.to_owned(), ..source }
}

fn document(sources: &[Source]) -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "Study");
    document.sources = sources.to_vec();
    for (at, source) in (100..).zip(&mut document.sources) {
        source.id = SourceId::from_random(at);
    }
    document
}

/// The text of the reference to a work, and what stands in a text; italics between asterisks.
#[track_caller]
fn check(source: &Source, style: CitationStyle, language: &str, reference: &str, citation: &str) {
    let document = document(std::slice::from_ref(source));
    let found = formatted(&document, document.sources[0].id, style, language).unwrap();
    let marked = |run: &Run| if run.italic { format!("*{}*", run.text) } else { run.text.clone() };
    let text: String = found.reference.iter().map(marked).collect();
    assert_eq!((text.as_str(), found.citation.as_str()), (reference, citation));
}

fn article() -> Source {
    Source {
        container: "Psychology of Popular Media Culture".to_owned(),
        volume: "8".to_owned(),
        issue: "3".to_owned(),
        pages: "207–217".to_owned(),
        doi: "10.1037/ppm0000185".to_owned(),
        ..work(
            SourceKind::Article,
            &[("Grady", "J. S."), ("Her", "M."), ("Moreno", "G."), ("Perez", "C."), ("Yelinek", "J.")],
            "2019",
            "Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States",
        )
    }
}

fn book() -> Source {
    Source {
        edition: "2".to_owned(),
        publisher: "American Psychological Association".to_owned(),
        doi: "10.1037/0000168-000".to_owned(),
        ..work(
            SourceKind::Book,
            &[("Jackson", "L. M.")],
            "2019",
            "The psychology of prejudice: From attitudes to social action",
        )
    }
}

fn chapter() -> Source {
    Source {
        container: "The psychology of high performance: Developing human potential into domain-specific talent"
            .to_owned(),
        editors: people(&[("Subotnik", "R. F."), ("Olszewski-Kubilius", "P."), ("Worrell", "F. C.")]),
        pages: "345–359".to_owned(),
        publisher: "American Psychological Association".to_owned(),
        ..work(
            SourceKind::Chapter,
            &[("Aron", "L."), ("Botella", "M."), ("Lubart", "T.")],
            "2019",
            "Culinary arts: Talent and their development",
        )
    }
}

fn report() -> Source {
    Source {
        issue: "18-2059".to_owned(),
        publisher: "U.S. Department of Health and Human Services".to_owned(),
        url: "https://www.cancer.gov/takingtime.pdf".to_owned(),
        ..work(
            SourceKind::Report,
            &[("National Cancer Institute", "")],
            "2019",
            "Taking time: Support for people with cancer",
        )
    }
}

fn page() -> Source {
    Source {
        url: "https://www.who.int/top-10".to_owned(),
        accessed: day("2020-02-29"),
        ..work(SourceKind::WebPage, &[("World Health Organization", "")], "2018-05-24", "The top 10 causes of death")
    }
}

fn thesis() -> Source {
    let title = "Instructional leadership perceptions and practices of elementary school leaders";
    Source {
        publisher: "University of Virginia".to_owned(),
        ..work(SourceKind::Thesis, &[("Harris", "L.")], "2014", title)
    }
}

fn news() -> Source {
    Source {
        container: "The Washington Post".to_owned(),
        url: "https://www.washingtonpost.com/alien".to_owned(),
        ..work(
            SourceKind::News,
            &[("Guarino", "B.")],
            "2017-12-04",
            "How will humanity react to alien life? Psychologists have some predictions",
        )
    }
}

fn law() -> Source {
    work(
        SourceKind::Legal,
        &[],
        "2010",
        "Patient Protection and Affordable Care Act, Pub. L. No. 111-148, 124 Stat. 119",
    )
}

fn russian() -> Source {
    Source {
        place: "М.".to_owned(),
        publisher: "Издательство".to_owned(),
        pages: "200".to_owned(),
        language: "ru".to_owned(),
        ..work(SourceKind::Book, &[("Иванов", "И. И.")], "2010", "Название")
    }
}

#[test]
fn apa_is_as_its_manual_has_it() {
    let style = CitationStyle::Apa;
    check(
        &article(),
        style,
        "en",
        "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of \
         storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media Culture*, \
         *8*(3), 207–217. https://doi.org/10.1037/ppm0000185",
        "(Grady et al., 2019)",
    );
    check(
        &book(),
        style,
        "en",
        "Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). American \
         Psychological Association. https://doi.org/10.1037/0000168-000",
        "(Jackson, 2019)",
    );
    check(
        &chapter(),
        style,
        "en",
        "Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. \
         Olszewski-Kubilius, & F. C. Worrell (Eds.), *The psychology of high performance: Developing human potential into \
         domain-specific talent* (pp. 345–359). American Psychological Association.",
        "(Aron et al., 2019)",
    );
    check(
        &report(),
        style,
        "en",
        "National Cancer Institute. (2019). *Taking time: Support for people with cancer* (Report No. 18-2059). U.S. Department \
         of Health and Human Services. https://www.cancer.gov/takingtime.pdf",
        "(National Cancer Institute, 2019)",
    );
    let own = Source {
        publisher: "World Bank".to_owned(),
        ..work(SourceKind::Report, &[("World Bank", "")], "2019", "Work")
    };
    check(&own, style, "en", "World Bank. (2019). *Work*.", "(World Bank, 2019)");
    check(
        &page(),
        style,
        "en",
        "World Health Organization. (2018, May 24). *The top 10 causes of death*. https://www.who.int/top-10",
        "(World Health Organization, 2018)",
    );
    check(
        &news(),
        style,
        "en",
        "Guarino, B. (2017, December 4). How will humanity react to alien life? Psychologists have some predictions. *The \
         Washington Post*. https://www.washingtonpost.com/alien",
        "(Guarino, 2017)",
    );
    check(
        &thesis(),
        style,
        "en",
        "Harris, L. (2014). *Instructional leadership perceptions and practices of elementary school leaders* [Thesis]. \
         University of Virginia.",
        "(Harris, 2014)",
    );
    check(
        &law(),
        style,
        "en",
        "Patient Protection and Affordable Care Act, Pub. L. No. 111-148, 124 Stat. 119 (2010).",
        "(Patient Protection and Affordable Care Act, Pub. L. No. 111-148, 124 Stat. 119, 2010)",
    );
}

#[test]
fn chicago_capitalises_english_titles_and_puts_the_year_behind_the_author() {
    let style = CitationStyle::Chicago;
    check(
        &article(),
        style,
        "en",
        "Grady, J. S., M. Her, G. Moreno, C. Perez, and J. Yelinek. 2019. “Emotions in Storybooks: A Comparison of \
         Storybooks That Represent Ethnic and Racial Groups in the United States.” *Psychology of Popular Media Culture* 8 \
         (3): 207–17. https://doi.org/10.1037/ppm0000185.",
        "(Grady et al. 2019)",
    );
    check(
        &chapter(),
        style,
        "en",
        "Aron, L., M. Botella, and T. Lubart. 2019. “Culinary Arts: Talent and Their Development.” In *The Psychology of \
         High Performance: Developing Human Potential into Domain-Specific Talent*, edited by R. F. Subotnik, P. \
         Olszewski-Kubilius, and F. C. Worrell. American Psychological Association.",
        "(Aron et al. 2019)",
    );
    check(
        &news(),
        style,
        "en",
        "Guarino, B. 2017. “How Will Humanity React to Alien Life? Psychologists Have Some Predictions.” *The Washington \
         Post*, December 4. https://www.washingtonpost.com/alien.",
        "(Guarino 2017)",
    );
    check(&russian(), style, "en", "Иванов, И. И. 2010. *Название*. Издательство.", "(Иванов 2010)");
    let edited = Source {
        authors: Vec::new(),
        editors: people(&[("Fagerberg", "Jan"), ("Mowery", "David C.")]),
        publisher: "Oxford University Press".to_owned(),
        ..work(SourceKind::Book, &[], "2005", "The Oxford handbook of innovation")
    };
    check(
        &edited,
        style,
        "en",
        "Fagerberg, Jan, and David C. Mowery, eds. 2005. *The Oxford Handbook of Innovation*. Oxford University Press.",
        "(Fagerberg and Mowery 2005)",
    );
    let data = work(SourceKind::Dataset, &[("Eurostat", "")], "2023", "Enterprises by size class");
    check(&data, style, "en", "Eurostat. 2023. “Enterprises by Size Class.”", "(Eurostat 2023)");
}

#[test]
fn harvard_is_british_and_says_when_a_page_was_visited() {
    let style = CitationStyle::Harvard;
    check(
        &page(),
        style,
        "en",
        "World Health Organization (2018) *The top 10 causes of death*. Available at: https://www.who.int/top-10 (Accessed: \
         29 February 2020).",
        "(World Health Organization, 2018)",
    );
    check(
        &chapter(),
        style,
        "en",
        "Aron, L., Botella, M. and Lubart, T. (2019) ‘Culinary arts: Talent and their development’, in R.F. Subotnik, P. \
         Olszewski-Kubilius and F.C. Worrell (eds) *The psychology of high performance: Developing human potential into \
         domain-specific talent*. American Psychological Association, pp. 345–359.",
        "(Aron, Botella and Lubart, 2019)",
    );
    check(
        &book(),
        style,
        "en",
        "Jackson, L.M. (2019) *The psychology of prejudice: From attitudes to social action*. 2nd edn. American \
         Psychological Association. Available at: https://doi.org/10.1037/0000168-000.",
        "(Jackson, 2019)",
    );
}

#[test]
fn gost_counts_and_has_one_sign_for_pages() {
    let style = CitationStyle::Gost;
    check(&russian(), style, "ru", "Иванов И. И. Название. М.: Издательство, 2010. 200 с.", "[1]");
    let article = Source {
        container: "Вопросы экономики".to_owned(),
        issue: "2".to_owned(),
        pages: "12–20".to_owned(),
        language: "ru".to_owned(),
        ..work(SourceKind::Article, &[("Петров", "А. В."), ("Сидоров", "Б.")], "2015", "Анализ")
    };
    check(&article, style, "ru", "Петров А. В., Сидоров Б. Анализ // Вопросы экономики. 2015. № 2. С. 12–20.", "[1]");
    check(
        &page(),
        style,
        "ru",
        "World Health Organization. The top 10 causes of death [Электронный ресурс]. 2018. 24 May. URL: https://www.who.int/top-10 \
         (дата обращения: 29.02.2020).",
        "[1]",
    );
}

#[test]
fn acronyms_keep_their_capitals_and_missing_titles_leave_no_comma() {
    let acronym = work(SourceKind::Article, &[("Li", "W.")], "2020", "UNODC’s actions in the iPad era");
    check(&acronym, CitationStyle::Chicago, "en", "Li, W. 2020. “UNODC’s Actions in the iPad Era.”", "(Li 2020)");
    let untitled = work(SourceKind::Other, &[("Crookham", "")], "2004", "");
    check(&untitled, CitationStyle::Apa, "en", "Crookham. (2004).", "(Crookham, 2004)");
}

#[test]
fn two_thousand_works_of_one_author_and_year_have_letters_of_their_own() {
    let works: Vec<Source> = (0..2000).map(|number| unodc(&format!("Digest {number:04}"))).collect();
    let document = document(&works);
    let cites = |at: usize| vec![Cite { source: document.sources[at].id, place: String::new() }];
    let all = || vec![cites(0), cites(1999), [cites(300), cites(700)].concat()];
    let citations =
        Citations::new(&document, CitationStyle::Apa, "en", or_english("en"), &all).listing(ListedSources::All);
    assert_eq!(citations.cluster(&cites(0)).text(), "(UNODC, 2012a)");
    assert_eq!(citations.cluster(&cites(1999)).text(), "(UNODC, 2012bxx)");
    assert_eq!(citations.cluster(&all()[2]).text(), "(UNODC, 2012ko, 2012zy)");
    let years = |reference: &Reference| reference.text.text().split(['(', ')']).nth(1).map(str::to_owned);
    let years: BTreeSet<String> = citations.references().iter().filter_map(years).collect();
    assert_eq!(years.len(), 2000);
}

/// What stands in a text for these clusters of (source, place), sources counted from 0.
#[track_caller]
fn check_cited(
    sources: &[Source],
    style: CitationStyle,
    language: &str,
    clusters: &[&[(usize, &str)]],
    expected: &[&str],
) {
    let document = document(sources);
    let cite = |&(at, place): &(usize, &str)| Cite { source: document.sources[at].id, place: place.to_owned() };
    let wanted: Vec<Vec<Cite>> = clusters.iter().map(|cluster| cluster.iter().map(cite).collect()).collect();
    let all = || wanted.clone();
    let citations = Citations::new(&document, style, language, or_english(language), &all);
    let found: Vec<String> = wanted.iter().map(|cluster| citations.cluster(cluster).text()).collect();
    assert_eq!(found, expected);
}

fn unodc(title: &str) -> Source {
    work(SourceKind::Report, &[("UNODC", "")], "2012", title)
}

#[test]
fn pages_stand_in_the_way_of_style_and_language() {
    let works = [book(), russian()];
    let clusters: &[&[(usize, &str)]] = &[&[(0, "12"), (1, "pp. 3-5")], &[(0, "par. 40.7")]];
    let check = |style, language, expected: [&str; 2]| check_cited(&works, style, language, clusters, &expected);
    check(CitationStyle::Apa, "en", ["(Jackson, 2019, p. 12; Иванов, 2010, pp. 3–5)", "(Jackson, 2019, par. 40.7)"]);
    check(CitationStyle::Chicago, "en", ["(Jackson 2019, 12; Иванов 2010, 3–5)", "(Jackson 2019, par. 40.7)"]);
    check(CitationStyle::Apa, "ru", ["(Иванов, 2010, с. 3–5; Jackson, 2019, с. 12)", "(Jackson, 2019, par. 40.7)"]);
    check(CitationStyle::Gost, "ru", ["[1, с. 12; 2, с. 3–5]", "[1, par. 40.7]"]);
}

#[test]
fn works_of_one_author_and_year_get_letters_in_the_order_of_their_titles() {
    let works = [unodc("Second"), unodc("First"), book()];
    check_cited(&works, CitationStyle::Apa, "en", &[&[(0, "")], &[(1, "")]], &["(UNODC, 2012b)", "(UNODC, 2012a)"]);
    check_cited(&works, CitationStyle::Apa, "en", &[&[(1, ""), (0, "")]], &["(UNODC, 2012a, 2012b)"]);
    check_cited(
        &works,
        CitationStyle::Chicago,
        "en",
        &[&[(0, "")], &[(1, "2")]],
        &["(UNODC 2012b)", "(UNODC 2012a, 2)"],
    );
}

#[test]
fn numbers_follow_the_order_of_citing_and_the_list_follows_them() {
    let works = [unodc("Never cited"), book(), russian()];
    let clusters: &[&[(usize, &str)]] = &[&[(2, "")], &[(1, ""), (2, "")]];
    check_cited(&works, CitationStyle::Gost, "ru", clusters, &["[1]", "[1,2]"]);
    let document = document(&works);
    let all = || vec![vec![Cite { source: document.sources[2].id, place: String::new() }]];
    let citations =
        Citations::new(&document, CitationStyle::Gost, "ru", or_english("ru"), &all).listing(ListedSources::All);
    let listed: Vec<(&str, SourceId)> =
        citations.references().iter().map(|reference| (reference.label.as_str(), reference.source)).collect();
    let ids: Vec<SourceId> = document.sources.iter().map(|source| source.id).collect();
    assert_eq!(listed, [("1.", ids[2]), ("2.", ids[0]), ("3.", ids[1])]);
}

#[test]
fn a_work_known_through_another_says_so_in_every_style() {
    let known = Source { cited_in: Some(SourceId::from_random(101)), ..unodc("Digest") };
    let works = [known, thesis()];
    let clusters: &[&[(usize, &str)]] = &[&[(0, "3")], &[(0, ""), (1, "")]];
    let check = |style, language, expected: [&str; 2]| check_cited(&works, style, language, clusters, &expected);
    check(
        CitationStyle::Apa,
        "en",
        ["(UNODC, 2012, p. 3, as cited in Harris, 2014)", "(Harris, 2014; UNODC, 2012, as cited in Harris, 2014)"],
    );
    check(
        CitationStyle::Chicago,
        "en",
        ["(UNODC 2012, 3, as cited in Harris 2014)", "(Harris 2014; UNODC 2012, as cited in Harris 2014)"],
    );
    check(CitationStyle::Gost, "ru", ["[UNODC, 2012, цит. по: 1, с. 3]", "[1; UNODC, 2012, цит. по: 1]"]);
}

#[test]
fn only_what_was_read_and_cited_is_listed() {
    let known = Source { cited_in: Some(SourceId::from_random(101)), ..unodc("Digest") };
    let document = document(&[known, thesis(), book(), russian()]);
    let all = || vec![vec![Cite { source: document.sources[0].id, place: String::new() }]];
    for style in CitationStyle::ALL {
        let listed = |listed| {
            let citations = Citations::new(&document, style, "en", or_english("en"), &all).listing(listed);
            citations.references().iter().map(|reference| reference.source).collect::<BTreeSet<_>>()
        };
        let ids = |at: &[usize]| at.iter().map(|at| document.sources[*at].id).collect::<BTreeSet<_>>();
        assert_eq!(listed(ListedSources::Cited), ids(&[1]), "{style:?}");
        assert_eq!(listed(ListedSources::All), ids(&[1, 2, 3]), "{style:?}");
    }
}

#[test]
fn nothing_is_computed_before_it_is_asked_for() {
    let document = document(&[book()]);
    let all = || unreachable!("nobody asked");
    let citations = Citations::new(&document, CitationStyle::Apa, "en", or_english("en"), &all);
    assert!(citations.written.get().is_none());
}

fn any_source() -> impl Strategy<Value = Source> {
    let text =
        || prop_oneof![Just(String::new()), "\\PC{0,12}", Just("2-1".to_owned()), Just("99999999999".to_owned())];
    let date = prop::sample::select(vec!["", "2012", "0001", "9999-12-31", "2020-02"]);
    let kind = prop::sample::select(SourceKind::ALL.to_vec());
    (kind, date, prop::collection::vec((text(), text()), 0..3), prop::collection::vec(text(), 10)).prop_map(
        |(kind, date, names, texts)| {
            let names: Vec<(&str, &str)> =
                names.iter().map(|(family, given)| (family.as_str(), given.as_str())).collect();
            let [title, container, publisher, volume, issue, edition, pages, doi, url, language] =
                <[String; 10]>::try_from(texts).unwrap();
            let source = work(kind, &names, date, &title);
            Source { container, publisher, volume, issue, edition, pages, doi, url, language, ..source }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_source_can_be_cited_in_every_style(sources in prop::collection::vec(any_source(), 1..4), place in "\\PC{0,8}") {
        let document = document(&sources);
        let cites: Vec<Cite> =
            document.sources.iter().map(|source| Cite { source: source.id, place: place.clone() }).collect();
        for style in CitationStyle::ALL {
            let all = || vec![cites.clone()];
            let citations = Citations::new(&document, style, "en", or_english("en"), &all);
            prop_assert!(!citations.cluster(&cites).is_empty());
            prop_assert!(citations.references().len() <= sources.len());
        }
    }
}
