# The name of the language in itself, for the menu of languages.
language-name = English
