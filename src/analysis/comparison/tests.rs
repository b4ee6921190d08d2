//! Matching quality.
use super::labelled::*;
use super::similarity;

#[test]
fn print_dev() {
  for (n, l) in [("EN", ENGLISH), ("RU", RUSSIAN)] {
    let mut v: Vec<_> = l.iter().map(|p| (similarity(p.0, p.1), p)).collect();
    v.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut t, mut f) = (0, 0);
    for (s, p) in v { if p.2 { t += 1 } else { f += 1 }; println!("{n} {t} {f} {s:.3} {} | {} | {}", p.2, p.0, p.1); }
  }
}
