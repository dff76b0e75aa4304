### Workshops, French. Dated wording is in workshop/.

document-title = { $name } – Atelier
