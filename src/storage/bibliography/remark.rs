//! What there is to say of the entries of a bibliography, as values.

/// Something that is said of an entry of a bibliography, or of a bibliography as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryRemark {
    /// There is nothing in it.
    Empty,
    /// There are more entries than are taken.
    TooMany,
    /// There are more entries than are read.
    TooManyToRead,
    /// So many more remarks and refusals are not listed.
    Untold(usize),
    /// Fields for which a source has no place.
    Unused(Vec<String>),
    /// It is not closed.
    Open,
    /// Its braces are nested deeper than this.
    Deep(usize),
    /// It is longer than so many bytes.
    Long(usize),
    /// It stands there twice.
    Double,
    /// At this line a value is missing.
    ValueMissing(usize),
    /// At this line something should stand.
    Missing(usize, String),
    /// At this line something should not stand.
    Unexpected(usize, String),
    /// At this line is what a library says.
    Broken(usize, String),
    /// The LaTeX of a field was not understood.
    Latex(String),
    /// A text is not a date.
    NoDate(String),
    /// A text is not a language that is known.
    NoLanguage(String),
    /// A list of names ends with "and others".
    Others(String),
    /// The value of a field is too long.
    LongValue(String),
    /// An abbreviation is not defined.
    Abbreviation(String),
    /// What it has from others is too long.
    LongInheritance,
    /// It ends without ER.
    NoEnd,
    /// There are more than so many lines with a tag.
    ManyLines(usize, String),
    /// A line has no tag.
    NoTag,
    /// No TY comes before it.
    NoBegin,
    /// A type that is taken as another.
    OtherType(String),
}
