//! Plain texts as outlines.

use super::entry::without_bullet;
use super::piece::{MOST_PIECES, Piece, PieceKind};
use super::words;

/// The parts of a plain text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    if is_indented(text) {
        return levels(text);
    }
    let all: Vec<&str> = text.lines().collect();
    let mut pieces: Vec<Piece> = Vec::new();
    // The indentation of each list that is open, and whether the line before belongs to an entry.
    let mut margins: Vec<usize> = Vec::new();
    let mut in_item = false;
    for (number, line) in (1_usize..).zip(text.lines()).filter(|(_, line)| !is_rule(line.trim())) {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            in_item = false;
            continue;
        }
        let indent = indent(line);
        let entry = without_bullet(trimmed);
        let next = || all[number..].iter().map(|line| line.trim()).find(|line| !line.is_empty() && !is_rule(line));
        let kind = match heading(trimmed) {
            Some((level, text)) => PieceKind::Heading(level, text.to_owned()),
            None if is_shouted(trimmed) && heads(pieces.is_empty(), next()) => {
                PieceKind::Heading(if pieces.is_empty() { OF_TITLE } else { OF_QUADRANT }, trimmed.to_owned())
            }
            None if entry.len() < trimmed.len() => {
                if !matches!(pieces.last(), Some(Piece { kind: PieceKind::Item(..), .. })) {
                    margins.clear();
                }
                PieceKind::Item(depth(&mut margins, indent), entry.to_owned())
            }
            None if in_item && margins.last().is_some_and(|margin| indent > *margin) => {
                append(&mut pieces, trimmed);
                continue;
            }
            None => PieceKind::Text(trimmed.to_owned()),
        };
        in_item = matches!(kind, PieceKind::Item(..));
        if pieces.len() >= MOST_PIECES {
            pieces.push(Piece::new(number as u64, PieceKind::Cut));
            break;
        }
        pieces.push(Piece::new(number as u64, kind));
    }
    pieces
}

/// Whether a text is an outline whose levels are shown by indentation alone.
fn is_indented(text: &str) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let deeper = lines().filter(|line| indent(line) > 0).count();
    let bulleted = lines().filter(|line| without_bullet(line.trim()).len() < line.trim().len()).count();
    let named = lines().filter(|line| words::quadrant(line).is_some()).count();
    deeper * 2 > lines().count() && bulleted == 0 && named >= 2
}

fn levels(text: &str) -> Vec<Piece> {
    let mut margins = Vec::new();
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let piece = |(number, line): (u64, &str)| {
        Piece::new(number, PieceKind::Item(depth(&mut margins, indent(line)), line.trim().to_owned()))
    };
    let mut pieces: Vec<Piece> = lines.map(piece).take(MOST_PIECES + 1).collect();
    if let Some(last) = pieces.get_mut(MOST_PIECES) {
        last.kind = PieceKind::Cut;
    }
    pieces
}

/// The depth of an entry by its indentation; one sign more or less is carelessness.
fn depth(margins: &mut Vec<usize>, indent: usize) -> usize {
    while margins.len() > 1 && margins.last().is_some_and(|margin| indent < *margin) {
        margins.pop();
    }
    match margins.last_mut() {
        Some(margin) if indent > *margin + 1 => margins.push(indent),
        Some(margin) => *margin = (*margin).min(indent),
        None => margins.push(indent),
    }
    margins.len() - 1
}

/// Whether a line in capitals is a heading: a list follows, or it is the title over lines that are not in capitals.
fn heads(is_first: bool, next: Option<&str>) -> bool {
    next.is_some_and(|next| {
        without_bullet(next).len() < next.len() || (is_first && (heading(next).is_some() || !is_shouted(next)))
    })
}

/// The level of headings that are names of quadrants or written in capitals.
const OF_QUADRANT: u8 = 6;
/// The level of such a heading over the whole text.
const OF_TITLE: u8 = 5;

/// Whether a line is written in capitals, as people mark headings where they can mark nothing else.
fn is_shouted(line: &str) -> bool {
    const LONGEST: usize = 80;
    let letters = || line.chars().filter(|sign| sign.is_alphabetic());
    let is_bare = !line.starts_with(['-', '•', '*', '–', '+']) && without_bullet(line).len() == line.len();
    is_bare && line.chars().count() <= LONGEST && letters().count() >= 4 && letters().all(char::is_uppercase)
}

/// The heading that a line is, with its level: marked as one, or the name of a quadrant.
fn heading(line: &str) -> Option<(u8, &str)> {
    let marked = line.trim_start_matches('#');
    let level = line.len() - marked.len();
    if (1..=6).contains(&level) && marked.starts_with(' ') {
        return Some((u8::try_from(level).unwrap_or(OF_QUADRANT), marked.trim()));
    }
    let bare = line.trim_matches(['*', '_', '=', '[', ']']).trim();
    let is_named = words::quadrant(bare).is_some() || words::name_and_rest(bare).is_some();
    let bulleted = line.starts_with(['-', '•', '*', '–']) && bare.len() == line.len();
    (!bulleted && is_named).then_some((OF_QUADRANT, bare))
}

/// A line of nothing but signs, as people draw below headings.
fn is_rule(line: &str) -> bool {
    line.chars().count() >= 3 && line.chars().all(|sign| matches!(sign, '-' | '=' | '_' | '*' | '~' | '—' | '–' | '─'))
}

/// How far a line is indented, a tab counting as four.
fn indent(line: &str) -> usize {
    line.chars().take_while(|sign| sign.is_whitespace()).map(|sign| if sign == '\t' { 4 } else { 1 }).sum()
}

/// A line that goes on with the entry before it.
fn append(pieces: &mut [Piece], line: &str) {
    if let Some(Piece { kind: PieceKind::Item(_, text), .. }) = pieces.last_mut() {
        text.push(' ');
        text.push_str(line);
    }
}

#[cfg(test)]
mod tests {
    use super::super::piece::shown;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(pieces(text).iter().map(shown).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn headings_entries_and_lines_are_told_apart() {
        check(
            "SWOT of UNODC\n\nСильные стороны:\n• Штат\n• Имя\n",
            &["1 t SWOT of UNODC", "3 h6 Сильные стороны:", "4 i0 Штат", "5 i0 Имя"],
        );
        check("STRENGTHS\n=========\n1. a\n2) b\nW\nc\n", &["1 h6 STRENGTHS", "3 i0 a", "4 i0 b", "5 h6 W", "6 t c"]);
        check("## Threats\n- a\n", &["1 h2 Threats", "2 i0 a"]);
        check("Strengths: a; b\n", &["1 h6 Strengths: a; b"]);
        check("- S: a sign\n", &["1 i0 S: a sign"]);
        check(
            "RADIO\nSTRENGTHS - ours\n- a\nINDARGUNEAK\n- b\n",
            &["1 h5 RADIO", "2 h6 STRENGTHS - ours", "3 i0 a", "4 h6 INDARGUNEAK", "5 i0 b"],
        );
    }

    #[test]
    fn deeper_entries_and_lines_that_go_on_belong_to_the_entry_above() {
        check("S\n  - a\n    goes on\n      - note\n  - b\n", &["1 h6 S", "2 i0 a goes on", "4 i1 note", "5 i0 b"]);
        check(
            "Radio\n\tStrengths\n\t\ta\n\t\t\tb\n\tThreats\n",
            &["1 i0 Radio", "2 i1 Strengths", "3 i2 a", "4 i3 b", "5 i1 Threats"],
        );
        check("S\n\t• a\n\t\t• note\n", &["1 h6 S", "2 i0 a", "3 i1 note"]);
    }
}
