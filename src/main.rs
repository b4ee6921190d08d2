//! The program: parse arguments, run the command or the window, return the exit code.

fn main() {}
