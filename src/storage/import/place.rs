//! From what a file holds to a document, or to one edit that adds it to a document.

use super::cited;
use super::draft::{Content, DraftFactor, DraftMatrix};
use super::outcome::Report;
use super::remark::Remark;
use crate::model::factor_table::CitedPlace;
use crate::model::{
    Change, Date, Document, DocumentId, Edit, EditError, EditLabel, Evidence, Factor, FactorId, IdSource, Matrix,
    MatrixId, Place, Source, SourceId, Weight,
};
use crate::storage::bibliography;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// Where imported factors go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// To new matrices.
    NewMatrix,
    /// To this matrix, behind the factors that are there.
    Matrix(MatrixId),
}

/// What was imported, ready to be put into a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// One step that adds everything.
    pub edit: Edit,
    /// What became of ids and sources on the way.
    pub report: Report,
}

/// Why something imported finds no place.
#[derive(Debug, Clone, PartialEq)]
pub enum PlaceError {
    /// A whole document does not go into another.
    WholeDocument,
    /// Several matrices do not go into one.
    SeveralMatrices(usize),
    /// The document does not take it.
    Refused(EditError),
}

impl From<EditError> for PlaceError {
    fn from(error: EditError) -> Self {
        Self::Refused(error)
    }
}

impl Content {
    /// A document of its own, and what became of ids and sources on the way; `name` is its title where the file says
    /// none.
    ///
    /// # Errors
    /// When what was imported makes no valid document.
    pub fn into_document(
        self,
        name: &str,
        today: Option<Date>,
        ids: &mut dyn IdSource,
    ) -> Result<(Document, Report), PlaceError> {
        if let Self::Document(document) = self {
            return Ok((*document, Report::default()));
        }
        let mut document = self.empty_document(name, today, ids);
        let placed = self.place(&document, Target::NewMatrix, ids)?;
        placed.edit.apply(&mut document)?;
        Ok((document, placed.report))
    }

    /// An empty document to put the content into, with the title of the file, or this name where the file says none.
    #[must_use]
    pub fn empty_document(&self, name: &str, today: Option<Date>, ids: &mut dyn IdSource) -> Document {
        let title = match self {
            Self::Document(document) => Some(&document.title),
            Self::Matrices { title, .. } => title.as_ref(),
            Self::Sources(_) => None,
        };
        let title = title.map_or(name, String::as_str);
        Document { created: today, ..Document::new(DocumentId::from_random(ids.next_bits()), title) }
    }

    /// One edit that adds everything to a document.
    ///
    /// # Errors
    /// When what was imported does not go where it should.
    pub fn place(&self, document: &Document, target: Target, ids: &mut dyn IdSource) -> Result<Placed, PlaceError> {
        let mut placing = Placing {
            document,
            ids,
            sources: BTreeMap::new(),
            made: Vec::new(),
            changes: Vec::new(),
            bare: Vec::new(),
            worded: Vec::new(),
            renumbered: Vec::new(),
            doubles: Vec::new(),
        };
        match (self, target) {
            (Self::Document(_), _) => return Err(PlaceError::WholeDocument),
            (Self::Sources(sources), _) => placing.works(sources),
            (Self::Matrices { title, matrices }, Target::NewMatrix) => placing.matrices(title.as_deref(), matrices),
            (Self::Matrices { matrices, .. }, Target::Matrix(matrix)) => match matrices.as_slice() {
                [draft] => placing.factors(draft, matrix),
                _ => return Err(PlaceError::SeveralMatrices(matrices.len())),
            },
        }
        let report = placing.report();
        Ok(Placed { edit: Edit::new(self.label(placing.changes.len()), placing.changes), report })
    }

    fn label(&self, changes: usize) -> EditLabel {
        match self {
            Self::Document(document) => {
                EditLabel::ImportFactors(document.matrices.iter().flat_map(Matrix::all_factors).count())
            }
            Self::Matrices { matrices, .. } => {
                EditLabel::ImportFactors(matrices.iter().map(|matrix| matrix.factors.len()).sum())
            }
            Self::Sources(_) => EditLabel::ImportSources(changes),
        }
    }
}

struct Placing<'a> {
    document: &'a Document,
    ids: &'a mut dyn IdSource,
    /// The sources that evidence names, by key.
    sources: BTreeMap<String, SourceId>,
    /// The sources that were added.
    made: Vec<Source>,
    changes: Vec<Change>,
    /// The keys of the new sources that have nothing else.
    bare: Vec<String>,
    /// The works that were made from what the file says of them.
    worded: Vec<String>,
    /// The ids that were taken, and the new ones in their place.
    renumbered: Vec<String>,
    /// The works that the document has already.
    doubles: Vec<String>,
}

