### Workshops, English. Dated wording is in workshop/.

document-title = { $name } – Workshop
