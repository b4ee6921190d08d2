//! How strategies rank: four methods side by side, what people say, and how far the order holds.

use super::Material;
use super::block::{Block, Cell, Column, ColumnKind, RowKind, Table, TableRow};
use crate::analysis::{Judging, MatrixAnalysis, RankingMethod, StrategyAnalysis, StrategyDraws, WeightsDrawn};
use crate::model::StrategyId;
use crate::report::charts;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// How many pairs that methods put in opposite order are told.
const REVERSALS: usize = 10;
/// How many changes of the leader are told.
const LEADER_CHANGES: usize = 3;
/// How many strategies a table of central weights has at most.
const CENTRAL_ACROSS: usize = 6;
/// More strategies than this do not stand on a page.
const MOST: usize = 40;
/// The width of the picture of places, in points.
const PLACES: (f32, f32) = (452.0, 0.0);

impl Material<'_> {
    /// Everything about the order of the strategies in the light of a matrix; nothing where fewer than two compare.
    pub(super) fn ranking(self, analysis: &MatrixAnalysis) -> Vec<Block> {
        let Some(judging) = &analysis.attractiveness else { return Vec::new() };
        let compared = |it: &&StrategyAnalysis| RankingMethod::ALL.iter().any(|method| it.rank(*method).is_some());
        let ranked: Vec<&StrategyAnalysis> = analysis.strategies.iter().filter(compared).collect();
        if ranked.len() < 2 {
            return Vec::new();
        }
        let words = self.words;
        let heading = words.labelled(analysis.title.trim(), &words.ranking_heading());
        let mut blocks = vec![Block::heading(2, &heading)];
        blocks.push(self.methods_beside(analysis, &ranked));
        blocks.extend(self.of_people(judging, &ranked));
        blocks.extend(self.consequences(analysis, judging));
        blocks.extend(self.places(analysis, judging, &ranked));
        blocks
    }

    /// Score and rank of each strategy by each method.
    fn methods_beside(self, analysis: &MatrixAnalysis, ranked: &[&StrategyAnalysis]) -> Block {
        let words = self.words;
        let known: Vec<RankingMethod> = RankingMethod::ALL
            .into_iter()
            .filter(|method| ranked.iter().any(|it| it.rank(*method).is_some()))
            .collect();
        let mut columns = vec![Column { head: words.column_label(), kind: ColumnKind::Label }];
        for method in &known {
            let heads = [words.ranking_method(*method), words.column_rank()];
            columns.extend(heads.map(|head| Column { head, kind: ColumnKind::Numbers }));
        }
        let rows = ranked.iter().map(|strategy| {
            let mut cells = vec![Cell::of(Kind::Label, &strategy.label)];
            for method in &known {
                let place = analysis.strategy_place(strategy, *method).map(|place| place.to_string());
                cells.extend([
                    self.number_cell(strategy.score(*method), 3),
                    Cell::of(Kind::Number, place.unwrap_or_default()),
                ]);
            }
            TableRow { kind: RowKind::Body, anchor: None, cells }
        });
        let rows = rows.collect();
        Block::Table(Table { caption: words.ranking_methods(), quadrant: None, columns, rows })
    }

    fn number_cell(self, value: Option<f64>, decimals: usize) -> Cell {
        Cell::of(Kind::Number, value.map_or("–".to_owned(), |value| self.words.number(value, decimals)))
    }

    /// How many people scored, and how far their totals lie apart.
    fn of_people(self, judging: &Judging, ranked: &[&StrategyAnalysis]) -> Vec<Block> {
        let words = self.words;
        let counting = judging.people.iter().filter(|person| person.counts).count();
        if counting == 0 {
            return Vec::new();
        }
        let scored = Block::Paragraph { kind: Kind::Body, text: RichText::plain(words.ranking_scored_by(counting)) };
        let spreads: Vec<_> = ranked.iter().filter_map(|it| Some((&it.label, it.spread?))).collect();
        if counting < 2 || spreads.is_empty() {
            return vec![scored];
        }
        let heads = [
            words.ranking_mean(),
            words.ranking_deviation(),
            words.ranking_lowest(),
            words.ranking_highest(),
            "n".to_owned(),
            words.ranking_first(),
        ];
        let columns = std::iter::once(Column { head: words.column_label(), kind: ColumnKind::Label })
            .chain(heads.map(|head| Column { head, kind: ColumnKind::Numbers }));
        let rows = spreads.iter().map(|(label, spread)| {
            let figures = [Some(spread.mean), spread.deviation, Some(spread.lowest), Some(spread.highest)];
            let mut cells = vec![Cell::of(Kind::Label, label.as_str())];
            cells.extend(figures.map(|figure| self.number_cell(figure, 3)));
            cells.extend([spread.n, spread.first].map(|count| Cell::of(Kind::Number, count.to_string())));
            TableRow { kind: RowKind::Body, anchor: None, cells }
        });
        let (columns, rows) = (columns.collect(), rows.collect());
        vec![scored, Block::Table(Table { caption: words.ranking_people(), quadrant: None, columns, rows })]
    }

    /// Where the methods disagree, and what would put another strategy first.
    fn consequences(self, analysis: &MatrixAnalysis, judging: &Judging) -> Option<Block> {
        let words = self.words;
        let label = |id: StrategyId| analysis.strategy(id).map_or("", |strategy| strategy.label.as_str());
        let named = |methods: &[RankingMethod]| words.list(methods.iter().map(|method| words.ranking_method(*method)));
        let mut told: Vec<String> = Vec::new();
        told.extend(judging.methods_agree.filter(|agree| *agree).map(|_| words.ranking_agree()));
        told.extend(judging.reversals.iter().take(REVERSALS).map(|it| {
            words.ranking_reversal(label(it.first), label(it.second), named(&it.first_ahead), named(&it.second_ahead))
        }));
        let more = judging.reversals.len().saturating_sub(REVERSALS);
        told.extend((more > 0).then(|| words.ranking_more_reversals(more)));
        told.extend(judging.leader_changes.iter().take(LEADER_CHANGES).filter_map(|it| {
            let factor = &analysis.factor(it.factor)?.label;
            let (to, from) = (words.number(it.t, 3), words.number(it.from, 3));
            Some(words.ranking_leader_change(label(it.leader), factor, to, from))
        }));
        let text = RichText::plain(words.sentences(told.iter().cloned()));
        (!told.is_empty()).then_some(Block::Paragraph { kind: Kind::Body, text })
    }

    /// How often each strategy comes first, the picture of its places, and the weights with which it leads.
    fn places(self, analysis: &MatrixAnalysis, judging: &Judging, ranked: &[&StrategyAnalysis]) -> Vec<Block> {
        let Some(main) = main_draws(judging) else { return Vec::new() };
        let words = self.words;
        let head = |draws: &StrategyDraws| match draws.weights {
            WeightsDrawn::Stated => words.ranking_stated(),
            WeightsDrawn::Drawn => words.ranking_drawn(),
            WeightsDrawn::Unknown => words.ranking_unknown(),
        };
        let heads = judging.draws.iter().map(head).chain([words.chart_mean_rank(), words.ranking_beats_next()]);
        let columns = std::iter::once(Column { head: words.column_label(), kind: ColumnKind::Label })
            .chain(heads.map(|head| Column { head, kind: ColumnKind::Numbers }))
            .collect();
        let row = |draws: &'_ StrategyDraws, id| draws.acceptability.iter().find(|row| row.id == id).cloned();
        let rows = ranked.iter().map(|strategy| {
            let mut cells = vec![Cell::of(Kind::Label, &strategy.label)];
            let first = |draws| row(draws, strategy.id).map(|row| 100.0 * row.ranks[0]);
            cells.extend(judging.draws.iter().map(|draws| self.number_cell(first(draws), 1)));
            let own = row(main, strategy.id);
            cells.push(self.number_cell(own.as_ref().map(|row| row.expected_rank), 2));
            cells.push(self.number_cell(own.and_then(|row| row.beats_next).map(|share| 100.0 * share), 1));
            TableRow { kind: RowKind::Body, anchor: None, cells }
        });
        let rows = rows.collect();
        let mut blocks = vec![Block::Table(Table { caption: words.ranking_draws(), quadrant: None, columns, rows })];
        let picture = charts::strategy_places(analysis, main, self.sheet(PLACES, MOST));
        blocks.extend(picture.map(Block::Figure));
        blocks.extend(self.central(analysis, judging));
        blocks
    }

    /// The central weights of the strategies that ever lead while nothing is known, a few strategies a table.
    fn central(self, analysis: &MatrixAnalysis, judging: &Judging) -> Vec<Block> {
        let words = self.words;
        let Some(unknown) = judging.draws.iter().find(|draws| draws.weights == WeightsDrawn::Unknown) else {
            return Vec::new();
        };
        let leading: Vec<_> =
            unknown.acceptability.iter().filter_map(|row| Some((row.id, row.central_weights.as_ref()?))).collect();
        let table = |some: &[(StrategyId, &Vec<crate::analysis::CentralWeight>)]| {
            let label = |id| analysis.strategy(id).map(|strategy| strategy.label.clone()).unwrap_or_default();
            let columns = std::iter::once(Column { head: words.column_label(), kind: ColumnKind::Label })
                .chain(std::iter::once(Column { head: words.column_factor(), kind: ColumnKind::Words(1.0) }))
                .chain(some.iter().map(|(id, _)| Column { head: label(*id), kind: ColumnKind::Numbers }));
            let rows = judging.factors.iter().filter_map(|id| analysis.factor(*id)).map(|factor| {
                let mut cells =
                    vec![Cell::of(Kind::Label, &factor.label), Cell::of(Kind::Statement, factor.text.trim())];
                let weight = |weights: &[crate::analysis::CentralWeight]| {
                    weights.iter().find(|it| it.factor == factor.id).map(|it| it.weight)
                };
                cells.extend(some.iter().map(|(_, weights)| self.number_cell(weight(weights), 3)));
                TableRow { kind: RowKind::Body, anchor: None, cells }
            });
            let (columns, rows) = (columns.collect(), rows.collect());
            Block::Table(Table { caption: words.ranking_central(), quadrant: None, columns, rows })
        };
        leading.chunks(CENTRAL_ACROSS).map(table).collect()
    }
}

