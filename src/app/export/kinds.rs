//! What can be exported, as pictures to choose from, and the kinds of files it can be.

use super::choices::Subject;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::report::{Chart, Format, ReportKind};
use crate::words::WindowWords;
use egui::{
    Align2, EventFilter, Key, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

/// What the user wants in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The quadrants of a matrix on a page.
    Page,
    /// The whole study.
    Report,
    /// The strategies that were adopted.
    Plan,
    /// What changed from matrix to matrix.
    Comparison,
    /// One chart.
    Chart,
    /// Figures or sources, for other programs.
    Data,
}

/// The files that a report can be.
const REPORTS: [Format; 8] =
    [Format::Pdf, Format::Docx, Format::Pptx, Format::Html, Format::Png, Format::Svg, Format::Markdown, Format::Latex];
/// The files that a plan can be: pages, and the table alone.
const PLANS: [Format; 10] = [
    Format::Docx,
    Format::Xlsx,
    Format::Csv,
    Format::Pdf,
    Format::Pptx,
    Format::Html,
    Format::Png,
    Format::Svg,
    Format::Markdown,
    Format::Latex,
];
/// The files that a chart can be.
const CHARTS: [Format; 3] = [Format::Png, Format::Svg, Format::Pdf];
/// The files that hold data and no pages.
const DATA: [Format; 5] = [Format::Xlsx, Format::Csv, Format::Json, Format::Bibtex, Format::Csl];

impl Kind {
    /// Every kind, in the order in which it is offered.
    pub(super) const ALL: [Self; 6] = [Self::Page, Self::Report, Self::Plan, Self::Comparison, Self::Chart, Self::Data];

    /// What a subject in a file of this format is.
    pub(super) fn of(subject: Subject, format: Option<Format>) -> Self {
        match subject {
            Subject::Report(ReportKind::Plan) if format.is_some_and(|format| PLANS.contains(&format)) => Self::Plan,
            _ if format.is_some_and(|format| DATA.contains(&format)) => Self::Data,
            Subject::Report(ReportKind::Plan) => Self::Plan,
            Subject::Report(ReportKind::Grid) => Self::Page,
            Subject::Report(ReportKind::Full) => Self::Report,
            Subject::Report(ReportKind::Comparison) => Self::Comparison,
            Subject::Chart(_) => Self::Chart,
        }
    }

    /// The subject with which it begins; data hold whatever was chosen before, and a whole study after a plan.
    pub(super) fn subject(self) -> Option<Subject> {
        match self {
            Self::Page => Some(Subject::Report(ReportKind::Grid)),
            Self::Report => Some(Subject::Report(ReportKind::Full)),
            Self::Plan => Some(Subject::Report(ReportKind::Plan)),
            Self::Comparison => Some(Subject::Report(ReportKind::Comparison)),
            Self::Chart => Some(Subject::Chart(Chart::Star)),
            Self::Data => None,
        }
    }

    /// The kinds of files it can be, the usual one first.
    pub(super) fn formats(self) -> &'static [Format] {
        match self {
            Self::Page | Self::Report | Self::Comparison => &REPORTS,
            Self::Plan => &PLANS,
            Self::Chart => &CHARTS,
            Self::Data => &DATA,
        }
    }

    fn name(self, words: &WindowWords) -> String {
        match self {
            Self::Page => words.export_page(),
            Self::Report => words.export_report(),
            Self::Plan => words.export_plan(),
            Self::Comparison => words.export_comparison(),
            Self::Chart => words.export_chart(),
            Self::Data => words.export_data(),
        }
    }

    fn about(self, words: &WindowWords) -> String {
        match self {
            Self::Page => words.export_page_about(),
            Self::Report => words.export_report_about(),
            Self::Plan => words.export_plan_about(),
            Self::Comparison => words.export_comparison_about(),
            Self::Chart => words.export_chart_about(),
            Self::Data => words.export_data_about(),
        }
    }
}

