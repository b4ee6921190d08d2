//! A published sample, recomputed: pairs within the quadrants by 13 people, and pairs of quadrants by 12 others, from the
//! sample data of SWOT-AHP-Analyzer (copyright G. Kharel, MIT licence; Zenodo, doi:10.5281/zenodo.18991287).

use crate::program::Home;
use serde_json::Value;

/// What the program behind the sample prints: priorities in percent, and, of 5,000 draws of its respondents, the ends of the
/// 95 % interval and the share of first places.
const PUBLISHED: [(&str, f64, [f64; 2], f64); 6] = [
    ("W5", 7.22, [4.34, 10.94], 0.325),
    ("W4", 6.44, [3.87, 9.72], 0.081),
    ("T3", 6.33, [3.86, 9.59], 0.158),
    ("W1", 6.06, [3.62, 9.17], 0.074),
    ("O4", 6.06, [3.79, 8.51], 0.084),
    ("S3", 5.65, [3.08, 9.26], 0.112),
];

/// How often both draw respondents anew.
const DRAWS: f64 = 5000.0;
/// How many standard errors of their difference two results may lie apart: the draws follow from ids, which are new each time.
const ERRORS: f64 = 5.0;

fn analysed(home: &Home, file: &str) -> Value {
    let output = home.run(&["analyze", file, "--json"]);
    let mut found: Value = serde_json::from_slice(&output.stdout).unwrap();
    found["matrices"][0].take()
}

#[test]
fn the_sample_of_another_program_gives_its_priorities_and_intervals() {
    let home = Home::new();
    let titles = [("S", "Strengths"), ("W", "Weaknesses"), ("O", "Opportunities"), ("T", "Threats")];
    let rows =
        titles.iter().flat_map(|(letter, title)| (1..=5).map(move |at| format!("{title},Factor {letter}{at}\n")));
    home.file("factors.csv", format!("quadrant,statement\n{}", rows.collect::<String>()));
    home.file("within.csv", include_str!("within.csv"));
    home.file("between.csv", include_str!("between.csv"));
    let run = |command: &[&str]| assert_eq!(home.run(command).status.code(), Some(0), "{command:?}");
    run(&["import", "factors.csv", "-o", "study.swot"]);
    let id = analysed(&home, "study.swot")["id"].as_str().unwrap().to_owned();
    let set = |field: &str| format!("matrix.{id}.{field}");
    let conventions = [set("weighting=pairwise"), set("conventions.between=groups"), set("samples=5000")];
    let conventions: Vec<&str> = conventions.iter().map(String::as_str).collect();
    run(&[&["set", "study.swot"], conventions.as_slice(), &["-o", "study.swot", "--force"]].concat());
    for file in ["within.csv", "between.csv"] {
        let into = ["import", file, "--into", "study.swot", "--survey", "pairwise", "--scale", "places"];
        run(&[&into[..], &["-o", "study.swot", "--force"]].concat());
    }

    let matrix = analysed(&home, "study.swot");
    let ratios = matrix["consistency"].as_array().unwrap().iter().map(|set| set["cr"].as_f64().unwrap());
    let (ratios, published): (Vec<f64>, _) = (ratios.collect(), [0.0239, 0.0661, 0.0139, 0.0698, 0.0361]);
    assert_eq!(ratios.len(), published.len());
    for (found, printed) in ratios.into_iter().zip(published) {
        assert!((found - printed).abs() <= 0.00005, "{found} is printed as {printed}");
    }
    assert_eq!(matrix["robustness"]["sampling"], "respondents");
    let factors = matrix["factors"].as_array().unwrap();
    let drawn = matrix["robustness"]["acceptability"].as_array().unwrap();
    for (label, priority, interval, first) in PUBLISHED {
        let factor = factors.iter().find(|factor| factor["label"] == label).unwrap();
        let percent = |value: &Value| 100.0 * value.as_f64().unwrap();
        assert!((percent(&factor["global_priority"]) - priority).abs() <= 0.0051, "{label}");
        // The standard error of an end, as of a normal distribution: both are drawn.
        let spread = (interval[1] - interval[0]) / (2.0 * 1.96);
        let error = (0.025 * 0.975 / DRAWS).sqrt() * spread / 0.0584;
        for (at, end) in interval.into_iter().enumerate() {
            let apart = (percent(&factor["interval"][at]) - end).abs();
            assert!(apart < ERRORS * 2.0_f64.sqrt() * error, "{label}: {}", factor["interval"]);
        }
        let share = drawn.iter().find(|row| row["id"] == factor["id"]).unwrap()["ranks"][0].as_f64().unwrap();
        let allowed = ERRORS * (2.0 * first * (1.0 - first) / DRAWS).sqrt();
        assert!((share - first).abs() < allowed, "{label} is first in {share}, not in {first}");
    }
}
