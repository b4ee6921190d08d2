//! Tests of the core through its public face, without a window: one module for each subject.

mod saving;
mod session;
mod unodc;
