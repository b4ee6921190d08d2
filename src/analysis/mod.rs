//! Pure functions from a document to plain values.
