//! Document and analysis to pages of positioned items, and those to files.