/// What was pressed on the kinds.
pub(super) struct Pressed {
    /// Another kind.
    pub(super) chosen: Option<Kind>,
    /// Whether Enter was pressed, which goes on with the kind that is chosen.
    pub(super) entered: bool,
}

/// Draws the kinds as pictures with a sentence each. Together they are one stop of the Tab key, and arrows go through
/// them.
pub(super) fn kinds_ui(ui: &mut Ui, theme: &Theme, words: &WindowWords, current: Kind, takes_focus: bool) -> Pressed {
    let (mut chosen, mut entered) = (None, false);
    ui.spacing_mut().item_spacing.y = space::XS;
    for kind in Kind::ALL {
        let response = kind_ui(ui, theme, words, kind, kind == current);
        if response.clicked() {
            chosen = Some(kind);
        }
        if kind != current {
            continue;
        }
        if takes_focus {
            response.request_focus();
        }
        if response.has_focus() {
            let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
            entered = ui.input(|input| input.key_pressed(Key::Enter));
            let at = Kind::ALL.iter().position(|it| *it == kind).unwrap_or_default();
            let next = match step(ui) {
                Some(Key::ArrowDown) => Some((at + 1).min(Kind::ALL.len() - 1)),
                Some(_) => Some(at.saturating_sub(1)),
                None => None,
            };
            chosen = next.map(|at| Kind::ALL[at]).or(chosen);
        }
    }
    Pressed { chosen: chosen.filter(|chosen| *chosen != current), entered }
}

fn step(ui: &Ui) -> Option<Key> {
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::ArrowDown) || pressed(Key::ArrowRight) {
        return Some(Key::ArrowDown);
    }
    (pressed(Key::ArrowUp) || pressed(Key::ArrowLeft)).then_some(Key::ArrowUp)
}

fn kind_ui(ui: &mut Ui, theme: &Theme, words: &WindowWords, kind: Kind, is_on: bool) -> Response {
    let sense = if is_on { Sense::click() } else { Sense::CLICK };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::EXPORT_KIND), sense);
    let name = kind.name(words);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_on, &name));
    let response = response.on_hover_text(kind.about(words));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let (painter, palette) = (ui.painter(), &theme.palette);
    if is_on || response.hovered() {
        painter.rect_filled(rect, size::ROUND_SMALL, if is_on { palette.selected } else { palette.hovered });
    }
    if response.has_focus() {
        painter.rect_stroke(rect, size::ROUND_SMALL, Stroke::new(size::RING, palette.accent), StrokeKind::Inside);
    }
    let mark = pos2(rect.left() + space::XL, rect.center().y);
    painter.circle_stroke(
        mark,
        space::M,
        Stroke::new(size::LINE, if is_on { palette.accent } else { palette.outline }),
    );
    if is_on {
        painter.circle_filled(mark, space::S, palette.accent);
    }
    let picture = Rect::from_center_size(mark + vec2(space::XL * 2.0, 0.0), size::EXPORT_PICTURE);
    paint_kind(painter, theme, kind, picture);
    let left = picture.right() + space::L;
    let text = rect.with_min_x(left).with_max_x(rect.right() - space::S);
    let (above, below) = text.split_top_bottom_at_fraction(0.5);
    widgets::line(painter, (above, Align2::LEFT_BOTTOM), &name, scale::strong_font(), palette.text);
    widgets::line(painter, (below, Align2::LEFT_TOP), &kind.about(words), scale::small_font(), palette.muted);
    response
}

