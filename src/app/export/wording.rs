//! Why nothing was exported, in the words of the window: with the fields and buttons that help.

use crate::report::{Chart, ExportError, OptionError};

/// What happened and what helps, in sentences.
pub(in crate::app) fn refused(error: &ExportError) -> String {
    let hint = match error {
        ExportError::Choice(error) => {
            let field = match error {
                OptionError::Margin(_) => "Margins in mm",
                OptionError::TextSize(_) => "Text size in points",
                OptionError::Dpi(_) => "Pixels to an inch",
            };
            let range = error.range();
            format!("Set “{field}” to {} to {}.", range.start(), range.end())
        }
        ExportError::Count(_) => "Tick the matrices to compare under “Matrices”.".to_owned(),
        ExportError::NoCharts(_) => "Choose PDF, SVG or PNG under “File format”.".to_owned(),
        ExportError::NoFigures(Chart::Slopes) => "Weigh and rate the factors of two matrices or more.".to_owned(),
        ExportError::NoFigures(_) => "Weigh and rate the factors.".to_owned(),
        ExportError::TooManyPixels { .. } => "Choose fewer pixels to an inch or a smaller paper.".to_owned(),
        ExportError::Broken(_) => "Try another file format.".to_owned(),
    };
    let happened = match error {
        // What the command line calls `star` has another name in the window.
        ExportError::NoFigures(chart) => format!("There are no figures for the chart “{}”", chart.description()),
        error => capitalised(&error.to_string()),
    };
    format!("{happened}. {hint}")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::comparison::ComparisonError;
    use crate::report::Format;

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
        for error in errors {
            let sentence = refused(&error);
            assert!(sentence.ends_with('.') && !sentence.contains("--") && !sentence.contains("Hint"), "{sentence}");
        }
    }
}
