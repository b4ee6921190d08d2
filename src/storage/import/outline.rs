//! Lists under headings as matrices: what Markdown, plain texts, web pages, Word documents and mind maps have in common.
//!
//! A heading or an entry that names a quadrant opens a section; what stands below are its factors, and what is deeper
//! still are their notes. What stands under another heading goes to the tray and is told, unless the heading says that it
//! is no SWOT at all: then it is told and left.

mod headings;
mod tables;

use super::draft::{DraftFactor, DraftMatrix};
use super::entry::{self, Marked};
use super::factors::{self, MOST_FACTORS};
use super::options::Options;
use super::outcome::{Report, Spot};
use super::piece::{Cite, Piece, PieceKind};
use super::preview::{Heading, MOST_HEADINGS};
use super::remark::{Remark, shortened};
use super::terms::Origin;
use super::{cited, words};
use crate::model::{Place, Quadrant};
use std::cell::OnceCell;

/// What a text holds.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// Its title.
    pub(super) title: Option<String>,
    /// The matrices that its lists are.
    pub(super) matrices: Vec<DraftMatrix>,
    /// Its headings, with what they were taken for.
    pub(super) headings: Vec<Heading>,
}

/// What a text holds; `title` is the one that something beside the text says.
pub(super) fn read(title: Option<String>, pieces: &[Piece], options: &Options, report: &mut Report) -> Found {
    let mut outline = Outline::new(pieces, options, report);
    outline.title = title;
    for (at, piece) in pieces.iter().enumerate() {
        if outline.is_full {
            break;
        }
        outline.at = at;
        match &piece.kind {
            PieceKind::Heading(level, text) => outline.headed(piece.line, u16::from(*level), text),
            PieceKind::Item(depth, text) => outline.item(piece, *depth, text),
            PieceKind::Text(text) => outline.loose.push((piece.line, text.clone())),
            PieceKind::Table(table) => outline.table(table),
            PieceKind::Cut => {
                outline.report.remark(Remark::TooLong(piece.line));
            }
        }
    }
    outline.finish()
}

/// What stands below a heading or an entry, until another of its level or above.
#[derive(Debug, Clone, PartialEq)]
enum Section {
    /// Nothing was said yet, or the section ended.
    Open,
    /// Factors of a quadrant.
    Quadrant(Quadrant),
    /// Ideas for the tray, as the user says.
    Tray,
    /// Entries under a heading that is not known.
    Unknown(String),
    /// What is not a SWOT.
    Beyond(String),
    /// What the user wants left.
    Left,
}

#[expect(clippy::struct_excessive_bools, reason = "what a reader remembers from line to line, each asked on its own")]
struct Outline<'a> {
    pieces: &'a [Piece],
    /// The last piece that names a quadrant, once somebody asked.
    last_quadrant: OnceCell<Option<usize>>,
    /// The piece at hand.
    at: usize,
    options: &'a Options,
    report: &'a mut Report,
    title: Option<String>,
    matrices: Vec<DraftMatrix>,
    section: Section,
    /// The level of the heading of the section; that of an entry lies below all headings.
    level: u16,
    /// The depth of the statements in the section, once there is one.
    base: Option<usize>,
    /// Whether something named a quadrant so far.
    has_quadrants: bool,
    /// The heading within the quadrant: a tag of the factors below.
    tag: Option<String>,
    /// Whether the heading within the quadrant is a factor, and what is below it its note.
    is_sub_factor: bool,
    /// The heading of the quadrant at hand, if it says more than its name and nothing stood below it yet.
    opened: Option<(u64, String)>,
    /// The number before the name of the quadrant at hand: "1" in "1. Strengths".
    number: String,
    /// The names by which quadrants were headed first.
    names: Vec<(Quadrant, String)>,
    /// A heading that may turn out to be the title of the next matrix.
    heading: Option<(u16, String)>,
    /// Lines of the section that are no entries of a list.
    loose: Vec<(u64, String)>,
    /// Whether the section has a list.
    has_items: bool,
    /// The heading that says where what stands below it comes from, "Internal", and its level.
    origin: Option<(u16, Origin)>,
    /// The headings whose entries went to the tray.
    unknown: Vec<String>,
    /// Whether there are as many factors as are taken.
    is_full: bool,
    /// Whether a section began since that was asked.
    begun: bool,
    /// The headings so far, with what they were taken for.
    headings: Vec<Heading>,
}

/// So many entries, each the first below the one before, are looked at for the name of a quadrant.
const DEEPEST: usize = 4;
/// The level of the uppermost entries of lists as headings.
const OF_ENTRIES: u16 = 10;

