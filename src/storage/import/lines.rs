//! Plain texts as outlines.

use super::entry::without_bullet;
use super::outline::{Piece, PieceKind};
use super::words;

/// The parts of a plain text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    // The indentation of the list's first entry, and whether the line before belongs to an entry.
    let mut margin = 0;
    let mut in_item = false;
    for (number, line) in (1..).zip(text.lines()) {
        let trimmed = line.trim();
        if trimmed.is_empty() || is_rule(trimmed) {
            in_item = false;
            continue;
        }
        let indent = indent(line);
        let entry = without_bullet(trimmed);
        let kind = match heading(trimmed) {
            Some((level, text)) => PieceKind::Heading(level, text.to_owned()),
            None if entry.len() < trimmed.len() => {
                if !matches!(pieces.last(), Some(Piece { kind: PieceKind::Item(..), .. })) || indent < margin {
                    margin = indent;
                }
                PieceKind::Item(usize::from(indent > margin + 1), entry.to_owned())
            }
            None if in_item && indent > margin => {
                append(&mut pieces, trimmed);
                continue;
            }
            None => PieceKind::Text(trimmed.to_owned()),
        };
        in_item = matches!(kind, PieceKind::Item(..));
        pieces.push(Piece { line: number, kind });
    }
    pieces
}

/// The heading that a line is, with its level: marked as one, or the name of a quadrant.
fn heading(line: &str) -> Option<(u8, &str)> {
    const OF_QUADRANT: u8 = 6;
    let marked = line.trim_start_matches('#');
    let level = line.len() - marked.len();
    if (1..=6).contains(&level) && marked.starts_with(' ') {
        return Some((u8::try_from(level).unwrap_or(OF_QUADRANT), marked.trim()));
    }
    let bare = line.trim_matches(['*', '_', '=', '[', ']']).trim();
    let name = bare.split_once([':', '：']).map_or(bare, |(name, _)| name);
    let bulleted = line.starts_with(['-', '•', '*', '–']) && bare.len() == line.len();
    (!bulleted && words::quadrant(name).is_some()).then_some((OF_QUADRANT, bare))
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
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let shown = |piece: &Piece| match &piece.kind {
            PieceKind::Heading(level, text) => format!("{} h{level} {text}", piece.line),
            PieceKind::Item(depth, text) => format!("{} i{depth} {text}", piece.line),
            PieceKind::Text(text) => format!("{} t {text}", piece.line),
            PieceKind::Table(_) => unreachable!("a plain text has no table"),
        };
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
    }

    #[test]
    fn deeper_entries_and_lines_that_go_on_belong_to_the_entry_above() {
        check("S\n  - a\n    goes on\n      - note\n  - b\n", &["1 h6 S", "2 i0 a goes on", "4 i1 note", "5 i0 b"]);
        check("S\n\t• a\n\t\t• note\n", &["1 h6 S", "2 i0 a", "3 i1 note"]);
    }
}
