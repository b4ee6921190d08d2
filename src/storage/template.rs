//! Templates: ordinary documents to begin with, built into the program or in the user's folder.

use super::error::{Action, FileError, ReadError, Reason};
use super::folders::Folders;
use super::{format, read};
use crate::model::{Date, Document, DocumentId};
use std::fs;
use std::path::{Path, PathBuf};

const BUILT_IN: [(&str, &str); 7] = [
    ("unodc", include_str!("../../swot_templates/unodc.swot")),
    ("blank", include_str!("../../swot_templates/blank.swot")),
    ("coursework", include_str!("../../swot_templates/coursework.swot")),
    ("workshop", include_str!("../../swot_templates/workshop.swot")),
    ("ngo", include_str!("../../swot_templates/ngo.swot")),
    ("policy", include_str!("../../swot_templates/policy.swot")),
    ("research", include_str!("../../swot_templates/research.swot")),
];

/// A template that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// What it is called: `template:NAME`.
    pub name: String,
    /// Where it is.
    pub place: TemplatePlace,
}

/// Where a template is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplatePlace {
    /// In the program.
    BuiltIn(&'static str),
    /// In a file of the user's.
    File(PathBuf),
}

impl Template {
    /// Every template: the built-in ones, then the user's by name. A user's template cannot take the name of a
    /// built-in one, so that a script means the same for everybody.
    #[must_use]
    pub fn all(folders: Option<&Folders>) -> Vec<Self> {
        let mut all: Vec<Self> = BUILT_IN
            .iter()
            .map(|(name, text)| Self { name: (*name).to_owned(), place: TemplatePlace::BuiltIn(text) })
            .collect();
        let own = folders.map(|folders| own_templates(&folders.templates)).unwrap_or_default();
        all.extend(own.into_iter().filter(|own| BUILT_IN.iter().all(|(name, _)| *name != own.name)));
        all
    }

    /// The template of that name.
    ///
    /// # Errors
    /// When there is none.
    pub fn named(name: &str, folders: Option<&Folders>) -> Result<Self, FileError> {
        let missing = || FileError::new(Path::new(&format!("template:{name}")), Action::Read, Reason::NoTemplate);
        Self::all(folders).into_iter().find(|template| template.name == name).ok_or_else(missing)
    }

    /// The document in it, as it is.
    ///
    /// # Errors
    /// When it is a file that cannot be read, or is no document.
    pub fn read(&self) -> Result<Document, ReadError> {
        match &self.place {
            TemplatePlace::BuiltIn(text) => Ok(format::parse(text.as_bytes(), &format!("template:{}", self.name))?),
            TemplatePlace::File(path) => read::open(path).map(|(document, _)| document),
        }
    }
}

fn own_templates(folder: &Path) -> Vec<Template> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut own: Vec<Template> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "swot"))
        .filter_map(|path| {
            let name = path.file_stem()?.to_str()?.to_owned();
            Some(Template { name, place: TemplatePlace::File(path) })
        })
        .collect();
    own.sort_by(|a, b| a.name.cmp(&b.name));
    own
}

/// A new study that begins with the content of another: it gets an id of its own, its factors keep theirs.
#[must_use]
pub fn begin(template: Document, id: DocumentId, today: Option<Date>) -> Document {
    let old = template.id;
    let mut document = Document { id, created: today, parents: Vec::new(), ..template };
    let references = document.matches.iter_mut().flat_map(|decision| [&mut decision.first, &mut decision.second]);
    references.filter(|reference| reference.document == old).for_each(|reference| reference.document = id);
    document
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FactorRef, MatchDecision, Verdict};

    #[test]
    fn every_built_in_template_is_sound_and_a_save_leaves_its_text_as_it_is() {
        for (name, text) in BUILT_IN {
            let document = Template::named(name, None).unwrap().read().unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(document.violations(), []);
            assert_eq!(format::write(&document), text, "{name}");
        }
    }

    #[test]
    fn a_template_that_does_not_exist_is_refused_by_name() {
        let error = Template::named("../blank", None).unwrap_err();
        assert_eq!(error.reason, Reason::NoTemplate);
        assert!(error.to_string().contains("template:../blank"));
    }

    #[test]
    fn a_new_study_has_its_own_id_and_keeps_its_matches() {
        let template = Template::named("blank", None).unwrap().read().unwrap();
        let (old, new) = (template.id, DocumentId::from_random(7));
        let factor =
            |document| FactorRef { document, matrix: "matrix".parse().unwrap(), factor: "s1".parse().unwrap() };
        let elsewhere = DocumentId::from_random(8);
        let decision = MatchDecision { first: factor(old), second: factor(elsewhere), verdict: Verdict::Confirmed };
        let study = begin(Document { matches: vec![decision], ..template }, new, Date::year_only(2026));
        assert_eq!((study.id, study.created), (new, Date::year_only(2026)));
        assert_eq!((study.matches[0].first.document, study.matches[0].second.document), (new, elsewhere));
    }

    #[test]
    fn the_users_templates_follow_the_built_in_ones() {
        let root = tempfile::tempdir().unwrap();
        let folders = Folders::below(root.path());
        fs::create_dir_all(&folders.templates).unwrap();
        for name in ["mine.swot", "another.swot", "blank.swot", "notes.txt"] {
            fs::write(folders.templates.join(name), BUILT_IN[0].1).unwrap();
        }
        let names: Vec<String> = Template::all(Some(&folders)).into_iter().map(|t| t.name).collect();
        assert_eq!(names[BUILT_IN.len()..], ["another", "mine"]);
        assert!(Template::named("mine", Some(&folders)).unwrap().read().is_ok());
    }
}