/// The level of an entry as a heading. Between those of two depths lies that of an entry that heads entries beside it.
fn level_of(depth: usize) -> u16 {
    OF_ENTRIES + 2 * u16::try_from(depth).unwrap_or(u16::MAX / 4).min(u16::MAX / 4)
}

/// Whether a level is that of an entry that heads entries beside it, as in a list that is not nested.
fn is_flat(level: u16) -> bool {
    level + 1 >= OF_ENTRIES && !level.is_multiple_of(2)
}

impl<'a> Outline<'a> {
    fn new(pieces: &'a [Piece], options: &'a Options, report: &'a mut Report) -> Self {
        Self {
            pieces,
            last_quadrant: OnceCell::new(),
            at: 0,
            options,
            report,
            title: None,
            matrices: vec![DraftMatrix::default()],
            section: Section::Open,
            level: 0,
            base: None,
            has_quadrants: false,
            tag: None,
            is_sub_factor: false,
            opened: None,
            number: String::new(),
            names: Vec::new(),
            heading: None,
            loose: Vec::new(),
            has_items: false,
            origin: None,
            unknown: Vec::new(),
            is_full: false,
            begun: false,
            headings: Vec::new(),
        }
    }

    /// Takes a heading, and remembers what it was taken for.
    fn headed(&mut self, line: u64, level: u16, text: &str) {
        let before = std::mem::replace(&mut self.begun, false);
        let counts = |outline: &Self| -> usize { outline.matrices.iter().map(|matrix| matrix.factors.len()).sum() };
        let count = counts(self);
        let above = self.headings.last().map(|heading| heading.factors);
        self.heading(line, level, text);
        if std::mem::replace(&mut self.begun, before) && self.headings.len() < MOST_HEADINGS {
            // What stands in the line of the heading is below it, not below the one above.
            if let (Some(heading), Some(above)) = (self.headings.last_mut(), above) {
                heading.factors = above;
            }
            let place = match self.section {
                Section::Quadrant(quadrant) => Some(quadrant.into()),
                Section::Beyond(_) | Section::Left => None,
                Section::Tray | Section::Open | Section::Unknown(_) => Some(Place::Tray),
            };
            self.headings.push(Heading { text: text.to_owned(), line, place, factors: counts(self) - count });
        }
    }

    /// Tells of a heading that said more than the name of its quadrant, and had nothing below it.
    fn end_quadrant(&mut self) {
        if let Some((line, text)) = self.opened.take() {
            self.report.refuse(Spot::line(line), Remark::NothingBelow(shortened(&text)));
        }
    }

    fn begin(&mut self, section: Section, level: u16) {
        self.begun = true;
        self.section = section;
        self.level = level;
        self.base = None;
        self.tag = None;
        self.is_sub_factor = false;
    }

    fn quadrant(&mut self, line: u64, quadrant: Quadrant, level: u16, (name, rest): (&str, &str)) {
        self.begin_quadrant(quadrant, level, name);
        self.number = name.chars().take_while(char::is_ascii_digit).collect();
        // What stands behind the name explains it where a list follows: "Weaknesses – what we need to improve".
        let next = self.pieces.get(self.at + 1).map(|piece| &piece.kind);
        if !rest.is_empty() && !rest.contains(';') && matches!(next, Some(PieceKind::Item(..) | PieceKind::Table(_))) {
            let is_sibling = is_flat(level);
            if !is_sibling {
                return self.report.refuse(Spot::line(line), Remark::NoEntry(shortened(rest)));
            }
        }
        for part in rest.split([';', '；']).map(str::trim).filter(|part| !part.is_empty()) {
            self.has_items = true;
            self.factor(line, part, &[]);
        }
    }

    fn begin_quadrant(&mut self, quadrant: Quadrant, level: u16, name: &str) {
        if !self.names.iter().any(|(other, _)| *other == quadrant) {
            self.names.push((quadrant, words::folded(name)));
        }
        let heading = self.heading.take_if(|(over, _)| *over < level);
        let taken = has_place(self.matrix(), quadrant);
        if let Some((_, title)) = heading {
            if taken {
                self.matrices.push(DraftMatrix::default());
            }
            if taken || self.matrix().factors.is_empty() {
                self.matrix().title = title;
            }
        }
        self.begin(Section::Quadrant(quadrant), level);
        self.has_quadrants = true;
    }

    fn matrix(&mut self) -> &mut DraftMatrix {
        self.matrices.last_mut().expect("an outline begins with a matrix")
    }

