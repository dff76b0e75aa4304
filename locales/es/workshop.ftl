### Workshops, Spanish. Dated wording is in workshop/.

document-title = { $name } – Taller
