//! `compare --groups` as a script sees it.

use crate::program::Home;
use crate::script::start;
use swot_editor::model::{
    AnswerSheet, FactorId, FactorScore, Participant, PersonId, SheetKey, Weight, WeightingMethod,
};
use swot_editor::storage;

/// Five ministries give the strength 75 points of 100, five NGOs 25.
pub(crate) fn study() -> String {
    let mut document = start();
    document.people.clear();
    for id in 1..=10_u64 {
        let group = if id <= 5 { "Ministries" } else { "NGOs" };
        let points = if id <= 5 { [75.0, 25.0] } else { [25.0, 75.0] };
        let person = PersonId::from_random(id);
        let (name, weight) = (format!("Person {id}"), Weight::DEFAULT);
        document.people.push(Participant { id: person, name, group: group.to_owned(), weight });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person });
        let factors = [1, 11].map(FactorId::from_random);
        let given = factors.into_iter().zip(points);
        sheet.points =
            given.map(|(factor, points)| FactorScore { factor, points: Weight::new(points).unwrap() }).collect();
        document.matrices[0].answers.push(sheet);
    }
    document.matrices[0].weighting = WeightingMethod::Points;
    storage::write(&document)
}

#[test]
fn groups_of_participants_are_compared_with_intervals() {
    let home = Home::new();
    home.file("study.swot", study());
    let json = home.done(&["compare", "study.swot", "--groups", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let found = &json[0];
    assert_eq!(found["groups"][1]["name"], "NGOs");
    let first = &found["pairs"][0]["differences"][0];
    for number in [&first["difference"], &first["interval"][0], &first["interval"][1]] {
        assert!((number.as_f64().unwrap() + 0.5).abs() < 1e-12, "{first}");
    }
    let text = home.done(&["compare", "study.swot", "--groups"]);
    assert!(text.contains("Ministries → NGOs") && text.contains("-0.500"), "{text}");
    assert!(text.contains("differ beyond chance"), "{text}");
    home.done(&["export", "study.swot", "-o", "groups.svg", "--chart", "groups"]);
    let picture = std::fs::read_to_string(home.path("groups.svg")).unwrap();
    assert!(picture.contains("<desc id=\"description\">") && !picture.contains("></desc>"), "{picture}");
    home.refused(&["export", "template:unodc", "-o", "a.svg", "--chart", "groups"], 2, &["groups", "participants"]);
}
