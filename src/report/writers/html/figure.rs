//! Charts as pictures within the page. Their letters stay letters, and their colours follow those of the page.

use crate::model::Quadrant;
use crate::report::charts::{Anchor, DARK, DRAWN_AT, Drawing, Edge, Face, Form, Role, Shape, Text};
use crate::report::geometry::Point;
use crate::report::options::Palette;
use crate::report::theme::{Kind, Theme};
use crate::report::xml::Xml;
use std::fmt::Write as _;

/// A chart, with what it shows in words; the number keeps its names apart from those of the others.
pub(super) fn draw(xml: &mut Xml, drawing: &Drawing, number: usize) {
    let (title, words) = (format!("figure-{number}-title"), format!("figure-{number}-words"));
    let letters = Theme::new(DRAWN_AT, Palette::Colour).style(Kind::Picture).size;
    let size = drawing.size;
    let (width, height) = (short(size.width), short(size.height));
    let attributes = [
        ("viewBox", format!("0 0 {width} {height}")),
        ("role", "img".to_owned()),
        ("aria-labelledby", title.clone()),
        ("aria-describedby", words.clone()),
        // A picture grows with the letters around it.
        ("style", format!("width:{}rem", short(size.width / DRAWN_AT))),
        ("font-size", short(letters)),
    ];
    xml.element("svg", &borrowed(&attributes), |xml| {
        xml.leaf("title", &[("id", &title)], drawing.caption.trim());
        xml.leaf("desc", &[("id", &words)], &drawing.spoken);
        drawing.shapes.iter().for_each(|shape| self::shape(xml, shape));
        drawing.texts.iter().for_each(|text| self::text(xml, text));
    });
}

fn shape(xml: &mut Xml, shape: &Shape) {
    let mut attributes = match &shape.form {
        Form::Line(from, to) => {
            vec![("x1", short(from.x)), ("y1", short(from.y)), ("x2", short(to.x)), ("y2", short(to.y))]
        }
        Form::Area(area) => {
            let (width, height) = (short(area.width), short(area.height));
            vec![("x", short(area.x)), ("y", short(area.y)), ("width", width), ("height", height)]
        }
        Form::Disc { centre, radius } => vec![("cx", short(centre.x)), ("cy", short(centre.y)), ("r", short(*radius))],
        Form::Polygon(points) => vec![("points", corners(points))],
    };
    let name = match shape.form {
        Form::Line(..) => "line",
        Form::Area(_) => "rect",
        Form::Disc { .. } => "circle",
        Form::Polygon(_) => "polygon",
    };
    let mut style = shape.fill.map_or_else(|| "fill:none".to_owned(), |role| format!("fill:{}", colour(role)));
    if let Some(Edge { role, width, dash }) = shape.edge {
        let _ = write!(style, ";stroke:{};stroke-width:{}", colour(role), short(width));
        if let Some((dash, gap)) = dash {
            let _ = write!(style, ";stroke-dasharray:{} {}", short(dash), short(gap));
        }
    }
    attributes.push(("style", style));
    xml.empty(name, &borrowed(&attributes));
}

/// A line of words, as wide as the chart left room for, whichever font the reader has.
fn text(xml: &mut Xml, text: &Text) {
    let anchor = match text.anchor {
        Anchor::Left => "start",
        Anchor::Centre => "middle",
        Anchor::Right => "end",
    };
    let mut attributes = vec![
        ("x", short(text.at.x)),
        ("y", short(text.at.y)),
        ("text-anchor", anchor.to_owned()),
        ("textLength", short(text.width)),
        ("lengthAdjust", "spacingAndGlyphs".to_owned()),
        ("style", format!("fill:{}", colour(text.role))),
    ];
    if text.face == Face::Bold {
        attributes.push(("font-weight", "bold".to_owned()));
    }
    xml.leaf("text", &borrowed(&attributes), &text.words);
}

/// The colour of a role, by its name in the style of the page.
fn colour(role: Role) -> String {
    let named = |name: &str| format!("var(--{name})");
    match role {
        Role::Ground => named("ground"),
        Role::Wash => named("wash"),
        Role::Here | Role::Rule => named("rule"),
        Role::Axis => named("axis"),
        Role::Quiet => named("quiet"),
        Role::Strong(quadrant) => named(hue(quadrant)[0]),
        Role::Tint(quadrant) => named(hue(quadrant)[1]),
        Role::Shade(depth) => {
            let share = short(depth * 100.0);
            format!("color-mix(in srgb,var(--{}) {share}%,var(--ground))", hue(Quadrant::Opportunities)[0])
        }
        Role::OnShade(depth) if depth > DARK => named("ground"),
        Role::OnShade(_) | Role::Ink | Role::Accent => named("ink"),
    }
}

/// The names of the strong colour and of the tint of a quadrant.
fn hue(quadrant: Quadrant) -> [&'static str; 2] {
    match quadrant {
        Quadrant::Strengths => ["s", "s-tint"],
        Quadrant::Weaknesses => ["w", "w-tint"],
        Quadrant::Opportunities => ["o", "o-tint"],
        Quadrant::Threats => ["t", "t-tint"],
    }
}

fn corners(points: &[Point]) -> String {
    points.iter().map(|point| format!("{},{}", short(point.x), short(point.y))).collect::<Vec<_>>().join(" ")
}

/// A length to a hundredth of a point.
fn short(value: f32) -> String {
    ((f64::from(value) * 100.0).round() / 100.0 + 0.0).to_string()
}

fn borrowed<'a>(attributes: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    attributes.iter().map(|(name, value)| (*name, value.as_str())).collect()
}
