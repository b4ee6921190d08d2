//! JSON: the document as data, in the envelope, with the fields and the words of a `.swot` file.

use serde::Serialize;

/// Data as text. A field that is absent is empty, or has the value that a new document has.
pub(super) fn write(data: &impl Serialize) -> String {
    serde_json::to_string_pretty(data).expect("JSON can hold all plain data with words for keys") + "\n"
}
