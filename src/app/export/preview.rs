//! The pages of the preview: laid out and drawn on other threads, kept as textures while they are in sight.

use super::choices::Choices;
use super::documents::Documents;
use super::wording;
use crate::analysis::Progress;
use crate::app::worker::{Outcome, Worker};
use crate::report::{self, Pages, Picture, Raster, Stamp};
use crate::words::WindowWords;
use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The most pixels that the longer side of a page has on screen.
const MOST_PIXELS: f32 = 4096.0;

/// Pages, or why there are none.
type LaidOut = Result<Arc<Pages>, String>;

/// What is shown, and what is being made.
pub(super) struct Preview {
    documents: Documents,
    stamp: Stamp,
    words: &'static WindowWords,
    shown: Option<Shown>,
    layout: Option<(Choices, Worker<LaidOut>)>,
    drawing: Option<(Look, Worker<Picture>)>,
    textures: BTreeMap<usize, (Look, TextureHandle)>,
    generation: usize,
}

/// What was laid out last.
struct Shown {
    choices: Choices,
    result: LaidOut,
}

/// Which page, of which layout, how large.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Look {
    page: usize,
    generation: usize,
    /// Pixels to a point.
    scale: f32,
}

impl Preview {
    /// A preview of what there is to print.
    pub(super) fn new(documents: Documents, stamp: Stamp, words: &'static WindowWords) -> Self {
        let textures = BTreeMap::new();
        Self { documents, stamp, words, shown: None, layout: None, drawing: None, textures, generation: 0 }
    }

    /// What there is to print.
    pub(super) fn documents(&self) -> &Documents {
        &self.documents
    }

    /// When it is exported.
    pub(super) fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// The pages that were laid out last, or why there are none; nothing before the first.
    pub(super) fn result(&self) -> Option<Result<&Arc<Pages>, &str>> {
        self.shown.as_ref().map(|shown| shown.result.as_ref().map_err(String::as_str))
    }

    /// Whether the pages shown are those of these choices.
    pub(super) fn is_current(&self, choices: &Choices) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.choices == *choices)
    }

    /// Takes up what is done, and begins to lay out when the choices are others than those shown. What is being laid
    /// out for choices that hold no longer is given up.
    pub(super) fn tend(&mut self, ctx: &Context, choices: &Choices) {
        self.take_layout();
        self.take_drawing(ctx);
        let under_way = self.layout.as_ref().is_some_and(|(wanted, _)| wanted == choices);
        if self.is_current(choices) {
            self.layout = None;
        } else if !under_way {
            let worker = Worker::begin(ctx, self.layout_job(choices.clone()));
            self.layout = Some((choices.clone(), worker));
        }
    }

    fn layout_job(&self, choices: Choices) -> impl FnOnce(&Progress) -> Option<LaidOut> + Send + 'static {
        let (documents, stamp, words) = (self.documents.clone(), self.stamp.clone(), self.words);
        move |progress| {
            let options = &choices.options(&documents);
            let pages = report::pages(choices.job(&documents, options, &stamp), progress);
            pages.map_err(|error| wording::refused(&error, words)).transpose()
        }
    }

    fn take_layout(&mut self) {
        let Some((_, worker)) = &self.layout else { return };
        match worker.poll() {
            Outcome::Pending => {}
            Outcome::Done(result) => {
                let (choices, _) = self.layout.take().expect("just looked at");
                self.generation += 1;
                self.drawing = None;
                self.shown = Some(Shown { choices, result });
            }
            Outcome::Stopped => {
                let (choices, _) = self.layout.take().expect("just looked at");
                let result = Err(self.words.export_no_layout());
                self.shown = Some(Shown { choices, result });
            }
        }
    }

    fn take_drawing(&mut self, ctx: &Context) {
        let Some((look, worker)) = &self.drawing else { return };
        match worker.poll() {
            Outcome::Pending => {}
            Outcome::Done(picture) => {
                let image = ColorImage::from_rgba_unmultiplied(
                    [picture.width as usize, picture.height as usize],
                    &picture.rgba,
                );
                let texture = ctx.load_texture(look.page.to_string(), image, TextureOptions::LINEAR);
                self.textures.insert(look.page, (*look, texture));
                self.drawing = None;
            }
            Outcome::Stopped => self.drawing = None,
        }
    }

    /// The picture of a page; that of an earlier layout or size while the new one is being drawn.
    pub(super) fn texture(&self, page: usize) -> Option<&TextureHandle> {
        self.textures.get(&page).map(|(_, texture)| texture)
    }

    /// Has the pages in sight drawn at this many pixels to a point, one after the other, and lets go of the others.
    pub(super) fn want(&mut self, ctx: &Context, in_sight: Range<usize>, scale: f32) {
        self.textures.retain(|page, _| in_sight.contains(page));
        let Some(Shown { result: Ok(pages), .. }) = &self.shown else { return };
        if self.drawing.as_ref().is_some_and(|(look, _)| !in_sight.contains(&look.page)) {
            self.drawing = None;
        }
        if self.drawing.is_some() {
            return;
        }
        let look = |page: usize| {
            let size = pages.pages[page].size;
            let scale = scale.min(MOST_PIXELS / size.width.max(size.height));
            Look { page, generation: self.generation, scale }
        };
        let missing = in_sight.map(look).find(|look| self.textures.get(&look.page).is_none_or(|(has, _)| has != look));
        if let Some(look) = missing {
            let pages = Arc::clone(pages);
            let worker = Worker::begin(ctx, move |progress| {
                if progress.is_cancelled() {
                    return None;
                }
                Raster::new(&pages).page(look.page, look.scale)
            });
            self.drawing = Some((look, worker));
        }
    }
}
