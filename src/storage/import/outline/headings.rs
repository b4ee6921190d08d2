//! What headings open: quadrants, factors and groups within them, or something else.

use super::{OF_ENTRIES, Outline, Section, has_place, inline};
use crate::model::{Place, Quadrant};
use crate::storage::import::entry::Marked;
use crate::storage::import::outcome::Spot;
use crate::storage::import::piece::{Piece, PieceKind};
use crate::storage::import::remark::{Remark, shortened};
use crate::storage::import::words::{self, Naming};

/// How many pieces are looked ahead to tell what a heading heads.
const AHEAD: usize = 200;

impl Outline<'_> {
    /// The pieces right behind the one at hand.
    fn behind(&self) -> &[Piece] {
        let behind = &self.pieces[self.at + 1..];
        &behind[..behind.len().min(AHEAD)]
    }

    /// Takes a heading, or an entry that is one.
    pub(super) fn heading(&mut self, line: u64, level: u16, text: &str) {
        self.end_section();
        self.end_quadrant();
        let is_below = level > self.level;
        let (name, rest) = inline(text);
        if let Some(meant) = self.options.assigned(text) {
            match meant.place() {
                Some(Place::Quadrant(quadrant)) => self.begin_quadrant(quadrant, level, name),
                Some(Place::Tray) => self.begin(Section::Tray, level),
                None => self.begin(Section::Left, level),
            }
            return;
        }
        if matches!(self.section, Section::Left) && is_below {
            return;
        }
        if let Section::Beyond(over) = &self.section
            && is_below
        {
            let remark = Remark::Beyond { text: shortened(text), heading: over.clone() };
            self.report.refuse(Spot::line(line), remark);
            return;
        }
        self.origin.take_if(|(over, _)| *over >= level);
        let of_sides = || {
            let origin = self.origin.map(|(_, origin)| origin)?;
            Some((words::quadrant_of_sides(origin, words::effect(name)?), Naming::Exact))
        };
        let named = words::quadrant_of_heading(name).or_else(of_sides);
        if let Some(origin) = words::origin(text) {
            self.origin = Some((level, origin));
        }
        if let Section::Quadrant(own) = self.section
            && (is_below || Marked::under(text, own).label == Some(own))
        {
            match named {
                Some((quadrant, Naming::Exact)) if quadrant == own => self.inner_label(line, text, rest),
                Some((quadrant, Naming::Exact)) => self.quadrant(line, quadrant, level, (name, rest)),
                _ => self.sub_heading(line, level, text),
            }
            return;
        }
        // "Strength 1: Staff", or "S1. Staff", without a heading of the quadrant over it.
        if let Some(quadrant) = Marked::of(text).label {
            self.begin_quadrant(quadrant, level.saturating_sub(1), "");
            return self.sub_heading(line, level, text);
        }
        match named {
            Some((quadrant, naming)) if !self.is_about_it_again(quadrant, naming, level, name) => {
                self.quadrant(line, quadrant, level, (name, rest));
                self.opened = (naming != Naming::Exact).then(|| (line, text.to_owned()));
            }
            Some(_) => self.begin(Section::Beyond(shortened(text)), level),
            None if self.is_beyond(level, text) => self.begin(Section::Beyond(shortened(text)), level),
            None => self.other_heading(level, text),
        }
    }

    /// Whether a heading only speaks of a quadrant whose factors are there already: "Build on our strengths", or "Risks"
    /// behind "Threats".
    fn is_about_it_again(&self, quadrant: Quadrant, naming: Naming, level: u16, name: &str) -> bool {
        let is_given = self.matrices.iter().any(|matrix| has_place(matrix, quadrant));
        let is_under_another = self.heading.as_ref().is_some_and(|(over, _)| *over < level);
        let folded = words::folded(name);
        let is_other_name = self.names.iter().any(|(other, name)| *other == quadrant && *name != folded);
        is_given && (naming == Naming::Among || (is_other_name && !is_under_another && level < OF_ENTRIES))
    }

    /// Whether a heading opens something that is not a SWOT. Before the SWOT it is only taken for one if nothing of the
    /// SWOT stands below it.
    fn is_beyond(&self, level: u16, text: &str) -> bool {
        if self.has_quadrants {
            // "With the recommendations carried out" may head another SWOT, "Recommendations" does not.
            let mentions = words::mentions_beyond(text) || words::mentions(text) >= 2;
            return words::is_beyond(text) || (mentions && !self.heads_quadrants(level));
        }
        let below = self.behind().iter().take_while(|piece| match &piece.kind {
            PieceKind::Heading(other, _) => u16::from(*other) > level,
            _ => true,
        });
        let has_quadrant = |piece: &Piece| match &piece.kind {
            PieceKind::Heading(_, text) => words::quadrant_of_heading(inline(text).0).is_some(),
            PieceKind::Item(_, text) => words::quadrant(inline(text).0).is_some(),
            _ => false,
        };
        level > 1 && words::is_beyond(text) && !{ below }.any(has_quadrant) && self.quadrants_follow()
    }

    /// Whether the headings right below the one at hand are names of several quadrants.
    fn heads_quadrants(&self, level: u16) -> bool {
        let headings = self.behind().iter().filter_map(|piece| match &piece.kind {
            PieceKind::Heading(other, text) => Some((u16::from(*other), text.as_str())),
            _ => None,
        });
        let below: Vec<(u16, &str)> = headings.take_while(|(other, _)| *other > level).collect();
        let Some(next) = below.first().map(|(other, _)| *other) else { return false };
        let named = below.iter().filter(|(other, text)| *other == next && words::quadrant(inline(text).0).is_some());
        named.count() >= 2
    }

    /// Whether a heading, entry or table behind the piece at hand names a quadrant.
    pub(super) fn quadrants_follow(&self) -> bool {
        let names_one = |piece: &Piece| match &piece.kind {
            PieceKind::Heading(_, text) => words::quadrant_of_heading(inline(text).0).is_some(),
            PieceKind::Item(_, text) => words::quadrant(inline(text).0).is_some(),
            PieceKind::Table(table) => {
                table.rows.iter().take(3).any(|row| row.filled().any(|(_, cell)| words::quadrant(cell).is_some()))
            }
            PieceKind::Text(_) | PieceKind::Cut => false,
        };
        let last = self.last_quadrant.get_or_init(|| self.pieces.iter().rposition(names_one));
        last.is_some_and(|last| last > self.at)
    }

    fn other_heading(&mut self, level: u16, text: &str) {
        self.begin(Section::Unknown(text.to_owned()), level);
        if self.title.is_none() && !self.has_quadrants && !self.heads_a_list(level) {
            self.title = Some(text.to_owned());
        }
        // "Internal analysis" heads two quadrants of a matrix, and is not its title.
        if !words::is_of_side(text) {
            self.heading = Some((level, text.to_owned()));
        }
    }

    /// Whether the heading at hand stands over a list, beside others that do.
    fn heads_a_list(&self, level: u16) -> bool {
        let next = self.pieces.get(self.at + 1).map(|piece| &piece.kind);
        let is_beside =
            |piece: &&Piece| matches!(&piece.kind, PieceKind::Heading(other, _) if u16::from(*other) == level);
        matches!(next, Some(PieceKind::Item(..))) && self.pieces.iter().filter(is_beside).take(2).count() > 1
    }

    /// The name of its own quadrant within it: "**Opportunity:** three days of programme" is a note where a heading
    /// was the factor, and else a factor.
    fn inner_label(&mut self, line: u64, text: &str, rest: &str) {
        if self.is_sub_factor {
            self.note(text);
        } else if !rest.is_empty() {
            self.has_items = true;
            self.factor(line, rest, &[]);
        }
    }

    /// A heading within a quadrant is a factor itself, or a group of them.
    fn sub_heading(&mut self, line: u64, level: u16, text: &str) {
        let behind = self.behind();
        let is_inner = |piece: &&Piece| match &piece.kind {
            PieceKind::Heading(_, text) => !inline(text).1.is_empty(),
            _ => true,
        };
        let body: Vec<&Piece> = behind.iter().take_while(is_inner).collect();
        let next = behind.get(body.len()).map(|piece| &piece.kind);
        let is_group =
            body.is_empty() && matches!(next, Some(PieceKind::Heading(other, _)) if u16::from(*other) > level);
        let items = body.iter().filter_map(|piece| match &piece.kind {
            PieceKind::Item(_, text) => Some(text.as_str()),
            _ => None,
        });
        let items: Vec<&str> = items.collect();
        let has_table = body.iter().any(|piece| matches!(piece.kind, PieceKind::Table(_)));
        let own = if let Section::Quadrant(quadrant) = self.section { Some(quadrant) } else { None };
        let marked = own.map_or_else(|| Marked::of(text), |quadrant| Marked::under(text, quadrant));
        let is_named = marked.label.is_some() || items.is_empty() || items.iter().all(|text| is_field(text));
        let is_factor = !is_group && !has_table && (is_named || marked.numbered);
        if is_factor {
            if marked.numbered && !is_named {
                self.report.remark(Remark::NumberedHeadings);
            }
            self.tag = None;
            self.has_items = true;
            self.factor(line, text, &[]);
            self.is_sub_factor = true;
        } else {
            self.is_sub_factor = false;
            self.tag = Some(marked.statement.to_owned());
        }
    }
}

/// Whether an entry says something of what stands above it: "Impact: no rent for a mast".
fn is_field(text: &str) -> bool {
    const MOST_WORDS: usize = 3;
    text.split_once([':', '：'])
        .is_some_and(|(name, rest)| name.split_whitespace().count() <= MOST_WORDS && !rest.trim().is_empty())
}
