//! What is said of files that are imported: how much was taken, what was left and refused, and the ways out.

mod answers;
mod entries;
mod errors;

use super::Words;
use crate::storage::import::{Amount, Field, Given, Refusal, Remark, Report, Spot, SurveyAmount, shortened};

/// Who is spoken to: the ways out are options of the command line, or something to click in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Front {
    /// The command line.
    Options,
    /// The window.
    #[cfg_attr(not(any(feature = "gui", test)), expect(dead_code, reason = "only the window asks for it"))]
    Window,
}

/// The most names that are listed.
const MOST_NAMES: usize = 24;

impl Words {
    /// What is in a file: "23 factors (6 S, 7 W, 5 O, 4 T, 1 in the tray) of 2 matrices".
    pub(crate) fn import_amount(&self, amount: &Amount) -> String {
        let (quadrants, tray, matrices) = match *amount {
            Amount::Sources(count) => return self.import_count_source(count),
            Amount::Factors { quadrants, tray, matrices } => (quadrants, tray, matrices),
        };
        let of_quadrant = |(quadrant, count): (crate::model::Quadrant, usize)| format!("{count} {}", quadrant.letter());
        let parts = quadrants.into_iter().filter(|(_, count)| *count > 0).map(of_quadrant);
        let parts: Vec<String> = parts.chain((tray > 0).then(|| self.import_in_tray(tray))).collect();
        let count = self.import_count_factor(quadrants.into_iter().map(|(_, count)| count).sum::<usize>() + tray);
        let factors = if parts.is_empty() { count } else { self.bracketed(&count, &self.list(parts)) };
        if matrices == 1 { factors } else { self.import_of_matrices(factors, self.import_count_matrix(matrices)) }
    }

    /// How much was taken from a survey: "2 participants, 12 answers".
    pub(crate) fn survey_amount(&self, amount: SurveyAmount) -> String {
        let given = match amount.given {
            Given::Answers(count) => self.import_count_answer(count),
            Given::Scores(count) => self.import_count_score(count),
        };
        self.list([self.import_count_participant(amount.people), given])
    }

    /// A report as lines: the remarks, then what was refused.
    pub(crate) fn import_lines(&self, report: &Report, front: Front) -> impl Iterator<Item = String> {
        let remarks = report.remarks.iter().map(move |remark| self.import_note(self.import_remark(remark, front)));
        remarks.chain(report.refused.iter().map(move |refusal| self.import_refusal(refusal, front)))
    }

    /// Where something was refused, and why.
    pub(crate) fn import_refusal(&self, refusal: &Refusal, front: Front) -> String {
        self.import_refused(self.import_place(&refusal.spot), self.import_remark(&refusal.reason, front))
    }

    /// A place in a file.
    fn import_place(&self, spot: &Spot) -> String {
        let file = spot.file.as_ref().map(|file| self.import_place_file(self.quoted(file)));
        let sheet = spot.sheet.as_ref().map(|sheet| self.import_place_sheet(self.quoted(sheet)));
        let line = (spot.line > 0).then(|| self.import_place_line(spot.line));
        let column = spot.column.as_ref().map(|column| self.import_place_column(self.quoted(column)));
        let parts: Vec<String> = [file, sheet, line, column].into_iter().flatten().collect();
        if parts.is_empty() { self.import_place_whole() } else { self.list(parts) }
    }

    /// What a remark says.
    pub(crate) fn import_remark(&self, remark: &Remark, front: Front) -> String {
        match remark {
            Remark::Entry(line, entry, remark) => self.import_entry(*line, entry, remark),
            Remark::Answers(remark) => self.answer_remark(remark, front),
            remark => self
                .remark_of_columns(remark, front)
                .or_else(|| self.remark_of_files(remark, front))
                .unwrap_or_else(|| self.remark_of_entries(remark, front)),
        }
    }

