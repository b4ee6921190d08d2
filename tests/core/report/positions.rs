//! The words of a PDF stand where they stand on the pages.

use super::{File, export, pages, template};
use std::collections::BTreeMap;
use swot_editor::report::page::{GlyphRun, Item, Page};
use swot_editor::report::{ReportKind, ReportOptions};

/// The left edges of the words that stand once on a page.
type Places = BTreeMap<String, f32>;

fn once(words: impl Iterator<Item = (String, f32)>) -> Places {
    let mut found: BTreeMap<String, Vec<f32>> = BTreeMap::new();
    words.for_each(|(word, x)| found.entry(word).or_default().push(x));
    found.into_iter().filter(|(_, places)| places.len() == 1).map(|(word, places)| (word, places[0])).collect()
}

/// The words of a run from left to right with their left edges.
fn words(run: &GlyphRun) -> Vec<(String, f32)> {
    let mut words: Vec<(String, f32)> = Vec::new();
    let mut inside = false;
    for glyph in &run.glyphs {
        let text = run.text_of(glyph);
        let blank = !text.is_empty() && text.trim().is_empty();
        if !blank && !inside {
            words.push((String::new(), run.origin.x + glyph.x));
        }
        if let Some((word, _)) = words.last_mut().filter(|_| !blank) {
            word.push_str(text);
        }
        inside = !blank;
    }
    words
}

fn of_page(page: &Page) -> Places {
    let items = page.groups.iter().flat_map(|group| &group.items);
    once(items.filter_map(Item::glyphs).flat_map(words))
}

/// The words of each page as poppler sees them.
fn of_file(file: &File) -> Vec<Places> {
    let told = file.ask("pdftotext", "poppler-utils", &["-bbox", "FILE", "-"]);
    let word = |line: &str| {
        let (_, rest) = line.split_once("<word xMin=\"")?;
        let (x, rest) = rest.split_once('"')?;
        let (_, rest) = rest.split_once("\">")?;
        Some((rest.split_once("</word>")?.0.to_owned(), x.parse().ok()?))
    };
    told.split("<page ").skip(1).map(|page| once(page.lines().filter_map(word))).collect()
}

#[test]
fn every_word_begins_where_it_was_laid_out() {
    let (document, options) = (template("unodc"), ReportOptions::new(ReportKind::Full));
    let (pages, file) = (pages(&document, &options), of_file(&File::of(&export(&document, &options))));
    assert_eq!(pages.pages.len(), file.len());
    let mut compared = 0;
    for (page, seen) in pages.pages.iter().zip(&file) {
        for (word, x) in of_page(page) {
            if let Some(seen) = seen.get(&word) {
                // A fortieth of a millimetre: a file places letters by thousandths of their size, which add up over a line.
                assert!((seen - x).abs() < 0.07, "“{word}” stands at {seen} instead of {x}");
                compared += 1;
            }
        }
    }
    assert!(compared > 1500, "{compared} words");
}
