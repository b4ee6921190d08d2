//! Every view of weighing: its figures say what they are, its controls have names, and the keyboard is enough.

use crate::stage::Stage;
use egui::Rect;
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{
    AnswerSheet, BestWorst, Document, Factor, FactorId, FactorJudgment, FactorRank, FactorScore, FactorVotes,
    GroupJudgment, Matrix, Participant, PersonId, Quadrant, QuadrantBestWorst, Rating, Ratio, Round, SheetKey, Weight,
    WeightingMethod,
};

/// Two factors in each quadrant, weighed by two people in two rounds.
fn weighed(method: WeightingMethod) -> Document {
    let mut document = Document::new("d".parse().unwrap(), "Document");
    let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
    matrix.weighting = method;
    matrix.conventions.between = swot_editor::model::BetweenConvention::Groups;
    for quadrant in Quadrant::ALL {
        let letter = quadrant.letter().to_ascii_lowercase();
        for (place, weight) in [(1, 2.0), (2, 1.0)] {
            let mut factor =
                Factor::new(format!("{letter}{place}").parse().unwrap(), format!("{letter} number {place}"));
            factor.weight = Weight::new(weight).unwrap();
            factor.rating = Rating::new(if quadrant == Quadrant::Weaknesses { 1 } else { 3 }).ok();
            matrix.factors[quadrant].push(factor);
        }
    }
    if method != WeightingMethod::Direct {
        matrix.rounds = vec![Round::default(), Round::default()];
        for (name, times) in [("anna", 3.0), ("bo", 5.0)] {
            let id: PersonId = name.parse().unwrap();
            let (name, group) = (name.to_owned(), String::new());
            document.people.push(Participant { id, name, group, weight: Weight::DEFAULT });
            for round in [1, 2] {
                let times = times + f64::from(round);
                matrix.answers.push(answered(SheetKey { round, person: id }, times));
            }
        }
    }
    document.matrices.push(matrix);
    document
}

/// What somebody said by each method.
fn answered(key: SheetKey, times: f64) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(key);
    let value = Ratio::new(times).unwrap();
    for quadrant in Quadrant::ALL {
        let letter = quadrant.letter().to_ascii_lowercase();
        let [first, second]: [FactorId; 2] = [1, 2].map(|place| format!("{letter}{place}").parse().unwrap());
        let pair = FactorJudgment { row: first, column: second, value };
        sheet.within.push(pair);
        sheet.best_worst.push(BestWorst {
            best: first,
            worst: second,
            best_to_others: vec![pair],
            others_to_worst: vec![pair],
        });
        for (factor, number, rank) in [(first, times, 1), (second, 1.0, 5)] {
            sheet.points.push(FactorScore { factor, points: Weight::new(number).unwrap() });
            sheet.dots.push(FactorVotes { factor, votes: rank });
            sheet.ranks.push(FactorRank { factor, rank: rank + quadrant as u32 });
        }
    }
    let pair = |row, column, value| GroupJudgment { row, column, value: Ratio::new(value).unwrap() };
    let (best, worst) = (Quadrant::Strengths, Quadrant::Threats);
    for (place, row) in Quadrant::ALL.into_iter().enumerate() {
        let later = Quadrant::ALL.into_iter().skip(place + 1);
        sheet.groups.extend(later.map(|column| pair(row, column, times)));
    }
    sheet.best_worst_groups = Some(QuadrantBestWorst {
        best,
        worst,
        best_to_others: [Quadrant::Weaknesses, Quadrant::Opportunities, worst].map(|it| pair(best, it, times)).into(),
        others_to_worst: [best, Quadrant::Weaknesses, Quadrant::Opportunities].map(|it| pair(it, worst, times)).into(),
    });
    sheet
}

const METHODS: [WeightingMethod; 7] = [
    WeightingMethod::Direct,
    WeightingMethod::Points,
    WeightingMethod::Dots,
    WeightingMethod::Borda,
    WeightingMethod::Ranks,
    WeightingMethod::Pairwise,
    WeightingMethod::BestWorst,
];

/// Shows every page of a method to somebody.
fn each_page(method: WeightingMethod, mut look: impl FnMut(&mut Stage, &str)) {
    let mut stage = Stage::of(weighed(method));
    stage.request(Action::Run(UiCommand::Show(View::Weigh)));
    look(&mut stage, "Weights");
    if method == WeightingMethod::Pairwise {
        stage.click_last("Matrix");
        look(&mut stage, "Judgments as a matrix");
    }
    stage.click_first("Priorities");
    // The page begins the draws by itself; until they are done it shows how far they are.
    stage.wait_for_part("95 % intervals of 10000 draws");
    look(&mut stage, "Priorities");
    stage.click("Robustness");
    look(&mut stage, "Sensitivity");
    stage.click("Rank acceptability");
    stage.wait_for_part("Share of 10000 draws");
    look(&mut stage, "Rank acceptability");
    stage.click_first("Participants");
    look(&mut stage, "Participants");
    stage.click_first("Conventions");
    look(&mut stage, "Conventions");
}