    /// How a file was read as a whole, and what became of its tables.
    fn remark_of_files(&self, remark: &Remark, front: Front) -> Option<String> {
        Some(match remark {
            Remark::ReadAs(encoding) => self.import_read_as(*encoding),
            Remark::BrokenSigns(encoding) => self.import_broken_signs(*encoding),
            Remark::ControlSigns => self.import_control_signs(),
            Remark::Parted(separator) => match separator.name() {
                "comma" => self.import_parted_comma(),
                "semicolon" => self.import_parted_semicolon(),
                "tab" => self.import_parted_tab(),
                "pipe" => self.import_parted_pipe(),
                _ => self.import_parted_other(),
            },
            Remark::OpenQuotation => self.import_open_quotation(),
            Remark::Unreadable(said) => said.clone(),
            Remark::TooWide(most) => self.import_line_too_wide(*most),
            Remark::LongCell => self.import_long_cell(),
            Remark::TooLarge => self.import_table_too_large(),
            Remark::TooLong(line) => self.import_text_too_long(*line),
            Remark::TooMany(most) => self.import_too_many_factors(*most),
            Remark::Untold(count) => self.import_untold(*count),
            Remark::HiddenSheet(name) => {
                let way = match front {
                    Front::Options => self.import_way_sheet_option(name),
                    Front::Window => self.import_way_sheet_window(),
                };
                self.import_hidden_sheet(self.quoted(name), way)
            }
            Remark::NoFactors(sheet) => self.import_no_factors(self.quoted(sheet)),
            Remark::NoResult => self.import_no_result(),
            Remark::ForeignTable { under: Some(heading), reason } => {
                self.import_foreign_table_under(self.quoted(heading), self.import_remark(reason, front))
            }
            Remark::ForeignTable { under: None, reason } => {
                self.import_foreign_table(self.import_remark(reason, front))
            }
            Remark::NoQuadrants => self.import_no_quadrants(),
            Remark::Crossed => self.import_crossed(),
            Remark::Counts => self.import_counts(),
            Remark::Profiles => self.import_profiles(),
            Remark::Repeated => self.import_repeated(),
            Remark::ShortCitations => self.import_short_citations(),
            Remark::Shares => self.import_shares(),
            Remark::Known(name) => self.import_known(name),
            Remark::BareSources(keys) => self.import_bare_sources(keys.len(), self.list(keys)),
            Remark::WordedSources(names) => self.import_worded_sources(names.len(), self.names(names)),
            Remark::NewIds(ids) => self.import_new_ids(ids.len(), self.list(ids)),
            _ => return None,
        })
    }

    /// What became of the columns of a table.
    fn remark_of_columns(&self, remark: &Remark, front: Front) -> Option<String> {
        let way = |option: &dyn Fn() -> String, window: &dyn Fn() -> String| match front {
            Front::Options => option(),
            Front::Window => window(),
        };
        Some(match remark {
            Remark::RowsOf(head) => {
                let way = way(&|| self.import_way_rows_option(head), &|| self.import_way_rows_window());
                self.import_rows_of(self.quoted(head), way)
            }
            Remark::AboveHeads(texts) => self.import_above_heads(self.names(texts)),
            Remark::Columns(heads) => self.import_columns_left(self.names(heads)),
            Remark::SameColumns(heads) => {
                let way = way(&|| self.import_way_which_option(), &|| self.import_way_which_window());
                self.import_same_columns(self.names(heads), way)
            }
            Remark::WhichColumn(name) => self.import_which_column(self.quoted(name)),
            Remark::OtherScale(head) => {
                let way = way(&|| self.import_way_scale_option(head), &|| self.import_way_scale_window());
                self.import_other_scale(self.quoted(head), way)
            }
            Remark::TakenAs(head, field) => {
                let way = way(&|| self.import_way_other_option(head), &|| self.import_way_other_window());
                self.import_taken_as(self.quoted(head), field.name(), way)
            }
            Remark::TakenAsHead(text) => self.import_taken_as_head(self.quoted(text)),
            Remark::NotAsHeaded(head, field) => {
                let way = way(&|| self.import_way_holds_option(), &|| self.import_way_holds_window());
                match field {
                    Field::Weight => self.import_not_weights(self.quoted(head), way),
                    Field::Rating => self.import_not_ratings(self.quoted(head), way),
                    _ => self.import_not_quadrants(self.quoted(head), way),
                }
            }
            Remark::DaysOfEntry(head) => {
                let way = way(&|| self.import_way_days_option(head), &|| self.import_way_days_window());
                self.import_days_of_entry(self.quoted(head), way)
            }
            Remark::Fields(names) => self.import_fields_noted(self.names(names)),
            Remark::LeftFields(names) => self.import_fields_left(self.names(names)),
            _ => return None,
        })
    }

