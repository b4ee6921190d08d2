//! What reports say: documents and their analysis put into headings, paragraphs, tables and pictures, without a word
//! about where these stand on paper.

mod block;

pub(crate) use block::{Block, Cell, Column, ColumnKind, Drawing, Grid, GridEntry, GridQuadrant, ListItem, Mark, Part, Row, RowKind, Table};