/// Whether a text is a figure, or a few words about one.
fn is_figure(text: &str) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let is_bare = text.contains(is_digit) && text.chars().all(|sign| "0123456789.−+/%→ ".contains(sign));
    let is_count = text.split(" of ").all(|part| !part.is_empty() && part.chars().all(is_digit)) && !is_bare;
    let has_decimals =
        text.split('.').zip(text.split('.').skip(1)).any(|(a, b)| a.ends_with(is_digit) && b.starts_with(is_digit));
    (is_bare || is_count || has_decimals) && !has_reference(text)
}

/// Whether a text names who proposed something, and when.
fn has_reference(text: &str) -> bool {
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let is_year = |word: &str| word.len() == 4 && word.parse::<u32>().is_ok_and(|year| (1700..2100).contains(&year));
    words.windows(2).any(|pair| is_name(pair[0]) && is_year(pair[1]))
}

#[track_caller]
fn check_figures(method: WeightingMethod) {
    let mut silent = Vec::new();
    each_page(method, |stage, page| {
        let inputs: Vec<Rect> = stage.controls().into_iter().map(|control| control.rect).collect();
        let is_input = |rect: &Rect| inputs.iter().any(|input| input.contains(rect.center()));
        let figures: Vec<(String, Rect)> =
            stage.texts().into_iter().filter(|(text, at)| is_figure(text) && !is_input(at)).collect();
        for (figure, at) in figures {
            let said = stage.appears_at(at.center());
            if !said.iter().any(|text| has_reference(text)) {
                silent.push(format!("{page}: “{figure}” at {:?} says {said:?}", at.center()));
            }
        }
    });
    assert!(silent.is_empty(), "{} has figures that nothing explains:\n{}", method.name(), silent.join("\n"));
}

#[test]
fn figures_of_direct_weights_say_what_they_are_and_after_whom() {
    check_figures(WeightingMethod::Direct);
}

#[test]
fn figures_of_points_say_what_they_are_and_after_whom() {
    check_figures(WeightingMethod::Points);
}

#[test]
fn figures_of_dots_say_what_they_are_and_after_whom() {
    check_figures(WeightingMethod::Dots);
}

#[test]
fn figures_of_borda_scores_say_what_they_are_and_after_whom() {
    check_figures(WeightingMethod::Borda);
}

#[test]
fn figures_of_ranks_say_what_they_are_and_after_whom() {
    check_figures(WeightingMethod::Ranks);
}

#[test]
fn figures_of_pairwise_comparison_say_what_they_are_and_after_whom() {
    check_figures(WeightingMethod::Pairwise);
}

#[test]
fn figures_of_best_worst_say_what_they_are_and_after_whom() {
    check_figures(WeightingMethod::BestWorst);
}

#[test]
fn everything_that_can_be_used_has_a_name() {
    for method in METHODS {
        each_page(method, |stage, page| {
            let nameless: Vec<_> = stage.controls().into_iter().filter(|it| it.name.trim().is_empty()).collect();
            assert!(nameless.is_empty(), "{}, {page}: {nameless:?}", method.name());
        });
    }
}

#[test]
fn tab_reaches_everything_that_can_be_used() {
    for method in METHODS {
        each_page(method, |stage, page| {
            let controls: Vec<_> = stage.controls().into_iter().filter(|control| control.is_enabled).collect();
            let reached = stage.reached_by_tab(controls.len() * 2 + 40);
            // An arrow on a choice chooses, and may put away what belonged to the choice before.
            let now = stage.controls();
            let missed: Vec<&str> = controls
                .iter()
                .map(|it| it.name.as_str())
                .filter(|name| now.iter().any(|it| it.name == *name))
                .filter(|name| !reached.iter().any(|it| it == name))
                .collect();
            assert!(missed.is_empty(), "{}, {page}: Tab misses {missed:?} of {reached:?}", method.name());
        });
    }
}

#[test]
fn the_stops_of_tab_do_not_grow_with_the_rows() {
    let stops = |page: &str, people: usize| {
        let mut document = weighed(WeightingMethod::Points);
        let person = document.people[0].clone();
        for number in 0..people {
            let id = format!("more{number}").parse().unwrap();
            document.people.push(Participant { id, name: format!("Person {number}"), ..person.clone() });
        }
        for factor in 0..people {
            let more = Factor::new(format!("more{factor}").parse().unwrap(), format!("More {factor}"));
            document.matrices[0].factors[Quadrant::Threats].push(more);
        }
        let mut stage = Stage::of(document);
        stage.request(Action::Run(UiCommand::Show(View::Weigh)));
        stage.click_first(page);
        stage.tab_stops(60)
    };
    for page in ["Weights", "Participants"] {
        let few = stops(page, 0);
        assert!(few < 30, "{page}: {few} stops");
        // One more where the status bar has something to check.
        assert!(stops(page, 5) <= few + 1, "{page}");
    }
}
