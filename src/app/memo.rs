//! One remembered value, made again only when what it was made from changes.

use crate::app::figures;

/// A value, the key it was made for, and the sign before decimals that the figures in it were written with.
#[derive(Debug)]
pub struct Memo<K, V>(Option<(K, char, V)>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// The value for a key; made if the last one was for another key.
    pub fn get(&mut self, key: K, make: impl FnOnce() -> V) -> &V {
        let sign = figures::decimal_sign();
        if self.0.as_ref().is_none_or(|(known, written, _)| *known != key || *written != sign) {
            self.0 = None;
        }
        &self.0.get_or_insert_with(|| (key, sign, make())).2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_made_once_for_a_key() {
        let mut memo = Memo::default();
        assert_eq!(*memo.get(1, || "one"), "one");
        assert_eq!(*memo.get(1, || unreachable!()), "one");
        assert_eq!(*memo.get(2, || "two"), "two");
    }
}
