### Calls for input and for candidates, French. Dated wording is in call/.

document-title = { $name } – Appel
