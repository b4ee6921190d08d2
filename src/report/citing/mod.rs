//! Citations and references by the rules of a style. The rules are those of the Citation Style Language, which hayagriva
//! carries out; they need to see every citation of a report at once, because numbers follow the order of citing, and
//! works of one author and year are told apart by letters.

mod item;
mod letters;
mod locale;
mod places;
mod preview;
mod rich;
mod style;

pub use preview::{Formatted, Run, formatted};
pub use style::CitationStyle;

use crate::model::{Document, Source, SourceId};
use crate::report::page::{Anchor, Target};
use crate::report::text::{RichText, SpanStyle};
use crate::words::Words;
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::{Locale, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, LocatorPayload,
    Rendered, SpecificLocator,
};
use letters::Letters;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Cite {
    /// The source.
    pub(crate) source: SourceId,
    /// The page or another place; empty if none is given.
    pub(crate) place: String,
}

/// A work in the list of references.
#[derive(Debug)]
pub(crate) struct Reference {
    /// The source.
    pub(crate) source: SourceId,
    /// "1.", in a style that counts.
    pub(crate) label: String,
    /// What is said of the work.
    pub(crate) text: RichText,
}

/// All citations of a report. Nothing is computed before one is asked for.
pub(crate) struct Citations<'a> {
    document: &'a Document,
    style: CitationStyle,
    language: &'a str,
    words: &'static Words,
    /// Finds what is cited together, in the order of the report.
    clusters: &'a dyn Fn() -> Vec<Vec<Cite>>,
    written: OnceCell<Written>,
}

/// What the engine made of it.
struct Written {
    clusters: HashMap<Vec<Cite>, RichText>,
    references: Vec<Reference>,
}

impl<'a> Citations<'a> {
    /// The citations of these clusters, and the references to all sources of a document.
    pub(crate) fn new(
        document: &'a Document,
        style: CitationStyle,
        language: &'a str,
        words: &'static Words,
        clusters: &'a dyn Fn() -> Vec<Vec<Cite>>,
    ) -> Self {
        Self { document, style, language, words, clusters, written: OnceCell::new() }
    }

    /// What is cited together, with its brackets: "(UNODC, 2012; Vreja, 2007, p. 12)".
    pub(crate) fn cluster(&self, cites: &[Cite]) -> RichText {
        self.written().clusters.get(cites).cloned().unwrap_or_default()
    }

    /// The list of references, in the order of the style.
    pub(crate) fn references(&self) -> &[Reference] {
        &self.written().references
    }

    fn written(&self) -> &Written {
        self.written.get_or_init(|| Engine::new(self).write())
    }
}

/// One run of the engine.
struct Engine<'a> {
    citations: &'a Citations<'a>,
    items: Vec<Item>,
    index: HashMap<SourceId, usize>,
    code: LocaleCode,
    locales: Vec<Locale>,
}

/// A source by its index, and the place in it.
type Placed = (usize, String);

/// A part of a cluster: works that are known through the same work, or that were all seen.
struct Group {
    cites: Vec<Placed>,
    through: Option<usize>,
}

impl<'a> Engine<'a> {
    fn new(citations: &'a Citations<'a>) -> Self {
        let sources = &citations.document.sources;
        let (code, locales) = locale::locale(citations.language, citations.style);
        let item = |source, at| item::item(source, at, citations.style, citations.words);
        Self {
            citations,
            items: sources.iter().enumerate().map(|(at, source)| item(source, at)).collect(),
            index: sources.iter().enumerate().map(|(at, source)| (source.id, at)).collect(),
            code,
            locales,
        }
    }

