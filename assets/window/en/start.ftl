### The page that is shown while no document is open.

start-window = Start
start-claim = Nothing leaves this computer.
start-new = New SWOT
start-open = Open…
start-import = Import…
start-recent = Recent
start-recent-keys = Enter opens · Delete forgets
start-recent-empty = What you open or save will be listed here.
start-open-last = Open the last document at the start
# $folder (String)
start-missing = { $folder } · cannot be read now
# $folder (String)
# $matrices (Number)
# $strategies (Number)
start-holds = { $folder } · { $matrices ->
    [one] { $matrices } matrix
   *[other] { $matrices } matrices
}{ $strategies ->
    [0] {""}
    [one] , { $strategies } strategy
   *[other] , { $strategies } strategies
}
# $clock (String)
start-today = today { $clock }
start-yesterday = yesterday
start-templates = Start from a template
start-template-blank = Blank
start-template-blank-text = Four empty quadrants, each with its question.
start-template-coursework = Coursework, step by step
start-template-coursework-text = Sections and questions for an essay that is handed in.
start-template-workshop = Workshop
start-template-workshop-text = Collect ideas, sort them, vote, show the result.
start-template-ngo = NGO programme
start-template-ngo-text = Questions about partners, funding and the people served.
start-template-policy = Public policy
start-template-policy-text = Questions about law, budget, voters and neighbours.
start-template-research = Research project
start-template-research-text = Questions about people, data, funding and publication.
start-template-own = A template of your own.
start-example = See a finished one
start-example-title = UNODC against human trafficking
start-example-text = A published analysis after Kenzhebayeva (2020): 23 factors with their sources, weighed as an illustration, compared over time, and with strategies.
start-example-open = Open a copy
start-example-copy = Yours to read and change; the example itself stays as it is.
start-drop = Drop a file anywhere to open or import it