/// The draws that are told in full: with weights drawn around what was said, else with any weights.
pub(super) fn main_draws(judging: &Judging) -> Option<&StrategyDraws> {
    let of = |weights| judging.draws.iter().find(move |draws| draws.weights == weights);
    of(WeightsDrawn::Drawn).or_else(|| of(WeightsDrawn::Unknown))
}

#[cfg(test)]
mod tests {
    use crate::analysis::Progress;
    use crate::model::{
        AnswerSheet, Document, Evidence, Factor, Matrix, Participant, PersonId, Quadrant, Rating, SheetKey, Source,
        SourceKind, Strategy, StrategyKind, StrategyStatus, Weight,
    };
    use crate::report::{Format, Job, ReportKind, ReportOptions, Stamp, Studies, export};
    use crate::words::languages;

    /// A weighed matrix, three strategies and five people who scored them.
    fn document(language: &str) -> Document {
        let mut document = Document::new("d".parse().unwrap(), "Study");
        language.clone_into(&mut document.language);
        let mut matrix = Matrix::new("m".parse().unwrap(), "Plan");
        for (number, quadrant) in Quadrant::ALL.into_iter().enumerate() {
            let mut factor = Factor::new(format!("f{number}").parse().unwrap(), format!("Statement {number}"));
            factor.weight = Weight::new(number as f64 + 1.0).unwrap();
            matrix.factors[quadrant].push(factor);
        }
        matrix.samples = 500;
        let mut source = Source::new("src".parse().unwrap(), SourceKind::Book);
        "Known grounds".clone_into(&mut source.title);
        document.sources.push(source);
        let evidence = Evidence { source: "src".parse().unwrap(), page: String::new(), quote: String::new() };
        matrix.factors.strengths[0].evidence.push(evidence);
        for (number, text) in ["Open an office", "Train the staff", "Sell the hall"].into_iter().enumerate() {
            let mut strategy = Strategy::new(format!("a{number}").parse().unwrap(), StrategyKind::So, text);
            strategy.factors = vec!["f0".parse().unwrap(), "f2".parse().unwrap()];
            document.strategies.push(strategy);
        }
        for number in 0..5_u8 {
            let id = PersonId::from_random(u64::from(number) + 1);
            let (name, group) = (format!("Person {number}"), String::new());
            document.people.push(Participant { id, name, group, weight: Weight::DEFAULT });
            let mut sheet = AnswerSheet::new(SheetKey { round: 1, person: id });
            for (place, strategy) in (0..).zip(&document.strategies) {
                for factor in 0..4_u8 {
                    let score = Rating::new(1 + (number + factor * place) % 4).ok();
                    sheet.set_attraction(strategy.id, format!("f{factor}").parse().unwrap(), score);
                }
            }
            matrix.answers.push(sheet);
        }
        document.matrices.push(matrix);
        document
    }

