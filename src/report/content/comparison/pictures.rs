//! The pictures of a comparison: lines from rank to rank, and the postures of all matrices on one map.

use super::Compared;
use crate::analysis::Posture;
use crate::analysis::comparison::{Pair, Subject};
use crate::report::charts::{self, Drawing, PosturePoint, Shows, SlopeColumn};
use crate::report::content::charts::POSTURE;

/// The width of the lines from rank to rank, in points, with the labels beside them.
const SLOPES: (f32, f32) = (460.0, 0.0);
/// More ranks than this do not stand on a page.
const MOST: usize = 32;

impl Compared<'_> {
    /// The lines; none unless two matrices have ranks.
    pub(super) fn slopes(self) -> Option<Drawing> {
        let has_ranks = |subject: &&Subject<'_>| subject.outcome().factors.iter().any(|factor| factor.rank.is_some());
        if self.subjects.iter().filter(has_ranks).count() < 2 {
            return None;
        }
        let columns: Vec<SlopeColumn<'_>> = (self.subjects.iter().enumerate())
            .map(|(index, subject)| {
                let title = self.material.words.comparing_matrix(index + 1, self.title(*subject));
                SlopeColumn { title, outcome: subject.outcome() }
            })
            .collect();
        let sheet = self.material.sheet(SLOPES, MOST);
        let shared: Vec<_> = self.comparison.pairs.iter().map(Pair::shared).collect();
        let mut drawing = charts::slopes(&columns, &shared, sheet)?;
        let words = self.material.words;
        let summaries = words.sentences(self.steps().map(|step| self.summary(step)));
        drawing.title = words.comparing_ranks();
        drawing.spoken = [words.comparing_ranks(), words.joint_stop(), summaries].concat();
        Some(drawing)
    }

    /// The map; none with fewer than two postures, or where they are computed in different ways.
    pub(super) fn path(self) -> Option<Drawing> {
        let postures = self.comparison.postures.iter().enumerate();
        let postures: Vec<(usize, Posture)> = postures.filter_map(|(index, it)| Some((index, (*it)?))).collect();
        let alike = postures.windows(2).all(|two| two[0].1.variant == two[1].1.variant);
        let matrix = self.subjects.last().filter(|_| alike && postures.len() > 1)?.matrix();
        let point = |(index, posture): &(usize, Posture)| PosturePoint {
            name: (index + 1).to_string(),
            posture: *posture,
            shows: Shows::Matrix(*index),
            spoken: self.place(*index, posture),
        };
        let points: Vec<PosturePoint> = postures.iter().map(point).collect();
        let mut drawing = charts::postures(matrix, &points, self.material.sheet(POSTURE, MOST));
        drawing.caption = self.material.words.chart_path(&drawing.spoken);
        drawing.spoken.clone_from(&drawing.caption);
        Some(drawing)
    }

    /// "1: x = 0.42, y = 0.10 (SO)"
    fn place(self, index: usize, posture: &Posture) -> String {
        let words = self.material.words;
        let place = words.chart_path_place(index + 1, words.number(posture.x, 2), words.number(posture.y, 2));
        posture.strategy.map_or(place.clone(), |kind| words.bracketed(&place, kind.letters()))
    }
}
