//! Documents to and from bytes and files; the only room that touches the file system.