/// Paints the small picture of a kind.
fn paint_kind(painter: &Painter, theme: &Theme, kind: Kind, rect: Rect) {
    let palette = &theme.palette;
    painter.rect(rect, space::XS, palette.surface, Stroke::new(size::LINE, palette.outline), StrokeKind::Inside);
    let inner = rect.shrink(space::S);
    let at = |x: f32, y: f32| inner.lerp_inside(Vec2::new(x, y));
    let line = Stroke::new(size::RING, palette.accent);
    match kind {
        Kind::Page => {
            for (quadrant, colours) in palette.quadrants.iter() {
                let corner = quadrant as u8;
                let from = at(f32::from(corner % 2) * 0.53, f32::from(corner / 2) * 0.53);
                painter.rect_filled(Rect::from_min_size(from, inner.size() * 0.47), 1.0, colours.ink);
            }
        }
        Kind::Report => {
            for (row, width) in [1.0, 0.7, 1.0, 0.9, 0.6_f32].into_iter().enumerate() {
                let y = f32::from(u8::try_from(row).unwrap_or_default()) / 4.0;
                painter.line_segment([at(0.0, y), at(width, y)], Stroke::new(size::LINE, palette.muted));
            }
        }
        Kind::Plan => {
            for y in [0.1, 0.5, 0.9_f32] {
                painter.circle_filled(at(0.1, y), space::XS, palette.accent);
                painter.line_segment([at(0.35, y), at(1.0, y)], Stroke::new(size::LINE, palette.muted));
            }
        }
        Kind::Comparison => {
            painter.line_segment([at(0.0, 0.2), at(1.0, 0.8)], line);
            painter.line_segment([at(0.0, 0.8), at(1.0, 0.2)], line);
        }
        Kind::Chart => {
            for (y, width) in [(0.1, 1.0), (0.5, 0.65), (0.9, 0.35)] {
                painter.line_segment([at(0.0, y), at(width, y)], Stroke::new(space::ROW, palette.accent));
            }
        }
        Kind::Data => {
            let thin = Stroke::new(size::LINE, palette.muted);
            for part in [0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0] {
                painter.line_segment([at(0.0, part), at(1.0, part)], thin);
                painter.line_segment([at(part, 0.0), at(part, 1.0)], thin);
            }
        }
    }
}

/// What a kind of file is called.
pub(super) fn name(format: Option<Format>, words: &WindowWords) -> String {
    match format {
        Some(Format::Pdf) => words.export_pdf(),
        Some(Format::Svg) => words.export_svg(),
        Some(Format::Png) => words.export_png(),
        Some(Format::Docx) => words.export_docx(),
        Some(Format::Pptx) => words.export_pptx(),
        Some(Format::Html) => words.export_html(),
        Some(Format::Xlsx) => words.export_xlsx(),
        Some(Format::Csv) => words.export_csv(),
        Some(Format::Markdown) => words.export_markdown(),
        Some(Format::Latex) => words.export_latex(),
        Some(Format::Bibtex) => words.export_bibtex(),
        Some(Format::Csl) => words.export_csl(),
        Some(Format::Json) => words.export_json(),
        None => words.export_other(),
    }
}

/// What a file without pages holds instead.
pub(super) fn holds(format: Option<Format>, words: &WindowWords) -> String {
    match format {
        Some(Format::Json) => words.export_holds_json(),
        Some(Format::Csv) => words.export_holds_csv(),
        Some(Format::Xlsx) => words.export_holds_xlsx(),
        Some(Format::Docx) => words.export_holds_docx(),
        Some(Format::Pptx) => words.export_holds_pptx(),
        Some(Format::Html) => words.export_holds_html(),
        Some(Format::Markdown) => words.export_holds_markdown(),
        Some(Format::Csl) => words.export_holds_csl(),
        Some(Format::Bibtex) => words.export_holds_bibtex(),
        Some(Format::Latex) => words.export_holds_latex(),
        Some(Format::Pdf | Format::Svg | Format::Png) | None => words.export_holds_other(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_offered_and_a_kind_is_known_by_what_it_chooses() {
        for format in Format::ALL {
            assert!(Kind::ALL.iter().any(|kind| kind.formats().contains(&format)), "{format:?}");
        }
        for kind in Kind::ALL {
            let subject = kind.subject().unwrap_or(Subject::Report(ReportKind::Full));
            assert_eq!(Kind::of(subject, kind.formats().first().copied()), kind);
        }
    }
}
