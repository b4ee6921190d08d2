//! The participants' groups of a matrix against each other: who they are, how alike their priorities are, and about
//! which factors they differ.

use super::Material;
use super::block::{Block, Cell, Column, ColumnKind, RowKind, Table, TableRow};
use super::comparison::statistics;
use crate::analysis::comparison::Subject;
use crate::analysis::{Difference, FactorAnalysis, GroupComparison, GroupPair, GroupPriorities, MatrixAnalysis};
use crate::report::charts::{self, Drawing, by_size};
use crate::report::parts::Part;
use crate::report::text::RichText;
use crate::report::theme::Kind;

impl Material<'_> {
    /// Everything about the groups of a matrix; nothing where people of fewer than two groups were asked.
    pub(super) fn groups(self, subject: Subject<'_>) -> Vec<Block> {
        match subject.groups(self.progress) {
            Ok(Some(compared)) => Groups { material: self, outcome: subject.outcome(), compared: &compared }.blocks(),
            Ok(None) | Err(_) => Vec::new(),
        }
    }

    /// A picture of the differences of each pair of groups, named in full.
    pub(super) fn group_pictures(self, subject: Option<Subject<'_>>) -> Vec<Drawing> {
        let Some(subject) = subject else { return Vec::new() };
        let Ok(Some(compared)) = subject.groups(self.progress) else { return Vec::new() };
        let groups = Groups { material: self, outcome: subject.outcome(), compared: &compared };
        let known = compared.pairs.iter().filter(|pair| !pair.differences.is_empty());
        known.map(|pair| groups.picture(pair, [&pair.from, &pair.to])).collect()
    }
}

/// How many pairs of groups are told in full: all those of four groups. Of twelve groups there would be 66.
const MOST_PAIRS: usize = 6;

/// The width of the picture of the differences, in points.
const PICTURE: (f32, f32) = (400.0, 0.0);
/// More factors than this do not stand on a page.
const MOST: usize = 32;

/// Groups on their way into a report, where they are called G1, G2, … because names may be long.
#[derive(Clone, Copy)]
struct Groups<'a> {
    material: Material<'a>,
    outcome: &'a MatrixAnalysis,
    compared: &'a GroupComparison,
}

