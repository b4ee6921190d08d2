### The dialog that writes a questionnaire.

asking-button = Ask people…
asking-button-tip = Writes the questions of this matrix as a file that people answer.
asking-title = Ask people
# $minutes (Number)
asking-effort = { $count ->
    [one] 1 question, about { $minutes } min for each person
   *[other] { $count } questions, about { $minutes } min for each person
}
asking-long = Few people answer for more than an hour. Fewer factors, or a method with fewer questions, ask less.
asking-as = As
asking-page = Web page
asking-page-about = A file that opens in any browser, without network. People send back what it saves.
asking-xlsform = KoboToolbox or ODK
asking-xlsform-about = An XLSForm, for phones without network.
asking-limesurvey = LimeSurvey
asking-limesurvey-about = A survey to import there.
asking-workbook = Workbook
asking-workbook-about = An Excel file that one person fills in and sends back.
asking-qualtrics = Qualtrics
asking-qualtrics-about = A survey to import there. Export the answers as text.
asking-paper = Paper
asking-paper-about = Pages to print. Type the answers into the interview.
asking-forms = Google Forms and others
asking-forms-about = A script that builds the form of Google, and a text to paste into other forms.
asking-names = Names
asking-names-asked = People write their names
asking-names-given = A file for each participant
asking-names-none = Nobody is named
asking-language = Language
asking-between = Only the first of each quadrant
asking-between-tip = The second questionnaire of Kurttila’s convention, once the first answers are in.
asking-introduction = Introduction
asking-introduction-hint = Empty for the usual one: what it is for, who asks, how long it takes
asking-path = Path
asking-path-hint = The name of the file
asking-write = Write
asking-overwrite = Overwrite
asking-browse = Browse…
asking-cancel = Cancel
asking-there = { $count ->
    [one] A file of that name is there already.
   *[other] Files of these names are there already.
}
# $file (String)
asking-work = Writing { $file }
# $path (String)
asking-written = { $count ->
    [one] Written to { $path }
   *[other] { $count } files written, beginning with { $path }
}
# $written (String)
# $warnings (String) - what is to be told
asking-written-but = { $written }, but { $warnings }
asking-open = Open file
asking-show = Show in folder
asking-nothing = There are too few factors to ask about.
asking-no-leaders = It is not known yet which factors come first in their quadrants: take the answers of the first questionnaire in.
asking-nobody = Add participants first, or let people write their names.
asking-strategies = People say how attractive each strategy is in the light of each factor.
asking-no-strategies = Write a strategy first: there is nothing to ask about yet.
asking-strategies-tip = Writes a questionnaire about the strategies as a file that people answer; their answers come back with File ▸ Import.
