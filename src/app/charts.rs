//! Paints the drawings of charts on the screen, and lets their parts be pointed at, clicked and read out.
//!
//! What a chart shows and where its parts stand is decided in [`crate::report::charts`], for paper and screen alike; the
//! window adds the colours of its theme.

use crate::app::theme::{Theme, chart, scale, size};
use crate::report::charts::{Anchor, Drawing, Edge, Face, Form, Metrics, Role, Shape, Sheet, Shows, Text};
use crate::report::geometry;
use crate::words::WindowWords;
use egui::{
    Align, Align2, Color32, FontId, Id, Painter, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

/// What the parts of a chart are to the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// They are named when they are pointed at.
    Named,
    /// They also lead somewhere when they are clicked.
    Clickable,
}

/// A chart with all that decides how it answers.
pub struct Chart<'a> {
    /// The chart.
    pub drawing: &'a Drawing,
    /// What tells it from others on the screen.
    pub id: Id,
    /// What its parts are to the user.
    pub parts: Parts,
    /// What the chart means, for those who point at it.
    pub explanation: &'a str,
}

/// How a chart answered.
pub struct Answer {
    /// The whole chart.
    pub response: Response,
    /// The part that was clicked.
    pub clicked: Option<Shows>,
}

/// The letters in which charts are written on the screen.
pub struct Letters<'a> {
    painter: &'a Painter,
    language: &'static str,
    line: f32,
}

impl<'a> Letters<'a> {
    /// The letters that a painter has, for words of this language.
    #[must_use]
    pub fn of(painter: &'a Painter, words: &WindowWords) -> Self {
        let line = painter.layout_no_wrap("S1".to_owned(), scale::label_font(), Color32::PLACEHOLDER).size().y;
        Self { painter, language: words.tag, line }
    }

    /// A sheet of this size on the screen.
    #[must_use]
    pub fn sheet(&self, room: Vec2) -> Sheet<'_> {
        Sheet::new(self.language, self, geometry::Size { width: room.x, height: room.y })
    }
}

impl Metrics for Letters<'_> {
    fn size(&self) -> f32 {
        scale::small_font().size
    }

    fn line(&self) -> f32 {
        self.line
    }

    fn width(&self, words: &str, face: Face) -> f32 {
        self.painter.layout_no_wrap(words.to_owned(), font(face), Color32::PLACEHOLDER).size().x
    }
}

/// The length that a point of paper has in charts on the screen.
#[must_use]
pub fn unit() -> f32 {
    scale::small_font().size / chart::PAPER_LETTERS
}

impl Chart<'_> {
    /// Draws the chart where the next widget would stand.
    pub fn show(&self, ui: &mut Ui, theme: &Theme) -> Answer {
        let (rect, response) = ui.allocate_exact_size(extent(self.drawing), Sense::hover());
        self.show_at(ui, theme, rect.min, response)
    }

    /// Draws the chart in an area that scrolls; the words above its plot stay in sight.
    pub fn show_scrolled(&self, ui: &mut Ui, theme: &Theme) -> Answer {
        let area = ScrollArea::both().id_salt(self.id).auto_shrink([false, false]);
        area.show(ui, |ui| {
            let answer = self.show(ui, theme);
            self.paint_head(ui, theme, answer.response.rect.min);
            answer
        })
        .inner
    }

    /// Draws the chart into an area that was allocated with this response.
    #[must_use]
    pub fn show_at(&self, ui: &Ui, theme: &Theme, at: Pos2, response: Response) -> Answer {
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, &self.drawing.spoken));
        if !ui.is_rect_visible(response.rect) {
            return Answer { response, clicked: None };
        }
        let (mut pointed, mut focused, mut clicked) = (None, None, None);
        for (index, hit) in self.drawing.hits.iter().enumerate() {
            let area = rect_of(hit.area).translate(at.to_vec2());
            if !ui.is_rect_visible(area) {
                continue;
            }
            let (sense, role) = match self.parts {
                Parts::Named => (Sense::hover(), egui::Role::Label),
                Parts::Clickable => (Sense::click(), egui::Role::Button),
            };
            let part = ui.interact(area, self.id.with(hit.shows), sense);
            part.widget_info(|| WidgetInfo::labeled(role, true, &hit.spoken));
            if part.hovered() {
                pointed = Some(index);
            }
            if part.has_focus() {
                focused = Some(index);
            }
            if part.clicked() {
                clicked = Some(hit.shows);
            }
            part.on_hover_ui(|ui| {
                ui.label(&hit.spoken);
                if !self.explanation.is_empty() {
                    ui.label(scale::caption(self.explanation));
                }
            });
        }
        let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(response.rect.expand(size::RING)));
        self.paint(&painter, theme, at, pointed.or(focused));
        if let Some(index) = focused {
            let area = rect_of(self.drawing.hits[index].area).translate(at.to_vec2());
            painter.rect_stroke(area, size::ROUND_SMALL, ui.visuals().selection.stroke, StrokeKind::Inside);
        }
        let is_explained = pointed.is_none() && !self.explanation.is_empty();
        let response = if is_explained { response.on_hover_text(self.explanation) } else { response };
        Answer { response, clicked }
    }

    /// Paints what is in view; the lines of the part that is pointed at stand out.
    fn paint(&self, painter: &Painter, theme: &Theme, at: Pos2, pointed: Option<usize>) {
        for shape in &self.drawing.shapes {
            let is_link = shape.of.is_some_and(|[from, to]| from != to);
            let is_pointed = shape.of.is_some_and(|of| pointed.is_some_and(|pointed| of.contains(&pointed)));
            let strength = match (pointed.is_some() && is_link, is_pointed) {
                (true, false) => Strength::Faint,
                (_, true) => Strength::Strong,
                (false, false) => Strength::Usual,
            };
            paint_shape(painter, theme, at.to_vec2(), shape, strength);
        }
        for text in &self.drawing.texts {
            paint_text(painter, theme, at.to_vec2(), text);
        }
    }

    /// Paints the words above the plot again at the upper edge of what is in view, where they have been scrolled away.
    fn paint_head(&self, ui: &Ui, theme: &Theme, at: Pos2) {
        let top = ui.clip_rect().top();
        if at.y >= top {
            return;
        }
        let width = self.drawing.size.width;
        let ground = Rect::from_min_size(pos2(at.x, top), vec2(width, self.drawing.plot.y));
        ui.painter().rect_filled(ground, 0.0, theme.palette.surface);
        for text in self.drawing.texts.iter().filter(|text| text.at.y < self.drawing.plot.y) {
            paint_text(ui.painter(), theme, vec2(at.x, top), text);
        }
    }
}