impl Placing<'_> {
    fn report(&self) -> Report {
        let mut report = Report::default();
        for name in &self.doubles {
            report.remark(Remark::Known(name.clone()));
        }
        if !self.bare.is_empty() {
            report.remark(Remark::BareSources(self.bare.clone()));
        }
        if !self.worded.is_empty() {
            report.remark(Remark::WordedSources(self.worded.clone()));
        }
        if !self.renumbered.is_empty() {
            report.remark(Remark::NewIds(self.renumbered.clone()));
        }
        report
    }

    /// Works that the document lacks, under ids of their own.
    fn works(&mut self, sources: &[Source]) {
        let addition = bibliography::lacking(sources.to_vec(), self.document);
        self.doubles = addition.doubles.into_iter().map(|double| double.name).collect();
        for mut source in addition.filled {
            source.cited_in = self.document.source(source.id).and_then(|known| known.cited_in);
            self.changes.push(Change::EditSource(Box::new(source)));
        }
        for mut source in addition.sources {
            source.id = SourceId::from_random(self.ids.next_bits());
            self.changes.push(Change::InsertSource { index: usize::MAX, source: Box::new(source) });
        }
    }

    fn matrices(&mut self, title: Option<&str>, drafts: &[DraftMatrix]) {
        let mut taken: BTreeSet<MatrixId> = self.document.matrices.iter().map(|matrix| matrix.id).collect();
        for draft in drafts {
            let id = self.free(draft.id, &mut taken, MatrixId::from_random);
            let named = if draft.title.is_empty() { title.unwrap_or("SWOT") } else { &draft.title };
            let mut matrix = Matrix { date: draft.date, ..Matrix::new(id, named) };
            for (place, factor) in self.placed(draft, BTreeSet::new()) {
                match place {
                    Place::Quadrant(quadrant) => matrix.factors[quadrant].push(factor),
                    Place::Tray => matrix.tray.push(factor),
                }
            }
            self.changes.push(Change::InsertMatrix { index: usize::MAX, matrix: Box::new(matrix) });
        }
    }

    fn factors(&mut self, draft: &DraftMatrix, matrix: MatrixId) {
        let there = self.document.matrix(matrix).into_iter().flat_map(Matrix::all_factors);
        let taken = there.map(|(_, factor)| factor.id).collect();
        for (place, factor) in self.placed(draft, taken) {
            let factor = Box::new(factor);
            self.changes.push(Change::InsertFactor { matrix, place, index: usize::MAX, factor });
        }
    }

    /// The wanted id, or a fresh one where there is none or another has it.
    fn free<Id: Copy + Ord + Display>(
        &mut self,
        wanted: Option<Id>,
        taken: &mut BTreeSet<Id>,
        fresh: impl Fn(u64) -> Id,
    ) -> Id {
        let mut id = wanted.unwrap_or_else(|| fresh(self.ids.next_bits()));
        while !taken.insert(id) {
            id = fresh(self.ids.next_bits());
        }
        if let Some(wanted) = wanted.filter(|wanted| *wanted != id) {
            self.renumbered.push(format!("{wanted} → {id}"));
        }
        id
    }

    /// The factors with ids that none of the taken ones has, and with evidence whose sources are there.
    fn placed(&mut self, draft: &DraftMatrix, mut taken: BTreeSet<FactorId>) -> Vec<(Place, Factor)> {
        let mut placed = Vec::new();
        for factor in &draft.factors {
            let id = self.free(factor.id, &mut taken, FactorId::from_random);
            placed.push((factor.place, self.factor(factor, id)));
        }
        placed
    }

    fn factor(&mut self, draft: &DraftFactor, id: FactorId) -> Factor {
        Factor {
            id,
            statement: draft.statement.clone(),
            note: draft.note.clone(),
            tags: draft.tags.clone(),
            weight: draft.weight.unwrap_or(Weight::DEFAULT),
            rating: draft.rating,
            evidence: draft.evidence.iter().map(|evidence| self.evidence(evidence)).collect(),
        }
    }

    fn evidence(&mut self, draft: &CitedPlace) -> Evidence {
        Evidence { source: self.source(&draft.key), page: draft.page.clone(), quote: draft.quote.clone() }
    }

    /// The source of the document with this id, key, short name or address; where there is none, a new one with what
    /// the file says of it.
    fn source(&mut self, words: &str) -> SourceId {
        if let Some(id) = self.sources.get(words) {
            return *id;
        }
        let made = cited::source(words, SourceId::from_random(0));
        let all = || self.document.sources.iter().chain(&self.made);
        let found = |is_named: &dyn Fn(&Source) -> bool| all().find(|source| is_named(source));
        // "Smith & Roe (2021)" and "Smith & Roe, 2021" say the same, and nothing of the title.
        let is_brief = made.title.is_empty() && !made.authors.is_empty() && made.date.is_some();
        let found = found(&|source| source.id.to_string() == words)
            .or_else(|| found(&|source| source.key == words))
            .or_else(|| found(&|source| source.short() == words))
            .or_else(|| found(&|source| !made.url.is_empty() && source.url == made.url))
            .or_else(|| found(&|source| !made.title.is_empty() && source.title == made.title))
            .or_else(|| {
                let is_same = |source: &Source| source.authors == made.authors && source.date == made.date;
                is_brief.then(|| found(&|source| is_same(source) && source.title.is_empty())).flatten()
            });
        let found = found.map(|source| source.id);
        let id = found.unwrap_or_else(|| {
            let id = SourceId::from_random(self.ids.next_bits());
            let new = if cited::is_key(words) { &mut self.bare } else { &mut self.worded };
            new.push(words.to_owned());
            let source = Source { id, ..made.clone() };
            self.made.push(source.clone());
            self.changes.push(Change::InsertSource { index: usize::MAX, source: Box::new(source) });
            id
        });
        self.sources.insert(words.to_owned(), id);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Quadrant;

    struct Counter(u64);

    impl IdSource for Counter {
        fn next_bits(&mut self) -> u64 {
            self.0 += 1;
            self.0
        }
    }

    fn content() -> Content {
        let evidence = vec![CitedPlace { key: "vreja2007".to_owned(), page: "12".to_owned(), quote: String::new() }];
        let factor = |id: &str| DraftFactor {
            id: id.parse().ok(),
            evidence: evidence.clone(),
            ..DraftFactor::new(Quadrant::Strengths.into(), "Staff")
        };
        let factors = vec![factor("s1"), factor("s1"), factor("")];
        let matrix = DraftMatrix { title: String::new(), factors, ..DraftMatrix::default() };
        Content::Matrices { title: Some("Study".to_owned()), matrices: vec![matrix] }
    }

    #[test]
    fn a_file_becomes_a_document_with_ids_from_the_file_where_they_are_free() {
        let (document, report) = content().into_document("file", None, &mut Counter(0)).unwrap();
        let new = document.matrices[0].factors.strengths[1].id;
        let said = [
            "1 source with nothing but a key added: vreja2007".to_owned(),
            format!("1 id that others have already changed: s1 → {new}"),
        ];
        assert_eq!(report.told(), said);
        assert_eq!(document.title, "Study");
        let factors = &document.matrices[0].factors.strengths;
        assert_eq!(factors[0].id, "s1".parse().unwrap());
        assert_ne!(factors[1].id, factors[0].id);
        assert_eq!(document.sources.len(), 1, "one source for the same key");
        assert_eq!(factors[2].evidence[0].source, document.sources[0].id);
        assert_eq!(document.violations(), []);
    }

    #[test]
    fn an_import_into_a_document_is_one_step_that_can_be_undone() {
        let (mut document, _) = content().into_document("file", None, &mut Counter(0)).unwrap();
        let before = document.clone();
        let matrix = document.matrices[0].id;
        for target in [Target::NewMatrix, Target::Matrix(matrix)] {
            let edit = content().place(&document, target, &mut Counter(100)).unwrap().edit;
            assert_eq!(edit.label, EditLabel::ImportFactors(3));
            let back = edit.apply(&mut document).unwrap().expect("something changed");
            assert_eq!((document.sources.len(), document.violations()), (1, vec![]));
            back.apply(&mut document).unwrap();
            assert_eq!(document, before);
        }
    }

    #[test]
    fn what_has_no_place_is_refused() {
        let document = Document::new(DocumentId::from_random(1), "Study");
        let whole = Content::Document(Box::new(document.clone()));
        let refused = whole.place(&document, Target::NewMatrix, &mut Counter(0));
        assert_eq!(refused, Err(PlaceError::WholeDocument));
        let two = Content::Matrices { title: None, matrices: vec![DraftMatrix::default(); 2] };
        let refused = two.place(&document, Target::Matrix(MatrixId::from_random(1)), &mut Counter(0));
        assert_eq!(refused, Err(PlaceError::SeveralMatrices(2)));
    }
}