    /// What became of rows, cells and entries of lists.
    fn remark_of_entries(&self, remark: &Remark, front: Front) -> String {
        match remark {
            Remark::Beyond { text, heading } => self.import_beyond(self.quoted(text), self.quoted(heading)),
            Remark::UnderNoQuadrant(text) => self.import_under_no_quadrant(self.quoted(text)),
            Remark::NumberedHeadings => self.import_numbered_headings(),
            Remark::UnknownHeadings(headings) => {
                let first = headings.first().map_or("", String::as_str);
                let way = match front {
                    Front::Options => self.import_way_heading_option(first),
                    Front::Window => self.import_way_heading_window(),
                };
                self.import_unknown_headings(self.names(headings), way)
            }
            Remark::Totals => self.import_totals(),
            Remark::EmptyRows(count) => self.import_empty_rows(*count),
            Remark::NoQuadrant(text) => {
                let way = match front {
                    Front::Options => self.import_way_means_option(text),
                    Front::Window => self.import_way_means_window(),
                };
                self.import_no_quadrant(self.quoted(text), way)
            }
            Remark::LabelElsewhere(text) => self.import_label_elsewhere(self.quoted(text)),
            Remark::NoStatement(texts) if texts.is_empty() => self.import_no_statement(),
            Remark::NoStatement(texts) => self.import_no_statement_beside(self.names(texts)),
            Remark::UnderNoHead(texts) => self.import_under_no_head(self.names(texts)),
            Remark::RowsInTray => self.import_rows_in_tray(),
            Remark::EntriesInTray => self.import_entries_in_tray(),
            Remark::NothingBelow(text) => self.import_nothing_below(self.quoted(text)),
            Remark::NoEntry(text) => self.import_no_entry(self.quoted(text)),
            Remark::NoWeight(text) => self.import_no_weight(self.quoted(text)),
            Remark::NoRating(text) => self.import_no_rating(text),
            Remark::NoDate(text) => self.import_no_date(self.quoted(text)),
            Remark::NoId(text) => self.import_no_id(self.quoted(text)),
            // Worded by those that were asked before.
            Remark::Entry(..)
            | Remark::Answers(_)
            | Remark::ReadAs(..)
            | Remark::BrokenSigns(..)
            | Remark::ControlSigns
            | Remark::Parted(..)
            | Remark::OpenQuotation
            | Remark::Unreadable(..)
            | Remark::TooWide(..)
            | Remark::LongCell
            | Remark::TooLarge
            | Remark::TooLong(..)
            | Remark::TooMany(..)
            | Remark::Untold(..)
            | Remark::HiddenSheet(..)
            | Remark::NoFactors(..)
            | Remark::NoResult
            | Remark::ForeignTable { .. }
            | Remark::NoQuadrants
            | Remark::Crossed
            | Remark::Counts
            | Remark::Profiles
            | Remark::Repeated
            | Remark::ShortCitations
            | Remark::Shares
            | Remark::Known(..)
            | Remark::BareSources(..)
            | Remark::WordedSources(..)
            | Remark::NewIds(..)
            | Remark::RowsOf(..)
            | Remark::AboveHeads(..)
            | Remark::Columns(..)
            | Remark::SameColumns(..)
            | Remark::WhichColumn(..)
            | Remark::OtherScale(..)
            | Remark::TakenAs(..)
            | Remark::TakenAsHead(..)
            | Remark::NotAsHeaded(..)
            | Remark::DaysOfEntry(..)
            | Remark::Fields(..)
            | Remark::LeftFields(..) => String::new(),
        }
    }

