//! Why nothing was exported, in the words of the window: with the fields and buttons that help.

use crate::app::commands::chart_name;
use crate::report::{Chart, ExportError, OptionError};
use crate::words::WindowWords;

/// What happened and what helps, in sentences.
pub(in crate::app) fn refused(error: &ExportError, words: &WindowWords) -> String {
    match error {
        ExportError::Choice(error) => {
            let field = match error {
                OptionError::Margin(_) => words.export_margins(),
                OptionError::TextSize(_) => words.export_text_size(),
                OptionError::Dpi(_) => words.export_dpi(),
            };
            let range = error.range();
            words.export_refused_range(field, range.start().to_string(), range.end().to_string())
        }
        ExportError::Count(error) => words.export_refused_count(error.count),
        ExportError::NoCharts(format) => words.export_refused_no_charts(format.extension()),
        ExportError::NoFigures(Chart::Slopes) => words.export_refused_no_ranks(chart_name(words, Chart::Slopes)),
        ExportError::NoFigures(Chart::Groups) => words.export_refused_no_groups(chart_name(words, Chart::Groups)),
        ExportError::NoFigures(chart) => words.export_refused_no_figures(chart_name(words, *chart)),
        ExportError::TooManyPixels { dpi, .. } => words.export_refused_pixels(dpi.to_string()),
        ExportError::Broken(why) => words.export_refused_broken(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::comparison::ComparisonError;
    use crate::report::Format;
    use crate::words;

    #[test]
    fn no_sentence_of_the_window_names_a_flag() {
        let errors = [
            ExportError::Choice(OptionError::Margin(1.0)),
            ExportError::Choice(OptionError::TextSize(1.0)),
            ExportError::Choice(OptionError::Dpi(1)),
            ExportError::Count(ComparisonError { count: 1 }),
            ExportError::NoCharts(Format::Csv),
            ExportError::NoFigures(Chart::Slopes),
            ExportError::NoFigures(Chart::Star),
            ExportError::TooManyPixels { dpi: 600, most: 1 },
            ExportError::Broken("why".to_owned()),
        ];
        for language in words::window_languages() {
            for error in &errors {
                let sentence = refused(error, words::of_window(language.tag));
                assert!(sentence.ends_with('.') && !sentence.contains("--"), "{sentence}");
            }
        }
    }
}
