//! What is said of the entries of a bibliography.

use crate::storage::import::EntryRemark;
use crate::words::Words;

impl Words {
    /// What a remark says of an entry with this key, which begins at a line; 0 and nothing are the whole.
    pub(super) fn import_entry(&self, line: u64, entry: &str, remark: &EntryRemark) -> String {
        let remark = self.entry_remark(remark);
        match (line, entry) {
            (0, "") => remark,
            (0, entry) => self.labelled(&self.quoted(entry), &remark),
            (line, "") => self.import_entry_only_line(line, remark),
            (line, entry) => self.import_entry_line(line, self.quoted(entry), remark),
        }
    }

    fn entry_remark(&self, remark: &EntryRemark) -> String {
        match remark {
            EntryRemark::Empty => self.import_entry_empty(),
            EntryRemark::TooMany => self.import_entry_too_many(),
            EntryRemark::TooManyToRead => self.import_entry_too_many_to_read(),
            EntryRemark::Untold(more) => self.import_entry_untold(*more),
            EntryRemark::Unused(names) => self.import_entry_unused(self.list(names)),
            EntryRemark::Open => self.import_entry_open(),
            EntryRemark::Deep(most) => self.import_entry_deep(*most),
            EntryRemark::Long(most) => self.import_entry_long(*most),
            EntryRemark::Double => self.import_entry_double(),
            EntryRemark::ValueMissing(line) => self.import_entry_value_missing(*line),
            EntryRemark::Missing(line, token) => self.import_entry_missing(*line, token),
            EntryRemark::Unexpected(line, token) => self.import_entry_unexpected(*line, token),
            EntryRemark::Broken(line, said) => self.import_entry_only_line(*line, said),
            EntryRemark::Latex(field) => self.import_entry_latex(field),
            EntryRemark::NoDate(text) => self.import_entry_no_date(self.quoted(text)),
            EntryRemark::NoLanguage(text) => self.import_entry_no_language(self.quoted(text)),
            EntryRemark::Others(field) => self.import_entry_others(field),
            EntryRemark::LongValue(field) => self.import_entry_long_value(field),
            EntryRemark::Abbreviation(text) => self.import_entry_abbreviation(text),
            EntryRemark::LongInheritance => self.import_entry_long_inheritance(),
            EntryRemark::NoEnd => self.import_entry_no_end(),
            EntryRemark::ManyLines(most, tag) => self.import_entry_many_lines(*most, tag),
            EntryRemark::NoTag => self.import_entry_no_tag(),
            EntryRemark::NoBegin => self.import_entry_no_begin(),
            EntryRemark::OtherType(text) => self.import_entry_other_type(text),
        }
    }
}
