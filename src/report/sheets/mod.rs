//! Tables for other programs: cells with their types, and no words about paper.

mod csv;
mod left_out;
mod xlsx;

pub use csv::table_text;
pub(super) use csv::write as write_csv;
pub(super) use xlsx::write as write_xlsx;
