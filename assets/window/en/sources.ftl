### The view of the sources.

sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
sources-imported = { $count ->
    [one] { $count } source imported.
   *[other] { $count } sources imported.
}
# $added (String) - the sentence that counts what was imported
sources-imported-doubles = { $count ->
    [one] { $added } { $count } was there already.
   *[other] { $added } { $count } were there already.
}
sources-none = No sources yet
sources-none-yet = A source lets readers check what the factors claim: a report, an article, an interview.
sources-add = Add source
sources-import = Import references…
sources-filter = Filter sources
sources-filter-hint = Filter by author, title, kind
sources-none-fits = No source fits the filter.
sources-not-cited = not cited
sources-note = Note
sources-note-hint = Anything else the reader should know
sources-more = More fields
sources-delete = Delete source
sources-authors = Authors
sources-authors-hint = Family, Given; Family, Given; Organisation
sources-names-hint = Family, Given; Family, Given
sources-title = Title
sources-editors = Editors
sources-translators = Translators
sources-first-published = First published
sources-kind = Kind
sources-published = Published
sources-cited-in = As cited in
# $source (String)
sources-cited-in-is = As cited in: { $source }
sources-visited = Visited on
sources-read-itself = Read itself
sources-was-read = Was read itself
sources-where-cited = Where it is cited
sources-nowhere = Nowhere yet. Cite it from the evidence of a factor, a strategy or the context.
sources-as-written = As the report writes it
sources-style = Citation style
sources-not-listed = This style does not list such a work.
sources-to-cite = Cite (↑ ↓, Enter)
# $citation (String)
sources-in-text = In the text: { $citation }
# $label (String)
# $matrix (String)
sources-place-in = { $label } in { $matrix }
# $letters (String)
sources-place-strategy = Strategy { $letters }
sources-place-through = Known through it
sources-place-idea = Unsorted idea
sources-references = References to import
sources-references-hint = Paste BibTeX or RIS, or type the path of a .bib or .ris file
sources-import-now = Import
sources-import-cancel = Cancel import
sources-no-reference = There is no reference in it: BibTeX begins with @, RIS with TY.

sources-kind-article = Journal article
sources-kind-book = Book
sources-kind-chapter = Book chapter
sources-kind-report = Report
sources-kind-thesis = Thesis or student paper
sources-kind-paper = Conference paper
sources-kind-legal = Treaty, law or ruling
sources-kind-web-page = Web page
sources-kind-news = News article
sources-kind-dataset = Data set
sources-kind-software = Software
sources-kind-recording = Film, broadcast or podcast
sources-kind-preprint = Preprint
sources-kind-standard = Standard
sources-kind-interview = Interview
sources-kind-other = Other

sources-field-journal = Journal
sources-field-book = Book
sources-field-proceedings = Proceedings
sources-field-site = Site
sources-field-newspaper = Newspaper or magazine
sources-field-container = Appeared in
sources-field-institution = Institution
sources-field-studio = Studio or station
sources-field-archive = Archive
sources-field-issuer = Issued by
sources-field-publisher = Publisher
sources-field-issue = Issue
sources-field-place = Place
sources-field-volume = Volume
sources-field-number = Number
sources-field-edition = Edition
sources-field-pages = Pages
sources-field-article-number = Article number
sources-field-thesis-kind = Kind of thesis
sources-field-genre = Genre
sources-field-medium = Medium
sources-field-version = Version
sources-field-doi = DOI
sources-field-isbn = ISBN or ISSN
sources-field-url = Web address
sources-field-language = Language
sources-field-key = Citation key