    fn item(&mut self, piece: &Piece, depth: usize, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let level = level_of(depth);
        let is_below = level > self.level;
        match &self.section {
            Section::Left if is_below => return,
            Section::Beyond(heading) if is_below => {
                let remark = Remark::Beyond { text: shortened(text), heading: heading.clone() };
                return self.report.refuse(Spot::line(piece.line), remark);
            }
            _ => {}
        }
        if self.is_node(depth, text) {
            let is_above = matches!(self.pieces.get(self.at + 1).map(|next| &next.kind), Some(PieceKind::Item(other, _)) if *other > depth);
            return self.headed(piece.line, if is_above { level } else { level - 1 }, text);
        }
        if !is_below && self.level >= OF_ENTRIES {
            self.begin(Section::Open, 0);
        }
        self.has_items = true;
        if self.is_sub_factor {
            self.note(text);
            return self.cite(&piece.cites);
        }
        let base = *self.base.get_or_insert(depth);
        if depth > base && !self.matrix().factors.is_empty() {
            self.note(text);
            return self.cite(&piece.cites);
        }
        self.base = Some(base.min(depth));
        self.factor(piece.line, text, &piece.cites);
    }

    /// Whether an entry is a heading: it names a quadrant and has entries below it or stands in none, or the first of
    /// those below it names one: "SWOT" over "Internal" over "Strengths".
    fn is_node(&self, depth: usize, text: &str) -> bool {
        let mut deepest = depth;
        let first_ones = self.pieces[self.at + 1..].iter().map_while(|piece| match &piece.kind {
            PieceKind::Item(other, text) if *other > deepest => {
                deepest = *other;
                Some(text.as_str())
            }
            _ => None,
        });
        let below: Vec<&str> = first_ones.take(DEEPEST).collect();
        let child = below.first();
        let over = |over: &[&str]| self.origin.is_some() || over.iter().any(|text| words::origin(text).is_some());
        let names = |above: &[&str], text: &str| {
            let known = || words::quadrant(Marked::of(inline(text).0).statement).is_some();
            let is_side = || words::effect(inline(text).0).is_some() && over(above);
            self.options.assigned(text).is_some() || known() || is_side()
        };
        let above = |at: usize| [&[text], &below[..at]].concat();
        let heads_names = below.iter().enumerate().any(|(at, text)| names(&above(at), text));
        let own = match self.section {
            Section::Quadrant(quadrant) if !is_flat(self.level) => Some(quadrant),
            _ => None,
        };
        let is_below = own.is_some() && level_of(depth) > self.level;
        let (name, rest) = inline(text);
        let says_it_again = !rest.is_empty() && words::quadrant(name) == own;
        let is_named = names(&[], text) && (child.is_some() || !is_below || says_it_again);
        is_named || (!is_below && heads_names)
    }

    /// Puts a text at the end of the note of the last factor.
    fn note(&mut self, text: &str) {
        if let Some(above) = self.matrix().factors.last_mut() {
            append(&mut above.note, text);
        }
    }

    /// Gives the last factor the works of an entry.
    fn cite(&mut self, cites: &[Cite]) {
        let works = cites.iter().filter(|cite| !cite.text.is_empty()).map(|cite| cited::place(&cite.text));
        if let Some(above) = self.matrix().factors.last_mut() {
            above.evidence.extend(works);
        }
    }

    fn factor(&mut self, line: u64, text: &str, cites: &[Cite]) {
        let own = match &self.section {
            Section::Quadrant(quadrant) => Some(*quadrant),
            _ => None,
        };
        let text = self.without_section_number(text);
        let mut marked = own.map_or_else(|| Marked::of(text), |quadrant| Marked::under(text, quadrant));
        if marked.statement.is_empty() {
            return;
        }
        if let (Some(own), Some(label)) = (own, marked.label)
            && own != label
        {
            // "S1" under "Schwächen" is a label of that name.
            let first = |name: &String| name.starts_with(label.letter().to_ascii_lowercase());
            if self.names.iter().any(|(quadrant, name)| *quadrant == own && first(name)) {
                marked.label = None;
            } else {
                self.report.remark(Remark::LabelElsewhere(shortened(text)));
            }
        }
        if self.matrices.iter().map(|matrix| matrix.factors.len()).sum::<usize>() >= MOST_FACTORS {
            if !std::mem::replace(&mut self.is_full, true) {
                self.report.refuse(Spot::line(line), Remark::TooMany(MOST_FACTORS));
            }
            return;
        }
        let place = marked.label.or(own).map_or(Place::Tray, Place::Quadrant);
        self.opened = None;
        let statement = match place {
            Place::Quadrant(quadrant) => {
                let above = self.matrix().factors.iter().rev().take(factors::LONGEST_LABELLED);
                let above = above.filter(|factor| factor.place == place).count();
                entry::without_local_label(marked.statement, quadrant, above + 1)
            }
            Place::Tray => marked.statement,
        };
        let mut factor = entry::factor(place, statement);
        factor.tags.extend(self.tag.clone());
        if place == Place::Tray {
            self.tell_of_tray(&mut factor);
        }
        self.matrix().factors.push(factor);
        if let Some(heading) = self.headings.last_mut() {
            heading.factors += 1;
        }
        self.cite(cites);
    }

