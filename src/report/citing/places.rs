//! Places in works: pages, which every style writes in its own way, and others, which stay as they are.

use hayagriva::citationberg::taxonomy::Locator;

/// What kind of place a text names, and what the style is to write. Nothing for an empty text.
pub(super) fn locator(place: &str) -> Option<(Locator, &str)> {
    let place = place.trim();
    if place.is_empty() {
        return None;
    }
    let lower = place.to_lowercase();
    let sign = ["pp.", "p.", "pages", "page", "сс.", "с.", "стр."].into_iter().find(|sign| lower.starts_with(sign));
    let rest = sign.and_then(|sign| place.get(sign.len()..)).map_or(place, str::trim);
    if is_pages(rest) { Some((Locator::Page, rest)) } else { Some((Locator::Custom, place)) }
}

/// "12", "12–14", "12, 15", "xii".
fn is_pages(text: &str) -> bool {
    let numbers = |part: &str| part.len() <= 6 && part.bytes().all(|byte| byte.is_ascii_digit());
    let roman = |part: &str| part.bytes().all(|byte| b"ivxlcIVXLC".contains(&byte));
    let mut parts = text.split([',', '-', '–', ' ']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(|part| numbers(part) || roman(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(place: &str, expected: Option<(Locator, &str)>) {
        assert_eq!(locator(place), expected);
    }

    #[test]
    fn pages_are_known_with_and_without_their_sign() {
        for (place, pages) in
            [("12", "12"), ("p. 12", "12"), ("pp.12-14, 20", "12-14, 20"), ("С. 12", "12"), ("xii", "xii")]
        {
            check(place, Some((Locator::Page, pages)));
        }
    }

    #[test]
    fn other_places_stay_as_they_are() {
        for place in ["par. 40.7", "p. 12 of the annex", "chapter 3", "table 2", "99999999999"] {
            check(place, Some((Locator::Custom, place)));
        }
        check("  ", None);
    }
}
