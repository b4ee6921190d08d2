//! The rows of a list and how high each is, measured once and kept until text or width change.

use super::Scene;
use super::find::Query;
use super::state::Editing;
use crate::app::theme::{scale, space};
use crate::model::{Factor, FactorId, MatrixId, Place};
use crate::session::Revision;
use egui::Ui;
use egui::text::{LayoutJob, TextFormat};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The rows of one list.
#[derive(Debug, Default)]
pub(super) struct ListState {
    key: Option<Key>,
    rows: Vec<GridRow>,
    height: f32,
    /// The measured height of each statement, by what was measured.
    measured: HashMap<FactorId, (u64, f32)>,
}

/// One row: which factor, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct GridRow {
    /// Its index among all factors of the place, hidden ones too.
    pub(super) index: usize,
    pub(super) factor: FactorId,
    /// Distance from the top of the list.
    pub(super) top: f32,
    pub(super) height: f32,
}

/// What the rows depend on.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    revision: Revision,
    matrix: MatrixId,
    width: f32,
    pixels_per_point: f32,
    query: Query,
    language: &'static str,
    edited: Option<(FactorId, String)>,
}

impl ListState {
    /// Brings the rows up to date; costs nothing while nothing changed.
    pub(super) fn refresh(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        place: Place,
        text_width: f32,
        editing: Option<&Editing>,
    ) {
        let key = Key {
            revision: scene.input.revision,
            matrix: scene.matrix.id,
            width: text_width,
            pixels_per_point: ui.ctx().pixels_per_point(),
            query: scene.query.clone(),
            language: scene.input.words().tag,
            edited: editing.map(|editing| (editing.factor, editing.text.clone())),
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.rows.clear();
        self.height = 0.0;
        for (index, factor) in scene.matrix.at(place).iter().enumerate() {
            if scene.query.matches((scene.input.document, scene.input.words()), scene.matrix, place, factor) {
                let edited = editing.filter(|editing| editing.factor == factor.id);
                self.push(ui, index, factor, edited.map(|editing| editing.text.as_str()), &key);
            }
        }
        let there: HashSet<FactorId> = self.rows.iter().map(|row| row.factor).collect();
        self.measured.retain(|factor, _| there.contains(factor));
        self.key = Some(key);
    }

    fn push(&mut self, ui: &Ui, index: usize, factor: &Factor, edited: Option<&str>, key: &Key) {
        let text = edited.unwrap_or(&factor.statement);
        let fingerprint = fingerprint(text, key);
        let known = self.measured.get(&factor.id).filter(|(known, _)| *known == fingerprint);
        let height = known.map_or_else(|| text_height(ui, text, key.width), |(_, height)| *height);
        self.measured.insert(factor.id, (fingerprint, height));
        let height = height + 2.0 * space::ROW;
        self.rows.push(GridRow { index, factor: factor.id, top: self.height, height });
        self.height += height;
    }

    /// Every row.
    pub(super) fn rows(&self) -> &[GridRow] {
        &self.rows
    }

    /// The height of all rows together.
    pub(super) fn height(&self) -> f32 {
        self.height
    }

    /// The rows that touch a stretch of the list.
    pub(super) fn between(&self, top: f32, bottom: f32) -> &[GridRow] {
        let first = self.rows.partition_point(|row| row.top + row.height < top);
        let last = self.rows.partition_point(|row| row.top <= bottom);
        &self.rows[first.min(last)..last]
    }

    /// The gap nearest to a height: the index that a factor dropped there gets among the rows.
    pub(super) fn gap_at(&self, y: f32) -> usize {
        self.rows.partition_point(|row| row.top + row.height / 2.0 < y)
    }

    /// Distance of a gap from the top of the list.
    pub(super) fn gap_top(&self, gap: usize) -> f32 {
        self.rows.get(gap).map_or(self.height, |row| row.top)
    }

    /// The row of a factor.
    pub(super) fn row(&self, factor: FactorId) -> Option<GridRow> {
        self.rows.iter().find(|row| row.factor == factor).copied()
    }
}

fn fingerprint(text: &str, key: &Key) -> u64 {
    let mut hasher = DefaultHasher::new();
    (text, key.width.to_bits(), key.pixels_per_point.to_bits()).hash(&mut hasher);
    hasher.finish()
}

/// The height of a text that is wrapped to a width.
pub(super) fn text_height(ui: &Ui, text: &str, width: f32) -> f32 {
    let mut job =
        LayoutJob::single_section(text.to_owned(), TextFormat::simple(scale::body_font(), egui::Color32::BLACK));
    job.wrap.max_width = width;
    job.keep_trailing_whitespace = true;
    ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y
}
