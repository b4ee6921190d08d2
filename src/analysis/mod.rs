//! Pure functions from a document to plain values.

pub mod methods;