    fn write(&self) -> Written {
        let clusters = (self.citations.clusters)();
        let clusters: Vec<(Vec<Cite>, Vec<Group>)> =
            clusters.into_iter().map(|cites| (cites.clone(), self.groups(&cites))).collect();
        let lone = self.lone(&clusters);
        let mut driver = BibliographyDriver::new();
        lone.before.iter().for_each(|cite| driver.citation(self.request(cite)));
        let groups = || clusters.iter().flat_map(|(_, groups)| groups);
        groups().for_each(|group| driver.citation(self.request(&group.cites)));
        lone.behind.iter().for_each(|cite| driver.citation(self.request(cite)));
        let rules = self.citations.style.rules();
        let Rendered { bibliography, citations } =
            driver.finish(BibliographyRequest::new(rules, Some(self.code.clone()), &self.locales));
        let references = bibliography.map(|list| list.items).unwrap_or_default();
        let references: Vec<Reference> = references.into_iter().filter_map(|item| self.reference(&item)).collect();
        let listed: BTreeSet<usize> = references.iter().filter_map(|it| self.index.get(&it.source).copied()).collect();
        let letters = Letters::new(&self.citations.document.sources, lone.before.iter().map(|cite| cite[0].0));
        let core = |number: usize, cites: &[Placed]| {
            let mut text = self.core(&citations[number].citation, cites, &listed);
            for (at, _) in cites {
                letters.mend_citation(*at, &self.citations.document.sources[*at], &mut text);
            }
            text
        };
        let lonely = lone.before.iter().enumerate().map(|(number, cite)| (cite[0].0, core(number, cite)));
        let alone: BTreeMap<usize, RichText> = lonely.collect();
        let mut number = lone.before.len();
        let mut written = HashMap::new();
        for (cites, groups) in clusters {
            let first = number;
            number += groups.len();
            let cores = groups.iter().enumerate().map(|(at, group)| (core(first + at, &group.cites), group.through));
            written.insert(cites, self.joined(cores.collect(), &alone));
        }
        let mended = references.into_iter().map(|mut reference| {
            if let Some(at) = self.index.get(&reference.source) {
                letters.mend_reference(*at, &mut reference.text);
            }
            reference
        });
        let references = mended.map(|it| self.known_through(it, &alone)).collect();
        Written { clusters: written, references }
    }

    /// A cluster in its brackets.
    fn joined(&self, cores: Vec<(RichText, Option<usize>)>, alone: &BTreeMap<usize, RichText>) -> RichText {
        let layout = &self.citations.style.rules().citation.layout;
        let mut text = RichText::plain(layout.prefix.clone().unwrap_or_default());
        for (number, (core, through)) in cores.into_iter().enumerate() {
            text = text.and(if number > 0 { "; " } else { "" });
            text.append(core);
            if let Some(through) = through.and_then(|through| alone.get(&through)) {
                let words = self.citations.words;
                let joint =
                    if self.citations.style.is_numeric() { words.joint_semicolon() } else { words.joint_clause() };
                // The reference leads on to it; a second link here would only make every page larger.
                let phrase = lower(&words.reference_cited_in());
                text = text.and(format!("{joint}{phrase} {}", through.text()));
            }
        }
        text.and(layout.suffix.clone().unwrap_or_default())
    }

    /// What the engine wrote for some works, without the brackets.
    fn core(&self, children: &ElemChildren, cites: &[Placed], listed: &BTreeSet<usize>) -> RichText {
        let layout = &self.citations.style.rules().citation.layout;
        let is = |child: &ElemChild, affix: &Option<String>| matches!((child, affix), (ElemChild::Text(part), Some(affix)) if part.text == *affix);
        let mut inner = children.0.as_slice();
        inner = inner.split_first().filter(|(first, _)| is(first, &layout.prefix)).map_or(inner, |(_, rest)| rest);
        inner = inner.split_last().filter(|(last, _)| is(last, &layout.suffix)).map_or(inner, |(_, rest)| rest);
        let sources = &self.citations.document.sources;
        let lead = |number: usize| {
            let at = cites.get(number)?.0;
            listed.contains(&at).then(|| Target::Anchor(Anchor::Source(sources[at].id)))
        };
        let mut text = rich::rich(&ElemChildren(inner.to_vec()), &lead);
        if !self.citations.style.is_numeric() {
            rich::part_years(&mut text);
        }
        if text.is_empty() { self.named(cites, &lead) } else { text }
    }

    /// Works of which the style finds nothing to say.
    fn named(&self, cites: &[Placed], lead: &dyn Fn(usize) -> Option<Target>) -> RichText {
        let mut text = RichText::default();
        for (number, (at, _)) in cites.iter().enumerate() {
            text = text.and(if number > 0 { "; " } else { "" });
            text.push(self.citations.document.sources[*at].short(), SpanStyle::default(), lead(number));
        }
        text
    }

    fn reference(&self, item: &hayagriva::BibliographyItem) -> Option<Reference> {
        let source = self.citations.document.sources.get(item.key.parse::<usize>().ok()?)?;
        let mut text = rich::rich(&item.content, &|_| None);
        rich::restore_capitals(&mut text, &source.title);
        rich::restore_capitals(&mut text, &source.container);
        let label = item.first_field.clone().map(|field| rich::rich(&ElemChildren(vec![field]), &|_| None).text());
        (!text.is_empty()).then(|| Reference { source: source.id, label: label.unwrap_or_default(), text })
    }