impl Groups<'_> {
    fn blocks(self) -> Vec<Block> {
        let words = self.material.words;
        let mut blocks = vec![self.members()];
        let rows = self.compared.pairs.iter().map(|pair| (self.codes(pair), &pair.statistics));
        blocks.push(statistics(self.material, words.groups_head(), rows));
        blocks.push(caption(words.sentences([words.groups_statistics_over(), words.comparing_statistics_key()])));
        let told = told(&self.compared.pairs);
        if told.len() < self.compared.pairs.len() {
            blocks.push(body(words.groups_pairs_cut(told.len(), self.compared.pairs.len())));
        }
        for pair in told {
            blocks.push(Block::heading(3, &words.labelled(&self.codes(pair), &words.change(&pair.from, &pair.to))));
            blocks.extend(self.pair(pair));
        }
        blocks
    }

    /// What each group is called, and how many people count in it.
    fn members(self) -> Block {
        let words = self.material.words;
        let columns = vec![
            column(words.column_label(), ColumnKind::Label),
            column(words.judging_group(), ColumnKind::Words(1.0)),
            column(words.groups_participants(), ColumnKind::Numbers),
        ];
        let member = |(index, group): (usize, &GroupPriorities)| {
            let count = Cell::of(Kind::Number, group.participants.to_string());
            row(vec![Cell::of(Kind::Label, code(index)), Cell::of(Kind::Statement, group.name.trim()), count])
        };
        let rows = self.compared.groups.iter().enumerate().map(member).collect();
        Block::Table(Table { caption: String::new(), quadrant: None, columns, rows })
    }

    fn pair(self, pair: &GroupPair) -> Vec<Block> {
        let words = self.material.words;
        if pair.differences.is_empty() {
            return vec![body(words.groups_unanswered())];
        }
        let text = self.material.cited(&self.sentences(pair));
        let mut blocks = vec![Block::Paragraph { kind: Kind::Body, text }];
        if self.material.has(Part::Charts) {
            let [from, to] = self.places(pair).map(code);
            blocks.push(Block::Figure(self.picture(pair, [&from, &to])));
        }
        blocks.push(self.table(pair));
        blocks
    }

    /// What they differ about most, on how many people that rests, how many differences are beyond chance, and how far the
    /// orders agree.
    fn sentences(self, pair: &GroupPair) -> String {
        let words = self.material.words;
        let factors = pair.differences.len();
        let mut sentences = Vec::new();
        // Of equal differences the first one stands for all.
        if let Some(place) = by_size(pair).first().copied() {
            let (found, factor) = (&pair.differences[place], &self.outcome.factors[place]);
            let name = format!("{} {}", found.label, words.quoted(factor.text.trim()));
            let [first, second] = found.priorities.map(|priority| words.number(priority, 3));
            sentences.push(words.groups_largest(name, first, second));
        }
        let [first, second] = pair.people;
        sentences.push(words.groups_rest_on(first, second));
        match pair.differing() {
            Some(differing) => {
                sentences.push(words.groups_firm(differing, factors));
                sentences.push(words.groups_false_alarms());
            }
            None => sentences.push(words.groups_no_intervals()),
        }
        if let Some(tau) = pair.statistics.kendall_tau_b {
            sentences.push(words.comparing_agreement(words.number(tau, 2), factors));
        }
        words.sentences(sentences)
    }

    /// The differences on an axis, with these names of the groups over its sides.
    fn picture(self, pair: &GroupPair, names: [&str; 2]) -> Drawing {
        let words = self.material.words;
        let sheet = self.material.sheet(PICTURE, MOST);
        let mut drawing = charts::differences(&self.outcome.title, pair, names, sheet);
        let key = match (pair.relabellings, pair.complete) {
            (Some(_), Some(true)) => words.groups_picture_all(),
            (Some(count), _) => words.groups_picture_some(count.to_string(), self.compared.seed.to_string()),
            (None, _) => words.groups_picture_untested(),
        };
        let cut = (pair.differences.len() > MOST).then(|| words.groups_cut(MOST));
        drawing.caption = words.sentences(std::iter::once(key).chain(cut));
        drawing
    }

    /// Each factor with what the two groups say of it, the difference, and between what it lies.
    fn table(self, pair: &GroupPair) -> Block {
        let words = self.material.words;
        let [from, to] = self.places(pair).map(code);
        let [low, high] = [2.5, 97.5].map(|percent| words.percent(words.number(percent, 1)));
        let mut columns = vec![
            column(words.column_label(), ColumnKind::Label),
            column(words.column_factor(), ColumnKind::Words(1.0)),
        ];
        columns.extend([from, to, "±".to_owned(), low, high, "p".to_owned()].map(|it| column(it, ColumnKind::Numbers)));
        let rows = self.named(pair).map(|(found, factor)| {
            let mut cells = vec![Cell::of(Kind::Label, &found.label), Cell::of(Kind::Statement, factor.text.trim())];
            cells.extend(found.priorities.map(|priority| Cell::of(Kind::Number, words.number(priority, 3))));
            cells.push(Cell::of(Kind::Number, self.signed(found.difference)));
            let ends = [0, 1].map(|end| found.interval.map_or("–".to_owned(), |ends| self.signed(ends[end])));
            cells.extend(ends.map(|end| Cell::of(Kind::Number, end)));
            let p =
                found.adjusted_p.map_or("–".to_owned(), |p| words.probability(p).trim_start_matches("= ").to_owned());
            cells.push(Cell::of(Kind::Number, p));
            row(cells)
        });
        Block::Table(Table { caption: String::new(), quadrant: None, rows: rows.collect(), columns })
    }

    /// The differences of a pair with the factors that they are about.
    fn named<'p>(self, pair: &'p GroupPair) -> impl Iterator<Item = (&'p Difference, &'p FactorAnalysis)>
    where
        Self: 'p,
    {
        pair.differences.iter().zip(&self.outcome.factors)
    }

    /// "G1 → G2"
    fn codes(self, pair: &GroupPair) -> String {
        let [from, to] = self.places(pair).map(code);
        self.material.words.change(from, to)
    }

    fn places(self, pair: &GroupPair) -> [usize; 2] {
        let place = |name: &str| self.compared.groups.iter().position(|group| group.name == name);
        [&pair.from, &pair.to].map(|name| place(name).expect("a pair is of two of the groups"))
    }

    /// A number with its sign, unless it rounds to nothing.
    fn signed(self, value: f64) -> String {
        let text = self.material.words.number(value, 3);
        let is_gain = value > 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
        if is_gain { format!("+{text}") } else { text }
    }
}

/// The pairs that are told in full, in their order: where there are too many, those that differ most.
fn told(pairs: &[GroupPair]) -> Vec<&GroupPair> {
    let apart = |place: &usize| pairs[*place].statistics.total_variation.unwrap_or(-1.0);
    let mut places: Vec<usize> = (0..pairs.len()).collect();
    places.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
    places.truncate(MOST_PAIRS);
    places.sort_unstable();
    places.into_iter().map(|place| &pairs[place]).collect()
}

fn code(index: usize) -> String {
    format!("G{}", index + 1)
}

fn body(text: impl Into<String>) -> Block {
    Block::Paragraph { kind: Kind::Body, text: RichText::plain(text) }
}

fn caption(text: impl Into<String>) -> Block {
    Block::Paragraph { kind: Kind::Caption, text: RichText::plain(text) }
}

fn column(head: impl Into<String>, kind: ColumnKind) -> Column {
    Column { head: head.into(), kind }
}

fn row(cells: Vec<Cell>) -> TableRow {
    TableRow { kind: RowKind::Body, anchor: None, cells }
}
