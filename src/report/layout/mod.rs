//! Layout: from what a report says to pages of positioned items.

mod beside;
mod composer;
mod figure;
mod flow;
mod furniture;
mod grid;
mod paragraph;
mod pattern;
mod row;
mod table;

pub(crate) use composer::Composer;
pub(crate) use figure::Around;
pub(crate) use furniture::Footer;

#[cfg(test)]
mod tests;
