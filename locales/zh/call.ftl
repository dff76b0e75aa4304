### Calls for input and for candidates, Chinese. Dated wording is in call/.

document-title = { $name } – 征集
