//! One open document: history, path, saved revision, recovery.