    /// The reference with the work through which it is known behind it.
    fn known_through(&self, reference: Reference, alone: &BTreeMap<usize, RichText>) -> Reference {
        let source = self.citations.document.source(reference.source);
        let through = source.and_then(|source| self.through(source)).and_then(|at| alone.get(&at));
        let Some(through) = through else { return reference };
        let layout = &self.citations.style.rules().citation.layout;
        let brackets = |affix: &Option<String>| match affix.as_deref() {
            Some(sign @ ("[" | "]")) => sign.to_owned(),
            _ => String::new(),
        };
        let before = format!(" {} {}", self.citations.words.reference_cited_in(), brackets(&layout.prefix));
        let mut text = reference.text.and(before);
        text.append(through.clone());
        Reference { text: text.and(format!("{}.", brackets(&layout.suffix))), ..reference }
    }

    fn request<'b>(&'b self, cites: &'b [Placed]) -> CitationRequest<'b, Item> {
        let items = cites.iter().map(|(at, place)| {
            let locator = places::locator(place).map(|(kind, text)| SpecificLocator(kind, LocatorPayload::Str(text)));
            CitationItem::with_locator(&self.items[*at], locator)
        });
        let rules = self.citations.style.rules();
        CitationRequest::new(items.collect(), rules, Some(self.code.clone()), &self.locales, None)
    }

    /// The groups of a cluster: works that were seen, then those known through another. Numbers with pages stand apart,
    /// so that it is clear which page belongs to which.
    fn groups(&self, cites: &[Cite]) -> Vec<Group> {
        let placed = cites.iter().any(|cite| !cite.place.trim().is_empty());
        let apart = self.citations.style.is_numeric() && placed;
        let mut groups: Vec<Group> = Vec::new();
        for cite in cites {
            let Some(&at) = self.index.get(&cite.source) else { continue };
            let through = self.through(&self.citations.document.sources[at]);
            let place = cite.place.trim().to_owned();
            match groups.iter_mut().find(|group| group.through == through && !apart) {
                Some(group) => group.cites.push((at, place)),
                None => groups.push(Group { cites: vec![(at, place)], through }),
            }
        }
        groups.sort_by_key(|group| group.through.is_some());
        groups
    }

    fn through(&self, source: &Source) -> Option<usize> {
        self.index.get(&source.cited_in?).copied()
    }

    /// The works that the engine must see by themselves, before and behind the clusters: those through which others are
    /// known, those that need letters, in the order of their titles, and those that nobody cites.
    fn lone(&self, clusters: &[(Vec<Cite>, Vec<Group>)]) -> Lone {
        let sources = &self.citations.document.sources;
        let through: BTreeSet<usize> = sources.iter().filter_map(|source| self.through(source)).collect();
        let cited = clusters.iter().flat_map(|(_, groups)| groups).flat_map(|group| &group.cites).map(|(at, _)| *at);
        let in_order: Vec<usize> = cited.collect();
        if self.citations.style.is_numeric() {
            // The numbers follow the order of citing, so that nothing may stand before it but what comes first in it.
            let mut seen = BTreeSet::new();
            let with_through = in_order.iter().flat_map(|&at| [Some(at), self.through(&sources[at])]).flatten();
            let rest = 0..sources.len();
            let before: Vec<usize> = with_through.chain(rest).filter(|at| seen.insert(*at)).collect();
            return Lone { before: before.into_iter().map(alone).collect(), behind: Vec::new() };
        }
        let alike = self.alike();
        let mut before: Vec<usize> = through.union(&alike).copied().collect();
        before.sort_by_cached_key(|&at| (sources[at].title.to_lowercase(), at));
        let seen: BTreeSet<usize> = in_order.into_iter().chain(before.iter().copied()).collect();
        let behind = (0..sources.len()).filter(|at| !seen.contains(at));
        Lone { behind: behind.map(alone).collect(), before: before.into_iter().map(alone).collect() }
    }

    /// The works whose authors and year are those of another.
    fn alike(&self) -> BTreeSet<usize> {
        let mut shared: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, source) in self.citations.document.sources.iter().enumerate() {
            shared.entry(source.short()).or_default().push(at);
        }
        shared.into_values().filter(|works| works.len() > 1).flatten().collect()
    }
}

/// Works that stand in citations of their own, which nobody reads.
struct Lone {
    before: Vec<[Placed; 1]>,
    behind: Vec<[Placed; 1]>,
}

fn alone(at: usize) -> [Placed; 1] {
    [(at, String::new())]
}

/// A phrase inside a sentence: "as cited in".
fn lower(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

#[cfg(test)]
mod tests;