/// Paints shapes that stand where they are to be on the screen.
pub fn paint_shapes(painter: &Painter, theme: &Theme, shapes: &[Shape]) {
    for shape in shapes {
        paint_shape(painter, theme, Vec2::ZERO, shape, Strength::Usual);
    }
}

/// A rectangle of the screen as charts know it.
#[must_use]
pub fn area_of(rect: Rect) -> geometry::Rect {
    geometry::Rect::new(rect.left(), rect.top(), rect.width(), rect.height())
}

/// A rectangle of a chart as the screen knows it.
#[must_use]
pub fn rect_of(area: geometry::Rect) -> Rect {
    Rect::from_min_size(pos2(area.x, area.y), vec2(area.width, area.height))
}

/// A text cut to one line of a width.
pub(crate) fn one_line(painter: &Painter, text: &str, width: f32, colour: Color32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), scale::small_font(), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    painter.layout_job(job)
}

/// How strongly a shape is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    Usual,
    /// It belongs to what is pointed at.
    Strong,
    /// It does not, and would hide what does.
    Faint,
}

fn extent(drawing: &Drawing) -> Vec2 {
    vec2(drawing.size.width, drawing.size.height)
}

fn point(point: geometry::Point, by: Vec2) -> Pos2 {
    pos2(point.x, point.y) + by
}

fn font(face: Face) -> FontId {
    match face {
        Face::Regular => scale::small_font(),
        Face::Bold => scale::label_font(),
    }
}

fn paint_shape(painter: &Painter, theme: &Theme, by: Vec2, shape: &Shape, strength: Strength) {
    let dimmed = |role| {
        let colour = colour(role, theme);
        if strength == Strength::Faint { colour.gamma_multiply(chart::FAINT) } else { colour }
    };
    let wider = if strength == Strength::Strong { chart::STRONG } else { 1.0 };
    let stroke = |edge: Edge| Stroke::new(edge.width * wider, dimmed(edge.role));
    let edge = shape.edge.map_or(Stroke::NONE, stroke);
    let fill = shape.fill.map_or(Color32::TRANSPARENT, dimmed);
    match &shape.form {
        Form::Line(from, to) => {
            let ends = [point(*from, by), point(*to, by)];
            if !painter.clip_rect().intersects(Rect::from_two_pos(ends[0], ends[1]).expand(edge.width)) {
                return;
            }
            match shape.edge.and_then(|edge| edge.dash) {
                Some((dash, gap)) => {
                    painter.extend(egui::Shape::dashed_line(&ends, edge, dash, gap));
                }
                None => {
                    painter.line_segment(ends, edge);
                }
            }
        }
        Form::Area(area) => {
            let rect = rect_of(*area).translate(by);
            if painter.clip_rect().intersects(rect) {
                painter.rect(rect, 0.0, fill, edge, StrokeKind::Middle);
            }
        }
        Form::Disc { centre, radius } => {
            painter.circle(point(*centre, by), *radius, fill, edge);
        }
        Form::Polygon(points) => {
            let points = points.iter().map(|it| point(*it, by)).collect();
            painter.add(egui::Shape::convex_polygon(points, fill, edge));
        }
    }
}

fn paint_text(painter: &Painter, theme: &Theme, by: Vec2, text: &Text) {
    if !painter.clip_rect().intersects(rect_of(text.room()).translate(by)) {
        return;
    }
    let align = match text.anchor {
        Anchor::Left => Align::Min,
        Anchor::Centre => Align::Center,
        Anchor::Right => Align::Max,
    };
    let anchor = Align2([align, Align::Center]);
    painter.text(point(text.at, by), anchor, &text.words, font(text.face), colour(text.role, theme));
}

/// The colour that a role has on the screen.
fn colour(role: Role, theme: &Theme) -> Color32 {
    let palette = &theme.palette;
    match role {
        Role::Ground => palette.surface,
        Role::Wash => palette.surface.lerp_to_gamma(palette.accent, chart::TINT),
        Role::Here => palette.selected,
        Role::Rule => palette.line,
        Role::Axis => palette.outline,
        Role::Quiet => palette.muted,
        Role::Accent => palette.accent,
        Role::Strong(quadrant) => palette.quadrant(quadrant).ink,
        Role::Tint(quadrant) => palette.quadrant(quadrant).tint,
        Role::Shade(depth) => palette.surface.lerp_to_gamma(palette.accent, depth),
        Role::OnShade(depth) if depth > chart::DARK => palette.on_accent,
        Role::OnShade(_) | Role::Ink => palette.text,
    }
}