    /// An entry without the number of its section: "1.2 Staff" under "1. Strengths".
    fn without_section_number<'t>(&self, text: &'t str) -> &'t str {
        let behind = text.strip_prefix(&self.number).and_then(|rest| rest.strip_prefix('.'));
        let rest = behind.filter(|_| !self.number.is_empty()).unwrap_or_default();
        let statement = rest.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let is_number = statement.len() < rest.len() && statement.starts_with([' ', '.', '\t', '\u{a0}']);
        if is_number { statement.trim_start_matches(['.', ' ', '\t', '\u{a0}']) } else { text }
    }

    fn tell_of_tray(&mut self, factor: &mut DraftFactor) {
        match &self.section {
            Section::Tray => {}
            Section::Unknown(heading) if self.title.as_ref() != Some(heading) => {
                factor.tags.push(heading.clone());
                // Entries of one heading follow each other; of very many headings the first are told.
                if self.unknown.len() < MOST_HEADINGS && !self.unknown.contains(heading) {
                    self.unknown.push(heading.clone());
                }
            }
            _ => self.report.remark(Remark::EntriesInTray),
        }
    }

    /// Lines beside a list are no factors; lines alone under a quadrant are.
    fn end_section(&mut self) {
        let loose = std::mem::take(&mut self.loose);
        let has_items = std::mem::replace(&mut self.has_items, false);
        for (line, text) in loose {
            if self.is_sub_factor {
                self.note(&text);
            } else if matches!(self.section, Section::Quadrant(_)) && !has_items {
                text.lines().for_each(|text| self.factor(line, text.trim(), &[]));
            } else if self.title.is_none() && !self.has_quadrants && is_title(&text) {
                self.title = Some(text);
            } else {
                self.report.refuse(Spot::line(line), Remark::NoEntry(shortened(&text)));
            }
        }
        self.has_items = false;
    }

    fn finish(mut self) -> Found {
        let nothing_else = self.matrices.iter().all(|matrix| matrix.factors.is_empty());
        if nothing_else && !self.has_quadrants {
            let loose = std::mem::take(&mut self.loose);
            for (line, text) in loose {
                text.lines().for_each(|text| self.factor(line, text.trim(), &[]));
            }
        }
        self.end_section();
        self.end_quadrant();
        if !self.unknown.is_empty() {
            self.report.remark(Remark::UnknownHeadings(std::mem::take(&mut self.unknown)));
        }
        self.matrices.retain(|matrix| !matrix.factors.is_empty());
        // A heading over others says nothing of factors, unless some stand below it or were left.
        let title = self.title.clone();
        self.headings.retain(|heading| {
            heading.factors > 0 || heading.place != Some(Place::Tray) || Some(&heading.text) != title.as_ref()
        });
        Found { title: self.title, matrices: self.matrices, headings: self.headings }
    }
}

fn has_place(matrix: &DraftMatrix, quadrant: Quadrant) -> bool {
    matrix.factors.iter().any(|factor| factor.place == Place::Quadrant(quadrant))
}

/// The name of a quadrant and what follows it; the whole text where it is no such thing.
fn inline(text: &str) -> (&str, &str) {
    words::name_and_rest(text).unwrap_or((text, ""))
}

/// Whether a line may be the title of what follows: it is one, and no sentence.
fn is_title(text: &str) -> bool {
    const LONGEST: usize = 120;
    text.lines().count() == 1 && text.chars().count() <= LONGEST && !text.ends_with(['.', ':', '。', '：', ','])
}

/// Puts a line at the end of a note.
fn append(note: &mut String, text: &str) {
    if !note.is_empty() {
        note.push('\n');
    }
    note.push_str(text);
}

#[cfg(test)]
mod tests;
