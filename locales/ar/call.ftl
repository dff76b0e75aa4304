### Calls for input and for candidates, Arabic. Dated wording is in call/.

document-title = { $name } - دعوة
