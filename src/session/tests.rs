//! Tests of sessions.

mod crashes;