    fn text(format: Format, document: &Document, report: ReportKind) -> String {
        let (studies, options) = (&Studies::of(document.clone()), &ReportOptions::new(report));
        let now = "2026-11-23T09:00:00+00:00[UTC]".parse().unwrap();
        let stamp = &Stamp { now, program_version: "0".to_owned() };
        let job = Job { studies, chart: None, options, stamp };
        let exported = export(format, job, &Progress::default()).unwrap().unwrap();
        String::from_utf8(exported.files[0].clone()).unwrap()
    }

    #[test]
    fn every_language_tells_methods_people_and_draws() {
        for language in languages().iter().map(|language| language.tag) {
            let words = crate::words::or_english(language);
            let told = text(Format::Markdown, &document(language), ReportKind::Full);
            let parts = [
                words.ranking_methods(),
                words.ranking_scored_by(5),
                words.ranking_people(),
                words.ranking_draws(),
                words.ranking_unknown(),
                words.ranking_central(),
                words.method_strategies_judged(5),
                // Behind it stands a citation in the style of the report.
                words.method_strategies_drawn("500", "1").split("Lahdelma").next().unwrap().to_owned(),
                words.method_strategies_resampled(5).split("Efron").next().unwrap().to_owned(),
                "TOPSIS".to_owned(),
                "Salminen, P. (2001)".to_owned(),
            ];
            for part in parts {
                assert!(told.contains(&part), "{language}: “{part}” is missing in\n{told}");
            }
        }
    }

