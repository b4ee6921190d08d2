//! Tests of the core: everything that needs no window.

mod history;
mod saving;
mod script;
mod session;
mod unodc;
