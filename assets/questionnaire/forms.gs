// Builds the form in your Google account: open script.google.com, make a new project, paste this file, press Run.
// The address of the form stands in the log afterwards.
function makeForm() {
  const form = FormApp.create(FORM.title);
  form.setTitle(FORM.title).setDescription(FORM.description).setProgressBar(true);
  FORM.sections.forEach((section, place) => {
    if (place > 0) form.addPageBreakItem().setTitle(section.title);
    section.questions.forEach(question => addQuestion(form, question));
  });
  console.log("Send this address: " + form.getPublishedUrl());
  console.log("Change the form at: " + form.getEditUrl());
}

function addQuestion(form, question) {
  // Seventeen answers are a drop-down list; a scale of Google ends at 10.
  const item = !question.choices ? form.addTextItem()
    : question.choices.length > 9 ? form.addListItem() : form.addMultipleChoiceItem();
  item.setTitle(question.title).setRequired(question.required);
  if (question.help) item.setHelpText(question.help);
  if (question.choices) item.setChoiceValues(question.choices);
  if (question.range) {
    const [low, high] = question.range;
    const text = FORM.range.replace("%1", low).replace("%2", high);
    item.setValidation(FormApp.createTextValidation().setHelpText(text).requireNumberBetween(low, high).build());
  }
}
