//! Tables for other programs: cells with their types, and no words about paper.

mod csv;
mod left_out;
mod xlsx;

pub use csv::table_text;
pub(in crate::report) use csv::write as write_csv;
pub(in crate::report) use xlsx::write as write_xlsx;
