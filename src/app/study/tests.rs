//! Languages and authors, as text.

use super::model;

#[track_caller]
fn check_tag(text: &str, expected: Option<&str>) {
    assert_eq!(model::read_tag(text).as_deref(), expected, "{text}");
}

#[test]
fn a_language_tag_is_letters_and_digits_in_short_parts() {
    check_tag("en", Some("en"));
    check_tag(" pt-BR ", Some("pt-BR"));
    check_tag("zh-Hant", Some("zh-Hant"));
    check_tag("Russian language", None);
    check_tag("e", None);
    check_tag("en-", None);
    check_tag("12", None);
    check_tag("", None);
}

#[test]
fn offered_languages_have_valid_tags_and_are_shown_by_name() {
    for (index, entry) in model::languages().into_iter().enumerate() {
        check_tag(model::offered_tag(index), Some(&entry.detail));
        assert_eq!(model::language_name(&entry.detail), entry.title);
    }
    assert_eq!(model::language_name("tlh"), "tlh");
}

#[test]
fn authors_stand_one_a_line() {
    assert_eq!(model::authors(" Анна Ким \n\nJ. Doe\n"), ["Анна Ким", "J. Doe"]);
}
