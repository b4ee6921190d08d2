//! What a SWOT document is: plain data, commands, history and invariants.
