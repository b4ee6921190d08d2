//! Format 1, by a file that uses every field of it. The file never changes: it is what users have on their disks.

use swot_editor::storage;

const VERSION_1: &str = include_str!("version_1.swot");

#[test]
fn a_file_of_version_1_reads_and_is_written_back_as_it_was() {
    let document = storage::parse(VERSION_1.as_bytes(), "version_1.swot").unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(storage::write(&document), VERSION_1);
}

#[test]
fn the_description_of_the_format_names_every_field() {
    let description = include_str!("../../ARCHITECTURE.md");
    let fields =
        VERSION_1.split(['(', '\n', ',']).filter_map(|part| part.trim().split_once(": ")).map(|(name, _)| name);
    let is_name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let missing: Vec<&str> =
        fields.filter(is_name).filter(|name| !description.contains(&format!("`{name}`"))).collect();
    assert_eq!(missing, Vec::<&str>::new());
}
