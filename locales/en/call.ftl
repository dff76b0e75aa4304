### Calls for input and for candidates, English. Dated wording is in call/.

document-title = { $name } – Call
