//! `questionnaire`: the questions of a matrix as a file that a panel answers.

use super::arguments::{Names, Questionnaire};
use super::failure::{Code, Failure};
use super::{clock, input, output};
use crate::model::Document;
use crate::report::{
    self, AskedNames, QuestionnaireError, QuestionnaireKind, QuestionnaireOrder, Stage, Stamp, Study,
    WrittenQuestionnaire,
};
use crate::storage;
use std::path::Path;

/// More than so many minutes are too many for most people.
const LONG_MINUTES: usize = 60;

pub(super) fn run(asked: &Questionnaire) -> Result<Code, Failure> {
    let document = asked.file.document()?;
    let order = order(asked, &document)?;
    let stamp = Stamp { now: clock::now()?, program_version: env!("CARGO_PKG_VERSION").to_owned() };
    let study = Study::new(document);
    let written = report::questionnaire(&study, &order, &stamp).map_err(|error| refused(&error))?;
    tell(&written);
    if written.files.len() > 1 && asked.output == Path::new("-") {
        let count = written.files.len();
        let sentence = format!("{count} files do not fit standard output\nHint: write to a file with `-o`.");
        return Err(Failure::Usage(sentence));
    }
    output::write_all(&written.at(&asked.output), output::existing(asked.force), asked.file.file())?;
    Ok(Code::Done)
}

/// Says what each person is asked, before anybody is.
fn tell(written: &WrittenQuestionnaire) {
    let effort = written.effort;
    output::say(&format!("{} questions, about {} minutes for each person", effort.questions, effort.minutes));
    if effort.minutes > LONG_MINUTES {
        output::say("warning: few people answer for more than an hour; fewer factors, dots or best-worst ask less");
    }
    written.warnings.iter().for_each(|warning| output::say(&format!("warning: {warning}")));
}

fn order(asked: &Questionnaire, document: &Document) -> Result<QuestionnaireOrder, Failure> {
    let matrix = match (&asked.matrix, document.matrices.as_slice()) {
        (Some(name), _) => input::find(document, name)?.id,
        (None, [only]) => only.id,
        (None, []) => return Err(Failure::Usage("the document has no matrix to ask about".to_owned())),
        (None, _) => {
            return Err(Failure::Usage("a questionnaire is about one matrix\nHint: name it with --matrix.".to_owned()));
        }
    };
    let intro = asked.intro.as_deref().map(introduction).transpose()?;
    Ok(QuestionnaireOrder {
        asked: asked.survey,
        round: asked.round,
        stage: if asked.between { Stage::Between } else { Stage::First },
        names: match asked.names {
            Names::Asked => AskedNames::Asked,
            Names::Given => AskedNames::Given,
            Names::None => AskedNames::None,
        },
        intro,
        budget: asked.budget,
        language: asked.lang.clone(),
        tells_consistency: asked.consistency,
        ..QuestionnaireOrder::new(asked.kind, matrix)
    })
}

fn introduction(path: &Path) -> Result<String, Failure> {
    let bytes = storage::bytes_of(path)?;
    let text = String::from_utf8(bytes).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// Why there is no questionnaire, with the flags that help.
fn refused(error: &QuestionnaireError) -> Failure {
    let hint = match error {
        QuestionnaireError::NoMatrix | QuestionnaireError::Broken(_) => return Failure::Usage(error.to_string()),
        QuestionnaireError::NothingToAsk(_) => {
            "add factors to the quadrants, or choose another method with `--survey`."
        }
        QuestionnaireError::BetweenOf(_) => "add `--survey pairwise`, or leave out `--between`.",
        QuestionnaireError::BetweenIsInFirst => "leave out `--between`.",
        QuestionnaireError::NoLeaders => "take the answers of the first questionnaire in, then ask again.",
        QuestionnaireError::Round(..) => "leave out `--round` for the current one.",
        QuestionnaireError::NoBudget(_) => "leave out `--budget`.",
        QuestionnaireError::EmptyBudget => "give `--budget` 1 or more.",
        QuestionnaireError::NotForEach(_) => {
            let kinds = QuestionnaireKind::ALL.into_iter().filter(|kind| kind.can_be_for_each());
            let names: Vec<&str> = kinds.map(QuestionnaireKind::name).collect();
            let names = names.join(", ");
            return Failure::Usage(format!("{error}\nHint: `--names given` goes with {names}."));
        }
        QuestionnaireError::Nobody => "add participants, or leave out `--names given`.",
        QuestionnaireError::NoConsistency => "leave out `--consistency`, or add `--as page --survey pairwise`.",
    };
    Failure::Usage(format!("{error}\nHint: {hint}"))
}
