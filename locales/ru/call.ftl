### Calls for input and for candidates, Russian. Dated wording is in call/.

document-title = { $name } – приглашение
