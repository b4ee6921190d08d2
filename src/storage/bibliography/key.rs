//! Citation keys: each once.

use crate::model::Source;
use std::collections::{BTreeSet, HashMap};

/// Gives every source that has a key a key of its own: "smith2020", "smith2020-2", ….
pub(super) fn make_unique(sources: &mut [Source], taken: &BTreeSet<String>) {
    let mut taken = taken.clone();
    // The last number given to each key, so that a thousand equal ones are not counted up a thousand times.
    let mut last: HashMap<String, usize> = HashMap::new();
    for source in sources.iter_mut().filter(|source| !source.key.is_empty()) {
        let count = last.entry(source.key.clone()).or_insert(1);
        let mut key = source.key.clone();
        while !taken.insert(key.clone()) {
            *count += 1;
            key = format!("{}-{count}", source.key);
        }
        source.key = key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SourceId, SourceKind};

    #[test]
    fn a_key_that_is_taken_gets_a_number() {
        let named = |key: &str| {
            let source = Source::new(SourceId::from_random(1), SourceKind::Book);
            Source { key: key.to_owned(), ..source }
        };
        let mut sources: Vec<Source> = ["a", "b", "a", "", "a-2", ""].map(named).into();
        make_unique(&mut sources, &BTreeSet::from(["b".to_owned()]));
        let keys: Vec<&str> = sources.iter().map(|source| source.key.as_str()).collect();
        assert_eq!(keys, ["a", "b-2", "a-2", "", "a-2-2", ""]);
    }
}
