//! Citations and references by the rules of a style. The rules are those of the Citation Style Language, which hayagriva
//! carries out; they need to see every citation of a report at once, because numbers follow the order of citing, and
//! works of one author and year are told apart by letters.

mod fields;
mod gost;
mod item;
mod letters;
mod locale;
mod marks;
mod places;
mod preview;
mod rich;
mod style;

pub use preview::{Formatted, Run, formatted};
pub use style::{CitationStyle, OwnStyle, StyleError};

use crate::model::{Document, Source, SourceId};
use crate::report::page::{Anchor, Target};
use crate::report::text::{RichText, SpanStyle};
use crate::words::Words;
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, LocatorPayload,
    Rendered, SpecificLocator,
};
use letters::Letters;
use serde::{Deserialize, Serialize};
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

impl Cite {
    /// The whole of a source.
    pub(crate) fn of(source: SourceId) -> Self {
        Self { source, place: String::new() }
    }
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

/// Which works the list of references holds. Those known only through others never stand in it: who has not read a work
/// lists the one that cites it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ListedSources {
    /// Those that the report cites.
    #[default]
    Cited,
    /// All that the document records.
    All,
}

/// All citations of a report. Nothing is computed before one is asked for.
pub(crate) struct Citations<'a> {
    document: &'a Document,
    style: CitationStyle,
    listed: ListedSources,
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
    /// The citations of these clusters, and the references to what they cite.
    pub(crate) fn new(
        document: &'a Document,
        style: CitationStyle,
        language: &'a str,
        words: &'static Words,
        clusters: &'a dyn Fn() -> Vec<Vec<Cite>>,
    ) -> Self {
        let listed = ListedSources::default();
        Self { document, style, listed, language, words, clusters, written: OnceCell::new() }
    }

    /// The same with other works in the list.
    pub(crate) fn listing(self, listed: ListedSources) -> Self {
        Self { listed, ..self }
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
    rules: &'static IndependentStyle,
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
            rules: citations.style.rules(citations.language),
            items: sources.iter().enumerate().map(|(at, source)| item(source, at)).collect(),
            index: sources.iter().enumerate().map(|(at, source)| (source.id, at)).collect(),
            code,
            locales,
        }
    }

    fn write(&self) -> Written {
        let sources = &self.citations.document.sources;
        let clusters = (self.citations.clusters)();
        let clusters: Vec<(Vec<Cite>, Vec<Group>)> =
            clusters.into_iter().map(|cites| (cites.clone(), self.groups(&cites))).collect();
        let lone = self.lone(&clusters);
        let mut driver = BibliographyDriver::new();
        lone.before.iter().for_each(|cite| driver.citation(self.request(cite)));
        let read: Vec<Vec<Placed>> = clusters.iter().flat_map(|(_, groups)| groups).map(|it| self.read(it)).collect();
        for cites in &read {
            driver.citation(self.request(cites));
        }
        lone.behind.iter().for_each(|cite| driver.citation(self.request(cite)));
        let Rendered { bibliography, citations } =
            driver.finish(BibliographyRequest::new(self.rules, Some(self.code.clone()), &self.locales));
        let references = bibliography.map(|list| list.items).unwrap_or_default();
        let mut references: Vec<Reference> = references.into_iter().filter_map(|item| self.reference(&item)).collect();
        let listed: BTreeSet<usize> = references.iter().filter_map(|it| self.index.get(&it.source).copied()).collect();
        let letters = Letters::new(sources, lone.before.iter().map(|cite| cite[0].0));
        let core = |number: usize, cites: &[Placed]| {
            let mut text = self.core(&citations[number].citation, cites, &listed);
            for (at, _) in cites {
                letters.mend_citation(*at, &sources[*at], &mut text);
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
            let cores = groups
                .into_iter()
                .enumerate()
                .map(|(at, group)| (core(first + at, &read[first + at - lone.before.len()]), group));
            written.insert(cites, self.joined(cores.collect(), &alone));
        }
        for reference in &mut references {
            if let Some(at) = self.index.get(&reference.source) {
                letters.mend_reference(*at, &mut reference.text);
            }
        }
        Written { clusters: written, references }
    }

    /// What the engine is to write of a group. Numbers belong to listed works, so that a work known through another is
    /// cited by the number of that one.
    fn read(&self, group: &Group) -> Vec<Placed> {
        match group.through.filter(|_| self.citations.style.is_numeric()) {
            Some(through) => {
                let places = group.cites.iter().map(|(_, place)| place).find(|place| !place.is_empty());
                vec![(through, places.cloned().unwrap_or_default())]
            }
            None => group.cites.clone(),
        }
    }

    /// A cluster in its brackets.
    fn joined(&self, cores: Vec<(RichText, Group)>, alone: &BTreeMap<usize, RichText>) -> RichText {
        let layout = &self.rules.citation.layout;
        let words = self.citations.words;
        let mut text = RichText::plain(layout.prefix.clone().unwrap_or_default());
        for (number, (core, group)) in cores.into_iter().enumerate() {
            text = text.and(if number > 0 { words.joint_semicolon() } else { String::new() });
            let Some(through) = group.through else {
                text.append(core);
                continue;
            };
            let phrase = words.joint_clause() + &words.reference_as_cited_in() + " ";
            if self.citations.style.is_numeric() {
                let named: Vec<String> = group.cites.iter().map(|(at, _)| self.in_words(*at)).collect();
                text = text.and(named.join(&words.joint_semicolon()) + &phrase);
                text.append(core);
            } else {
                text.append(core);
                let carrier = alone.get(&through).map(RichText::text).unwrap_or_default();
                text = text.and(phrase + &carrier);
            }
        }
        text.and(layout.suffix.clone().unwrap_or_default())
    }

    /// Authors and year of a work that has no number: "UNODC, 2012".
    fn in_words(&self, at: usize) -> String {
        let source = &self.citations.document.sources[at];
        let names = if source.authors.is_empty() { &source.editors } else { &source.authors };
        let who = match names.as_slice() {
            [] => source.title.clone(),
            [one] => one.family.clone(),
            [one, two] => format!("{}{}{}", one.family, self.citations.words.joint_comma(), two.family),
            [one, ..] => format!("{} {}", one.family, self.citations.words.reference_others()),
        };
        let year = source.date.map(|date| self.citations.words.joint_comma() + &date.year().to_string());
        who + &year.unwrap_or_default()
    }

    /// What the engine wrote for some works, without the brackets.
    fn core(&self, children: &ElemChildren, cites: &[Placed], listed: &BTreeSet<usize>) -> RichText {
        let layout = &self.rules.citation.layout;
        let is = |child: &ElemChild, affix: &Option<String>| matches!((child, affix), (ElemChild::Text(part), Some(affix)) if part.text == *affix);
        let mut inner = children.0.as_slice();
        inner = inner.split_first().filter(|(first, _)| is(first, &layout.prefix)).map_or(inner, |(_, rest)| rest);
        inner = inner.split_last().filter(|(last, _)| is(last, &layout.suffix)).map_or(inner, |(_, rest)| rest);
        let sources = &self.citations.document.sources;
        // A work known through another leads to the one that was read.
        let lead = |number: usize| {
            let at = cites.get(number)?.0;
            let at = self.through(&sources[at]).unwrap_or(at);
            listed.contains(&at).then(|| Target::Anchor(Anchor::Source(sources[at].id)))
        };
        let mut text = rich::rich(&ElemChildren(inner.to_vec()), &lead);
        if !self.citations.style.is_numeric() {
            rich::part_years(&mut text);
        }
        marks::mend(&mut text);
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

    /// A work in the list; nothing of one that is known through another, nor of one that nobody cites unless all are wanted.
    fn reference(&self, item: &hayagriva::BibliographyItem) -> Option<Reference> {
        let source = self.citations.document.sources.get(item.key.parse::<usize>().ok()?)?;
        let label = item.first_field.clone().map(|field| rich::rich(&ElemChildren(vec![field]), &|_| None).text());
        let text = if self.citations.style == CitationStyle::Gost {
            rich::linked(&gost::reference(source, self.citations.words))
        } else {
            let mut text = rich::rich(&item.content, &|_| None);
            for spoiled in [&source.title, &source.container] {
                rich::restore_capitals(&mut text, spoiled);
            }
            marks::mend(&mut text);
            text
        };
        let is_read = self.through(source).is_none();
        (is_read && !text.is_empty()).then(|| Reference { source: source.id, label: label.unwrap_or_default(), text })
    }

    fn request<'b>(&'b self, cites: &'b [Placed]) -> CitationRequest<'b, Item> {
        let items = cites.iter().map(|(at, place)| {
            let locator = places::locator(place).map(|(kind, text)| SpecificLocator(kind, LocatorPayload::Str(text)));
            CitationItem::with_locator(&self.items[*at], locator)
        });
        CitationRequest::new(items.collect(), self.rules, Some(self.code.clone()), &self.locales, None)
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

    /// The work that was read, where this one is known only through it; of a chain its end.
    fn through(&self, source: &Source) -> Option<usize> {
        let sources = &self.citations.document.sources;
        let step = |at: &usize| self.index.get(&sources[*at].cited_in?).copied();
        let first = self.index.get(&source.cited_in?).copied();
        std::iter::successors(first, step).take(sources.len()).last()
    }

    /// The works that the engine must see by themselves, before and behind the clusters: those through which others are
    /// known, those that need letters, in the order of their titles, and, where all are listed, those that nobody cites.
    fn lone(&self, clusters: &[(Vec<Cite>, Vec<Group>)]) -> Lone {
        let sources = &self.citations.document.sources;
        let groups = || clusters.iter().flat_map(|(_, groups)| groups);
        let all = self.citations.listed == ListedSources::All;
        let rest: Vec<usize> = (0..sources.len()).filter(|&at| all && self.through(&sources[at]).is_none()).collect();
        if self.citations.style.is_numeric() {
            // The numbers follow the order of citing, so that nothing may stand before it but what comes first in it.
            let mut seen = BTreeSet::new();
            let in_order = groups().flat_map(|group| self.read(group)).map(|(at, _)| at);
            let before: Vec<usize> = in_order.chain(rest).filter(|at| seen.insert(*at)).collect();
            return Lone { before: before.into_iter().map(alone).collect(), behind: Vec::new() };
        }
        let cited = groups().flat_map(|group| group.cites.iter().map(|(at, _)| *at).chain(group.through));
        let used: BTreeSet<usize> = cited.chain(rest).collect();
        let through: BTreeSet<usize> = groups().filter_map(|group| group.through).collect();
        let alike = self.alike(&used);
        let mut before: Vec<usize> = through.union(&alike).copied().collect();
        before.sort_by_cached_key(|&at| (sources[at].title.to_lowercase(), at));
        let seen: BTreeSet<usize> =
            groups().flat_map(|group| &group.cites).map(|(at, _)| *at).chain(before.iter().copied()).collect();
        let behind = used.into_iter().filter(|at| !seen.contains(at));
        Lone { behind: behind.map(alone).collect(), before: before.into_iter().map(alone).collect() }
    }

    /// The works among these whose authors and year are those of another.
    fn alike(&self, used: &BTreeSet<usize>) -> BTreeSet<usize> {
        let mut shared: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for &at in used {
            shared.entry(self.citations.document.sources[at].short()).or_default().push(at);
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

#[cfg(test)]
mod tests;
