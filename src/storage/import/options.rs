//! What the user says about a file, and how far it is read.

use super::columns::Mapping;
use super::words;
use crate::model::{Place, Quadrant};
use std::fmt;
use std::ops::ControlFlow;

/// What the user says about a file. What is left out is found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// What columns hold, where that is not what their heads say.
    pub mappings: Vec<Mapping>,
    /// What headings, and cells that should name a quadrant, mean.
    pub places: Vec<Assigned>,
    /// The sheets of a workbook to read; without any, all that are not hidden.
    pub sheets: Vec<String>,
    /// How the bytes of a text are to be read.
    pub encoding: Option<Encoding>,
    /// What stands between the cells of a separated text.
    pub separator: Option<Separator>,
    /// Where the heads of columns stand.
    pub heads: Heads,
}

/// What the user says that a heading or a cell means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// The heading.
    pub heading: String,
    /// Where the entries under it go; none leaves them.
    pub place: Option<Place>,
}

/// What a heading means to the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// This place.
    Place(Place),
    /// Nothing: what stands under it is left.
    Nothing,
}

impl Meant {
    /// The place, if there is one.
    pub(super) fn place(self) -> Option<Place> {
        match self {
            Self::Place(place) => Some(place),
            Self::Nothing => None,
        }
    }

    /// The quadrant, if there is one.
    pub(super) fn quadrant(self) -> Option<Quadrant> {
        self.place().and_then(Place::quadrant)
    }
}

impl Assigned {
    /// A heading with the name of a quadrant or the tray, or with a dash for what is to be left.
    #[must_use]
    pub fn new(heading: &str, name: &str) -> Option<Self> {
        let place = if name.trim() == "-" { None } else { Some(words::place(name)?) };
        Some(Self { heading: heading.trim().to_owned(), place })
    }
}

impl Options {
    /// Whether the user leaves it to the program what the parts of a file mean.
    pub(super) fn says_nothing(&self) -> bool {
        self.mappings.is_empty() && self.places.is_empty() && self.sheets.is_empty()
    }

    /// What the user says of a heading, if anything.
    pub(super) fn assigned(&self, heading: &str) -> Option<Meant> {
        if self.places.is_empty() {
            return None;
        }
        let folded = words::folded_whole(heading);
        let said = self.places.iter().rfind(|said| words::folded_whole(&said.heading) == folded);
        said.map(|said| said.place.map_or(Meant::Nothing, Meant::Place))
    }

    /// The quadrant that a text names, as the user says or by itself.
    pub(super) fn quadrant(&self, text: &str) -> Option<Quadrant> {
        match self.assigned(text) {
            Some(meant) => meant.quadrant(),
            None => words::quadrant(text),
        }
    }
}

/// Where the heads of the columns of a table stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Heads {
    /// In the first row that looks like heads, if one does.
    #[default]
    Found,
    /// In this line of the file or row of the sheet, counting from 1.
    Line(u64),
    /// Nowhere: every row is content.
    Nowhere,
}

/// What stands between the cells of a separated text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Separator(pub(super) u8);

impl Separator {
    /// Those that are looked for and can be chosen.
    pub const ALL: [Self; 4] = [Self(b','), Self(b';'), Self(b'\t'), Self(b'|')];
    /// The one that nobody needs to be told of.
    pub(super) const USUAL: Self = Self(b',');

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self.0 {
            b',' => "comma",
            b';' => "semicolon",
            b'\t' => "tab",
            b'|' => "pipe",
            _ => "another sign",
        }
    }
}

/// How the bytes of a text stand for its signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding(pub(super) &'static encoding_rs::Encoding);

impl Encoding {
    /// Those that can be chosen; a file may be found to be in another.
    #[must_use]
    pub fn all() -> Vec<Self> {
        use encoding_rs as named;
        let unicode = [named::UTF_8, named::UTF_16LE, named::UTF_16BE];
        let european = [named::WINDOWS_1252, named::WINDOWS_1250, named::ISO_8859_2, named::MACINTOSH];
        let cyrillic = [named::WINDOWS_1251, named::KOI8_R, named::KOI8_U, named::IBM866, named::X_MAC_CYRILLIC];
        let others = [named::WINDOWS_1253, named::WINDOWS_1254, named::WINDOWS_1255, named::WINDOWS_1256];
        let asian = [named::GB18030, named::BIG5, named::SHIFT_JIS, named::EUC_KR];
        unicode.into_iter().chain(european).chain(cyrillic).chain(others).chain(asian).map(Self).collect()
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// How the bytes of a file were taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Form {
    /// The encoding of a text.
    pub encoding: Option<Encoding>,
    /// The separator of a separated text.
    pub separator: Option<Separator>,
}

/// Whoever waits for a file to be read: is told how far it is, from 0 to 1, and may have had enough.
#[derive(Clone, Copy)]
pub struct Watch<'a>(&'a dyn Fn(f32) -> ControlFlow<()>);

/// Nobody waits for the file any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stopped;

impl<'a> Watch<'a> {
    /// This is told how far it is, and breaks off to stop.
    #[must_use]
    pub fn new(tell: &'a dyn Fn(f32) -> ControlFlow<()>) -> Self {
        Self(tell)
    }

    /// Nobody is told.
    #[must_use]
    pub fn nobody() -> Watch<'static> {
        Watch(&|_| ControlFlow::Continue(()))
    }

    /// Tells how far it is.
    pub(super) fn tell(self, share: f32) -> Result<(), Stopped> {
        if (self.0)(share).is_break() { Err(Stopped) } else { Ok(()) }
    }
}

impl fmt::Debug for Watch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watch")
    }
}
