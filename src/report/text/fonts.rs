//! The fonts: Noto Sans from the program itself, the system's where it lacks a character.
//!
//! Looking through the system's fonts takes longer than a whole export, so it waits for the first character that Noto
//! Sans does not have.

use crate::report::noto;
use parley::fontique::{Blob, Charmap, Collection, CollectionOptions, FallbackKey, FamilyId, Script};
use parley::{FontContext, FontFamilyName};
use std::borrow::Cow;
use std::sync::Arc;

/// The family that the program carries.
const BUNDLED: &str = "Noto Sans";
/// Families that go well with Noto Sans, script by script, and then those with signs and symbols; the best first. What
/// none of them has comes from the system's own choice for the script.
const COMPANIONS: [&str; 12] = [
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "Noto Sans Math",
    "DejaVu Sans",
    "Segoe UI Symbol",
];
/// Families for Chinese characters in a text of another language.
const CHINESE: [&str; 3] = ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"];

/// Fonts and what they cover.
pub(super) struct Fonts {
    /// What parley asks for fonts.
    pub(super) context: FontContext,
    covered: Option<Charmap<'static>>,
    system: System,
}

/// Whether the system's fonts are at hand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    NotLoaded,
    Loaded,
}

impl Fonts {
    /// Noto Sans alone.
    pub(super) fn new() -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut covered = None;
        for bytes in noto::files() {
            let families = collection.register_fonts(Blob::new(Arc::new(bytes)), None);
            let info = families.first().and_then(|(_, fonts)| fonts.first());
            covered = covered.or_else(|| info.and_then(|info| info.charmap_index().charmap(bytes)));
        }
        Self {
            context: FontContext { collection, source_cache: parley::fontique::SourceCache::default() },
            covered,
            system: System::NotLoaded,
        }
    }

    /// The families to set text in, the first first.
    pub(super) fn families(&self) -> Vec<FontFamilyName<'static>> {
        let more: &[&str] = match self.system {
            System::NotLoaded => &[],
            System::Loaded => &COMPANIONS,
        };
        std::iter::once(BUNDLED)
            .chain(more.iter().copied())
            .map(|name| FontFamilyName::Named(Cow::Borrowed(name)))
            .collect()
    }

    /// Looks up the system's fonts when the text needs them.
    pub(super) fn prepare(&mut self, text: &str) {
        if self.system == System::NotLoaded && text.chars().any(|c| !self.covers(c)) {
            self.context.collection.load_system_fonts();
            self.system = System::Loaded;
            self.prefer_chinese();
        }
    }

    fn covers(&self, c: char) -> bool {
        c.is_ascii() || is_invisible(c) || self.covered.as_ref().is_some_and(|map| map.map(c).is_some_and(|id| id != 0))
    }

    fn prefer_chinese(&mut self) {
        let collection = &mut self.context.collection;
        let key = FallbackKey::from(Script::from_bytes(*b"Hani"));
        let own: Vec<FamilyId> = CHINESE.iter().filter_map(|name| collection.family_id(name)).collect();
        let usual: Vec<FamilyId> = collection.fallback_families(key).collect();
        if !own.is_empty() {
            collection.set_fallbacks(key, own.into_iter().chain(usual));
        }
    }
}

/// Whether a character has no shape of its own, so that no font need have it.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, system: System) {
        let mut fonts = Fonts::new();
        fonts.prepare(text);
        assert!(fonts.system == system, "{text}");
    }

    #[test]
    fn the_system_is_asked_only_for_characters_that_noto_sans_lacks() {
        check("Office, naïve – “quoted” … 3,5 € →", System::NotLoaded);
        check("Қазақстан Республикасы, №5", System::NotLoaded);
        check("soft\u{ad}hyphen zero\u{200b}width", System::NotLoaded);
        check("机会", System::Loaded);
        check("القوة", System::Loaded);
    }
}
