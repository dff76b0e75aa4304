### Calls for input and for candidates, Spanish. Dated wording is in call/.

document-title = { $name } – Convocatoria