    /// Names in quotation marks; of many, the first.
    fn names(&self, names: &[String]) -> String {
        let quoted = names.iter().take(MOST_NAMES).map(|name| self.quoted(&shortened(name)));
        let more = names.len().checked_sub(MOST_NAMES).filter(|more| *more > 0);
        self.list(quoted.chain(more.map(|more| self.import_more(more))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Quadrant;

    #[track_caller]
    fn check_amount(quadrants: [usize; 4], tray: usize, matrices: usize, english: &str, russian: &str) {
        let mut counts = quadrants.into_iter();
        let quadrants = Quadrant::ALL.map(|quadrant| (quadrant, counts.next().unwrap()));
        let amount = Amount::Factors { quadrants, tray, matrices };
        assert_eq!(super::super::or_english("en").import_amount(&amount), english);
        assert_eq!(super::super::or_english("ru").import_amount(&amount), russian);
    }

    #[test]
    fn an_amount_counts_by_quadrant() {
        check_amount([1, 0, 0, 0], 1, 1, "2 factors (1 S, 1 in the tray)", "2 фактора (1 S, 1 в лотке)");
        check_amount([0; 4], 2, 2, "2 factors (2 in the tray) of 2 matrices", "2 фактора (2 в лотке), 2 матрицы");
    }

    #[test]
    fn a_refusal_says_where_and_why() {
        let mut report = Report::default();
        report.refuse(Spot::line(12), Remark::NoRating("7".to_owned()));
        report.refuse(Spot { sheet: Some("Data".to_owned()), ..Spot::line(3).column("Weight") }, Remark::NoResult);
        report.refuse(Spot::default(), Remark::NoStatement(Vec::new()));
        report.remark(Remark::Totals);
        assert_eq!(
            report.lines(),
            [
                "note: not taken: rows of totals, which are worked out anew",
                "refused: line 12: rating 7 is not 1 to 4",
                "refused: sheet “Data”, line 3, column “Weight”: the formula was not calculated when the file was saved; \
                 open and save it in a spreadsheet",
                "refused: the file: there is no statement",
            ]
        );
    }

    #[test]
    fn the_window_names_no_option_of_the_command_line() {
        let text = || "a".to_owned();
        let remarks = [
            Remark::RowsOf(text()),
            Remark::UnknownHeadings(vec![text()]),
            Remark::NoQuadrant(text()),
            Remark::OtherScale(text()),
            Remark::TakenAs(text(), Field::Rating),
            Remark::NotAsHeaded(text(), Field::Weight),
            Remark::DaysOfEntry(text()),
            Remark::SameColumns(vec![text()]),
            Remark::HiddenSheet(text()),
            crate::storage::import::AnswerRemark::Unnamed(2).into(),
            crate::storage::import::AnswerRemark::LeftOut(crate::storage::import::LeftOut::Unfinished, 1).into(),
            crate::storage::import::AnswerRemark::Doubtful(crate::storage::import::Doubt::OneSided).into(),
        ];
        for tag in ["en", "ru", "ar", "zh"] {
            let words = super::super::or_english(tag);
            for remark in &remarks {
                let said = words.import_remark(remark, Front::Window);
                assert!(!said.is_empty() && !said.contains("--"), "{tag}: {said}");
                assert!(words.import_remark(remark, Front::Options).contains("--"), "{tag}: {remark:?}");
            }
        }
    }
}
