export-title = Print or export
export-page = One page
export-page-about = The four quadrants, to hang up or attach
export-report = Full report
export-report-about = Notes, sources, figures, strategies, method
export-comparison = Comparison
export-comparison-about = What changed from one matrix to the next
export-chart = A chart
export-chart-about = Star, posture, bars, ranks or robustness
export-data = The data
export-data-about = A table for a spreadsheet or R, or the sources
export-as = File format
export-which-chart = Chart
export-matrices = Matrices
# $count (Number)
export-all-matrices = All { $count } matrices
# $shown (Number)
# $count (Number)
export-some-matrices = { $shown } of { $count } matrices
export-foreign = { $count ->
    [one] and one of another file, as in Compare
   *[other] and { $count } of other files, as in Compare
}
export-paper = Paper
export-orientation = Orientation
export-usual = As usual
export-portrait = Portrait
export-landscape = Landscape
export-grey = In greys
export-pseudonyms = P1, P2 … in place of names
export-more = Margins, text, language and parts
export-margins = Margins in mm
export-text-size = Text size in points
export-language = Language of headings
export-document-language = That of the document
export-dpi = Pixels to an inch
export-citations = Citations
export-references = References
export-references-cited = Those that are cited
export-references-all = All
export-parts = Parts
export-part-context = Context
export-part-factors = Tables of factors
export-part-notes = Notes
export-part-sources = Sources of factors and strategies
export-part-results = Totals, posture, priorities
export-part-charts = Charts
export-part-acceptability = Rank acceptability
export-part-strategies = Strategies
export-part-findings = Findings
export-part-method = Method
export-part-references = References
export-part-judgments = Answers of participants
export-change = Change…
export-path = Path
export-path-hint = The ending says the kind
export-browse = Browse…
export-taken = A file of that name is there already.
# $count (Number)
export-taken-some = Of these { $count } files some are there already.
export-overwrite = Overwrite
# $format (String) - "PDF"
export-go = Export { $format }
export-cancel = Cancel
export-dialog = Export document
export-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
export-whole-page = Whole page
export-page-width = Page width
export-actual-size = Actual size
export-smaller = Smaller pages
export-larger = Larger pages
export-page-number = Page
# $count (Number)
export-page-of = of { $count }
# $page (Number)
# $count (Number)
# $width (Number) - in millimetres
# $height (Number)
export-sheet = Page { $page } of { $count }, { $width } × { $height } mm
export-no-layout = The pages could not be laid out.
export-pdf = PDF
export-svg = SVG pictures
export-png = PNG pictures
export-pptx = PowerPoint (PPTX)
export-holds-pptx = A PowerPoint file holds a slide for each matrix and quadrant, what matters most and what to do, to edit.
export-html = Web page (HTML)
export-holds-html = A web page holds the report for screens of any size and for screen readers, its charts as drawings, in one file.
export-source = Carry the document in the file
export-source-tip = The file then opens here like the document, with every matrix and answer, and its figures can be recomputed.
export-header = Line at the head of pages
export-header-hint = None
export-footer = Line at the foot of pages
export-footer-hint = The title
export-program = Name the program at the foot
export-logo = Logo at the head of pages
export-logo-hint = None; a PNG file
export-logo-browse = Choose a picture…
export-logo-remove = Without a logo
export-logo-not-png = The logo is not a PNG picture that can be read. Choose another file.
# $pixels (Number) - the most across and up
export-logo-too-large = A logo has at most 1 MB, and at most { $pixels } pixels across and up. Choose a smaller one.
export-docx = Word (DOCX)
export-xlsx = Excel (XLSX)
export-csv = CSV table
export-markdown = Markdown
export-latex = LaTeX
export-bibtex = Bibliography (BibTeX)
export-csl = Bibliography (CSL-JSON)
export-json = JSON data
export-other = Other
export-holds-json = JSON holds the whole document, for other programs: nothing is left out, and nothing is laid out.
export-holds-csv = A CSV file holds the factors as a table, a row each, for spreadsheets and statistics.
export-holds-xlsx = An Excel file holds a sheet for each table, with numbers as numbers and formulas for the totals.
export-holds-docx = A Word file holds the report with headings, lists and tables to edit; the word processor sets its pages.
export-holds-markdown = A Markdown file holds the report as plain text with headings, lists and tables; its charts are told in words.
export-holds-csl = CSL-JSON holds the sources alone, for reference managers and word processors.
export-holds-bibtex = A bibliography holds the sources alone, for LaTeX and reference managers.
export-holds-latex = A LaTeX file holds the report as a document to edit; XeLaTeX or LuaLaTeX sets its pages.
export-holds-other = This kind of file has no pages.
# $field (String)
# $least (String)
# $most (String)
export-refused-range = Set “{ $field }” to { $least } to { $most }.
# $count (Number)
export-refused-count = A comparison takes 2 to 8 matrices, and { $count ->
    [one] 1 is ticked
   *[other] { $count } are ticked
}. Tick those to compare under “Matrices”.
# $ending (String)
export-refused-no-charts = A chart cannot be a .{ $ending } file. Choose PDF, SVG or PNG.
# $chart (String)
export-refused-no-figures = There are no figures for the chart “{ $chart }”. Weigh and rate the factors.
# $chart (String)
export-refused-no-groups = There are no figures for the chart “{ $chart }”. Name the groups of at least two participants whose answers count.
# $chart (String)
export-refused-no-ranks = There are no figures for the chart “{ $chart }”. Weigh and rate the factors of two matrices or more.
# $dpi (String)
export-refused-pixels = A page at { $dpi } pixels to an inch is too large a picture. Choose fewer, or a smaller paper.
# $why (String)
export-refused-broken = The file could not be put together ({ $why }). Try another file format.
# $ending (String)
export-refused-ending = Cannot export .{ $ending } files.
# $path (String)
export-done = Exported to { $path }
# $count (Number)
# $path (String)
export-done-files = Exported { $count } files beginning with { $path }
# $done (String)
# $warnings (String)
export-done-but = { $done }, but { $warnings }
export-nothing = There is no page to export
export-open = Open file
export-show = Show in folder
export-plan = The plan
export-plan-about = Adopted strategies with owner, date, indicator and status