    #[test]
    fn the_plan_holds_what_was_adopted_with_its_grounds_in_every_format() {
        let mut document = document("en");
        assert!(text(Format::Markdown, &document, ReportKind::Plan).contains("No strategy has been adopted yet."));
        document.strategies[1].status = StrategyStatus::Underway;
        "Board".clone_into(&mut document.strategies[1].owner);
        let plan = text(Format::Markdown, &document, ReportKind::Plan);
        for part in ["Train the staff", "Board", "Under way", "Statement 0", "Known grounds"] {
            assert!(plan.contains(part), "“{part}” is missing in\n{plan}");
        }
        assert!(!plan.contains("Open an office"));
        let csv = text(Format::Csv, &document, ReportKind::Plan);
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 2, "{csv}");
        assert!(lines[1].starts_with("SO2,a1,SO,Train the staff,Board,,,underway,S1 Statement 0; O1 Statement 2"));
        for format in [Format::Pdf, Format::Docx, Format::Xlsx, Format::Latex] {
            let (studies, options) = (&Studies::of(document.clone()), &ReportOptions::new(ReportKind::Plan));
            let now = "2026-11-23T09:00:00+00:00[UTC]".parse().unwrap();
            let job = Job { studies, chart: None, options, stamp: &Stamp { now, program_version: "0".to_owned() } };
            assert!(export(format, job, &Progress::default()).unwrap().unwrap().files[0].len() > 1_000);
        }
    }
}
