### The view of the document: what stands on its first page, who judges, and the context.

study-title = Title
study-authors = Authors
study-authors-hint = One a line, as it is to be printed
study-affiliation = Course or organisation
study-date = Date
study-language = Language
# $name (String)
study-language-is = Language: { $name }
study-language-typed = Use the typed tag
study-people = Participants
study-nobody = Who weighs the factors? Participants answer in the view “Weigh”.
study-person = participant
study-add-person = Add participant
study-add-person-hint = Add participant…
# $person (String)
study-name-of = Name of { $person }
study-name-hint = Name or pseudonym
# $person (String)
study-delete-person = Delete { $person }
# $person (String)
study-group-of = Group of { $person }
study-group-hint = Speaks for
# $person (String)
study-weight-of = Weight of { $person }
study-weight-hint = Weight
study-context = Context
study-context-empty = What must a reader know before the matrices: the organisation, the question, the figures?
study-add-section = Add section
# $number (Number)
study-section = Section { $number }
# $number (Number)
study-this-section = section { $number }
# $number (Number)
study-heading-of = Heading of section { $number }
study-heading-hint = Heading
# $number (Number)
study-text-of = Text of section { $number }
study-text-hint = An empty line parts paragraphs

evidence-add-source = Add source…
evidence-new-source = New source…
evidence-unnamed = Unnamed source
# $source (String)
evidence-page-in = Page in { $source }
evidence-page = Page
# $source (String)
evidence-quote-from = Quote from { $source }
evidence-quote = Quote
