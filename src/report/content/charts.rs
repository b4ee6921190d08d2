//! Which charts a report has, and for which size they are drawn.

use super::Material;
use super::comparison::slopes;
use super::ranking::main_draws;
use crate::analysis::comparison::Subject;
use crate::analysis::{MatrixAnalysis, crossings};
use crate::model::{Matrix, Quadrant};
use crate::report::chart::Chart;
use crate::report::charts::{self, CrossingPlace, Drawing, LinesChart, Sheet};
use crate::report::studies::Study;

/// More rows than this do not stand on a page.
const MOST: usize = 40;
/// The sizes for which the charts are drawn, in points. Two of those of half the width stand side by side on a page.
const STAR: (f32, f32) = (226.0, 226.0);
const BARS: (f32, f32) = (226.0, 0.0);
const NINE_CELLS: (f32, f32) = (142.0, 142.0);
const ACCEPTABILITY: (f32, f32) = (452.0, 0.0);
const SENSITIVITY: (f32, f32) = (452.0, 260.0);
/// The map with room for the names of the quadrants at its sides.
pub(super) const POSTURE: (f32, f32) = (308.0, 176.0);

impl Material<'_> {
    /// The charts that the figures of a matrix allow.
    pub(super) fn charts(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Drawing> {
        let charts = [Chart::Star, Chart::Bars, Chart::Posture, Chart::Ie];
        charts.into_iter().flat_map(|chart| self.chart(chart, matrix, analysis)).collect()
    }

    /// The same chart of every matrix that has the figures for it; over several matrices, those of further documents
    /// among them.
    pub(crate) fn drawings(self, chart: Chart, others: &[Study]) -> Vec<Drawing> {
        if chart == Chart::Slopes {
            return slopes(self, others).into_iter().collect();
        }
        let drawings = |(matrix, analysis): (&_, Option<&_>)| {
            analysis.map(|analysis| self.chart(chart, matrix, analysis)).unwrap_or_default()
        };
        self.matrices().flat_map(drawings).collect()
    }

    /// The rank acceptability of factors and of strategies; nothing without priorities.
    pub(super) fn acceptability(self, analysis: &MatrixAnalysis) -> Vec<Drawing> {
        let Some(found) = &analysis.robustness else { return Vec::new() };
        charts::acceptability(analysis, found, self.sheet(ACCEPTABILITY, MOST))
    }

    /// A picture for each quadrant that has factors, of the priorities over its weight; nothing without ranks.
    fn sensitivity(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Drawing> {
        if analysis.factors.is_empty() || analysis.factors.iter().any(|factor| factor.rank.is_none()) {
            return Vec::new();
        }
        let words = self.words;
        let all = crossings(analysis);
        let of_quadrant = |quadrant: Quadrant| {
            let chart = LinesChart::of(analysis, &all, quadrant, None);
            let first = chart.crossings.iter().filter(|crossing| crossing.place == CrossingPlace::First).count();
            let name = words.quadrant(matrix, quadrant);
            let key = words.chart_sensitivity(name, words.number(chart.now, 3), chart.crossings.len(), first);
            let axis = words.chart_sensitivity_axis();
            let mut drawing = charts::lines(&chart, &axis, key.clone(), self.sheet(SENSITIVITY, MOST));
            drawing.title.clone_from(&analysis.title);
            drawing.caption = words.sentences([key, words.chart_sensitivity_key(chart.lines.len())]);
            drawing
        };
        Quadrant::ALL.into_iter().filter(|it| analysis.quadrant(*it).next().is_some()).map(of_quadrant).collect()
    }

    /// A sheet of a size for so many rows at most.
    pub(super) fn sheet(&self, size: (f32, f32), most: usize) -> Sheet<'_> {
        self.paper.sheet(self.language, size, most)
    }

    /// A chart of one matrix; acceptability has one of factors and one of strategies.
    fn chart(self, chart: Chart, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Drawing> {
        let prioritised = charts::is_prioritised(analysis);
        let drawing = match chart {
            Chart::Star => prioritised.then(|| charts::star(matrix, analysis, self.sheet(STAR, MOST))),
            Chart::Bars => prioritised.then(|| charts::bars(matrix, analysis, self.sheet(BARS, MOST))),
            Chart::Posture => {
                let posture = analysis.posture.as_ref();
                posture.map(|posture| charts::posture(matrix, posture, self.sheet(POSTURE, MOST)))
            }
            Chart::Ie => charts::internal_external(analysis, self.sheet(NINE_CELLS, MOST)),
            Chart::Acceptability => {
                let judging = analysis.attractiveness.as_ref().and_then(main_draws);
                let sheet = self.sheet(ACCEPTABILITY, MOST);
                let strategies = judging.and_then(|draws| charts::strategy_places(analysis, draws, sheet));
                return self.acceptability(analysis).into_iter().chain(strategies).collect();
            }
            Chart::Sensitivity => return self.sensitivity(matrix, analysis),
            Chart::Groups => return self.group_pictures(Subject::new(self.document, self.analysis, matrix.id)),
            Chart::Slopes => None,
        };
        drawing.into_iter().collect()
    }
}
